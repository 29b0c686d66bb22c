"""What is mutated: inputs that each extractor takes, and containers: the shared samples and those that we generate.

A target is an extractor by its name, or what holds files by its kind: `zip`, `7z`, `tar`, `packed`, `image`, `backup`.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import containers, itunes, sevenzip, tars, zips
from asasec_graph.extractors.listing import choose
from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples.listing import SAMPLES

SHARED = Path(__file__).parents[3] / "shared" / "data"
LARGEST = 9 << 20
"""Bytes of an input at most: a disk image of FAT16 is no smaller than 8.2 MiB."""
EASY = 200_000
"""Bytes up to which an input is mutated and read quickly; a larger one is kept where it was
generated, or where there is no other."""
INPUTS = 16
"""Inputs kept for one target."""
CONTAINERS = ("zip", "7z", "tar", "packed", "image", "backup")


@dataclass(frozen=True, slots=True)
class Seed:
    """A file that a target takes, under its own name, and the secrets that open it."""

    path: Path
    passwords: tuple[str, ...] = field(default=(), repr=False)
    keys: tuple[bytes, ...] = field(default=(), repr=False)

    @property
    def options(self) -> Options:
        """Options that open it; no faces are sought and no names found, whose models are not what is tried."""
        return Options(faces=False, languages=(), passwords=self.passwords, keys=self.keys)


@dataclass(frozen=True, slots=True)
class _Kept:
    made: bool
    size: int
    origin: str
    seed: Seed


def inputs(folder: Path, shared: Path = SHARED) -> dict[str, list[Seed]]:
    """Target -> what it takes, copied or written into `folder`; the generated first, then as varied as there are."""
    found: dict[str, dict[str, _Kept]] = {}
    for made, source in _sources(folder / "made", shared):
        target = target_of(source)
        if target is None or not 0 < source.size <= LARGEST or source.sha256 in found.setdefault(target, {}):
            continue
        kept = folder / target / source.sha256[:8] / source.basename
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source.path, kept)
        seed = Seed(kept, source.options.passwords, source.options.keys)
        found[target][source.sha256] = _Kept(made, source.size, source.name, seed)
    return {name: _varied(files.values()) for name, files in sorted(found.items()) if files}


def _varied(files: Iterable[_Kept]) -> list[Seed]:
    """Some of the files: those generated, then the others with steps as even as can be over their sizes and places."""
    ordered = sorted(files, key=lambda kept: (kept.size, kept.seed.path.name))
    made = [kept for kept in ordered if kept.made]
    others = [kept for kept in ordered if not kept.made and kept.size <= EASY]
    others = others or ([] if made else ordered[:1])
    chosen = made[:: -(-len(made) // INPUTS) or 1]
    left = max(INPUTS - len(chosen), 4 if others else 0)
    step = max(1, -(-len(others) // left)) if left else 1
    return [kept.seed for kept in (*chosen, *others[::step])]


def target_of(source: Source) -> str | None:
    """The extractor that takes it, or the kind of container; None where it is neither."""
    extractor = choose(source)
    if extractor is not None:
        return extractor.name
    match containers.kind(source):
        case "image":
            return "image"
        case "archive":
            return _archive(source)
        case _:
            return None


def _archive(source: Source) -> str:
    if any(name.encode() in source.path.read_bytes() for name in itunes.LISTS):
        return "backup"
    if zips.is_zip(source.head):
        return "zip"
    if sevenzip.is_7z(source.head):
        return "7z"
    return "tar" if tars.is_tar(source.head) else "packed"


def _sources(made: Path, shared: Path) -> Iterator[tuple[bool, Source]]:
    """Every file, and every member of every container, with whether we generated it."""
    made.mkdir(parents=True, exist_ok=True)
    for name, sample in SAMPLES.items():
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        told = sample(path)
        asked = sample.keywords.get("password") if isinstance(sample, partial) else None
        secrets = (asked, getattr(told, "password", None), getattr(told, "digits", None))
        key = getattr(told, "key_file", None)
        options = Options(passwords=tuple(str(one) for one in secrets if one), keys=(key,) if key else ())
        yield from ((True, source) for source in _opened(source_of(path, options)))
    for path in sorted(shared.rglob("*")):
        if path.is_file() and path.stat().st_size <= LARGEST:
            yield from ((False, source) for source in _opened(source_of(path, _beside(path))))


def _beside(path: Path) -> Options:
    """The key files in the same folder."""
    named = (path.with_name(name) for name in ("key", "encrypted_backup.key"))
    return Options(keys=tuple(one.read_bytes() for one in named if one.is_file()))


def _opened(source: Source) -> Iterator[Source]:
    yield source
    if choose(source) is None and containers.kind(source):
        try:
            for one in containers.members(source, whole=lambda inner: choose(inner) is not None):
                if not isinstance(one, Problem):
                    yield replace(one, options=source.options)
        except EvidenceError as error:
            raise AssertionError(f"a sample that cannot be opened: {source.name}") from error


def source_of(path: Path, options: Options | None = None) -> Source:
    """A source over a file, under its own name."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Source(path, path.name, sha256, path.stat().st_size, options or Options())
