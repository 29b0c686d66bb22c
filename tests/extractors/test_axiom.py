"""AXIOM's XML: a generated phone, the forms of parties and times, other artifacts, damage, size."""

from __future__ import annotations

import tracemalloc
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from asasec_graph.extractors.axiom import EXTRACTOR
from asasec_graph.model.observations import Observation
from asasec_graph.model.times import millis, moment
from asasec_graph.reading.source import Options
from asasec_graph.samples import axiom
from tests.extractors.chart_checks import forward, of_path, read
from tests.extractors.text_sources import counts, events, keys_of, links, mentions, names, problems, seen_by, written


def hits(folder: Path, artifact: str, *fragments: dict[str, str], options: Options | None = None) -> list[Observation]:
    """What an export of one artifact gives."""
    inner = "".join(
        "<Hit>" + "".join(f'<Fragment name="{key}">{escape(text)}</Fragment>' for key, text in hit.items()) + "</Hit>"
        for hit in fragments
    )
    text = f'<iefExport><Artifacts><Artifact name="{artifact}"><Hits>{inner}</Hits></Artifact></Artifacts></iefExport>'
    return read(EXTRACTOR, written(folder, "export.xml", text, options))


def test_reads_a_generated_phone(tmp_path: Path) -> None:
    planted = axiom.write(tmp_path / "export.xml", messages=400, calls=80, people=20)
    source = of_path(tmp_path / "export.xml")
    seen = read(EXTRACTOR, source)
    found = counts(seen)
    assert (found["MESSAGE"], found["CALL"]) == (planted.messages, planted.calls)
    assert keys_of(seen, "PHONE_NUMBER") >= planted.phones
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert {one.target.key for one in links(seen) if one.target.kind == "URL"} == planted.urls
    assert keys_of(seen, "DEVICE") == planted.devices
    assert keys_of(seen, "LOCATION") == planted.places
    assert keys_of(seen, "CELL_TOWER") == planted.towers
    assert keys_of(seen, "WIFI_NETWORK") == planted.networks
    assert found["PERSON"] == planted.contacts + 1
    assert found["ACCOUNT"] == len(planted.accounts)
    assert sorted(one.at or 0 for one in events(seen)) == sorted(
        millis(at.replace(tzinfo=UTC)) for at in planted.moments
    )
    assert sum(one.seconds or 0 for one in events(seen)) == planted.seconds
    assert sum(one.asserted.get("deleted") is True for one in events(seen)) == planted.carved
    assert {one.zone for one in events(seen)} == {None}
    assert problems(seen) == []


def test_knows_the_owner(tmp_path: Path) -> None:
    axiom.write(tmp_path / "export.xml")
    source = of_path(tmp_path / "export.xml")
    seen = read(EXTRACTOR, source)
    owner = f"sha256:{source.sha256}#owner"
    owned = {one.target.key for one in links(seen) if one.source.key == owner and one.type == "OWNS"}
    account = f"whatsapp:{axiom.OWN.removeprefix('+')}@s.whatsapp.net"
    assert owned == {axiom.OWN, account, f"imei:{axiom.IMEI}"}
    assert forward(seen, account, axiom.OWN) == ["USES"]
    chats = [one for one in events(seen) if one.channel == "whatsapp"]
    assert all(account in {ref.key for ref in (*one.senders, *one.receivers)} for one in chats)
    assert [one.asserted["owner"] for one in mentions(seen) if one.entity.key == owner] == [True]


def test_every_place_leads_back(tmp_path: Path) -> None:
    from lxml import etree

    axiom.write(tmp_path / "export.xml", messages=20)
    tree = etree.parse(str(tmp_path / "export.xml"))
    for one in mentions(read(EXTRACTOR, of_path(tmp_path / "export.xml"))):
        assert tree.xpath(f"count({one.locator.partition(' char ')[0]})") == 1.0


@pytest.mark.parametrize(
    ("sender", "key"),
    [
        ("34600112233@s.whatsapp.net", "whatsapp:34600112233@s.whatsapp.net"),
        ("34600112233@s.whatsapp.net (Ana Falsa)", "whatsapp:34600112233@s.whatsapp.net"),
        ("Ana Falsa <34600112233@s.whatsapp.net>", "whatsapp:34600112233@s.whatsapp.net"),
        ("+34 600 11 22 33", "whatsapp:34600112233@s.whatsapp.net"),
    ],
)
def test_reads_the_forms_of_a_party(tmp_path: Path, sender: str, key: str) -> None:
    hit = {"Sender": sender, "Message": "hola", "Message Date/Time - UTC+00:00 (dd/MM/yyyy)": "02/01/2024 10:00:00"}
    (event,) = events(hits(tmp_path, "iOS WhatsApp Messages", hit))
    assert [ref.key for ref in event.senders] == [key]
    assert [ref.key.rpartition("#")[2] for ref in event.receivers] == ["owner"]
    assert event.direction == "IN"


@pytest.mark.parametrize(
    ("name", "text", "expected", "zone"),
    [
        ("Date/Time - UTC+00:00 (dd/MM/yyyy)", "02/01/2024 15:04:05", "2024-01-02T15:04:05", None),
        ("Date/Time - UTC+00:00 (M/d/yyyy)", "1/2/2024 3:04:05 PM", "2024-01-02T15:04:05", None),
        ("Date/Time - UTC+02:00 (yyyy-MM-dd)", "2024-01-02 17:04:05.000", "2024-01-02T15:04:05", None),
        ("Message Date/Time - UTC-5 (M/d/yyyy)", "1/2/2024 10:04:05 AM", "2024-01-02T15:04:05", None),
        ("Fecha/Hora - UTC+01:00 (dd/MM/yyyy)", "02/01/2024 16:04:05", "2024-01-02T15:04:05", None),
        ("Date/Time - Local Time (dd/MM/yyyy)", "02/01/2024 16:04:05", "2024-01-02T15:04:05", "unstated"),
        ("Date/Time", "2024-01-02T15:04:05Z", "2024-01-02T15:04:05", None),
    ],
)
def test_reads_times_as_their_names_say(tmp_path: Path, name: str, text: str, expected: str, zone: str | None) -> None:
    hit = {"Partner": "+34600112233", "Message": "hola", "Direction": "Incoming", name: text}
    (event,) = events(hits(tmp_path, "Android SMS", hit, options=Options(timezone="Europe/Madrid")))
    assert event.at is not None
    assert moment(event.at) == datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert event.zone == zone


def test_reads_groups_names_and_receivers(tmp_path: Path) -> None:
    when = {"Created Date/Time - UTC+00:00 (dd/MM/yyyy)": "02/01/2024 10:00:00"}
    seen = hits(
        tmp_path,
        "Telegram Messages - Android",
        {
            "Sender Name": "Ana Falsa",
            "Sender ID": "1234567890",
            "Recipient(s)": "1111111; 2222222",
            "Message Body": "a",
            **when,
        },
        {"Sender Name": "Leo Falso", "Recipient": "Local User <3333333>", "Message Body": "b", **when},
        {"Sender": "Local User", "Receiver": "", "Chat ID": "x-y@g.us", "Text": "c", **when},
        {"Partner": "+34600XXXXXX", "Message": "redactado", "Direction": "Incoming", **when},
    )
    first, second, third, fourth = events(seen)
    assert [ref.key for ref in first.senders] == ["telegram:1234567890"]
    assert [ref.key for ref in first.receivers] == ["telegram:1111111", "telegram:2222222"]
    assert [ref.kind for ref in second.senders] == ["PERSON"]
    assert [ref.key for ref in second.receivers] == ["telegram:3333333"]
    assert [ref.key for ref in third.senders] == ["telegram:3333333"]
    assert third.asserted["group"] == "x-y@g.us"
    assert fourth.senders == ()
    assert {"Ana Falsa", "Leo Falso"} <= set(names(seen))


def test_reads_files_networks_and_what_it_does_not_know(tmp_path: Path) -> None:
    digest = "ab" * 32
    picture = {
        "File Name": "a.jpg", "SHA256 Hash": digest.upper(), "Make": "Nikon", "Serial Number": "3001234",
        "GPS Latitude": "40.5", "GPS Latitude Reference": "N", "GPS Longitude": "3.5", "GPS Longitude Reference": "W",
    }  # fmt: skip
    seen = hits(tmp_path, "Pictures", picture)
    assert keys_of(seen, "MEDIA") == {f"sha256:{digest}"}
    assert forward(seen, f"sha256:{digest}", "geo:40.50000,-3.50000") == ["LOCATED_AT"]
    assert forward(seen, f"sha256:{digest}", "serial:nikon/3001234") == ["TAKEN_WITH"]
    seen = hits(tmp_path, "WiFi Profiles", {"SSID": "Casa Falsa", "BSSID": "02:00:5E:10:00:01"})
    assert [(one.type.value, one.target.key) for one in links(seen)] == [("CONNECTED_TO", "bssid:02:00:5e:10:00:01")]
    seen = hits(
        tmp_path, "Cloud Something New", {"Email Address": "ana@example.org", "IP Address": "192.0.2.7", "Size": "1"}
    )
    assert keys_of(seen, "EMAIL_ADDRESS") == {"ana@example.org"}
    assert keys_of(seen, "IP_ADDRESS") == {"192.0.2.7"}


def test_says_what_it_could_not_read(tmp_path: Path) -> None:
    seen = hits(
        tmp_path,
        "Android Call Logs",
        {"Partner": "", "Direction": "Incoming"},
        {"Partner": "+34600112233", "Direction": "Missed", "Call Date/Time - UTC+00:00": "nunca"},
    )
    assert [one.locator.rpartition("/")[2] for one in problems(seen)] == ["Hit[1]", "Hit[2]"]
    withheld, call = events(seen)
    assert (withheld.senders, withheld.direction, call.direction) == ((), "IN", "MISSED")
    source = written(tmp_path, "cut.xml", '<iefExport><Artifacts><Artifact name="Android SMS"><Hits><Hit><Fragm')
    assert [one.reason.startswith("The XML is damaged: ") for one in problems(read(EXTRACTOR, source))] == [True]


def test_a_root_without_a_name_is_damage(tmp_path: Path) -> None:
    """Found by fuzzing: lxml's filter of names refuses an empty one."""
    text = '<!-- iefExport ><Artifact name="Android SMS"><Fragment name="Message">hola</Fragment></Artifact>'
    for source in (written(tmp_path, "a.xml", text), written(tmp_path, "b.xml", "<a:><Artifact x><Fragment x>")):
        assert [one.reason.startswith("The XML is damaged: ") for one in problems(seen_by(EXTRACTOR, source))] == [True]


def test_memory_does_not_grow(tmp_path: Path) -> None:
    peaks: list[int] = []
    for messages in (500, 4_000):
        axiom.write(tmp_path / "export.xml", messages=messages)
        tracemalloc.start()
        total = sum(1 for _ in EXTRACTOR.extract(of_path(tmp_path / "export.xml")))
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert total > messages
    assert peaks[1] < 10_000_000
