"""The faces and pictures of readable cases as arrays: cached per case and version, joined per set of cases.

What is made of several cases (a gallery, the groups in it) is kept by the set of cases and their versions.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from asasec_graph.analysis import faces as analysis
from asasec_graph.analysis.faces import Bands, FaceArrays, Gallery, Group, Grouping
from asasec_graph.cypher.access import CaseRow
from asasec_graph.cypher.faces import FaceRow
from asasec_graph.model.ids import entity_id
from asasec_graph.model.judging import Agreed
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Json
from asasec_graph.resolvers.caching import CaseCache
from asasec_graph.resolvers.case_files import case_faces
from asasec_graph.resolvers.context import Context
from asasec_graph.resolvers.face_sets import SetCache

FACES = "faces"
_GALLERIES, _GROUPINGS, _GROUPS = "face galleries", "face groupings", "face groups"
_GROUP_BYTES = 1_000
_MEMBER_BYTES = 200

Versions: TypeAlias = "frozenset[tuple[int, int]]"
ByModel: TypeAlias = "dict[str, FaceArrays]"


@dataclass(frozen=True, slots=True)
class VisibleFaces:
    """The faces of some readable cases that state a legal basis, in a gallery a model, and the versions they are of."""

    versions: Versions
    galleries: Mapping[str, Gallery]

    def find(self, id: str) -> list[tuple[str, FaceArrays, int]]:
        """The rows that speak for a face, with the model of each, the best quality first; empty where there is none."""
        rows = [(model, *row) for model, one in self.galleries.items() if (row := one.find(id)) is not None]
        return sorted(rows, key=lambda row: (-float(row[1].quality[row[2]]), row[0]))


async def visible_faces(context: Context, only: Collection[int] | None = None) -> VisibleFaces:
    """The faces of the readable cases that state a legal basis for searching them; of `only` these cases, if given."""
    mine = await context.cases.mine()
    lawful = [row for row in mine.values() if row.legal_basis and (only is None or row.c in only)]
    cases = [await _arrays_of(context, row) for row in lawful]
    versions = frozenset((row.c, row.version) for row in lawful)
    kept: SetCache[Versions, Mapping[str, Gallery]] = context.services.caches.setdefault(_GALLERIES, SetCache(_bytes))

    async def make() -> Mapping[str, Gallery]:
        return await asyncio.to_thread(analysis.galleries, cases)

    return VisibleFaces(versions, await kept.get(versions, make))


async def face_groups(context: Context, faces: VisibleFaces, agreed: Agreed | None = None) -> list[Group]:
    """Every group of faces that look alike at the medium band, by model, then in the order of `analysis.groups`.

    With those of one face that stands in several cases. What people `agreed` on goes before likeness.
    """
    found: list[Group] = []
    for model in sorted(faces.galleries):
        found.extend(await _groups(context, faces, model, agreed or Agreed()))
    return found


def stamps(context: Context, faces: VisibleFaces) -> list[dict[str, Json]]:
    """By which bands the faces of each model are grouped, each compared with all others: for the record."""
    return [
        bands_in_use(context, model).at(max(0, gallery.faces - 1)).stamp()
        for model, gallery in sorted(faces.galleries.items())
    ]


def bands_in_use(context: Context, model: str) -> Bands:
    """The bands of a model: those measured by this installation go before those shipped."""
    settings = context.settings
    return analysis.bands_of(model, settings.model_root() / settings.face_pack)


def media_of(face_key: str) -> str:
    """The id of the picture or film that a face is in."""
    return entity_id(EntityKind.MEDIA, face_key.split("#")[0])


def shot_of(face_key: str) -> str:
    """What was seen at one moment: the picture or, of a film, its frame at that time."""
    media, _, place = face_key.partition("#")
    return f"{media}@{place.partition('@')[2]}"


def arrays(rows: Sequence[FaceRow]) -> ByModel:
    """Faces as arrays, one set a model: embeddings of two models do not compare."""
    picture, shot = cache(media_of), cache(str)  # one text for all faces that stand in one picture
    return analysis.by_model(
        analysis.FaceRow(
            row.id,
            picture(row.key.split("#")[0]),
            row.c,
            row.vector,
            row.quality,
            row.model,
            row.key,
            shot(shot_of(row.key)),
        )
        for row in rows
    )


async def _arrays_of(context: Context, case: CaseRow) -> ByModel:
    kept: CaseCache[ByModel] = context.services.caches.setdefault(FACES, CaseCache[ByModel]())

    async def make() -> ByModel:
        rows = await case_faces(context.graph, case.c)
        return await asyncio.to_thread(arrays, rows)

    return await kept.get(case.c, case.version, make)


async def _groups(context: Context, faces: VisibleFaces, model: str, agreed: Agreed) -> Sequence[Group]:
    bands = bands_in_use(context, model)
    given = await _grouping(context, faces, model, bands.threshold("medium"))
    kept: SetCache[tuple[Versions, str, Bands, Agreed], tuple[Group, ...]]
    kept = context.services.caches.setdefault(_GROUPS, SetCache(_bytes_of_groups))

    async def make() -> tuple[Group, ...]:
        return await asyncio.to_thread(analysis.groups, given, bands, agreed, alone=True)

    return await kept.get((faces.versions, model, bands, agreed), make)


async def _grouping(context: Context, faces: VisibleFaces, model: str, threshold: float) -> Grouping:
    kept: SetCache[tuple[Versions, str, float], Grouping]
    kept = context.services.caches.setdefault(_GROUPINGS, SetCache(_bytes_of_pairs))

    async def make() -> Grouping:
        alike = [(key[0], value) for key, value in kept.items() if key[1:] == (model, threshold)]
        nearest = max(alike, key=lambda pair: len(pair[0] & faces.versions), default=None)
        before = nearest[1].pairs if nearest else None
        return await asyncio.to_thread(analysis.grouping, faces.galleries[model].parts, threshold, before)

    return await kept.get((faces.versions, model, threshold), make)


def _bytes(galleries: Mapping[str, Gallery]) -> int:
    return sum(gallery.bytes for gallery in galleries.values())


def _bytes_of_pairs(given: Grouping) -> int:
    return given.pairs.bytes + given.known.vectors.nbytes + len(given.known) * _MEMBER_BYTES


def _bytes_of_groups(groups: Sequence[Group]) -> int:
    return sum(_GROUP_BYTES + _MEMBER_BYTES * len(group.members) for group in groups)
