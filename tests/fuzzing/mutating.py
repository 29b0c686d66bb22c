"""Mutations of evidence: its bytes, its lines, and the parts of what it holds (see `mutating_parts`), deep down."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable
from pathlib import Path

from tests.fuzzing import mutating_parts
from tests.fuzzing.mutating_values import odd_text

LARGEST = 9 << 20
"""Bytes of a mutated input at most: mutations that repeat must not measure the disk."""
DEEPEST = 4
_WHOLE = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_WIDE = (*_WHOLE, 1 << 53, (1 << 63) - 1, 1 << 63, (1 << 64) - 1)
_TOKENS: tuple[bytes, ...] = (
    b"", b"\0", b"\r", b"\n\n", b"\xff\xfe", b"\xed\xa0\x80", "\u2028".encode(), "\u202e".encode(), b"%s%n", b"{[{[",
    b"]}", b"<a>", b"</", b"&#x0;", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b'"', b"'", b",,,,", b";;;;", b"\t\t", b"-1",
    b"1e999", b"NaN", b"9" * 40, b"-" + b"9" * 400, b"0x41", b"A" * 70_000, b"=" * 300, b"( " * 3000,
    "\N{GRINNING FACE}".encode() * 50,
)  # fmt: skip
Mutation = Callable[[random.Random, bytes, bytes], bytes]


def mutated(rng: random.Random, data: bytes, other: bytes, scratch: Path, depth: int = 0) -> bytes:
    """One to four mutations; `other` is another input of the same format to splice with."""
    for _ in range(rng.choice((1, 1, 1, 2, 3, 4)) if depth == 0 else 1):
        inner = mutating_parts.of(data, rng) if depth < DEEPEST else None
        if inner is not None and rng.random() < 0.7:
            data = _attempt(rng, inner, data, scratch, depth)
        else:
            data = rng.choice(_BYTES)(rng, data, other)
        data = data[:LARGEST]
    return data


def _attempt(rng: random.Random, inner: mutating_parts.Inner, data: bytes, scratch: Path, depth: int) -> bytes:
    """What is damaged already cannot be mutated by its parts; then a byte changes."""

    def deeper(part: bytes) -> bytes:
        return mutated(rng, part, part, scratch, depth + 1)

    try:
        return inner(rng, data, deeper, scratch)
    except Exception:  # noqa: BLE001  # of whatever kind: many libraries take it apart
        return _flip(rng, data, b"")


def _at(rng: random.Random, data: bytes) -> int:
    """A place, more often where headers stand."""
    return rng.randrange(min(len(data), rng.choice((512, 4096, 1 << 16, 1 << 40, 1 << 40, 1 << 40))) + 1)


def _flip(rng: random.Random, data: bytes, _: bytes) -> bytes:
    made = bytearray(data)
    for _number in range(rng.choice((1, 1, 4, 32)) if made else 0):
        made[min(_at(rng, data), len(made) - 1)] ^= 1 << rng.randrange(8)
    return bytes(made)


def _number(rng: random.Random, data: bytes, _: bytes) -> bytes:
    code = rng.choice(("<B", "<H", ">H", "<I", ">I", "<Q", ">Q"))
    size = struct.calcsize(code)
    at = _at(rng, data)
    value = rng.choice(_WIDE) & ((1 << 8 * size) - 1)
    return data[:at] + struct.pack(code, value) + data[at + size :]


def _cut(rng: random.Random, data: bytes, _: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] if rng.random() < 0.8 else data[at:]


def _drop(rng: random.Random, data: bytes, _: bytes) -> bytes:
    begin, size = _at(rng, data), rng.choice((1, 4, 64, 1024))
    return data[:begin] + data[begin + size :]


def _again(rng: random.Random, data: bytes, _: bytes) -> bytes:
    begin, size = _at(rng, data), rng.choice((1, 16, 256, 4096))
    block = data[begin : begin + size]
    return data[:begin] + block * rng.choice((2, 3, 50, 1000)) + data[begin:]


def _token(rng: random.Random, data: bytes, _: bytes) -> bytes:
    at = _at(rng, data)
    return data[:at] + rng.choice(_TOKENS) + data[at + rng.choice((0, 0, 1, 8)) :]


def _splice(rng: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: _at(rng, data)] + other[_at(rng, other) :]


def _lines(rng: random.Random, data: bytes, _: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    if len(lines) < 2:
        return _flip(rng, data, b"")
    at, to = rng.randrange(len(lines)), rng.randrange(len(lines))
    match rng.randrange(4):
        case 0:
            lines[at], lines[to] = lines[to], lines[at]
        case 1:
            lines.insert(to, lines[at] * rng.choice((1, 2, 300)))
        case 2:
            del lines[at]
        case _:
            lines[at] = lines[at].rstrip(b"\r\n") + rng.choice((b"", b"\r", b"\r\n", b"\n \n", b"\x0b", b"\x85"))
    return b"".join(lines)


def _words(rng: random.Random, data: bytes, _: bytes) -> bytes:
    """A few words somewhere, as text, made odd; in UTF-16 where that is what they look like."""
    begin = _at(rng, data)
    part = data[begin : begin + rng.choice((8, 24, 80))]
    code = "utf-16-le" if part[1:8:2] == b"\0\0\0\0" else "latin-1"
    odd = odd_text(rng, part.decode(code, "replace"))
    return data[:begin] + odd.encode(code if code != "latin-1" else "utf-8", "replace") + data[begin + len(part) :]


_BYTES: tuple[Mutation, ...] = (
    *(_flip, _flip, _number, _cut, _drop, _again, _token),
    *(_splice, _lines, _lines, _words, _words, _words),
)
