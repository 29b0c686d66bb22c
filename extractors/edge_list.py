"""Edge lists: tables whose rows join two ids (`source,target,weight`), and the tables of nodes beside them.

Taken are tables with a pair of columns that name the two ends, in English or Spanish; pairs of numbers without a
header in a file called an edge list; tables of ids and labels in a file called nodes; matrices whose rows and columns
have the same names. Tables of calls and other formats are asked before. An id that is an identifier (a telephone
number, an address) is that identifier, any other a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asasec_graph.model.observations import Observation, Problem
from asasec_graph.reading import charts_columns as columns
from asasec_graph.reading import charts_matrix, tabular, textual
from asasec_graph.reading.charts import Attribute, Chart
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.tabular import Layout, Row, plain

_OF_ENDS = {"type": "type", "tipo": "type", "label": "label", "name": "label", "nombre": "label", "etiqueta": "label"}
_NAMED_EDGES = re.compile(r"edge|arista|enlace|links?\b|vinculos?\b|network|red_", re.IGNORECASE)
_NAMED_NODES = re.compile(r"nodes?\b|nodos?\b|vertices|entities|entidades", re.IGNORECASE)
_NUMBERS = re.compile(r"\s*\d{1,12}(?P<mark>[\t,;|]|\s+)\s*\d{1,12}(?:\s*(?P=mark)\s*-?\d{1,12}(?:\.\d+)?)*\s*")
_COMMENT = ("#", "%")
PROBE = 20


@dataclass(frozen=True, slots=True)
class _Table:
    """How the table is written, and the columns of its two ends; the second is "" in a table of nodes."""

    layout: Layout
    first: str
    second: str


def takes(source: Source) -> bool:
    """A text with a pair of columns for two ends, or numbers or nodes in a file of that name."""
    return textual.is_text(source.head) and (_table(source) is not None or charts_matrix.layout(source) is not None)


def _table(source: Source) -> _Table | None:
    for layout in tabular.layouts(source):
        if (ends := columns.ends(layout.columns)) is not None:
            return _Table(layout, *ends)
        by_name = {plain(name): name for name in reversed(layout.columns)}
        label = next((by_name[name] for name in by_name if name in columns.LABEL), None)
        if layout.row == 1 and "id" in by_name and label and _NAMED_NODES.search(source.basename.replace("_", " ")):
            return _Table(layout, by_name["id"], "")
    return _numbers(source) if _NAMED_EDGES.search(source.basename) else None


def _numbers(source: Source) -> _Table | None:
    """Pairs of numbers without a header."""
    lines = [line for line in textual.first_lines(source, PROBE) if line.strip() and not line.startswith(_COMMENT)]
    marks = {match["mark"] if (match := _NUMBERS.fullmatch(line)) else "" for line in lines}
    delimiter = marks.pop() if len(marks) == 1 else ""
    if not delimiter:
        return None
    names = ("source", "target", "weight", *(f"column {number}" for number in range(4, 12)))
    return _Table(Layout(" " if delimiter.isspace() and delimiter != "\t" else delimiter, 0, names), "source", "target")


def extract(source: Source) -> Iterator[Observation]:
    """The ends of each row where they are first named, and what joins them."""
    table = _table(source)
    matrix = charts_matrix.layout(source) if table is None else None
    lines = textual.Lines(source)
    if matrix is not None:
        with Chart(source) as chart:
            yield from charts_matrix.read(chart, source, matrix, lines)
            yield from lines.problems()
            yield from chart.problems()
        return
    if table is None:
        yield Problem("No header names the two ends of a link; nothing was read.", "row 1")
        return
    with Chart(source) as chart:
        reader = _Reader(chart, table)
        for row in tabular.rows(lines, table.layout):
            if isinstance(row, Problem):
                yield row
            elif not next(iter(row.cells.values()), "").startswith(_COMMENT):
                yield from reader.row(row)
        yield from lines.problems()
        yield from chart.problems()


class _Reader:
    """Turns rows into items and links."""

    def __init__(self, chart: Chart, table: _Table) -> None:
        self.chart = chart
        self.table = table
        self.zone = chart.source.options.timezone
        self.of_ends = {name: end for name in table.layout.columns if (end := self._of_end(name)) is not None}

    def _of_end(self, name: str) -> tuple[str, str] | None:
        """The end that a column tells of, and what: `source_type` and `tipo_origen` are the type of the first."""
        bare = plain(name)
        for end in (self.table.first, self.table.second):
            for rest in (bare.removeprefix(plain(end)), bare.removesuffix(plain(end))) if end else ():
                if rest != bare and rest in _OF_ENDS:
                    return end, _OF_ENDS[rest]
        return None

    def row(self, row: Row) -> Iterator[Observation]:
        """What one row says."""
        place = f"row {row.number}"
        ends = row.cells.get(self.table.first, ""), row.cells.get(self.table.second, "")
        rest = [
            Attribute(name, text, place)
            for name, text in row.cells.items()
            if text and name not in (self.table.first, self.table.second) and name not in self.of_ends
        ]
        if not self.table.second:
            if ends[0]:
                yield from self.chart.node(columns.node(ends[0], (), rest, place, self.zone))
            return
        if not all(ends):
            yield Problem("This row does not name both ends of a link; it was skipped.", place)
            return
        for column, known in zip((self.table.first, self.table.second), ends, strict=True):
            if not self.chart.knows(known):
                yield from self._node(column, known, row.cells, place)
        yield from self.chart.edge(columns.edge(ends, (), rest, place, self.zone))

    def _node(self, column: str, known: str, cells: Mapping[str, str], place: str) -> Iterator[Observation]:
        told = {what: cells.get(name, "") for name, (end, what) in self.of_ends.items() if end == column}
        labels = tuple(filter(None, (told.get("label", ""),))) or (known,)
        yield from self.chart.node(columns.node(known, labels, (), place, self.zone, told.get("type", "")))


EXTRACTOR = Extractor("edge_list", 2, takes, extract)
