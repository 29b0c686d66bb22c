"""Where the times of a picture contradict each other: stated with their difference, judged by nobody here.

A camera's clock without zone may differ from universal time by any zone's offset, from -12 to +14 hours: only what is
beyond that is a contradiction. Times of one clock, or of two with their zones, are compared as they are. A picture
changed or copied later is no contradiction, but its times differ all the same and are stated; what is impossible
unless a clock was wrong (changed before it was taken) has `seconds` below zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from asasec_graph.model import times
from asasec_graph.model.observations import Json
from asasec_graph.reading.exif import Metadata, Taken
from asasec_graph.reading.source import Written

_EAST, _WEST = 14 * 3_600, 12 * 3_600
_GPS, _CLOCK, _FILE = 600.0, 60.0, 120.0
"""Seconds that are no contradiction: an old fix of the receiver, a slow card, a file system's steps."""


@dataclass(frozen=True, slots=True)
class _Stated:
    """A time by its name in the metadata; `zoned` is whether its zone is known."""

    name: str
    at: int
    zoned: bool


def conflicts(said: Metadata, zone: str, written: Written | None = None) -> list[Json]:
    """`{a, b, seconds, aTime, bTime}` for each pair of times that differ; `seconds` is b less a.

    `zone` is that in which times without one are read; `written` is when the file was, where its container tells.
    """
    if said.taken is None:
        return []
    taken = _stated("DateTimeOriginal", said.taken)
    return [
        {
            "a": taken.name,
            "b": other.name,
            "seconds": round((other.at - taken.at) / 1000),
            "aTime": times.rfc3339(taken.at),
            "bTime": times.rfc3339(other.at),
        }
        for other, tolerance in _others(said, written, zone)
        if _differ(taken, other, tolerance, zone)
    ]


def _others(said: Metadata, written: Written | None, zone: str) -> Iterator[tuple[_Stated, float]]:
    if said.digitized is not None:
        yield _stated("DateTimeDigitized", said.digitized), _CLOCK
    if said.described is not None:
        yield _stated("XMP", said.described), _CLOCK
    if said.gps_time is not None:
        yield _Stated("GPSDateTime", said.gps_time, True), _GPS
    if said.modified is not None:
        yield _stated("ModifyDate", said.modified), _CLOCK
    if written is not None:
        yield _Stated("file", written.at if written.zoned else _read(written.at, zone), written.zoned), _FILE


def _stated(name: str, taken: Taken) -> _Stated:
    return _Stated(name, taken.at, taken.zone is None)


def _differ(one: _Stated, other: _Stated, tolerance: float, zone: str) -> bool:
    if one.zoned == other.zoned:
        return abs(other.at - one.at) / 1000 > tolerance
    bare, true = (other, one) if one.zoned else (one, other)
    ahead = (_clock(bare.at, zone) - true.at) / 1000
    return not -_WEST - tolerance <= ahead <= _EAST + tolerance


def _read(clock: int, zone: str) -> int:
    """A clock's reading, given as if it were universal time, read in a zone."""
    shown = datetime.fromtimestamp(clock / 1000, UTC).replace(tzinfo=ZoneInfo(zone))
    return round(shown.timestamp() * 1000)


def _clock(at: int, zone: str) -> int:
    """What a clock showed, in milliseconds as if it were universal time, when it was read in a zone."""
    offset = datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(zone)).utcoffset()
    return at + (round(offset.total_seconds() * 1000) if offset else 0)
