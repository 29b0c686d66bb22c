"""OpenDocument (ISO 26300): the paragraphs of texts and presentations, the rows of spreadsheets.

White space is as the format has it: runs of it are one space, `text:s` repeats spaces, `text:tab` and
`text:line-break` are themselves. Rows and cells may be repeated by number; empty ones are then only counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asasec_graph.reading.office import DocumentDamage, Event, Package
from asasec_graph.reading.office_sheets import CELLS_LIMIT, ROWS_LIMIT, SheetRow

PARAGRAPH_LIMIT = 1_000_000
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_IGNORED = frozenset({"dc:creator", "dc:date", "meta:date-string", "office:binary-data", "text:note-citation"})
"""Elements within paragraphs whose text is no text of the paragraph."""
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: its number from 1, its text, whether tracked changes deleted it, and the links in it."""

    number: int
    text: str
    deleted: bool
    links: tuple[str, ...] = ()


@dataclass(slots=True)
class _Open:
    number: int
    text: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    size: int = 0

    def add(self, text: str) -> None:
        if self.size < PARAGRAPH_LIMIT:
            self.size += len(text)
            self.text.append(text)

    def collapsed(self, text: str) -> str:
        """Text with its white space as the format counts it."""
        short = _SPACES.sub(" ", text)
        ends = not self.text or self.text[-1].endswith((" ", "\n", "\t"))
        return short[1:] if ends and short.startswith(" ") else short


def is_encrypted(package: Package) -> bool:
    """Whether the document's parts are encrypted."""
    if "META-INF/manifest.xml" not in package.parts:
        return False
    try:
        return any(
            event.kind == "start" and event.name == "manifest:encryption-data"
            for event in package.events("META-INF/manifest.xml")
        )
    except DocumentDamage:
        return False


def repeated(attributes: Mapping[str, str], name: str) -> int:
    """How often a row or cell stands; 1 where it does not say so."""
    text = attributes.get(name, "1")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 10 else 1


class Flow:
    """Gathers paragraphs from events."""

    def __init__(self) -> None:
        self.open: list[_Open] = []
        self.counted = 0
        self.deleted = 0
        self.ignored = 0

    def event(self, event: Event) -> Iterator[Paragraph]:
        """The paragraph that an event completes."""
        if event.kind == "text":
            if self.open and not self.ignored:
                self.open[-1].add(self.open[-1].collapsed(event.text))
        elif event.kind == "start":
            self._start(event.name, event.attributes)
        elif event.name in _PARAGRAPHS and self.open:
            one = self.open.pop()
            yield Paragraph(one.number, "".join(one.text).rstrip(" "), self.deleted > 0, tuple(one.links))
        elif event.name == "text:deletion":
            self.deleted -= 1
        elif event.name in _IGNORED:
            self.ignored -= 1

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "text:deletion":
            self.deleted += 1
        elif name in _IGNORED:
            self.ignored += 1
        elif name in _PARAGRAPHS:
            self.counted += 1
            self.open.append(_Open(self.counted))
        elif self.open and name == "text:s":
            self.open[-1].add(" " * min(repeated(attributes, "text:c"), 1_000))
        elif self.open and name in ("text:tab", "text:line-break"):
            self.open[-1].add("\t" if name == "text:tab" else "\n")
        elif self.open and name == "text:a" and attributes.get("xlink:href") and len(self.open[-1].links) < 1_000:
            self.open[-1].links.append(attributes["xlink:href"])


def paragraphs(package: Package, part: str = "content.xml") -> Iterator[Paragraph]:
    """The paragraphs of a text or presentation; DocumentDamage where it cannot be read further."""
    flow = Flow()
    for event in package.events(part):
        yield from flow.event(event)


def rows(package: Package, part: str = "content.xml") -> Iterator[SheetRow]:
    """The rows of a spreadsheet that hold something; DocumentDamage where it cannot be read further."""
    reader = _Sheets()
    for event in package.events(part):
        yield from reader.event(event)


class _Sheets:
    def __init__(self) -> None:
        self.sheet = ""
        self.row = 0
        self.repeats = 1
        self.cells: list[str] = []
        self.cell: list[str] | None = None
        self.value = ""
        self.times = 1
        self.flow = Flow()

    def event(self, event: Event) -> Iterator[SheetRow]:
        if self.cell is not None:
            self.cell += [one.text for one in self.flow.event(event)]
        if event.kind == "start":
            self._start(event.name, event.attributes)
        elif event.kind == "end":
            if event.name in ("table:table-cell", "table:covered-table-cell"):
                self._cell_ends()
            elif event.name == "table:table-row":
                yield from self._row_ends()

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "table:table":
            self.sheet, self.row = attributes.get("table:name", "")[:100], 0
        elif name == "table:table-row":
            self.repeats, self.cells = repeated(attributes, "table:number-rows-repeated"), []
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self.times = repeated(attributes, "table:number-columns-repeated")
            self.cell, self.flow = [], Flow()
            self.value = attributes.get("office:date-value") or _number(attributes.get("office:value", ""))

    def _cell_ends(self) -> None:
        shown = "\n".join(self.cell or [])
        text = self.value if self.value and not any(map(str.isalpha, shown)) else shown or self.value
        self.cells += [text] * min(self.times, max(0, CELLS_LIMIT - len(self.cells)))
        self.cell = None

    def _row_ends(self) -> Iterator[SheetRow]:
        """The row, as often as it is repeated where it holds something (within reason)."""
        filled = any(cell.strip() for cell in self.cells)
        for number in range(self.row + 1, self.row + 1 + (min(self.repeats, 1_000) if filled else 0)):
            if number <= ROWS_LIMIT:
                yield SheetRow(self.sheet, number, tuple(self.cells))
        self.row += self.repeats


def _number(text: str) -> str:
    """A number without an empty fraction: telephone numbers are kept as reals."""
    return text.removesuffix(".0")
