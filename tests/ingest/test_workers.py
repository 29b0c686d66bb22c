"""Worker processes: one that dies is replaced, and its exhibit gets the reason."""

from __future__ import annotations

import asyncio
import io
import os
import signal
import threading
import zipfile
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import psutil
import pytest

from asasec_graph import messages
from asasec_graph.errors import EvidenceError
from asasec_graph.graph.writing import Stage
from asasec_graph.ingest import under_way
from asasec_graph.ingest.cores import Cores
from asasec_graph.ingest.reader import Job
from asasec_graph.ingest.spool import batches
from asasec_graph.ingest.workers import MOST_FATAL, Workers, without


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


LONG = b"".join(b"%d tel. +34 600 %06d\n" % (number, number) for number in range(200_000))


def _archive(folder: Path, *members: tuple[str, bytes]) -> Job:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return _job(folder, packed.getvalue(), "a.zip")


def _kill_once(observations: int, problems: int) -> None:
    """Ends the worker when it is deep in the long member, which a second one does not read."""
    if observations > 1_000:
        (child,) = _children()
        os.kill(child.pid, signal.SIGSEGV)


async def test_an_archive_is_read_without_the_file_that_ended_its_worker(tmp_path: Path) -> None:
    job = _archive(tmp_path, ("a.txt", b"tel. 600 000 001"), ("b.txt", LONG), ("c/d.txt", b"tel. 600 000 002"))
    workers = Workers(1)
    try:
        outcome = await workers.run(job, _kill_once)
    finally:
        workers.close()
    assert (outcome.failed, outcome.problems) == (None, 1)
    assert outcome.counts["PHONE_NUMBER"] == 2
    ((_, (problem,)),) = [(stage, rows) for stage, rows in batches(job.spool) if stage is Stage.PROBLEMS]
    assert problem["locator"] == "a.zip!b.txt"
    assert "ended on this file (signal 11)" in problem["reason"]
    assert "(señal 11)" in messages.reason("es", problem["reason"])


def test_of_several_files_under_way_none_is_left_out_before_they_are_read_one_by_one(tmp_path: Path) -> None:
    job = replace(_archive(tmp_path, ("a.txt", b"x")), cores=Cores.made(tmp_path, 2))
    again = without(job, ["1" * 64, "2" * 64], "why")
    assert again is not None
    assert (again.cores, again.fatal) == (None, {})
    assert without(again, ["2" * 64], "why") == replace(again, fatal={"2" * 64: "why"})
    assert without(job, [], "why") is None


def test_an_exhibit_that_ends_its_worker_too_often_has_failed(tmp_path: Path) -> None:
    job: Job | None = _archive(tmp_path, ("a.txt", b"x"))
    for number in range(MOST_FATAL):
        assert job is not None
        job = without(job, [f"{number:064}"], "why")
    assert job is not None
    assert len(job.fatal) == MOST_FATAL
    assert without(job, ["f" * 64], "why") is None


def test_what_each_thread_reads_is_there_for_who_looks_from_outside(tmp_path: Path) -> None:
    path = under_way.made(tmp_path / "lines")
    one, two, other = ("a" * 64, "b" * 64, "c" * 64)
    inside, seen = threading.Event(), threading.Event()

    def elsewhere() -> None:
        with under_way.current().reading(other):
            inside.set()
            seen.wait(10)

    with under_way.noted(path, {}):
        thread = threading.Thread(target=elsewhere)
        thread.start()
        inside.wait(10)
        with under_way.current().reading(one):
            with under_way.current().reading(two):
                assert under_way.left_in(path) == [two, other]
            assert under_way.left_in(path) == [one, other]
        seen.set()
        thread.join()
    assert under_way.left_in(path) == []
