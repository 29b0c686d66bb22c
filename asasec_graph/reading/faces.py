"""Faces in a picture: boxes, a quality, and embeddings of unit length that compare by their dot product.

A recogniser sees 112 x 112 pixels, so a
large face is first averaged down (no aliasing) and a small one is cut from the full picture where there is one.
The same pixels give the same faces in the same order: from top to bottom, then from left to right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from asasec_graph.reading import face_models
from asasec_graph.reading.face_align import aligned
from asasec_graph.reading.face_detection import Floats, detect
from asasec_graph.reading.face_models import Models
from asasec_graph.reading.face_quality import quality
from asasec_graph.reading.pictures import Rgb

SMALLEST = 14.0
_SIDE = 112
_REDUCED = 1.01


@dataclass(frozen=True, slots=True, eq=False)
class FoundFace:
    """`box` is x, y, w, h in pixels of the given picture, within it; `vector` has unit length.

    `quality` (0 to 1) says how much the embedding can be trusted: size, sharpness, pose, certainty.
    """

    box: tuple[int, int, int, int]
    quality: float
    vector: Floats
    model: str
    score: float


class FaceEngine:
    """A loaded pack of models. One a process is enough: see `engine`."""

    def __init__(self, models: Models) -> None:
        self._models = models
        self.model = models.model
        self.dimension = models.dimension

    def find(
        self, pixels: Rgb, full: Callable[[], Rgb] | None = None, scale: tuple[float, float] = (1.0, 1.0)
    ) -> tuple[FoundFace, ...]:
        """Every face in upright RGB pixels.

        Where these are a reduced picture, `scale` says how many true pixels one of them is across and down, and `full`
        gives the true picture, asked for only if a face is small. Boxes are in true pixels.
        """
        boxes, points = detect(self._models.detector, pixels)
        true = np.array(scale, dtype=np.float32)
        size = (round(pixels.shape[1] * scale[0]), round(pixels.shape[0] * scale[1]))
        marks = points
        if full is not None and max(scale) > _REDUCED and any(side < _SIDE for side in _sides(boxes)):
            pixels, marks = full(), points * true
        boxes[:, :4] *= np.tile(true, 2)
        found = [self._found(pixels, size, *pair) for pair in zip(boxes, marks, strict=True)]
        return tuple(sorted((face for face in found if face), key=lambda face: (face.box[1], face.box[0], face.box)))

    def _found(self, pixels: Rgb, size: tuple[int, int], box: Floats, landmarks: Floats) -> FoundFace | None:
        inside = _clipped(box, size)
        if min(inside[2:]) < SMALLEST:
            return None
        crop = aligned(pixels, landmarks, _SIDE)
        score = float(box[4])
        return FoundFace(inside, quality(crop, landmarks, inside, score), self.embed(crop), self.model, score)

    def embed(self, crop: Rgb) -> Floats:
        """The unit vector of an aligned face of 112 x 112 RGB pixels."""
        raw = np.asarray(self._models.recogniser.get_feat(crop[:, :, ::-1]), dtype=np.float32).ravel()
        return np.asarray(raw / max(float(np.linalg.norm(raw)), 1e-12), dtype=np.float32)


@cache
def engine(root: Path | None = None, threads: int = 1) -> FaceEngine:
    """The engine over the pack in use under `root`, loaded once a process; EngineError where it is missing."""
    return FaceEngine(face_models.load(face_models.pack(root), threads))


def _sides(boxes: Floats) -> list[float]:
    return [float(min(box[2] - box[0], box[3] - box[1])) for box in boxes]


def _clipped(box: Floats, size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top = max(0, round(float(box[0]))), max(0, round(float(box[1])))
    right, bottom = min(size[0], round(float(box[2]))), min(size[1], round(float(box[3])))
    return left, top, max(0, right - left), max(0, bottom - top)
