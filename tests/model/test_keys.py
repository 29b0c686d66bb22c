"""Normalised keys: one spelling each, what is no identifier gives none, normalising a key gives the key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind

SAME = [
    (
        EntityKind.PHONE_NUMBER,
        "+34600000000",
        ["600 000 000", "0034600000000", "(+34) 600-000-000", "+34 600 00 00 00"],
    ),
    (EntityKind.ACCOUNT, "whatsapp:34600000000@s.whatsapp.net", ["whatsapp:600000000", "WhatsApp:+34 600000000"]),
    (EntityKind.ACCOUNT, "instagram:name", ["instagram:@Name", "Instagram:name"]),
    (EntityKind.EMAIL_ADDRESS, "a.b@example.org", ["A.B@Example.ORG", "<a.b@example.org>", "mailto:a.b@example.org"]),
    (
        EntityKind.DEVICE,
        "imei:490154203237518",
        ["49-015420-323751-8", "imei:490154203237518", "49015420323751801"[:16]],
    ),
    (EntityKind.DEVICE, "mac:00:e1:6d:b3:8f:7c", ["mac:0:E1:6D:B3:8F:7C", "00-e1-6d-b3-8f-7c"]),
    (EntityKind.DEVICE, "serial:nikon/3001234", ["serial:NIKON/3001234"]),
    (EntityKind.SIM_CARD, "iccid:8934071100268547001", ["8934 0711 0026 8547 001", "8934071100268547001F"]),
    (EntityKind.IP_ADDRESS, "2001:db8::1", ["2001:0DB8:0:0:0:0:0:1", "[2001:db8::1]", "2001:db8::1%eth0"]),
    (EntityKind.IP_ADDRESS, "192.0.2.1", ["::ffff:192.0.2.1"]),
    (EntityKind.WIFI_NETWORK, "bssid:00:e1:6d:b3:8f:7c", ["0:e1:6d:b3:8f:7c", "bssid:00:E1:6D:B3:8F:7C"]),
    (EntityKind.CELL_TOWER, "214-07-2801-12345", ["214-7-2801-12345"]),
    (EntityKind.URL, "http://example.org/a?b=1", ["HTTP://Example.org:80/a?b=1#top", "example.org/a?b=1"]),
    (
        EntityKind.URL,
        "https://example.org/wiki/Kik_(app)",
        ["https://example.org/wiki/Kik_(app)", "https://example.org/wiki/Kik_(app))."],
    ),
    (EntityKind.URL, "https://example.org/#F!id!key", ["https://example.org/#F!id!key"]),
    (EntityKind.URL, "https://example.org/a#!/photo?id=1", ["https://example.org/a#!/photo?id=1,"]),
    (EntityKind.LOCATION, "geo:40.41678,-3.70379", ["40.416780, -3.703790", "geo:40.4167800,-3.7037900"]),
    (EntityKind.VEHICLE, "plate:ES:1234BCD", ["1234 bcd", "1234-BCD"]),
    (EntityKind.PAYMENT_INSTRUMENT, "iban:ES9121000418450200051332", ["ES91 2100 0418 4502 0005 1332"]),
    (EntityKind.PAYMENT_INSTRUMENT, "card:4111111111111111", ["4111 1111 1111 1111"]),
    (EntityKind.MEDIA, "sha256:" + "ab" * 32, ["AB" * 32, "sha256:" + "AB" * 32]),
]


@pytest.mark.parametrize(
    ("kind", "key", "text"), [(kind, key, text) for kind, key, texts in SAME for text in [key, *texts]]
)
def test_every_spelling_gives_one_key(kind: EntityKind, key: str, text: str) -> None:
    found = keys.normalise(kind, text)
    assert found is not None
    assert (found.kind, found.key) == (kind, key)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (EntityKind.PHONE_NUMBER, "1004"),
        (EntityKind.PHONE_NUMBER, "-1"),
        (EntityKind.PHONE_NUMBER, "+34 600 XXX XXX"),
        (EntityKind.PHONE_NUMBER, "withheld"),
        (EntityKind.ACCOUNT, "whatsapp:XXXXX@s.whatsapp.net"),
        (EntityKind.ACCOUNT, "no platform"),
        (EntityKind.EMAIL_ADDRESS, "a@b"),
        (EntityKind.EMAIL_ADDRESS, "a..b@example.org"),
        (EntityKind.DEVICE, "490154203237519"),
        (EntityKind.DEVICE, "000000000000000"),
        (EntityKind.DEVICE, "mac:00:00:00:00:00:00"),
        (EntityKind.IP_ADDRESS, "300.1.1.1"),
        (EntityKind.LOCATION, "0,0"),
        (EntityKind.LOCATION, "91,0"),
        (EntityKind.PAYMENT_INSTRUMENT, "ES9121000418450200051333"),
        (EntityKind.PAYMENT_INSTRUMENT, "4111111111111112"),
        (EntityKind.URL, "javascript:alert(1)"),
        (EntityKind.VEHICLE, "1234AEI"),
        (EntityKind.CELL_TOWER, "0-0-0-0"),
    ],
)
def test_what_is_no_identifier_gives_none(kind: EntityKind, text: str) -> None:
    assert keys.normalise(kind, text) is None


@given(st.sampled_from(list(EntityKind)), st.text(max_size=60))
def test_no_text_raises_and_keys_are_fixed_points(kind: EntityKind, text: str) -> None:
    found = keys.normalise(kind, text)
    if found is not None:
        assert keys.normalise(kind, found.key) == found


@given(st.integers(600_000_000, 799_999_999))
def test_numbers_are_fixed_points_in_any_region(number: int) -> None:
    found = keys.phone(str(number), "ES")
    if found is not None:
        assert keys.phone(found.key, "GB") == found


def test_a_search_text_may_be_several_identifiers() -> None:
    assert {ref.kind for ref in keys.guesses("490154203237518")} >= {EntityKind.DEVICE}
    assert [ref.key for ref in keys.guesses("600 000 000")] == ["+34600000000"]
    assert keys.guesses("Ana") == []


def test_jids_of_groups_are_no_accounts_of_persons() -> None:
    assert keys.whatsapp_jid("34600000000-1400000000@g.us") is None
    assert keys.whatsapp_jid("status@broadcast") is None
    found = keys.whatsapp_phone("34600000000:3@s.whatsapp.net")
    assert found is not None
    assert found.key == "+34600000000"


def test_a_face_in_a_film_is_keyed_by_its_time_too() -> None:
    box = (1.4, 2.0, 3.0, 4.0)
    assert keys.face("AB", box).key == "sha256:ab#1,2,3,4"
    assert keys.face("AB", box, 62.5).key == "sha256:ab#1,2,3,4@62.5"
    assert keys.face("AB", box, 0).key == "sha256:ab#1,2,3,4@0"
