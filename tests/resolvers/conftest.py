"""What the tests of answers share."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest_asyncio

from asasec_graph.graph.connection import Graph
from asasec_graph.graph.embedded import Server
from tests.resolvers.counting import CountingGraph


@pytest_asyncio.fixture
async def counting(graph: Graph, neo4j_server: Server) -> AsyncGenerator[CountingGraph]:
    """The clean graph again, counting its round trips."""
    del graph
    made = await CountingGraph.to(neo4j_server)
    async with made:
        yield made
