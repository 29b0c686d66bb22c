"""Faces as their reader sees them."""

from __future__ import annotations

from collections.abc import Sequence

from asasec_graph.cypher.faces import ShapeRow, face_shapes
from asasec_graph.errors import NotFound
from asasec_graph.resolvers.loaders import Batches
from asasec_graph.resolvers.request import Request
from asasec_graph.schema.faces import FaceShape


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
        return FaceShape(box=tuple(row.box), quality=row.quality)

    async def _fetch(self, ids: Sequence[str]) -> dict[str, ShapeRow | None]:
        asked = face_shapes(ids=ids, cases=self._request.numbers)
        return {row.id: row for row in await self._request.graph.read(asked)}


def _absent(id: str) -> ShapeRow | None:
    del id
    return None
