"""Signal on Android: `signal.db` once it is decrypted.

recipient: e164 (before 2023 phone), aci or uuid, username, profile_joined_name, system_joined_name (from the
contact book), type 2 a group, blocked; message (before 2023 sms and mms): date_sent, date_received (ms), type,
body, from_recipient_id, to_recipient_id, remote_deleted, quote_body; the lowest five bits of type: 20 received,
21-26 and 28 sent, 27 a draft, 1, 2, 3, 8, 10, 11 calls; higher bits mark notices. call: peer, type 1 video,
direction 1 out, event 1 accepted, 3 missed; attachment (part): data_hash_end, the SHA-256 of the file in base64.
Source: Signal-Android's MessageTypes and tables; ALEAPP's notes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Ref
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.android_whatsapp import MANY, sha256_of
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

CHANNEL = "signal"
_BASE = 0x1F
_NOTICE = 0x10000 | 0x20000 | 0x40000 | 0x400000 | 0x8000 | 0x4000 | 0x2000 | 0x1000
_IN, _DRAFT, _FAILED = 20, 27, 24
_OUT = frozenset({21, 22, 23, 24, 25, 26, 28})
_CALLS = {
    1: (Direction.IN, False),
    2: (Direction.OUT, False),
    3: (Direction.MISSED, False),
    8: (Direction.MISSED, True),
    10: (Direction.IN, True),
    11: (Direction.OUT, True),
}
_EVENTS = {2: "not accepted", 3: "missed", 8: "declined", 10: "missed"}
_MESSAGES = ("message", "sms", "mms")
_GROUP = 2


def takes(source: Source) -> bool:
    """Signal's tables."""
    return known(source, ("recipient", "thread"), check=_is_signal)


def _is_signal(tables: Tables) -> bool:
    named = tables.columns("recipient") & {"e164", "phone"}
    return bool(named) and any(tables.has(name, "thread_id", "body") for name in _MESSAGES)


def extract(source: Source) -> Iterator[Observation]:
    """Accounts with names and numbers, contacts, messages, calls, files by their hash."""
    with opened(source) as tables:
        reader = _Signal(tables, Owner.of(source.sha256, tables.locator("recipient")))
        yield from reader.observations()
        yield from reader.owner.told()
        yield from tables.ending()


@dataclass(slots=True)
class _Group:
    name: str | None = None
    members: list[int] = field(default_factory=list[int])


class _Signal:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables, self.owner = tables, owner
        self.region = tables.source.options.region
        self.accounts: dict[int, Ref] = {}
        self.groups: dict[int, _Group] = {}
        self.threads: dict[int, int] = {}
        self.own: set[int] = set()
        self.called: set[int] = set()
        self.files: defaultdict[int, list[Row]] = defaultdict(list[Row])

    def observations(self) -> Iterator[Observation]:
        for row in self.tables.rows("message", "type", "from_recipient_id"):
            if (row.integer("type") or 0) & _BASE in _OUT:
                self.own.add(row.integer("from_recipient_id") or 0)
        self._groups()
        yield from self.tables.each("recipient", self._recipient)
        for row in self.tables.rows("thread"):
            text = row.text("recipient_id", "thread_recipient_id", "recipient_ids")
            self.threads[row.rowid] = int(text) if text and text.isdecimal() else 0
        for table, key in (("attachment", "message_id"), ("part", "mid")):
            for row in self.tables.rows(table):
                self.files[row.integer(key) or 0].append(row)
        yield from self.tables.each("call", self._call)
        for table in _MESSAGES:
            if self.tables.has(table, "thread_id", "body"):
                yield from self.tables.each(table, self._message)

    def _groups(self) -> None:
        members: defaultdict[str, list[int]] = defaultdict(list[int])
        for row in self.tables.rows("group_membership"):
            members[row.text("group_id") or ""].append(row.integer("recipient_id") or 0)
        for row in self.tables.rows("groups"):
            listed = [int(part) for part in (row.text("members") or "").split(",") if part.isdecimal()]
            found = members.get(row.text("group_id") or "", listed)
            self.groups[row.integer("recipient_id") or 0] = _Group(row.text("title"), found)

    def _recipient(self, row: Row) -> Iterator[Observation]:
        phone = keys.phone(row.text("e164", "phone") or "", "ZZ")
        other = row.text("aci", "uuid", "service_id", "username")
        account = keys.account(CHANNEL, phone.key if phone is not None else other or "")
        if row.integer("type") == _GROUP or row.text("group_id") is not None or account is None:
            return
        self.accounts[row.rowid] = account
        place = self.tables.place(row)
        if row.rowid in self.own:
            self.owner.learn(account, place)
            self.owner.has(phone, place)
        yield from self._known(row, account, phone, place)
        if phone is not None:
            yield Link(LinkType.USES, account, phone, place)

    def _known(self, row: Row, account: Ref, phone: Ref | None, place: str) -> Iterator[Observation]:
        """A person where the contact book names it, else an account by the name that it gives itself."""
        listed = row.text("system_joined_name", "system_display_name")
        itself = row.text("profile_joined_name", "signal_profile_name", "profile_given_name")
        told: dict[str, Json] = {"blocked": True} if row.flag("blocked") else {}
        for column, what in (("aci", "aci"), ("username", "username"), ("about", "about"), ("note", "note")):
            if text := row.text(column):
                told[what] = text
        if not listed or row.rowid in self.own:
            yield Mention(account, place, asserted={**({"name": itself} if itself else {}), **told})
            return
        card = Card(keys.person(self.tables.source.sha256, f"recipient/{row.rowid}"), place, listed)
        card.asserted |= told
        card.tell("names itself", itself)
        card.items += [Item(ref.key, place, ref) for ref in (account, phone) if ref is not None]
        yield from contacts.observations(card, self.region, None)

    def _others(self, thread: int | None) -> tuple[tuple[Ref, ...], _Group | None]:
        """Everybody in a thread but the owner, and the group that it is."""
        recipient = self.threads.get(thread or 0, 0)
        group = self.groups.get(recipient)
        numbers = group.members if group is not None else [recipient]
        found = (self.accounts.get(number) for number in numbers[: MANY + 1] if number not in self.own)
        others = tuple(dict.fromkeys(ref for ref in found if ref is not None))
        return (others if len(others) <= MANY else (), group)

    def _message(self, row: Row) -> Iterator[Observation]:
        kind = row.integer("type" if self.tables.has(row.table, "type") else "msg_box") or 0
        base = kind & _BASE
        if base in _CALLS:
            yield from self._told_of_call(row, base)
            return
        if kind & _NOTICE or base not in {_IN, _DRAFT, *_OUT}:
            return
        place, at = self.tables.place(row), self._at(row)
        others, group = self._others(row.integer("thread_id"))
        sent, own = base != _IN, self.owner.party()
        sender = self.accounts.get(row.integer("from_recipient_id") or self._address(row))
        among = tuple(one for one in others if one != sender) if group is not None else ()
        senders = (sender,) if sender is not None else others[:1] if group is None else ()
        text = row.text("body")
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            at,
            (own,) if sent else senders,
            () if base == _DRAFT else others if sent else (own, *among),
            place,
            text=text,
            direction=Direction.OUT if sent else Direction.IN,
            asserted=self._asserted(row, base, group),
        )
        yield from parties.in_body(text, self.region, self.tables.place(row, "body"), at)
        yield from self._attached(row, at)

    def _address(self, row: Row) -> int:
        return row.integer("recipient_id") or row.integer("address") or 0

    def _at(self, row: Row) -> int | None:
        column = next((name for name in ("date_sent", "date") if row.raw(name) is not None), "date_received")
        return self.tables.when(row, column, unix_millis)

    def _asserted(self, row: Row, base: int, group: _Group | None) -> dict[str, Json]:
        told: dict[str, Json] = {"chat": group.name or True} if group is not None else {}
        if row.flag("remote_deleted"):
            told["deleted"] = True
        if row.flag("view_once") or row.flag("reveal_duration"):
            told["seen once"] = True
        if state := {_DRAFT: "draft", _FAILED: "failed"}.get(base):
            told["state"] = state
        if quoted := row.text("quote_body"):
            told["quotes"] = quoted[:300]
        files: list[Json] = [name for one in self._parts(row) if (name := one.text("file_name", "ct", "content_type"))]
        return {**told, **({"files": files} if files else {})}

    def _parts(self, row: Row) -> list[Row]:
        return self.files.get(row.rowid, []) if row.table != "sms" else []

    def _attached(self, row: Row, at: int | None) -> Iterator[Observation]:
        """Files by their hash."""
        for one in self._parts(row):
            digest = sha256_of(one.text("data_hash_end", "data_hash", "data_hash_start"))
            if digest is not None:
                named = {"file": name} if (name := one.text("file_name")) else {}
                yield Mention(keys.media(digest), self.tables.place(one), 0.9, {**named}, at)

    def _told_of_call(self, row: Row, base: int) -> Iterator[Observation]:
        """A call of which only a line in the chat tells."""
        if row.rowid in self.called:
            return
        direction, video = _CALLS[base]
        others, _ = self._others(row.integer("thread_id"))
        yield self._event(row, self._at(row), others, direction, {"video": True} if video else {})

    def _call(self, row: Row) -> Iterator[Observation]:
        self.called.add(row.integer("message_id") or 0)
        peer = row.integer("peer") or 0
        group = self.groups.get(peer)
        found = (self.accounts.get(number) for number in (group.members[:MANY] if group else [peer]))
        others = self.owner.others(ref for ref in found if ref is not None)
        outcome = _EVENTS.get(row.integer("event") or 0)
        told: dict[str, Json] = {"outcome": outcome} if outcome else {}
        if row.integer("type") == 1:
            told["video"] = True
        if row.integer("event") == 4 or row.flag("deletion_timestamp"):
            told["deleted"] = True
        if group is not None:
            told["chat"] = group.name or True
        out = row.integer("direction") == 1
        direction = Direction.OUT if out else Direction.MISSED if outcome else Direction.IN
        yield self._event(row, self.tables.when(row, "timestamp", unix_millis), others, direction, told)

    def _event(
        self, row: Row, at: int | None, others: tuple[Ref, ...], direction: Direction, told: dict[str, Json]
    ) -> Event:
        own: tuple[Ref, ...] = (self.owner.party(),)
        out = direction is Direction.OUT
        senders, receivers = (own, others) if out else (others, own)
        place = self.tables.place(row)
        return Event(EventType.CALL, CHANNEL, at, senders, receivers, place, direction=direction, asserted=told)


EXTRACTOR = Extractor("signal_android", 1, takes, extract)
