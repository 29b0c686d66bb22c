"""Pictures, decoded once and within bounds: upright RGB pixels for hashes, faces and thumbnails.

The size is checked in the header before anything is decoded. Only the decoders of `pictures_kinds` are used, each by
the file's first bytes, whatever the file is called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import pictures_heif, pictures_notes, pictures_pillow, pictures_raw
from asasec_graph.reading import pictures_kinds as kinds
from asasec_graph.reading.pictures_kinds import media_type
from asasec_graph.reading.pictures_shape import Header, Picture, Rgb, upright

__all__ = [
    "LEAST",
    "MOST_IN_FULL",
    "Header",
    "Opened",
    "Picture",
    "Rgb",
    "decode",
    "header",
    "media_type",
    "opened",
    "upright",
]

LEAST = 1_600
"""Pixels of the longer side that are enough to hash a picture and to find the faces in it."""
MOST_IN_FULL = 50_000_000
"""Pixels of a picture that is decoded in full for the small faces in it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A picture whose header was read; `pixels(least)` decodes it, once, `least` 0 in full."""

    header: Header
    pixels: Callable[[int], Picture]


@contextmanager
def opened(file: BinaryIO, name: str = "picture") -> Iterator[Opened]:
    """The picture; EvidenceError where the file is none or a broken one, from `pixels` too.

    `pixels` raises LimitExceeded where the header announces too many.
    """
    kind = kinds.of_file(file)
    if kind is None:
        raise EvidenceError(
            f"{name}: not a JPEG, PNG, GIF, WebP, TIFF, BMP, HEIF, AVIF or RAW picture; nothing was read"
        )
    if kind in (kinds.HEIC, kinds.HEIF):
        with pictures_heif.opened(file, name, kind) as (found, image):
            yield Opened(found, lambda _: pictures_heif.decoded(found, image, name))
    elif kind in kinds.RAWS:
        with pictures_raw.opened(file, name, kind) as (found, pixels):
            yield Opened(found, pixels)
    else:
        with ExitStack() as stack:
            yield _by_pillow(stack, file, name, kind)


def _by_pillow(stack: ExitStack, file: BinaryIO, name: str, kind: str) -> Opened:
    """The picture, or its metadata alone where no decoder opens it and it has some."""
    try:
        found, lying = stack.enter_context(pictures_pillow.opened(file, name, kind))
    except EvidenceError as error:
        bare = pictures_notes.bare(file, kind)
        if bare is None:
            raise
        return Opened(bare, partial(_refused, error))
    return Opened(found, partial(pictures_pillow.decoded, found, lying, name))


def _refused(error: EvidenceError, least: int) -> Picture:
    del least
    raise error


def header(file: BinaryIO, name: str = "picture") -> Header:
    """Size and metadata, nothing decoded; EvidenceError where the file is no picture or a broken one."""
    with opened(file, name) as found:
        return found.header


def decode(file: BinaryIO, name: str = "picture", least: int = LEAST) -> Picture:
    """The upright pixels; `least` 0 decodes in full.

    EvidenceError where nothing can be decoded, LimitExceeded where the header announces too many pixels.
    """
    with opened(file, name) as found:
        return found.pixels(least)
