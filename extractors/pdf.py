"""PDF, page by page, by pdfium: identifiers and names in its text, links, pictures, and files attached to it.

The file itself is a document, with the author and program that it states. A locator is `page 3 char
120-135`, counted from 0 in the page's text as pdfium gives it, line ends as one character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import partial
from typing import Protocol, cast

import pypdfium2
from pypdfium2 import raw

from asasec_graph.errors import EvidenceError
from asasec_graph.model import keys
from asasec_graph.model.observations import Json, Mention, Observation, Problem
from asasec_graph.reading import documents_pdf, textual
from asasec_graph.reading.documents_pdf import FAILURES
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Extractor, Source, Yielded

PAGES_LIMIT = 20_000
PAGE_LIMIT = 1_000_000
"""Characters of one page."""
_TOLD = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class _Text(Protocol):
    def get_text_range(self) -> str: ...
    def close(self) -> None: ...


class _Page(documents_pdf.Page, Protocol):
    def get_textpage(self) -> _Text: ...


class _Document(documents_pdf.Holding, Protocol):
    def __len__(self) -> int: ...
    def get_page(self, index: int) -> _Page: ...
    def get_metadata_dict(self) -> Mapping[str, str]: ...
    def close(self) -> None: ...


def takes(source: Source) -> bool:
    """A file with the mark of PDF among its first bytes."""
    return b"%PDF-" in source.head[:1024]


def extract(source: Source) -> Iterator[Yielded]:
    """The document, then the identifiers, names, links and pictures of each page, and the files attached."""
    opened = _opened(source)
    if opened is None:
        yield Mention(keys.document(source.sha256), "file", asserted={"file": source.basename, "encrypted": True})
        yield Problem(
            "an encrypted PDF: give its password with --passwords FILE and read it again with --again", "file"
        )
        return
    with closing(opened) as document:
        yield Mention(keys.document(source.sha256), "file", asserted=_told(source, document))
        prose = Prose(source)
        pictures = documents_pdf.Pictures(source)
        for index in range(min(len(document), PAGES_LIMIT)):
            yield from _page(document, index, prose, pictures)
        if len(document) > PAGES_LIMIT:
            yield Problem(f"Only the first {PAGES_LIMIT} of {len(document)} pages were read.", f"page {PAGES_LIMIT}")
        yield from prose.stated()
        yield from documents_pdf.attachments(source, document)


def _opened(source: Source) -> _Document | None:
    """The document, by the first password that opens it; None where none does, EvidenceError where it is damaged."""
    for password in (None, *source.options.passwords):
        try:
            return cast("_Document", pypdfium2.PdfDocument(source.path, password=password))
        except pypdfium2.PdfiumError as error:
            if error.err_code != raw.FPDF_ERR_PASSWORD:
                raise EvidenceError(
                    f"{source.name}: pdfium cannot read this PDF ({error}); it may be truncated. "
                    "The bytes stay in custody; try a repaired copy."
                ) from error
        except (ValueError, UnicodeError):
            continue
    return None


def _told(source: Source, document: _Document) -> dict[str, Json]:
    told: dict[str, Json] = {"file": source.basename, "pages": len(document)}
    stated = document.get_metadata_dict()
    return told | {key.lower(): textual.clean(stated[key])[:500] for key in _TOLD if stated.get(key)}


def _page(document: _Document, index: int, prose: Prose, pictures: documents_pdf.Pictures) -> Iterator[Yielded]:
    locator = f"page {index + 1}"
    try:
        page = document.get_page(index)
    except FAILURES as error:
        yield Problem(f"This page could not be read ({error}); it was skipped.", locator)
        return
    with closing(page):
        yield from _text(page, locator, prose)
        yield from documents_pdf.links(document, page, index + 1, prose.options.region)
        yield from pictures.on(page, index + 1)


def _text(page: _Page, locator: str, prose: Prose) -> Iterator[Observation]:
    try:
        with closing(page.get_textpage()) as layer:
            text = _ODD.sub(" ", textual.clean(layer.get_text_range())).replace("\r\n", "\n").replace("\r", "\n")
    except FAILURES as error:
        yield Problem(f"This page could not be read ({error}); it was skipped.", locator)
        return
    if not text.strip():
        yield Problem("This page holds no text (it may be a picture); nothing was read from it.", locator)
        return
    if len(text) > PAGE_LIMIT:
        yield Problem(f"This page is longer than {PAGE_LIMIT} characters; the rest was left out.", locator)
    yield from prose.piece(text[:PAGE_LIMIT], partial(_place, locator))


def _place(page: str, start: int, end: int) -> str:
    return f"{page} char {start}-{end}"


EXTRACTOR = Extractor("pdf", 2, takes, extract)
