"""Snapchat's data: whole ones in both layouts of chats, places of every spelling, damage, any JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors.snapchat import EXTRACTOR
from asasec_graph.model.observations import Observation
from asasec_graph.model.times import rfc3339
from asasec_graph.samples import snapchat
from tests.extractors import export_sources
from tests.extractors.text_sources import counts, events, keys_of, links, mentions, problems, seen_by, written


@pytest.mark.parametrize("old", [False, True])
def test_reads_whole_data(old: bool, tmp_path: Path) -> None:
    path = tmp_path / "mydata.zip"
    planted = snapchat.write(path, old=old)
    assert set(export_sources.formats(path).values()) == {"snapchat"}
    seen = export_sources.together(export_sources.read(path))
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert keys_of(seen, "IP_ADDRESS") == planted.ips
    assert keys_of(seen, "LOCATION") == planted.places
    assert sorted(one.text or "" for one in events(seen)) == sorted(planted.texts)
    assert counts(seen)["MESSAGE"] == planted.messages
    assert {one.zone for one in events(seen)} == {None}
    assert problems(seen) == []


def said(folder: Path, document: object) -> list[Observation]:
    source = written(folder, "json/x.json", json.dumps(document))
    assert EXTRACTOR.takes(source)
    return seen_by(EXTRACTOR, source)


def test_knows_who_wrote_to_whom(tmp_path: Path) -> None:
    common = {"Media Type": "TEXT", "Created": "2020-01-30 20:49:00 UTC", "Conversation Title": None}
    seen = said(
        tmp_path,
        {
            "leo": [
                {"From": "leo", "Content": "a", "IsSender": False, **common},
                {"From": "ana", "Content": "b", "IsSender": True, **common},
            ],
            "1b4e28ba-2fa1-11d2-883f-0016d3cca427": [
                {"From": "zoe", "Content": "c", "IsSender": False, **common, "Conversation Title": "Grupo"},
                {"From": "leo", "Media Type": "IMAGE", "IsSender": False, "Created": common["Created"]},
            ],
        },
    )
    sides = [([ref.key for ref in one.senders], [ref.key for ref in one.receivers]) for one in events(seen)]
    assert sides == [
        (["snapchat:leo"], ["snapchat:ana"]),
        (["snapchat:ana"], ["snapchat:leo"]),
        (["snapchat:zoe"], ["snapchat:ana", "snapchat:leo"]),
        (["snapchat:leo"], ["snapchat:ana", "snapchat:zoe"]),
    ]
    assert [one.direction for one in events(seen)] == ["IN", "OUT", "IN", "IN"]
    assert [dict(one.asserted) for one in events(seen)][2:] == [{"chat": "Grupo"}, {"medium": "image", "snap": True}]
    assert [(one.type.value, one.target.key) for one in links(seen)] == [("OWNS", "snapchat:ana")]
    assert links(seen)[0].locator == "leo/1/From"


def test_reads_calls_without_the_other_party(tmp_path: Path) -> None:
    call = {"Type": "VIDEO", "Length (sec)": "95", "Date & Time": "2020-01-30 20:49:00 UTC", "Result": "Answered"}
    out, incoming = events(said(tmp_path, {"Outgoing Calls": [call], "Incoming Calls": [call]}))
    assert (out.type, out.seconds, out.direction, len(out.senders), out.receivers) == ("CALL", 95, "OUT", 1, ())
    assert (incoming.direction, incoming.senders, len(incoming.receivers)) == ("IN", (), 1)


@pytest.mark.parametrize(
    "entry",
    [
        {"Time": "2020/01/30 20:49:00 UTC", "Latitude, Longitude": "40.41678 ± 9.5, -3.70379 ± 9.5"},
        {"Time": "2020/01/30 20:49:00 UTC", "Latitude, Longitude": "40.41678, -3.70379"},
        ["2020/01/30 20:49:00 UTC", "40.41678, -3.70379"],
    ],
)
def test_reads_places(entry: object, tmp_path: Path) -> None:
    seen = said(tmp_path, {"Frequent Locations": [], "Location History": [entry]})
    assert keys_of(seen, "LOCATION") == {"geo:40.41678,-3.70379"}
    place = mentions(seen)[-1]
    assert rfc3339(place.at or 0) == "2020-01-30T20:49:00Z"


def test_a_memory_states_where_it_was_made(tmp_path: Path) -> None:
    memory = {
        "Date": "2020-01-30 20:49:00 UTC",
        "Media Type": "Image",
        "Location": "Latitude, Longitude: 40.41678, -3.70379",
    }
    seen = said(tmp_path, {"Saved Media": [memory]})
    assert keys_of(seen, "LOCATION") == {"geo:40.41678,-3.70379"}
    assert mentions(seen)[-1].asserted == {"context": "memory"}


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"Friends": ["Ana"]}', '{"messages": []}', "hola"])
def test_leaves_other_files(text: str, tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "x.json", text))


_HEADINGS = [
    *("Basic Information", "Login History", "Friends", "Saved Media", "Location History", "Outgoing Calls", "leo"),
    *("Received Saved Chat History", "Email Change", "Device Information"),
]
_FIELDS = ["From", "To", "IsSender", "Created", "Content", "Username", "IP", "Email Address", "Time", "Location"]
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.just("1.5,2.5"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_FIELDS), inner, max_size=5),
    max_leaves=14,
)


@given(document=st.dictionaries(st.sampled_from(_HEADINGS), _JSON, max_size=4), cut=st.integers(0, 40))
def test_reads_any_json(document: object, cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    text = json.dumps(document)
    source = written(tmp_path_factory.mktemp("any"), "x.json", text[: len(text) - cut])
    EXTRACTOR.takes(source)
    assert all(one.locator for one in seen_by(EXTRACTOR, source))
