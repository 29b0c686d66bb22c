"""Dates, times and lengths as tables write them: joined or apart, numeric, ISO, compact, by month's name, epoch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from asasec_graph.model.times import millis
from asasec_graph.reading import dates
from asasec_graph.reading.dates import Order, Parts

_DATE = re.compile(r"(\d{1,4})[./ -](\d{1,2})[./ -](\d{1,4})(?!\d)")
_NAMED = re.compile(r"(\d{1,2})[ ./-]*(?:de )?([a-zñ]{3,10})\.?[ ./,-]*(?:de )?(\d{2,4})", re.IGNORECASE)
_MONTH_FIRST = re.compile(
    r"(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+"
    r"(?:(\d{1,2}:\d{2}(?::\d{2})?(?:\s+(?:[+-]\d{4}|UTC|GMT))?)\s+)?(\d{4})(?!\d)",
    re.IGNORECASE,
)
"""`Sep 15, 2010`, and `Wed Sep 15 19:17:44 +0100 2010` as C's `ctime` and Unix' `date` write it."""
_WEEKDAY = re.compile(r"[^\W\d]{2,9}\.?,\s+")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?!\d)")
_TIME = re.compile(
    r"(?<![\d.])(\d{1,2})[:.h](\d{2})(?:[:.m](\d{2})(?:[.,]\d+)?)?\s*s?\s*([ap])?\.?\s?(?(4)m\.?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?\s*$",
    re.IGNORECASE,
)
_DIGITS_TIME = re.compile(r"(\d{2})(\d{2})(\d{2})?$")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")
_MONTHS = {
    name: number
    for number, names in enumerate(
        ["jan ene", "feb", "mar", "apr abr", "may", "jun", "jul", "aug ago", "sep set", "oct", "nov", "dec dic"], 1
    )
    for name in names.split()
}
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?")
_UNITS = re.compile(
    r"(?:(\d+)\s*h\w*\.?\s*)?(?:(\d+)\s*(?:m|min\w*)\.?\s*)?(?:(\d+)(?:[.,]\d+)?\s*(?:s|seg\w*|sec\w*)\.?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """A moment: epoch milliseconds, and whether its zone was stated."""

    at: int
    stated: bool


def numeric(text: str) -> Parts | None:
    """The three numbers of a numeric date whose order is open."""
    match = _DATE.match(text.strip())
    return (match[1], match[2], match[3]) if match else None


def when(day: str, time: str, order: Order, zone: str) -> When | None:
    """The moment of a date and a time, each as written; `time` may be empty where `day` holds both."""
    joined = f"{day.strip()} {time.strip()}".strip()
    if _EPOCH.fullmatch(joined):
        number = float(joined)
        return When(int(number * (1 if number > 1e11 else 1000)), True)
    try:
        return (
            _iso(joined, zone) if joined[4:5] == "-" and joined[10:11] in ("T", " ") else _parsed(joined, order, zone)
        )
    except (ValueError, OverflowError):
        return None


def _iso(text: str, zone: str) -> When | None:
    try:
        found = datetime.fromisoformat(text.replace(" UTC", "+00:00").replace(" GMT", "+00:00"))
    except ValueError:
        return _parsed(text, Order.YMD, zone)
    if found.tzinfo is not None:
        return When(millis(found), True)
    return When(dates.epoch(found.date(), found.hour, found.minute, found.second, zone, found.microsecond), False)


def _parsed(text: str, order: Order, zone: str) -> When | None:
    found = _day(text, order)
    if found is None:
        return None
    day, rest = found
    clock = _TIME.search(rest)
    if clock is not None:
        return _local(day, clock, zone)
    digits = _DIGITS_TIME.match(rest.strip())
    hour, minute, second = (int(part or 0) for part in digits.groups()) if digits else (0, 0, 0)
    return When(dates.epoch(day, hour, minute, second, zone), False) if digits or not rest.strip() else None


def _day(text: str, order: Order) -> tuple[date, str] | None:
    """The date at the beginning of a text, and what follows it; the name of a day before it tells nothing."""
    if (weekday := _WEEKDAY.match(text)) is not None:
        text = text[weekday.end() :]
    match = _DATE.match(text)
    if match:
        day = dates.read((match[1], match[2], match[3]), order)
        return (day, text[match.end() :]) if day else None
    match = _NAMED.match(text)
    if match and (month := _MONTHS.get(match[2][:3].lower())):
        return date(dates.year_of(match[3]), month, int(match[1])), text[match.end() :]
    match = _MONTH_FIRST.match(text)
    if match and (month := _MONTHS.get(match[1][:3].lower())):
        return date(int(match[4]), month, int(match[2])), f"{match[3] or ''}{text[match.end() :]}"
    match = _COMPACT.match(text)
    if match:
        return date(int(match[1]), int(match[2]), int(match[3])), "".join(
            part or "" for part in match.groups()[3:]
        ) or text[match.end() :]
    return None


def _local(day: date, clock: re.Match[str], zone: str) -> When:
    hour, minute, second = int(clock[1]), int(clock[2]), int(clock[3] or 0)
    if clock[4] and hour <= 12:
        hour = hour % 12 + (12 if clock[4].lower() == "p" else 0)
    offset = (clock[5] or "").upper()
    if offset:
        sign = {"Z": "+0000", "UTC": "+0000", "GMT": "+0000"}.get(offset, offset.replace(":", ""))
        local = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=UTC)
        shift = (int(sign[1:3]) * 60 + int(sign[3:5])) * 60_000
        return When(millis(local) - shift * (-1 if sign[0] == "-" else 1), True)
    return When(dates.epoch(day, hour, minute, second, zone), False)


def utc(text: str) -> int | None:
    """Epoch milliseconds of an ISO 8601 date with a time, UTC where it states no zone; None for any other text."""
    try:
        found = datetime.fromisoformat(text)
        return millis(found if found.tzinfo is not None else datetime.fromisoformat(f"{text}+00:00"))
    except (ValueError, OverflowError):
        return None


def seconds(text: str, *, minutes: bool = False) -> int | None:
    """A length in whole seconds: `95`, `1:35`, `0:01:35`, `1 min 35 s`; `minutes` is the unit of a bare number."""
    bare = text.strip().lower()
    try:
        number = float(bare.replace(",", "."))
    except ValueError:
        pass
    else:
        return round(number * (60 if minutes else 1)) if 0 <= number < 1e7 else None
    clock = _CLOCK.fullmatch(bare)
    if clock:
        return int(clock[1] or 0) * 3600 + int(clock[2]) * 60 + int(clock[3])
    units = _UNITS.fullmatch(bare) if bare else None
    if units and any(units.groups()):
        hours, mins, secs = (int(part or 0) for part in units.groups())
        return hours * 3600 + mins * 60 + secs
    return None
