"""Cases, who may read them, and their chain of custody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry.scalars import JSON

from asasec_graph.schema.context import Info
from asasec_graph.schema.counts import EventCount, KindCount
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import AccessLevel, DateTime, EntityKind
from asasec_graph.schema.evidence import Evidence
from asasec_graph.schema.node import Node
from asasec_graph.schema.paging import Connection, page
from asasec_graph.schema.people import User

if TYPE_CHECKING:
    from asasec_graph.schema.entities import Entity
    from asasec_graph.schema.events import Event


@described
@strawberry.type
class CaseAccess:
    """What one user may do with a case, and who gave it when."""

    user: User
    level: AccessLevel
    by: str
    at: DateTime


@described
@strawberry.type
class Custody:
    """One step in the custody of a case's evidence; `hash` chains it to the step before."""

    seq: int
    at: DateTime
    actor: str
    action: str
    subject: str
    detail: JSON
    hash: str


@described
@strawberry.type
class Case(Node):
    """An investigation. It is readable only by those it was granted to."""

    reference: str
    title: str
    status: str
    unit: str | None
    sealed: bool
    legal_basis: str | None
    retention_until: DateTime | None
    opened_at: DateTime
    opened_by: str
    closed_at: DateTime | None
    outcome: str | None
    level: AccessLevel
    number: strawberry.Private[int]

    @strawberry.field
    async def evidence(self, info: Info, first: int | None = None, after: str | None = None) -> Connection[Evidence]:
        """Its exhibits, by exhibit number."""
        return await info.context.cases.evidence(self.number, page(first, after))

    @strawberry.field
    async def entities(
        self,
        info: Info,
        kinds: list[EntityKind] | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Annotated[Entity, strawberry.lazy("asasec_graph.schema.entities")]]:
        """The identifiers that its evidence mentions, by id."""
        return await info.context.cases.entities(self.number, kinds, page(first, after))

    @strawberry.field
    async def timeline(
        self,
        info: Info,
        start: Annotated[DateTime | None, strawberry.argument(name="from")] = None,
        end: Annotated[DateTime | None, strawberry.argument(name="to")] = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Annotated[Event, strawberry.lazy("asasec_graph.schema.events")]]:
        """Its dated events from `from` on and before `to`, in time. Events without a time are not on it."""
        return await info.context.cases.timeline(self.number, start, end, page(first, after))

    @strawberry.field
    async def counts(self, info: Info) -> list[KindCount]:
        """How many different identifiers of each kind its evidence mentions."""
        return await info.context.cases.counts(self.number)

    @strawberry.field
    async def event_counts(self, info: Info) -> list[EventCount]:
        """How many events of each type its evidence holds."""
        return await info.context.cases.event_counts(self.number)

    @strawberry.field
    async def access(self, info: Info) -> list[CaseAccess]:
        """Who may do what with it."""
        return await info.context.cases.access(self.number)

    @strawberry.field
    async def custody(self, info: Info, first: int | None = None, after: str | None = None) -> Connection[Custody]:
        """Every step that its evidence took, oldest first."""
        return await info.context.cases.custody(self.id, page(first, after))
