"""The rows of a list of known material, in blocks of columns: VICS JSON, ICSE and other CSV, NSRL's text and SQLite.

The formats are those that the extractors read in a case (`reading.hash_tables`, `reading.hash_vics`); here nothing of a
row is kept but its hashes, category and series, so that millions of rows take minutes.
"""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum, auto
from functools import partial
from itertools import islice
from operator import itemgetter
from typing import BinaryIO

from asasec_graph.errors import BadInput
from asasec_graph.model.observations import Json, Problem
from asasec_graph.reading import hash_tables, hash_vics, textual
from asasec_graph.reading.exports import fields, members
from asasec_graph.reading.hash_lists import Listed
from asasec_graph.reading.source import Source
from asasec_graph.reading.tabular import Layout

BLOCK = 50_000
"""Rows of one block."""
LINE = 1 << 20
"""Characters of one line; a longer one is cut into several."""
_BUFFER = 1 << 20
_HASHES = ("sha256", "sha1", "md5", "pdq", "photodna")
WANTED = (*_HASHES, "pdqquality", "category", "scheme", "series")
"""The columns that are read."""
_NSRL_TABLES = ("METADATA", "FILE", "DISTINCT_HASH")


class Format(StrEnum):
    """How a list is written."""

    VICS = auto()
    ICSE = auto()
    NSRL = auto()
    CSV = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows: of each column that the list has, a text a row. A row's place is `where` and its part of `places`."""

    columns: Mapping[str, Sequence[str]]
    places: Sequence[int | str]
    where: str = ""
    problems: Sequence[Problem] = ()

    def place(self, row: int) -> str:
        """The place of a row in its list."""
        return f"{self.where}{self.places[row]}"


@dataclass(frozen=True, slots=True)
class KnownList:
    """A list that was opened. `scheme` is that of its categories where no column says it, "" where nothing does.

    `mapping` says which column is what in a table; `blocks` reads it from the start.
    """

    format: Format
    scheme: str
    blocks: Callable[[], Iterator[Block]]
    mapping: Mapping[str, str] = field(default_factory=dict[str, str])


def opened(source: Source, format: Format | None = None) -> KnownList:
    """The list in a file, its format guessed by content where it is not stated; BadInput where it is none."""
    if format in (None, Format.NSRL) and {"pkg", "os"} <= source.tables:
        return KnownList(Format.NSRL, "", lambda: _nsrl(source))
    if format in (None, Format.VICS) and hash_vics.is_vics(source):
        return KnownList(Format.VICS, hash_vics.scheme(source), lambda: _vics(source))
    is_text = textual.is_text(source.head)
    found = (hash_tables.layout(source, _HASHES) or hash_tables.single(source)) if is_text else None
    if found is None or format is Format.VICS:
        raise BadInput(
            f"{source.name}: no list of hashes can be read from it so; give VICS JSON, NSRL, or a table whose "
            "header names a column of hashes (md5, sha1, sha256, pdq, photodna), or name the column: --map md5=COLUMN"
        )
    return _table(source, *found, format)


def _table(source: Source, layout: Layout, roles: Mapping[str, str], format: Format | None) -> KnownList:
    if format is None:
        nsrl, icse = hash_tables.is_nsrl(layout), hash_tables.is_icse(source, layout)
        format = Format.NSRL if nsrl else Format.ICSE if icse else Format.CSV
    scheme = hash_tables.ICSE if format is Format.ICSE else ""
    mapping = {role: column for role, column in roles.items() if role in WANTED}
    return KnownList(format, scheme, lambda: _rows(source, layout, mapping), mapping)


def _rows(source: Source, layout: Layout, mapping: Mapping[str, str]) -> Iterator[Block]:
    """A table's rows. A row that the reader refuses, or that is too short for its hashes, is a problem."""
    indices = {role: layout.columns.index(column) for role, column in mapping.items()}
    with source.open() as file, _text(file, source.head) as text:
        rows = _Rows(csv.reader(iter(partial(text.readline, LINE), ""), delimiter=layout.delimiter))
        rows.take(layout.row)
        while some := rows.take(BLOCK):
            yield Block(_columns([cells for _, cells in some], indices), [number for number, _ in some], "row ")
            if rows.problems:
                yield Block({}, [], "", rows.problems)
                rows.problems = []
        yield Block({}, [], "", rows.problems)


class _Rows:
    """Rows with their numbers from 1, empty ones left out; what the reader refuses is kept as problems."""

    def __init__(self, reader: Iterator[list[str]]) -> None:
        self.problems: list[Problem] = []
        self._reader = reader
        self._number = 0

    def take(self, most: int) -> list[tuple[int, list[str]]]:
        """So many of the next rows at most, and none only at the end."""
        taken: list[tuple[int, list[str]]] = []
        while len(taken) < most:
            found: list[list[str]] = []
            refused = None
            try:
                found.extend(islice(self._reader, most - len(taken)))  # what came before an error stays in the list
            except csv.Error as error:
                refused = error
            taken += [(number, cells) for number, cells in enumerate(found, self._number + 1) if cells]
            self._number += len(found)
            if refused is not None:
                self._number += 1
                reason = f"This row could not be read ({refused}); it was skipped."
                self.problems.append(Problem(reason, f"row {self._number}"))
            elif not found:
                break
        return taken


def _columns(rows: list[list[str]], indices: Mapping[str, int]) -> dict[str, Sequence[str]]:
    width = 1 + max(indices.values())
    if min(map(len, rows), default=width) < width:
        rows = [cells if len(cells) >= width else [*cells, *[""] * (width - len(cells))] for cells in rows]
    return {role: list(map(itemgetter(index), rows)) for role, index in indices.items()}


def _text(file: BinaryIO, head: bytes) -> io.TextIOWrapper:
    """The text; what is no UTF-8 becomes surrogates, which no digest holds, and is read as Windows-1252 by `told`."""
    wide = textual.wide_encoding(head)
    if wide:
        return io.TextIOWrapper(file, wide, errors="replace", newline="")
    return io.TextIOWrapper(file, "utf-8-sig", errors="surrogateescape", newline="")


def told(text: str) -> str:
    """A cell as people wrote it."""
    if text.isascii():
        return text
    return textual.clean(textual.decode(text.encode("utf-8", "surrogateescape"))[0])


def _vics(source: Source) -> Iterator[Block]:
    scheme = hash_vics.scheme(source)
    entries: list[Listed] = []
    places: list[str] = []
    problems: list[Problem] = []
    for path, entry in hash_vics.entries(source):
        if isinstance(entry, Problem):
            problems.append(entry)
            continue
        entries.append(hash_vics.listed(entry, _files(entry), scheme))
        places.append(path)
        if len(entries) == BLOCK:
            yield _listed(entries, places, problems)
            entries, places, problems = [], [], []
    yield _listed(entries, places, problems)


def _files(entry: Mapping[str, Json]) -> list[Mapping[str, Json]]:
    return [fields(one) for one in members(entry.get("MediaFiles"))[:1]]


def _listed(entries: Sequence[Listed], places: Sequence[str], problems: Sequence[Problem]) -> Block:
    names = (*_HASHES, "category", "series")
    columns = {name: [getattr(one, name) for one in entries] for name in names}
    return Block({name: column for name, column in columns.items() if any(column)}, places, "", problems)


def _nsrl(source: Source) -> Iterator[Block]:
    """RDSv3: the first of the tables of files that has digests. What SQLite cannot read ends the list, and is said."""
    with source.database() as database:
        table, columns = _nsrl_columns(database, source)
        asked = f"SELECT rowid, {', '.join(columns)} FROM {table}"
        last = 0
        try:
            cursor = database.execute(asked)
            while rows := cursor.fetchmany(BLOCK):
                last = rows[-1][0]
                by_column = {name: [_cell(row[place]) for row in rows] for place, name in enumerate(columns, 1)}
                yield Block(by_column, [row[0] for row in rows], f"{table}/")
        except sqlite3.Error as error:
            reason = f"The database is damaged: {error}. What stands before was read."
            yield Block({}, [], "", [Problem(reason, f"{table}/{last}")])


def _nsrl_columns(database: sqlite3.Connection, source: Source) -> tuple[str, list[str]]:
    for table in _NSRL_TABLES:
        there = {str(row[1]).lower() for row in database.execute(f"PRAGMA table_info({table})")}
        columns: list[str] = [name for name in ("sha256", "sha1", "md5") if name in there]
        if columns:
            return table, columns
    raise BadInput(f"{source.name}: this database has none of the tables {', '.join(_NSRL_TABLES)} with digests")


def _cell(value: object) -> str:
    return value if isinstance(value, str) else value.hex() if isinstance(value, bytes) else ""
