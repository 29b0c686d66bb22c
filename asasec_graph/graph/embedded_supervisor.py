"""The process that owns an embedded Neo4j: `python -m ...embedded_supervisor DATA PROFILE LIB`.

It stands between the commands and the JVM, and the following holds at any time:
- one supervisor a data folder: it holds supervisor.lock from before the JVM starts until after it ended;
- the JVM lives no longer than the supervisor: the kernel kills it when its parent dies (PR_SET_PDEATHSIG on
  Linux; elsewhere the next supervisor ends what it finds announced);
- the supervisor lives no longer than those who use it: each holds holders.lock shared, and the supervisor
  stops the server when it can have that lock alone, which no kill -9 of a command can prevent. It keeps the
  lock until the server has stopped, so that nobody begins to use a server that is going.

It leaves its parent (so that a command that ends does not take it along), writes to logs/supervisor.log, and
ends with status 0, 1 for a reason in the last line of that log, or 75 where another one has the folder.
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType
from typing import NoReturn

import psutil

from asasec_graph.errors import EngineError
from asasec_graph.graph import embedded_java
from asasec_graph.graph.embedded_folder import Folder, Running, take
from asasec_graph.setup import files

ALREADY_RUNNING = 75
_LOOK_EVERY = 0.1
_STOP_SECONDS = 20.0
_PR_SET_PDEATHSIG = 1
_ON_LINUX = sys.platform == "linux"
_libc = ctypes.CDLL(None, use_errno=True)


def main(arguments: list[str]) -> NoReturn:
    """Takes the folder, leaves the parent, and serves until nobody holds it."""
    folder = Folder.of(Path(arguments[0]))
    profile = embedded_java.profile_named(arguments[1])
    if take(folder.supervisor_lock, fcntl.LOCK_EX) is None:
        raise SystemExit(ALREADY_RUNNING)
    if os.fork():
        os._exit(0)
    try:
        _Supervisor(folder, profile, Path(arguments[2])).serve()
    except (EngineError, OSError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)  # noqa: T201
        raise SystemExit(1) from None
    raise SystemExit(0)


class _Supervisor:
    def __init__(self, folder: Folder, profile: embedded_java.Profile, lib: Path) -> None:
        self.folder = folder
        self.profile: embedded_java.Profile = profile
        self.lib = lib
        self.told_to_stop = False

    def serve(self) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        _end_left_over(self.folder.withdraw())
        if not self.folder.password.exists():
            self._set_password()
        java = self._start()
        try:
            self._watch(java)
        finally:
            self.folder.withdraw()
            _end(java)

    def _start(self) -> subprocess.Popen[bytes]:
        port = _free_port()
        files.write(self.folder.home / "conf" / "neo4j.conf", embedded_java.settings(self.profile, port))
        with (self.folder.logs / "console.log").open("wb") as console:
            java = subprocess.Popen(
                embedded_java.server_command(self.lib, self.folder.home, self.profile),
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                cwd=self.folder.home,
                env=embedded_java.environment(self.folder.home),
                preexec_fn=_die_with_parent,
            )
        self.folder.announce(
            Running(f"bolt://127.0.0.1:{port}", "neo4j", self.profile, os.getpid(), java.pid, time.time())
        )
        return java

    def _watch(self, java: subprocess.Popen[bytes]) -> None:
        while not self.told_to_stop and take(self.folder.holders_lock, fcntl.LOCK_EX) is None:
            if java.poll() is not None:
                raise EngineError(f"Neo4j ended by itself with status {java.returncode}: {self._last_words()}")
            time.sleep(_LOOK_EVERY)

    def _set_password(self) -> None:
        """Neo4j learns the password first; it is kept after, so that a cut between the two is mended."""
        draft = self.folder.home / "password.new"
        files.write(draft, secrets.token_urlsafe(24).replace("-", "x"), mode=0o600)
        files.write(self.folder.home / "conf" / "neo4j.conf", embedded_java.settings(self.profile, 0))
        done = subprocess.run(
            embedded_java.password_command(self.lib, self.folder.home, draft),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            env=embedded_java.environment(self.folder.home),
            preexec_fn=_die_with_parent,
            check=False,
        )
        if done.returncode:
            raise EngineError(f"Neo4j did not take its first password: {(done.stderr or done.stdout).strip()}")
        draft.rename(self.folder.password)

    def _last_words(self) -> str:
        lines = (files.read(self.folder.logs / "console.log") or "").splitlines()
        return " | ".join([line.strip() for line in lines if line.strip()][-3:])

    def _stop(self, number: int, frame: FrameType | None) -> None:
        self.told_to_stop = True


def _end(java: subprocess.Popen[bytes]) -> None:
    java.terminate()
    try:
        java.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        java.kill()
        java.wait()


def _end_left_over(running: Running | None) -> None:
    """Ends a JVM that outlived its supervisor; a pid that now belongs to something else is left alone."""
    if running is None or not psutil.pid_exists(running.java):
        return
    try:
        process = psutil.Process(running.java)
        if abs(process.create_time() - running.started) < 5 and "CommunityEntryPoint" in " ".join(process.cmdline()):
            process.kill()
            process.wait(_STOP_SECONDS)
    except psutil.NoSuchProcess:
        return


def _die_with_parent() -> None:
    if _ON_LINUX:
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
    return port


if __name__ == "__main__":
    main(sys.argv[1:])
