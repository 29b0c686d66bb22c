"""GPX 1.0 and 1.1 tracks: where somebody was, and when (topografix.com/GPX).

Way points, and the points of routes and tracks, are places with their time; a point that repeats the place and
minute of the one before it is left out. Who carried the receiver the file does not say: it is the unknown owner
of the evidence. A locator is the path of the point, its elements counted from 1.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref, owner
from asasec_graph.reading import moments, xmlstream
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.xmlstream import Element

POINTS = frozenset({"wpt", "trkpt", "rtept"})
TEXT_LIMIT = 500
_MINUTE = 60_000


def takes(source: Source) -> bool:
    """An XML text whose root is `gpx`."""
    return xmlstream.root_name(source.head) == "gpx"


def extract(source: Source) -> Iterator[Observation]:
    """The places, each linked to the unknown owner."""
    yield Mention(owner(source.sha256), "/gpx", asserted={"owner": True, "context": "track"})
    track = _Track(source)
    with source.open() as file:
        try:
            for record in xmlstream.records(file, _wanted):
                yield from track.told(record.element)
        except xmlstream.XmlDamage as damage:
            yield Problem(f"The XML is damaged: {damage}. What stands before was read.", f"line {damage.line}")


def _wanted(path: tuple[str, ...]) -> bool:
    return path[-1] in POINTS or path[-2:] in (("trk", "name"), ("rte", "name"))


class _Track:
    """Turns points into places; knows the track's name and the last place that was told."""

    def __init__(self, source: Source) -> None:
        self.who = owner(source.sha256)
        self.name = ""
        self.last: tuple[str, int | None] | None = None

    def told(self, element: Element) -> Iterator[Observation]:
        """What a point, or a track's name, says."""
        if element.name == "name":
            self.name = element.text[:TEXT_LIMIT]
            return
        ref = _place(element)
        if ref is None:
            yield Problem("This point has no latitude and longitude that are ones; it was skipped.", element.place)
            return
        at = moments.utc(_text(element, "time"))
        here = (ref.key, at // _MINUTE if at is not None else None)
        if here != self.last:
            self.last = here
            yield Mention(ref, element.place, asserted=self._asserted(element), at=at)
            yield Link(LinkType.LOCATED_AT, self.who, ref, element.place, at=at)

    def _asserted(self, element: Element) -> dict[str, Json]:
        asserted: dict[str, Json] = {"context": "track"}
        asserted |= {name: text for name in ("name", "desc", "cmt", "src", "ele") if (text := _text(element, name))}
        if self.name and element.name != "wpt":
            asserted["track"] = self.name
        return asserted


def _text(element: Element, name: str) -> str:
    child = element.first(name)
    return child.text[:TEXT_LIMIT] if child is not None else ""


def _place(element: Element) -> Ref | None:
    try:
        return keys.location(float(element.get("lat")), float(element.get("lon")))
    except ValueError:
        return None


EXTRACTOR = Extractor("gpx", 1, takes, extract)
