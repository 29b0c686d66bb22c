"""Faces in a picture: boxes, a quality, and embeddings of unit length that compare by their dot product.

A recogniser sees 112 x 112 pixels, so a
large face is first averaged down (no aliasing) and a small one is cut from the full picture where there is one.
The same pixels give the same faces in the same order: from top to bottom, then from left to right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TypeAlias

import numpy as np

from asasec_graph.reading import face_models
from asasec_graph.reading.face_align import aligned
from asasec_graph.reading.face_detection import SCORE, Floats, candidates, confirmed, shown
from asasec_graph.reading.face_models import Models
from asasec_graph.reading.face_quality import Quality, quality
from asasec_graph.reading.pictures import Rgb

Box: TypeAlias = tuple[int, int, int, int]

SMALLEST = 8.0
"""Pixels across the shorter side of the smallest face that is kept: the detector's own cell, under which the sides of a
box are guesses. What so few pixels are worth is the quality's to say."""
_SIDE = 112
_BATCH = 32
_REDUCED = 1.01
_LOADING = Lock()


@dataclass(frozen=True, slots=True, eq=False)
class FoundFace:
    """`box` is x, y, w, h in pixels of the given picture, within it; `vector` has unit length.

    `quality` (0 to 1) says how much the embedding can be trusted: size, sharpness, pose, certainty; `parts` has these.
    """

    box: tuple[int, int, int, int]
    quality: float
    vector: Floats
    model: str
    score: float
    parts: Quality


class FaceEngine:
    """A loaded pack of models. One a process is enough, for all its threads: see `engine`."""

    def __init__(self, models: Models) -> None:
        self._models = models
        self._turn: AbstractContextManager[object] = nullcontext() if models.provider == "cpu" else Lock()
        self.model = models.model
        self.dimension = models.dimension
        self.provider = models.provider

    def find(
        self, pixels: Rgb, full: Callable[[], Rgb] | None = None, scale: tuple[float, float] = (1.0, 1.0)
    ) -> tuple[FoundFace, ...]:
        """Every face in upright RGB pixels; of a frame of a film these alone are given.

        Where these are a reduced picture, `scale` says how many true pixels one of them is across and down, and `full`
        gives the true picture, asked for only if a face is small. Boxes are in true pixels.
        """
        with self._turn:
            return self._find(pixels, full, scale)

    def embed(self, crops: Sequence[Rgb]) -> Floats:
        """The unit vectors, n x dimension, of aligned faces of 112 x 112 RGB pixels."""
        if not crops:
            return np.zeros((0, self.dimension), dtype=np.float32)
        step = _BATCH if isinstance(self._models.recogniser.input_shape[0], str | None) else 1
        seen = [np.ascontiguousarray(crop[:, :, ::-1]) for crop in crops]
        batches = [self._models.recogniser.get_feat(seen[i : i + step]) for i in range(0, len(seen), step)]
        raw = np.concatenate(batches).astype(np.float32).reshape(len(crops), -1)
        return np.asarray(raw / np.maximum(np.linalg.norm(raw, axis=1, keepdims=True), 1e-12), dtype=np.float32)

    def _find(self, pixels: Rgb, full: Callable[[], Rgb] | None, scale: tuple[float, float]) -> tuple[FoundFace, ...]:
        size = (round(pixels.shape[1] * scale[0]), round(pixels.shape[0] * scale[1]))
        true = np.array(scale, dtype=np.float32)
        boxes, points = candidates(self._models.detector, pixels)
        if full is not None and max(scale) > _REDUCED and self._too_small(pixels, boxes, points):
            pixels, points = full(), points * true
            boxes[:, :4] *= np.tile(true, 2)
            true = np.ones(2, dtype=np.float32)
        boxes, points = confirmed(self._models.detector, pixels, (boxes, points))
        inside = [_clipped(box, size) for box in boxes[:, :4] * np.tile(true, 2)]
        kept = sorted((box, i) for i, box in enumerate(inside) if min(box[2:]) >= SMALLEST)
        crops = [aligned(pixels, points[i], _SIDE) for _, i in kept]
        vectors = self.embed(crops)
        found = [
            self._face(box, crop, points[i], vector, float(boxes[i, 4]))
            for (box, i), crop, vector in zip(kept, crops, vectors, strict=True)
        ]
        return tuple(sorted(found, key=lambda face: (face.box[1], face.box[0], face.box)))

    def _too_small(self, pixels: Rgb, boxes: Floats, points: Floats) -> bool:
        """Whether a face is shown by fewer pixels than the recogniser takes.

        A doubtful one is looked at in these pixels first: to decode the full picture costs as much as fifty such looks.
        """
        small = [i for i, side in enumerate(_sides(boxes)) if side < _SIDE]
        sure = any(boxes[i, 4] >= SCORE for i in small)
        return sure or any(shown(self._models.detector, pixels, boxes[i], points[i]) for i in small)

    def _face(self, box: Box, crop: Rgb, landmarks: Floats, vector: Floats, score: float) -> FoundFace:
        graded = quality(crop, landmarks, box, score)
        return FoundFace(box, graded.value, vector, self.model, score, graded)


def engine(root: Path | None = None, threads: int = 1) -> FaceEngine:
    """The engine over the pack in use under `root`, loaded once a process; EngineError where it is missing."""
    with _LOADING:
        return _engine(root, threads)


@cache
def _engine(root: Path | None, threads: int) -> FaceEngine:
    return FaceEngine(face_models.load(face_models.pack(root), threads))


def _sides(boxes: Floats) -> list[float]:
    return [float(min(box[2] - box[0], box[3] - box[1])) for box in boxes]


def _clipped(box: Floats, size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top = max(0, round(float(box[0]))), max(0, round(float(box[1])))
    right, bottom = min(size[0], round(float(box[2]))), min(size[1], round(float(box[3])))
    return left, top, max(0, right - left), max(0, bottom - top)
