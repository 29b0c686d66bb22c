"""How far an exhibit is on its way in, followed by those who may read its case.

The ingest of this process tells it step by step; of one that runs elsewhere, or that is over, the graph tells what
it knows. Access is looked up anew with every step: a grant taken away ends the subscription.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

import strawberry

from asasec_graph.access.users import caller
from asasec_graph.errors import NotFound
from asasec_graph.model.kinds import EvidenceStatus
from asasec_graph.resolvers.context import Context, Info, ProgressStep, make
from asasec_graph.resolvers.rules import READS
from asasec_graph.schema.described import described
from asasec_graph.schema.evidence import Evidence, IngestProgress

LOOK_SECONDS = 1.0
FINISHED = (EvidenceStatus.DONE, EvidenceStatus.DONE_WITH_PROBLEMS, EvidenceStatus.FAILED)


@described
@strawberry.type
class ProgressSubscription:
    """How far exhibits are."""

    @strawberry.subscription
    async def ingest_progress(self, info: Info, evidence: strawberry.ID) -> AsyncGenerator[IngestProgress]:
        """The steps of an exhibit on its way into the graph, ending with the finished one."""
        context = info.context
        await READS.admit(context, "ingestProgress", {"evidence": evidence}, lambda: _exhibit(context, evidence))
        async for step in _steps(context, evidence):
            yield step


async def _exhibit(context: Context, evidence: str) -> Evidence:
    """The exhibit, as far as the caller may read it at this moment."""
    now = await caller(context.graph, context.caller.name)
    fresh = make(context.graph, now, context.purpose, context.settings, context.services)
    found = await fresh.evidence.by_id(evidence)
    if found is None:
        raise NotFound(f"there is no exhibit {evidence} that you may read")
    context.recording.touch([found.case_number])
    return found


async def _steps(context: Context, evidence: str) -> AsyncGenerator[IngestProgress]:
    """Steps as the ingest tells them; where it is silent for a while, what the graph knows."""
    hub = context.services.hub
    told: AsyncIterator[ProgressStep] | None = hub.follow(evidence) if hub else None
    waiting: asyncio.Future[ProgressStep] | None = None
    last: IngestProgress | None = None
    try:
        while last is None or not last.finished:
            if told is not None and waiting is None:
                waiting = asyncio.ensure_future(anext(told))
            await (asyncio.wait([waiting], timeout=LOOK_SECONDS if last else 0) if waiting else _pause(last))
            exhibit = await _exhibit(context, evidence)
            heard = waiting is not None and waiting.done()
            step = _told(waiting.result()) if waiting is not None and heard else _known(exhibit)
            waiting = None if heard else waiting
            if step != last and (heard or step.finished or last is None or told is None):
                last = step
                yield step
    finally:
        if waiting is not None:
            waiting.cancel()


async def _pause(last: IngestProgress | None) -> None:
    await asyncio.sleep(LOOK_SECONDS if last else 0)


def _told(step: ProgressStep) -> IngestProgress:
    return IngestProgress(
        evidence=strawberry.ID(step.evidence),
        phase=step.phase,
        done=float(step.done),
        total=float(step.total) if step.total else None,
        observations=step.observations,
        problems=step.problems,
        finished=step.finished,
    )


def _known(exhibit: Evidence) -> IngestProgress:
    """What the graph says of an exhibit."""
    finished = exhibit.status in FINISHED
    count = sum(one.count for one in exhibit.counts) + sum(one.count for one in exhibit.event_counts)
    return IngestProgress(
        evidence=exhibit.id,
        phase="FINISHED" if finished else exhibit.status,
        done=float(count),
        total=float(count) if finished else None,
        observations=count,
        problems=exhibit.problem_count,
        finished=finished,
    )
