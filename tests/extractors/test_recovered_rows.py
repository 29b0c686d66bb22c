"""Deleted messages and calls of Android's databases come back through their own readers, marked and less sure."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from asasec_graph.extractors.android_calls import EXTRACTOR as CALLS
from asasec_graph.extractors.android_messages import EXTRACTOR as MESSAGES
from asasec_graph.extractors.whatsapp_android import EXTRACTOR as WHATSAPP
from asasec_graph.model.observations import Event
from asasec_graph.reading.source import Extractor
from asasec_graph.samples import whatsapp
from tests.extractors import phone_sources as phones

SMS = """
CREATE TABLE sms (_id INTEGER PRIMARY KEY, thread_id INTEGER, address TEXT, date INTEGER, type INTEGER, body TEXT);
"""
LOG = """
CREATE TABLE calls (_id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT, date INTEGER, duration INTEGER, type INTEGER,
  name TEXT, countryiso TEXT);
"""


def _without(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA secure_delete=OFF")
        connection.execute(statement)
    connection.close()


def _lost(extractor: Extractor, path: Path) -> list[Event]:
    found = phones.events(phones.read(extractor, phones.source_of(path)))
    lost = [event for event in found if event.asserted.get("recovered")]
    assert all(event.asserted["deleted"] and event.confidence < 1 and "#page " in event.locator for event in lost)
    return lost


def test_messages_of_android(tmp_path: Path) -> None:
    rows: list[phones.Record] = [
        {"address": f"+3460010{n:04d}", "date": 1_700_000_000_000 + n, "type": 1, "body": f"texto inventado {n}"}
        for n in range(60)
    ]
    path = phones.written(tmp_path / "mmssms.db", SMS, {"sms": rows})
    _without(path, "DELETE FROM sms WHERE _id IN (8, 31)")
    lost = _lost(MESSAGES, path)
    assert sorted((event.text, event.at, event.senders[0].key) for event in lost) == [
        ("texto inventado 30", 1_700_000_000_030, "+34600100030"),
        ("texto inventado 7", 1_700_000_000_007, "+34600100007"),
    ]


def test_calls_of_android(tmp_path: Path) -> None:
    rows: list[phones.Record] = [
        {"number": f"+3460010{n:04d}", "date": 1_700_000_000_000 + n, "duration": n, "type": 2, "countryiso": "ES"}
        for n in range(60)
    ]
    path = phones.written(tmp_path / "calllog.db", LOG, {"calls": rows})
    _without(path, "DELETE FROM calls WHERE _id IN (8, 31)")
    lost = _lost(CALLS, path)
    assert sorted((event.receivers[0].key, event.seconds) for event in lost) == [
        ("+34600100007", 7),
        ("+34600100030", 30),
    ]


def test_whatsapp_of_android(tmp_path: Path) -> None:
    path = tmp_path / "msgstore.db"
    whatsapp.write(path)
    with sqlite3.connect(path) as connection:
        texts = connection.execute(
            "SELECT _id, text_data FROM message WHERE message_type = 0 AND length(text_data) > 3 ORDER BY _id LIMIT 3"
        ).fetchall()
    connection.close()
    _without(path, f"DELETE FROM message WHERE _id IN ({', '.join(str(row[0]) for row in texts)})")
    lost = _lost(WHATSAPP, path)
    assert len(lost) >= 2
    assert {event.text for event in lost} <= {row[1] for row in texts}
