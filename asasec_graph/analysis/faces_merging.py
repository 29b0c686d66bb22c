"""Parts joined by average linkage along the pairs that tie them: exact, without a square of similarities.

The average similarity between two sets of unit vectors is the dot product of their means, and two sets can only reach a
threshold on average where at least one pair does. So it is enough to look at parts with a pair between them.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence, Set

import numpy as np

from asasec_graph.analysis.faces_arrays import Places, Vectors
from asasec_graph.analysis.faces_near import DIGITS
from asasec_graph.analysis.faces_pairs import Ends, Exact


def merged(
    vectors: Vectors, shots: Sequence[Set[str]], parts: Sequence[Places], left: Ends, right: Ends, threshold: float
) -> Iterator[Places]:
    """Parts of rows, joined two by two, the most alike on average first, while two reach the threshold.

    `left` and `right` are the pairs of rows at the threshold; `shots` are the pictures or frames of each row: no two
    rows of one stand together.
    """
    parts = sorted(parts, key=lambda part: int(part[0]))
    merging = _Merging(vectors, shots, parts, threshold)
    merging.tie(*_ties(parts, len(vectors), left, right))
    yield from merging.run()


def _ties(parts: Sequence[Places], count: int, left: Ends, right: Ends) -> tuple[Places, Places]:
    """The pairs of parts that a pair of rows ties, each once."""
    part_of = np.full(count, -1, dtype=np.int64)
    for number, part in enumerate(parts):
        part_of[part] = number
    one, other = part_of[left], part_of[right]
    low, high = np.minimum(one, other), np.maximum(one, other)
    codes = np.unique(low[low != high] * len(parts) + high[low != high])
    return np.asarray(codes // len(parts)), np.asarray(codes % len(parts))


class _Merging:
    def __init__(self, vectors: Vectors, shots: Sequence[Set[str]], parts: Sequence[Places], threshold: float) -> None:
        self._threshold = threshold
        self._parts: dict[int, list[Places]] = {number: [part] for number, part in enumerate(parts)}
        self._sums: dict[int, Exact] = {
            number: vectors[part].astype(np.float64).sum(axis=0) for number, part in enumerate(parts)
        }
        self._sizes = {number: len(part) for number, part in enumerate(parts)}
        self._shots = {
            number: set[str]().union(*(shots[int(row)] for row in part)) for number, part in enumerate(parts)
        }
        self._tied: dict[int, set[int]] = {number: set() for number in self._parts}
        self._heap: list[tuple[float, int, int]] = []
        self._next = len(parts)

    def tie(self, one: Places, other: Places) -> None:
        """Note parts that may be joined."""
        for low, high in zip(one.tolist(), other.tolist(), strict=True):
            self._tied[low].add(high)
            self._tied[high].add(low)
            self._offer(low, high)

    def run(self) -> Iterator[Places]:
        """Join until nothing more is alike enough; the parts, each ascending."""
        while self._heap:
            _, one, other = heapq.heappop(self._heap)
            if one in self._parts and other in self._parts:
                self._join(one, other)
        for pieces in self._parts.values():
            yield np.sort(np.concatenate(pieces))

    def _offer(self, one: int, other: int) -> None:
        average = float(self._sums[one] @ self._sums[other]) / (self._sizes[one] * self._sizes[other])
        average = round(average, DIGITS)
        if average >= self._threshold and self._shots[one].isdisjoint(self._shots[other]):
            heapq.heappush(self._heap, (-average, one, other))

    def _join(self, one: int, other: int) -> None:
        number, self._next = self._next, self._next + 1
        tied = (self._tied.pop(one) | self._tied.pop(other)) - {one, other}
        self._parts[number] = self._parts.pop(one) + self._parts.pop(other)
        self._sums[number] = self._sums.pop(one) + self._sums.pop(other)
        self._sizes[number] = self._sizes.pop(one) + self._sizes.pop(other)
        self._shots[number] = self._shots.pop(one) | self._shots.pop(other)
        self._tied[number] = tied
        for neighbour in sorted(tied):
            self._tied[neighbour] -= {one, other}
            self._tied[neighbour].add(number)
            self._offer(neighbour, number)
