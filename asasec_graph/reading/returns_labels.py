"""What pages of returns say, as labels with their values: lists, tables, and the divisions of Meta's records.

Three ways of writing are met: `<li>Label: value</li>`; `<th>Label</th><td>value</td>` and tables under a header;
`<div class="t i">Label<div class="m"><div>value` (before 2024 `div_table inner` and `most_inner`). Where a value holds
labels of its own, the outer label comes first with the text before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asasec_graph.reading import returns_html, tabular
from asasec_graph.reading.returns_html import Gathered, Piece
from asasec_graph.reading.returns_pages import Line
from asasec_graph.reading.source import Source

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "title"})
_HEADERS = frozenset({"timestamp", "time", "ipaddress", "date", "ip", "marcadetiempo", "direccionip", "fecha", "hora"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label as compared and as shown, its value's lines, and where the value stands.

    `places` are the lines of a text or PDF that the value stands in, one for each of its lines; none on a page
    of HTML, where the locator is that of the element with the value.
    """

    section: str
    label: str
    shown: str
    lines: tuple[str, ...]
    locator: str
    places: tuple[Line, ...] = ()

    def where(self, number: int) -> str:
        """Where the value's line of this number from 0 stands."""
        return self.places[number].locator if number < len(self.places) else self.locator

    @property
    def value(self) -> str:
        """The lines in one."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of a table under a header: values by column as compared."""

    section: str
    cells: Mapping[str, str]
    locator: str


@dataclass(slots=True)
class _Label:
    """A division of Meta's that is open: its label, and its value once that begins."""

    path: str
    label: Gathered
    value: Gathered | None = None
    given: bool = False


@dataclass(slots=True)
class _Table:
    """A table that is open: its header, and the cells of the row that is read."""

    header: tuple[str, ...] = ()
    cells: list[tuple[str, Gathered]] = field(default_factory=list[tuple[str, Gathered]])
    rows: int = 0
    nested: bool = False


def of_page(source: Source) -> Iterator[Labelled | Cells]:
    """Everything labelled on a page, in order."""
    reader = _Reader()
    for piece in returns_html.pieces(source):
        yield from reader.piece(piece)


class _Reader:
    """Follows the open elements."""

    def __init__(self) -> None:
        self.section = ""
        self.heading: Gathered | None = None
        self.labels: list[_Label] = []
        self.items: list[Gathered] = []
        self.tables: list[_Table] = []
        self.cell: Gathered | None = None

    def piece(self, piece: Piece) -> Iterator[Labelled | Cells]:
        """One piece; yields what it completes."""
        if piece.kind == "start":
            yield from self._start(piece)
        elif piece.kind == "end":
            yield from self._end(piece)
            return
        if self.heading is not None:
            self.heading.add(piece)
        elif self.labels:
            top = self.labels[-1]
            (top.label if top.value is None else top.value).add(piece)
        elif self.cell is not None:
            self.cell.add(piece)
        elif self.items:
            self.items[-1].add(piece)

    def _start(self, piece: Piece) -> Iterator[Labelled | Cells]:
        identifier = piece.attributes.get("id", "")
        if identifier.startswith("property-"):
            self.section = identifier.removeprefix("property-")
        classes = piece.classes
        if {"t", "i"} <= classes or {"div_table", "inner"} <= classes:
            yield from self._before()
            self.labels.append(_Label(piece.path, Gathered(piece.path)))
        elif self.labels and ("m" in classes or "most_inner" in classes) and self.labels[-1].value is None:
            self.labels[-1].value = Gathered(piece.path)
        elif piece.tag in _HEADINGS and not self.labels and not self.tables:
            self.heading = Gathered(piece.path)
        elif piece.tag == "li" and not self.labels:
            self.items.append(Gathered(piece.path))
        elif piece.tag == "table" and not self.labels:
            yield from self._before_table()
            self.tables.append(_Table())
        elif piece.tag in ("td", "th") and self.tables:
            self.cell = Gathered(piece.path)
            self.tables[-1].cells.append((piece.tag, self.cell))

    def _before(self) -> Iterator[Labelled]:
        """The label that stands around a new one, with what was said before it."""
        if self.labels and not self.labels[-1].given:
            yield from self._given(self.labels[-1])

    def _given(self, label: _Label) -> Iterator[Labelled]:
        label.given = True
        shown = label.label.text.replace("\n", " ")
        value = label.value or Gathered(label.path)
        if shown:
            yield Labelled(self.section, tabular.plain(shown), shown, tuple(value.lines), value.path)

    def _before_table(self) -> Iterator[Labelled]:
        """A table within a cell: the label beside that cell comes first."""
        if not self.tables:
            return
        around = self.tables[-1]
        around.nested = True
        heads = [cell for tag, cell in around.cells if tag == "th"]
        if heads and around.cells[-1][0] == "td":
            shown = heads[-1].text.replace("\n", " ")
            value = around.cells[-1][1]
            yield Labelled(self.section, tabular.plain(shown), shown, tuple(value.lines), value.path)
            around.cells = []

    def _end(self, piece: Piece) -> Iterator[Labelled | Cells]:
        if self.heading is not None and piece.path == self.heading.path:
            self.section = self.heading.text.replace("\n", " ")[:200] or self.section
            self.heading = None
        elif self.labels and piece.path == self.labels[-1].path:
            label = self.labels.pop()
            if not label.given:
                yield from self._given(label)
        elif self.items and piece.path == self.items[-1].path:
            yield from self._item(self.items.pop())
        elif piece.tag in ("td", "th") and self.tables:
            self.cell = None
        elif piece.tag == "tr" and self.tables:
            yield from self._row(self.tables[-1])
        elif piece.tag == "table" and self.tables:
            yield from self._row(self.tables.pop())
            self.cell = None

    def _item(self, item: Gathered) -> Iterator[Labelled]:
        label, mark, value = item.text.partition(":")
        if mark and len(label) <= 100 and "\n" not in label:
            lines = tuple(line.strip() for line in value.split("\n") if line.strip())
            yield Labelled(self.section, tabular.plain(label), label.strip(), lines, item.path)

    def _row(self, table: _Table) -> Iterator[Labelled | Cells]:
        cells, table.cells = table.cells, []
        if not cells or table.nested:
            table.nested = False
            return
        table.rows += 1
        names = tuple(tabular.plain(cell.text) for _, cell in cells)
        heads = [tag == "th" for tag, _ in cells]
        if len(cells) > 1 and (all(heads) or (table.rows == 1 and len(_HEADERS.intersection(names)) > 1)):
            table.header = names
        elif table.header and len(cells) > 1:
            values = {name: cell.text for name, (_, cell) in zip(table.header, cells, strict=False) if name}
            yield Cells(self.section, values, cells[0][1].path.rpartition("/")[0])
        elif len(cells) == 2:
            shown, value = cells[0][1].text.replace("\n", " ").rstrip(":"), cells[1][1]
            yield Labelled(self.section, tabular.plain(shown), shown, tuple(value.lines), value.path)
