"""Faces that look alike: candidates in bands, over readable cases only."""

from __future__ import annotations

import asyncio

import strawberry

from asasec_graph.access.cases import require
from asasec_graph.analysis import faces as analysis
from asasec_graph.cypher.faces import FaceRow
from asasec_graph.errors import BadInput, Forbidden, NotFound
from asasec_graph.model.kinds import AccessLevel, EntityKind
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.rules import COMBINES, ruled
from asasec_graph.resolvers.visible_faces import arrays, face_rows, media_of
from asasec_graph.schema.described import described
from asasec_graph.schema.faces import Face, FaceMatch

MOST = 500
DEFAULT = 50


@described
@strawberry.type
class FaceQuery:
    """Faces that look alike."""

    @ruled(COMBINES)
    async def face_search(
        self,
        info: Info,
        case: strawberry.ID,
        face: strawberry.ID | None = None,
        min_similarity: float | None = None,
        first: int | None = None,
    ) -> list[FaceMatch]:
        """Faces of the caller's cases that resemble this one, best first: candidates, never a match.

        The search is made for `case`, which needs a legal basis for it; only cases that have one are searched.
        """
        if face is None:
            raise BadInput("faceSearch: give the face to search for")
        context = info.context
        row = await require(context.graph, context.caller, case, AccessLevel.READ)
        if not row.legal_basis:
            raise Forbidden(f"case {row.reference} states no legal basis for searching faces")
        rows = await face_rows(context)
        asked = _asked(rows, face)
        bands = bands_in_use(context, asked.model)
        found = await asyncio.to_thread(_search, rows, asked, bands, min_similarity, _count(first))
        context.recording.touch(number for match in found for number in match.cases)
        among = len({one.id for one in rows if one.model == asked.model} - {asked.id})
        context.recording.compared(info.field_name, [bands.at(among).stamp()])
        keys = {one.id: one.key for one in rows}
        return [
            FaceMatch(
                face=shown(match.id, keys[match.id]),
                similarity=match.similarity,
                band=match.band,
                fpir=match.fpir,
                gallery=match.gallery,
            )
            for match in found
        ]


def bands_in_use(context: Context, model: str) -> analysis.Bands:
    """The bands of a model: those measured by this installation go before those shipped."""
    settings = context.settings
    return analysis.bands_of(model, settings.model_root() / settings.face_pack)


def shown(id: str, key: str) -> Face:
    """A face as a GraphQL object."""
    return Face(id=strawberry.ID(id), kind=EntityKind.FACE, key=key)


def _count(first: int | None) -> int:
    if first is not None and not 0 <= first <= MOST:
        raise BadInput(f"first: give 0 to {MOST}, not {first}")
    return DEFAULT if first is None else first


def _asked(rows: list[FaceRow], face: str) -> FaceRow:
    found = next((row for row in rows if row.id == face), None)
    if found is None:
        raise NotFound(f"there is no face {face} that you may search for")
    return found


def _search(
    rows: list[FaceRow], asked: FaceRow, bands: analysis.Bands, minimum: float | None, first: int
) -> tuple[analysis.Match, ...]:
    return analysis.search(
        arrays(rows)[asked.model],
        analysis.vector(asked.vector),
        bands,
        exclude=frozenset({asked.id}),
        media=media_of(asked.key),
        minimum=minimum,
        first=first,
    )
