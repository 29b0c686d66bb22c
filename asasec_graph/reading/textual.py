"""Bytes of text to str: byte-order marks, UTF-8, UTF-16, else Windows-1252; lines with number and offset.

No byte is lost: a line that is no UTF-8 is read as Windows-1252 (its five unassigned bytes as latin-1),
and the reader is told so, once a file.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Source

LINE_LIMIT = 1 << 20
"""Bytes of one line; a longer one is cut into several."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\v\f\r\x1b"})
_SURROGATE = re.compile("[\ud800-\udfff]")
_ARCHIVE = re.compile(rb"PK(?:\x03\x04|\x05\x06|\x07\x08)|.{257}ustar[\x00 ]", re.DOTALL)
"""Zip and tar: what they hold uncompressed may well be text, and they are none."""


def words(text: str) -> frozenset[str]:
    """The words of a text, apart by white space, as a set."""
    return frozenset(text.split())


def clean(text: str) -> str:
    """The text without lone surrogates, which no store of UTF-8 takes; each becomes U+FFFD."""
    return _SURROGATE.sub("\ufffd", text) if not text.isascii() and _SURROGATE.search(text) else text


def wide_encoding(head: bytes) -> str | None:
    """The UTF-16 or UTF-32 that a file's first bytes show by mark or by their zeros; None where neither."""
    for mark, name in _MARKS[1:]:
        if head.startswith(mark):
            return name
    sample = head[:4096]
    if len(sample) >= 8:
        even, odd = sample[0::2].count(0), sample[1::2].count(0)
        if odd > 0.4 * len(sample) / 2 and even < 0.05 * len(sample):
            return "utf-16-le"
        if even > 0.4 * len(sample) / 2 and odd < 0.05 * len(sample):
            return "utf-16-be"
    return None


def is_text(head: bytes) -> bool:
    """Whether first bytes are those of a text: hardly any binary controls (3 %), or UTF-16 by mark or zeros.

    An archive is none, however much of it is text.
    """
    if not head or _ARCHIVE.match(head):
        return False
    wide = wide_encoding(head)
    if wide:
        return sum(not c.isprintable() and not c.isspace() for c in head.decode(wide, "replace")) < len(head) * 0.01
    return (len(head) - len(head.translate(None, _CONTROLS))) * 33 <= len(head)


def decode(data: bytes) -> tuple[str, bool]:
    """Bytes as text, and whether they were what they should be (UTF-8, or marked); else Windows-1252."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data.removeprefix(codecs.BOM_UTF8).decode(name, "replace")
            return text, "\ufffd" not in text
    wide = wide_encoding(data)
    if wide:
        return data.decode(wide, "replace"), True
    try:
        return data.decode("utf-8"), True
    except UnicodeDecodeError:
        return windows_1252(data), False


def windows_1252(data: bytes) -> str:
    """Bytes as Windows-1252; those that it leaves unassigned as latin-1."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end: `number` from 1, `text`."""

    number: int
    text: str


@dataclass(slots=True)
class Lines:
    """The lines of a source, each time it is iterated; `problems` says what was odd of those read so far."""

    source: Source
    odd_line: int | None = field(default=None, init=False)
    long_line: int | None = field(default=None, init=False)

    def __iter__(self) -> Iterator[Line]:
        wide = wide_encoding(self.source.head)
        with self.source.open() as file:
            if wide:
                yield from self._wide(file, wide)
            else:
                yield from self._narrow(file)

    def _narrow(self, file: BinaryIO) -> Iterator[Line]:
        number = 1
        while raw := file.readline(LINE_LIMIT):
            if number == 1:
                raw = raw.removeprefix(codecs.BOM_UTF8)
            if len(raw) == LINE_LIMIT and not raw.endswith(b"\n"):
                self.long_line = self.long_line or number
            yield Line(number, self._decoded(raw, number))
            number += 1

    def _decoded(self, raw: bytes, number: int) -> str:
        body = raw[:-1] if raw.endswith(b"\n") else raw
        body = body[:-1] if body.endswith(b"\r") else body
        try:
            return body.decode("utf-8")
        except UnicodeDecodeError:
            self.odd_line = self.odd_line or number
            return windows_1252(body)

    def _wide(self, file: BinaryIO, encoding: str) -> Iterator[Line]:
        with io.TextIOWrapper(file, encoding, errors="replace", newline="\n") as text:
            number = 1
            while raw := text.readline(LINE_LIMIT):
                yield Line(number, raw.removeprefix("\ufeff").rstrip("\n").removesuffix("\r"))
                number += 1

    def problems(self) -> Iterator[Problem]:
        """What the file's bytes made necessary."""
        if self.odd_line:
            yield Problem(
                "The text is not UTF-8 from here; such lines were read as Windows-1252.", f"line {self.odd_line}"
            )
        if self.long_line:
            yield Problem(f"A line is longer than {LINE_LIMIT} bytes; it was read in pieces.", f"line {self.long_line}")


def first_lines(source: Source, limit: int = 200) -> list[str]:
    """The whole lines in a source's first 64 KiB, at most `limit`."""
    head = source.head
    cut = source.size > len(head)
    if cut and not wide_encoding(head):
        head = head[: head.rfind(b"\n") + 1] or head
    text, _ = decode(head)
    lines = text.replace("\r\n", "\n").split("\n", limit)[:limit]
    return lines[:-1] if cut and len(lines) > 1 else lines
