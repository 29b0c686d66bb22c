"""Identifiers, where they were mentioned, and with whom they were in contact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry.scalars import JSON

from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime, EntityKind
from asasec_graph.schema.evidence import Evidence, Grade
from asasec_graph.schema.node import Node
from asasec_graph.schema.paging import Connection, page
from asasec_graph.schema.roles import CaseRole

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case


@described
@strawberry.interface
class Entity(Node):
    """An identifier in the world. It holds its normalised key; what evidence says of it stands on its mentions."""

    kind: EntityKind
    key: str

    @strawberry.field
    async def label(self, info: Info) -> str:
        """A name for people to read, made only from the mentions that the caller may see."""
        return await info.context.entities.label(self.id)

    @strawberry.field
    async def mentions(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[Annotated[Mention, strawberry.lazy("asasec_graph.schema.entities")]]:
        """Where it was seen, one row an exhibit, oldest evidence first."""
        return await info.context.entities.mentions(self.id, page(first, after))

    @strawberry.field
    async def cases(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[Annotated[Case, strawberry.lazy("asasec_graph.schema.cases")]]:
        """The cases, of those that the caller may read, whose evidence mentions it."""
        return await info.context.entities.cases(self.id, page(first, after))

    @strawberry.field
    async def contacts(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        channel: list[str] | None = None,
    ) -> Connection[Annotated[Contact, strawberry.lazy("asasec_graph.schema.entities")]]:
        """With whom it exchanged messages and calls, strongest first."""
        return await info.context.entities.contacts(self.id, channel or (), page(first, after))

    @strawberry.field
    async def roles(self, info: Info) -> list[CaseRole]:
        """Its roles in the cases that the caller may read."""
        return await info.context.entities.roles(self.id)


@described
@strawberry.type
class Mention:
    """Provenance: where and how one exhibit names an identifier. `locator` is the first of `locators`."""

    locator: str
    locators: list[str]
    count: int
    asserted: JSON
    extractor: str
    confidence: float
    grade: Grade
    at: DateTime | None
    last: DateTime | None
    exhibit: strawberry.Private[int]

    @strawberry.field
    async def evidence(self, info: Info) -> Evidence:
        """The exhibit that says so."""
        return await info.context.evidence.numbered(self.exhibit)


@described
@strawberry.type
class Contact:
    """What passed between two identifiers, over every exhibit that the caller may see."""

    with_: Entity = strawberry.field(name="with")
    channels: list[str]
    messages: int
    calls: int
    seconds: int
    first: DateTime | None
    last: DateTime | None
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def cases(self, info: Info) -> list[Annotated[Case, strawberry.lazy("asasec_graph.schema.cases")]]:
        """The cases whose evidence shows it."""
        return await info.context.cases.numbered(self.case_numbers)
