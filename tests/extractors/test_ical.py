"""Calendars: the sample by what the icalendar library reads of it, zones and people by a generated one."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors import ical
from asasec_graph.extractors.listing import choose
from asasec_graph.ingest.reader import observed
from asasec_graph.model.observations import Observation
from asasec_graph.model.times import millis, rfc3339
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples import ical as generated
from tests.extractors.text_sources import keys_of, links, mentions, names, problems, sample, seen_by, written

RULES = Options(languages=())


def read(source: Source) -> list[Observation]:
    assert choose(source) is ical.EXTRACTOR
    return seen_by(ical.EXTRACTOR, source)


def test_reads_the_sample() -> None:
    source = sample("mail/event.ical", RULES)
    seen = read(source)
    parsed: Any = icalendar.Calendar.from_ical(source.path.read_bytes())
    (stored,) = parsed.walk("VEVENT")
    latitude, longitude = stored["GEO"].latitude, stored["GEO"].longitude
    assert keys_of(seen, "LOCATION") == {f"geo:{latitude:.5f},{longitude:.5f}"}
    assert str(stored["URL"]) in keys_of(seen, "URL")
    assert len(keys_of(seen, "URL")) == 2
    (place,) = [one for one in mentions(seen) if one.entity.kind.value == "LOCATION"]
    assert place.asserted["subject"] == str(stored["SUMMARY"])
    assert place.at is not None
    assert (rfc3339(place.at)[:10], place.asserted["zone"]) == (stored["DTSTART"].dt.isoformat(), "unstated")
    assert problems(seen) == []


def test_finds_what_was_planted(tmp_path: Path) -> None:
    planted = generated.write(tmp_path / "x.ics")
    data = (tmp_path / "x.ics").read_bytes()
    seen = read(written(tmp_path, "x.ics", data, RULES))
    hosts = [one for one in mentions(seen) if one.asserted.get("role") == "organizer"]
    assert [(one.entity.key, one.at) for one in hosts] == [(one.organizer, millis(one.at)) for one in planted]
    guests = [one.entity.key for one in mentions(seen) if one.asserted.get("role") == "attendee"]
    assert guests == [email for one in planted for email in one.attendees]
    known = [(one.source.key, one.target.key) for one in links(seen) if one.type.value == "KNOWS"]
    assert known == [(one.organizer, email) for one in planted for email in one.attendees]
    assert keys_of(seen, "PHONE_NUMBER") == {one.phone for one in planted}
    assert keys_of(seen, "DOCUMENT") == {f"sha256:{one.file}" for one in planted}


def test_opens_what_is_attached(tmp_path: Path) -> None:
    generated.write(tmp_path / "x.ics", count=3)
    path = tmp_path / "x.ics"
    data = path.read_bytes()
    source = Source(path, "x.ics", hashlib.sha256(data).hexdigest(), len(data), RULES)
    files = {seen.observation.locator for seen in observed(source) if "!" in seen.observation.locator}
    assert len(files) == 3


def test_locators_lead_to_the_line(tmp_path: Path) -> None:
    generated.write(tmp_path / "x.ics")
    data = (tmp_path / "x.ics").read_bytes()
    lines = data.decode().split("\r\n")
    for one in mentions(read(written(tmp_path, "x.ics", data, RULES))):
        if one.entity.kind.value in ("EMAIL_ADDRESS", "PHONE_NUMBER"):
            number = int(one.locator.removeprefix("line "))
            whole = lines[number - 1] + "".join(line[1:] for line in lines[number : number + 4] if line.startswith(" "))
            assert one.entity.key in whole.lower()


def calendar(body: str, tmp_path: Path, zone: str = "UTC") -> list[Observation]:
    text = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{body}\nATTENDEE:mailto:leo@example.org\nEND:VEVENT\nEND:VCALENDAR\n"
    return read(written(tmp_path, "x.ics", text, Options(languages=(), timezone=zone)))


@pytest.mark.parametrize(
    ("start", "at"),
    [
        ("DTSTART:20240501T100000Z", "2024-05-01T10:00:00Z"),
        ("DTSTART:20240501T100000", "2024-05-01T08:00:00Z"),
        ("DTSTART;VALUE=DATE:20240501", "2024-04-30T22:00:00Z"),
        ("DTSTART;TZID=/x.org/America/New_York:20240501T100000", "2024-05-01T14:00:00Z"),
        ("DTSTART;TZID=Nada:20240501T100000", "2024-05-01T08:00:00Z"),
    ],
)
def test_reads_times(start: str, at: str, tmp_path: Path) -> None:
    (one,) = mentions(calendar(start, tmp_path, "Europe/Madrid"))
    assert one.at is not None
    assert rfc3339(one.at) == at


def test_goes_on_after_damage(tmp_path: Path) -> None:
    seen = calendar("DTSTART:ayer\n:nada\nGEO:x;y\nATTACH;ENCODING=BASE64;VALUE=BINARY:!!\nORGANIZER:nadie", tmp_path)
    assert keys_of(seen, "EMAIL_ADDRESS") == {"leo@example.org"}
    assert [one.locator for one in problems(seen)] == ["line 4", "line 2"]


def test_a_part_of_a_calendar_alone_is_read(tmp_path: Path) -> None:
    source = written(tmp_path, "x.ics", b"BEGIN:VTODO\r\nORGANIZER:mailto:ana@example.org\r\nEND:VTODO\r\n", RULES)
    assert choose(source) is ical.EXTRACTOR
    assert keys_of(seen_by(ical.EXTRACTOR, source), "EMAIL_ADDRESS") == {"ana@example.org"}


@pytest.mark.parametrize(("name", "people"), [("Holidays in Spain", ""), ("Familia", "Ana Pérez,Luis Gómez")])
def test_what_a_holiday_is_called_after_is_nobody(name: str, people: str, tmp_path: Path) -> None:
    event = "BEGIN:VEVENT\r\nSUMMARY:Cena con Ana Pérez y Luis Gómez\r\nEND:VEVENT"
    text = f"BEGIN:VCALENDAR\r\nX-WR-CALNAME:{name}\r\n{event}\r\nEND:VCALENDAR\r\n"
    seen = seen_by(ical.EXTRACTOR, written(tmp_path, "x.ics", text))
    assert ",".join(names(seen)) == people
    assert len(keys_of(seen, "PERSON")) == len(names(seen))


LINES = st.sampled_from(
    b"BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:VEVENT|END:VEVENT|BEGIN:VALARM|DTSTART:20240501T100000Z|DTSTART;TZID=\xff:2|"
    b"ATTENDEE;CN=a:mailto:a@example.org|GEO:1;2| fold|ATTACH;ENCODING=BASE64:AAAA|SUMMARY:x|END:X|TZOFFSETTO:+9999|"
    b"BEGIN:VTIMEZONE|TZID:Z|BEGIN:STANDARD|X;=:y".split(b"|")
)


@given(data=st.one_of(st.binary(max_size=100), st.lists(LINES, max_size=18).map(b"\n".join)))
def test_reads_any_bytes(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = written(tmp_path_factory.mktemp("any"), "x.ics", data, RULES)
    ical.EXTRACTOR.takes(source)
    assert all(one.locator for one in ical.EXTRACTOR.extract(source))
