"""What every test may use: one Neo4j server a session, one clean graph a test, the real sample files."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import settings as hypothesis_settings

from asasec_graph.graph.connection import Graph
from asasec_graph.graph.embedded import Server
from asasec_graph.graph.migrations import migrate
from asasec_graph.settings import Settings
from tests.emptying import empty
from tests.neo4j_server import neo4j_server

__all__ = ["neo4j_server"]

# How long one example takes says more about the machine's other work than about the code.
# The same examples at every run: chance must stop nobody's change. ASASEC_TEST_CHANCE=1 seeks new ones.
_CHANCE = os.environ.get("ASASEC_TEST_CHANCE") == "1"
hypothesis_settings.register_profile("asasec", deadline=None, derandomize=not _CHANCE)
hypothesis_settings.load_profile("asasec")

SAMPLES = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest_asyncio.fixture
async def graph(neo4j_server: Server) -> AsyncGenerator[Graph]:
    """A migrated graph with nothing in it."""
    async with await Graph.connect(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as connected:
        await migrate(connected)
        await connected.write(empty())
        yield connected


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings whose data folder is the test's own."""
    return Settings(data=tmp_path / "data", workers=1)


@pytest.fixture
def samples() -> Path:
    """The folder of real evidence files; the test is skipped where it is not here."""
    if not SAMPLES.is_dir():
        pytest.skip("the folder ../shared/data with real evidence files is not here")
    return SAMPLES
