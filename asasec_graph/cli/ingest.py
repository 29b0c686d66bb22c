"""`asasec ingest`: evidence into a case."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import cast

import click
from tqdm import tqdm

from asasec_graph.cli import options
from asasec_graph.cli.session import DONE, PROBLEMS, Console, command, opened
from asasec_graph.cypher import exhibits
from asasec_graph.cypher.exhibits import Place
from asasec_graph.ingest import receipt
from asasec_graph.ingest.plan import Item, Left, planned
from asasec_graph.ingest.receipt import Taken, Terms
from asasec_graph.ingest.service import Ingest, Result, reading_options
from asasec_graph.model.kinds import EvidenceStatus

Document = dict[str, object]


@click.command(epilog="Example: asasec ingest OP-1 phone.zip chats/ --grade B2 --handling H1")
@options.case_reference
@options.paths
@click.option("--grade", default="X4", show_default=True, help="4x4 grade: source A, B, C, X; information 1 to 4.")
@click.option("--handling", default="H1", show_default=True, help="Handling code H0 to H3.")
@click.option("--workers", type=click.IntRange(1, 64), help="Reading processes; by default cores less one.")
@options.mapped
@options.opened_by
@click.option("--again", is_flag=True, help="Read finished exhibits anew, as after an update of the readers.")
@options.as_json
@command
async def ingest(
    console: Console,
    reference: str,
    paths: tuple[Path, ...],
    grade: str,
    handling: str,
    workers: int | None,
    mapping: dict[str, str],
    secrets: options.Secrets,
    again: bool,
    as_json: bool,
) -> int:
    """Take files, folders or archives into a case and read them into the graph.

    The same evidence taken in again changes nothing; an ingest that was cut off goes on.
    """
    terms = Terms(console.actor, grade, handling, mapping)
    found = planned(paths)
    settings = secrets.within(replace(console.settings, workers=workers) if workers else console.settings)
    reading_options(settings, mapping, faces=False)  # refused now rather than when the first exhibit is read
    async with opened(settings) as graph, Ingest(graph, settings) as service:
        case = await receipt.open_case(graph, reference)
        taken = await _take(console, service, case, [item for item in found if isinstance(item, Item)], terms)
        for one in taken if again else []:
            await receipt.restate(graph, one.exhibit.id, terms)
        results = await _read(console, service, taken, again)
        documents = [await report(service, result) for result in results]
    left = [item for item in found if isinstance(item, Left)]
    _tell(console, documents, left, as_json)
    fine = not left and all(document["status"] == EvidenceStatus.DONE.value for document in documents)
    return DONE if fine else PROBLEMS


async def report(service: Ingest, result: Result) -> Document:
    """One exhibit's result as the public contract gives it."""
    (row,) = await service.graph.read(exhibits.exhibit_report(evidence=result.evidence))
    document: Document = dict(asdict(row))
    document["counts"] = json.loads(row.counts or "{}")
    document["events"] = json.loads(row.events or "{}")
    return document | {"changed": result.changed}


async def _take(console: Console, service: Ingest, case: Place, found: list[Item], terms: Terms) -> list[Taken]:
    size = sum(item.size for item in found)
    label = console.text("taking in")
    with tqdm(total=size, desc=label, unit="B", unit_scale=True, file=sys.stderr, disable=_quiet()) as bar:
        return [await receipt.take(service.graph, service.vault, case, item, terms, bar.update) for item in found]


async def _read(console: Console, service: Ingest, taken: list[Taken], again: bool) -> list[Result]:
    label = console.text("reading")
    results: list[Result] = []
    with tqdm(total=len(taken), desc=label, unit="exhibit", file=sys.stderr, disable=_quiet()) as bar:
        tasks = [service.start(one.exhibit.id, again=again) for one in taken]
        for task in asyncio.as_completed(tasks):
            result = await task
            results.append(result)
            bar.set_postfix_str(result.exhibit)
            bar.update()
    order = {one.exhibit.id: place for place, one in enumerate(taken)}
    return sorted(results, key=lambda result: order[result.evidence])


def _quiet() -> bool:
    return not sys.stderr.isatty()


def _tell(console: Console, documents: list[Document], left: list[Left], as_json: bool) -> None:
    if as_json:
        console.answer(documents)
    for document in [] if as_json else documents:
        console.say("{exhibit}  {status}  {format}  {name}", **(document | {"format": document["format"] or "-"}))
        told = ", ".join(f"{name} {count}" for name, count in _counts(document))
        console.say("    {told}", told=told or console.text("nothing found"))
        for problem in _problems(document):
            console.say(
                "    ! {locator}: {reason}", locator=problem["locator"], reason=console.reason(problem["reason"])
            )
        if not document["changed"]:
            console.say("    was ingested before: nothing changed")
    for one in left:
        console.note("left out: {name}: {reason}", name=one.name, reason=console.reason(one.reason))


def _counts(document: Document) -> list[tuple[str, int]]:
    counts, events = (cast("dict[str, int]", document[name]) for name in ("counts", "events"))
    return [*counts.items(), *events.items()]


def _problems(document: Document) -> list[dict[str, str]]:
    return cast("list[dict[str, str]]", document["problems"])
