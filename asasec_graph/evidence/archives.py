"""Archives (zip; tar, also compressed; gzip, bzip2, xz): each member as a file of its own, within limits.

A member is given as a `Source` on a private temporary copy, which is gone when the next one is asked
for. Its `sha256` and `size` are of the member's own unpacked bytes, computed as they are unpacked; the
archive's hash says nothing of them. A database's -wal, -shm and -journal beside it in the archive come as
its companions, not as members; their bytes are covered by the archive's hash.

`name` is the path in the archive; in an archive within the archive `inner.zip!/path`. Whatever is odd
(a name that leads outside, a name used twice) or not read (encrypted, a link, overlapping, a bomb, a
damaged member) is a `Problem` whose locator is the member's name; the others go on. Only a limit on the
whole (entries, bytes, depth) ends the reading, and its Problem says what was read and what was left.
"""

from __future__ import annotations

import hashlib
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import unpacking
from asasec_graph.evidence.entries import Entry, listed
from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import SQLITE_MAGIC, Source

COMPANIONS = ("-wal", "-shm", "-journal")
_DOCUMENTS = (
    *(".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx", ".pptm", ".odt", ".ods", ".odp", ".odg", ".epub"),
    *(".jar", ".apk", ".aab", ".ipa", ".xpi", ".kmz", ".pages", ".numbers", ".key", ".sketch"),
)
_WHOLE = "archive"


@dataclass(frozen=True, slots=True)
class Limits:
    """How far an archive is followed.

    `entries` and `total` (bytes unpacked) are for the archive with all archives in it; `member` is bytes
    of one member; `ratio` is unpacked to packed bytes, looked at beyond `floor` bytes; `depth` counts
    archives in archives, the outermost being 1.
    """

    entries: int = 1_000_000
    total: int = 1 << 40
    member: int = 64 << 30
    ratio: int = 250
    floor: int = 64 << 20
    depth: int = 4


class _Ended(Exception):
    """A limit on the whole was met."""


@dataclass(slots=True)
class _Budget:
    limits: Limits
    entries: int = 0
    unpacked: int = 0
    names: set[str] = field(default_factory=set[str])

    def entry(self) -> None:
        self.entries += 1
        if self.entries > self.limits.entries:
            raise _Ended(f"the limit of {self.limits.entries:,} entries")

    def took(self, size: int) -> None:
        self.unpacked += size
        if self.unpacked > self.limits.total:
            raise _Ended(f"the limit of {self.limits.total:,} unpacked bytes")


def is_archive(source: Source) -> bool:
    """Whether this is a file whose members `members` would give; documents that are zip files inside are not."""
    return _archive(source.head, source.suffix)


def _archive(head: bytes, suffix: str) -> bool:
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        return suffix not in _DOCUMENTS
    return head[257:262] == b"ustar" or unpacking.of_magic(head) is not None


def members(source: Source, limits: Limits | None = None) -> Iterator[Source | Problem]:
    """The members one by one, never an archive itself. EvidenceError where the archive cannot be listed at all."""
    budget = _Budget(limits or Limits())
    try:
        yield from _members(source, budget, "", 1)
    except _Ended as limit:
        read = f"{budget.entries - 1:,} entries and {budget.unpacked:,} bytes were read before"
        yield Problem(f"{limit} was reached: {read}, what follows in the archive was left unread", _WHOLE)


def _members(source: Source, budget: _Budget, prefix: str, depth: int) -> Iterator[Source | Problem]:
    with tempfile.TemporaryDirectory(prefix="asasec-archive-") as folder:
        expanded = unpacking.of_magic(source.head)
        if expanded is None:
            yield from _listed(source, source.path, budget, prefix, depth)
            return
        path = Path(folder) / "expanded"
        inside = _member(_single(source), path, f"{prefix}{_bare(source)}", source, budget)
        if isinstance(inside, Problem):
            yield inside
        elif inside.head[257:262] == b"ustar":
            yield from _listed(source, path, budget, prefix, depth)
        else:
            yield from _given(inside, budget, depth)


def _bare(source: Source) -> str:
    """The name of what is inside a single compressed file: `notes.txt` in `notes.txt.gz`."""
    return PurePosixPath(source.basename).stem or "unnamed"


def _single(source: Source) -> Entry:
    def opened() -> Iterator[bytes]:
        with source.open() as file:
            yield from unpacking.streams(file)

    return Entry(_bare(source), source.size, opened)


def _listed(source: Source, path: Path, budget: _Budget, prefix: str, depth: int) -> Iterator[Source | Problem]:
    """Each entry of a zip or tar; a companion waits for its database."""
    entries: list[Entry] = []
    yield from _noting(path, source, budget, entries)
    companions = _companions(entries)
    for entry in entries:
        budget.entry()
        if id(entry) not in companions.taken:
            yield from _unpacked(entry, companions.of.get(id(entry), {}), source, budget, prefix, depth)


def _noting(path: Path, source: Source, budget: _Budget, entries: list[Entry]) -> Iterator[Problem]:
    """Fill `entries` as far as the archive can be listed."""
    try:
        for entry in listed(path, budget.limits.entries):
            entries.append(entry)
            if len(entries) > budget.limits.entries:
                return
    except EvidenceError as error:
        if not entries:
            raise EvidenceError(f"{source.name}: {error.message}") from error
        yield Problem(f"{error.message}; the {len(entries):,} entries before it were read", source.basename)


@dataclass(frozen=True, slots=True)
class _Beside:
    of: dict[int, dict[str, Entry]]
    taken: set[int]


def _companions(entries: list[Entry]) -> _Beside:
    """Which entries are the -wal, -shm or -journal of which."""
    named: dict[str, Entry] = {}
    for entry in entries:
        if entry.refused is None:
            named.setdefault(entry.name, entry)
    found = _Beside({}, set())
    for name, entry in named.items():
        for suffix in COMPANIONS:
            base = named.get(name.removesuffix(suffix)) if name.endswith(suffix) else None
            if base is not None:
                found.of.setdefault(id(base), {})[suffix] = entry
                found.taken.add(id(entry))
    return found


def _unpacked(
    entry: Entry, beside: dict[str, Entry], source: Source, budget: _Budget, prefix: str, depth: int
) -> Iterator[Source | Problem]:
    name = _unused(prefix + entry.name, budget.names)
    if name != prefix + entry.name:
        yield Problem(f"the archive holds this name more than once; this one was read as {name!r}", name)
    if entry.remark is not None:
        yield Problem(entry.remark, name)
    if entry.refused is not None:
        yield Problem(entry.refused, name)
        return
    with tempfile.TemporaryDirectory(prefix="asasec-member-") as folder:
        member = _member(entry, Path(folder) / "member", name, source, budget)
        if isinstance(member, Problem):
            yield member
        elif beside and member.head.startswith(SQLITE_MAGIC):
            yield from _with_companions(member, beside, source, budget)
        else:
            yield from _given(member, budget, depth)
            for suffix, other in beside.items():
                yield from _alone(other, Path(folder) / suffix, prefix + other.name, source, budget)


def _unused(name: str, names: set[str]) -> str:
    number, free = 2, name
    while free in names:
        free = f"{name}~{number}"
        number += 1
    names.add(free)
    return free


def _member(entry: Entry, path: Path, name: str, source: Source, budget: _Budget) -> Source | Problem:
    """Unpack one entry to `path`; a Problem where it is damaged or too large."""
    try:
        sha256, size = _written(entry, path, budget)
    except (EvidenceError, OSError) as error:
        path.unlink(missing_ok=True)
        return Problem(f"this member was not read: {error}", name)
    return Source(path, name, sha256, size, source.options)


def _written(entry: Entry, path: Path, budget: _Budget) -> tuple[str, int]:
    limits, hasher, checksum, size = budget.limits, hashlib.sha256(), 0, 0
    with path.open("wb") as file:
        for data in entry.opened():
            size += len(data)
            budget.took(len(data))
            _bounded(size, entry.packed, limits)
            hasher.update(data)
            checksum = zlib.crc32(data, checksum)
            file.write(data)
    if entry.checksum is not None and checksum != entry.checksum:
        raise EvidenceError("its checksum does not agree with its bytes")
    return hasher.hexdigest(), size


def _bounded(size: int, packed: int, limits: Limits) -> None:
    if size > limits.member:
        raise EvidenceError(f"it is larger than the limit of {limits.member:,} bytes for one member")
    if size > limits.floor and size > packed * limits.ratio:
        raise EvidenceError(
            f"{packed:,} packed bytes made over {size:,}, more than {limits.ratio} to one: a zip bomb; it was left"
        )


def _with_companions(
    member: Source, beside: dict[str, Entry], source: Source, budget: _Budget
) -> Iterator[Source | Problem]:
    found: dict[str, Path] = {}
    for suffix, entry in beside.items():
        path = Path(f"{member.path}{suffix}")
        other = _member(entry, path, member.name + suffix, source, budget)
        if isinstance(other, Problem):
            yield other
        elif other.size:
            found[suffix] = path
    yield Source(member.path, member.name, member.sha256, member.size, member.options, found)


def _alone(entry: Entry, path: Path, name: str, source: Source, budget: _Budget) -> Iterable[Source | Problem]:
    """A file that only looks like a companion."""
    return [_member(entry, path, name, source, budget)]


def _given(member: Source, budget: _Budget, depth: int) -> Iterator[Source | Problem]:
    """A member, or in its place the members of the archive that it is."""
    if not is_archive(member):
        yield member
    elif depth >= budget.limits.depth:
        yield Problem(
            f"an archive at depth {depth + 1}: the limit is {budget.limits.depth}; it was left unread", member.name
        )
    else:
        try:
            yield from _members(member, budget, f"{member.name}!/", depth + 1)
        except EvidenceError as error:
            yield Problem(f"this archive in the archive was not read: {error.message}", member.name)
