"""Google's location history: Records.json, the monthly semantic files, and the Timeline that telephones export.

Formats: {locations [{latitudeE7, longitudeE7, timestamp | timestampMs, source, activeWifiScan...}]};
{timelineObjects [{placeVisit | activitySegment}]}; {semanticSegments, rawSignals, userLocationProfile} of Android;
[{visit | activity | timelinePath}] of iOS; {timelineEdits [{rawSignal {signal {position}}}]}; the places saved
or judged, as GeoJSON. Each fix is a place where the owner was, at its time; the points of a way have only
the way's. Where a visit states other candidates and no place, they are mentioned. Locators are paths in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Mention, Observation, Problem, Ref
from asasec_graph.reading import jsonstream
from asasec_graph.reading.exports import Owner, fields, instant, members, number, pointer, string, told
from asasec_graph.reading.source import Extractor, Source

_OURS = re.compile(
    rb'"locations"\s*:\s*\[\s*\{[\s\S]{0,400}?"(?:latitudeE7|timestampMs)"|"timelineObjects"\s*:\s*\[\s*(?:\]|\{\s*"(?:placeVisit|activitySegment))'
    rb'|"semanticSegments"\s*:\s*\[|"rawSignals"\s*:\s*\[|\[\s*\{[\s\S]{0,600}?"(?:topCandidate|timelinePath|durationMinutesOffsetFromStartTime)"'
    rb'|"timelineEdits"\s*:\s*\['
)
_SAVED = re.compile(rb'"FeatureCollection"[\s\S]{0,4000}?"(?:google_maps_url|Google Maps URL)"\s*:')
_POINT = re.compile(r"(?:geo:)?\s*(-?\d{1,3}(?:\.\d+)?)°?\s*,\s*(-?\d{1,3}(?:\.\d+)?)°?")
_ROOTS = ("locations", "timelineObjects", "semanticSegments", "rawSignals", "timelineEdits", "features")


def takes(source: Source) -> bool:
    """JSON with the lists of one of these files."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    begin = head[:16_384]
    return head[:1] in (b"{", b"[") and (_OURS.search(begin) is not None or _SAVED.search(begin) is not None)


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
        yield from _visit(fields(given.get("placeVisit")), owner, f"{locator}/placeVisit", zone)
        yield from _journey(fields(given.get("activitySegment")), owner, f"{locator}/activitySegment", zone)
    elif path[0] == "timelineEdits":
        yield from _edit(given, owner, locator, zone)
    elif path[0] == "features":
        yield from _saved(given, owner, locator, zone)
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
    north = number(given.get("latitudeE7", given.get("latE7")))
    east = number(given.get("longitudeE7", given.get("lngE7")))
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


def _visit(visit: Mapping[str, Json], owner: Owner, locator: str, zone: str) -> Iterator[Observation]:
    place, lasted = fields(visit.get("location")), fields(visit.get("duration"))
    ref = _e7(place) or _e7({"latitudeE7": visit.get("centerLatE7"), "longitudeE7": visit.get("centerLngE7")})
    said = told(
        context="place visit", title=string(place.get("name"), 200), address=string(place.get("address"), 300),
        until=string(lasted.get("endTimestamp"), 40),
    )  # fmt: skip
    at = _at(lasted, zone, "startTimestamp", "startTimestampMs")
    yield from owner.linked(LinkType.LOCATED_AT, ref, f"{locator}/location", at=at, **said)
    for index, one in enumerate(members(visit.get("otherCandidateLocations")) if ref is None else ()):
        other = _e7(fields(one))
        if other is not None:
            title = told(context="one of several candidates", title=string(fields(one).get("name"), 200))
            yield Mention(other, f"{locator}/otherCandidateLocations/{index}", 0.3, title, at)


def _journey(segment: Mapping[str, Json], owner: Owner, locator: str, zone: str) -> Iterator[Observation]:
    """Its ends at their times, the fixes on its way at theirs, the points between without a time."""
    lasted = fields(segment.get("duration"))
    said = told(context="journey", activity=string(segment.get("activityType"), 40))
    for name, time in (("startLocation", "startTimestamp"), ("endLocation", "endTimestamp")):
        at = _at(lasted, zone, time, f"{time}Ms")
        ref = _e7(fields(segment.get(name)))
        yield from owner.linked(LinkType.LOCATED_AT, ref, f"{locator}/{name}", at=at, **said)
    during = told(begun=string(lasted.get("startTimestamp"), 40), until=string(lasted.get("endTimestamp"), 40))
    for path, points in (("waypointPath", "waypoints"), ("simplifiedRawPath", "points")):
        for index, one in enumerate(members(fields(segment.get(path)).get(points))):
            at = _at(fields(one), zone, "timestamp", "timestampMs")
            place = f"{locator}/{path}/{points}/{index}"
            told_of = dict(said) | (dict(during) if at is None else {})
            yield from owner.linked(LinkType.LOCATED_AT, _e7(fields(one)), place, at=at, **told_of)


def _edit(given: Mapping[str, Json], owner: Owner, locator: str, zone: str) -> Iterator[Observation]:
    """A fix that the telephone handed to the Timeline."""
    position = fields(fields(fields(given.get("rawSignal")).get("signal")).get("position"))
    ref, at = _e7(fields(position.get("point"))), _at(position, zone, "timestamp")
    said = told(context="raw signal", deviceTag=string(given.get("deviceId"), 40))
    yield from owner.linked(LinkType.LOCATED_AT, ref, f"{locator}/rawSignal/signal/position/point", at=at, **said)


def _saved(given: Mapping[str, Json], owner: Owner, locator: str, zone: str) -> Iterator[Observation]:
    """A place that was saved or judged on the map: not one where the owner was."""
    told_of = fields(given.get("properties"))
    place = fields(told_of.get("location") or told_of.get("Location"))
    point = [number(one) for one in members(fields(given.get("geometry")).get("coordinates"))[:2]]
    ref = (
        keys.location(point[1], point[0]) if len(point) == 2 and point[0] is not None and point[1] is not None else None
    )
    at = _at(told_of, zone, "date", "Published")
    name = string(place.get("name") or place.get("Business Name") or told_of.get("Title"), 200)
    address = string(place.get("address") or place.get("Address"), 300)
    if ref is not None and point != [0, 0]:
        yield from owner.said(locator)
        said = told(context="saved place", title=name, address=address)
        yield Mention(ref, f"{locator}/geometry/coordinates", asserted=said, at=at)
    for key in ("google_maps_url", "Google Maps URL"):
        link = keys.url(string(told_of.get(key), 2000))
        if link is not None:
            said = told(context="saved place", title=name)
            yield from owner.linked(LinkType.USES, link, f"{locator}/properties/{key}", at=at, **said)


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


EXTRACTOR = Extractor("google_takeout_places", 2, takes, extract)
