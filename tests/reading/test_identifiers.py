"""Identifiers in text: each kind found, decoys left, every span leading back to its text."""

from __future__ import annotations

import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind
from asasec_graph.reading.identifiers import found, may_hold

FOUND = [
    ("Llámame al 600 123 456.", "PHONE_NUMBER:+34600123456"),
    ("o al +34 611 22 33 44, mañana", "PHONE_NUMBER:+34611223344"),
    ("Tel.600123458", "PHONE_NUMBER:+34600123458"),
    ("fijo 91 123 45 67", "PHONE_NUMBER:+34911234567"),
    ("(+34) 600-123-456", "PHONE_NUMBER:+34600123456"),
    ("0034600123456", "PHONE_NUMBER:+34600123456"),
    ("call +1 617 555 1212", "PHONE_NUMBER:+16175551212"),
    ("Mail: Ana.Prueba@Example.org.", "EMAIL_ADDRESS:ana.prueba@example.org"),
    ("<mailto:x_y@sub.example.com>", "EMAIL_ADDRESS:x_y@sub.example.com"),
    ("(https://Example.com/a?b=1#c).", "URL:https://example.com/a?b=1"),
    ("www.example.org/x,", "URL:http://www.example.org/x"),
    ("ES91 2100 0418 4502 0005 1332 PARA EL PAGO", "PAYMENT_INSTRUMENT:iban:ES9121000418450200051332"),
    ("GB82WEST12345698765432", "PAYMENT_INSTRUMENT:iban:GB82WEST12345698765432"),
    ("visa 4539 1488 0343 6467", "PAYMENT_INSTRUMENT:card:4539148803436467"),
    ("btc 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2", "PAYMENT_INSTRUMENT:btc:1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"),
    ("IMEI: 490154203237518;", "DEVICE:imei:490154203237518"),
    ("el imei del móvil 35-209900-176148-1", "DEVICE:imei:352099001761481"),
    ("IMSI 214071234567890", "SIM_CARD:imsi:214071234567890"),
    ("tarjeta SIM 8934071234567890123", "SIM_CARD:iccid:8934071234567890123"),
    ("desde 192.0.2.44, ayer", "IP_ADDRESS:192.0.2.44"),
    ("2001:db8::1", "IP_ADDRESS:2001:db8::1"),
    ("2001:0db8:0:0:0:0:0:1", "IP_ADDRESS:2001:db8::1"),
    ("mac 00:11:22:33:44:5e", "DEVICE:mac:00:11:22:33:44:5e"),
    ("BSSID 00:e1:6d:b3:8f:7c", "WIFI_NETWORK:bssid:00:e1:6d:b3:8f:7c"),
    ("un coche 1234 BCD rojo", "VEHICLE:plate:ES:1234BCD"),
    ("40.41678, -3.70379", "LOCATION:geo:40.41678,-3.70379"),
    ("https://maps.google.com/?q=40.41678,-3.70379", "LOCATION:geo:40.41678,-3.70379"),
    ('"type":"Point","coordinates": [-3.70379,40.41678]', "LOCATION:geo:40.41678,-3.70379"),
    ("https://wa.me/34600123456", "ACCOUNT:whatsapp:34600123456@s.whatsapp.net"),
    ("https://www.instagram.com/ana.prueba/?hl=es", "ACCOUNT:instagram:ana.prueba"),
    ("https://t.me/zorro_falso", "ACCOUNT:telegram:zorro_falso"),
    ("mi insta: @ana_prueba", "ACCOUNT:instagram:ana_prueba"),
    ("kik: zorro99", "ACCOUNT:kik:zorro99"),
    ("@ana en TikTok", "ACCOUNT:tiktok:ana"),
]
DECOYS = [
    "hola sin nada",
    "@ana",
    "quedamos a las 12:30:45 el 12/03/2020",
    "2019-06-12 20190130204900 31-12-2020 10",
    "total 1.000.000 o 12.345,67",
    "v1.2.3.4",
    "véase el apartado 2.1.2.1 del informe",
    "IMG-20200101-WA0001.jpg",
    "+12 345 578",
    "123e4567-e89b-12d3-a456-426614174000",
    "https://www.instagram.com/p/ABCDEF/",
    "Instagram: https",
    "ES91 2100 0418 4502 0005 1333",
    "999.999.999.999",
    "1234",
    "2020 GMT",
    "+34600XXXXXX",
    "std::vector",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_finds(text: str, expected: str) -> None:
    assert expected in {str(one.ref) for one in found(text, "ES")}


@pytest.mark.parametrize("text", DECOYS)
def test_leaves_decoys(text: str) -> None:
    assert [one for one in found(text, "ES") if one.ref.kind is not EntityKind.URL] == []


def test_finds_several_in_order() -> None:
    text = "600123456 600123457 o a@example.org"
    assert [(str(one.ref), text[one.start : one.end]) for one in found(text)] == [
        ("PHONE_NUMBER:+34600123456", "600123456"),
        ("PHONE_NUMBER:+34600123457", "600123457"),
        ("EMAIL_ADDRESS:a@example.org", "a@example.org"),
    ]


def test_reads_national_numbers_by_region() -> None:
    text = "Phone (617) 555-1212"
    assert [str(one.ref) for one in found(text, "US")] == ["PHONE_NUMBER:+16175551212"]
    assert list(found(text, "ES")) == []


def test_a_platform_is_written_in_its_own_letters() -> None:
    assert list(found("\u017fnap: nombre_1 y \u0131nstagram: nombre_2")) == []


PIECES = st.sampled_from([text for text, _ in FOUND] + DECOYS)
TEXTS = st.lists(
    st.one_of(PIECES, st.text(max_size=12), st.from_regex(r"[0-9 +().-]{1,24}", fullmatch=True)), max_size=6
)


@given(TEXTS.map(" ".join))
def test_every_span_leads_back(text: str) -> None:
    for one in found(text, "ES"):
        assert 0 <= one.start < one.end <= len(text)
        if one.ref.kind is EntityKind.ACCOUNT:
            assert one.ref.key.split(":", 1)[1].split("@")[0] in text[one.start : one.end].lower()
        else:
            assert keys.normalise(one.ref.kind, text[one.start : one.end], "ES") == one.ref


@given(TEXTS.map(" ".join))
def test_whatever_holds_an_identifier_may_hold_one(text: str) -> None:
    assert may_hold(text) or not list(found(text, "ES"))


def test_whatever_holds_a_digit_may_hold_an_identifier() -> None:
    digits = [sign for sign in map(chr, range(sys.maxunicode + 1)) if sign.isdecimal()]
    assert [digit for digit in digits if not may_hold(f"n{digit}")] == []


@pytest.mark.parametrize(
    "piece", ["a", "1 ", "a@", "1.1", "ab:", "A1", "ig ", "@a ", "-1.1111,", "+", "(1", "aa:", "www."]
)
def test_takes_linear_time(piece: str) -> None:
    begun = time.process_time()
    list(found(piece * (60_000 // len(piece))))
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    "text",
    [
        "600100200 600100201 600100202",
        "600 100 200 600 100 201 600 100 202",
        "600100200-600100201-600100202",
        "+34 600 100 200 +34600100201 600.100.202",
    ],
)
def test_finds_each_number_of_a_list_without_commas(text: str) -> None:
    wanted = [f"+3460010020{last}" for last in range(3)]
    assert [one.ref.key for one in found(text)] == wanted


def test_finds_a_long_list_and_no_numbers_in_an_account() -> None:
    assert len(list(found(" ".join(f"6001{number:05}" for number in range(500))))) == 500
    assert list(found("2100 0418 4502 0005 1332")) == []


def test_takes_no_part_of_a_masked_address_for_an_address() -> None:
    assert list(found("ivan[.]nunez@example.org")) == []


def test_finds_a_handle_in_brackets() -> None:
    assert [one.ref.key for one in found("Instagram (usuario @lobo_gris)")] == ["instagram:lobo_gris"]


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
        '<resources xmlns:android="http://schemas.android.com/apk/res/android">',
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
)
def test_takes_no_name_of_a_vocabulary_for_an_address(text: str) -> None:
    assert [*found(text, "ES")] == []
