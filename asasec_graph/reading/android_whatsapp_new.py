"""WhatsApp's messages on Android since 2019-2022: `message` and the tables that say more of its records.

message: from_me, timestamp (ms), message_type (0 text, 1 picture, 2 voice, 3 film, 4 contact, 5 place, 7 notice, 9
document, 10 and 90 call, 13 GIF, 14 contacts, 15 deleted, 16 live place, 20 sticker, 24 invitation, 42 and 43 seen
once, 64 deleted by an administrator, 66 poll), text_data; in a group sender_jid_row_id. Beside it, by
message_row_id: message_media (file_hash is SHA-256 in base64), message_location, message_quoted, message_revoked,
message_edit_info, message_forwarded. Source: WhatsApp-Chat-Exporter and ALEAPP, read for the facts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.android_beside import Beside, Besides
from asasec_graph.reading.android_whatsapp import CHANNEL, Chat, Chats, place_asserted, sha256_of
from asasec_graph.reading.identifiers import may_hold
from asasec_graph.reading.phones_records import Record
from asasec_graph.reading.phones_tables import Row, as_real, as_text, places
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
    ("message_media", "file_path", "media_name", "file_hash", "mime_type", "media_caption", "file_length"),
    ("message_location", "latitude", "longitude", "place_name", "place_address"),
    ("message_quoted", "text_data"),
    ("message_revoked", "admin_jid_row_id"),
    ("message_edit_info", "edited_timestamp"),
    ("message_forwarded", "forward_score"),
)
_More: TypeAlias = "Sequence[Row | None]"
"""The records of these tables that say more of one message."""
_NOTHING: _More = ()
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
        yield from self.tables.each_record(TABLE, self._message, *_SHARED, "timestamp", "text_data", recovered=True)
        yield from vcards(self.chats, "message_vcard")
        yield from self.tables.each("message_mentions", self._mentioned)
        yield from self.tables.each("message_system_number_change", self._changed)

    def _message(self, record: Record, place: str) -> Sequence[Observation]:
        """A message with what it carries; before it the number of its sender's account, once."""
        rowid, timestamp, said = record[0], record[5], record[6]
        before: Sequence[Observation] = ()
        try:
            shared = self._shared[record[1:5]]
        except KeyError:
            shared, before = self._met(record, place)
        if shared is None:
            return ()
        at = unix_millis(timestamp)
        if at is None:
            self.tables.untimed(TABLE, rowid, "timestamp", timestamp)
        missed, senders, receivers, direction, told = shared
        if missed:
            return (*before, Event(_CALL, CHANNEL, at, senders, receivers, place, seconds=0, direction=direction))
        text = None if said is None else as_text(said) or None
        asked, following = self._beside.clear
        more = _NOTHING if asked < rowid < following else self._beside.of(rowid)
        if more is not _NOTHING:
            text, told = text or _caption(more), _asserted(told, more)
        event = Event(_MESSAGE, CHANNEL, at, senders, receivers, place, text=text, direction=direction, asserted=told)
        body: Iterable[Observation] = ()
        if text is not None and may_hold(text):
            body = parties.in_body(text, self.region, self.tables.within(place, "text_data"), at)
        return (*before, event, *body, *self._carried(more, at))

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

    def _carried(self, more: _More, at: int | None) -> Sequence[Observation]:
        """A file and a place that were sent with a message."""
        if more is _NOTHING or (more[0] is None and more[1] is None):
            return ()
        media, place = more[:2]
        return (
            *attached(self.chats, media, at),
            *(sent_place(place, self.tables.place(place), at) if place is not None else ()),
        )

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


def _caption(more: _More) -> str | None:
    media = more[0]
    return media.text("media_caption") if media is not None else None


def _asserted(shared: Mapping[str, Json], more: _More) -> Mapping[str, Json]:
    """What is asserted of a message of which other tables say more."""
    media, _, quoted, revoked, edit, forwarded = more
    told = {**shared}
    if revoked is not None:
        told.pop("kind", None)
        told["deleted"] = True
    if media is not None and (name := media.text("file_path", "media_name")):
        told["files"] = [name.rsplit("/", 1)[-1]]
    if edit is not None:
        told["edited"] = edit.integer("edited_timestamp") or True
    if forwarded is not None:
        told["forwarded"] = True
    if quoted is not None and (text := quoted.text("text_data")):
        told["quotes"] = text[:QUOTED]
    return told


def attached(chats: Chats, media: Row | None, at: int | None) -> Sequence[Observation]:
    """A file that was sent, by its hash."""
    digest = sha256_of(media.text("file_hash", "media_hash")) if media is not None else None
    if media is None or digest is None:
        return ()
    told: dict[str, Json] = {}
    if name := _named(media):
        told["file"] = name
    if mime := media.text("mime_type", "media_mime_type"):
        told["type"] = mime
    return (Mention(keys.media(digest), chats.tables.place(media), 0.9, told, at),)


def _named(media: Row) -> str:
    return (media.text("file_path", "media_name") or "").rsplit("/", 1)[-1]


def sent_place(row: Row, locator: str, at: int | None) -> Sequence[Observation]:
    """A place that was sent, with its name and address where given."""
    latitude, longitude = as_real(row.raw("latitude")), as_real(row.raw("longitude"))
    where = keys.location(latitude, longitude) if latitude is not None and longitude is not None else None
    if where is None:
        return ()
    told: dict[str, Json] = {"kind": "sent place"}
    if name := row.text("place_name", "media_name"):
        told["name"] = name
    if address := row.text("place_address"):
        told["address"] = address
    return (Mention(where, locator, asserted=told, at=at),)


def vcards(chats: Chats, table: str) -> Iterator[Enclosed]:
    """The contacts that were sent, as the vCards that they are."""
    for row in chats.tables.rows(table):
        text = row.text("vcard")
        if text and text.lstrip().upper().startswith("BEGIN:VCARD"):
            yield Enclosed("contact.vcf", chats.tables.place(row, "vcard"), text[:_VCARD].encode(errors="replace"))
