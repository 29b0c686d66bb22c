"""`asasec faces status` and `asasec faces reembed`: under which models faces stand, and bringing them under one."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import click
from tqdm import tqdm

from asasec_graph.access import audit
from asasec_graph.access.actor import Action, Actor
from asasec_graph.analysis.faces_bands import NAMES, QUALITY_FLOOR, Bands, bands_of
from asasec_graph.cli import options
from asasec_graph.cli.faces_det import band_name, percent
from asasec_graph.cli.session import DONE, PROBLEMS, Console, command, opened
from asasec_graph.cypher.access import cases_all
from asasec_graph.cypher.face_vectors import ModelRow, face_models
from asasec_graph.errors import EngineError, NotFound
from asasec_graph.evidence.vault import Vault
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.ingest import reembedding
from asasec_graph.ingest.reembedding import Outcome, Scope
from asasec_graph.model.observations import Json
from asasec_graph.reading.faces import engine

_TOLD = 20

of_case = click.option("--case", "references", multiple=True, help="Only in this case, by reference; may be repeated.")


@dataclass(frozen=True, slots=True)
class Standing:
    """A model that faces stand under. `poor` of them are under the quality floor; `table` is None where unmeasured."""

    model: str
    in_use: bool
    faces: int
    cases: int
    poor: int
    table: str | None
    fpir: dict[str, float]


@click.command("status", epilog="Example: asasec faces status --json")
@of_case
@options.as_json
@command
async def status(console: Console, references: tuple[str, ...], as_json: bool) -> int:
    """Say how many faces stand under which model, and what the bands are worth among so many."""
    used, reason = _in_use(console)
    async with opened(console.settings) as graph:
        rows = await graph.read(face_models(references=await _named(graph, references), floor=QUALITY_FLOOR))
    found = [_standing(console, row, used) for row in rows]
    if as_json:
        told = [{**asdict(one), "inUse": one.in_use} for one in found]
        for one in told:
            del one["in_use"]
        console.answer({"model": used, "reason": reason, "floor": QUALITY_FLOOR, "models": told})
    else:
        _tell_status(console, found, used, reason)
    return PROBLEMS if used is None else DONE


@click.command("reembed", epilog="Example: asasec faces reembed --case OP-1")
@of_case
@click.option("--workers", type=click.IntRange(1, 256), help="Processes that read pictures; by default cores less one.")
@options.as_json
@command
async def reembed(console: Console, references: tuple[str, ...], workers: int | None, as_json: bool) -> int:
    """Bring faces that stand under other models under the one in use, from the pictures in the vault.

    Stopped or cut off, it goes on where it was when it is run again. Until it is done, faces are compared with those of
    their own model only. Faces of cases without a legal basis are left as they are.
    """
    settings, actor = console.settings, Actor(console.actor, "re-embedding after a change of face models")

    async def record(tx: Transaction, cases: Sequence[str], detail: Mapping[str, Json]) -> None:
        await audit.note(tx, audit.entry(actor, Action.ALTERATION, "faces", cases, detail))

    model = engine(settings.model_root()).model
    count = workers or settings.workers or max(1, (os.cpu_count() or 2) - 1)
    async with opened(settings) as graph:
        scope = Scope(model, await _named(graph, references), settings.models)
        total = await reembedding.older(graph, scope)
        with tqdm(total=total, unit="face", file=sys.stderr, disable=not sys.stderr.isatty()) as bar:
            vault = Vault(settings.data / "vault")
            outcome = await reembedding.reembed(graph, vault, scope, actor.name, record, count, bar.update)
    if as_json:
        console.answer({"model": outcome.model, "faces": outcome.faces, "left": [asdict(one) for one in outcome.left]})
    else:
        _tell_outcome(console, outcome)
    return PROBLEMS if outcome.left else DONE


async def _named(graph: Graph, references: tuple[str, ...]) -> tuple[str, ...] | None:
    """The references asked for, or None for all cases; NotFound where there is no such case."""
    known = {row.reference for row in await graph.read(cases_all())} if references else set[str]()
    for reference in references:
        if reference not in known:
            raise NotFound(f"there is no case {reference!r}: `asasec case list` shows those there are")
    return references or None


def _in_use(console: Console) -> tuple[str | None, str]:
    """The model in use, or None with the reason why there is none."""
    try:
        return engine(console.settings.model_root()).model, ""
    except EngineError as error:
        return None, error.message


def _standing(console: Console, row: ModelRow, used: str | None) -> Standing:
    bands = _bands(console, row.model)
    rates = {} if bands is None else {name: bands.at(max(0, row.faces - 1)).fpir(name) for name in NAMES}
    table = None if bands is None else bands.table
    return Standing(row.model, row.model == used, row.faces, row.cases, row.poor, table, rates)


def _bands(console: Console, model: str) -> Bands | None:
    try:
        return bands_of(model, console.settings.model_root() / console.settings.face_pack)
    except EngineError:
        return None


def _tell_status(console: Console, found: Sequence[Standing], used: str | None, reason: str) -> None:
    if used is None:
        console.say("no model is in use: {reason}", reason=console.reason(reason))
    elif not found:
        console.say("{model} is in use; no face is stored", model=used)
    for one in found:
        console.say(
            "{model}: {faces} faces in {cases} cases, {poor} of them under the quality floor of {floor}",
            **asdict(one),
            floor=QUALITY_FLOOR,
        )
        if one.table is None:
            console.say("    never measured, so that nothing is searched under it: see `asasec faces calibrate`")
        for name, rate in one.fpir.items():
            console.say(
                "    {band}: {fpir} of searches among so many strangers name one",
                band=band_name(name, console),
                fpir=percent(rate),
            )
    if used is not None and any(not one.in_use for one in found):
        console.say("{model} is in use; `asasec faces reembed` brings the others under it", model=used)


def _tell_outcome(console: Console, outcome: Outcome) -> None:
    console.say("{faces} faces now stand under {model}", faces=outcome.faces, model=outcome.model)
    for kept in outcome.left[:_TOLD]:
        console.note(
            "{faces} faces of {media} keep their old vectors: {reason}",
            faces=kept.faces,
            media=kept.media,
            reason=console.reason(kept.reason),
        )
    if len(outcome.left) > _TOLD:
        console.note("and {count} pictures and films more (--json lists them)", count=len(outcome.left) - _TOLD)
