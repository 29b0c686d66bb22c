"""Faces that are all but the same, as the frames of a film give them by the thousand: one stands for many.

Pairs among n such faces are n squared. Where there are too many pairs to hold, each face that is this alike to one
before it is folded into that one, and stands in its group whatever that is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from asasec_graph.analysis.faces_arrays import Places, Vectors
from asasec_graph.analysis.faces_groups import grouped
from asasec_graph.analysis.faces_pairs import MOST, Pairs, TooManyPairs, pairs
from asasec_graph.errors import LimitExceeded

LEVELS = (0.95, 0.9, 0.8, 0.7)
"""At which similarity faces are folded, each tried where the one before leaves too many pairs."""

_BLOCK = 1_024


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """`leaders` are rows, ascending; `of` says for each row which leader it stands with (a place in `leaders`)."""

    leaders: Places
    of: Places


def sets(
    ids: Sequence[str], vectors: Vectors, shots: Sequence[str], threshold: float, before: Pairs | None = None
) -> tuple[list[Places], Pairs]:
    """The groups of these faces (rows ascending, by their first rows), and the pairs found on the way.

    LimitExceeded where even faces folded at the last level have more than can be held.
    """
    rows: Places = np.arange(len(ids))
    fold = Folded(rows, rows)
    for level in (*LEVELS, None):
        leaders = fold.leaders
        try:
            found = pairs([ids[int(i)] for i in leaders], vectors[leaders], threshold, before)
        except TooManyPairs:
            if level is None:
                raise LimitExceeded(
                    f"more than {MOST:,} pairs of these faces look alike: ask for fewer cases at once"
                ) from None
            fold = folded(vectors, shots, level)
        else:
            return sorted(_unfolded(fold, found, shots), key=lambda part: int(part[0])), found
    raise AssertionError("the last level returns or raises")


def folded(vectors: Vectors, shots: Sequence[str], level: float) -> Folded:
    """Each row with the leader before it that it is most like, at least at this level; a leader itself otherwise.

    No leader takes two rows of one shot.
    """
    leaders: list[int] = []
    taken: list[set[str]] = []
    of = np.empty(len(vectors), dtype=np.int64)
    for start in range(0, len(vectors), _BLOCK):
        block = vectors[start : start + _BLOCK]
        best, alike = _best(block, vectors[leaders])
        within = np.round(block @ block.T, 6)
        fresh: list[tuple[int, int]] = []
        for row in range(len(block)):
            place, near = int(best[row]), float(alike[row])
            for leader, other in fresh:
                if within[row, other] > near:
                    place, near = leader, float(within[row, other])
            shot = shots[start + row]
            if near < level or shot in taken[place]:
                place = len(leaders)
                leaders.append(start + row)
                taken.append(set())
                fresh.append((place, row))
            taken[place].add(shot)
            of[start + row] = place
    return Folded(np.array(leaders, dtype=np.int64), of)


def _best(block: Vectors, leaders: Vectors) -> tuple[Places, Vectors]:
    """For each row the leader that it is most like, and how much; -1 and -2 where there is none."""
    best, alike = np.full(len(block), -1, dtype=np.int64), np.full(len(block), -2, dtype=np.float32)
    for start in range(0, len(leaders), 4 * _BLOCK):
        near = np.round(block @ leaders[start : start + 4 * _BLOCK].T, 6)
        place = np.argmax(near, axis=1)
        highest = near[np.arange(len(block)), place]
        better = highest > alike
        best[better], alike[better] = place[better] + start, highest[better]
    return best, alike


def _unfolded(fold: Folded, found: Pairs, shots: Sequence[str]) -> Iterator[Places]:
    """The groups with every row that stands with a leader of theirs; rows folded into one that is alone too."""
    order = np.argsort(fold.of, kind="stable")
    rows_of = np.split(order, np.searchsorted(fold.of[order], np.arange(1, len(fold.leaders))))
    alone = np.ones(len(fold.leaders), dtype=np.bool_)
    for part in grouped(found, [{shots[int(row)] for row in rows} for rows in rows_of]):
        alone[part] = False
        yield np.sort(np.concatenate([rows_of[int(place)] for place in part]))
    yield from (rows_of[int(place)] for place in np.flatnonzero(alone) if len(rows_of[int(place)]) > 1)
