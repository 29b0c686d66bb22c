"""`python -m tests.fuzzing --inputs 100000`: the long run; a short one is part of the tests."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from tests.fuzzing.corpus import inputs
from tests.fuzzing.running import Plan, tallied


@click.command()
@click.option("--inputs", "count", default=100_000, show_default=True, help="Mutated inputs, shared by the extractors.")
@click.option("--workers", default=2, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--only", multiple=True, help="Extractors to run, by name; by default all.")
@click.option("--kept", type=click.Path(path_type=Path), default=Path("fuzzing-findings"), show_default=True)
def fuzz(count: int, workers: int, seed: int, only: tuple[str, ...], kept: Path) -> None:
    """Mutate evidence of every format and run its extractor over it: no crash, no hang, no flood of memory."""
    with tempfile.TemporaryDirectory(prefix="asasec-corpus-") as folder:
        corpus = {name: files for name, files in inputs(Path(folder)).items() if not only or name in only}
        click.echo(f"{len(corpus)} extractors, {sum(map(len, corpus.values()))} inputs to mutate", err=True)
        tallies = tallied(Plan(corpus, seed, kept), range(count), workers)
    for name, tally in tallies.items():
        mean = tally.seconds / tally.inputs
        click.echo(f"{name:26} {tally.inputs:8,} inputs  mean {mean:.3f} s  slowest {tally.slowest:.2f} s", nl=False)
        click.echo(f"  {len(tally.findings)} findings")
        for finding in tally.findings[:5]:
            click.echo(f"    {finding.number}: {finding.what.strip().splitlines()[-1][:200]}")
    raise SystemExit(1 if any(tally.findings for tally in tallies.values()) else 0)


if __name__ == "__main__":
    fuzz()
