"""WhatsApp's messages on Android since 2019-2022: `message` and the tables that say more of its records.

message: from_me, timestamp (ms), message_type (0 text, 1 picture, 2 voice, 3 film, 4 contact, 5 place, 7 notice, 9
document, 10 and 90 call, 13 GIF, 14 contacts, 15 deleted, 16 live place, 20 sticker, 24 invitation, 42 and 43 seen
once, 64 deleted by an administrator, 66 poll), text_data; in a group sender_jid_row_id. Beside it, by
message_row_id: message_media (file_hash is SHA-256 in base64), message_location, message_quoted, message_revoked,
message_edit_info, message_forwarded. Source: WhatsApp-Chat-Exporter and ALEAPP, read for the facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.android_beside import Beside
from asasec_graph.reading.android_whatsapp import CHANNEL, Chat, Chats, place_asserted, sha256_of
from asasec_graph.reading.phones_tables import Row, as_real
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


class Messages:
    """The reader of the table; `calls` is whether the calls stand in a table of their own."""

    def __init__(self, chats: Chats, *, calls: bool) -> None:
        self.chats, self.tables, self.calls = chats, chats.tables, calls
        self.region = self.tables.source.options.region
        beside, key = self.tables, "message_row_id"
        self.media = Beside(
            beside,
            "message_media",
            key,
            "file_path",
            "media_name",
            "file_hash",
            "mime_type",
            "media_caption",
            "file_length",
        )
        self.places = Beside(beside, "message_location", key, "latitude", "longitude", "place_name", "place_address")
        self.quoted = Beside(beside, "message_quoted", key, "text_data")
        self.revoked = Beside(beside, "message_revoked", key, "admin_jid_row_id")
        self.edited = Beside(beside, "message_edit_info", key, "edited_timestamp")
        self.forwarded = Beside(beside, "message_forwarded", key, "forward_score")

    def learn(self) -> None:
        """The owner's account: who is named as the sender of what was sent from here."""
        for row in self.tables.rows(TABLE, "from_me", "sender_jid_row_id"):
            sender = row.integer("sender_jid_row_id") if row.flag("from_me") else None
            if sender is not None and sender > 0:
                self.chats.owner.learn(party(self.chats.jid(sender)), self.tables.place(row))

    def observations(self) -> Iterator[Observation | Enclosed]:
        """Messages with what they carry, contacts that were sent, mentions and changes of number."""
        yield from self.tables.each(TABLE, self._message, recovered=True)
        yield from vcards(self.chats, "message_vcard")
        yield from self.tables.each("message_mentions", self._mentioned)
        yield from self.tables.each("message_system_number_change", self._changed)

    def _message(self, row: Row) -> Iterator[Observation]:
        kind, chat_row = row.integer("message_type") or 0, row.integer("chat_row_id")
        missed = kind in CALLS and not self.calls
        if kind in NOTICES or (kind in CALLS and not missed) or (chat_row == -1 and row.text("key_id") == "-1"):
            return
        place, at = self.tables.place(row), self.tables.when(row, "timestamp", unix_millis)
        chat = self.chats.by_row.get(chat_row or -1) or Chat()
        sent, sender = row.flag("from_me"), self.chats.jid(row.integer("sender_jid_row_id"))
        own = party(sender) if sent else None
        senders, receivers = self.chats.taking_part(chat, sender, own, sent=sent)
        yield from self.chats.account(sender, place)
        direction = Direction.OUT if sent else Direction.IN
        if missed:
            direction = direction if sent else Direction.MISSED
            yield Event(EventType.CALL, CHANNEL, at, senders, receivers, place, seconds=0, direction=direction)
            return
        media = self.media.of(row.rowid)
        text = row.text("text_data") or (media.text("media_caption") if media else None)
        told = {**place_asserted(chat, sender), **self._asserted(row, kind, media)}
        yield Event(
            EventType.MESSAGE, CHANNEL, at, senders, receivers, place, text=text, direction=direction, asserted=told
        )
        yield from parties.in_body(text, self.region, self.tables.place(row, "text_data"), at)
        yield from attached(self.chats, media, at)
        yield from self._where(row, at)

    def _asserted(self, row: Row, kind: int, media: Row | None) -> dict[str, Json]:
        told: dict[str, Json] = {}
        if kind in DELETED or self.revoked.of(row.rowid) is not None:
            told["deleted"] = True
        elif kind:
            told["kind"] = KINDS.get(kind, f"type {kind}")
        if media is not None and (name := media.text("file_path", "media_name")):
            told["files"] = [name.rsplit("/", 1)[-1]]
        if (edit := self.edited.of(row.rowid)) is not None:
            told["edited"] = edit.integer("edited_timestamp") or True
        if self.forwarded.of(row.rowid) is not None:
            told["forwarded"] = True
        quoted = self.quoted.of(row.rowid)
        if quoted is not None and (text := quoted.text("text_data")):
            told["quotes"] = text[:QUOTED]
        return told

    def _where(self, row: Row, at: int | None) -> Iterator[Observation]:
        found = self.places.of(row.rowid)
        if found is not None:
            yield from sent_place(found, self.tables.place(found), at)

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


def attached(chats: Chats, media: Row | None, at: int | None) -> Iterator[Observation]:
    """A file that was sent, by its hash."""
    digest = sha256_of(media.text("file_hash", "media_hash")) if media is not None else None
    if media is None or digest is None:
        return
    name = (media.text("file_path", "media_name") or "").rsplit("/", 1)[-1]
    mime = media.text("mime_type", "media_mime_type")
    asserted: dict[str, Json] = {**({"file": name} if name else {}), **({"type": mime} if mime else {})}
    yield Mention(keys.media(digest), chats.tables.place(media), 0.9, asserted, at)


def sent_place(row: Row, locator: str, at: int | None) -> Iterator[Observation]:
    """A place that was sent, with its name and address where given."""
    latitude, longitude = as_real(row.raw("latitude")), as_real(row.raw("longitude"))
    where = keys.location(latitude, longitude) if latitude is not None and longitude is not None else None
    if where is not None:
        told: dict[str, Json] = {"kind": "sent place"}
        for column, what in (("place_name", "name"), ("media_name", "name"), ("place_address", "address")):
            if text := row.text(column):
                told.setdefault(what, text)
        yield Mention(where, locator, asserted=told, at=at)


def vcards(chats: Chats, table: str) -> Iterator[Enclosed]:
    """The contacts that were sent, as the vCards that they are."""
    for row in chats.tables.rows(table):
        text = row.text("vcard")
        if text and text.lstrip().upper().startswith("BEGIN:VCARD"):
            yield Enclosed("contact.vcf", chats.tables.place(row, "vcard"), text[:_VCARD].encode(errors="replace"))
