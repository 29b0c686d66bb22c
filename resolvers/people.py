"""Who asks, and what was recorded."""

from __future__ import annotations

import json

import strawberry

from asasec_graph.access.actor import Action
from asasec_graph.cypher.audits import audit_page
from asasec_graph.errors import BadInput
from asasec_graph.graph.chains import AUDIT
from asasec_graph.model.chain import Record
from asasec_graph.resolvers.context import Info
from asasec_graph.resolvers.rules import OPEN, READS_AUDIT, ruled
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.paging import Connection, connection, page
from asasec_graph.schema.people import Audit, User

_END = 2**53


@described
@strawberry.type
class PeopleQuery:
    """Who asks, and what was recorded."""

    @ruled(OPEN)
    async def me(self, info: Info) -> User:
        """Whoever asks."""
        caller = info.context.caller
        return User(id=strawberry.ID(caller.id), name=caller.name, role=caller.role.value)

    @ruled(OPEN)
    async def notice(self, info: Info) -> str | None:
        """What everybody should know about the data here, such as that it is a demonstration's."""
        return info.context.services.notice

    @ruled(READS_AUDIT)
    async def audit(
        self,
        info: Info,
        first: int | None = None,
        after: str | None = None,
        actor: str | None = None,
        action: str | None = None,
    ) -> Connection[Audit]:
        """What was read and changed, newest first. For auditors; the reading is itself recorded."""
        asked = page(first, after)
        (before,) = asked.start(_END)
        wanted = _action(action) if action else ""
        rows = await info.context.graph.read(
            audit_page(chain=AUDIT, before=int(before), actor=actor or "", action=wanted, limit=asked.limit)
        )
        return connection(rows, asked, key=lambda row: (row.seq,), node=_record)


def _action(text: str) -> str:
    try:
        return Action(text.lower()).value
    except ValueError as error:
        raise BadInput(f"action: {text!r} is none of {', '.join(Action)}") from error


def _record(row: Record) -> Audit:
    return Audit(
        seq=row.seq,
        at=DateTime(row.at),
        actor=row.actor,
        action=row.action,
        subject=row.subject or None,
        detail=json.loads(row.detail),
        hash=row.hash,
    )
