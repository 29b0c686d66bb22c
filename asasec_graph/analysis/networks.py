"""Networks of actors who are in contact, the part each plays, and how firmly the finding stands.

    visible links -> actors (actors.py) -> weighted contact graph -> communities -> parts

What is shown is structure in the evidence, not guilt: a LEADER is the member whom most contact leads
to, a BROKER one who joins networks that would otherwise be apart. Each network names the exhibits
that its links come from, its cohesion, and its stability when links are left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from asasec_graph.analysis.actors import Actors, VisibleLinks, contract
from asasec_graph.analysis.communities import (
    WeightedGraph,
    aggregated,
    betweenness,
    communities,
    pagerank,
    stability,
)
from asasec_graph.model.ids import digest
from asasec_graph.model.kinds import EntityKind, LinkType, NetworkPart

CONTACT = frozenset({LinkType.CONTACTED.value, LinkType.KNOWS.value, LinkType.MEMBER_OF.value})
BROKER_SHARE = 0.25
"""Least share of a broker's contact weight that leads into other networks."""
BROKER_STANDING = 3.0
"""A broker's betweenness, in medians of the members who have any."""
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Member:
    """An actor in a network: the identifier that stands for it, all its identifiers, and its measures."""

    entity: str
    identifiers: tuple[str, ...]
    part: NetworkPart
    betweenness: float
    pagerank: float
    degree: int


@dataclass(frozen=True, slots=True)
class Network:
    """A community of actors. `cohesion`: share of its members' contact weight that stays inside, 0 to 1.

    `stability`: see `communities.stability`. `cases` and `exhibits` are internal integers of the links
    inside it. Members: leader first, then by PageRank.
    """

    id: str
    members: tuple[Member, ...]
    cohesion: float
    stability: float
    cases: tuple[int, ...]
    exhibits: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many members it has."""
        return len(self.members)


@dataclass(frozen=True, slots=True)
class _Measured:
    graph: WeightedGraph
    community: Ints
    between: NDArray[np.float64]
    rank: NDArray[np.float64]
    degree: Ints
    inside: NDArray[np.float64]
    outside: NDArray[np.float64]
    inner_degree: Ints
    reaching: NDArray[np.bool_]


def detect(
    links: VisibleLinks,
    kinds: Mapping[str, EntityKind],
    *,
    ignored: Set[str] = frozenset(),
    min_size: int = 3,
) -> tuple[Network, ...]:
    """The networks of at least `min_size` actors, largest first, in an order that depends on them alone.

    `ignored` identifiers (stop list, victims) take no part.
    """
    actors = contract(links, kinds, ignored)
    contact = _Contact.of(links, actors)
    if not contact.graph.count or not len(contact.graph.weight):
        return ()
    found = communities(contact.graph)
    measured = _measure(contact.graph, found)
    firmness = stability(contact.graph, found)
    made = [
        _network(number, measured, float(firmness[number]), actors, contact)
        for number, size in enumerate(np.bincount(found).tolist())
        if size >= min_size
    ]
    return tuple(sorted(made, key=lambda network: (-network.size, network.id)))


@dataclass(frozen=True, slots=True)
class _Contact:
    """The contact graph over those actors that have contact, and the links behind it."""

    graph: WeightedGraph
    actors: Ints
    left: Ints
    right: Ints
    cases: Ints
    exhibits: Ints
    identifiers: Mapping[int, Sequence[str]]

    def among(self, community: Ints, number: int) -> NDArray[np.bool_]:
        """Which links stand inside this community."""
        inside = np.logical_and(community[self.left] == number, community[self.right] == number)
        return np.asarray(inside, dtype=np.bool_)

    @classmethod
    def of(cls, links: VisibleLinks, actors: Actors) -> _Contact:
        place = {name: int(number) for name, number in zip(actors.ids, actors.actor.tolist(), strict=True)}
        kept = [
            index
            for index, kind in enumerate(links.type)
            if kind in CONTACT and links.source[index] in place and links.target[index] in place
        ]
        left = np.asarray([place[links.source[index]] for index in kept], dtype=np.int64)
        right = np.asarray([place[links.target[index]] for index in kept], dtype=np.int64)
        used, compact = np.unique(np.concatenate([left, right]), return_inverse=True)
        left, right = compact[: len(left)].astype(np.int64), compact[len(left) :].astype(np.int64)
        weight = np.log1p(np.asarray([links.weight[index] for index in kept], dtype=np.float64))
        cases = np.asarray([links.case[index] for index in kept], dtype=np.int64)
        exhibits = np.asarray([links.exhibit[index] for index in kept], dtype=np.int64)
        graph = aggregated(len(used), left, right, weight)
        return cls(graph, used, left, right, cases, exhibits, actors.identifiers())


def _measure(graph: WeightedGraph, found: Ints) -> _Measured:
    same = found[graph.left] == found[graph.right]
    ends = np.concatenate([graph.left, graph.right])
    both = np.concatenate([same, same])
    weights = np.concatenate([graph.weight, graph.weight])
    return _Measured(
        graph,
        found,
        betweenness(graph),
        pagerank(graph),
        np.bincount(ends, minlength=graph.count),
        np.bincount(ends[both], weights=weights[both], minlength=graph.count).astype(np.float64),
        np.bincount(ends[~both], weights=weights[~both], minlength=graph.count).astype(np.float64),
        np.bincount(ends[both], minlength=graph.count),
        _reaching(graph, found),
    )


def _reaching(graph: WeightedGraph, found: Ints) -> NDArray[np.bool_]:
    """Whether each node has contact with two members or more of one other network."""
    near = np.concatenate([graph.left, graph.right])
    other = np.concatenate([found[graph.right], found[graph.left]])
    out = other != found[near]
    communities_count = int(found.max(initial=0)) + 1
    code, contacts = np.unique(near[out] * communities_count + other[out], return_counts=True)
    reaching = np.zeros(graph.count, dtype=np.bool_)
    reaching[code[contacts >= 2] // communities_count] = True
    return reaching


def _network(number: int, measured: _Measured, firmness: float, actors: Actors, contact: _Contact) -> Network:
    nodes = np.flatnonzero(measured.community == number)
    parts = _parts(nodes, measured)
    members = [
        Member(
            entity=actors.shown[int(contact.actors[node])],
            identifiers=tuple(contact.identifiers[int(contact.actors[node])]),
            part=part,
            betweenness=float(measured.between[node]),
            pagerank=float(measured.rank[node]),
            degree=int(measured.degree[node]),
        )
        for node, part in zip(nodes.tolist(), parts, strict=True)
    ]
    order = list(NetworkPart)
    members.sort(key=lambda member: (order.index(member.part), -round(member.pagerank, 12), member.entity))
    inside, outside = float(measured.inside[nodes].sum()), float(measured.outside[nodes].sum())
    among = contact.among(measured.community, number)
    return Network(
        id="n_" + digest("network", *sorted(member.entity for member in members)),
        members=tuple(members),
        cohesion=inside / (inside + outside) if inside + outside else 0.0,
        stability=firmness,
        cases=tuple(np.unique(contact.cases[among]).tolist()),
        exhibits=tuple(np.unique(contact.exhibits[among]).tolist()),
    )


def _parts(nodes: Ints, measured: _Measured) -> list[NetworkPart]:
    """LEADER: the highest PageRank among those who are no broker. PERIPHERY: contact with one member at most."""
    between = measured.between[nodes]
    usual = float(np.median(between[between > 0])) if (between > 0).any() else 0.0
    total = measured.inside[nodes] + measured.outside[nodes]
    share = np.divide(measured.outside[nodes], total, out=np.zeros(len(nodes)), where=total > 0)
    brokers = (share >= BROKER_SHARE) & (between > BROKER_STANDING * usual) & measured.reaching[nodes]
    ranks = np.where(brokers, -1.0, measured.rank[nodes])
    leader = int(np.argmax(ranks)) if len(nodes) > 1 else -1
    parts: list[NetworkPart] = []
    for index, node in enumerate(nodes.tolist()):
        if brokers[index]:
            parts.append(NetworkPart.BROKER)
        elif index == leader:
            parts.append(NetworkPart.LEADER)
        else:
            parts.append(NetworkPart.PERIPHERY if measured.inner_degree[node] <= 1 else NetworkPart.MEMBER)
    return parts
