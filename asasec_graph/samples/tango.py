"""Tango on Android: `tc.db`, whose messages are protobuf in base64."""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator
from pathlib import Path

from asasec_graph.samples import android
from asasec_graph.samples.android import Planted
from asasec_graph.samples.cast import Somebody

SCHEMA = """
CREATE TABLE conversations (conv_id TEXT PRIMARY KEY, conv_type INTEGER DEFAULT 0, payload BLOB,
  conv_del_status INTEGER DEFAULT 0);
CREATE TABLE messages (msg_id INTEGER PRIMARY KEY, conv_id TEXT, type INTEGER, create_time BIGINT, send_time BIGINT,
  direction INTEGER, status INTEGER, payload BLOB, del_status INTEGER);
CREATE TABLE likes (msg_id INTEGER PRIMARY KEY);
"""


def account(one: Somebody) -> str:
    """The identifier of an account, in lower case."""
    return base64.urlsafe_b64encode(android.digest(one.number)[:16]).decode().rstrip("=").lower()


def _varint(value: int) -> bytes:
    return bytes([value]) if value < 128 else bytes([value & 127 | 128]) + _varint(value >> 7)


def _field(number: int, value: bytes | int) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _peer(one: Somebody) -> bytes:
    given, _, family = one.name.partition(" ")
    return _field(1, given.encode()) + _field(2, family.encode()) + _field(3, account(one).encode())


def write(path: Path, *, seed: int = 1, messages: int = 40) -> Planted:
    """The database; the last conversation was deleted."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    with android.database(path, SCHEMA) as connection:
        listed = (
            (account(one), base64.b64encode(_field(2, _peer(one))).decode(), 2 * int(one is others[-1]))
            for one in others
        )
        android.fill(connection, "conversations", "conv_id payload conv_del_status", listed)
        columns = "msg_id conv_id type create_time send_time direction status payload del_status"
        android.fill(connection, "messages", columns, _messages(rng, others, messages, texts))
        connection.commit()
    numbers = range(1, messages + 1)
    deleted = sum(number % len(others) == len(others) - 1 for number in numbers)
    return Planted(owner, others, tuple(texts), messages=messages, deleted=deleted, sent=messages // 2)


def _messages(
    rng: random.Random, others: tuple[Somebody, ...], total: int, texts: list[str | None]
) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        who, sent = others[number % len(others)], not number % 2
        text = android.said(rng, number)
        texts.append(text)
        payload = _field(2, account(who).encode()) + _field(3, 0) + _field(4, text.encode())
        payload += b"" if sent else _field(21, _peer(who))
        packed, moment = base64.b64encode(payload).decode(), android.at(number)
        yield number, account(who), 0, moment, moment + 900, 1 if sent else 2, 1, packed, 0
