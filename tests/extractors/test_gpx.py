"""Tracks, against the points that the generator wrote, and the shared sample read by a plain XML parser."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import datetime
from pathlib import Path

from asasec_graph.extractors.gpx import EXTRACTOR
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Mention, Observation, owner
from asasec_graph.model.times import millis, rfc3339
from asasec_graph.samples import telecom
from tests.extractors.text_sources import links, mentions, problems, sample, seen_by, written

XML = '<?xml version="1.0"?><gpx version="1.0"><wpt lat="40.5" lon="-3.5"><time>{}</time></wpt></gpx>'


def places(seen: list[Observation]) -> list[Mention]:
    return [one for one in mentions(seen) if one.entity.kind is EntityKind.LOCATION]


def test_reads_the_shared_track() -> None:
    source = sample("cdr/sample.gpx")
    space = "{http://www.topografix.com/GPX/1/0}"
    points = list(ET.parse(source.path).iter(f"{space}trkpt"))
    assert EXTRACTOR.takes(source)
    seen = seen_by(EXTRACTOR, source)
    expected = [
        (f"geo:{float(point.attrib['lat']):.5f},{float(point.attrib['lon']):.5f}", point.findtext(f"{space}time"))
        for point in points
    ]
    assert [(one.entity.key, rfc3339(one.at or 0)) for one in places(seen)] == expected
    assert [one.locator for one in places(seen)] == [f"/gpx/trk[1]/trkseg[1]/trkpt[{n}]" for n in (1, 2)]
    assert {(one.source, one.target) for one in links(seen)} == {
        (owner(source.sha256), one.entity) for one in places(seen)
    }


def test_reads_every_point_with_its_time(tmp_path: Path) -> None:
    planted = telecom.write_gpx(tmp_path / "track")
    seen = seen_by(EXTRACTOR, written(tmp_path, "track.gpx", (tmp_path / "track").read_bytes()))
    start, *track = places(seen)
    assert (start.entity.key, start.at, start.asserted["name"]) == ("geo:40.41678,-3.70379", None, "Start & end")
    assert [(one.entity.key, one.at) for one in track] == [
        (f"geo:{one.latitude:.5f},{one.longitude:.5f}", millis(one.at)) for one in planted
    ]
    assert all(one.asserted["track"] == "Morning" for one in track)
    assert [one.locator for one in problems(seen)] == [f"/gpx/trk[1]/trkseg[1]/trkpt[{len(planted) + 1}]"]


def test_a_place_that_is_told_again_within_a_minute_is_said_once(tmp_path: Path) -> None:
    points = "".join(
        f'<trkpt lat="40.5" lon="-3.5"><time>2024-05-03T10:{n // 60:02}:{n % 60:02}Z</time></trkpt>' for n in range(150)
    )
    text = f"<gpx><trk><trkseg>{points}</trkseg></trk></gpx>"
    found = places(seen_by(EXTRACTOR, written(tmp_path, "x.gpx", text)))
    assert [rfc3339(one.at or 0)[11:16] for one in found] == ["10:00", "10:01", "10:02"]


def test_times_are_utc_unless_they_say_otherwise(tmp_path: Path) -> None:
    wanted = millis(datetime.fromisoformat("2024-05-03T10:00:00+00:00"))
    for text in ("2024-05-03T10:00:00Z", "2024-05-03T10:00:00", "2024-05-03T12:00:00+02:00"):
        (found,) = places(seen_by(EXTRACTOR, written(tmp_path, "x.gpx", XML.format(text))))
        assert found.at == wanted
    (found,) = places(seen_by(EXTRACTOR, written(tmp_path, "x.gpx", XML.format("yesterday"))))
    assert found.at is None


def test_a_track_that_is_cut_off_gives_what_stands_before(tmp_path: Path) -> None:
    telecom.write_gpx(tmp_path / "track")
    data = (tmp_path / "track").read_bytes()
    seen = seen_by(EXTRACTOR, written(tmp_path, "track.gpx", data[: len(data) // 2]))
    assert 5 < len(places(seen)) < 25
    assert problems(seen)[-1].locator.startswith("line ")


def test_resolves_no_entities(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("stolen")
    declared = f'<!DOCTYPE gpx [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    text = f'{declared}<gpx><wpt lat="1.5" lon="2"><name>&x;</name></wpt></gpx>'
    assert "stolen" not in repr(seen_by(EXTRACTOR, written(tmp_path, "x.gpx", text)))


def test_blanks_before_the_declaration_are_passed_over(tmp_path: Path) -> None:
    track = '\n \n<?xml version="1.0"?><gpx><wpt lat="40" lon="-3"/><wpt lat="41" lon="-3"></gpx>'
    source = written(tmp_path, "a.gpx", track)
    assert EXTRACTOR.takes(source)
    seen = seen_by(EXTRACTOR, source)
    assert [one.entity.key for one in places(seen)][:1] == ["geo:40.00000,-3.00000"]
    assert [one.locator for one in problems(seen)] == ["line 3"]
