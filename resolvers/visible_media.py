"""The pictures and films of readable cases by their perceptual hashes: cached per case and version, joined per set."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from asasec_graph.analysis.media import Gallery, Seen
from asasec_graph.analysis.media_groups import Group, groups
from asasec_graph.cypher.access import CaseRow
from asasec_graph.cypher.media import HashesRow
from asasec_graph.errors import LimitExceeded
from asasec_graph.model.kinds import EntityKind
from asasec_graph.resolvers.caching import CaseCache
from asasec_graph.resolvers.case_files import case_files
from asasec_graph.resolvers.context import Context
from asasec_graph.resolvers.face_sets import SetCache
from asasec_graph.resolvers.known_reads import hashed
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.kinds import entity

_CASES, _GALLERIES, _GROUPS = "media hashes", "media galleries", "media groups"
PATIENCE = 45.0
"""Seconds that a question waits for near duplicates: less than it may take in all."""
_HASH_BYTES = 300
_MEMBER_BYTES = 150
Marks = frozenset[tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class _CaseMedia:
    """What looks somehow in a case, by id, with the keys; `mark` is a digest of it all.

    What is made of several cases is kept by their marks: a role stated, or another call list read, changes no picture.
    """

    seen: tuple[Seen, ...]
    keys: Mapping[str, str]
    mark: bytes


@dataclass(frozen=True, slots=True)
class VisibleMedia:
    """Those of some readable cases: in one gallery, and by case; `marks` are those of the cases."""

    marks: Marks
    gallery: Gallery
    by_case: Mapping[int, _CaseMedia]

    def entity(self, id: str) -> Entity:
        """One of them as a GraphQL object."""
        key = next(case.keys[id] for case in self.by_case.values() if id in case.keys)
        return entity(id, EntityKind.MEDIA, key)

    def cases(self, ids: Iterable[str]) -> tuple[int, ...]:
        """The cases that hold one of these."""
        wanted = list(ids)
        return tuple(sorted(c for c, case in self.by_case.items() if any(id in case.keys for id in wanted)))


async def visible_media(context: Context, only: Collection[int] | None = None) -> VisibleMedia:
    """The pictures and films of the readable cases that have a hash; of `only` these cases, if given."""
    cache: CaseCache[_CaseMedia] = context.services.caches.setdefault(_CASES, CaseCache[_CaseMedia]())
    mine = await context.cases.mine()
    rows = [row for row in mine.values() if only is None or row.c in only]
    by_case = {row.c: await _of_case(context, cache, row) for row in rows}
    marks = frozenset((c, case.mark) for c, case in by_case.items())
    kept: SetCache[Marks, Gallery] = context.services.caches.setdefault(_GALLERIES, SetCache(_size))

    async def make() -> Gallery:
        return await asyncio.to_thread(lambda: Gallery.of([one for case in by_case.values() for one in case.seen]))

    return VisibleMedia(marks, await kept.get(marks, make), by_case)


async def media_groups(context: Context, media: VisibleMedia, most: int) -> tuple[Group, ...]:
    """Near duplicates among them; LimitExceeded where that takes long: they are kept for whoever asks again."""
    kept: SetCache[tuple[Marks, int], tuple[Group, ...]] = context.services.caches.setdefault(
        _GROUPS, SetCache(_group_size)
    )

    async def make() -> tuple[Group, ...]:
        return await asyncio.to_thread(groups, media.gallery, most)

    try:
        return await kept.get((media.marks, most), make, PATIENCE)
    except TimeoutError:
        count = len(media.gallery.seen)
        raise LimitExceeded(
            f"near duplicates among {count} pictures are still being looked for: ask again in a minute"
        ) from None


async def _of_case(context: Context, cache: CaseCache[_CaseMedia], row: CaseRow) -> _CaseMedia:
    async def make() -> _CaseMedia:
        found = [one for one in await case_files(context.graph, row.c) if one.pdq or one.frames]
        return await asyncio.to_thread(_made, found)

    return await cache.get(row.c, row.version, make)


def _made(rows: list[HashesRow]) -> _CaseMedia:
    seen = [_seen(row) for row in rows]
    kept = tuple(one for one in seen if one.pdq is not None or one.frames)
    keys = {row.id: row.key for row in rows}
    return _CaseMedia(kept, {one.id: keys[one.id] for one in kept}, _mark(kept))


def _mark(seen: Iterable[Seen]) -> bytes:
    hasher = hashlib.blake2b(digest_size=16)
    for one in seen:
        hasher.update(repr((one.id, one.pdq, one.turned, one.frames)).encode())
    return hasher.digest()


def _seen(row: HashesRow) -> Seen:
    hashes = hashed(row)
    return Seen(row.id, hashes.pdqs[0] if hashes.pdqs else None, hashes.pdqs[1:], hashes.frames)


def _size(gallery: Gallery) -> int:
    return _HASH_BYTES * len(gallery.known.hashes)


def _group_size(found: tuple[Group, ...]) -> int:
    return _MEMBER_BYTES * sum(len(group.members) for group in found)
