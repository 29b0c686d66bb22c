"""Messages and calls."""

from __future__ import annotations

import strawberry

from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.evidence import Evidence
from asasec_graph.schema.node import Node


@described
@strawberry.type
class Party:
    """An identifier that took part in an event; `role` is FROM or TO."""

    entity: Entity
    role: str


@described
@strawberry.interface
class Event(Node):
    """Something that happened between parties. `zone` is "unstated" where the evidence gives no time zone."""

    type: str
    at: DateTime | None
    zone: str | None
    channel: str
    direction: str | None
    text: str | None
    locator: str
    extractor: str | None
    exhibit: strawberry.Private[int]

    @strawberry.field
    async def parties(self, info: Info) -> list[Party]:
        """Senders, then receivers."""
        return await info.context.events.parties(self.id)

    @strawberry.field
    async def evidence(self, info: Info) -> Evidence:
        """The exhibit that records it."""
        return await info.context.evidence.numbered(self.exhibit)


@described
@strawberry.type
class Message(Event):
    """A message."""


@described
@strawberry.type
class Call(Event):
    """A call; `seconds` is its length where the evidence gives it."""

    seconds: int | None
