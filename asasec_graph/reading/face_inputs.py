"""What the detector is given: a picture as planes of floats, in memory that each thread keeps for it.

Memory of 20 MB that is taken anew for each picture is handed out by the system page by page, which takes longer than
to fill it.
"""

from __future__ import annotations

from threading import local
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from asasec_graph.reading.pictures import Rgb

Floats: TypeAlias = npt.NDArray[np.float32]

STRIDE = 32
_CHANNELS = 3


class _Kept(local):
    """A thread's own: floats of the planes given, bytes of the channels that they are made of."""

    def __init__(self) -> None:
        self.floats = np.empty(0, dtype=np.float32)
        self.bytes = np.empty(0, dtype=np.uint8)

    def planes(self, height: int, width: int) -> Floats:
        size = _CHANNELS * height * width
        if self.floats.size < size:
            self.floats = np.empty(size, dtype=np.float32)
        return self.floats[:size].reshape(1, _CHANNELS, height, width)

    def channels(self, height: int, width: int) -> npt.NDArray[np.uint8]:
        size = _CHANNELS * height * width
        if self.bytes.size < size:
            self.bytes = np.empty(size, dtype=np.uint8)
        return self.bytes[:size].reshape(_CHANNELS, height, width)


_KEPT = _Kept()


def planes(pixels: Rgb, mean: float, deviation: float) -> Floats:
    """1 x 3 x h x w of (value - mean) / deviation, black to the right and below up to whole strides of 32.

    They hold until the same thread asks for others. `cv2.dnn.blobFromImage` makes the same, in ten times as long.
    """
    height, width = pixels.shape[:2]
    made = _KEPT.planes(height + -height % STRIDE, width + -width % STRIDE)
    made[:, :, height:], made[:, :, :, width:] = -mean / deviation, -mean / deviation
    channels = _KEPT.channels(height, width)
    cv2.split(pixels, list(channels))
    for channel, plane in zip(channels, made[0, :, :height, :width], strict=True):
        _scale(channel, plane, mean, deviation)
    return made


def _scale(channel: npt.NDArray[np.uint8], onto: Floats, mean: float, deviation: float) -> None:
    """Darkest and brightest are brought to what they become: the one linear map that OpenCV makes in a single pass."""
    darkest, brightest, *_ = cv2.minMaxLoc(channel)
    low, high = (darkest - mean) / deviation, (brightest - mean) / deviation
    if low == high:
        onto[:] = low
    else:
        cv2.normalize(channel, onto, low, high, cv2.NORM_MINMAX, cv2.CV_32F)
