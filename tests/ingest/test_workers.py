"""Worker processes: one that dies is replaced, and its exhibit gets the reason."""

from __future__ import annotations

import asyncio
import os
import signal
from hashlib import sha256
from pathlib import Path

import psutil
import pytest

from asasec_graph.errors import EvidenceError
from asasec_graph.ingest.reader import Job
from asasec_graph.ingest.workers import Workers


def _job(folder: Path, data: bytes, name: str = "a.txt") -> Job:
    path = folder / name
    path.write_bytes(data)
    return Job("x_1", path, name, sha256(data).hexdigest(), len(data), folder / "spool")


def _untold(observations: int, problems: int) -> None:
    """Progress that nobody follows."""


def _children() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if "spawn_main" in " ".join(child.cmdline())]


async def test_a_worker_reads_one_exhibit_after_another(tmp_path: Path) -> None:
    workers = Workers(1)
    try:
        for _ in range(2):
            outcome = await workers.run(_job(tmp_path, b"tel. 600 000 001"), _untold)
            assert outcome.counts["PHONE_NUMBER"] == 1
        assert len(_children()) == 1
    finally:
        workers.close()
    assert _children() == []


async def test_a_worker_that_is_killed_gives_its_reason_and_is_replaced(tmp_path: Path) -> None:
    workers = Workers(1)
    try:
        await workers.run(_job(tmp_path, b"one"), _untold)
        (child,) = _children()
        long = b"".join(b"%d tel. +34 600 %06d\n" % (number, number) for number in range(200_000))
        running = asyncio.create_task(workers.run(_job(tmp_path, long, "b.txt"), _untold))
        await asyncio.sleep(0.3)
        os.kill(child.pid, signal.SIGKILL)
        with pytest.raises(EvidenceError, match="signal 9"):
            await running
        again = await workers.run(_job(tmp_path, b"tel. 600 000 001"), _untold)
        assert again.counts["PHONE_NUMBER"] == 1
    finally:
        workers.close()
