"""The iPhone's messages: `sms.db` (also `chat.db` of a Mac), SMS, iMessage and RCS.

From iOS 6: message, handle, chat and the tables that join them. `date` counts from 2001-01-01 UTC, in seconds
up to iOS 10 and nanoseconds since. A message's text is in `text`, or where that is NULL in `attributedBody`.
The owner's number or address is in `destination_caller_id`, in `account` (`p:+34...`, `e:name@...`), or in the
chat's `last_addressed_handle` and `account_login`. From iOS 16 messages put in the bin are joined to their chat by
chat_recoverable_message_join, and what was edited or unsent has its history in message_summary_info. `item_type`
other than 0 is a notice, not a message. The tables up to iOS 5 are read by `reading.ios_messages_old`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Ref
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import ios_messages_edited as history
from asasec_graph.reading import ios_messages_old as old
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading import typedstream
from asasec_graph.reading.identifiers import may_hold
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_records import Record
from asasec_graph.reading.phones_tables import Row, Tables, as_text, known, opened, places
from asasec_graph.reading.phones_times import apple_millis
from asasec_graph.reading.source import Extractor, Source

_GROUP = 43
_MESSAGE, _ATTACHMENT = EventType.MESSAGE, typedstream.ATTACHMENT
_READ = (
    *("text", "attributedbody", "subject", "date", "associated_message_guid"),
    *("is_from_me", "handle_id", "service", "country", "destination_caller_id", "account"),
    *("item_type", "is_system_message", "associated_message_type", "error", "date_edited", "date_retracted"),
)
"""The columns of a message that are read; it has some eighty. From the sixth on they say what messages share."""
_PLACES = places(_READ)
_MOST_SHARED = 16_384
_REACTIONS = range(2000, 4000)


def takes(source: Source) -> bool:
    """A database of Messages of any version, or one so named whose tables cannot be listed."""
    names = ("sms.db", "chat.db", "3d0d7e5fb2ce288813306e4d4636395e047a3d28")
    return known(source, ("message",), names=names, check=_is_messages)


def _is_messages(tables: Tables) -> bool:
    new = tables.has("message", "handle_id", "is_from_me", "date", "text") and tables.has("handle", "id")
    return new or old.is_old(tables)


def extract(source: Source) -> Iterator[Observation]:
    """Messages with their parties, the identifiers in their text, and the owner's own numbers and addresses."""
    with opened(source) as tables:
        owner = Owner.of(source.sha256, tables.locator("message"))
        reader = old.Messages(tables, owner) if old.is_old(tables) else _Messages(tables, owner)
        yield from reader.observations()
        yield from owner.told()
        yield from tables.ending()


@dataclass(slots=True)
class _Chat:
    """A conversation: its members, its name, as whom the owner takes part."""

    members: list[Ref] = field(default_factory=list[Ref])
    name: str | None = None
    service: str | None = None
    group: bool = False
    own: Ref | None = None


class _Shared(NamedTuple):
    """What messages of one conversation that differ in nothing but text and time have in common."""

    channel: str
    senders: tuple[Ref, ...]
    receivers: tuple[Ref, ...]
    direction: Direction
    told: Mapping[str, Json]
    reaction: bool
    changed: bool


class _Messages:
    """The tables from iOS 6 on."""

    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.region = tables.source.options.region
        self.handles: dict[int, Ref] = {}
        self.services: dict[int, str] = {}
        self.chats: defaultdict[int, _Chat] = defaultdict(_Chat)
        self.chat_of: dict[int, int] = {}
        self.deleted: dict[int, int | None] = {}
        self.files: defaultdict[int, list[str]] = defaultdict(list)
        self._more: frozenset[int] = frozenset()
        self._shared: dict[tuple[int | None, Record], _Shared | None] = {}

    def observations(self) -> Iterator[Observation]:
        self._read_handles()
        self._read_chats()
        self._read_files()
        self._more = frozenset((*self.files, *self.deleted))
        for row in self.tables.distinct("message", "destination_caller_id", "account", "country"):
            self._stated(row, self.tables.place(row), "destination_caller_id", "account")
        yield from self.tables.each_record("message", self._messages, *_READ, recovered=True)
        yield from self._gone()

    def _gone(self) -> Iterator[Observation]:
        """How many messages are noted as deleted for good: of those nothing but a number is left here."""
        count = sum(1 for _ in self.tables.rows("deleted_messages"))
        if count:
            self.owner.seen = True
            place = self.tables.locator("deleted_messages")
            yield Mention(self.owner.person, place, asserted={"messages deleted for good": count})

    def _read_handles(self) -> None:
        for row in self.tables.rows("handle"):
            service = (row.text("service") or "sms").lower()
            regions = parties.regions(row.text("country"), self.region)
            platform = service if service not in ("rcs", "mms") else "sms"
            ref = parties.correspondent(row.text("id", "uncanonicalized_id") or "", regions, platform)
            if ref is not None:
                self.handles[row.rowid], self.services[row.rowid] = ref, service

    def _read_chats(self) -> None:
        for row in self.tables.rows("chat"):
            chat = self.chats[row.rowid]
            chat.name, chat.service = row.text("display_name"), row.text("service_name")
            chat.group = row.integer("style") == _GROUP
            chat.own = self._stated(row, self.tables.place(row), "last_addressed_handle", "account_login")
        for row in self.tables.rows("chat_handle_join"):
            member = self.handles.get(row.integer("handle_id") or -1)
            if member is not None:
                self.chats[row.integer("chat_id") or -1].members.append(member)
        for row in self.tables.rows("chat", "style", "chat_identifier", "service_name"):
            self._name_member(row, self.chats[row.rowid])
        self.chat_of = self.tables.pairs("chat_message_join", "message_id", "chat_id")
        for row in self.tables.rows("chat_recoverable_message_join"):
            message = self._joined(row)
            if message is not None:
                self.deleted[message] = apple_millis(row.raw("delete_date"))

    def _name_member(self, row: Row, chat: _Chat) -> None:
        """The other party of a chat of two whose handle is gone: the chat is named by the same address."""
        address = row.text("chat_identifier")
        if address and not chat.group and not chat.members:
            service = (row.text("service_name") or "sms").lower()
            member = parties.correspondent(address, parties.regions(self.region), service)
            chat.members.extend((member,) if member is not None else ())

    def _joined(self, row: Row) -> int | None:
        message, chat = row.integer("message_id"), row.integer("chat_id")
        if message is not None and chat is not None:
            self.chat_of.setdefault(message, chat)
        return message

    def _read_files(self) -> None:
        names = {
            row.rowid: (row.text("transfer_name", "filename") or "").rsplit("/", 1)[-1]
            for row in self.tables.rows("attachment")
        }
        for row in self.tables.rows("message_attachment_join"):
            message, name = row.integer("message_id"), names.get(row.integer("attachment_id") or -1)
            if message is not None and name:
                self.files[message].append(name)

    def _stated(self, row: Row, place: str, *columns: str) -> Ref | None:
        """The owner's number or address in the first of these columns that holds one."""
        for column in columns:
            text = row.text(column)
            ref = _own_ref(text, row.text("country"), self.region) if text else None
            if ref is not None:
                return ref if ref in self.owner.own else self.owner.learn(ref, self.tables.within(place, column))
        return None

    def _messages(self, records: Iterator[Record], stated: str | None) -> Iterator[Observation]:
        table, chat_of, known, more = f"{self.tables.locator('message')}/", self.chat_of, self._shared, self._more
        for record in records:
            rowid, said, body, subject, date, guid = record[:6]
            place = f"{table}{rowid}" if stated is None else stated
            chat = chat_of.get(rowid)
            try:
                shared = known[chat, record[6:]]
            except KeyError:
                shared = self._met(chat, record, place)
            if shared is None:
                continue
            channel, senders, receivers, direction, told, reaction, changed = shared
            at = apple_millis(date)
            if at is None:
                self.tables.untimed("message", rowid, "date", date)
            text = None if said is None else as_text(said)
            if not text or subject is not None or _ATTACHMENT in text:
                text = self._text(record, text, body)
            if reaction or rowid in more:
                told = self._told(rowid, told, (guid is not None and as_text(guid)) or True if reaction else None)
            if changed and stated is None:
                told = {**told, **self._changed(record)}
            event = Event(_MESSAGE, channel, at, senders, receivers, place, text, None, direction, asserted=told)
            inner: Sequence[Observation] = ()
            if text is not None and may_hold(text):
                inner = tuple(parties.in_body(text, self.region, self.tables.within(place, "text"), at))
            yield event
            yield from inner

    def _met(self, number: int | None, record: Record, place: str) -> _Shared | None:
        """What messages like this one have in common, kept for the next; None where they are none."""
        known, chat = len(self.owner.own), self.chats.get(number) if number is not None else None
        shared = self._common(chat, Row("message", record, _PLACES), place)
        if len(self._shared) >= _MOST_SHARED or len(self.owner.own) > known:
            self._shared.clear()
        self._shared[number, record[6:]] = shared
        return shared

    def _common(self, chat: _Chat | None, row: Row, place: str) -> _Shared | None:
        if row.flag("item_type") or row.flag("is_system_message"):
            return None
        stated = self._stated(row, place, "destination_caller_id", "account")
        own, sent = self.owner.party(stated or (chat.own if chat else None)), row.flag("is_from_me")
        handle = self.handles.get(row.integer("handle_id") or -1)
        members = self.owner.others(chat.members) if chat else ()
        others = members or ((handle,) if handle is not None else ())
        senders: tuple[Ref, ...] = (own,) if sent else (handle,) if handle is not None else others[: len(others) == 1]
        receivers = others if sent else (own, *(member for member in members if member not in senders))
        told: dict[str, Json] = {"group": chat.name or True} if chat is not None and chat.group else {}
        if sent and row.flag("error"):
            told["state"] = "failed"
        reaction = (row.integer("associated_message_type") or 0) in _REACTIONS
        direction = Direction.OUT if sent else Direction.IN
        changed = row.flag("date_edited") or row.flag("date_retracted")
        return _Shared(self._channel(row, chat), senders, receivers, direction, told, reaction, changed)

    def _channel(self, row: Row, chat: _Chat | None) -> str:
        service = row.text("service") or self.services.get(row.integer("handle_id") or -1)
        return (service or (chat.service if chat else None) or "sms").lower()

    def _text(self, record: Record, text: str | None, body: object) -> str | None:
        """The subject and the text, out of `attributedBody` where the column is empty."""
        row = Row("message", record, _PLACES)
        said = (text or "").replace(typedstream.ATTACHMENT, "").strip() or None
        if said is None and isinstance(body, bytes) and body:
            try:
                said = typedstream.text(body)
            except ValueError as error:
                self.tables.note(row, f"its text cannot be read ({error}); the message was kept without it")
        subject = row.text("subject")
        return f"{subject}\n{said}" if subject and said else said or subject

    def _changed(self, record: Record) -> dict[str, Json]:
        """What the message said before it was edited, and that it was unsent."""
        row = Row("message", record, _PLACES)
        beside = self.tables.one("message", row.rowid, "message_summary_info")
        try:
            found = history.history(beside.raw("message_summary_info") if beside is not None else None)
        except ValueError as error:
            self.tables.note(row, f"what it said before it was edited cannot be read ({error})")
            found = history.History()
        return history.asserted(found, row.raw("date_edited"), row.raw("date_retracted"))

    def _told(self, rowid: int, shared: Mapping[str, Json], reaction: Json) -> dict[str, Json]:
        """What is asserted of a message beside what it has in common with others."""
        told = {**shared}
        if rowid in self.files:
            told["files"] = [*self.files[rowid]]
        if rowid in self.deleted:
            told["deleted"] = True
            deleted_at = self.deleted[rowid]
            told |= {"deleted at": rfc3339(deleted_at)} if deleted_at is not None else {}
        if reaction is not None:
            told["reaction to"] = reaction
        return told


@lru_cache(maxsize=256)
def _own_ref(text: str, country: str | None, region: str) -> Ref | None:
    """The number or address in `p:+34...`, `e:name@...` or without such a mark."""
    bare = text[2:] if text[:2].lower() in ("p:", "e:") else text
    return parties.number(bare, parties.regions(country, region)) or keys.email(bare)


EXTRACTOR = Extractor("ios_messages", 2, takes, extract)
