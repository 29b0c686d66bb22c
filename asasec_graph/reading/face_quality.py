"""How far an embedding can be trusted, 0 to 1, by what spoils it: few pixels, blur, noise, a turned head, a poor find.

Measured on twelve labelled pictures of four persons, each as it is, scaled down to 36, 22 and 14 pixels, out of focus,
as JPEG of quality 8 and with noise (`tests/reading/test_face_quality.py`): of a person's pairs 12 % stay under the
medium band from a quality of .4 up (`analysis.faces_bands.QUALITY_FLOOR`) and 94 % below. Poor faces of strangers look
alike for what spoiled both: the weak band takes in 3.2 % of such pairs below .4, and none from .4 up. Rejecting the
poorest 15, 30, 45 and 60 % takes the lost pairs from 41 % to 31, 19, 11 and 4 %.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from asasec_graph.reading.pictures import Rgb

_ENOUGH_PIXELS = 80.0
_SHARP = 120.0
_LITTLE_NOISE, _MUCH_NOISE = 5.0, 15.0
_MASK = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], dtype=np.float64)
_EYES_TO_MOUTH = (slice(40, 100), slice(30, 82))


@dataclass(frozen=True, slots=True)
class Quality:
    """`value` in [0, 1], and what it is made of.

    `size_px`: the box's shorter side in pixels of the file; `sharpness`, `frontality` and `detection` (the detector's
    score) in [0, 1].
    """

    value: float
    size_px: float
    sharpness: float
    frontality: float
    detection: float

    def parts(self) -> dict[str, float]:
        """What `Face.asserted` holds of it: `sizePx`, `sharpness`, `frontality`, `detection`."""
        return {
            "sizePx": self.size_px,
            "sharpness": self.sharpness,
            "frontality": self.frontality,
            "detection": self.detection,
        }


def quality(crop: Rgb, landmarks: npt.NDArray[np.float32], box: tuple[int, int, int, int], score: float) -> Quality:
    """The geometric mean of size, sharpness and pose, times the detector's score; rounded to three digits."""
    sharp, frontal, sure = sharpness(crop), frontality(landmarks), min(1.0, score)
    value = float(np.prod((size(box), sharp, frontal)) ** (1 / 3)) * sure
    return Quality(round(value, 3), float(min(box[2:])), round(sharp, 3), round(frontal, 3), round(sure, 3))


def size(box: tuple[int, int, int, int]) -> float:
    """1 from 80 pixels across the shorter side."""
    return min(1.0, min(box[2:]) / _ENOUGH_PIXELS)


def sharpness(crop: Rgb) -> float:
    """1 where the aligned face has as much fine detail as a face in focus, less where that detail is noise."""
    grey = cv2.cvtColor(np.ascontiguousarray(crop[_EYES_TO_MOUTH]), cv2.COLOR_RGB2GRAY)
    noise = (_noise(grey) - _LITTLE_NOISE) / (_MUCH_NOISE - _LITTLE_NOISE)
    return min(1.0, float(cv2.Laplacian(grey, cv2.CV_64F).var()) / _SHARP) * min(1.0, max(0.0, 1.0 - noise))


def _noise(grey: npt.NDArray[Any]) -> float:
    """The standard deviation of noise in grey levels, by a mask that edges hardly answer.

    J. Immerkaer, Fast Noise Variance Estimation, Computer Vision and Image Understanding 64 (1996).
    """
    answers = cv2.filter2D(grey.astype(np.float64), -1, _MASK)[1:-1, 1:-1]
    return float(np.abs(answers).mean()) * math.sqrt(math.pi / 2) / 6


def frontality(landmarks: npt.NDArray[np.float32]) -> float:
    """1 where the nose stands midway between the eyes, 0 in profile."""
    left, right, nose = (landmarks[i].astype(np.float64) for i in range(3))
    eyes = right - left
    along = float((nose - left) @ eyes) / max(float(eyes @ eyes), 1e-9)
    return max(0.0, 1.0 - 1.6 * abs(along - 0.5))
