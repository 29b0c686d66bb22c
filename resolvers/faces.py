"""Faces and pictures that look alike: candidates in bands, over readable cases only."""

from __future__ import annotations

import asyncio

import numpy as np
import strawberry

from asasec_graph.access.cases import require
from asasec_graph.analysis import faces as analysis
from asasec_graph.analysis import media as likeness
from asasec_graph.cypher.faces import FaceRow, PictureRow
from asasec_graph.errors import BadInput, Forbidden, NotFound
from asasec_graph.model.kinds import AccessLevel, EntityKind
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.loaders import grouped
from asasec_graph.resolvers.rules import COMBINES, ruled
from asasec_graph.resolvers.visible_faces import arrays, face_rows, media_of, pictures
from asasec_graph.schema.described import described
from asasec_graph.schema.faces import Face, FaceMatch, MediaMatch
from asasec_graph.schema.kinds import entity

MOST = 500
DEFAULT = 50


@described
@strawberry.type
class FaceQuery:
    """Faces and pictures that look alike."""

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
        keys = {one.id: one.key for one in rows}
        return [
            FaceMatch(face=shown(match.id, keys[match.id]), similarity=match.similarity, band=match.band)
            for match in found
        ]

    @ruled(COMBINES)
    async def similar_media(
        self,
        info: Info,
        media: strawberry.ID,
        max_distance: int | None = likeness.MATCH,
        first: int | None = None,
    ) -> list[MediaMatch]:
        """Pictures of the caller's cases that look like this one, by perceptual hash (PDQ), nearest first."""
        max_distance = likeness.MATCH if max_distance is None else max_distance
        if not 0 <= max_distance <= likeness.BITS:
            raise BadInput(f"maxDistance: give 0 to {likeness.BITS} bits, not {max_distance}")
        context = info.context
        rows = grouped(await pictures(context), lambda row: row.id)
        if media not in rows:
            raise NotFound(f"there is no picture {media} with a perceptual hash that you may read")
        found = await asyncio.to_thread(_alike, rows, media, max_distance)
        context.recording.touch(row.c for id, _ in found for row in rows[id])
        return [_match(rows[id], distance) for id, distance in found[: _count(first)]]


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


def _alike(rows: dict[str, list[PictureRow]], media: str, most: int) -> list[tuple[str, int]]:
    """Ids of pictures with their distance, nearest first, then by id; the asked one is left out."""
    ids = sorted(rows)
    among = likeness.hashes([rows[id][0].pdq for id in ids])
    near = likeness.neighbours(rows[media][0].pdq, np.asarray(among), most)
    return [(ids[place], distance) for place, distance in near if ids[place] != media]


def _match(rows: list[PictureRow], distance: int) -> MediaMatch:
    return MediaMatch(
        media=entity(rows[0].id, EntityKind.MEDIA, rows[0].key),
        distance=distance,
        case_numbers=tuple(sorted({row.c for row in rows})),
    )
