"""Signal: `signal.db` of Android and `db.sqlite` of the desktop, as they are once decrypted, and a chat as text."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from asasec_graph.samples import android
from asasec_graph.samples.android import Planted
from asasec_graph.samples.cast import Somebody

ANDROID = """
CREATE TABLE recipient (_id INTEGER PRIMARY KEY AUTOINCREMENT, type INTEGER DEFAULT 0, e164 TEXT UNIQUE, aci TEXT,
  username TEXT, group_id TEXT, profile_joined_name TEXT, system_joined_name TEXT, blocked INTEGER DEFAULT 0);
CREATE TABLE thread (_id INTEGER PRIMARY KEY AUTOINCREMENT, recipient_id INTEGER);
CREATE TABLE message (_id INTEGER PRIMARY KEY AUTOINCREMENT, date_sent INTEGER NOT NULL, date_received INTEGER NOT NULL,
  thread_id INTEGER NOT NULL, from_recipient_id INTEGER NOT NULL, to_recipient_id INTEGER NOT NULL,
  type INTEGER NOT NULL, body TEXT, quote_body TEXT, remote_deleted INTEGER DEFAULT 0, view_once INTEGER DEFAULT 0);
CREATE TABLE attachment (_id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER, content_type TEXT, file_name TEXT,
  data_hash_end TEXT);
CREATE TABLE groups (_id INTEGER PRIMARY KEY, group_id TEXT NOT NULL UNIQUE, recipient_id INTEGER NOT NULL, title TEXT);
CREATE TABLE group_membership (_id INTEGER PRIMARY KEY, group_id TEXT NOT NULL, recipient_id INTEGER NOT NULL);
CREATE TABLE call (_id INTEGER PRIMARY KEY, call_id INTEGER NOT NULL, message_id INTEGER, peer INTEGER, type INTEGER,
  direction INTEGER, event INTEGER, timestamp INTEGER);
"""
DESKTOP = """
CREATE TABLE conversations (id TEXT PRIMARY KEY, json TEXT, active_at INTEGER, type TEXT, members TEXT, name TEXT,
  profileName TEXT, profileFamilyName TEXT, profileFullName TEXT, e164 TEXT, serviceId TEXT, groupId TEXT);
CREATE TABLE messages (rowid INTEGER PRIMARY KEY ASC, id TEXT UNIQUE, json TEXT, sent_at INTEGER, received_at INTEGER,
  conversationId TEXT, type TEXT, body TEXT, source TEXT, sourceServiceId TEXT);
CREATE TABLE items (id TEXT PRIMARY KEY, json TEXT);
CREATE TABLE callsHistory (callId TEXT PRIMARY KEY, peerId TEXT, type TEXT, direction TEXT, status TEXT,
  timestamp INTEGER);
"""
TITLE = "Grupo ficticio"
_OWN, _GROUP, _FIRST = 1, 2, 10
_NOTICE, _PICTURE, _DELETED = 3, 4, 8
_RECEIVED, _SENT = 0xA00014, 0xA00017
_GROUP_UPDATE = 0x10000


def service(one: Somebody) -> str:
    """The account's identifier."""
    return f"00000000-0000-4000-8000-{one.number:012d}"


def _planted(owner: Somebody, others: tuple[Somebody, ...], texts: list[str | None], total: int, calls: int) -> Planted:
    kinds = [number % 10 for number in range(1, total + 1)]
    return Planted(
        owner,
        others,
        tuple(texts),
        messages=sum(kind != _NOTICE for kind in kinds),
        calls=calls,
        missed=sum(number % 4 == 1 for number in range(1, calls + 1)),
        deleted=sum(kind == _DELETED for kind in kinds),
        sent=sum(kind != _NOTICE and not number % 2 for number, kind in enumerate(kinds, 1)),
        media=frozenset(android.digest(number).hex() for number, kind in enumerate(kinds, 1) if kind == _PICTURE),
    )


def write(path: Path, *, seed: int = 1, messages: int = 60, calls: int = 8) -> Planted:
    """`signal.db`: the first two stand in the contact book, every third message is in a group."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    with android.database(path, ANDROID) as connection:
        fill = android.fill
        people: list[tuple[object, ...]] = [(_OWN, 0, owner.phone, service(owner), owner.name, None)]
        people += [
            (_FIRST + number, 0, one.phone, service(one), one.username, one.name if number < 2 else None)
            for number, one in enumerate(others)
        ]
        fill(connection, "recipient", "_id type e164 aci profile_joined_name system_joined_name", people)
        fill(connection, "recipient", "_id type group_id", [(_GROUP, 2, "g1")])
        fill(connection, "groups", "group_id recipient_id title", [("g1", _GROUP, TITLE)])
        members = [("g1", number) for number in (_OWN, *range(_FIRST, _FIRST + len(others)))]
        fill(connection, "group_membership", "group_id recipient_id", members)
        threads = [(1, _GROUP), *((_FIRST + number, _FIRST + number) for number in range(len(others)))]
        fill(connection, "thread", "_id recipient_id", threads)
        columns = "_id date_sent date_received thread_id from_recipient_id to_recipient_id type body remote_deleted"
        fill(connection, "message", columns, _messages(rng, len(others), messages, texts))
        files = (
            (number, "image/jpeg", f"foto{number}.jpg", base64.b64encode(android.digest(number)).decode())
            for number in android.counted(messages)
            if number % 10 == _PICTURE
        )
        fill(connection, "attachment", "message_id content_type file_name data_hash_end", files)
        made = (
            (number, _FIRST + number % len(others), number % 2, int(not number % 2), 3 if number % 4 == 1 else 1)
            for number in android.counted(calls)
        )
        rows = ((*one, android.at(one[0])) for one in made)
        fill(connection, "call", "call_id peer type direction event timestamp", rows)
        connection.commit()
    return _planted(owner, others, texts, messages, calls)


def _messages(rng: random.Random, others: int, total: int, texts: list[str | None]) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        kind, sent, who = number % 10, not number % 2, _FIRST + number % others
        text = android.said(rng, number) if kind != _DELETED else None
        if kind != _NOTICE:
            texts.append(text)
        thread = 1 if not number % 3 else who
        base = (_SENT if sent else _RECEIVED) | (_GROUP_UPDATE if kind == _NOTICE else 0)
        sender, receiver = (_OWN, _GROUP if thread == 1 else who) if sent else (who, _OWN)
        moment = android.at(number)
        yield number, moment, moment + 500, thread, sender, receiver, base, text, int(kind == _DELETED)


def write_desktop(path: Path, *, seed: int = 1, messages: int = 60, calls: int = 8) -> Planted:
    """`db.sqlite` of the desktop, with the same people."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    with android.database(path, DESKTOP) as connection:
        fill = android.fill
        stated = {"number_id": f"{owner.phone}.2", "uuid_id": f"{service(owner)}.2"}
        items = [(name, json.dumps({"id": name, "value": value})) for name, value in stated.items()]
        fill(connection, "items", "id json", items)
        people = [
            (f"c{one.number}", "{}", "private", one.name if number < 2 else None, one.username, one.phone, service(one))
            for number, one in enumerate(others)
        ]
        fill(connection, "conversations", "id json type name profileFullName e164 serviceId", people)
        members = json.dumps({"membersV2": [{"aci": service(one)} for one in (owner, *others)]})
        fill(connection, "conversations", "id json type name", [("g1", members, "group", TITLE)])
        columns = "rowid id json sent_at received_at conversationId type body sourceServiceId"
        fill(connection, "messages", columns, _desktop_messages(rng, others, messages, texts))
        made = (
            (f"call{number}", service(others[number % len(others)]), "Audio", "Incoming" if number % 2 else "Outgoing",
             "Missed" if number % 4 == 1 else "Accepted", android.at(number))
            for number in android.counted(calls)
        )  # fmt: skip
        fill(connection, "callsHistory", "callId peerId type direction status timestamp", made)
        connection.commit()
    return _planted(owner, others, texts, messages, calls)


def _desktop_messages(
    rng: random.Random, others: tuple[Somebody, ...], total: int, texts: list[str | None]
) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        kind, sent, who = number % 10, not number % 2, others[number % len(others)]
        text = android.said(rng, number) if kind != _DELETED else None
        if kind != _NOTICE:
            texts.append(text)
        more: dict[str, object] = {"deletedForEveryone": True} if kind == _DELETED else {}
        if kind == _PICTURE:
            more["attachments"] = [{"fileName": "foto.jpg", "plaintextHash": android.digest(number).hex()}]
        form = "group-v2-change" if kind == _NOTICE else "outgoing" if sent else "incoming"
        chat, moment = "g1" if not number % 3 else f"c{who.number}", android.at(number)
        source = None if sent else service(who)
        yield number, f"m{number}", json.dumps(more), moment, moment, chat, form, text, source


def write_text(path: Path, *, seed: int = 1, messages: int = 30) -> Planted:
    """A chat as text; times in UTC, to the minute."""
    rng, owner, others = android.cast(seed, 2)
    texts: list[str | None] = []
    with path.open("w", encoding="utf-8") as file:
        for number in android.counted(messages):
            moment = datetime.fromtimestamp(android.at(number) / 1_000, UTC)
            name = "Me" if not number % 2 else others[number // 2 % 2].name
            text = android.said(rng, number) + ("\nsegunda línea: con dos puntos" if not number % 5 else "")
            texts.append(text)
            file.write(f"[{moment:%Y-%m-%d, %H:%M}] {name}: {text}\n")
    return Planted(owner, others, tuple(texts), messages=messages, sent=messages // 2)
