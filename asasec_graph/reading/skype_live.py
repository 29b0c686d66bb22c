"""Skype's database since version 8 (s4l-NAME.db, skype.db): JSON in tables by version.

messagesv12 (conversationId, creator, createdTime in milliseconds, messagetype, content), conversationsv14 (conv.id,
conv._threadMembers), profilecachev8 (mri, names, phones), internaldata (whose database it is).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import cast

from asasec_graph.model import keys
from asasec_graph.model.kinds import EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Ref
from asasec_graph.model.observations import owner as owner_of
from asasec_graph.reading import identifiers, skype
from asasec_graph.reading.phones_tables import Row, Tables
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Yielded

DATA_LIMIT = 4 << 20
CONVERSATIONS_LIMIT = 100_000
MEMBERS_LIMIT = 50
_OWN = re.compile(r"^s4l-(.+?)\.db$", re.IGNORECASE)
_TOLD = ("birthday", "city", "country", "province", "mood", "about", "gender")


class Live:
    """Reads one database."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.region = tables.source.options.region
        self.mine: Ref | None = None
        self.members: dict[str, tuple[Ref, ...]] = {}
        self.names: dict[str, str] = {}
        self.seen: set[tuple[Ref, str]] = set()
        self.calls: set[str] = set()

    def observations(self) -> Iterator[Yielded]:
        """The owner, contacts, messages and calls."""
        self.mine = self._own_account()
        told = False
        for row in self.tables.rows("profilecachev8"):
            told |= self._is_own(_data(row))
            yield from self._profile(row)
        if self.mine is not None and not told:
            place = self.tables.source.basename
            person = owner_of(self.tables.source.sha256)
            yield Mention(person, place, asserted={"owner": True})
            yield from skype.owned(person, {self.mine: place})
        self._learn()
        for table in ("messagesv12", "messagesv11"):
            yield from self.tables.each(table, self._message)

    def _own_account(self) -> Ref | None:
        """Whose database this is, by its own settings, else by its name."""
        for row in self.tables.rows("internaldata"):
            value = _mapping(_data(row).get("value"))
            if name := str(value.get("skypeName") or value.get("skypeId") or ""):
                return skype.party(name, self.region)
        match = _OWN.match(self.tables.source.basename)
        return skype.party(match[1].replace("!", ":"), self.region) if match else None

    def _is_own(self, data: Mapping[str, object]) -> bool:
        return self.mine is not None and skype.party(str(data.get("mri") or ""), self.region) == self.mine

    def _profile(self, row: Row) -> Iterator[Observation]:
        data, place = _data(row), self.tables.place(row, "nsp_data")
        account = skype.party(str(data.get("mri") or ""), self.region)
        parts = " ".join(str(data[key]) for key in ("firstName", "lastName") if data.get(key))
        name = str(data.get("displayNameOverride") or data.get("fullName") or data.get("displayName") or parts or "")
        if account is None or not (name or self._is_own(data)):
            return
        is_own = self._is_own(data)
        sha256 = self.tables.source.sha256
        person = owner_of(sha256) if is_own else keys.person(sha256, f"profilecachev8/{row.rowid}")
        asserted: dict[str, Json] = {"owner": True} if is_own else {}
        if name:
            asserted["name"] = name[:200]
        asserted |= {key: text[:1_000] for key in _TOLD if (text := str(data.get(key) or ""))}
        if data.get("isBlocked"):
            asserted["blocked"] = True
        owned = {account: place}
        for one in _items(data.get("phones")):
            number = keys.phone(str(_mapping(one).get("number") or ""), self.region)
            if number is not None:
                owned.setdefault(number, place)
        for one in _items(data.get("emails")):
            email = keys.email(str(_mapping(one).get("address") or one))
            if email is not None:
                owned.setdefault(email, place)
        yield Mention(person, place, asserted=asserted)
        yield from skype.owned(person, owned)

    def _learn(self) -> None:
        """Who takes part in which conversation."""
        for table in ("conversationsv14", "conversationsv13"):
            for row in self.tables.rows(table):
                one = _mapping(_data(row).get("conv"))
                name = str(one.get("id") or "")
                if not name or len(self.members) >= CONVERSATIONS_LIMIT:
                    continue
                listed = [str(_mapping(member).get("id") or "") for member in _items(one.get("_threadMembers"))]
                refs = [skype.party(other, self.region) for other in listed or [name]]
                self.members[name] = tuple(dict.fromkeys(ref for ref in refs if ref is not None))[: MEMBERS_LIMIT + 1]
                topic = str(_mapping(one.get("_threadProps")).get("topic") or one.get("_threadTopic") or "")
                if topic:
                    self.names[name] = topic[:200]

    def _message(self, row: Row) -> Iterator[Observation]:
        data, place = _data(row), self.tables.place(row, "nsp_data")
        kind = str(data.get("messagetype") or "")
        body = str(data.get("content") or "")
        at = unix_millis(data.get("createdTime")) or unix_millis(data.get("composeTime"))
        chat = str(data.get("conversationId") or "")
        author = skype.party(str(data.get("creator") or ""), self.region)
        if kind.startswith("Event/Call"):
            rung = skype.Rung(body, author, self._receivers(chat, author), at, place)
            yield from skype.call(rung, self.mine, self.region, self.seen)
        elif kind == "Text" or kind.startswith("RichText"):
            yield from self._said(data, body, chat, author, at, place)

    def _said(
        self, data: Mapping[str, object], body: str, chat: str, author: Ref | None, at: int | None, place: str
    ) -> Iterator[Observation]:
        deleted = bool(data.get("deletetime") or _mapping(data.get("properties")).get("deletetime"))
        told: dict[str, Json] = {"deleted": True} if deleted else {}
        if names := skype.files(body):
            told["attached"] = names
        if (data.get("edittime") or _mapping(data.get("properties")).get("edittime")) and not deleted:
            told["edited"] = True
        if chat in self.names and skype.is_group(chat):
            told["chat"] = self.names[chat]
        yield from skype.named(author, str(data.get("imdisplayname") or ""), place, self.seen, at)
        text = skype.text_of(body)
        yield Event(
            EventType.MESSAGE,
            skype.CHANNEL,
            at,
            (author,) if author else (),
            self._receivers(chat, author),
            place,
            text,
            direction=skype.direction(author, self.mine),
            asserted=told,
        )
        yield from identifiers.mentions(text, place, self.region, at=at)
        yield from skype.inside(body, place, self.region, at)

    def _receivers(self, chat: str, author: Ref | None) -> tuple[Ref, ...]:
        members = self.members.get(chat) or tuple(ref for ref in (skype.party(chat, self.region),) if ref is not None)
        if not skype.is_group(chat) and self.mine is not None:
            members = (*members, self.mine)
        found = tuple(dict.fromkeys(ref for ref in members if ref != author))
        return found if len(found) <= MEMBERS_LIMIT else ()


def _data(row: Row) -> Mapping[str, object]:
    """The JSON of a record; ValueError where it is none, which the table's reader says."""
    text = row.text("nsp_data") or "{}"
    if len(text) > DATA_LIMIT:
        return {}
    try:
        return _mapping(json.loads(text))
    except (ValueError, RecursionError):
        return {}


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}


def _items(value: object) -> list[object]:
    return cast("list[object]", value)[:1_000] if isinstance(value, list) else []
