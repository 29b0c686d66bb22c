"""KML: the generator's places in the order that the format writes them in, tracks in both orders, and damage."""

from __future__ import annotations

from pathlib import Path

import pytest

from asasec_graph.extractors.kml import EXTRACTOR
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Mention, Observation, owner
from asasec_graph.model.times import millis
from asasec_graph.samples import telecom
from tests.extractors.text_sources import keys_of, links, mentions, problems, seen_by, written


def places(seen: list[Observation]) -> list[Mention]:
    return [one for one in mentions(seen) if one.entity.kind is EntityKind.LOCATION]


def test_reads_marks_and_tracks(tmp_path: Path) -> None:
    planted = telecom.write_kml(tmp_path / "places")
    source = written(tmp_path, "places.kml", (tmp_path / "places").read_bytes())
    assert EXTRACTOR.takes(source)
    seen = seen_by(EXTRACTOR, source)
    mark, *track = places(seen)
    assert (mark.entity.key, mark.at, mark.asserted) == (
        "geo:40.41678,-3.70379", None, {"context": "map", "name": "Start & end"},
    )  # fmt: skip
    expected = [(f"geo:{one.latitude:.5f},{one.longitude:.5f}", millis(one.at)) for one in planted]
    assert [(one.entity.key, one.at) for one in track] == expected
    assert [one.asserted.get("name") for one in track[:2]] == [None, "Morning"]
    assert {(one.source, one.target) for one in links(seen)} == {(owner(source.sha256), one.entity) for one in track}
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600112233"}
    assert [one.locator for one in problems(seen)] == ["/kml/Document[1]/Placemark[5]/Point[1]/coordinates[1]"]


FIRST, SECOND = "<when>2024-05-03T10:00:00Z</when>", "<when>2024-05-03T10:01:00Z</when>"
HERE, THERE = "<coord>-3.5 40.5</coord>", "<coord>-3.6 40.6</coord>"


@pytest.mark.parametrize("body", [FIRST + SECOND + HERE + THERE, FIRST + HERE + SECOND + THERE])
def test_joins_times_with_places(body: str, tmp_path: Path) -> None:
    seen = seen_by(EXTRACTOR, written(tmp_path, "a.kml", f"<kml><Placemark><Track>{body}</Track></Placemark></kml>"))
    assert [(one.entity.key, one.at) for one in places(seen)] == [
        ("geo:40.50000,-3.50000", 1714730400000),
        ("geo:40.60000,-3.60000", 1714730460000),
    ]


def test_a_drawn_line_tells_places_without_time(tmp_path: Path) -> None:
    text = (
        "<kml><Placemark><TimeSpan><begin>2024-05-03T10:00:00Z</begin></TimeSpan>"
        "<LineString><coordinates>-3.5, 40.5, 0\n-3.6,40.6</coordinates></LineString></Placemark>"
        "<Placemark><TimeStamp><when>2024</when></TimeStamp>"
        "<Point><coordinates>-3.7,40.7</coordinates></Point></Placemark>"
    )
    seen = seen_by(EXTRACTOR, written(tmp_path, "a.kml", text))
    assert [(one.entity.key, one.at) for one in places(seen)] == [
        ("geo:40.50000,-3.50000", None),
        ("geo:40.60000,-3.60000", None),
        ("geo:40.70000,-3.70000", None),
    ]
    assert links(seen) == []
    assert [one.reason.partition(":")[0] for one in problems(seen)] == ["The XML is damaged"]
