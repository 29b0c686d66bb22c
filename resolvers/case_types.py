"""Rows of cases as GraphQL objects."""

from __future__ import annotations

import json
from collections.abc import Mapping

import strawberry

from asasec_graph.cypher.access import CaseRow
from asasec_graph.cypher.cases import AccessRow, CustodyRow
from asasec_graph.model.kinds import AccessLevel
from asasec_graph.schema.cases import Case, CaseAccess, Custody
from asasec_graph.schema.counts import EventCount
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.people import User


def case(row: CaseRow, level: AccessLevel) -> Case:
    """A case, with what its reader may do with it."""
    return Case(
        id=strawberry.ID(row.id),
        reference=row.reference,
        title=row.title,
        status=row.status,
        unit=row.unit,
        sealed=row.sealed,
        legal_basis=row.legal_basis,
        retention_until=moment(row.retention_until),
        opened_at=DateTime(row.opened_at),
        opened_by=row.opened_by,
        closed_at=moment(row.closed_at),
        outcome=row.outcome,
        level=level,
        number=row.c,
    )


def case_access(row: AccessRow) -> CaseAccess:
    """What one user may do with a case."""
    user = User(id=strawberry.ID(row.user), name=row.name, role=row.role)
    return CaseAccess(user=user, level=AccessLevel(row.level), by=row.by, at=DateTime(row.at))


def custody(row: CustodyRow) -> Custody:
    """A step of custody."""
    return Custody(
        seq=row.seq,
        at=DateTime(row.at),
        actor=row.actor,
        action=row.action,
        subject=row.subject,
        detail=json.loads(row.detail),
        hash=row.hash,
    )


def event_counts(totals: Mapping[str, int]) -> list[EventCount]:
    """Counts of events, by type."""
    return [EventCount(type=name, count=count) for name, count in sorted(totals.items())]


def moment(at: int | None) -> DateTime | None:
    """Epoch milliseconds as a GraphQL time."""
    return None if at is None else DateTime(at)
