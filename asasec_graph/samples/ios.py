"""An iPhone of somebody who does not exist: contacts, messages, calls, WhatsApp, accounts, cards and networks.

`write` makes a backup of it as Finder does, encrypted where a password is given; `files` gives the databases and
property lists themselves, by domain and path. Part of the messages and calls is deleted again, without being
erased, as a phone does it. What was planted comes back. Schemas are those of iOS 14 to 16, cut to the columns that
matter.
"""

from __future__ import annotations

import plistlib
import random
import sqlite3
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from asasec_graph.samples import cast, itunes
from asasec_graph.samples.cast import Somebody

_APPLE = datetime(2001, 1, 1, tzinfo=UTC)
_SMS = """
CREATE TABLE handle (ROWID INTEGER PRIMARY KEY AUTOINCREMENT UNIQUE, id TEXT NOT NULL, country TEXT,
  service TEXT NOT NULL, UNIQUE (id, service));
CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT,
  handle_id INTEGER DEFAULT 0, subject TEXT, attributedBody BLOB, service TEXT, account TEXT, error INTEGER DEFAULT 0,
  date INTEGER, date_read INTEGER, is_from_me INTEGER DEFAULT 0, is_system_message INTEGER DEFAULT 0,
  item_type INTEGER DEFAULT 0, destination_caller_id TEXT);
CREATE TABLE deleted_messages (ROWID INTEGER PRIMARY KEY AUTOINCREMENT UNIQUE, guid TEXT NOT NULL);
"""
_CALLS = """
CREATE TABLE ZCALLRECORD (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZANSWERED INTEGER, ZCALLTYPE INTEGER,
  ZORIGINATED INTEGER, ZDATE TIMESTAMP, ZDURATION FLOAT, ZADDRESS VARCHAR, ZISO_COUNTRY_CODE VARCHAR, ZNAME VARCHAR,
  ZSERVICE_PROVIDER VARCHAR, ZUNIQUE_ID VARCHAR);
"""
_WHATSAPP = """
CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZCONTACTJID VARCHAR, ZPARTNERNAME VARCHAR, ZREMOVED INTEGER);
CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZISFROMME INTEGER,
  ZMESSAGETYPE INTEGER, ZCHATSESSION INTEGER, ZMESSAGEDATE TIMESTAMP, ZFROMJID VARCHAR, ZTOJID VARCHAR,
  ZSTANZAID VARCHAR, ZTEXT VARCHAR);
"""
_WHATSAPP_CALLS = """
CREATE TABLE ZWAAGGREGATECALLEVENT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZINCOMING INTEGER,
  ZMISSED INTEGER, ZVIDEO INTEGER, ZFIRSTDATE TIMESTAMP);
CREATE TABLE ZWACDCALLEVENT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZOUTCOME INTEGER,
  Z1CALLEVENTS INTEGER, ZDATE TIMESTAMP, ZDURATION FLOAT, ZCALLIDSTRING VARCHAR);
CREATE TABLE ZWACDCALLEVENTPARTICIPANT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, Z1PARTICIPANTS INTEGER,
  ZJIDSTRING VARCHAR);
CREATE TABLE Z_PRIMARYKEY (Z_ENT INTEGER PRIMARY KEY, Z_NAME VARCHAR, Z_SUPER INTEGER, Z_MAX INTEGER);
"""
_OLD_CALLS = """
CREATE TABLE call (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT, date INTEGER, duration INTEGER,
  flags INTEGER, id INTEGER, name TEXT, country_code TEXT);
"""
_BOOK = """
CREATE TABLE ABPerson (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, First TEXT, Last TEXT, Middle TEXT, Organization TEXT,
  Note TEXT);
CREATE TABLE ABMultiValue (UID INTEGER PRIMARY KEY, record_id INTEGER, property INTEGER, identifier INTEGER,
  label INTEGER, value TEXT);
CREATE TABLE ABMultiValueLabel (value TEXT, UNIQUE(value));
"""
_CARDS = """
CREATE TABLE subscriber_info (ROWID INTEGER PRIMARY KEY, subscriber_id TEXT, subscriber_mdn TEXT, tag INTEGER,
  last_update_time REAL, slot_id INTEGER);
"""


@dataclass(slots=True)
class Planted:
    """What the phone holds: people, texts of messages and places of networks by what was done with them."""

    owner: itunes.Device
    people: list[Somebody]
    messages: list[str] = field(default_factory=list[str])
    deleted_messages: list[str] = field(default_factory=list[str])
    chats: list[str] = field(default_factory=list[str])
    deleted_chats: list[str] = field(default_factory=list[str])
    calls: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    deleted_calls: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])
    bssids: list[str] = field(default_factory=list[str])
    whatsapp_calls: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])


def write_file(path: Path, name: str | None = None, *, seed: int = 1) -> Planted:
    """One of the phone's files, by its own name or another."""
    made, planted = files(seed=seed, count=60)
    path.write_bytes(next(data for (_, inner), data in made.items() if inner.endswith(name or path.name)))
    return planted


def write_old_calls(path: Path, *, seed: int = 1) -> list[tuple[str, int]]:
    """The call log as it was up to iOS 7: who and when, in Unix seconds."""
    rng = random.Random(f"ios/{seed}/old")
    people, made = cast.people(rng, 5), list[tuple[str, int]]()
    rows: list[dict[str, object]] = []
    for moment in cast.moments(rng, 40, year=2013):
        made.append((rng.choice(people).phone, round(moment.timestamp())))
        told = {"address": made[-1][0], "date": made[-1][1], "duration": rng.randrange(600)}
        rows.append({**told, "flags": rng.choice((4, 5)), "id": -1})
    path.write_bytes(_database(_OLD_CALLS, lambda database: insert(database, "call", rows)))
    return made


def write(
    path: Path, *, seed: int = 1, count: int = 200, password: str | None = None, layout: itunes.Layout = "folders"
) -> Planted:
    """A backup of the phone in the folder `path`, with `count` messages, chats and calls each."""
    made, planted = files(seed=seed, count=count)
    itunes.write(path, made, seed=seed, password=password, layout=layout)
    return planted


def files(*, seed: int = 1, count: int = 200) -> tuple[dict[tuple[str, str], bytes], Planted]:
    """The phone's files by domain and path, and what they hold."""
    rng = random.Random(f"ios/{seed}")
    planted = Planted(itunes.Device(), cast.people(rng, 12))
    media = "AppDomainGroup-group.net.whatsapp.WhatsApp.shared"
    made = {
        ("HomeDomain", "Library/SMS/sms.db"): _database(
            _SMS, lambda database: _messages(database, rng, planted, count)
        ),
        ("HomeDomain", "Library/CallHistoryDB/CallHistory.storedata"): _database(
            _CALLS, lambda database: _calls(database, rng, planted, count)
        ),
        (media, "ChatStorage.sqlite"): _database(_WHATSAPP, lambda database: _chats(database, rng, planted, count)),
        (media, "CallHistory.sqlite"): _database(
            _WHATSAPP_CALLS, lambda database: _whatsapp_calls(database, rng, planted, count // 4)
        ),
        ("HomeDomain", "Library/AddressBook/AddressBook.sqlitedb"): _database(
            _BOOK, lambda database: _book(database, planted)
        ),
        ("WirelessDomain", "Library/Databases/CellularUsage.db"): _database(
            _CARDS, lambda database: _card(database, planted)
        ),
        ("SystemPreferencesDomain", "SystemConfiguration/com.apple.wifi.known-networks.plist"): _networks(rng, planted),
        ("WirelessDomain", "Library/Preferences/com.apple.commcenter.plist"): _carrier(planted),
    }
    return made, planted


def _database(schema: str, fill: Callable[[sqlite3.Connection], None]) -> bytes:
    with tempfile.TemporaryDirectory(prefix="asasec-sample-") as folder:
        path = Path(folder) / "made.db"
        with closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA secure_delete=OFF")
            database.executescript(schema)
            fill(database)
            database.commit()
        return path.read_bytes()


def insert(database: sqlite3.Connection, table: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Rows, named by column."""
    for row in rows:
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        database.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(row.values()))


def _gone(rng: random.Random, count: int) -> list[int]:
    """Which rows, counted from 1, are deleted again: every tenth or so."""
    return sorted(rng.sample(range(1, count + 1), max(1, count // 10)))


def _since(moment: datetime) -> float:
    return (moment - _APPLE) / timedelta(seconds=1)


def _said(rng: random.Random, number: int) -> str:
    return f"{cast.phrase(rng)} ({number})"


def _messages(database: sqlite3.Connection, rng: random.Random, planted: Planted, count: int) -> None:
    handles = [{"ROWID": one.number, "id": one.phone, "country": "es", "service": "iMessage"} for one in planted.people]
    insert(database, "handle", handles)
    texts = [_said(rng, number) for number in range(1, count + 1)]
    own = planted.owner.number.replace(" ", "")
    rows = [
        {
            "ROWID": number,
            "guid": f"{rng.getrandbits(128):032X}",
            "text": texts[number - 1],
            "handle_id": rng.choice(planted.people).number,
            "service": "iMessage",
            "account": f"p:{own}",
            "date": int(_since(moment)) * 1_000_000_000,
            "is_from_me": rng.randrange(2),
            "destination_caller_id": own,
        }
        for number, moment in enumerate(cast.moments(rng, count), 1)
    ]
    insert(database, "message", rows)
    database.commit()
    gone = _gone(rng, count)
    for number in gone:
        database.execute("DELETE FROM message WHERE ROWID = ?", (number,))
    insert(database, "deleted_messages", [{"guid": rows[number - 1]["guid"]} for number in gone])
    planted.deleted_messages = [texts[number - 1] for number in gone]
    planted.messages = [text for number, text in enumerate(texts, 1) if number not in gone]


def _calls(database: sqlite3.Connection, rng: random.Random, planted: Planted, count: int) -> None:
    made: list[tuple[str, int]] = []
    for number, moment in enumerate(cast.moments(rng, count), 1):
        other, seconds = rng.choice(planted.people), rng.choice((0, rng.randrange(1, 3_000)))
        made.append((other.phone, round(moment.timestamp())))
        row = {
            "Z_PK": number,
            "Z_ENT": 2,
            "Z_OPT": 1,
            "ZANSWERED": int(seconds > 0),
            "ZCALLTYPE": 1,
            "ZORIGINATED": rng.randrange(2),
            "ZDATE": _since(moment) + 0.5,
            "ZDURATION": float(seconds),
            "ZADDRESS": other.phone,
            "ZISO_COUNTRY_CODE": "es",
            "ZSERVICE_PROVIDER": "com.apple.Telephony",
            "ZUNIQUE_ID": f"{rng.getrandbits(128):032X}",
        }
        insert(database, "ZCALLRECORD", [row])
    database.commit()
    gone = _gone(rng, count)
    for number in gone:
        database.execute("DELETE FROM ZCALLRECORD WHERE Z_PK = ?", (number,))
    planted.deleted_calls = [made[number - 1] for number in gone]
    planted.calls = [call for number, call in enumerate(made, 1) if number not in gone]


def _chats(database: sqlite3.Connection, rng: random.Random, planted: Planted, count: int) -> None:
    jids = {one.number: f"{one.phone.removeprefix('+')}@s.whatsapp.net" for one in planted.people}
    sessions = [{"Z_PK": n.number, "ZCONTACTJID": jids[n.number], "ZPARTNERNAME": n.name} for n in planted.people]
    insert(database, "ZWACHATSESSION", sessions)
    texts = [_said(rng, number + 10_000) for number in range(1, count + 1)]
    for number, moment in enumerate(cast.moments(rng, count), 1):
        other, sent = rng.choice(planted.people).number, rng.randrange(2)
        row = {
            "Z_PK": number,
            "Z_ENT": 9,
            "Z_OPT": 1,
            "ZISFROMME": sent,
            "ZMESSAGETYPE": 0,
            "ZCHATSESSION": other,
            "ZMESSAGEDATE": _since(moment) + 0.25,
            "ZTOJID" if sent else "ZFROMJID": jids[other],
            "ZSTANZAID": f"{rng.getrandbits(64):016X}",
            "ZTEXT": texts[number - 1],
        }
        insert(database, "ZWAMESSAGE", [row])
    database.commit()
    gone = _gone(rng, count)
    for number in gone:
        database.execute("DELETE FROM ZWAMESSAGE WHERE Z_PK = ?", (number,))
    planted.deleted_chats = [texts[number - 1] for number in gone]
    planted.chats = [text for number, text in enumerate(texts, 1) if number not in gone]


def _whatsapp_calls(database: sqlite3.Connection, rng: random.Random, planted: Planted, count: int) -> None:
    insert(database, "Z_PRIMARYKEY", [{"Z_ENT": 1, "Z_NAME": "WAAggregateCallEvent", "Z_SUPER": 0, "Z_MAX": count}])
    for number, moment in enumerate(cast.moments(rng, count), 1):
        other, seconds, incoming = rng.choice(planted.people), rng.randrange(900), rng.randrange(2)
        planted.whatsapp_calls.append((other.phone, round(moment.timestamp())))
        listed = {"Z_PK": number, "Z_ENT": 1, "Z_OPT": 1, "ZINCOMING": incoming, "ZMISSED": 0, "ZVIDEO": 0}
        call = {"Z_PK": number, "Z_ENT": 2, "Z_OPT": 1, "ZOUTCOME": 0, "Z1CALLEVENTS": number}
        told = {"ZDATE": _since(moment) + 0.5, "ZDURATION": float(seconds), "ZCALLIDSTRING": f"{number:032X}"}
        jid = f"{other.phone.removeprefix('+')}@s.whatsapp.net"
        insert(database, "ZWAAGGREGATECALLEVENT", [{**listed, "ZFIRSTDATE": _since(moment) + 0.5}])
        insert(database, "ZWACDCALLEVENT", [{**call, **told}])
        insert(database, "ZWACDCALLEVENTPARTICIPANT", [{"Z_ENT": 3, "Z1PARTICIPANTS": number, "ZJIDSTRING": jid}])


def _book(database: sqlite3.Connection, planted: Planted) -> None:
    insert(database, "ABMultiValueLabel", [{"ROWID": 1, "value": "_$!<Mobile>!$_"}])
    for one in planted.people:
        first, _, last = one.name.partition(" ")
        insert(database, "ABPerson", [{"ROWID": one.number, "First": first, "Last": last}])
        values = [(3, one.phone), (4, one.email)]
        rows = [{"record_id": one.number, "property": kind, "label": 1, "value": value} for kind, value in values]
        insert(database, "ABMultiValue", rows)


def _card(database: sqlite3.Connection, planted: Planted) -> None:
    number = planted.owner.number.replace(" ", "").removeprefix("+")
    row = {"subscriber_id": planted.owner.iccid, "subscriber_mdn": number, "last_update_time": 6.9e8, "slot_id": 1}
    insert(database, "subscriber_info", [row])


def _networks(rng: random.Random, planted: Planted) -> bytes:
    """Networks with one to three access points each, the first of which has a place."""
    made: dict[str, object] = {}
    for number in range(4):
        name = f"Red de cuento {number}"
        points: list[dict[str, object]] = []
        for place in range(rng.randrange(1, 4)):
            bssid = "02:" + ":".join(f"{rng.randrange(256):02x}" for _ in range(5))
            planted.bssids.append(bssid)
            point: dict[str, object] = {
                "BSSID": bssid,
                "Channel": 6,
                "LastAssociatedAt": datetime(2024, 2, 1 + place, 8),
            }
            if not place:
                point |= {"LocationLatitude": 40.4 + number / 100, "LocationLongitude": -3.7, "LocationAccuracy": 12.0}
            points.append(point)
        made[f"wifi.network.ssid.{name}"] = {
            "SSID": name.encode(),
            "AddedAt": datetime(2024, 1, 15, 9),
            "JoinedByUserAt": datetime(2024, 1, 15, 9),
            "BSSList": points,
            "Hidden": False,
            "SupportedSecurityTypes": "WPA2 Personal",
        }
    return plistlib.dumps(made, fmt=plistlib.FMT_BINARY)


def _carrier(planted: Planted) -> bytes:
    number, iccid = planted.owner.number.replace(" ", ""), planted.owner.iccid
    inside = {"CarrierEntitlements": {"lastGoodImsi": "214010000000017"}, "phonebook": {"CopiedSIMPhoneNumber": number}}
    about = {"LastKnownICCID": iccid, "PhoneNumber": number, "PersonalWallet": {iccid: inside}}
    return plistlib.dumps(about, fmt=plistlib.FMT_BINARY)
