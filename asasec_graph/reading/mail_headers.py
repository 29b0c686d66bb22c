"""Header fields of mails, tolerantly: encoded words (RFC 2047), addresses, dates with their zone."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import getaddresses, parsedate_tz
from functools import lru_cache

from asasec_graph.model import keys
from asasec_graph.model.observations import Ref
from asasec_graph.model.times import millis
from asasec_graph.reading import charsets, textual
from asasec_graph.reading.dates import epoch

_WORD = re.compile(r"=\?([^?*\s]{1,40})(?:\*[^?]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(\?=)[ \t\r\n]+(=\?)")
_WITHIN = re.compile(r"(?<=\s)[^\s<>()\",;:]+@[^\s<>()\",;:]+$")
"""An address behind words that nothing marks as a name: `mailing list team@example.org`."""
_ZONE = re.compile(r"\d:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[+-]\d{2}:?\d{1,2}|(?!AM\b|PM\b)[A-Z]{1,5}\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """One address of a header field: the identifier, the name beside it, and both as written."""

    ref: Ref | None
    name: str
    written: str


@dataclass(frozen=True, slots=True)
class Moment:
    """A Date field: epoch milliseconds, and whether it states its zone."""

    at: int
    stated: bool


class Headers:
    """The header fields of a mail or part, by name in lower case; asked many times, worked out once."""

    def __init__(self, raw: Mapping[str, Sequence[bytes]]) -> None:
        self._raw = raw
        self._addresses: dict[str, list[Address]] = {}

    def has(self, name: str) -> bool:
        """Whether there is such a field."""
        return name.lower() in self._raw

    def fields(self, name: str) -> list[str]:
        """The values of every field of this name, unfolded, as written."""
        return [_unfolded(value) for value in self._raw.get(name.lower(), ())]

    def first(self, name: str) -> str:
        """The first value of this name, unfolded, as written, or nothing."""
        values = self._raw.get(name.lower())
        return _unfolded(values[0]) if values else ""

    def text(self, name: str) -> str:
        """The first field of this name, readable, or nothing."""
        return readable(self.first(name))

    def addresses(self, name: str) -> list[Address]:
        """Every address in the fields of this name; groups are opened."""
        if name not in self._addresses:
            self._addresses[name] = [one for value in self.fields(name) for one in _addressed(value)]
        return self._addresses[name]

    def moment(self, zone: str) -> Moment | None:
        """When the Date field says the mail was written; a field without zone is read in `zone`."""
        found = (_moment(value, zone) for value in self.fields("Date"))
        return next((moment for moment in found if moment is not None), None)


def _unfolded(value: bytes) -> str:
    text = value.decode("ascii") if value.isascii() and b"\0" not in value else textual.decode(value)[0]
    if "\n" in text[:-1]:
        text = re.sub(r"\r?\n[ \t]*", " ", text)
    return text.replace("\0", "").strip()


def readable(value: str) -> str:
    """A field's text with its encoded words decoded."""
    if "=?" in value:
        value = _WORD.sub(_word, _BETWEEN.sub(r"\1\2", value))
    return textual.clean(value).strip()


def _word(match: re.Match[str]) -> str:
    charset, kind, text = match[1], match[2].lower(), match[3].encode("ascii", "ignore")
    try:
        data = (
            base64.b64decode(text + b"=" * (-len(text) % 4)) if kind == "b" else quopri.decodestring(text, header=True)
        )
        return charsets.decoded(data, charset, "replace")
    except (binascii.Error, ValueError, LookupError):
        return match[0]


@lru_cache(maxsize=16_384)
def _addressed(value: str) -> tuple[Address, ...]:
    found: list[Address] = []
    for display, written in getaddresses([value]):
        ref = keys.email(readable(written)) if "@" in written else None
        if ref is None and len(within := _WITHIN.findall(written)) == 1:
            ref, display = keys.email(within[0]), display or written.replace(within[0], "").strip()
        if written or display:
            found.append(Address(ref, readable(display).strip("\"' "), written))
    return tuple(found)


def _moment(value: str, zone: str) -> Moment | None:
    parsed = parsedate_tz(value)
    if parsed is None:
        return None
    offset = parsed[9] or 0
    try:
        local = datetime(*parsed[:6], tzinfo=UTC)
        if _ZONE.search(value) and abs(offset) < 24 * 3600:
            return Moment(millis(local - timedelta(seconds=offset)), True)
        return Moment(epoch(local.date(), local.hour, local.minute, local.second, zone), False)
    except (ValueError, OverflowError):
        return None
