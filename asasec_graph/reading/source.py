"""What an extractor is and what it is given.

An extractor is one module: a cheap check on name, first bytes and table names, and one pure generator
`extract(source)` that yields observations and the files that are enclosed in this one. It opens nothing
but its source, and writes nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from asasec_graph.errors import EvidenceError
from asasec_graph.model.observations import Observation
from asasec_graph.reading import sqlite

if TYPE_CHECKING:
    from asasec_graph.reading.tabular import Guess

HEAD = 65_536
SQLITE_MAGIC = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Options:
    """What the reader of a case states: how to read what the evidence leaves open.

    `region` reads phone numbers without a country code; `timezone` (IANA) reads times without a zone;
    `mapping` names the columns of a table (see the `cdr` extractor); `models` is the folder of models;
    `languages` are those of names in text; `faces` is whether faces may be sought (a case's legal basis).
    `passwords` are tried in turn on what is encrypted, `keys` are the contents of key files. `unpacked` is how many
    bytes one archive or disk image may give.
    """

    region: str = "ES"
    timezone: str = "UTC"
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])
    models: Path | None = None
    languages: tuple[str, ...] = ("es", "en")
    faces: bool = True
    passwords: tuple[str, ...] = field(default=(), repr=False)
    keys: tuple[bytes, ...] = field(default=(), repr=False)
    unpacked: int = 1 << 40


@dataclass(frozen=True, slots=True)
class Written:
    """When a file was last written, as its container tells: epoch milliseconds.

    `zoned` is False for a clock's reading without a zone (zip, FAT), given here as if it were UTC.
    """

    at: int
    zoned: bool = True


@dataclass(frozen=True, slots=True)
class Digests:
    """By what else than SHA-256 lists of known material name a file, in hexadecimal."""

    md5: str
    sha1: str


@dataclass(frozen=True)
class Source:
    """One file of evidence: a private, read-only local copy with its -wal and -shm beside it.

    `name` is the file's name or, in an archive, its path there; `companions` are the files beside it
    by suffix ("-wal"), or its further segments (".E02"). `sha256` is of the main file alone. `deleted`
    is whether the file system that it came from lists it as deleted, `written` when the archive or file
    system says that it was last written. `digests` are None where nobody computed them beside `sha256`.
    """

    path: Path
    name: str
    sha256: str
    size: int
    options: Options = Options()
    companions: Mapping[str, Path] = field(default_factory=dict[str, Path])
    deleted: bool = False
    written: Written | None = None
    digests: Digests | None = None

    @property
    def basename(self) -> str:
        """The last part of the name."""
        return PurePosixPath(self.name.replace("\\", "/")).name

    @property
    def suffix(self) -> str:
        """The ending of the name in lower case, with its dot."""
        return PurePosixPath(self.basename).suffix.lower()

    @cached_property
    def head(self) -> bytes:
        """The first 64 KiB."""
        with self.path.open("rb") as file:
            return file.read(HEAD)

    @cached_property
    def tables(self) -> frozenset[str]:
        """Table names in lower case where this is an SQLite database that can be read, else empty."""
        if not self.head.startswith(SQLITE_MAGIC):
            return frozenset()
        try:
            with sqlite.opened(self.path, self.companions.get("-wal")) as database:
                return frozenset(str(name).lower() for (name,) in database.execute("SELECT name FROM sqlite_master"))
        except sqlite.UNREADABLE:
            return frozenset()

    def open(self) -> BinaryIO:
        """The bytes, for reading from the start."""
        return self.path.open("rb")

    @contextmanager
    def database(self) -> Generator[sqlite3.Connection]:
        """This SQLite database, read through its -wal; EvidenceError where SQLite cannot read it."""
        try:
            with sqlite.opened(self.path, self.companions.get("-wal")) as connection:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                yield connection
        except sqlite.UNREADABLE as error:
            raise EvidenceError(
                f"{self.name}: SQLite cannot read this database ({error}); it may be truncated or encrypted. "
                "The bytes stay in custody; try a recovered copy."
            ) from error


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file within the file: an attachment, a picture in a document, a database that was decrypted.

    The reader reads it as a file of its own, with its own hash and extractor; its locators become
    `<locator>!<name>#...`. `data` is its bytes, or a function that writes them to the file it is given;
    that function may raise EvidenceError where they cannot be had.
    """

    name: str
    locator: str
    data: bytes | Callable[[BinaryIO], object] = field(repr=False)


Yielded: TypeAlias = Observation | Enclosed


@dataclass(frozen=True, slots=True)
class Extractor:
    """A format: its name (the exhibit's `format`), version, check and generator.

    A version goes up whenever the same bytes would give other observations.
    `takes` must not raise; `extract` yields a `Problem` for what it skips and raises EvidenceError
    only where the whole file cannot be read. A format of tables has `guess`: how it will read the columns of
    a source, shown to a person before use; None where no header tells.
    """

    name: str
    version: int
    takes: Callable[[Source], bool]
    extract: Callable[[Source], Iterator[Yielded]]
    guess: Callable[[Source], Guess | None] | None = None

    @property
    def label(self) -> str:
        """Name and version as stored with each observation: `whatsapp_txt/1`."""
        return f"{self.name}/{self.version}"
