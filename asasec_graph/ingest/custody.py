"""The chain of custody of a case: every step of every exhibit, hash-chained, from its receipt on.

One chain a case, so that nothing of one case can be read off the numbers or hashes of another.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from asasec_graph.graph import chains
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.chain import Entry, Record
from asasec_graph.model.observations import Json
from asasec_graph.model.times import now


class Step(StrEnum):
    """What was done with an exhibit."""

    RECEIVED = "RECEIVED"
    EXTRACTION_STARTED = "EXTRACTION_STARTED"
    EXTRACTED = "EXTRACTED"
    FAILED = "FAILED"
    ERASED = "ERASED"
    REEMBEDDED = "REEMBEDDED"


async def note(tx: Transaction, case: str, exhibit: str, step: Step, actor: str, detail: Mapping[str, Json]) -> Record:
    """Record a step in this transaction. `case` is the case's id, `exhibit` the exhibit's number."""
    return await chains.append(tx, case, Entry(now(), actor, step.value, exhibit, detail))


async def record(graph: Graph, case: str, exhibit: str, step: Step, actor: str, detail: Mapping[str, Json]) -> Record:
    """Record a step in a transaction of its own."""
    return await graph.atomically(lambda tx: note(tx, case, exhibit, step, actor, detail))
