"""What a film's tags say of its camera, place and time, in the terms of a picture's metadata.

Read are the tags that FFmpeg gives of each container (QuickTime's keys as Apple and Android write them, `©xyz`, the
DateUTC of Matroska), and of MP4 what it does not: GoPro's GPMF (https://github.com/gopro/gpmf-parser) and Sony's
NonRealTimeMeta, which hold the serial number; of AVCHD what its stream says. Times are UTC in all these formats but
for AVI, whose clock has no zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from zoneinfo import ZoneInfo

from asasec_graph.model import keys, times
from asasec_graph.reading import film_avchd
from asasec_graph.reading.exif import Metadata, Place, Taken
from asasec_graph.reading.exif_maker import Serial
from asasec_graph.reading.film_kinds import Kind

TAG = "tag/"
"""What begins the locator of a tag: `tag/com.apple.quicktime.make`."""
_MAKE = ("com.apple.quicktime.make", "com.android.manufacturer", "make", "manufacturer")
_MODEL = ("com.apple.quicktime.model", "com.android.model", "model", "device_model")
_SOFTWARE = ("com.apple.quicktime.software", "software", "firmware", "encoder")
_PLACES = ("com.apple.quicktime.location.iso6709", "location", "location-eng", "xyz")
_SERIALS = ("com.apple.quicktime.camera.serial", "serial_number", "camera_serial_number", "serialnumber")
_ZONED = "com.apple.quicktime.creationdate"
_POINT = re.compile(r"([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)?(?:CRS[^/]*)?/?")
_EARLIEST = times.millis(datetime(1971, 1, 1, tzinfo=UTC))
"""Clocks that were never set count from 1904 or 1970."""
_AVI_TIME = "%a %b %d %H:%M:%S %Y"
_SONY = re.compile(rb"<Device\b[^>]{0,400}>")
_ATTRIBUTE = re.compile(rb'(manufacturer|modelName|serialNo)="([^"]{1,100})"')
_BOXES, _BOX = 4_096, 1 << 20
_WITHIN = frozenset({b"moov", b"udta"})
_DEEPEST = 3


def read(tags: Mapping[str, str], stored: Mapping[str, str], zone: str) -> Metadata:
    """The metadata; `tags` are FFmpeg's, `stored` what `boxes` found; a clock without a zone is read in `zone`."""
    told = {name.lower(): value.strip() for name, value in tags.items() if value.strip()}
    told |= stored
    make = _first(told, ("xml/manufacturer", "avchd/make", *_MAKE)) or ("GoPro" if "udta/GPMF/CASN" in stored else None)
    return Metadata(
        make=make,
        model=_first(told, ("xml/modelName", "udta/GPMF/MINF", "avchd/model", *_MODEL)),
        software=_first(told, _SOFTWARE),
        serials=tuple(_serials(told)),
        place=_place(told),
        taken=_taken(told, zone),
    )


def point(text: str) -> tuple[float, float, float | None] | None:
    """Degrees north and east and metres up of an ISO 6709 point: `+40.41-003.70+650/`, `+4024.6-00342.2/`."""
    found = _POINT.fullmatch(text.strip())
    if found is None:
        return None
    north, east = _degrees(found[1], 2), _degrees(found[2], 3)
    if north is None or east is None:
        return None
    return north, east, float(found[3]) if found[3] else None


def stored(path: Path, found: Kind) -> dict[str, str]:
    """What stands in the boxes of a film of this kind; nothing where it has none."""
    if found.demuxer == "mpegts":
        return film_avchd.said(path)
    if found.demuxer != "mov":
        return {}
    with path.open("rb") as file:
        return boxes(file, path.stat().st_size)


def boxes(file: BinaryIO, size: int) -> dict[str, str]:
    """What the boxes of an MP4 say beyond its tags: `udta/GPMF/CASN`, `udta/GPMF/MINF`, `xml/serialNo` and its kin."""
    found: dict[str, str] = {}
    for name, data in _read_boxes(file, 0, size, [_BOXES], 0):
        if name == b"GPMF":
            found |= {f"udta/GPMF/{key}": text for key, text in _gpmf(data)}
        else:
            found |= _sony(data)
    return found


def has_index(file: BinaryIO, size: int) -> bool:
    """Whether an MP4 has the box that says where its frames are, or comes in pieces that each say so."""
    return any(name in (b"moov", b"moof") for name, _, _ in _walked(file, 0, size, [_BOXES]))


def _first(told: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((told[name] for name in names if told.get(name)), None)


def _serials(told: Mapping[str, str]) -> Iterator[Serial]:
    for name in ("xml/serialNo", "udta/GPMF/CASN"):
        if name in told:
            yield Serial(told[name], name)
    for name in _SERIALS:
        if name in told:
            yield Serial(told[name], TAG + name)


def _place(told: Mapping[str, str]) -> Place | None:
    for name in _PLACES:
        found = point(told.get(name, ""))
        if found is not None and keys.location(found[0], found[1]) is not None:
            return Place(*found, TAG + name)
    return None


def _degrees(text: str, digits: int) -> float | None:
    """Degrees from degrees, degrees and minutes, or those and seconds, told apart by the digits before the point."""
    whole, mark, rest = text[1:].partition(".")
    more = len(whole) - digits
    if more not in (0, 2, 4):
        return float(text) if -2 <= more < 0 else None
    parts = [whole[:digits], *(whole[digits + at : digits + at + 2] for at in range(0, more, 2))]
    parts[-1] += mark + rest
    value = sum(float(part) / float(60**power) for power, part in enumerate(parts))
    return -value if text[0] == "-" else value


def _taken(told: Mapping[str, str], zone: str) -> Taken | None:
    for name in (_ZONED, "avchd/date", "creation_time", "date"):
        found = _moment(told.get(name, ""), zone)
        if found is not None and found.at > _EARLIEST:
            return found
    return None


def _moment(text: str, zone: str) -> Taken | None:
    try:
        when = datetime.fromisoformat(text) if text[:4].isdigit() else datetime.strptime(text, _AVI_TIME)
        if when.tzinfo is not None:
            return Taken(times.millis(when), None)
        return Taken(times.millis(when.replace(tzinfo=ZoneInfo(zone))), "unstated") if len(text) > 10 else None
    except (ValueError, OverflowError):
        return None


def _walked(file: BinaryIO, begin: int, end: int, left: list[int]) -> Iterator[tuple[bytes, int, int]]:
    """The boxes between two places: name, and where what is in it begins and ends; `left` counts those to come."""
    while begin + 8 <= end and left[0] > 0:
        left[0] -= 1
        file.seek(begin)
        head = file.read(16)
        size, before = int.from_bytes(head[:4], "big"), 8
        if size == 1:
            size, before = int.from_bytes(head[8:16], "big"), 16
        size = end - begin if size == 0 else size
        if size < before:
            return
        yield head[4:8], begin + before, min(end, begin + size)
        begin += size


def _read_boxes(file: BinaryIO, begin: int, end: int, left: list[int], depth: int) -> Iterator[tuple[bytes, bytes]]:
    for name, inside, after in _walked(file, begin, end, left):
        if name in _WITHIN and depth < _DEEPEST:
            yield from _read_boxes(file, inside, after, left, depth + 1)
        elif name in (b"GPMF", b"meta", b"uuid") and after - inside <= _BOX:
            file.seek(inside)
            yield name, file.read(after - inside)


def _gpmf(data: bytes) -> Iterator[tuple[str, str]]:
    """Text values of GPMF: key, type, size of one, how many; type 0 holds others, all padded to four bytes."""
    at = 0
    while at + 8 <= len(data):
        key, sort = data[at : at + 4], data[at + 4]
        size = data[at + 5] * int.from_bytes(data[at + 6 : at + 8], "big")
        at += 8
        if sort == 0:
            continue
        if sort == ord("c") and key in (b"CASN", b"MINF"):
            text = data[at : at + size].split(b"\0")[0].decode("latin-1").strip()
            if text:
                yield key.decode(), text
        at += (size + 3) & ~3


def _sony(data: bytes) -> dict[str, str]:
    device = _SONY.search(data)
    pairs = _ATTRIBUTE.findall(device[0]) if device is not None else []
    return {f"xml/{name.decode()}": value.decode("utf-8", "replace") for name, value in pairs}
