"""Rows about identifiers as GraphQL objects."""

from __future__ import annotations

import json
from typing import Any

from strawberry.scalars import JSON

from asasec_graph.cypher.entities import ContactRow, MentionRow, RoleRow
from asasec_graph.model.kinds import PersonRole
from asasec_graph.resolvers.case_types import moment
from asasec_graph.resolvers.evidence_reads import grade
from asasec_graph.schema.entities import Contact, Mention
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.kinds import entity
from asasec_graph.schema.roles import CaseRole


def mention(row: MentionRow) -> Mention:
    """What one exhibit says of an identifier."""
    locators = row.locators.split("\n")
    return Mention(
        locator=locators[0],
        locators=locators,
        count=row.count,
        asserted=JSON(asserted(row.name, row.asserted)),
        extractor=row.extractor,
        confidence=row.confidence,
        grade=grade(row.grade, row.handling),
        at=moment(row.first),
        last=moment(row.last),
        exhibit=row.x,
    )


def asserted(name: str | None, rest: str | None) -> dict[str, Any]:
    """What the evidence asserts; `name` is one name, or a list where it gives several."""
    told: dict[str, Any] = json.loads(rest) if rest else {}
    if name:
        names = name.split("\n")
        told = {"name": names[0] if len(names) == 1 else names, **told}
    return told


def contact(row: ContactRow) -> Contact:
    """What passed between two identifiers."""
    return Contact(
        with_=entity(row.other, row.kind, row.key),
        channels=sorted(row.channels),
        messages=row.messages,
        calls=row.calls,
        seconds=row.seconds,
        first=moment(row.first),
        last=moment(row.last),
        case_numbers=tuple(row.cases),
    )


def case_role(row: RoleRow) -> CaseRole:
    """The role of an identifier in a case."""
    return CaseRole(role=PersonRole(row.role), reason=row.reason, by=row.by, at=DateTime(row.at), case_number=row.c)
