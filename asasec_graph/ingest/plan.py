"""What a path holds: files in a stable order, each database with the files that belong to it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from asasec_graph.errors import BadInput

COMPANIONS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Item:
    """One exhibit to be: a file, its name (path from the folder given), the files that belong to it."""

    path: Path
    name: str
    companions: dict[str, Path] = field(default_factory=dict[str, Path])


@dataclass(frozen=True, slots=True)
class Left:
    """Something in a folder that is not taken in, and why."""

    name: str
    reason: str


def items(path: Path) -> Iterator[Item | Left]:
    """The exhibits of a file or folder; links, special files and what cannot be read are left and named.

    BadInput where absent.
    """
    if not path.exists():
        raise BadInput(f"{path}: there is no such file or folder")
    if not path.is_dir():
        yield _item(path, path.name)
        return
    broken: list[OSError] = []
    for found in _walk(path, broken.append):
        name = f"{path.resolve().name}/{found.relative_to(path).as_posix()}"
        if found.is_symlink():
            reason = "a symbolic link: what it points to is not taken in; name it directly if it is evidence"
            yield Left(printable(name), reason)
        elif not _belongs(found):
            yield _item(found, name)
    yield from (_unread(str(error.filename), error) for error in broken)


def printable(name: str) -> str:
    """A file's name as text: file systems keep bytes, and old disks have names in Windows-1252."""
    kept = os.fsencode(name)
    try:
        return kept.decode()
    except UnicodeDecodeError:
        return kept.decode("cp1252", "replace")


def _item(path: Path, name: str) -> Item | Left:
    if not path.is_file():
        return Left(printable(name), "no regular file (a device, pipe or socket)")
    companions = _companions(path)
    try:
        for one in (path, *companions.values()):
            with one.open("rb") as file:
                file.read(1)
    except OSError as error:
        return _unread(name, error)
    return Item(path, printable(name), companions)


def _unread(name: str, error: OSError) -> Left:
    reason = f"it cannot be read ({error.strerror}): see to it that you may read it, and name it again"
    return Left(printable(name), reason)


def _walk(folder: Path, broken: Callable[[OSError], object]) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder, onerror=broken):
        folders.sort()
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in sorted([*files, *links]):
            yield Path(parent) / name


def _companions(path: Path) -> dict[str, Path]:
    beside = {suffix: Path(f"{path}{suffix}") for suffix in COMPANIONS}
    return {suffix: other for suffix, other in beside.items() if other.is_file() and other.stat().st_size > 0}


def _belongs(path: Path) -> bool:
    name = str(path)
    return any(name.endswith(suffix) and Path(name.removesuffix(suffix)).is_file() for suffix in COMPANIONS)
