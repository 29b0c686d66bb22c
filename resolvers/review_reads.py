"""Pictures and films under review as their reader sees them: categories and frames, each batched over a level."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from asasec_graph.cypher.entities import MentionRow, entity_mentions
from asasec_graph.cypher.reviews import CategoryRow, categories_of, review_frames
from asasec_graph.errors import NotFound
from asasec_graph.resolvers.entity_types import mention
from asasec_graph.resolvers.loaders import Batches, Families, grouped, nothing
from asasec_graph.resolvers.request import Request
from asasec_graph.schema.entities import Mention
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.media_review import MediaCategory

SHEET = 12
"""Frames of a film that stand for it."""


class ReviewReads:
    """What is asked of pictures and films under review, by case and id."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._categories: Batches[str, list[CategoryRow]] = Batches(self._fetch_categories, nothing)
        self._mentions: Families[str, list[MentionRow]] = Families(self._mention_batches)
        self._frames: Families[str, list[float]] = Families(self._frame_batches)

    async def mention(self, number: int, media: str) -> Mention:
        """Where this case's evidence first has it; NotFound where it was erased meanwhile."""
        rows = await self._mentions.of(number).load(media)
        if not rows:
            raise NotFound(f"there is no picture or film {media} in this case any more")
        return mention(rows[0])

    async def category(self, number: int, media: str) -> MediaCategory | None:
        """What stands of it in this case."""
        return next((category(row) for row in await self._categories.load(media) if row.c == number), None)

    async def suggestions(self, number: int, media: str) -> list[MediaCategory]:
        """What stands of it in the caller's other cases."""
        rows = [row for row in await self._categories.load(media) if row.c != number]
        self._request.recording.touch(row.c for row in rows)
        return [category(row) for row in rows]

    async def frames(self, number: int, media: str) -> list[float]:
        """The seconds of a film's frames, spread over it."""
        return sheet(await self._frames.of(number).load(media))

    async def _fetch_categories(self, ids: Sequence[str]) -> dict[str, list[CategoryRow]]:
        asked = categories_of(ids=ids, cases=self._request.numbers)
        return grouped(await self._request.graph.read(asked), lambda row: row.media)

    def _mention_batches(self, number: int) -> Batches[str, list[MentionRow]]:
        async def fetch(ids: Sequence[str]) -> dict[str, list[MentionRow]]:
            asked = entity_mentions(ids=ids, cases=(number,), after_at=-1, after_id="", limit=1)
            return grouped(await self._request.graph.read(asked), lambda row: row.id)

        return Batches(fetch, nothing)

    def _frame_batches(self, number: int) -> Batches[str, list[float]]:
        async def fetch(ids: Sequence[str]) -> dict[str, list[float]]:
            rows = await self._request.graph.read(review_frames(ids=ids, case=number))
            return {row.id: row.seconds for row in rows}

        return Batches(fetch, nothing)


def category(row: CategoryRow) -> MediaCategory:
    """A category as a GraphQL object."""
    return MediaCategory(
        scheme=row.scheme, code=row.code, reason=row.reason, by=row.by, at=DateTime(row.at), case_number=row.c
    )


def sheet(seconds: Sequence[float]) -> list[float]:
    """At most twelve of a film's frames, evenly spread, the first and last among them."""
    if len(seconds) <= SHEET:
        return list(seconds)
    return [seconds[int(place)] for place in np.linspace(0, len(seconds) - 1, SHEET).round()]
