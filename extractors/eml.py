"""One mail a file: EML, and Apple's emlx (a byte count, the mail, a property list whose flags tell deleted mails)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model.observations import Problem
from asasec_graph.reading import mail_mime, mail_parts, textual
from asasec_graph.reading.source import Extractor, Source, Yielded

_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_ENOUGH, _DAMAGED = 3, 2
"""Fields of mails that make a header of a text with lines between them that are none, and how many of these."""
_OF_PARTS = frozenset({"mime-version", "content-type"})
"""A mail that lost its sender still encloses its parts."""
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
    damaged = 0
    for line in head[:16_384].split(b"\n"):
        if not line.strip():
            break
        if line[:1] in b" \t":
            continue
        match = _FIELD.match(line)
        if match is not None:
            names.add(match[1].decode("ascii").lower())
        else:
            damaged += 1
        if damaged > _DAMAGED or not names:
            break
    needed = _ENOUGH if damaged else 2
    return len(names & _TELLING) >= needed and (bool(names & _NEEDED) or names >= _OF_PARTS)


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


EXTRACTOR = Extractor("eml", 5, takes, extract)
