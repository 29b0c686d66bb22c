"""Burner on Android: `burners.db`, and `burnerDatabase.db` of later versions with JSON in its records."""

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
_BURNER = "b-1"


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
        names = ("id", "contactPhoneNumber", "message", "messageType", "dateCreated", "direction", "duration")
        made = (dict(zip(names, row, strict=True)) for row in _messages(rng, others, messages, texts))
        rows = ((str(one["id"]), json.dumps({**one, "burnerId": _BURNER})) for one in made)
        android.fill(connection, "MessageEntity", "id value", rows)
        connection.commit()
    return _planted(owner, others, texts, messages)


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
