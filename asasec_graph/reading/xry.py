"""MSAB XRY's text report: one file a kind of artifact, its records as keys and values, parties under `From` and `To`.

Source: the layout that Autopsy's public readers describe. `XRY Export`, the kind on the third line (`Calls`,
`Contacts/Contacts`, `Messages/SMS`, `Device/General Information`, `Web/Bookmarks`), then records: a title (`Calls #1`),
lines `Key:<tab>value`, and a line that names a party before the party's own lines. A long message may be cut into
records with the same reference number. Usually UTF-16 with its mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from asasec_graph.reading import moments, textual
from asasec_graph.reading.dates import Order, Vote
from asasec_graph.reading.source import Source
from asasec_graph.reading.textual import words

BEGIN = "xry export"
HEADER = 40
"""Lines in which the report's beginning is sought."""
PAIRS = 5_000
VALUE = 1 << 18
SIZE = 4 << 20
"""Characters of one record."""
SECTIONS = {
    "from": "from", "to": "to", "participant": "participant", "participants": "participant", "cc": "to", "bcc": "to",
    "de": "from", "para": "to", "a": "to", "participante": "participant", "sender": "from", "recipient": "to",
}  # fmt: skip
_KNOWN = words(
    "text message direction time status tel storage index folder type name number deleted duration attribute data "
    "email account id subject application domain segments latitude longitude title address web note notes ssid bssid "
    "comment url identifier nombre texto mensaje hora estado teléfono numero número tipo duración sentido eliminado "
    "correo"
)
_TITLE = re.compile(r"(?P<kind>\S.{0,120}?)\s*#\s*(?P<number>\d{1,9})\s*$")
_PAIR = re.compile(r"(?P<key>[^\s:][^:\t]{0,60}?)\s*:(?P<gap>\s*)(?P<value>.*)$", re.DOTALL)
_NOTE = re.compile(r"\s*\((?:device|network|dispositivo|red)\)\s*", re.IGNORECASE)
_ZONE = re.compile(r"\s*\(?(?:UTC|GMT)\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?\)?\s*$", re.IGNORECASE)
_TIMES = (
    "time",
    "hora",
    "date",
    "fecha",
    "timestamp",
    "created",
    "visited",
    "last visited",
    "start time",
    "sent",
    "received",
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A key in lower case with its value, its line, and the party's section that it stands in."""

    key: str
    value: str
    line: int
    section: str = ""


@dataclass(slots=True)
class Record:
    """A record: the report's kind, its own title, its line and pairs."""

    report: str
    kind: str
    line: int
    pairs: list[Pair] = field(default_factory=list[Pair])
    tabbed: bool = False
    size: int = 0

    @property
    def place(self) -> str:
        """Its locator."""
        return f"line {self.line}"

    def all(self, *names: str, section: str | None = None) -> list[Pair]:
        """The pairs of these keys with a value, in their order; of one section where it is given."""
        return [
            pair
            for pair in self.pairs
            if pair.key in names and pair.value and (section is None or pair.section == section)
        ]

    def text(self, *names: str) -> str:
        """The first value of these keys, in their order; "" where there is none."""
        for name in names:
            for pair in self.pairs:
                if pair.key == name and pair.value:
                    return pair.value
        return ""


def kind(source: Source) -> str:
    """The kind that the report names on its third line; "" where this is no such report."""
    lines = [line.strip().strip("\ufeff") for line in textual.first_lines(source, HEADER)]
    began = next((number for number, line in enumerate(lines) if line.lower() == BEGIN), None)
    if began is None or any(lines[:began]):
        return ""
    rest = [line for line in lines[began + 1 : began + 5] if line and not _TITLE.fullmatch(line)]
    return lines[began + 2] if began + 2 < len(lines) and lines[began + 2] in rest else (rest or ["report"])[0]


def records(source: Source, lines: textual.Lines) -> Iterator[Record]:
    """Every record, one cut into segments put together."""
    kept: Record | None = None
    for record in _records(kind(source), lines):
        if kept is not None and _continues(kept, record):
            kept.size += record.size
            kept.pairs += [pair for pair in record.pairs if pair.key in ("text", "message")]
            continue
        if kept is not None:
            yield _joined(kept)
        kept = record
    if kept is not None:
        yield _joined(kept)


def _continues(first: Record, second: Record) -> bool:
    reference = second.text("reference number")
    bounded = len(first.pairs) < PAIRS and first.size < SIZE
    return bool(reference) and reference == first.text("reference number") and bounded


def _joined(record: Record) -> Record:
    """A record whose text came in segments, as one text."""
    texts = [pair for pair in record.pairs if pair.key in ("text", "message")]
    if len(texts) < 2:
        return record
    whole = replace(texts[0], value=" ".join(pair.value for pair in texts)[:VALUE])
    record.pairs = [whole if pair is texts[0] else pair for pair in record.pairs if pair not in texts[1:]]
    return record


def _records(report: str, lines: textual.Lines) -> Iterator[Record]:
    record: Record | None = None
    section = ""
    for line in lines:
        text = line.text.strip("\ufeff")
        title = _TITLE.fullmatch(text) if ":" not in text else None
        if title is not None:
            if record is not None:
                yield record
            record, section = Record(report, title["kind"], line.number), ""
        elif record is not None and len(record.pairs) < PAIRS and record.size < SIZE:
            record.size += len(text)
            section = _line(record, text, line.number, section)
    if record is not None:
        yield record


def _line(record: Record, text: str, number: int, section: str) -> str:
    """Takes one line of a record; gives the section that is open after it."""
    bare = text.strip()
    if bare.lower() in SECTIONS:
        return SECTIONS[bare.lower()]
    match = _PAIR.match(bare)
    if match is not None and _is_key(match, record):
        key = " ".join(match["key"].lower().split())
        record.tabbed |= "\t" in match["gap"]
        record.pairs.append(Pair(key, match["value"].strip()[:VALUE], number, SECTIONS.get(key, section)))
    elif bare and record.pairs and len(record.pairs[-1].value) < VALUE:
        last = record.pairs[-1]
        record.pairs[-1] = replace(last, value=f"{last.value}\n{bare}".strip())
    return section


def _is_key(match: re.Match[str], record: Record) -> bool:
    """Whether a line begins a pair, or only has a colon in a text that goes on from the line before."""
    key = " ".join(match["key"].lower().split())
    if "\t" in match["gap"] or len(match["gap"]) > 1 or not match["value"]:
        return not match["value"].startswith("//")
    within = bool(record.pairs) and record.pairs[-1].key in ("text", "message", "texto", "mensaje")
    if within and record.tabbed:
        return False
    return key in _KNOWN or (not within and not match["value"].startswith("//"))


class Clock:
    """Reads the times of a report in the order that all of them fit."""

    def __init__(self, source: Source) -> None:
        self.zone = source.options.timezone
        vote = Vote()
        for line in textual.Lines(source):
            match = _PAIR.match(line.text.strip())
            if match is not None and match["key"].strip().lower() in _TIMES:
                parts = moments.numeric(match["value"])
                if parts is not None:
                    vote.add(parts)
        self.decision = vote.decide(source.options.region)

    def read(self, text: str) -> moments.When | None:
        """A time such as `1/2/2019 1:23:45 PM UTC+1 (Device)`."""
        bare = _NOTE.sub("", text).strip()
        zone = _ZONE.search(bare)
        offset = f" {zone[1]}{int(zone[2]):02d}:{zone[3] or '00'}" if zone else ""
        bare = f"{bare[: zone.start()] if zone else bare}{offset}"
        return moments.when(bare, "", self.decision.order, self.zone)

    def of(self, record: Record) -> moments.When | None:
        """The time of a record."""
        found = (self.read(pair.value) for name in _TIMES for pair in record.all(name))
        return next((one for one in found if one is not None), None)

    @property
    def ambiguous(self) -> Order | None:
        """The order that was chosen where another fits as well."""
        return self.decision.order if self.decision.ambiguous else None
