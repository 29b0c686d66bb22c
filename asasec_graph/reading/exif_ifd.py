"""Directories of a TIFF block (EXIF and maker notes are made of them), read with every length checked.

Layout, from TIFF 6.0: `II*\\0` or `MM\\0*`, the offset of the first directory; a directory is a count, then 12
bytes an entry: tag, type, count of values, and the values or, where they take more than four bytes, their offset.
A broken entry is left out and the rest is read.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_CODES = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I"}
_MOST_ENTRIES = 1_000
_LONGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Field:
    """One entry: its TIFF type, its bytes, their offset in the block, and the byte order (`<` or `>`)."""

    kind: int
    raw: bytes
    offset: int
    order: str

    def text(self) -> str:
        """The characters up to the first zero, trimmed; UTF-8, or latin-1 where it is not."""
        raw = self.raw.split(b"\0")[0]
        try:
            return raw.decode().strip()
        except UnicodeDecodeError:
            return raw.decode("latin-1").strip()

    def numbers(self) -> tuple[float, ...]:
        """The values; rationals divided. Empty where a denominator is zero or the type is no number."""
        if self.kind in (5, 10):
            return self._rationals("I" if self.kind == 5 else "i")
        code = _CODES.get(self.kind)
        if code is None:
            return ()
        return tuple(struct.unpack(f"{self.order}{len(self.raw) // _SIZES[self.kind]}{code}", self.raw))

    def whole(self) -> int | None:
        """The first value as an integer, or None where there is none."""
        values = self.numbers()
        return int(values[0]) if values and values[0] == values[0] // 1 else None

    def _rationals(self, code: str) -> tuple[float, ...]:
        values = struct.unpack(f"{self.order}{len(self.raw) // 4}{code}", self.raw)
        pairs = list(zip(values[::2], values[1::2], strict=True))
        return () if any(below == 0 for _, below in pairs) else tuple(above / below for above, below in pairs)


Directory = dict[int, Field]


@dataclass(frozen=True, slots=True)
class Block:
    """Bytes with TIFF directories; offsets count from `base`."""

    data: bytes
    order: str
    base: int = 0

    def directory(self, offset: int) -> Directory:
        """The entries of the directory at `offset`; empty where there is none."""
        start = self.base + offset
        if not 0 <= start <= len(self.data) - 2:
            return {}
        (count,) = struct.unpack_from(f"{self.order}H", self.data, start)
        places = (start + 2 + 12 * i for i in range(min(count, _MOST_ENTRIES)))
        found = [self._entry(place) for place in places if place + 12 <= len(self.data)]
        return {tag: field for tag, field in found if field is not None}

    def following(self) -> Directory:
        """The directory behind the first: in EXIF that of the thumbnail; empty where there is none."""
        first = self._number("I", self.base + 4)
        count = self._number("H", self.base + first) if first else 0
        second = self._number("I", self.base + first + 2 + 12 * count) if first else 0
        return self.directory(second) if second else {}

    def _number(self, code: str, place: int) -> int:
        size = struct.calcsize(code)
        if not 0 <= place <= len(self.data) - size:
            return 0
        return int(struct.unpack_from(f"{self.order}{code}", self.data, place)[0])

    def _entry(self, place: int) -> tuple[int, Field | None]:
        tag, kind, count, value = struct.unpack_from(f"{self.order}HHII", self.data, place)
        length = _SIZES.get(kind, 0) * count
        at = place + 8 if length <= 4 else self.base + value
        if not 0 < length <= _LONGEST or not 0 <= at <= len(self.data) - length:
            return tag, None
        return tag, Field(kind, self.data[at : at + length], at, self.order)


def block(data: bytes) -> tuple[Block, Directory] | None:
    """The block and its first directory, with or without the `Exif\\0\\0` before it; None where it is no TIFF."""
    data = data.removeprefix(b"Exif\0\0")
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
    if order is None or len(data) < 8:
        return None
    found = Block(data, order)
    return found, found.directory(struct.unpack_from(f"{order}I", data, 4)[0])


def below(within: Block, parent: Directory, tag: int) -> Directory:
    """The directory that an entry of `parent` points to; empty where there is no such entry."""
    pointer = parent.get(tag)
    offset = pointer.whole() if pointer else None
    return within.directory(offset) if offset is not None else {}
