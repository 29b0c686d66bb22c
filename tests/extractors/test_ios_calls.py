"""The iPhone's call logs, and WhatsApp's: directions, parties, clocks, by generated databases of each version."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from asasec_graph.extractors.ios_calls import EXTRACTOR
from asasec_graph.extractors.ios_whatsapp_calls import EXTRACTOR as WHATSAPP
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Event, Observation
from tests.extractors import phone_sources as phones

NEW = """
CREATE TABLE ZCALLRECORD (Z_PK INTEGER PRIMARY KEY, ZANSWERED INTEGER, ZCALLTYPE INTEGER, ZORIGINATED INTEGER,
  ZDATE TIMESTAMP, ZDURATION FLOAT, ZADDRESS VARCHAR, ZISO_COUNTRY_CODE VARCHAR, ZNAME VARCHAR, ZLOCATION VARCHAR,
  ZSERVICE_PROVIDER VARCHAR);
CREATE TABLE ZHANDLE (Z_PK INTEGER PRIMARY KEY, ZTYPE INTEGER, ZVALUE VARCHAR, ZNORMALIZEDVALUE VARCHAR);
CREATE TABLE Z_2REMOTEPARTICIPANTHANDLES (Z_2REMOTEPARTICIPANTCALLS INTEGER, Z_4REMOTEPARTICIPANTHANDLES INTEGER,
  PRIMARY KEY (Z_2REMOTEPARTICIPANTCALLS, Z_4REMOTEPARTICIPANTHANDLES));
"""
OLD = """
CREATE TABLE call (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT, date INTEGER, duration INTEGER,
  flags INTEGER, id INTEGER, name TEXT, country_code TEXT, network_code TEXT, read INTEGER, assisted INTEGER,
  face_time_data BLOB, originalAddress TEXT, answered INTEGER);
"""
WHATSAPP_SCHEMA = """
CREATE TABLE ZWAAGGREGATECALLEVENT (Z_PK INTEGER PRIMARY KEY, ZINCOMING INTEGER, ZMISSED INTEGER, ZVIDEO INTEGER);
CREATE TABLE ZWACDCALLEVENT (Z_PK INTEGER PRIMARY KEY, Z1CALLEVENTS INTEGER, ZOUTCOME INTEGER, ZDATE TIMESTAMP,
  ZDURATION FLOAT, ZCALLIDSTRING VARCHAR, ZGROUPCALLCREATORUSERJIDSTRING VARCHAR, ZGROUPJIDSTRING VARCHAR);
CREATE TABLE ZWACDCALLEVENTPARTICIPANT (Z_PK INTEGER PRIMARY KEY, Z1PARTICIPANTS INTEGER, ZJIDSTRING VARCHAR);
CREATE TABLE Z_PRIMARYKEY (Z_ENT INTEGER PRIMARY KEY, Z_NAME VARCHAR);
"""
ONE, TWO, SECONDS, AT = "+34600000001", "+34600000002", 700_000_000.5, 1_678_307_200_500
JIDS = [f"3460000000{digit}@s.whatsapp.net" for digit in (1, 2)]


def _read(folder: Path, *calls: phones.Record, **tables: list[phones.Record]) -> list[Observation]:
    made = [{"ZDATE": SECONDS, "ZCALLTYPE": 1, "ZSERVICE_PROVIDER": "com.apple.Telephony", **call} for call in calls]
    path = phones.written(folder / "CallHistory.storedata", NEW, {"ZCALLRECORD": made, **tables})
    return phones.read(EXTRACTOR, phones.source_of(path))


def _told(event: Event) -> tuple[str, list[str], list[str], int | None, str]:
    direction = event.direction.value if event.direction else ""
    return (
        direction,
        [ref.key for ref in event.senders],
        [ref.key for ref in event.receivers],
        event.seconds,
        event.channel,
    )


def test_directions_lengths_and_clocks(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        {"ZORIGINATED": 1, "ZANSWERED": 1, "ZDURATION": 95.4, "ZADDRESS": ONE.encode()},
        {"ZORIGINATED": 0, "ZANSWERED": 1, "ZDURATION": 3.0, "ZADDRESS": "600 000 002", "ZISO_COUNTRY_CODE": "es"},
        {"ZORIGINATED": 0, "ZANSWERED": 0, "ZDURATION": 0, "ZADDRESS": TWO, "ZNAME": "Beto Ficticio"},
        {"ZORIGINATED": 1, "ZANSWERED": 0, "ZDURATION": 0, "ZADDRESS": ONE, "ZLOCATION": "Madrid"},
        {"ZORIGINATED": 0, "ZANSWERED": 0, "ZDURATION": 0, "ZADDRESS": ""},
    )
    owner = f"sha256:{phones.source_of(tmp_path / 'CallHistory.storedata').sha256}#owner"
    assert [_told(event) for event in phones.events(found)] == [
        ("OUT", [owner], [ONE], 95, "cellular"),
        ("IN", [TWO], [owner], 3, "cellular"),
        ("MISSED", [TWO], [owner], 0, "cellular"),
        ("OUT", [owner], [ONE], 0, "cellular"),
        ("MISSED", [], [owner], 0, "cellular"),
    ]
    assert {event.at for event in phones.events(found)} == {AT}
    assert phones.events(found)[3].asserted == {"geocoded": "Madrid", "outcome": "not answered"}
    assert phones.asserted(found, TWO) == {"name": "Beto Ficticio"}
    assert phones.events(found)[0].locator == "CallHistory.storedata#ZCALLRECORD/1"


def test_programs_and_encrypted_addresses(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        {"ZCALLTYPE": 8, "ZSERVICE_PROVIDER": "com.apple.FaceTime", "ZADDRESS": "Ficticia@Example.org", "ZDURATION": 9},
        {"ZCALLTYPE": 0, "ZSERVICE_PROVIDER": "net.whatsapp.WhatsApp", "ZADDRESS": JIDS[0], "ZDURATION": 9},
        {"ZCALLTYPE": 0, "ZSERVICE_PROVIDER": "org.example.calls", "ZADDRESS": "someone", "ZDURATION": 9},
        {"ZADDRESS": b"\x93\x00\xff\x81", "ZDURATION": 9},
    )
    assert [(event.channel, [ref.key for ref in event.senders]) for event in phones.events(found)] == [
        ("facetime", ["ficticia@example.org"]),
        ("whatsapp", [f"whatsapp:{JIDS[0]}"]),
        ("org.example.calls", ["org.example.calls:someone"]),
        ("cellular", []),
    ]
    assert phones.events(found)[0].asserted == {"video": True}
    assert phones.events(found)[3].asserted == {"number": "encrypted"}
    assert (f"whatsapp:{JIDS[0]}", "USES", ONE) in phones.linked(found)


def test_a_call_of_several(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        {"ZORIGINATED": 1, "ZDURATION": 60, "ZADDRESS": ONE, "ZANSWERED": 1},
        ZHANDLE=[{"Z_PK": 1, "ZVALUE": ONE}, {"Z_PK": 2, "ZVALUE": TWO}],
        Z_2REMOTEPARTICIPANTHANDLES=[
            {"Z_2REMOTEPARTICIPANTCALLS": 1, "Z_4REMOTEPARTICIPANTHANDLES": 1},
            {"Z_2REMOTEPARTICIPANTCALLS": 1, "Z_4REMOTEPARTICIPANTHANDLES": 2},
        ],
    )
    (event,) = phones.events(found)
    assert [ref.key for ref in event.receivers] == [ONE, TWO]


def test_the_table_up_to_ios_7(tmp_path: Path) -> None:
    rows: list[phones.Record] = [
        {"address": ONE, "date": 1_400_000_000, "duration": 61, "flags": 5, "id": -1},
        {"address": TWO, "date": 1_400_000_001, "duration": 5, "flags": 4, "id": -1},
        {"address": TWO, "date": 1_400_000_002, "duration": 0, "flags": 4, "id": -1},
        {"address": "f@example.org", "date": 1_400_000_003, "duration": 7, "flags": 20, "face_time_data": b"x"},
    ]
    path = phones.written(tmp_path / "call_history.db", OLD, {"call": rows})
    found = phones.read(EXTRACTOR, phones.source_of(path))
    owner = f"sha256:{phones.source_of(path).sha256}#owner"
    assert [_told(event) for event in phones.events(found)] == [
        ("OUT", [owner], [ONE], 61, "cellular"),
        ("IN", [TWO], [owner], 5, "cellular"),
        ("MISSED", [TWO], [owner], 0, "cellular"),
        ("IN", ["f@example.org"], [owner], 7, "facetime"),
    ]
    assert phones.events(found)[0].at == 1_400_000_000_000


def test_calls_only_in_the_log_and_calls_that_were_deleted(tmp_path: Path) -> None:
    calls: list[phones.Record] = [
        {"ZDATE": SECONDS + n, "ZADDRESS": f"+3460010{n:04d}", "ZDURATION": 5.5, "ZORIGINATED": 1} for n in range(40)
    ]
    found = phones.read(
        EXTRACTOR, phones.source_of(phones.only_in_log(tmp_path / "a.storedata", NEW, {"ZCALLRECORD": calls}))
    )
    assert len(phones.events(found)) == 40
    path = phones.written(tmp_path / "b.storedata", NEW, {"ZCALLRECORD": calls})
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA secure_delete=OFF")
        connection.execute("DELETE FROM ZCALLRECORD WHERE Z_PK IN (5, 6, 20)")
    connection.close()
    lost = [one for one in phones.events(phones.read(EXTRACTOR, phones.source_of(path))) if one.confidence < 1]
    assert sorted(ref.key for one in lost for ref in one.receivers) == ["+34600100004", "+34600100005", "+34600100019"]
    assert all(one.asserted == {"deleted": True, "recovered": True} for one in lost)


def _whatsapp(folder: Path, entity: str, **tables: list[phones.Record]) -> list[Observation]:
    rows: phones.Rows = {"Z_PRIMARYKEY": [{"Z_ENT": 1, "Z_NAME": entity}], **tables}
    path = phones.written(folder / "CallHistory.sqlite", WHATSAPP_SCHEMA, rows)
    return phones.read(WHATSAPP, phones.source_of(path))


def test_whatsapp_calls(tmp_path: Path) -> None:
    found = _whatsapp(
        tmp_path,
        "WAAggregateCallEvent",
        ZWAAGGREGATECALLEVENT=[
            {"Z_PK": 7, "ZINCOMING": 1, "ZMISSED": 0, "ZVIDEO": 1},
            {"Z_PK": 8, "ZINCOMING": 0, "ZMISSED": 0},
            {"Z_PK": 9, "ZINCOMING": 1, "ZMISSED": 1},
        ],
        ZWACDCALLEVENT=[
            {"Z_PK": 1, "Z1CALLEVENTS": 7, "ZOUTCOME": 0, "ZDATE": SECONDS, "ZDURATION": 12.2},
            {"Z_PK": 2, "Z1CALLEVENTS": 8, "ZOUTCOME": 4, "ZDATE": SECONDS, "ZDURATION": 0},
            {"Z_PK": 3, "Z1CALLEVENTS": 9, "ZOUTCOME": 1, "ZDATE": SECONDS, "ZDURATION": 0},
        ],
        ZWACDCALLEVENTPARTICIPANT=[
            {"Z1PARTICIPANTS": 7, "ZJIDSTRING": JIDS[0]},
            {"Z1PARTICIPANTS": 8, "ZJIDSTRING": JIDS[1]},
            {"Z1PARTICIPANTS": 9, "ZJIDSTRING": "100000000000001@lid"},
        ],
    )
    owner = f"sha256:{phones.source_of(tmp_path / 'CallHistory.sqlite').sha256}#owner"
    assert [_told(event) for event in phones.events(found)] == [
        ("IN", [f"whatsapp:{JIDS[0]}"], [owner], 12, "whatsapp"),
        ("OUT", [owner], [f"whatsapp:{JIDS[1]}"], 0, "whatsapp"),
        ("MISSED", ["whatsapp:100000000000001@lid"], [owner], 0, "whatsapp"),
    ]
    assert [event.asserted for event in phones.events(found)] == [{"video": True}, {"outcome": "rejected"}, {}]
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {ONE, TWO}


def test_whatsapp_s_group_call_where_the_participants_name_the_call(tmp_path: Path) -> None:
    found = _whatsapp(
        tmp_path,
        "WACDCallEvent",
        ZWACDCALLEVENT=[
            {
                "Z_PK": 4,
                "Z1CALLEVENTS": 1,
                "ZDATE": SECONDS,
                "ZDURATION": 60,
                "ZOUTCOME": 0,
                "ZGROUPCALLCREATORUSERJIDSTRING": JIDS[1],
                "ZGROUPJIDSTRING": "34600000001-1500000000@g.us",
            }
        ],
        ZWACDCALLEVENTPARTICIPANT=[
            {"Z1PARTICIPANTS": 4, "ZJIDSTRING": JIDS[0]},
            {"Z1PARTICIPANTS": 4, "ZJIDSTRING": JIDS[1]},
        ],
    )
    (event,) = phones.events(found)
    owner = f"sha256:{phones.source_of(tmp_path / 'CallHistory.sqlite').sha256}#owner"
    assert _told(event) == ("IN", [f"whatsapp:{JIDS[1]}"], [owner, f"whatsapp:{JIDS[0]}"], 60, "whatsapp")
    assert event.asserted == {"group": "whatsapp:34600000001-1500000000@g.us"}


def test_a_length_that_no_call_has_is_none(tmp_path: Path) -> None:
    (event,) = phones.events(_read(tmp_path, {"ZORIGINATED": 1, "ZDURATION": 1e300, "ZADDRESS": ONE}))
    assert event.seconds == 0
