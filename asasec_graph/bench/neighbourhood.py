"""`asasec bench neighbourhood`: 1,000 nodes with all their fields over HTTP, beside the bare driver.

Ours is `asasec serve` in a process of its own on loopback: sign-in, purpose, limits, the question, the labels, the
audit record and JSON. The peer is the Neo4j driver in this process, with the same Cypher and parameters, and
json.dumps of its rows. The two take turns on one server.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import statistics
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, replace
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import neo4j

from asasec_graph.access import grants, tokens, users
from asasec_graph.access.actor import Actor
from asasec_graph.bench import hub_world
from asasec_graph.bench.rows import Row, duration
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
_ADDRESS = re.compile(rb"http://\S+")


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
            async with _served(own.data) as address:
                with closing(_Client(address, token, nodes)) as client:
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


@asynccontextmanager
async def _served(data: Path) -> AsyncGenerator[str]:
    """The real server on a free port of loopback; its address."""
    command = (sys.executable, "-m", "asasec_graph", "--data", str(data), "serve", "--port", "0")
    environment = {name: value for name, value in os.environ.items() if name != "ASASEC_NEO4J_URI"}
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, env=environment)
    try:
        yield await _address(process)
    finally:
        process.terminate()
        await process.wait()


async def _address(process: Process) -> str:
    assert process.stdout is not None
    async for line in process.stdout:
        found = _ADDRESS.search(line)
        if found:
            return found[0].decode()
    raise EngineError(f"`asasec serve` ended with status {await process.wait()} before it served")


class _Client:
    """One kept connection; the least that a client can be."""

    def __init__(self, address: str, token: str, nodes: int) -> None:
        self._connection = HTTPConnection(urlsplit(address).netloc)
        self._headers = {
            "authorization": f"Bearer {token}",
            "x-purpose": "benchmark",
            "content-type": "application/json",
        }
        variables = {"id": hub_world.HUB_ID, "limit": nodes}
        self._body = json.dumps({"query": QUESTION, "variables": variables})

    def ask(self) -> bytes:
        """The answer's bytes."""
        self._connection.request("POST", "/graphql", self._body, self._headers)
        return self._connection.getresponse().read()

    def close(self) -> None:
        """End the connection."""
        self._connection.close()


@dataclass(frozen=True, slots=True)
class _Bench:
    client: _Client
    driver: neo4j.AsyncDriver
    cases: tuple[int, ...]
    nodes: int

    async def ours(self) -> float:
        """Seconds of one question to the server."""
        begun = time.perf_counter()
        answer = await asyncio.to_thread(self.client.ask)
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
