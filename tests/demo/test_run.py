"""The demo as its command runs it, on a real server: everything planted is found, and nothing else."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from asasec_graph.access import cases
from asasec_graph.access.actor import Actor
from asasec_graph.access.cases import CaseDraft
from asasec_graph.cli.main import main
from asasec_graph.demo.notices import NOTICE_EN, NOTICE_ES
from asasec_graph.demo.scoring import QUESTIONS
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.embedded import Server

SCALE = "0.25"


def _demo(data: Path, server: Server, *options: str, lang: str = "en") -> Result:
    settings = {
        "ASASEC_NEO4J_URI": server.uri,
        "ASASEC_NEO4J_USER": server.user,
        "ASASEC_NEO4J_PASSWORD": server.password,
        "ASASEC_WORKERS": "1",
    }
    command = ["--lang", lang, "demo", "--data", str(data), "--no-serve", "--scale", SCALE, *options]
    return CliRunner(env=settings).invoke(main, command, catch_exceptions=False)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def _json(result: Result) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(result.stdout)
    return document


@pytest.mark.timeout(400)
async def test_the_demo_finds_what_was_planted_and_does_nothing_twice(
    graph: Graph, neo4j_server: Server, data: Path
) -> None:
    first = await asyncio.to_thread(_demo, data, neo4j_server, "--json")
    told = _json(first)
    assert {one["name"] for one in told["questions"]} == set(QUESTIONS)
    assert [one for one in told["questions"] if not one["passed"]] == []
    assert first.exit_code == 0
    assert told["observations"] > 5_000
    assert told["seconds"] > 0

    again = await asyncio.to_thread(_demo, data, neo4j_server, lang="es")
    assert again.exit_code == 0
    assert NOTICE_ES in again.stdout
    assert NOTICE_EN not in again.stdout
    assert "2025-SEV-0009" in again.stdout
    assert " 0 observaciones" in again.stdout
    assert "CORTO" not in again.stdout


async def test_the_demo_is_not_mixed_into_real_work(graph: Graph, neo4j_server: Server, data: Path) -> None:
    await cases.create(graph, CaseDraft("2025-REAL-0001", "Somebody's work"), by=Actor.console())
    refused = await asyncio.to_thread(_demo, data, neo4j_server, "--json")
    assert refused.exit_code == 2
    assert "2025-REAL-0001" in refused.stderr
    assert refused.stdout == ""
    assert [row.reference for row in await cases.listed(graph, None)] == ["2025-REAL-0001"]
