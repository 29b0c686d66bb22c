"""Google Messages, and the Messages of Android's own source: `bugle_db`.

messages: sender_id, sent_timestamp, received_timestamp (ms), message_status (1-19 sent, 3 a draft, 8 and 9 failed,
100-199 received, from 200 notices), message_protocol (0 SMS, 1 and 2 MMS, 3 RCS); parts: text, content_type, uri;
participants: normalized_destination, full_name, sub_id (-2 another, else the owner's SIM card);
conversation_participants, conversations (name). Source: DatabaseHelper and MessageData of the Android Open Source
Project's Messaging; ALEAPP's module.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Observation, Ref
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

_CHANNELS = {0: "sms", 1: "mms", 2: "mms", 3: "rcs"}
_OTHER = -2
_STATES = {3: "draft", 4: "outbox", 5: "outbox", 6: "outbox", 7: "outbox", 8: "failed", 9: "failed"}
_RECEIVED, _NOTICES = 100, 200
_PARTS = 500


def takes(source: Source) -> bool:
    """Such a database, or one so named whose tables cannot be listed."""
    wanted = ("messages", "parts", "participants", "conversations")
    return known(source, wanted, names=("bugle_db",), check=_is_bugle)


def _is_bugle(tables: Tables) -> bool:
    return tables.has("messages", "sender_id", "message_status") and tables.has(
        "participants", "normalized_destination"
    )


def extract(source: Source) -> Iterator[Observation]:
    """Messages with their parties, names under which numbers stand, the owner's number."""
    with opened(source) as tables:
        reader = _Bugle(tables, Owner.of(source.sha256, tables.locator("messages")))
        yield from reader.observations()
        yield from reader.owner.told()
        yield from tables.ending()


class _Bugle:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables, self.owner = tables, owner
        self.region = tables.source.options.region
        self.people: dict[int, Ref] = {}
        self.own: dict[int, Ref | None] = {}
        self.members: defaultdict[int, list[int]] = defaultdict(list[int])
        self.names: dict[int, str] = {}

    def observations(self) -> Iterator[Observation]:
        yield from self.tables.each("participants", self._participant)
        for row in self.tables.rows("conversation_participants"):
            self.members[row.integer("conversation_id") or 0].append(row.integer("participant_id") or 0)
        for row in self.tables.rows("conversations", "name"):
            self.names[row.rowid] = row.text("name") or ""
        yield from self.tables.each("messages", self._message)

    def _participant(self, row: Row) -> Iterator[Observation]:
        address = row.text("normalized_destination", "send_destination")
        ref = parties.correspondent(address, parties.regions(self.region)) if address else None
        place = self.tables.place(row)
        if row.integer("sub_id") not in (_OTHER, None):
            self.own[row.rowid] = self.owner.learn(ref, place)
        elif ref is not None:
            self.people[row.rowid] = ref
            yield from parties.known_as(ref, row.text("full_name", "first_name"), place)

    def _parts(self, number: int) -> tuple[str | None, list[Json], str | None]:
        """The text of a message, its files and where the text stands."""
        texts, files, place = list[str](), list[Json](), None
        for row in self.tables.of("parts", "message_id", number, _PARTS):
            kind = row.text("content_type") or ""
            if text := row.text("text"):
                texts.append(text)
                place = place or self.tables.place(row, "text")
            if not kind.startswith("text/") and (name := row.text("uri", "local_cache_path")):
                files.append(name.rsplit("/", 1)[-1])
        return "\n".join(texts) or None, files, place

    def _message(self, row: Row) -> Iterator[Observation]:
        status = row.integer("message_status") or 0
        if status >= _NOTICES:
            return
        sent = status < _RECEIVED
        column = "sent_timestamp" if row.integer("sent_timestamp") else "received_timestamp"
        at = self.tables.when(row, column, unix_millis)
        numbers = self.members.get(row.integer("conversation_id") or 0, [])
        others = tuple(dict.fromkeys(ref for number in numbers if (ref := self.people.get(number)) is not None))
        own = self.owner.party(self.own.get(row.integer("self_id") or row.integer("sender_id") or 0))
        sender = self.people.get(row.integer("sender_id") or 0)
        text, files, place = self._parts(row.rowid)
        subject = row.text("mms_subject")
        text = "\n".join(filter(None, (subject, text))) or None
        told: dict[str, Json] = {"files": files} if files else {}
        if state := _STATES.get(status):
            told["state"] = state
        if len(others) > 1 and (name := self.names.get(row.integer("conversation_id") or 0)):
            told["chat"] = name
        among = tuple(one for one in others if one != sender)
        yield Event(
            EventType.MESSAGE,
            _CHANNELS.get(row.integer("message_protocol") or 0, "sms"),
            at,
            (own,) if sent else (sender,) if sender is not None else others[:1],
            () if state == "draft" else others if sent else (own, *(among if sender is not None else ())),
            self.tables.place(row),
            text=text,
            direction=Direction.OUT if sent else Direction.IN,
            asserted=told,
        )
        yield from parties.in_body(text, self.region, place or self.tables.place(row), at)


EXTRACTOR = Extractor("android_google_messages", 1, takes, extract)
