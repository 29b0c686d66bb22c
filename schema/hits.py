"""Identifiers that stand in two cases or more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry

from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.entities import Entity

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case


@described
@strawberry.type
class CrossCaseHit:
    """One identifier in several cases. `strength` is 0 to 1; where `ignoredBecause` says why, it counts for nothing."""

    entity: Entity
    strength: float
    ignored_because: str | None
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def cases(self, info: Info) -> list[Annotated[Case, strawberry.lazy("asasec_graph.schema.cases")]]:
        """The cases, of those that the caller may read, whose evidence mentions it."""
        return await info.context.cases.numbered(self.case_numbers)
