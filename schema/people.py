"""Users of the program and what they did."""

from __future__ import annotations

import strawberry
from strawberry.scalars import JSON

from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime


@described
@strawberry.type
class User:
    """Someone who may sign in. `role`: analyst, supervisor, victim-identification, partner, auditor, administrator."""

    id: strawberry.ID
    name: str
    role: str


@described
@strawberry.type
class Audit:
    """One read or change: when, who, what, on what, with its purpose and cases in `detail`; `hash` chains it."""

    seq: int
    at: DateTime
    actor: str
    action: str
    subject: str | None
    detail: JSON
    hash: str
