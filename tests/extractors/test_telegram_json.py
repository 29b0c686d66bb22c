"""Telegram's export: the shared sample, a full export written to the format, damage, and large files."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors.telegram_json import EXTRACTOR
from asasec_graph.model.observations import Event, Observation
from asasec_graph.reading.source import Options, Source
from tests.extractors.text_sources import (
    counts,
    events,
    keys_of,
    links,
    mentions,
    names,
    problems,
    sample,
    seen_by,
    times,
    written,
)


def read(source: Source) -> list[Observation]:
    assert EXTRACTOR.takes(source)
    return seen_by(EXTRACTOR, source)


# jq '.messages | length' = 2; jq '[.messages[].from] | unique' = ["Author 1", "Author 2"]; one link.
def test_reads_the_sample() -> None:
    source = sample("telegram_json/test_single_export.json")
    seen = read(source)
    stored = json.loads(source.path.read_text())["messages"]
    assert counts(seen) == {"MESSAGE": len(stored), "PERSON": 2, "URL": 1}
    assert names(seen) == [one["from"] for one in stored] == ["Author 1", "Author 2"]
    assert times(seen) == ["2018-12-05T10:39:10Z", "2018-12-05T10:49:24Z"]
    assert [one.text for one in events(seen)] == ["Minimal Message", "Link:https://telegram.org/"]
    assert [one.locator for one in events(seen)] == ["messages/0", "messages/1"]
    first, second = events(seen)
    assert first.receivers == second.senders


def message(number: int, who: int, text: object, **more: object) -> dict[str, Any]:
    return {
        "id": number,
        "type": "message",
        "date": "2020-01-30T21:49:00",
        "date_unixtime": "1580417340",
        "from": f"Persona {who}",
        "from_id": f"user{who}",
        "text": text,
        **more,
    }


def call(number: int, who: int, **more: object) -> dict[str, Any]:
    return {
        "id": number,
        "type": "service",
        "date": "2020-01-30T21:49:00",
        "date_unixtime": "1580417340",
        "actor": f"Persona {who}",
        "actor_id": f"user{who}",
        "action": "phone_call",
        **more,
    }


FULL: dict[str, Any] = {
    "about": "Here is the data you requested.",
    "personal_information": {
        "user_id": 1,
        "first_name": "Ana",
        "last_name": "Falsa",
        "phone_number": "+34 600 12 34 56",
        "username": "@ana_falsa",
        "bio": "",
    },
    "contacts": {
        "about": "",
        "list": [
            {"user_id": 2, "first_name": "Leo", "last_name": "Falso", "phone_number": "0034611223344",
             "date": "2020-01-01T00:00:00"},
            {"user_id": 0, "first_name": "Corto", "last_name": "", "phone_number": "123", "date": "nunca"},
        ],
    },
    "frequent_contacts": {"about": "", "list": [{"id": 5, "category": "people", "type": "user", "name": "Quinta"}]},
    "sessions": {
        "about": "",
        "list": [{"last_active": "2020-01-30T20:00:00", "last_ip": "192.0.2.7", "application_name": "Falsa Desktop"}],
    },
    "chats": {
        "about": "",
        "list": [
            {
                "name": "Leo Falso",
                "type": "personal_chat",
                "id": 2,
                "messages": [
                    message(1, 1, "hola"),
                    message(2, 2, ["llama al ", {"type": "phone", "text": "+34 622 33 44 55"}, " ya"]),
                    call(3, 1, duration_seconds=95, discard_reason="hangup"),
                    call(4, 2, discard_reason="missed"),
                    {**call(5, 2), "action": "pin_message"},
                    message(6, 2, "", photo="photos/1.jpg", file_name="1.jpg", forwarded_from="Otro"),
                    message(7, 2, "", location_information={"latitude": 40.41678, "longitude": -3.70379}),
                    message(8, 2, "", contact_information={
                        "first_name": "Zoe", "last_name": "", "phone_number": "+34633445566"}),
                ],
            },
            {
                "name": "Grupo Falso",
                "type": "private_group",
                "id": 9,
                "messages": [
                    message(1, 1, [{"type": "mention", "text": "@zorro_falso"},
                                   {"type": "text_link", "text": "x", "href": "https://example.org/y"}]),
                    message(2, 3, "b"),
                    message(3, 4, [{"type": "mention_name", "text": "Persona 3", "user_id": 3}]),
                ],
            },
        ],
    },
}  # fmt: skip


def full(folder: Path) -> list[Observation]:
    return read(written(folder, "result.json", json.dumps(FULL, indent=1)))


def test_reads_a_full_export(tmp_path: Path) -> None:
    seen = full(tmp_path)
    assert counts(seen) == {
        "MESSAGE": 8,
        "CALL": 2,
        "PERSON": 4,
        "ACCOUNT": 7,
        "PHONE_NUMBER": 4,
        "URL": 1,
        "LOCATION": 1,
        "IP_ADDRESS": 1,
    }
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600123456", "+34611223344", "+34622334455", "+34633445566"}
    assert {"telegram:1", "telegram:2", "telegram:ana_falsa", "telegram:zorro_falso"} <= keys_of(seen, "ACCOUNT")
    said = {(one.type.value, one.source.key.partition("#")[2] or one.source.key, one.target.key) for one in links(seen)}
    assert {
        ("OWNS", "owner", "+34600123456"),
        ("OWNS", "owner", "telegram:1"),
        ("USES", "telegram:1", "+34600123456"),
        ("OWNS", "contact-1", "+34611223344"),
        ("OWNS", "contact-1", "telegram:2"),
        ("CONNECTED_TO", "telegram:1", "192.0.2.7"),
        ("OWNS", "chats-list-0-messages-7", "+34633445566"),
    } <= said
    assert problems(seen) == []


def test_knows_who_receives(tmp_path: Path) -> None:
    seen = {one.locator: one for one in events(full(tmp_path))}
    sides = {
        locator: ([ref.key for ref in one.senders], [ref.key for ref in one.receivers], one.direction)
        for locator, one in seen.items()
    }
    assert sides["chats/list/0/messages/0"] == (["telegram:1"], ["telegram:2"], "OUT")
    assert sides["chats/list/0/messages/1"] == (["telegram:2"], ["telegram:1"], "IN")
    assert sides["chats/list/1/messages/1"] == (["telegram:3"], ["telegram:1", "telegram:4"], "IN")
    answered, missed = seen["chats/list/0/messages/2"], seen["chats/list/0/messages/3"]
    assert (answered.type, answered.seconds, answered.direction) == ("CALL", 95, "OUT")
    assert (missed.type, missed.seconds, missed.direction) == ("CALL", 0, "MISSED")
    assert seen["chats/list/0/messages/5"].asserted["attached"] == ["photos/1.jpg"]


def test_locators_lead_back(tmp_path: Path) -> None:
    for event in events(full(tmp_path)):
        value: Any = FULL
        for part in event.locator.split("/"):
            value = value[int(part) if part.isdigit() else part]
        assert value["date_unixtime"] == "1580417340"


def test_reads_a_single_chat_with_local_times(tmp_path: Path) -> None:
    chat = {
        "name": "Leo",
        "type": "personal_chat",
        "id": 2,
        "messages": [
            {"id": 1, "date": "2020-01-30T21:49:00", "from": "Ana", "from_id": 4294967297, "text": "a"},
            {"id": 2, "date": "2020-01-30T21:50:00", "from": "Leo", "from_id": 2, "text": "b"},
        ],
    }  # fmt: skip
    source = written(tmp_path, "result.json", json.dumps(chat), Options(timezone="Europe/Madrid"))
    seen = read(source)
    assert times(seen) == ["2020-01-30T20:49:00Z", "2020-01-30T20:50:00Z"]
    assert {one.zone for one in events(seen)} == {"unstated"}
    assert [[ref.key for ref in one.receivers] for one in events(seen)] == [["telegram:2"], ["telegram:4294967297"]]


def test_reads_what_stands_before_damage(tmp_path: Path) -> None:
    whole = json.dumps(FULL)
    place = whole.index('"Grupo Falso"')
    seen = read(written(tmp_path, "result.json", whole[:place]))
    assert counts(seen)["MESSAGE"] == 5
    assert "ends early" in problems(seen)[0].reason
    broken = whole[:place] + "]]" + whole[place:]
    assert counts(read(written(tmp_path, "result.json", broken)))["MESSAGE"] == 5


def test_keeps_html_and_odd_characters_as_text(tmp_path: Path) -> None:
    text = '{"messages": [{"type": "message", "date_unixtime": "1", "from": "A", "text": "<img src=x>\\ud83d ñ"}]}'
    (event,) = events(read(written(tmp_path, "result.json", text)))
    assert event.text == "<img src=x>\ufffd ñ"


def test_reads_a_large_export_in_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "big"
    with path.open("w") as file:
        file.write('{"name": "x", "type": "personal_chat", "id": 2, "messages": [')
        file.write(",".join(json.dumps(message(n, 1 + n % 2, "hola " * 40)) for n in range(4_000)))
        file.write("]}")
    source = Source(path, "result.json", "0" * 64, path.stat().st_size)
    tracemalloc.start()
    try:
        assert sum(isinstance(one, Event) for one in EXTRACTOR.extract(source)) == 4_000
        assert tracemalloc.get_traced_memory()[1] < 9 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        '{"messages": [{"sender_name": "x", "timestamp_ms": 1}]}',
        '{"profile_user": [{"personal_information": 1}]}',
    ],
)
def test_leaves_other_files(text: str, tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "result.json", text))


JSONISH = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(list(message(1, 1, ""))), inner, max_size=5)
    ),
    max_leaves=12,
)


@given(value=JSONISH, cut=st.integers(0, 200))
def test_reads_any_json(value: object, cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    text = json.dumps({"type": "personal_chat", "messages": [value, value], "contacts": {"list": [value]}})
    source = written(tmp_path_factory.mktemp("any"), "result.json", text[: len(text) - cut])
    EXTRACTOR.takes(source)
    assert all(one.locator for one in EXTRACTOR.extract(source))


@given(data=st.binary(max_size=60))
def test_reads_any_bytes(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = written(tmp_path_factory.mktemp("any"), "result.json", b'{"messages":[' + data)
    assert mentions(seen_by(EXTRACTOR, source)) is not None


def test_a_contact_without_a_date_is_of_no_time(tmp_path: Path) -> None:
    dated, undated = "2020-01-01T00:00:00", "1970-01-01T01:00:00"
    people = [{"first_name": date, "phone_number": "611223355", "date": date} for date in (dated, undated)]
    text = json.dumps({"contacts": {"about": "Contacts alone.", "list": people}})
    seen = mentions(read(written(tmp_path, "result.json", text)))
    assert {one.asserted["name"]: one.at is not None for one in seen if "name" in one.asserted} == {
        dated: True,
        undated: False,
    }


def test_a_list_that_is_none_gives_no_contact(tmp_path: Path) -> None:
    listed = {
        "list": {"about": {"first_name": "Ana", "phone_number": "+34600000001"}, "0": {"first_name": "Eva"}, "x": 1},
        "other": {"about": "Fictional."},
    }
    export = json.dumps({"about": "", "personal_information": {"user_id": 1}, "contacts": listed})
    found = seen_by(EXTRACTOR, written(tmp_path, "result.json", export))
    assert {str(one.asserted.get("name")) for one in mentions(found)} == {"None", "Eva"}


def test_a_file_that_was_left_out_is_none(tmp_path: Path) -> None:
    notes = {"photo": "(File not included. Change data exporting settings to download.)", "file": "files/a.pdf"}
    chat = {"type": "personal_chat", "id": 1, "messages": [message(1, 1, "", **notes)]}
    (event,) = [one for one in read(written(tmp_path, "result.json", json.dumps(chat))) if isinstance(one, Event)]
    assert event.asserted == {"omitted": ["photo"], "attached": ["files/a.pdf"]}


def test_what_one_saved_for_oneself_goes_out_to_nobody_else(tmp_path: Path) -> None:
    mine, other = message(1, 1, "note"), message(2, 2, "kept") | {"poll": {"question": "Which?"}}
    mine["from_id"], other["from_id"] = "user7", "channel9"
    chat = {"type": "saved_messages", "id": 7, "messages": [mine, other]}
    found = [one for one in read(written(tmp_path, "result.json", json.dumps(chat))) if isinstance(one, Event)]
    assert [(one.direction and one.direction.value, [ref.key for ref in one.receivers]) for one in found] == [
        ("OUT", []),
        (None, ["telegram:7"]),
    ]
    assert found[1].asserted["poll"] == "Which?"
