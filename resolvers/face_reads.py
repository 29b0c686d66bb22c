"""Faces as their reader sees them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from asasec_graph.analysis.faces_bands import QUALITY_FLOOR, Uncertainty
from asasec_graph.cypher.faces import ShapeRow, face_shapes
from asasec_graph.errors import NotFound
from asasec_graph.resolvers.loaders import Batches
from asasec_graph.resolvers.request import Request
from asasec_graph.schema.faces import FaceShape, FpirUncertainty, QualityParts


class FaceReads:
    """What is asked of faces, by their ids."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._shapes: Batches[str, ShapeRow | None] = Batches(self._fetch, _absent)

    async def shape(self, face: str) -> FaceShape:
        """Box and quality, as the best visible mention gives them."""
        row = await self._shapes.load(face)
        if row is None:
            raise NotFound(f"there is no face {face} that you may read")
        poor = row.quality < QUALITY_FLOOR
        return FaceShape(tuple(row.box), row.quality, poor, _parts(row.asserted), row.model)

    async def _fetch(self, ids: Sequence[str]) -> dict[str, ShapeRow | None]:
        asked = face_shapes(ids=ids, cases=self._request.numbers)
        return {row.id: row for row in await self._request.graph.read(asked)}


def uncertain(told: Uncertainty) -> FpirUncertainty:
    """How far an FPIR can be trusted, as a GraphQL object."""
    ends = told.interval
    return FpirUncertainty(
        low=ends.low if ends else None,
        high=ends.high if ends else None,
        strangers=told.strangers,
        extrapolated=told.extrapolated,
    )


def _parts(asserted: str | None) -> QualityParts | None:
    """The parts among what is asserted of a face; None where one is missing or stated twice."""
    told: dict[str, object] = json.loads(asserted or "{}")
    size, sharp, frontal, sure = (told.get(name) for name in ("sizePx", "sharpness", "frontality", "detection"))
    match size, sharp, frontal, sure:
        case (int() | float(), int() | float(), int() | float(), int() | float()):
            return QualityParts(
                size_px=float(size), sharpness=float(sharp), frontality=float(frontal), detection=float(sure)
            )
        case _:
            return None


def _absent(id: str) -> ShapeRow | None:
    del id
    return None
