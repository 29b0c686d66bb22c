"""Known material of a case, and the sets that say so."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

import strawberry

from asasec_graph import messages
from asasec_graph.access.cases import require
from asasec_graph.hashsets.importing import Step
from asasec_graph.hashsets.manifest import Manifest
from asasec_graph.hashsets.matching import Known
from asasec_graph.hashsets.store import HashSets
from asasec_graph.model.kinds import AccessLevel
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.known_reads import KnownFile, hash_sets, known_files, material
from asasec_graph.resolvers.rules import COMBINES, KEEPS_HASH_SETS, SEES_HASH_SETS, ruled
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.media import HashCount, HashSetImport, HashSetInfo, KnownCategory, KnownMaterial
from asasec_graph.schema.paging import Connection, Key, connection, page

LOOK_SECONDS = 0.5
MOST_CATEGORIES = 50
"""Categories of a set that are named in a list of sets."""
_Row = tuple[KnownFile, Known]


@described
@strawberry.type
class KnownMaterialQuery:
    """What of a case is known."""

    @ruled(COMBINES)
    async def known_material(
        self,
        info: Info,
        case: strawberry.ID,
        set: str | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[KnownMaterial]:
        """The pictures, films and documents of a case that a set of hashes names, each set once, the surest first.

        What sets of known software name comes last. A near perceptual hash is a candidate for a person to look at.
        """
        context, asked = info.context, page(first, after)
        row = await require(context.graph, context.caller, case, AccessLevel.READ)
        files = await known_files(context.graph, context.services.caches, context.settings.data, row)
        context.recording.touch([row.c])
        rows = sorted(((file, told) for file in files for told in file.told if set in (None, told.set)), key=_key)
        start = asked.start(0, 0, 0, "", "", "", "", "")
        later = [one for one in rows if _key(one) > start] if asked.after else rows

        async def count() -> int | None:
            return len(rows)

        return connection(later[: asked.limit], asked, key=_key, node=lambda one: material(*one), count=count)

    @ruled(SEES_HASH_SETS)
    async def hash_sets(self, info: Info) -> list[HashSetInfo]:
        """The sets of known hashes of this installation, by name."""
        return [_set(one) for one in await asyncio.to_thread(_sets(info.context).manifests)]


@described
@strawberry.type
class HashSetSubscription:
    """Sets on their way in."""

    @strawberry.subscription
    async def hash_set_imports(self, info: Info) -> AsyncGenerator[HashSetImport]:
        """The imports of this server, step by step, until none is under way; first those that ended before."""
        context = info.context
        await KEEPS_HASH_SETS.admit(context, "hashSetImports", {})
        told: dict[str, Step] = {}
        while True:
            steps = context.services.imports.steps()
            for step in (one for one in steps if told.get(one.name) != one):
                yield _step(step, context.lang)
            told = {one.name: one for one in steps}
            if all(one.finished for one in steps):
                return
            await asyncio.sleep(LOOK_SECONDS)


def _sets(context: Context) -> HashSets:
    return hash_sets(context.services.caches, context.settings.data)


def _key(row: _Row) -> Key:
    file, told = row
    category = told.entry.category
    scheme, code = (category.scheme, category.code) if category else ("", "")
    strength, distance = told.order[:2]
    return (int(told.benign), strength, distance, told.set, file.id, scheme, code, told.entry.series)


def _step(one: Step, lang: str) -> HashSetImport:
    return HashSetImport(
        name=one.name,
        file=one.file,
        by=one.by,
        phase=one.phase.name,
        done=float(one.done),
        total=float(one.total) if one.total else None,
        failure=messages.reason(lang, one.failure) if one.failure else None,
        finished=one.finished,
    )


def _set(one: Manifest) -> HashSetInfo:
    categories = [category for category in one.categories if category]
    return HashSetInfo(
        name=one.name,
        format=one.format,
        scheme=one.scheme or None,
        benign=one.benign,
        file=one.file,
        sha256=one.sha256,
        rows=one.rows,
        refused=one.refused,
        hashes=[HashCount(kind=kind, count=count) for kind, count in one.entries.items()],
        categories=[KnownCategory(scheme=one.scheme, code=one.code) for one in categories[:MOST_CATEGORIES]],
        category_count=len(categories),
        added_at=DateTime(one.added_at),
        added_by=one.added_by,
    )
