"""`asasec columns`: how tables will be read, shown before they are, and kept as a file that a person can mend."""

from __future__ import annotations

import hashlib
import itertools
import json
import sys
from collections.abc import Mapping
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
from asasec_graph.reading.source import Source
from asasec_graph.reading.tabular import Guess

SHOWN = 3
"""Rows shown of a table."""
WIDTH = 32
Document = dict[str, object]


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
        documents = [
            _document(Source(item.path, item.name, _sha256(item.path), item.path.stat().st_size, wanted))
            for item in found
        ]
        if output is not None:
            _write(output, documents)
    except AsasecError as error:
        console.refuse(error)
    if as_json:
        console.answer({"tables": documents})
    for document in [] if as_json else documents:
        _tell(console, document)
    sys.exit(0 if all(document["table"] for document in documents) else PROBLEMS)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _document(source: Source) -> Document:
    extractor = choose(source)
    guess = extractor.guess(source) if extractor is not None and extractor.guess is not None else None
    document: Document = {"file": source.name, "format": extractor.name if extractor else None, "table": None}
    if guess is None:
        return document | {"header": None, "columns": [], "roles": {}}
    return document | {
        "table": guess.table,
        "header": guess.layout.row,
        "columns": _columns(source, guess),
        "roles": dict(guess.roles),
    }


def _columns(source: Source, guess: Guess) -> list[Document]:
    """Each column with its role and its first cells."""
    rows = (row for row in tabular.rows(textual.Lines(source), guess.layout) if not isinstance(row, Problem))
    first = list(itertools.islice(rows, SHOWN))
    roles = {name: role for role, name in guess.roles.items()}
    return [
        {"column": name, "role": roles.get(name), "cells": [row.cells.get(name, "") for row in first]}
        for name in guess.layout.columns
        if name
    ]


def _tell(console: Console, document: Document) -> None:
    if not document["table"]:
        console.say(
            "{file}: no table that is known; name its columns with --map ROLE=COLUMN or --mapping FILE",
            file=document["file"],
        )
        return
    told = {name: document[name] for name in ("file", "format", "header")}
    console.say(
        "{file}: {format} ({table}), header in row {header}", **told, table=_kind(console, str(document["table"]))
    )
    for column in document["columns"]:  # type: ignore[attr-defined]
        cells = " | ".join(cell[:WIDTH] for cell in column["cells"])
        console.say(
            "    {role:14} {column:28} {cells}", role=column["role"] or "-", column=column["column"], cells=cells
        )


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


def _write(path: Path, documents: list[Document]) -> None:
    """The roles of all tables as TOML; BadInput where the file cannot be written."""
    lines: list[str] = []
    for document in documents:
        lines += [
            f"# {document['file']}: {document['format']} ({document['table']}), header in row {document['header']}"
        ]
        roles: Mapping[str, str] = document["roles"]  # type: ignore[assignment]
        lines += [f"{role} = {json.dumps(column, ensure_ascii=False)}" for role, column in roles.items()]
    try:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise BadInput(f"{path}: it cannot be written ({error.strerror})") from error
