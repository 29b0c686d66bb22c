"""Single mails and mboxes: the shared samples by what the standard library reads, and traps by generated mails."""

from __future__ import annotations

import hashlib
import mailbox
import shutil
import time
import tracemalloc
from email import message_from_bytes
from email.message import EmailMessage
from email.utils import getaddresses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.extractors import eml, mbox
from asasec_graph.extractors.listing import choose
from asasec_graph.ingest.reader import observed
from asasec_graph.model.observations import Observation
from asasec_graph.reading import mail_headers, mail_html, mail_parts
from asasec_graph.reading.source import Extractor, Options, Source
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


def read(source: Source, extractor: Extractor = eml.EXTRACTOR) -> list[Observation]:
    assert extractor.takes(source)
    return seen_by(extractor, source)


def opened(source: Source) -> list[Observation]:
    """What the file says with all that is attached to its mails."""
    return [seen.observation for seen in observed(source)]


JOHN, JANE = "john.doe@example.org", "jane.doe@example.org"
SAMPLES = [
    ("email_base64.eml", ["Base64 email payload"]),
    ("email_multipart_alternative.eml", ["This is a **multipart/alternative** message."]),
    ("email_strip_markup.eml", ["This is the body of an HTML message."]),
    (
        "email_attached_plaintext.eml",
        ["This is the body of the email that", "This is the body of a plaintext message."],
    ),
    ("email_attached_alternative.eml", ["This is the body of the email that", "This is the fourth part (HTML)"]),
]


@pytest.mark.parametrize(("name", "texts"), SAMPLES)
def test_reads_the_sample(name: str, texts: list[str]) -> None:
    seen = opened(sample(f"mail/{name}"))
    assert keys_of(seen, "EMAIL_ADDRESS") == {JOHN, JANE}
    assert len(events(seen)) == len(texts)
    for event, text in zip(events(seen), texts, strict=True):
        assert [ref.key for ref in event.senders] == [JOHN]
        assert [ref.key for ref in event.receivers] == [JANE]
        assert event.channel == "email"
        assert text in (event.text or "")
        assert "<" not in (event.text or "")
        assert event.at is None
    assert problems(seen) == []


def test_keeps_an_attached_mail_as_document() -> None:
    seen = opened(sample("mail/email_attached_plaintext.eml"))
    assert counts(seen) == {"MESSAGE": 2, "EMAIL_ADDRESS": 2, "DOCUMENT": 2}
    assert [(one.type.value, one.target.key, one.locator) for one in links(seen)] == [("ATTACHED_TO", JOHN, "part/2")]
    assert [one.locator for one in events(seen)] == ["mail", "part/2!part-2.eml#mail"]


def test_reads_emlx() -> None:
    seen = read(sample("mail/plaintext.emlx"))
    assert times(seen) == ["2020-02-06T13:39:55Z"]
    assert names(seen) == ["Michael", "Python"]
    assert "plist" not in (events(seen)[0].text or "")


def test_reads_the_mbox(tmp_path: Path) -> None:
    source = sample("mail/plan.mbox")
    seen = read(source, mbox.EXTRACTOR)
    copy = shutil.copy(source.path, tmp_path / "copy")
    library = mailbox.mbox(copy, create=False)
    assert len(events(seen)) == len(library) == 1
    library.close()
    assert times(seen) == ["2017-02-21T06:55:09Z"]
    stored = message_from_bytes(source.path.read_bytes().partition(b"\n")[2])
    parties = getaddresses([stored[name] for name in ("From", "To", "Cc")])
    assert len(parties) == 3
    assert keys_of(seen, "EMAIL_ADDRESS") == {address.lower() for _, address in parties}
    assert keys_of(seen, "IP_ADDRESS") == {"127.0.0.1", "2a00:1450:400c:c09::22a", "10.28.71.133", "10.80.153.86"}
    assert events(seen)[0].locator == "message 1 byte 0"
    assert "I do not know you" in (events(seen)[0].text or "")


def made(**extra: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = extra.pop("From", "Iñaki Falso <Inaki@Example.org>")
    mail["To"] = "b@example.org, Grupo: c@example.org, d@example.org;"
    mail["Subject"] = "Prueba ñ"
    mail["Date"] = extra.pop("Date", "Thu, 30 Jan 2020 20:49:00 +0100")
    for name, value in extra.items():
        mail[name.replace("_", "-")] = value
    mail.set_content("llama al 600 123 456\n")
    return mail


def test_reads_names_groups_and_zones(tmp_path: Path) -> None:
    seen = read(written(tmp_path, "x.eml", made(Cc="e@example.org", Bcc="f@example.org").as_bytes()))
    (event,) = events(seen)
    assert [ref.key for ref in event.receivers] == [f"{letter}@example.org" for letter in "bcdef"]
    assert names(seen) == ["Iñaki Falso"]
    assert times(seen) == ["2020-01-30T19:49:00Z"]
    assert event.zone is None
    assert event.text == "Prueba ñ\n\nllama al 600 123 456"


def test_locators_lead_back_to_the_text(tmp_path: Path) -> None:
    seen = read(written(tmp_path, "x.eml", made().as_bytes()))
    (phone,) = [one for one in mentions(seen) if one.entity.key == "+34600123456"]
    start, end = (int(number) for number in phone.locator.removeprefix("text char ").split("-"))
    assert (events(seen)[0].text or "")[start:end] == "600 123 456"


@pytest.mark.parametrize(
    ("value", "at", "zone"),
    [
        ("Thu, 30 Jan 2020 20:49:00 -0000", "2020-01-30T20:49:00Z", None),
        ("Thu, 30 Jan 2020 20:49:00 GMT", "2020-01-30T20:49:00Z", None),
        ("30 Jan 20 20:49 EST", "2020-01-31T01:49:00Z", None),
        ("Thu, 30 Jan 20 20:49:00 -600", "2020-01-31T02:49:00Z", None),
        ("Thu, 30 Jan 2020 20:49:00", "2020-01-30T19:49:00Z", "unstated"),
    ],
)
def test_reads_the_date(value: str, at: str, zone: str | None, tmp_path: Path) -> None:
    text = f"From: a@example.org\nTo: b@example.org\nDate: {value}\n\nx"
    seen = read(written(tmp_path, "x.eml", text, Options(timezone="Europe/Madrid")))
    assert (times(seen), events(seen)[0].zone) == ([at], zone)


def test_a_damaged_line_hides_neither_the_mail_nor_the_fields_behind_it(tmp_path: Path) -> None:
    text = "From  : a@example.org\nSub.ject: x\nReceived: y\nMessage-ID: <1>\nit broke here\nTo: b@example.org\n\nhola"
    seen = read(written(tmp_path, "x.eml", text))
    (event,) = events(seen)
    assert ([ref.key for ref in event.senders], [ref.key for ref in event.receivers]) == (
        ["a@example.org"], ["b@example.org"],
    )  # fmt: skip
    assert event.text == "hola"


def test_a_mail_without_sender_encloses_its_parts(tmp_path: Path) -> None:
    text = (
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nhola\n'
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\na@example.org\n--b--\n"
    )
    assert keys_of(opened(written(tmp_path, "x.eml", text)), "EMAIL_ADDRESS") == {"a@example.org"}


def test_reads_addresses_in_other_letters_and_behind_words(tmp_path: Path) -> None:
    text = "From: Jos <josé@bücher.example>\nTo: the list team@example.org\nDate: Thu, 30 Jan 2020 20:49:00 +0100\n\nx"
    seen = read(written(tmp_path, "x.eml", text.encode()))
    (event,) = events(seen)
    assert [ref.key for ref in event.senders] == ["josé@xn--bcher-kva.example"]
    assert [ref.key for ref in event.receivers] == ["team@example.org"]
    assert problems(seen) == []


def test_says_that_a_date_is_none(tmp_path: Path) -> None:
    seen = read(written(tmp_path, "x.eml", "From: a@example.org\nTo: b@example.org\nDate: ayer\n\nx"))
    assert times(seen) == [None]
    assert problems(seen)[0].locator == "header/Date"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("vcard", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Leo\r\nEMAIL:leo@example.org\r\nEND:VCARD\r\n"),
        (
            "calendar",
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:leo@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        ),
    ],
)
def test_a_card_or_an_appointment_without_a_file_name_is_a_file(kind: str, text: str, tmp_path: Path) -> None:
    mail = made()
    mail.add_attachment(text, subtype=kind)
    del mail.get_payload(1)["Content-Disposition"]  # type: ignore[union-attr]
    seen = opened(written(tmp_path, "x.eml", mail.as_bytes()))
    assert {one.locator.partition("#")[0] for one in mentions(seen) if one.entity.key == "leo@example.org"} == {
        f"part/2!part-2{'.vcf' if kind == 'vcard' else '.ics'}"
    }
    assert "BEGIN" not in (events(seen)[0].text or "")


def test_reads_attachments(tmp_path: Path) -> None:
    mail = made(X_Originating_IP="[192.0.2.44]")
    picture, paper = bytes(range(256)), b"%PDF-1.4 falso"
    mail.add_attachment(picture, maintype="image", subtype="jpeg", filename="playa.jpg")
    mail.add_attachment(paper, maintype="application", subtype="pdf", filename="informe ñ.pdf")
    mail.add_attachment("otro: leo@example.org", subtype="plain", filename="nota.txt")
    seen = opened(written(tmp_path, "x.eml", mail.as_bytes()))
    assert keys_of(seen, "MEDIA") == {f"sha256:{hashlib.sha256(picture).hexdigest()}"}
    assert f"sha256:{hashlib.sha256(paper).hexdigest()}" in keys_of(seen, "DOCUMENT")
    assert [one.asserted["file"] for one in mentions(seen) if "file" in one.asserted] == [
        "playa.jpg",
        "informe ñ.pdf",
        "nota.txt",
    ]
    assert "leo@example.org" in keys_of(seen, "EMAIL_ADDRESS")
    assert {one.locator for one in mentions(seen) if one.entity.key == "leo@example.org"} == {
        "part/4!nota.txt#line 1 char 6-21"
    }
    assert ("CONNECTED_TO", "192.0.2.44") in {(one.type.value, one.target.key) for one in links(seen)}


@pytest.mark.parametrize(
    ("header", "value", "deleted"),
    [("X-Mozilla-Status", "0009", True), ("X-Mozilla-Status", "0001", False), ("X-Status", "AD", True)],
)
def test_marks_what_its_program_deleted(header: str, value: str, deleted: bool, tmp_path: Path) -> None:
    mail = made()
    mail[header] = value
    seen = read(written(tmp_path, "x.eml", mail.as_bytes()))
    told = [one.asserted for one in mentions(seen)] + [one.asserted for one in events(seen)]
    assert {bool(one.get("deleted")) for one in told} == {deleted}


def test_marks_a_deleted_emlx(tmp_path: Path) -> None:
    mail = made().as_bytes()
    told = b"<plist><dict><key>flags</key><integer>8590195715</integer></dict></plist>"
    seen = read(written(tmp_path, "1.emlx", b"%d   \n" % len(mail) + mail + told))
    assert [one.asserted["deleted"] for one in events(seen)] == [True]


def test_html_becomes_text_and_nothing_else() -> None:
    html = (
        "<head><title>t</title><style>p{}</style></head><body><p>Hola&nbsp;<b>Ana</b></p><script>alert(1)</script>"
        "<p><a href='https://example.org/x?y=1'>aquí</a><br>fin <a href='javascript:alert(2)'>z</a></p><!-- c -->"
    )
    assert mail_html.text_of(html) == "Hola Ana\n\naquí <https://example.org/x?y=1>\nfin z"


def test_undoes_encoded_words() -> None:
    assert mail_headers.readable("=?utf-8?q?I=C3=B1?= =?UTF-8?B?YWtp?= x") == "Iñaki x"
    assert mail_headers.readable("=?iso-8859-1?Q?Espa=F1a_y?= =?nada?Q?x?=") == "España y=?nada?Q?x?="


def mails(count: int) -> bytes:
    parts: list[bytes] = []
    for number in range(count):
        mail = made(Message_ID=f"<{number}@example.org>")
        mail.set_content(f"mensaje {number}\n\nFrom ayer nada\n>From hoy\n")
        parts.append(b"From falso@example.org Thu Jan 30 20:49:00 2020\n" + mail.as_bytes() + b"\n")
    return b"".join(parts)


def test_splits_an_mbox_and_gives_offsets(tmp_path: Path) -> None:
    data = mails(3)
    seen = read(written(tmp_path, "x.mbox", data), mbox.EXTRACTOR)
    assert len(events(seen)) == data.count(b"From falso@") == 3
    for number, event in enumerate(events(seen)):
        assert f"mensaje {number}" in (event.text or "")
        assert "From ayer nada\nFrom hoy" in (event.text or "")
        offset = int(event.locator.rpartition(" ")[2])
        assert data[offset:].startswith(b"From falso@")


def test_reads_an_mbox_in_bounded_memory(tmp_path: Path) -> None:
    source = written(tmp_path, "x.mbox", mails(400))
    tracemalloc.start()
    try:
        assert sum(1 for one in mbox.EXTRACTOR.extract(source) if one.__class__.__name__ == "Event") == 400
        assert tracemalloc.get_traced_memory()[1] < 4 << 20
    finally:
        tracemalloc.stop()


def test_cuts_a_giant_mail_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_parts, "MESSAGE_LIMIT", 1 << 20)
    data = mails(1) + b"x" * 900 + b"\n" + b"y" * (1 << 20) + b"\n\n" + mails(1)
    seen = read(written(tmp_path, "x.mbox", data), mbox.EXTRACTOR)
    assert len(events(seen)) == 2
    assert "larger than 1 MiB" in problems(seen)[0].reason


@pytest.mark.parametrize(
    "text", ["", "hola", "a: b\nc: d\n\nx", "Subject: x\nDate: y\n\nz", "From here on\nnothing", "\x00\x01From: a"]
)
def test_leaves_other_files(text: str, tmp_path: Path) -> None:
    source = written(tmp_path, "x.eml", text)
    assert not eml.EXTRACTOR.takes(source)
    assert not mbox.EXTRACTOR.takes(source)


PIECES = st.sampled_from(
    [
        b"From: a@example.org\n",
        b"To: =?utf-8?b?/w?= <b@example.org>, x\n",
        b"Date: 99 99 99 99:99\n",
        b"Date: Thu, 30 Jan 2020 20:49:00 +9999\n",
        b"Subject: =?x?q?=ff?=\n",
        b"Received: from x ([::1]) by y\n",
        b'Content-Type: multipart/mixed; boundary="b"\n',
        b"Content-Type: message/rfc822\n",
        b"Content-Type: text/html; charset=nada\n",
        b"Content-Transfer-Encoding: base64\n",
        b"Content-Transfer-Encoding: x-uuencode\n",
        b"Content-Disposition: attachment; filename*=utf-8''%ff\"\n",
        b"\n",
        b"--b\n",
        b"--b--\n",
        b"begin 6 x\n!!!\n",
        b"<a href='http://[x'><p>\xff",
        b"From x Thu Jan 30 20:49:00 2020\n",
    ]
)


@given(data=st.one_of(st.binary(max_size=120), st.lists(PIECES, max_size=16).map(b"".join)))
def test_reads_any_bytes(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    source = written(tmp_path_factory.mktemp("any"), "x.eml", data)
    for extractor in (eml.EXTRACTOR, mbox.EXTRACTOR):
        extractor.takes(source)
        assert all(one.locator for one in extractor.extract(source))


@pytest.mark.parametrize("start", [b"", b"From a@example.org Wed Mar 13 22:11:00 2024\n"])
@pytest.mark.parametrize("kind", [b"VCARD", b"VCALENDAR"])
def test_a_mail_that_holds_a_card_or_an_appointment_is_a_mail(tmp_path: Path, start: bytes, kind: bytes) -> None:
    path = tmp_path / "mail"
    head = b"From: a@example.org\nTo: b@example.org\nDate: Wed, 13 Mar 2024 22:11:00 +0100\nSubject: x\n\n"
    path.write_bytes(start + head + b"BEGIN:" + kind + b"\nVERSION:3.0\nEND:" + kind + b"\n")
    chosen = choose(Source(path, path.name, "0" * 64, path.stat().st_size))
    assert chosen is not None
    assert chosen.name == ("mbox" if start else "eml")


@pytest.mark.parametrize("charset", ["punycode", "unicode_escape", "utf\0", "x-none"])
def test_a_character_set_that_is_none_neither_holds_up_nor_hides_a_mail(charset: str, tmp_path: Path) -> None:
    body = b"a" * 100_000 + b"-" + b"9z" * 100_000 + b" llama a leo@example.org"
    head = f"From: a@example.org\nSubject: =?{charset}?Q?hola?=\nContent-Type: text/plain; charset={charset}\n\n"
    source = written(tmp_path, "a.eml", head.encode() + body)
    started = time.process_time()
    assert "leo@example.org" in keys_of(read(source), "EMAIL_ADDRESS")
    assert time.process_time() - started < 5
