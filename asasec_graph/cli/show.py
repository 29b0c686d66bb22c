"""`asasec show`: what stands at a locator, so that an analyst can see what a mention rests on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from asasec_graph.cli import options
from asasec_graph.cli.session import Console
from asasec_graph.errors import AsasecError, BadInput
from asasec_graph.evidence import locating
from asasec_graph.evidence.passages import Passage
from asasec_graph.extractors.listing import choose
from asasec_graph.ingest.plan import Item, planned
from asasec_graph.ingest.service import reading_options
from asasec_graph.reading.source import Enclosed, Options, Source


@click.command(epilog='Example: asasec show phone.zip "phone.zip!data/mmssms.db#sms/42"')
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("locator")
@options.opened_by
@options.as_json
@click.pass_obj
def show(console: Console, path: Path, locator: str, secrets: options.Secrets, as_json: bool) -> None:
    """Print what stands at a locator of a file: the line, row, value or bytes that a mention rests on."""
    try:
        wanted = reading_options(secrets.within(console.settings), {}, faces=False)
        found = followed(_item(path), locator, wanted)
    except AsasecError as error:
        console.refuse(error)
    if as_json:
        console.answer(_document(found))
        return
    console.say("{file}  {place}", file=found.file, place=found.place)
    click.echo(escaped(found.text))
    if found.marked is not None:
        console.say("marked: {excerpt}", excerpt=escaped(found.excerpt))


def followed(item: Item, locator: str, wanted: Options) -> Passage:
    """What stands at a locator of an exhibit; EvidenceError where there is no such place."""
    with item.local() as path:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        source = Source(path, item.name, sha256, path.stat().st_size, wanted, item.companions)
        return locating.follow(source, locator, enclosed)


def enclosed(source: Source) -> Iterator[Enclosed]:
    """The files that the extractor of a source finds enclosed in it."""
    extractor = choose(source)
    if extractor is not None:
        quick = replace(source, options=replace(source.options, faces=False, languages=()))
        yield from (one for one in extractor.extract(quick) if isinstance(one, Enclosed))


def _item(path: Path) -> Item:
    items = [item for item in planned([path]) if isinstance(item, Item)]
    if len(items) != 1:
        raise BadInput(f"{path}: name one file of evidence")
    return items[0]


def escaped(text: str) -> str:
    """Text of evidence for a terminal: control characters, which could steer it, as their numbers."""
    return "".join(c if c.isprintable() or c in "\n\t" else f"\\x{ord(c):02x}" for c in text)


def _document(found: Passage) -> dict[str, object]:
    return {
        "file": found.file,
        "sha256": found.sha256,
        "size": found.size,
        "place": found.place,
        "text": found.text,
        "marked": found.marked,
        "excerpt": found.excerpt,
        "data": found.data.hex() if found.data else None,
    }
