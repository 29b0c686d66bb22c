"""Identifiers in two cases or more, with what tells how much such a hit says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class HitRow:
    """An identifier that stands in several of the caller's cases.

    `names`: what mentions call it, several names as lines; `exhibits`: how many mention it; `fan_out`: how many
    other identifiers it is linked to, `contacts` by messages or calls. All over visible evidence only.
    """

    id: str
    kind: str
    key: str
    cases: list[int]
    exhibits: int
    names: list[str]
    fan_out: int
    contacts: int


@query(row=HitRow)
def hits_all(*, cases: Sequence[int], kinds: Sequence[str]) -> None:
    """Identifiers of these kinds in two or more of the cases."""


@query(row=HitRow)
def hits_of_case(*, case: int, cases: Sequence[int], kinds: Sequence[str]) -> None:
    """Identifiers of these kinds in one case and in at least one other of the cases."""
