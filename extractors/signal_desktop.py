"""Signal Desktop: `db.sqlite` once it is decrypted.

conversations: id, type private or group, e164, serviceId (before 2023 uuid), name (as the contact book has it),
profileFullName, json with more of the same and, of a group, membersV2; messages: conversationId, type incoming or
outgoing, sent_at (ms), body, json with attachments (fileName, plaintextHash: SHA-256 in hex), quote,
sourceServiceId or source, deletedForEveryone; items: number_id and uuid_id, the owner's; callsHistory: peerId,
direction, status, type, timestamp. Source: Signal-Desktop's SQL migrations.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Ref
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

CHANNEL = "signal"
_MANY = 256
_SHA256 = re.compile(r"[0-9a-f]{64}")
Fields = Mapping[str, Json]


def takes(source: Source) -> bool:
    """Signal Desktop's tables."""
    return known(source, ("conversations", "messages", "items"), check=_is_desktop)


def _is_desktop(tables: Tables) -> bool:
    return tables.has("messages", "conversationid", "json", "body") and tables.has("conversations", "e164", "json")


def extract(source: Source) -> Iterator[Observation]:
    """Accounts with names and numbers, messages, calls, files by their hash, the owner."""
    with opened(source) as tables:
        reader = _Desktop(tables, Owner.of(source.sha256, tables.locator("items")))
        yield from reader.observations()
        yield from reader.owner.told()
        yield from tables.ending()


def _object(value: Json) -> Fields:
    return value if isinstance(value, Mapping) else {}


def _parsed(row: Row) -> Fields:
    """The JSON of a record; empty where it is none."""
    try:
        found: Json = json.loads(row.text("json") or "{}")
    except (ValueError, RecursionError):
        return {}
    return _object(found)


def _string(value: Json) -> str:
    return value.strip() if isinstance(value, str) else ""


@dataclass(slots=True)
class _Conversation:
    account: Ref | None = None
    group: str | None = None
    members: list[str] = field(default_factory=list[str])


class _Desktop:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables, self.owner = tables, owner
        self.region = tables.source.options.region
        self.conversations: dict[str, _Conversation] = {}
        self.by_service: dict[str, Ref] = {}
        self.own: set[str] = set()

    def observations(self) -> Iterator[Observation]:
        for row in self.tables.rows("items"):
            self._item(row)
        yield from self.tables.each("conversations", self._conversation)
        yield from self.tables.each("messages", self._message)
        yield from self.tables.each("callsHistory", self._call)

    def _item(self, row: Row) -> None:
        """The owner's number and account: `+34600000000.1`, the number of the device behind the point."""
        name, value = row.text("id"), _string(_parsed(row).get("value")).split(".")[0]
        if name == "number_id" and (phone := keys.phone(value, "ZZ")) is not None:
            place = self.tables.place(row)
            self.owner.learn(keys.account(CHANNEL, phone.key), place)
            self.owner.has(phone, place)
            self.own.add(phone.key)
        elif name == "uuid_id" and value:
            self.own.add(value.lower())

    def _conversation(self, row: Row) -> Iterator[Observation]:
        more, number, place = _parsed(row), row.text("id") or "", self.tables.place(row)
        if row.text("type") == "group":
            listed = more.get("membersV2")
            members = [_string(_object(one).get("aci")) for one in listed] if isinstance(listed, list) else []
            members = members or (row.text("members") or "").split()
            self.conversations[number] = _Conversation(None, row.text("name") or number, members)
            return
        phone = keys.phone(row.text("e164") or "", "ZZ")
        service = (row.text("serviceid", "uuid") or _string(more.get("serviceId"))).lower()
        account = keys.account(CHANNEL, phone.key if phone is not None else service)
        self.conversations[number] = _Conversation(account)
        if account is None:
            return
        self.by_service |= {one: account for one in (service, phone.key if phone is not None else "") if one}
        if service in self.own or (phone is not None and phone.key in self.own):
            self.owner.learn(account, place)
        yield from self._known(row, more, account, phone, place)
        if phone is not None:
            yield Link(LinkType.USES, account, phone, place)

    def _known(self, row: Row, more: Fields, account: Ref, phone: Ref | None, place: str) -> Iterator[Observation]:
        listed = row.text("name") or _string(more.get("systemGivenName"))
        parts = (row.text("profilename"), row.text("profilefamilyname"))
        itself = row.text("profilefullname") or " ".join(filter(None, parts))
        if not listed or account in self.owner.own:
            yield Mention(account, place, asserted={"name": itself} if itself else {})
            return
        card = Card(keys.person(self.tables.source.sha256, f"conversations/{row.rowid}"), place, listed)
        card.tell("names itself", itself)
        card.items += [Item(ref.key, place, ref) for ref in (account, phone) if ref is not None]
        yield from contacts.observations(card, self.region, None)

    def _others(self, conversation: _Conversation) -> tuple[Ref, ...]:
        if conversation.group is None:
            return () if conversation.account is None else (conversation.account,)
        found = (self.by_service.get(one.lower()) for one in conversation.members[: _MANY + 1])
        others = self.owner.others(ref for ref in found if ref is not None)
        return others if len(others) <= _MANY else ()

    def _message(self, row: Row) -> Iterator[Observation]:
        kind, place, more = row.text("type"), self.tables.place(row), _parsed(row)
        if kind not in ("incoming", "outgoing"):
            return
        at = self.tables.when(row, "sent_at", unix_millis)
        conversation = self.conversations.get(row.text("conversationid") or "") or _Conversation()
        others, sent = self._others(conversation), kind == "outgoing"
        source = row.text("sourceserviceid", "sourceuuid", "source") or _string(more.get("source"))
        sender = self.by_service.get(source.lower()) or conversation.account
        own, text = self.owner.party(), row.text("body")
        among = tuple(one for one in others if one != sender) if conversation.group else ()
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            at,
            (own,) if sent else (sender,) if sender is not None else (),
            others if sent else (own, *among),
            place,
            text=text,
            direction=Direction.OUT if sent else Direction.IN,
            asserted=_asserted(more, conversation),
        )
        yield from parties.in_body(text, self.region, self.tables.place(row, "body"), at)
        yield from _attached(more, place, at)

    def _call(self, row: Row) -> Iterator[Observation]:
        """A call; peerId is an account's, or a conversation's of a group."""
        peer = row.text("peerid") or ""
        account = self.by_service.get(peer.lower())
        others = (account,) if account is not None else self._others(self.conversations.get(peer) or _Conversation())
        out = (row.text("direction") or "").lower() == "outgoing"
        status = (row.text("status") or "").lower()
        missed = status in ("missed", "declined", "missednotificationprofile")
        told: dict[str, Json] = {"outcome": status} if status and status != "accepted" else {}
        if (row.text("type") or "").lower() == "video":
            told["video"] = True
        own: tuple[Ref, ...] = (self.owner.party(),)
        yield Event(
            EventType.CALL,
            CHANNEL,
            self.tables.when(row, "timestamp", unix_millis),
            own if out else others,
            others if out else own,
            self.tables.place(row),
            direction=Direction.OUT if out else Direction.MISSED if missed else Direction.IN,
            asserted=told,
        )


def _asserted(more: Fields, conversation: _Conversation) -> dict[str, Json]:
    told: dict[str, Json] = {"chat": conversation.group} if conversation.group else {}
    if more.get("deletedForEveryone"):
        told["deleted"] = True
    if more.get("editHistory"):
        told["edited"] = True
    if quoted := _string(_object(more.get("quote")).get("text")):
        told["quotes"] = quoted[:300]
    files: list[Json] = [name for one in _files(more) if (name := _string(one.get("fileName")))]
    return {**told, **({"files": files} if files else {})}


def _files(more: Fields) -> list[Fields]:
    listed = more.get("attachments")
    return [_object(one) for one in listed[:1_000]] if isinstance(listed, list) else []


def _attached(more: Fields, place: str, at: int | None) -> Iterator[Observation]:
    """Files by their hash."""
    for one in _files(more):
        digest = _string(one.get("plaintextHash")).lower()
        if _SHA256.fullmatch(digest):
            name = _string(one.get("fileName"))
            yield Mention(keys.media(digest), place, 0.9, {"file": name} if name else {}, at)


EXTRACTOR = Extractor("signal_desktop", 1, takes, extract)
