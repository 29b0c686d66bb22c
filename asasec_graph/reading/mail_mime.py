"""A mail's bytes as MIME parts (RFC 5322, 2045, 2046): header fields, bodies still encoded, parts in parts.

Bodies are cut at their boundaries and never walked line by line, which for attachments is what costs. What
parameters mean (charset, file name, boundary) the standard library says. Whatever the bytes, there is an answer:
a multipart without boundary is one text, a part that is not closed ends with the mail.
"""

from __future__ import annotations

import binascii
import quopri
import re
from dataclasses import dataclass
from email.message import Message
from functools import cached_property

from asasec_graph.reading.mail_headers import Headers

DEPTH = 20
PARTS = 10_000
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_OF_MAILS = re.compile(
    rb"(?:from|to|cc|subject|date|received|message-id|mime-version|content-[a-z-]+|return-path|delivered-to|"
    rb"references|in-reply-to|reply-to)[ \t]*:",
    re.IGNORECASE,
)
_NOT_BASE64 = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
_UU = frozenset({"x-uuencode", "uuencode", "uue", "x-uue"})


@dataclass(frozen=True)
class Part:
    """A part: its header fields, its body as it stands in the file, and the parts of a multipart."""

    headers: Headers
    body: bytes
    parts: tuple[Part, ...] = ()
    default: str = "text/plain"

    @cached_property
    def type(self) -> str:
        """The media type in lower case; what the parent makes usual where none is stated."""
        stated = self.stated("Content-Type").get_content_type() if self.headers.has("Content-Type") else self.default
        return stated.lower()

    @property
    def is_multipart(self) -> bool:
        """Whether it holds parts."""
        return bool(self.parts)

    @property
    def main(self) -> str:
        """`text` of `text/plain`."""
        return self.type.partition("/")[0]

    @property
    def sub(self) -> str:
        """`plain` of `text/plain`."""
        return self.type.partition("/")[2]

    @cached_property
    def charset(self) -> str:
        """The charset stated, or nothing."""
        try:
            return self.stated("Content-Type").get_content_charset() or ""
        except (LookupError, UnicodeError, ValueError):
            return ""

    @cached_property
    def file(self) -> str:
        """The file's name as stated, its encoded words undecoded, or nothing."""
        if not self.headers.has("Content-Disposition") and not self.headers.has("Content-Type"):
            return ""
        try:
            return str(self.stated("Content-Disposition", "Content-Type").get_filename() or "")
        except (LookupError, UnicodeError, ValueError, TypeError):
            return ""

    @property
    def disposition(self) -> str:
        """What Content-Disposition begins with, in lower case."""
        return self.headers.first("Content-Disposition").strip().lower()

    def stated(self, *names: str) -> Message[str, str]:
        """The standard library's view of these fields."""
        message: Message[str, str] = Message()
        for name in names:
            if value := self.headers.first(name):
                message[name] = value
        return message

    def decoded(self) -> bytes:
        """The body without its transfer encoding; what is damaged in it is left out."""
        match self.headers.first("Content-Transfer-Encoding").strip().lower():
            case "base64":
                return _base64(self.body)
            case "quoted-printable":
                return quopri.decodestring(self.body)
            case encoding if encoding in _UU:
                return _uudecoded(self.body)
            case _:
                return self.body


def parsed(data: bytes) -> Part:
    """The mail in these bytes."""
    return _part(data, "text/plain", 0, [PARTS])


def _part(data: bytes, default: str, depth: int, left: list[int]) -> Part:
    headers, body = _split(data)
    whole = Part(headers, body, (), default)
    if whole.main != "multipart" or depth >= DEPTH:
        return whole
    try:
        boundary = whole.stated("Content-Type").get_boundary()
    except (LookupError, UnicodeError, ValueError):
        boundary = None
    if not boundary:
        return whole
    inner = "message/rfc822" if whole.sub == "digest" else "text/plain"
    parts: list[Part] = []
    for piece in _pieces(body, b"--" + boundary.encode("utf-8", "surrogateescape")):
        left[0] -= 1
        if left[0] < 0:
            break
        parts.append(_part(piece, inner, depth + 1, left))
    return Part(headers, body, tuple(parts), default)


def _split(data: bytes) -> tuple[Headers, bytes]:
    """Header fields and body; the first line that is neither field nor continuation begins the body.

    Such a line right before another field of mails is damage within the header: it is left out.
    """
    fields: dict[str, list[bytes]] = {}
    last: list[bytes] | None = None
    at = 0
    while at < len(data):
        end = data.find(b"\n", at)
        end = len(data) if end < 0 else end + 1
        line = data[at:end]
        if line in (b"\n", b"\r\n"):
            return Headers(fields), data[end:]
        if line[:1] in (b" ", b"\t") and last is not None:
            last[-1] += line
        elif match := _FIELD.match(line):
            last = fields.setdefault(match[1].decode("ascii").lower(), [])
            last.append(line[match.end() :])
        elif last is not None and _OF_MAILS.match(data, end):
            last = None
        elif not line.startswith((b"From ", b">From ")) or at:
            return Headers(fields), data[at:]
        at = end
    return Headers(fields), b""


def _pieces(body: bytes, mark: bytes) -> list[bytes]:
    """What stands between the boundaries, without the line ends that belong to these."""
    found: list[bytes] = []
    begin = -1
    at = body.find(mark)
    while at >= 0:
        line = body.find(b"\n", at)
        line = len(body) if line < 0 else line + 1
        rest = body[at + len(mark) : line].strip()
        if (at == 0 or body[at - 1 : at] == b"\n") and rest in (b"", b"--"):
            if begin >= 0:
                found.append(body[begin : max(begin, _before(body, at))])
            begin = line
            if rest:
                return found
        at = body.find(mark, line if line > at else at + 1)
    if 0 <= begin < len(body):
        found.append(body[begin:])
    return found


def _before(body: bytes, at: int) -> int:
    """Where the line end before a boundary begins."""
    if body[at - 2 : at] == b"\r\n":
        return at - 2
    return at - 1 if at else 0


def _base64(body: bytes) -> bytes:
    try:
        return binascii.a2b_base64(body)
    except binascii.Error:
        bare = body.partition(b"=")[0].translate(None, _NOT_BASE64)
        bare = bare[: len(bare) - (len(bare) % 4 == 1)]
        return binascii.a2b_base64(bare + b"=" * (-len(bare) % 4))


def _uudecoded(body: bytes) -> bytes:
    """The lines between `begin` and `end`; one that is none is left out (POSIX uuencode)."""
    lines = body.splitlines()
    start = next((number for number, line in enumerate(lines, 1) if line.startswith(b"begin ")), 0)
    made = bytearray()
    for line in lines[start:]:
        if line == b"end":
            break
        try:
            made += binascii.a2b_uu(line)
        except binascii.Error:
            continue
    return bytes(made)
