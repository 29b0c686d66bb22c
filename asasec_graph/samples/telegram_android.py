"""Telegram on Android: a `cache4.db` whose users and messages are TL objects."""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from pathlib import Path

from asasec_graph.samples import android
from asasec_graph.samples.android import Planted
from asasec_graph.samples.cast import Somebody

SCHEMA = """
CREATE TABLE users (uid INTEGER PRIMARY KEY, name TEXT, status INTEGER, data BLOB);
CREATE TABLE chats (uid INTEGER PRIMARY KEY, name TEXT, data BLOB);
CREATE TABLE contacts (uid INTEGER PRIMARY KEY, mutual INTEGER);
CREATE TABLE enc_chats (uid INTEGER PRIMARY KEY, user INTEGER, name TEXT, data BLOB);
CREATE TABLE dialogs (did INTEGER PRIMARY KEY, date INTEGER, unread_count INTEGER, last_mid INTEGER);
CREATE TABLE channel_users_v2 (did INTEGER, uid INTEGER, date INTEGER, data BLOB, PRIMARY KEY(did, uid));
CREATE TABLE user_contacts_v7 (key TEXT PRIMARY KEY, uid INTEGER, fname TEXT, sname TEXT, imported INTEGER);
CREATE TABLE user_phones_v7 (key TEXT, phone TEXT, sphone TEXT, deleted INTEGER, PRIMARY KEY (key, phone));
CREATE TABLE messages_v2 (mid INTEGER, uid INTEGER, read_state INTEGER, send_state INTEGER, date INTEGER, data BLOB,
  out INTEGER, ttl INTEGER, media INTEGER, PRIMARY KEY(mid, uid));
"""
GROUP, TITLE = 1_500_000_001, "Grupo ficticio"
SECRET = 77
_USER, _MESSAGE, _SERVICE, _CALL = 0x215C4438, 0x94345242, 0x2B085862, 0x80E11A7F
_PEER_USER, _PEER_CHANNEL, _FORWARD, _REPLY = 0x59511722, 0xA2A5371E, 0x4E4DF4BB, 0xAFBC09DB
_EVERY = 10


def number_of(one: Somebody) -> int:
    """The number of an account."""
    return 5_000_000_000 + one.number


def _text(text: str) -> bytes:
    """A string as TL has it."""
    data = text.encode()
    head = bytes([len(data)]) if len(data) < 254 else b"\xfe" + len(data).to_bytes(3, "little")
    return head + data + bytes(-(len(head) + len(data)) % 4)


def _peer(kind: int, number: int) -> bytes:
    return struct.pack("<Iq", kind, number)


def user(one: Somebody, *, itself: bool = False, contact: bool = False, phone: bool = True) -> bytes:
    """An account."""
    flags = 0b1111 | phone << 4 | itself << 10 | contact << 11
    given, _, family = one.name.partition(" ")
    strings = (given, family, one.username, *((android.digits(one.phone),) if phone else ()))
    head = struct.pack("<IIIqq", _USER, flags, 0, number_of(one), 1)
    return head + b"".join(map(_text, strings))


def message(number: int, date: int, text: str, peer: bytes, *, sender: bytes | None, kind: int) -> bytes:
    """A message; of every ten one was forwarded, one is a reply."""
    forwarded, reply = kind == 1, kind == 2
    flags = forwarded << 2 | reply << 3 | (sender is not None) << 8
    parts = [struct.pack("<IIIi", _MESSAGE, flags, 0, number), sender or b"", peer]
    if forwarded:
        parts.append(struct.pack("<II", _FORWARD, 0b100000) + _text("Otra Persona") + struct.pack("<i", date - 60))
    if reply:
        parts.append(struct.pack("<IIi", _REPLY, 0b10000, number - 1))
    return b"".join((*parts, struct.pack("<i", date), _text(text), bytes(8)))


def call(number: int, date: int, peer: bytes, seconds: int) -> bytes:
    """The notice of a call."""
    head = struct.pack("<IIi", _SERVICE, 0, number) + peer + struct.pack("<i", date)
    return head + struct.pack("<IIqIi", _CALL, 3, number, 0x57ADC690 if seconds else 0x85E42301, seconds)


def write(path: Path, *, seed: int = 1, messages: int = 60, calls: int = 4) -> Planted:
    """The database; every third message is in a group, every seventh in a secret chat."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    with android.database(path, SCHEMA) as connection:
        fill = android.fill
        accounts = [(owner, user(owner, itself=True))]
        accounts += [(one, user(one, contact=not number, phone=number < 3)) for number, one in enumerate(others)]
        users = [(number_of(one), f"{one.name.lower()};;;{one.username}", 0, data) for one, data in accounts]
        fill(connection, "users", "uid name status data", users)
        fill(connection, "chats", "uid name", [(GROUP, TITLE)])
        fill(connection, "contacts", "uid mutual", [(number_of(others[0]), 1)])
        fill(connection, "enc_chats", "uid user name", [(SECRET, number_of(others[0]), "secreto")])
        fill(connection, "dialogs", "did date", [(number_of(others[0]), 0), (-GROUP, 0)])
        members = [(-GROUP, number_of(one), 0) for one in others]
        fill(connection, "channel_users_v2", "did uid date", members)
        given, _, family = others[1].name.partition(" ")
        fill(connection, "user_contacts_v7", "key uid fname sname", [("k1", number_of(others[1]), given, family)])
        fill(connection, "user_phones_v7", "key phone sphone deleted", [("k1", others[1].phone, others[1].phone, 0)])
        columns = "mid uid read_state send_state date data out"
        fill(connection, "messages_v2", columns, _messages(rng, others, messages, texts))
        fill(connection, "messages_v2", columns, _calls(others, messages, calls))
        connection.commit()
    sent = sum(not number % 2 for number in range(1, messages + 1))
    missed = sum(number % 4 == 1 for number in range(1, calls + 1))
    return Planted(owner, others, tuple(texts), messages=messages, calls=calls, missed=missed, sent=sent)


def _messages(
    rng: random.Random, others: tuple[Somebody, ...], total: int, texts: list[str | None]
) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        who, sent, date = others[number % len(others)], not number % 2, android.at(number) // 1_000
        text = android.said(rng, number)
        texts.append(text)
        dialog, peer, sender = number_of(who), _peer(_PEER_USER, number_of(who)), None
        if not number % 3:
            dialog, peer = -GROUP, _peer(_PEER_CHANNEL, GROUP)
            sender = None if sent else _peer(_PEER_USER, number_of(who))
        elif not number % 7:
            dialog = 0x4000_0000_0000_0000 | SECRET
        data = message(number, date, text, peer, sender=sender, kind=number % _EVERY)
        yield number, dialog, 3, 0, date, data, int(sent)


def _calls(others: tuple[Somebody, ...], messages: int, total: int) -> Iterator[tuple[object, ...]]:
    """Every second went out, of those that came in every second was missed."""
    for number in android.counted(total):
        who, date = others[number % len(others)], android.at(number) // 1_000
        seconds = 0 if number % 4 == 1 else 10 * number
        data = call(messages + number, date, _peer(_PEER_USER, number_of(who)), seconds)
        yield messages + number, number_of(who), 3, 0, date, data, int(not number % 2)
