"""What the readers of platforms' exports and returns share: paths, texts and times of fields, and the owner.

An export is of one account: its owner is one person a file, marked {"owner": true}, who owns the account;
files of one export meet at that account.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Ref, owner
from asasec_graph.reading import moments, phones_times, textual
from asasec_graph.reading.dates import Order
from asasec_graph.reading.moments import When
from asasec_graph.reading.source import Source

FIELD_LIMIT = 4_000
"""Characters of one asserted text."""
_SPACES = re.compile(r"[\s\u00a0\u202f\u200e\u200f]+")
_WEEKDAY = re.compile(
    r"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)\.?,? ",
    re.IGNORECASE,
)
_AT = re.compile(r",? (?:at|a las?|um|à|às) (?=\d)|(?<=\d),(?= )", re.IGNORECASE)
_LAST_YEAR = re.compile(r"([^\W\d]{3,10})\.? (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)( [+-]\d{2}:?\d{2}| UTC)? (\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_ZONE = re.compile(r"\b(?:UTC|GMT)(?=[+-]\d)|\b([A-Z]{2,5})$")
_DASHED = re.compile(r"(\d)-(\d{2}:\d{2}:\d{2})(?:-(?=UTC|GMT)| ?(?=Z$))?")
_SHORT_OFFSET = re.compile(r"([+-])(\d{1,2})(?::?(\d{2}))?$")
_EUROPE = {"UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "MSK": 3}
_AMERICA = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
_OFFSETS = {name: f"{hours:+03d}:00" for name, hours in (_EUROPE | _AMERICA).items()}


def pointer(*parts: str | int) -> str:
    """The path of a JSON value with slashes, `/` and `~` in names escaped as in RFC 6901; `char 0` for the whole.

    So also for what stands under a name that is empty: no locator is.
    """
    return textual.clean("/".join(str(part).replace("~", "~0").replace("/", "~1") for part in parts)) or "char 0"


def fields(value: Json) -> Mapping[str, Json]:
    """A JSON object, or an empty one for any other value."""
    return value if isinstance(value, Mapping) else {}


def members(value: Json) -> Sequence[Json]:
    """A JSON array, or an empty one for any other value."""
    return value if isinstance(value, list) else []


def string(value: Json, limit: int = FIELD_LIMIT) -> str:
    """A JSON text or number as stripped text of bounded length, else nothing."""
    if isinstance(value, str):
        return textual.clean(value[:limit]).strip()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return str(value)[:limit]


def number(value: Json) -> float | None:
    """A finite number, also one that is written as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None


def whole(value: Json) -> int | None:
    """A whole number that is none below zero."""
    found = number(value)
    return int(found) if found is not None and 0 <= found < 1e15 else None


def instant(value: Json, zone: str, order: Order = Order.YMD) -> When | None:
    """A moment as any export writes it: an epoch in any unit, ISO 8601, or words in English or Spanish.

    `zone` (IANA) reads what states no zone; `order` is that of numeric dates which are not ISO.
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    text = _SPACES.sub(" ", str(value)[:100]).strip()
    if not text or isinstance(value, int | float) or (text.isdecimal() and len(text) not in (8, 14)):
        at = phones_times.unix_millis(value if not isinstance(value, str) else text)
        return None if at is None else When(at, True)
    found = moments.when(_plain(text), "", order, zone)
    return found if found is not None and abs(found.at) < 7_258_118_400_000 else None


def _plain(text: str) -> str:
    """The same moment as `reading.moments` takes it: no weekday, day before month's name, zone as an offset."""
    text = _DASHED.sub(r"\1 \2 ", text).strip()
    text = _ZONE.sub(lambda match: _OFFSETS.get(match[1], "") if match[1] else "", _WEEKDAY.sub("", text)).strip()
    text = re.sub(r" (\w{2,4}) (?=\d{4}$)", lambda match: f" {_OFFSETS.get(match[1], match[1])} ", text)
    text = _SPACES.sub(" ", _AT.sub(" ", text))
    text = _LAST_YEAR.sub(lambda match: f"{match[2]} {match[1]} {match[5]} {match[3]}{match[4] or ''}", text)
    text = _MONTH_FIRST.sub(r"\2 \1 \3", text)
    if ":" in text:
        text = _SHORT_OFFSET.sub(lambda match: f"{match[1]}{int(match[2]):02d}:{match[3] or '00'}", text)
    return _SPACES.sub(" ", text).strip()


def zone_of(when: When | None) -> str | None:
    """What an event says of its time's zone."""
    return "unstated" if when is not None and not when.stated else None


def address(text: str) -> Ref | None:
    """An IP address that is written alone, with its port, or in brackets with its port."""
    bare = text.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    return keys.ip_address(bare)


def told(**values: Json) -> dict[str, Json]:
    """What is asserted, without what is empty."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}


class Owner:
    """The owner of an export's account, said when first needed and then linked to what the file states."""

    def __init__(self, source: Source, account: Ref | None = None) -> None:
        self.sha256 = source.sha256
        self.person = owner(source.sha256)
        self.region = source.options.region
        self.account = account
        self._said = False

    def said(self, locator: str, /, **asserted: Json) -> Iterator[Observation]:
        """The owner, once, or again where more is asserted."""
        if self._said and not any(asserted.values()):
            return
        self._said = True
        yield Mention(self.person, locator, asserted={"owner": True} | told(**asserted))

    def owns(
        self, ref: Ref | None, locator: str, /, *, at: int | None = None, **asserted: Json
    ) -> Iterator[Observation]:
        """The owner owns an account, a number or an address; the account uses the number or address."""
        if ref is None:
            return
        yield from self.said(locator)
        yield Mention(ref, locator, asserted=told(**asserted), at=at)
        yield Link(LinkType.OWNS, self.person, ref, locator, at=at)
        if ref.kind is EntityKind.ACCOUNT:
            self.account = self.account or ref
        elif self.account is not None:
            yield Link(LinkType.USES, self.account, ref, locator, at=at)

    def linked(
        self, kind: LinkType, ref: Ref | None, locator: str, /, *, at: int | None = None, **asserted: Json
    ) -> Iterator[Observation]:
        """The owner's account, or the owner where the file names no account, in a relation to something."""
        if ref is None:
            return
        yield from self.said(locator)
        yield Mention(ref, locator, asserted=told(**asserted), at=at)
        yield Link(kind, self.account or self.person, ref, locator, at=at)

    def phones(self, text: str) -> Ref | None:
        """A telephone number of a field that holds one."""
        return keys.phone(text, self.region)
