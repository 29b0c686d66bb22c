"""The records of a table as plain tuples, by rowid, as far as they can be read.

A damaged page ends a plain SELECT. Here a record that cannot be read is named and passed over, and where the table's
tree itself is broken what lies behind the gap is read from the other end.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator, Sequence
from itertools import islice
from typing import Any, TypeAlias

from asasec_graph.reading import sqlite

Record: TypeAlias = tuple[Any, ...]
"""The rowid, then the values of the columns that were asked for, as SQLite gives them."""

MAX_BROKEN = 200
"""How many single records of a table are named as unreadable before the rest is left."""
DAMAGE = (sqlite3.Error, *sqlite.UNREADABLE)
_LOWEST, _HIGHEST = -(2**63) - 1, 2**63


class Records:
    """What a connection gives. `note` is told of what cannot be read: the table, the rowid if known, the reason.

    Texts are made by SQLite's own module, many times faster than by a function; at the first one that is no UTF-8
    the connection's function takes over.
    """

    def __init__(self, connection: sqlite3.Connection, note: Callable[[str, int | None, str], object]) -> None:
        self._connection = connection
        self._careful: Any = connection.text_factory
        connection.text_factory = str
        self._note = note
        self.some = False
        """Whether any record was read."""
        self.last = _LOWEST
        """The rowid of the record that was given last."""

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for queries of one's own: from now on it reads every text, UTF-8 or not."""
        self._connection.text_factory = self._careful
        return self._connection

    def fetched(self, query: str, given: Sequence[object] = ()) -> Iterator[Record]:
        """The records of a query, which must give them in the same order when it is asked again."""
        passed = 0
        try:
            for record in self._execute(query, given):
                passed += 1
                yield record
        except DAMAGE as error:
            if not self._undecodable(error):
                raise
            yield from islice(self._execute(query, given), passed, None)

    def _execute(self, query: str, given: Sequence[object]) -> sqlite3.Cursor:
        cursor = self._connection.cursor()
        cursor.row_factory = None
        return cursor.execute(query, given)

    def _undecodable(self, error: Exception) -> bool:
        """Whether this was but a text that is no UTF-8; such are read with care from now on."""
        if self._connection.text_factory is not str or not str(error).startswith("Could not decode to UTF-8"):
            return False
        self._connection.text_factory = self._careful
        return True

    def of(self, table: str, wanted: str) -> Iterator[Record]:
        """Every record that can be read, by rising rowid (behind damage: falling); `wanted` is what to select of it."""
        last: int | None = None
        damage: list[str] = []
        for _ in range(MAX_BROKEN):
            last = yield from self._run(table, wanted, last, damage, rising=True)
            if not damage:
                return
            skipped = self._next(table, last)
            if skipped is None:
                break
            self._note(table, skipped, f"this record cannot be read ({damage.pop()}); it was skipped")
            last = skipped
        yield from self._behind(table, wanted, last, damage)

    def _run(
        self, table: str, wanted: str, begin: int | None, damage: list[str], *, rising: bool
    ) -> Generator[Record, None, int | None]:
        """Records in one direction until the end, or until damage, which is added to `damage`. Gives the last rowid."""
        start = last = (_LOWEST if rising else _HIGHEST) if begin is None else begin
        try:
            for record in self._ordered(table, wanted, begin, rising=rising):
                rowid = record[0]
                if rowid <= last if rising else rowid >= last:
                    damage.append("its records are out of order")
                    break
                self.last = last = rowid
                yield record
        except (*DAMAGE, ValueError, TypeError) as error:
            reached = begin if last == start else last
            if self._undecodable(error):
                return (yield from self._run(table, wanted, reached, damage, rising=rising))
            damage.append(str(error) or type(error).__name__)
        finally:
            self.some = self.some or last != start
        return begin if last == start else last

    def _ordered(self, table: str, wanted: str, begin: int | None, *, rising: bool) -> sqlite3.Cursor:
        bound = "" if begin is None else "WHERE rowid > ?" if rising else "WHERE rowid < ?"
        order = "ASC" if rising else "DESC"
        query = f'SELECT rowid, {wanted} FROM "{table}" {bound} ORDER BY rowid {order}'
        return self._execute(query, () if begin is None else (begin,))

    def _next(self, table: str, last: int | None) -> int | None:
        """The id of the record behind `last`, where at least that can be read."""
        bound = "" if last is None else "WHERE rowid > ?"
        query = f'SELECT rowid FROM "{table}" {bound} ORDER BY rowid LIMIT 1'
        try:
            (found,) = next(self.fetched(query, () if last is None else (last,)), (None,))
        except DAMAGE:
            return None
        return int(found) if isinstance(found, int) and (last is None or found > last) else None

    def _behind(self, table: str, wanted: str, last: int | None, damage: list[str]) -> Iterator[Record]:
        """What can be read from the end of the table towards the damage."""
        why, upper = damage[0] if damage else f"more than {MAX_BROKEN} unreadable records", None
        for record in self._run(table, wanted, None, damage, rising=False):
            if last is not None and record[0] <= last:
                break
            upper = record[0]
            yield record
        begin = "its beginning" if last is None else f"record {last}"
        end = "its end" if upper is None else f"record {upper}"
        self._note(
            table, None, f"table {table} is damaged between {begin} and {end} ({why}); those records were not read"
        )
