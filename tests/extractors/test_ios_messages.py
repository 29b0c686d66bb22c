"""The iPhone's messages: the shared sample; clocks, groups, packed text, the bin and old tables by generated ones."""

from __future__ import annotations

import plistlib
import re
import sqlite3
import struct
from pathlib import Path

import pytest

from asasec_graph.extractors.ios_messages import EXTRACTOR
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Observation
from asasec_graph.reading import typedstream
from tests.extractors import phone_sources as phones

SCHEMA = """
CREATE TABLE handle (ROWID INTEGER PRIMARY KEY AUTOINCREMENT UNIQUE, id TEXT NOT NULL, country TEXT,
  service TEXT NOT NULL, UNIQUE (id, service));
CREATE TABLE chat (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT, style INTEGER, chat_identifier TEXT,
  service_name TEXT, display_name TEXT, account_login TEXT, last_addressed_handle TEXT);
CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT, text TEXT, handle_id INTEGER DEFAULT 0,
  subject TEXT, attributedBody BLOB, service TEXT, account TEXT, error INTEGER DEFAULT 0, date INTEGER,
  is_from_me INTEGER DEFAULT 0, is_system_message INTEGER DEFAULT 0, item_type INTEGER DEFAULT 0,
  associated_message_guid TEXT, associated_message_type INTEGER DEFAULT 0, destination_caller_id TEXT);
CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER, PRIMARY KEY (chat_id, message_id));
CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER);
CREATE TABLE chat_recoverable_message_join (chat_id INTEGER, message_id INTEGER, delete_date INTEGER);
CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, filename TEXT, transfer_name TEXT);
CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER);
"""
ONE, TWO, OWN, MAIL = "+34600000001", "+34600000002", "+34600000009", "ficticia@example.org"
HANDLES: list[phones.Record] = [
    {"ROWID": 1, "id": ONE, "service": "SMS"},
    {"ROWID": 2, "id": TWO, "service": "iMessage"},
    {"ROWID": 3, "id": MAIL, "service": "iMessage"},
]
SECONDS, NANOSECONDS, AT = 700_000_000, 700_000_000_123_000_000, 1_678_307_200_000


def packed(text: str, mutable: bool = False) -> bytes:
    """An NSAttributedString as iOS archives it."""
    data = text.encode()
    head = b"\x04\x0bstreamtyped\x81\xe8\x03\x84\x01@\x84\x84\x84\x12NSAttributedString\x00"
    head += b"\x84\x84\x08NSObject\x00\x85\x92\x84"
    plain, changing = b"\x84\x84\x08NSString\x01", b"\x84\x84\x0fNSMutableString\x01"
    name = changing + plain + b"\x95" if mutable else plain + b"\x94"
    return head + name + b"\x84\x01+" + _length(len(data)) + data + b"\x86\x84\x02iI\x01\x05\x92\x84\x84"


def _length(size: int) -> bytes:
    if size < 128:
        return bytes([size])
    return b"\x81" + struct.pack("<H", size) if size < 65_536 else b"\x82" + struct.pack("<I", size)


def _read(folder: Path, schema: str = SCHEMA, **tables: list[phones.Record]) -> list[Observation]:
    path = phones.written(folder / "sms.db", schema, {"handle": HANDLES, **tables} if schema == SCHEMA else tables)
    return phones.read(EXTRACTOR, phones.source_of(path))


def _owner(folder: Path) -> str:
    return f"sha256:{phones.source_of(folder / 'sms.db').sha256}#owner"


def test_the_shared_sample() -> None:
    with phones.sample("ios/ios_backup/3d/3d0d7e5fb2ce288813306e4d4636395e047a3d28") as source:
        with sqlite3.connect(f"file:{source.path}?immutable=1", uri=True) as connection:
            (row,) = connection.execute("SELECT ROWID, date, text FROM message").fetchall()
        found = phones.read(EXTRACTOR, source)
    (message,) = phones.events(found)
    assert message.locator == f"{source.basename}#message/{row[0]}"
    assert message.at == row[1] // 1_000_000 + 978_307_200_000
    assert phones.told(message) == ("IN", ["sms:apple"], [f"sha256:{source.sha256}#owner"], row[2])
    assert message.channel == "sms"
    assert phones.keys(found, EntityKind.URL) == {"https://badbadbad.example.org/"}
    assert phones.problems(found) == []


@pytest.mark.parametrize(("date", "at"), [(SECONDS, AT), (NANOSECONDS, AT + 123), (0, None), (None, None)])
def test_both_clocks(tmp_path: Path, date: int | None, at: int | None) -> None:
    found = _read(tmp_path, message=[{"handle_id": 1, "date": date, "text": "hola"}])
    assert [event.at for event in phones.events(found)] == [at]
    assert phones.problems(found) == []


def test_both_directions_and_the_owner_s_number(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        message=[
            {"handle_id": 1, "date": SECONDS, "text": "a", "service": "SMS", "destination_caller_id": OWN},
            {
                "handle_id": 2,
                "date": SECONDS,
                "text": "b",
                "service": "iMessage",
                "account": f"p:{OWN}",
                "is_from_me": 1,
            },
            {"handle_id": 3, "date": SECONDS, "text": "c", "service": "iMessage"},
        ],
    )
    assert [(event.channel, *phones.told(event)) for event in phones.events(found)] == [
        ("sms", "IN", [ONE], [OWN], "a"),
        ("imessage", "OUT", [OWN], [TWO], "b"),
        ("imessage", "IN", [MAIL], [OWN], "c"),
    ]
    assert (_owner(tmp_path), "OWNS", OWN) in phones.linked(found)
    assert phones.asserted(found, OWN) == {"owner": True}


def test_an_unknown_owner_is_a_person_of_the_evidence(tmp_path: Path) -> None:
    found = _read(tmp_path, message=[{"handle_id": 1, "date": SECONDS, "text": "a", "is_from_me": 1}])
    (message,) = phones.events(found)
    assert phones.told(message) == ("OUT", [_owner(tmp_path)], [ONE], "a")
    assert phones.asserted(found, _owner(tmp_path)) == {"owner": True, "owner of": "sms.db"}


def test_two_numbers_of_the_owner_are_kept_apart(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        message=[
            {"handle_id": 1, "date": SECONDS, "text": "a", "destination_caller_id": OWN},
            {"handle_id": 1, "date": SECONDS, "text": "b", "account": "E:duena@example.org"},
            {"handle_id": 1, "date": SECONDS, "text": "c"},
        ],
    )
    receivers = [phones.told(event)[2] for event in phones.events(found)]
    assert receivers == [[OWN], ["duena@example.org"], [_owner(tmp_path)]]


def test_groups_have_all_members(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        chat=[
            {"ROWID": 5, "style": 43, "display_name": "Viaje", "service_name": "iMessage", "last_addressed_handle": OWN}
        ],
        chat_handle_join=[{"chat_id": 5, "handle_id": 1}, {"chat_id": 5, "handle_id": 2}],
        message=[{"handle_id": 2, "date": SECONDS, "text": "a"}, {"date": SECONDS, "text": "b", "is_from_me": 1}],
        chat_message_join=[{"chat_id": 5, "message_id": 1}, {"chat_id": 5, "message_id": 2}],
    )
    received, sent = phones.events(found)
    assert phones.told(received) == ("IN", [TWO], [OWN, ONE], "a")
    assert phones.told(sent) == ("OUT", [OWN], [ONE, TWO], "b")
    assert received.asserted == {"group": "Viaje"}


@pytest.mark.parametrize("mutable", [False, True])
@pytest.mark.parametrize("text", ["corto", "ñ" * 63, "ñ" * 64, "largo 600 000 005 " * 100, "😀" * 20_000])
def test_text_out_of_the_packed_body(tmp_path: Path, text: str, mutable: bool) -> None:
    body = packed(text, mutable)
    found = _read(tmp_path, message=[{"handle_id": 1, "date": SECONDS, "text": None, "attributedBody": body}])
    assert [event.text for event in phones.events(found)] == [text.strip()]
    assert ("+34600000005" in phones.keys(found, EntityKind.PHONE_NUMBER)) == ("600" in text)


def test_a_packed_body_that_is_cut_is_said_and_the_message_kept(tmp_path: Path) -> None:
    for number, body in enumerate((packed("x" * 90)[:120], b"garbage", packed("")[:80])):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = _read(folder, message=[{"handle_id": 1, "date": SECONDS, "text": None, "attributedBody": body}])
        assert [event.text for event in phones.events(found)] == [None]
        if number < 2:
            (problem,) = phones.problems(found)
            assert problem.locator == "sms.db#message/1"


def test_an_attachment_alone_has_no_text(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        message=[{"handle_id": 1, "date": SECONDS, "text": typedstream.ATTACHMENT}],
        attachment=[{"ROWID": 7, "transfer_name": "IMG_0001.HEIC"}],
        message_attachment_join=[{"message_id": 1, "attachment_id": 7}],
    )
    (message,) = phones.events(found)
    assert (message.text, message.asserted) == (None, {"files": ["IMG_0001.HEIC"]})


def test_messages_in_the_bin_are_kept_and_marked(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        chat=[{"ROWID": 5, "style": 45}],
        chat_handle_join=[{"chat_id": 5, "handle_id": 1}],
        message=[{"handle_id": 0, "date": SECONDS, "text": "borrado", "is_from_me": 1}],
        chat_recoverable_message_join=[{"chat_id": 5, "message_id": 1, "delete_date": NANOSECONDS}],
    )
    (message,) = phones.events(found)
    assert phones.told(message)[2] == [ONE]
    assert message.asserted == {"deleted": True, "deleted at": "2023-03-08T20:26:40.123Z"}


def test_notices_are_no_messages_and_reactions_are_marked(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        message=[
            {"handle_id": 1, "date": SECONDS, "item_type": 2, "text": "nuevo nombre"},
            {"handle_id": 1, "date": SECONDS, "text": "Le encantó", "associated_message_type": 2000},
        ],
    )
    (message,) = phones.events(found)
    assert message.locator == "sms.db#message/2"
    assert message.asserted == {"reaction to": True}


def test_numbers_without_country_code_are_read_by_their_handle_s_country(tmp_path: Path) -> None:
    path = phones.written(
        tmp_path / "sms.db",
        SCHEMA,
        {
            "handle": [{"id": "5404561685", "country": "us", "service": "SMS"}],
            "message": [{"handle_id": 1, "date": SECONDS, "text": "a"}],
        },
    )
    found = phones.read(EXTRACTOR, phones.source_of(path))
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {"+15404561685"}


def test_tables_of_ios_5(tmp_path: Path) -> None:
    schema = """
    CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT, date INTEGER, text TEXT, flags INTEGER,
      country TEXT, group_id INTEGER, is_madrid INTEGER, madrid_handle TEXT, madrid_flags INTEGER, madrid_roomname TEXT,
      madrid_account TEXT);
    CREATE TABLE group_member (ROWID INTEGER PRIMARY KEY, group_id INTEGER, address TEXT, country TEXT);
    CREATE TABLE msg_pieces (ROWID INTEGER PRIMARY KEY, message_id INTEGER, data BLOB, part_id INTEGER,
      content_type TEXT, content_loc TEXT);
    CREATE TABLE madrid_chat (ROWID INTEGER PRIMARY KEY, room_name TEXT, participants BLOB);
    """
    found = _read(
        tmp_path,
        schema,
        message=[
            {"address": "600000001", "date": AT // 1_000, "text": "a", "flags": 2, "country": "es"},
            {"address": ONE, "date": AT // 1_000, "text": "b", "flags": 3},
            {"address": ONE, "date": AT // 1_000, "text": "c", "flags": 129},
            {"is_madrid": 1, "madrid_handle": MAIL, "date": SECONDS, "text": "d", "madrid_flags": 12_289},
            {"is_madrid": 1, "madrid_handle": MAIL, "date": SECONDS, "text": "e", "madrid_flags": 36_869},
            {"date": AT // 1_000, "group_id": 7, "flags": 3},
            {
                "is_madrid": 1,
                "madrid_handle": MAIL,
                "date": SECONDS,
                "text": "g",
                "madrid_flags": 12_289,
                "madrid_roomname": "chat1",
                "madrid_account": f"p:{OWN}",
            },
        ],
        group_member=[{"group_id": 7, "address": ONE}, {"group_id": 7, "address": "600000003", "country": "es"}],
        msg_pieces=[
            {"message_id": 6, "data": b"f", "content_type": "text/plain", "content_loc": "text_0.txt"},
            {"message_id": 6, "data": None, "content_type": "image/jpeg", "content_loc": "IMG_1.jpg"},
        ],
        madrid_chat=[{"room_name": "chat1", "participants": plistlib.dumps([MAIL, ONE])}],
    )
    owner = _owner(tmp_path)
    assert [(event.channel, event.at, *phones.told(event)) for event in phones.events(found)] == [
        ("sms", AT, "IN", [ONE], [owner], "a"),
        ("sms", AT, "OUT", [owner], [ONE], "b"),
        ("sms", AT, "OUT", [owner], [ONE], "c"),
        ("imessage", AT, "IN", [MAIL], [owner], "d"),
        ("imessage", AT, "OUT", [owner], [MAIL], "e"),
        ("sms", AT, "OUT", [owner], [ONE, "+34600000003"], "f"),
        ("imessage", AT, "IN", [MAIL], [OWN, ONE], "g"),
    ]
    told = [event.asserted for event in phones.events(found)]
    assert (told[2], told[5]) == ({"deleted": True}, {"group": True, "files": ["IMG_1.jpg"]})


def test_messages_only_in_the_log(tmp_path: Path) -> None:
    rows: phones.Rows = {"handle": HANDLES, "message": [{"handle_id": 1, "date": SECONDS, "text": "registro"}]}
    path = phones.only_in_log(tmp_path / "sms.db", SCHEMA, rows)
    assert [event.text for event in phones.events(phones.read(EXTRACTOR, phones.source_of(path)))] == ["registro"]


def test_html_in_a_message_stays_text(tmp_path: Path) -> None:
    text = "<script>alert(1)</script>"
    found = _read(tmp_path, message=[{"handle_id": 1, "date": SECONDS, "text": text}])
    assert [event.text for event in phones.events(found)] == [text]


def test_messages_of_other_programs_are_not_taken() -> None:
    for name in ("whatsapp_android/msgstore.db", "android/tango_android_tc.db"):
        with phones.sample(name) as source:
            assert not EXTRACTOR.takes(source)


def test_messages_that_were_deleted_are_recovered_with_their_parties_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "sms.db"
    rows: list[phones.Record] = [
        {"guid": f"{n:032d}", "text": f"mensaje inventado {n}", "handle_id": 1, "service": "SMS", "date": SECONDS + n}
        for n in range(1, 41)
    ]
    gone = "CREATE TABLE deleted_messages (ROWID INTEGER PRIMARY KEY, guid TEXT NOT NULL);"
    tables: phones.Rows = {"handle": HANDLES, "message": rows, "deleted_messages": [{"guid": f"{12:032d}"}]}
    phones.written(path, SCHEMA + gone, tables)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA secure_delete=OFF")
        connection.execute("DELETE FROM message WHERE ROWID IN (12, 30)")
    connection.close()
    found = phones.read(EXTRACTOR, phones.source_of(path))
    lost = [one for one in phones.events(found) if one.asserted.get("recovered")]
    assert sorted((one.text, one.senders[0].key) for one in lost) == [
        ("mensaje inventado 12", ONE),
        ("mensaje inventado 30", ONE),
    ]
    assert all(one.asserted["deleted"] and one.confidence < 1 for one in lost)
    assert all(re.fullmatch(r"sms\.db#page \d+ byte \d+", one.locator) for one in lost)
    assert len(phones.events(found)) == 40
    assert phones.asserted(found, _owner(tmp_path))["messages deleted for good"] == 1


def test_a_recovered_message_can_be_read_where_its_locator_leads(tmp_path: Path) -> None:
    path = phones.written(tmp_path / "sms.db", SCHEMA, {"handle": HANDLES})
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA secure_delete=OFF")
        for number in range(1, 6):
            values = (f"{number:032d}", f"texto {number}", SECONDS + number)
            connection.execute("INSERT INTO message (guid, text, date, handle_id) VALUES (?, ?, ?, 1)", values)
        connection.commit()
        connection.execute("DELETE FROM message WHERE text = 'texto 3'")
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    (lost,) = (one for one in phones.events(phones.read(EXTRACTOR, phones.source_of(path))) if one.confidence < 1)
    page, byte = (int(number) for number in re.findall(r"\d+", lost.locator))
    begin = (page - 1) * size + byte
    assert b"texto 3" in path.read_bytes()[begin : begin + 200]


def test_a_chat_of_two_whose_handle_is_gone_is_named_by_its_address(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        chat=[{"ROWID": 1, "style": 45, "chat_identifier": ONE, "service_name": "SMS"}],
        chat_message_join=[{"chat_id": 1, "message_id": 1}],
        message=[{"handle_id": 9, "date": SECONDS, "text": "a"}],
    )
    assert [phones.told(event) for event in phones.events(found)] == [("IN", [ONE], [_owner(tmp_path)], "a")]


def test_what_was_edited_or_unsent_keeps_what_it_said(tmp_path: Path) -> None:
    columns = "date_edited INTEGER, date_retracted INTEGER, message_summary_info BLOB, "
    schema = SCHEMA.replace("subject TEXT, attributedBody", f"{columns}subject TEXT, attributedBody")
    states = [{"t": packed("a las 5"), "d": SECONDS}, {"t": packed("a las 6"), "d": SECONDS + 9}]
    edited = plistlib.dumps({"ec": {"0": states}, "ep": [0]}, fmt=plistlib.FMT_BINARY)
    unsent = plistlib.dumps({"rp": [0], "otr": {"0": {"lo": 0, "le": 7}}}, fmt=plistlib.FMT_BINARY)
    one: phones.Record = {"handle_id": 1, "date": NANOSECONDS}
    path = phones.written(
        tmp_path / "sms.db",
        schema,
        {
            "handle": HANDLES,
            "message": [
                {**one, "text": "a las 6", "date_edited": NANOSECONDS, "message_summary_info": edited},
                {**one, "text": None, "date_edited": NANOSECONDS, "message_summary_info": unsent},
                {**one, "text": "b", "date_edited": NANOSECONDS, "message_summary_info": b"no list"},
                {**one, "text": "c", "date_edited": 0},
            ],
        },
    )
    found = phones.read(EXTRACTOR, phones.source_of(path))
    at = "2023-03-08T20:26:40.123Z"
    assert [(event.text, dict(event.asserted)) for event in phones.events(found)] == [
        ("a las 6", {"edited": at, "earlier texts": ["a las 5"]}),
        (None, {"unsent": at}),
        ("b", {"edited": at}),
        ("c", {}),
    ]
    assert [one.locator for one in phones.problems(found)] == ["sms.db#message/3"]
