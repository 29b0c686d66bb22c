"""A face brought to the pose that recognisers were trained on, by its five landmarks.

The template is ArcFace's for 112 x 112 pixels (eyes, nose, corners of the mouth), which SFace shares.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from asasec_graph.reading.pictures import Rgb

_TEMPLATE = np.array(
    [[38.2946, 51.6963], [73.5318, 51.5014], [56.0252, 71.7366], [41.5493, 92.3655], [70.7299, 92.2041]]
)
_TEMPLATE_SIDE = 112
_FINER = 2.0


def aligned(pixels: Rgb, landmarks: npt.NDArray[np.float32], side: int) -> Rgb:
    """The face in `side` x `side` pixels, turned upright; what lies outside the picture is black."""
    matrix = similarity(landmarks.astype(np.float64), _TEMPLATE * (side / _TEMPLATE_SIDE))
    patch, corner, shrunk = _patch(pixels, matrix, side)
    shifted = matrix.copy()
    shifted[:, 2] += matrix[:, :2] @ corner
    shifted[:, :2] = shifted[:, :2] / shrunk
    return np.asarray(cv2.warpAffine(patch, shifted, (side, side), flags=cv2.INTER_LINEAR), dtype=np.uint8)


def similarity(points: npt.NDArray[np.float64], onto: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The 2 x 3 matrix of turning, scaling and moving (no mirroring) that fits `onto` best in least squares."""
    centre, target = points.mean(axis=0), onto.mean(axis=0)
    away, wanted = points - centre, onto - target
    spread = max(float((away**2).sum()), 1e-9)
    cosine = float((away * wanted).sum()) / spread
    sine = float((away[:, 0] * wanted[:, 1] - away[:, 1] * wanted[:, 0]).sum()) / spread
    turn = np.array([[cosine, -sine], [sine, cosine]])
    return np.hstack([turn, (target - turn @ centre)[:, None]])


def _patch(
    pixels: Rgb, matrix: npt.NDArray[np.float64], side: int
) -> tuple[Rgb, npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """The part of the picture that shows the face, averaged down where it has more than twice the pixels needed.

    Also its corner in the picture and the factors it was shrunk by, across and down.
    """
    inverse = np.linalg.inv(np.vstack([matrix, [0, 0, 1]]))
    corners = np.array([[0, 0, 1], [side, 0, 1], [0, side, 1], [side, side, 1]]) @ inverse.T
    low = np.clip(np.floor(corners[:, :2].min(axis=0)) - 2, 0, np.array(pixels.shape[1::-1]) - 1).astype(int)
    high = np.clip(np.ceil(corners[:, :2].max(axis=0)) + 2, low + 1, pixels.shape[1::-1]).astype(int)
    part = pixels[low[1] : high[1], low[0] : high[0]]
    excess = 1 / (np.hypot(matrix[0, 0], matrix[1, 0]) * _FINER)
    if excess <= 1:
        return part, low.astype(float), np.ones(2)
    size = (max(1, round(part.shape[1] / excess)), max(1, round(part.shape[0] / excess)))
    factors = np.array([size[0] / part.shape[1], size[1] / part.shape[0]])
    return np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA), dtype=np.uint8), low.astype(float), factors
