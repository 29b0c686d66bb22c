"""Viber on Android: `viber_data` (calls, contacts) and `viber_messages` (messages).

viber_data: calls (canonized_number, date in ms, duration in s, type 1 in, 2 out, 3 missed, viber_call 0 a call to a
telephone, viber_call_type 4 with video), phonebookcontact with phonebookdata (data2 the number in E.164, data1 as
written), vibernumbers (who is on Viber, under which name), blockednumbers. viber_messages: messages (send_type 0
received, 1 sent; msg_date in ms; participant_id the sender), participants, participants_info (participant_type 0
the owner), conversations (conversation_type 0 between two), messages_calls. Source: plaso's and ALEAPP's modules;
Viber's own SQL.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Ref
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_calls import TYPES
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, as_real, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

CHANNEL = "viber"
_VIDEO = 4
_OWNER = 0
_KINDS = {1: "picture", 2: "voice", 3: "film", 4: "sticker", 5: "place", 10: "document"}
_GONE = 1008
_NOTICE = re.compile(r"(?:(?:incoming|outgoing|missed|answered|transferred|declined)_call\w*|banner/\S*)(?:/.*)?")
_SCALE = 1e7


def takes(source: Source) -> bool:
    """Viber's database of calls and contacts or that of messages, or one so named whose tables cannot be listed."""
    return known(source, ("calls",), names=("viber_data",), check=_has_calls) or known(
        source, ("messages", "participants_info"), names=("viber_messages",), check=_has_messages
    )


def _has_calls(tables: Tables) -> bool:
    return tables.has("calls", "canonized_number", "date", "type") and tables.has("phonebookcontact")


def _has_messages(tables: Tables) -> bool:
    columns = tables.columns("messages")
    return "body" in columns and bool(columns & {"send_type", "type"}) and tables.has("participants_info", "number")


def extract(source: Source) -> Iterator[Observation]:
    """Messages, calls and contacts, accounts with their numbers."""
    with opened(source) as tables:
        owner = Owner.of(source.sha256, source.basename)
        told = _Accounts(tables)
        if tables.has("phonebookcontact"):
            yield from _Data(tables, owner, told).observations()
        if tables.has("participants_info"):
            yield from _Messages(tables, owner, told).observations()
        yield from owner.told()
        yield from tables.ending()


class _Accounts:
    """Viber accounts, which are known by telephone number."""

    def __init__(self, tables: Tables) -> None:
        self.region = tables.source.options.region
        self._told: set[Ref] = set()

    def phone(self, number: str | None) -> Ref | None:
        """The telephone number, written with or without its plus."""
        if not number:
            return None
        return keys.phone(number, "ZZ") or keys.phone(f"+{number}", "ZZ") or keys.phone(number, self.region)

    def account(self, number: str | None) -> Ref | None:
        """The account of a number; of an identifier that is no number the account of that."""
        found = self.phone(number)
        return keys.account(CHANNEL, found.key if found else number) if number else None

    def uses(self, number: str | None, place: str) -> Iterator[Observation]:
        """An account with its number, once."""
        phone, account = self.phone(number), self.account(number)
        if phone is not None and account is not None and account not in self._told:
            self._told.add(account)
            yield Link(LinkType.USES, account, phone, place)


class _Data:
    def __init__(self, tables: Tables, owner: Owner, accounts: _Accounts) -> None:
        self.tables, self.owner, self.accounts = tables, owner, accounts
        self.region = tables.source.options.region
        self.cards: dict[int, Card] = {}

    def observations(self) -> Iterator[Observation]:
        for row in self.tables.rows("phonebookcontact"):
            self._entry(row)
        yield from self.tables.each("phonebookdata", self._value)
        country = parties.common_country(number for card in self.cards.values() for number in card.numbers())
        for card in self.cards.values():
            yield from contacts.observations(card, self.region, country)
        yield from self.tables.each("vibernumbers", self._member)
        yield from self.tables.each("blockednumbers", self._blocked)
        yield from self.tables.each("calls", self._call)

    def _entry(self, row: Row) -> None:
        person = keys.person(self.tables.source.sha256, f"phonebookcontact/{row.rowid}")
        card = self.cards[row.rowid] = Card(person, self.tables.place(row), row.text("display_name"))
        if row.flag("viber"):
            card.asserted["on Viber"] = True
        if row.flag("deleted"):
            card.asserted["deleted"] = True

    def _value(self, row: Row) -> Iterator[Observation]:
        card, place = self.cards.get(row.integer("contact_id") or -1), self.tables.place(row)
        text = row.text("data2", "data1", "data3")
        if card is None or text is None or row.integer("mime_type") not in (0, None):
            return
        ref = keys.phone(text, "ZZ") if text.startswith("+") else None
        if ref is None or all(item.ref != ref for item in card.items):
            card.items.append(Item(row.text("data1") or text, place, ref, row.text("data5")))
        yield from ()

    def _member(self, row: Row) -> Iterator[Observation]:
        """Who is on Viber."""
        number, place = row.text("canonized_number"), self.tables.place(row)
        account = self.accounts.account(number)
        if account is None:
            return
        told: dict[str, Json] = {}
        for column, what in (("viber_name", "name"), ("date_of_birth", "birthday"), ("viber_id", "viber id")):
            if text := row.text(column):
                told[what] = text
        yield Mention(account, place, asserted=told)
        yield from self.accounts.uses(number, place)

    def _blocked(self, row: Row) -> Iterator[Observation]:
        phone = self.accounts.phone(row.text("canonized_number"))
        if phone is not None:
            at = self.tables.when(row, "blocked_date", unix_millis)
            yield Mention(phone, self.tables.place(row), asserted={"blocked": True}, at=at)

    def _call(self, row: Row) -> Iterator[Observation]:
        yield from _call(row, self.tables, self.owner, self.accounts)


def _call(row: Row, tables: Tables, owner: Owner, accounts: _Accounts) -> Iterator[Observation]:
    """A call over Viber, or through it to a telephone."""
    number, place = row.text("canonized_number", "number"), tables.place(row)
    over_viber = row.integer("viber_call") != 0
    other = accounts.account(number) if over_viber else accounts.phone(number)
    kind = row.integer("type")
    direction, outcome = TYPES.get(kind or 0, (Direction.UNKNOWN, f"type {kind}"))
    own, others = (owner.party(),), (other,) if other is not None else ()
    told: dict[str, Json] = {"outcome": outcome} if outcome else {}
    if row.integer("viber_call_type") == _VIDEO:
        told["video"] = True
    if not over_viber:
        told["to a telephone"] = True
    out = direction is Direction.OUT
    yield Event(
        EventType.CALL,
        CHANNEL,
        tables.when(row, "date", unix_millis),
        own if out else others,
        others if out else own,
        place,
        seconds=max(0, row.integer("duration") or 0),
        direction=direction,
        asserted=told,
    )
    if over_viber:
        yield from accounts.uses(number, place)


@dataclass(slots=True)
class _Conversation:
    """A conversation: its name where it is a group's, and who takes part besides the owner."""

    group: bool = False
    name: str | None = None
    deleted: bool = False
    others: list[Ref] = field(default_factory=list[Ref])


class _Messages:
    def __init__(self, tables: Tables, owner: Owner, accounts: _Accounts) -> None:
        self.tables, self.owner, self.accounts = tables, owner, accounts
        self.region = tables.source.options.region
        self.people: dict[int, Ref | None] = {}
        self.senders: dict[int, Ref | None] = {}
        self.owners: set[int] = set()
        self.conversations: dict[int, _Conversation] = {}

    def observations(self) -> Iterator[Observation]:
        yield from self.tables.each("participants_info", self._person)
        for row in self.tables.rows("conversations"):
            group = (row.integer("conversation_type") or 0) > 0
            self.conversations[row.rowid] = _Conversation(group, row.text("name"), row.flag("deleted"))
        for row in self.tables.rows("participants"):
            self._participant(row)
        yield from self.tables.each("messages", self._message)
        yield from self.tables.each("messages_calls", self._call)

    def _person(self, row: Row) -> Iterator[Observation]:
        number, place = row.text("number"), self.tables.place(row)
        account = self.accounts.account(number or row.text("member_id", "encrypted_number"))
        self.people[row.rowid] = account
        own = row.integer("participant_type") == _OWNER and self.tables.has("participants_info", "participant_type")
        if own:
            self.owners.add(row.rowid)
            self.owner.learn(account, place)
            self.owner.has(self.accounts.phone(number), place)
        elif account is not None:
            name = row.text("contact_name", "display_name", "viber_name")
            told: dict[str, Json] = {"name": name} if name else {}
            if (itself := row.text("viber_name")) and itself != name:
                told["names itself"] = itself
            yield Mention(account, place, asserted=told)
        yield from self.accounts.uses(number, place)

    def _participant(self, row: Row) -> None:
        number = row.integer("participant_info_id") or -1
        account = self.people.get(number)
        self.senders[row.rowid] = account
        if number not in self.owners and account is not None:
            conversation = self.conversations.setdefault(row.integer("conversation_id") or -1, _Conversation())
            conversation.others.append(account)

    def _message(self, row: Row) -> Iterator[Observation]:
        kind, body = row.integer("extra_mime") or 0, row.text("body")
        if kind >= 1_000 and body and _NOTICE.fullmatch(body):
            return
        place = self.tables.place(row)
        at = self.tables.when(row, "msg_date" if self.tables.has("messages", "msg_date") else "date", unix_millis)
        conversation = self.conversations.get(row.integer("conversation_id") or -1) or _Conversation()
        sent = (row.integer("send_type") if self.tables.has("messages", "send_type") else row.integer("type")) == 1
        stated = self.senders.get(row.integer("participant_id") or -1) or self.accounts.account(row.text("address"))
        others = tuple(dict.fromkeys(one for one in conversation.others if one != stated))
        own = self.owner.party()
        sender: tuple[Ref, ...] = () if stated is None else (stated,)
        if not sender and not conversation.group:
            sender = tuple(conversation.others[:1])
        text = body if kind in (0, 7, 8) else row.text("description") or (body if kind not in _KINDS else None)
        among = others if conversation.group else ()
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            at,
            (own,) if sent else sender,
            (others or (sender if sender != (own,) else ())) if sent else (own, *self.owner.others(among)),
            place,
            text=text,
            direction=Direction.OUT if sent else Direction.IN,
            asserted=self._asserted(row, kind, conversation),
        )
        yield from parties.in_body(text, self.region, self.tables.place(row, "body"), at)
        yield from self._where(row, place, at)

    def _asserted(self, row: Row, kind: int, conversation: _Conversation) -> dict[str, Json]:
        told: dict[str, Json] = {}
        if conversation.group:
            told["group"] = conversation.name or True
        if row.flag("deleted") or conversation.deleted or kind == _GONE:
            told["deleted"] = True
        elif kind:
            told["kind"] = _KINDS.get(kind, f"type {kind}")
        if uri := row.text("extra_uri"):
            told["files"] = [uri.rsplit("/", 1)[-1]]
        return told

    def _where(self, row: Row, place: str, at: int | None) -> Iterator[Observation]:
        """A place that was sent; Viber writes degrees in ten-millionths."""
        latitude, longitude = as_real(row.raw("location_lat")), as_real(row.raw("location_lng"))
        if latitude and longitude and row.integer("extra_mime") == 5:
            scale = _SCALE if max(abs(latitude), abs(longitude)) > 1_000 else 1
            where = keys.location(latitude / scale, longitude / scale)
            if where is not None:
                yield Mention(where, place, asserted={"kind": "sent place"}, at=at)

    def _call(self, row: Row) -> Iterator[Observation]:
        yield from _call(row, self.tables, self.owner, self.accounts)


EXTRACTOR = Extractor("viber", 1, takes, extract)
