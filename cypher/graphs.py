"""Parts of the graph to draw, paths, and links as arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class GraphRow:
    """A part of the graph as lists of columns: one row, so that a thousand nodes cost little to bring over.

    `nodes`: [id, kind, key, names, cases, degree] each; `links`: [source, target, type, weight, first, last, exhibits]
    each, ends as ids; `exhibits`: [x, id] each; `total`: how many nodes there were before the cut.
    """

    nodes: list[list[Any]]
    links: list[list[Any]]
    exhibits: list[list[Any]]
    total: int


@query(row=GraphRow)
def subgraph(
    *,
    ids: Sequence[str],
    cases: Sequence[int],
    types: Sequence[str],
    start: int,
    end: int,
    timed: bool,
    degrees: bool,
) -> None:
    """These identifiers and the links among them."""


@query(row=GraphRow)
def neighbourhood(
    *,
    ids: Sequence[str],
    cases: Sequence[int],
    kinds: Sequence[str],
    types: Sequence[str],
    start: int,
    end: int,
    timed: bool,
    limit: int,
    degrees: bool,
) -> None:
    """These identifiers with those that they are linked to, and the links among all of them."""


@dataclass(frozen=True, slots=True)
class Frontier:
    """Identifiers one step further, the strongest linked first, and how many there were before the cut."""

    ids: list[str]
    total: int


@query(row=Frontier)
def frontier(
    *,
    ids: Sequence[str],
    cases: Sequence[int],
    kinds: Sequence[str],
    types: Sequence[str],
    start: int,
    end: int,
    timed: bool,
    limit: int,
) -> None:
    """Those of these identifiers that the caller sees, then those that they are linked to."""


@dataclass(frozen=True, slots=True)
class PathRow:
    """A path as the ids of its nodes in order; `weight`: how often its links were seen."""

    nodes: list[str]
    weight: float


@query(row=PathRow)
def shortest_paths(
    *, source: str, target: str, cases: Sequence[int], avoid: Sequence[str], most: int, limit: int
) -> None:
    """Every shortest path of at most `most` links between two identifiers, the strongest first."""


@dataclass(frozen=True, slots=True)
class LinkArrays:
    """The links of one case as columns of one length; `ids`, `kinds` and `keys` are of all their ends, once each."""

    c: int
    source: list[str]
    target: list[str]
    type: list[str]
    weight: list[float]
    exhibit: list[int]
    ids: list[str]
    kinds: list[str]
    keys: list[str]


@query(row=LinkArrays)
def link_arrays(*, case: int) -> None:
    """The links of a case between persons, accounts, numbers and addresses."""
