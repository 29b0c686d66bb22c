"""Counts by kind."""

from __future__ import annotations

import strawberry

from asasec_graph.schema.described import described
from asasec_graph.schema.enums import EntityKind


@described
@strawberry.type
class KindCount:
    """How many entities of one kind."""

    kind: EntityKind
    count: int


@described
@strawberry.type
class EventCount:
    """How many events of one type (MESSAGE, CALL)."""

    type: str
    count: int
