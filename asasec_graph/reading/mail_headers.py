"""Header fields of mails, tolerantly: encoded words (RFC 2047), addresses, dates with their zone."""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.utils import getaddresses, parsedate_tz

from asasec_graph.model import keys
from asasec_graph.model.observations import Ref
from asasec_graph.model.times import millis
from asasec_graph.reading import textual
from asasec_graph.reading.dates import epoch

_WORD = re.compile(r"=\?([^?*\s]{1,40})(?:\*[^?]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(\?=)[ \t\r\n]+(=\?)")
_ZONE = re.compile(r"\d:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[+-]\d{2}:?\d{2}|(?!AM\b|PM\b)[A-Z]{1,5}\b)", re.IGNORECASE)


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


def fields(message: Message, name: str) -> list[str]:
    """The values of every field of this name, unfolded, as written."""
    wanted = name.lower()
    return [_unfolded(str(value)) for key, value in message.raw_items() if key.lower() == wanted]


def _unfolded(value: str) -> str:
    data = value.encode("utf-8", "surrogateescape")
    text, _ = textual.decode(data)
    return re.sub(r"\r?\n[ \t]*", " ", text).replace("\0", "").strip()


def readable(value: str) -> str:
    """A field's text with its encoded words decoded."""
    joined = _BETWEEN.sub(r"\1\2", value)
    return textual.clean(_WORD.sub(_word, joined)).strip()


def _word(match: re.Match[str]) -> str:
    charset, kind, text = match[1], match[2].lower(), match[3].encode("ascii", "ignore")
    try:
        data = (
            base64.b64decode(text + b"=" * (-len(text) % 4)) if kind == "b" else quopri.decodestring(text, header=True)
        )
        return data.decode(charset, "replace")
    except (binascii.Error, ValueError, LookupError):
        return match[0]


def text_of(message: Message, name: str) -> str:
    """The first field of this name, readable, or nothing."""
    return next((readable(value) for value in fields(message, name)), "")


def addresses(message: Message, name: str) -> list[Address]:
    """Every address in the fields of this name; groups are opened."""
    found: list[Address] = []
    for value in fields(message, name):
        for display, written in getaddresses([value]):
            ref = keys.email(readable(written)) if "@" in written else None
            if written or display:
                found.append(Address(ref, readable(display).strip("\"' "), written))
    return found


def moment(message: Message, zone: str) -> Moment | None:
    """When the Date field says the mail was written; a field without zone is read in `zone`."""
    for value in fields(message, "Date"):
        parsed = parsedate_tz(value)
        if parsed is None:
            continue
        offset = parsed[9] or 0
        try:
            local = datetime(*parsed[:6], tzinfo=UTC)
            if _ZONE.search(value) and abs(offset) < 24 * 3600:
                return Moment(millis(local - timedelta(seconds=offset)), True)
            return Moment(epoch(local.date(), local.hour, local.minute, local.second, zone), False)
        except (ValueError, OverflowError):
            continue
    return None
