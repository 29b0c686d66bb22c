"""Word documents before 2007 (MS-DOC): the text by the table of pieces, paragraph by paragraph.

Fields show their result; where a field is a link its address is given beside. Pictures are not taken out.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from asasec_graph.reading.msg import Compound

TEXT_LIMIT = 64 << 20
"""Characters of one document."""
PARAGRAPH_LIMIT = 1_000_000
_IDENT = 0xA5EC
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_CLX = 0x01A2
_COUNTS = (0x4C, 0x50, 0x54, 0x5C, 0x60, 0x64, 0x68)
"""Where the characters of the main text, footnotes, headers, comments, endnotes and text boxes are counted."""
_END = re.compile(r"[\r\x07\x0c]")
_INSTRUCTION = re.compile(r"\x13([^\x13\x14\x15]{0,4000})\x14")
_FIELD = re.compile(r"\x13[^\x13\x14\x15]{0,4000}[\x14\x15]")
_LINK = re.compile(r'HYPERLINK\s+(?:\\\w\s+)*"([^"]{1,2000})"')
_MARKS = {ord("\x0b"): "\n", ord("\x1e"): "-", ord("\x1f"): None, ord("\xa0"): " "} | dict.fromkeys(
    (0, 1, 2, 3, 4, 5, 6, 8, 0x13, 0x14, 0x15, 0x16, 0x17), None
)


class DocDamage(ValueError):
    """What should stand here does not."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its number from 1, its text, the addresses that it links to."""

    number: int
    text: str
    links: tuple[str, ...] = ()


def is_encrypted(streams: Compound) -> bool:
    """Whether the document states that it is encrypted."""
    head = streams.read("worddocument")[:16]
    return len(head) >= 12 and bool(int.from_bytes(head[10:12], "little") & _ENCRYPTED)


def paragraphs(streams: Compound) -> Iterator[Paragraph]:
    """The paragraphs in the order of the file: main text, footnotes, headers, comments, text boxes."""
    text: list[str] = []
    size, number = 0, 0
    for piece in _pieces(streams):
        at = 0
        for end in _END.finditer(piece):
            text.append(piece[at : end.start()])
            at = end.end()
            number += 1
            yield _paragraph(number, "".join(text))
            text, size = [], 0
        if size < PARAGRAPH_LIMIT:
            text.append(piece[at:])
            size += len(piece) - at
    if any(text):
        yield _paragraph(number + 1, "".join(text))


def _paragraph(number: int, raw: str) -> Paragraph:
    links = tuple(link for found in _INSTRUCTION.findall(raw) for link in _LINK.findall(found))
    return Paragraph(number, _FIELD.sub("", raw).translate(_MARKS), links)


def _pieces(streams: Compound) -> Iterator[str]:
    """The text piece by piece (2.8.35, 2.9.177)."""
    document = streams.read("worddocument")
    if len(document) < _CLX + 8 or int.from_bytes(document[:2], "little") != _IDENT:
        raise DocDamage("its beginning is not that of a Word document")
    flags = int.from_bytes(document[10:12], "little")
    table = streams.read("1table" if flags & _TABLE_1 else "0table")
    at, size = struct.unpack_from("<II", document, _CLX)
    counts = (int.from_bytes(document[place : place + 4], "little", signed=True) for place in _COUNTS)
    left = min(sum(max(0, one) for one in counts), TEXT_LIMIT)
    for begin, end, offset in _listed(table[at : at + size]):
        count = min(end - begin, left)
        if count <= 0:
            return
        left -= count
        place = offset & 0x3FFFFFFF
        if offset & 0x40000000:
            yield document[place // 2 : place // 2 + count].decode("cp1252", "replace")
        else:
            yield document[place : place + 2 * count].decode("utf-16-le", "replace")


def _listed(clx: bytes) -> Iterator[tuple[int, int, int]]:
    """First and last character and place of each piece."""
    at = 0
    while at + 3 <= len(clx) and clx[at] == 1:
        at += 3 + int.from_bytes(clx[at + 1 : at + 3], "little")
    if at + 5 > len(clx) or clx[at] != 2:
        raise DocDamage("its table of pieces is missing")
    size = int.from_bytes(clx[at + 1 : at + 5], "little")
    pieces = clx[at + 5 : at + 5 + size]
    count = (len(pieces) - 4) // 12
    for number in range(count):
        begin, end = struct.unpack_from("<II", pieces, 4 * number)
        (offset,) = struct.unpack_from("<I", pieces, 4 * (count + 1) + 8 * number + 2)
        yield begin, end, offset
