"""SQLite databases from evidence: read through their write-ahead log, and only read.

The vault's bytes are never changed. A database with a log is opened as a copy with its -wal (never the -shm, which
SQLite rebuilds), for SQLite would check-point the log into it. One without a log is opened where it stands, as
immutable: SQLite then neither locks it nor writes anything beside it.
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
    """A connection that only reads; rows are `sqlite3.Row`; sqlite3.Error where it cannot."""
    if wal is None:
        with _connected(f"{path.absolute().as_uri()}?mode=ro&immutable=1") as connection:
            yield connection
        return
    with tempfile.TemporaryDirectory(prefix="asasec-sqlite-") as folder:
        copy = Path(folder) / "main.db"
        shutil.copyfile(path, copy)
        shutil.copyfile(wal, Path(f"{copy}-wal"))
        with _connected(f"{copy.as_uri()}?mode=rw") as connection:
            yield connection


@contextmanager
def _connected(address: str) -> Generator[sqlite3.Connection]:
    with closing(sqlite3.connect(address, uri=True)) as connection:
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
