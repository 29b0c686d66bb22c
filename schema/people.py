"""Users of the program and what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry.scalars import JSON

from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime

if TYPE_CHECKING:
    from asasec_graph.schema.media_review import Exposure


@described
@strawberry.type
class User:
    """Someone who may sign in. `role`: analyst, supervisor, victim-identification, partner, auditor, administrator."""

    id: strawberry.ID
    name: str
    role: str

    @strawberry.field
    async def hash_only(self, info: Info) -> bool | None:
        """Whether the caller reviews by hashes and facts alone; null of anybody else."""
        return await info.context.people.hash_only(self.id)

    @strawberry.field
    async def exposure(
        self, info: Info
    ) -> Annotated[Exposure, strawberry.lazy("asasec_graph.schema.media_review")] | None:
        """The clear pictures that the caller saw in these last days; null of anybody else."""
        return await info.context.people.exposure(self.id)


@described
@strawberry.type
class Audit:
    """One read or change: when, who, what, on what, with its purpose and cases in `detail`; `hash` chains it."""

    seq: int
    at: DateTime
    actor: str
    action: str
    subject: str | None
    detail: JSON
    hash: str
