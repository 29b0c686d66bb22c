"""The cores of this machine, lent to all reading processes together, so that no more threads compute than there are.

A core is a file that is locked (flock) while it is in use: the lock of a process that dies is gone with it.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE_SECONDS = 2.0
_AGAIN_SECONDS = 0.02


def available() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Cores:
    """`count` files in a folder, made by `made`; the value can be sent to other processes."""

    folder: Path
    count: int

    @classmethod
    def made(cls, folder: Path, count: int) -> Cores:
        """The files, made in a folder that is there."""
        for number in range(count):
            (folder / str(number)).touch(mode=0o600)
        return cls(folder, count)

    @contextmanager
    def borrowed(self) -> Iterator[bool]:
        """A core for the length of the block where one is free; whether one was."""
        descriptor = self._locked()
        try:
            yield descriptor is not None
        finally:
            if descriptor is not None:
                os.close(descriptor)

    @contextmanager
    def own(self) -> Iterator[None]:
        """A core for what must be done anyway: waited for, as others give theirs back after each picture, not long."""
        end = time.monotonic() + PATIENCE_SECONDS
        while (descriptor := self._locked()) is None and time.monotonic() < end:
            time.sleep(_AGAIN_SECONDS)
        try:
            yield
        finally:
            if descriptor is not None:
                os.close(descriptor)

    def _locked(self) -> int | None:
        for number in range(self.count):
            descriptor = os.open(self.folder / str(number), os.O_RDWR)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                os.close(descriptor)
            else:
                return descriptor
        return None
