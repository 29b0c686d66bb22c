"""A mail (RFC 5322 and MIME) to observations; shared by the readers of single mails and of mboxes.

Locators are those of the mail within its file, then `#header/From`, `#part/2` (MIME parts counted from 1
in order of appearance) or `#text char 4-13`, counted in the event's text: the subject, an empty line, the body.
What is attached, mails included, is enclosed: read as a file of its own, at its part. A mail that its
program marked as deleted (`X-Mozilla-Status`, `X-Status`) says so in all that is read from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model.kinds import EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Problem, Ref
from asasec_graph.reading import charsets, identifiers, mail_attached, mail_headers, mail_html, mail_origins, textual
from asasec_graph.reading.mail_mime import Part
from asasec_graph.reading.marks import marked
from asasec_graph.reading.source import Options, Yielded

CHANNEL = "email"
MESSAGE_LIMIT = 64 << 20
"""Bytes of one mail that are read; what is beyond is left out and said."""
BODY_LIMIT = 1_000_000
_EXPUNGED = 0x0008
_STATUS_D = re.compile(r"[A-Z]{0,8}D[A-Z]{0,8}")

_FILES = frozenset({"text/vcard", "text/x-vcard", "text/directory", "text/calendar", "text/x-vcalendar", "text/csv"})
"""Text that a program is to read, with or without a file's name."""
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


def observations(message: Part, locator: str, options: Options, *, deleted: bool = False) -> Iterator[Yielded]:
    """Everything that a mail says; `locator` is its place in the file, "" for a file that is one mail.

    `deleted` is what the file says of the mail outside it; the mail's own marks count as well.
    """
    seen = _Mail(message, locator, options).observations()
    yield from marked(seen, {"deleted": True}) if deleted or is_deleted(message) else seen


def is_deleted(message: Part) -> bool:
    """Whether the program that kept the mail marked it as deleted (Mozilla's expunged bit, the D of mbox)."""
    status = message.headers.text("X-Mozilla-Status")
    try:
        expunged = bool(int(status, 16) & _EXPUNGED) if status else False
    except ValueError:
        expunged = False
    return expunged or _STATUS_D.fullmatch(message.headers.text("X-Status")) is not None


class _Mail:
    def __init__(self, message: Part, locator: str, options: Options) -> None:
        self.message = message
        self.place = locator
        self.prefix = f"{locator}#" if locator else ""
        self.options = options
        self.parts = _parts(message)
        moment = message.headers.moment(options.timezone)
        self.at = moment.at if moment else None
        self.zone = "unstated" if moment and not moment.stated else None
        self.senders = self._refs("From") or self._refs("Sender")

    def _refs(self, *names: str) -> tuple[Ref, ...]:
        found = (one.ref for name in names for one in self.message.headers.addresses(name))
        return tuple(dict.fromkeys(ref for ref in found if ref is not None))

    def observations(self) -> Iterator[Yielded]:
        yield from self._addresses()
        yield from mail_origins.observations(
            self.message.headers, self.prefix, self.senders, self.at, self.options.region
        )
        if self.message.headers.fields("Date") and self.at is None:
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
            for one in self.message.headers.addresses(header):
                locator = f"{self.prefix}header/{header}"
                if one.ref is not None:
                    asserted: dict[str, Json] = {"header": header}
                    if one.name and one.name.lower() != one.ref.key:
                        asserted["name"] = one.name
                    yield Mention(one.ref, locator, asserted=asserted, at=self.at)
                elif "@" in one.written:
                    yield Problem(f"This is no mail address: {one.written[:120]!r}; it was skipped.", locator)

    def _asserted(self) -> dict[str, Json]:
        wanted = {"subject": "Subject", "messageId": "Message-ID", "inReplyTo": "In-Reply-To", "client": "X-Mailer"}
        found: dict[str, Json] = {}
        for key, header in wanted.items():
            if text := self.message.headers.text(header):
                found[key] = text[:1000]
        return found

    def _text(self) -> str:
        subject = self.message.headers.text("Subject")
        body = "\n\n".join(filter(None, map(_text_of, _bodies(self.message))))
        return textual.clean(f"{subject}\n\n{body}" if subject else body).replace("\r\n", "\n").strip()[:BODY_LIMIT]

    def _attachment(self, part: Part, number: int) -> Iterator[Yielded]:
        locator = f"{self.prefix}part/{number}"
        if data := part.decoded():
            one = mail_attached.Attached(_file_name(part), part.type, locator, data, number)
            yield from mail_attached.observations(one, self.senders, self.at)


def _parts(message: Part) -> list[Part]:
    """The MIME parts that hold something, in order; a mail within is one part, not opened."""
    return [leaf for part in message.parts for leaf in _parts(part)] if message.is_multipart else [message]


def _is_attachment(part: Part) -> bool:
    if part.type == "message/rfc822" or part.type in _FILES or part.disposition.startswith("attachment"):
        return True
    return part.main not in ("text", "multipart") or bool(part.file)


def _bodies(message: Part) -> list[Part]:
    """The parts that are the mail's text: of alternatives the plain one, else the HTML one."""
    if not message.is_multipart:
        return [] if _is_attachment(message) else [message]
    found = [_bodies(part) for part in message.parts]
    if message.sub != "alternative":
        return [leaf for some in found for leaf in some]
    plain = [some for some in found if some and any(_text_of(leaf).strip() and leaf.sub == "plain" for leaf in some)]
    chosen = plain or [some for some in reversed(found) if some]
    return chosen[0] if chosen else []


def _text_of(part: Part) -> str:
    data = part.decoded()
    try:
        text = charsets.decoded(data, part.charset) if part.charset else textual.decode(data)[0]
    except (LookupError, UnicodeError):
        text = textual.decode(data)[0]
    if part.sub == "html":
        return mail_html.text_of(text)
    return text.replace("\r\n", "\n").strip("\n")


def _file_name(part: Part) -> str:
    return textual.clean(mail_headers.readable(part.file))[:255]
