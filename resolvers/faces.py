"""Faces that look alike: candidates in bands, over readable cases only."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

import strawberry

from asasec_graph.analysis import faces as analysis
from asasec_graph.analysis.faces_probes import Answer, all_of, any_of
from asasec_graph.errors import BadInput, NotFound
from asasec_graph.model.kinds import EntityKind
from asasec_graph.resolvers.context import Info
from asasec_graph.resolvers.face_groups import lawful
from asasec_graph.resolvers.face_reads import uncertain
from asasec_graph.resolvers.probes import Probe
from asasec_graph.resolvers.rules import COMBINES, ruled
from asasec_graph.resolvers.visible_faces import VisibleFaces, bands_in_use, visible_faces
from asasec_graph.schema.described import described
from asasec_graph.schema.face_groups import FaceCombine, FaceScope
from asasec_graph.schema.faces import Face, FaceMatch

MOST = 500
DEFAULT = 50
MOST_ASKED = 20


@described
@strawberry.type
class FaceQuery:
    """Faces that look alike."""

    @ruled(COMBINES)
    async def face_search(
        self,
        info: Info,
        case: strawberry.ID,
        face: strawberry.ID | None = None,
        upload: strawberry.ID | None = None,
        upload_faces: list[int] | None = None,
        combine: FaceCombine | None = FaceCombine.ANY,
        scope: FaceScope | None = FaceScope.ACROSS,
        min_similarity: float | None = None,
        first: int | None = None,
    ) -> list[FaceMatch]:
        """Faces of the caller's cases that resemble this one, best first: candidates, never a match.

        The search is made for `case`, which needs a legal basis for it; only cases that have one are searched. Give a
        `face` of the evidence, or the `upload` of a picture (POST /cases/{reference}/probes) and which of its faces,
        all by default. With ALL, `first` counts pictures and films, and each gives one answer for each asked face.
        """
        context, most = info.context, _count(first)
        number = await lawful(context, case)
        if (face is None) == (upload is None):
            raise BadInput("faceSearch: give the face to search for, or an upload")
        where = await visible_faces(context, None if scope is not FaceScope.CASE else {number})
        if face is not None:
            if upload_faces is not None:
                raise BadInput("uploadFaces: these are faces of an upload; give it too")
            seen = where if scope is not FaceScope.CASE else await visible_faces(context)
            return await _like_face(info, seen, where, face, min_similarity, most)
        probe = context.services.probes.find(str(upload), case=number, by=context.caller.name)
        places = _places(probe, upload_faces)
        return await _like_upload(info, where, probe, places, combine or FaceCombine.ANY, min_similarity, most)


def shown(id: str, key: str) -> Face:
    """A face as a GraphQL object."""
    return Face(id=strawberry.ID(id), kind=EntityKind.FACE, key=key)


async def _like_face(
    info: Info, seen: VisibleFaces, where: VisibleFaces, face: str, minimum: float | None, first: int
) -> list[FaceMatch]:
    """Faces in `where` like one of those that the caller may see."""
    found = seen.find(face)
    if not found:
        raise NotFound(f"there is no face {face} that you may search for")
    model, held, row = found[0]
    gallery, bands = where.galleries.get(model), bands_in_use(info.context, model)
    if gallery is None:
        return []
    matches = await asyncio.to_thread(
        analysis.search,
        gallery,
        held.vectors[row],
        bands,
        exclude=frozenset({face}),
        media=held.media[row],
        minimum=minimum,
        first=first,
    )
    among = gallery.faces - (gallery.find(face) is not None)
    return _told(info, bands.at(among), [Answer(-1, match) for match in matches])


async def _like_upload(
    info: Info,
    where: VisibleFaces,
    probe: Probe,
    places: Sequence[int],
    combine: FaceCombine,
    minimum: float | None,
    first: int,
) -> list[FaceMatch]:
    gallery, bands = where.galleries.get(probe.read.model), bands_in_use(info.context, probe.read.model)
    if gallery is None:
        return []
    queries, every = probe.read.vectors[list(places)], combine is FaceCombine.ALL
    found = await asyncio.to_thread(
        analysis.search_many, gallery, queries, bands, minimum=minimum, first=None if every else first
    )
    by_place: Mapping[int, Sequence[analysis.Match]] = dict(zip(places, found, strict=True))
    answers = await asyncio.to_thread(all_of if every else any_of, by_place, first)
    return _told(info, bands.at(gallery.faces), answers)


def _told(info: Info, bands: analysis.Bands, answers: Sequence[Answer]) -> list[FaceMatch]:
    """The answers, and in the record the cases they are of and the figures they were given by."""
    recording = info.context.recording
    recording.touch(number for one in answers for number in one.match.cases)
    recording.compared(info.field_name, [bands.stamp()])
    return [
        FaceMatch(
            face=shown(one.match.id, one.match.key),
            similarity=one.match.similarity,
            band=one.match.band,
            fpir=one.match.fpir,
            gallery=one.match.gallery,
            uncertainty=uncertain(one.match.uncertainty),
            upload_face=one.asked if one.asked >= 0 else None,
        )
        for one in answers
    ]


def _places(probe: Probe, asked: Sequence[int] | None) -> list[int]:
    """The places of the faces asked for, ascending; all by default, as far as so many can be asked."""
    count = len(probe.read.faces)
    places = sorted(set(range(min(count, MOST_ASKED)) if asked is None else asked))
    if not 0 < len(places) <= MOST_ASKED:
        raise BadInput(f"uploadFaces: give 1 to {MOST_ASKED} faces")
    if places[0] < 0 or places[-1] >= count:
        raise BadInput(f"uploadFaces: this picture has the faces 0 to {count - 1}")
    return places


def _count(first: int | None) -> int:
    if first is not None and not 0 <= first <= MOST:
        raise BadInput(f"first: give 0 to {MOST}, not {first}")
    return DEFAULT if first is None else first


__all__ = ["FaceQuery", "bands_in_use", "shown"]
