"""A mail (RFC 5322 and MIME) to observations; shared by the readers of single mails and of mboxes.

Locators are those of the mail within its file, then `#header/From`, `#part/2` (MIME parts counted from 1
in order of appearance) or `#text char 4-13`, counted in the event's text: the subject, an empty line, the body.
What is attached, mails included, is enclosed: read as a file of its own, at its part. A mail that its
program marked as deleted (`X-Mozilla-Status`, `X-Status`) says so in all that is read from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import MessageError
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from typing import TypeAlias, cast

from asasec_graph.model.kinds import EntityKind, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers, mail_attached, mail_headers, mail_html, textual
from asasec_graph.reading.marks import marked
from asasec_graph.reading.source import Options, Yielded

Mail: TypeAlias = "Message[str, str]"

CHANNEL = "email"
MESSAGE_LIMIT = 64 << 20
"""Bytes of one mail that are read; what is beyond is left out and said."""
BODY_LIMIT = 1_000_000
_EXPUNGED = 0x0008
_STATUS_D = re.compile(r"[A-Z]{0,8}D[A-Z]{0,8}")
_DAMAGED = (MessageError, ValueError, LookupError, TypeError, AttributeError)
"""What the standard library raises where it writes out a mail that it read from damaged bytes."""

_RECEIVERS = ("To", "Cc", "Bcc")
_OTHERS = (
    "Sender",
    "Reply-To",
    "Return-Path",
    "Delivered-To",
    "X-Original-To",
    "Resent-From",
    "Resent-To",
    "X-Forwarded-To",
)
_ORIGIN = ("X-Originating-IP", "X-Sender-IP", "X-Client-IP", "X-Source-IP", "X-Remote-IP")


def parsed(data: bytes) -> Mail:
    """The mail in these bytes; damaged ones give what can be read."""
    return BytesParser(policy=compat32).parsebytes(data)


def observations(message: Mail, locator: str, options: Options, *, deleted: bool = False) -> Iterator[Yielded]:
    """Everything that a mail says; `locator` is its place in the file, "" for a file that is one mail.

    `deleted` is what the file says of the mail outside it; the mail's own marks count as well.
    """
    seen = _Mail(message, locator, options).observations()
    yield from marked(seen, {"deleted": True}) if deleted or is_deleted(message) else seen


def is_deleted(message: Mail) -> bool:
    """Whether the program that kept the mail marked it as deleted (Mozilla's expunged bit, the D of mbox)."""
    status = mail_headers.text_of(message, "X-Mozilla-Status")
    try:
        expunged = bool(int(status, 16) & _EXPUNGED) if status else False
    except ValueError:
        expunged = False
    return expunged or _STATUS_D.fullmatch(mail_headers.text_of(message, "X-Status")) is not None


class _Mail:
    def __init__(self, message: Mail, locator: str, options: Options) -> None:
        self.message = message
        self.place = locator
        self.prefix = f"{locator}#" if locator else ""
        self.options = options
        self.parts = _parts(message)
        moment = mail_headers.moment(message, options.timezone)
        self.at = moment.at if moment else None
        self.zone = "unstated" if moment and not moment.stated else None
        self.senders = self._refs("From") or self._refs("Sender")

    def _refs(self, *names: str) -> tuple[Ref, ...]:
        found = (one.ref for name in names for one in mail_headers.addresses(self.message, name))
        return tuple(dict.fromkeys(ref for ref in found if ref is not None))

    def observations(self) -> Iterator[Yielded]:
        yield from self._addresses()
        yield from self._origins()
        if mail_headers.fields(self.message, "Date") and self.at is None:
            yield Problem(
                "The Date of this mail could not be read; it stands without a time.", f"{self.prefix}header/Date"
            )
        text = self._text()
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            self.at,
            self.senders,
            self._refs(*_RECEIVERS),
            self.place or "mail",
            text,
            zone=self.zone,
            asserted=self._asserted(),
        )
        yield from identifiers.mentions(text, f"{self.prefix}text", self.options.region, at=self.at)
        for number, part in enumerate(self.parts, 1):
            if _is_attachment(part):
                yield from self._attachment(part, number)

    def _addresses(self) -> Iterator[Observation]:
        for header in ("From", *_RECEIVERS, *_OTHERS):
            for one in mail_headers.addresses(self.message, header):
                locator = f"{self.prefix}header/{header}"
                if one.ref is not None:
                    asserted: dict[str, Json] = {"header": header}
                    if one.name and one.name.lower() != one.ref.key:
                        asserted["name"] = one.name
                    yield Mention(one.ref, locator, asserted=asserted, at=self.at)
                elif "@" in one.written:
                    yield Problem(f"This is no mail address: {one.written[:120]!r}; it was skipped.", locator)

    def _origins(self) -> Iterator[Observation]:
        for header in ("Received", "X-Received", *_ORIGIN):
            for number, value in enumerate(mail_headers.fields(self.message, header), 1):
                locator = f"{self.prefix}header/{header}/{number}"
                spaced = value.replace("IPv6:", "IPv6 ")
                for one in identifiers.found(spaced, self.options.region):
                    if one.ref.kind is not EntityKind.IP_ADDRESS:
                        continue
                    yield Mention(one.ref, locator, 0.9, {"header": header}, self.at)
                    if header in _ORIGIN:
                        for sender in self.senders:
                            yield Link(LinkType.CONNECTED_TO, sender, one.ref, locator, 0.9, self.at)

    def _asserted(self) -> dict[str, Json]:
        wanted = {"subject": "Subject", "messageId": "Message-ID", "inReplyTo": "In-Reply-To", "client": "X-Mailer"}
        found: dict[str, Json] = {}
        for key, header in wanted.items():
            if text := mail_headers.text_of(self.message, header):
                found[key] = text[:1000]
        return found

    def _text(self) -> str:
        subject = mail_headers.text_of(self.message, "Subject")
        body = "\n\n".join(filter(None, map(_text_of, _bodies(self.message))))
        return textual.clean(f"{subject}\n\n{body}" if subject else body).replace("\r\n", "\n").strip()[:BODY_LIMIT]

    def _attachment(self, part: Mail, number: int) -> Iterator[Yielded]:
        locator = f"{self.prefix}part/{number}"
        inner = _inner(part)
        try:
            data = inner.as_bytes(policy=compat32) if inner is not None else _payload(part)
        except _DAMAGED:
            yield Problem("The mail attached here is damaged and could not be read.", locator)
            return
        if data:
            one = mail_attached.Attached(_file_name(part), part.get_content_type(), locator, data, number)
            yield from mail_attached.observations(one, self.senders, self.at)


def _parts(message: Mail) -> list[Mail]:
    """The MIME parts that hold something, in order; a mail within is one part, not opened."""
    if message.get_content_type() == "message/rfc822" or not message.is_multipart():
        return [message]
    return [leaf for part in _inside(message) for leaf in _parts(part)]


def _inside(message: Mail) -> list[Mail]:
    """The parts directly within a multipart, or the mail within a message/rfc822."""
    payload = cast("list[Mail] | str | None", message.get_payload())
    return payload if isinstance(payload, list) else []


def _inner(part: Mail) -> Mail | None:
    """The mail that a message/rfc822 part holds."""
    return next(iter(_inside(part)), None) if part.get_content_type() == "message/rfc822" else None


def _is_attachment(part: Mail) -> bool:
    disposition = str(part.get("Content-Disposition", "")).strip().lower()
    if part.get_content_type() == "message/rfc822" or disposition.startswith("attachment"):
        return True
    return part.get_content_maintype() not in ("text", "multipart") or bool(_file_name(part))


def _bodies(message: Mail) -> list[Mail]:
    """The parts that are the mail's text: of alternatives the plain one, else the HTML one."""
    if not message.is_multipart() or message.get_content_type() == "message/rfc822":
        return [] if _is_attachment(message) else [message]
    found = [_bodies(part) for part in _inside(message)]
    if message.get_content_subtype() != "alternative":
        return [leaf for some in found for leaf in some]
    plain = [some for some in found if some and any(_text_of(leaf).strip() and _is_plain(leaf) for leaf in some)]
    chosen = plain or [some for some in reversed(found) if some]
    return chosen[0] if chosen else []


def _is_plain(part: Mail) -> bool:
    return part.get_content_subtype() == "plain"


def _text_of(part: Mail) -> str:
    data = _payload(part)
    charset = _charset(part)
    try:
        text = data.decode(charset) if charset else textual.decode(data)[0]
    except (LookupError, UnicodeError):
        text = textual.decode(data)[0]
    if part.get_content_subtype() == "html":
        return mail_html.text_of(text)
    return text.replace("\r\n", "\n").strip("\n")


def _charset(part: Mail) -> str:
    try:
        return part.get_content_charset() or ""
    except (LookupError, UnicodeError, ValueError):
        return ""


def _payload(part: Mail) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (LookupError, UnicodeError, ValueError, MessageError):
        return b""
    return data if isinstance(data, bytes) else b""


def _file_name(part: Mail) -> str:
    try:
        name = part.get_filename() or ""
    except (LookupError, UnicodeError, ValueError, TypeError):
        return ""
    return textual.clean(mail_headers.readable(str(name)))[:255]
