"""Returns and reports as lines of text with their places: of a text file, or of a PDF's text layer.

A locator is `line 12`, or `page 3 char 120-135`, counted from 0 in the page's text as pdfium gives it with its
line ends as one character each, as the reader of PDFs counts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import pypdfium2

from asasec_graph.errors import EvidenceError
from asasec_graph.model.observations import Problem
from asasec_graph.reading import textual
from asasec_graph.reading.source import Source

PAGES_LIMIT = 20_000
PAGE_LIMIT = 1_000_000
LINE_LIMIT = 20_000
BEGINNING = 8_000
"""Characters by which a format is told."""
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text without the spaces around it.

    `base` is `line 12` or `page 3`, `start` where the text begins in that line or page; `whole` is whether the
    base alone is the line's place.
    """

    text: str
    base: str
    start: int
    whole: bool

    @property
    def locator(self) -> str:
        """Where the line stands."""
        return self.base if self.whole else self.place(0, len(self.text))

    def place(self, start: int, end: int) -> str:
        """Where text[start:end] stands."""
        return f"{self.base} char {self.start + start}-{self.start + end}"

    def after(self, start: int) -> Line:
        """The line from this character on."""
        return Line(self.text[start:], self.base, self.start + start, self.whole)


def is_pdf(source: Source) -> bool:
    """Whether first bytes are those of a PDF."""
    return b"%PDF-" in source.head[:1024]


def beginning(source: Source) -> str:
    """The first characters of a text or of a PDF's first two pages; nothing where it is neither."""
    if is_pdf(source):
        return _first_pages(source.path, source.sha256, source.options.passwords)
    return textual.decode(source.head)[0][:BEGINNING] if textual.is_text(source.head) else ""


@lru_cache(maxsize=8)
def _first_pages(path: Path, sha256: str, passwords: tuple[str, ...]) -> str:
    del sha256
    try:
        with closing(_opened(path, passwords)) as document:
            return "\n".join(_text(document, index) for index in range(min(2, len(document))))[:BEGINNING]
    except (pypdfium2.PdfiumError, UnicodeError, OSError, ValueError):
        return ""


def _opened(path: Path, passwords: tuple[str, ...]) -> Any:
    """The document, each password tried in turn after none; PdfiumError where it cannot be opened."""
    for password in (None, *passwords[:-1]):
        try:
            return cast("Any", pypdfium2.PdfDocument(path, password=password))
        except pypdfium2.PdfiumError:
            continue
    return cast("Any", pypdfium2.PdfDocument(path, password=passwords[-1] if passwords else None))


def _text(document: Any, index: int) -> str:
    with closing(document.get_page(index)) as page, closing(page.get_textpage()) as layer:
        text = _ODD.sub(" ", textual.clean(str(layer.get_text_range())))
    return text.replace("\r\n", "\n").replace("\r", "\n")[:PAGE_LIMIT]


def lines(source: Source) -> Iterator[Line | Problem]:
    """Every line that holds something; EvidenceError where a PDF cannot be read at all."""
    if is_pdf(source):
        yield from _of_pdf(source)
        return
    read = textual.Lines(source)
    for line in read:
        text = textual.clean(line.text[:LINE_LIMIT])
        if bare := text.strip("\ufeff\f \t"):
            yield Line(bare, f"line {line.number}", text.index(bare), whole=True)
    yield from read.problems()


def _of_pdf(source: Source) -> Iterator[Line | Problem]:
    try:
        opened = _opened(source.path, source.options.passwords)
    except pypdfium2.PdfiumError as error:
        raise EvidenceError(
            f"{source.name}: pdfium cannot read this PDF ({error}); it may be encrypted or truncated. "
            "The bytes stay in custody; try a copy without its password."
        ) from error
    with closing(opened) as document:
        for index in range(min(len(document), PAGES_LIMIT)):
            try:
                text = _text(document, index)
            except (pypdfium2.PdfiumError, UnicodeError) as error:
                yield Problem(f"This page could not be read ({error}); it was skipped.", f"page {index + 1}")
                continue
            yield from _of_page(text, index + 1)
        if len(document) > PAGES_LIMIT:
            yield Problem(f"Only the first {PAGES_LIMIT} of {len(document)} pages were read.", f"page {PAGES_LIMIT}")


def _of_page(text: str, page: int) -> Iterator[Line]:
    start = 0
    for written in text.split("\n"):
        bare = written.strip()[:LINE_LIMIT]
        if bare:
            yield Line(bare, f"page {page}", start + written.index(bare), whole=False)
        start += len(written) + 1
