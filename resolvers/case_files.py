"""The files of a case with the hashes that they can be known by, and its faces, read exhibit by exhibit.

An exhibit comes as columns, since a row a file takes five times as long; one that mentions many comes in parts, by the
beginnings of the ids, so that no more than some megabytes are gathered at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable
from itertools import product

from asasec_graph.cypher.faces import FaceColumns, FaceRow, exhibit_faces
from asasec_graph.cypher.media import HashesColumns, HashesRow, case_weights, exhibit_hashes
from asasec_graph.graph.connection import Graph

AT_ONCE = 20_000
"""Identifiers of one part, about."""
_DIGITS = "0123456789abcdef"
_HASH = 64
"""Hexadecimal digits of a perceptual hash."""


def prefixes(mentions: int) -> list[str]:
    """The beginnings of ids that cut so many identifiers into parts of about `AT_ONCE`."""
    length = 0
    while mentions > AT_ONCE * len(_DIGITS) ** length:
        length += 1
    return ["e_" + "".join(digits) for digits in product(_DIGITS, repeat=length)]


async def case_files(graph: Graph, case: int) -> list[HashesRow]:
    """The files of a case by id, each once, as the first of its exhibits tells it."""
    found: dict[str, HashesRow] = {}
    async for exhibit, prefix in _parts(graph, case):
        for columns in await graph.read(exhibit_hashes(case=case, exhibit=exhibit, prefix=prefix)):
            await asyncio.to_thread(_gathered, found, columns)
    return [row for _, row in sorted(found.items())]


async def case_faces(graph: Graph, case: int) -> list[FaceRow]:
    """The faces of a case by id, each once, as the exhibit has it where its quality is best."""
    best: dict[str, FaceRow] = {}
    async for exhibit, prefix in _parts(graph, case):
        for columns in await graph.read(exhibit_faces(case=case, exhibit=exhibit, prefix=prefix)):
            await asyncio.to_thread(_best, best, case, columns)
    return [row for _, row in sorted(best.items())]


async def _parts(graph: Graph, case: int) -> AsyncGenerator[tuple[int, str]]:
    """Every exhibit of a case in the order of their numbers, with the beginnings of ids to read it by."""
    for exhibit in await graph.read(case_weights(case=case)):
        for prefix in prefixes(exhibit.mentions):
            yield exhibit.x, prefix


def _best(best: dict[str, FaceRow], case: int, columns: FaceColumns) -> None:
    rows = zip(columns.ids, columns.keys, columns.vectors, columns.models, columns.qualities, strict=True)
    for id, key, vector, model, quality in rows:
        if id not in best or quality > best[id].quality:
            best[id] = FaceRow(case, id, key, vector, model, quality)


def _gathered(found: dict[str, HashesRow], columns: HashesColumns) -> None:
    for row in _rows(columns):
        before = found.get(row.id)
        found[row.id] = row if before is None else _both(before, row)


def _rows(columns: HashesColumns) -> Iterable[HashesRow]:
    told = (columns.md5, columns.sha1, columns.photodna, columns.pdq)
    rows = zip(columns.ids, columns.kinds, columns.keys, *told, strict=True)
    more = zip(columns.turned, columns.frames, columns.seconds, strict=True)
    for (id, kind, key, md5, sha1, photodna, pdq), (turned, frames, seconds) in zip(rows, more, strict=True):
        variants = [turned[start : start + _HASH] for start in range(0, len(turned), _HASH)]
        yield HashesRow(
            id, kind, key, md5 or None, sha1 or None, photodna or None, pdq or None, variants, frames, seconds
        )


def _both(first: HashesRow, other: HashesRow) -> HashesRow:
    """What two exhibits say of a file: perceptual hashes as the first that has any, digests the least that is said."""
    hashed, film = first if first.pdq else other, first if first.frames else other
    md5, sha1, photodna = (
        min((one for one in said if one), default=None)
        for said in ((first.md5, other.md5), (first.sha1, other.sha1), (first.photodna, other.photodna))
    )
    return HashesRow(
        first.id, first.kind, first.key, md5, sha1, photodna, hashed.pdq, hashed.turned, film.frames, film.seconds
    )
