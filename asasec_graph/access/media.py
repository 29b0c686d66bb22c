"""Which bytes a caller may see."""

from __future__ import annotations

from asasec_graph.access.actor import Caller
from asasec_graph.cypher import access
from asasec_graph.graph.connection import Graph
from asasec_graph.model.ids import entity_id
from asasec_graph.model.kinds import EntityKind


async def cases_with(graph: Graph, caller: Caller, sha256: str) -> list[str]:
    """The references of the caller's cases whose evidence is, or holds, the bytes with this hash."""
    key = f"sha256:{sha256.lower()}"
    ids = [entity_id(kind, key) for kind in (EntityKind.MEDIA, EntityKind.DOCUMENT)]
    return await graph.read(access.bytes_cases(ids=ids, sha256=sha256.lower(), cases=caller.cases))


async def readable(graph: Graph, caller: Caller, sha256: str) -> bool:
    """Whether an exhibit that the caller may read is, or holds, the bytes with this hash."""
    return bool(await cases_with(graph, caller, sha256))
