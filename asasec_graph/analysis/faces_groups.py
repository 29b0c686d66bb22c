"""Faces that look alike, brought together without chaining.

Faces joined by similarities over a threshold form a component; in it A may be like B and B like C while A and C are
strangers, so it is parted again by average linkage: two parts stay one only if their faces are alike on average. Two
faces of one picture are two persons (a mirror or a collage is the exception that costs a candidate).
"""

# scipy publishes no types:
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

from asasec_graph.analysis.faces_arrays import Vectors

Places = npt.NDArray[np.int64]

_BLOCK = 512
_LARGEST = 4_000
_STEP = 0.05
_APART = 2.0


def clusters(vectors: Vectors, media: Sequence[str], threshold: float) -> Iterator[Places]:
    """Sets of two or more rows that look alike, each ascending; rows in no set are like nothing."""
    for component in _components(vectors, np.arange(len(vectors)), threshold):
        yield from _parted(vectors, media, component, threshold)


def weakest_link(vectors: Vectors) -> float:
    """The similarity at which the rows fall apart: each half is joined to the other by at least this one."""
    if len(vectors) < 2:
        return 1.0
    merges = linkage(squareform(_apart(vectors), checks=False), method="single")
    return float(np.clip(1 - merges[-1, 2], -1, 1))


def _components(vectors: Vectors, rows: Places, threshold: float) -> Iterator[Places]:
    """Connected components of two or more; one too large to be parted is sought again at a higher threshold."""
    labels = _labels(vectors[rows], threshold)
    order = np.argsort(labels, kind="stable")
    for part in np.split(order, np.flatnonzero(np.diff(labels[order])) + 1):
        if len(part) > _LARGEST:
            yield from _components(vectors, rows[part], threshold + _STEP)
        elif len(part) > 1:
            yield rows[part]


def _labels(vectors: Vectors, threshold: float) -> Places:
    """The component of each row, block by block: what is alike is never held all at once."""
    count = len(vectors)
    labels: Places = np.arange(count)
    for start in range(0, count, _BLOCK):
        rows, columns = np.nonzero(vectors[start : start + _BLOCK] @ vectors[start:].T >= threshold)
        ends = np.concatenate([rows + start, np.arange(count)]), np.concatenate([columns + start, labels])
        edges = coo_array((np.ones(len(ends[0]), dtype=np.int8), ends), shape=(count, count))
        _, found = connected_components(edges, directed=False)
        _, first = np.unique(found, return_index=True)
        labels = first[found]
    return labels


def _parted(vectors: Vectors, media: Sequence[str], rows: Places, threshold: float) -> Iterator[Places]:
    apart = _apart(vectors[rows])
    names = np.array([media[i] for i in rows])
    apart[(names[:, None] == names[None, :]) & ~np.eye(len(rows), dtype=np.bool_)] = _APART
    merges = linkage(squareform(apart, checks=False), method="average")
    labels = fcluster(merges, 1 - threshold, criterion="distance")
    for label in np.unique(labels):
        part = rows[labels == label]
        if len(part) > 1:
            yield part


def _apart(vectors: Vectors) -> npt.NDArray[np.float64]:
    """1 - similarity, symmetric to the last bit, zero on the diagonal."""
    exact = vectors.astype(np.float64)
    apart: npt.NDArray[np.float64] = np.clip(1 - exact @ exact.T, 0, 2)
    apart = (apart + apart.T) / 2
    np.fill_diagonal(apart, 0)
    return apart
