"""Adjacency matrices: tables whose rows and columns have the same names, with a number where two of them are joined.

UCINET, Gephi and spreadsheets write covert networks so. The rows' names stand in the first column in the columns'
order; a link of a symmetric matrix is told once, the diagonal says nothing.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from asasec_graph.model.observations import Observation, Problem
from asasec_graph.reading import charts_columns as columns
from asasec_graph.reading import tabular, textual
from asasec_graph.reading.charts import Attribute, Chart
from asasec_graph.reading.source import Source
from asasec_graph.reading.tabular import Layout, Row

_NUMBER = re.compile(r"\s*(\d+(?:[.,]\d+)?)?\s*")
_NAMED = re.compile(r"matri|adjac|adyac|network|\bred_|sociogram", re.IGNORECASE)
"""Names of files in which fractions are weights; elsewhere they are a table of correlations or distances."""
_FEWEST = 3
_PROBE = 20
_ROW = "row"
_REMEMBERED = 1_000_000
"""Links of which the other direction is known again; beyond, both are told."""


def layout(source: Source) -> Layout | None:
    """The matrix that a text is: its delimiter, and its columns with the rows' own first; None for any other."""
    lines = textual.first_lines(source, _PROBE + 1)
    for delimiter in tabular.DELIMITERS:
        try:
            header, *rows = csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
        except (csv.Error, ValueError):
            continue
        names = [name.strip().strip("\ufeff") for name in header[1:]]
        if _are_names(names) and _are_rows(rows, names, bool(_NAMED.search(source.basename))):
            return Layout(delimiter, 1, (_ROW, *names))
    return None


def _are_names(names: list[str]) -> bool:
    return len(names) >= _FEWEST and all(names) and len({_ROW, *names}) == len(names) + 1


def _are_rows(rows: list[list[str]], names: list[str], weighted: bool) -> bool:
    """Whether the rows have the columns' names in their order, and hold numbers."""
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if len(rows) < min(len(names), _FEWEST) or len(rows) > len(names):
        return False
    if any(row[0].strip() != name or len(row) > len(names) + 1 for row, name in zip(rows, names, strict=False)):
        return False
    cells = [_NUMBER.fullmatch(cell) for row in rows for cell in row[1:]]
    return all(cells) and (weighted or not any(cell[1] and not cell[1].isdigit() for cell in cells if cell))


def read(chart: Chart, source: Source, matrix: Layout, lines: textual.Lines) -> Iterator[Observation]:
    """A person for each name, and a link for each number but 0."""
    zone = source.options.timezone
    for name in matrix.columns[1:]:
        yield from chart.node(columns.node(name, (name,), (), "row 1", zone))
    told: dict[tuple[str, str], str] = {}
    for row in tabular.rows(lines, matrix):
        if isinstance(row, Problem):
            yield row
            continue
        place = f"row {row.number}"
        for ends, weight in _joined(row):
            if told.get((ends[1], ends[0])) == weight:
                continue
            if len(told) < _REMEMBERED:
                told[ends] = weight
            said = () if weight == "1" else (Attribute("weight", weight, place),)
            yield from chart.edge(columns.edge(ends, (), said, place, zone))


def _joined(row: Row) -> Iterator[tuple[tuple[str, str], str]]:
    """The ends and weights of a row's links."""
    own = row.cells.get(_ROW, "")
    for name, weight in row.cells.items():
        if name not in (_ROW, own) and weight.strip("0., "):
            yield (own, name), weight
