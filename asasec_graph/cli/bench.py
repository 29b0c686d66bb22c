"""`asasec bench`: each figure beside a peer's, measured in the same run."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click

from asasec_graph.bench.rows import Row
from asasec_graph.cli import options
from asasec_graph.cli.session import Console, command
from asasec_graph.errors import BadInput

PEERS = {
    "extract": "parsers",
    "faces": "models",
    "films": "pyav",
    "hashes": "faiss",
    "ingest": "driver",
    "names": "spacy",
    "neighbourhood": "driver",
    "networks": "python-louvain",
    "review": "driver",
}


@click.command(epilog="Example: asasec bench ingest --peer driver --json")
@click.argument("name", type=click.Choice(sorted(PEERS)))
@click.option("--peer", type=click.Choice(sorted(set(PEERS.values()))), help="What to compare with.")
@click.option(
    "--size",
    type=click.IntRange(1),
    help="How much: messages (ingest), nodes (neighbourhood, networks), bytes of the large files (extract), "
    "sentences of a set (names), rows of a set of hashes (hashes), seconds (films), pictures (review).",
)
@click.option(
    "--texts",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of texts annotated with persons (names); default: ../shared/data/ner.",
)
@options.as_json
@command
async def bench(
    console: Console, name: str, peer: str | None, size: int | None, texts: Path | None, as_json: bool
) -> None:
    """Measure a part of the program on an embedded server of its own, in a temporary folder."""
    if peer not in (None, PEERS[name]):
        raise BadInput(f"--peer {peer}: the peer of {name} is {PEERS[name]}")
    if texts is not None and name != "names":
        raise BadInput(f"--texts: {name} reads no annotated texts")
    module = import_module(f"asasec_graph.bench.{name}")
    more = {"texts": texts} if texts is not None else {}
    rows: list[Row] = await module.run(size, peer, console.settings, **more)
    if as_json:
        console.answer({"rows": [row.document() for row in rows]})
    for row in [] if as_json else rows:
        _line(console, row)


def _line(console: Console, row: Row) -> None:
    if beside := row.beside():
        console.say("{name}: {beside}", name=row.name, beside=beside)
    if row.ratio is None:
        console.say("{name}: {ours:.3g} {unit}", name=row.name, ours=row.ours, unit=row.unit)
        return
    console.say(
        "{name}: {ours:.4g} {unit}; {peer_name} {peer:.4g}; ratio {ratio:.2f}",
        name=row.name,
        ours=row.ours,
        unit=row.unit,
        peer_name=row.peer_name,
        peer=row.peer,
        ratio=row.ratio,
    )
