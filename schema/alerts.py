"""What somebody should know without asking: a victim may be seen again; what came of what he or she worked on."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import strawberry

from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.faces import Face, FpirUncertainty
from asasec_graph.schema.judgements import Judgement, VictimStatement
from asasec_graph.schema.node import Node

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case
    from asasec_graph.schema.evidence import Evidence

_Cases = Annotated["Case", strawberry.lazy("asasec_graph.schema.cases")]
_Exhibit = Annotated["Evidence", strawberry.lazy("asasec_graph.schema.evidence")]


@strawberry.enum(description="REAPPEARANCE: an exhibit shows a face like a known victim's. OUTCOME: people judged.")
class AlertKind(StrEnum):
    """What an alert tells."""

    REAPPEARANCE = "REAPPEARANCE"
    OUTCOME = "OUTCOME"


@described
@strawberry.type
class NearFace:
    """A face of new evidence that resembles a known victim's: a candidate in a band, for a person to judge.

    `fpir`: the chance that a search of `gallery` strangers names one in this band.
    """

    face: Face
    similarity: float
    band: str
    fpir: float
    gallery: int
    uncertainty: FpirUncertainty


@described
@strawberry.type
class Alert(Node):
    """Something to know, made of what its reader may read at this moment, and of nothing else.

    Of a REAPPEARANCE: `victim` is the known victim's face, `near` the faces of `evidence` that resemble it, best first.
    Of an OUTCOME: `judgement` or `statement` is what people said.
    """

    kind: AlertKind
    at: DateTime
    acknowledged_at: DateTime | None
    note: str | None
    victim: Entity | None
    near: list[NearFace]
    judgement: Judgement | None
    statement: VictimStatement | None
    exhibit: strawberry.Private[int | None]
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def evidence(self, info: Info) -> _Exhibit | None:
        """The exhibit that brought the faces."""
        return None if self.exhibit is None else await info.context.evidence.numbered(self.exhibit)

    @strawberry.field
    async def cases(self, info: Info) -> list[_Cases]:
        """The cases that it is about, all of which its reader may read."""
        return await info.context.cases.numbered(self.case_numbers)
