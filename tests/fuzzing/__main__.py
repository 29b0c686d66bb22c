"""The long run: `python -m tests.fuzzing --inputs 100000 --workers 2`; a short one is part of the tests.

Mutates evidence of every format and runs its extractor over it; containers are read with all that is in them. No input
may crash its target, take over 10 s of CPU or add 1 GB of memory; every observation has its locator, every problem its
Spanish. `--only NAME` (again for more) takes some targets, `--seed` other mutations, `--first` goes on where a run
ended. Each finding is kept under `--kept` as NAME/NUMBER/, with its input and `finding.json`; the same seed, number and
corpus make it again. The seeds are the generated samples (`asasec_graph/samples/listing.py`) and, where they lie beside
the checkout, the shared ones. `--tally FILE` writes the table as JSON, `--again FILE` reads one file by the target that
takes it and prints what is wrong with it.
"""

from __future__ import annotations

import json
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

import click

from asasec_graph.extractors.listing import extractors
from tests.fuzzing.corpus import Seed, inputs, source_of, target_of
from tests.fuzzing.running import Plan, Tally, tallied
from tests.fuzzing.trying import shortened, tried


@click.command(help=__doc__)
@click.option("--inputs", "count", default=100_000, show_default=True, help="Mutated inputs, shared by the targets.")
@click.option("--workers", default=2, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--first", default=0, show_default=True, help="The number of the first input.")
@click.option("--only", multiple=True, help="Targets to run, by name; by default all.")
@click.option("--kept", type=click.Path(path_type=Path), default=Path("fuzzing-findings"), show_default=True)
@click.option("--tally", type=click.Path(path_type=Path), help="A file for the table, as JSON.")
@click.option("--again", type=click.Path(path_type=Path, exists=True), help="Read this one file, and nothing else.")
def fuzz(
    count: int, workers: int, seed: int, first: int, only: tuple[str, ...], kept: Path, tally: Path | None, again: Path
) -> None:
    if again:
        _again(again, only)
        return
    with tempfile.TemporaryDirectory(prefix="asasec-corpus-") as folder:
        corpus = {name: files for name, files in inputs(Path(folder)).items() if not only or name in only}
        click.echo(f"{len(corpus)} targets, {sum(map(len, corpus.values()))} inputs to mutate", err=True)
        tallies = tallied(Plan(corpus, seed, kept), range(first, first + count), workers, _told)
    for name, told in tallies.items():
        _printed(name, told)
    if tally:
        tally.write_text(json.dumps({name: asdict(told) for name, told in tallies.items()}, indent=1), encoding="utf-8")
    raise SystemExit(1 if any(told.findings for told in tallies.values()) else 0)


def _told(count: int, findings: int) -> None:
    if count % 2_000 == 0:
        click.echo(f"{count:,} inputs, {findings} findings", err=True)


def _printed(name: str, tally: Tally) -> None:
    mean, seen = tally.seconds / tally.inputs, tally.observations / tally.inputs
    click.echo(f"{name:26} {tally.inputs:8,} inputs  mean {mean:.3f} s  slowest {tally.slowest:.2f} s", nl=False)
    click.echo(f"  {tally.memory >> 20:5,} MB  {seen:8.1f} observations  {len(tally.findings)} findings")
    for finding in tally.findings[:5]:
        click.echo(f"    {finding.number}: {shortened([finding.what])}")


def _again(path: Path, only: tuple[str, ...]) -> None:
    name = only[0] if only else target_of(source_of(path))
    if name is None:
        raise SystemExit(f"{path}: no target takes it; name one with --only")
    target = next((extractor for extractor in extractors() if extractor.name == name), name)
    started = time.process_time()
    with tempfile.TemporaryDirectory(prefix="asasec-fuzz-") as folder:
        count = tried(target, path, Seed(path).options, Path(folder))
    click.echo(f"{name}: {count:,} observations in {time.process_time() - started:.2f} s")


if __name__ == "__main__":
    fuzz()
