"""Accounts, interactions, SIM cards and imo of an iPhone: the shared samples and generated databases."""

from __future__ import annotations

import plistlib
import re
import sqlite3
from pathlib import Path

from asasec_graph.extractors.imo import EXTRACTOR as IMO
from asasec_graph.extractors.ios_accounts import EXTRACTOR
from asasec_graph.extractors.ios_cellular import EXTRACTOR as CELLULAR
from asasec_graph.extractors.ios_interactions import EXTRACTOR as INTERACTIONS
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Link
from asasec_graph.reading.source import Source
from tests.extractors import phone_sources as phones

ACCOUNTS = """
CREATE TABLE ZACCOUNT (Z_PK INTEGER PRIMARY KEY, ZACTIVE INTEGER, ZACCOUNTTYPE INTEGER, ZPARENTACCOUNT INTEGER,
  ZDATE TIMESTAMP, ZACCOUNTDESCRIPTION VARCHAR, ZIDENTIFIER VARCHAR, ZUSERNAME VARCHAR);
CREATE TABLE ZACCOUNTTYPE (Z_PK INTEGER PRIMARY KEY, ZACCOUNTTYPEDESCRIPTION VARCHAR, ZIDENTIFIER VARCHAR);
CREATE TABLE ZACCOUNTPROPERTY (Z_PK INTEGER PRIMARY KEY, ZOWNER INTEGER, ZKEY VARCHAR, ZVALUE BLOB);
"""
IMO_SCHEMA = """
CREATE TABLE ZIMOCHATMSG (Z_PK INTEGER PRIMARY KEY, ZISSENT INTEGER, ZTS INTEGER, ZTYPE INTEGER, ZA_UID VARCHAR,
  ZALIAS VARCHAR, ZBUID VARCHAR, ZTEXT VARCHAR, ZIMDATA BLOB);
CREATE TABLE ZIMOCONTACT (Z_PK INTEGER PRIMARY KEY, ZIS_GROUP INTEGER, ZBLOCK_STATE INTEGER, ZALIAS VARCHAR,
  ZBUID VARCHAR, ZDISPLAY VARCHAR, ZPH_NAME VARCHAR, ZPHONE VARCHAR);
CREATE TABLE ZIMORECENTCALL (Z_PK INTEGER PRIMARY KEY, ZCALL_TYPE INTEGER, ZTS INTEGER, ZBUID VARCHAR,
  ZDISPLAY VARCHAR);
CREATE TABLE ZIMOKEYVAL (Z_PK INTEGER PRIMARY KEY, ZKEY VARCHAR, ZSTRING_VAL VARCHAR);
"""
CARDS = """
CREATE TABLE subscriber_info (ROWID INTEGER PRIMARY KEY, subscriber_id TEXT, subscriber_mdn TEXT, slot_id INTEGER,
  last_update_time REAL);
"""


def _rows(source: Source, query: str) -> list[sqlite3.Row]:
    with source.database() as connection:
        return connection.execute(query).fetchall()


def archived(value: str | list[str]) -> bytes:
    """Text, or a list of texts, as NSKeyedArchiver stores it."""
    objects: list[object] = ["$null"]
    if isinstance(value, str):
        objects.append(value)
    else:
        refs = [plistlib.UID(number) for number in range(3, 3 + len(value))]
        objects += [{"$class": plistlib.UID(2), "NS.objects": refs}, {"$classname": "NSArray", "$classes": ["NSArray"]}]
        objects += value
    archive = {"$archiver": "NSKeyedArchiver", "$version": 100_000, "$top": {"root": plistlib.UID(1)}}
    return plistlib.dumps({**archive, "$objects": objects}, fmt=plistlib.FMT_BINARY)


def test_the_shared_accounts() -> None:
    # Independently, with sqlite3: 18 rows of ZACCOUNT, 10 of them with a ZUSERNAME, all the same address. In the blobs
    # of ZACCOUNTPROPERTY, searched as bytes: one `tel:` and the account's number after `urn:ds:`.
    with phones.sample("ios/Accounts3.sqlite", region="US") as source:
        users = [row[0] for row in _rows(source, "SELECT ZUSERNAME FROM ZACCOUNT WHERE ZUSERNAME IS NOT NULL")]
        blobs = b"".join(row[0] for row in _rows(source, "SELECT ZVALUE FROM ZACCOUNTPROPERTY WHERE ZVALUE NOT NULL"))
        found = phones.read(EXTRACTOR, source)
    assert len(users) == 10
    assert phones.keys(found, EntityKind.EMAIL_ADDRESS) == {user.lower() for user in users}
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {
        number.decode() for number in re.findall(rb"tel:(\+\d+)", blobs)
    }
    numbered = {f"apple:{number.decode()}" for number in re.findall(rb"urn:ds:(\d+)", blobs)}
    assert numbered < phones.keys(found, EntityKind.ACCOUNT)
    typed = [one for one in phones.mentions(found, EntityKind.EMAIL_ADDRESS) if "account type" in one.asserted]
    assert len(typed) == len(users)
    assert phones.problems(found) == []


def test_accounts_of_services_and_the_owner_s_name(tmp_path: Path) -> None:
    rows: phones.Rows = {
        "ZACCOUNTTYPE": [
            {"Z_PK": 1, "ZACCOUNTTYPEDESCRIPTION": "Gmail", "ZIDENTIFIER": "com.apple.account.Google"},
            {"Z_PK": 2, "ZACCOUNTTYPEDESCRIPTION": "Twitter", "ZIDENTIFIER": "com.apple.twitter"},
            {"Z_PK": 3, "ZACCOUNTTYPEDESCRIPTION": "iTunes Store", "ZIDENTIFIER": "com.apple.account.iTunesStore"},
        ],
        "ZACCOUNT": [
            {"Z_PK": 1, "ZACCOUNTTYPE": 1, "ZUSERNAME": "Ana@Example.org", "ZDATE": 700_000_000.5, "ZACTIVE": 1},
            {"Z_PK": 2, "ZACCOUNTTYPE": 2, "ZUSERNAME": "ana_ficticia", "ZACTIVE": 0},
            {"Z_PK": 3, "ZACCOUNTTYPE": 3, "ZUSERNAME": "local"},
        ],
        "ZACCOUNTPROPERTY": [
            {"ZOWNER": 1, "ZKEY": "firstName", "ZVALUE": archived("Ana")},
            {"ZOWNER": 1, "ZKEY": "lastName", "ZVALUE": archived("Ficticia")},
            {"ZOWNER": 1, "ZKEY": "dsid", "ZVALUE": archived("1234567890")},
            {"ZOWNER": 1, "ZKEY": "handles", "ZVALUE": archived(["tel:+34600000001", "mailto:otra@example.org"])},
            {"ZOWNER": 1, "ZKEY": "aliases", "ZVALUE": b"no archive"},
        ],
    }
    path = phones.written(tmp_path / "Accounts3.sqlite", ACCOUNTS, rows)
    found = phones.read(EXTRACTOR, phones.source_of(path))
    owner = f"sha256:{phones.source_of(path).sha256}#owner"
    assert phones.linked(found) == {
        (owner, "OWNS", "ana@example.org"),
        (owner, "OWNS", "twitter:ana_ficticia"),
        (owner, "OWNS", "apple:1234567890"),
        (owner, "OWNS", "+34600000001"),
        (owner, "OWNS", "otra@example.org"),
    }
    assert phones.asserted(found, owner)["name"] == "Ana Ficticia"
    assert phones.asserted(found, "ana@example.org")["set up"] == "2023-03-08T20:26:40.500Z"
    assert phones.asserted(found, "twitter:ana_ficticia")["active"] is False
    assert [one.locator for one in phones.problems(found)] == ["Accounts3.sqlite#ZACCOUNTPROPERTY/5"]


def test_the_shared_interactions() -> None:
    # Three rows of ZINTERACTIONS: from contact 1, to contact 2, from contact 3 (who has a name).
    with phones.sample("ios/ios_backup/1f/1f5a521220a3ad80ebfdc196978df8e7a2e49dee", region="US") as source:
        rows = _rows(source, "SELECT Z_PK, ZSTARTDATE, ZDIRECTION FROM ZINTERACTIONS ORDER BY Z_PK")
        names = {row[0] for row in _rows(source, "SELECT ZDISPLAYNAME FROM ZCONTACTS WHERE ZDISPLAYNAME NOT NULL")}
        found = phones.read(INTERACTIONS, source)
    owner = f"sha256:{source.sha256}#owner"
    links = [one for one in found if isinstance(one, Link) and one.type is LinkType.CONTACTED]
    assert len(links) == len(rows) == 3
    assert [one.at for one in links] == [round((row[1] + 978_307_200) * 1_000) for row in rows]
    assert [one.source.key == owner for one in links] == [row[2] == 1 for row in rows]
    told = {str(one.asserted["name"]) for one in phones.mentions(found) if "name" in one.asserted}
    assert told == names
    assert phones.problems(found) == []


def test_sim_cards(tmp_path: Path) -> None:
    rows: phones.Rows = {
        "subscriber_info": [
            {
                "subscriber_id": "8934010000000000017",
                "subscriber_mdn": "34600000001",
                "last_update_time": 7e8,
                "slot_id": 1,
            },
            {"subscriber_id": "8934010000000000025", "subscriber_mdn": "", "last_update_time": 7e8 + 5, "slot_id": 2},
        ]
    }
    path = phones.written(tmp_path / "CellularUsage.db", CARDS, rows)
    found = phones.read(CELLULAR, phones.source_of(path))
    owner = f"sha256:{phones.source_of(path).sha256}#owner"
    assert phones.linked(found) == {
        (owner, "USES", "iccid:8934010000000000017"),
        (owner, "USES", "iccid:8934010000000000025"),
        (owner, "OWNS", "+34600000001"),
        ("iccid:8934010000000000017", "USES", "+34600000001"),
    }
    assert phones.asserted(found, "iccid:8934010000000000025")["slot"] == 2


def test_the_shared_imo() -> None:
    # Independently, with sqlite3: 16 messages, 8 of them sent; 4 contacts, 3 with a number; one message of ZTYPE 12.
    with phones.sample("ios/IMODb2.sqlite", region="US") as source:
        texts = [
            (row[0], row[1].strip()) for row in _rows(source, "SELECT ZISSENT, ZTEXT FROM ZIMOCHATMSG ORDER BY Z_PK")
        ]
        accounts = {f"imo:{row[0]}" for row in _rows(source, "SELECT ZBUID FROM ZIMOCONTACT")}
        numbers = {
            re.sub(r"\D", "", row[0]) for row in _rows(source, "SELECT ZPHONE FROM ZIMOCONTACT WHERE ZPHONE NOT NULL")
        }
        (own,) = _rows(source, "SELECT ZSTRING_VAL FROM ZIMOKEYVAL WHERE ZKEY = 'imo_account_uid'")[0]
        found = phones.read(IMO, source)
    events = phones.events(found)
    assert [(int(event.direction == "OUT"), event.text) for event in events] == texts
    assert len(texts) == 16
    assert phones.keys(found, EntityKind.ACCOUNT) == {*accounts, f"imo:{own}"}
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {f"+1{number}" for number in numbers}
    assert [event.locator for event in events if event.asserted.get("deleted")] == ["IMODb2.sqlite#ZIMOCHATMSG/15"]
    assert phones.problems(found) == []


def test_imo_s_groups_calls_and_what_is_attached(tmp_path: Path) -> None:
    rows: phones.Rows = {
        "ZIMOCONTACT": [
            {"ZBUID": "200", "ZALIAS": "Ana F", "ZPH_NAME": "Ana", "ZPHONE": "600 000 001"},
            {"ZBUID": "900", "ZDISPLAY": "Viaje", "ZIS_GROUP": 1},
        ],
        "ZIMOCHATMSG": [
            {"ZBUID": "900", "ZA_UID": "200", "ZALIAS": "Ana F", "ZTS": 1_700_000_000_000_000_000, "ZTEXT": "hola"},
            {
                "ZBUID": "200",
                "ZISSENT": 1,
                "ZTS": 1_700_000_001_000_000_000,
                "ZTEXT": "foto",
                "ZTYPE": 1,
                "ZIMDATA": archived(["https://cdn.example.org/s/object/x/"]),
            },
            {"ZBUID": "200", "ZISSENT": 1, "ZTS": 1_700_000_002_000_000_000, "ZIMDATA": b"broken"},
        ],
        "ZIMORECENTCALL": [{"ZBUID": "200", "ZTS": 1_700_000_003_000_000_000, "ZCALL_TYPE": 2}],
        "ZIMOKEYVAL": [{"ZKEY": "imo_account_uid", "ZSTRING_VAL": "100"}],
    }
    found = phones.read(IMO, phones.source_of(phones.written(tmp_path / "IMODb2.sqlite", IMO_SCHEMA, rows)))
    first, second, third, call = phones.events(found)
    assert phones.told(first) == ("IN", ["imo:200"], ["imo:100", "imo:900"], "hola")
    assert first.asserted == {"group": "imo:900"}
    assert (first.at, call.at) == (1_700_000_000_000, 1_700_000_003_000)
    assert phones.told(second) == ("OUT", ["imo:100"], ["imo:200"], "foto")
    assert third.text is None
    assert (call.type.value, call.asserted) == ("CALL", {"call type": 2})
    assert phones.keys(found, EntityKind.URL) == {"https://cdn.example.org/s/object/x/"}
    assert phones.asserted(found, "imo:900") == {"group": True, "name": "Viaje"}
    assert len(phones.problems(found)) == 1
