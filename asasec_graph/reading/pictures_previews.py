"""Smaller pictures inside a picture's file: what a camera or program put there when it wrote the file.

Edits often leave them as they were, so that a face cut out of the picture still stands in its preview. Read are the
thumbnail of EXIF's second directory (CIPA DC-008), the further pictures of a Multi-Picture file (CIPA DC-007) and the
thumbnail among Photoshop's image resources (Adobe's file format specification, 1033 and 1036).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

import cv2
import numpy as np
import numpy.typing as npt

from asasec_graph.reading import exif_ifd, exif_iptc, pdq, pictures_jpeg
from asasec_graph.reading import pictures_kinds as kinds
from asasec_graph.reading.exif_ifd import Block
from asasec_graph.reading.pictures_shape import Header, Rgb

_APP2, _APP13 = 0xE2, 0xED
_START, _LENGTH = 0x0201, 0x0202
_MP_ENTRIES = 0xB002
_PHOTOSHOP = b"Photoshop 3.0\0"
_THUMBNAILS = frozenset({1033, 1036})
_BEFORE_JPEG = 28
_MOST = 16
_MOST_BYTES = 64 << 20
_SIDE = 32
_REDUCED = 512
_DARK = 12
_LOCAL = 40.0


@dataclass(frozen=True, slots=True)
class Preview:
    """A JPEG within a picture's file, and where it stands."""

    locator: str
    name: str
    data: bytes = field(repr=False)


def embedded(file: BinaryIO, header: Header) -> Iterator[Preview]:
    """Those of a picture's file, each a JPEG by its first bytes; the pages of TIFF and RAW files are none."""
    if header.media_type == kinds.TIFF or header.media_type in kinds.RAWS:
        return
    found = [("EXIF/thumbnail", _second_directory(header.tags.exif))]
    if header.media_type == kinds.JPEG:
        found += _of_segments(file)
    for locator, data in found[:_MOST]:
        if data.startswith(b"\xff\xd8\xff"):
            yield Preview(locator, f"{locator.replace('/', ' ')}.jpg", data)


def differs(preview: Rgb, picture: Rgb) -> bool:
    """Whether a preview shows something else than the picture, turned, mirrored or with black bars as it may be.

    It does where its PDQ is farther than a match from all eight of the picture's, made as small as the preview is (PDQ
    of 120 pixels and of 1,000 differ by up to 34 bits), or where, at 32 x 32 points and with brightness and contrast
    made equal, a part of it is far brighter or darker: a face painted over. Where either has too little in it to be
    hashed, these points alone decide.
    """
    bare = without_bars(preview, picture.shape[1] / picture.shape[0])
    reduced = _as_small(picture, max(_REDUCED, *bare.shape[:2]))
    small, variants = pdq.compute(bare), pdq.dihedral(_as_small(reduced, max(bare.shape)))
    near = min(pdq.distance(small.hex, variant.hex) for variant in variants)
    if small.usable and variants[0].usable and near > pdq.MATCH:
        return True
    return min(_apart(bare, turned) for turned in _turned(reduced)) > _LOCAL


def _as_small(picture: Rgb, side: int) -> Rgb:
    """The picture averaged down to this longer side."""
    height, width = picture.shape[:2]
    if side >= max(height, width):
        return picture
    size = (max(1, round(width * side / max(height, width))), max(1, round(height * side / max(height, width))))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def without_bars(pixels: Rgb, shape: float) -> Rgb:
    """The pixels without black bars above and below, or beside, where a camera fitted a picture of another shape in.

    `shape` is the width by the height of the picture; bars are cut no further than it explains.
    """
    height, width = pixels.shape[:2]
    for wanted in (shape, 1 / shape):
        high, wide = min(height, round(width / wanted)), min(width, round(height * wanted))
        top, left = (height - high) // 2, (width - wide) // 2
        inner = pixels[top : top + high, left : left + wide]
        if inner.size and inner.size < pixels.size and _dark(pixels, top, left):
            return np.ascontiguousarray(inner)
    return pixels


def _dark(pixels: Rgb, top: int, left: int) -> bool:
    """Whether both bars are black, but for a line that the JPEG smeared."""
    height, width = pixels.shape[:2]
    bars: list[Rgb] = []
    if top > 1:
        bars += [pixels[: top - 1], pixels[height - top + 1 :]]
    if left > 1:
        bars += [pixels[:, : left - 1], pixels[:, width - left + 1 :]]
    return bool(bars) and all(float(bar.mean()) < _DARK for bar in bars)


def _apart(one: Rgb, other: Rgb) -> float:
    """The largest difference of a point's brightness, 0 to 255, after either's contrast and brightness are fitted."""
    seen, shown = _points(one), _points(other)
    return max(_rest(seen, shown), _rest(shown, seen))


def _rest(seen: npt.NDArray[np.float64], wanted: npt.NDArray[np.float64]) -> float:
    gain = float(((seen - seen.mean()) * (wanted - wanted.mean())).mean() / max(float(seen.var()), 1.0))
    rest = np.abs((seen - seen.mean()) * gain + wanted.mean() - wanted).reshape(_SIDE, _SIDE)
    fours = rest[1:, 1:] + rest[:-1, 1:] + rest[1:, :-1] + rest[:-1, :-1]
    return float(fours.max()) / 4


def _points(pixels: Rgb) -> npt.NDArray[np.float64]:
    grey = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.resize(grey, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA), dtype=np.float64).ravel()


def _turned(picture: Rgb) -> Iterator[Rgb]:
    small = np.asarray(cv2.resize(picture, (_SIDE * 4, _SIDE * 4), interpolation=cv2.INTER_AREA), dtype=np.uint8)
    for turn in range(4):
        quarter = np.rot90(small, turn)
        yield np.ascontiguousarray(quarter)
        yield np.ascontiguousarray(quarter[:, ::-1])


def _second_directory(block: bytes) -> bytes:
    found = exif_ifd.block(block)
    return b"" if found is None else _slice(found[0], found[0].following())


def _slice(within: Block, directory: exif_ifd.Directory) -> bytes:
    start, length = (directory[tag].whole() if tag in directory else None for tag in (_START, _LENGTH))
    if not start or not length or not 0 < length <= _MOST_BYTES:
        return b""
    return within.data[within.base + start : within.base + start + length]


def _of_segments(file: BinaryIO) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    resources = b""
    for segment in pictures_jpeg.segments(file):
        if segment.marker not in (_APP2, _APP13):
            continue
        file.seek(segment.start)
        data = file.read(segment.length)
        if data.startswith(b"MPF\0"):
            found += _multi(file, data[4:], segment.start + 4)
        elif data.startswith(_PHOTOSHOP):
            resources += data[len(_PHOTOSHOP) :]
    thumbnails = (data for number, data in exif_iptc.resources(resources) if number in _THUMBNAILS)
    return found + [("Photoshop/thumbnail", data[_BEFORE_JPEG:]) for data in thumbnails]


def _multi(file: BinaryIO, index: bytes, base: int) -> Iterator[tuple[str, bytes]]:
    """The pictures behind the first; their offsets count from the index."""
    found = exif_ifd.block(index)
    entries = found[1].get(_MP_ENTRIES) if found else None
    raw = entries.raw if entries else b""
    for number, at in enumerate(range(16, len(raw) - 15, 16), 2):
        size, offset = struct.unpack_from(f"{entries.order if entries else '<'}4xII", raw, at)
        if offset and 0 < size <= _MOST_BYTES and number <= _MOST:
            file.seek(base + offset)
            yield f"MPF/{number}", file.read(size)
