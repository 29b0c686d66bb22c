"""Files that are whole or absent: written beside their place, flushed, renamed. Standard library only.

Invariant: a file at its final place was complete and, where a sum is known, had that sum. What a cut-off run
left half-written has another name and is never read.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path


def sha256(path: Path) -> str:
    """The sha256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fingerprint(paths: Iterable[Path], *words: str) -> str:
    """One sum over names and contents, in the order of the names; `words` are anything else that counts."""
    total = hashlib.sha256("\0".join(words).encode())
    for path in sorted(paths):
        total.update(f"\0{path.name}\0{sha256(path)}".encode())
    return total.hexdigest()


def write(path: Path, content: bytes | str, *, mode: int = 0o644) -> None:
    """Puts a whole file in place: either all of `content` is there afterwards, or what was there before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def settle(path: Path, place: Path) -> None:
    """Moves a finished file to its place on the same disk, its bytes flushed before its name is there."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
    os.replace(path, place)


def read(path: Path) -> str | None:
    """The text of a file, or None where there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Holds a lock that only one process may have; waits for it. The lock goes with the process."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def built(stamp: Path, sum_: str) -> Iterator[bool]:
    """Yields whether work is to be done; afterwards records that it was done for inputs of this sum.

    An exception, or a run that was cut off, leaves no stamp, so the next run does the work again.
    """
    if read(stamp) == sum_:
        yield False
        return
    stamp.unlink(missing_ok=True)
    yield True
    write(stamp, sum_)
