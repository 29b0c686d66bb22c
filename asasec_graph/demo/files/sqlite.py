"""Writing SQLite databases whose bytes depend on their rows alone, also with a live write-ahead log.

A log's two salts are random, and each frame's checksum runs over them, so the log is rewritten with salts of ours.
Layout and checksum: https://sqlite.org/fileformat2.html#the_write_ahead_log (header of 32 bytes, frames of 24
bytes and a page, two 32-bit sums over pairs of words in the byte order that the magic number names).
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from struct import pack, unpack
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

Value: TypeAlias = "str | int | float | bytes | None"
Row: TypeAlias = Mapping[str, Value]
Fill: TypeAlias = Callable[[sqlite3.Connection], None]

SALTS: Final = (0x41534153, 0x45434752)
_HEADER: Final = 32
_FRAME: Final = 24


def insert(connection: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    """Insert rows that all have the first one's columns."""
    if not rows:
        return
    columns = list(rows[0])
    marks = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
    connection.executemany(statement, [[row[column] for column in columns] for row in rows])


def write_database(path: Path, schema: str, fill: Fill) -> None:
    """A database at rest, in rollback-journal mode."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.executescript(schema)
        fill(connection)
        connection.commit()


def write_live_database(path: Path, schema: str, settled: Fill, recent: Fill) -> None:
    """A database as taken from a running phone: `recent` rows stand only in the `-wal` beside it."""
    with TemporaryDirectory(dir=path.parent) as scratch:
        working = Path(scratch) / path.name
        with closing(sqlite3.connect(working)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA wal_autocheckpoint = 0")
            connection.executescript(schema)
            settled(connection)
            connection.commit()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            recent(connection)
            connection.commit()
            shutil.copyfile(working, path)
            log = Path(f"{working}-wal").read_bytes()
    Path(f"{path}-wal").write_bytes(with_salts(log, *SALTS))


def with_salts(log: bytes, salt_1: int, salt_2: int) -> bytes:
    """The same write-ahead log under other salts, its checksums made anew."""
    order = ">" if unpack(">I", log[:4])[0] & 1 else "<"
    page = int(unpack(">I", log[8:12])[0])
    header = log[:16] + pack(">II", salt_1, salt_2)
    sums = _checksum(order, header, (0, 0))
    written = [header + pack(">II", *sums)]
    for start in range(_HEADER, len(log), _FRAME + page):
        head, body = log[start : start + 8], log[start + _FRAME : start + _FRAME + page]
        sums = _checksum(order, body, _checksum(order, head, sums))
        written.append(head + pack(">II", salt_1, salt_2) + pack(">II", *sums) + body)
    return b"".join(written)


def _checksum(order: str, data: bytes, sums: tuple[int, int]) -> tuple[int, int]:
    first, second = sums
    words = unpack(f"{order}{len(data) // 4}I", data)
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
