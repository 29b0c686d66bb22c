"""An open case, and the service that reads into it."""

from __future__ import annotations

from collections.abc import AsyncGenerator

import pytest_asyncio

from asasec_graph.access import cases
from asasec_graph.access.actor import Actor
from asasec_graph.access.cases import CaseDraft
from asasec_graph.cypher.exhibits import Place
from asasec_graph.graph.connection import Graph
from asasec_graph.ingest.receipt import open_case
from asasec_graph.ingest.service import Ingest
from asasec_graph.settings import Settings


@pytest_asyncio.fixture
async def case(graph: Graph) -> Place:
    """The open case T-1, in which faces may be sought."""
    await cases.create(graph, CaseDraft("T-1", "Test", legal_basis="order 1"), by=Actor.console("test"))
    return await open_case(graph, "T-1")


@pytest_asyncio.fixture
async def service(graph: Graph, settings: Settings) -> AsyncGenerator[Ingest]:
    """The ingest over the test's graph and data folder."""
    async with Ingest(graph, settings) as made:
        yield made
