"""Pictures that look alike, by perceptual hash, over readable cases only."""

from __future__ import annotations

import asyncio

import numpy as np
import strawberry

from asasec_graph.analysis import media as likeness
from asasec_graph.cypher.faces import PictureRow
from asasec_graph.errors import BadInput, NotFound
from asasec_graph.model.kinds import EntityKind
from asasec_graph.resolvers.context import Info
from asasec_graph.resolvers.loaders import grouped
from asasec_graph.resolvers.rules import COMBINES, ruled
from asasec_graph.resolvers.visible_faces import pictures
from asasec_graph.schema.described import described
from asasec_graph.schema.faces import MediaMatch
from asasec_graph.schema.kinds import entity

MOST = 500
DEFAULT = 50


@described
@strawberry.type
class MediaLikenessQuery:
    """Pictures that look alike."""

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


def _count(first: int | None) -> int:
    if first is not None and not 0 <= first <= MOST:
        raise BadInput(f"first: give 0 to {MOST}, not {first}")
    return DEFAULT if first is None else first


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
