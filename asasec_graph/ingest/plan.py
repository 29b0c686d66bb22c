"""What a path holds: files in a stable order, each database with the files that belong to it."""

from __future__ import annotations

import os
from collections.abc import Iterator
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
    """The exhibits of a file or folder; links and special files are left and named. BadInput where absent."""
    if not path.exists():
        raise BadInput(f"{path}: there is no such file or folder")
    if path.is_file():
        yield Item(path, path.name, _companions(path))
        return
    for found in _walk(path):
        name = f"{path.resolve().name}/{found.relative_to(path).as_posix()}"
        if found.is_symlink():
            yield Left(name, "a symbolic link: what it points to is not taken in; name it directly if it is evidence")
        elif not found.is_file():
            yield Left(name, "no regular file (a device, pipe or socket)")
        elif not _belongs(found):
            yield Item(found, name, _companions(found))


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder):
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
