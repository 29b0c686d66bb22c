"""The review of pictures and films: listed by case, given categories, with nothing shown."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeAlias

import strawberry

from asasec_graph.access import cases as changes
from asasec_graph.access import categories, users
from asasec_graph.analysis.categories import Scheme, schemes, stands
from asasec_graph.analysis.media import MATCH
from asasec_graph.analysis.review import Flags, ReviewList, Seen, review_list
from asasec_graph.cypher.access import CaseRow
from asasec_graph.cypher.entities import entities_by_id
from asasec_graph.cypher.reviews import ExhibitMedia, categories_kept, review_faces, review_media
from asasec_graph.errors import BadInput
from asasec_graph.model.kinds import AccessLevel, EntityKind
from asasec_graph.resolvers.caching import CaseCache
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.known_reads import known_files
from asasec_graph.resolvers.review_reads import category as as_category
from asasec_graph.resolvers.rules import CHANGES, OWN, READS, ruled
from asasec_graph.resolvers.visible_media import media_groups, visible_media
from asasec_graph.schema.described import described
from asasec_graph.schema.faces import Media
from asasec_graph.schema.media_review import (
    CategoryCode,
    CategoryScheme,
    MediaCategory,
    ReviewItem,
    ReviewKnown,
    ReviewProgress,
)
from asasec_graph.schema.paging import Connection, connection, page
from asasec_graph.schema.people import User

CACHE = "review"
Groups: TypeAlias = Mapping[str, Sequence[str]]
KEPT = 8
"""Lists kept: one of 300,000 pictures takes about 100 MB."""


@described
@strawberry.type
class ReviewQuery:
    """Pictures and films under review."""

    @ruled(READS)
    async def media_review(
        self,
        info: Info,
        case: strawberry.ID,
        film: bool | None = None,
        faces: bool | None = None,
        reviewed: bool | None = None,
        known: ReviewKnown | None = None,
        listed: bool | None = False,
        fold: bool | None = False,
        like: strawberry.ID | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[ReviewItem]:
        """The pictures and films of a case, exhibit by exhibit and folder by folder.

        `film`, `faces` and `reviewed` keep those that are so, or (false) those that are not; `known` those of which the
        sets of known hashes say this. `listed` adds those that evidence only names, such as the files of a hash list:
        there is nothing of them to be shown. `fold` keeps the first of each group of near duplicates, `like` the group
        of this picture.
        """
        context, asked = info.context, page(first, after)
        row = await changes.require(context.graph, context.caller, case, AccessLevel.READ)
        context.recording.touch([row.c])
        found = await _list(context, row.c)
        chosen = found.wanted(listed=bool(listed), film=film, faces=faces)
        if reviewed is not None:
            kept = set(await context.graph.read(categories_kept(case=row.c)))
            chosen = found.leaving(chosen, kept, keep=reviewed)
        if known is not None:
            chosen = await _by_known(context, row, found, chosen, known)
        groups = await _groups(context, row.c) if fold or like is not None else None
        if groups is not None and like is not None:
            chosen = found.leaving(chosen, groups.get(like, (like,)), keep=True)
        if groups is not None and fold:
            chosen = found.folded(chosen, groups.values())
        (last,) = asked.start("")
        items = await _items(context, row.c, found, groups, found.page(chosen, str(last), asked.limit))

        async def count() -> int | None:
            return int(chosen.sum())

        return connection(items, asked, key=lambda item: (item.media.id,), node=lambda item: item, count=count)

    @ruled(READS)
    async def review_progress(self, info: Info, case: strawberry.ID) -> ReviewProgress:
        """How far the review of a case is."""
        context = info.context
        row = await changes.require(context.graph, context.caller, case, AccessLevel.READ)
        context.recording.touch([row.c])
        found = await _list(context, row.c)
        kept = set(await context.graph.read(categories_kept(case=row.c)))
        reviewed = found.leaving(found.shown, kept, keep=True)
        return ReviewProgress(reviewed=int(reviewed.sum()), total=int(found.shown.sum()))

    @ruled(READS)
    async def category_schemes(self, info: Info) -> list[CategoryScheme]:
        """The sets of categories that this installation uses, told in the caller's language."""
        return [_scheme(one, info.context.lang) for one in schemes(info.context.settings.categories)]


@described
@strawberry.type
class ReviewMutation:
    """What reviewers state, and how they wish to review."""

    @ruled(CHANGES)
    async def categorise(
        self,
        info: Info,
        case: strawberry.ID,
        media: strawberry.ID,
        scheme: str,
        code: str,
        reason: str | None = None,
    ) -> MediaCategory:
        """State the category of a picture or film in a case that the caller may write; the one before is kept behind.

        What other cases say of the same bytes is never changed by it.
        """
        context = info.context
        row = await changes.require(context.graph, context.caller, case, AccessLevel.WRITE)
        if not stands(schemes(context.settings.categories), scheme, code):
            raise BadInput(f"there is no category {code!r} in a scheme {scheme!r}; categorySchemes lists them")
        stated = await categories.state(context.graph, row, media, (scheme, code), reason or "", by=context.actor)
        return as_category(stated)

    @ruled(CHANGES)
    async def undo_category(self, info: Info, case: strawberry.ID, media: strawberry.ID) -> MediaCategory | None:
        """Take back the category last stated in a case that the caller may write; the one that stands again, if any."""
        context = info.context
        row = await changes.require(context.graph, context.caller, case, AccessLevel.WRITE)
        before = await categories.undo(context.graph, row, media, by=context.actor)
        return as_category(before) if before else None

    @ruled(OWN)
    async def set_review_mode(self, info: Info, hash_only: bool) -> User:
        """Have no picture shown to the caller, or again on request. It is the caller's own choice, of nobody else."""
        context = info.context
        await users.review_by_hash(context.graph, context.caller.id, hash_only, by=context.actor)
        context.caller = replace(context.caller, hash_only=hash_only)
        return User(id=strawberry.ID(context.caller.id), name=context.caller.name, role=context.caller.role.value)


async def _by_known(context: Context, row: CaseRow, found: ReviewList, chosen: Flags, wanted: ReviewKnown) -> Flags:
    """Those of the chosen of which the sets of known hashes say this."""
    files = await known_files(context.graph, context.services.caches, context.settings.data, row)
    named = {file.id for file in files if not all(told.benign for told in file.told)}
    if wanted is ReviewKnown.NAMED:
        return found.leaving(chosen, named, keep=True)
    benign = {file.id for file in files} - named
    if wanted is ReviewKnown.BENIGN:
        return found.leaving(chosen, benign, keep=True)
    return found.leaving(chosen, named | benign, keep=False)


async def _list(context: Context, number: int) -> ReviewList:
    caches = context.services.caches
    cache: CaseCache[ReviewList] = caches.setdefault(CACHE, CaseCache[ReviewList](KEPT))
    version = (await context.cases.mine())[number].version
    return await cache.get(number, version, partial(_read, context, number))


async def _read(context: Context, number: int) -> ReviewList:
    rows = await context.graph.read(review_media(case=number))
    faces = {row.media: row.faces for row in await context.graph.read(review_faces(case=number))}
    return await asyncio.to_thread(_ordered, rows, faces)


def _ordered(rows: Sequence[ExhibitMedia], faces: dict[str, int]) -> ReviewList:
    seen = [
        Seen(id, row.received, row.exhibit, locator, shown, film)
        for row in rows
        for id, locator, shown, film in zip(row.ids, row.locators, row.shown, row.films, strict=True)
    ]
    return review_list(seen, faces)


async def _groups(context: Context, number: int) -> Groups:
    """The near duplicates of a case: the members of its group, by each of them."""
    seen = await visible_media(context, (number,))
    return {id: one.members for one in await media_groups(context, seen, MATCH) for id in one.members}


async def _items(
    context: Context, number: int, found: ReviewList, groups: Groups | None, ids: list[str]
) -> list[ReviewItem]:
    """The items of these ids; what was erased since the list was read is left out."""
    keys = {row.id: row.key for row in await context.graph.read(entities_by_id(ids=ids, cases=(number,)))}
    return [
        ReviewItem(
            media=Media(id=strawberry.ID(id), kind=EntityKind.MEDIA, key=keys[id]),
            film=bool(found.films[found.places[id]]),
            faces=int(found.faces[found.places[id]]),
            similar=None if groups is None else len(groups.get(id, (id,))) - 1,
            number=number,
        )
        for id in ids
        if id in keys
    ]


def _scheme(one: Scheme, lang: str) -> CategoryScheme:
    codes = [CategoryCode(code=code.code, key=code.key, title=code.titles[lang]) for code in one.codes]
    return CategoryScheme(name=one.name, title=one.titles[lang], codes=codes)
