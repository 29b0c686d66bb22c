"""Pictures that are near duplicates, brought together without chaining; and pictures taken one after another.

Two pictures within a number of bits of each other, as they are or one of them turned or mirrored, are linked; linked
ones form a component. So that a chain of small differences does not tie what is not alike, a group keeps of its
component only what is within one and a half times that number of its medoid (the picture with the most links) and
connected to it; the rest forms groups of its own. Films are not grouped: one shared title would tie many.
"""

# scipy publishes no types:
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownMemberType=false

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from asasec_graph.analysis.media import Gallery, words
from asasec_graph.hashsets.pdq_index import Counts, Hashes, Indices, PdqIndex

GAP = 5 * 60 * 1_000
"""Milliseconds between two pictures of one burst, at most."""


@dataclass(frozen=True, slots=True)
class Weakest:
    """The link that holds a group together least, and its bits."""

    left: str
    right: str
    distance: int


@dataclass(frozen=True, slots=True)
class Group:
    """Near duplicates: `members` nearest to the medoid first, which is the first of them."""

    id: str
    members: tuple[str, ...]
    weakest: Weakest


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture taken with a camera at a time (epoch milliseconds)."""

    id: str
    device: str
    at: int


@dataclass(frozen=True, slots=True)
class Burst:
    """Pictures of one camera, each within minutes of the one before."""

    device: str
    members: tuple[str, ...]
    start: int
    end: int


def bursts(shots: Sequence[Shot], gap: int = GAP) -> tuple[Burst, ...]:
    """Bursts of two pictures or more, by camera and time."""
    found: list[list[Shot]] = []
    for one in sorted(set(shots), key=lambda shot: (shot.device, shot.at, shot.id)):
        last = found[-1][-1] if found else None
        if last is not None and last.device == one.device and one.at - last.at <= gap:
            found[-1].append(one)
        else:
            found.append([one])
    return tuple(made for some in found if len((made := _burst(some)).members) > 1)


def _burst(shots: Sequence[Shot]) -> Burst:
    members = tuple(dict.fromkeys(shot.id for shot in shots))
    return Burst(shots[0].device, members, shots[0].at, shots[-1].at)


def groups(gallery: Gallery, most: int) -> tuple[Group, ...]:
    """Groups of two pictures or more, the largest first, then by id."""
    nodes = _Nodes.of(gallery)
    links = _links(nodes, most)
    parts = (
        (part, among) for part, among in _parts(nodes, links, most) if len(part) > 1 or len(nodes.ids[part[0]]) > 1
    )
    found = [_group(nodes, part, among) for part, among in parts]
    return tuple(sorted(found, key=lambda one: (-len(one.members), one.id)))


@dataclass(frozen=True, slots=True)
class _Nodes:
    """The hashes of pictures, each once: the ids that have it; and all hashes that are asked, with whose each is."""

    hashes: Hashes
    ids: tuple[tuple[str, ...], ...]
    asked: Hashes
    owners: Indices

    @classmethod
    def of(cls, gallery: Gallery) -> _Nodes:
        ids: dict[bytes, list[str]] = {}
        turned: dict[bytes, dict[bytes, None]] = {}
        for one in gallery.seen:
            if one.pdq is not None:
                ids.setdefault(one.pdq, []).append(one.id)
                turned.setdefault(one.pdq, {one.pdq: None}).update(dict.fromkeys(one.turned))
        asked = [(pdq, owner) for owner, known in enumerate(ids) for pdq in turned[known]]
        return cls(
            words(list(ids)),
            tuple(tuple(some) for some in ids.values()),
            words([pdq for pdq, _ in asked]),
            np.array([owner for _, owner in asked], np.intp),
        )

    def apart(self, nodes: Indices, one: int) -> Counts:
        """The bits between these nodes and one, as it is, turned or mirrored."""
        start, end = np.searchsorted(self.owners, [one, one + 1])
        apart = [
            np.bitwise_count(self.hashes[nodes] ^ pdq).sum(axis=1, dtype=np.int64) for pdq in self.asked[start:end]
        ]
        least: Counts = np.min(apart, axis=0)
        return least


@dataclass(frozen=True, slots=True)
class _Links:
    """Two nodes and their fewest bits, left before right, each pair once."""

    left: Indices
    right: Indices
    distances: Counts

    def among(self, kept: npt.NDArray[np.bool_]) -> _Links:
        """Those of which both ends are kept, numbered by their places among these."""
        inside = kept[self.left] & kept[self.right]
        places = np.cumsum(kept) - 1
        return _Links(places[self.left[inside]], places[self.right[inside]], self.distances[inside])


def _links(nodes: _Nodes, most: int) -> _Links:
    near = PdqIndex.of(nodes.hashes).search(nodes.asked, most)
    asked = nodes.owners[near.probes]
    left, right = np.minimum(asked, near.rows), np.maximum(asked, near.rows)
    order = np.lexsort((near.distances, right, left))
    left, right, distances = left[order], right[order], near.distances[order]
    first = np.ones(len(left), np.bool_)
    first[1:] = (left[1:] != left[:-1]) | (right[1:] != right[:-1])
    first &= left != right
    return _Links(left[first], right[first], distances[first])


def _parts(nodes: _Nodes, links: _Links, most: int) -> Iterator[tuple[Indices, _Links]]:
    """The nodes of each group with their links: of a component what is near its medoid, then of the rest the same."""
    waiting = [(np.arange(len(nodes.ids)), links)]
    while waiting:
        some, inside = waiting.pop()
        for component, among in _components(len(some), inside):
            members = some[component]
            if len(members) == 1:
                yield members, among
                continue
            medoid = _medoid(len(members), among)
            kept = nodes.apart(members, int(members[medoid])) <= most * 3 // 2
            if not kept.all():
                kept &= _joined(among, kept, medoid)
                waiting.append((members[~kept], among.among(~kept)))
            yield members[kept], among.among(kept)


def _components(count: int, links: _Links) -> Iterator[tuple[Indices, _Links]]:
    """The nodes of each component, ascending, with its links numbered by their places there."""
    if not count:
        return
    total, labels = connected_components(_matrix(count, links), directed=False)
    order = np.argsort(labels, kind="stable")
    starts = np.searchsorted(labels[order], np.arange(total + 1))
    places = np.empty(count, np.intp)
    places[order] = np.arange(count) - starts[labels[order]]
    of = labels[links.left]
    edges = np.argsort(of, kind="stable")
    cuts = np.searchsorted(of[edges], np.arange(total + 1))
    for number in range(total):
        some = edges[cuts[number] : cuts[number + 1]]
        among = _Links(places[links.left[some]], places[links.right[some]], links.distances[some])
        yield order[starts[number] : starts[number + 1]], among


def _matrix(count: int, links: _Links) -> coo_array:
    """The links as a sparse matrix, each its bits and one, since none would be no link."""
    return coo_array((links.distances + 1, (links.left, links.right)), shape=(count, count))


def _medoid(count: int, links: _Links) -> int:
    """The node with the most links; of several that with the fewest bits in all, then the first."""
    ends = np.concatenate([links.left, links.right])
    degree = np.bincount(ends, minlength=count)
    bits = np.bincount(ends, weights=np.tile(links.distances, 2), minlength=count)
    return int(np.lexsort((np.arange(count), bits, -degree))[0])


def _joined(links: _Links, near: npt.NDArray[np.bool_], medoid: int) -> npt.NDArray[np.bool_]:
    """Which members are connected to the medoid by way of those that are near it."""
    inside = near[links.left] & near[links.right]
    kept = _Links(links.left[inside], links.right[inside], links.distances[inside])
    _, labels = connected_components(_matrix(len(near), kept), directed=False)
    return np.asarray(labels == labels[medoid], np.bool_)


def _group(nodes: _Nodes, part: Indices, inside: _Links) -> Group:
    medoid = _medoid(len(part), inside)
    apart = nodes.apart(part, int(part[medoid])).tolist()
    apart[medoid] = -1
    order = sorted((bits, nodes.ids[node][0], node) for bits, node in zip(apart, part.tolist(), strict=True))
    members = tuple(id for _, _, node in order for id in nodes.ids[node])
    named = hashlib.sha256("\n".join(sorted(members)).encode()).hexdigest()
    return Group(f"g_{named[:24]}", members, _weakest(nodes, part, inside))


def _weakest(nodes: _Nodes, part: Indices, inside: _Links) -> Weakest:
    """The widest link of the narrowest spanning tree; of one same hash no bits."""
    if not len(inside.left):
        ids = nodes.ids[part[0]]
        return Weakest(ids[0], ids[-1], 0)
    tree = coo_array(minimum_spanning_tree(_matrix(len(part), inside)))
    bits = np.asarray(tree.data, np.int64)
    place = int(np.lexsort((tree.col, tree.row, -bits))[0])
    left, right = int(part[tree.row[place]]), int(part[tree.col[place]])
    return Weakest(nodes.ids[left][0], nodes.ids[right][0], int(bits[place]) - 1)
