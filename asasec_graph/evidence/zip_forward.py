"""Zip entries found by their own headers, from the first byte on: for archives whose list is missing or damaged.

An entry written as a stream states its sizes only behind its bytes. Its end is then sought: a descriptor, or a
next header, that states just the length which would have passed. Nothing is unpacked for it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_LOCAL, _DESCRIPTOR = b"PK\3\4", b"PK\7\x08"
_BEHIND = (b"PK\1\2", b"PK\5\6", b"PK\6\6", b"PK\6\x08")
_DESCRIBED = 8
_WINDOW = 1 << 20
_METHODS = frozenset({*range(20), 93, 94, 95, 96, 97, 98, 99})
_NAME_MOST = 4_096


@dataclass(frozen=True, slots=True)
class Header:
    """One entry: where its header is, what it says, `packed` bytes behind it; `crc` None where none is stated.

    `cut` is whether the file ends, or the next header stands, before its stated end.
    """

    offset: int
    name: bytes
    method: int
    flags: int
    clock: int
    crc: int | None
    packed: int
    extra: bytes
    cut: bool = False


def headers(path: Path) -> Iterator[Header]:
    """The entries in the order in which they stand."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        at = 0
        while (found := _next(file, at, size)) is not None:
            yield found
            at = _data(found) + found.packed


def _data(header: Header) -> int:
    return header.offset + 30 + len(header.name) + len(header.extra)


def _next(file: BinaryIO, at: int, size: int) -> Header | None:
    """The first entry whose header stands at or behind `at`."""
    for place in _places(file, at, (_LOCAL,)):
        header = _parsed(file, place)
        if header is not None:
            return _ended(file, header, size)
    return None


def _places(file: BinaryIO, at: int, marks: tuple[bytes, ...]) -> Iterator[int]:
    """Where any of these four-byte marks stands, in order."""
    held, window = b"", 1 << 12
    file.seek(at)
    while data := file.read(window):
        held += data
        for place in sorted(_within(held, marks)):
            yield at + place
        kept = held[-3:]
        at, held, window = at + len(held) - len(kept), kept, min(4 * window, _WINDOW)
        file.seek(at + len(kept))


def _within(data: bytes, marks: tuple[bytes, ...]) -> Iterator[int]:
    for mark in marks:
        place = data.find(mark)
        while place >= 0:
            yield place
            place = data.find(mark, place + 1)


def _parsed(file: BinaryIO, at: int) -> Header | None:
    file.seek(at)
    head = file.read(30)
    if len(head) < 30:
        return None
    _, version, flags, method, clock, _, crc, packed, plain, name, extra = struct.unpack("<4sHHHHHIIIHH", head)
    if version & 0xFF > 63 or method not in _METHODS or not 0 < name <= _NAME_MOST:
        return None
    stored, more = file.read(name), file.read(extra)
    if flags & 0x800 and not _utf8(stored):
        return None
    known = not flags & _DESCRIBED or bool(crc)
    return Header(at, stored, method, flags, clock, crc if known else None, _wide(more, packed, plain), more)


def _utf8(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True


def _wide(extra: bytes, packed: int, plain: int) -> int:
    """The packed size from the Zip64 field where the short one is full."""
    at = 0
    while packed == 0xFFFFFFFF and at + 4 <= len(extra):
        tag, size = struct.unpack_from("<HH", extra, at)
        place = at + 4 + (8 if plain == 0xFFFFFFFF else 0)
        if tag == 1 and place + 8 <= at + 4 + size <= len(extra):
            return int(struct.unpack_from("<Q", extra, place)[0])
        at += 4 + size
    return packed


def _ended(file: BinaryIO, header: Header, size: int) -> Header:
    """The header with its true end."""
    begin = _data(header)
    if not header.flags & _DESCRIBED or header.packed:
        cut = begin + header.packed > size
        return _changed(header, header.crc, min(header.packed, max(0, size - begin)), cut)
    for place in _places(file, begin, (_DESCRIPTOR, _LOCAL, *_BEHIND)):
        crc = _described(file, begin, place)
        if crc is not None:
            return _changed(header, crc[0], crc[1], False)
    return _changed(header, None, max(0, size - begin), True)


def _described(file: BinaryIO, begin: int, place: int) -> tuple[int, int] | None:
    """CRC and packed size where a descriptor at, or just before, this place states the length up to it."""
    file.seek(place)
    if file.read(4) == _DESCRIPTOR:
        data = file.read(12)
        if len(data) == 12:
            crc, short, wide = *struct.unpack("<II", data[:8]), struct.unpack("<Q", data[4:])[0]
            if place - begin in (short, wide):
                return crc, place - begin
        return None
    for size, layout in ((12, "<III"), (20, "<IQQ")):
        if place - size >= begin:
            file.seek(place - size)
            crc, packed, _ = struct.unpack(layout, file.read(size))
            if packed == place - size - begin:
                return crc, packed
    return None


def _changed(header: Header, crc: int | None, packed: int, cut: bool) -> Header:
    return Header(
        *(header.offset, header.name, header.method, header.flags, header.clock, crc, packed, header.extra, cut)
    )
