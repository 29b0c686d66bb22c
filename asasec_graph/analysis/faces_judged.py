"""Groups of faces as people judged them: those called the same are joined, those called different are parted.

The groups that likeness makes are the start. What two people agreed on goes before it: a pair called the same stands in
one group however unlike, a pair called different never does, unless other pairs called the same tie the two together:
then people contradict each other, and the group stays whole for them to look at. A group that is parted gathers around
the faces called different: each other face goes where it is most alike on average.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from asasec_graph.analysis.faces_arrays import Vectors
from asasec_graph.model.judging import Agreed

Places = npt.NDArray[np.int64]
Exact = npt.NDArray[np.float64]
_DIGITS = 6


def judged(
    ids: Sequence[str], vectors: Vectors, sets: Iterable[Places], agreed: Agreed, threshold: float
) -> list[Places]:
    """The groups, each ascending, in the order of their first rows; `sets` are those that likeness made.

    `threshold` is the least similarity on average that keeps a face in a part of a parted group. A row of no
    group is in none of the answer, unless somebody joined it to another.
    """
    rows = {id: row for row, id in enumerate(ids)}
    same = _known(agreed.same, rows)
    atoms = _Sets(len(ids))
    for left, right in same:
        atoms.join(left, right)
    everything = _Sets(len(ids))
    members = {left for pair in same for left in pair}
    for one in sets:
        members.update(int(row) for row in one)
        for row in one[1:]:
            everything.join(int(one[0]), int(row))
    for left, right in same:
        everything.join(left, right)
    apart = [(a, b) for a, b in _known(agreed.different, rows) if atoms.of(a) != atoms.of(b)]
    found = [part for one in everything.among(members) for part in _parted(one, vectors, atoms, apart, threshold)]
    return sorted(found, key=lambda part: int(part[0]))


def _known(pairs: Iterable[tuple[str, str]], rows: Mapping[str, int]) -> list[tuple[int, int]]:
    return sorted((rows[left], rows[right]) for left, right in pairs if left in rows and right in rows)


class _Sets:
    """Disjoint sets of rows, each named by its least row."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def of(self, row: int) -> int:
        while self._parent[row] != row:
            self._parent[row] = self._parent[self._parent[row]]
            row = self._parent[row]
        return row

    def join(self, left: int, right: int) -> None:
        left, right = sorted((self.of(left), self.of(right)))
        self._parent[right] = left

    def among(self, rows: Iterable[int]) -> Iterator[list[int]]:
        """The sets of these rows, each ascending."""
        found: dict[int, list[int]] = {}
        for row in sorted(rows):
            found.setdefault(self.of(row), []).append(row)
        yield from found.values()


def _parted(
    rows: Sequence[int], vectors: Vectors, atoms: _Sets, apart: Sequence[tuple[int, int]], threshold: float
) -> Iterator[Places]:
    """A group in parts, of which none holds two rows of `apart`; whole where there is nothing to part."""
    strangers = _strangers(set(rows), atoms, apart)
    if not strangers:
        yield np.array(rows, dtype=np.int64)
        return
    pieces: dict[int, list[int]] = {}
    for row in rows:
        pieces.setdefault(atoms.of(row), []).append(row)
    parts: list[_Part] = []
    for name in sorted(pieces, key=lambda name: (name not in strangers, name)):
        piece = vectors[pieces[name]].astype(np.float64)
        part = _nearest(parts, piece, strangers.get(name, set()), threshold)
        part.add(name, pieces[name], piece)
    for part in parts:
        yield np.array(sorted(part.rows), dtype=np.int64)


def _strangers(inside: set[int], atoms: _Sets, apart: Sequence[tuple[int, int]]) -> dict[int, set[int]]:
    """By the name of a piece, those that it may not stand with, of this group."""
    found: dict[int, set[int]] = {}
    for left, right in apart:
        if left in inside and right in inside:
            found.setdefault(atoms.of(left), set()).add(atoms.of(right))
            found.setdefault(atoms.of(right), set()).add(atoms.of(left))
    return found


class _Part:
    """A part that grows: its rows, the names of its pieces, the sum of its vectors."""

    def __init__(self, width: int) -> None:
        self.rows: list[int] = []
        self.names: set[int] = set()
        self._total: Exact = np.zeros(width)

    def add(self, name: int, rows: Sequence[int], vectors: Exact) -> None:
        self._total = self._total + vectors.sum(axis=0)
        self.rows.extend(rows)
        self.names.add(name)

    def likeness(self, vectors: Exact) -> float:
        """The similarity on average between these vectors and the part's."""
        return round(float(vectors.mean(axis=0) @ self._total) / len(self.rows), _DIGITS)


def _nearest(parts: list[_Part], vectors: Exact, strangers: set[int], threshold: float) -> _Part:
    """The part most like these vectors, of those without a stranger; a new one where none is alike enough."""
    able = [part for part in parts if part.names.isdisjoint(strangers)]
    best = max(able, key=lambda part: part.likeness(vectors), default=None)
    if best is None or best.likeness(vectors) < threshold:
        best = _Part(vectors.shape[1])
        parts.append(best)
    return best
