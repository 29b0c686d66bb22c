"""SQLite databases are read where they stand and left as they are; every record is read once, whatever its text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.reading.android_beside import Beside, Besides
from asasec_graph.reading.phones_parties import correspondent
from asasec_graph.reading.phones_records import Record
from asasec_graph.reading.phones_tables import Tables, opened
from asasec_graph.reading.source import Source


def made(folder: Path, *statements: str, name: str = "some.db") -> Source:
    path = folder / name
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)
    return Source(path, path.name, "0" * 64, path.stat().st_size)


@pytest.mark.parametrize("name", ["some.db", "a ?x=1&mode=rw#%41 ñ.db"])
@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_database_without_a_log_is_read_where_it_stands(tmp_path: Path, name: str, mode: str) -> None:
    source = made(tmp_path, f"PRAGMA journal_mode={mode}", "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", name=name)
    before = source.path.read_bytes()
    source.path.chmod(0o400)
    with opened(source) as tables:
        assert [row.raw("a") for row in tables.rows("t")] == [1]
        with pytest.raises(sqlite3.OperationalError):
            tables.connection.execute("INSERT INTO t VALUES (2)")
    assert source.path.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_each_record_is_read_once_whatever_its_text(tmp_path: Path) -> None:
    values = [f"('{number}')" if number % 7 else "(CAST(x'6e6ff1' AS TEXT))" for number in range(1, 50)]
    source = made(tmp_path, "CREATE TABLE t (a TEXT)", f"INSERT INTO t VALUES {', '.join(values)}")
    wanted = [(number, str(number) if number % 7 else "noñ") for number in range(1, 50)]
    with opened(source) as tables:
        assert list(tables.records("t", "a")) == wanted
    with opened(source) as tables:
        assert list(tables.fetched("SELECT rowid, a FROM t ORDER BY rowid")) == wanted
        assert tables.problems == []


def test_records_have_the_columns_in_the_order_asked_for(tmp_path: Path) -> None:
    source = made(tmp_path, "CREATE TABLE t (b, a)", "INSERT INTO t VALUES (2, 1)")
    with opened(source) as tables:
        assert list(tables.records("t", "a", "missing", "b")) == [(1, 1, None, 2)]
        assert list(tables.records("t", "missing")) == []
        assert list(tables.records("missing", "a")) == []


def test_a_record_that_cannot_be_read_is_named_and_those_behind_it_are_read(tmp_path: Path) -> None:
    source = made(tmp_path, "CREATE TABLE t (a)", "INSERT INTO t VALUES ('1'), ('x'), ('3'), ('y'), ('z'), ('6')")

    def read(records: Iterator[Record], stated: str | None) -> Iterator[int]:
        assert stated is None
        for _, value in records:
            yield int(value)

    with opened(source) as tables:
        assert list(tables.each_record("t", read, "a")) == [1, 3, 6]
        assert [one.locator for one in tables.problems] == [f"some.db#t/{number}" for number in (2, 4, 5)]


NUMBERS = st.lists(st.integers(0, 30), max_size=12)


@given(st.lists(NUMBERS, min_size=1, max_size=4), NUMBERS)
def test_tables_asked_together_say_what_each_says_alone(tables: list[list[int]], asked: list[int]) -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        for place, numbers in enumerate(tables):
            database.execute(f"CREATE TABLE t{place} (key INTEGER, what TEXT)")
            database.executemany(f"INSERT INTO t{place} VALUES (?, ?)", [(number, f"{number}") for number in numbers])
        found = Tables(Source(Path(), "some.db", "0" * 64, 0), database)
        besides = Besides(*(Beside(found, f"t{place}", "key", "what") for place in range(len(tables))))
        for number in asked:
            low, high = besides.clear
            there = [None] * len(tables) if low < number < high else besides.of(number)
            said = [row[2] if row is not None else None for row in there]
            assert said == [str(number) if number in numbers else None for numbers in tables]


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("1 555-521-5554", "sms:15555215554"),
        ("15555215554", "sms:15555215554"),
        ("+1 (555) 521.5554", "sms:+15555215554"),
        ("*100#", "sms:*100#"),
        ("Banco 24-7", "sms:banco 24-7"),
    ],
)
def test_what_is_dialled_but_no_number_is_one_account_however_it_is_punctuated(address: str, key: str) -> None:
    found = correspondent(address, ("ES",))
    assert found is not None
    assert found.key == key
