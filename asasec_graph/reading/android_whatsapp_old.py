"""WhatsApp's messages on Android up to 2019-2022: the table `messages`, which holds everything of a message itself.

key_remote_jid is the chat, key_from_me 1 what was sent, remote_resource in a group the sender; data the text,
timestamp in ms, status 6 a notice; media_wa_type as in later versions, 8 a call, 10 a missed one; media_hash
SHA-256 in base64; latitude, longitude; a contact's vCard in data or messages_vcards; quoted_row_id a record of
messages_quotes; edit_version 7 a message deleted by its sender. In a database that was migrated what stands in
`message` too is read there alone. Source: WhatsApp-Chat-Exporter and ALEAPP, read for the facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Observation
from asasec_graph.reading import android_whatsapp_new as new
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.android_whatsapp import CHANNEL, Chat, Chats, place_asserted
from asasec_graph.reading.phones_tables import Row
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Enclosed
from asasec_graph.reading.whatsapp_jids import party

TABLE = "messages"
_NOTICE, _DELETED = 6, 7
_CALL, _MISSED = 8, 10
_CONTACTS = frozenset({4, 14})
_UNWANTED = frozenset({"thumb_image", "raw_data"})


class Messages:
    """The reader of the table; `calls` is whether the calls stand in a table of their own."""

    def __init__(self, chats: Chats, *, calls: bool) -> None:
        self.chats, self.tables, self.calls = chats, chats.tables, calls
        self.region = self.tables.source.options.region
        self.migrated = self.tables.has(new.TABLE, "chat_row_id", "text_data")

    def observations(self) -> Iterator[Observation | Enclosed]:
        """Messages, calls of early versions, files, places, and contacts as vCards."""
        wanted = sorted(self.tables.columns(TABLE) - _UNWANTED)
        for row in self.tables.rows(TABLE, *wanted):
            key = row.text("key_id")
            if key == "-1" or (self.migrated and self._stands_in_new(row, key)):
                continue
            yield from self.tables.guarded(row, self._message)
        yield from new.vcards(self.chats, "messages_vcards")

    def _stands_in_new(self, row: Row, key: str | None) -> bool:
        there = self.tables.one(new.TABLE, row.rowid, "key_id")
        return there is not None and there.text("key_id") == key

    def _message(self, row: Row) -> Iterator[Observation | Enclosed]:
        kind = row.integer("media_wa_type") or 0
        call = kind in (_CALL, _MISSED)
        if (row.integer("status") == _NOTICE and not call) or kind in new.NOTICES - {_CALL} or (call and self.calls):
            return
        place, at = self.tables.place(row), self.tables.when(row, "timestamp", unix_millis)
        chat = self.chats.named(row.text("key_remote_jid") or "")
        sent, sender = row.flag("key_from_me"), row.text("remote_resource")
        senders, receivers = self.chats.taking_part(chat, sender, None, sent=sent)
        yield from self.chats.account(chat.jid if chat.other else None, place)
        yield from self.chats.account(sender, place)
        direction = Direction.OUT if sent else Direction.IN
        if call:
            missed = kind == _MISSED and not sent
            yield Event(
                EventType.CALL,
                CHANNEL,
                at,
                senders,
                receivers,
                place,
                seconds=max(0, row.integer("media_duration") or 0),
                direction=Direction.MISSED if missed else direction,
            )
            return
        yield from self._told(row, chat, kind, Event(EventType.MESSAGE, CHANNEL, at, senders, receivers, place))

    def _told(self, row: Row, chat: Chat, kind: int, event: Event) -> Iterator[Observation | Enclosed]:
        """The message with its text and what it carries; a vCard in the text is a file, not a text."""
        data, caption = row.text("data"), row.text("media_caption")
        card = data if kind in _CONTACTS and data and data.upper().startswith("BEGIN:VCARD") else None
        text = caption or (None if card else data)
        yield Event(
            event.type,
            event.channel,
            event.at,
            event.senders,
            event.receivers,
            event.locator,
            text=text,
            direction=Direction.OUT if row.flag("key_from_me") else Direction.IN,
            asserted={**place_asserted(chat, row.text("remote_resource")), **self._asserted(row, kind)},
        )
        yield from parties.in_body(text, self.region, self.tables.place(row, "data"), event.at)
        name = row.text("media_name")
        yield from new.attached(row.text("media_hash"), name, row.text("media_mime_type"), event.locator, event.at)
        latitude, longitude = row.raw("latitude"), row.raw("longitude")
        yield from new.sent_place(latitude, longitude, name, None, event.locator, event.at)
        if card:
            yield Enclosed("contact.vcf", self.tables.place(row, "data"), card.encode(errors="replace"))

    def _asserted(self, row: Row, kind: int) -> dict[str, Json]:
        told: dict[str, Json] = {}
        if kind in new.DELETED or row.integer("edit_version") == _DELETED:
            told["deleted"] = True
        elif kind:
            told["kind"] = new.KINDS.get(kind, f"type {kind}")
        if name := row.text("media_name") if kind not in (*_CONTACTS, 5, 16) else None:
            told["files"] = [name.rsplit("/", 1)[-1]]
        if row.flag("forwarded"):
            told["forwarded"] = True
        quoted = self.tables.one("messages_quotes", row.integer("quoted_row_id"), "data")
        if quoted is not None and (text := quoted.text("data")):
            told["quotes"] = text[: new.QUOTED]
        return told


def owner_account(chats: Chats) -> None:
    """The owner's account, where an outgoing message of a group names its sender."""
    for row in chats.tables.rows(TABLE, "key_from_me", "remote_resource", "key_remote_jid"):
        if row.flag("key_from_me") and (row.text("key_remote_jid") or "").endswith("@g.us"):
            chats.owner.learn(party(row.text("remote_resource")), chats.tables.place(row))
