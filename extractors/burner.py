"""Burner, numbers to throw away: `burners.db`, and `burnerDatabase.db` of later versions, which holds JSON.

burners: phone_number_id (the number, the owner's for a time), name, date_created, expiration_date; messages: burner_id,
contact_phone_number, message, message_type 1 call or voice message, 2 text; direction 1 in, 2 out; date_created in
ms; contacts: name, phone_number, notes. Later BurnerEntity, MessageEntity and ContactEntity with the same
names in camel case in the column `value`. Source: plaso's and ALEAPP's modules.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Ref
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading import textual
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, as_integer, as_text, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

CHANNEL = "burner"
_CALL, _IN, _OUT = 1, 1, 2
_TABLES = (("burners", "BurnerEntity"), ("contacts", "ContactEntity"), ("messages", "MessageEntity"))


def takes(source: Source) -> bool:
    """Burner's database of either kind, or one so named whose tables cannot be listed."""
    names = ("burners.db", "burnerdatabase.db")
    return known(
        source, ("burners",), names=names, check=lambda tables: tables.has("burners", "phone_number_id")
    ) or known(source, ("burnerentity", "messageentity"))


def extract(source: Source) -> Iterator[Observation]:
    """The owner's numbers, contacts, messages and calls."""
    with opened(source) as tables:
        reader = _Burner(tables, Owner.of(source.sha256, source.basename))
        yield from reader.observations()
        yield from reader.owner.told()
        yield from tables.ending()


class _Record:
    """A record of either kind: a column by its name, or a field of the JSON in `value`."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.fields: Mapping[str, object] = {}
        if text := row.text("value"):
            found: Json = json.loads(text)
            if isinstance(found, Mapping):
                self.fields = {name.lower(): value for name, value in found.items()}

    def raw(self, column: str) -> object:
        """The value as it stands."""
        plain = column.replace("_", "")
        stated = (self.row.raw(column), self.row.raw(plain), self.fields.get(plain))
        return next((value for value in stated if value is not None), None)

    def text(self, *columns: str) -> str | None:
        """The first of these that says something."""
        found = next(
            (text for name in columns if (value := self.raw(name)) is not None and (text := as_text(value))), ""
        )
        return textual.clean(found) or None

    def integer(self, column: str) -> int | None:
        """A whole number."""
        return as_integer(self.raw(column))


_Reading = Callable[[_Record, str], Iterator[Observation]]


class _Burner:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables, self.owner = tables, owner
        self.region = tables.source.options.region
        self.numbers: dict[str, Ref] = {}

    def observations(self) -> Iterator[Observation]:
        for tables, read in zip(_TABLES, (self._number, self._contact, self._message), strict=True):
            for table in tables:
                for row in self.tables.rows(table):
                    yield from self.tables.guarded(row, partial(self._read, read))

    def _read(self, read: _Reading, row: Row) -> Iterator[Observation]:
        yield from read(_Record(row), self.tables.place(row))

    def _phone(self, text: str | None) -> Ref | None:
        return parties.number(text, parties.regions(self.region, "US")) if text else None

    def _number(self, record: _Record, place: str) -> Iterator[Observation]:
        """A number that the owner had for a time."""
        number = self._phone(record.text("phone_number_id", "phone_number"))
        if number is None:
            return
        identifier = record.text("burner_id", "id")
        self.numbers[identifier or ""] = number
        self.owner.learn(number, place)
        told: dict[str, Json] = {"owner": True, "burner number": record.text("name", "alias") or True}
        if (until := unix_millis(record.raw("expiration_date"))) is not None:
            told["until"] = rfc3339(until)
        yield Mention(number, place, asserted=told, at=unix_millis(record.raw("date_created")))

    def _contact(self, record: _Record, place: str) -> Iterator[Observation]:
        number = record.text("phone_number")
        if number is None:
            return
        person = keys.person(self.tables.source.sha256, f"{record.row.table}/{record.row.rowid}")
        name = record.text("name")
        card = Card(person, place, name if name and any(map(str.isalpha, name)) else None)
        card.tell("note", record.text("notes"))
        if record.integer("blocked"):
            card.asserted["blocked"] = True
        card.items.append(Item(number, place, self._phone(number)))
        yield from contacts.observations(card, self.region, "US")

    def _message(self, record: _Record, place: str) -> Iterator[Observation]:
        other_text = record.text("contact_phone_number")
        other = parties.correspondent(other_text, parties.regions(self.region, "US"), CHANNEL) if other_text else None
        own = self.owner.party(self.numbers.get(record.text("burner_id") or ""))
        at, direction = unix_millis(record.raw("date_created")), record.integer("direction")
        out, text = direction == _OUT, record.text("message")
        others = (other,) if other is not None else ()
        call = record.integer("message_type") == _CALL
        yield Event(
            EventType.CALL if call else EventType.MESSAGE,
            CHANNEL,
            at,
            (own,) if out else others,
            others if out else (own,),
            place,
            text=None if call else text,
            direction=Direction.OUT if out else Direction.IN if direction == _IN else Direction.UNKNOWN,
            asserted=_asserted(record, call=call),
        )
        yield from parties.in_body(None if call else text, self.region, place, at)
        for column in ("asset_url", "voice_url"):
            address = keys.url(record.text(column) or "")
            if address is not None:
                yield Mention(address, place, asserted={"context": "file of the message"}, at=at)


def _asserted(record: _Record, *, call: bool) -> dict[str, Json]:
    """What else is stated; of a call's duration no source tells the unit, so it stands as it is written."""
    told: dict[str, Json] = {}
    duration = record.integer("duration")
    if call and duration is not None:
        told["duration as written"] = duration
    if call and (note := record.text("message")):
        told["note"] = note[:300]
    return told


EXTRACTOR = Extractor("burner", 1, takes, extract)
