"""WhatsApp on the iPhone: the shared samples, and groups, files, calls and names by generated databases."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from asasec_graph.extractors.ios_whatsapp import EXTRACTOR
from asasec_graph.extractors.ios_whatsapp_contacts import EXTRACTOR as CONTACTS
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Observation
from tests.extractors import phone_sources as phones

SCHEMA = """
CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZSESSIONTYPE INTEGER, ZREMOVED INTEGER, ZGROUPINFO INTEGER,
  ZCONTACTJID VARCHAR, ZPARTNERNAME VARCHAR);
CREATE TABLE ZWAGROUPMEMBER (Z_PK INTEGER PRIMARY KEY, ZISACTIVE INTEGER, ZCHATSESSION INTEGER, ZMEMBERJID VARCHAR,
  ZCONTACTNAME VARCHAR, ZFIRSTNAME VARCHAR);
CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZISFROMME INTEGER, ZMESSAGETYPE INTEGER, ZGROUPEVENTTYPE INTEGER,
  ZCHATSESSION INTEGER, ZGROUPMEMBER INTEGER, ZMEDIAITEM INTEGER, ZMESSAGEDATE TIMESTAMP, ZFROMJID VARCHAR,
  ZTOJID VARCHAR, ZPUSHNAME VARCHAR, ZTEXT VARCHAR);
CREATE TABLE ZWAMEDIAITEM (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZLATITUDE FLOAT, ZLONGITUDE FLOAT,
  ZMEDIALOCALPATH VARCHAR, ZTITLE VARCHAR, ZVCARDNAME VARCHAR, ZVCARDSTRING VARCHAR);
CREATE TABLE ZWAPROFILEPUSHNAME (Z_PK INTEGER PRIMARY KEY, ZJID VARCHAR, ZPUSHNAME VARCHAR);
"""
ONE, TWO, OWN = (f"3460000000{digit}@s.whatsapp.net" for digit in (1, 2, 9))
GROUP = "34600000001-1500000000@g.us"
SECONDS, AT = 700_000_000.5, 1_678_307_200_500
CHAT: phones.Record = {"Z_PK": 1, "ZCONTACTJID": ONE, "ZPARTNERNAME": "Ana Ficticia"}
GROUP_CHAT: phones.Record = {"Z_PK": 2, "ZCONTACTJID": GROUP, "ZPARTNERNAME": "Viaje", "ZSESSIONTYPE": 1}


def account(jid: str) -> str:
    return f"whatsapp:{jid}"


def _message(**columns: object) -> phones.Record:
    return {"ZCHATSESSION": 1, "ZISFROMME": 0, "ZMESSAGETYPE": 0, "ZMESSAGEDATE": SECONDS, **columns}


def _read(folder: Path, **tables: list[phones.Record]) -> list[Observation]:
    rows: phones.Rows = {"ZWACHATSESSION": [CHAT, GROUP_CHAT], **tables}
    return phones.read(EXTRACTOR, phones.source_of(phones.written(folder / "ChatStorage.sqlite", SCHEMA, rows)))


def _owner(folder: Path) -> str:
    return f"sha256:{phones.source_of(folder / 'ChatStorage.sqlite').sha256}#owner"


def test_the_shared_chats() -> None:
    with phones.sample("ios/ios_backup/7c/7c7fba66680ef796b916b067077cc246adacf01d") as source:
        found = phones.read(EXTRACTOR, source)
    owner = f"sha256:{source.sha256}#owner"
    first, second = account("14155550100@s.whatsapp.net"), account("14155550101@s.whatsapp.net")
    # Three rows of ZWAMESSAGE: 778,000,000, 778,100,000 and 778,200,000 seconds after 2001-01-01.
    assert [(event.at, *phones.told(event)) for event in phones.events(found)] == [
        (1_756_307_200_000, "IN", [first], [owner], "Hi"),
        (1_756_407_200_000, "OUT", [owner], [first], "Check https://example.org/news"),
        (1_756_507_200_000, "IN", [second], [owner], "Welcome"),
    ]
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {"+14155550100", "+14155550101"}
    assert phones.keys(found, EntityKind.ACCOUNT) == {
        *(first, second, account("100000000000001@lid"), account("120000000000000001@g.us")),
    }
    assert phones.asserted(found, account("100000000000001@lid")) == {"name": "Alice Example"}
    assert phones.keys(found, EntityKind.URL) == {"https://example.org/news"}
    assert phones.problems(found) == []


def test_a_chat_of_two(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        ZWAMESSAGE=[
            _message(ZFROMJID=ONE, ZTEXT="hola, mi otro número es 600 000 007"),
            _message(ZISFROMME=1, ZTOJID=ONE, ZTEXT="vale"),
            _message(ZMESSAGETYPE=6, ZGROUPEVENTTYPE=2, ZTEXT=TWO),
            _message(ZFROMJID=ONE, ZMESSAGETYPE=14),
        ],
    )
    owner = _owner(tmp_path)
    events = phones.events(found)
    assert [(event.at, *phones.told(event)) for event in events] == [
        (AT, "IN", [account(ONE)], [owner], "hola, mi otro número es 600 000 007"),
        (AT, "OUT", [owner], [account(ONE)], "vale"),
        (AT, "IN", [account(ONE)], [owner], None),
    ]
    assert events[2].asserted == {"deleted": True}
    assert (account(ONE), "USES", "+34600000001") in phones.linked(found)
    assert phones.asserted(found, account(ONE)) == {"name": "Ana Ficticia"}
    assert "+34600000007" in phones.keys(found, EntityKind.PHONE_NUMBER)


def test_the_owner_s_account_where_it_is_stated(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        ZWAMESSAGE=[_message(ZFROMJID=ONE, ZTOJID=OWN, ZTEXT="a"), _message(ZISFROMME=1, ZTOJID=ONE, ZTEXT="b")],
    )
    assert [phones.told(event)[1:3] for event in phones.events(found)] == [
        ([account(ONE)], [account(OWN)]),
        ([account(OWN)], [account(ONE)]),
    ]
    assert {(_owner(tmp_path), "OWNS", account(OWN)), (account(OWN), "USES", "+34600000009")} <= phones.linked(found)


def test_groups_their_members_and_senders(tmp_path: Path) -> None:
    found = _read(
        tmp_path,
        ZWAGROUPMEMBER=[
            {"Z_PK": 3, "ZISACTIVE": 1, "ZCHATSESSION": 2, "ZMEMBERJID": ONE, "ZCONTACTNAME": "Ana"},
            {"Z_PK": 4, "ZISACTIVE": 1, "ZCHATSESSION": 2, "ZMEMBERJID": TWO},
            {"Z_PK": 5, "ZISACTIVE": 0, "ZCHATSESSION": 2, "ZMEMBERJID": "34600000003@s.whatsapp.net"},
        ],
        ZWAPROFILEPUSHNAME=[{"ZJID": TWO, "ZPUSHNAME": "Beto"}],
        ZWAMESSAGE=[
            _message(ZCHATSESSION=2, ZFROMJID=GROUP, ZGROUPMEMBER=4, ZTEXT="a"),
            _message(ZCHATSESSION=2, ZISFROMME=1, ZTOJID=GROUP, ZTEXT="b"),
        ],
    )
    owner = _owner(tmp_path)
    received, sent = phones.events(found)
    assert phones.told(received) == ("IN", [account(TWO)], [owner, account(ONE)], "a")
    assert phones.told(sent) == ("OUT", [owner], [account(ONE), account(TWO)], "b")
    assert received.asserted == {"group": account(GROUP)}
    members = {
        source for source, link, target in phones.linked(found) if (link, target) == ("MEMBER_OF", account(GROUP))
    }
    assert members == {account(ONE), account(TWO), account("34600000003@s.whatsapp.net")}
    assert phones.asserted(found, account(TWO)) == {"name": "Beto"}
    assert phones.asserted(found, account(GROUP)) == {"group": True, "name": "Viaje"}


def test_a_group_of_many_is_addressed_as_one(tmp_path: Path) -> None:
    members: list[phones.Record] = [
        {"ZISACTIVE": 1, "ZCHATSESSION": 2, "ZMEMBERJID": f"346000{number:05}@s.whatsapp.net"} for number in range(300)
    ]
    found = _read(
        tmp_path,
        ZWAGROUPMEMBER=members,
        ZWAMESSAGE=[_message(ZCHATSESSION=2, ZISFROMME=1, ZTOJID=GROUP, ZTEXT="b")],
    )
    assert phones.told(phones.events(found)[0])[2] == [account(GROUP)]


def test_files_places_and_contacts_that_were_sent(tmp_path: Path) -> None:
    digest = hashlib.sha256(b"picture").digest()
    card = "BEGIN:VCARD\nVERSION:3.0\nN:Cora;;;;\nTEL;waid=34600000005:+34 600 00 00 05\nEND:VCARD"
    found = _read(
        tmp_path,
        ZWAMESSAGE=[
            _message(Z_PK=1, ZFROMJID=ONE, ZMESSAGETYPE=1, ZMEDIAITEM=1),
            _message(Z_PK=2, ZFROMJID=ONE, ZMESSAGETYPE=5, ZMEDIAITEM=2),
            _message(Z_PK=3, ZFROMJID=ONE, ZMESSAGETYPE=4),
        ],
        ZWAMEDIAITEM=[
            {
                "Z_PK": 1,
                "ZMEDIALOCALPATH": "Media/34600000001@s.whatsapp.net/a/b/foto.jpg",
                "ZTITLE": "mira",
                "ZVCARDNAME": base64.b64encode(digest).decode(),
                "ZVCARDSTRING": "image/jpeg",
            },
            {"Z_PK": 2, "ZLATITUDE": 40.4168, "ZLONGITUDE": -3.7038},
            {"Z_PK": 3, "ZMESSAGE": 3, "ZVCARDNAME": "Cora", "ZVCARDSTRING": card},
        ],
    )
    picture = phones.events(found)[0]
    assert (picture.text, picture.asserted) == ("mira", {"kind": "picture", "files": ["foto.jpg"]})
    assert phones.keys(found, EntityKind.MEDIA) == {f"sha256:{digest.hex()}"}
    assert phones.asserted(found, f"sha256:{digest.hex()}") == {"file": "foto.jpg"}
    assert phones.keys(found, EntityKind.LOCATION) == {"geo:40.41680,-3.70380"}
    assert "+34600000005" in phones.keys(found, EntityKind.PHONE_NUMBER)


def test_missed_calls(tmp_path: Path) -> None:
    found = _read(tmp_path, ZWAMESSAGE=[_message(ZFROMJID=ONE, ZMESSAGETYPE=10, ZGROUPEVENTTYPE=4)])
    (call,) = phones.events(found)
    assert (call.type.value, call.channel, call.asserted) == ("CALL", "whatsapp", {"video": True})
    assert phones.told(call) == ("MISSED", [account(ONE)], [_owner(tmp_path)], None)


def test_names_given_in_messages_but_not_packed_ones(tmp_path: Path) -> None:
    packed = base64.b64encode(b"\x0a\x08Whatever\x10\x01").decode()
    found = _read(
        tmp_path,
        ZWAMESSAGE=[_message(ZFROMJID=ONE, ZPUSHNAME="Anita"), _message(ZFROMJID=TWO, ZPUSHNAME=packed)],
    )
    names = {(one.entity.key, one.asserted["name"]) for one in phones.mentions(found) if "name" in one.asserted}
    assert (account(ONE), "Anita") in names
    assert account(TWO) not in {key for key, _ in names}


def test_status_and_whatsapp_itself_are_nobody(tmp_path: Path) -> None:
    rows: phones.Rows = {
        "ZWACHATSESSION": [
            {"Z_PK": 1, "ZCONTACTJID": "status@broadcast"},
            {"Z_PK": 2, "ZCONTACTJID": "0@s.whatsapp.net"},
        ],
        "ZWAMESSAGE": [
            _message(ZFROMJID="status@broadcast", ZTEXT="a"),
            _message(ZFROMJID="0@s.whatsapp.net", ZTEXT="b"),
        ],
    }
    path = phones.written(tmp_path / "ChatStorage.sqlite", SCHEMA, rows)
    found = phones.read(EXTRACTOR, phones.source_of(path))
    assert [event.senders for event in phones.events(found)] == [(), ()]
    assert phones.keys(found, EntityKind.ACCOUNT) == set()


def test_messages_only_in_the_log(tmp_path: Path) -> None:
    rows: phones.Rows = {"ZWACHATSESSION": [CHAT], "ZWAMESSAGE": [_message(ZFROMJID=ONE, ZTEXT="registro")]}
    path = phones.only_in_log(tmp_path / "ChatStorage.sqlite", SCHEMA, rows)
    assert [event.text for event in phones.events(phones.read(EXTRACTOR, phones.source_of(path)))] == ["registro"]


def test_the_shared_contacts_in_their_archive() -> None:
    with phones.sample(
        "ios/testdata.whatsApp.whatsAppContacts.josh_ios15_ffs.zip", "ContactsV2.sqlite", "US"
    ) as source:
        found = phones.read(CONTACTS, source)
    # Nine rows; six have a number, of which 11800@s.whatsapp.net is that of no telephone.
    assert len(phones.keys(found, EntityKind.PERSON)) == 9
    numbers = {"19198027080", "19195790479", "19198887386", "19192084530", "19193912507"}
    assert phones.keys(found, EntityKind.ACCOUNT) == {account(f"{number}@s.whatsapp.net") for number in numbers}
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {f"+{number}" for number in numbers} | {"+18006927753"}
    assert phones.problems(found) == []


def test_the_shared_contacts_stored_as_bytes_and_the_hidden_numbers() -> None:
    with phones.sample("ios/ios_backup/b8/b8548dc30aa1030df0ce18ef08b882cf7ab5212f") as source:
        found = phones.read(CONTACTS, source)
    assert {str(one.asserted["name"]) for one in phones.mentions(found, EntityKind.PERSON)} == {
        "Alice Example",
        "Bob Example",
    }
    assert phones.keys(found, EntityKind.PHONE_NUMBER) == {"+14155550100", "+14155550101"}
    assert account("100000000000001@lid") in phones.keys(found, EntityKind.ACCOUNT)
    with phones.sample("ios/ios_backup/e7/e794f6ffcc3c222535f47684a63d5178da3c4500") as source:
        found = phones.read(CONTACTS, source)
    assert phones.linked(found) == {(account("100000000000001@lid"), "USES", "+14155550100")}
