"""The lines of a WhatsApp text export: headers in every dialect, and who a line names as its sender.

Android writes `30/1/19, 20:49 - Name: text`, iOS `[30/1/19, 20:49:11] Name: text`, older iOS
`30/1/19 20:49:11: Name: text`; order, separators, clock and digits follow the phone's region. A line
without header continues the message before it. Facts from public lists of the formats met.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from asasec_graph.reading import whatsapp_languages, whatsapp_words
from asasec_graph.reading.dates import Parts
from asasec_graph.reading.whatsapp_words import MARKS

NAME_LIMIT = 120
SENT = ("\u200e", "\u200f")
"""The marks that iOS sets before what the program itself writes: from left to right, or from right to left."""

_DATE = r"(?P<a>[RHS]?\d{1,4})(?P<sep>\.\s?|[/-])(?P<b>\d{1,2})(?P=sep)(?P<c>[RHS]?\d{1,4})\.?(?:\sBE)?"
_CLOCK = rf"""(?:(?P<before>{whatsapp_words.DAY_PART})\s?)?
    (?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?:[:.](?P<second>\d{{2}}))?\.?
    (?:\s?(?P<after>{whatsapp_words.DAY_PART}))?"""
_END = r"(?P<end>(?(open)\]\s?-?\s?|(?:\s[-–]\s|(?(second):\s|(?!)))))"
_HEADER = re.compile(
    rf"(?P<open>\[)?\s?{_DATE}(?:[,،]\s?|\s)(?:{whatsapp_words.CONNECTOR}\s)?\s?{_CLOCK}{_END}",
    re.VERBOSE | re.IGNORECASE,
)
_CLOCK_FIRST = re.compile(rf"(?P<open>\[)?\s?{_CLOCK}(?:[,،]\s?|\s){_DATE}{_END}", re.VERBOSE | re.IGNORECASE)
"""As Vietnamese phones write it: the time before the date."""
_ERAS = {"R": 2018, "H": 1988, "S": 1925}
"""The year before the first of each era of the Japanese calendar."""
_PARTS = ("open", "a", "sep", "b", "c", "before", "hour", "minute", "second", "after")
_SIGNAL = re.compile(r"\[\d{4}-\d{2}-\d{2}, \d{2}:\d{2}\] ")
_STARTS = frozenset("0123456789[RHS٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹" + MARKS)
_QUOTES = frozenset('"“«„')
_NUMBER = re.compile(r"\+?[\d\s()\u00a0\u202f\u2010\u2011.-]{6,24}")


@dataclass(frozen=True, slots=True)
class Header:
    """A line that begins a message: its date as written, its time, its dialect, and what follows.

    `marked` is whether iOS set a left-to-right mark before the line, as it does before what was sent with a file.
    """

    shape: str
    parts: Parts
    hour: int
    minute: int
    second: int
    rest: str
    marked: bool = False


def header(line: str) -> Header | None:
    """The header of a line, or None where it continues the message before it."""
    if not line or line[0] not in _STARTS:
        return None
    bare = whatsapp_words.bare(line)
    match = _HEADER.match(bare) or _CLOCK_FIRST.match(bare)
    if match is None or (bare[0] == "[" and _SIGNAL.match(bare)):
        return None
    begin, a, mark, b, c, before, hours, minutes, seconds, after = match.group(*_PARTS)
    hour, minute, second = _hour(int(hours), before or after), int(minutes), int(seconds or 0)
    if hour > 23 or minute > 59 or second > 60:
        return None
    shape = f"{begin or ''}{mark.strip()}{len(a) // 3}{seconds is not None}"
    rest = line[_raw_end(line, match.end()) :]
    return Header(shape, (_year(a), b, _year(c)), hour, minute, min(second, 59), rest, line[0] in SENT)


def _year(part: str) -> str:
    """A year of a Japanese era as one of ours; any other part of a date as it is."""
    return part if part.isdecimal() else str(_ERAS[part[0].upper()] + int(part[1:]))


def _hour(hour: int, part: str | None) -> int:
    """The hour of the day; `part` is am or pm in some language. An hour above 12 says it by itself."""
    if not part or hour > 12:
        return hour
    word = re.sub(r"[\s.\u200c\u05f4\"]", "", part.casefold())
    if word in whatsapp_words.AFTERNOON:
        return hour % 12 + 12
    return hour % 12


def _raw_end(line: str, bare_end: int) -> int:
    """Where in the line as written its first `bare_end` characters that are no marks end."""
    if line[:bare_end].isascii():
        return bare_end
    seen = 0
    for place, char in enumerate(line):
        if seen == bare_end:
            return place
        seen += char not in MARKS
    return len(line)


@dataclass(frozen=True, slots=True)
class Said:
    """What follows a header: who, and what; `marked` where iOS set a left-to-right mark before it.

    `left_out` is what the marks say stands for a medium left out, in the words of any language.
    """

    sender: str
    body: str
    marked: bool
    left_out: str | None = None


def said(head: Header) -> Said | None:
    """Sender and first line of body, or None for a notice, which names no sender."""
    name, mark, body = head.rest.partition(": ")
    if not mark:
        name, mark, body = _without_space(head.rest)
    name = sender_name(name)
    if not mark or not name or len(name) > NAME_LIMIT:
        return None
    marked = body.startswith(SENT)
    sent = head.marked and any(mark in body for mark in SENT)
    left_out = whatsapp_words.marked_omitted(body, sure=sent) if sent or marked else None
    if left_out is None and _is_notice(name, body):
        return None
    return Said(name, body.strip(MARKS), marked, left_out)


def _without_space(rest: str) -> tuple[str, str, str]:
    """`Name:` with nothing after it, and `Name:.`, which stands for a message seen once."""
    bare = rest.rstrip()
    for ending in (":", ":."):
        if bare.endswith(ending) and ":" not in bare[: -len(ending)]:
            return bare[: -len(ending)], ":", ending[1:]
    return rest, "", ""


def _is_notice(name: str, body: str) -> bool:
    if not _QUOTES.isdisjoint(name) and whatsapp_words.notice(f"{name}: {body}"):
        return True
    if body.startswith(SENT) and not _content(body):
        return whatsapp_words.notice(body) or whatsapp_words.encryption(body) or whatsapp_languages.notice(body)
    return whatsapp_words.encryption(body)


def _content(body: str) -> bool:
    """Whether a marked body stands for something that a person sent."""
    return bool(whatsapp_words.attached(body) or whatsapp_words.omitted(body) or whatsapp_words.deleted(body))


def sender_name(text: str) -> str:
    """A sender as written, without direction marks and the tilde before a name that the account gave itself."""
    bare = whatsapp_words.bare(text).strip()
    return bare[1:].strip() if bare.startswith("~") else bare


def looks_like_number(name: str) -> bool:
    """Whether a sender is written as a telephone number."""
    return _NUMBER.fullmatch(name) is not None
