"""Calendars (RFC 5545, and vCalendar 1.0 before it) as components with their properties, and their times.

Lines are read as those of vCards are. A component within an event (an alarm) is left; zones are taken by name
(IANA's, also behind a prefix, and Windows'), else by the offset that the calendar itself states for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from asasec_graph.model.observations import Problem
from asasec_graph.model.times import millis
from asasec_graph.reading import vcards
from asasec_graph.reading.source import Source
from asasec_graph.reading.vcards import Property

PROPERTIES_LIMIT = 20_000
"""Properties of one event."""
_READ = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"})
_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?")
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")


@dataclass(slots=True)
class Component:
    """An event, task or journal entry: its kind, first line and properties."""

    kind: str
    line: int
    properties: list[Property] = field(default_factory=list[Property])

    def all(self, *names: str) -> list[Property]:
        """The properties of these names, in order."""
        return [one for one in self.properties if one.name in names]

    def first(self, name: str) -> Property | None:
        """The first property of this name."""
        return next(iter(self.all(name)), None)

    def text(self, name: str) -> str:
        """The text of the first property of this name, or nothing."""
        one = self.first(name)
        return one.text.strip() if one else ""


@dataclass(frozen=True, slots=True)
class When:
    """A time: epoch milliseconds, whether its zone was stated, and whether it is a whole day."""

    at: int
    stated: bool
    day: bool


@dataclass(slots=True)
class Calendar:
    """The components of a file, one by one; `offsets` and `own` are what the calendar says of zones and itself."""

    source: Source
    offsets: dict[str, timezone] = field(default_factory=dict[str, timezone])
    own: list[Property] = field(default_factory=list[Property])

    def components(self) -> Iterator[Component | Problem]:
        """The components in order, and what could not be read."""
        inside: list[str] = []
        current: Component | None = None
        zone = ""
        for line, raw in vcards.content_lines(self.source):
            one = vcards.property_of(raw, line)
            if one is None:
                if current is not None:
                    yield Problem("This line is no property of a calendar; it was skipped.", f"line {line}")
            elif one.name == "BEGIN":
                inside.append(one.value.strip().upper())
                if inside[-1] in _READ and current is None:
                    current = Component(inside[-1], line)
            elif one.name == "END":
                ended = one.value.strip().upper()
                if current is not None and ended == current.kind:
                    yield current
                    current = None
                while inside and inside.pop() != ended:
                    pass
            elif current is not None and inside and inside[-1] == current.kind:
                if len(current.properties) < PROPERTIES_LIMIT:
                    current.properties.append(one)
            elif current is None:
                zone = self._beside(one, inside, zone)
        if current is not None:
            yield Problem("This event has no end; it was read as far as it goes.", f"line {current.line}")
            yield current

    def _beside(self, one: Property, inside: list[str], zone: str) -> str:
        """Notes what stands outside events: zones with their offsets, the calendar's own properties."""
        if one.name == "TZID":
            return one.value.strip()
        if one.name == "TZOFFSETTO" and zone and len(self.offsets) < 1_000 and inside[-1:] == ["STANDARD"]:
            found = _OFFSET.match(one.value.strip())
            if found:
                shift = timedelta(hours=int(found[2]), minutes=int(found[3]))
                self.offsets[zone] = timezone(-shift if found[1] == "-" else shift)
        elif inside == ["VCALENDAR"] and len(self.own) < 100:
            self.own.append(one)
        return zone

    def when(self, one: Property | None) -> When | None:
        """The time of a property; one without a zone is read in the case's; None where it is no time."""
        match = _DATE.match(one.value.strip()) if one is not None else None
        if one is None or match is None:
            return None
        zone = UTC if match[7] else self._zone(one.params.get("TZID", ""))
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
        try:
            read_in = zone or ZoneInfo(self.source.options.timezone)
            local = datetime(year, month, day, hour, minute, second, tzinfo=read_in)
            return When(millis(local), zone is not None, match[4] is None)
        except (ValueError, OverflowError):
            return None

    def _zone(self, name: str) -> tzinfo | None:
        return _named(name.strip('"')) or self.offsets.get(name)


@lru_cache(maxsize=1_024)
def _named(name: str) -> tzinfo | None:
    """The zone of this name, as calendars spell them; None where none is known by it."""
    parts = name.split("/")
    for candidate in (WINDOWS_TO_OLSON.get(name, name), "/".join(parts[-2:]), "/".join(parts[-3:])):
        try:
            if candidate:
                return ZoneInfo(candidate)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None
