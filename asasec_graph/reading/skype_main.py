"""Skype's main.db, to version 7: every table that names somebody."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Ref
from asasec_graph.model.observations import owner as owner_of
from asasec_graph.reading import identifiers, pictures, skype
from asasec_graph.reading.browsers_pages import looked_up
from asasec_graph.reading.phones_tables import Row, Tables
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Enclosed, Yielded

_SAID = frozenset({60, 61, 63, 67, 68, 70, 201, 202, 253, 254})
"""Types of messages that somebody wrote or sent; 50 is a request for contact with its words, 64 an SMS."""
_REQUEST, _SMS = 50, 64
_PHONES = {
    "phone_mobile": "mobile",
    "phone_home": "home",
    "phone_office": "work",
    "pstnnumber": "",
    "main_phone": "main",
    "assigned_phone1": "",
    "assigned_phone2": "",
    "assigned_phone3": "",
}
_TOLD = {
    "birthday": "birthday",
    "country": "country",
    "province": "province",
    "city": "city",
    "languages": "languages",
    "about": "about",
    "mood_text": "mood",
    "homepage": "homepage",
    "aliases": "aliases",
}
_GENDERS = {1: "male", 2: "female"}
_STATES = {8: "complete", 7: "cancelled", 9: "failed"}


class Main:
    """Reads one database."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.region = tables.source.options.region
        self.own: set[Ref] = set()
        self.seen: set[tuple[Ref, str]] = set()
        self.texted: set[int] = set()

    def observations(self) -> Iterator[Yielded]:
        """Everything, the owner first."""
        for row in self.tables.rows("Accounts"):
            yield from self._person(row, owner_of(self.tables.source.sha256), owner=True)
        for row in self.tables.rows("Contacts"):
            yield from self._person(row, keys.person(self.tables.source.sha256, f"Contacts/{row.rowid}"), owner=False)
        yield from self.tables.each("SMSes", self._sms)
        yield from self.tables.each("Messages", self._message)
        yield from self.tables.each("Calls", self._call)
        yield from self.tables.each("Transfers", self._transfer)

    def _person(self, row: Row, person: Ref, *, owner: bool) -> Iterator[Yielded]:
        place = self.tables.place(row)
        asserted: dict[str, Json] = {"owner": True} if owner else {}
        name = row.text("given_displayname", "fullname", "displayname", "assigned_comment", "skypename")
        if name:
            asserted["name"] = name[:200]
        for column, key in _TOLD.items():
            if (text := row.text(column)) and text != "0":
                asserted[key] = text[:1_000]
        if gender := _GENDERS.get(row.integer("gender") or 0):
            asserted["gender"] = gender
        if row.flag("isblocked"):
            asserted["blocked"] = True
        owned = self._owned(row, place)
        if not owned and not name:
            return
        yield Mention(person, place, asserted=asserted)
        yield from skype.owned(person, owned)
        if owner:
            self.own |= set(owned)
            for ref in owned:
                yield Mention(ref, owned[ref], asserted={"owner": True})
        yield from self._picture(row, person, place)

    def _owned(self, row: Row, place: str) -> dict[Ref, str]:
        found: dict[Ref, str] = {}
        account = skype.party(row.text("skypename") or "", self.region)
        refs = [account, *(keys.phone(row.text(column) or "", self.region) for column in _PHONES)]
        for column in ("emails", "liveid_membername"):
            refs += [keys.email(part) for part in (row.text(column) or "").split()]
        for ref in refs:
            if ref is not None:
                found.setdefault(ref, place)
        return found

    def _picture(self, row: Row, person: Ref, place: str) -> Iterator[Yielded]:
        """The picture of an account: JPEG behind a zero."""
        held = row.raw("avatar_image")
        data = held.lstrip(b"\0") if isinstance(held, bytes) else b""
        if pictures.media_type(data[:64]) is None:
            return
        ref = keys.media(hashlib.sha256(data).hexdigest())
        yield Mention(ref, f"{place}/avatar_image", asserted={"bytes": len(data), "context": "picture of an account"})
        yield Link(LinkType.ATTACHED_TO, ref, person, f"{place}/avatar_image")
        yield Enclosed(f"avatar-{row.table}-{row.rowid}.jpg", f"{place}/avatar_image", data)

    def _others(self, row: Row, author: Ref | None) -> tuple[Ref, ...]:
        """Who else takes part in the conversation of a message."""
        number, chat = row.integer("convo_id"), row.text("chatname")
        names: list[object] = []
        if number is not None and self.tables.has("Participants", "convo_id", "identity"):
            sql = "SELECT identity FROM Participants WHERE convo_id = ?"
            names = [one[0] for one in looked_up(self.tables, sql, number)]
        if not names and chat and self.tables.has("Chats", "name", "participants"):
            found = looked_up(self.tables, "SELECT participants FROM Chats WHERE name = ? LIMIT 1", chat)
            names = [*str(found[0][0] or "").split()] if found else []
        if not names:
            names = [*(row.text("dialog_partner") or "").split(), *(row.text("identities") or "").split()]
        refs = dict.fromkeys(skype.party(str(name), self.region) for name in names if name)
        return tuple(ref for ref in refs if ref is not None and ref != author)

    def _message(self, row: Row) -> Iterator[Observation]:
        kind = row.integer("type") or 0
        body = row.text("body_xml") or ""
        taken_back = bool(row.integer("edited_timestamp")) and not body
        if kind == _SMS and row.rowid in self.texted:
            return
        if kind not in _SAID and not (kind in (_REQUEST, _SMS) and body) and not taken_back:
            return
        place = self.tables.place(row)
        author = skype.party(row.text("author") or "", self.region)
        at = self.tables.when(row, "timestamp", unix_millis)
        yield from skype.named(author, row.text("from_dispname") or "", place, self.seen, at)
        text = skype.text_of(body)
        yield Event(
            EventType.MESSAGE,
            "sms" if kind == _SMS else skype.CHANNEL,
            at,
            (author,) if author else (),
            self._receivers(row, kind, author),
            place,
            text,
            direction=self._direction(author),
            asserted=self._told(row, kind, body, taken_back),
        )
        yield from identifiers.mentions(text, f"{place}/body_xml", self.region, at=at)
        yield from skype.inside(body, place, self.region, at)

    def _receivers(self, row: Row, kind: int, author: Ref | None) -> tuple[Ref, ...]:
        if kind in (_REQUEST, _SMS) and (named := (row.text("identities") or "").split()):
            return tuple(ref for name in named if (ref := skype.party(name, self.region)) is not None)
        return self._others(row, author)

    def _direction(self, author: Ref | None) -> Direction | None:
        return None if author is None or not self.own else Direction.OUT if author in self.own else Direction.IN

    def _told(self, row: Row, kind: int, body: str, taken_back: bool) -> dict[str, Json]:
        told: dict[str, Json] = {}
        if kind == _REQUEST:
            told["type"] = "request for contact"
        if names := skype.files(body):
            told["attached"] = names
        if taken_back:
            told["deleted"] = True
        elif row.integer("edited_timestamp"):
            told["edited"] = True
        return told

    def _sms(self, row: Row) -> Iterator[Observation]:
        place = self.tables.place(row)
        if (linked := row.integer("chatmsg_id")) is not None:
            self.texted.add(linked)
        targets = (row.text("target_numbers") or "").replace(",", " ").split()
        receivers = tuple(ref for one in targets if (ref := keys.phone(one, self.region)) is not None)
        sender = keys.phone(row.text("reply_to_number") or "", self.region) or self._account()
        at = self.tables.when(row, "timestamp", unix_millis)
        text = row.text("body") or ""
        asserted: dict[str, Json] = {} if receivers else {"to": row.text("target_numbers") or ""}
        for one in receivers:
            yield Mention(one, f"{place}/target_numbers", at=at)
        senders = (sender,) if sender else ()
        yield Event(
            EventType.MESSAGE, "sms", at, senders, receivers, place, text, direction=Direction.OUT, asserted=asserted
        )
        yield from identifiers.mentions(text, f"{place}/body", self.region, at=at)

    def _call(self, row: Row) -> Iterator[Observation]:
        place = self.tables.place(row)
        at = self.tables.when(row, "begin_timestamp", unix_millis)
        host = skype.party(row.text("host_identity") or "", self.region)
        members, seconds = self._members(row)
        if not members and (number := row.integer("conv_dbid")) is not None:
            found = looked_up(self.tables, "SELECT identity FROM Conversations WHERE id = ?", number)
            members = [ref for one in found if (ref := skype.party(str(one[0] or ""), self.region)) is not None]
        length = row.integer("duration") or seconds
        mine = next((ref for ref in (host, *members) if ref in self.own), None) or self._account()
        came_in = row.flag("is_incoming") if host is None or not self.own else host not in self.own
        caller = host or (members[0] if came_in and members else mine)
        called = tuple(dict.fromkeys(ref for ref in [*members, *([mine] if came_in and mine else [])] if ref != caller))
        missed = came_in and not length
        direction = Direction.MISSED if missed else Direction.IN if came_in else Direction.OUT
        if caller is None and not called:
            return
        callers = (caller,) if caller else ()
        yield Event(EventType.CALL, skype.CHANNEL, at, callers, called, place, seconds=length or 0, direction=direction)

    def _account(self) -> Ref | None:
        """The owner's account."""
        return next((ref for ref in self.own if ref.key.startswith("skype:")), None)

    def _members(self, row: Row) -> tuple[list[Ref], int | None]:
        """The members of a call, and how long the longest of them was there."""
        if not self.tables.has("CallMembers", "call_db_id", "identity"):
            return [], None
        has_length = "call_duration" in self.tables.columns("CallMembers")
        length = "call_duration" if has_length else "NULL"
        found = looked_up(self.tables, f"SELECT identity, {length} FROM CallMembers WHERE call_db_id = ?", row.rowid)
        refs = [ref for one in found if (ref := skype.party(str(one[0] or ""), self.region)) is not None]
        lengths = [one[1] for one in found if isinstance(one[1], int) and 0 < one[1] < 10**7]
        return list(dict.fromkeys(refs)), max(lengths, default=None)

    def _transfer(self, row: Row) -> Iterator[Observation]:
        """A file handed over: it is named with the one at the other end."""
        partner = skype.party(row.text("partner_handle") or "", self.region)
        if partner is None or partner in self.own:
            return
        at = unix_millis(row.raw("starttime")) or unix_millis(row.raw("accepttime"))
        sent = row.integer("type") == 2
        told: dict[str, Json] = {
            "context": "file sent" if sent else "file received",
            "file": row.text("filename"),
            "path": row.text("filepath"),
            "bytes": row.integer("filesize"),
            "state": _STATES.get(row.integer("status") or 0),
            "name": row.text("partner_dispname"),
        }
        said = {key: value for key, value in told.items() if value}
        yield Mention(partner, self.tables.place(row), asserted=said, at=at)
