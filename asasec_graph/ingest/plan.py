"""What a path holds: files in a stable order, each database with the files that belong to it.

A folder that is a backup of an iPhone is one exhibit, packed into one file: its files are named by hashes, and mean
nothing without the list beside them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from asasec_graph.errors import BadInput
from asasec_graph.evidence import containers, segments
from asasec_graph.ingest import packing
from asasec_graph.ingest.packing import Packed
from asasec_graph.reading.source import Source

COMPANIONS = ("-wal", "-shm", "-journal")
_LISTS = ("Manifest.db", "Manifest.mbdb")
_ABOUT = ("Info.plist", "Manifest.plist")


@dataclass(frozen=True, slots=True)
class Item:
    """One exhibit to be: a file, its name (path from the folder given), the files that belong to it.

    Of a folder that is taken in as one file, `path` is the folder and `packed` what goes into the file.
    """

    path: Path
    name: str
    companions: dict[str, Path] = field(default_factory=dict[str, Path])
    packed: Packed | None = None

    @property
    def size(self) -> int:
        """How many bytes there are to take in, the companions' left out."""
        return self.path.stat().st_size if self.packed is None else self.packed.size

    @contextmanager
    def local(self) -> Generator[Path]:
        """The bytes as a file: the file itself, or the folder packed into a temporary one."""
        if self.packed is None:
            yield self.path
            return
        with packing.written(self.packed) as path:
            yield path


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
        inner = found.relative_to(path).as_posix()
        name = f"{path.resolve().name}/{inner}" if inner != "." else path.resolve().name
        if found.is_symlink():
            yield _link(name)
        elif found.is_dir():
            yield from _backup(found, name)
        elif not _belongs(found):
            yield _item(found, name)
    yield from (_unread(str(error.filename), error) for error in broken)


def planned(paths: Iterable[Path]) -> list[Item | Left]:
    """The exhibits of several files and folders; what belongs to another of these files comes with that one alone."""
    given = [*paths]
    files = {path.resolve() for path in given if path.is_file()}
    found: list[Item | Left] = []
    for path in given:
        base = _base(path) if path.is_file() else None
        if base is None or base.resolve() not in files:
            found += items(path)
    return found


def _link(name: str) -> Left:
    reason = "a symbolic link: what it points to is not taken in; name it directly if it is evidence"
    return Left(printable(name), reason)


def is_backup(folder: Path) -> bool:
    """Whether a folder is a backup as Finder and iTunes write it: a list of its files, and what device it is of."""
    return any((folder / name).is_file() for name in _LISTS) and any((folder / name).is_file() for name in _ABOUT)


def _backup(folder: Path, name: str) -> Iterator[Item | Left]:
    """A backup as one exhibit; what of it cannot be taken in is left and named."""
    files: dict[str, Path] = {}
    size, broken = 0, list[OSError]()
    for found in _files(folder, broken.append):
        inner = found.relative_to(folder).as_posix()
        if found.is_symlink():
            yield _link(f"{name}/{inner}")
            continue
        one = _item(found, f"{name}/{inner}")
        if isinstance(one, Left):
            yield one
        else:
            files[printable(inner)] = found
            size += found.stat().st_size
    yield from (_unread(str(error.filename), error) for error in broken)
    yield Item(folder, f"{printable(name)}.zip", packed=Packed(folder, tuple(sorted(files.items())), size))


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
    """The files and links below a folder in a stable order; of a backup the folder alone."""
    if is_backup(folder):
        yield folder
        return
    for parent, folders, files in os.walk(folder, onerror=broken):
        inner = (Path(parent) / name for name in folders)
        backups = sorted(found.name for found in inner if not found.is_symlink() and is_backup(found))
        folders[:] = [name for name in folders if name not in backups]
        yield from (Path(parent) / name for name in backups)
        yield from _here(Path(parent), folders, files)


def _files(folder: Path, broken: Callable[[OSError], object]) -> Iterator[Path]:
    for parent, folders, files in os.walk(folder, onerror=broken):
        yield from _here(Path(parent), folders, files)


def _here(parent: Path, folders: list[str], files: list[str]) -> Iterator[Path]:
    """The files and links of one folder; its folders are put into order for the walk to go on."""
    folders.sort()
    links = [name for name in folders if (parent / name).is_symlink()]
    yield from (parent / name for name in sorted([*files, *links]))


def _companions(path: Path) -> dict[str, Path]:
    """What belongs to a file: a database's logs, the further segments of an image or a split archive."""
    beside = {suffix: Path(f"{path}{suffix}") for suffix in COMPANIONS}
    found = {suffix: other for suffix, other in beside.items() if other.is_file() and other.stat().st_size > 0}
    return found | _segments(path)


def _segments(path: Path) -> dict[str, Path]:
    if not segments.could_be_first(path.name) or not _is_container(path):
        return {}
    names = [other.name for other in path.parent.iterdir() if other.is_file() and not other.is_symlink()]
    return {suffix: path.with_name(path.stem + suffix) for suffix in segments.later(path.name, names)}


def _is_container(path: Path) -> bool:
    try:
        return containers.kind(Source(path, path.name, "", path.stat().st_size)) is not None
    except OSError:
        return False


def _belongs(path: Path) -> bool:
    """Whether a file is taken in with the one that it belongs to."""
    return _base(path) is not None


def _base(path: Path) -> Path | None:
    name = str(path)
    bases = [Path(name.removesuffix(suffix)) for suffix in COMPANIONS if name.endswith(suffix)]
    logs = next((base for base in bases if base.is_file()), None)
    first = segments.first_of(path.name, lambda name: path.with_name(name).is_file())
    return logs or (path.with_name(first) if first is not None and _is_container(path.with_name(first)) else None)
