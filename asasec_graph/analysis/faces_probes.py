"""Answers to several faces asked at once: any of them, or all of them in one picture or film."""

# scipy publishes no types:
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false, reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from asasec_graph.analysis.faces import Match

_NEVER = -1e6


@dataclass(frozen=True, slots=True)
class Answer:
    """A face found, and the place of the asked face that it resembles."""

    asked: int
    match: Match


def any_of(found: Mapping[int, Sequence[Match]], first: int) -> list[Answer]:
    """The best of all, each face once, with the asked face that it is most like; `found` is by the place of that."""
    answers = [Answer(place, match) for place, matches in found.items() for match in matches]
    answers.sort(key=lambda one: (-one.match.similarity, one.match.id, one.asked))
    best: dict[str, Answer] = {}
    for one in answers:
        best.setdefault(one.match.id, one)
    return list(best.values())[:first]


def all_of(found: Mapping[int, Sequence[Match]], first: int) -> list[Answer]:
    """The pictures in which all are found, each by a face of its own, in the order of the least alike of them.

    At most `first` pictures; of each one answer an asked face, in their order. The faces are given out so that they are
    most alike in sum. `found` must hold all faces over the threshold.
    """
    by_media = [_by_media(matches) for matches in found.values()]
    shared = set(by_media[0]).intersection(*by_media[1:]) if by_media else set()
    places = list(found)
    given = [_given([some[media] for some in by_media]) for media in sorted(shared)]
    whole = [matches for matches in given if matches is not None]
    whole.sort(key=lambda matches: (-min(match.similarity for match in matches), matches[0].media))
    return [Answer(place, match) for matches in whole[:first] for place, match in zip(places, matches, strict=True)]


def _by_media(matches: Sequence[Match]) -> dict[str, list[Match]]:
    found: dict[str, list[Match]] = {}
    for match in matches:
        found.setdefault(match.media, []).append(match)
    return found


def _given(asked: Sequence[Sequence[Match]]) -> list[Match] | None:
    """One match of each, all of different faces; None where there are not enough faces."""
    faces = sorted({match.id for matches in asked for match in matches})
    if len(faces) < len(asked):
        return None
    column = {id: place for place, id in enumerate(faces)}
    alike = np.full((len(asked), len(faces)), _NEVER)
    for row, matches in enumerate(asked):
        for match in matches:
            alike[row, column[match.id]] = match.similarity
    _, columns = linear_sum_assignment(alike, maximize=True)
    chosen = [{match.id: match for match in some}.get(faces[int(at)]) for some, at in zip(asked, columns, strict=True)]
    return [match for match in chosen if match is not None] if None not in chosen else None
