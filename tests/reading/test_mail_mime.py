"""MIME parts against the standard library's, over mails that it made; and answers to bytes that are none."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default

from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.reading.mail_mime import Part, parsed

FILES = st.tuples(st.binary(max_size=300), st.sampled_from(["a.bin", "informe ñ.pdf", 'q"uo.jpg']))
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=120)


def leaves(part: Part) -> list[Part]:
    return [leaf for inner in part.parts for leaf in leaves(inner)] if part.parts else [part]


def made(text: str, html: str, files: list[tuple[bytes, str]]) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ana <ana@example.org>", "año nuevo"
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    for data, name in files:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail


@given(TEXTS, TEXTS, st.lists(FILES, max_size=3), st.sampled_from([default, SMTP]))
def test_reads_what_the_standard_library_reads(
    text: str, html: str, files: list[tuple[bytes, str]], policy: object
) -> None:
    data = made(text, html, files).as_bytes(policy=policy)  # type: ignore[arg-type]
    theirs = [one for one in message_from_bytes(data).walk() if not one.is_multipart()]
    ours = leaves(parsed(data))
    assert [one.type for one in ours] == [one.get_content_type() for one in theirs]
    assert [one.decoded() for one in ours] == [one.get_payload(decode=True) for one in theirs]
    assert [one.charset for one in ours] == [one.get_content_charset() or "" for one in theirs]
    assert [one.file for one in ours] == [one.get_filename() or "" for one in theirs]


def test_a_mail_within_a_mail_keeps_its_bytes() -> None:
    inner, outer = made("dentro", "", []), made("fuera", "", [])
    outer.add_attachment(inner)
    (mail,) = [one for one in leaves(parsed(outer.as_bytes())) if one.type == "message/rfc822"]
    assert mail.decoded() == inner.as_bytes()


def test_what_is_not_closed_ends_with_the_mail() -> None:
    mail = b'Content-Type: multipart/mixed; boundary="x"\n\npreamble\n--x\n\none\n--x\nContent-Type: text/html\n\ntwo'
    assert [(one.type, one.body) for one in leaves(parsed(mail))] == [("text/plain", b"one"), ("text/html", b"two")]
    assert [one.body for one in leaves(parsed(b"Content-Type: multipart/mixed\n\nall of it"))] == [b"all of it"]


def test_damaged_encodings_give_what_they_hold() -> None:
    def body(encoding: str, text: bytes) -> bytes:
        return parsed(b"Content-Transfer-Encoding: " + encoding.encode() + b"\n\n" + text).decoded()

    assert body("base64", b"aG9s*YQ") == b"hola"
    assert body("BASE64 ", b"aG9sYQ==\n--\n") == b"hola"
    assert body("x-uuencode", b"begin 644 a\n$:&]L80\nrubbish \xff\nend\n") == b"hola"
    assert body("8bit", b"\xff\0") == b"\xff\0"


@given(
    st.binary(max_size=400), st.lists(st.sampled_from([b"--x\n", b"--x--\n", b"\n", b"A: b\n", b" c\n"]), max_size=20)
)
def test_any_bytes_have_an_answer(data: bytes, lines: list[bytes]) -> None:
    for one in leaves(parsed(b"Content-Type: multipart/mixed; boundary=x\n\n" + b"".join(lines) + data)):
        one.decoded()
    parsed(data)
