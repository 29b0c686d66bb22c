"""What alerts are made from, and who took them up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class NotedRow:
    """That a user took an alert up, and what he or she noted."""

    alert: str
    note: str | None
    at: int


@dataclass(frozen=True, slots=True)
class ArrivalRow:
    """An exhibit that brought a face: its case, internal integer and id, and when it was received."""

    id: str
    c: int
    x: int
    evidence: str
    received: int


@query(row=NotedRow)
def alert_acknowledge(
    *, id: str, user: str, alert: str, note: str | None, at: int, evidence: str | None, entities: Sequence[str]
) -> None:
    """Note that a user took an alert up; `evidence` and `entities` are what it is about, with which the note goes."""


@query(row=NotedRow)
def alerts_acknowledged(*, user: str) -> None:
    """The alerts that a user took up."""


@query(row=ArrivalRow)
def face_arrivals(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """The exhibits of these cases that brought these faces."""


@query(row=int)
def cases_worked(*, name: str, cases: Sequence[int]) -> None:
    """Those of these cases that this user opened or took evidence in for."""


@query(row=int)
def erase_acknowledgements(*, evidence: str) -> None:
    """Erase the notes on alerts about this exhibit; how many."""
