"""Every pair of faces that is alike: exact, block by block, and taken over from what was compared before.

What changes between two questions is a case or two: pairs among faces that stood there before with the same vector are
kept, and only new faces are compared, with everything. The result is the same as comparing all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from asasec_graph.analysis.faces_arrays import Places, Vectors
from asasec_graph.analysis.faces_near import DIGITS, SLACK

_ROWS = 1_024
_COLUMNS = 4_096
_AT_ONCE = 65_536

MOST = 20_000_000
"""Pairs that are held; 12 bytes each."""

Ends = npt.NDArray[np.int32]
Exact = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Pairs of places in `ids` whose faces are at least `threshold` alike: left < right, by left, then right."""

    ids: tuple[str, ...]
    vectors: Vectors
    threshold: float
    left: Ends
    right: Ends
    similarity: Vectors

    @property
    def bytes(self) -> int:
        """How much memory the pairs take; the vectors are shared."""
        return self.left.nbytes + self.right.nbytes + self.similarity.nbytes


def pairs(ids: Sequence[str], vectors: Vectors, threshold: float, before: Pairs | None = None) -> Pairs:
    """The pairs of n faces (n x d, unit length, ids ascending) that are at least so alike.

    `before` are pairs of other faces at the same threshold, of which what still holds is taken over. TooManyPairs where
    there are more than `MOST`.
    """
    known, place = _known(ids, vectors, threshold, before)
    fresh = np.flatnonzero(~known)
    found = [_taken(before, place)] if before is not None and known.any() else []
    count = sum(len(some[0]) for some in found)
    for some in chain(_compared(vectors, fresh, threshold), _across(vectors, fresh, np.flatnonzero(known), threshold)):
        count += len(some[0])
        if count > MOST:
            raise TooManyPairs
        found.append(some)
    left, right, similarity = (np.concatenate(column) for column in zip(*found, _NONE, strict=True))
    low, high = np.minimum(left, right), np.maximum(left, right)
    order = np.lexsort((high, low))
    return Pairs(tuple(ids), vectors, threshold, low[order], high[order], similarity[order])


_Found = tuple[Ends, Ends, Vectors]
_NONE: _Found = (np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32), np.empty(0, dtype=np.float32))


class TooManyPairs(Exception):
    """More pairs than are held: thousands of faces that are all but the same."""


def alike(vectors: Vectors, left: Places, right: Places) -> Exact:
    """The similarity of each pair of rows, rounded: the same for the same two vectors wherever they stand."""
    found = [
        (vectors[left[at : at + _AT_ONCE]].astype(np.float64) * vectors[right[at : at + _AT_ONCE]]).sum(axis=1)
        for at in range(0, len(left), _AT_ONCE)
    ]
    return np.asarray(np.round(np.concatenate([np.empty(0), *found]), DIGITS), dtype=np.float64)


def _known(
    ids: Sequence[str], vectors: Vectors, threshold: float, before: Pairs | None
) -> tuple[npt.NDArray[np.bool_], Places]:
    """Which faces were compared before with this vector; and where each face of before stands now, -1 for nowhere."""
    known = np.zeros(len(ids), dtype=np.bool_)
    if before is None or before.threshold != threshold or before.vectors.shape[1:] != vectors.shape[1:]:
        return known, np.empty(0, dtype=np.int64)
    here = {id: i for i, id in enumerate(ids)}
    place = np.array([here.get(id, -1) for id in before.ids], dtype=np.int64)
    there = np.flatnonzero(place >= 0)
    same = (vectors[place[there]] == before.vectors[there]).all(axis=1)
    place[there[~same]] = -1
    known[place[there[same]]] = True
    return known, place


def _taken(before: Pairs, place: Places) -> _Found:
    kept = (place[before.left] >= 0) & (place[before.right] >= 0)
    left, right = place[before.left[kept]].astype(np.int32), place[before.right[kept]].astype(np.int32)
    return left, right, before.similarity[kept]


def _compared(vectors: Vectors, rows: Places, threshold: float) -> Iterator[_Found]:
    """Pairs among these rows, each once."""
    among = vectors if len(rows) == len(vectors) else vectors[rows]
    for left, right in _tiles(among, among, threshold, upper=True):
        above = left < right
        yield from _sure(vectors, rows[left[above]], rows[right[above]], threshold)


def _across(vectors: Vectors, fresh: Places, known: Places, threshold: float) -> Iterator[_Found]:
    """Pairs of a fresh row and a known one."""
    if len(fresh) and len(known):
        for left, right in _tiles(vectors[fresh], vectors[known], threshold, upper=False):
            yield from _sure(vectors, fresh[left], known[right], threshold)


def _tiles(one: Vectors, other: Vectors, threshold: float, *, upper: bool) -> Iterator[tuple[Places, Places]]:
    """Places in both that may be at the threshold, tile by tile: what is alike is never held all at once."""
    room = np.empty(_ROWS * _COLUMNS, dtype=np.float32)
    for top in range(0, len(one), _ROWS):
        rows = one[top : top + _ROWS]
        for side in range(top if upper else 0, len(other), _COLUMNS):
            columns = other[side : side + _COLUMNS]
            near = room[: len(rows) * len(columns)].reshape(len(rows), -1)
            np.matmul(rows, columns.T, out=near)
            left, right = np.divmod(np.flatnonzero(near >= threshold - SLACK), near.shape[1])
            if len(left):
                yield left + top, right + side


def _sure(vectors: Vectors, left: Places, right: Places, threshold: float) -> Iterator[_Found]:
    similarity = alike(vectors, left, right)
    over = similarity >= threshold
    yield left[over].astype(np.int32), right[over].astype(np.int32), similarity[over].astype(np.float32)
