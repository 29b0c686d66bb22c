"""One mail a file: EML, and Apple's emlx (a byte count, the mail, a property list whose flags tell deleted mails)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model.observations import Problem
from asasec_graph.reading import mail_mime, mail_parts, textual
from asasec_graph.reading.source import Extractor, Source, Yielded

_FIELD = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,70}):[ \t\r\n]?")
_COUNT = re.compile(rb"\s*(\d{1,12})[ \t]*\r?\n")
_FLAGS = re.compile(rb"<key>flags</key>\s*<integer>(\d{1,18})</integer>")
_DELETED = 1 << 1
_LIST_LIMIT = 1 << 20
_TELLING = textual.words(
    "from to cc bcc subject date received message-id mime-version return-path delivered-to reply-to sender "
    "content-type x-mailer"
)
_NEEDED = textual.words("from received return-path sender message-id delivered-to")


def takes(source: Source) -> bool:
    """A file that begins with header fields of which at least two are those of mails."""
    head = source.head.lstrip(b"\xef\xbb\xbf\r\n")
    count = _COUNT.match(head)
    return looks_like_mail(head[count.end() :] if count else head)


def looks_like_mail(head: bytes) -> bool:
    """Whether bytes begin with the header of a mail."""
    names: set[str] = set()
    for line in head[:16_384].split(b"\n"):
        if not line.strip():
            break
        if line[:1] in b" \t":
            continue
        match = _FIELD.match(line)
        if match is None:
            return False
        names.add(match[1].decode().lower())
    return len(names & _TELLING) >= 2 and bool(names & _NEEDED)


def extract(source: Source) -> Iterator[Yielded]:
    """The mail; what is attached to it is enclosed."""
    with source.open() as file:
        data = file.read(mail_parts.MESSAGE_LIMIT + 1)
    if len(data) > mail_parts.MESSAGE_LIMIT:
        yield Problem(
            f"This mail is larger than {mail_parts.MESSAGE_LIMIT >> 20} MiB; only its beginning was read.", "mail"
        )
    data = data.lstrip(b"\xef\xbb\xbf\r\n")
    count = _COUNT.match(data)
    deleted = False
    if count is not None:
        end = count.end() + int(count[1])
        flags = _FLAGS.search(data[end : end + _LIST_LIMIT])
        deleted = flags is not None and bool(int(flags[1]) & _DELETED)
        data = data[count.end() : end]
    yield from mail_parts.observations(mail_mime.parsed(data), "", source.options, deleted=deleted)


EXTRACTOR = Extractor("eml", 4, takes, extract)
