"""Office files of before 2007, as small as can be: DOC (MS-DOC) and XLS (BIFF 8), of people who do not exist."""

from __future__ import annotations

import struct
from pathlib import Path

from asasec_graph.samples import compound, documents, tables
from asasec_graph.samples.documents import Planted
from asasec_graph.samples.tables import HEADER, Listed


def write_doc(path: Path, *, seed: int = 1, count: int = 20) -> Planted:
    """DOC: two pieces, one of 8-bit characters and one of UTF-16; a field that is a link; the author."""
    planted = Planted()
    narrow, wide = (documents.paragraphs(planted, seed + place, count // 2) for place in range(2))
    planted.links.append("https://enlace.example/p?x=1")
    link = f'\x13 HYPERLINK "{planted.links[0]}" \x14pulse aquí\x15'
    # What code page 1252 cannot spell stands in the other piece.
    first = "".join(f"{text}\r" for text in narrow if _fits(text))
    second = "".join(f"{text}\r" for text in [*(text for text in narrow if not _fits(text)), *wide, link])
    head = bytearray(0x0600)
    struct.pack_into("<HH", head, 0, 0xA5EC, 0x00C1)
    struct.pack_into("<H", head, 0x0A, 0x0200)
    size = len(second.encode("utf-16-le")) // 2
    struct.pack_into("<i", head, 0x4C, len(first) + size)
    places = (len(head) * 2 | 0x40000000, len(head) + len(first))
    cuts = struct.pack("<III", 0, len(first), len(first) + size)
    pieces = cuts + b"".join(struct.pack("<HIH", 0, place, 0) for place in places)
    clx = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", head, 0x01A2, 0, len(clx))
    body = bytes(head) + first.encode("cp1252") + second.encode("utf-16-le")
    streams = {
        "WordDocument": body.ljust(4_096, b"\0"),
        "1Table": clx,
        "\x05SummaryInformation": _summary("Autora Falsa"),
    }
    path.write_bytes(compound.written(streams))
    return planted


def _fits(text: str) -> bool:
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _summary(author: str) -> bytes:
    """A property set (MS-OLEPS) of an author alone."""
    text = author.encode("cp1252") + b"\0"
    value = struct.pack("<II", 0x1E, len(text)) + text.ljust(-(-len(text) // 4) * 4, b"\0")
    properties = struct.pack("<IIII", 16 + len(value), 1, 4, 16) + value
    return (
        struct.pack("<HHI", 0xFFFE, 0, 0)
        + bytes(16)
        + struct.pack("<I", 1)
        + bytes(16)
        + struct.pack("<I", 48)
        + properties
    )


def write_xls(path: Path, *, seed: int = 1, count: int = 30) -> list[Listed]:
    """XLS: a list of people under a title, telephone numbers as numbers."""
    people = tables.listed(seed, count, 3)
    rows = [["LISTADO FICTICIO"], HEADER, *(one.cells() for one in people)]
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for number, cells in enumerate(rows):
        for place, text in enumerate(cells):
            is_phone = number > 1 and place == HEADER.index("Teléfono")
            sheet += _number(number, place, float(text.replace(" ", ""))) if is_phone else _label(number, place, text)
    sheet += _record(0x000A, b"")
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0)) + _record(
        0x0042, struct.pack("<H", 1200)
    )
    name = b"Personas"
    bound = struct.pack("<IHBB", 0, 0, len(name), 0) + name
    before = len(head) + 4 + len(bound) + 4
    head += _record(0x0085, struct.pack("<I", before) + bound[4:]) + _record(0x000A, b"")
    path.write_bytes(compound.written({"Workbook": (head + sheet).ljust(4_096, b"\0")}))
    return people


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _label(row: int, column: int, text: str) -> bytes:
    return _record(0x0204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + text.encode("utf-16-le"))


def _number(row: int, column: int, value: float) -> bytes:
    return _record(0x0203, struct.pack("<HHHd", row, column, 0, value))
