"""The values of a Cellebrite report: times, lengths, the service that a record comes from, what one model says of when.

Times stand as `2024-09-28T14:59:35.230+00:00` with `format="TimeStampKnown"`; with `DateTimeOnly` they have no zone,
and the `formattedTimestamp` beside them shows the examiner's. Older reports and items of sections write
`14/09/2016 16:49:42(UTC-3)` or `12/16/2021 1:50:36 PM(UTC+0)`. Lengths are `00:00:33.6090010`, `1.02:00:00` with days.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from asasec_graph.model.observations import Json
from asasec_graph.model.times import millis
from asasec_graph.reading import moments
from asasec_graph.reading.dates import MONTH_FIRST, Order, epoch
from asasec_graph.reading.source import Options
from asasec_graph.reading.ufed_model import Model, Stamp

_ZONE = re.compile(r"\s*\(?(?:UTC|GMT)\s*([+-])?(\d{1,2})?(?::?(\d{2}))?\)?\s*$", re.IGNORECASE)
_OFFSET = re.compile(r"(?:Z|[+-]\d{2}:?\d{2})$")
_SPAN = re.compile(r"(?:(\d+)\.)?(\d+):(\d{2}):(\d{2})(?:[.,]\d+)?")
WRITTEN = 64
"""Characters of a time or a length as written."""
_EARLIEST = 86_400_000
_LATEST = 7_258_118_400_000
"""The first day of 1970 is where zeros end up, 9999 means never; 1970-01-02 and 2200 in epoch milliseconds."""
_WHEN = (
    *("TimeStamp", "Timestamp", "StartTime", "StartDate", "LastVisited", "LastConnection", "LastAutoConnection"),
    *("DateStarted", "CreationTime", "Creation", "DateSent", "Date", "TimeCreated", "DateCreated", "DateUploaded"),
    *("InstallDate", "PurchaseDate", "LastUsedDate", "DateLastUsed", "LastLaunched", "LastAccessTime", "LastActivity"),
    *("Modification", "DateModified", "DateLastModified", "TimeModified", "DateLastUpdated", "TimeLastLoggedIn"),
    *("EndTime", "EndDate", "DateEnded"),
)

NATIVE = ""
"""The platform of the telephone's own messages and calls: no service, parties are numbers."""
MAIL = "email"
"""The platform of mails: parties are addresses, or names without one."""
_SERVICES = {
    service: platform
    for platform, services in {
        NATIVE: "sms mms rcs phone native sim contacts phonebook recents telephony",
        "whatsapp": "whatsapp",
        "telegram": "telegram",
        "signal": "signal securesms",
        "instagram": "instagram",
        "snapchat": "snapchat",
        "facebook": "facebook messenger orca katana",
        "kik": "kik",
        "skype": "skype",
        "viber": "viber",
        "discord": "discord",
        "tiktok": "tiktok musically",
        "twitter": "twitter",
        "threema": "threema",
        "wickr": "wickr",
        "wechat": "wechat weixin",
        "line": "line",
        "tango": "tango",
        "imo": "imo",
        "roblox": "roblox",
        "twitch": "twitch",
        "tinder": "tinder",
        "textnow": "textnow",
        "imessage": "imessage",
        "facetime": "facetime",
        "google": "google gmail android",
        "apple": "apple icloud",
        "microsoft": "microsoft outlook hotmail",
        "yahoo": "yahoo",
    }.items()
    for service in services.split()
}
_WORDS = re.compile(r"[a-z]+")
BY_NUMBER = frozenset({NATIVE, "imessage", "facetime"})
"""Platforms whose parties are telephone numbers and mail addresses, and nothing of their own."""


class When(NamedTuple):
    """Epoch milliseconds, None where unknown, and `unstated` where the report gives no zone."""

    at: int | None
    zone: str | None


UNKNOWN = When(None, None)


class Clock:
    """Reads times as a case's options say."""

    def __init__(self, options: Options) -> None:
        self.zone = options.timezone
        self.month_first = options.region in MONTH_FIRST

    def of(self, model: Model, *names: str) -> When:
        """The first of these times of a record, by default the one that says when it happened."""
        for name in names or _WHEN:
            stamp = model.stamps.get(name)
            if stamp is not None and (found := self.read(stamp)).at is not None:
                return found
        return UNKNOWN

    def readable(self, stamp: Stamp | None) -> bool:
        """Whether a time is one at all, be it a zero that means none."""
        return stamp is None or _read(stamp, self.zone, self.month_first).at is not None

    def read(self, stamp: Stamp) -> When:
        """A time as the report writes it; nothing for one that cannot be read or means none."""
        found = _read(stamp, self.zone, self.month_first)
        return found if found.at is not None and _EARLIEST <= found.at < _LATEST else UNKNOWN


@lru_cache(maxsize=16_384)
def _read(stamp: Stamp, zone: str, month_first: bool) -> When:
    if len(stamp.text) > WRITTEN:
        return UNKNOWN
    try:
        found = datetime.fromisoformat(stamp.text)
        if found.tzinfo is None and stamp.format == "TimeStampKnown" and _OFFSET.search(stamp.shown):
            found = found.replace(tzinfo=datetime.fromisoformat(stamp.shown).tzinfo)
        if found.tzinfo is not None:
            return When(millis(found), None)
        at = epoch(found.date(), found.hour, found.minute, found.second, zone, found.microsecond)
        return When(at, "unstated")
    except (ValueError, OverflowError):
        return _written(stamp.text, zone, month_first)


def _written(text: str, zone: str, month_first: bool) -> When:
    """A time as people write it, with `(UTC+2)` after it."""
    match = _ZONE.search(text)
    offset = f" {match[1] or '+'}{int(match[2] or 0):02d}:{match[3] or '00'}" if match else ""
    bare = text[: match.start()] if match else text
    month_first = month_first or re.search(r"[AP]M$", bare, re.IGNORECASE) is not None
    for order in (Order.MDY, Order.DMY) if month_first else (Order.DMY, Order.MDY):
        found = moments.when(bare + offset, "", order, zone)
        if found is not None:
            return When(found.at, None if found.stated else "unstated")
    return UNKNOWN


def seconds(text: str) -> int | None:
    """The length of a call, whole seconds; None where it is not stated."""
    match = _SPAN.fullmatch(text) if len(text) < WRITTEN else None
    if match is None:
        return moments.seconds(text) if 0 < len(text) < WRITTEN else None
    days, hours, minutes, rest = (int(part or 0) for part in match.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + rest


@lru_cache(maxsize=4_096)
def known_platform(*names: str) -> str | None:
    """The platform that a service's name or a program's names (`com.whatsapp`); None where it names none we know."""
    for name in names:
        for word in _WORDS.findall(name.lower()):
            if word in _SERVICES:
                return _SERVICES[word]
    return None


@lru_cache(maxsize=4_096)
def platform(name: str) -> str:
    """The platform of a record's `Source`: one we know, else the name itself in lower case; `NATIVE` for none."""
    found = known_platform(name)
    return found if found is not None else "-".join(_WORDS.findall(name.lower())[:4])


def number(text: str) -> float | None:
    """A decimal number, also with a comma; None for anything else."""
    try:
        found = float(text.replace(",", ".")) if text else None
    except ValueError:
        return None
    return found if found is not None and abs(found) < 1e15 else None


def facts(marks: dict[str, Json], when: When, **said: Json) -> dict[str, Json]:
    """What is asserted: the record's marks, an unstated zone, and of the rest what says anything."""
    made: dict[str, Json] = {name: value for name, value in said.items() if value not in (None, "", [], False)}
    if when.zone is not None:
        made["zone"] = when.zone
    made.update(marks)
    return made
