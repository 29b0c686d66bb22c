"""How far an embedding can be trusted, 0 to 1, from what spoils it: few pixels, blur, a turned head, a doubtful find.

On the labelled samples strangers begin to look alike under about .4 (`analysis.faces_bands.QUALITY_FLOOR`).
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from asasec_graph.reading.pictures import Rgb

_ENOUGH_PIXELS = 80.0
_SHARP = 120.0
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
    """1 where the aligned face has as much fine detail as a face in focus."""
    grey = cv2.cvtColor(np.ascontiguousarray(crop[_EYES_TO_MOUTH]), cv2.COLOR_RGB2GRAY)
    return min(1.0, float(cv2.Laplacian(grey, cv2.CV_64F).var()) / _SHARP)


def frontality(landmarks: npt.NDArray[np.float32]) -> float:
    """1 where the nose stands midway between the eyes, 0 in profile."""
    left, right, nose = (landmarks[i].astype(np.float64) for i in range(3))
    eyes = right - left
    along = float((nose - left) @ eyes) / max(float(eyes @ eyes), 1e-9)
    return max(0.0, 1.0 - 1.6 * abs(along - 0.5))
