"""The one write path of evidence into the graph.

Invariant: what stands in the graph of an exhibit is exactly the batches 0..batch-1 of its plan. Each
batch is one transaction that first takes the exhibit's lock and moves its cursor; a batch that was
written before writes nothing, one that was cut off left nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from asasec_graph.cypher import exhibits, writing
from asasec_graph.cypher.query import Bound
from asasec_graph.errors import Conflict
from asasec_graph.graph.connection import Graph, Transaction

ERASE_ROWS = 5_000
SHARED_ROWS = 10_000
Rows = Sequence[Mapping[str, Any]]


class Stage(StrEnum):
    """What the rows of a batch are; mentions come first, for links and events join what they made."""

    MENTIONS = "mentions"
    LINKS = "links"
    EVENTS = "events"
    PROBLEMS = "problems"


def _bound(stage: Stage, evidence: str, rows: Rows) -> Bound[int]:
    match stage:
        case Stage.MENTIONS:
            return writing.write_mentions(evidence=evidence, rows=rows)
        case Stage.LINKS:
            return writing.write_links(evidence=evidence, rows=rows)
        case Stage.EVENTS:
            return writing.write_events(evidence=evidence, rows=rows)
        case Stage.PROBLEMS:
            return writing.write_problems(evidence=evidence, rows=rows)


async def begin(graph: Graph, evidence: str, plan: str) -> int:
    """Fix the plan of an exhibit; the batch to go on from. What stands of another plan is erased first."""
    if not await graph.write(exhibits.exhibit_plan(evidence=evidence, plan=plan)):
        await erase_contents(graph, evidence)
        if not await graph.write(exhibits.exhibit_plan(evidence=evidence, plan=plan)):
            raise Conflict(f"exhibit {evidence}: another program is writing it with another plan; run it again later")
    (state,) = await graph.read(exhibits.exhibit_state(evidence=evidence))
    return state.batch


async def write_batch(graph: Graph, evidence: str, plan: str, batch: int, stage: Stage, rows: Rows) -> int:
    """Write one batch exactly once; the number of rows written, 0 where it stood already."""

    async def work(tx: Transaction) -> int:
        if not await tx.run(writing.write_cursor(evidence=evidence, plan=plan, batch=batch)):
            return 0
        (written,) = await tx.run(_bound(stage, evidence, rows))
        return written

    written = await graph.atomically(work)
    if written not in (0, len(rows)):
        raise Conflict(f"exhibit {evidence}, batch {batch}: {written} of {len(rows)} {stage} were written")
    return written


async def mark_shared(graph: Graph, evidence: str) -> int:
    """Mark the exhibit's identifiers that stand in other cases too, in rounds until none is left."""
    total = 0
    while marked := (await graph.write(writing.mark_shared(evidence=evidence, limit=SHARED_ROWS)))[0]:
        total += marked
    return total


async def erase_contents(graph: Graph, evidence: str, progress: Callable[[int], object] | None = None) -> int:
    """Erase what an exhibit says and what only it said, in small transactions; how many edges and events went."""
    total = 0
    while gone := (await graph.write(writing.erase_contents(evidence=evidence, limit=ERASE_ROWS)))[0]:
        total += gone
        if progress is not None:
            progress(gone)
    await graph.write(writing.erase_reset(evidence=evidence))
    return total
