"""Tango on Android: `tc.db` (conversations and messages) and `profiles.db` (whom the program has met).

tc.db: messages with create_time in ms and a payload in base64, a protobuf message: 2 conversation, 3 type, 4 text,
5 address of the file, 7 its path on the phone, 21 the sender of what was received {1 given name, 2 family name, 3
account}, 76 the text of a notice. What was sent has no sender; its direction is 1, that of what was received 2.
del_status other than 0 marks what was deleted or hidden. profiletable: names and status in base64. Source: plaso's
modules; the payload read in plaso's public sample.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Ref
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading import protobuf
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

CHANNEL = "tango"
_KINDS = {1: "film", 3: "picture", 30: "music", 35: "sticker", 61: "liked"}
_OUT = 1
_NAMELESS = "Tango Member"
Fields = Mapping[int, "int | bytes"]


def takes(source: Source) -> bool:
    """Tango's database of messages or that of profiles."""
    return known(source, ("messages", "conversations"), check=_is_chats) or known(
        source, ("profiletable",), check=lambda tables: tables.has("profiletable", "itemuserid", "itemfirstname")
    )


def _is_chats(tables: Tables) -> bool:
    return tables.has("messages", "conv_id", "payload", "direction") and tables.has(
        "conversations", "conv_id", "payload"
    )


def extract(source: Source) -> Iterator[Observation]:
    """Messages and the accounts in them, or the profiles."""
    with opened(source) as tables:
        owner = Owner.of(source.sha256, source.basename)
        if tables.has("conversations", "conv_id"):
            yield from _Chats(tables, owner).observations()
        if tables.has("profiletable", "itemuserid"):
            yield from tables.each("profiletable", lambda row: _profile(row, tables))
        yield from owner.told()
        yield from tables.ending()


def _decoded(text: str | None) -> bytes:
    """What stands in base64; ValueError where it is none."""
    try:
        return base64.b64decode("".join((text or "").split()), validate=True)
    except binascii.Error as error:
        raise ValueError(f"its payload is no base64: {error}") from error


class _Chats:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables, self.owner = tables, owner
        self.region = tables.source.options.region
        self.peers: dict[str, list[Ref]] = {}
        self.deleted: set[str] = set()
        self._told: set[tuple[Ref, str]] = set()

    def observations(self) -> Iterator[Observation]:
        yield from self.tables.each("conversations", self._conversation)
        yield from self.tables.each("messages", self._message)
        yield from self.tables.each("sms", self._sms)

    def _peer(self, stated: Fields, place: str, at: int | None = None) -> tuple[Ref | None, list[Observation]]:
        """An account as a payload names it, with its name once."""
        account = keys.account(CHANNEL, protobuf.text(stated.get(3)) or "")
        name = " ".join(filter(None, (protobuf.text(stated.get(1)), protobuf.text(stated.get(2)))))
        if account is None or (account, name) in self._told:
            return account, []
        self._told.add((account, name))
        told: dict[str, Json] = {"name": name} if name and name not in (_NAMELESS, "Tango") else {}
        return account, [Mention(account, place, asserted=told, at=at)]

    def _conversation(self, row: Row) -> Iterator[Observation]:
        number, place = row.text("conv_id") or "", self.tables.place(row)
        if row.flag("conv_del_status"):
            self.deleted.add(number)
        found = self.peers.setdefault(number, [])
        for field in protobuf.fields(_decoded(row.text("payload"))):
            if field.number == 2:
                account, observations = self._peer(protobuf.inner(field.value), place)
                yield from observations
                if account is not None and account not in found:
                    found.append(account)

    def _message(self, row: Row) -> Iterator[Observation]:
        place, number = self.tables.place(row), row.text("conv_id") or ""
        at = self.tables.when(row, "create_time", unix_millis) or self.tables.when(row, "send_time", unix_millis)
        stated = protobuf.message(_decoded(row.text("payload")))
        sender, observations = self._peer(protobuf.inner(stated.get(21)), place, at)
        yield from observations
        sent = sender is None and row.integer("direction") == _OUT
        peers = tuple(self.peers.get(number) or filter(None, (keys.account(CHANNEL, number),)))
        own = self.owner.party()
        among = tuple(peer for peer in peers if peer != sender) if len(peers) > 1 else ()
        text = protobuf.text(stated.get(4)) or protobuf.text(stated.get(76)) or None
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            at,
            (own,) if sent else (sender,) if sender is not None else peers[:1],
            peers if sent else (own, *among),
            place,
            text=text,
            direction=Direction.OUT if sent else Direction.IN,
            asserted=self._asserted(row, stated, number),
        )
        yield from parties.in_body(text, self.region, self.tables.place(row, "payload"), at)
        address = keys.url(protobuf.text(stated.get(5)) or "")
        if address is not None:
            yield Mention(address, place, asserted={"context": "file of the message"}, at=at)

    def _asserted(self, row: Row, stated: Fields, number: str) -> dict[str, Json]:
        told: dict[str, Json] = {}
        kind = row.integer("type") or 0
        if kind:
            told["kind"] = _KINDS.get(kind, f"type {kind}")
        if path := protobuf.text(stated.get(7)):
            told["files"] = [path.rsplit("/", 1)[-1]]
        if row.flag("del_status") or number in self.deleted:
            told["deleted"] = True
        return told

    def _sms(self, row: Row) -> Iterator[Observation]:
        """An invitation that was sent as SMS."""
        number = keys.phone(row.text("phonenumber") or "", self.region)
        if number is not None:
            yield Mention(number, self.tables.place(row), asserted={"invited": row.text("text") or True})


def _profile(row: Row, tables: Tables) -> Iterator[Observation]:
    """A profile: a person with an account and what the profile says."""
    number, place = row.text("itemuserid") or "", tables.place(row)
    account = keys.account(CHANNEL, number)
    if account is None:
        return
    given, family = (_plain(row.text(column)) for column in ("itemfirstname", "itemlastname"))
    card = Card(keys.person(tables.source.sha256, f"profiletable/{row.rowid}"), place)
    card.name = " ".join(filter(None, (given, family))) or None
    for column, what in (("itembirthday", "birthday"), ("itemgender", "gender"), ("itemcity", "city")):
        card.tell(what, row.text(column))
    card.tell("country", row.text("itemgeocountrycode"))
    card.tell("about", _plain(row.text("itemstatus")))
    card.tell("friend request", row.text("itemfriendrequesttype"))
    for column, what in (("itemisfriend", "friend"), ("itemisblocked", "blocked"), ("itemishidden", "hidden")):
        if row.flag(column):
            card.asserted[what] = True
    active = tables.when(row, "itemlastactivetime", unix_millis)
    if active is not None:
        card.asserted["last active"] = rfc3339(active)
    card.items.append(Item(number, tables.place(row, "itemUserId"), account))
    yield from contacts.observations(card, tables.source.options.region, None)


def _plain(text: str | None) -> str:
    try:
        return base64.b64decode(text or "", validate=True).decode()
    except (binascii.Error, ValueError):
        return text or ""


EXTRACTOR = Extractor("tango", 1, takes, extract)
