"""When and with what camcorders of the AVCHD kind recorded, which they write into the pictures' own stream.

Source: ExifTool's tag tables (facts, no code): a message of user data in H.264 (ITU-T H.264, D.1.7) with a known UUID
holds packs of a tag and four bytes each; those of date and time are in decimal digits, with the zone before them.
"""

from __future__ import annotations

import re
from pathlib import Path

IDENTIFIER = bytes.fromhex("17ee8c60f84d11d98cd60800200c9a66") + b"MDPM"
_SEARCHED = 4 << 20
_LONGEST = 1_024
_PACKET = 188
_DATE, _TIME, _MAKER = 0x18, 0x19, 0xE0
_MODEL = (0xE4, 0xE5, 0xE6)
_MAKERS = {0x0103: "Panasonic", 0x0108: "Sony", 0x1011: "Canon", 0x1104: "JVC"}
_ESCAPED = re.compile(rb"\0\0\x03")


def said(path: Path) -> dict[str, str]:
    """`avchd/date` (with its zone), `avchd/make` and `avchd/model`, as far as the first message says them."""
    with path.open("rb") as file:
        data = file.read(_SEARCHED)
    packs = _packs(_stream(data))
    named = {
        "avchd/date": _moment(packs.get(_DATE, b""), packs.get(_TIME, b"")),
        "avchd/make": _MAKERS.get(int.from_bytes(packs.get(_MAKER, b"")[:2])),
        "avchd/model": b"".join(packs.get(tag, b"") for tag in _MODEL).split(b"\0")[0].decode("latin-1").strip(),
    }
    return {name: text for name, text in named.items() if text and text.isprintable()}


def _stream(data: bytes) -> bytes:
    """What follows the first such message in its stream, without what packets and H.264 put between."""
    found = data.find(IDENTIFIER)
    if found < 0:
        return b""
    size, before = (192, 4) if data[4:5] == b"G" else (_PACKET, 0)
    packet = found // size * size
    stream = data[packet + before + 1 : packet + before + 3]
    if data[packet + before : packet + before + 1] != b"G" or len(stream) < 2:
        return b""
    parts = [data[found : packet + size]]
    for at in range(packet + size, min(len(data), packet + 64 * size), size):
        head = data[at + before : at + size]
        if len(head) > 5 and head[:1] == b"G" and (head[1] & 0x1F, head[2]) == (stream[0] & 0x1F, stream[1]):
            parts.append(head[4 + (1 + head[4] if head[3] & 0x20 else 0) :])
        if sum(map(len, parts)) > _LONGEST:
            break
    return _ESCAPED.sub(b"\0\0", b"".join(parts)[: _LONGEST + len(IDENTIFIER)])[len(IDENTIFIER) :]


def _packs(data: bytes) -> dict[int, bytes]:
    count = data[0] if data else 0
    places = (1 + 5 * number for number in range(count))
    return {data[at]: data[at + 1 : at + 5] for at in places if at + 5 <= len(data)}


def _moment(date: bytes, time: bytes) -> str:
    """`2019-04-24T22:24:00+02:00`; the zone's byte has its sign, hours and whether there is half an hour more."""
    digits = date[1:].hex() + time.hex()
    if len(digits) != 14 or not digits.isdigit():
        return ""
    zone = date[0]
    offset = f"{'-' if zone & 0x20 else '+'}{zone >> 1 & 0x0F:02d}:{'30' if zone & 1 else '00'}"
    parts = (digits[:4], digits[4:6], digits[6:8])
    return f"{'-'.join(parts)}T{digits[8:10]}:{digits[10:12]}:{digits[12:]}{'' if zone & 0x80 else offset}"
