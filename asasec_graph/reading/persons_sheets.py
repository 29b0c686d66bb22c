"""Sheets of a workbook: a table of persons is read as one, a table of calls is handed on, the rest cell by cell."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import chain, groupby
from typing import BinaryIO

from asasec_graph.model.observations import Problem
from asasec_graph.reading import call_columns, charts_columns, documents, persons_columns
from asasec_graph.reading.documents import Piece
from asasec_graph.reading.office import DocumentDamage
from asasec_graph.reading.office_sheets import SheetRow
from asasec_graph.reading.persons import Persons
from asasec_graph.reading.persons_columns import Columns
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Enclosed, Source, Yielded
from asasec_graph.reading.tabular import HEADER_ROWS, Layout

SURVEYED = 300
"""Rows read ahead of a sheet, for its header and the order of its dates."""
Rows = Callable[[], Iterator[SheetRow]]


class Sheets:
    """Reads the sheets of one workbook. `again` gives all its rows from the start."""

    def __init__(self, source: Source, again: Rows) -> None:
        self.source = source
        self.again = again
        self.prose = Prose(source)
        self.damage: list[Problem] = []

    def observations(self) -> Iterator[Yielded]:
        """What every sheet says, in order."""
        for name, rows in groupby(self._rows(), key=lambda row: row.sheet):
            ahead = [row for _, row in zip(range(SURVEYED), rows, strict=False)]
            yield from self._sheet(name, ahead, rows)
        yield from self.damage
        yield from self.prose.stated()

    def _rows(self) -> Iterator[SheetRow]:
        try:
            yield from self.again()
        except DocumentDamage as error:
            self.damage.append(Problem(f"This part of the document cannot be read further: {error}.", "sheets"))

    def _sheet(self, name: str, ahead: list[SheetRow], rows: Iterable[SheetRow]) -> Iterator[Yielded]:
        mapping = self.source.options.mapping
        first = [row for row in ahead if row.number <= HEADER_ROWS + (ahead[0].number if ahead else 0)][:HEADER_ROWS]
        found = [columns for row in first if (columns := persons_columns.columns(row.number, row.cells, mapping))]
        called = any(call_columns.columns(Layout(",", row.number, row.cells), mapping) for row in first)
        if called or (not found and any(charts_columns.ends(row.cells) for row in first[:1])):
            yield Enclosed(f"{name or 'sheet'}.csv", f"sheet {name}", partial(self._written, name))
        elif found:
            yield from self._persons(name, max(found, key=lambda one: len(one.roles)), ahead, rows)
        else:
            pieces = (Piece(f"sheet {name} row {row.number}", _joined(row.cells), None) for row in chain(ahead, rows))
            yield from documents.read(self.prose, pieces)

    def _persons(
        self, name: str, columns: Columns, ahead: list[SheetRow], rows: Iterable[SheetRow]
    ) -> Iterator[Yielded]:
        reader = Persons(self.source, columns, name)
        for row in ahead:
            if row.number > columns.row:
                reader.survey(_named(columns, row))
        yield from reader.stated()
        for row in chain(ahead, rows):
            if row.number > columns.row:
                yield from reader.row(row.number, _named(columns, row))
        yield from reader.refused()

    def _written(self, name: str, file: BinaryIO) -> None:
        """The sheet as comma-separated text, every row at its number; as far as it can be read, which is said apart."""
        table = csv.writer(_Encoded(file))
        last = 0
        with suppress(DocumentDamage):
            for row in self.again():
                if row.sheet == name:
                    for _ in range(min(row.number - last - 1, 10_000)):
                        table.writerow([])
                    table.writerow(row.cells)
                    last = row.number


class _Encoded:
    """A file of bytes as the text that csv writes; all that is asked of it is `write`."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        return self._file.write(text.encode("utf-8", "replace"))


def _named(columns: Columns, row: SheetRow) -> dict[str, str]:
    return {name: cell.strip() for name, cell in zip(columns.columns, row.cells, strict=False) if name}


def _joined(cells: tuple[str, ...]) -> str:
    """The cells of a row as one text; marks between them keep numbers apart."""
    return " | ".join(cell.strip() for cell in cells if cell.strip())
