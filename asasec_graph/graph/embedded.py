"""The Neo4j that the program owns where ASASEC_NEO4J_URI is not set.

    with acquire(settings.data) as server:
        driver = GraphDatabase.driver(server.uri, auth=(server.user, server.password))

Several processes on one data folder share one server: the first to come starts it, the last to leave stops
it, also when it leaves by kill -9 (see `embedded_supervisor`). It listens on loopback only.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import shutil
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from asasec_graph.errors import EngineError
from asasec_graph.graph.embedded_folder import Folder, Running, is_held, take
from asasec_graph.graph.embedded_java import Profile
from asasec_graph.graph.embedded_supervisor import ALREADY_RUNNING
from asasec_graph.setup import files, jars

_LEAST_FREE = 256 << 20
_READY_SECONDS = 90.0
_STOP_SECONDS = 30.0
_LOOK_EVERY = 0.1


class Server:
    """A server in use by this process, until `close`. `profile` is that of whoever started it."""

    def __init__(self, folder: Folder, running: Running, holder: int) -> None:
        self.uri = running.uri
        self.user = running.user
        self.profile = running.profile
        self.password = folder.password.read_text(encoding="utf-8")
        self._folder = folder
        self._holder: int | None = holder

    def close(self) -> None:
        """Ends the use; the last user waits until the server has stopped. A second call does nothing."""
        holder, self._holder = self._holder, None
        if holder is None:
            return
        last = _is_alone(holder)
        os.close(holder)
        if last:
            _wait_for_stop(self._folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def acquire(data: Path, *, profile: Profile = "light", seconds: float = _READY_SECONDS) -> Server:
    """The server of a data folder, started where none runs and ready to be asked; blocks until then.

    `profile`: "light" (512 MB heap) or "bench" (2 GB, C2). EngineError, with the reason from its log,
    where the server cannot be had within `seconds`.
    """
    folder = Folder.of(data)
    free = shutil.disk_usage(folder.home).free
    if free < _LEAST_FREE:
        raise EngineError(
            f"{folder.home}: {free >> 20} MB free on this disk; Neo4j needs at least {_LEAST_FREE >> 20} MB"
        )
    deadline = time.monotonic() + seconds
    holder = _hold(folder, deadline)
    try:
        return Server(folder, _ready(folder, profile, deadline), holder)
    except BaseException:
        os.close(holder)
        raise


@asynccontextmanager
async def acquired(data: Path, *, profile: Profile = "light") -> AsyncIterator[Server]:
    """`acquire` for coroutines: the event loop goes on while the server starts and stops."""
    server = await asyncio.to_thread(acquire, data, profile=profile)
    try:
        yield server
    finally:
        await asyncio.to_thread(server.close)


def _hold(folder: Folder, deadline: float) -> int:
    """A shared hold; waits while a server is being stopped, for which its supervisor has the lock alone."""
    while time.monotonic() < deadline:
        holder = take(folder.holders_lock, fcntl.LOCK_SH)
        if holder is not None:
            return holder
        time.sleep(_LOOK_EVERY)
    raise EngineError(f"the Neo4j in {folder.home} does not finish stopping; see {folder.logs / 'neo4j.log'}")


def _ready(folder: Folder, profile: Profile, deadline: float) -> Running:
    started = False
    while time.monotonic() < deadline:
        running = folder.running()
        if running is not None and _answers(folder, running):
            return running
        if not is_held(folder.supervisor_lock):
            if started:
                raise EngineError(f"Neo4j did not start in {folder.home}: {_reason(folder)}")
            started = _supervise(folder, profile)
        time.sleep(_LOOK_EVERY)
    raise EngineError(f"Neo4j was not ready in time in {folder.home}: {_reason(folder)}")


def _supervise(folder: Folder, profile: Profile) -> bool:
    """Starts a supervisor, which takes its lock before this returns; False where another was first."""
    module = "asasec_graph.graph.embedded_supervisor"
    with (folder.logs / "supervisor.log").open("ab") as log:
        status = subprocess.run(
            [sys.executable, "-P", "-m", module, folder.home.parent, profile, jars.present()],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            check=False,
        ).returncode
    if status not in (0, ALREADY_RUNNING):
        raise EngineError(f"Neo4j did not start in {folder.home}: {_reason(folder)}")
    return status == 0


def _answers(folder: Folder, running: Running) -> bool:
    """Whether a plain query is answered: the port opens before the database does."""
    auth = (running.user, folder.password.read_text(encoding="utf-8"))
    try:
        with (
            neo4j.GraphDatabase.driver(running.uri, auth=auth, connection_timeout=2) as driver,
            driver.session(database="neo4j") as session,
        ):
            session.run("RETURN 1").consume()
    except (DriverError, Neo4jError, OSError):
        return False
    return True


def _is_alone(holder: int) -> bool:
    try:
        fcntl.flock(holder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _wait_for_stop(folder: Folder) -> None:
    """Until the supervisor is gone, or has gone on because somebody else came in the meantime."""
    begun = time.monotonic()
    while is_held(folder.supervisor_lock) and time.monotonic() - begun < _STOP_SECONDS:
        if folder.running() is not None and time.monotonic() - begun > 1:
            return
        time.sleep(_LOOK_EVERY / 2)


def _reason(folder: Folder) -> str:
    """The supervisor's last word."""
    log = folder.logs / "supervisor.log"
    lines = [line for line in (files.read(log) or "").splitlines() if line.strip()]
    return f"{lines[-1] if lines else 'no reason was given'} (logs: {folder.logs})"
