"""Who stands behind identifiers: the contraction that networks are computed on.

One person is many nodes in the graph: a telephone number, the WhatsApp account on it, the entries of
contact books that name them. Counting each as a member would make every network twice its size and
every account a broker between its own number and itself. An actor is a connected component over links
that say "belongs to" (OWNS, USES) between persons, accounts, numbers and addresses.

Nothing is decided here about identity: it is a way of counting, redone at each question, over the
links that the caller may see.
"""

# scipy has no types of its own.
# pyright: reportUnknownVariableType=false
from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csgraph

from asasec_graph.model.kinds import EntityKind, LinkType

# What a person is known by, the one most worth showing first.
SHOWN_FIRST = (
    EntityKind.PHONE_NUMBER,
    EntityKind.ACCOUNT,
    EntityKind.EMAIL_ADDRESS,
    EntityKind.PERSON,
    EntityKind.ORGANIZATION,
)
BELONGS = frozenset({LinkType.OWNS.value, LinkType.USES.value})
MAX_IDENTIFIERS = 30
"""A person or account that owns more identifiers than this (a directory, a shop) joins nothing."""


@dataclass(frozen=True, slots=True)
class VisibleLinks:
    """Links of the visible subgraph as columns of one length.

    `source`, `target`: entity ids; `type`: LinkType values; `weight`: contacts counted (messages + calls,
    at least 1); `exhibit`: the exhibit's integer; `case`: the case's integer.
    """

    source: Sequence[str]
    target: Sequence[str]
    type: Sequence[str]
    weight: Sequence[float]
    exhibit: Sequence[int]
    case: Sequence[int]


@dataclass(frozen=True, slots=True)
class Actors:
    """`ids` sorted; `actor[i]` is the actor of `ids[i]` (0..count-1); `shown[a]` the id that stands for it."""

    ids: Sequence[str]
    actor: NDArray[np.int64]
    shown: Sequence[str]

    @property
    def count(self) -> int:
        """How many actors there are."""
        return len(self.shown)

    def identifiers(self) -> dict[int, list[str]]:
        """The ids of each actor, in order."""
        gathered: dict[int, list[str]] = {}
        for name, number in zip(self.ids, self.actor.tolist(), strict=True):
            gathered.setdefault(number, []).append(name)
        return gathered


def contract(links: VisibleLinks, kinds: Mapping[str, EntityKind], ignored: Set[str] = frozenset()) -> Actors:
    """The actors behind the identifiers that `kinds` names; `ignored` identifiers join nothing."""
    ids = sorted(name for name, kind in kinds.items() if kind in SHOWN_FIRST and name not in ignored)
    place = {name: index for index, name in enumerate(ids)}
    pairs = [
        (place[source], place[target])
        for source, target, kind in zip(links.source, links.target, links.type, strict=True)
        if kind in BELONGS and source in place and target in place
    ]
    actor = _components(len(ids), _few(pairs))
    return Actors(ids, actor, _shown(ids, actor, kinds))


def _few(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs whose owner owns few enough identifiers to be one person."""
    owned: dict[int, set[int]] = {}
    for owner, identifier in pairs:
        owned.setdefault(owner, set()).add(identifier)
    return [pair for pair in pairs if len(owned[pair[0]]) <= MAX_IDENTIFIERS]


def _components(count: int, pairs: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    if not count:
        return np.zeros(0, dtype=np.int64)
    edges = np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
    matrix = coo_array((np.ones(len(edges), dtype=np.int8), (edges[:, 0], edges[:, 1])), shape=(count, count))
    found: tuple[int, Any] = csgraph.connected_components(matrix, directed=False)
    return np.asarray(found[1], dtype=np.int64)


def _shown(ids: Sequence[str], actor: NDArray[np.int64], kinds: Mapping[str, EntityKind]) -> list[str]:
    best: dict[int, tuple[int, str]] = {}
    for name, number in zip(ids, actor.tolist(), strict=True):
        rank = (SHOWN_FIRST.index(kinds[name]), name)
        best[number] = min(best.get(number, rank), rank)
    return [best[number][1] for number in range(len(best))]
