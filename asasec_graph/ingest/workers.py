"""Worker processes that read evidence: apart from the server, so that no file can take it down.

A worker that dies, or says nothing for too long, is replaced. Where it was reading a file within its exhibit (see
`under_way`), the exhibit is read again without that file, which gets the reason; else the exhibit gets it. A worker
ends by itself when the program that started it is gone (its pipe closes).
"""

from __future__ import annotations

import asyncio
import gc
import logging
import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from asasec_graph.errors import EvidenceError
from asasec_graph.ingest import under_way
from asasec_graph.ingest.cores import Cores, available
from asasec_graph.ingest.reader import Job, Outcome, read

Message = tuple[Literal["progress"], int, int] | tuple[Literal["outcome"], Outcome]
Progress = Callable[[int, int], object]
SILENCE_SECONDS = 600.0
MOST_FATAL = 5
"""Files of one exhibit that are left out because they ended its worker; with one more, the exhibit has failed."""
MEMORY_BYTES = 8 << 30
ALONE = {"OPENBLAS_NUM_THREADS": "1"}
"""The environment of a reading process: threads that numpy would start for sums of which there are none here would
make every piece of memory that is taken slower (by a tenth to a fifth of the time of reading a database)."""
log = logging.getLogger(__name__)
_CONTEXT = multiprocessing.get_context("spawn")


def eased() -> None:
    """Let the garbage collector look less often: readers make millions of short-lived objects without cycles."""
    gc.set_threshold(50_000, 20, 50)


def _work(pipe: Connection) -> None:
    """The life of a worker process: jobs in, progress and outcomes out, until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
    logging.basicConfig(level=logging.ERROR)
    eased()
    while True:
        try:
            job: Job = pipe.recv()
            outcome = read(job, lambda done, problems: pipe.send(("progress", done, problems)))
            pipe.send(("outcome", outcome))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return


class _Lost(Exception):
    """The reading process is gone: why, as said of the exhibit, and as said of a file within it."""

    def __init__(self, exhibit: EvidenceError, within: EvidenceError) -> None:
        super().__init__()
        self.exhibit, self.within = exhibit, within


class _Worker:
    def __init__(self, lines: Path) -> None:
        self._lines = lines
        self._closed = False
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def run(self, job: Job, progress: Progress) -> Outcome:
        """Read an exhibit, again without each file within it that is the end of the process."""
        while True:
            try:
                return self._read(replace(job, under_way=under_way.made(self._lines)), progress)
            except _Lost as lost:
                again = None if self._closed else without(job, under_way.left_in(self._lines), lost.within.message)
                if again is None:
                    raise lost.exhibit from lost
                log.warning("%s: read again: %s", job.name, lost.within.message)
                job = again

    def _read(self, job: Job, progress: Progress) -> Outcome:
        pipe = self._started()
        try:
            pipe.send(job)
            return self._listen(pipe, progress)
        except (EOFError, ConnectionError) as error:
            code = self._ended()
            raise _Lost(
                EvidenceError(
                    f"{job.name}: the reading process ended ({code}), perhaps for want of memory; the bytes are kept"
                ),
                EvidenceError(
                    f"the reading process ended on this file ({code}); it was left out and the rest read again"
                ),
            ) from error
        except TimeoutError as error:
            self.stop()
            raise _Lost(
                EvidenceError(
                    f"{job.name}: reading made no step in {SILENCE_SECONDS:.0f} s and was stopped; the bytes are kept"
                ),
                EvidenceError(
                    f"reading this file made no step in {SILENCE_SECONDS:.0f} s; "
                    "it was left out and the rest read again"
                ),
            ) from error

    def _listen(self, pipe: Connection, progress: Progress) -> Outcome:
        heard = time.monotonic()
        while True:
            if not pipe.poll(1.0):
                if time.monotonic() - heard > SILENCE_SECONDS:
                    raise TimeoutError
                continue
            heard = time.monotonic()
            message: Message = pipe.recv()
            if message[0] == "outcome":
                return message[1]
            progress(message[1], message[2])

    def _started(self) -> Connection:
        if self._pipe is None or self._process is None or not self._process.is_alive():
            self.stop()
            os.environ.update(ALONE)
            ours, theirs = _CONTEXT.Pipe()
            process = _CONTEXT.Process(target=_work, args=(theirs,), daemon=True, name="asasec-reader")
            process.start()
            theirs.close()
            self._process, self._pipe = process, ours
        return self._pipe

    def _ended(self) -> str:
        process = self._process
        if process is None:
            return "not started"
        process.join(5)
        code = process.exitcode
        self.stop()
        return f"signal {-code}" if code is not None and code < 0 else f"status {code}"

    def stop(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None and self._process.is_alive():
            self._process.terminate()
            self._process.join(2)
            if self._process.is_alive():
                self._process.kill()
                self._process.join(2)
        self._pipe, self._process = None, None

    def close(self) -> None:
        """Stop for good: what is being read is not read again."""
        self._closed = True
        self.stop()


def without(job: Job, suspects: list[str], reason: str) -> Job | None:
    """The same exhibit without the file that was the end of its worker; None where none within it was.

    Where several were read at once it is read again one by one, which tells which of them it was.
    """
    if not suspects or len(job.fatal) >= MOST_FATAL:
        return None
    if len(suspects) > 1:
        return None if job.cores is None else replace(job, cores=None)
    return replace(job, fatal={**job.fatal, suspects[0]: reason})


class Workers:
    """Up to `count` worker processes, each started when first needed. Close it when done.

    Together they have the cores of the machine: a process with many pictures to read borrows those that others do not
    use (see `cores`).
    """

    def __init__(self, count: int) -> None:
        self._folder = TemporaryDirectory(prefix="asasec-cores-")
        folder = Path(self._folder.name)
        self._cores = Cores.made(folder, max(count, available()))
        self._all = [_Worker(folder / f"under-way-{number}") for number in range(count)]
        self._idle: asyncio.LifoQueue[_Worker] = asyncio.LifoQueue()
        for worker in self._all:
            self._idle.put_nowait(worker)

    async def run(self, job: Job, progress: Progress) -> Outcome:
        """Read one exhibit when a worker is free; EvidenceError where its process ended or fell silent."""
        worker = await self._idle.get()
        try:
            return await asyncio.to_thread(worker.run, replace(job, cores=self._cores), progress)
        finally:
            self._idle.put_nowait(worker)

    def close(self) -> None:
        """End every worker."""
        for worker in self._all:
            worker.close()
        self._folder.cleanup()
