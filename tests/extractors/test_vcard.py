"""vCards: the shared samples by counts read with grep, and what vendors do by generated cards."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors.vcard import EXTRACTOR
from asasec_graph.model.observations import Observation
from asasec_graph.reading.source import Options, Source
from tests.extractors.text_sources import (
    counts,
    enclosed,
    keys_of,
    links,
    mentions,
    names,
    problems,
    sample,
    seen_by,
    written,
)


def read(source: Source) -> list[Observation]:
    assert EXTRACTOR.takes(source)
    return seen_by(EXTRACTOR, source)


def card(folder: Path, body: str | bytes, options: Options | None = None) -> list[Observation]:
    data = body if isinstance(body, bytes) else body.encode()
    return read(written(folder, "contacts.vcf", b"BEGIN:VCARD\r\n" + data + b"\r\nEND:VCARD\r\n", options))


# grep -c BEGIN:VCARD, grep -cE '^(EMAIL|item.\.EMAIL)' and the numbers that phonenumbers calls valid in ES.
GOLDEN = [
    ("John_Doe_ANDROID.vcf", {"PERSON": 6, "EMAIL_ADDRESS": 4, "URL": 1}, 1),
    ("John_Doe_GMAIL.vcf", {"PERSON": 1, "EMAIL_ADDRESS": 1, "URL": 1}, 0),
    ("John_Doe_MS_OUTLOOK.vcf", {"PERSON": 1, "EMAIL_ADDRESS": 1, "URL": 1, "MEDIA": 1}, 0),
    ("john-doe.vcf", {"PERSON": 1, "EMAIL_ADDRESS": 1, "PHONE_NUMBER": 4, "URL": 2}, 0),
    ("knugihk_contacts.vcf", {"PERSON": 6}, 0),
    ("outlook-2003.vcf", {"PERSON": 1, "EMAIL_ADDRESS": 1, "URL": 1}, 0),
    ("rfc6350-example.vcf", {"PERSON": 1, "EMAIL_ADDRESS": 1, "PHONE_NUMBER": 2, "URL": 1, "LOCATION": 1}, 0),
]


@pytest.mark.parametrize(("name", "expected", "wrong"), GOLDEN)
def test_reads_the_sample(name: str, expected: dict[str, int], wrong: int) -> None:
    seen = read(sample(f"vcard/{name}"))
    assert counts(seen) == expected
    assert len(problems(seen)) == wrong


def test_reads_what_the_samples_say() -> None:
    seen = read(sample("vcard/john-doe.vcf"))
    assert keys_of(seen, "PHONE_NUMBER") == {"+16175551212", "+16175551234", "+17815551212", "+12025551212"}
    person = mentions(seen)[0]
    assert person.asserted["name"] == "John Doe"
    assert person.asserted["organization"] == "Example.com Inc."
    assert person.asserted["related"] == "Jane Doe"
    assert {(one.source, one.type.value) for one in links(seen)} == {(person.entity, "OWNS")}
    assert names(read(sample("vcard/knugihk_contacts.vcf"))) == [
        "Sample Contact",
        "Yard Lawn Guy, Jose Lopez",
        "John Butler 🌟💫🌟",
        "Airline Contact #'s",
        "James Peacock Elementary",
        "AAA Car Service",
    ]


def test_reads_national_numbers_of_the_region() -> None:
    seen = read(sample("vcard/John_Doe_GMAIL.vcf", Options(region="CA")))
    assert keys_of(seen, "PHONE_NUMBER") == {"+19055551234", "+19056661234"}


def test_hashes_the_picture(tmp_path: Path) -> None:
    data = bytes(range(200))
    folded = base64.b64encode(data).decode()
    digest = hashlib.sha256(data).hexdigest()
    for body in (
        f"N:Falsa;Ana\r\nPHOTO;ENCODING=BASE64;JPEG:{folded[:60]}\r\n {folded[60:]}\r\n\r\nTEL:600123456",
        f"VERSION:3.0\r\nFN:Ana Falsa\r\nPHOTO;ENCODING=b;TYPE=JPEG:{folded[:70]}\r\n {folded[70:]}\r\nTEL:600123456",
        f"VERSION:4.0\r\nFN:Ana Falsa\r\nPHOTO:data:image/jpeg;base64,{folded}\r\nTEL:600123456",
    ):
        seen = card(tmp_path, body)
        (file,) = enclosed(EXTRACTOR, written(tmp_path, "x.vcf", f"BEGIN:VCARD\r\n{body}\r\nEND:VCARD\r\n"))
        assert (file.data, file.name.partition(".")[0]) == (data, "photo-1")
        assert keys_of(seen, "MEDIA") == {f"sha256:{digest}"}
        assert names(seen) == ["Ana Falsa"]
        assert keys_of(seen, "PHONE_NUMBER") == {"+34600123456"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("TEL;CELL;VOICE:600 123 456", "PHONE_NUMBER:+34600123456"),
        ("item1.TEL;type=pref:+34 600 123 456", "PHONE_NUMBER:+34600123456"),
        ('TEL;VALUE=uri;TYPE="voice,home":tel:+34-600-123-456;ext=1', "PHONE_NUMBER:+34600123456"),
        ("item1.TEL;waid=34600123456:+34 600 12 34 56", "ACCOUNT:whatsapp:34600123456@s.whatsapp.net"),
        ("EMAIL;INTERNET:Ana@Example.ORG", "EMAIL_ADDRESS:ana@example.org"),
        ("EMAIL;QUOTED-PRINTABLE:ana=40example.org", "EMAIL_ADDRESS:ana@example.org"),
        ("X-SKYPE-USERNAME:ana.falsa", "ACCOUNT:skype:ana.falsa"),
        ("IMPP;X-SERVICE-TYPE=Skype:skype:ana.falsa", "ACCOUNT:skype:ana.falsa"),
        ("IMPP;X-SERVICE-TYPE=Telegram:x-apple:ana_falsa", "ACCOUNT:telegram:ana_falsa"),
        ("IMPP;X-SERVICE-TYPE=WhatsApp:whatsapp:+34600123456", "ACCOUNT:whatsapp:34600123456@s.whatsapp.net"),
        ("IMPP:whatsapp:34600123456@s.whatsapp.net", "ACCOUNT:whatsapp:34600123456@s.whatsapp.net"),
        ("IMPP:xmpp:ana@example.org", "ACCOUNT:xmpp:ana@example.org"),
        ("X-SOCIALPROFILE;type=twitter;x-user=ana_falsa:http://twitter.com/ana_falsa", "ACCOUNT:twitter:ana_falsa"),
        ("X-SOCIALPROFILE;type=instagram:https://www.instagram.com/ana_falsa/", "ACCOUNT:instagram:ana_falsa"),
        ("SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://example.social/@ana", "URL:https://example.social/@ana"),
        ("URL:https\\://t.me/ana_falsa", "ACCOUNT:telegram:ana_falsa"),
        ("GEO:40.41678;-3.70379", "LOCATION:geo:40.41678,-3.70379"),
        ("NOTE:su otro móvil es 611 22 33 44", "PHONE_NUMBER:+34611223344"),
    ],
)
def test_finds(line: str, expected: str, tmp_path: Path) -> None:
    seen = card(tmp_path, f"VERSION:3.0\r\nFN:Ana Falsa\r\n{line}")
    assert expected in {str(one.entity) for one in mentions(seen)}
    assert problems(seen) == []


def test_undoes_encodings(tmp_path: Path) -> None:
    bodies = [
        b"VERSION:2.1\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:I=C3=B1aki =\r\nFalso",
        b"VERSION:2.1\r\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:I=F1aki Falso",
        "VERSION:2.1\r\nFN;CHARSET=ISO-8859-1:Iñaki Falso".encode("latin-1"),
        "VERSION:2.1\r\nFN:Iñaki Falso".encode("latin-1"),
        "VERSION:3.0\r\nFN:Iñaki\r\n  Falso".encode(),
        "VERSION:3.0\r\nN:Falso;Iñaki;;;".encode(),
        "VERSION:2.1\r\nFN;CHARSET=SHIFT-NOTHING:Iñaki Falso".encode(),
    ]
    for body in bodies:
        assert names(card(tmp_path, body)) == ["Iñaki Falso"]
    whole = "BEGIN:VCARD\nFN:Iñaki Falso\nEND:VCARD\n".encode("utf-16")
    assert names(read(written(tmp_path, "x.vcf", whole))) == ["Iñaki Falso"]


def test_goes_on_after_damage(tmp_path: Path) -> None:
    text = "BEGIN:VCARD\nFN:Uno\nBEGIN:VCARD\nFN:Dos\n:nada\nEND:VCARD\nBEGIN:VCARD\nEND:VCARD\n"
    text += "BEGIN:VCARD\nFN:Tres\nTEL:600123456"
    seen = read(written(tmp_path, "x.vcf", text))
    assert names(seen) == ["Uno", "Dos", "Tres"]
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600123456"}
    assert [one.locator for one in problems(seen)] == ["card 1 line 1", "line 5", "card 3 line 7", "card 4 line 9"]


def test_reads_an_agent_as_a_card_of_its_own(tmp_path: Path) -> None:
    seen = card(tmp_path, "FN:Ana\nAGENT:\nBEGIN:VCARD\nFN:Leo\nTEL:600123456\nEND:VCARD\nTEL:611223344")
    assert {one.source.key[-6:]: one.target.key for one in links(seen)} == {
        "card-2": "+34600123456",
        "card-1": "+34611223344",
    }


def test_reads_an_agent_that_is_written_in_one_line(tmp_path: Path) -> None:
    seen = card(tmp_path, "FN:Ana\nAGENT:BEGIN:VCARD\\nFN:Leo\\nTEL:600123456\\nEND:VCARD\\n\nTEL:611223344")
    assert {one.source.key[-6:]: one.target.key for one in links(seen)} == {
        "card-2": "+34600123456",
        "card-1": "+34611223344",
    }
    assert problems(seen) == []


@pytest.mark.parametrize("charset", ["utf\0", "punycode", "x-none", ""])
def test_reads_a_name_in_a_character_set_that_is_none(charset: str, tmp_path: Path) -> None:
    seen = card(tmp_path, f"FN;CHARSET={charset}:Iñaki Falso")
    assert [dict(one.asserted) for one in mentions(seen)] == [{"name": "Iñaki Falso"}]


def test_an_empty_line_says_nothing(tmp_path: Path) -> None:
    seen = card(tmp_path, "FN:Ana\nORG:;\nANNIVERSARY:\nNOTE: ")
    assert [dict(one.asserted) for one in mentions(seen)] == [{"name": "Ana"}]


@pytest.mark.parametrize("kind", ["KIND:group", "X-ADDRESSBOOKSERVER-KIND:group", "KIND:location"])
def test_a_group_or_a_place_is_nobody(kind: str, tmp_path: Path) -> None:
    seen = card(tmp_path, f"VERSION:4.0\n{kind}\nFN:Pesca\nTEL:600123456\nMEMBER:mailto:leo@example.org")
    assert counts(seen) == {"PHONE_NUMBER": 1, "EMAIL_ADDRESS": 1}
    assert links(seen) == []
    assert "Pesca" in next(one.asserted for one in mentions(seen) if one.entity.key == "+34600123456").values()


def test_keeps_a_nickname_of_android_and_an_extension(tmp_path: Path) -> None:
    nickname = "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Chispa;1;;;;;;;;;;;;;"
    seen = card(tmp_path, f"FN:{'A' * 600}\n{nickname}\nTEL:tel:+34-600-123-456;ext=12")
    told = {one.entity.kind.value: one.asserted for one in mentions(seen)}
    assert (told["PERSON"]["nickname"], told["PHONE_NUMBER"]["extension"]) == ("Chispa", "12")
    assert told["PERSON"]["name"] == "A" * 500


def test_an_organization_is_no_person(tmp_path: Path) -> None:
    seen = card(tmp_path, "VERSION:4.0\nKIND:org\nFN:Taller Falso\nTEL:600123456")
    assert counts(seen) == {"ORGANIZATION": 1, "PHONE_NUMBER": 1}


@pytest.mark.parametrize("data", [b"", b"hola", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"])
def test_leaves_other_files(data: bytes, tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "x.vcf", data))


LINES = st.sampled_from(
    b"BEGIN:VCARD|END:VCARD|FN:Ana|TEL;CELL:600123456| fold|PHOTO;BASE64:AAA|NOTE;QUOTED-PRINTABLE:a=|AGENT:|IMPP:x|"
    b"GEO:1,2,3|X-SOCIALPROFILE;type=x:y:z|\xff\xfe|URL:http://[|".split(b"|")
)


@given(data=st.one_of(st.binary(max_size=100), st.lists(LINES, max_size=14).map(b"\n".join)))
def test_reads_any_bytes(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = written(tmp_path_factory.mktemp("any"), "x.vcf", data)
    EXTRACTOR.takes(source)
    assert all(one.locator for one in EXTRACTOR.extract(source))
