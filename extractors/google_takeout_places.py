"""Google's location history: Records.json, the monthly semantic files, and the Timeline that telephones export.

Formats: {locations [{latitudeE7, longitudeE7, timestamp | timestampMs, source, activeWifiScan...}]};
{timelineObjects [{placeVisit | activitySegment}]}; {semanticSegments, rawSignals, userLocationProfile} of Android;
[{visit | activity | timelinePath}] of iOS. Each fix is a place where the owner was, at its time. Locators are paths in
the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Observation, Problem, Ref
from asasec_graph.reading import jsonstream
from asasec_graph.reading.exports import Owner, fields, instant, members, number, pointer, string, told
from asasec_graph.reading.source import Extractor, Source

_OURS = re.compile(
    rb'"locations"\s*:\s*\[\s*\{[\s\S]{0,400}?"(?:latitudeE7|timestampMs)"|"timelineObjects"\s*:\s*\[\s*(?:\]|\{\s*"(?:placeVisit|activitySegment))'
    rb'|"semanticSegments"\s*:\s*\[|"rawSignals"\s*:\s*\[|\[\s*\{[\s\S]{0,600}?"(?:topCandidate|timelinePath|durationMinutesOffsetFromStartTime)"'
)
_POINT = re.compile(r"(?:geo:)?\s*(-?\d{1,3}(?:\.\d+)?)°?\s*,\s*(-?\d{1,3}(?:\.\d+)?)°?")
_ROOTS = ("locations", "timelineObjects", "semanticSegments", "rawSignals")


def takes(source: Source) -> bool:
    """JSON with the lists of one of these files."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return head[:1] in (b"{", b"[") and _OURS.search(head[:16_384]) is not None


def _decoded(path: jsonstream.Path) -> bool:
    """The members of the lists, and those of a list that is the root."""
    return (len(path) == 2 and path[0] in (*_ROOTS, "userLocationProfile")) or (len(path) == 1 and path[0].isdigit())


def extract(source: Source) -> Iterator[Observation]:
    """Each place with its time."""
    owner, zone = Owner(source), source.options.timezone
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, _decoded):
                if _decoded(path):
                    yield from _value(path, value, owner, zone)
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


def _value(path: jsonstream.Path, value: Json, owner: Owner, zone: str) -> Iterator[Observation]:
    given, locator = fields(value), pointer(*path)
    if path[0] == "locations":
        yield from _record(given, owner, locator, zone)
    elif path[0] == "rawSignals":
        yield from _signal(given, owner, locator, zone)
    elif path[0] == "userLocationProfile":
        for index, one in enumerate(members(value)):
            place = fields(one)
            ref = _point(place.get("placeLocation"))
            said = told(context="frequent place", label=string(place.get("label")))
            yield from owner.linked(LinkType.LOCATED_AT, ref, f"{locator}/{index}/placeLocation", at=None, **said)
    elif path[0] == "timelineObjects":
        yield from _semantic(given, owner, locator, zone)
    else:
        yield from _segment(given, owner, locator, zone)


def _at(given: Mapping[str, Json], zone: str, *names: str) -> int | None:
    for name in names:
        found = instant(given.get(name), zone)
        if found is not None:
            return found.at
    return None


def _e7(given: Mapping[str, Json]) -> Ref | None:
    """A place in ten-millionths of a degree; values that ran over 32 bits are brought back."""
    north, east = number(given.get("latitudeE7")), number(given.get("longitudeE7"))
    if north is None or east is None:
        return None
    north, east = (value - 2**32 if value > 2**31 else value for value in (north, east))
    return keys.location(north / 1e7, east / 1e7)


def _point(value: Json) -> Ref | None:
    """A place as text: `40.41°, -3.70°`, `geo:40.41,-3.70`, or {latLng}."""
    given = fields(value)
    text = string(given.get("latLng") or given.get("LatLng") if given else value, 100)
    found = _POINT.fullmatch(text)
    return keys.location(float(found[1]), float(found[2])) if found else None


def _record(given: Mapping[str, Json], owner: Owner, locator: str, zone: str) -> Iterator[Observation]:
    at = _at(given, zone, "timestamp", "timestampMs", "deviceTimestamp")
    device = string(given.get("deviceTag"), 40)
    asserted = told(context="location history", source=string(given.get("source"), 40), deviceTag=device)
    ref = _e7(given)
    if ref is None and at is None:
        yield Problem("This record states neither a place nor a time; it was skipped.", locator)
        return
    yield from owner.linked(
        LinkType.LOCATED_AT, ref, locator, at=at, accuracy=number(given.get("accuracy")), **asserted
    )
    for index, point in enumerate(members(fields(given.get("activeWifiScan")).get("accessPoints"))):
        one = fields(point)
        if one.get("isConnected") is True:
            place = f"{locator}/activeWifiScan/accessPoints/{index}"
            yield from owner.linked(LinkType.CONNECTED_TO, _wifi(one), place, at=at, context="location history")


def _wifi(given: Mapping[str, Json]) -> Ref | None:
    """An access point by its MAC, which Google writes as a number."""
    text = string(given.get("mac"), 40)
    if text.isdigit() and int(text) < 2**48:
        digits = f"{int(text):012x}"
        text = ":".join(digits[place : place + 2] for place in range(0, 12, 2))
    return keys.wifi(text)


def _signal(given: Mapping[str, Json], owner: Owner, locator: str, zone: str) -> Iterator[Observation]:
    position = fields(given.get("position"))
    if not position:
        return
    ref = _point(position.get("LatLng") or position.get("latLng"))
    said = told(context="raw signal", source=string(position.get("source"), 40))
    at = _at(position, zone, "timestamp")
    yield from owner.linked(LinkType.LOCATED_AT, ref, f"{locator}/position/LatLng", at=at, **said)


def _semantic(given: Mapping[str, Json], owner: Owner, locator: str, zone: str) -> Iterator[Observation]:
    visit, segment = fields(given.get("placeVisit")), fields(given.get("activitySegment"))
    if visit:
        place, lasted = fields(visit.get("location")), fields(visit.get("duration"))
        ref = _e7(place) or _e7({"latitudeE7": visit.get("centerLatE7"), "longitudeE7": visit.get("centerLngE7")})
        said = told(
            context="place visit", title=string(place.get("name"), 200), address=string(place.get("address"), 300),
            until=string(lasted.get("endTimestamp"), 40),
        )  # fmt: skip
        at = _at(lasted, zone, "startTimestamp", "startTimestampMs")
        yield from owner.linked(LinkType.LOCATED_AT, ref, f"{locator}/placeVisit/location", at=at, **said)
    lasted = fields(segment.get("duration"))
    for name, time in (("startLocation", "startTimestamp"), ("endLocation", "endTimestamp")):
        said = told(context="journey", activity=string(segment.get("activityType"), 40))
        at = _at(lasted, zone, time, f"{time}Ms")
        yield from owner.linked(
            LinkType.LOCATED_AT, _e7(fields(segment.get(name))), f"{locator}/activitySegment/{name}", at=at, **said
        )


def _segment(given: Mapping[str, Json], owner: Owner, locator: str, zone: str) -> Iterator[Observation]:
    """A visit, a journey or a path of the telephone's Timeline."""
    start, end = _at(given, zone, "startTime"), _at(given, zone, "endTime")
    candidate = fields(fields(given.get("visit")).get("topCandidate"))
    place = f"{locator}/visit/topCandidate/placeLocation"
    kind = string(candidate.get("semanticType"), 60)
    said = told(context="place visit", kind=kind, until=string(given.get("endTime"), 40))
    yield from owner.linked(LinkType.LOCATED_AT, _point(candidate.get("placeLocation")), place, at=start, **said)
    activity = fields(given.get("activity"))
    for name, at in (("start", start), ("end", end)):
        ref = _point(activity.get(name))
        yield from owner.linked(LinkType.LOCATED_AT, ref, f"{locator}/activity/{name}", at=at, context="journey")
    for index, one in enumerate(members(given.get("timelinePath"))):
        point = fields(one)
        at = _at(point, zone, "time")
        offset = number(point.get("durationMinutesOffsetFromStartTime"))
        if at is None and start is not None and offset is not None:
            at = start + int(offset * 60_000)
        ref = _point(point.get("point"))
        yield from owner.linked(
            LinkType.LOCATED_AT, ref, f"{locator}/timelinePath/{index}/point", at=at, context="path"
        )


EXTRACTOR = Extractor("google_takeout_places", 1, takes, extract)
