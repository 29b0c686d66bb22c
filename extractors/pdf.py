"""PDF, page by page, by pdfium: identifiers and names in its text, links, pictures, and files attached to it.

The file itself is a document, with the author and program that it states. A locator is `page 3 char
120-135`, counted from 0 in the page's text as pdfium gives it, line ends as one character. Pdfium runs in a process of
its own (see `pdf_documents`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import closing
from functools import partial

from asasec_graph.errors import EvidenceError
from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem
from asasec_graph.reading import office_parts, pdf_documents, pictures
from asasec_graph.reading.pdf_documents import Given, Lost
from asasec_graph.reading.pdf_messages import (
    BEHIND,
    FILE_LIMIT,
    MOST_PIXELS,
    PAGES_LIMIT,
    Done,
    Opened,
    Page,
    Trouble,
    Unopened,
)
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded

PAGE_LIMIT = 1_000_000
"""Characters of one page."""
_ODD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def takes(source: Source) -> bool:
    """A file with the mark of PDF among its first bytes."""
    return b"%PDF-" in source.head[:1024]


def extract(source: Source) -> Iterator[Yielded]:
    """The document, then the identifiers, names, links and pictures of each page, and the files attached."""
    document = _Document(source)
    with closing(pdf_documents.told(source.path, source.options.passwords)) as told:
        for one in told:
            yield from document.observations(one)
    if document.opened:
        yield from document.prose.stated()


class _Document:
    """What is told of one document, as observations. `number` is the page that was told last."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.prose = Prose(source)
        self.opened = False
        self.number = 0
        self._given: set[str] = set()

    def observations(self, told: pdf_documents.Told) -> Iterator[Yielded]:
        """What one message says; EvidenceError where it says that the document cannot be opened."""
        match told:
            case Opened():
                yield from self._opened(told)
            case Unopened():
                yield from self._unopened(told)
            case Page():
                self.number = told.number
                yield from _page(told, self.prose)
            case Given():
                yield from self._held(told)
            case Trouble():
                yield _trouble(told)
            case Lost():
                yield from self._lost(told)
            case Done():
                if told.late:
                    yield Problem(
                        "The pages behind this one were left unread: those before took all the time that a PDF of this "
                        "size is given.",
                        f"page {self.number}",
                    )

    def _opened(self, opened: Opened) -> Iterator[Observation]:
        self.opened = True
        told: dict[str, Json] = {"file": self.source.basename, "pages": opened.pages, **opened.told}
        yield Mention(keys.document(self.source.sha256), "file", asserted=told)
        if opened.pages > PAGES_LIMIT:
            yield Problem(f"Only the first {PAGES_LIMIT} of {opened.pages} pages were read.", f"page {PAGES_LIMIT}")

    def _unopened(self, unopened: Unopened) -> Iterator[Observation]:
        if unopened.reason:
            raise self._unreadable(unopened.reason)
        told: dict[str, Json] = {"file": self.source.basename, "encrypted": True}
        yield Mention(keys.document(self.source.sha256), "file", asserted=told)
        yield Problem(
            "an encrypted PDF: give its password with --passwords FILE and read it again with --again", "file"
        )

    def _unreadable(self, reason: str) -> EvidenceError:
        return EvidenceError(
            f"{self.source.name}: pdfium cannot read this PDF ({reason}); it may be truncated. "
            "The bytes stay in custody; try a repaired copy."
        )

    def _lost(self, lost: Lost) -> Iterator[Observation]:
        """The process ended: before the first page, on one (its text may have been told), or behind all of them."""
        place = f"page {lost.page}"
        if lost.page is None:
            raise self._unreadable(lost.reason)
        if lost.page == BEHIND:
            yield Problem(
                f"The files attached to this PDF could not all be read ({lost.reason}); the rest was skipped.", "file"
            )
        elif lost.page == self.number:
            yield Problem(f"The pictures of this page could not be read ({lost.reason}); they were skipped.", place)
        else:
            yield Problem(f"This page could not be read ({lost.reason}); it was skipped.", place)
        if lost.rest and lost.page != BEHIND:
            yield Problem("The pages behind this one were left unread: pdfium failed too often.", place)

    def _held(self, given: Given) -> Iterator[Yielded]:
        """A picture or an attached file; a picture that stands on several pages once."""
        place, name, data = given.file.place, given.file.name, given.data
        if not data:
            yield Problem(f"This attached file is empty or larger than {FILE_LIMIT >> 20} MiB; it was skipped.", place)
            return
        digest = hashlib.sha256(data).hexdigest()
        if given.file.is_picture and digest in self._given:
            return
        self._given.add(digest)
        seen = pictures.media_type(data[:64]) is not None
        ref = (keys.media if seen else keys.document)(digest)
        about: dict[str, Json] = {"made from": "pixels"} if given.file.redrawn else {}
        yield Mention(ref, place, asserted={"bytes": len(data), "file": name, "context": "in a document", **about})
        yield Link(LinkType.ATTACHED_TO, ref, keys.document(self.source.sha256), place)
        yield Enclosed(name, place, data)


def _page(page: Page, prose: Prose) -> Iterator[Yielded]:
    locator = f"page {page.number}"
    text = _ODD.sub(" ", page.text).replace("\r\n", "\n").replace("\r", "\n")
    if page.reason:
        yield Problem(f"This page could not be read ({page.reason}); it was skipped.", locator)
    elif not text.strip():
        yield Problem("This page holds no text (it may be a picture); nothing was read from it.", locator)
    elif len(text) > PAGE_LIMIT:
        yield Problem(f"This page is longer than {PAGE_LIMIT} characters; the rest was left out.", locator)
    yield from prose.piece(text[:PAGE_LIMIT], partial(_place, locator))
    for address in page.links:
        yield from office_parts.link(address, f"{locator} link", prose.options.region)


def _place(page: str, start: int, end: int) -> str:
    return f"{page} char {start}-{end}"


def _trouble(told: Trouble) -> Problem:
    match told.kind:
        case "file":
            return Problem(f"This attached file could not be read ({told.reason}); it was skipped.", told.place)
        case "pictures":
            reason = f"The pictures of this page could not be read ({told.reason}); they were skipped."
            return Problem(reason, told.place)
        case "large":
            return Problem(f"This picture has more than {MOST_PIXELS:,} pixels; it was not taken out.", told.place)
        case "late":
            return Problem(
                "This picture and those behind it were not taken out: those before took all the time that a PDF of "
                "this size is given.",
                told.place,
            )


EXTRACTOR = Extractor("pdf", 3, takes, extract)
