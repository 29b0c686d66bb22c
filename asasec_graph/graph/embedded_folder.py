"""What an embedded Neo4j keeps in DATA/neo4j, and the two locks that say who runs it and who uses it.

    DATA/neo4j/            mode 700; also Neo4j's own home: conf, data, logs
      password             mode 600; there once Neo4j was told it
      server.json          mode 600; there while a server may be asked: uri, user, profile, pids, start
      supervisor.lock      held exclusively by the one supervisor, as long as it lives
      holders.lock         held shared by every process that uses the server

Both are flock(2) locks: the kernel drops them with the process, however it ends. The data folder belongs on a
local disk, since flock over a network file system is not to be relied on. Standard library only.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from asasec_graph.errors import BadInput
from asasec_graph.setup import files


@dataclass(frozen=True, slots=True)
class Running:
    """What server.json says. `started` in seconds since 1970; the pids are the supervisor's and the JVM's."""

    uri: str
    user: str
    profile: str
    supervisor: int
    java: int
    started: float


@dataclass(frozen=True, slots=True)
class Folder:
    """DATA/neo4j by its names."""

    home: Path

    @classmethod
    def of(cls, data: Path) -> Folder:
        """The folder of a data folder, made where it is missing; BadInput where nothing can be written there."""
        home = data.absolute() / "neo4j"
        try:
            (home / "logs").mkdir(parents=True, exist_ok=True)
            home.chmod(0o700)
            os.close(os.open(home / "holders.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        except OSError as error:
            raise BadInput(
                f"the data folder {data} cannot be written: {error.strerror}; choose another with --data"
            ) from error
        return cls(home)

    @property
    def logs(self) -> Path:
        """Neo4j's logs and the supervisor's."""
        return self.home / "logs"

    @property
    def password(self) -> Path:
        """The password that Neo4j was given."""
        return self.home / "password"

    @property
    def supervisor_lock(self) -> Path:
        """Held exclusively by the supervisor."""
        return self.home / "supervisor.lock"

    @property
    def holders_lock(self) -> Path:
        """Held shared by those who use the server."""
        return self.home / "holders.lock"

    def running(self) -> Running | None:
        """The server that may be asked now, or None; what a killed supervisor left counts as none."""
        text = files.read(self.home / "server.json")
        if text is None or not is_held(self.supervisor_lock):
            return None
        return _running(json.loads(text))

    def announce(self, running: Running) -> None:
        """Says where the server is."""
        files.write(self.home / "server.json", json.dumps(asdict(running)), mode=0o600)

    def withdraw(self) -> Running | None:
        """Takes back what was announced, and gives it."""
        path = self.home / "server.json"
        text = files.read(path)
        path.unlink(missing_ok=True)
        return None if text is None else _running(json.loads(text))


def take(path: Path, kind: int) -> int | None:
    """A lock of `kind` (LOCK_SH or LOCK_EX) as an open descriptor, or None where another process has it.

    Closing the descriptor gives the lock back; a forked child keeps it too.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


def is_held(path: Path) -> bool:
    """Whether some process holds the exclusive lock."""
    descriptor = take(path, fcntl.LOCK_SH)
    if descriptor is None:
        return True
    os.close(descriptor)
    return False


def _running(values: Mapping[str, object]) -> Running:
    return Running(
        uri=str(values["uri"]),
        user=str(values["user"]),
        profile=str(values["profile"]),
        supervisor=int(str(values["supervisor"])),
        java=int(str(values["java"])),
        started=float(str(values["started"])),
    )
