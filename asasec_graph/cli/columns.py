"""`asasec columns`: how tables will be read, shown before they are, and kept as a file that a person can mend."""

from __future__ import annotations

import hashlib
import itertools
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

import click

from asasec_graph.cli import options
from asasec_graph.cli.session import PROBLEMS, Console
from asasec_graph.errors import AsasecError, BadInput
from asasec_graph.extractors.listing import choose
from asasec_graph.ingest.plan import Item, items
from asasec_graph.ingest.service import reading_options
from asasec_graph.model.observations import Problem
from asasec_graph.reading import tabular, textual
from asasec_graph.reading.source import Options, Source
from asasec_graph.reading.tabular import Guess

SHOWN = 3
"""Rows shown of a table."""
WIDTH = 32


@click.command(
    epilog="Example: asasec columns calls.csv -o calls.toml; asasec ingest OP-1 calls.csv --mapping calls.toml"
)
@options.paths
@options.mapped
@click.option("-o", "output", type=click.Path(path_type=Path, dir_okay=False), help="Write the mapping to this file.")
@options.as_json
@click.pass_obj
def columns(
    console: Console, paths: tuple[Path, ...], mapping: Mapping[str, str], output: Path | None, as_json: bool
) -> None:
    """Show which column of a table will be read as what, with its first rows, before anything is read."""
    try:
        wanted = reading_options(console.settings, dict(mapping), faces=False)
        found = [item for path in paths for item in items(path) if isinstance(item, Item)]
        tables = [_table(_source(item, wanted)) for item in found]
        if output is not None:
            _write(output, tables)
    except AsasecError as error:
        console.refuse(error)
    if as_json:
        console.answer({"tables": [asdict(one) for one in tables]})
    for one in [] if as_json else tables:
        _tell(console, one)
    sys.exit(0 if all(one.table for one in tables) else PROBLEMS)


def _source(item: Item, wanted: Options) -> Source:
    return Source(item.path, item.name, _sha256(item.path), item.path.stat().st_size, wanted)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class _Column:
    """A column with the role that it will be read in, and its first cells."""

    column: str
    role: str | None
    cells: list[str]


@dataclass(frozen=True, slots=True)
class _Table:
    """A file as it will be read; `table` is None where no reader knows its columns."""

    file: str
    format: str | None
    table: str | None = None
    header: int | None = None
    columns: tuple[_Column, ...] = ()
    roles: Mapping[str, str] = field(default_factory=dict[str, str])


def _table(source: Source) -> _Table:
    extractor = choose(source)
    guess = extractor.guess(source) if extractor is not None and extractor.guess is not None else None
    name = extractor.name if extractor is not None else None
    if guess is None:
        return _Table(source.name, name)
    return _Table(source.name, name, guess.table, guess.layout.row, tuple(_columns(source, guess)), guess.roles)


def _columns(source: Source, guess: Guess) -> Iterator[_Column]:
    """Each column with its role and its first cells."""
    rows = (row for row in tabular.rows(textual.Lines(source), guess.layout) if not isinstance(row, Problem))
    first = list(itertools.islice(rows, SHOWN))
    roles = {name: role for role, name in guess.roles.items()}
    for name in filter(None, guess.layout.columns):
        yield _Column(name, roles.get(name), [row.cells.get(name, "") for row in first])


def _tell(console: Console, found: _Table) -> None:
    if found.table is None:
        console.say(
            "{file}: no table that is known; name its columns with --map ROLE=COLUMN or --mapping FILE",
            file=found.file,
        )
        return
    console.say(
        "{file}: {format} ({table}), header in row {header}",
        file=found.file,
        format=found.format,
        header=found.header,
        table=_kind(console, found.table),
    )
    for column in found.columns:
        cells = " | ".join(cell[:WIDTH] for cell in column.cells)
        console.say("    {role:14} {column:28} {cells}", role=column.role or "-", column=column.column, cells=cells)


def _kind(console: Console, table: str) -> str:
    """What a table records, in the person's language."""
    said = {
        "calls": console.text("calls"),
        "calls of one subscriber": console.text("calls of one subscriber"),
        "IP sessions": console.text("IP sessions"),
        "handsets seen at cells": console.text("handsets seen at cells"),
        "cells": console.text("cells"),
        "files by hash": console.text("files by hash"),
        "persons": console.text("persons"),
    }
    return said.get(table, table)


def _write(path: Path, tables: list[_Table]) -> None:
    """The roles of all tables as TOML; BadInput where the file cannot be written."""
    lines: list[str] = []
    for found in tables:
        lines.append(f"# {found.file}: {found.format} ({found.table}), header in row {found.header}")
        lines += [f"{role} = {json.dumps(column, ensure_ascii=False)}" for role, column in found.roles.items()]
    try:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{path}: it cannot be written ({error.strerror})") from error
