"""WhatsApp's messages on Android since 2019-2022: `message` and the tables that say more of its records.

message: from_me, timestamp (ms), message_type (0 text, 1 picture, 2 voice, 3 film, 4 contact, 5 place, 7 notice, 9
document, 10 and 90 call, 13 GIF, 14 contacts, 15 deleted, 16 live place, 20 sticker, 24 invitation, 42 and 43 seen
once, 64 deleted by an administrator, 66 poll), text_data; in a group sender_jid_row_id. Beside it, by
message_row_id: message_media (file_hash is SHA-256 in base64), message_location, message_quoted, message_revoked,
message_edit_info, message_forwarded. Source: WhatsApp-Chat-Exporter and ALEAPP, read for the facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.android_beside import Beside, Besides
from asasec_graph.reading.android_whatsapp import CHANNEL, Chat, Chats, place_asserted, sha256_of
from asasec_graph.reading.identifiers import may_hold
from asasec_graph.reading.phones_records import Record
from asasec_graph.reading.phones_tables import Row, as_integer, as_real, as_text, places
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Enclosed
from asasec_graph.reading.whatsapp_jids import party

TABLE = "message"
KINDS: dict[int, str] = dict(
    (
        *((1, "picture"), (2, "voice"), (3, "film"), (4, "contact"), (5, "place"), (9, "document"), (13, "gif")),
        *((11, "not yet decrypted"), (14, "contacts"), (16, "live place"), (20, "sticker"), (66, "poll"), (81, "film")),
        *((24, "invitation to a group"), (42, "picture seen once"), (43, "film seen once"), (82, "voice seen once")),
    )
)
NOTICES = frozenset({7, 8, 36})
CALLS = frozenset({10, 90})
DELETED = frozenset({15, 64})
QUOTED = 300
"""Characters kept of a message that another quotes."""
_VCARD = 1 << 20
_MARK = -1
_MOST_SHARED = 16_384
_SHARED = ("chat_row_id", "from_me", "sender_jid_row_id", "message_type")
_PLACES = places(_SHARED)
_BESIDE = (
    ("message_media", "file_path", "media_name", "file_hash", "mime_type", "media_caption"),
    ("message_location", "latitude", "longitude", "place_name", "place_address"),
    ("message_quoted", "text_data"),
    ("message_revoked", "admin_jid_row_id"),
    ("message_edit_info", "edited_timestamp"),
    ("message_forwarded", "forward_score"),
)
_CALL, _MESSAGE = EventType.CALL, EventType.MESSAGE


class _Shared(NamedTuple):
    """What all messages of one kind, in one chat, from one sender, have in common."""

    missed: bool
    senders: tuple[Ref, ...]
    receivers: tuple[Ref, ...]
    direction: Direction
    told: Mapping[str, Json]


class Messages:
    """The reader of the table; `calls` is whether the calls stand in a table of their own."""

    def __init__(self, chats: Chats, *, calls: bool) -> None:
        self.chats, self.tables, self.calls = chats, chats.tables, calls
        self.region = self.tables.source.options.region
        self._beside = Besides(*(Beside(self.tables, table, "message_row_id", *wanted) for table, *wanted in _BESIDE))
        self._shared: dict[Record, _Shared | None] = {}

    def learn(self) -> None:
        """The owner's account: who is named as the sender of what was sent from here."""
        senders = '"from_me" IS NOT 0 AND "sender_jid_row_id" > 0'
        for row in self.tables.distinct(TABLE, "from_me", "sender_jid_row_id", where=senders):
            sender = row.integer("sender_jid_row_id") if row.flag("from_me") else None
            if sender is not None and sender > 0:
                self.chats.owner.learn(party(self.chats.jid(sender)), self.tables.place(row))

    def observations(self) -> Iterator[Observation | Enclosed]:
        """Messages with what they carry, contacts that were sent, mentions and changes of number."""
        yield from self.tables.each_record(TABLE, self._messages, *_SHARED, "timestamp", "text_data", recovered=True)
        yield from vcards(self.chats, "message_vcard")
        yield from self.tables.each("message_mentions", self._mentioned)
        yield from self.tables.each("message_system_number_change", self._changed)

    def _messages(self, records: Iterator[Record], stated: str | None) -> Iterator[Observation]:
        """Messages with what they carry; before each the number of its sender's account, once."""
        table, known, beside = f"{self.tables.locator(TABLE)}/", self._shared, self._beside
        for record in records:
            rowid, timestamp, said = record[0], record[5], record[6]
            place = f"{table}{rowid}" if stated is None else stated
            try:
                shared = known[record[1:5]]
            except KeyError:
                shared, before = self._met(record, place)
                yield from before
            if shared is None:
                continue
            at = unix_millis(timestamp)
            if at is None:
                self.tables.untimed(TABLE, rowid, "timestamp", timestamp)
            missed, senders, receivers, direction, told = shared
            if missed:
                yield Event(_CALL, CHANNEL, at, senders, receivers, place, seconds=0, direction=direction)
                continue
            text = None if said is None else as_text(said) or None
            asked, following = beside.clear
            if asked < rowid < following:
                carried: Sequence[Observation] = ()
            else:
                text, told, carried = self._more(beside.of(rowid), text, told, at)
            event = Event(_MESSAGE, CHANNEL, at, senders, receivers, place, text, None, direction, asserted=told)
            inner: Sequence[Observation] = ()
            if text is not None and may_hold(text):
                inner = tuple(parties.in_body(text, self.region, self.tables.within(place, "text_data"), at))
            yield event
            yield from inner
            yield from carried

    def _more(
        self, more: Sequence[Record | None], text: str | None, told: Mapping[str, Json], at: int | None
    ) -> tuple[str | None, Mapping[str, Json], Sequence[Observation]]:
        """What other tables say of a message: its caption for a text, what it asserts, a file and a place with it."""
        media, place = more[:2]
        carried: Sequence[Observation] = ()
        name: str | None = None
        if media is not None:
            rowid, _, path, named, hashed, mime, caption = media
            name, text = _text(path, named), text or _text(caption)
            carried = attached(_text(hashed), name, _text(mime), self.tables.locator("message_media", rowid), at)
        if place is not None:
            rowid, _, latitude, longitude, called, address = place
            locator = self.tables.locator("message_location", rowid)
            carried = (*carried, *sent_place(latitude, longitude, _text(called), _text(address), locator, at))
        return text, _asserted(told, name, *more[2:]), carried

    def _met(self, record: Record, place: str) -> tuple[_Shared | None, Sequence[Observation]]:
        """What messages like this one have in common, None where they are none, kept for the next; and what is new."""
        row = Row(TABLE, record, _PLACES)
        shared = self._common(row)
        if record[1] != _MARK:
            if len(self._shared) >= _MOST_SHARED:
                self._shared.clear()
            self._shared[record[1:5]] = shared
        sender = self.chats.jid(row.integer("sender_jid_row_id")) if shared is not None else None
        return shared, tuple(self.chats.account(sender, place))

    def _common(self, row: Row) -> _Shared | None:
        kind, chat_row = row.integer("message_type") or 0, row.integer("chat_row_id")
        missed = kind in CALLS and not self.calls
        if kind in NOTICES or (kind in CALLS and not missed) or (chat_row == _MARK and self._is_mark(row.rowid)):
            return None
        chat = self.chats.by_row.get(chat_row or -1) or Chat()
        sent, sender = row.flag("from_me"), self.chats.jid(row.integer("sender_jid_row_id"))
        own = party(sender) if sent else None
        senders, receivers = self.chats.taking_part(chat, sender, own, sent=sent)
        direction = Direction.OUT if sent else Direction.MISSED if missed else Direction.IN
        return _Shared(missed, senders, receivers, direction, {**place_asserted(chat, sender), **_sort(kind)})

    def _is_mark(self, rowid: int) -> bool:
        """Whether a record is the one that WhatsApp puts before all messages."""
        row = self.tables.one(TABLE, rowid, "key_id")
        return row is not None and row.text("key_id") == str(_MARK)

    def _mentioned(self, row: Row) -> Iterator[Observation]:
        jid = self.chats.jid(row.integer("jid_row_id"))
        account = party(jid)
        if account is not None:
            place = self.tables.place(row)
            yield Mention(account, place, asserted={"context": "mentioned in a message"})
            yield from self.chats.account(jid, place)

    def _changed(self, row: Row) -> Iterator[Observation]:
        """A notice that an account goes on under another number."""
        old, new = self.chats.jid(row.integer("old_jid_row_id")), self.chats.jid(row.integer("new_jid_row_id"))
        before, after, place = party(old), party(new), self.tables.place(row)
        if before is not None and after is not None:
            yield Mention(before, place, asserted={"changed number to": after.key})
            yield Mention(after, place, asserted={"changed number from": before.key})
            yield from self.chats.account(old, place)
            yield from self.chats.account(new, place)


def _sort(kind: int) -> dict[str, Json]:
    """What the number of a message's kind says of it."""
    if kind in DELETED:
        return {"deleted": True}
    return {"kind": KINDS.get(kind, f"type {kind}")} if kind else {}


def _text(*values: object) -> str | None:
    """The first of these values that holds more than spaces, as text."""
    for value in values:
        if value is not None and (found := as_text(value)):
            return found
    return None


def _asserted(
    shared: Mapping[str, Json],
    name: str | None,
    quoted: Record | None,
    revoked: Record | None,
    edit: Record | None,
    forwarded: Record | None,
) -> Mapping[str, Json]:
    """What is asserted of a message of which other tables say more; `name` is that of a file sent with it."""
    told = {**shared}
    if revoked is not None:
        told.pop("kind", None)
        told["deleted"] = True
    if name:
        told["files"] = [name.rsplit("/", 1)[-1]]
    if edit is not None:
        told["edited"] = (as_integer(edit[2]) if edit[2] is not None else None) or True
    if forwarded is not None:
        told["forwarded"] = True
    if quoted is not None and (text := _text(quoted[2])):
        told["quotes"] = text[:QUOTED]
    return told


def attached(
    hashed: str | None, name: str | None, mime: str | None, locator: str, at: int | None
) -> Sequence[Observation]:
    """A file that was sent, by its hash in base64; `name` may be a path."""
    digest = sha256_of(hashed)
    if digest is None:
        return ()
    told: dict[str, Json] = {}
    if name and (last := name.rsplit("/", 1)[-1]):
        told["file"] = last
    if mime:
        told["type"] = mime
    return (Mention(keys.media(digest), locator, 0.9, told, at),)


def sent_place(
    latitude: object, longitude: object, name: str | None, address: str | None, locator: str, at: int | None
) -> Sequence[Observation]:
    """A place that was sent, with its name and address where given."""
    north, east = as_real(latitude), as_real(longitude)
    where = keys.location(north, east) if north is not None and east is not None else None
    if where is None:
        return ()
    told: dict[str, Json] = {"kind": "sent place"}
    if name:
        told["name"] = name
    if address:
        told["address"] = address
    return (Mention(where, locator, asserted=told, at=at),)


def vcards(chats: Chats, table: str) -> Iterator[Enclosed]:
    """The contacts that were sent, as the vCards that they are."""
    for row in chats.tables.rows(table):
        text = row.text("vcard")
        if text and text.lstrip().upper().startswith("BEGIN:VCARD"):
            yield Enclosed("contact.vcf", chats.tables.place(row, "vcard"), text[:_VCARD].encode(errors="replace"))
