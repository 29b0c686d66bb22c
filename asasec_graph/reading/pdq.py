"""PDQ, the perceptual hash of pictures: 256 bits that survive re-saving and scaling, not cropping or mirroring.

Algorithm and thresholds: Facebook's "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm"
(31 of 256 bits apart is a match; a quality under 50 says that the picture has too little in it to be hashed).

All of it up to 64 x 64 points is linear: two passes of a box filter over rows and columns, then every n-th point. Here
each point is at once a weighted sum of the few rows and columns that it is made of, with the same result to the bit,
and so are the points of the picture mirrored. The eight hashes are those that the pictures turned and mirrored really
have: derived from the first one's transform, as is usual, they are up to 36 bits off, for the filter is not symmetric.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from asasec_graph.reading.pictures_shape import Rgb

BITS = 256
MATCH = 31
QUALITY_FLOOR = 50
_LONGEST = 1_024
_POINTS = 64
_Floats: TypeAlias = npt.NDArray[np.floating]


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
    points = _points(_luma(pixels), _POINTS)
    return Pdq(_hash(points), _quality(points))


def dihedral(pixels: Rgb) -> tuple[Pdq, ...]:
    """The hashes of the picture as it is, turned by quarters and mirrored: eight, the first as `compute`."""
    every = _points(_luma(pixels), 2 * _POINTS)
    quarters = [every[top : top + _POINTS, left : left + _POINTS] for top in (0, _POINTS) for left in (0, _POINTS)]
    quality = _quality(quarters[0])
    return tuple(Pdq(_hash(points), quality) for points in (*quarters, *(quarter.T for quarter in quarters)))


def distance(one: str, other: str) -> int:
    """How many of the 256 bits differ between two hashes in hexadecimal."""
    return (int(one, 16) ^ int(other, 16)).bit_count()


def _luma(pixels: Rgb) -> _Floats:
    """Brightness; PDQ averages down to 64 x 64 anyway: shrinking a large picture first moves a few bits.

    It is shrunk as grey, by averages from a half down and by interpolation above: as few bits move, at half the time.
    """
    height, width = pixels.shape[:2]
    scale = _LONGEST / max(height, width)
    if scale >= 1:
        return np.asarray(cv2.cvtColor(pixels.astype(np.float32), cv2.COLOR_RGB2GRAY), dtype=np.float32)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    how = cv2.INTER_AREA if scale <= 0.5 else cv2.INTER_LINEAR
    grey = cv2.resize(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), size, interpolation=how)
    return np.asarray(grey, dtype=np.float32)


def _points(luma: _Floats, many: int) -> _Floats:
    """64 x 64 points, or with `many` 128 those of the mirrored picture behind them, both ways."""
    narrow = np.ascontiguousarray(_sums(luma, many).T)
    return np.asarray(_sums(narrow, many).T, dtype=np.float32)


def _sums(values: _Floats, many: int) -> _Floats:
    """`many` weighted sums of rows."""
    rows, weights = _operator(len(values))
    return np.asarray(np.einsum("rk,rkw->rw", weights[:many], values[rows[:many]]))


@lru_cache(maxsize=256)
def _operator(length: int) -> tuple[npt.NDArray[np.intp], _Floats]:
    """128 x k: the places in a row or column that each of 64 points is made of, and their weights.

    Below these are the same for the row in reverse.
    """
    window = (length + 2 * _POINTS - 1) // (2 * _POINTS)
    ahead = (window + 2) // 2 - 1
    place, step = np.arange(length), np.arange(window)
    first, last = np.maximum(place - (window - 1 - ahead), 0), np.minimum(place + ahead, length - 1)
    share = 1 / (last - first + 1)
    picked = ((np.arange(_POINTS) + 0.5) * length / _POINTS).astype(int)
    # The first pass of the filter, then the second of each place that the first one takes in.
    once = first[picked, None] + step
    within, once = once <= last[picked, None], np.minimum(once, length - 1)
    twice = first[once][..., None] + step
    within = within[..., None] & (twice <= last[once][..., None])
    weights = within * (share[picked, None] * share[once])[..., None]
    dense = np.zeros((_POINTS, length))
    np.add.at(dense, (np.arange(_POINTS)[:, None, None], np.minimum(twice, length - 1)), weights)
    dense = np.concatenate([dense, dense[:, ::-1]])
    most = int((dense > 0).sum(axis=1).max())
    begins = np.minimum((dense > 0).argmax(axis=1), length - most)
    places = (begins[:, None] + np.arange(most)).astype(np.intp)
    return places, np.take_along_axis(dense, places, axis=1).astype(np.float32)


def _cosines() -> _Floats:
    """The 16 lowest frequencies of a discrete cosine transform, without the constant one: 16 x 64."""
    frequency, place = np.arange(1, 17)[:, None], np.arange(_POINTS)
    waves = np.sqrt(2 / _POINTS) * np.cos(np.pi / (2 * _POINTS) * frequency * (2 * place + 1))
    return np.asarray(waves, dtype=np.float32)


_COSINES = _cosines()


def _hash(points: _Floats) -> str:
    """One bit a frequency, the highest first: whether it is above the median (the lower of two)."""
    found = (_COSINES @ points @ _COSINES.T).ravel()
    median = np.partition(found, BITS // 2 - 1)[BITS // 2 - 1]
    return np.packbits(found[::-1] > median).tobytes().hex()


def _quality(points: _Floats) -> int:
    """The gradients in whole hundredths of the range, summed and scaled as the authors do."""
    steps = (np.diff(points, axis=0), np.diff(points, axis=1))
    return min(100, int(sum(float(np.abs(np.trunc(step * 100 / 255)).sum()) for step in steps) / 90))
