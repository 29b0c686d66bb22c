"""Who took up which alert. Alerts themselves are made when they are asked for, of what the asker may read."""

from __future__ import annotations

from dataclasses import dataclass

from asasec_graph.access import audit
from asasec_graph.access.actor import Action, Caller
from asasec_graph.cypher import alerts
from asasec_graph.cypher.alerts import NotedRow
from asasec_graph.errors import BadInput
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.ids import digest
from asasec_graph.model.observations import Json

MOST_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class Subject:
    """An alert to be taken up: its id, the exhibit and identifiers that it is about, the references of its cases."""

    alert: str
    evidence: str | None
    entities: tuple[str, ...]
    cases: tuple[str, ...]


async def acknowledge(
    graph: Graph, subject: Subject, note: str | None, caller: Caller, purpose: str | None
) -> NotedRow:
    """Note that the caller takes an alert up; doing so again replaces the note."""
    told = (note or "").strip() or None
    if told is not None and len(told) > MOST_NOTE:
        raise BadInput(f"note: at most {MOST_NOTE} characters")

    async def work(tx: Transaction) -> NotedRow:
        detail: dict[str, Json] = {"what": "alert taken up", "alert": subject.alert, "note": told}
        made = audit.entry(caller.actor(purpose), Action.ALTERATION, "alert", subject.cases, detail)
        await audit.note(tx, made)
        rows = await tx.run(
            alerts.alert_acknowledge(
                id="w_" + digest("acknowledgement", caller.id, subject.alert),
                user=caller.id,
                alert=subject.alert,
                note=told,
                at=made.at,
                evidence=subject.evidence,
                entities=subject.entities,
            )
        )
        return rows[0]

    return await graph.atomically(work)
