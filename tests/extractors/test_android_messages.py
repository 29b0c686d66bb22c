"""Android's messages: the shared sample by what SQL reads in it, and MMS, drafts and damage by generated ones."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from asasec_graph.extractors.android_messages import EXTRACTOR
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Observation
from tests.extractors import phone_sources as phones

SCHEMA = """
CREATE TABLE canonical_addresses (_id INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT);
CREATE TABLE threads (_id INTEGER PRIMARY KEY AUTOINCREMENT, date INTEGER DEFAULT 0, recipient_ids TEXT);
CREATE TABLE sms (_id INTEGER PRIMARY KEY, thread_id INTEGER, address TEXT, person INTEGER, date INTEGER,
  date_sent INTEGER DEFAULT 0, type INTEGER, body TEXT, service_center TEXT, sub_id INTEGER, deleted INTEGER);
CREATE TABLE pdu (_id INTEGER PRIMARY KEY AUTOINCREMENT, thread_id INTEGER, date INTEGER, msg_box INTEGER,
  m_type INTEGER, sub TEXT, sub_cs INTEGER);
CREATE TABLE addr (_id INTEGER PRIMARY KEY, msg_id INTEGER, contact_id INTEGER, address TEXT, type INTEGER,
  charset INTEGER);
CREATE TABLE part (_id INTEGER PRIMARY KEY AUTOINCREMENT, mid INTEGER, seq INTEGER, ct TEXT, name TEXT, cl TEXT,
  _data TEXT, text TEXT);
"""
AT = 1_700_000_000_000
ONE, TWO, OWN = "+34600000001", "+34600000002", "+34600000009"


def test_the_shared_sample_gives_its_32_messages() -> None:
    with phones.sample("android/dfrws2021_mmssms.db") as source:
        with sqlite3.connect(f"file:{source.path}?immutable=1", uri=True) as connection:
            rows = connection.execute("SELECT _id, date, type, body FROM sms ORDER BY _id").fetchall()
        found = phones.read(EXTRACTOR, source)
    messages = phones.events(found)
    assert len(rows) == 32
    assert [(m.locator, m.at, m.direction and m.direction.value, m.text) for m in messages] == [
        (f"dfrws2021_mmssms.db#sms/{number}", at, {1: "IN", 2: "OUT"}[kind], body) for number, at, kind, body in rows
    ]
    # The Swiss number written without a country code is read by the country of the SIM card (IMSI 228...).
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {"+41786909109", "+41766013486"}
    assert phones.keys(found, EntityKind.ACCOUNT) == {"sms:coopmobile", "sms:signal", "sms:sauth", "sms:506"}
    assert phones.keys(found, EntityKind.SIM_CARD) == {"imsi:228015930119996"}
    assert phones.problems(found) == []


def _read(folder: Path, **tables: list[dict[str, object]]) -> list[Observation]:
    return phones.read(EXTRACTOR, phones.source_of(phones.written(folder / "mmssms.db", SCHEMA, tables)))


@pytest.mark.parametrize(
    ("kind", "direction", "state"),
    [
        (1, "IN", None),
        (2, "OUT", None),
        (3, "OUT", "draft"),
        (4, "OUT", "outbox"),
        (5, "OUT", "failed"),
        (6, "OUT", "queued"),
    ],
)
def test_every_state_of_an_sms(tmp_path: Path, kind: int, direction: str, state: str | None) -> None:
    found = _read(tmp_path, sms=[{"address": ONE, "date": AT, "type": kind, "body": "hola"}])
    (message,) = phones.events(found)
    owner = f"sha256:{phones.source_of(tmp_path / 'mmssms.db').sha256}#owner"
    senders, receivers = ([ONE], [owner]) if kind == 1 else ([owner], [] if state == "draft" else [ONE])
    assert phones.told(message) == (direction, senders, receivers, "hola")
    assert (message.channel, message.at, message.asserted.get("state")) == ("sms", AT, state)
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {ONE}
    assert phones.asserted(found, owner) == {"owner": True, "owner of": "mmssms.db"}


def test_a_message_without_address_has_that_of_its_thread(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        canonical_addresses=[{"_id": 1, "address": ONE}, {"_id": 2, "address": TWO}],
        threads=[{"_id": 4, "recipient_ids": f"1 2 {'9' * 5_000}"}],
        sms=[{"thread_id": 4, "date": AT, "type": 3, "body": "borrador"}],
    )
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {ONE, TWO}


def test_identifiers_in_the_text_are_mentioned_where_they_stand(tmp_path: Path) -> None:
    found = _read(tmp_path, sms=[{"_id": 8, "address": ONE, "date": AT, "type": 1, "body": "llama al 600 000 002"}])
    (mention,) = [m for m in phones.mentions(found, EntityKind.PHONE_NUMBER) if m.entity.key == TWO]
    assert (mention.locator, mention.at) == ("mmssms.db#sms/8/body", AT)


def _address(message: int, address: str, kind: int) -> dict[str, object]:
    return {"msg_id": message, "address": address, "type": kind, "charset": 106}


def test_mms_with_parties_text_and_files(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        pdu=[
            {"_id": 1, "date": AT // 1_000, "msg_box": 1, "m_type": 132},
            {
                "_id": 2,
                "date": AT // 1_000,
                "msg_box": 1,
                "m_type": 132,
                "sub": "Año".encode().decode("latin-1"),
                "sub_cs": 106,
            },
            {"_id": 3, "date": AT // 1_000, "msg_box": 2, "m_type": 128},
            {"_id": 4, "date": AT // 1_000, "msg_box": 1, "m_type": 134},
        ],
        addr=[
            *(_address(1, ONE, 137), _address(1, OWN, 151)),
            *(_address(2, ONE, 137), _address(2, OWN, 151), _address(2, TWO, 151)),
            *(_address(3, "insert-address-token", 137), _address(3, ONE, 151), _address(3, TWO, 130)),
        ],
        part=[
            {"mid": 1, "ct": "application/smil", "text": "<smil/>"},
            {"mid": 1, "ct": "text/plain", "text": "mira"},
            {"mid": 1, "ct": "image/jpeg", "cl": "foto.jpg", "_data": "/data/app_parts/PART_1"},
        ],
    )
    one, two, three = phones.events(found)
    assert phones.told(one) == ("IN", [ONE], [OWN], "mira")
    assert (one.at, one.channel, one.asserted) == (AT, "mms", {"files": ["foto.jpg"]})
    assert phones.told(two) == ("IN", [ONE], [OWN, TWO], "Año")
    assert phones.told(three) == ("OUT", [OWN], [ONE, TWO], None)
    assert phones.asserted(found, OWN) == {"owner": True}


def test_deleted_messages_are_marked(tmp_path: Path) -> None:
    (message,) = phones.events(
        _read(tmp_path, sms=[{"address": ONE, "date": AT, "type": 1, "body": "x", "deleted": 1}])
    )
    assert message.asserted == {"deleted": True}


def test_messages_only_in_the_log(tmp_path: Path) -> None:
    rows = {"sms": [{"address": ONE, "date": AT, "type": 1, "body": "sólo en el registro"}]}
    path = phones.only_in_log(tmp_path / "mmssms.db", SCHEMA, rows)
    (message,) = phones.events(phones.read(EXTRACTOR, phones.source_of(path)))
    assert message.text == "sólo en el registro"


def test_a_truncated_database_gives_what_is_left_and_says_so(tmp_path: Path) -> None:
    sms = [{"address": ONE, "date": AT + n, "type": 1, "body": f"mensaje {n} " + "x" * 300} for n in range(400)]
    path = phones.written(tmp_path / "mmssms.db", SCHEMA, {"sms": sms})
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    found = phones.read(EXTRACTOR, phones.source_of(path))
    assert 50 < len(phones.events(found)) < 400
    reasons = [problem.reason for problem in phones.problems(found)]
    assert "cut off" in reasons[0]
    assert any("damaged" in reason for reason in reasons)


def test_both_ends_of_a_table_are_read_around_a_damaged_page(tmp_path: Path) -> None:
    sms = [{"address": ONE, "date": AT + n, "type": 1, "body": f"mensaje {n} " + "x" * 300} for n in range(400)]
    path = phones.written(tmp_path / "mmssms.db", SCHEMA, {"sms": sms})
    data = bytearray(path.read_bytes())
    middle = data.index(b"mensaje 200 ") // 4_096 * 4_096
    data[middle : middle + 4_096] = b"\xff" * 4_096
    path.write_bytes(bytes(data))
    found = phones.read(EXTRACTOR, phones.source_of(path))
    texts = {(event.text or "").split(" x")[0] for event in phones.events(found)}
    assert {"mensaje 0", "mensaje 399"} <= texts
    assert 380 < len(texts) < 400
    assert any("between record" in problem.reason for problem in phones.problems(found))
