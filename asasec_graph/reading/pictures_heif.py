"""Pictures of HEIF files with HEVC (ISO/IEC 23008-12), as telephones take them, by libheif.

The library turns and cuts the picture as the file says, so that EXIF's orientation is not applied once more. Of several
pictures in a file the primary one is decoded; those that only belong to it (depth, thumbnails) are not counted.
"""

# pi_heif publishes no complete types:
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import numpy as np
import pi_heif  # type: ignore[import-untyped]
from pi_heif import HeifFile, HeifImage

from asasec_graph.errors import LimitExceeded
from asasec_graph.reading.exif import Tags
from asasec_graph.reading.pictures_shape import DAMAGE, Header, Picture, Rgb, broken, check_size

MOST_PIXELS = 64_000_000
MOST_FILE = 256 << 20
pi_heif.options.DECODE_THREADS = 1
pi_heif.options.THUMBNAILS = False
pi_heif.options.DEPTH_IMAGES = False
pi_heif.options.AUX_IMAGES = False


@contextmanager
def opened(file: BinaryIO, name: str, kind: str) -> Iterator[tuple[Header, HeifImage]]:
    """The header and the primary picture, not decoded; EvidenceError where it is broken."""
    images = _images(file, name)
    try:
        image = next((one for one in images if one.info.get("primary")), images[0])
        tags = Tags(_bytes(image.info.get("exif")), _bytes(image.info.get("xmp")))
        width, height = image.size
    except DAMAGE as error:
        raise broken(name, error) from error
    yield Header(kind, int(width), int(height), False, 1, tags, len(images)), image


def decoded(found: Header, image: HeifImage, name: str) -> Picture:
    """The upright pixels; EvidenceError where they cannot be decoded, LimitExceeded where they are too many."""
    check_size(name, found.width, found.height, MOST_PIXELS)
    try:
        return Picture(found, _rgb(image), True)
    except DAMAGE as error:
        raise broken(name, error) from error


def further(file: BinaryIO, name: str, number: int) -> Rgb:
    """The pixels of another picture than the primary, these being counted from 2 in the order of the file."""
    others = [one for one in _images(file, name) if not one.info.get("primary")]
    try:
        image = others[number - 2]
        width, height = image.size
        check_size(name, int(width), int(height), MOST_PIXELS)
        return _rgb(image)
    except DAMAGE as error:
        raise broken(name, error) from error


def _images(file: BinaryIO, name: str) -> list[HeifImage]:
    if file.seek(0, 2) > MOST_FILE:
        raise LimitExceeded(f"{name}: a picture file of more than {MOST_FILE:,} bytes; not decoded")
    file.seek(0)
    try:
        images = list(HeifFile(file))
        if not images:
            raise ValueError("no picture in it")
    except DAMAGE as error:
        raise broken(name, error) from error
    return images


def _rgb(image: HeifImage) -> Rgb:
    """8-bit RGB, a copy, for the library's own memory goes with its image; transparent pixels on white."""
    width, height = image.size
    pixels = np.array(image)[:height, :width]
    if pixels.ndim == 2:
        return np.repeat(pixels[:, :, None], 3, axis=2)
    if pixels.shape[2] == 3:
        return np.ascontiguousarray(pixels)
    if pixels.shape[2] != 4:
        return np.repeat(pixels[:, :, :1], 3, axis=2)
    clear = pixels[:, :, 3:].astype(np.uint16)
    return ((pixels[:, :, :3] * clear + 255 * (255 - clear)) // 255).astype(np.uint8)


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""
