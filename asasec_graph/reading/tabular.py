"""Tables in text: delimiter and header found from the content, rows given one by one with their number.

A row's number is its place in the file counted in rows from 1, the header's included, as a spreadsheet
shows it. What operators put before the header (titles, dates) is passed over.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asasec_graph.model.observations import Problem
from asasec_graph.reading import textual
from asasec_graph.reading.source import Source

DELIMITERS = (";", "\t", "|", ",")
HEADER_ROWS = 40
"""How many rows are searched for the header."""
_COMPARED = 20
_JSON = re.compile(r"\ufeff?\s*(?:\{\s*\"[^\"]*\"\s*:|\[\s*[\[{])")
_ALIKE = 0.6


def plain(header: str) -> str:
    """A column's name as it is compared: lower case, no accents, only letters and digits."""
    bare = unicodedata.normalize("NFKD", header.replace("º", "o").replace("ª", "a")).lower()
    return re.sub(r"[^a-z0-9]", "", bare)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written: delimiter, the header's row number from 1, the columns' names."""

    delimiter: str
    row: int
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number and its cells by column name, stripped."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Guess:
    """How a table will be read: its layout, what it records, and role to column as its header's names tell them."""

    layout: Layout
    table: str
    roles: Mapping[str, str]


def layouts(source: Source) -> Iterator[Layout]:
    """Every row near the beginning that could be a header, by each delimiter that gives columns.

    The rows behind a header have its columns: that tells a table from a program's text, which has commas too. JSON
    without line breaks would be one long header with nothing behind it; it is no table.
    """
    lines = textual.first_lines(source, HEADER_ROWS + _COMPARED)
    if lines and _JSON.match(lines[0]):
        return
    for delimiter in DELIMITERS:
        try:
            rows = list(csv.reader(lines, delimiter=delimiter))
        except csv.Error:
            continue
        for number, cells in enumerate(rows[:HEADER_ROWS], 1):
            names = tuple(cell.strip().strip("\ufeff") for cell in cells)
            if sum(bool(name) for name in names) >= 2 and _are_of(rows[number : number + _COMPARED], len(names)):
                yield Layout(delimiter, number, names)


def _are_of(rows: list[list[str]], columns: int) -> bool:
    """Whether most rows have as many cells as the header, save empty ones at the end; a header may stand alone."""
    counted = [len(cells) for cells in rows if any(cell.strip() for cell in cells)]
    alike = sum(max(2, columns * _ALIKE) <= cells <= columns + 1 for cells in counted)
    return alike >= _ALIKE * len(counted)


def rows(lines: textual.Lines, layout: Layout) -> Iterator[Row | Problem]:
    """The rows after the header; one that the reader refuses or that has too many cells is a problem."""
    reader = csv.reader((line.text.replace("\0", "") + "\n" for line in lines), delimiter=layout.delimiter)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Problem(f"This row could not be read ({error}); it was skipped.", f"row {number}")
            continue
        if cells is None:
            return
        if number <= layout.row or not any(cell.strip() for cell in cells):
            continue
        if len([cell for cell in cells[len(layout.columns) :] if cell.strip()]):
            yield Problem("This row has more cells than the header has columns; it was skipped.", f"row {number}")
            continue
        named = zip(layout.columns, cells, strict=False)
        yield Row(number, {name: cell.strip().strip("\"'\ufeff") for name, cell in named if name})
