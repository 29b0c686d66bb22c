"""The command as a person calls it, on the session's server and a data folder of the test's own."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from asasec_graph.cli import main
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.embedded import Server
from asasec_graph.graph.migrations import migrate
from tests.emptying import empty


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command printed and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on stdout."""
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def asasec(neo4j_server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Calls `asasec` with arguments, on an empty graph."""

    async def clear() -> None:
        async with await Graph.connect(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as graph:
            await migrate(graph)
            await graph.write(empty())

    asyncio.run(clear())
    monkeypatch.setenv("ASASEC_NEO4J_URI", neo4j_server.uri)
    monkeypatch.setenv("ASASEC_NEO4J_PASSWORD", neo4j_server.password)
    monkeypatch.setenv("ASASEC_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("ASASEC_WORKERS", "1")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)

    def run(*arguments: object) -> Answer:
        result = CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)
        return Answer(result.exit_code, result.stdout, result.stderr)

    return run
