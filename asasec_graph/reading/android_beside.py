"""Tables that say more of another's records, read beside it in one pass: constant memory, no query a record."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heapreplace

from asasec_graph.reading.phones_records import DAMAGE, Record
from asasec_graph.reading.phones_tables import Tables, as_integer

_FIRST, _BEHIND = -(2**63), 2**63
_END: Record = (None, _BEHIND)
_UNREADABLE = (*DAMAGE, ValueError, TypeError)


class Beside:
    """Records by the number in `key`, asked for by rising number; one that is asked for late is looked up.

    A record is a plain tuple: the rowid, the number, then the `wanted` columns, NULL where this version lacks one.
    `following` is the number of the next record, 2^63 beyond the last. Where damage ends the table, what stood behind
    it is None.
    """

    def __init__(self, tables: Tables, table: str, key: str, *wanted: str) -> None:
        self._tables, self._table, self._key = tables, table, key
        there = tables.columns(table)
        self._columns = ", ".join(f'"{name}"' if name in there else "NULL" for name in (key, *wanted))
        self._there = key in there
        self._records = self._ordered() if self._there else iter(())
        self._next = _END
        self.following, self._asked = _FIRST, _FIRST
        self._step()

    def of(self, number: int) -> Record | None:
        """The first record of this number."""
        if number < self._asked:
            return self._late(number)
        self._asked = number
        while self.following < number:
            self._step()
        return self._next if self.following == number else None

    def taken(self, number: int) -> Record | None:
        """The first record of this number; `following` is then the number of the next behind it."""
        while self.following < number:
            self._step()
        found = self._next if self.following == number else None
        while self.following <= number:
            self._step()
        self._asked = number + 1
        return found

    def _step(self) -> None:
        """On to the next record; those without a number are passed over."""
        try:
            self._next = record = next(self._records, _END)
            number = record[1]
            if type(number) is not int:
                number = as_integer(number)
                number = _FIRST if number is None else number
            if number < self.following:
                raise ValueError("its records are out of order")
            self.following = number
        except _UNREADABLE as error:
            self._tables.damaged(self._table, error)
            self._next, self._records, self.following = _END, iter(()), _BEHIND

    def _late(self, number: int) -> Record | None:
        try:
            return next(self._ordered(number), None) if self._there else None
        except _UNREADABLE as error:
            self._tables.damaged(self._table, error)
            return None

    def _ordered(self, only: int | None = None) -> Iterator[Record]:
        where, bound = ("", ()) if only is None else (f'WHERE "{self._key}" = ?', (only,))
        query = f'SELECT rowid, {self._columns} FROM "{self._table}" {where} ORDER BY "{self._key}"'
        return self._tables.fetched(query, bound)


class Besides:
    """Several of them, asked together.

    `clear` are two numbers between which none of them has a record: most records of a large table need not ask.
    """

    def __init__(self, *tables: Beside) -> None:
        self._tables = tables
        self._none: list[Record | None] = [None] * len(tables)
        self._following = sorted((table.following, place) for place, table in enumerate(tables))
        """A heap: the number of each table's next record, and which table."""
        self.clear = (_FIRST - 1, self._following[0][0])

    def of(self, number: int) -> list[Record | None]:
        """Of each table the first record of this number."""
        asked, _ = self.clear
        if number <= asked:
            return [table.of(number) for table in self._tables]
        found, heap = self._none.copy(), self._following
        while heap[0][0] <= number:
            _, place = heap[0]
            table = self._tables[place]
            found[place] = table.taken(number)
            heapreplace(heap, (table.following, place))
        self.clear = (number, heap[0][0])
        return found
