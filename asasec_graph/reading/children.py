"""Processes of their own for libraries of C that damaged or hostile bytes have crashed: what both ends need.

What is said goes over the child's input and output, each message with its length (little-endian, four bytes) before
it. The child bounds itself first of all and dies with whoever started it; whoever asks waits only so long.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import resource
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from typing import IO, BinaryIO, cast

LARGEST = 1 << 30
"""Bytes of one message at most."""
_PR_SET_PDEATHSIG = 1
_PIECE = 1 << 20


def started(module: str) -> subprocess.Popen[bytes]:
    """A process that runs this module, its input and output piped, its complaints thrown away."""
    # -P: the folder that evidence lies in is no place to import modules from.
    command = [sys.executable, "-P", "-m", module]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if process.stdout is not None:
        with contextlib.suppress(OSError):  # a user may have only so much of it; it is but faster
            fcntl.fcntl(process.stdout.fileno(), fcntl.F_SETPIPE_SZ, _PIECE)
    return process


def ended(process: subprocess.Popen[bytes]) -> None:
    """End a process and close its pipes."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(BrokenPipeError):
                pipe.close()


def bounded(memory: int, *, with_thread: bool = True) -> None:
    """Bound this process, a child: so many bytes of memory, no core file, and no longer a life than its parent's.

    `with_thread` ends it with the very thread that started it: right for one that is asked once, not for one that
    other threads ask later, whose input ends with the parent.
    """
    if with_thread:
        with contextlib.suppress(OSError, AttributeError):  # where the kernel has no such call, its input ends
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def say(pipe: IO[bytes], data: bytes) -> None:
    """Write one message; a large one is not copied."""
    pipe.write(struct.pack("<I", len(data)))
    pipe.write(data)
    pipe.flush()


def heard(pipe: BinaryIO) -> bytes | None:
    """The next message, waited for as long as it takes; None at the end."""
    head = pipe.read(4)
    return pipe.read(struct.unpack("<I", head)[0]) if len(head) == 4 else None


def answer(process: subprocess.Popen[bytes], is_lost: Callable[[float], bool]) -> bytearray:
    """The next message of a child.

    `is_lost` is asked about once a second, with the seconds that the child has been silent. EOFError where it ended,
    TimeoutError where it is lost.
    """
    size = struct.unpack("<I", _exactly(process, 4, is_lost))[0]
    if size > LARGEST:
        raise EOFError
    return _exactly(process, size, is_lost)


def _exactly(process: subprocess.Popen[bytes], size: int, is_lost: Callable[[float], bool]) -> bytearray:
    pipe = process.stdout.fileno() if process.stdout is not None else -1
    made, begun = bytearray(size), time.monotonic()
    left = memoryview(made)
    while left:
        ready, _, _ = cast("tuple[list[int], list[int], list[int]]", select.select([pipe], [], [], 1.0))
        if not ready and is_lost(time.monotonic() - begun):
            raise TimeoutError
        if ready:
            count = os.readv(pipe, [left])
            if not count:
                raise EOFError
            left = left[count:]
    return made
