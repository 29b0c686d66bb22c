"""The values of Cellebrite reports: identifiers of parties, times, lengths, coordinates, services."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import cycle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.reading.source import Options
from asasec_graph.reading.ufed_files import Files, Hashes, is_media
from asasec_graph.reading.ufed_model import Stamp
from asasec_graph.reading.ufed_parties import identified, of_entry
from asasec_graph.reading.ufed_values import Clock, known_platform, platform, seconds
from asasec_graph.reading.ufed_xml import Listed
from tests.extractors.text_sources import mentions


@pytest.mark.parametrize(
    ("identifier", "name", "service", "ref", "named"),
    [
        ("34600000001@s.whatsapp.net Ana F.", "", "whatsapp", "ACCOUNT:whatsapp:34600000001@s.whatsapp.net", "Ana F."),
        ("34600000001:12@s.whatsapp.net", "Ana", "whatsapp", "ACCOUNT:whatsapp:34600000001@s.whatsapp.net", "Ana"),
        ("34600000001@c.us", "", "", "ACCOUNT:whatsapp:34600000001@s.whatsapp.net", ""),
        ("100000000000001@lid", "", "whatsapp", "ACCOUNT:whatsapp:100000000000001@lid", ""),
        ("120363000000000001@g.us", "Club", "whatsapp", None, "Club"),
        ("34600000001", "", "whatsapp", "ACCOUNT:whatsapp:34600000001@s.whatsapp.net", ""),
        ("+34 600 00 00 01", "Ana", "", "PHONE_NUMBER:+34600000001", "Ana"),
        ("600000001 Ana", "", "", "PHONE_NUMBER:+34600000001", "Ana"),
        ("+34600000001/600000001", "", "", "PHONE_NUMBER:+34600000001", ""),
        ("+34 600 00 00 01", "", "signal", "PHONE_NUMBER:+34600000001", ""),
        ("21300", "", "", "ACCOUNT:sms:21300", ""),
        ("Mamá Ana", "", "", None, "Mamá Ana"),
        ("1000012345 Ana F.", "", "facebook", "ACCOUNT:facebook:1000012345", "Ana F."),
        ("34600000001", "", "telegram", "ACCOUNT:telegram:34600000001", ""),
        ("ana.f", "Ana", "instagram", "ACCOUNT:instagram:ana.f", "Ana"),
        ("Ana F.", "", "instagram", None, "Ana F."),
        ("Ana <ANA@example.org>", "", "email", "EMAIL_ADDRESS:ana@example.org", "Ana"),
        ("Ana F.", "", "email", None, "Ana F."),
        ("System Message System Message", "System Message", "whatsapp", None, ""),
        ("(owner)", "", "", None, ""),
        ("XXXXXXXXX", "", "kik", None, ""),
        ("", "Ana", "", None, ""),
    ],
)
def test_who_a_party_is(identifier: str, name: str, service: str, ref: str | None, named: str) -> None:
    found = identified(identifier, name, service, "ES")
    assert (None if found.ref is None else str(found.ref), found.name) == (ref, named)


@pytest.mark.parametrize(
    ("value", "category", "source", "ref"),
    [
        ("34600000001@s.whatsapp.net", "WhatsApp User Id", "Contacts", "ACCOUNT:whatsapp:34600000001@s.whatsapp.net"),
        ("ana.f", "Instagram Username", "Facebook", "ACCOUNT:instagram:ana.f"),
        ("1234567", "User ID", "Telegram", "ACCOUNT:telegram:1234567"),
        ("ana@example.org", "", "Contacts", "EMAIL_ADDRESS:ana@example.org"),
        ("interno-7", "", "Contacts", None),
        ("ana", "Usuario", "Red Inventada", "ACCOUNT:red-inventada:ana"),
    ],
)
def test_what_a_user_id_identifies(value: str, category: str, source: str, ref: str | None) -> None:
    found = of_entry(value, category, source, "ES")
    assert (None if found is None else str(found)) == ref


@pytest.mark.parametrize(
    ("text", "form", "shown", "expected", "zone"),
    [
        ("2024-09-28T14:59:35.230+00:00", "TimeStampKnown", "", "2024-09-28T14:59:35.230+00:00", None),
        ("2024-09-28T16:59:35.2300000+02:00", "TimeStampKnown", "", "2024-09-28T14:59:35.230+00:00", None),
        ("2024-09-28T16:59:35", "TimeStampKnown", "2024-09-28T16:59:35+02:00", "2024-09-28T14:59:35+00:00", None),
        (
            "2020-12-16T11:53:14.000",
            "DateTimeOnly",
            "2020-12-16T11:53:14+01:00",
            "2020-12-16T10:53:14+00:00",
            "unstated",
        ),
        ("14/09/2016 16:49:42(UTC-3)", "", "", "2016-09-14T19:49:42+00:00", None),
        ("12/16/2021 1:50:36 PM(UTC+0)", "", "", "2021-12-16T13:50:36+00:00", None),
        ("03/04/2021 10:00:00(UTC+5:30)", "", "", "2021-04-03T04:30:00+00:00", None),
        ("09.09.2020 19:33:13", "", "", "2020-09-09T17:33:13+00:00", "unstated"),
        ("0001-01-01T00:00:00.000+00:00", "TimeStampKnown", "", None, None),
        ("soon", "TimeStampKnown", "", None, None),
        ("9999-12-31T23:59:59.9999999-14:00", "TimeStampKnown", "", None, None),
    ],
)
def test_when(text: str, form: str, shown: str, expected: str | None, zone: str | None) -> None:
    found = Clock(Options(timezone="Europe/Madrid")).read(Stamp(text, form, shown))
    at = None if found.at is None else datetime.fromtimestamp(found.at / 1000, UTC)
    if text.startswith("9999"):
        assert at is None or at.year >= 9999
        return
    assert at == (None if expected is None else datetime.fromisoformat(expected))
    assert found.zone == zone


@given(st.text(max_size=40), st.sampled_from(["", "TimeStampKnown", "DateTimeOnly"]), st.text(max_size=40))
def test_any_text_is_a_time_or_none(text: str, form: str, shown: str) -> None:
    found = Clock(Options()).read(Stamp(text, form, shown))
    assert found.at is None or found.at >= 0


@pytest.mark.parametrize(
    ("text", "length"),
    [("00:00:33.6090010", 33), ("01:02:03", 3723), ("1.02:00:00", 93_600), ("", None), ("x", None), ("95", 95)],
)
def test_lengths(text: str, length: int | None) -> None:
    assert seconds(text) == length


def test_services_are_told_by_their_names_and_programs() -> None:
    assert [platform(name) for name in ("WhatsApp Business", "Facebook Messenger", "Native Messages", "")] == [
        "whatsapp",
        "facebook",
        "",
        "",
    ]
    assert known_platform("com.kik.android") == "kik"
    assert known_platform("Otra cosa") is None
    assert platform("Red Inventada") == "red-inventada"


def test_hashes_are_found_by_id_and_by_path_before_and_after_the_first_question() -> None:
    hashes = Hashes()
    kinds = {"sha256": 64, "md5": 32, "sha1": 40}
    digests = [f"{kind}:{number:0{kinds[kind]}x}" for number, kind in zip(range(1, 401), cycle(kinds), strict=False)]
    for number, digest in enumerate(digests[:200]):
        hashes.add(digest, f"id-{number}", f"files\\Image\\{number}.JPG")
    assert hashes.get("id-7") == digests[7]
    for number, digest in enumerate(digests[200:], 200):
        hashes.add(digest, f"id-{number}")
    assert [hashes.get(f"id-{number}") for number in range(400)] == digests
    assert hashes.get("", "none", "files/image/9.jpg") == digests[9]
    assert hashes.get("none") is None
    assert Hashes().get("anything") is None


@pytest.mark.parametrize(
    ("items", "place"),
    [
        ({"MetaDataLatitudeAndLongitude": "38.988888 / -76.980834"}, "geo:38.98889,-76.98083"),
        (
            {
                "ExifEnumGPSLatitude": "38, 59, 20",
                "ExifEnumGPSLatitudeRef": "S",
                "ExifEnumGPSLongitude": "76,58,51",
                "ExifEnumGPSLongitudeRef": "W",
            },
            "geo:-38.98889,-76.98083",
        ),
        ({"ExifEnumGPSLatitude": "38,5", "ExifEnumGPSLongitude": "1.25"}, "geo:38.50000,1.25000"),
        ({"ExifEnumGPSLatitude": "nan", "ExifEnumGPSLongitude": "1"}, None),
        ({"ExifEnumGPSLatitude": "40/1, 25/1, 0/1", "ExifEnumGPSLongitude": "1"}, None),
        ({"MetaDataLatitudeAndLongitude": "0 / 0"}, None),
    ],
)
def test_where_a_picture_was_taken(items: dict[str, str], place: str | None) -> None:
    told = list(Files(Clock(Options())).told(Listed("f", "report.xml#file/f", {"path": "/a.jpg"}, items, {})))
    assert [one.entity.key for one in mentions(told)] == ([place] if place else [])


def test_what_is_media_is_told_by_tags_then_by_name() -> None:
    assert is_media("a.bin", "Image")
    assert is_media("a.opus", "audio/ogg; codecs=opus")
    assert is_media("a.JPG", "")
    assert not is_media("a.jpg", "Text")
    assert not is_media("a.txt", "")
