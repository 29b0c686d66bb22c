"""The process that reads PDFs: pdfium is C++, and damaged documents have crashed it and kept it busy without end.

It is asked for one document after another (see `pdf_messages`) until its input ends. Each step of pdfium's may use
only so many seconds of computing: a timer of the kernel ends the process, for in C no handler of Python's would run.
"""

from __future__ import annotations

import ctypes
import hashlib
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol, TypeAlias, cast

import msgspec
import pypdfium2
from pypdfium2 import raw

from asasec_graph.reading import children, textual
from asasec_graph.reading.pdf_messages import (
    BEHIND,
    FILE_LIMIT,
    MOST_PIXELS,
    Answer,
    Asked,
    At,
    Done,
    File,
    Opened,
    Page,
    Trouble,
    Unopened,
)

if TYPE_CHECKING:
    from asasec_graph.reading import pdf_pictures

MEMORY = 600 << 20
"""Bytes: a picture of the most pixels, and an attached file of the largest size, with what pdfium needs for them."""
KEPT_BYTES = 200 << 20
"""Of memory that it may still hold between documents: with more it ends, and the next document has a new one."""
LEAST = 48
"""Pixels of a picture's shorter side; smaller ones are rules, bullets and dots."""
PICTURES_LIMIT = 2_000
"""Pictures of one document, and looked at on one page."""
FILES_LIMIT = 1_000
LINKS_LIMIT = 20_000
_ADDRESS_LIMIT = 8_192
_DEPTH = 8
"""Forms within forms in which pictures are looked for."""
_LEAST_SECONDS = 0.2
_TOLD = ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate")
FAILURES = (
    *(pypdfium2.PdfiumError, UnicodeError, ValueError, TypeError, OSError, OverflowError, MemoryError),
    *(AssertionError, RecursionError),
)
"""What pypdfium2 and Pillow raise on damaged parts."""


class _Text(Protocol):
    def get_text_range(self) -> str: ...
    def close(self) -> None: ...


class _Page(Protocol):
    def get_objects(self, filter: Sequence[int], max_depth: int) -> Iterator[pdf_pictures.Picture]: ...
    def get_textpage(self) -> _Text: ...
    def close(self) -> None: ...


class _Attachment(Protocol):
    def get_name(self) -> str: ...
    def get_data(self) -> Sequence[int]: ...


class _Document(Protocol):
    def __len__(self) -> int: ...
    def get_page(self, index: int) -> _Page: ...
    def get_metadata_dict(self) -> Mapping[str, str]: ...
    def count_attachments(self) -> int: ...
    def get_attachment(self, index: int) -> _Attachment: ...
    def close(self) -> None: ...


Say: TypeAlias = Callable[[Answer | bytes], object]


class Reading:
    """One document: what is asked for is told, step by step."""

    def __init__(self, asked: Asked, say: Say) -> None:
        self.asked, self.say = asked, say
        self._begun = time.process_time()
        self._given: set[bytes] = set()
        self._draws = asked.files

    def run(self) -> Unopened | Done:
        """Open it and tell its pages and what is in it; gives how it ended."""
        self._step()
        opened = _opened(self.asked)
        if isinstance(opened, Unopened):
            return opened
        with closing(opened) as document:
            stated = document.get_metadata_dict()
            told = {key.lower(): textual.clean(stated[key])[:500] for key in _TOLD if stated.get(key)}
            self.say(Opened(len(document), told))
            late = not self._pages(document)
        return Done(late, stays=_held() <= KEPT_BYTES)

    def _pages(self, document: _Document) -> bool:
        """The pages, then the files attached; False where time is up before."""
        for number in range(self.asked.first, min(self.asked.last, len(document)) + 1):
            if self._used() > self.asked.seconds:
                return False
            self._at(number)
            self._page(document, number)
        if self.asked.files:
            self._at(BEHIND)
            self._attached(document)
        return True

    def _page(self, document: _Document, number: int) -> None:
        try:
            page = document.get_page(number - 1)
        except FAILURES as error:
            self.say(Page(number, "", [], _words(error)))
            return
        with closing(page):
            text, reason = _text(page)
            self.say(Page(number, text, list(_links(document, page)), reason))
            if self._draws:
                self._pictures(page, number)

    def _pictures(self, page: _Page, number: int) -> None:
        try:
            for index, picture in enumerate(page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=_DEPTH), 1):
                if len(self._given) >= PICTURES_LIMIT or index > PICTURES_LIMIT:
                    return
                place = f"page {number} picture {index}"
                if self._used() > self.asked.seconds / 2:
                    self._draws = False
                    self.say(Trouble(place, "late"))
                    return
                width, height = picture.get_px_size()
                if width * height > MOST_PIXELS:
                    self.say(Trouble(place, "large"))
                elif min(width, height) >= LEAST:
                    self._step()
                    self._picture(_picture_data(picture), place, f"page-{number}-{index}")
        except FAILURES as error:
            self.say(Trouble(f"page {number}", "pictures", _words(error)))

    def _picture(self, data: bytes, place: str, name: str) -> None:
        """A picture; one that stands on several pages once."""
        digest = hashlib.sha256(data).digest()
        if data and digest not in self._given:
            self._given.add(digest)
            redrawn = not data.startswith(b"\xff\xd8")
            self.say(File(place, f"{name}.{'png' if redrawn else 'jpg'}", redrawn, is_picture=True))
            self.say(data)

    def _attached(self, document: _Document) -> None:
        for index in range(min(document.count_attachments(), FILES_LIMIT)):
            place = f"attachment {index + 1}"
            self._step()
            try:
                one = document.get_attachment(index)
                name, data = one.get_name(), one.get_data() if _size(one) <= FILE_LIMIT else b""
            except FAILURES as error:
                self.say(Trouble(place, "file", _words(error)))
                continue
            self.say(File(place, textual.clean(name)[:200] or f"attachment-{index + 1}"))
            self.say(bytes(memoryview(cast("bytes", data))))

    def _at(self, page: int) -> None:
        self._step()
        self.say(At(page, self._used()))

    def _used(self) -> float:
        return time.process_time() - self._begun

    def _step(self) -> None:
        """Wind up the timer that ends this process."""
        left = self.asked.seconds - self._used()
        signal.setitimer(signal.ITIMER_PROF, max(_LEAST_SECONDS, min(self.asked.step, left)))


def _opened(asked: Asked) -> _Document | Unopened:
    """The document, by the first password that opens it."""
    for password in (None, *asked.passwords):
        try:
            return cast("_Document", pypdfium2.PdfDocument(asked.path, password=password))
        except pypdfium2.PdfiumError as error:
            if error.err_code != raw.FPDF_ERR_PASSWORD:
                return Unopened(_words(error))
        except (ValueError, UnicodeError):
            continue
    return Unopened()


def _text(page: _Page) -> tuple[str, str]:
    """The text of a page, or why it has none."""
    try:
        with closing(page.get_textpage()) as layer:
            return textual.clean(layer.get_text_range()), ""
    except FAILURES as error:
        return "", _words(error)


def _picture_data(picture: pdf_pictures.Picture) -> bytes:
    # Most documents have no pictures, and what makes files of them takes three times as long to load as the rest.
    from asasec_graph.reading import pdf_pictures

    return pdf_pictures.data(picture)


def _links(document: object, page: object) -> Iterator[str]:
    """The addresses that links on a page open."""
    place = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    for _ in range(LINKS_LIMIT):
        if not raw.FPDFLink_Enumerate(page, place, link):
            return
        action = cast("object", raw.FPDFLink_GetAction(link))
        if action:
            size = int(cast("int", raw.FPDFAction_GetURIPath(document, action, None, 0)))
            if 1 < size <= _ADDRESS_LIMIT:
                held = ctypes.create_string_buffer(size)
                raw.FPDFAction_GetURIPath(document, action, held, size)
                yield held.raw[: size - 1].decode("utf-8", "replace")


def _size(one: _Attachment) -> int:
    """The stated size of an attached file."""
    size = ctypes.c_ulong()
    raw.FPDFAttachment_GetFile(one, None, 0, size)
    return int(size.value)


def _words(error: BaseException) -> str:
    return str(error).partition("\n")[0][:200] or type(error).__name__


def _held() -> int:
    """Bytes of memory that this process holds."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()


def serve(given: BinaryIO, answers: BinaryIO) -> None:
    """Read one document after another."""
    encoder = msgspec.msgpack.Encoder()

    def say(one: Answer | bytes) -> None:
        children.say(answers, one if isinstance(one, bytes) else encoder.encode(one))

    while (question := children.heard(given)) is not None:
        ended = Reading(msgspec.msgpack.decode(question, type=Asked), say).run()
        say(ended)
        if not ended.stays:
            return


if __name__ == "__main__":
    children.bounded(MEMORY, with_thread=False)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    serve(sys.stdin.buffer, sys.stdout.buffer)
