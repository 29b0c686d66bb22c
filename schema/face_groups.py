"""Groups of faces that look alike, and how several faces are asked at once."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import strawberry

from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.faces import Face, FpirUncertainty
from asasec_graph.schema.paging import Connection, connection, page

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case


@strawberry.enum(description="Where faces are searched: in the case that asks, or ACROSS all readable ones.")
class FaceScope(StrEnum):
    """In the case that the search is made for, or in every one that the caller may read and that allows it."""

    CASE = "CASE"
    ACROSS = "ACROSS"


@strawberry.enum(description="Faces like ANY of those asked, or pictures and films with ALL of them.")
class FaceCombine(StrEnum):
    """How several faces of an uploaded picture are asked: with `ALL`, each is found by a face of its own."""

    ANY = "ANY"
    ALL = "ALL"


@described
@strawberry.type
class FaceLink:
    """Two faces of a group and how alike they are: the link at which the group would fall in two."""

    left: Face
    right: Face
    similarity: float
    band: str


@described
@strawberry.type
class FaceGroup:
    """Faces that may be one person: a lead for people to judge, never a finding. The same members have the same id.

    Average similarity brings them together; two faces of one picture never are. `fpir`: the chance that one of these
    faces, searched among the `gallery` others that were compared, would have named a stranger in this band.
    """

    id: strawberry.ID
    size: int
    band: str
    fpir: float | None
    gallery: int
    uncertainty: FpirUncertainty | None
    medoid: Face
    weakest_link: FaceLink
    members: strawberry.Private[tuple[Face, ...]]
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def faces(self, first: int | None = None, after: str | None = None) -> Connection[Face]:
        """Its faces, by id."""
        asked = page(first, after)
        (last,) = asked.start("")
        rows = [face for face in self.members if face.id > str(last)][: asked.limit]

        async def count() -> int | None:
            return len(self.members)

        return connection(rows, asked, key=lambda face: (face.id,), node=lambda face: face, count=count)

    @strawberry.field
    async def cases(self, info: Info) -> list[Annotated[Case, strawberry.lazy("asasec_graph.schema.cases")]]:
        """The cases, of those that the caller may read, in which the faces stand."""
        return await info.context.cases.numbered(self.case_numbers)
