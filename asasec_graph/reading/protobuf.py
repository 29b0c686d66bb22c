"""Protocol Buffers without a schema: the fields of a message, as its bytes give them.

Wire types of the encoding's specification: 0 varint, 1 eight bytes, 2 length and bytes, 5 four bytes; groups (3, 4)
are left, with what they hold told as damage.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

MAX_FIELDS = 100_000
"""Fields of one message that are read at most."""


class ProtobufDamage(ValueError):
    """The bytes are no message, or only its beginning."""


class Field(NamedTuple):
    """A field: its number, and an int (wire types 0, 1 and 5, little-endian and unsigned) or bytes (2)."""

    number: int
    value: int | bytes


def varint(data: bytes, at: int) -> tuple[int, int]:
    """The varint at a place and the place behind it; ProtobufDamage where it does not end."""
    value = shift = 0
    while at < len(data) and shift < 70:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not byte & 0x80:
            return value, at
    raise ProtobufDamage("a number runs over the end")


def fields(data: bytes) -> Iterator[Field]:
    """Every field in order; ProtobufDamage where the bytes stop being a message."""
    at = 0
    for _ in range(MAX_FIELDS):
        if at >= len(data):
            return
        key, at = varint(data, at)
        number, wire = key >> 3, key & 7
        if not number:
            raise ProtobufDamage("a field without a number")
        if wire == 0:
            value, at = varint(data, at)
            yield Field(number, value)
            continue
        size, at = varint(data, at) if wire == 2 else ({1: 8, 5: 4}.get(wire, -1), at)
        if size < 0 or at + size > len(data):
            raise ProtobufDamage(f"field {number} of wire type {wire} runs over the end or is of no known type")
        part, at = data[at : at + size], at + size
        yield Field(number, part if wire == 2 else int.from_bytes(part, "little"))
    raise ProtobufDamage(f"more than {MAX_FIELDS} fields")


def message(data: bytes) -> dict[int, int | bytes]:
    """The fields by number, the last of each; ProtobufDamage as `fields`."""
    return {field.number: field.value for field in fields(data)}


def text(value: int | bytes | None) -> str | None:
    """A field's bytes as UTF-8 text; None where it holds none."""
    if not isinstance(value, bytes):
        return None
    try:
        return value.decode()
    except UnicodeDecodeError:
        return None


def inner(value: int | bytes | None) -> dict[int, int | bytes]:
    """A field's bytes as a message of its own; empty where it is none."""
    if not isinstance(value, bytes):
        return {}
    try:
        return message(value)
    except ProtobufDamage:
        return {}
