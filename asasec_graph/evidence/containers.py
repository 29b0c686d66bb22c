"""Files that hold files (archives, disk images): each member as a file of its own, within one set of limits.

A member is given as a `Source` on a private temporary copy, which is gone when the next one is asked
for. Its `sha256` and `size` are of the member's own bytes, computed as they are unpacked; the
container's hash says nothing of them. A database's -wal, -shm and -journal beside it come as
its companions, not as members; their bytes are covered by the container's hash. Key files that lie in
the same container (WhatsApp's `key` and `encrypted_backup.key`) are given to all its members as keys.

`name` is the path in the container; in an archive within the archive `inner.zip!/path`. Whatever is odd
(a name that leads outside, a name used twice) or not read (encrypted, a link, overlapping, a bomb, a
damaged member) is a `Problem` whose locator is the member's name, empty for the container itself; the
others go on. Only a limit on the whole (entries, bytes, depth) ends the reading, and its Problem says
what was read and what was left.
"""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import ahead, archives, images, itunes, secrets, segments, sevenzip, tars
from asasec_graph.evidence.entries import Entry
from asasec_graph.evidence.limits import Budget, Ended, Limits, TooLarge, bounded
from asasec_graph.model.observations import Problem
from asasec_graph.reading.file_digests import Hasher
from asasec_graph.reading.source import SQLITE_MAGIC, Options, Source

COMPANIONS = ("-wal", "-shm", "-journal")
Found = Iterator[Source | Problem]


@dataclass(slots=True)
class _Reading:
    """What holds for a container with all containers in it.

    `whole` says which members are not taken apart, `only` by their names which are looked at.
    """

    budget: Budget
    whole: Callable[[Source], bool]
    only: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class _Within:
    """Where members stand: the container, the options for its members, the beginning of their names, the depth."""

    container: Source
    options: Options
    prefix: str
    depth: int

    @property
    def place(self) -> str:
        """The container's own name within the outermost."""
        return self.prefix.removesuffix("!/")

    def placed(self, problem: Problem) -> Problem:
        """A problem of the container at its place within the outermost."""
        return Problem(problem.reason, self.prefix + problem.locator if problem.locator else self.place)


def kind(source: Source) -> str | None:
    """`archive` or `image` where `members` would take this file apart, else None."""
    if archives.is_archive(source):
        return "archive"
    return "image" if images.is_image(source) else None


def members(
    source: Source,
    limits: Limits | None = None,
    whole: Callable[[Source], bool] | None = None,
    only: Callable[[str], bool] | None = None,
) -> Found:
    """The members one by one, none of them a container itself, except those that `whole` wants as they are.

    `only` chooses members by their names, so that the others need not be unpacked; it is asked for containers in the
    container too. `limits` are by default those with the source's own total.
    EvidenceError where the container cannot be listed at all.
    """
    budget = Budget(limits or Limits(total=source.options.unpacked))
    try:
        yield from _members(source, _Reading(budget, whole or (lambda _: False), only or (lambda _: True)), "", 1)
    except Ended as limit:
        read = f"{budget.entries - 1:,} entries and {budget.unpacked:,} bytes were read before"
        yield Problem(f"{limit} was reached: {read}, what follows in the archive was left unread", "")


def _members(source: Source, reading: _Reading, prefix: str, depth: int) -> Found:
    within = _Within(source, source.options, prefix, depth)
    if images.is_image(source) and not archives.is_archive(source):
        yield from _of_image(within, reading)
        return
    with tempfile.TemporaryDirectory(prefix="asasec-archive-") as folder:
        gap = segments.missing(source)
        if gap is not None:
            reason = f"its segment {gap} is missing: what stands there and behind it was not read"
            yield Problem(reason, within.place)
        if not archives.is_single(source):
            yield from _of_archive(segments.joined(source, Path(folder)), within, reading)
            return
        entry = archives.single(source)
        inside, problem = _member(entry, Path(folder) / "expanded", f"{prefix}{entry.name}", within, reading)
        if problem:
            yield problem
        if inside is not None and tars.is_tar(inside.head):
            yield from _of_archive(inside.path, within, reading)
        elif inside is not None:
            yield from _given(inside, reading, depth)


def _of_archive(path: Path, within: _Within, reading: _Reading) -> Found:
    """Each entry of an archive that has a list; a companion waits for its database."""
    entries: list[Entry] = []
    yield from _noting(path, within, reading.budget.limits, entries)
    with tempfile.TemporaryDirectory(prefix="asasec-ahead-") as folder:
        if sevenzip.is_7z(within.container.head):
            entries = ahead.taken(entries, _companions(entries).taken, Path(folder), reading.budget.limits)
        entries = itunes.unveiled(entries, within.options.passwords)
        yield from _each(entries, secrets.beside(entries, within.options), within, reading)


def _of_image(within: _Within, reading: _Reading) -> Found:
    """Each file of each volume, folder by folder."""
    with images.opened(within.container, reading.budget.limits) as image:
        yield from map(within.placed, image.problems())
        options = within.options
        for folder in image.folders():
            options = secrets.beside(folder, options)
        for folder in _backups_whole(image.folders()):
            yield from _each(itunes.unveiled(folder, options.passwords), options, within, reading)
        yield from map(within.placed, image.remarks())


def _backups_whole(folders: Iterable[list[Entry]]) -> Iterator[list[Entry]]:
    """The folders as they come, save that a telephone's backup comes with all folders below it at once."""
    root, held = "", list[Entry]()
    for folder in folders:
        if root and all(entry.name.startswith(root) for entry in folder):
            held += folder
            continue
        if held:
            yield held
        marks = [entry.name for entry in folder if PurePosixPath(entry.name).name in itunes.LISTS]
        root, held = (str(PurePosixPath(marks[0]).parent) + "/", folder) if marks else ("", [])
        if not marks:
            yield folder
    if held:
        yield held


def _each(entries: list[Entry], options: Options, within: _Within, reading: _Reading) -> Found:
    companions = _companions(entries)
    given = replace(within, options=options)
    for entry in entries:
        reading.budget.entry()
        if id(entry) not in companions.taken:
            yield from _unpacked(entry, companions.of.get(id(entry), {}), given, reading)


def _noting(path: Path, within: _Within, limits: Limits, entries: list[Entry]) -> Iterator[Problem]:
    """Fill `entries` as far as the archive can be listed."""
    try:
        for entry in archives.listed(within.container, path, limits):
            entries.append(entry)
            if len(entries) > limits.entries:
                return
    except EvidenceError as error:
        if not entries:
            raise EvidenceError(f"{within.container.name}: {error.message}") from error
        yield Problem(f"{len(entries):,} entries were read before this: {error.message}", within.place)


@dataclass(frozen=True, slots=True)
class _Beside:
    """The files that belong to another, by their suffixes, and those that are so taken; entries by identity."""

    of: dict[int, dict[str, Entry]]
    taken: set[int]


def _companions(entries: list[Entry]) -> _Beside:
    """Which entries are the -wal, -shm, -journal or a further segment of which."""
    named: dict[str, Entry] = {}
    for entry in entries:
        if entry.refused is None:
            named.setdefault(entry.name, entry)
    found = _Beside({}, set())
    for name, entry in named.items():
        for first, suffix in _belongs(name, named):
            base = named.get(first)
            if base is not None and base.deleted == entry.deleted:
                found.of.setdefault(id(base), {})[suffix] = entry
                found.taken.add(id(entry))
                break
    return found


def _belongs(name: str, named: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """The names of the file that the one so named could belong to, each with the suffix under which it would."""
    yield from ((name.removesuffix(suffix), suffix) for suffix in COMPANIONS if name.endswith(suffix))
    first = segments.first_of(name, named.__contains__)
    if first is not None:
        yield first, PurePosixPath(name).suffix


def _unpacked(entry: Entry, beside: dict[str, Entry], within: _Within, reading: _Reading) -> Found:
    name = _unused(within.prefix + entry.name, reading.budget.names)
    if not reading.only(name):
        return
    if name != within.prefix + entry.name and not entry.deleted:
        yield Problem(f"the archive holds this name more than once; this one was read as {name!r}", name)
    if entry.remark is not None:
        yield Problem(entry.remark, name)
    if entry.refused is not None:
        yield Problem(entry.refused, name)
        return
    with tempfile.TemporaryDirectory(prefix="asasec-member-") as folder:
        member, problem = _member(entry, Path(folder) / "member", name, within, reading)
        if problem:
            yield problem
        if member is not None and beside and _takes(member, beside):
            yield from _with_companions(member, beside, within, reading)
        else:
            if member is not None:
                yield from _given(member, reading, within.depth)
            for suffix, other in beside.items():
                yield from _alone(other, Path(folder) / suffix, within, reading)


def _takes(member: Source, beside: dict[str, Entry]) -> bool:
    """Whether those that look as if they belonged to it do."""
    segmented = any(suffix.startswith(".") for suffix in beside)
    return member.head.startswith(SQLITE_MAGIC) or (segmented and kind(member) is not None)


def _unused(name: str, names: set[str]) -> str:
    number, free = 2, name
    while free in names:
        free = f"{name}~{number}"
        number += 1
    names.add(free)
    return free


def _member(
    entry: Entry, path: Path, name: str, within: _Within, reading: _Reading
) -> tuple[Source | None, Problem | None]:
    """One entry unpacked to `path`, or as much as there is where the archive ends in it; a Problem where damaged."""
    hasher, problem = _Hasher(), None
    try:
        if entry.size is not None:
            bounded(entry.size, max(entry.packed, 1), reading.budget.limits)
        _write(entry, path, hasher, reading.budget)
        if entry.cut:
            raise EvidenceError("the archive ends within it")
    except (EvidenceError, OSError) as error:
        if not (entry.cut or entry.salvaged) or not hasher.size or isinstance(error, TooLarge):
            path.unlink(missing_ok=True)
            return None, Problem(f"this member was not read: {error}", name)
        problem = Problem(f"only the first {hasher.size:,} bytes of this member could be read: {error}", name)
    deleted = entry.deleted or within.container.deleted
    made = Source(path, name, hasher.sha256, hasher.size, within.options, {}, deleted, entry.written, hasher.digests)
    return made, problem


class _Hasher(Hasher):
    """The CRC-32 of what passes, too."""

    checksum = 0

    def update(self, data: bytes) -> None:
        """Take the next bytes."""
        super().update(data)
        self.checksum = zlib.crc32(data, self.checksum)


def _write(entry: Entry, path: Path, hasher: _Hasher, budget: Budget) -> None:
    with path.open("wb") as file:
        for data in entry.opened():
            budget.took(len(data))
            bounded(hasher.size + len(data), entry.packed, budget.limits)
            hasher.update(data)
            file.write(data)
    if entry.checksum is not None and hasher.checksum != entry.checksum:
        raise EvidenceError("its checksum does not agree with its bytes")


def _with_companions(member: Source, beside: dict[str, Entry], within: _Within, reading: _Reading) -> Found:
    found: dict[str, Path] = {}
    for suffix, entry in beside.items():
        path = Path(f"{member.path}{suffix}")
        other, problem = _member(entry, path, member.name + suffix, within, reading)
        if problem:
            yield problem
        if other is not None and other.size:
            found[suffix] = path
    yield from _given(replace(member, companions=found), reading, within.depth)


def _alone(entry: Entry, path: Path, within: _Within, reading: _Reading) -> Iterable[Source | Problem]:
    """A file that only looks like a companion."""
    return [found for found in _member(entry, path, within.prefix + entry.name, within, reading) if found is not None]


def _given(member: Source, reading: _Reading, depth: int) -> Found:
    """A member, or in its place the members of the container that it is."""
    if kind(member) is None or reading.whole(member):
        yield member
    elif depth >= reading.budget.limits.depth:
        limit = reading.budget.limits.depth
        yield Problem(f"an archive at depth {depth + 1}: the limit is {limit}; it was left unread", member.name)
    else:
        try:
            yield from _members(member, reading, f"{member.name}!/", depth + 1)
        except EvidenceError as error:
            yield Problem(f"this archive in the archive was not read: {error.message}", member.name)
