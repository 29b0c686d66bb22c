"""`asasec serve` in a process of its own on loopback, and the least that a client of it can be."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from asasec_graph.errors import EngineError

_ADDRESS = re.compile(rb"http://\S+")
_MEMORY = re.compile(r"^(VmRSS|VmHWM):\s+(\d+) kB$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Served:
    """A server: where it answers, and its process."""

    address: str
    pid: int

    def memory(self) -> tuple[float, float]:
        """MB of memory that it holds now, and the most it held."""
        told = dict(_MEMORY.findall(Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")))
        return int(told["VmRSS"]) / 1024, int(told["VmHWM"]) / 1024


@asynccontextmanager
async def served(data: Path) -> AsyncGenerator[Served]:
    """The real server over a data folder, on a free port of loopback."""
    command = (sys.executable, "-m", "asasec_graph", "--data", str(data), "serve", "--port", "0")
    environment = {name: value for name, value in os.environ.items() if name != "ASASEC_NEO4J_URI"}
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, env=environment)
    try:
        yield Served(await _address(process), process.pid)
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


class Client:
    """One kept connection of one user."""

    def __init__(self, address: str, token: str) -> None:
        self._connection = HTTPConnection(urlsplit(address).netloc)
        self._headers = {
            "authorization": f"Bearer {token}",
            "x-purpose": "benchmark",
            "content-type": "application/json",
        }

    def ask(self, query: str, variables: dict[str, Any]) -> bytes:
        """The answer's bytes."""
        body = json.dumps({"query": query, "variables": variables})
        self._connection.request("POST", "/graphql", body, self._headers)
        return self._connection.getresponse().read()

    def close(self) -> None:
        """End the connection."""
        self._connection.close()
