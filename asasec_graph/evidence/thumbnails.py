"""A picture or a still of a film by degrees: sixteen grey blocks across first, clear pixels only when asked for.

Neither carries anything of the file but pixels: no EXIF, no embedded preview, no sound.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, TypeAlias

import numpy as np
from PIL import Image

from asasec_graph.reading import film, pictures, pictures_animated, pictures_kinds
from asasec_graph.reading.pictures import Rgb

Box: TypeAlias = tuple[float, float, float, float]

BLOCKS = 16
SIDE = 256
_NAME = "picture"
_LEAST = 512
_MARGIN = 0.25
_QUALITY = 90


@dataclass(frozen=True, slots=True)
class _Seen:
    """Upright pixels, and how many pixels of the file are in one of them, across and down."""

    pixels: Rgb
    scale: tuple[float, float] = (1.0, 1.0)


def pixelated(path: Path, box: Box | None = None, seconds: float | None = None) -> bytes:
    """A grey PNG of 16 blocks on its longer side, of the whole or of a face's box (x, y, w, h).

    `seconds` is the place in a film or animation, its beginning where None. EvidenceError where nothing can be decoded,
    LimitExceeded where it is too large.
    """
    grey = _cut(_seen(path, seconds, _LEAST), box).convert("L")
    scale = BLOCKS / max(grey.size)
    blocks = grey.resize(_scaled(grey.size, scale), Image.Resampling.BOX)
    return _encoded(blocks.resize(_scaled(blocks.size, SIDE // BLOCKS), Image.Resampling.NEAREST), "PNG")


def clear(path: Path, box: Box | None = None, seconds: float | None = None) -> bytes:
    """A JPEG of the whole upright picture or still, or of a box with a quarter of its size around it.

    The same errors as `pixelated`.
    """
    seen = _seen(path, seconds, 0 if box else pictures.LEAST)
    return _encoded(_cut(seen, box and _wider(box)), "JPEG", quality=_QUALITY)


def _seen(path: Path, seconds: float | None, least: int) -> _Seen:
    """The picture, the frame of an animated one, or of a film, at this time; what stands still has none."""
    with path.open("rb") as file:
        if pictures_kinds.of_file(file) is not None:
            return _of_picture(file, seconds, least)
    still = film.picture_at(path, seconds or 0.0, least)
    return _Seen(still.pixels, still.scale)


def _of_picture(file: BinaryIO, seconds: float | None, least: int) -> _Seen:
    if seconds is not None:
        header = pictures.header(file)
        if header.animated:
            return _Seen(pictures_animated.at(file, _NAME, header, seconds))
    picture = pictures.decode(file, least=least)
    return _Seen(picture.pixels, picture.scale)


def _cut(seen: _Seen, box: Box | None) -> Image.Image:
    """The part under a box given in the file's pixels; at least one pixel."""
    if box is None:
        return Image.fromarray(seen.pixels)
    across, down = seen.scale
    high, wide = seen.pixels.shape[:2]
    left, top = _within(box[0] / across, wide - 1), _within(box[1] / down, high - 1)
    right = max(left + 1, _within((box[0] + box[2]) / across, wide))
    bottom = max(top + 1, _within((box[1] + box[3]) / down, high))
    return Image.fromarray(np.ascontiguousarray(seen.pixels[top:bottom, left:right]))


def _within(place: float, most: int) -> int:
    return max(0, min(most, round(place)))


def _wider(box: Box) -> Box:
    x, y, width, height = box
    return x - width * _MARGIN, y - height * _MARGIN, width * (1 + 2 * _MARGIN), height * (1 + 2 * _MARGIN)


def _scaled(size: tuple[int, int], scale: float) -> tuple[int, int]:
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _encoded(image: Image.Image, format: str, **options: int) -> bytes:
    stream = BytesIO()
    image.save(stream, format, **options)
    return stream.getvalue()
