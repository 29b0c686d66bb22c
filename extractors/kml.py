"""KML 2.2 and 2.3: places on a map, and where somebody was, and when (OGC 12-007r2; Google's gx:Track).

A point of a placemark with a time, and every point of a track, is where the unknown owner of the evidence was; a place
without a time is only marked on the map. Coordinates stand as longitude, latitude and height. The points of a drawn
line are places without a time of their own; outlines of areas name none. A locator is the path of the element.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref, owner
from asasec_graph.reading import identifiers, moments, xmlstream
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.xmlstream import Element, Record

TEXT_LIMIT = 500
AHEAD = 1_000_000
"""Times of a track that may stand before their places."""
_AREA = "LinearRing"
_TIMES = frozenset({"when", "begin"})
_LINES = frozenset({"LineString", "MultiTrack", "Track"})


def takes(source: Source) -> bool:
    """An XML text whose root is `kml`."""
    return xmlstream.root_name(source.head) == "kml"


def extract(source: Source) -> Iterator[Observation]:
    """The places, those with a time linked to the unknown owner."""
    yield Mention(owner(source.sha256), "/kml", asserted={"owner": True, "context": "track"})
    marks = _Marks(source)
    with source.open() as file:
        try:
            for record in xmlstream.records(file, _wanted):
                yield from marks.told(record)
        except xmlstream.XmlDamage as damage:
            yield Problem(f"The XML is damaged: {damage}. What stands before was read.", f"line {damage.line}")


def _wanted(path: tuple[str, ...]) -> bool:
    return path[-1] in ("coordinates", "coord", *_TIMES) or path[-2:] in (
        ("Placemark", "name"),
        ("Placemark", "description"),
    )


class _Marks:
    """Turns the elements of placemarks into places; knows the placemark's name and time, and a track's times."""

    def __init__(self, source: Source) -> None:
        self.who = owner(source.sha256)
        self.region = source.options.region
        self.mark = ""
        self.name = ""
        self.at: int | None = None
        self.times: deque[int | None] = deque(maxlen=AHEAD)
        self.last: tuple[Ref, int | None] | None = None

    def told(self, record: Record) -> Iterator[Observation]:
        """What one element says."""
        element, above = record.element, [one.name for one in record.above]
        mark = next((one.place for one in record.above if one.name == "Placemark"), "")
        if mark != self.mark:
            self.mark, self.name, self.at = mark, "", None
            self.times.clear()
        match element.name:
            case "name":
                self.name = element.text[:TEXT_LIMIT]
            case "description":
                yield from identifiers.mentions(element.text, element.place, self.region, context="place")
            case "when" if above[-1] == "Track":
                self.times.append(_time(element.text))
            case "when" | "begin":
                self.at = _time(element.text)
            case "coord":
                at = self.times.popleft() if self.times else None
                yield from self._point(element, element.text.split(), at)
            case _:
                yield from self._drawn(element, above)

    def _drawn(self, element: Element, above: list[str]) -> Iterator[Observation]:
        """The points of a place or a line; the outline of an area has none."""
        at = None if above[-1] in _LINES else self.at
        for written in re.sub(r"\s*,\s*", ",", element.text).split() if _AREA not in above else ():
            yield from self._point(element, written.split(","), at)

    def _point(self, element: Element, written: list[str], at: int | None) -> Iterator[Observation]:
        ref = _place(written)
        if ref is None:
            yield Problem("This point has no latitude and longitude that are ones; it was skipped.", element.place)
            return
        here = (ref, at // 60_000 if at is not None else None)
        if here == self.last:
            return
        self.last = here
        told: dict[str, Json] = {"context": "track" if at is not None else "map"}
        yield Mention(ref, element.place, asserted=told | ({"name": self.name} if self.name else {}), at=at)
        if at is not None:
            yield Link(LinkType.LOCATED_AT, self.who, ref, element.place, at=at)


def _place(written: list[str]) -> Ref | None:
    try:
        longitude, latitude = (float(part) for part in written[:2])
    except ValueError:
        return None
    return keys.location(latitude, longitude)


def _time(text: str) -> int | None:
    """Epoch milliseconds of a dateTime; a year, a month or a day alone is no moment."""
    return moments.utc(text) if "T" in text else None


EXTRACTOR = Extractor("kml", 1, takes, extract)
