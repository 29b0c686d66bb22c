"""The film that a telephone keeps behind a picture: Google's motion photos, Samsung's, and what others make like them.

An MP4 stands whole behind the end of a JPEG, with or without a trailer behind it, or in the box `mpvd` of a HEIF file.
Sources: Google's motion photo format 1.0; ISO/IEC 14496-12 for the boxes. What the metadata say of its place is often
wrong in copies that were edited, so that the film is found by its own boxes alone.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from asasec_graph.reading import film_kinds
from asasec_graph.reading import pictures_kinds as kinds
from asasec_graph.reading.pictures_shape import Header
from asasec_graph.reading.source import Enclosed, Source

_KINDS = frozenset({kinds.JPEG, kinds.HEIC, kinds.HEIF, kinds.AVIF})
_TYPE = b"ftyp"
_LONGEST_TYPE = 256
_INDEX = b"moov"
_KNOWN = frozenset({b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"uuid", b"meta", b"moof", b"mfra", b"sidx"})
_MOST = 64
_PIECE = 1 << 20


def films(source: Source, header: Header) -> Iterator[Enclosed]:
    """The first whole film behind the picture, to be read as a file of its own."""
    if header.media_type not in _KINDS or header.animated:
        return
    with source.open() as file:
        span = _found(file, source.size)
    if span is not None:
        yield Enclosed("motion photo.mp4", "motion photo", partial(_copied, source, *span))


def _found(file: BinaryIO, size: int) -> tuple[int, int] | None:
    """Where it begins and ends."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        at = data.find(_TYPE, len(_TYPE) + 5)
        for _ in range(_MOST):
            if at < 0:
                return None
            begin = at - 4
            end = _end(data, begin, size)
            if end is not None and film_kinds.kind(data[begin : begin + _LONGEST_TYPE]) is not None:
                return begin, end
            at = data.find(_TYPE, at + 1)
    return None


def _end(data: mmap.mmap, begin: int, size: int) -> int | None:
    """Where the boxes end that begin there; None where they are no film with an index."""
    at, indexed = begin, False
    for _ in range(_MOST):
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if length == 1:
            length = int.from_bytes(data[at + 8 : at + 16], "big")
        if name not in _KNOWN or length < 8 or at + length > size:
            break
        indexed = indexed or name == _INDEX
        at += length
    return at if indexed and at - begin > _LONGEST_TYPE else None


def _copied(source: Source, begin: int, end: int, made: BinaryIO) -> None:
    with source.open() as file:
        file.seek(begin)
        while begin < end and (piece := file.read(min(_PIECE, end - begin))):
            made.write(piece)
            begin += len(piece)
