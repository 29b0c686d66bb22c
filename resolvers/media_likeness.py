"""Pictures and films that look alike, near duplicates, and series: over readable cases only."""

from __future__ import annotations

import asyncio
import hashlib
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

import strawberry

from asasec_graph.analysis.media import MATCH, Alike
from asasec_graph.analysis.media_groups import Burst, Group, Shot, bursts
from asasec_graph.cypher.media import ShotsRow, case_shots
from asasec_graph.errors import BadInput, NotFound
from asasec_graph.hashsets.pdq_index import BITS
from asasec_graph.model.kinds import EntityKind
from asasec_graph.resolvers.caching import CaseCache
from asasec_graph.resolvers.cases import numbers_of
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.face_sets import SetCache
from asasec_graph.resolvers.known_reads import KnownFile, known_files
from asasec_graph.resolvers.rules import COMBINES, ruled
from asasec_graph.resolvers.visible_media import VisibleMedia, media_groups, visible_media
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.faces import MediaMatch
from asasec_graph.schema.kinds import entity
from asasec_graph.schema.media import MediaGroup, MediaLink, MediaSeries, SeriesKind
from asasec_graph.schema.paging import Connection, Key, Page, connection, page

R = TypeVar("R")
T = TypeVar("T")
MOST = 500
DEFAULT = 50
WIDEST = 63
"""Bits within which pictures are grouped, at most: half of what two pictures of nothing in common are apart."""
_SHOTS, _BURSTS = "media shots", "media bursts"
_MEMBER_BYTES = 500


@described
@strawberry.type
class MediaLikenessQuery:
    """Pictures and films that look alike or belong together."""

    @ruled(COMBINES)
    async def similar_media(
        self,
        info: Info,
        media: strawberry.ID,
        max_distance: int | None = MATCH,
        first: int | None = None,
    ) -> list[MediaMatch]:
        """Pictures and films of the caller's cases that look like this one, by perceptual hash (PDQ), nearest first.

        A picture is compared as it is, turned and mirrored, a film by its frames: candidates for a person to look at.
        """
        most = _bits(max_distance, BITS)
        context = info.context
        seen = await visible_media(context)
        place = seen.gallery.place(media)
        if place is None:
            raise NotFound(f"there is no picture {media} with a perceptual hash that you may read")
        found = await asyncio.to_thread(seen.gallery.similar, place, most)
        context.recording.touch(seen.cases(one.id for one in found))
        return [_match(seen, one) for one in found[: _count(first)]]

    @ruled(COMBINES)
    async def media_groups(
        self,
        info: Info,
        cases: list[strawberry.ID] | None = None,
        max_distance: int | None = MATCH,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[MediaGroup]:
        """Near duplicates among the pictures of `cases` (of all that are readable), the largest groups first.

        Each picture is tied to another by `maxDistance` bits at most, and none is more than one and a half times that
        from the group's medoid, so that chains of small differences do not grow.
        """
        most = _bits(max_distance, WIDEST)
        context, asked = info.context, page(first, after)
        seen = await visible_media(context, numbers_of(context, cases))
        found = await media_groups(context, seen, most)
        context.recording.touch(seen.by_case)
        size, last = asked.start(math.inf, "")
        later = [one for one in found if (-len(one.members), one.id) > (-float(size), str(last))]
        return _page(found, later, asked, lambda one: (len(one.members), one.id), lambda one: _group(seen, one))

    @ruled(COMBINES)
    async def media_series(
        self,
        info: Info,
        cases: list[strawberry.ID] | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[MediaSeries]:
        """Pictures of `cases` (of all that are readable) that belong together, the largest series first.

        KNOWN series are those that sets of hashes name; a BURST is of one camera, each picture within five minutes of
        the one before.
        """
        context, asked = info.context, page(first, after)
        numbers = numbers_of(context, cases)
        found = sorted([*await _known(context, numbers), *await _bursts(context, numbers)], key=_largest)
        context.recording.touch(numbers)
        size, last = asked.start(math.inf, "")
        later = [one for one in found if _largest(one) > (-float(size), str(last))]
        return _page(found, later, asked, lambda one: (one.size, one.id), lambda one: one)


def _bits(given: int | None, most: int) -> int:
    bits = MATCH if given is None else given
    if not 0 <= bits <= most:
        raise BadInput(f"maxDistance: give 0 to {most} bits, not {bits}")
    return bits


def _count(first: int | None) -> int:
    if first is not None and not 0 <= first <= MOST:
        raise BadInput(f"first: give 0 to {MOST}, not {first}")
    return DEFAULT if first is None else first


def _page(
    found: Sequence[R], later: Sequence[R], asked: Page, key: Callable[[R], Key], node: Callable[[R], T]
) -> Connection[T]:
    async def count() -> int | None:
        return len(found)

    return connection(later[: asked.limit], asked, key=key, node=node, count=count)


def _match(seen: VisibleMedia, one: Alike) -> MediaMatch:
    return MediaMatch(
        media=seen.entity(one.id),
        distance=one.distance,
        turned=one.turned,
        seconds=one.seconds,
        case_numbers=seen.cases([one.id]),
    )


def _group(seen: VisibleMedia, one: Group) -> MediaGroup:
    members = [seen.entity(id) for id in one.members]
    by_id = dict(zip(one.members, members, strict=True))
    weakest = one.weakest
    return MediaGroup(
        id=strawberry.ID(one.id),
        size=len(members),
        medoid=members[0],
        weakest=MediaLink(left=by_id[weakest.left], right=by_id[weakest.right], distance=weakest.distance),
        everyone=members,
        case_numbers=seen.cases(one.members),
    )


def _largest(one: MediaSeries) -> tuple[float, str]:
    return (-float(one.size), str(one.id))


async def _known(context: Context, numbers: Iterable[int]) -> list[MediaSeries]:
    """The series that sets name, with the files of these cases that are of them."""
    mine = await context.cases.mine()
    members: dict[tuple[str, str], dict[str, KnownFile]] = {}
    cases: dict[tuple[str, str], set[int]] = {}
    for number in numbers:
        for file in await known_files(context.graph, context.services.caches, context.settings.data, mine[number]):
            for series in {(told.set, told.entry.series) for told in file.told if told.entry.series}:
                members.setdefault(series, {})[file.id] = file
                cases.setdefault(series, set()).add(number)
    return [_known_series(*series, files, tuple(sorted(cases[series]))) for series, files in members.items()]


def _known_series(set_name: str, name: str, files: dict[str, KnownFile], cases: tuple[int, ...]) -> MediaSeries:
    everyone = [entity(file.id, file.kind, file.key) for _, file in sorted(files.items())]
    return MediaSeries(
        id=_id("known", set_name, name),
        kind=SeriesKind.KNOWN,
        name=f"{set_name}: {name}",
        size=len(everyone),
        start=None,
        end=None,
        device=None,
        everyone=everyone,
        case_numbers=cases,
    )


async def _bursts(context: Context, numbers: Sequence[int]) -> list[MediaSeries]:
    caches = context.services.caches
    cache: CaseCache[list[ShotsRow]] = caches.setdefault(_SHOTS, CaseCache[list[ShotsRow]]())
    kept: SetCache[frozenset[tuple[int, int]], list[MediaSeries]] = caches.setdefault(_BURSTS, SetCache(_bytes))
    mine = await context.cases.mine()

    async def make() -> list[MediaSeries]:
        by_case = {
            c: await cache.get(c, mine[c].version, partial(context.graph.read, case_shots(case=c))) for c in numbers
        }
        return await asyncio.to_thread(_made_bursts, by_case)

    return await kept.get(frozenset((c, mine[c].version) for c in numbers), make)


def _made_bursts(by_case: Mapping[int, Sequence[ShotsRow]]) -> list[MediaSeries]:
    rows = [row for some in by_case.values() for row in some]
    keys = {id: key for row in rows for id, key in zip(row.ids, row.keys, strict=True)}
    keys |= {row.device: row.device_key for row in rows}
    ids = {c: {id for row in some for id in row.ids} for c, some in by_case.items()}
    found = bursts(
        [Shot(id, row.device, at) for row in rows for id, at in zip(row.ids, row.times, strict=True)],
    )
    return [_burst(one, keys, tuple(c for c in sorted(ids) if not ids[c].isdisjoint(one.members))) for one in found]


def _bytes(found: Sequence[MediaSeries]) -> int:
    return _MEMBER_BYTES * sum(one.size for one in found)


def _burst(one: Burst, keys: dict[str, str], cases: tuple[int, ...]) -> MediaSeries:
    return MediaSeries(
        id=_id("burst", one.device, str(one.start)),
        kind=SeriesKind.BURST,
        name=keys[one.device],
        size=len(one.members),
        start=DateTime(one.start),
        end=DateTime(one.end),
        device=entity(one.device, EntityKind.DEVICE, keys[one.device]),
        everyone=[entity(id, EntityKind.MEDIA, keys[id]) for id in one.members],
        case_numbers=cases,
    )


def _id(*parts: str) -> strawberry.ID:
    return strawberry.ID("q_" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:24])
