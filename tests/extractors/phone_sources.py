"""Sources for tests of phones' databases: generated, also with their rows only in the log, and the shared samples."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from asasec_graph.evidence.containers import members
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Event, Link, Mention, Observation, Problem
from asasec_graph.reading.source import Extractor, Options, Source
from tests.extractors.text_sources import seen_by

SHARED = Path(__file__).parents[3] / "shared" / "data"
Record = Mapping[str, object]
Rows = Mapping[str, Sequence[Record]]


def source_of(path: Path, name: str | None = None, region: str = "ES") -> Source:
    """A source of a file with the log beside it."""
    data = path.read_bytes()
    wal = Path(f"{path}-wal")
    companions = {"-wal": wal} if wal.exists() and wal.stat().st_size else {}
    options = Options(region=region)
    return Source(path, name or path.name, hashlib.sha256(data).hexdigest(), len(data), options, companions)


def written(path: Path, schema: str, rows: Rows) -> Path:
    """A database of this schema with these rows, named by column."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(schema)
        fill(connection, rows)
    return path


def fill(connection: sqlite3.Connection, rows: Rows) -> None:
    """Add rows, named by column."""
    for table, records in rows.items():
        for record in records:
            columns = ", ".join(f'"{name}"' for name in record)
            marks = ", ".join("?" * len(record))
            connection.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(record.values()))


def only_in_log(path: Path, schema: str, rows: Rows) -> Path:
    """A database whose rows stand in its -wal alone, as a phone that was switched off leaves it."""
    live = path.with_name(f"live-{path.name}")
    connection = sqlite3.connect(live)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA wal_autocheckpoint=0")
    connection.executescript(schema)
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    fill(connection, rows)
    connection.commit()
    shutil.copyfile(live, path)
    shutil.copyfile(f"{live}-wal", f"{path}-wal")
    connection.close()
    return path


def read(extractor: Extractor, source: Source) -> list[Observation]:
    """Everything that the extractor makes of a source that it takes."""
    assert extractor.takes(source)
    return seen_by(extractor, source)


@contextmanager
def sample(name: str, inside: str | None = None, region: str = "ES") -> Iterator[Source]:
    """A shared sample, or the member of one with this file name; the test is skipped where it is absent."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the shared sample {name} is absent")
    if inside is None:
        yield source_of(path, region=region)
        return
    reading = members(source_of(path, region=region))
    for found in reading:
        if isinstance(found, Source) and found.basename == inside:
            yield found
            return
    raise AssertionError(f"{name} holds no {inside}")


def events(observations: list[Observation]) -> list[Event]:
    """The messages and calls."""
    return [one for one in observations if isinstance(one, Event)]


def problems(observations: list[Observation]) -> list[Problem]:
    """What could not be read."""
    return [one for one in observations if isinstance(one, Problem)]


def mentions(observations: list[Observation], kind: EntityKind | None = None) -> list[Mention]:
    """The mentions, of one kind."""
    return [one for one in observations if isinstance(one, Mention) and kind in (None, one.entity.kind)]


def asserted(observations: list[Observation], key: str) -> dict[str, object]:
    """All that is asserted of the identifier with this key."""
    told: dict[str, object] = {}
    for one in mentions(observations):
        if one.entity.key == key:
            told |= one.asserted
    return told


def keys(observations: list[Observation], kind: EntityKind) -> set[str]:
    """Keys of a kind that stand anywhere: in mentions, links or events."""
    found = {one.entity for one in mentions(observations)}
    for one in observations:
        if isinstance(one, Link):
            found |= {one.source, one.target}
        elif isinstance(one, Event):
            found |= {*one.senders, *one.receivers}
    return {ref.key for ref in found if ref.kind is kind}


def linked(observations: list[Observation]) -> set[tuple[str, str, str]]:
    """The links as (source key, type, target key)."""
    return {(one.source.key, one.type.value, one.target.key) for one in observations if isinstance(one, Link)}


def told(event: Event) -> tuple[str, list[str], list[str], str | None]:
    """Direction, senders, receivers and text of an event."""
    direction = event.direction.value if event.direction else ""
    return direction, [ref.key for ref in event.senders], [ref.key for ref in event.receivers], event.text
