"""Face search and re-appearances, over the faces that a caller may read and nothing else.

Search is exact: an approximate index filtered afterwards misses visible faces because of hidden ones. Answers are
candidates with a similarity and a band; none says that two faces are one person. Nothing depends on the order of rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from asasec_graph.analysis.faces_arrays import (
    FaceArrays,
    FaceRow,
    Faces,
    Gallery,
    Places,
    Vectors,
    by_model,
    distinct,
    galleries,
    joined,
    vector,
)
from asasec_graph.analysis.faces_bands import QUALITY_FLOOR, Bands, Uncertainty, bands_of
from asasec_graph.analysis.faces_folding import sets
from asasec_graph.analysis.faces_groups import weakest_link
from asasec_graph.analysis.faces_judged import judged
from asasec_graph.analysis.faces_near import Near, exact, near
from asasec_graph.analysis.faces_pairs import Pairs
from asasec_graph.model.judging import Agreed

__all__ = [
    "Bands", "FaceArrays", "FaceRow", "Gallery", "Group", "Grouping", "Match", "bands_of", "by_model", "galleries",
    "grouping", "groups", "reappearances", "search", "search_many", "vector",
]  # fmt: skip

JUDGED = "judged"
"""The band of a group that people joined, whose faces are less alike than the weakest band wants."""


@dataclass(frozen=True, slots=True)
class Match:
    """A face that resembles the one asked for. `same_picture`: it stands in the very picture asked from.

    `fpir`: the chance that a search of `gallery` strangers, as many as were searched, names one in this band, and
    `uncertainty` how far that can be trusted.
    """

    id: str
    key: str
    media: str
    cases: tuple[int, ...]
    similarity: float
    band: str
    same_picture: bool
    fpir: float
    gallery: int
    uncertainty: Uncertainty


@dataclass(frozen=True, slots=True)
class Group:
    """Faces that look like one person: ids and cases ascending, `keys` in the order of the ids.

    `score` is the weakest link: the similarity at which the group would fall in two, and `weakest` the two faces that
    are that alike (one face twice, where there is no other). `medoid` is the face most like all others.
    `same_picture`: one picture alone, byte for byte, stands in all these cases. `fpir`: the chance that one of these
    faces, searched among the `gallery` others, would have named a stranger in this band, and `uncertainty` how far that
    can be trusted; None where people brought them together, not likeness.
    """

    members: tuple[str, ...]
    keys: tuple[str, ...]
    cases: tuple[int, ...]
    score: float
    band: str
    medoid: str
    weakest: tuple[str, str]
    same_picture: bool
    fpir: float | None
    gallery: int
    uncertainty: Uncertainty | None


def search(
    faces: FaceArrays | Gallery,
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
    return search_many(faces, query[None], bands, exclude=exclude, media=media, minimum=minimum, first=first)[0]


def search_many(
    faces: FaceArrays | Gallery,
    queries: Vectors,
    bands: Bands,
    *,
    exclude: frozenset[str] = frozenset(),
    media: str | None = None,
    minimum: float | None = None,
    first: int | None = 50,
) -> list[tuple[Match, ...]]:
    """`search` for each of k vectors (k x d) at once; `first` of None gives all that reach the threshold."""
    gallery = faces if isinstance(faces, Gallery) else Gallery((faces,))
    found = near(gallery, queries, least(bands, minimum), exclude=exclude, first=first)
    bands = bands.at(gallery.faces - sum(gallery.find(id) is not None for id in exclude))
    return [tuple(_match(one, bands, media) for one in some) for some in found]


def least(bands: Bands, minimum: float | None) -> float:
    """The least similarity that is told: what was asked for, never below the weakest band."""
    return max(bands.threshold("weak"), minimum if minimum is not None else -1.0)


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Which of these faces look alike: `sets` of two or more places in `known`, as likeness alone makes them.

    `pairs` are those that were found at the threshold among the faces over the quality floor (where there are too many,
    among those that stand for others: see `faces_folding`): what the next grouping takes over.
    """

    known: Faces
    sets: tuple[Places, ...]
    pairs: Pairs


def grouping(faces: Iterable[FaceArrays], threshold: float, before: Pairs | None = None) -> Grouping:
    """The faces of a gallery's parts in groups: those over the quality floor, joined at this similarity on average."""
    known = distinct(joined(list(faces)))
    good = np.flatnonzero(known.quality >= QUALITY_FLOOR)
    ids, shots = [known.ids[i] for i in good], [known.shots[i] for i in good]
    found, compared = sets(ids, known.vectors[good], shots, threshold, before)
    return Grouping(known, tuple(good[rows] for rows in found), compared)


def groups(given: Grouping, bands: Bands, agreed: Agreed | None = None, *, alone: bool = False) -> tuple[Group, ...]:
    """The groups in their bands, the surest first, then by their first face.

    What people `agreed` on goes before likeness: see `faces_judged`. With `alone`, a face of no group that stands in
    several cases, since one picture does, is a group by itself, whatever its quality.
    """
    agreed, known = agreed or Agreed(), given.known
    bands = bands.at(max(0, len(known) - 1))
    parts: Iterable[Places] = given.sets
    if agreed.pairs:
        parts = judged(known.ids, known.vectors, parts, agreed, given.pairs.threshold)
    found = (_group(known, rows, bands, agreed) for rows in (_with_alone(known, parts) if alone else parts))
    wanted = [group for group in found if group is not None]
    return tuple(sorted(wanted, key=lambda group: (-group.score, -len(group.cases), group.members)))


def reappearances(
    faces: FaceArrays, min_cases: int, bands: Bands, threshold: float | None = None, agreed: Agreed | None = None
) -> tuple[Group, ...]:
    """Groups of faces that span at least `min_cases` cases, in the order of `groups`.

    `threshold` is the least similarity that joins two faces, the medium band's by default.
    """
    given = grouping([faces], bands.threshold("medium") if threshold is None else threshold)
    return tuple(group for group in groups(given, bands, agreed, alone=True) if len(group.cases) >= min_cases)


def _match(one: Near, bands: Bands, media: str | None) -> Match:
    band, picture = bands.band(one.similarity) or "weak", one.part.media[one.row]
    key, same = one.part.keys[one.row], picture == media
    rate, sure = bands.fpir(band), bands.uncertainty(band)
    return Match(one.id, key, picture, one.cases, one.similarity, band, same, rate, bands.gallery, sure)


def _with_alone(known: Faces, sets: Iterable[Places]) -> Iterator[Places]:
    taken: set[int] = set()
    for rows in sets:
        taken.update(int(row) for row in rows)
        yield rows
    for row, cases in enumerate(known.cases):
        if row not in taken and len(cases) > 1:
            yield np.array([row], dtype=np.int64)


def _group(known: Faces, rows: Places, bands: Bands, agreed: Agreed) -> Group | None:
    vectors = known.vectors[rows]
    score, left, right = weakest_link(vectors)
    places = [int(row) for row in rows]
    found = bands.band(score)
    band = found or (JUDGED if agreed.joins(known.ids[i] for i in places) else None)
    if band is None:
        return None
    cases = tuple(sorted({case for i in places for case in known.cases[i]}))
    likeness = exact(vectors, np.asarray(vectors.mean(axis=0, dtype=np.float64)))
    return Group(
        members=tuple(known.ids[i] for i in places),
        keys=tuple(known.keys[i] for i in places),
        cases=cases,
        score=score,
        band=band,
        medoid=known.ids[places[int(np.argmax(likeness))]],
        weakest=(known.ids[places[left]], known.ids[places[right]]),
        same_picture=any(known.cases[i] == cases for i in places),
        fpir=bands.fpir(found) if found else None,
        gallery=bands.gallery,
        uncertainty=bands.uncertainty(found) if found else None,
    )
