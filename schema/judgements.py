"""What people judged, two by two; and what awaits a second person, who is not told what the first said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry
from strawberry.scalars import JSON

from asasec_graph.model.judging import JudgementState, Question, Verdict, VictimStatus
from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.node import Node

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case

_Cases = Annotated["Case", strawberry.lazy("asasec_graph.schema.cases")]

strawberry.enum(Verdict, description="Whether two identifiers are one person or thing, as a person judges.")
strawberry.enum(VictimStatus, description="What is known of a victim, in the order in which it becomes known.")
strawberry.enum(Question, name="JudgementQuestion", description="Whether two are one, or what is known of a victim.")
strawberry.enum(
    JudgementState,
    description="AWAITING a second person; AGREED or DISPUTED by two.",
)


@described
@strawberry.type
class Judgement(Node):
    """Whether two identifiers are one, as two people judged it: the second without knowing what the first said.

    Until then its author alone sees it; for everybody else it is an `AwaitedJudgement`. `score` is the similarity of
    two faces when they were judged, `stamp` by which bands.
    """

    left: Entity
    right: Entity
    verdict: Verdict
    by: str
    at: DateTime
    reason: str
    confirmed_by: str | None
    confirmed_at: DateTime | None
    confirmed_verdict: Verdict | None
    confirmed_reason: str | None
    state: JudgementState
    score: float | None
    band: str | None
    model: str | None
    stamp: JSON | None
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def cases(self, info: Info) -> list[_Cases]:
        """The cases that it was made in: who may read all of them sees it."""
        return await info.context.cases.numbered(self.case_numbers)


@described
@strawberry.type
class VictimStatement(Node):
    """What is known of a victim, as two people stated it: the second without knowing what the first said."""

    victim: Entity
    status: VictimStatus
    by: str
    at: DateTime
    reason: str
    confirmed_by: str | None
    confirmed_at: DateTime | None
    confirmed_status: VictimStatus | None
    confirmed_reason: str | None
    state: JudgementState
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def cases(self, info: Info) -> list[_Cases]:
        """The cases that it was made in: who may read all of them sees it."""
        return await info.context.cases.numbered(self.case_numbers)


@described
@strawberry.type
class AwaitedJudgement(Node):
    """A judgement that awaits a second person. What the first said, who it was and why is not told.

    `right` is null where the question is what is known of a victim.
    """

    question: Question
    left: Entity
    right: Entity | None
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def cases(self, info: Info) -> list[_Cases]:
        """The cases that it was made in."""
        return await info.context.cases.numbered(self.case_numbers)
