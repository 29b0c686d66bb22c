"""Rows that were deleted from an SQLite database and whose bytes are still there.

SQLite does not erase what it deletes (unless secure_delete is on): the bytes stay in free blocks between cells, in
the gap before them, in pages on the free list, and in frames of the write-ahead log that were written over. Each
such place is searched for records of one table; one that stands in the table still, or is an older state of such a
one, is left out, and of equal ones the best is kept. The work is bounded by bytes and by finds, not by a clock, so
that the same file always gives the same rows.
"""

from __future__ import annotations

import sqlite3
import struct
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from asasec_graph.reading.sqlite_pages import INTERIOR, LEAF, Page, Pages, opened
from asasec_graph.reading.sqlite_records import Column, Finder, Record, Shape, Value, telling

MAX_BYTES = 256 << 20
"""Free bytes that are searched at most in one database for one table."""
MAX_ROWS = 20_000
"""Rows that are recovered at most of one table."""
_LEAST_COLUMNS = 4
_SAME, _COPY, _RARE, _COMMON = 0.6, 0.8, 2, 16
_POINTED = 4
CELL, WHOLE, PART = 0.8, 0.7, 0.5
"""Confidence in a row that an older page points to, in one whose cell was whole, in one whose first bytes were lost."""


@dataclass(frozen=True, slots=True)
class Carved:
    """A row that was recovered. `place` is that of its bytes: `page 12 byte 3071` (see `sqlite_pages.Page`)."""

    place: str
    rowid: int | None
    values: dict[str, Value] = field(repr=False)
    confidence: float
    order: tuple[str, int, int] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Carving:
    """What was recovered of a table; `full` where there may be more rows than are kept."""

    rows: list[Carved]
    full: bool = False


def carved(path: Path, log: Path | None, database: sqlite3.Connection, table: str) -> Carving:
    """The rows of a table that were deleted and can be read, in the order of their places; none where none can."""
    with ExitStack() as stack:
        file = stack.enter_context(opened(path))
        wal = stack.enter_context(opened(log)) if log is not None else None
        try:
            shapes = _shapes(database)
            pages = Pages(file, wal)
        except (ValueError, sqlite3.Error):
            return Carving([])
        wanted = next((shape for shape in shapes if shape.table.lower() == table.lower()), None)
        if wanted is None or len(wanted.columns) < _LEAST_COLUMNS:
            return Carving([])
        search = _Search(pages, wanted, shapes)
        found = search.rows()
        return Carving(_not_there(found, database, wanted) if found else [], search.full)


def _shapes(database: sqlite3.Connection) -> list[Shape]:
    made: list[Shape] = []
    listed = database.execute("SELECT name, rootpage, sql FROM sqlite_master WHERE type = 'table' AND rootpage > 1")
    for name, root, sql in listed.fetchall():
        if not isinstance(sql, str) or "WITHOUT ROWID" in sql.upper() or not isinstance(root, int):
            continue
        columns = tuple(_columns(database, str(name)))
        made.append(Shape(str(name), root, columns, max(2, len(columns) // 2)))
    return made


def _columns(database: sqlite3.Connection, table: str) -> Iterator[Column]:
    rows = database.execute("SELECT name, type, [notnull], pk, hidden FROM pragma_table_xinfo(?)", (table,)).fetchall()
    keys = sum(1 for row in rows if row[3])
    for name, declared, filled, key, hidden in rows:
        if hidden not in (1, 2):
            kind = str(declared or "").upper()
            alias = bool(key) and keys == 1 and kind == "INTEGER"
            yield Column(str(name).lower(), _affinity(kind), bool(filled) and not alias, alias)


def _affinity(declared: str) -> str:
    """The affinity of a declared type, by SQLite's rules."""
    if "INT" in declared:
        return "I"
    if any(word in declared for word in ("CHAR", "CLOB", "TEXT")):
        return "T"
    if not declared or "BLOB" in declared:
        return "B"
    return "I" if any(word in declared for word in ("REAL", "FLOA", "DOUB")) else "N"


class _Search:
    """One table's deleted rows in all the places where they may be."""

    def __init__(self, pages: Pages, shape: Shape, shapes: Iterable[Shape]) -> None:
        self.pages = pages
        self.shape = shape
        self.own = dict.fromkeys(pages.tree(shape.root), True)
        self.free = set(pages.free())
        self.left = MAX_BYTES
        self.found: dict[object, Carved] = {}
        make = partial(Finder, encoding=pages.encoding, usable=pages.usable, spilled=self._spilled)
        self.finder = make(shape)
        count = len(shape.columns)
        exact = Shape(shape.table, shape.root, shape.columns, count)
        self.strict = make(exact)
        self.rivals = [
            make(Shape(other.table, other.root, other.columns, count))
            for other in shapes
            if other.root != shape.root and len(other.columns) == count
        ]

    @property
    def full(self) -> bool:
        """Whether as many rows were found as are kept."""
        return len(self.found) >= MAX_ROWS

    def rows(self) -> list[Carved]:
        """What was found, each row once, in the order of places."""
        for number in self.own:
            self._page(Page(number, self.pages.page(number)), self.finder, cells=False)
        for number in sorted(self.free):
            self._freed(number)
        for page in self.pages.replaced():
            if page.number in self.own:
                self._page(page, self.finder, cells=True)
            elif page.number in self.free:
                self._page(page, self.strict, cells=True)
        return sorted(_once(self.found.values()), key=lambda one: one.order)

    def _spilled(self, page: int, size: int) -> bytes | None:
        return self.pages.overflow(page, size, self.free)

    def _freed(self, number: int) -> None:
        """A page on the free list: a leaf as it was, or a trunk whose beginning became a list of pages."""
        data = self.pages.page(number)
        if len(data) < self.pages.usable:
            return
        if data[0] == LEAF:
            self._page(Page(number, data), self.strict, cells=True)
        else:
            (count,) = struct.unpack_from(">I", data, 4)
            begin = 8 + 4 * count
            if begin < self.pages.usable and data[begin:].strip(b"\0"):
                self._stretch(Page(number, data), self.strict, begin, self.pages.usable, freed=False)

    def _page(self, page: Page, finder: Finder, *, cells: bool) -> None:
        """A page of a tree: a leaf's cells where they are no longer in use, its free blocks, the gap before its cells.

        The gap of an inner page holds what was there when it was a leaf.
        """
        data = page.data
        if len(data) < self.pages.usable or data[0] not in (LEAF, INTERIOR) or page.number == 1:
            return
        block, count, start = struct.unpack_from(">HHH", data, 1)
        top = (8 if data[0] == LEAF else 12) + 2 * count
        for record in self._cells(data, count, top, finder) if cells and data[0] == LEAF else ():
            self._keep(page, record, finder)
        self._stretch(page, finder, top, min(start or 65_536, self.pages.usable), freed=False)
        last = 0
        while last < block <= self.pages.usable - 4:
            following, size = struct.unpack_from(">HH", data, block)
            self._stretch(page, finder, block, min(block + max(size, 4), self.pages.usable), freed=True)
            last, block = block, following

    def _cells(self, data: bytes, count: int, top: int, finder: Finder) -> Iterator[Record]:
        for index in range(min(count, (len(data) - 8) // 2)):
            (at,) = struct.unpack_from(">H", data, 8 + 2 * index)
            record = finder.cell(data, at) if top <= at < len(data) else None
            if record is not None:
                yield replace(record, rank=_POINTED)

    def _stretch(self, page: Page, finder: Finder, begin: int, end: int, *, freed: bool) -> None:
        if end - begin < 8 or self.left <= 0 or self.full or not page.data[begin:end].strip(b"\0"):
            return
        self.left -= end - begin
        for record in finder.among(page.data, begin, end, freed=freed):
            self._keep(page, record, finder)

    def _keep(self, page: Page, record: Record, finder: Finder) -> None:
        if self.full:
            return
        if finder is self.strict and page.number not in self.own and self._rivalled(page.data, record):
            return
        row = Carved(
            f"{page.place} byte {record.start}",
            record.rowid,
            self._completed(record),
            CELL if record.rank == _POINTED else WHOLE if record.whole else PART,
            (page.place.rpartition(" ")[0], page.frame or page.number, record.start),
        )
        same = tuple(value for value in record.values.values() if telling(value))
        before = self.found.get(same)
        if before is None or (row.confidence, row.rowid is not None) > (before.confidence, before.rowid is not None):
            self.found[same] = row

    def _completed(self, record: Record) -> dict[str, Value]:
        """The values with the rowid in the column that stands for it."""
        alias = self.shape.alias
        return record.values if alias is None else {**record.values, self.shape.columns[alias].name: record.rowid}

    def _rivalled(self, data: bytes, record: Record) -> bool:
        """Whether a record on a page of no table could as well be of another."""
        if not record.whole:
            return bool(self.rivals)
        return any(rival.cell(data, record.start) is not None for rival in self.rivals)


def _once(found: Iterable[Carved]) -> Iterator[Carved]:
    """Of several states or copies of one row the best: with one rowid, or nearly all telling values the same."""
    kept: list[Carved] = []
    holding: defaultdict[tuple[str, Value], list[int]] = defaultdict(list)
    for row in sorted(found, key=lambda one: (-one.confidence, one.rowid is None, one.order)):
        told = [(name, value) for name, value in row.values.items() if telling(value)]
        rare = [key for key in told if len(holding[key]) <= _COMMON]
        hits = Counter(number for key in rare for number in holding[key])
        if not any(_copy(row, kept[number], count, len(rare)) for number, count in hits.items()):
            for key in told:
                holding[key].append(len(kept))
            kept.append(row)
    return iter(kept)


def _copy(row: Carved, other: Carved, count: int, told: int) -> bool:
    if row.rowid is not None and other.rowid is not None:
        return row.rowid == other.rowid
    return count >= _COPY * told


def _not_there(found: list[Carved], database: sqlite3.Connection, shape: Shape) -> list[Carved]:
    """Those that do not stand in the table, in this state or another.

    The table is gone through twice: for how many rows hold each telling value, then for the rows that hold most of
    those values of a find that are rare. A find without a rare value is known by its rowid alone.
    """
    holding: defaultdict[tuple[str, Value], list[int]] = defaultdict(list)
    aliases = {column.name for column in shape.columns if column.alias}
    for number, row in enumerate(found):
        for name, value in row.values.items():
            if telling(value) and name not in aliases:
                holding[name, value].append(number)
    try:
        among = {value for _, value in holding}
        counts = Counter(key for live in _live(database, shape, among) for key in _told(live, shape) if key in holding)
        rare = {key: numbers for key, numbers in holding.items() if counts[key] <= _RARE}
        weight = Counter(number for numbers in rare.values() for number in numbers)
        return _compared(found, database, shape, rare, weight)
    except (sqlite3.Error, ValueError, TypeError):
        return []


def _compared(
    found: list[Carved],
    database: sqlite3.Connection,
    shape: Shape,
    rare: dict[tuple[str, Value], list[int]],
    weight: Counter[int],
) -> list[Carved]:
    by_rowid: defaultdict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(found):
        if row.rowid is not None:
            by_rowid[row.rowid].append(number)
    gone = {number for number, row in enumerate(found) if not weight[number] and row.rowid is None}
    for live in _live(database, shape, {value for _, value in rare}, by_rowid):
        hits = Counter(number for key in _told(live, shape) for number in rare.get(key, ()))
        gone.update(number for number, count in hits.items() if count >= _SAME * weight[number])
        gone.update(number for number in by_rowid.get(live[0], ()) if hits[number] or not weight[number])
    return [row for number, row in enumerate(found) if number not in gone]


def _live(
    database: sqlite3.Connection, shape: Shape, among: set[Value], rowids: Container[int] = ()
) -> Iterator[tuple[Any, ...]]:
    """The rows of the table with any of these values or rowids; most have none, and are not looked at any further."""
    names = ", ".join(f'"{column.name}"' for column in shape.columns)
    cursor = database.cursor()
    cursor.row_factory = None
    for row in cursor.execute(f'SELECT rowid, {names} FROM "{shape.table}"'):
        if row[0] in rowids or not among.isdisjoint(row):
            yield row


def _told(live: tuple[Any, ...], shape: Shape) -> Iterator[tuple[str, Value]]:
    for column, value in zip(shape.columns, live[1:], strict=True):
        if not column.alias and telling(value):
            yield column.name, value
