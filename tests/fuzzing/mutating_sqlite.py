"""Mutations of SQLite databases by their rows: odd cells, cells mutated by their parts, rows deleted to be carved."""

from __future__ import annotations

import contextlib
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.fuzzing.mutating_values import odd_number, odd_text

ODD: tuple[object, ...] = (
    *(None, 0, 1, -1, 1 << 31, (1 << 63) - 1, -(1 << 63), 1e308, float("inf"), "", "\0", "\ud7ff", "x" * 70_000, b""),
    *(b"\xff" * 9, b"bplist00\xff" * 3, "+34", "@", "a@b", "9" * 400, "1970-01-01", "{", "<a", "[]", 0.1, 10**15),
)  # fmt: skip


def rows(rng: random.Random, data: bytes, deeper: Callable[[bytes], bytes], scratch: Path) -> bytes:
    """A few changes to a few tables; what SQLite refuses is left."""
    scratch.write_bytes(data)
    with closing(sqlite3.connect(scratch, isolation_level=None)) as database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA journal_mode = MEMORY")
        database.execute("PRAGMA secure_delete = OFF")
        listed = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        tables = sorted(str(name).replace('"', '""') for (name,) in listed)
        filled = [table for table in tables if database.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone()]
        database.execute("BEGIN")
        for _ in range(rng.choice((1, 3, 12)) if filled else 0):
            with contextlib.suppress(sqlite3.Error, IndexError, ValueError):
                _change(rng, database, rng.choice(filled), deeper)
        database.execute("COMMIT")
    return scratch.read_bytes()


def _change(rng: random.Random, database: sqlite3.Connection, table: str, deeper: Callable[[bytes], bytes]) -> None:
    chance = rng.random()
    columns = [str(row[1]).replace('"', '""') for row in database.execute(f'PRAGMA table_info("{table}")')]
    column = rng.choice(columns)
    if chance < 0.02:
        database.execute(f'DROP TABLE "{table}"')
    elif chance < 0.05:
        database.execute(f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
    elif chance < 0.08:
        database.execute(f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO "z{rng.randrange(9)}"')
    elif chance < 0.16:
        database.execute(
            f'DELETE FROM "{table}" WHERE (rowid * 7919 + ?) % ? = 0', (rng.randrange(99), rng.choice((1, 2, 5)))
        )
    elif chance < 0.4:
        values = (rng.choice(ODD), rng.randrange(99), rng.choice((1, 2, 5)))
        database.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE (rowid * 7919 + ?) % ? = 0', values)
    else:
        for _ in range(rng.choice((1, 4))):
            _cell(rng, database, table, rng.choice(columns), deeper)


def _cell(
    rng: random.Random, database: sqlite3.Connection, table: str, column: str, deeper: Callable[[bytes], bytes]
) -> None:
    """One cell made odd after its own kind."""
    found = database.execute(f'SELECT rowid, CAST("{column}" AS BLOB), typeof("{column}") FROM "{table}"').fetchmany(
        2000
    )
    rowid, value, kind = rng.choice(found)
    odd: object = None
    match kind:
        case "blob":
            odd = deeper(value)
        case "text" if rng.random() < 0.1:
            database.execute(
                f'UPDATE OR IGNORE "{table}" SET "{column}" = CAST(? AS TEXT) WHERE rowid = ?', (deeper(value), rowid)
            )
            return
        case "text":
            odd = odd_text(rng, value.decode("utf-8", "replace"))
        case "integer":
            odd = int(max(min(odd_number(rng, int(value)), (1 << 63) - 1), -(1 << 63)))
        case _:
            odd = rng.choice(ODD)
    database.execute(f'UPDATE OR IGNORE "{table}" SET "{column}" = ? WHERE rowid = ?', (odd, rowid))
