"""mbox: many mails in a file, each after a line `From sender date`; read one by one, in bounded memory.

A mail's locator is `message 3 byte 10234`, its number and where its From line stands in the file.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from asasec_graph.model.observations import Problem
from asasec_graph.reading import mail_mime, mail_parts
from asasec_graph.reading.source import Extractor, Source, Yielded

_FROM = re.compile(rb"From (?:-|\S+)\s.*\d{1,2}:\d{2}.*\d{4}|From - |From \S+@\S+\s*$")
_FIELD = re.compile(rb"[!-9;-~]{1,80}:|>From ")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_MARK = b"\nFrom "
_FIELD_LIMIT = 128
LINE_LIMIT = 4_096
"""Bytes of a From line, and of what is looked at before and after one."""
BLOCK = 1 << 18


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
        yield from mail_parts.observations(mail_mime.parsed(raw.data), locator, source.options)


def _messages(source: Source) -> Iterator[_Raw]:
    """The mails in order, each from its From line to the next one's."""
    with source.open() as file, source.open() as again:
        ends = itertools.chain(_starts(file), [source.size])
        for number, (start, end) in enumerate(itertools.pairwise(ends), 1):
            again.seek(start)
            data = again.read(min(end - start, mail_parts.MESSAGE_LIMIT + LINE_LIMIT)).partition(b"\n")[2]
            kept = data[: mail_parts.MESSAGE_LIMIT]
            yield _Raw(number, start, _unquoted(kept), len(data) > len(kept))


def _starts(file: BinaryIO) -> Iterator[int]:
    """Where mails begin: a From line at the start or after an empty line, with a header after it."""
    data, base, told = b"\n\n", -2, -2
    while True:
        block = file.read(BLOCK)
        data += block
        at = data.find(_MARK)
        while at >= 0 and (not block or len(data) - at > 2 * LINE_LIMIT):
            if base + at > told and _begins(data, at + 1):
                told = base + at
                yield told + 1
            at = data.find(_MARK, at + 1)
        if not block:
            return
        kept = max(0, (at if at >= 0 else len(data) - len(_MARK)) - LINE_LIMIT)
        data, base = data[kept:], base + kept


def _begins(data: bytes, at: int) -> bool:
    """Whether the `From ` here is the line that begins a mail."""
    before = data[data.rfind(b"\n", 0, at - 1) + 1 : at]
    end = data.find(b"\n", at, at + LINE_LIMIT)
    if before.strip() or _FROM.match(data[at : end if end >= 0 else at + LINE_LIMIT]) is None:
        return False
    following = data[end + 1 : end + 1 + _FIELD_LIMIT] if end >= 0 else b""
    return not following.partition(b"\n")[0].strip() or _FIELD.match(following) is not None


def _unquoted(data: bytes) -> bytes:
    """The mail without the marks that mboxrd puts before lines that begin with `From `."""
    return _QUOTED.sub(rb"\1", data) if b"\n>" in data else data


EXTRACTOR = Extractor("mbox", 5, takes, extract)
