"""The segments of a JPEG file before its pixels, walked without decoding: what a decoder would have to hold.

Source: ITU-T T.81. A picture of several scans (progressive ones are) is held as coefficients, two bytes each, until the
last of them; one of a single scan passes through a few rows at a time.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from asasec_graph.errors import EvidenceError

_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_PROGRESSIVE = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_MOST_NOTES = 128 << 20
_SCAN = 0xDA


@dataclass(frozen=True, slots=True)
class Segment:
    """A marker's second byte, and where its content stands."""

    marker: int
    start: int
    length: int


def segments(file: BinaryIO) -> Iterator[Segment]:
    """Those from the start to the first scan, that one included; ends where the bytes are no segment any more.

    EvidenceError where the notes before the picture are longer than is read.
    """
    at, notes = 2, 0
    while True:
        file.seek(at)
        found = file.read(4)
        if len(found) < 4 or found[0] != 0xFF:
            return
        if found[1] in _ALONE or found[1] == 0xFF:
            at += 1 if found[1] == 0xFF else 2
            continue
        length = struct.unpack(">H", found[2:])[0]
        if length < 2:
            return
        notes += length
        if notes > _MOST_NOTES:
            raise EvidenceError(
                f"its notes before the picture are longer than {_MOST_NOTES:,} bytes; it was not decoded"
            )
        yield Segment(found[1], at + 4, length - 2)
        if found[1] == _SCAN:
            return
        at += 2 + length


def held(file: BinaryIO) -> float:
    """Bytes a pixel that a decoder holds until the last scan; 0 for a picture of one scan."""
    parts, several, factor = 0, False, 0.0
    for segment in segments(file):
        if segment.marker in _FRAMES:
            file.seek(segment.start)
            frame = file.read(min(segment.length, 6 + 3 * 4))
            parts, several = len(frame[6:]) // 3, segment.marker in _PROGRESSIVE
            factor = _coefficients(frame[6:])
        elif segment.marker == _SCAN:
            file.seek(segment.start)
            several = several or file.read(1)[:1] < bytes([min(parts, 255)])
    return 2 * factor if several else 0.0


def _coefficients(parts: bytes) -> float:
    """Samples a pixel of all components, from their sampling factors."""
    factors = [(max(1, at >> 4), max(1, at & 15)) for at in parts[1::3]]
    if not factors:
        return 0.0
    across, down = max(pair[0] for pair in factors), max(pair[1] for pair in factors)
    return sum(pair[0] * pair[1] for pair in factors) / (across * down)
