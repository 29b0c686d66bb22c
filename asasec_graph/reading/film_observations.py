"""What a film's frames hold: the hashes of those that differ, and the faces, one track after another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model.observations import Face, Json, Observation, replace
from asasec_graph.reading import face_observations, film, pdq
from asasec_graph.reading.faces import FaceEngine
from asasec_graph.reading.film import FilmFrame
from asasec_graph.reading.film_tracks import Track, Tracks

SAME = 6
"""Bits of 256 up to which two frames that follow each other have one hash."""


@dataclass(slots=True)
class Gathered:
    """What was found so far. `hashes` and `seconds` are of the frames that differ from the one before."""

    sha256: str
    engine: FaceEngine | None
    frames: int = 0
    turn: int | None = None
    size: tuple[int, int] | None = None
    last: float = 0.0
    hashes: list[str] = field(default_factory=list[str])
    seconds: list[float] = field(default_factory=list[float])
    quality: int = 0
    _tracks: Tracks = field(default_factory=Tracks)

    def add(self, frame: FilmFrame) -> Iterator[Observation]:
        """One more frame; the faces come whose tracks have ended."""
        header, pixels = frame.picture.header, frame.picture.pixels
        self.frames += 1
        self.turn, self.size, self.last = frame.turn, (header.width, header.height), frame.seconds
        found = pdq.compute(pixels)
        self.quality = max(self.quality, found.quality)
        if found.usable and not (self.hashes and pdq.distance(self.hashes[-1], found.hex) <= SAME):
            self.hashes.append(found.hex)
            self.seconds.append(frame.seconds)
        if self.engine is not None:
            faces = self.engine.find(pixels, None, frame.picture.scale)
            for track in self._tracks.add(frame.seconds, frame.cut, faces):
                yield from self._told(track)

    def finish(self) -> Iterator[Observation]:
        """The faces that are left at the end."""
        for track in self._tracks.finish():
            yield from self._told(track)

    def facts(self) -> dict[str, Json]:
        """What is asserted of the film from its frames."""
        if not self.frames:
            return {}
        told: dict[str, Json] = {
            "framesRead": self.frames,
            "framesHashed": len(self.hashes),
            "framesSearched": self.frames if self.engine is not None else 0,
            "pdqQuality": self.quality,
        }
        if self.hashes:
            told["frames"] = {"pdq": self.hashes, "seconds": self.seconds}
        return told

    def _told(self, track: Track) -> Iterator[Observation]:
        facts: dict[str, Json] = {"track": track.number, "from": track.first, "to": track.last, "seen": track.frames}
        for view in track.best():
            place = film.place(view.seconds)
            for one in face_observations.observations(self.sha256, [view.face], view.seconds, place):
                yield replace(one, asserted={**one.asserted, **facts}) if isinstance(one, Face) else one
