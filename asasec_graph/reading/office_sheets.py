"""Spreadsheets of Office Open XML (XLSX, XLSM): rows of cells as text, streamed, in bounded memory.

The texts that cells share lie in a temporary file, not in memory. Numbers are given as people write them (a telephone
number has no exponent), dates as ISO 8601, told by their cell's number format (ECMA-376 part 1, 18.8.30).
"""

from __future__ import annotations

import re
import tempfile
from array import array
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import IO

from asasec_graph.reading.office import DocumentDamage, Event, Package

ROWS_LIMIT = 2_000_000
"""Rows of one sheet."""
CELLS_LIMIT = 1_024
"""Cells of one row."""
TEXT_LIMIT = 100_000
"""Characters of one cell."""
_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,8})")
_BASE = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}  # no zone: cells hold local times


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of a sheet: its number as the program shows it, and its cells by column from 0."""

    sheet: str
    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name and its part."""

    name: str
    part: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a workbook, and whether its dates count from 1904."""

    sheets: tuple[Sheet, ...]
    since_1904: bool


def workbook(package: Package) -> Workbook:
    """The sheets in order; DocumentDamage where the list cannot be read."""
    relations = package.relations("xl/workbook.xml")
    sheets: list[Sheet] = []
    since_1904 = False
    for event in package.events("xl/workbook.xml"):
        if event.kind != "start":
            continue
        if event.name == "x:workbookPr":
            since_1904 = event.attributes.get("date1904", "0") in ("1", "true")
        elif event.name == "x:sheet" and len(sheets) < 1_000:
            relation = relations.get(event.attributes.get("r:id", ""))
            if relation is not None and relation.type == "worksheet":
                sheets.append(Sheet(event.attributes.get("name", "")[:100], relation.target))
    return Workbook(tuple(sheets), since_1904)


class Strings:
    """The texts that cells share, in a temporary file."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._ends = array("Q")
        self._size = 0

    def add(self, text: str) -> None:
        """One more text."""
        data = text[:TEXT_LIMIT].encode("utf-8", "replace")
        self._file.write(data)
        self._size += len(data)
        self._ends.append(self._size)

    def get(self, number: int) -> str:
        """The text of this number, or nothing."""
        if not 0 <= number < len(self._ends):
            return ""
        begin = self._ends[number - 1] if number else 0
        self._file.seek(begin)
        return self._file.read(self._ends[number] - begin).decode("utf-8", "replace")


@contextmanager
def strings(package: Package) -> Generator[Strings]:
    """The shared texts; those after damage are missing, as `DocumentDamage` at the first sheet that wants them."""
    with tempfile.TemporaryFile(prefix="asasec-sheets-") as file:
        found = Strings(file)
        if "xl/sharedStrings.xml" in package.parts:
            for text in _shared(package):
                found.add(text)
        yield found


def _shared(package: Package) -> Iterator[str]:
    pieces: list[str] = []
    within, spoken = False, 0
    try:
        for event in package.events("xl/sharedStrings.xml"):
            if event.kind == "start":
                pieces = [] if event.name == "x:si" else pieces
                within = event.name == "x:t"
                spoken += event.name == "x:rPh"
            elif event.kind == "text":
                if within and not spoken and len(pieces) < TEXT_LIMIT:
                    pieces.append(event.text)
            else:
                within = False
                spoken -= event.name == "x:rPh"
                if event.name == "x:si":
                    yield "".join(pieces)
    except DocumentDamage:
        return


def date_styles(package: Package) -> frozenset[int]:
    """The numbers of the cell styles that show dates."""
    if "xl/styles.xml" not in package.parts:
        return frozenset()
    custom: set[int] = set()
    styles: list[int] = []
    inside = False
    try:
        for event in package.events("xl/styles.xml"):
            if event.kind == "start" and event.name == "x:numFmt":
                if _is_date(event.attributes.get("formatCode", "")):
                    custom.add(_int(event.attributes.get("numFmtId")))
            elif event.kind == "start" and inside and event.name == "x:xf" and len(styles) < 100_000:
                styles.append(_int(event.attributes.get("numFmtId")))
            elif event.kind != "text" and event.name == "x:cellXfs":
                inside = event.kind == "start"
    except DocumentDamage:
        return frozenset()
    return frozenset(number for number, one in enumerate(styles) if one in _DATES or one in custom)


def _is_date(code: str) -> bool:
    bare = _QUOTED.sub("", code).lower()
    return "general" not in bare and any(letter in bare for letter in "dmyhs")


def _int(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


@dataclass(slots=True)
class Reader:
    """Reads the rows of one sheet from its events."""

    sheet: str
    shared: Strings
    dates: frozenset[int]
    since_1904: bool
    number: int = 0
    column: int = 0
    type: str = ""
    style: int = 0
    within: bool = False
    pieces: list[str] = field(default_factory=list[str])
    cells: dict[int, str] = field(default_factory=dict[int, str])

    def event(self, event: Event) -> Iterator[SheetRow]:
        """The row that an event completes, where it holds something."""
        if event.kind == "text":
            if self.within and len(self.pieces) < 10_000:
                self.pieces.append(event.text)
        elif event.kind == "start":
            self._start(
                event.name, event.attributes.get("r", ""), event.attributes.get("t", ""), event.attributes.get("s")
            )
        elif event.name == "x:c":
            self._cell_ends()
        elif event.name == "x:row":
            if self.cells and self.number <= ROWS_LIMIT:
                width = max(self.cells) + 1
                yield SheetRow(self.sheet, self.number, tuple(self.cells.get(place, "") for place in range(width)))
        else:
            self.within = False

    def _start(self, name: str, reference: str, kind: str, style: str | None) -> None:
        if name == "x:row":
            self.number = _int(reference) or self.number + 1
            self.cells, self.column = {}, -1
        elif name == "x:c":
            place = _REFERENCE.fullmatch(reference)
            self.column = _column(place[1]) if place else self.column + 1
            self.type, self.style, self.pieces = kind or "n", _int(style), []
        self.within = name in ("x:v", "x:t")

    def _cell_ends(self) -> None:
        text = self._shown("".join(self.pieces)[:TEXT_LIMIT])
        if text and 0 <= self.column < CELLS_LIMIT:
            self.cells[self.column] = text

    def _shown(self, stored: str) -> str:
        if self.type == "s":
            return self.shared.get(_int(stored.strip())) if stored.strip().isdigit() else ""
        if self.type == "n" and stored:
            return self._number(stored.strip())
        return "" if self.type == "e" else stored

    def _number(self, stored: str) -> str:
        try:
            value = float(stored)
        except ValueError:
            return stored
        if self.style in self.dates and 0 <= value < 2_958_466:
            return moment(value, since_1904=self.since_1904)
        return str(int(value)) if abs(value) < 1e15 and value == int(value) else stored


def moment(value: float, *, since_1904: bool = False) -> str:
    """A serial number of days as ISO 8601: a date, a time of day, or both."""
    at = _BASE[since_1904] + timedelta(days=int(value), seconds=round((value - int(value)) * 86_400))
    if value < 1:
        return at.strftime("%H:%M:%S")
    return at.date().isoformat() if value == int(value) else at.isoformat(" ", "seconds")


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def rows(
    package: Package, sheet: Sheet, shared: Strings, dates: frozenset[int], since_1904: bool
) -> Iterator[SheetRow]:
    """The rows of a sheet that hold something; DocumentDamage where it cannot be read further."""
    reader = Reader(sheet.name, shared, dates, since_1904)
    for event in package.events(sheet.part):
        yield from reader.event(event)
