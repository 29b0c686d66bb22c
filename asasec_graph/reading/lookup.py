"""A dictionary that may be larger than memory: what a file says of each of its identifiers, looked up later.

Formats that are graphs name a thing in one place and refer to it in another, in any order. The entries stand
in a private temporary SQLite database, which SQLite keeps in memory while it is small and writes to the
temporary folder when it is not; it is gone when the lookup is closed.
"""

from __future__ import annotations

import json
import sqlite3
from types import TracebackType

from asasec_graph.model.observations import Json

PENDING = 2_000
"""Entries that wait to be written together."""
RECENT = 20_000
"""Entries that are kept decoded."""
CACHE_KIB = 32_768


class Lookup:
    """Entries by key; a later entry of a key replaces the earlier."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._database.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("CREATE TABLE entry (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
        self._pending: dict[str, Json] = {}
        self._recent: dict[str, Json] = {}

    def __enter__(self) -> Lookup:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def put(self, key: str, value: Json) -> None:
        """Keeps an entry; `value` is anything that JSON holds, None excepted."""
        self._pending[key] = value
        self._recent.pop(key, None)
        if len(self._pending) >= PENDING:
            self._write()

    def get(self, key: str) -> Json:
        """The entry of this key; None where there is none."""
        if key in self._pending:
            return self._pending[key]
        if key not in self._recent:
            if len(self._recent) >= RECENT:
                self._recent.clear()
            row = self._database.execute("SELECT value FROM entry WHERE key = ?", (_storable(key),)).fetchone()
            self._recent[key] = json.loads(row[0]) if row else None
        return self._recent[key]

    def _write(self) -> None:
        rows = ((_storable(key), json.dumps(value)) for key, value in self._pending.items())
        self._database.execute("BEGIN")
        self._database.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?)", rows)
        self._database.execute("COMMIT")
        self._pending.clear()


def _storable(key: str) -> str:
    """The key as UTF-8 can hold it: evidence may contain half of a surrogate pair."""
    return key.encode("utf-8", "backslashreplace").decode()
