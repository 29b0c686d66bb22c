"""Blocks of TIFF directories as cameras write them (TIFF 6.0): EXIF, its thumbnail, and DNG files."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Value: TypeAlias = "str | bytes | int | tuple[int, ...] | Rational | Directory | Sequence[Directory] | Blob"


@dataclass(frozen=True, slots=True)
class Rational:
    """Fractions: numerators and denominators in turn."""

    parts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes that stand behind the directories; the entry holds their offset."""

    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Directory:
    """Values by tag: text, bytes (of type undefined), shorts or longs, fractions, directories below, blobs."""

    values: Mapping[int, Value]


def block(first: Directory, second: Directory | None = None) -> bytes:
    """Little-endian: the first directory with all below it, and where given a second behind it."""
    made = bytearray(b"II*\0\x08\0\0\0")
    _placed(made, first)
    if second is not None:
        at = 8 + 2 + 12 * len(first.values)
        struct.pack_into("<I", made, at, len(made))
        _placed(made, second)
    return bytes(made)


def _placed(made: bytearray, directory: Directory) -> int:
    """The offset of a directory that was put at the end, its values behind it."""
    start = len(made)
    made += struct.pack("<H", len(directory.values)) + b"\0" * (12 * len(directory.values) + 4)
    for number, tag in enumerate(sorted(directory.values)):
        kind, count, raw = _encoded(made, directory.values[tag])
        if len(raw) > 4:
            raw, made[len(made) :] = struct.pack("<I", len(made)), raw + b"\0" * (len(raw) % 2)
        struct.pack_into("<HHI4s", made, start + 2 + 12 * number, tag, kind, count, raw.ljust(4, b"\0"))
    return start


def _encoded(made: bytearray, value: Value) -> tuple[int, int, bytes]:
    """Type, count and bytes of a value."""
    match value:
        case str():
            raw = value.encode() + b"\0"
            return 2, len(raw), raw
        case bytes():
            return 7, len(value), value
        case int():
            return (3, 1, struct.pack("<H", value)) if value < 0x10000 else (4, 1, struct.pack("<I", value))
        case Rational():
            numbers = [number for pair in value.parts for number in pair]
            return 5, len(value.parts), struct.pack(f"<{len(numbers)}I", *numbers)
        case Directory():
            return 4, 1, struct.pack("<I", _placed(made, value))
        case Blob():
            at = len(made)
            made += value.data + b"\0" * (len(value.data) % 2)
            return 4, 1, struct.pack("<I", at)
        case _:
            return _several(made, value)


def _several(made: bytearray, values: Sequence[int | Directory]) -> tuple[int, int, bytes]:
    if all(isinstance(one, int) and one < 256 for one in values):
        return 1, len(values), bytes(one for one in values if isinstance(one, int))
    found = [one if isinstance(one, int) else _placed(made, one) for one in values]
    return 4, len(found), struct.pack(f"<{len(found)}I", *found)
