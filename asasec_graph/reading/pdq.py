"""PDQ, the perceptual hash of pictures: 256 bits that survive re-saving and scaling, not cropping or mirroring.

Algorithm and thresholds: Facebook's "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm"
(31 of 256 bits apart is a match; a quality under 50 says that the picture has too little in it to be hashed).
"""

# pdqhash publishes no types:
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
import pdqhash

from asasec_graph.reading.pictures import Rgb

BITS = 256
MATCH = 31
QUALITY_FLOOR = 50
_LONGEST = 1_024
_Bits: TypeAlias = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Pdq:
    """64 hexadecimal digits and the quality, 0 to 100."""

    hex: str
    quality: int

    @property
    def usable(self) -> bool:
        """Whether the picture has enough in it for the hash to mean something."""
        return self.quality >= QUALITY_FLOOR


def compute(pixels: Rgb) -> Pdq:
    """The hash of upright pixels."""
    found: tuple[_Bits, int] = pdqhash.compute(_small(pixels))
    return Pdq(_hex(found[0]), int(found[1]))


def dihedral(pixels: Rgb) -> tuple[Pdq, ...]:
    """The hashes of the picture as it is, turned by quarters and mirrored: eight, the first as `compute`."""
    found: tuple[list[_Bits], int] = pdqhash.compute_dihedral(_small(pixels))
    return tuple(Pdq(_hex(bits), int(found[1])) for bits in found[0])


def distance(one: str, other: str) -> int:
    """How many of the 256 bits differ between two hashes in hexadecimal."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def _small(pixels: Rgb) -> Rgb:
    """PDQ averages down to 64 x 64 anyway; shrinking first costs a tenth and moves a few bits."""
    height, width = pixels.shape[:2]
    if max(height, width) <= _LONGEST:
        return pixels
    scale = _LONGEST / max(height, width)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _hex(bits: _Bits) -> str:
    return np.packbits(bits.astype(np.uint8)).tobytes().hex()
