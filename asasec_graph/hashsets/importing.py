"""Sets imported beside the server: a list is read in a process of its own, which says how far it is.

What is known of imports lives in the server's memory: one that is running when the server ends is lost, the set that
stood before it stays, and the next import removes what it left.
"""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import signal
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum, auto
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal

from asasec_graph.errors import AsasecError, Conflict, EngineError
from asasec_graph.hashsets.manifest import Manifest
from asasec_graph.hashsets.reading import Format
from asasec_graph.hashsets.store import Adding, HashSets

log = logging.getLogger("asasec.hashsets")
MOST = 50
"""Imports that are remembered."""
_EVERY = 0.2
_SECONDS = 5
_CONTEXT = multiprocessing.get_context("spawn")

Recorded = Callable[[Manifest], Awaitable[None]]
_Message = (
    tuple[Literal["step"], str, int, int]
    | tuple[Literal["built"], Manifest, bool]
    | tuple[Literal["failed"], str]
    | tuple[Literal["used"]]
)


class Phase(StrEnum):
    """What is done with a list."""

    HASHING = auto()
    READING = auto()
    DONE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be imported: the bytes at `path`, a list that its sender calls `file`, as the set `name`."""

    name: str
    path: Path
    file: str
    by: str
    format: Format | None = None
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """How far an import is: bytes of `total` while HASHING, rows while READING and when DONE; why it FAILED."""

    name: str
    file: str
    by: str
    phase: Phase = Phase.HASHING
    done: int = 0
    total: int = 0
    failure: str | None = None

    @property
    def finished(self) -> bool:
        """Whether nothing more comes."""
        return self.phase in (Phase.DONE, Phase.FAILED)


@dataclass(slots=True)
class Imports:
    """The imports of this process, the last of each set."""

    _steps: dict[str, Step] = field(default_factory=dict[str, Step])
    _tasks: set[asyncio.Task[Step]] = field(default_factory=set[asyncio.Task[Step]])

    def steps(self) -> list[Step]:
        """How far each is, by the set's name."""
        return [self._steps[name] for name in sorted(self._steps)]

    def check(self, name: str) -> None:
        """Conflict where an import of this set is under way."""
        if name in self._steps and not self._steps[name].finished:
            raise Conflict(f"hash set {name} is being imported; wait until that ends")

    def start(self, data: Path, wanted: Wanted, recorded: Recorded, ended: Callable[[], object]) -> None:
        """`run` in the background; `ended` is called when it is over, however that was. Conflict as `check` has it."""
        self.check(wanted.name)
        self._told(Step(wanted.name, wanted.file, wanted.by))
        task = asyncio.create_task(self.run(data, wanted, recorded))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda _: ended())
        task.add_done_callback(_logged)

    async def close(self) -> None:
        """End what runs; the sets stay as they were."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def run(self, data: Path, wanted: Wanted, recorded: Recorded) -> Step:
        """Import a list; the set is in use once `recorded` has returned. How it ended: nothing is raised of the list.

        Other errors than those of the list (of `recorded`) are raised, once the set of before is safe.
        """
        self._told(Step(wanted.name, wanted.file, wanted.by))
        ours, theirs = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=_work, args=(theirs, data, wanted), daemon=True, name="asasec-hashset")
        try:
            await asyncio.to_thread(process.start)
            theirs.close()
            while not self._steps[wanted.name].finished:
                await self._heard(wanted, ours, recorded)
        except (EOFError, ConnectionError):
            self._failed(wanted, EngineError("the import ended unexpectedly, perhaps for want of memory").message)
        except BaseException:
            self._failed(wanted, EngineError("the import was stopped before its end").message)
            raise
        finally:
            ours.close()
            if process.pid is not None:
                process.terminate()
                await asyncio.to_thread(process.join, _SECONDS)
        return self._steps[wanted.name]

    async def _heard(self, wanted: Wanted, pipe: Connection, recorded: Recorded) -> None:
        """Wait for the next message and do what it asks."""
        if not await asyncio.to_thread(pipe.poll, 1.0):
            return
        now, message = self._steps[wanted.name], _received(pipe)
        if message[0] == "step":
            phase = Phase.HASHING if message[1] == "hash" else Phase.READING
            self._told(replace(now, phase=phase, done=message[2], total=message[3]))
        elif message[0] == "built":
            if not message[2]:
                await recorded(message[1])
            self._told(replace(now, phase=Phase.READING, done=message[1].rows, total=message[1].rows))
            pipe.send("use it")
        elif message[0] == "failed":
            self._failed(wanted, message[1])
        else:
            self._told(replace(now, phase=Phase.DONE))

    def _failed(self, wanted: Wanted, why: str) -> None:
        self._told(replace(self._steps[wanted.name], phase=Phase.FAILED, failure=why))

    def _told(self, step: Step) -> None:
        self._steps.pop(step.name, None)
        self._steps[step.name] = step
        ended = [name for name, one in self._steps.items() if one.finished]
        for name in ended[: max(0, len(self._steps) - MOST)]:
            del self._steps[name]


def _logged(task: asyncio.Task[Step]) -> None:
    error = None if task.cancelled() else task.exception()
    if error is not None:
        log.error("the import of a hash set stopped", exc_info=error)


def _received(pipe: Connection) -> _Message:
    message: _Message = pipe.recv()
    return message


def _work(pipe: Connection, data: Path, wanted: Wanted) -> None:
    """The life of the importing process: steps out, then the set, which is put to use when the answer comes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    spoken = 0.0

    def told(what: str, done: int, total: int) -> None:
        nonlocal spoken
        if time.monotonic() - spoken >= _EVERY:
            spoken = time.monotonic()
            pipe.send(("step", what, done, total))

    asked = Adding(wanted.name, wanted.path, wanted.by, wanted.format, wanted.scheme, {}, told, file=wanted.file)
    try:
        with HashSets(data).adding(asked) as added:
            pipe.send(("built", added.manifest, added.unchanged))
            pipe.recv()  # EOFError where nothing was recorded: the set stays as it was
        pipe.send(("used",))
    except AsasecError as error:
        pipe.send(("failed", error.message))
