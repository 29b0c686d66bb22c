"""Anything by its id: the first letter of an id tells what it is."""

from __future__ import annotations

import strawberry

from asasec_graph.resolvers import alerting, judged, networks, reappearing
from asasec_graph.resolvers.context import Info
from asasec_graph.resolvers.rules import READS, ruled
from asasec_graph.schema.described import described
from asasec_graph.schema.node import Node


@described
@strawberry.type
class NodeQuery:
    """Anything by its id."""

    @ruled(READS)
    async def node(self, info: Info, id: strawberry.ID) -> Node | None:
        """The object with this id; null where it is absent or not for the caller."""
        context = info.context
        match id[:2]:
            case "c_":
                numbers = [grant.c for grant in context.caller.grants if grant.case == id]
                return next(iter(await context.cases.numbered(numbers)), None)
            case "x_":
                return await context.evidence.by_id(id)
            case "e_":
                return await context.entities.by_id(id)
            case "v_":
                return await context.events.by_id(id)
            case "n_":
                return await networks.by_id(context, id)
            case "r_":
                return await reappearing.by_id(context, id)
            case "j_" | "k_":
                return await judged.by_id(context, id)
            case "a_":
                return await alerting.by_id(context, id)
            case _:
                return None
