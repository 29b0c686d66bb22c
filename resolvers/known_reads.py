"""Known material as its reader sees it: what sets of hashes say of files, by what visible evidence says of these.

A case is looked up once a version of it and of the sets; when either changes, only what is new in the case is looked up
again. Nothing is shared between cases, so that no time tells what another case holds.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asasec_graph.cypher.access import CaseRow
from asasec_graph.cypher.media import HashesRow, file_hashes
from asasec_graph.graph.connection import Graph
from asasec_graph.hashsets import decoding
from asasec_graph.hashsets.holding import HashSet
from asasec_graph.hashsets.lookup import WIDTHS
from asasec_graph.hashsets.matching import Hashed, Known, known
from asasec_graph.hashsets.pdq_index import BITS
from asasec_graph.hashsets.store import HashSets
from asasec_graph.resolvers.caching import CaseCache
from asasec_graph.resolvers.case_files import case_files
from asasec_graph.resolvers.loaders import Batches, nothing
from asasec_graph.resolvers.request import Request
from asasec_graph.schema.kinds import entity
from asasec_graph.schema.media import KnownBy, KnownCategory, KnownMaterial

SETS, _CASES = "hash sets", "known material"
MOST_CASES = 50
"""Cases whose known material is kept."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that is known, and what is known of it."""

    id: str
    kind: str
    key: str
    told: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class _CaseKnown:
    """What of a case is known by one version of the sets; `seen`: what was found by which hashes."""

    sets: int
    files: tuple[KnownFile, ...]
    seen: dict[bytes, tuple[Known, ...]]


def hash_sets(caches: dict[str, Any], data: Path) -> HashSets:
    """The sets of this installation, opened once a process."""
    sets: HashSets = caches.setdefault(SETS, HashSets(data))
    return sets


class KnownReads:
    """What is asked of files, by their ids."""

    def __init__(self, request: Request, sets: HashSets) -> None:
        self._request = request
        self._sets = sets
        self._known: Batches[str, list[KnownMaterial]] = Batches(self._fetch, nothing)

    async def of(self, media: str) -> list[KnownMaterial]:
        """What the sets say of a file, by set, the strongest first."""
        return await self._known.load(media)

    async def _fetch(self, ids: Sequence[str]) -> dict[str, list[KnownMaterial]]:
        asked = file_hashes(ids=ids, cases=self._request.numbers)
        rows = await self._request.graph.read(asked)
        told = await asyncio.to_thread(lambda: known([hashed(row) for row in rows], self._sets.opened()))
        return {
            row.id: [material(KnownFile(row.id, row.kind, row.key, some), one) for one in some]
            for row, some in zip(rows, told, strict=True)
        }


async def known_files(graph: Graph, caches: dict[str, Any], data: Path, case: CaseRow) -> tuple[KnownFile, ...]:
    """The files of a case that are known, by id."""
    kept: dict[int, _CaseKnown] = caches.setdefault(f"{_CASES} before", {})
    cache: CaseCache[_CaseKnown] = caches.setdefault(_CASES, CaseCache[_CaseKnown](MOST_CASES))
    sets = await asyncio.to_thread(hash_sets(caches, data).opened)
    version = HashSets.version(sets)

    async def make() -> _CaseKnown:
        rows = await case_files(graph, case.c)
        before = kept.get(case.c)
        seen = before.seen if before is not None and before.sets == version else {}
        return await asyncio.to_thread(_looked_up, rows, sets, version, seen)

    found = await cache.get(case.c, hash((case.version, version)), make)
    kept[case.c] = found
    while len(kept) > MOST_CASES:
        kept.pop(next(iter(kept)))
    return found.files


def _looked_up(
    rows: Sequence[HashesRow], sets: Sequence[HashSet], version: int, seen: dict[bytes, tuple[Known, ...]]
) -> _CaseKnown:
    marks = [_mark(row) for row in rows]
    fresh = [(mark, row) for mark, row in zip(marks, rows, strict=True) if mark not in seen]
    told = known([hashed(row) for _, row in fresh], sets)
    now = seen | {mark: some for (mark, _), some in zip(fresh, told, strict=True)}
    used = {mark: now[mark] for mark in marks}
    files = [KnownFile(row.id, row.kind, row.key, used[mark]) for mark, row in zip(marks, rows, strict=True)]
    return _CaseKnown(version, tuple(file for file in files if file.told), used)


def _mark(row: HashesRow) -> bytes:
    """All that a file can be known by, in a few bytes."""
    said = repr((row.key, row.md5, row.sha1, row.photodna, row.pdq, row.turned, row.frames, row.seconds))
    return hashlib.blake2b(said.encode(), digest_size=16).digest()


def hashed(row: HashesRow) -> Hashed:
    """What a file can be known by; what evidence states as a hash and is none is left out."""
    scheme, _, digest = row.key.partition(":")
    stated = {"md5": row.md5, "sha1": row.sha1, "sha256": None} | {scheme: digest}
    photodna = decoding.photodna_digest(row.photodna) if row.photodna else None
    pdqs = [_digest(text, BITS // 8) for text in (row.pdq, *row.turned)] if row.pdq else []
    frames = [(_digest(text, BITS // 8), at) for text, at in zip(row.frames, row.seconds, strict=False)]
    return Hashed(
        **{kind: _digest(stated[kind], WIDTHS[kind]) for kind in ("sha256", "sha1", "md5")},
        photodna=photodna,
        pdqs=tuple(one for one in pdqs if one is not None),
        frames=tuple((one, at) for one, at in frames if one is not None),
    )


def _digest(text: str | None, width: int) -> bytes | None:
    return decoding.digest(text, width) if text else None


def material(file: KnownFile, told: Known) -> KnownMaterial:
    """What is known of a file as a GraphQL object."""
    category = told.entry.category
    return KnownMaterial(
        media=entity(file.id, file.kind, file.key),
        set=told.set,
        how=KnownBy(told.how.value),
        distance=told.distance,
        turned=told.turned,
        seconds=told.seconds,
        category=KnownCategory(scheme=category.scheme, code=category.code) if category else None,
        series=told.entry.series or None,
        benign=told.benign,
    )
