"""Face search and re-appearances, over the faces that a caller may read and nothing else.

Search is exact: an approximate index filtered afterwards misses visible faces because of hidden ones. Answers are
candidates with a similarity and a band; none says that two faces are one person. Nothing depends on the order of rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from asasec_graph.analysis.faces_arrays import FaceArrays, FaceRow, Faces, Vectors, by_model, distinct, some, vector
from asasec_graph.analysis.faces_bands import QUALITY_FLOOR, Bands, bands_of
from asasec_graph.analysis.faces_groups import Places, clusters, weakest_link
from asasec_graph.analysis.faces_judged import judged
from asasec_graph.model.judging import Agreed

__all__ = [
    "Bands", "FaceArrays", "FaceRow", "Group", "Match", "bands_of", "by_model", "reappearances", "search", "vector",
]  # fmt: skip

JUDGED = "judged"
"""The band of a group that people joined, whose faces are less alike than the weakest band wants."""
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Match:
    """A face that resembles the one asked for. `same_picture`: it stands in the very picture asked from.

    `fpir`: the chance that a search of `gallery` strangers, as many as were searched, names one in this band.
    """

    id: str
    media: str
    cases: tuple[int, ...]
    similarity: float
    band: str
    same_picture: bool
    fpir: float
    gallery: int


@dataclass(frozen=True, slots=True)
class Group:
    """Faces of several cases that look like one person: ids and cases ascending.

    `score` is the weakest link: the similarity at which the group would fall in two. `medoid` is the face most like all
    others. `same_picture`: one picture alone, byte for byte, stands in all these cases. `fpir`: the chance that one of
    these faces, searched among the `gallery` others, would have named a stranger in this band; None where
    people brought them together, not likeness.
    """

    members: tuple[str, ...]
    cases: tuple[int, ...]
    score: float
    band: str
    medoid: str
    same_picture: bool
    fpir: float | None
    gallery: int


def search(
    faces: FaceArrays,
    query: Vectors,
    bands: Bands,
    *,
    exclude: frozenset[str] = frozenset(),
    media: str | None = None,
    minimum: float | None = None,
    first: int = 50,
) -> tuple[Match, ...]:
    """The faces most like a vector, best first, then by id; never those in `exclude` (the query itself).

    `media` is the picture that the query stands in; `minimum` is the least similarity, never below the weakest band.
    ValueError where the vector is of another length than those of the faces.
    """
    if not len(faces):
        return ()
    if query.shape != faces.vectors.shape[1:]:
        raise ValueError(f"a vector of {query.shape} cannot be compared with {faces.vectors.shape[1:]}: other model")
    least = max(bands.threshold("weak"), minimum if minimum is not None else -1.0)
    near = np.flatnonzero(np.round(faces.vectors @ query, _DIGITS) >= least)
    known = distinct(some(faces, near))
    alike = np.round(known.vectors @ query, _DIGITS)
    found = [i for i in range(len(known)) if known.ids[i] not in exclude]
    found.sort(key=lambda i: (-float(alike[i]), known.ids[i]))
    bands = bands.at(len(frozenset(faces.ids) - exclude))
    return tuple(_match(known, i, float(alike[i]), bands, media) for i in found[:first])


def reappearances(
    faces: FaceArrays, min_cases: int, bands: Bands, threshold: float | None = None, agreed: Agreed | None = None
) -> tuple[Group, ...]:
    """Groups of faces that span at least `min_cases` cases, the surest first, then by their first face.

    `threshold` is the least similarity that joins two faces, the medium band's by default. Faces under the quality
    floor join nothing, but one picture that stands in several cases is a group by itself, whatever its quality. What
    people `agreed` on goes before likeness: see `faces_judged`.
    """
    agreed = agreed or Agreed()
    known = distinct(faces)
    joined = bands.threshold("medium") if threshold is None else threshold
    bands = bands.at(max(0, len(known) - 1))
    groups = (_group(known, rows, bands, agreed) for rows in _sets(known, joined, agreed))
    wanted = [group for group in groups if group is not None and len(group.cases) >= min_cases]
    return tuple(sorted(wanted, key=lambda group: (-group.score, -len(group.cases), group.members)))


def _match(known: Faces, i: int, similarity: float, bands: Bands, media: str | None) -> Match:
    band = bands.band(similarity) or "weak"
    same = known.media[i] == media
    return Match(known.ids[i], known.media[i], known.cases[i], similarity, band, same, bands.fpir(band), bands.gallery)


def _sets(known: Faces, threshold: float, agreed: Agreed) -> Iterator[Places]:
    """Rows that belong together; every row is in one set at most, a row alone where it stands in several cases."""
    good = np.flatnonzero(known.quality >= QUALITY_FLOOR)
    taken: set[int] = set()
    alike = (good[rows] for rows in clusters(known.vectors[good], [known.media[i] for i in good], threshold))
    for rows in judged(known.ids, known.vectors, alike, agreed, threshold) if agreed.pairs else alike:
        taken.update(int(i) for i in rows)
        yield rows
    for i, cases in enumerate(known.cases):
        if i not in taken and len(cases) > 1:
            yield np.array([i], dtype=np.int64)


def _group(known: Faces, rows: Places, bands: Bands, agreed: Agreed) -> Group | None:
    vectors = known.vectors[rows]
    score = round(weakest_link(vectors), _DIGITS)
    places = [int(row) for row in rows]
    found = bands.band(score)
    band = found or (JUDGED if agreed.joins(known.ids[i] for i in places) else None)
    if band is None:
        return None
    cases = tuple(sorted({case for i in places for case in known.cases[i]}))
    likeness = np.asarray((vectors @ vectors.T).sum(axis=1), dtype=np.float32)
    return Group(
        members=tuple(known.ids[i] for i in places),
        cases=cases,
        score=score,
        band=band,
        medoid=known.ids[places[int(np.argmax(np.round(likeness, 4)))]],
        same_picture=any(known.cases[i] == cases for i in places),
        fpir=bands.fpir(found) if found else None,
        gallery=bands.gallery,
    )
