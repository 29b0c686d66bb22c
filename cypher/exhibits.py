"""Exhibits on their way in: receipt, status, results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class Place:
    """A case as the write path needs it; `c` is its internal integer, never shown."""

    id: str
    c: int
    reference: str
    status: str
    legal_basis: str | None


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An exhibit as the write path needs it; `fresh` where this call made it."""

    id: str
    exhibit: str
    status: str
    batch: int
    plan: str | None
    format: str | None
    readers: str | None
    fresh: bool


@query(row=Place)
def case_place(*, reference: str) -> None:
    """The case with this reference."""


@query(row=Exhibit)
def exhibit_receive(*, case: str, evidence: str, props: Mapping[str, Any]) -> None:
    """The exhibit with this id, made with the case's next number where it is new."""


@query(row=str)
def exhibit_status(*, evidence: str, props: Mapping[str, Any]) -> None:
    """Set properties of an exhibit: its status, format, counts."""


@query(row=Exhibit)
def exhibit_state(*, evidence: str) -> None:
    """Where an exhibit stands."""


@query(row=str)
def exhibit_plan(*, evidence: str, plan: str) -> None:
    """Note the plan that batches must follow; no row where batches of another plan stand already."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An exhibit that was received and never finished."""

    id: str
    reference: str


@dataclass(frozen=True, slots=True)
class Work:
    """What is needed to read an exhibit; `companions` and `options` are JSON text."""

    id: str
    case: str
    legal_basis: str | None
    exhibit: str
    name: str
    sha256: str
    md5: str | None
    sha1: str | None
    size: int
    companions: str | None
    options: str | None
    added_by: str


@query(row=str)
def exhibit_finish(*, evidence: str, props: Mapping[str, Any]) -> None:
    """Set how an exhibit ended and count its case's version up."""


@query(row=Unfinished)
def exhibits_unfinished() -> None:
    """Exhibits that a stopped program left."""


@query(row=Work)
def exhibit_job(*, evidence: str) -> None:
    """What is needed to read an exhibit."""


@dataclass(frozen=True, slots=True)
class Report:
    """How an exhibit ended; `counts` and `events` are JSON text, `seconds` those of its reading and writing."""

    exhibit: str
    name: str
    sha256: str
    format: str | None
    status: str
    seconds: float | None
    counts: str | None
    events: str | None
    problems: list[dict[str, str]]


@query(row=Report)
def exhibit_report(*, evidence: str) -> None:
    """How an exhibit ended, and what could not be read in it."""


@dataclass(frozen=True, slots=True)
class CaseExhibit:
    """An exhibit in the list of its case."""

    exhibit: str
    name: str
    sha256: str
    size: int
    status: str
    format: str | None
    problems: int


@query(row=CaseExhibit)
def case_exhibits(*, case: str) -> None:
    """The exhibits of a case, in the order of their numbers."""
