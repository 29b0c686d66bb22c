"""WhatsApp on Android: `msgstore.db` of both schemas, and `wa.db`.

Of every ten messages one is a picture, one a place, one deleted, one a notice (which is no message), one quotes,
the rest are texts; every third is in a group; every second is sent by the owner.
"""

from __future__ import annotations

import base64
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from asasec_graph.samples import android
from asasec_graph.samples.android import Planted
from asasec_graph.samples.cast import Somebody

NEW = """
CREATE TABLE jid (_id INTEGER PRIMARY KEY AUTOINCREMENT, user TEXT NOT NULL, server TEXT NOT NULL, agent INTEGER,
  device INTEGER, type INTEGER, raw_string TEXT);
CREATE TABLE jid_map (lid_row_id INTEGER PRIMARY KEY, jid_row_id INTEGER, sort_id INTEGER);
CREATE TABLE chat (_id INTEGER PRIMARY KEY AUTOINCREMENT, jid_row_id INTEGER UNIQUE, hidden INTEGER, subject TEXT,
  created_timestamp INTEGER, archived INTEGER);
CREATE TABLE message (_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_row_id INTEGER NOT NULL, from_me INTEGER NOT NULL,
  key_id TEXT NOT NULL, sender_jid_row_id INTEGER, status INTEGER, timestamp INTEGER, received_timestamp INTEGER,
  message_type INTEGER, text_data TEXT, starred INTEGER, sort_id INTEGER NOT NULL DEFAULT 0);
CREATE TABLE message_media (message_row_id INTEGER PRIMARY KEY, chat_row_id INTEGER, file_path TEXT, file_size INTEGER,
  mime_type TEXT, media_name TEXT, file_hash TEXT, media_duration INTEGER);
CREATE TABLE message_location (message_row_id INTEGER PRIMARY KEY, chat_row_id INTEGER, latitude REAL, longitude REAL,
  place_name TEXT, place_address TEXT);
CREATE TABLE message_quoted (message_row_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_row_id INTEGER NOT NULL,
  from_me INTEGER NOT NULL, sender_jid_row_id INTEGER, key_id TEXT NOT NULL, timestamp INTEGER, text_data TEXT);
CREATE TABLE message_revoked (message_row_id INTEGER PRIMARY KEY, revoked_key_id TEXT NOT NULL,
  admin_jid_row_id INTEGER);
CREATE TABLE message_edit_info (message_row_id INTEGER PRIMARY KEY, original_key_id TEXT, edited_timestamp INTEGER);
CREATE TABLE message_vcard (_id INTEGER PRIMARY KEY AUTOINCREMENT, message_row_id INTEGER, vcard TEXT);
CREATE TABLE message_system_number_change (message_row_id INTEGER PRIMARY KEY, old_jid_row_id INTEGER,
  new_jid_row_id INTEGER);
CREATE TABLE group_participant_user (_id INTEGER PRIMARY KEY AUTOINCREMENT, group_jid_row_id INTEGER NOT NULL,
  user_jid_row_id INTEGER NOT NULL, rank INTEGER, pending INTEGER);
CREATE TABLE call_log (_id INTEGER PRIMARY KEY AUTOINCREMENT, jid_row_id INTEGER, from_me INTEGER, call_id TEXT,
  timestamp INTEGER, video_call INTEGER, duration INTEGER, call_result INTEGER, group_jid_row_id INTEGER DEFAULT 0,
  call_creator_device_jid_row_id INTEGER DEFAULT 0);
CREATE TABLE call_log_participant_v2 (_id INTEGER PRIMARY KEY AUTOINCREMENT, call_log_row_id INTEGER,
  jid_row_id INTEGER, call_result INTEGER);
CREATE TABLE props (_id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT UNIQUE, value TEXT);
"""
OLD = """
CREATE TABLE messages (_id INTEGER PRIMARY KEY AUTOINCREMENT, key_remote_jid TEXT NOT NULL, key_from_me INTEGER,
  key_id TEXT NOT NULL, status INTEGER, needs_push INTEGER, data TEXT, timestamp INTEGER, media_url TEXT,
  media_mime_type TEXT, media_wa_type TEXT, media_size INTEGER, media_name TEXT, media_caption TEXT, media_hash TEXT,
  media_duration INTEGER, latitude REAL, longitude REAL, thumb_image TEXT, remote_resource TEXT,
  received_timestamp INTEGER, raw_data BLOB, starred INTEGER, quoted_row_id INTEGER, edit_version INTEGER,
  forwarded INTEGER);
CREATE TABLE messages_quotes (_id INTEGER PRIMARY KEY AUTOINCREMENT, key_remote_jid TEXT NOT NULL, key_id TEXT NOT NULL,
  data TEXT);
CREATE TABLE chat_list (_id INTEGER PRIMARY KEY AUTOINCREMENT, key_remote_jid TEXT UNIQUE, subject TEXT,
  creation INTEGER, archived INTEGER);
CREATE TABLE group_participants (_id INTEGER PRIMARY KEY AUTOINCREMENT, gjid TEXT NOT NULL, jid TEXT NOT NULL,
  admin INTEGER, pending INTEGER);
"""
WA = """
CREATE TABLE wa_contacts (_id INTEGER PRIMARY KEY AUTOINCREMENT, jid TEXT NOT NULL, is_whatsapp_user BOOLEAN NOT NULL,
  status TEXT, status_timestamp INTEGER, number TEXT, raw_contact_id INTEGER, display_name TEXT, phone_type INTEGER,
  phone_label TEXT, given_name TEXT, family_name TEXT, wa_name TEXT, nickname TEXT, company TEXT, title TEXT);
CREATE TABLE wa_block_list (_id INTEGER PRIMARY KEY AUTOINCREMENT, jid TEXT NOT NULL);
"""
GROUP, SUBJECT = "120363000000000001@g.us", "Grupo ficticio"
_OWNER_DEVICE, _GROUP, _LID, _FIRST = 1, 2, 3, 10
_NOTICE, _PICTURE, _PLACE, _DELETED, _QUOTE = 3, 4, 6, 8, 9


def jid(one: Somebody) -> str:
    """The JID of an account."""
    return f"{android.digits(one.phone)}@s.whatsapp.net"


def place(number: int) -> tuple[float, float]:
    """Where the message of this number was."""
    return 40.4 + number % 1_000 / 10_000, -3.7 - number % 1_000 / 10_000


def _planted(owner: Somebody, others: tuple[Somebody, ...], texts: list[str | None], total: int) -> Planted:
    kinds = [number % 10 for number in range(1, total + 1)]
    return Planted(
        owner,
        others,
        tuple(texts),
        messages=sum(kind != _NOTICE for kind in kinds),
        deleted=sum(kind == _DELETED for kind in kinds),
        sent=sum(kind != _NOTICE and not number % 2 for number, kind in enumerate(kinds, 1)),
        media=frozenset(android.digest(n).hex() for n, kind in enumerate(kinds, 1) if kind == _PICTURE),
        places=frozenset("geo:{:.5f},{:.5f}".format(*place(n)) for n, kind in enumerate(kinds, 1) if kind == _PLACE),
        groups={GROUP: tuple(f"whatsapp:{jid(one)}" for one in others)},
    )


def write(path: Path, *, seed: int = 1, messages: int = 60, calls: int = 10) -> Planted:
    """`msgstore.db` of the new schema; one account writes under its hidden JID."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    with android.database(path, NEW) as connection:
        users = [(_FIRST + number, android.digits(one.phone), "s.whatsapp.net") for number, one in enumerate(others)]
        named = [(_OWNER_DEVICE, f"{android.digits(owner.phone)}.0:4", "s.whatsapp.net"), (_GROUP, GROUP[:-5], "g.us")]
        listed = [*named, (_LID, "99900000000001", "lid"), *users]
        fill = android.fill
        fill(connection, "jid", "_id user server raw_string", [(*one, f"{one[1]}@{one[2]}") for one in listed])
        fill(connection, "jid_map", "lid_row_id jid_row_id", [(_LID, _FIRST)])
        chats = [(1, _GROUP, SUBJECT), *((_FIRST + n, _FIRST + n, None) for n in range(len(others)))]
        fill(connection, "chat", "_id jid_row_id subject", chats)
        members = [(_GROUP, _FIRST + number, int(number == 0)) for number in range(len(others))]
        fill(connection, "group_participant_user", "group_jid_row_id user_jid_row_id rank", members)
        columns = "_id chat_row_id from_me key_id sender_jid_row_id timestamp message_type text_data"
        fill(connection, "message", columns, _new_messages(rng, len(others), messages, texts))
        fill(connection, "message_media", "message_row_id file_path mime_type file_hash", _files(messages))
        columns = "message_row_id latitude longitude place_name"
        fill(connection, "message_location", columns, _places(messages))
        gone = ((number, f"K{number}") for number in _marked(messages, _DELETED))
        fill(connection, "message_revoked", "message_row_id revoked_key_id", gone)
        quotes = ((number, 1, 0, f"K{number - 1}", f"citado {number}") for number in _marked(messages, _QUOTE))
        columns = "message_row_id chat_row_id from_me key_id text_data"
        fill(connection, "message_quoted", columns, quotes)
        columns = "jid_row_id from_me call_id timestamp video_call duration call_result call_creator_device_jid_row_id"
        fill(connection, "call_log", columns, _calls(len(others), calls))
        card = f"BEGIN:VCARD\nVERSION:3.0\nFN:{others[0].name}\nTEL;TYPE=CELL:{others[0].phone}\nEND:VCARD\n"
        fill(connection, "message_vcard", "message_row_id vcard", [(1, card)])
        connection.commit()
    missed = sum(number % 4 == 1 for number in range(1, calls + 1) if number % 2)
    return replace(_planted(owner, others, texts, messages), calls=calls, missed=missed)


def _kind(number: int) -> int:
    return {_NOTICE: 7, _PICTURE: 1, _PLACE: 5, _DELETED: 15}.get(number % 10, 0)


def _new_messages(rng: random.Random, others: int, total: int, texts: list[str | None]) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        kind, sent, who = _kind(number), int(not number % 2), number % others
        text = android.said(rng, number) if kind in (0, 7) else None
        if kind != 7:
            texts.append(text)
        group = not number % 3
        sender = 0 if sent or not group else _LID if who == 0 else _FIRST + who
        chat = 1 if group else _FIRST + who
        yield number, chat, sent, f"K{number}", sender, android.at(number), kind, text


def _files(total: int) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        if number % 10 == _PICTURE:
            path = f"Media/WhatsApp Images/IMG-{number:04d}.jpg"
            yield number, path, "image/jpeg", base64.b64encode(android.digest(number)).decode()


def _places(total: int) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        if number % 10 == _PLACE:
            yield number, *place(number), f"Lugar {number}"


def _marked(total: int, which: int) -> Iterator[int]:
    return (number for number in android.counted(total) if number % 10 == which)


def _calls(others: int, total: int) -> Iterator[tuple[object, ...]]:
    """Odd ones came in, of which every second was missed; the owner's device began the others."""
    for number in android.counted(total):
        sent = not number % 2
        missed = number % 4 == 1
        creator = _OWNER_DEVICE if sent else 0
        yield (
            _FIRST + number % others, int(sent), f"C{number}", android.at(number), number % 2, 0 if missed else number,
            2 if missed else 5, creator,
        )  # fmt: skip


def write_old(path: Path, *, seed: int = 1, messages: int = 60, calls: int = 4) -> Planted:
    """`msgstore.db` of the old schema, in which calls are messages too."""
    rng, owner, others = android.cast(seed)
    texts: list[str | None] = []
    with android.database(path, OLD) as connection:
        fill = android.fill
        chats = [(GROUP, SUBJECT), *((jid(one), None) for one in others)]
        fill(connection, "chat_list", "key_remote_jid subject", chats)
        members = [(GROUP, jid(one), 0) for one in others]
        fill(connection, "group_participants", "gjid jid admin", [*members, (GROUP, "", 1)])
        quotes = ((number, "x", f"K{number}", f"citado {number}") for number in _marked(messages, _QUOTE))
        fill(connection, "messages_quotes", "_id key_remote_jid key_id data", quotes)
        columns = (
            "_id key_remote_jid key_from_me key_id status data timestamp "
            "media_wa_type media_name media_hash latitude longitude remote_resource quoted_row_id media_duration"
        )
        fill(connection, "messages", columns, _old_messages(rng, others, messages, texts))
        fill(connection, "messages", columns, _old_calls(others, messages, calls))
        connection.commit()
    missed = sum(number % 4 == 1 for number in range(1, calls + 1) if number % 2)
    return replace(_planted(owner, others, texts, messages), calls=calls, missed=missed)


def _old_messages(
    rng: random.Random, others: tuple[Somebody, ...], total: int, texts: list[str | None]
) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        kind, sent, who = number % 10, int(not number % 2), others[number % len(others)]
        group = not number % 3
        text = android.said(rng, number) if kind not in (_PICTURE, _PLACE, _DELETED) else None
        if kind != _NOTICE:
            texts.append(text)
        picture = kind == _PICTURE
        yield (
            *(number, GROUP if group else jid(who), sent, f"K{number}", 6 if kind == _NOTICE else 5, text),
            *(
                android.at(number),
                str(_kind(number) if kind != _NOTICE else 0),
                f"IMG-{number}.jpg" if picture else None,
            ),
            base64.b64encode(android.digest(number)).decode() if picture else None,
            *(place(number) if kind == _PLACE else (0.0, 0.0)),
            *(jid(who) if group and not sent else None, number if kind == _QUOTE else 0, 0),
        )


def _old_calls(others: tuple[Somebody, ...], messages: int, total: int) -> Iterator[tuple[object, ...]]:
    for number in android.counted(total):
        sent, missed = int(not number % 2), number % 4 == 1
        who, kind = jid(others[number % len(others)]), "10" if missed else "8"
        rest = (None, None, 0.0, 0.0, None, 0, 0 if missed else number)
        yield messages + number, who, sent, f"L{number}", 6, None, android.at(number), kind, *rest


def write_contacts(path: Path, *, seed: int = 1) -> Planted:
    """`wa.db`: everybody but the last is in the contact book, the first is blocked, one entry is not on WhatsApp."""
    _, owner, others = android.cast(seed)
    with android.database(path, WA) as connection:
        columns = "jid is_whatsapp_user number display_name wa_name status"
        known = [(jid(one), 1, one.phone, one.name, one.username, "disponible") for one in others[:-1]]
        stranger = (jid(others[-1]), 1, None, None, others[-1].username, None)
        absent = ("34600109999@s.whatsapp.net", 0, "600109999", "Sin Cuenta", None, None)
        group = (GROUP, 0, None, SUBJECT, None, None)
        android.fill(connection, "wa_contacts", columns, [*known, stranger, absent, group])
        android.fill(connection, "wa_block_list", "jid", [(jid(others[0]),)])
        connection.commit()
    return Planted(owner, others, groups={GROUP: ()})
