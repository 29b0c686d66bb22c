"""Groups that the caller's visible links form, the parts in them, and the evidence behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry

from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.evidence import Evidence
from asasec_graph.schema.node import Node
from asasec_graph.schema.paging import Connection, Page, connection, page

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case


@described
@strawberry.type
class NetworkMember:
    """A member and the part that structure gives it (LEADER, BROKER, MEMBER, PERIPHERY): a lead, not a finding.

    `identifiers` are all those that links say belong together; `entity` is the one shown for them.
    """

    entity: Entity
    identifiers: list[Entity]
    part: str
    betweenness: float
    pagerank: float
    degree: int


@described
@strawberry.type
class Network(Node):
    """A group that the links of the asked cases form; `stability` is how often resampled links form it again."""

    label: str
    size: int
    cohesion: float
    stability: float
    everyone: strawberry.Private[tuple[NetworkMember, ...]]
    case_numbers: strawberry.Private[tuple[int, ...]]
    exhibits: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def cases(self, info: Info) -> list[Annotated[Case, strawberry.lazy("asasec_graph.schema.cases")]]:
        """The cases whose evidence shows its links."""
        return await info.context.cases.numbered(self.case_numbers)

    @strawberry.field
    async def members(self, first: int | None = None, after: str | None = None) -> Connection[NetworkMember]:
        """Its members, those who hold it together first."""
        return _members(self.everyone, page(first, after))

    @strawberry.field
    async def evidence(self, info: Info, first: int | None = None, after: str | None = None) -> Connection[Evidence]:
        """The exhibits behind its links."""
        return await info.context.evidence.several(self.exhibits, page(first, after))


def _members(everyone: tuple[NetworkMember, ...], asked: Page) -> Connection[NetworkMember]:
    ids = [member.entity.id for member in everyone]
    (last,) = asked.start("")
    start = ids.index(strawberry.ID(str(last))) + 1 if last in ids else 0

    async def count() -> int | None:
        return len(everyone)

    return connection(
        everyone[start : start + asked.limit],
        asked,
        key=lambda member: (member.entity.id,),
        node=lambda member: member,
        count=count,
    )
