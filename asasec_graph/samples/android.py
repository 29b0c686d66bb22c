"""What the generators of Android's databases share: tables filled as a stream, and what was planted in them."""

from __future__ import annotations

import hashlib
import random
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from asasec_graph.samples.cast import Somebody, people, phrase

START = 1_700_000_000_000
"""Epoch milliseconds of the first message; each later one comes a minute after."""


@dataclass(frozen=True, slots=True)
class Planted:
    """What a database was made to say: `texts` in order of their records, counts by what they are."""

    owner: Somebody
    others: tuple[Somebody, ...]
    texts: tuple[str | None, ...] = ()
    messages: int = 0
    calls: int = 0
    missed: int = 0
    deleted: int = 0
    sent: int = 0
    media: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    @property
    def phones(self) -> frozenset[str]:
        """The numbers of everybody but the owner."""
        return frozenset(one.phone for one in self.others)


def cast(seed: int, count: int = 5) -> tuple[random.Random, Somebody, tuple[Somebody, ...]]:
    """The source of chance, the owner of the phone, and the others."""
    rng = random.Random(seed)
    owner, *others = people(rng, count + 1)
    return rng, owner, tuple(others)


def fill(connection: sqlite3.Connection, table: str, columns: str, rows: Iterable[Sequence[object]]) -> None:
    """Add rows to a table as they come; columns are named with spaces between."""
    names = columns.split()
    listed = ", ".join(f'"{name}"' for name in names)
    connection.executemany(f'INSERT INTO "{table}" ({listed}) VALUES ({", ".join("?" * len(names))})', rows)


def database(path: Path, schema: str) -> closing[sqlite3.Connection]:
    """A new database of this schema, open for filling; commit it at the end."""
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode=DELETE; PRAGMA synchronous=OFF;" + schema)
    return closing(connection)


def at(number: int) -> int:
    """Epoch milliseconds of the message of this number."""
    return START + number * 60_000


def said(rng: random.Random, number: int) -> str:
    """The text of the message of this number."""
    return f"{phrase(rng)} ({number})"


def digest(number: int) -> bytes:
    """The SHA-256 of a file that does not exist."""
    return hashlib.sha256(f"file {number}".encode()).digest()


def digits(phone: str) -> str:
    """A number without its plus."""
    return phone.removeprefix("+")


def counted(total: int) -> Iterator[int]:
    """The numbers of that many records, from 1."""
    return iter(range(1, total + 1))
