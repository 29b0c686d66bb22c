"""Alerts asked for, followed and taken up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence

import strawberry

from asasec_graph.access import alerts as changes
from asasec_graph.access.users import caller
from asasec_graph.cypher.alerts import NotedRow
from asasec_graph.errors import NotFound
from asasec_graph.model.judging import Question
from asasec_graph.resolvers import alerts
from asasec_graph.resolvers.alerts import Told
from asasec_graph.resolvers.case_types import moment
from asasec_graph.resolvers.context import Context, Info, make
from asasec_graph.resolvers.face_reads import uncertain
from asasec_graph.resolvers.faces import shown as face
from asasec_graph.resolvers.judged import judgement, statement
from asasec_graph.resolvers.rules import ACKNOWLEDGES, READS, ruled
from asasec_graph.schema.alerts import Alert, AlertKind, NearFace
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.paging import Connection, connection, page

LOOK_SECONDS = 3.0


@described
@strawberry.type
class AlertQuery:
    """What somebody should know without asking."""

    @ruled(READS)
    async def alerts(
        self, info: Info, first: int | None = None, after: str | None = None, open: bool | None = None
    ) -> Connection[Alert]:
        """The caller's alerts, newest first; with `open`, those not taken up yet, or the others.

        Where a known victim may be seen again is told to the victim-identification role alone; what people judged, to
        those who judged, opened a case or took in evidence in one of its cases.
        """
        context, asked = info.context, page(first, after)
        everything = [one for one in await alerts.told(context) if open is None or open is (one.noted is None)]
        at, last = asked.start(-(2**53), "")
        rows = [one for one in everything if alerts.order(one) > (at, last)][: asked.limit]
        made = {one.id: one for one in await asyncio.gather(*(shown(context, one) for one in rows[: asked.first]))}

        async def count() -> int | None:
            return len(everything)

        return connection(rows, asked, key=alerts.order, node=lambda one: made[strawberry.ID(one.id)], count=count)


@described
@strawberry.type
class AlertMutation:
    """Alerts are taken up."""

    @ruled(ACKNOWLEDGES)
    async def acknowledge_alert(self, info: Info, id: strawberry.ID, note: str | None = None) -> Alert:
        """Take an alert up, for oneself alone, with a note; doing so again replaces the note."""
        context = info.context
        one = await find(context, id)
        if one is None:
            raise NotFound(f"there is no alert {id} for you")
        references = tuple(grant.reference for grant in context.caller.grants if grant.c in one.cases)
        subject = changes.Subject(one.id, one.evidence, one.entities, references)
        noted = await changes.acknowledge(context.graph, subject, note, context.caller, context.purpose)
        return await shown(context, one, noted)


@described
@strawberry.type
class AlertSubscription:
    """Alerts as they arise."""

    @strawberry.subscription
    async def alerts(self, info: Info) -> AsyncGenerator[Alert]:
        """The caller's alerts that arise from now on, each once; those there are already, the query tells."""
        context = info.context
        await READS.admit(context, "alerts", {})
        async for alert in _arising(context):
            yield alert


async def find(context: Context, id: str) -> Told | None:
    """The alert of this id, or None where the caller has none."""
    return next((one for one in await alerts.told(context) if one.id == id), None)


async def by_id(context: Context, id: str) -> Alert | None:
    """The alert of this id as an object, or None."""
    one = await find(context, id)
    return None if one is None else await shown(context, one)


async def shown(context: Context, one: Told, noted: NotedRow | None = None) -> Alert:
    """An alert as its reader sees it."""
    context.recording.touch(one.cases)
    noted, outcome = noted or one.noted, one.outcome
    pair = outcome is not None and outcome.about == Question.PAIR
    return Alert(
        id=strawberry.ID(one.id),
        kind=AlertKind.OUTCOME if outcome else AlertKind.REAPPEARANCE,
        at=DateTime(one.at),
        acknowledged_at=moment(noted.at if noted else None),
        note=noted.note if noted else None,
        victim=await context.entities.by_id(one.victim) if one.victim else None,
        near=_near(one),
        judgement=await judgement(context, outcome) if outcome and pair else None,
        statement=await statement(context, outcome) if outcome and not pair else None,
        exhibit=one.exhibit,
        case_numbers=one.cases,
    )


def _near(one: Told) -> list[NearFace]:
    return [
        NearFace(
            face=face(seen.face, seen.key),
            similarity=seen.similarity,
            band=seen.band,
            fpir=seen.fpir,
            gallery=seen.gallery,
            uncertainty=uncertain(seen.uncertainty),
        )
        for seen in one.sightings
    ]


async def _arising(context: Context) -> AsyncGenerator[Alert]:
    """Alerts that were not there a moment before, with the grants as they are at each look."""
    known = {one.id for one in await alerts.told(context)}
    seen = await _pulse(context)
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        fresh = await _fresh(context)
        now = await _pulse(fresh)
        if now == seen:
            continue
        seen, every = now, await alerts.told(fresh)
        for one in reversed([one for one in every if one.id not in known]):
            yield await _recorded(fresh, one)
        known = {one.id for one in every}


async def _fresh(context: Context) -> Context:
    """The same person at this moment; NotFound where he or she is no user any more."""
    now = await caller(context.graph, context.caller.name)
    return make(context.graph, now, context.purpose, context.settings, context.services, context.lang)


async def _pulse(context: Context) -> Sequence[object]:
    """What changes whenever the caller's alerts may: the versions of the cases, and the judgements."""
    mine = await context.cases.mine()
    said = await context.judged.all()
    return [
        [(row.c, row.version, row.legal_basis) for row in mine.values()],
        [(row.id, row.confirmed_at) for row in said.rows],
    ]


async def _recorded(context: Context, one: Told) -> Alert:
    """An alert that is told, once that is recorded."""
    assert READS.action is not None
    context.recording.begin("alerts", READS.action, {"alert": one.id})
    made = await shown(context, one)
    await context.record()
    return made
