"""What is known of a picture before and after it is decoded."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

from asasec_graph.errors import EvidenceError, LimitExceeded
from asasec_graph.reading.exif import Tags

Rgb: TypeAlias = npt.NDArray[np.uint8]

# What decoders raise on damaged input; Pillow's DecompressionBombError is one of Exception's own children.
DAMAGE = (
    OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, AttributeError, ArithmeticError,
    RuntimeError, MemoryError, struct.error, zlib.error, Image.DecompressionBombError,
)  # fmt: skip

_ACROSS, _DOWN = 1, 0
_TURNS: dict[int, tuple[int | None, int | None]] = {
    2: (None, _ACROSS),
    3: (cv2.ROTATE_180, None),
    4: (None, _DOWN),
    5: (cv2.ROTATE_90_CLOCKWISE, _ACROSS),
    6: (cv2.ROTATE_90_CLOCKWISE, None),
    7: (cv2.ROTATE_90_CLOCKWISE, _DOWN),
    8: (cv2.ROTATE_90_COUNTERCLOCKWISE, None),
}
"""The turn, and then the mirroring, of each EXIF orientation; OpenCV takes a fifth of a transposed copy's time."""


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the pixels. `width` and `height` are those of the upright picture.

    `pictures` counts what a file of several holds beside each other (pages, the images of a HEIF file); `animated` is
    whether it holds frames that follow each other. `preview` is whether the pixels are those of a RAW file's preview.
    """

    media_type: str
    width: int
    height: int
    animated: bool
    orientation: int
    tags: Tags
    pictures: int = 1
    preview: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """Upright pixels, height x width x 3; `header` has the true size, which may be a multiple of theirs.

    `whole` is False where the data end early: the rest is black.
    """

    header: Header
    pixels: Rgb
    whole: bool

    @property
    def scale(self) -> tuple[float, float]:
        """Pixels of the file in one pixel here, across and down."""
        height, width = self.pixels.shape[:2]
        return self.header.width / width, self.header.height / height

    @property
    def rows(self) -> int:
        """How many rows of the file, from the top of the picture as it lies in the file, are not black."""
        seen = self.pixels.reshape(self.pixels.shape[0], -1).any(axis=1)
        last = int(np.flatnonzero(seen)[-1]) + 1 if seen.any() else 0
        return min(self.header.height, round(last * self.scale[1]))


def upright(pixels: Rgb, orientation: int) -> Rgb:
    """Pixels turned and mirrored as EXIF orientation 1 to 8 says."""
    turn, mirror = _TURNS.get(orientation, (None, None))
    turned = pixels if turn is None else cv2.rotate(pixels, turn)
    return np.ascontiguousarray(turned if mirror is None else cv2.flip(turned, mirror), dtype=np.uint8)


def check_size(name: str, width: int, height: int, most: int) -> None:
    """LimitExceeded where more pixels are announced than `most`, EvidenceError where none are."""
    if width < 1 or height < 1:
        raise EvidenceError(f"{name}: {width} x {height} pixels announced: there is no picture in it")
    if width * height > most:
        raise LimitExceeded(f"{name}: {width} x {height} pixels announced, over the limit of {most}; not decoded")


def broken(name: str, error: BaseException) -> EvidenceError:
    """The error of a picture that its decoder cannot read."""
    return EvidenceError(f"{name}: the picture cannot be decoded ({error}); its bytes stay in custody")
