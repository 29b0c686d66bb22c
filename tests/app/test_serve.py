"""`asasec serve` as users run it: it says where it is, answers, and stops quickly on a signal."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from asasec_graph.graph.embedded import Server

STOP_SECONDS = 5.0


def command(data: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "asasec_graph", "--data", str(data), "--lang", "en", "serve", *options]


@pytest.fixture
def environment(neo4j_server: Server) -> dict[str, str]:
    """The test run's own Neo4j as the server that is named."""
    named = {
        "ASASEC_NEO4J_URI": neo4j_server.uri,
        "ASASEC_NEO4J_USER": neo4j_server.user,
        "ASASEC_NEO4J_PASSWORD": neo4j_server.password,
    }
    return {**os.environ, **named}


def address(process: subprocess.Popen[str]) -> str:
    """What it prints once it serves."""
    assert process.stdout is not None
    for line in process.stdout:
        found = re.search(r"http://\S+", line)
        if found:
            return found[0]
    raise AssertionError(f"it ended with {process.wait()} before it served")


@pytest.fixture
def process(tmp_path: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command(tmp_path, "--port", "0", "--access-log"),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        yield running
        running.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_and_stops_on_a_signal(process: subprocess.Popen[str], number: signal.Signals) -> None:
    url = address(process)
    assert url.startswith("http://127.0.0.1:")
    assert httpx.get(url + "/readyz").json()["graph"] is True
    begun = time.monotonic()
    process.send_signal(number)
    _, told = process.communicate(timeout=30)
    assert time.monotonic() - begun < STOP_SECONDS
    assert process.returncode == 0
    assert '"route": "/readyz"' in told
    assert "Traceback" not in told


def test_it_stops_though_a_sender_is_in_the_middle(process: subprocess.Popen[str]) -> None:
    host, port = address(process).removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as sender:
        sender.sendall(b"POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nhalf")
        time.sleep(0.2)
        begun = time.monotonic()
        process.terminate()
        process.communicate(timeout=30)
    assert time.monotonic() - begun < STOP_SECONDS


def test_a_port_that_is_taken_is_refused_in_one_line(tmp_path: Path, environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            command(tmp_path, "--port", port), env=environment, capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 2
    assert f"port {port}" in done.stderr
    assert "Traceback" not in done.stderr
