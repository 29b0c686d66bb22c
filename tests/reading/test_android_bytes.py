"""Readers of phones' binary forms: what is written is read, and damage is nothing but damage."""

from __future__ import annotations

import hashlib
import tempfile
import zlib
from collections import deque
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.reading import android_abx, protobuf
from asasec_graph.reading.android_inflate import FREE, Inflating
from asasec_graph.reading.source import Source
from asasec_graph.reading.xmlstream import XmlDamage

_VALUE = st.one_of(st.integers(0, 2**64 - 1), st.binary(max_size=40))


def _varint(value: int) -> bytes:
    return bytes([value]) if value < 128 else bytes([value & 127 | 128]) + _varint(value >> 7)


def _field(number: int, value: int | bytes) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    return _varint(number << 3 | 2) + _varint(len(value)) + value


@given(st.lists(st.tuples(st.integers(1, 5_000), _VALUE), max_size=12))
def test_every_field_of_a_message_is_read(fields: list[tuple[int, int | bytes]]) -> None:
    data = b"".join(_field(number, value) for number, value in fields)
    assert [tuple(field) for field in protobuf.fields(data)] == fields


@settings(max_examples=200)
@given(st.binary(max_size=120))
def test_bytes_that_are_no_message_are_damage(data: bytes) -> None:
    try:
        assert all(field.number > 0 for field in protobuf.fields(data))
    except protobuf.ProtobufDamage:
        assert data


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_binary_xml_that_is_none_is_damage(data: bytes) -> None:
    whole = android_abx.MAGIC + data
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings_secure.xml"
        path.write_bytes(whole)
        source = Source(path, path.name, hashlib.sha256(whole).hexdigest(), len(whole))
        try:
            assert all(element.place for element in android_abx.elements(source))
        except XmlDamage:
            assert data


@given(st.binary(max_size=2_000), st.integers(1, 300))
def test_a_stream_is_unpacked_in_any_pieces(data: bytes, size: int) -> None:
    packed = zlib.compress(data)
    inflating = Inflating()
    pieces = (packed[place : place + size] for place in range(0, len(packed), size))
    assert b"".join(inflating.pieces(pieces)) == data
    assert inflating.whole


def test_a_stream_that_would_fill_the_disk_ends() -> None:
    packer = zlib.compressobj(9)
    zeros = bytes(1 << 20)
    packed = b"".join(packer.compress(zeros) for _ in range((FREE >> 20) + 64)) + packer.flush()
    unpacked = Inflating().pieces(iter([packed]))
    with pytest.raises(zlib.error, match="times its size"):
        deque(unpacked, maxlen=0)
