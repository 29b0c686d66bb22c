"""Messages and calls over all readable cases."""

from __future__ import annotations

from typing import Annotated

import strawberry

from asasec_graph.errors import BadInput
from asasec_graph.resolvers import searching
from asasec_graph.resolvers.cases import numbers_of
from asasec_graph.resolvers.context import Info
from asasec_graph.resolvers.rules import READS, ruled
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.events import Event
from asasec_graph.schema.paging import Connection, page

_MOST_TEXT = 1_000


@described
@strawberry.type
class EventQuery:
    """Messages and calls."""

    @ruled(READS)
    async def events(
        self,
        info: Info,
        text: str | None = None,
        entity: strawberry.ID | None = None,
        case: strawberry.ID | None = None,
        start: Annotated[DateTime | None, strawberry.argument(name="from")] = None,
        end: Annotated[DateTime | None, strawberry.argument(name="to")] = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Event]:
        """Events with every word of `text`, of this entity, in this case, from `from` on and before `to`, in time.

        Those without a time come last, and only where `text` or `entity` is given.
        """
        context, asked = info.context, page(first, after)
        if text is not None and len(text) > _MOST_TEXT:
            raise BadInput(f"text: at most {_MOST_TEXT} characters")
        numbers = numbers_of(context, [case] if case else None)
        if text is not None:
            return await context.events.saying(searching.words(text), entity, numbers, start, end, asked)
        if entity is not None:
            return await context.events.of(entity, numbers, start, end, asked)
        return await context.events.dated(numbers, start, end, asked)
