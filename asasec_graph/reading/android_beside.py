"""Tables that say more of another's records, read beside it in one pass: constant memory, no query a record."""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.reading.phones_records import DAMAGE, Record
from asasec_graph.reading.phones_tables import Row, Tables, as_integer, places

_FIRST, _BEHIND = -(2**63), 2**63
_END: Record = (None, _BEHIND)
_UNREADABLE = (*DAMAGE, ValueError, TypeError)


class Beside:
    """Records by the number in `key`, asked for by rising number; one that is asked for late is looked up.

    `wanted` names the columns to be read; `following` is the number of the next record, 2^63 beyond the last.
    Where damage ends the table, what stood behind it is None.
    """

    def __init__(self, tables: Tables, table: str, key: str, *wanted: str) -> None:
        self._tables, self._table, self._key = tables, table, key
        there = tables.columns(table)
        columns = (key, *(name for name in wanted if name in there)) if key in there else ()
        self._columns, self._places = ", ".join(f'"{name}"' for name in columns), places(columns)
        self._records = self._ordered() if columns else iter(())
        self._next = _END
        self.following, self._asked = _FIRST, _FIRST
        self._step()

    def __bool__(self) -> bool:
        return bool(self._places)

    def of(self, number: int) -> Row | None:
        """The first record of this number."""
        if number < self._asked:
            return self._late(number)
        self._asked = number
        while self.following < number:
            self._step()
        return self._row(self._next) if self.following == number else None

    def taken(self, number: int) -> Row | None:
        """The first record of this number; `following` is then the number of the next behind it."""
        while self.following < number:
            self._step()
        found = self._next if self.following == number else None
        while self.following <= number:
            self._step()
        self._asked = number + 1
        return None if found is None else self._row(found)

    def _row(self, record: Record) -> Row:
        return Row(self._table, record, self._places)

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

    def _late(self, number: int) -> Row | None:
        try:
            record = next(self._ordered(number), None) if self._places else None
        except _UNREADABLE as error:
            self._tables.damaged(self._table, error)
            return None
        return None if record is None else self._row(record)

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
        self._following = [table.following for table in tables]
        self.clear = (_FIRST - 1, min(self._following))

    def of(self, number: int) -> list[Row | None]:
        """Of each table the first record of this number."""
        asked, _ = self.clear
        if number <= asked:
            return [table.of(number) for table in self._tables]
        found: list[Row | None] = [None] * len(self._tables)
        for place, following in enumerate(self._following):
            if following <= number:
                table = self._tables[place]
                found[place] = table.taken(number)
                self._following[place] = table.following
        self.clear = (number, min(self._following))
        return found
