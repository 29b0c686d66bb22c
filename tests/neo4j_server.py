"""The real Neo4j of a test run: one server for the session, in a folder of its own, stopped at the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from asasec_graph.graph.embedded import Server, acquire


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """An empty server shared by every test of the run: `uri`, `user`, `password`.

    Each test clears, or keeps apart, what it writes: the community edition has one database.
    """
    with acquire(tmp_path_factory.mktemp("neo4j")) as server:
        yield server
