"""Burner: `burners.db`, `burnerDatabase.db` with JSON in its records, and what an iPhone keeps of its answers."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from asasec_graph.samples import android
from asasec_graph.samples.android import Planted
from asasec_graph.samples.cast import Somebody

OLD = """
CREATE TABLE burners(_id integer primary key autoincrement, burner_id text not null unique,
  phone_number_id text not null, user_id text not null, name text, features text not null,
  expiration_date integer not null, date_created integer not null);
CREATE TABLE contacts(_id integer primary key autoincrement, contact_id text not null unique, name text not null,
  phone_number text not null, date_created integer not null, blocked integer default 0, notes text);
CREATE TABLE messages(_id integer primary key autoincrement, message_id text not null unique, message text not null,
  contact_phone_number text not null, message_type integer not null, date_created integer not null,
  user_id text not null, burner_id text not null, duration integer, direction integer not null, asset_url text);
"""
NEW = """
CREATE TABLE BurnerEntity (id TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
CREATE TABLE ContactEntity (id TEXT PRIMARY KEY NOT NULL, phoneNumber TEXT, value TEXT);
CREATE TABLE MessageEntity (id TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
"""
CACHE = """
CREATE TABLE cfurl_cache_response(entry_ID INTEGER PRIMARY KEY AUTOINCREMENT UNIQUE, version INTEGER,
  hash_value INTEGER, storage_policy INTEGER, request_key TEXT UNIQUE,
  time_stamp NOT NULL DEFAULT CURRENT_TIMESTAMP, partition TEXT);
CREATE TABLE cfurl_cache_receiver_data(entry_ID INTEGER PRIMARY KEY, isDataOnFS INTEGER, receiver_data BLOB);
"""
_BURNER = "b-1"
_NAMES = ("id", "contactPhoneNumber", "message", "messageType", "dateCreated", "direction", "duration")
_SERVER = "https://phoenix.burnerapp.com/user/u-1/"


def write(path: Path, *, seed: int = 1, messages: int = 40) -> Planted:
    """`burners.db`; every fifth message is a call."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    with android.database(path, OLD) as connection:
        number = (_BURNER, owner.phone, "u-1", "mi número", "[]", android.at(100_000), android.START)
        columns = "burner_id phone_number_id user_id name features expiration_date date_created"
        android.fill(connection, "burners", columns, [number])
        listed = ((f"c{one.number}", one.name, one.phone, android.START) for one in others)
        android.fill(connection, "contacts", "contact_id name phone_number date_created", listed)
        columns = (
            "message_id contact_phone_number message message_type date_created direction duration user_id burner_id"
        )
        rows = ((*row, "u-1", _BURNER) for row in _messages(rng, others, messages, texts))
        android.fill(connection, "messages", columns, rows)
        connection.commit()
    return _planted(owner, others, texts, messages)


def write_new(path: Path, *, seed: int = 1, messages: int = 40) -> Planted:
    """`burnerDatabase.db`, which says the same."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    with android.database(path, NEW) as connection:
        stated = {"id": _BURNER, "phoneNumberId": owner.phone, "name": "mi número", "dateCreated": android.START}
        android.fill(connection, "BurnerEntity", "id value", [(_BURNER, json.dumps(stated))])
        listed = ((f"c{one.number}", one.phone, json.dumps({"name": one.name})) for one in others)
        android.fill(connection, "ContactEntity", "id phoneNumber value", listed)
        rows = ((str(one["id"]), json.dumps(one)) for one in _sent(rng, others, messages, texts))
        android.fill(connection, "MessageEntity", "id value", rows)
        connection.commit()
    return _planted(owner, others, texts, messages)


def write_ios(path: Path, *, seed: int = 1, messages: int = 40) -> Planted:
    """`Cache.db` of an iPhone: the account, a number, contacts and messages, and one answer that lies in a file."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    said = list(_sent(rng, others, messages, texts))
    number = {"id": _BURNER, "phoneNumberId": owner.phone, "settings": {"name": "mi número"}, "expirationDate": None}
    listed: list[dict[str, object]] = [
        {"id": f"c{one.number}", "name": one.name, "phoneNumber": one.phone, "burnerIds": []} for one in others
    ]
    answers: list[tuple[str, object]] = [
        (f"{_SERVER}messages?contactPhoneNumber=1", said),
        (f"{_SERVER}contacts?page=1", listed),
        (f"{_SERVER}burners", [number]),
        (f"{_SERVER}messages", said[0]),
        ("https://example.org/other", [{"phoneNumber": "+34600999999", "burnerIds": []}]),
    ]
    with android.database(path, CACHE) as connection:
        android.fill(connection, "cfurl_cache_response", "request_key", [(address,) for address, _ in answers])
        rows = [(entry, 0, json.dumps(answer).encode()) for entry, (_, answer) in enumerate(answers, 1)]
        columns = "entry_ID isDataOnFS receiver_data"
        android.fill(connection, "cfurl_cache_receiver_data", columns, [*rows, (9, 1, b"0A1B2C3D")])
        connection.commit()
    return _planted(owner, others, texts, messages)


def write_ios_answer(path: Path, *, seed: int = 1, messages: int = 40) -> Planted:
    """An answer of the server with messages, as it lies under `fsCachedData`."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    path.write_text(json.dumps(list(_sent(rng, others, messages, texts))))
    return _planted(owner, others, texts, messages)


def _sent(
    rng: random.Random, others: tuple[Somebody, ...], total: int, texts: list[str | None]
) -> Iterator[dict[str, object]]:
    for row in _messages(rng, others, total, texts):
        yield {**dict(zip(_NAMES, row, strict=True)), "burnerId": _BURNER}


def _planted(owner: Somebody, others: tuple[Somebody, ...], texts: list[str | None], total: int) -> Planted:
    calls = total // 5
    sent = sum(not number % 2 for number in range(1, total + 1) if number % 5)
    return Planted(owner, others, tuple(texts), messages=total - calls, calls=calls, sent=sent)


def _messages(
    rng: random.Random, others: tuple[Somebody, ...], total: int, texts: list[str | None]
) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        call = not number % 5
        text = "" if call else android.said(rng, number)
        if not call:
            texts.append(text)
        direction = 1 + int(not number % 2)
        phone = others[number % len(others)].phone
        yield f"m{number}", phone, text, 1 if call else 2, android.at(number), direction, 2 if call else None
