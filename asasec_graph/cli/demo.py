"""`asasec demo`: a synthetic world of several cases, taken in, asked and scored, then served."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

import click
from tqdm import tqdm

from asasec_graph.app import running
from asasec_graph.app.services import Services
from asasec_graph.cli import options
from asasec_graph.cli.session import DONE, PROBLEMS, Console, command, opened
from asasec_graph.demo import stage, telling
from asasec_graph.demo.notices import NOTICE_EN, NOTICE_ES
from asasec_graph.demo.run import Outcome, run
from asasec_graph.demo.world import SEED


@click.command(epilog="Example: asasec demo --data demo-data --no-serve --json")
@click.option("--data", type=click.Path(path_type=Path), help="Folder of everything that the demo writes.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 takes a free one."
)
@click.option("--no-serve", is_flag=True, help="End after the answers; serve nothing.")
@click.option("--seed", default=SEED, show_default=True, help="Another seed makes another world.")
@click.option("--scale", default=1.0, show_default=True, type=click.FloatRange(0.05, 100), help="Times as many events.")
@options.as_json
@command
async def demo(
    console: Console, data: Path | None, port: int, no_serve: bool, seed: int, scale: float, as_json: bool
) -> int:
    """Make a fictional world of six cases, take it in as evidence, and ask across the cases.

    Prints what was found against what was planted, and the logins; then serves the explorer. The exit status is 1
    where an answer falls short.
    """
    settings = replace(console.settings, data=data) if data else console.settings
    async with opened(settings) as graph:
        services = Services.make(graph, settings, notice=f"{NOTICE_EN}\n{NOTICE_ES}")
        try:
            with _Bar(console) as bar:
                outcome = await run(services, seed=seed, scale=scale, progress=bar.heard)
            await _tell(console, services, outcome, as_json)
            if not no_serve:
                await running.serve(services, "127.0.0.1", port, _ready(console, as_json))
        finally:
            await services.close()
    return PROBLEMS if outcome.short else DONE


async def _tell(console: Console, services: Services, outcome: Outcome, as_json: bool) -> None:
    if as_json:
        questions = [asdict(one) for one in outcome.questions]
        console.answer({"questions": questions, "seconds": outcome.seconds, "observations": outcome.observations})
        return
    given = await stage.issue_logins(services.graph)
    for line in (*telling.lines(outcome, console.lang), "", *telling.logins(given, console.lang)):
        click.echo(line)


def _ready(console: Console, as_json: bool) -> Callable[[str], None]:
    def told(url: str) -> None:
        click.echo(telling.serving(url, console.lang), err=as_json)

    return told


class _Bar:
    """Progress on stderr, where that is a terminal."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar = tqdm(total=0, file=sys.stderr, disable=not sys.stderr.isatty(), unit="")

    def __enter__(self) -> _Bar:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._bar.close()

    def heard(self, step: str, done: int, total: int) -> None:
        """Show the step under way."""
        self._bar.set_description_str(telling.STEPS[self._console.lang][step])
        self._bar.total, self._bar.n = total, done
        self._bar.refresh()
