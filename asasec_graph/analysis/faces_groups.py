"""Faces that look alike, brought together without chaining.

Faces joined by similarities over a threshold form a component; in it A may be like B and B like C while A and C are
strangers, so it is parted again by average linkage: two parts stay one only if their faces are alike on average. Two
faces of one picture, or of one frame of a film, are two persons and never stand together (a mirror or a collage is the
exception that costs a candidate). Large components are first parted at higher thresholds, and what that parts is joined
again, from the most alike on, wherever two parts are alike on average.
"""

# scipy publishes no types:
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations

import numpy as np
import numpy.typing as npt
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

from asasec_graph.analysis.faces_arrays import Places, Vectors
from asasec_graph.analysis.faces_merging import merged
from asasec_graph.analysis.faces_near import DIGITS
from asasec_graph.analysis.faces_pairs import Ends, Exact, Pairs, pairs

LARGEST = 1_500
"""Rows of the largest component that is parted as a whole: its similarities are a square of this side."""

_STEP = 0.05
_HIGHEST = 0.95
_APART = 1e9


def clusters(vectors: Vectors, shots: Sequence[str], threshold: float) -> Iterator[Places]:
    """Sets of two or more rows that look alike, each ascending; rows in no set are like nothing.

    `shots` names the picture or frame of each row.
    """
    names = [str(i) for i in range(len(vectors))]
    yield from grouped(pairs(names, vectors, threshold), [{shot} for shot in shots])


def grouped(known: Pairs, shots: Sequence[Set[str]]) -> Iterator[Places]:
    """The sets of two or more faces that these pairs make, each ascending, in the order of their first rows.

    `shots` are the pictures or frames of each face: more than one where it stands for several.
    """
    parting = _Parting(known.vectors, shots, known.threshold)
    rows = np.arange(len(known.ids))
    found = parting.parts(rows, known.left, known.right, known.similarity, known.threshold)
    yield from sorted((part for part in found if len(part) > 1), key=lambda part: int(part[0]))


def weakest_link(vectors: Vectors) -> tuple[float, int, int]:
    """The similarity at which the rows fall apart, and the two rows that are that alike: (1.0, 0, 0) of one row.

    Each half is joined to the other by at least this one: the least edge of the widest spanning tree (Prim's). No
    square of similarities is held.
    """
    wide = vectors.astype(np.float64)
    reach = np.full(len(wide), -np.inf)
    joined = np.zeros(len(wide), dtype=np.int64)
    outside = np.ones(len(wide), dtype=np.bool_)
    row, weakest = 0, (1.0, 0, 0)
    for step in range(len(wide) - 1):
        outside[row] = False
        near = np.round(wide @ wide[row], DIGITS)
        closer = outside & (near > reach)
        reach[closer], joined[closer] = near[closer], row
        row = int(np.argmax(np.where(outside, reach, -np.inf)))
        if step == 0 or reach[row] < weakest[0]:
            left, right = sorted((int(joined[row]), row))
            weakest = (min(1.0, float(reach[row])), left, right)
    return weakest


class _Parting:
    """Parts components of the graph of pairs; every row of a component ends in exactly one part."""

    def __init__(self, vectors: Vectors, shots: Sequence[Set[str]], threshold: float) -> None:
        self._vectors = vectors
        self._shots = shots
        self._threshold = threshold

    def parts(self, rows: Places, left: Ends, right: Ends, near: Vectors, at: float) -> Iterator[Places]:
        """The parts of these rows (ascending), given their pairs that are at least `at` alike."""
        for inside, edges in _components(rows, left, right):
            yield from self._component(inside, left[edges], right[edges], near[edges], at)

    def _component(self, rows: Places, left: Ends, right: Ends, near: Vectors, at: float) -> Iterator[Places]:
        if len(rows) == 1 or self._whole(rows, len(left)):
            yield rows
        elif len(rows) <= LARGEST:
            yield from self._linked(rows)
        else:
            pieces = list(self._pieces(rows, left, right, near, at))
            yield from merged(self._vectors, self._shots, pieces, left, right, self._threshold)

    def _whole(self, rows: Places, edges: int) -> bool:
        """Whether all are alike and of different shots: then every average is over the threshold."""
        if edges != len(rows) * (len(rows) - 1) // 2:
            return False
        seen = [self._shots[int(row)] for row in rows]
        return len(set[str]().union(*seen)) == sum(map(len, seen))

    def _pieces(self, rows: Places, left: Ends, right: Ends, near: Vectors, at: float) -> Iterator[Places]:
        """A large component in parts, by a higher threshold; rows that are all but the same, by number."""
        if at + _STEP > _HIGHEST:
            for start in range(0, len(rows), LARGEST):
                yield from self._linked(rows[start : start + LARGEST])
            return
        higher = near >= at + _STEP
        yield from self.parts(rows, left[higher], right[higher], near[higher], at + _STEP)

    def _strangers(self, rows: Places) -> Iterator[tuple[int, int]]:
        """Places in `rows` that share a shot."""
        seen: dict[str, list[int]] = {}
        for place, row in enumerate(rows):
            for shot in self._shots[int(row)]:
                seen.setdefault(shot, []).append(place)
        for places in seen.values():
            yield from combinations(places, 2)

    def _linked(self, rows: Places) -> Iterator[Places]:
        if len(rows) == 1:
            yield rows
            return
        apart = 1 - _near(self._vectors[rows])
        for one, other in self._strangers(rows):
            apart[one, other] = apart[other, one] = _APART
        merges = linkage(squareform(apart, checks=False), method="average")
        labels = fcluster(merges, round(1 - self._threshold, DIGITS) + 10**-DIGITS / 2, criterion="distance")
        for label in np.unique(labels):
            yield rows[labels == label]


def _components(rows: Places, left: Ends, right: Ends) -> Iterator[tuple[Places, Places]]:
    """The connected components of these rows, alone ones too, each with the places of its pairs."""
    ends = np.searchsorted(rows, left), np.searchsorted(rows, right)
    edges = coo_array((np.ones(len(left), dtype=np.int8), ends), shape=(len(rows), len(rows)))
    count, labels = connected_components(edges, directed=False)
    members, pairs_of = _by_label(labels, count), _by_label(labels[ends[0]], count)
    for inside, among in zip(members, pairs_of, strict=True):
        yield rows[inside], among


def _by_label(labels: npt.NDArray[np.int32], count: int) -> list[Places]:
    order = np.argsort(labels, kind="stable")
    return np.split(order, np.searchsorted(labels[order], np.arange(1, count)))


def _near(vectors: Vectors) -> Exact:
    """Similarities, rounded and symmetric; 1 on the diagonal."""
    wide = vectors.astype(np.float64)
    near = np.asarray(np.round(np.clip(wide @ wide.T, -1, 1), DIGITS), dtype=np.float64)
    np.fill_diagonal(near, 1)
    return near
