"""Passages of films: the packet that holds a frame, a face's box in it, and what a tag says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.evidence.passages import MOST, Passage, of_fields
from asasec_graph.reading import film, film_kinds, film_tags
from asasec_graph.reading.film import Film
from asasec_graph.reading.film_kinds import Kind
from asasec_graph.reading.source import Source

_FRAME = re.compile(
    r"frame (?P<hours>\d{2,4}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d(?:\.\d{1,3})?)"
    r"(?: face (?P<x>\d+),(?P<y>\d+),(?P<width>\d+),(?P<height>\d+))?"
)


def is_film(source: Source) -> bool:
    """Whether these first bytes are a film's."""
    return film_kinds.kind(source.head) is not None


def at(source: Source, place: str) -> Passage | None:
    """The packet of the frame with the time that the place names, or a tag; None where there is neither.

    EvidenceError where the film cannot be opened, or no frame has just this time.
    """
    frame = _FRAME.fullmatch(place)
    if frame is not None:
        return _packet(source, frame)
    found = film_kinds.kind(source.head)
    if found is None:
        return None
    if place == "film":
        return of_fields(_described(source, found))
    said = film_tags.stored(source.path, found)
    if place not in said:
        with Film(source.path, found) as opened:
            said |= {f"{film_tags.TAG}{name.lower()}": text for name, text in opened.tags().items()}
    return _told(said, place)


def _packet(source: Source, frame: re.Match[str]) -> Passage:
    """Where the frame's packet stands in the file, and its first bytes."""
    seconds = int(frame["hours"]) * 3600 + int(frame["minutes"]) * 60 + float(frame["seconds"])
    packet = film.packet_at(source.path, seconds, MOST)
    box = [(name, frame[name]) for name in ("x", "y", "width", "height") if frame[name]]
    begin = packet.position
    place = f"{begin}-{begin + packet.size}" if begin >= 0 else None
    key = "yes" if packet.key else "no"
    told = [("time", film.clock(packet.seconds)), ("bytes", place), ("key frame", key), *box]
    return of_fields([*told, ("packet", packet.data)])


def _described(source: Source, found: Kind) -> Iterator[tuple[str, object]]:
    """What stands before the frames; of a film that cannot be opened its kind alone is told elsewhere."""
    with Film(source.path, found) as opened:
        yield "container", found.name
        yield "seconds", opened.about.seconds
        for number, track in enumerate(opened.about.tracks):
            size = f" {track.width} x {track.height}" if track.kind == "video" else ""
            yield f"track {number}", f"{track.kind} {track.codec}{size}"
        yield from sorted(opened.tags().items())


def _told(said: dict[str, str], place: str) -> Passage | None:
    """The tag, with what its camera is called."""
    if place not in said:
        return None
    maker = ("xml/manufacturer", "xml/modelName", "udta/GPMF/MINF", "tag/com.apple.quicktime.make", "tag/make")
    return of_fields([*((name, said[name]) for name in maker if name in said and name != place), (place, said[place])])
