"""The text of Word documents and presentations, paragraph by paragraph (ECMA-376, parts 1 and 4).

A paragraph's text is what it shows: runs joined, tabs and breaks as such; text boxes in it are paragraphs of their
own, before it. What tracked changes deleted is given apart. Alternatives for old programs repeat what
stands already, and are left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.reading.office import Event, Package

PARAGRAPH_LIMIT = 1_000_000
"""Characters of one paragraph."""
_PARAGRAPHS = frozenset({"w:p", "a:p"})
_SHOWN = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "a:br": "\n", "w:noBreakHyphen": "-", "w:softHyphen": ""}
_TEXTS = frozenset({"w:t", "a:t"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its number in its part from 1, its text, and what was deleted from it but kept."""

    number: int
    text: str
    deleted: str = ""


@dataclass(slots=True)
class _Open:
    number: int
    text: list[str] = field(default_factory=list[str])
    deleted: list[str] = field(default_factory=list[str])
    size: int = 0

    def add(self, text: str, *, deleted: bool = False) -> None:
        if self.size < PARAGRAPH_LIMIT:
            self.size += len(text)
            (self.deleted if deleted else self.text).append(text)

    def done(self) -> Paragraph:
        return Paragraph(self.number, "".join(self.text), "".join(self.deleted))


@dataclass(slots=True)
class Authors:
    """Who commented or changed the text, as far as the parts read say it."""

    names: dict[str, None] = field(default_factory=dict[str, None])

    def add(self, name: str) -> None:
        """One more, bounded."""
        if name.strip() and len(self.names) < 200:
            self.names[name.strip()[:200]] = None


def paragraphs(package: Package, part: str, authors: Authors) -> Iterator[Paragraph]:
    """The paragraphs of a part; DocumentDamage where it cannot be read further."""
    reader = _Reader(authors)
    for event in package.events(part):
        yield from reader.event(event)


class _Reader:
    def __init__(self, authors: Authors) -> None:
        self.authors = authors
        self.open: list[_Open] = []
        self.counted = 0
        self.element = ""
        self.skipped = 0

    def event(self, event: Event) -> Iterator[Paragraph]:
        """What an event completes."""
        if event.kind == "text":
            if self.open and not self.skipped and self.element in _TEXTS:
                self.open[-1].add(event.text)
            elif self.open and not self.skipped and self.element == "w:delText":
                self.open[-1].add(event.text, deleted=True)
        elif event.kind == "start":
            self._start(event.name, event.attributes.get("w:author", ""))
        else:
            yield from self._end(event.name)

    def _start(self, name: str, author: str) -> None:
        self.element = name
        if name == "mc:Fallback":
            self.skipped += 1
        if self.skipped:
            return
        if author:
            self.authors.add(author)
        if name in _PARAGRAPHS:
            self.counted += 1
            self.open.append(_Open(self.counted))
        elif self.open and name in _SHOWN:
            self.open[-1].add(_SHOWN[name])

    def _end(self, name: str) -> Iterator[Paragraph]:
        self.element = ""
        if name == "mc:Fallback":
            self.skipped -= 1
        elif name in _PARAGRAPHS and self.open and not self.skipped:
            yield self.open.pop().done()
