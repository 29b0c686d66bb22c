"""SQLite databases from evidence: read through their write-ahead log, from a private copy.

The vault's bytes are never opened by SQLite itself: it would check-point the log into them. A copy of
the database with its -wal (never the -shm, which SQLite rebuilds) is opened instead, and only read.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError, MemoryError)
"""What reading a damaged database raises: also where SQLite's own message quotes bytes that are no UTF-8, and
where the damage asks for more memory than the limit."""
_HEAP_LIMIT = 256 * 1024 * 1024


def _text(data: bytes) -> str:
    """Text as stored; bytes that are no UTF-8 are kept readable as latin-1 rather than lost."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


@contextmanager
def opened(path: Path, wal: Path | None = None) -> Generator[sqlite3.Connection]:
    """A connection that only reads, over a copy; rows are `sqlite3.Row`; sqlite3.Error where it cannot."""
    with tempfile.TemporaryDirectory(prefix="asasec-sqlite-") as folder:
        copy = Path(folder) / "main.db"
        shutil.copyfile(path, copy)
        if wal is not None:
            shutil.copyfile(wal, Path(f"{copy}-wal"))
        with closing(sqlite3.connect(f"file:{copy}?mode=rw", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            connection.text_factory = _text
            connection.execute(f"PRAGMA hard_heap_limit={_HEAP_LIMIT}")
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA query_only=ON")
            yield connection


def columns(connection: sqlite3.Connection, table: str) -> frozenset[str]:
    """The column names of a table in lower case; empty where there is no such table."""
    rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    return frozenset(str(row[0]).lower() for row in rows)
