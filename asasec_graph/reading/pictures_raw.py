"""The preview in a camera's RAW file, and the metadata around it: pixels of a sensor are not developed here.

LibRaw finds the largest preview; it is a JPEG in nearly all files, and what the camera itself made of the picture.
"""

# rawpy publishes no complete types:
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import BinaryIO

import numpy as np
import rawpy

from asasec_graph.errors import AsasecError, EvidenceError, LimitExceeded
from asasec_graph.reading import exif, exif_ifd, pictures_notes, pictures_pillow
from asasec_graph.reading import pictures_kinds as kinds
from asasec_graph.reading.exif import Tags
from asasec_graph.reading.pictures_shape import DAMAGE, Header, Picture, Rgb, broken, check_size, upright

MOST_FILE = 512 << 20
_MOST_PREVIEW = 64_000_000
_TIFF_BYTES = 64 << 20
_BOXES = 4 << 20
_PANASONIC = "image/x-panasonic-rw2"
"""Its JPEG alone has the camera's note."""
_RAF_JPEG = 84
"""Where a RAF file says where its JPEG stands."""
_FAILURES = (*DAMAGE, rawpy.LibRawError, rawpy.NotSupportedError)


@contextmanager
def opened(file: BinaryIO, name: str, kind: str) -> Iterator[tuple[Header, Callable[[int], Picture]]]:
    """The header with the RAW file's own metadata and the preview's size, and what decodes the preview.

    Where there is no preview that can be read, the size is the one that the metadata state, and decoding is an error.
    """
    tags = _metadata(file, kind)
    try:
        preview = _preview(file, name)
        found = _header(kind, name, tags, preview)
    except AsasecError as error:
        yield _bare(kind, tags), partial(_refused, error)
    else:
        yield found, partial(_decoded, found, preview, name)


def _header(kind: str, name: str, tags: Tags, preview: bytes | Rgb) -> Header:
    if isinstance(preview, bytes):
        with pictures_pillow.opened(BytesIO(preview), name, kinds.JPEG) as (within, _):
            block = within.tags.exif if kind == _PANASONIC and within.tags.exif else tags.exif or within.tags.exif
            tags = replace(within.tags, exif=block, detail=tags.detail, gps=tags.gps)
            width, height = (within.width, within.height) if within.orientation < 5 else (within.height, within.width)
    else:
        height, width = preview.shape[:2]
    turn = exif.orientation(tags.exif)
    if turn >= 5:
        width, height = height, width
    return Header(kind, width, height, False, turn, tags, preview=True)


def _bare(kind: str, tags: Tags) -> Header:
    found = exif_ifd.block(tags.exif)
    sides = [found[1][tag].whole() if found and tag in found[1] else None for tag in (0x0100, 0x0101)]
    return Header(kind, sides[0] or 0, sides[1] or 0, False, exif.orientation(tags.exif), tags)


def _refused(error: AsasecError, least: int) -> Picture:
    del least
    raise error


def _decoded(found: Header, preview: bytes | Rgb, name: str, least: int) -> Picture:
    """The preview's upright pixels; the same errors as for any JPEG."""
    check_size(name, found.width, found.height, _MOST_PREVIEW)
    if not isinstance(preview, bytes):
        return Picture(found, upright(preview, found.orientation), True)
    with pictures_pillow.opened(BytesIO(preview), name, kinds.JPEG) as (within, lying):
        turned = replace(within, orientation=found.orientation)
        picture = pictures_pillow.decoded(turned, lying, name, least)
    return Picture(found, picture.pixels, picture.whole)


def _preview(file: BinaryIO, name: str) -> bytes | Rgb:
    if file.seek(0, 2) > MOST_FILE:
        raise LimitExceeded(f"{name}: a picture file of more than {MOST_FILE:,} bytes; not decoded")
    file.seek(0)
    try:
        with rawpy.imread(file) as raw:
            thumbnail = raw.extract_thumb()
            pixels = thumbnail.data if thumbnail.format == rawpy.ThumbFormat.JPEG else np.array(thumbnail.data)
    except (rawpy.LibRawNoThumbnailError, rawpy.LibRawUnsupportedThumbnailError) as error:
        raise EvidenceError(f"{name}: this RAW file holds no preview that can be read; it was not developed") from error
    except _FAILURES as error:
        raise broken(name, error) from error
    if isinstance(pixels, bytes):
        return pixels
    if pixels.ndim != 3 or pixels.shape[2] != 3 or pixels.dtype != np.uint8:
        raise EvidenceError(f"{name}: this RAW file holds no preview that can be read; it was not developed")
    return pixels


def _metadata(file: BinaryIO, kind: str) -> Tags:
    """The blocks of TIFF directories: the file itself in most formats; a RAF file has those of the JPEG in it."""
    if kind == "image/x-fuji-raf":
        file.seek(_RAF_JPEG)
        begin, length = struct.unpack(">II", file.read(8).ljust(8, b"\0"))
        file.seek(begin)
        return pictures_notes.of_jpeg(BytesIO(file.read(min(length, _TIFF_BYTES))))
    file.seek(0)
    data = file.read(_BOXES if kind == "image/x-canon-cr3" else _TIFF_BYTES)
    file.seek(0)
    if kind == "image/x-canon-cr3":
        return Tags(exif=_box(data, b"CMT1"), detail=_box(data, b"CMT2"), gps=_box(data, b"CMT4"))
    order = data[:2]
    return Tags(order + {b"II": b"*\0", b"MM": b"\0*"}.get(order, b"") + data[4:])


def _box(data: bytes, name: bytes) -> bytes:
    """The content of the first box of this name (ISO/IEC 14496-12) among those at the start of a CR3 file."""
    at = data.find(name)
    if at < 4:
        return b""
    length = struct.unpack_from(">I", data, at - 4)[0]
    return data[at + 4 : at - 4 + length] if length > 8 else b""
