"""The faces and pictures of readable cases as arrays: cached per case and version, joined per caller."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain

from asasec_graph.analysis import faces as analysis
from asasec_graph.analysis.faces import FaceArrays
from asasec_graph.cypher.faces import FaceRow, PictureRow, case_faces, case_pictures
from asasec_graph.model.ids import entity_id
from asasec_graph.model.kinds import EntityKind
from asasec_graph.resolvers.caching import CaseCache
from asasec_graph.resolvers.context import Context

FACES, PICTURES = "faces", "pictures"


async def face_rows(context: Context) -> list[FaceRow]:
    """The faces of every readable case that has a legal basis for searching them."""
    cache: CaseCache[list[FaceRow]] = context.services.caches.setdefault(FACES, CaseCache[list[FaceRow]]())
    mine = await context.cases.mine()
    lawful = [row for row in mine.values() if row.legal_basis]
    rows = [
        await cache.get(row.c, row.version, partial(context.graph.read, case_faces(cases=[row.c]))) for row in lawful
    ]
    return list(chain.from_iterable(rows))


def arrays(rows: Sequence[FaceRow]) -> dict[str, FaceArrays]:
    """Faces as arrays, one set a model: embeddings of two models do not compare."""
    return analysis.by_model(
        analysis.FaceRow(row.id, media_of(row.key), row.c, row.vector, row.quality, row.model) for row in rows
    )


def media_of(face_key: str) -> str:
    """The id of the picture that a face is in."""
    return entity_id(EntityKind.MEDIA, face_key.split("#")[0])


async def pictures(context: Context) -> list[PictureRow]:
    """The pictures of every readable case that have a perceptual hash."""
    caches = context.services.caches
    cache: CaseCache[list[PictureRow]] = caches.setdefault(PICTURES, CaseCache[list[PictureRow]]())
    mine = await context.cases.mine()
    rows = [
        await cache.get(row.c, row.version, partial(context.graph.read, case_pictures(cases=[row.c])))
        for row in mine.values()
    ]
    return list(chain.from_iterable(rows))
