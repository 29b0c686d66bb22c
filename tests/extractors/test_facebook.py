"""Facebook's export: a whole generated one, encrypted chats, older sections, any JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors.facebook import EXTRACTOR
from asasec_graph.model.observations import Observation
from asasec_graph.samples import facebook
from tests.extractors import export_sources
from tests.extractors.text_sources import (
    counts,
    events,
    keys_of,
    links,
    mentions,
    names,
    problems,
    seen_by,
    times,
    written,
)


def test_reads_a_whole_export(tmp_path: Path) -> None:
    path = tmp_path / "facebook.zip"
    planted = facebook.write(path)
    assert set(export_sources.formats(path).values()) == {"facebook"}
    seen = export_sources.together(export_sources.read(path))
    assert keys_of(seen, "ACCOUNT") == planted.accounts
    assert keys_of(seen, "PHONE_NUMBER") == planted.phones
    assert keys_of(seen, "EMAIL_ADDRESS") == planted.emails
    assert keys_of(seen, "IP_ADDRESS") == planted.ips
    assert set(names(seen)) == planted.names
    total = counts(seen)
    assert (total["MESSAGE"], total["CALL"], total["LOCATION"]) == (planted.messages, planted.calls, 12)
    assert sorted(one.text or "" for one in events(seen) if one.type == "MESSAGE") == sorted(planted.texts)
    assert {one.channel for one in events(seen)} == {"facebook"}
    assert problems(seen) == []


def test_contacts_own_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "facebook.zip"
    facebook.write(path, friends=3)
    seen = export_sources.read(path)["other_personal_information/your_address_books.json"]
    assert [(one.type.value, one.source.key.partition("#")[2]) for one in links(seen)] == [
        ("OWNS", "contact-1"),
        ("OWNS", "contact-2"),
        ("OWNS", "contact-3"),
    ]


def said(folder: Path, document: object, name: str = "facebook/x.json") -> list[Observation]:
    source = written(folder, name, json.dumps(document))
    assert EXTRACTOR.takes(source)
    return seen_by(EXTRACTOR, source)


def test_reads_the_export_of_encrypted_chats(tmp_path: Path) -> None:
    seen = said(
        tmp_path,
        {
            "participants": ["Ana Falsa", "Leo Falso"],
            "threadName": "Leo Falso_1",
            "messages": [
                {
                    "isUnsent": False,
                    "media": [{"uri": "./media/a.jpg"}],
                    "reactions": [],
                    "senderName": "Ana Falsa",
                    "text": "mañana",
                    "timestamp": 1_580_417_340_000,
                    "type": "text",
                },
                {"isUnsent": True, "senderName": "Leo Falso", "text": "", "timestamp": 1_580_417_341_000},
            ],
        },
        "messages/Leo Falso_1.json",
    )
    assert times(seen) == ["2020-01-30T20:49:00Z", "2020-01-30T20:49:01Z"]
    assert [one.text for one in events(seen)] == ["mañana", ""]
    assert [dict(one.asserted) for one in events(seen)] == [{"attached": ["./media/a.jpg"]}, {"deleted": True}]


def test_who_has_left_is_nobody_and_a_repaired_name_keeps_how_it_was_written(tmp_path: Path) -> None:
    written_as = "Jos\u00c3\u00a9"
    thread = {
        "participants": [{"name": written_as}, {"name": "Facebook user"}],
        "messages": [
            {"sender_name": "Facebook user", "timestamp_ms": 1_600_000_000_000, "content": "hola"},
            {"sender_name": written_as, "timestamp_ms": 1_600_000_060_000, "content": "hola"},
        ],
        "title": "Facebook user",
    }
    seen = said(tmp_path, thread)
    (person,) = [one for one in mentions(seen) if one.entity.kind.value == "PERSON"]
    assert (person.asserted["name"], person.asserted["raw"]) == ("José", written_as)
    assert [len(one.senders) for one in events(seen)] == [0, 1]
    assert events(seen)[0].asserted["sender"] == "Facebook user"


def test_friends_are_persons_whom_the_owner_knows(tmp_path: Path) -> None:
    document = {"deleted_friends_v2": [{"name": "Le\u00c3\u00b3n Falso", "timestamp": 1_580_417_340}]}
    seen = said(tmp_path, document)
    person = mentions(seen)[1]
    assert person.asserted == {"name": "León Falso", "context": "removed friend", "raw": "Le\u00c3\u00b3n Falso"}
    assert person.locator == "deleted_friends_v2/0/name"
    (link,) = links(seen)
    assert (link.type, link.source.key.partition("#")[2], link.target) == ("KNOWS", "owner", person.entity)


def test_a_post_names_what_is_in_its_text_and_place(tmp_path: Path) -> None:
    seen = said(
        tmp_path,
        [
            {
                "timestamp": 1_580_417_340,
                "data": [{"post": "escribe a ana@example.org"}],
                "attachments": [
                    {"data": [{"place": {"name": "Sol", "coordinate": {"latitude": 40.41678, "longitude": -3.70379}}}]}
                ],
                "title": "Ana updated her status.",
            }
        ],
    )
    assert keys_of(seen, "EMAIL_ADDRESS") == {"ana@example.org"}
    assert keys_of(seen, "LOCATION") == {"geo:40.41678,-3.70379"}
    mail = next(one for one in mentions(seen) if one.entity.kind == "EMAIL_ADDRESS")
    assert mail.locator == "0/data/0/post char 10-25"


def test_an_unknown_section_still_gives_its_addresses(tmp_path: Path) -> None:
    seen = said(tmp_path, {"login_protection_data_v2": [
        {"name": "Cookie", "session": {"ip_address": "2001:db8::1", "created_timestamp": 1_580_417_340}}]})  # fmt: skip
    assert keys_of(seen, "IP_ADDRESS") == {"2001:db8::1"}
    assert mentions(seen)[-1].at == 1_580_417_340_000


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"profile_user": []}', '{"messages": [{"from_id": "user1"}]}', "hola", '[{"a": 1}]']
)
def test_leaves_other_files(text: str, tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "x.json", text))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6) | st.just("1.2.3.4"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["name", "timestamp", "data", "latitude", "longitude", "title", "emails", "details"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=14,
)
_SECTIONS = [
    "friends_v2",
    "profile_v2",
    "address_book_v2",
    "location_history_v2",
    "searches_v2",
    "comments_v2",
    "messages",
]


@given(document=st.dictionaries(st.sampled_from(_SECTIONS), _JSON, max_size=4), cut=st.integers(0, 40))
def test_reads_any_json(document: object, cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    text = json.dumps(document)
    source = written(tmp_path_factory.mktemp("any"), "x.json", text[: len(text) - cut])
    EXTRACTOR.takes(source)
    assert all(one.locator for one in seen_by(EXTRACTOR, source))


def test_reads_the_sections_of_the_owners_own_identifiers(tmp_path: Path) -> None:
    center = {"service_name": "Instagram", "username": "ana.falsa", "email": "ana@example.org", "name": "Ana Falsa"}
    seen = said(tmp_path, {"accounts_center_v2": [center]})
    assert keys_of(seen, "ACCOUNT") == {"instagram:ana.falsa"}
    assert keys_of(seen, "EMAIL_ADDRESS") == {"ana@example.org"}
    checked = [{"contact": "+12025550143", "contact_type": 1}, {"contact": "ana@example.org", "contact_type": 2}]
    seen = said(tmp_path, {"contact_verifications_v2": checked})
    assert [one.type.value for one in links(seen)] == ["OWNS", "OWNS"]
    assert keys_of(seen, "PHONE_NUMBER") == {"+12025550143"}


def test_each_entry_of_a_category_has_its_own_time_and_the_name_beside_its_address(tmp_path: Path) -> None:
    entries = [
        {"timestamp": 1_600_000_000 + day, "data": {"name": name, "uri": f"https://www.facebook.com/{name.lower()}"}}
        for day, name in enumerate(("Anafalsa", "Leofalso"))
    ]
    seen = said(tmp_path, {"people_interactions_v2": [{"name": "", "description": "", "entries": entries}]})
    named = {
        one.entity.key: one.at for one in mentions(seen) if one.asserted.get("name") and "facebook:" in one.entity.key
    }
    assert named == {"facebook:anafalsa": 1_600_000_000_000, "facebook:leofalso": 1_600_000_001_000}


def test_an_upload_was_made_from_its_address_and_a_song_is_no_name_of_the_owner(tmp_path: Path) -> None:
    exif = {"photo_metadata": {"exif_data": [{"upload_ip": "198.51.100.7"}]}}
    story = {
        "timestamp": 1_600_000_000,
        "attachments": [{"data": [{"media": {"uri": "a.jpg", "media_metadata": exif}}]}],
    }
    seen = said(tmp_path, {"archived_stories_v2": [story]})
    assert [(one.type.value, one.target.key) for one in links(seen)] == [("CONNECTED_TO", "198.51.100.7")]
    song = {"attachments": [{"data": [{"external_context": {"name": "A Song", "url": "https://example.org/s"}}]}]}
    assert names(said(tmp_path, {"profile_music_v2": [song]})) == []


def test_persons_who_paid_are_named_and_shops_are_not(tmp_path: Path) -> None:
    person = {"sender": "Ana Falsa", "receiver": "Leo Falso", "payment_data": {"p2p_payment": {"memo": "rent"}}}
    shop = {"sender": "", "receiver": "A Game", "payment_data": {"digital_good_payment": {"item": "coins"}}}
    seen = said(tmp_path, {"payments_v2": {"preferred_currency": "USD", "payments": [person, shop]}})
    assert sorted(names(seen)) == ["Ana Falsa", "Leo Falso"]


def test_a_place_that_was_described_is_no_place_where_the_owner_was(tmp_path: Path) -> None:
    place = {"name": "A Shop", "coordinate": {"latitude": 40.5, "longitude": -3.5}, "creation_timestamp": 1_345_302_577}
    seen = said(tmp_path, {"your_places_v2": [place]})
    assert keys_of(seen, "LOCATION") == {"geo:40.50000,-3.50000"}
    assert links(seen) == []


def test_a_thread_that_lists_nobody_is_read(tmp_path: Path) -> None:
    talk = [{"sender_name": name, "timestamp_ms": 1_577_186_580_000, "content": "hi"} for name in ("Ana", "Leo")]
    seen = said(tmp_path, {"messages": talk}, "message_1.json")
    assert [len(one.receivers) for one in events(seen)] == [1, 1]


def test_an_event_is_at_a_place_where_its_owner_need_not_have_been(tmp_path: Path) -> None:
    place = {"name": "A Hall", "coordinate": {"latitude": 40.5, "longitude": -3.5}}
    seen = said(tmp_path, {"your_events_v2": [{"name": "A feast", "start_timestamp": 1_345_302_577, "place": place}]})
    assert keys_of(seen, "LOCATION") == {"geo:40.50000,-3.50000"}
    assert links(seen) == []
