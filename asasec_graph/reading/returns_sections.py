"""Tables in sections, as Snapchat's returns write them: legends, a row of `=`, a header, rows; and again.

A row of `-` begins a part of the section before it (who took part in a call): a caption or none, a header, rows.
Rows are counted over the whole file from 1, as a spreadsheet shows it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asasec_graph.model.observations import Problem
from asasec_graph.reading import tabular, textual

CELL_LIMIT = 100_000
LEGEND_LIMIT = 4_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number, its section counted from 1, the columns as compared, the cells; `part` is within a section."""

    number: int
    section: int
    legend: str
    columns: frozenset[str]
    cells: Mapping[str, str]
    part: bool


def is_rule(cells: list[str], mark: str) -> bool:
    """Whether a row is one of `=` or of `-` alone."""
    return any(len(cell.strip()) >= 3 and not cell.strip().strip(mark) for cell in cells)


def rows(lines: textual.Lines) -> Iterator[Row | Problem]:
    """The rows of data of every section, each with its header's columns."""
    reader = csv.reader(line.text.replace("\0", "") + "\n" for line in lines)
    state = _State()
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
        found = state.row(number, cells)
        if found is not None:
            yield found


class _State:
    """Where in a section the reader is."""

    def __init__(self) -> None:
        self.section = 0
        self.legend = ""
        self.header: list[str] | None = None
        self.waiting = False
        self.part = False

    def row(self, number: int, cells: list[str]) -> Row | None:
        """What one row is: a rule, a header, data, or a legend, which gives nothing."""
        if is_rule(cells, "="):
            self.section += 1
            self.waiting, self.header, self.part = True, None, False
        elif is_rule(cells, "-"):
            self.waiting, self.header, self.part = True, None, True
        elif self.waiting and len([cell for cell in cells if cell.strip()]) > (1 if self.part else 0):
            self.header, self.waiting = [tabular.plain(cell) for cell in cells], False
        elif self.header is not None and any(cell.strip() for cell in cells):
            if len(cells) == 1 < len(self.header):
                self.header, self.legend = None, cells[0][:LEGEND_LIMIT]
                return None
            return self._data(number, cells, self.header)
        elif any(cell.strip() for cell in cells) and not self.waiting:
            self.legend = (self.legend + "\n" + " ".join(cells))[-LEGEND_LIMIT:]
        return None

    def _data(self, number: int, cells: list[str], header: list[str]) -> Row:
        named = {name: cell.strip()[:CELL_LIMIT] for name, cell in zip(header, cells, strict=False) if name}
        return Row(number, self.section, self.legend, frozenset(header), named, self.part)
