"""The same face in frames that follow each other: a track, of which the best views stand for all.

Two finds are one face where their boxes overlap and they are somewhat alike, or where they are much alike; a new shot,
or some seconds without it, ends a track. What is kept of one is bounded, however long it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from asasec_graph.reading.faces import FoundFace

OVERLAP, ALIKE = 0.3, 0.2
"""Of the boxes (intersection over union) and of the vectors, of one face in two frames that follow each other."""
MUCH_ALIKE = 0.5
"""Of the vectors, wherever the boxes are."""
VIEWS = 3
"""Views of a track at most."""
OTHER_VIEW = 0.75
"""Likeness of the vectors of one face under which it is seen from elsewhere."""
_WORTH = 0.6
"""Of the best view's quality, which a further one must reach."""
_ABSENT_SECONDS = 10.0
_MOST_OPEN = 200


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A face in the frame at `seconds`."""

    face: FoundFace
    seconds: float


@dataclass(slots=True, eq=False)
class Track:
    """One face from `first` to `last` (seconds), seen in so many frames; `views` are its best, the best first."""

    number: int
    first: float
    last: float
    latest: FoundFace
    views: list[View] = field(default_factory=list[View])
    frames: int = 0

    def add(self, view: View) -> None:
        """One more frame of it: kept where it is better than a like view, or another one that is good enough."""
        self.latest, self.last = view.face, view.seconds
        self.frames += 1
        like = [other for other in self.views if _likeness(other.face, view.face) >= OTHER_VIEW]
        if any(other.face.quality >= view.face.quality for other in like):
            return
        kept = [other for other in self.views if other not in like] + [view]
        self.views = sorted(kept, key=lambda one: (-one.face.quality, one.seconds))[:VIEWS]

    def best(self) -> list[View]:
        """What stands for the track, in the order of quality."""
        least = self.views[0].face.quality * _WORTH
        return [view for number, view in enumerate(self.views) if number == 0 or view.face.quality >= least]


class Tracks:
    """All tracks of a film, frame after frame."""

    def __init__(self) -> None:
        self._open: list[Track] = []
        self._count = 0

    def add(self, seconds: float, cut: bool, found: Iterable[FoundFace]) -> list[Track]:
        """The faces of one more frame; the tracks that have ended come back."""
        ended = self._ended(seconds, cut)
        views = [View(face, seconds) for face in found]
        pairs = [
            (nearness, track.number, number)
            for track in self._open
            for number, view in enumerate(views)
            if (nearness := _nearness(track.latest, view.face)) > 0
        ]
        tracks, taken = {track.number: track for track in self._open}, set[int]()
        for _, known, number in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
            if known in tracks and number not in taken:
                tracks.pop(known).add(views[number])
                taken.add(number)
        for number, view in enumerate(views):
            if number not in taken and len(self._open) < _MOST_OPEN:
                self._begin(view)
        return ended

    def finish(self) -> list[Track]:
        """The tracks that are open at the film's end."""
        ended, self._open = self._open, []
        return ended

    def _ended(self, seconds: float, cut: bool) -> list[Track]:
        ended = [track for track in self._open if cut or seconds - track.last > _ABSENT_SECONDS]
        self._open = [track for track in self._open if track not in ended]
        return ended

    def _begin(self, view: View) -> None:
        self._count += 1
        track = Track(self._count, view.seconds, view.seconds, view.face)
        track.add(view)
        self._open.append(track)


def _nearness(one: FoundFace, other: FoundFace) -> float:
    """How sure it is that two finds in frames that follow each other are one face; 0 where they are not."""
    alike, over = _likeness(one, other), _overlap(one.box, other.box)
    if alike >= MUCH_ALIKE or (alike >= ALIKE and over >= OVERLAP):
        return alike + over
    return 0.0


def _likeness(one: FoundFace, other: FoundFace) -> float:
    return float(one.vector @ other.vector)


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> float:
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    shared = max(0, across) * max(0, down)
    return shared / max(1, one[2] * one[3] + other[2] * other[3] - shared)
