"""A table that says more of another's records, read beside it in one pass: constant memory, no query a record."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from asasec_graph.reading import sqlite
from asasec_graph.reading.phones_tables import Row, Tables, selected

_FIRST, _BEHIND = -(2**63), 2**63


class Beside:
    """Records by the number in `key`, asked for by rising number; one that is asked for late is looked up.

    `wanted` names the columns to be read. Where damage ends the table, what stood behind it is None.
    """

    def __init__(self, tables: Tables, table: str, key: str, *wanted: str) -> None:
        self._tables, self._table, self._key = tables, table, key
        there = tables.columns(table)
        self._there = there.intersection((*wanted, key)) if key in there else frozenset[str]()
        self._rows = self._ordered() if self._there else iter(())
        self._next: Row | None = None
        self._number, self._asked = _FIRST, _FIRST
        self._step()

    def __bool__(self) -> bool:
        return bool(self._there)

    def of(self, number: int) -> Row | None:
        """The first record of this number."""
        if not self._there:
            return None
        if number < self._asked:
            return next(self._ordered(number), None)
        self._asked = number
        while self._number < number:
            self._step()
        return self._next if self._number == number else None

    def _step(self) -> None:
        """On to the next record, whose number is kept; beyond the last it is larger than any."""
        self._next = next(self._rows, None)
        number = self._next.integer(self._key) if self._next is not None else _BEHIND
        if number is not None and number < self._number:
            self._tables.damaged(self._table, ValueError("its records are out of order"))
            self._next, self._rows, number = None, iter(()), _BEHIND
        self._number = _FIRST if number is None else number

    def _ordered(self, only: int | None = None) -> Iterator[Row]:
        wanted, places = selected(self._there)
        where, bound = ("", ()) if only is None else (f'WHERE "{self._key}" = ?', (only,))
        try:
            query = f'SELECT rowid, {wanted} FROM "{self._table}" {where} ORDER BY "{self._key}"'
            for record in self._tables.fetched(query, bound):
                yield Row(self._table, record, places)
        except (sqlite3.Error, *sqlite.UNREADABLE, ValueError, TypeError) as error:
            self._tables.damaged(self._table, error)
