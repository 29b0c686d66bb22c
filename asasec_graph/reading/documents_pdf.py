"""What a PDF holds beside text: files attached to it, pictures on its pages, addresses that its links open.

A JPEG is given as its own bytes; pictures in other encodings are given as PNG of their pixels, and say so.
"""

from __future__ import annotations

import ctypes
import hashlib
import io
from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image
from pypdfium2 import raw

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem
from asasec_graph.reading import office_parts, pictures, textual
from asasec_graph.reading.source import Enclosed, Source, Yielded

PICTURES_LIMIT = 2_000
"""Pictures of one document."""
LEAST = 48
"""Pixels of a picture's shorter side; smaller ones are rules, bullets and dots."""
MOST_PIXELS = 36_000_000
"""Pixels of a picture; an A4 page at 600 dots an inch has 35 million."""
FILES_LIMIT = 1_000
FILE_LIMIT = 256 << 20
LINKS_LIMIT = 20_000
_ADDRESS_LIMIT = 8_192
FAILURES = (pypdfium2.PdfiumError, UnicodeError, ValueError, TypeError, OSError, OverflowError, MemoryError)
"""What pypdfium2 and Pillow raise on damaged parts."""


class Bitmap(Protocol):
    """A picture's pixels as pdfium gives them."""

    def to_numpy(self) -> npt.NDArray[np.uint8]: ...


class Picture(Protocol):
    """A picture on a page."""

    def get_px_size(self) -> tuple[int, int]: ...
    def get_filters(self, skip_simple: bool = False) -> list[str]: ...
    def get_data(self, decode_simple: bool = False) -> Sequence[int]: ...
    def get_bitmap(self) -> Bitmap: ...


class Page(Protocol):
    """A page of pdfium's."""

    def get_objects(self, filter: Sequence[int], max_depth: int) -> Iterator[Picture]: ...
    def close(self) -> None: ...


class Attachment(Protocol):
    """A file attached to the document."""

    def get_name(self) -> str: ...
    def get_data(self) -> Sequence[int]: ...


class Holding(Protocol):
    """A document of pdfium's, as far as it is used here."""

    def count_attachments(self) -> int: ...
    def get_attachment(self, index: int) -> Attachment: ...


def attachments(source: Source, document: Holding) -> Iterator[Yielded]:
    """The files attached to the document."""
    for index in range(min(document.count_attachments(), FILES_LIMIT)):
        place = f"attachment {index + 1}"
        try:
            one = document.get_attachment(index)
            name, data = one.get_name(), bytes(one.get_data()) if _size(one) <= FILE_LIMIT else b""
        except FAILURES as error:
            yield Problem(f"This attached file could not be read ({error}); it was skipped.", place)
            continue
        yield from _given(source, textual.clean(name)[:200] or f"attachment-{index + 1}", place, data, {})


def _size(one: Attachment) -> int:
    """The stated size of an attached file."""
    size = ctypes.c_ulong()
    raw.FPDFAttachment_GetFile(one, None, 0, size)
    return int(size.value)


def _given(source: Source, name: str, place: str, data: bytes, about: dict[str, Json]) -> Iterator[Yielded]:
    if not data:
        yield Problem(f"This attached file is empty or larger than {FILE_LIMIT >> 20} MiB; it was skipped.", place)
        return
    seen = pictures.media_type(data[:64]) is not None
    ref = (keys.media if seen else keys.document)(hashlib.sha256(data).hexdigest())
    yield Mention(ref, place, asserted={"bytes": len(data), "file": name, "context": "in a document", **about})
    yield Link(LinkType.ATTACHED_TO, ref, keys.document(source.sha256), place)
    yield Enclosed(name, place, data)


class Pictures:
    """Takes the pictures off a document's pages; one that stands on several is given once."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.seen: set[bytes] = set()

    def on(self, page: Page, number: int) -> Iterator[Yielded]:
        """The pictures of one page."""
        found = 0
        try:
            for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=8):
                found += 1
                if len(self.seen) >= PICTURES_LIMIT or found > PICTURES_LIMIT:
                    return
                yield from self._picture(picture, f"page {number} picture {found}", f"page-{number}-{found}")
        except FAILURES as error:
            yield Problem(
                f"The pictures of this page could not be read ({error}); they were skipped.", f"page {number}"
            )

    def _picture(self, picture: Picture, place: str, name: str) -> Iterator[Yielded]:
        width, height = picture.get_px_size()
        if min(width, height) < LEAST:
            return
        if width * height > MOST_PIXELS:
            yield Problem(f"This picture has more than {MOST_PIXELS:,} pixels; it was not taken out.", place)
            return
        data = bytes(picture.get_data(decode_simple=True)) if _is_jpeg(picture) else _png(picture)
        digest = hashlib.sha256(data).digest()
        if not data or digest in self.seen:
            return
        self.seen.add(digest)
        about: dict[str, Json] = {} if data.startswith(b"\xff\xd8") else {"made from": "pixels"}
        ending = "png" if about else "jpg"
        yield from _given(self.source, f"{name}.{ending}", place, data, about)


def _is_jpeg(picture: Picture) -> bool:
    return picture.get_filters(skip_simple=True) == ["DCTDecode"]


def _png(picture: Picture) -> bytes:
    # The bitmap is pdfium's own, freed with the object that holds it.
    pixels = picture.get_bitmap().to_numpy()
    if pixels.ndim == 3 and pixels.shape[2] >= 3:
        pixels = np.ascontiguousarray(pixels[:, :, 2::-1])
    image = Image.fromarray(pixels[:, :, 0] if pixels.ndim == 3 and pixels.shape[2] == 1 else pixels)
    made = io.BytesIO()
    image.save(made, "PNG", compress_level=1)
    return made.getvalue()


def links(document: object, page: object, number: int, region: str) -> Iterator[Observation]:
    """The addresses that links on a page open."""
    place = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    for _ in range(LINKS_LIMIT):
        if not raw.FPDFLink_Enumerate(page, place, link):
            return
        if action := raw.FPDFLink_GetAction(link):
            size = int(raw.FPDFAction_GetURIPath(document, action, None, 0))
            if 1 < size <= _ADDRESS_LIMIT:
                held = ctypes.create_string_buffer(size)
                raw.FPDFAction_GetURIPath(document, action, held, size)
                address = held.raw[: size - 1].decode("utf-8", "replace")
                yield from office_parts.link(address, f"page {number} link", region)
