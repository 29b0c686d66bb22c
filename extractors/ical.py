"""Calendars (.ics, .ical, .vcs): whom appointments name, when and where; what is attached to them.

A locator is `line 41`, the first of a folded line. An appointment is no event of the graph: organizer and attendees are
mentioned at its beginning, and known to each other. Alarms are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import documents, mail_attached, office_parts
from asasec_graph.reading.documents import Piece
from asasec_graph.reading.ical import Calendar, Component, When
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Extractor, Source, Yielded
from asasec_graph.reading.vcards import Property

TEXT_LIMIT = 100_000
_BEGIN = re.compile(rb"(?:^|\n)\s*BEGIN:VCALENDAR\s|^\s*BEGIN:(?:VEVENT|VTODO|VJOURNAL|VFREEBUSY)\s", re.IGNORECASE)
_NAMES = ("X-WR-CALNAME", "X-WR-CALDESC", "NAME", "DESCRIPTION")
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{1,15})?")
_HOLIDAYS = re.compile(
    r"holiday|feiertag|festiv|d[ií]as feriados|feriados|jours? f[ée]ri[ée]s|fêtes|feestdagen|helgdag|helligdag|pyhäpäiv"
    r"|święt|ünnep|svátky|sviatky|праздник|свята|αργίες|祝日|节假日|節日|공휴일|عطل|tatil|hari libur|ngày lễ",
    re.IGNORECASE,
)
"""Calendars of public holidays, by their names: what those are called after are no persons of the case."""
_WORDS = ("SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "CONTACT", "X-ALT-DESC")


def takes(source: Source) -> bool:
    """A file whose beginning holds the beginning of a calendar, or that begins as a part of one."""
    head = source.head[:8192].replace(b"\0", b"")
    return _BEGIN.search(b"\n" + head.lstrip(b"\xef\xbb\xbf\xff\xfe") + b"\n") is not None


def extract(source: Source) -> Iterator[Yielded]:
    """The appointments, tasks and entries, in order."""
    calendar = Calendar(source)
    prose = Prose(source)
    told = False
    for component in calendar.components():
        if not told:
            told = True
            yield from _named(calendar, prose)
        if isinstance(component, Problem):
            yield component
        else:
            yield from _Reader(calendar, component, prose).observations()
    if not told:
        yield from _named(calendar, prose)
    yield from prose.stated()


def _named(calendar: Calendar, prose: Prose) -> Iterator[Observation]:
    """What the calendar's own name and description say: often whose it is."""
    for one in calendar.own:
        if one.name in _NAMES:
            yield from documents.read(prose, [Piece(f"line {one.line}", one.text[:TEXT_LIMIT], None)])


class _Reader:
    """Reads one component."""

    def __init__(self, calendar: Calendar, component: Component, prose: Prose) -> None:
        self.component = component
        self.calendar = calendar
        self.prose = prose
        self.region = calendar.source.options.region
        self.start = calendar.when(component.first("DTSTART") or component.first("DUE") or component.first("DTSTAMP"))
        self.at = self.start.at if self.start else None
        told = [one.text for one in calendar.own if one.name in _NAMES]
        who = [one.text for one in component.all("ORGANIZER", "ATTENDEE")]
        self.calendar_of_holidays = any(map(_HOLIDAYS.search, told)) or any("holiday" in text for text in who)

    def observations(self) -> Iterator[Yielded]:
        """Whom, where and what the component names."""
        yield from self._people()
        yield from self._places()
        for one in self.component.all("URL", "CONFERENCE"):
            yield from self._at(office_parts.link(one.text, f"line {one.line}", self.region))
        pieces = [Piece(f"line {one.line}", one.text[:TEXT_LIMIT], None) for one in self.component.all(*_WORDS)]
        said = documents.read(self.prose, pieces)
        yield from self._at(one for one in said if not (self.calendar_of_holidays and _is_person(one)))
        for number, one in enumerate(self.component.all("ATTACH"), 1):
            yield from self._attached(one, number)
        if self.component.all("DTSTART") and self.start is None:
            place = f"line {self.component.line}"
            yield Problem("The time of this appointment could not be read; it stands without one.", place)

    def _told(self) -> dict[str, Json]:
        told: dict[str, Json] = {"context": "appointment" if self.component.kind == "VEVENT" else "task"}
        for key, name in (("subject", "SUMMARY"), ("place", "LOCATION"), ("repeats", "RRULE"), ("status", "STATUS")):
            if text := self.component.text(name):
                told[key] = text[:500]
        end = self.calendar.when(self.component.first("DTEND"))
        if end is not None:
            told["until"] = _shown(end)
        if self.start is not None and not self.start.stated:
            told["zone"] = "unstated"
        return told

    def _at(self, found: Iterator[Observation]) -> Iterator[Observation]:
        """The same, at the appointment's time and with what it is."""
        for one in found:
            match one:
                case Mention():
                    yield Mention(one.entity, one.locator, one.confidence, {**one.asserted, **self._told()}, self.at)
                case _:
                    yield one

    def _people(self) -> Iterator[Observation]:
        found: list[tuple[Ref, Property, str]] = []
        for one in self.component.all("ORGANIZER", "ATTENDEE"):
            written = one.text.strip()
            scheme, _, rest = written.partition(":")
            ref = keys.email(one.params.get("EMAIL", "")) or keys.email(rest if scheme.lower() == "mailto" else written)
            if ref is None and scheme.lower() == "tel":
                ref = keys.phone(rest, self.region)
            if ref is not None and (ref, one.name) not in [(other, item.name) for other, item, _ in found[-500:]]:
                found.append((ref, one, one.params.get("CN", "").strip()))
        organizer = next((ref for ref, one, _ in found if one.name == "ORGANIZER"), None)
        for ref, one, name in found:
            asserted = self._told() | {"role": one.name.lower()}
            if name and name.lower() != ref.key:
                asserted["name"] = name[:200]
            if answer := one.params.get("PARTSTAT", ""):
                asserted["answer"] = answer.lower()
            yield Mention(ref, f"line {one.line}", asserted=asserted, at=self.at)
            if organizer is not None and ref != organizer:
                yield Link(LinkType.KNOWS, organizer, ref, f"line {one.line}", 0.7, self.at)

    def _places(self) -> Iterator[Observation]:
        for one in self.component.all("GEO", "X-APPLE-STRUCTURED-LOCATION"):
            numbers = _NUMBER.findall(one.text)
            ref = keys.location(float(numbers[0]), float(numbers[1])) if len(numbers) >= 2 else None
            if ref is not None:
                title = one.params.get("X-TITLE", "")
                asserted = self._told() | ({"title": title[:200]} if title else {})
                yield Mention(ref, f"line {one.line}", asserted=asserted, at=self.at)

    def _attached(self, one: Property, number: int) -> Iterator[Yielded]:
        place = f"line {one.line}"
        data = one.binary()
        if data is None:
            yield from self._at(office_parts.link(one.text, place, self.region))
            return
        name = one.params.get("FILENAME") or one.params.get("X-FILENAME") or ""
        kind = one.params.get("FMTTYPE", "application/octet-stream").lower()
        attached = mail_attached.Attached(name, kind, place, data, number)
        yield from mail_attached.observations(attached, (), self.at)


def _is_person(one: Observation) -> bool:
    return isinstance(one, Mention) and one.entity.kind is EntityKind.PERSON


def _shown(when: When) -> str:
    return rfc3339(when.at)[: 10 if when.day else None]


EXTRACTOR = Extractor("ical", 2, takes, extract)
