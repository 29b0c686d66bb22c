"""Damaged databases of phones: whatever the bytes, an extractor ends, and raises nothing but EvidenceError."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors import (
    android_calls,
    android_contacts,
    android_messages,
    ios_address_book,
    ios_messages,
    ios_whatsapp,
)
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Event, Face, Link, Mention, Problem
from asasec_graph.model.times import rfc3339
from asasec_graph.reading.source import Extractor, Source
from tests.extractors import (
    phone_sources as phones,
)
from tests.extractors import (
    test_android_calls as calls,
)
from tests.extractors import (
    test_android_contacts as contacts,
)
from tests.extractors import (
    test_android_messages as messages,
)
from tests.extractors import (
    test_ios_address_book as book,
)
from tests.extractors import (
    test_ios_messages as ios,
)
from tests.extractors import (
    test_ios_whatsapp as whatsapp,
)
from tests.extractors.text_sources import seen_by

EXAMPLES = 15
"""Of each kind of damage and format; raise it to search longer."""
Made = tuple[Extractor, str, str, phones.Rows]
FORMATS: dict[str, Made] = {
    "android_calls": (
        android_calls.EXTRACTOR,
        "calllog.db",
        calls.SCHEMA,
        {
            "calls": [
                {"number": calls.OTHER, "date": calls.AT, "duration": 1, "type": 1, "name": "A"} for _ in range(30)
            ]
        },
    ),
    "android_contacts": (
        android_contacts.EXTRACTOR,
        "contacts2.db",
        contacts.SCHEMA,
        {
            "mimetypes": contacts.MIMES,
            "raw_contacts": [{"display_name": f"A{n}"} for n in range(20)],
            "data": [contacts.value("phone_v2", n, data1=f"6000000{n:02}") for n in range(20)],
        },
    ),
    "android_messages": (
        android_messages.EXTRACTOR,
        "mmssms.db",
        messages.SCHEMA,
        {"sms": [{"address": messages.ONE, "date": messages.AT, "type": 1, "body": "x" * 200} for _ in range(40)]},
    ),
    "ios_address_book": (
        ios_address_book.EXTRACTOR,
        "AddressBook.sqlitedb",
        book.SCHEMA,
        {
            "ABPerson": [{"First": f"A{n}"} for n in range(20)],
            "ABMultiValue": [{"record_id": n, "property": 3, "value": f"6000000{n:02}"} for n in range(20)],
        },
    ),
    "ios_messages": (
        ios_messages.EXTRACTOR,
        "sms.db",
        ios.SCHEMA,
        {
            "handle": ios.HANDLES,
            "message": [
                {"handle_id": 1, "date": ios.SECONDS, "attributedBody": ios.packed("hola " * n)} for n in range(40)
            ],
        },
    ),
    "ios_whatsapp": (
        ios_whatsapp.EXTRACTOR,
        "ChatStorage.sqlite",
        whatsapp.SCHEMA,
        {
            "ZWACHATSESSION": [whatsapp.CHAT],
            "ZWAMESSAGE": [
                {"ZCHATSESSION": 1, "ZFROMJID": whatsapp.ONE, "ZMESSAGEDATE": 7e8, "ZTEXT": "y" * 150}
                for _ in range(40)
            ],
        },
    ),
}


@cache
def _bytes(name: str) -> bytes:
    _, file, schema, rows = FORMATS[name]
    with tempfile.TemporaryDirectory() as folder:
        return phones.written(Path(folder) / file, schema, rows).read_bytes()


def _sound(name: str, data: bytes) -> int:
    """Read these bytes as the format; how many observations, each of which can be written out."""
    extractor, file, _, _ = FORMATS[name]
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / file
        path.write_bytes(data)
        source = phones.source_of(path)
        if not extractor.takes(source):
            return 0
        with suppress(EvidenceError):
            for found in extractor.extract(source):
                assert isinstance(found, Mention | Link | Event | Face | Problem)
                assert found.locator.startswith(file)
                if isinstance(found, Event) and found.at is not None:
                    assert rfc3339(found.at).endswith("Z")
                count += 1
    return count


@pytest.mark.parametrize("name", FORMATS)
def test_whole_ones_give_observations(name: str) -> None:
    assert _sound(name, _bytes(name)) > 20


_PLACES = st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=30)
_MUTATED = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("name", FORMATS)
@_MUTATED
@given(places=_PLACES)
def test_bytes_changed_at_random(name: str, places: list[tuple[float, int]]) -> None:
    data = bytearray(_bytes(name))
    for place, value in places:
        data[int(place * len(data))] = value
    _sound(name, bytes(data))


@pytest.mark.parametrize("name", FORMATS)
@_MUTATED
@given(cut=st.floats(0.001, 0.999))
def test_cut_anywhere(name: str, cut: float) -> None:
    data = _bytes(name)
    _sound(name, data[: int(cut * len(data))])


_VALUES = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False),
    st.text(max_size=40),
    st.binary(max_size=60),
)


@pytest.mark.parametrize("name", FORMATS)
@_MUTATED
@given(data=st.data())
def test_any_value_in_any_column(name: str, data: st.DataObject) -> None:
    extractor, file, schema, rows = FORMATS[name]
    changed: dict[str, list[phones.Record]] = {}
    for table, records in rows.items():
        first, free = dict(records[0]), _free_columns(schema, table)
        first |= {column: data.draw(_VALUES) for column in data.draw(st.lists(st.sampled_from(free), max_size=6))}
        changed[table] = [first, *records[1:3]]
    with tempfile.TemporaryDirectory() as folder:
        path = phones.written(Path(folder) / file, schema.replace("NOT NULL", ""), changed)
        found = seen_by(extractor, phones.source_of(path))
    assert all(ref.strip() for ref in phones.keys(found, EntityKind.PHONE_NUMBER))


def _free_columns(schema: str, table: str) -> list[str]:
    """The columns of a table that take any value: not its own number, and none that must be unique."""
    with sqlite3.connect(":memory:") as connection:
        connection.executescript(schema)
        info = connection.execute(f"PRAGMA table_info({table})").fetchall()
    connection.close()
    return [name for _, name, _, _, _, key in info if not key and (table, name) not in {("handle", "id")}]


def test_formats_tell_each_other_apart() -> None:
    """Each generated database is taken by its own extractor and by no other of these."""
    others: list[tuple[str, Callable[[Source], bool]]] = [(name, made[0].takes) for name, made in FORMATS.items()]
    for name, (_, file, _, _) in FORMATS.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / file
            path.write_bytes(_bytes(name))
            assert [other for other, takes in others if takes(phones.source_of(path))] == [name]
