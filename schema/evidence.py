"""Exhibits and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry

from asasec_graph.schema.context import Info
from asasec_graph.schema.counts import EventCount, KindCount
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.node import Node
from asasec_graph.schema.paging import Connection, page

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case


@described
@strawberry.type
class Grade:
    """The 4x4 grading of a source (A-D, X) and its information (1-4), and the handling code (H0-H3)."""

    source: str
    information: str
    handling: str


@described
@strawberry.type
class Problem:
    """Something of an exhibit that could not be read: why, and where."""

    locator: str | None
    reason: str


@described
@strawberry.type
class Evidence(Node):
    """An exhibit of one case: bytes under a name, with their hash, and how far they were read."""

    exhibit: str
    name: str
    sha256: str
    size: float
    media_type: str
    status: str
    format: str | None
    grade: Grade
    counts: list[KindCount]
    event_counts: list[EventCount]
    problem_count: int
    received_at: DateTime
    added_by: str | None
    number: strawberry.Private[int]
    case_number: strawberry.Private[int]

    @strawberry.field
    async def case(self, info: Info) -> Annotated[Case, strawberry.lazy("asasec_graph.schema.cases")]:
        """The case that holds it."""
        return (await info.context.cases.numbered([self.case_number]))[0]

    @strawberry.field
    async def problems(self, info: Info, first: int | None = None, after: str | None = None) -> Connection[Problem]:
        """What could not be read, in the order of the evidence."""
        return await info.context.evidence.problems(self.number, page(first, after))


@described
@strawberry.type
class IngestProgress:
    """How far an exhibit is on its way into the graph. `done` and `total` are of the phase's own unit."""

    evidence: strawberry.ID
    phase: str
    done: float
    total: float | None
    observations: int
    problems: int
    finished: bool


@described
@strawberry.type
class ErasureReceipt:
    """What was erased: of which exhibit and case (their numbers), how many edges and events, how many files."""

    evidence: strawberry.ID
    exhibit: str
    case: str
    erased: int
    files: int
