"""Burner, numbers to throw away: `burners.db`, and `burnerDatabase.db` of later versions, which holds JSON.

burners: phone_number_id (the number, the owner's for a time), name, date_created, expiration_date; messages: burner_id,
contact_phone_number, message, message_type 1 call or voice message, 2 text; direction 1 in, 2 out; date_created in
ms; contacts: name, phone_number, notes. Later BurnerEntity, MessageEntity and ContactEntity with the same
names in camel case in the column `value`. Source: plaso's and ALEAPP's modules.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial

from asasec_graph.model.observations import Observation
from asasec_graph.reading import plists
from asasec_graph.reading.burner import Fields, Records
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.source import Extractor, Source

_NUMBERS, _CONTACTS, _MESSAGES = (
    ("burners", "BurnerEntity"),
    ("contacts", "ContactEntity"),
    ("messages", "MessageEntity"),
)


def takes(source: Source) -> bool:
    """Burner's database of either kind, or one so named whose tables cannot be listed."""
    names = ("burners.db", "burnerdatabase.db")
    return known(
        source, ("burners",), names=names, check=lambda tables: tables.has("burners", "phone_number_id")
    ) or known(source, ("burnerentity", "messageentity"))


def extract(source: Source) -> Iterator[Observation]:
    """The owner's numbers, contacts, messages and calls."""
    with opened(source) as tables:
        owner = Owner.of(source.sha256, source.basename)
        records = Records(source.sha256, source.options.region, owner)
        yield from _of(tables, _NUMBERS, lambda row, fields: records.number(fields, tables.place(row)))
        yield from _of(tables, _CONTACTS, lambda row, fields: records.contact(fields, tables.place(row), _stands(row)))
        yield from _of(tables, _MESSAGES, lambda row, fields: records.message(fields, tables.place(row)))
        yield from owner.told()
        yield from tables.ending()


def _of(
    tables: Tables, names: tuple[str, ...], read: Callable[[Row, Fields], Iterator[Observation]]
) -> Iterator[Observation]:
    for name in names:
        yield from tables.each(name, partial(_made, read, sorted(tables.columns(name))))


def _made(read: Callable[[Row, Fields], Iterator[Observation]], columns: list[str], row: Row) -> Iterator[Observation]:
    yield from read(row, _fields(row, columns))


def _stands(row: Row) -> str:
    return f"{row.table}/{row.rowid}"


def _fields(row: Row, columns: list[str]) -> Fields:
    """A record of either kind: its columns, before the fields of the JSON in `value`."""
    values: dict[str, object] = {}
    if text := row.text("value"):
        values.update(plists.table(json.loads(text)))
    stated = {column: row.raw(column) for column in columns}
    return Fields({**values, **{name: value for name, value in stated.items() if value is not None}})


EXTRACTOR = Extractor("burner", 2, takes, extract)
