"""Faces that resemble a known victim's in a case where that victim is not known: what somebody should be told.

A victim is known by a face that has this role in a case, and by the faces that two people judged to be the same person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np

from asasec_graph.analysis.faces_arrays import Gallery
from asasec_graph.analysis.faces_bands import QUALITY_FLOOR, Bands, Uncertainty
from asasec_graph.analysis.faces_near import Near, near
from asasec_graph.model.judging import Agreed, pair


@dataclass(frozen=True, slots=True)
class Sighting:
    """A face, by id and key, that is most like this victim's; `cases` are those in which the victim is not known."""

    victim: str
    face: str
    key: str
    cases: tuple[int, ...]
    similarity: float
    band: str
    fpir: float
    gallery: int
    uncertainty: Uncertainty


@dataclass(frozen=True, slots=True)
class Known:
    """Of a victim's face: the cases in which the victim is known, and the faces that people tied to it.

    It is among these itself where people tied it to a face with the role, and it has none of its own.
    """

    cases: frozenset[int]
    same: frozenset[str] = frozenset()


def known_victims(stated: Mapping[str, Set[int]], agreed: Agreed) -> dict[str, Known]:
    """The faces of each victim, from the faces that have the role in these cases.

    What two people called the same as such a face is of that victim too, and known in the same cases.
    """
    known = {id: Known(frozenset(cases)) for id, cases in stated.items()}
    for group in _tied(agreed):
        cases = frozenset[int]().union(*(stated.get(id, frozenset[int]()) for id in group))
        if cases:
            known.update((id, Known(cases, frozenset(group) - ({id} & stated.keys()))) for id in group)
    return known


def sightings(gallery: Gallery, victims: Mapping[str, Known], agreed: Agreed, bands: Bands) -> tuple[Sighting, ...]:
    """Each face of the gallery that reaches the weakest band, with the victim that it is most like; by id.

    Left out: pairs that two people judged, faces under the quality floor, faces of cases where the victim is known.
    A picture of the victim itself, byte for byte in another case, is told whatever its quality.
    """
    rows = {id: row for id in sorted(victims) if (row := gallery.find(id)) is not None}
    if not rows:
        return ()
    queries = np.stack([part.vectors[row] for part, row in rows.values()])
    rates = bands.at(max(0, gallery.faces - 1))
    best: dict[str, Sighting] = {}
    for victim, found in zip(rows, near(gallery, queries, bands.threshold("weak")), strict=True):
        for one in found:
            cases = tuple(sorted(set(one.cases) - victims[victim].cases))
            if not cases or one.id in victims[victim].same or pair(victim, one.id) in agreed.different:
                continue
            if one.id == victim or float(one.part.quality[one.row]) >= QUALITY_FLOOR:
                told = _sighting(victim, one, cases, rates)
                best[one.id] = max(best.get(one.id, told), told, key=lambda other: other.similarity)
    return tuple(best[id] for id in sorted(best))


def _sighting(victim: str, one: Near, cases: tuple[int, ...], rates: Bands) -> Sighting:
    band = rates.band(one.similarity) or "weak"
    key = one.part.keys[one.row]
    rate, sure = rates.fpir(band), rates.uncertainty(band)
    return Sighting(victim, one.id, key, cases, one.similarity, band, rate, rates.gallery, sure)


def _tied(agreed: Agreed) -> Iterable[Sequence[str]]:
    """Sets of faces that pairs called the same tie together."""
    names: dict[str, list[str]] = {}
    for left, right in sorted(agreed.same):
        one, other = names.get(left, [left]), names.get(right, [right])
        if one is not other:
            both = [*one, *other]
            names.update(dict.fromkeys(both, both))
    return {id(group): group for group in names.values()}.values()
