"""The pictures and films of one case in the order of their review: exhibit by exhibit, folder by folder."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention: in which exhibit, received when, at which place. `shown` where a reader read the file itself."""

    id: str
    received: int
    exhibit: str
    locator: str
    shown: bool
    film: bool


@dataclass(frozen=True, slots=True)
class ReviewList:
    """Ids in order, the place of each, and a flag and count a place: file there to be shown, film, faces."""

    ids: Sequence[str]
    places: Mapping[str, int]
    shown: Flags
    films: Flags
    faces: npt.NDArray[np.int32]

    def wanted(self, *, listed: bool, film: bool | None, faces: bool | None) -> Flags:
        """Which of the ids are asked for; `listed` adds what evidence only names, None asks for both."""
        chosen = np.ones(len(self.ids), dtype=np.bool_) if listed else self.shown.copy()
        if film is not None:
            chosen &= self.films if film else ~self.films
        if faces is not None:
            chosen &= (self.faces > 0) == faces
        return chosen

    def leaving(self, chosen: Flags, ids: Collection[str], *, keep: bool) -> Flags:
        """Of the chosen, those among these ids (`keep`), or all others."""
        among = np.zeros(len(self.ids), dtype=np.bool_)
        among[[self.places[id] for id in ids if id in self.places]] = True
        return chosen & (among if keep else ~among)

    def folded(self, chosen: Flags, groups: Iterable[Collection[str]]) -> Flags:
        """Of the chosen, the first of each group of those that look alike, and all that are in no group."""
        kept = chosen.copy()
        for members in groups:
            places = sorted(self.places[id] for id in members if id in self.places and chosen[self.places[id]])
            kept[places[1:]] = False
        return kept

    def page(self, chosen: Flags, after: str, limit: int) -> list[str]:
        """The chosen ids after this one ("" for the beginning); from the beginning too where it is gone."""
        start = self.places.get(after, -1) + 1
        places = np.flatnonzero(chosen[start:])[:limit] + start
        return [self.ids[int(place)] for place in places]


def review_list(seen: Sequence[Seen], faces: Mapping[str, int]) -> ReviewList:
    """Each picture and film once, at the first of its places, whatever the order given."""
    first: dict[str, Seen] = {}
    shown: dict[str, bool] = {}
    films: dict[str, bool] = {}
    for one in seen:
        best = first.get(one.id)
        if best is None or _order(one) < _order(best):
            first[one.id] = one
        shown[one.id] = shown.get(one.id, False) or one.shown
        films[one.id] = films.get(one.id, False) or one.film
    ids = tuple(one.id for one in sorted(first.values(), key=_order))
    return ReviewList(
        ids=ids,
        places={id: place for place, id in enumerate(ids)},
        shown=np.array([shown[id] for id in ids], dtype=np.bool_),
        films=np.array([films[id] for id in ids], dtype=np.bool_),
        faces=np.array([faces.get(id, 0) for id in ids], dtype=np.int32),
    )


def _order(one: Seen) -> tuple[int, str, str, str]:
    return one.received, one.exhibit, one.locator, one.id
