"""Android's call log: the shared sample by counts read with SQL, and every kind of call by a generated one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from asasec_graph.errors import EvidenceError
from asasec_graph.extractors.android_calls import EXTRACTOR
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Event, Observation, Problem
from asasec_graph.reading.source import Source
from tests.extractors import phone_sources as phones
from tests.extractors.text_sources import seen_by

SCHEMA = """
CREATE TABLE android_metadata (locale TEXT);
CREATE TABLE calls (_id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT, presentation INTEGER NOT NULL DEFAULT 1,
  post_dial_digits TEXT NOT NULL DEFAULT '', via_number TEXT NOT NULL DEFAULT '', date INTEGER, duration INTEGER,
  type INTEGER, features INTEGER NOT NULL DEFAULT 0, subscription_component_name TEXT, subscription_id TEXT,
  phone_account_address TEXT, new INTEGER, name TEXT, numbertype INTEGER, numberlabel TEXT, countryiso TEXT,
  normalized_number TEXT, geocoded_location TEXT, deleted INTEGER NOT NULL DEFAULT 0);
"""
AT = 1_700_000_000_000
OWN = "+34600000001"
OTHER = "+34600000002"
ICCID = "8934071100000000013"


def test_the_shared_sample_gives_its_three_calls() -> None:
    with phones.sample("android/contacts2.db") as source:
        with sqlite3.connect(f"file:{source.path}?immutable=1", uri=True) as connection:
            rows = connection.execute("SELECT _id, date, duration, type FROM calls ORDER BY _id").fetchall()
        found = phones.read(EXTRACTOR, source)
    calls = phones.events(found)
    directions = {1: "IN", 2: "OUT", 3: "MISSED"}
    assert [(c.locator, c.at, c.seconds, c.direction and c.direction.value) for c in calls] == [
        (f"contacts2.db#calls/{number}", date, seconds, directions[kind]) for number, date, seconds, kind in rows
    ]
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {"+15404561685"}
    assert phones.asserted(found, "+15404561685") == {"name": "Barney"}
    assert phones.problems(found) == []


def _log(folder: Path, *rows: phones.Record) -> list[Observation]:
    path = phones.written(folder / "calllog.db", SCHEMA, {"calls": rows})
    return phones.read(EXTRACTOR, phones.source_of(path))


@pytest.mark.parametrize(
    ("kind", "direction", "outcome", "sent"),
    [
        (1, "IN", None, False),
        (2, "OUT", None, True),
        (3, "MISSED", None, False),
        (4, "IN", "voicemail", False),
        (5, "IN", "rejected", False),
        (6, "IN", "blocked", False),
        (7, "IN", "answered on another device", False),
        (1_000, "UNKNOWN", "type 1000", False),
    ],
)
def test_every_kind_of_call(tmp_path: Path, kind: int, direction: str, outcome: str | None, sent: bool) -> None:
    row = {"number": "600 000 002", "date": AT, "duration": 7, "type": kind, "phone_account_address": "600000001"}
    found = _log(tmp_path, row)
    (call,) = phones.events(found)
    parties = ([OWN], [OTHER]) if sent else ([OTHER], [OWN])
    assert phones.told(call) == (direction, *parties, None)
    assert (call.at, call.seconds, call.channel, call.asserted.get("outcome")) == (AT, 7, "cellular", outcome)


def test_a_withheld_number_gives_no_party(tmp_path: Path) -> None:
    found = _log(
        tmp_path,
        {"number": "", "presentation": 2, "date": AT, "duration": 3, "type": 1},
        {"number": "-2", "presentation": 1, "date": AT, "duration": 3, "type": 1},
        {"number": "600000002", "presentation": 2, "date": AT, "duration": 3, "type": 1},
    )
    calls = phones.events(found)
    assert [call.senders for call in calls] == [(), (), ()]
    assert calls[0].asserted == {"number": "withheld"}
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == set()


def test_the_country_of_the_record_goes_before_that_of_the_case(tmp_path: Path) -> None:
    found = _log(tmp_path, {"number": "(540) 456-1685", "countryiso": "US", "date": AT, "duration": 1, "type": 2})
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {"+15404561685"}


def test_a_short_code_is_an_account_of_the_service(tmp_path: Path) -> None:
    found = _log(tmp_path, {"number": "112", "date": AT, "duration": 1, "type": 2})
    assert phones.keys(found, EntityKind.ACCOUNT) == {"tel:112"}


def test_the_sim_card_is_the_owner_s(tmp_path: Path) -> None:
    row = {"number": OTHER, "date": AT, "duration": 1, "type": 2, "subscription_id": ICCID}
    found = _log(tmp_path, row, {**row, "phone_account_address": OWN}, {**row, "subscription_id": "1"})
    owner = f"sha256:{phones.source_of(tmp_path / 'calllog.db').sha256}#owner"
    assert phones.linked(found) == {
        (owner, "USES", f"iccid:{ICCID}"),
        (owner, "OWNS", OWN),
        (f"iccid:{ICCID}", "USES", OWN),
    }
    assert phones.asserted(found, owner) == {"owner": True, "owner of": "calllog.db"}


def test_a_deleted_call_is_kept_and_marked(tmp_path: Path) -> None:
    (call,) = phones.events(_log(tmp_path, {"number": OTHER, "date": AT, "duration": 1, "type": 1, "deleted": 1}))
    assert call.asserted == {"deleted": True}


def test_a_date_that_is_none_is_said_and_the_call_kept(tmp_path: Path) -> None:
    found = _log(tmp_path, {"number": OTHER, "date": "yesterday", "duration": 1, "type": 1})
    (call,) = phones.events(found)
    assert call.at is None
    (problem,) = phones.problems(found)
    assert problem.locator == "calllog.db#calls/1"
    assert "yesterday" in problem.reason


def test_calls_only_in_the_log_of_the_database(tmp_path: Path) -> None:
    rows = {"calls": [{"number": OTHER, "date": AT, "duration": 1, "type": 1}]}
    path = phones.only_in_log(tmp_path / "calllog.db", SCHEMA, rows)
    assert len(phones.events(phones.read(EXTRACTOR, phones.source_of(path)))) == 1
    alone = Source(path, path.name, "", path.stat().st_size)
    assert phones.events(phones.read(EXTRACTOR, alone)) == []


def test_calls_of_viber_are_not_taken() -> None:
    with phones.sample("android/viber_data") as source:
        assert not EXTRACTOR.takes(source)


def test_a_view_of_the_name_is_not_read(tmp_path: Path) -> None:
    endless = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS number, i AS date, 1 AS duration"
    )
    path = phones.written(tmp_path / "calllog.db", f"CREATE VIEW calls AS {endless}, 1 AS type FROM n", {})
    assert not EXTRACTOR.takes(phones.source_of(path))


def test_a_database_that_cannot_be_opened_is_refused_by_name(tmp_path: Path) -> None:
    path = phones.written(tmp_path / "calllog.db", SCHEMA, {})
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 4_000)
    source = phones.source_of(path)
    assert EXTRACTOR.takes(source)
    with pytest.raises(EvidenceError, match=r"calllog\.db"):
        seen_by(EXTRACTOR, source)


def test_a_record_of_nothing_is_no_call(tmp_path: Path) -> None:
    path = tmp_path / "calllog.db"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE calls(_id INTEGER PRIMARY KEY, number, date INTEGER, duration, type)")
        database.execute("INSERT INTO calls(_id) VALUES (1)")
        database.execute("INSERT INTO calls VALUES (2, '600100200', 1548881340000, 5, 1)")
    seen = phones.read(EXTRACTOR, phones.source_of(path))
    assert [one.locator for one in seen if isinstance(one, Event)] == ["calllog.db#calls/2"]
    assert [one.locator for one in seen if isinstance(one, Problem)] == ["calllog.db#calls/1"]
