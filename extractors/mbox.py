"""mbox: many mails in a file, each after a line `From sender date`; read one by one, in bounded memory.

A mail's locator is `message 3 byte 10234`, its number and where its From line stands in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from asasec_graph.model.observations import Problem
from asasec_graph.reading import mail_parts
from asasec_graph.reading.source import Extractor, Source, Yielded

_FROM = re.compile(rb"From (?:-|\S+)\s.*\d{1,2}:\d{2}.*\d{4}|From - |From \S+@\S+\s*$")
_FIELD = re.compile(rb"[!-9;-~]{1,80}:|>From ")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
LINE_LIMIT = 1 << 20


@dataclass(frozen=True, slots=True)
class _Raw:
    number: int
    offset: int
    data: bytes
    cut: bool


def takes(source: Source) -> bool:
    """A file whose first line is a From line, and whose second begins a header."""
    lines = source.head.lstrip(b"\r\n").split(b"\n", 2)
    return len(lines) > 1 and _FROM.match(lines[0]) is not None and _FIELD.match(lines[1]) is not None


def extract(source: Source) -> Iterator[Yielded]:
    """Each mail of the file."""
    for raw in _messages(source):
        locator = f"message {raw.number} byte {raw.offset}"
        if raw.cut:
            limit = mail_parts.MESSAGE_LIMIT >> 20
            yield Problem(f"This mail is larger than {limit} MiB; only its beginning was read.", locator)
        if not raw.data.strip():
            yield Problem("There is no mail after this From line.", locator)
            continue
        yield from mail_parts.observations(mail_parts.parsed(raw.data), locator, source.options)


def _messages(source: Source) -> Iterator[_Raw]:
    """The mails in order. A From line begins one at the start or after an empty line, with a header after it."""
    lines: list[bytes] = []
    number, start, size, kept = 0, 0, 0, 0
    blank = True
    with source.open() as file:
        while line := file.readline(LINE_LIMIT):
            if blank and line.startswith(b"From ") and _FROM.match(line) and _header_follows(file):
                if number:
                    yield _Raw(number, start, _unquoted(lines), size > kept)
                number, start, size, kept = number + 1, file.tell() - len(line), 0, 0
                lines.clear()
            elif number:
                size += len(line)
                if kept + len(line) <= mail_parts.MESSAGE_LIMIT:
                    kept += len(line)
                    lines.append(line)
            blank = not line.strip()
    if number:
        yield _Raw(number, start, _unquoted(lines), size > kept)


def _unquoted(lines: list[bytes]) -> bytes:
    """The mail without the marks that mboxrd puts before lines that begin with `From `."""
    data = b"".join(lines)
    return _QUOTED.sub(rb"\1", data) if b"\n>" in data else data


def _header_follows(file: BinaryIO) -> bool:
    """Whether the next line begins a header (or the file ends); the place in the file is kept."""
    place = file.tell()
    following = file.readline(LINE_LIMIT)
    file.seek(place)
    return not following.strip() or _FIELD.match(following) is not None


EXTRACTOR = Extractor("mbox", 2, takes, extract)
