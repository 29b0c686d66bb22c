"""Faces as arrays: a row is a mention of a face in a case; vectors compare within one model only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Vectors: TypeAlias = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class FaceRow:
    """A face as the graph holds it: ids of the face and of its picture, the case's internal integer, the embedding."""

    id: str
    media: str
    case: int
    vector: bytes
    quality: float
    model: str


@dataclass(frozen=True, slots=True, eq=False)
class FaceArrays:
    """Columns of n rows: `vectors` is n x d of unit length; the same face stands once for each case that has it."""

    ids: tuple[str, ...]
    media: tuple[str, ...]
    cases: npt.NDArray[np.int64]
    vectors: Vectors
    quality: npt.NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """Each face once, in the order of the ids, with the cases that have it; `FaceArrays` in any order give the same."""

    ids: tuple[str, ...]
    media: tuple[str, ...]
    cases: tuple[tuple[int, ...], ...]
    vectors: Vectors
    quality: npt.NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.ids)


def by_model(rows: Iterable[FaceRow]) -> dict[str, FaceArrays]:
    """The rows of each model; ValueError where the embeddings of one model differ in length."""
    ordered = sorted(rows, key=lambda row: (row.model, row.id, row.case))
    return {model: _arrays(model, list(group)) for model, group in groupby(ordered, key=lambda row: row.model)}


def vector(data: bytes) -> Vectors:
    """An embedding from the graph's bytes (float32, little-endian)."""
    return np.frombuffer(data, dtype="<f4").astype(np.float32)


def some(arrays: FaceArrays, rows: npt.NDArray[np.int64]) -> FaceArrays:
    """The rows at these places."""
    return FaceArrays(
        tuple(arrays.ids[int(i)] for i in rows),
        tuple(arrays.media[int(i)] for i in rows),
        arrays.cases[rows],
        arrays.vectors[rows],
        arrays.quality[rows],
    )


def distinct(arrays: FaceArrays) -> Faces:
    """Each face once; of rows that disagree on a face, the one of the best quality speaks."""
    order = sorted(range(len(arrays)), key=lambda i: (arrays.ids[i], -float(arrays.quality[i]), int(arrays.cases[i])))
    groups = [list(rows) for _, rows in groupby(order, key=lambda i: arrays.ids[i])]
    first = [rows[0] for rows in groups]
    return Faces(
        tuple(arrays.ids[i] for i in first),
        tuple(arrays.media[i] for i in first),
        tuple(tuple(sorted({int(arrays.cases[i]) for i in rows})) for rows in groups),
        arrays.vectors[first],
        arrays.quality[first],
    )


def _arrays(model: str, rows: list[FaceRow]) -> FaceArrays:
    if len({len(row.vector) for row in rows}) > 1:
        raise ValueError(f"embeddings of different lengths under one model, {model}")
    return FaceArrays(
        tuple(row.id for row in rows),
        tuple(row.media for row in rows),
        np.array([row.case for row in rows], dtype=np.int64),
        vector(b"".join(row.vector for row in rows)).reshape(len(rows), -1),
        np.array([row.quality for row in rows], dtype=np.float32),
    )
