"""vCards 2.1, 3.0 and 4.0, and the lines of calendars, to properties: for what vendors write, not what they should.

Grammar: versit vCard 2.1 (bare parameters, quoted-printable with soft breaks, base64 ended by an empty
line), RFC 2426 (groups, folding, escapes), RFC 6350 (uri values). A line that is no property continues
the one before it; a card without END is given as it stands, and said to be so.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model.observations import Problem
from asasec_graph.reading import charsets, textual
from asasec_graph.reading.source import Source

LINE_LIMIT = 1 << 20
CARD_LIMIT = 64 << 20
"""Bytes of one card; what is beyond is left out and said."""

_PROPERTY = re.compile(
    rb'^(?:(?P<group>[A-Za-z0-9_-]{1,40})\.)?(?P<name>[A-Za-z0-9_-]{1,200})(?P<params>(?:;[^":;\r\n]*(?:"[^"]*"[^":;\r\n]*)*)*):'
)
_PARAM = re.compile(r';([^=;":]*)(?:=((?:[^";:]|"[^"]*")*))?')
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card: `types` are its TYPE values in lower case; `value` is decoded, escapes kept."""

    name: str
    group: str
    params: dict[str, str]
    types: tuple[str, ...]
    value: str
    line: int

    @property
    def text(self) -> str:
        """The value with its escapes undone."""
        return unescape(self.value)

    def parts(self, separator: str = ";") -> list[str]:
        """The value's components, escapes undone."""
        return [unescape(part).strip() for part in re.split(rf"(?<!\\){separator}", self.value)]

    def binary(self) -> bytes | None:
        """The bytes of a base64 value or data: address; None where it is neither or damaged."""
        text = self.value
        if text.lower().startswith("data:") and "base64," in text[:200]:
            text = text.partition("base64,")[2]
        elif self.params.get("ENCODING", "").upper() not in ("B", "BASE64"):
            return None
        try:
            return base64.b64decode(re.sub(r"\s", "", text), validate=True)
        except (binascii.Error, ValueError):
            return None


@dataclass(slots=True)
class Card:
    """A card: its number in the file from 1, its first line, its properties."""

    number: int
    line: int
    properties: list[Property] = field(default_factory=list[Property])
    ended: bool = False

    def all(self, *names: str) -> list[Property]:
        """The properties of these names, in order."""
        return [one for one in self.properties if one.name in names]

    def first(self, name: str) -> str:
        """The text of the first property of this name that has one, or nothing."""
        return next((one.text.strip() for one in self.all(name) if one.text.strip()), "")


def unescape(text: str) -> str:
    """A value without backslash escapes (`\\n`, `\\,`, `\\;`, and the `\\:` that some write)."""
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)


def cards(source: Source) -> Iterator[Card | Problem]:
    """The cards of a file, and what could not be read, in order."""
    open_cards: list[Card] = []
    number = 0
    for line, raw in content_lines(source):
        word = raw.strip().upper()
        if word == b"BEGIN:VCARD":
            if open_cards and not _expects_card(open_cards[-1]):
                yield from _closed(open_cards.pop())
            number += 1
            open_cards.append(Card(number, line))
        elif word == b"END:VCARD":
            if open_cards:
                open_cards[-1].ended = True
                yield open_cards.pop()
        elif open_cards:
            found = property_of(raw, line)
            if found is None:
                yield Problem("This line is no property of a vCard; it was skipped.", f"line {line}")
            elif found.name == "AGENT" and found.value.strip().upper().startswith("BEGIN:VCARD"):
                number += 1
                yield _written_out(found, number)
            else:
                open_cards[-1].properties.append(found)
    while open_cards:
        yield from _closed(open_cards.pop())


def _written_out(agent: Property, number: int) -> Card:
    """The card of an agent that stands in one line, its line ends escaped (RFC 2426, 3.5.4)."""
    lines = unescape(agent.value).splitlines()
    found = (property_of(line.encode("utf-8", "replace"), agent.line) for line in lines)
    own = [one for one in found if one is not None and one.name not in ("BEGIN", "END")]
    return Card(number, agent.line, own, True)


def _expects_card(card: Card) -> bool:
    """Whether the card's last property is an AGENT whose value is the card that follows."""
    return bool(card.properties) and card.properties[-1].name == "AGENT" and not card.properties[-1].value


def _closed(card: Card) -> Iterator[Card | Problem]:
    yield Problem("This card has no end; it was read as far as it goes.", f"card {card.number} line {card.line}")
    yield card


def _lines(source: Source) -> Iterator[bytes]:
    """The raw lines; those of UTF-16 as UTF-8."""
    if textual.wide_encoding(source.head):
        yield from (line.text.encode("utf-8", "replace") for line in textual.Lines(source))
        return
    with source.open() as file:
        first = True
        while raw := file.readline(LINE_LIMIT):
            yield raw.removeprefix(codecs.BOM_UTF8).rstrip(b"\r\n") if first else raw.rstrip(b"\r\n")
            first = False


def content_lines(source: Source) -> Iterator[tuple[int, bytes]]:
    """Logical lines with the number of their first; continuations joined, empty lines left out."""
    pieces: list[bytes] = []
    start, size, soft = 0, 0, False
    for number, raw in enumerate(_lines(source), 1):
        if pieces and _continues(raw, soft):
            size += len(raw)
            if size <= CARD_LIMIT:
                pieces.append(raw if soft else raw[1:] if raw[:1] in b" \t" else raw)
        else:
            if pieces:
                yield start, b"".join(pieces)
            pieces, start, size = ([raw], number, len(raw)) if raw.strip() else ([], 0, 0)
        soft = bool(pieces) and _breaks_softly(pieces)
        if soft:
            pieces[-1] = pieces[-1][:-1]
    if pieces:
        yield start, b"".join(pieces)


def _breaks_softly(pieces: list[bytes]) -> bool:
    return pieces[-1].endswith(b"=") and b"QUOTED-PRINTABLE" in pieces[0][:400].upper()


def _continues(raw: bytes, soft: bool) -> bool:
    if soft:
        return raw.strip().upper() not in (b"END:VCARD", b"BEGIN:VCARD")
    return bool(raw.strip()) and (raw[:1] in (b" ", b"\t") or b":" not in raw)


def property_of(raw: bytes, line: int) -> Property | None:
    """A logical line as a property; None where it is none."""
    match = _PROPERTY.match(raw)
    if match is None:
        return None
    params, types = _params(match["params"].decode("utf-8", "replace"))
    value = _value(raw[match.end() :], params)
    group = (match["group"] or b"").decode()
    return Property(match["name"].decode().upper(), group.lower(), params, types, textual.clean(value), line)


def _params(text: str) -> tuple[dict[str, str], tuple[str, ...]]:
    params: dict[str, str] = {}
    types: list[str] = []
    for name, value in _PARAM.findall(text):
        key, plain = str(name).strip().upper(), str(value).replace('"', "").strip()
        if not plain and key in _ENCODINGS:
            params["ENCODING"] = key
        elif not plain or key == "TYPE":
            types += (plain or key).lower().split(",")
        else:
            params[key] = plain
    return params, tuple(types)


def _value(raw: bytes, params: dict[str, str]) -> str:
    if params.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        raw = quopri.decodestring(raw)
    return _decoded(raw, params.get("CHARSET", ""))


def _decoded(raw: bytes, charset: str) -> str:
    """Text in the stated character set, a few damaged bytes marked; where that is plainly wrong, UTF-8, then 1252."""
    for name in (charset, "utf-8"):
        try:
            text = charsets.decoded(raw, name or "utf-8", "replace")
        except LookupError:
            continue
        damaged = text.count("\ufffd")
        if damaged * 5 <= sum(not char.isascii() for char in text) - damaged:
            return text
    return textual.windows_1252(raw)
