"""The demo's world, small, behind the real server with the real Neo4j, for a real browser to look at."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

from asasec_graph.graph.connection import Graph
from asasec_graph.graph.embedded import Server
from asasec_graph.graph.migrations import migrate
from asasec_graph.setup import browser, node
from asasec_graph.setup import explorer as built
from tests.emptying import empty

FRONTEND = Path(__file__).resolve().parents[2] / "frontend"
SCALE = "0.25"
START_SECONDS = 300
STOP_SECONDS = 30
_LOGIN = re.compile(r"^\s+demo-\S+\s+(?P<role>[a-z-]+)\s+(?P<token>[\w-]{20,})$", re.MULTILINE)
_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(frozen=True, slots=True)
class Served:
    """A running explorer: its address, and a token for each role."""

    url: str
    tokens: dict[str, str]

    def environment(self) -> dict[str, str]:
        """What the browser tests are told."""
        return {
            "ASASEC_TEST_URL": self.url,
            "ASASEC_TEST_TOKENS": json.dumps(self.tokens),
            "ASASEC_TEST_BROWSER": json.dumps(asdict(browser.chromium())),
        }


@pytest.fixture(scope="module")
def explorer(neo4j_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """`asasec demo` on the test run's Neo4j, which it finds empty, with the explorer as its sources are now."""
    built.build()
    asyncio.run(_emptied(neo4j_server))
    folder = tmp_path_factory.mktemp("explorer")
    with _demo(neo4j_server, folder) as served:
        yield served


def npm(*arguments: str, more: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """npm in the explorer's folder, with what it said."""
    command = [sys.executable, "-m", "asasec_graph.setup.node", str(FRONTEND), *arguments]
    return subprocess.run(
        command,
        env=node.environment(more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


async def _emptied(server: Server) -> None:
    async with await Graph.connect(server.uri, server.user, server.password) as graph:
        await migrate(graph)
        await graph.write(empty())


@contextmanager
def _demo(server: Server, folder: Path) -> Iterator[Served]:
    said = folder / "said.txt"
    command = [sys.executable, "-c", "from asasec_graph.cli import main; main()", "--data", str(folder / "data")]
    with said.open("wb") as stdout, (folder / "log.txt").open("wb") as stderr:
        process = subprocess.Popen(
            [*command, "demo", "--port", "0", "--scale", SCALE],
            env={**os.environ, "PYTHONUNBUFFERED": "1", **_settings(server)},
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stderr,
        )
        try:
            yield asyncio.run(_served(process, said, folder / "log.txt"))
        finally:
            process.terminate()
            process.wait(STOP_SECONDS)


def _settings(server: Server) -> dict[str, str]:
    return {
        "ASASEC_NEO4J_URI": server.uri,
        "ASASEC_NEO4J_USER": server.user,
        "ASASEC_NEO4J_PASSWORD": server.password,
        "ASASEC_WORKERS": "1",
    }


async def _served(process: subprocess.Popen[bytes], said: Path, log: Path) -> Served:
    async with asyncio.timeout(START_SECONDS):
        while True:
            text = said.read_text("utf-8")
            if found := _ADDRESS.search(text):
                logins = {match["role"]: match["token"] for match in reversed(list(_LOGIN.finditer(text)))}
                return Served(found[0], logins)
            assert process.poll() is None, f"the demo ended: {text[-2000:]}{log.read_text('utf-8')[-2000:]}"
            await asyncio.sleep(0.3)
