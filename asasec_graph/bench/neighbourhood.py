"""`asasec bench neighbourhood`: 1,000 nodes with all their fields over HTTP, beside the bare driver.

Ours is `asasec serve` in a process of its own on loopback: sign-in, purpose, limits, the question, the labels, the
audit record and JSON. The peer is the Neo4j driver in this process, with the same Cypher and parameters, and
json.dumps of its rows. The two take turns on one server.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import time
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import neo4j

from asasec_graph.access import grants, tokens, users
from asasec_graph.access.actor import Actor
from asasec_graph.bench import hub_world
from asasec_graph.bench.rows import Row, duration
from asasec_graph.bench.serving import Client, served
from asasec_graph.cypher import graphs
from asasec_graph.errors import EngineError
from asasec_graph.graph import embedded
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.migrations import migrate
from asasec_graph.model.kinds import AccessLevel, UserRole
from asasec_graph.settings import Settings

SIZE = 1_000
ROUNDS = 41
WARM_UP = 60
QUESTION = """query($id: ID!, $limit: Int!) {
  neighbourhood(ids: [$id], limit: $limit) {
    nodes { id kind key label cases degree community }
    links { source target type weight first last evidence }
    truncated { shown total because }
  }
}"""


async def run(size: int | None, peer: str | None, settings: Settings) -> list[Row]:
    """The rows of the benchmark; `size` is nodes. The peer is `driver`, the only one."""
    nodes = size or SIZE
    with TemporaryDirectory(prefix="asasec-bench-") as folder:
        own = replace(settings, data=Path(folder), neo4j_uri=None)
        async with (
            embedded.acquired(own.data, profile="bench") as server,
            await Graph.connect(server.uri, server.user, server.password) as graph,
            neo4j.AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver,
        ):
            token = await _world(graph, nodes)
            cases = (await users.caller(graph, "bench")).cases
            async with served(own.data) as serving:
                with closing(Client(serving.address, token)) as client:
                    pairs = await _measured(_Bench(client, driver, cases, nodes))
    return _rows(pairs[WARM_UP:], nodes)


async def _measured(bench: _Bench) -> list[tuple[float, float]]:
    """Seconds of ours and of the peer's, in turns; the first ones warm both up."""
    return [(await bench.ours(), await bench.peer()) for _ in range(WARM_UP + ROUNDS)]


def _rows(pairs: list[tuple[float, float]], nodes: int) -> list[Row]:
    ours, peer = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    return [duration(f"neighbourhood of {nodes} nodes", "ms", ours, peer, "neo4j driver + json.dumps")]


async def _world(graph: Graph, nodes: int) -> str:
    """The world, with a user who may read it; the user's token."""
    await migrate(graph)
    await hub_world.write(graph, nodes)
    await users.add(graph, "bench", UserRole.ANALYST)
    for reference in hub_world.REFERENCES:
        await grants.grant(graph, reference, "bench", AccessLevel.READ, by=Actor.console("benchmark"))
    return await tokens.issue(graph, "bench", days=1)


@dataclass(frozen=True, slots=True)
class _Bench:
    client: Client
    driver: neo4j.AsyncDriver
    cases: tuple[int, ...]
    nodes: int

    async def ours(self) -> float:
        """Seconds of one question to the server."""
        variables = {"id": hub_world.HUB_ID, "limit": self.nodes}
        begun = time.perf_counter()
        answer = await asyncio.to_thread(self.client.ask, QUESTION, variables)
        seconds = time.perf_counter() - begun
        self._check(json.loads(answer))
        return seconds

    async def peer(self) -> float:
        """Seconds of the same Cypher by the driver, made JSON."""
        asked = graphs.neighbourhood(
            ids=[hub_world.HUB_ID],
            cases=self.cases,
            kinds=[],
            types=[],
            start=0,
            end=0,
            timed=False,
            limit=self.nodes,
            degrees=True,
        )
        begun = time.perf_counter()
        async with self.driver.session(default_access_mode="READ") as session:
            result = await session.run(asked.text, dict(asked.parameters))
            rows = await result.values()
        json.dumps(rows)
        return time.perf_counter() - begun

    def _check(self, answer: dict[str, Any]) -> None:
        nodes: list[object] = [] if answer.get("errors") else answer["data"]["neighbourhood"]["nodes"]
        if len(nodes) != self.nodes:
            raise EngineError(f"the server did not answer with {self.nodes} nodes: {str(answer)[:300]}")
