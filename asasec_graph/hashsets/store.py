"""The sets of an installation: folders under DATA/hashsets, each with a manifest that names its arrays.

A set is written aside and becomes the one in use when its manifest is replaced, so that whatever ends an import, the
old set stays whole; what an import left behind is removed by the next. Those who read keep the arrays they mapped.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import secrets
import shutil
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from asasec_graph.errors import BadInput, Conflict, IntegrityError, NotFound
from asasec_graph.hashsets import building, reading
from asasec_graph.hashsets.holding import SERIES, HashSet, write_series
from asasec_graph.hashsets.manifest import NAME, Manifest
from asasec_graph.hashsets.reading import Format
from asasec_graph.hashsets.sorting import PIECE
from asasec_graph.model.times import now
from asasec_graph.reading.source import Options, Source

FOLDER = "hashsets"
_LOCK = ".lock"
_NAMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_BUFFER = 1 << 20
_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Adding:
    """What is to be imported. `scheme` is that of the categories where the list's columns name none.

    `file` is what the list is called, where that is not the name of its path.

    `told` gets what is done ("hash", "read"), how much, and of how much: bytes, or rows of an unknown number (0).
    """

    name: str
    path: Path
    by: str
    format: Format | None = None
    scheme: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])
    told: Callable[[str, int, int], object] = lambda what, done, total: None
    piece: int = PIECE
    file: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """A set that is ready. `unchanged`: it stood already, from the same file read the same way."""

    manifest: Manifest
    unchanged: bool


class HashSets:
    """The sets under a data folder. Opened sets are kept; another import is seen when next asked."""

    def __init__(self, data: Path) -> None:
        self.root = data / FOLDER
        self._open: dict[str, HashSet] = {}
        self._read: dict[str, tuple[int, Manifest]] = {}

    def names(self) -> list[str]:
        """The names of the sets there are."""
        return sorted(path.parent.name for path in self.root.glob(f"*/{NAME}")) if self.root.is_dir() else []

    def manifests(self) -> list[Manifest]:
        """The sets there are, by name."""
        found = [self._manifest(name) for name in self.names()]
        return [one for one in found if one is not None]

    def opened(self) -> list[HashSet]:
        """The sets there are, mapped, by name."""
        for attempt in range(_ATTEMPTS):
            manifests = self.manifests()
            try:
                self._open = {one.folder: self._open.get(one.folder) or self._mapped(one) for one in manifests}
                break
            except FileNotFoundError:  # replaced or removed since its manifest was read
                if attempt + 1 == _ATTEMPTS:
                    raise
        return list(self._open.values())

    def _mapped(self, manifest: Manifest) -> HashSet:
        return HashSet(self._arrays(manifest), manifest)

    @staticmethod
    def version(sets: list[HashSet]) -> int:
        """A number that another import or removal changes."""
        names = "\n".join(one.manifest.folder for one in sets)
        return int.from_bytes(hashlib.sha256(names.encode()).digest()[:8], "big")

    def _manifest(self, name: str) -> Manifest | None:
        path = self.root / name / NAME
        try:
            inode = path.stat().st_ino  # each import's manifest is a file of its own
            if self._read.get(name, (0,))[0] != inode:
                self._read[name] = (inode, Manifest.read(path))
            return self._read[name][1]
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError) as error:
            raise IntegrityError(f"hash set {name}: its {NAME} is damaged ({error}); import the list again") from error

    def _arrays(self, manifest: Manifest) -> Path:
        return self.root / manifest.name / manifest.folder

    @contextmanager
    def adding(self, asked: Adding) -> Generator[Added]:
        """Build a set; it is in use once the block ends without an error.

        BadInput where the name or the list is none, Conflict where another import of the set runs.
        """
        named(asked.name)
        folder = self.root / asked.name
        with _locked(folder):
            source = _source(asked)
            known = reading.opened(source, asked.format)
            scheme = asked.scheme or known.scheme or (asked.name if known.format is Format.CSV else "")
            old = self._manifest(asked.name)
            _swept(folder, old)
            if old is not None and _same(old, source, known, scheme):
                yield Added(old, unchanged=True)
                return
            aside = folder / f"v{int(time.time())}-{secrets.token_hex(4)}"
            aside.mkdir()
            try:
                made = _built(asked, source, known, scheme, aside)
                yield Added(made, unchanged=False)
                _replace(folder, made)
            except BaseException:
                shutil.rmtree(aside, ignore_errors=True)
                raise
            _swept(folder, made)

    @contextmanager
    def removing(self, name: str) -> Generator[Manifest]:
        """Remove a set once the block ends without an error; NotFound where there is none."""
        named(name)
        manifest = self._manifest(name)
        if manifest is None:
            raise NotFound(f"there is no hash set {name!r}: `asasec hashset list` shows those there are")
        folder = self.root / name
        with _locked(folder):
            yield manifest
            (folder / NAME).unlink(missing_ok=True)
            shutil.rmtree(folder)


def named(name: str) -> str:
    """The name of a set; BadInput where it is none."""
    if not _NAMED.fullmatch(name):
        raise BadInput(
            f"name {name!r}: give 1 to 64 letters, digits, dots, dashes or underscores, a letter or digit first"
        )
    return name


def _source(asked: Adding) -> Source:
    """The list as a source; its bytes are hashed first, since they decide whether there is anything to do."""
    try:
        size = asked.path.stat().st_size
        digest = hashlib.sha256()
        done = 0
        with asked.path.open("rb") as file:
            while data := file.read(_BUFFER):
                digest.update(data)
                done += len(data)
                asked.told("hash", done, size)
    except OSError as error:
        raise BadInput(f"{asked.path} cannot be read ({error.strerror})") from error
    return Source(asked.path, asked.file or asked.path.name, digest.hexdigest(), size, Options(mapping=asked.mapping))


def _same(old: Manifest, source: Source, known: reading.KnownList, scheme: str) -> bool:
    read = (old.sha256, old.format, old.scheme, dict(old.mapping))
    return read == (source.sha256, known.format.value, scheme, dict(known.mapping))


def _built(asked: Adding, source: Source, known: reading.KnownList, scheme: str, aside: Path) -> Manifest:
    started, rows = time.perf_counter(), 0

    def told(count: int) -> None:
        nonlocal rows
        rows += count
        asked.told("read", rows, 0)

    built = building.build(known, aside, scheme, told, asked.piece)
    write_series(aside / SERIES, built.series)
    return Manifest(
        name=asked.name,
        folder=aside.name,
        format=known.format.value,
        scheme=scheme,
        benign=known.format is Format.NSRL,
        file=source.name,
        sha256=source.sha256,
        size=source.size,
        rows=built.rows,
        entries=built.entries,
        mapping=known.mapping,
        categories=built.categories,
        refused=built.refused,
        problems=tuple(built.problems),
        added_at=now(),
        added_by=asked.by,
        seconds=time.perf_counter() - started,
        notes=tuple(built.notes),
    )


def _replace(folder: Path, made: Manifest) -> None:
    """Put the set to use: its files are durable before its manifest takes the old one's place."""
    for path in (folder / made.folder).iterdir():
        _durable(path)
    fresh = folder / f"{NAME}.new"
    made.write(fresh)
    _durable(fresh)
    os.replace(fresh, folder / NAME)
    _durable(folder)


def _durable(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _swept(folder: Path, used: Manifest | None) -> None:
    """Remove what no manifest names: the arrays of old sets, and what an import that was ended left."""
    for path in folder.iterdir():
        if path.is_dir() and (used is None or path.name != used.folder):
            shutil.rmtree(path)
        elif path.name == f"{NAME}.new":
            path.unlink()


@contextmanager
def _locked(folder: Path) -> Generator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / _LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Conflict(f"hash set {folder.name} is being imported or removed by another command") from error
        try:
            yield
        finally:
            _left_empty(folder)


def _left_empty(folder: Path) -> None:
    """Leave no folder of a set that never came to be."""
    if folder.is_dir() and {path.name for path in folder.iterdir()} <= {_LOCK}:
        shutil.rmtree(folder)
