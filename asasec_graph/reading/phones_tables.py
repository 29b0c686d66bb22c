"""The tables of a phone's database, record by record, as far as they can be read.

What a damaged page hides is named and passed over (see `phones_records`). Only real tables are read: a view or
a virtual table of an expected name could compute without end. A table of few records is read by `Row`, which asks for
columns by name; one of millions (messages) as plain tuples, whose readers build a `Row` only where something is rare.
"""

from __future__ import annotations

import math
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

from asasec_graph.errors import EvidenceError
from asasec_graph.model.observations import Problem
from asasec_graph.reading import sqlite_carving
from asasec_graph.reading.phones_records import DAMAGE, MAX_BROKEN, Record, Records
from asasec_graph.reading.phones_recovered import marked
from asasec_graph.reading.phones_repair import lengthened
from asasec_graph.reading.source import SQLITE_MAGIC, Source

COMBINATIONS = 10_000
"""How many combinations of values are read at once; with more of them every record is read."""
_FEW = 4
_COUNTED = 1 << 63
_Found = TypeVar("_Found")
_Given = TypeVar("_Given", bound="Row")
_CARVED = re.compile(r"#(?:wal |file )?page \d+ byte \d+$")
_MALFORMED = (ValueError, TypeError, LookupError, ArithmeticError, RecursionError)


class Row:
    """One record. Columns are asked for by lower-case name; one that this version lacks reads as None."""

    __slots__ = ("_places", "_values", "rowid", "table")

    def __init__(self, table: str, values: Record, places: Mapping[str, int]) -> None:
        """`values` begin with the rowid; `places` says where in them each column stands."""
        self.table = table
        self.rowid: int = values[0]
        self._values = values
        self._places = places

    def raw(self, column: str) -> object:
        """The value as SQLite gives it."""
        place = self._places.get(column)
        return None if place is None else self._values[place]

    def text(self, *columns: str) -> str | None:
        """The first of these columns that holds more than spaces, as text."""
        for column in columns:
            place = self._places.get(column)
            value = None if place is None else self._values[place]
            if value is not None and (found := as_text(value)):
                return found
        return None

    def integer(self, column: str) -> int | None:
        """A whole number, also where it is stored as text or as a real; None where it is none."""
        place = self._places.get(column)
        value = None if place is None else self._values[place]
        return value if type(value) is int or value is None else as_integer(value)

    def flag(self, column: str) -> bool:
        """Whether the column holds a number other than 0."""
        return bool(self.integer(column))


class RecoveredRow(Row):
    """A record that was deleted and whose bytes were still there (see `sqlite_carving`).

    Its rowid is -1 where that was lost, so that nothing joins it; what is made of it is marked as deleted.
    """

    __slots__ = ("confidence", "stands")

    def __init__(self, table: str, found: sqlite_carving.Carved) -> None:
        self.table = table
        self.rowid = -1 if found.rowid is None else found.rowid
        self._places = {name: place for place, name in enumerate(found.values)}
        self._values = tuple(found.values.values())
        self.stands = found.place
        self.confidence = found.confidence

    def record(self, columns: Iterable[str]) -> Record:
        """The record as a plain tuple of its rowid and these columns."""
        return (self.rowid, *map(self.raw, columns))


def as_text(value: object) -> str:
    """Text without surrounding spaces and NULs; numbers as digits, bytes as UTF-8 or latin-1."""
    if type(value) is str:
        bare = value.strip()
        return bare.strip("\0").strip() if "\0" in bare else bare
    if isinstance(value, bytes):
        text = _decoded(value)
    elif isinstance(value, float) and value.is_integer():
        text = str(int(value))
    else:
        text = str(value)
    return text.strip().strip("\0").strip()


def _decoded(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def as_integer(value: object) -> int | None:
    """A whole number out of what SQLite stored; None where it is none, or is larger than SQLite can count."""
    if isinstance(value, str | bytes):
        try:
            value = int(value)
        except ValueError:
            value = as_real(value)
    if isinstance(value, float):
        value = int(value) if math.isfinite(value) else None
    return value if isinstance(value, int) and -_COUNTED <= value < _COUNTED else None


def as_real(value: object) -> float | None:
    """A finite number out of what SQLite stored; None where it is none."""
    if type(value) is float and math.isfinite(value):
        return value
    if isinstance(value, int | float | str | bytes):
        try:
            number = float(value)
        except (ValueError, OverflowError):
            return None
        return number if math.isfinite(number) else None
    return None


def selected(columns: Iterable[str]) -> tuple[str, dict[str, int]]:
    """The columns as a query lists them behind the rowid, and the place of each."""
    names = sorted(columns)
    return ", ".join(f'"{name}"' for name in names), {name: place for place, name in enumerate(names, 1)}


def places(columns: Iterable[str]) -> dict[str, int]:
    """Where each column stands in a record of just these."""
    return {name: place for place, name in enumerate(columns, 1)}


def _reason(error: Exception) -> str:
    return f"this record cannot be read ({type(error).__name__}: {error}); it was skipped"


class Tables:
    """A phone's database while it is open. `problems` gathers what could not be read, in order."""

    def __init__(self, source: Source, connection: sqlite3.Connection) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self._records = Records(connection, self._note)
        self._basename = source.basename
        self._columns: dict[str, frozenset[str]] = {}

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for queries that are asked without this."""
        return self._records.connection

    def columns(self, table: str) -> frozenset[str]:
        """Column names in lower case; empty where there is no such table, or only a view of that name."""
        if table not in self._columns:
            self._columns[table] = self._looked_up(table)
        return self._columns[table]

    def has(self, table: str, *columns: str) -> bool:
        """Whether the table is there and has these columns."""
        there = self.columns(table)
        return bool(there) and there.issuperset(columns)

    def _looked_up(self, table: str) -> frozenset[str]:
        try:
            query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)"
            made = next(self.fetched(query, (table,)), None)
            if made is None or "VIRTUAL" in str(made[0])[:40].upper():
                return frozenset()
            names = self.fetched("SELECT name FROM pragma_table_info(?)", (table,))
            return frozenset(str(name).lower() for (name,) in names)
        except DAMAGE as error:
            self._note(table, None, f"the columns of table {table} cannot be read ({error})")
            return frozenset()

    def views(self) -> list[str]:
        """The text of the views, which says of some databases what they are."""
        try:
            return [str(sql) for (sql,) in self.fetched("SELECT sql FROM sqlite_master WHERE type = 'view'")]
        except DAMAGE:
            return []

    def locator(self, table: str, rowid: int | None = None, column: str | None = None) -> str:
        """`sms.db#message/42/text`."""
        record = "" if rowid is None else f"/{rowid}"
        return f"{self._basename}#{table}{record}" if column is None else f"{self._basename}#{table}{record}/{column}"

    def place(self, row: Row, column: str | None = None) -> str:
        """The locator of a record; of one that was recovered `sms.db#page 12 byte 3071`, for its columns too."""
        if isinstance(row, RecoveredRow):
            return f"{self._basename}#{row.stands}"
        return self.locator(row.table, row.rowid, column)

    def within(self, place: str, column: str) -> str:
        """The locator of a column of the record at `place`; of one that was recovered the record's."""
        return place if _CARVED.search(place) else f"{place}/{column}"

    def note(self, row: Row, reason: str) -> None:
        """A problem of one record."""
        self._note(row.table, row.rowid, reason)

    def damaged(self, table: str, error: Exception) -> None:
        """A problem of a table that is read beside another: what of it lies behind damage is missing."""
        self._note(table, None, f"table {table} is damaged ({error}); what it says of other records is incomplete")

    def _note(self, table: str, rowid: int | None, reason: str) -> None:
        problem = Problem(reason, self.locator(table, rowid))
        if problem not in self.problems[-MAX_BROKEN:]:
            self.problems.append(problem)

    def rows(self, table: str, *only: str) -> Iterator[Row]:
        """Every record that can be read, by rising rowid (behind damage: falling); empty where no such table.

        `only` names the columns that are wanted, where that spares the reading of large ones.
        """
        there = self.columns(table).intersection(only) if only else self.columns(table)
        if there:
            wanted, places = selected(there)
            for record in self._records.of(table, wanted):
                yield Row(table, record, places)

    def records(self, table: str, *columns: str) -> Iterator[Record]:
        """As `rows`, but as plain tuples of the rowid and just these columns, NULL where this version lacks one."""
        there = self.columns(table)
        if there.isdisjoint(columns):
            return iter(())
        return self._records.of(table, ", ".join(f'"{name}"' if name in there else "NULL" for name in columns))

    def fetched(self, query: str, given: Sequence[object] = ()) -> Iterator[Record]:
        """The records of a query as plain tuples, which are read twice as fast by place as by name."""
        return self._records.fetched(query, given)

    def distinct(self, table: str, *columns: str, where: str = "1") -> Iterator[Row]:
        """The first record of each combination of values in these columns; every record where damage forbids that.

        `where` leaves out records that say nothing; some of those may be given all the same.
        """
        there = self.columns(table).intersection(columns)
        if not there:
            return
        wanted, places = selected(there)
        try:
            found = self._few(table, sorted(there), where)
            if found is None:
                query = f'SELECT min(rowid), {wanted} FROM "{table}" WHERE {where} GROUP BY {wanted} ORDER BY 1'
                found = list(islice(self.fetched(query), COMBINATIONS + 1))
        except (*DAMAGE, ValueError, TypeError):
            found = None
        if found is not None and len(found) <= COMBINATIONS:
            yield from (Row(table, record, places) for record in found)
        else:
            yield from self.rows(table, *columns)

    def _few(self, table: str, columns: list[str], where: str) -> list[Record] | None:
        """The first record of each combination, where they are so few that each is best looked up; else None."""
        named = [f'"{name}"' for name in columns]
        query = f'SELECT DISTINCT {", ".join(named)} FROM "{table}" WHERE {where} LIMIT {_FEW + 1}'
        found = list(self.fetched(query))
        if len(found) > _FEW:
            return None
        same = " AND ".join(f"{name} IS ?" for name in named)
        first = f'SELECT rowid, {", ".join(named)} FROM "{table}" WHERE {where} AND {same} ORDER BY rowid LIMIT 1'
        firsts = sorted(record for one in found for record in self.fetched(first, one))
        return firsts if len(firsts) == len(found) else None

    def pairs(self, table: str, key: str, value: str) -> dict[int, int]:
        """What a table that joins says: of each number in `key` the first one in `value`."""
        if not self.has(table, key, value):
            return {}
        query = f'SELECT "{key}", "{value}" FROM "{table}" ORDER BY rowid DESC'
        whole = f"typeof(\"{key}\") = 'integer' AND typeof(\"{value}\") = 'integer'"
        try:
            return dict(self.fetched(query.replace(" ORDER", f" WHERE {whole} ORDER")))
        except (*DAMAGE, ValueError, TypeError):
            found: dict[int, int] = {}
            for row in self.rows(table, key, value):
                left, right = row.integer(key), row.integer(value)
                if left is not None and right is not None:
                    found.setdefault(left, right)
            return found

    def one(self, table: str, rowid: int | None, *only: str) -> Row | None:
        """The record of this number; None where there is none or it cannot be read."""
        there = self.columns(table).intersection(only) if only else self.columns(table)
        if rowid is None or not there:
            return None
        wanted, places = selected(there)
        try:
            found = next(self.fetched(f'SELECT rowid, {wanted} FROM "{table}" WHERE rowid = ?', (rowid,)), None)
        except (*DAMAGE, OverflowError):
            return None
        return None if found is None else Row(table, found, places)

    def of(self, table: str, key: str, number: int, most: int) -> list[Row]:
        """The records, at most so many, whose column `key` holds this number; none where they cannot be read."""
        there = self.columns(table)
        if key not in there:
            return []
        wanted, places = selected(there)
        query = f'SELECT rowid, {wanted} FROM "{table}" WHERE "{key}" = ? ORDER BY rowid LIMIT ?'
        try:
            return [Row(table, record, places) for record in self.fetched(query, (number, most))]
        except (*DAMAGE, OverflowError):
            return []

    def each(
        self, table: str, read: Callable[[Row], Iterable[_Found]], *only: str, recovered: bool = False
    ) -> Iterator[_Found]:
        """What `read` makes of every record; one that it cannot read is a problem and the others go on.

        `only` names the columns that `read` asks for, where the table has many. With `recovered`, also of every record
        that was deleted and whose bytes are still in the file or its log: what is made of those is marked, and has the
        confidence of such a find.
        """
        for row in self.rows(table, *only):
            yield from self.guarded(row, read)
        if recovered:
            yield from self._lost(table, read)

    def each_record(
        self,
        table: str,
        read: Callable[[Iterator[Record], str | None], Iterator[_Found]],
        *columns: str,
        recovered: bool = False,
    ) -> Iterator[_Found]:
        """As `each`, of plain tuples, which `read` goes through itself: a call a record would cost as much as the rest.

        `read` makes all of a record before it gives any of it; after one that it cannot read it is called again for
        those behind. With them it gets their locator where it is not `table/rowid`.
        """
        records = self.records(table, *columns)
        while True:
            try:
                yield from read(records, None)
                break
            except _MALFORMED as error:
                self._note(table, self._records.last, _reason(error))
        if recovered:
            yield from self._lost(table, lambda row: read(iter([row.record(columns)]), self.place(row)))

    def _lost(self, table: str, read: Callable[[RecoveredRow], Iterable[_Found]]) -> Iterator[_Found]:
        for row in self.recovered(table):
            yield from (marked(one, row.confidence) for one in self._again(row, read))

    def recovered(self, table: str) -> list[RecoveredRow]:
        """The records of a table that were deleted and whose bytes are still in the file or in its log."""
        if not self.columns(table):
            return []
        log = self.source.companions.get("-wal")
        found = sqlite_carving.carved(self.source.path, log, self.connection, table)
        if found.full:
            most = f"{sqlite_carving.MAX_ROWS:,}"
            self._note(table, None, f"table {table} holds more deleted records than the {most} that are recovered")
        return [RecoveredRow(table, one) for one in found.rows]

    def _again(self, row: RecoveredRow, read: Callable[[RecoveredRow], Iterable[_Found]]) -> list[_Found]:
        """What `read` makes of a recovered record; nothing where something is wrong with it, for then it was none."""
        before = len(self.problems)
        found = self.guarded(row, read)
        wrong = len(self.problems) > before
        del self.problems[before:]
        return [] if wrong else found

    def guarded(self, row: _Given, read: Callable[[_Given], Iterable[_Found]]) -> list[_Found]:
        """What `read` makes of a record; nothing, and a problem, where it cannot read it."""
        try:
            return list(read(row))
        except _MALFORMED as error:
            self.note(row, _reason(error))
            return []

    def when(self, row: Row, column: str, convert: Callable[[object], int | None]) -> int | None:
        """A time in epoch milliseconds; a value that is no time is a problem, and the record has no time."""
        value = row.raw(column)
        at = convert(value)
        if at is None:
            self.untimed(row.table, row.rowid, column, value)
        return at

    def untimed(self, table: str, rowid: int, column: str, value: object) -> None:
        """A problem of a record whose time is none, unless nothing or 0 stands there."""
        if value is not None and as_real(value) != 0:
            shown = repr(value)[:60]
            self._note(
                table, rowid, f"its {column} {shown} is no time that can be read; the record was kept without it"
            )

    def ending(self) -> Iterator[Problem]:
        """The problems; EvidenceError where there were some and not one record was read."""
        if self.problems and not self._records.some:
            reasons = "; ".join(dict.fromkeys(problem.reason for problem in self.problems[:3]))
            raise EvidenceError(f"{self.source.name}: nothing in this database could be read ({reasons})")
        yield from self.problems


@contextmanager
def opened(source: Source) -> Iterator[Tables]:
    """The tables of a source; EvidenceError where SQLite cannot open it at all.

    A file that is cut off is read as far as it goes, and the problem says how much is missing.
    """
    with lengthened(source) as whole, whole.database() as connection:
        tables = Tables(source, connection)
        if whole is not source:
            stated = whole.path.stat().st_size
            reason = (
                f"the file is cut off: {source.size:,} of {stated:,} bytes are there; what stood in the rest is lost"
            )
            tables.problems.append(Problem(reason, source.basename))
        yield tables


def known(
    source: Source,
    tables: Iterable[str],
    *,
    names: Iterable[str] = (),
    check: Callable[[Tables], bool] | None = None,
) -> bool:
    """Whether a database has these tables and passes the check; where its tables cannot be listed, by its name.

    So a damaged database of a known name is said to be damaged, rather than of no known format. The
    check looks at columns where the names of tables alone (`message`, `calls`) would fit other programs too.
    """
    if not source.head.startswith(SQLITE_MAGIC):
        return False
    there = source.tables or _listed(source)
    if not there:
        return source.basename.lower() in names
    if not there.issuperset(tables):
        return False
    return check is None or _passes(source, check)


def _listed(source: Source) -> frozenset[str]:
    """The names of tables of a file that is cut off."""
    with lengthened(source) as whole:
        return frozenset() if whole is source else whole.tables


def _passes(source: Source, check: Callable[[Tables], bool]) -> bool:
    try:
        with opened(source) as found:
            return check(found)
    except EvidenceError:
        return False
