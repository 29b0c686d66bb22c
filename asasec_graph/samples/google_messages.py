"""Google Messages: `bugle_db`."""

from __future__ import annotations

from pathlib import Path

from asasec_graph.samples import android
from asasec_graph.samples.android import Planted

SCHEMA = """
CREATE TABLE conversations (_id INTEGER PRIMARY KEY AUTOINCREMENT, sms_thread_id INT DEFAULT(0), name TEXT);
CREATE TABLE participants (_id INTEGER PRIMARY KEY AUTOINCREMENT, sub_id INT DEFAULT(-2), sim_slot_id INT DEFAULT(-2),
  normalized_destination TEXT, send_destination TEXT, full_name TEXT, first_name TEXT, blocked INT DEFAULT(0));
CREATE TABLE conversation_participants (_id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INT, participant_id INT);
CREATE TABLE messages (_id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INT, sender_id INT,
  sent_timestamp INT DEFAULT(0), received_timestamp INT DEFAULT(0), message_protocol INT DEFAULT(0),
  message_status INT DEFAULT(0), self_id INT, mms_subject TEXT);
CREATE TABLE parts (_id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INT, text TEXT, uri TEXT, content_type TEXT,
  timestamp INT, conversation_id INT);
CREATE INDEX index_parts_message_id ON parts (message_id);
"""
_OWN, _FIRST = 1, 10


def write(path: Path, *, seed: int = 1, messages: int = 40) -> Planted:
    """The database; every fifth message failed to go out or came by RCS, every tenth is a notice."""
    rng, owner, others = android.cast(seed)
    kept: list[str | None] = []
    with android.database(path, SCHEMA) as connection:
        fill = android.fill
        people = [
            (_OWN, 1, owner.phone, None),
            *((_FIRST + n, -2, one.phone, one.name) for n, one in enumerate(others)),
        ]
        fill(connection, "participants", "_id sub_id normalized_destination full_name", people)
        fill(connection, "conversations", "_id name", [(_FIRST + n, one.name) for n, one in enumerate(others)])
        pairs = [(_FIRST + number, _FIRST + number) for number in range(len(others))]
        fill(connection, "conversation_participants", "conversation_id participant_id", pairs)
        texts = [android.said(rng, number) for number in android.counted(messages)]
        rows = (_message(number, len(others)) for number in android.counted(messages))
        columns = "_id conversation_id sender_id sent_timestamp message_protocol message_status self_id"
        fill(connection, "messages", columns, rows)
        parts = ((number, text, "text/plain") for number, text in enumerate(texts, 1))
        fill(connection, "parts", "message_id text content_type", parts)
        connection.commit()
    kept += [text for number, text in enumerate(texts, 1) if number % 10]
    sent = sum(not number % 2 for number in range(1, messages + 1) if number % 10)
    return Planted(owner, others, tuple(kept), messages=len(kept), sent=sent)


def _message(number: int, others: int) -> tuple[object, ...]:
    sent, who = not number % 2, _FIRST + number % others
    status = 200 if not number % 10 else (8 if not number % 5 else 1) if sent else 100
    protocol = 3 if not number % 5 and not sent else 0
    return number, who, _OWN if sent else who, android.at(number), protocol, status, _OWN
