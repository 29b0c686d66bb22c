"""Viber on Android: `viber_messages` and `viber_data`."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from asasec_graph.samples import android
from asasec_graph.samples.android import Planted

MESSAGES = """
CREATE TABLE conversations (_id INTEGER PRIMARY KEY autoincrement, conversation_type INTEGER DEFAULT 0,
  group_id INTEGER DEFAULT 0, name TEXT, deleted INTEGER DEFAULT 0);
CREATE TABLE participants (_id INTEGER PRIMARY KEY autoincrement, conversation_id INTEGER DEFAULT 0,
  participant_info_id INTEGER DEFAULT 0, active INTEGER DEFAULT TRUE);
CREATE TABLE participants_info (_id INTEGER PRIMARY KEY autoincrement, number TEXT, encrypted_number TEXT,
  display_name TEXT, contact_name TEXT, viber_name TEXT, participant_type INTEGER DEFAULT 1, member_id TEXT);
CREATE TABLE messages (_id INTEGER PRIMARY KEY autoincrement, conversation_id INTEGER DEFAULT 0,
  msg_date INTEGER NOT NULL, conversation_type INTEGER DEFAULT 0, participant_id INTEGER DEFAULT 0,
  deleted INTEGER DEFAULT 0, send_type INTEGER NOT NULL, extra_mime INTEGER, location_lat INTEGER,
  location_lng INTEGER, extra_uri TEXT, body TEXT, description TEXT);
"""
DATA = """
CREATE TABLE calls (_id INTEGER PRIMARY KEY AUTOINCREMENT, call_id LONG NOT NULL, number TEXT NOT NULL,
  canonized_number TEXT NOT NULL, viber_call BOOLEAN DEFAULT TRUE, viber_call_type INTEGER DEFAULT 1,
  date LONG NOT NULL, duration LONG NOT NULL, type INT NOT NULL);
CREATE TABLE phonebookcontact (_id INTEGER PRIMARY KEY NOT NULL, display_name TEXT, viber BOOLEAN, deleted BOOLEAN);
CREATE TABLE phonebookdata (_id INTEGER PRIMARY KEY AUTOINCREMENT, contact_id INTEGER NOT NULL, data1 TEXT, data2 TEXT,
  data3 TEXT, data4 TEXT, data5 TEXT, mime_type INTEGER);
CREATE TABLE vibernumbers (_id INTEGER PRIMARY KEY AUTOINCREMENT, canonized_number TEXT NOT NULL, viber_name TEXT,
  member_id TEXT NOT NULL, viber_id TEXT, date_of_birth TEXT);
CREATE TABLE blockednumbers (_id INTEGER PRIMARY KEY AUTOINCREMENT, canonized_number TEXT NOT NULL, blocked_date LONG);
"""
TITLE = "Grupo ficticio"
_OWN, _FIRST, _GROUP = 1, 10, 1
_NOTICE, _PICTURE, _PLACE, _DELETED = 3, 4, 6, 8


def place(number: int) -> tuple[float, float]:
    """Where the message of this number was."""
    return 41.3 + number % 1_000 / 10_000, 2.1 + number % 1_000 / 10_000


def write(path: Path, *, seed: int = 1, messages: int = 60) -> Planted:
    """`viber_messages`: every third message is in a group, one of ten the line of a call, which is none."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    with android.database(path, MESSAGES) as connection:
        fill = android.fill
        people = [(_OWN, owner.phone, owner.name, 0)]
        people += [(_FIRST + number, one.phone, one.name, 1) for number, one in enumerate(others)]
        fill(connection, "participants_info", "_id number contact_name participant_type", people)
        chats = [(_GROUP, 1, TITLE), *((_FIRST + number, 0, None) for number in range(len(others)))]
        fill(connection, "conversations", "_id conversation_type name", chats)
        members = [(number, _GROUP, number) for number in (_OWN, *range(_FIRST, _FIRST + len(others)))]
        members += [(100 + number, _FIRST + number, _FIRST + number) for number in range(len(others))]
        fill(connection, "participants", "_id conversation_id participant_info_id", members)
        columns = (
            "_id conversation_id msg_date participant_id send_type extra_mime deleted body location_lat location_lng"
        )
        fill(connection, "messages", columns, _messages(rng, len(others), messages, texts))
        connection.commit()
    kinds = [number % 10 for number in range(1, messages + 1)]
    return Planted(
        owner,
        others,
        tuple(texts),
        messages=sum(kind != _NOTICE for kind in kinds),
        deleted=sum(kind == _DELETED for kind in kinds),
        sent=sum(kind != _NOTICE and not number % 2 for number, kind in enumerate(kinds, 1)),
        places=frozenset("geo:{:.5f},{:.5f}".format(*place(n)) for n, kind in enumerate(kinds, 1) if kind == _PLACE),
    )


def _messages(rng: random.Random, others: int, total: int, texts: list[str | None]) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        kind, sent, who = number % 10, not number % 2, number % others
        group = not number % 3
        text = android.said(rng, number) if kind not in (_PICTURE, _PLACE) else None
        text = "missed_call" if kind == _NOTICE else text
        if kind != _NOTICE:
            texts.append(text)
        mime = {_NOTICE: 1_002, _PICTURE: 1, _PLACE: 5}.get(kind, 0)
        sender = _OWN if sent else _FIRST + who if group else 100 + who
        where = [round(degrees * 10**7) for degrees in place(number)] if kind == _PLACE else (0, 0)
        chat = _GROUP if group else _FIRST + who
        yield number, chat, android.at(number), sender, int(sent), mime, int(kind == _DELETED), text, *where


def write_data(path: Path, *, seed: int = 1, calls: int = 10) -> Planted:
    """`viber_data`: contacts, of whom the last was deleted, and calls, every fifth of them to a telephone."""
    _, owner, others = android.cast(seed)
    with android.database(path, DATA) as connection:
        fill = android.fill
        entries = [(one.number, one.name, 1, int(one is others[-1])) for one in others]
        fill(connection, "phonebookcontact", "_id display_name viber deleted", entries)
        numbers = [(one.number, one.phone[3:], one.phone, one.phone[3:], 0) for one in others]
        fill(connection, "phonebookdata", "contact_id data1 data2 data3 mime_type", numbers)
        named = [(others[0].phone, others[0].username, "m1", "1990-01-01")]
        fill(connection, "vibernumbers", "canonized_number viber_name member_id date_of_birth", named)
        fill(connection, "blockednumbers", "canonized_number blocked_date", [(others[1].phone, android.START)])
        made = (
            (number, others[number % len(others)].phone, others[number % len(others)].phone, int(bool(number % 5)),
             4 if number % 4 == 2 else 1, android.at(number), number, 3 if number % 4 == 1 else 1 + int(not number % 2))
            for number in android.counted(calls)
        )  # fmt: skip
        columns = "call_id number canonized_number viber_call viber_call_type date duration type"
        fill(connection, "calls", columns, made)
        connection.commit()
    missed = sum(number % 4 == 1 for number in range(1, calls + 1))
    return Planted(owner, others, calls=calls, missed=missed, deleted=1)
