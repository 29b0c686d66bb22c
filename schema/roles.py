"""The role of a person in a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry

from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime, PersonRole

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case


@described
@strawberry.type
class CaseRole:
    """The role of a person or face in one case, as someone stated it, with the reason."""

    role: PersonRole
    reason: str
    by: str
    at: DateTime
    case_number: strawberry.Private[int]

    @strawberry.field
    async def case(self, info: Info) -> Annotated[Case, strawberry.lazy("asasec_graph.schema.cases")]:
        """The case in which it has this role."""
        return (await info.context.cases.numbered([self.case_number]))[0]
