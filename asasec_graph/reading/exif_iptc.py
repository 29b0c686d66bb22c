"""The older records of news agencies and picture editors: Photoshop's image resources and the IPTC records in them.

Sources: Adobe's file format specification for the resources (`8BIM`, a number, a padded name, a length, padded
content); IPTC-NAA Information Interchange Model 4.2 for the records (0x1C, record, dataset, length, value).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

_RECORDS = 0x0404
_CHARSET = (1, 90)
_UTF8 = b"\x1b%G"
_APPLICATION = 2
_MOST = 1_000
_LONGEST = 4_000

TITLE, KEYWORDS, DATE, TIME, BYLINE = 5, 25, 55, 60, 80
CITY, SUBLOCATION, STATE, COUNTRY, CREDIT, SOURCE, CAPTION = 90, 92, 95, 101, 110, 115, 120

Records = dict[int, tuple[str, ...]]


def resources(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Photoshop's resources by their numbers, as far as they are whole."""
    at = 0
    while data[at : at + 4] == b"8BIM" and len(data) >= at + 12:
        (number,) = struct.unpack_from(">H", data, at + 4)
        start = at + 6 + (data[at + 6] + 2) // 2 * 2 + 4
        if start > len(data):
            return
        (length,) = struct.unpack_from(">I", data, start - 4)
        yield number, data[start : start + length]
        at = start + (length + 1) // 2 * 2


def records(data: bytes) -> Records:
    """The values of the application record by dataset, from resources or from bare records; empty where none."""
    bare = (
        data if data.startswith(b"\x1c") else b"".join(part for number, part in resources(data) if number == _RECORDS)
    )
    found: dict[int, list[str]] = {}
    utf8 = False
    for record, dataset, value in _datasets(bare):
        if (record, dataset) == _CHARSET:
            utf8 = value == _UTF8
        elif record == _APPLICATION and (text := _text(value, utf8=utf8)):
            found.setdefault(dataset, []).append(text)
    return {dataset: tuple(texts) for dataset, texts in found.items()}


def created(said: Records) -> str | None:
    """When what is shown was made, `2024-02-29T23:30:00+02:00`; None where day or time are not given."""
    day, time = said.get(DATE, ("",))[0], said.get(TIME, ("",))[0]
    days, clock = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", day), re.fullmatch(r"(\d\d)(\d\d)(\d\d)([+-]\d\d)?(\d\d)?", time)
    if days is None or clock is None:
        return None
    zone = f"{clock[4]}:{clock[5] or '00'}" if clock[4] else ""
    return f"{'-'.join(days.groups())}T{':'.join(clock.groups()[:3])}{zone}"


def _datasets(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    for _ in range(_MOST):
        if at + 5 > len(data) or data[at] != 0x1C:
            return
        record, dataset, length = struct.unpack_from(">BBH", data, at + 1)
        if length & 0x8000 or at + 5 + length > len(data):
            return
        yield record, dataset, data[at + 5 : at + 5 + length]
        at += 5 + length


def _text(value: bytes, *, utf8: bool) -> str:
    """UTF-8 where it is that, stated or not; Latin-1 as most programs wrote otherwise."""
    raw = value.rstrip(b"\0")[:_LONGEST]
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "replace") if utf8 else raw.decode("cp1252", "replace")
    return text.replace("\0", " ").strip()
