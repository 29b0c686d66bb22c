"""Who imports and removes sets of known hashes, and the record of it."""

from __future__ import annotations

from collections.abc import Mapping

from asasec_graph.access import audit, users
from asasec_graph.access.actor import Action, Actor
from asasec_graph.access.audit import AuditWriter
from asasec_graph.access.policies import Right, demand
from asasec_graph.graph.connection import Graph
from asasec_graph.model.observations import Json

PURPOSE = "known material"


async def keeper(graph: Graph, user: str | None, console: str) -> Actor:
    """Who acts: the user of this name, or the person at the console where none is given.

    Forbidden where the user's role may not import or remove sets, NotFound where there is no such user.
    """
    if user is None:
        return Actor.console(name=console)
    caller = await users.caller(graph, user)
    demand(caller.role, Right.KEEP_HASH_SETS)
    return caller.actor(PURPOSE)


async def record(graph: Graph, action: Action, name: str, detail: Mapping[str, Json], *, by: Actor) -> None:
    """Record that a set is imported or removed; returns when the record is durable."""
    writer = AuditWriter(graph)
    await writer.record(audit.entry(by, action, f"hashset:{name}", (), detail))
    await writer.close()
