"""Faces as arrays: a row is a mention of a face in a case; vectors compare within one model only."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Vectors: TypeAlias = npt.NDArray[np.float32]
Places: TypeAlias = npt.NDArray[np.int64]

_ROW_BYTES = 400
_SMALL = 4_096


@dataclass(frozen=True, slots=True)
class FaceRow:
    """A face as the graph holds it: ids of the face and of its picture, the case's internal integer, the embedding.

    `key` is the face's key. `shot` names what was seen at one moment: the picture or, of a film, the frame; two faces
    of one shot are two persons. Blank: the picture.
    """

    id: str
    media: str
    case: int
    vector: bytes
    quality: float
    model: str
    key: str = ""
    shot: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class FaceArrays:
    """Columns of n rows: `vectors` is n x d of unit length; the same face stands once for each case that has it."""

    ids: tuple[str, ...]
    media: tuple[str, ...]
    cases: Places
    vectors: Vectors
    quality: npt.NDArray[np.float32]
    keys: tuple[str, ...]
    shots: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.ids)

    def place(self, id: str) -> int | None:
        """The first row of a face, where the rows stand in the order of their ids, as `by_model` gives them."""
        place = bisect_left(self.ids, id)
        return place if place < len(self.ids) and self.ids[place] == id else None


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """Each face once, in the order of the ids, with the cases that have it; `FaceArrays` in any order give the same."""

    ids: tuple[str, ...]
    media: tuple[str, ...]
    cases: tuple[tuple[int, ...], ...]
    vectors: Vectors
    quality: npt.NDArray[np.float32]
    keys: tuple[str, ...]
    shots: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, eq=False)
class Gallery:
    """The faces of several cases, of one model, side by side: large cases as they are, small ones in one array.

    What a caller may search is such a gallery; nothing of a large case is copied to make it.
    """

    parts: tuple[FaceArrays, ...]

    @cached_property
    def faces(self) -> int:
        """How many faces there are, each counted once however many cases hold it."""
        if len(self.parts) == 1:
            ids = self.parts[0].ids
            return sum(1 for i, id in enumerate(ids) if i == 0 or ids[i - 1] != id)
        return len(set(chain.from_iterable(part.ids for part in self.parts)))

    @cached_property
    def bytes(self) -> int:
        """About how much memory its arrays take."""
        return sum(part.vectors.nbytes + len(part) * _ROW_BYTES for part in self.parts)

    def find(self, id: str) -> tuple[FaceArrays, int] | None:
        """The row of a face that speaks for it, the one of the best quality; None where it is not here."""
        found = [(part, row) for part in self.parts for row in _rows(part, id)]
        return min(found, key=lambda pair: _rank(*pair), default=None)


def galleries(cases: Sequence[dict[str, FaceArrays]]) -> dict[str, Gallery]:
    """One gallery a model of what each case has by model, each in the order of `by_model`."""
    models = sorted({model for case in cases for model in case})
    return {model: _gallery([case[model] for case in cases if model in case]) for model in models}


def by_model(rows: Iterable[FaceRow]) -> dict[str, FaceArrays]:
    """The rows of each model; ValueError where the embeddings of one model differ in length."""
    ordered = sorted(rows, key=lambda row: (row.model, row.id, row.case))
    return {model: _arrays(model, list(group)) for model, group in groupby(ordered, key=lambda row: row.model)}


def vector(data: bytes) -> Vectors:
    """An embedding from the graph's bytes (float32, little-endian)."""
    return np.frombuffer(data, dtype="<f4").astype(np.float32)


def joined(parts: Sequence[FaceArrays]) -> FaceArrays:
    """The rows of all parts, in the order of ids, then cases."""
    if len(parts) == 1:
        return parts[0]
    ids = list(chain.from_iterable(part.ids for part in parts))
    cases = np.concatenate([part.cases for part in parts])
    order = sorted(range(len(ids)), key=lambda i: (ids[i], int(cases[i])))
    rows = np.array(order, dtype=np.int64)
    texts = [list(chain.from_iterable(column)) for column in zip(*map(_texts, parts), strict=True)]
    return FaceArrays(
        tuple(ids[i] for i in order),
        tuple(texts[0][i] for i in order),
        cases[rows],
        np.concatenate([part.vectors for part in parts])[rows],
        np.concatenate([part.quality for part in parts])[rows],
        tuple(texts[1][i] for i in order),
        tuple(texts[2][i] for i in order),
    )


def distinct(arrays: FaceArrays) -> Faces:
    """Each face once; of rows that disagree on a face, the one of the best quality speaks."""
    order = sorted(range(len(arrays)), key=lambda i: (arrays.ids[i], *_rank(arrays, i)))
    groups = [list(rows) for _, rows in groupby(order, key=lambda i: arrays.ids[i])]
    first = [rows[0] for rows in groups]
    return Faces(
        tuple(arrays.ids[i] for i in first),
        tuple(arrays.media[i] for i in first),
        tuple(tuple(sorted({int(arrays.cases[i]) for i in rows})) for rows in groups),
        arrays.vectors[first],
        arrays.quality[first],
        tuple(arrays.keys[i] for i in first),
        tuple(arrays.shots[i] for i in first),
    )


def _gallery(parts: Sequence[FaceArrays]) -> Gallery:
    large = [part for part in parts if len(part) > _SMALL]
    small = [part for part in parts if len(part) <= _SMALL]
    return Gallery((*large, joined(small)) if small else tuple(large))


def _texts(part: FaceArrays) -> tuple[tuple[str, ...], ...]:
    return part.media, part.keys, part.shots


def _rows(part: FaceArrays, id: str) -> Iterable[int]:
    place = part.place(id)
    while place is not None and place < len(part) and part.ids[place] == id:
        yield place
        place += 1


def _rank(arrays: FaceArrays, row: int) -> tuple[float, int]:
    """Best quality first, then by case."""
    return -float(arrays.quality[row]), int(arrays.cases[row])


def _arrays(model: str, rows: list[FaceRow]) -> FaceArrays:
    if len({len(row.vector) for row in rows}) > 1:
        raise ValueError(f"embeddings of different lengths under one model, {model}")
    return FaceArrays(
        tuple(row.id for row in rows),
        tuple(row.media for row in rows),
        np.array([row.case for row in rows], dtype=np.int64),
        vector(b"".join(row.vector for row in rows)).reshape(len(rows), -1),
        np.array([row.quality for row in rows], dtype=np.float32),
        tuple(row.key for row in rows),
        tuple(row.shot or row.media for row in rows),
    )
