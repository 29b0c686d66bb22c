"""Exhibits and what could not be read of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """An exhibit; `x` and `c` are internal integers, never shown. `counts` and `event_counts` are JSON text."""

    x: int
    c: int
    id: str
    exhibit: str
    name: str
    sha256: str
    size: int
    media_type: str
    status: str
    format: str | None
    grade: str
    handling: str
    counts: str | None
    event_counts: str | None
    problem_count: int
    received_at: int
    added_by: str | None


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """Something that could not be read of the exhibit `x`."""

    x: int
    ordinal: int
    id: str
    reason: str
    locator: str | None


@query(row=EvidenceRow)
def evidence_by_number(*, numbers: Sequence[int], cases: Sequence[int]) -> None:
    """The exhibits with these internal integers, in the caller's cases."""


@query(row=EvidenceRow)
def evidence_by_id(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """The exhibits with these ids, in the caller's cases."""


@query(row=EvidenceRow)
def evidence_page(*, cases: Sequence[int], after_at: int, after_id: str, limit: int) -> None:
    """Exhibits of each case, by receipt."""


@dataclass(frozen=True, slots=True)
class CaseCount:
    """How many in one case."""

    c: int
    count: int


@query(row=CaseCount)
def evidence_counts(*, cases: Sequence[int]) -> None:
    """How many exhibits each case holds."""


@dataclass(frozen=True, slots=True)
class EventCounts:
    """The counts of events of one exhibit, as JSON text."""

    c: int
    event_counts: str


@query(row=EventCounts)
def evidence_event_counts(*, cases: Sequence[int]) -> None:
    """The counts of events of each exhibit of the cases."""


@query(row=ProblemRow)
def problem_page(*, numbers: Sequence[int], cases: Sequence[int], after: int, limit: int) -> None:
    """Problems of each exhibit, in the order of the evidence."""
