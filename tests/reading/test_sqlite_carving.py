"""Deleted rows: what is recovered was deleted, has its exact values, and is most of what is still in the file."""

from __future__ import annotations

import random
import re
import sqlite3
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.reading import sqlite_carving, sqlite_pages
from asasec_graph.reading.sqlite_carving import Carved

SCHEMAS = {
    "messages": "CREATE TABLE t (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT, "
    "handle INTEGER, subject TEXT, body BLOB, service TEXT, date INTEGER, is_read INTEGER DEFAULT 0)",
    "core data": "CREATE TABLE t (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, ZCHAT INTEGER, ZDATE TIMESTAMP, "
    "ZJID VARCHAR, ZTEXT VARCHAR, ZISFROMME INTEGER)",
    "calls": "CREATE TABLE t (_id INTEGER PRIMARY KEY, number TEXT, date INTEGER, duration INTEGER, type INTEGER)",
}
WORDS = ("hola", "mañana", "¿vienes?", "vale", "☕", "no puedo", "luego te llamo", "en casa")
Values = tuple[object, ...]


def _row(kind: str, number: int, rng: random.Random) -> Values:
    said = " ".join(rng.choice(WORDS) for _ in range(rng.choice((1, 3, 8, 40))))
    match kind:
        case "messages":
            body = rng.randbytes(rng.choice((0, 80, 400))) or None
            guid = f"{rng.getrandbits(128):032x}"
            return (number, guid, said, rng.randrange(40), None, body, "iMessage", 7 * 10**17 + rng.getrandbits(50), 1)
        case "core data":
            jid = rng.choice((None, f"346{rng.randrange(10**8):08d}@s.whatsapp.net"))
            return (number, 9, rng.randrange(20), 7e8 + rng.randrange(10**7) + 0.25, jid, said, rng.randrange(2))
        case _:
            other = f"+346{rng.randrange(10**8):08d}"
            return (number, other, 1_600_000_000 + rng.randrange(10**7), rng.randrange(900), rng.randrange(1, 4))


class Made:
    """A database out of which rows were deleted, with what it held."""

    def __init__(self, folder: Path, kind: str, seed: int, *, rows: int, wal: bool = False, more: int = 0) -> None:
        rng = random.Random(seed)
        self.path, self.log = folder / "a.db", None
        database = sqlite3.connect(self.path, isolation_level=None)
        database.execute("PRAGMA secure_delete=OFF")
        if wal:
            database.execute("PRAGMA journal_mode=WAL")
            database.execute("PRAGMA wal_autocheckpoint=0")
        database.execute(SCHEMAS[kind])
        self.all = {number: _row(kind, number, rng) for number in range(1, rows + 1)}
        marks = ", ".join("?" * len(self.all[1]))
        database.execute("BEGIN")
        database.executemany(f"INSERT INTO t VALUES ({marks})", self.all.values())
        database.execute("COMMIT")
        self.gone = set(rng.sample(sorted(self.all), rows // 5))
        for number in rng.sample(sorted(self.gone), len(self.gone)):
            database.execute("DELETE FROM t WHERE rowid = ?", (number,))
        later = [_row(kind, rows + number, rng) for number in range(1, more + 1)]
        database.executemany(f"INSERT INTO t VALUES ({marks})", later)
        changed = database.execute("SELECT name FROM pragma_table_info('t') ORDER BY cid DESC LIMIT 1").fetchone()[0]
        for number in rng.sample(sorted(set(self.all) - self.gone), min(10, rows // 5)):
            database.execute(f'UPDATE t SET "{changed}" = 5 WHERE rowid = ?', (number,))
        if wal:
            self.log = folder / "copied-log"
            self.log.write_bytes(Path(f"{self.path}-wal").read_bytes())
            copied = folder / "copied.db"
            copied.write_bytes(self.path.read_bytes())
        database.close()
        self.names = [name.lower() for name in self._names()]
        if wal:
            self.path = folder / "copied.db"

    def _names(self) -> list[str]:
        with closing(sqlite3.connect(self.path)) as database:
            return [row[1] for row in database.execute("PRAGMA table_info(t)")]

    def carved(self) -> list[Carved]:
        with tempfile.TemporaryDirectory() as folder, closing(sqlite3.connect(self.opened(Path(folder)))) as database:
            return sqlite_carving.carved(self.path, self.log, database, "t").rows

    def opened(self, folder: Path) -> Path:
        path = folder / "b.db"
        path.write_bytes(self.path.read_bytes())
        if self.log is not None:
            Path(f"{path}-wal").write_bytes(self.log.read_bytes())
        return path

    def deleted(self, row: Carved) -> int | None:
        """Which deleted row this is, value by value but for the rowid where it was lost."""
        told = tuple(row.values.get(name) for name in self.names[1:])
        number = next((number for number in self.gone if self.all[number][1:] == told), None)
        return number if row.rowid in (None, number) else None


@pytest.mark.parametrize("wal", [False, True])
@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_recovered_rows_are_deleted_ones_and_most_of_them(tmp_path: Path, kind: str, wal: bool) -> None:
    # Measured over these seeds, 60 rows deleted of 300 with rows changed and added since. Without a log: calls .75,
    # Core Data .74, messages .78 of those deleted; .97, .98 and .89 of those whose first values are still in the file.
    # With a log that was not yet taken in: 1.0 of each.
    found, gone = 0, 0
    for seed in range(8):
        folder = tmp_path / str(seed)
        folder.mkdir()
        made = Made(folder, kind, seed, rows=300, wal=wal, more=20)
        numbers = [made.deleted(row) for row in made.carved() if len(row.values) == len(made.names)]
        assert None not in numbers
        assert len(set(numbers)) == len(numbers)
        found += len(numbers)
        gone += len(made.gone)
    assert found / gone >= (0.99 if wal else 0.6)


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    rows=st.integers(5, 400),
    more=st.integers(0, 60),
    kind=st.sampled_from(sorted(SCHEMAS)),
    wal=st.booleans(),
)
def test_nothing_is_recovered_that_was_not_deleted(seed: int, rows: int, more: int, kind: str, wal: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = Made(Path(folder), kind, seed, rows=rows, wal=wal, more=more)
        for row in made.carved():
            if len(row.values) == len(made.names):
                assert made.deleted(row) is not None


@pytest.mark.parametrize("wal", [False, True])
def test_the_place_of_a_row_leads_to_its_bytes(tmp_path: Path, wal: bool) -> None:
    made = Made(tmp_path, "core data", 11, rows=300, wal=wal, more=20)
    kinds: set[str] = set()
    with ExitStack() as stack:
        file = stack.enter_context(sqlite_pages.opened(made.path))
        log = stack.enter_context(sqlite_pages.opened(made.log)) if made.log is not None else None
        pages = sqlite_pages.Pages(file, log)
        for row in made.carved():
            where = re.fullmatch(r"((?:wal |file )?)page (\d+) byte (\d+)", row.place)
            assert where is not None
            kinds.add(where[1])
            data = pages.stated(where[1], int(where[2]))[int(where[3]) :]
            text = row.values.get("ztext")
            assert isinstance(text, str)
            assert text.encode() in data
    assert kinds == ({"wal "} if wal else {""})


def test_erased_rows_are_not_found(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA secure_delete=ON")
        database.execute(SCHEMAS["calls"])
        rng = random.Random(1)
        database.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", [_row("calls", n, rng) for n in range(1, 200)])
        database.commit()
        database.execute("DELETE FROM t WHERE _id % 3 = 0")
        database.commit()
        assert sqlite_carving.carved(path, None, database, "t").rows == []
        assert sqlite_carving.carved(path, None, database, "no such table").rows == []


def test_a_whole_table_that_was_emptied_comes_back_with_its_long_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA secure_delete=OFF")
        database.execute(SCHEMAS["core data"])
        long = "una palabra y otra " * 1_500
        rows = [(number, 9, 1, 7e8 + number / 4, "a@b", f"{number} {long}", 0) for number in range(1, 6)]
        database.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        database.commit()
        database.execute("DELETE FROM t")
        database.commit()
        found = sqlite_carving.carved(path, None, database, "t").rows
    whole = [row for row in found if "ztext" in row.values]
    assert {row.values["zdate"] for row in found} == {row[3] for row in rows}
    assert {row.values["ztext"] for row in whole} <= {row[5] for row in rows}
    assert len(whole) >= 3


@settings(max_examples=60, deadline=None)
@given(places=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=60))
def test_damage_of_any_kind_ends_quietly(places: list[tuple[float, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = Made(Path(folder), "messages", 3, rows=120, wal=True, more=5)
        assert made.log is not None
        with closing(sqlite3.connect(made.opened(Path(folder)))) as whole:
            for path in (made.path, made.log):
                data = bytearray(path.read_bytes())
                for place, value in places:
                    data[int(place * len(data))] = value
                path.write_bytes(bytes(data))
            assert isinstance(sqlite_carving.carved(made.path, made.log, whole, "t").rows, list)
