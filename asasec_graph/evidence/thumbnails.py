"""A picture shown by degrees: sixteen grey blocks across first, and the clear pixels only when asked for.

Neither carries anything of the file but pixels: no EXIF, no embedded preview.
"""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO, TypeAlias

import numpy as np
from PIL import Image

from asasec_graph.reading import pictures
from asasec_graph.reading.pictures import Picture

Box: TypeAlias = tuple[float, float, float, float]

BLOCKS = 16
SIDE = 256
_LEAST = 512
_MARGIN = 0.25
_QUALITY = 90


def pixelated(file: BinaryIO, box: Box | None = None) -> bytes:
    """A grey PNG of 16 blocks on its longer side, of the whole picture or of a face's box (x, y, w, h).

    EvidenceError where the picture cannot be decoded, LimitExceeded where it is too large.
    """
    picture = pictures.decode(file, least=_LEAST)
    grey = _cut(picture, box).convert("L")
    scale = BLOCKS / max(grey.size)
    blocks = grey.resize(_scaled(grey.size, scale), Image.Resampling.BOX)
    return _encoded(blocks.resize(_scaled(blocks.size, SIDE // BLOCKS), Image.Resampling.NEAREST), "PNG")


def clear(file: BinaryIO, box: Box | None = None) -> bytes:
    """A JPEG of the whole upright picture or of a box with a quarter of its size around it.

    The same errors as `pixelated`.
    """
    picture = pictures.decode(file, least=0 if box else pictures.LEAST)
    return _encoded(_cut(picture, box and _wider(box)), "JPEG", quality=_QUALITY)


def _cut(picture: Picture, box: Box | None) -> Image.Image:
    """The part of the picture under a box given in the file's pixels; at least one pixel."""
    if box is None:
        return Image.fromarray(picture.pixels)
    across, down = picture.scale
    high, wide = picture.pixels.shape[:2]
    left, top = _within(box[0] / across, wide - 1), _within(box[1] / down, high - 1)
    right = max(left + 1, _within((box[0] + box[2]) / across, wide))
    bottom = max(top + 1, _within((box[1] + box[3]) / down, high))
    return Image.fromarray(np.ascontiguousarray(picture.pixels[top:bottom, left:right]))


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
