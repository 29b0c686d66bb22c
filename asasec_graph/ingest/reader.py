"""Reading one exhibit, in a worker process: choose the extractor, gather, spool.

An extractor's failure ends the reading of its file alone. In an archive each member is read as a file
of its own, its locators led by the archive's: `phone.zip!private/var/.../sms.db#message/42`.
"""

from __future__ import annotations

import logging
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from dataclasses import replace as moved
from functools import partial
from itertools import chain
from pathlib import Path

from asasec_graph.errors import AsasecError
from asasec_graph.evidence import containers
from asasec_graph.evidence.vault import Vault
from asasec_graph.extractors.listing import choose
from asasec_graph.graph.writing import Stage
from asasec_graph.ingest import enclosing, under_way, unread
from asasec_graph.ingest.aggregate import Aggregate
from asasec_graph.ingest.ahead_pictures import Entry, Helpers, Later, pixels_of
from asasec_graph.ingest.cores import Cores
from asasec_graph.ingest.spool import SpoolWriter
from asasec_graph.model import keys
from asasec_graph.model.observations import Event, Face, Link, Mention, Observation, Problem, replace
from asasec_graph.reading import pulse
from asasec_graph.reading.file_digests import with_digests
from asasec_graph.reading.source import Digests, Enclosed, Extractor, Options, Source

log = logging.getLogger(__name__)
EVERY_SECONDS = 0.25
SHOWN = frozenset({"picture", "video"})
"""Extractors of what is shown by degrees: kept in the vault for it, and media, no documents."""
CONTAINERS = {"archive": "archive/2", "image": "image/1"}
"""What is taken apart into files, with the label of that which does it."""


@dataclass(frozen=True, slots=True)
class Job:
    """One exhibit to read. `vault` is where pictures and films found in archives are kept for thumbnails.

    `under_way` is the file that tells the parent what is read just now; `fatal` says of files (SHA-256) why they must
    not be read again (see `under_way`).
    """

    evidence: str
    path: Path
    name: str
    sha256: str
    size: int
    spool: Path
    vault: Path | None = None
    options: Options = field(default_factory=Options)
    companions: Mapping[str, Path] = field(default_factory=dict[str, Path])
    cores: Cores | None = None
    digests: Digests | None = None
    under_way: Path | None = None
    fatal: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What reading an exhibit gave. `failed` says why nothing could be read; `seconds` is wall time."""

    format: str | None
    readers: str
    plan: str
    rows: int
    observations: int
    problems: int
    counts: dict[str, int]
    events: dict[str, int]
    seconds: float
    failed: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """An observation, with the label of the extractor that made it."""

    reader: str
    observation: Observation


def observed(
    source: Source, vault: Vault | None = None, depth: int = 0, helpers: Helpers[Seen] | None = None
) -> Iterator[Seen]:
    """Everything that can be read in a source, members of archives and enclosed files included.

    With `helpers`, pictures and films in an archive are read ahead of their turn; what is seen and its order are the
    same.
    """
    if source.size == 0:
        yield Seen("", unread.empty(source.basename))
        return
    extractor = choose(source)
    if extractor is not None:
        yield from _extracted(source, extractor, vault, depth)
    elif (kind := containers.kind(source)) is not None:
        yield from _unpacked(source, CONTAINERS[kind], vault, depth, helpers)
    else:
        yield Seen("", _document(source))
        yield Seen("", unread.unknown(source.basename))


def _document(source: Source) -> Observation:
    """The file itself, by its name and the digests that lists know it by."""
    told = Mention(keys.document(source.sha256), source.basename, asserted={"name": source.basename})
    return with_digests(told, source)


def _extracted(source: Source, extractor: Extractor, vault: Vault | None, depth: int) -> Iterator[Seen]:
    if extractor.name not in SHOWN:
        yield Seen(extractor.label, _document(source))
    elif vault is not None and not vault.holds(source.sha256):
        vault.put_file(source.path)
    for found in extractor.extract(source):
        if isinstance(found, Enclosed):
            yield from _enclosed(found, source, extractor, vault, depth)
        else:
            yield Seen(extractor.label, with_digests(found, source))


def _enclosed(found: Enclosed, source: Source, extractor: Extractor, vault: Vault | None, depth: int) -> Iterator[Seen]:
    place = f"{found.locator}!{found.name}"
    try:
        with enclosing.opened(found, source) as inner:
            yield from _member(inner, place, extractor.label, vault, depth)
    except (AsasecError, OSError) as error:
        yield Seen(extractor.label, Problem(explained(error), place))


def _unpacked(
    source: Source, label: str, vault: Vault | None, depth: int, helpers: Helpers[Seen] | None
) -> Iterator[Seen]:
    yield Seen(label, _document(source))
    counted = unread.Unread(source.basename)
    with tempfile.TemporaryDirectory(prefix="asasec-ahead-") as folder:
        entries = _entries(source, _Within(label, vault, depth, counted), Path(folder), helpers)
        found = chain.from_iterable(map(_done, entries)) if helpers is None else helpers.in_turn(entries)
        yield from (seen for seen in found if counted.is_named(seen.observation))
    yield from (Seen(label, problem) for problem in counted.others())


@dataclass(frozen=True, slots=True)
class _Within:
    """What members of one container share: the container's reader, the vault, how deep it lies, what is not read."""

    label: str
    vault: Vault | None
    depth: int
    counted: unread.Unread


def _entries(source: Source, within: _Within, folder: Path, helpers: Helpers[Seen] | None) -> Iterator[Entry[Seen]]:
    """The members of a container in their order; pictures and films of which helpers may take care, from copies."""
    members = containers.members(source, whole=lambda inner: choose(inner) is not None)
    for number, member in enumerate(members):
        if isinstance(member, Problem):
            if within.counted.is_named_left(member):
                place = f"{source.basename}!{member.locator}" if member.locator else source.basename
                yield Later(list, given=[Seen(within.label, replace(member, locator=place))], done=True)
            continue
        place = f"{source.basename}!{member.name}"
        extractor = choose(member) if helpers is not None else None
        if extractor is None or extractor.name not in SHOWN or helpers is None:
            yield _of_member(member, place, within, helpers)
        else:
            kept = moved(member, path=_kept(member.path, folder / str(number)))
            yield Later(partial(_apart, kept, place, within), pixels_of(kept))


def _of_member(member: Source, place: str, within: _Within, helpers: Helpers[Seen] | None = None) -> Iterator[Seen]:
    for seen in _member(member, place, within.label, within.vault, within.depth, helpers):
        yield Seen(seen.reader, _deleted(seen.observation)) if member.deleted else seen


def _apart(member: Source, place: str, within: _Within) -> list[Seen]:
    """All that is seen in a member that was kept for this; it is removed."""
    try:
        return list(_of_member(member, place, within))
    finally:
        member.path.unlink(missing_ok=True)


def _done(entry: Entry[Seen]) -> Iterable[Seen]:
    return entry.given if isinstance(entry, Later) else entry


def _kept(path: Path, place: Path) -> Path:
    """A member's file under another name, for its own is gone when the next member is asked for."""
    try:
        place.hardlink_to(path)
    except OSError:
        shutil.copyfile(path, place)
    return place


def _deleted(observation: Observation) -> Observation:
    """The same observation, said of a file that its file system lists as deleted."""
    match observation:
        case Mention() | Event():
            return replace(observation, asserted={**observation.asserted, "deleted": True})
        case _:
            return observation


def _member(
    member: Source, place: str, label: str, vault: Vault | None, depth: int, helpers: Helpers[Seen] | None = None
) -> Iterator[Seen]:
    """A file within another, at `place`; its failure, of whatever kind, must not end its neighbours."""
    if depth >= enclosing.DEPTH:
        reason = f"a file in a file at depth {depth + 1}: the limit is {enclosing.DEPTH}; it was left unread"
        yield Seen(label, Problem(reason, place))
        return
    now = under_way.current()
    if member.sha256 in now.fatal:
        yield Seen(label, Problem(now.fatal[member.sha256], place))
        return
    try:
        with now.reading(member.sha256):
            for seen in observed(member, vault, depth + 1, helpers):
                yield Seen(seen.reader, located(seen.observation, place))
    except Exception as error:  # of whatever kind: it must not end the others
        log.warning("%s could not be read", place, exc_info=True)
        yield Seen(label, Problem(explained(error), place))


def located(observation: Observation, place: str) -> Observation:
    """The same observation with its locator inside the member at `place`: `archive.zip!folder/member#inner`.

    Readers of databases and of archives begin their locators with the file's own name, which then stands once.
    """
    match observation:
        case Mention() | Link() | Event() | Face() | Problem():
            return replace(observation, locator=_within(place, observation.locator))


def _within(place: str, inner: str) -> str:
    name = re.split(r"[/!]", place)[-1]
    rest = inner.removeprefix(name)
    return place + rest if rest == "" or (rest != inner and rest[0] in "#!") else f"{place}#{inner}"


def explained(error: Exception) -> str:
    """Why a file could not be read, for a person."""
    if isinstance(error, AsasecError):
        return error.message
    return f"the reader stopped ({type(error).__name__}: {error}); the bytes are kept, what came before it was kept too"


def read(job: Job, progress: Callable[[int, int], object]) -> Outcome:
    """Read an exhibit into its spool. `progress` gets observations and problems so far, a few times a second."""
    started, told = time.perf_counter(), time.perf_counter()
    source = Source(job.path, job.name, job.sha256, job.size, job.options, job.companions, digests=job.digests)
    aggregate, readers, failed = Aggregate(job.evidence), dict[str, None](), None

    def tell() -> None:
        nonlocal told
        if time.perf_counter() - told > EVERY_SECONDS:
            told = time.perf_counter()
            progress(aggregate.observations, len(aggregate.problems))

    vault = Vault(job.vault) if job.vault else None
    with SpoolWriter(job.spool) as spool:
        try:
            with pulse.heard(tell), under_way.noted(job.under_way, job.fatal), _helped(job.cores) as helpers:
                for seen in observed(source, vault, helpers=helpers):
                    readers[seen.reader] = None
                    aggregate.extractor = seen.reader
                    row = aggregate.add(seen.observation)
                    if row is not None:
                        spool.add(Stage.EVENTS, row)
                    tell()
        except Exception as error:  # of whatever kind: it becomes a stated problem
            log.warning("%s could not be read", job.name, exc_info=True)
            failed = explained(error)
            aggregate.add(Problem(failed, source.basename))
        spool.extend(Stage.MENTIONS, aggregate.mention_rows())
        spool.extend(Stage.LINKS, aggregate.link_rows())
        spool.extend(Stage.PROBLEMS, _problem_rows(job.evidence, aggregate.problems))
        labels = ",".join(sorted(label for label in readers if label))
        plan = spool.finish(labels)
    return Outcome(
        format=format_of(readers),
        readers=labels,
        plan=plan,
        rows=spool.rows,
        observations=aggregate.observations,
        problems=len(aggregate.problems),
        counts=aggregate.counts(),
        events=dict(sorted(aggregate.event_counts.items())),
        seconds=time.perf_counter() - started,
        failed=failed,
    )


@contextmanager
def _helped(cores: Cores | None) -> Iterator[Helpers[Seen] | None]:
    """Helpers for an exhibit, and a core for the thread that reads it."""
    if cores is None:
        yield None
        return
    with cores.own(), Helpers[Seen](cores=cores) as helpers:
        yield helpers


def format_of(labels: Iterable[str]) -> str | None:
    """The exhibit's format from the labels of its readers, the one that took it first: that one's name.

    What holds files and nothing of its own names theirs too: `archive(ios_messages,picture)`.
    """
    names = [label.partition("/")[0] for label in labels if label]
    if not names or names[0] not in CONTAINERS:
        return names[0] if names else None
    inner = ",".join(sorted(set(names) - {names[0]}))
    return f"{names[0]}({inner})" if inner else names[0]


def _problem_rows(evidence: str, problems: list[Problem]) -> Iterator[dict[str, object]]:
    for ordinal, problem in enumerate(problems):
        made = f"{evidence}.p{ordinal}"
        yield {"id": made, "ordinal": ordinal, "reason": problem.reason, "locator": problem.locator}
