"""Databases of telephones with few tables: contacts, calls and messages of Android; imo, accounts and more of iOS."""

from __future__ import annotations

import plistlib
from collections.abc import Mapping
from pathlib import Path

from asasec_graph.model.observations import Json
from asasec_graph.samples import android
from asasec_graph.samples.android import Planted
from asasec_graph.samples.cast import Somebody

_APPLE = 978_307_200
_ITEM = "vnd.android.cursor.item/"
_TYPES = (
    *("name", "phone_v2", "email_v2", "im", "organization", "note", "contact_event", "website", "nickname"),
    *("vnd.com.whatsapp.profile", "vnd.org.telegram.messenger.android.profile"),
)
_CALLS = """
CREATE TABLE calls (_id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT, presentation INTEGER, date INTEGER,
  duration INTEGER, type INTEGER, name TEXT, countryiso TEXT, geocoded_location TEXT, subscription_id TEXT,
  phone_account_address TEXT, normalized_number TEXT, via_number TEXT, transcription TEXT, deleted INTEGER DEFAULT 0);
"""
_BOOK = """
CREATE TABLE accounts (_id INTEGER PRIMARY KEY AUTOINCREMENT, account_name TEXT, account_type TEXT, data_set TEXT);
CREATE TABLE mimetypes (_id INTEGER PRIMARY KEY AUTOINCREMENT, mimetype TEXT NOT NULL);
CREATE TABLE raw_contacts (_id INTEGER PRIMARY KEY AUTOINCREMENT, account_id INTEGER, sourceid TEXT,
  deleted INTEGER NOT NULL DEFAULT 0, contact_id INTEGER, display_name TEXT, display_name_alt TEXT);
CREATE TABLE data (_id INTEGER PRIMARY KEY AUTOINCREMENT, mimetype_id INTEGER NOT NULL, raw_contact_id INTEGER NOT NULL,
  is_primary INTEGER NOT NULL DEFAULT 0, data1 TEXT, data2 TEXT, data3 TEXT, data4 TEXT, data5 TEXT, data6 TEXT);
"""
_MESSAGES = """
CREATE TABLE sms (_id INTEGER PRIMARY KEY, thread_id INTEGER, address TEXT, person INTEGER, date INTEGER,
  date_sent INTEGER DEFAULT 0, read INTEGER DEFAULT 0, type INTEGER, subject TEXT, body TEXT, service_center TEXT,
  sub_id INTEGER, creator TEXT);
CREATE TABLE threads (_id INTEGER PRIMARY KEY, date INTEGER, message_count INTEGER, recipient_ids TEXT, snippet TEXT);
CREATE TABLE canonical_addresses (_id INTEGER PRIMARY KEY, address TEXT);
CREATE TABLE pdu (_id INTEGER PRIMARY KEY, thread_id INTEGER, date INTEGER, date_sent INTEGER, msg_box INTEGER,
  read INTEGER, sub TEXT, sub_cs INTEGER, m_type INTEGER, sub_id INTEGER);
CREATE TABLE addr (_id INTEGER PRIMARY KEY, msg_id INTEGER, contact_id INTEGER, address TEXT, type INTEGER,
  charset INTEGER);
CREATE TABLE part (_id INTEGER PRIMARY KEY, mid INTEGER, seq INTEGER, ct TEXT, name TEXT, cl TEXT, _data TEXT,
  text TEXT);
"""
_IMO = """
CREATE TABLE ZIMOKEYVAL (Z_PK INTEGER PRIMARY KEY, ZKEY VARCHAR, ZSTRING_VAL VARCHAR);
CREATE TABLE ZIMOCONTACT (Z_PK INTEGER PRIMARY KEY, ZBUID VARCHAR, ZALIAS VARCHAR, ZDISPLAY VARCHAR, ZPH_NAME VARCHAR,
  ZPHONE VARCHAR, ZDIGIT_PHONE VARCHAR, ZIS_GROUP INTEGER, ZBLOCK_STATE INTEGER);
CREATE TABLE ZIMOCHATMSG (Z_PK INTEGER PRIMARY KEY, ZTS INTEGER, ZISSENT INTEGER, ZTYPE INTEGER, ZTEXT VARCHAR,
  ZBUID VARCHAR, ZA_UID VARCHAR, ZALIAS VARCHAR, ZIMDATA BLOB);
CREATE TABLE ZIMORECENTCALL (Z_PK INTEGER PRIMARY KEY, ZTS INTEGER, ZBUID VARCHAR, ZCALL_TYPE INTEGER,
  ZDISPLAY VARCHAR);
"""
_ACCOUNTS = """
CREATE TABLE ZACCOUNTTYPE (Z_PK INTEGER PRIMARY KEY, ZIDENTIFIER VARCHAR, ZACCOUNTTYPEDESCRIPTION VARCHAR);
CREATE TABLE ZACCOUNT (Z_PK INTEGER PRIMARY KEY, ZACTIVE INTEGER, ZACCOUNTTYPE INTEGER, ZDATE TIMESTAMP,
  ZUSERNAME VARCHAR, ZACCOUNTDESCRIPTION VARCHAR, ZIDENTIFIER VARCHAR);
CREATE TABLE ZACCOUNTPROPERTY (Z_PK INTEGER PRIMARY KEY, ZOWNER INTEGER, ZKEY VARCHAR, ZVALUE BLOB);
"""
_WHATSAPP = """
CREATE TABLE ZWAADDRESSBOOKCONTACT (Z_PK INTEGER PRIMARY KEY, ZFULLNAME VARCHAR, ZGIVENNAME VARCHAR, ZLASTNAME VARCHAR,
  ZPHONENUMBER VARCHAR, ZLOCALIZEDPHONENUMBER VARCHAR, ZPHONENUMBERLABEL VARCHAR, ZPHONESTATUS INTEGER,
  ZWHATSAPPID VARCHAR, ZLID VARCHAR, ZUSERNAME VARCHAR, ZABOUTTEXT VARCHAR, ZNOTES VARCHAR);
CREATE TABLE ZWAPHONENUMBERLIDPAIR (Z_PK INTEGER PRIMARY KEY, ZLID VARCHAR, ZPHONENUMBER VARCHAR);
"""
_DUET = """
CREATE TABLE ZCONTACTS (Z_PK INTEGER PRIMARY KEY, ZIDENTIFIER VARCHAR, ZCUSTOMIDENTIFIER VARCHAR, ZDISPLAYNAME VARCHAR);
CREATE TABLE ZINTERACTIONS (Z_PK INTEGER PRIMARY KEY, ZSTARTDATE TIMESTAMP, ZENDDATE TIMESTAMP, ZDIRECTION INTEGER,
  ZSENDER INTEGER, ZBUNDLEID VARCHAR);
CREATE TABLE Z_2INTERACTIONRECIPIENT (Z_2INTERACTIONRECIPIENT INTEGER, Z_4RECIPIENTS INTEGER);
"""


def _calls(owner: Somebody, others: tuple[Somebody, ...], count: int) -> list[tuple[object, ...]]:
    told = [(one.phone, one.name) for one in others]
    return [
        (*told[number % len(told)], android.at(number), number * 7 % 300, number % 6 + 1, "ES", owner.phone)
        for number in range(count)
    ]


def write_calls(path: Path, *, seed: int = 1, calls: int = 20) -> Planted:
    """Android's `calllog.db`."""
    _, owner, others = android.cast(seed)
    with android.database(path, _CALLS) as made:
        columns = "number name date duration type countryiso phone_account_address"
        android.fill(made, "calls", columns, _calls(owner, others, calls))
        made.commit()
    return Planted(owner, others, (), messages=0, sent=0)


def write_contacts(path: Path, *, seed: int = 1) -> Planted:
    """Android's `contacts2.db`: the owner's account and an entry a person, one deleted; its log of calls."""
    _, owner, others = android.cast(seed)
    with android.database(path, _BOOK + _CALLS) as made:
        android.fill(made, "accounts", "account_name account_type", [(owner.email, "com.google")])
        android.fill(made, "mimetypes", "mimetype", [(_ITEM + name,) for name in _TYPES])
        entries = [(number, 1, int(number == 3), one.name) for number, one in enumerate(others, 1)]
        android.fill(made, "raw_contacts", "_id account_id deleted display_name", entries)
        for number, one in enumerate(others, 1):
            values = (
                *(
                    (1, one.name, None, None),
                    (2, one.phone, 2, one.phone),
                    (3, one.email, 1, None),
                    (4, "ficticia", 1, None),
                ),
                *(
                    (5, "Taller Ficticio", 1, "jefa"),
                    (6, f"otro: {owner.phone}", None, None),
                    (7, "1990-02-03", 3, None),
                ),
                *((8, "https://www.example.org/", None, None), (9, "mote", None, None), (11, "123456789", None, None)),
                (10, f"{android.digits(one.phone)}@s.whatsapp.net", None, None),
            )
            rows = [(kind, number, text, label, more) for kind, text, label, more in values]
            android.fill(made, "data", "mimetype_id raw_contact_id data1 data2 data4", rows)
        columns = "number name date duration type countryiso phone_account_address"
        android.fill(made, "calls", columns, _calls(owner, others, 10))
        made.commit()
    return Planted(owner, others, (), messages=0, sent=0)


def write_messages(path: Path, *, seed: int = 1, messages: int = 20) -> Planted:
    """Android's `mmssms.db`: SMS both ways, and MMS with text and a picture."""
    rng, owner, others = android.cast(seed)
    texts = tuple(android.said(rng, number) for number in android.counted(messages))
    with android.database(path, _MESSAGES) as made:
        android.fill(made, "canonical_addresses", "_id address", [(n, one.phone) for n, one in enumerate(others, 1)])
        android.fill(made, "threads", "_id recipient_ids", [(n, str(n)) for n in range(1, len(others) + 1)])
        sms = [
            (number % len(others) + 1, others[number % len(others)].phone, android.at(number), number % 2 + 1, text)
            for number, text in enumerate(texts)
        ]
        android.fill(made, "sms", "thread_id address date type body", sms)
        pdus = [(n, 1, android.at(n) // 1000, n % 2 + 1, 132 if n % 2 == 0 else 128, "asunto") for n in range(1, 5)]
        android.fill(made, "pdu", "_id thread_id date msg_box m_type sub", pdus)
        told = [(n, one.phone, kind, 106) for n in range(1, 5) for one, kind in ((others[0], 137), (owner, 151))]
        android.fill(made, "addr", "msg_id address type charset", told)
        parts = [(n, kind, name, text) for n in range(1, 5) for kind, name, text in (("text/plain", None, f"MMS {n}"),
                 ("image/jpeg", "IMG.jpg", None))]  # fmt: skip
        android.fill(made, "part", "mid ct name text", parts)
        made.commit()
    return Planted(owner, others, texts, messages=messages + 4, sent=messages // 2 + 2)


def write_imo(path: Path, *, seed: int = 1, messages: int = 20) -> Planted:
    """imo on the iPhone: contacts, a group, messages with an attachment, calls."""
    rng, owner, others = android.cast(seed)
    texts = tuple(android.said(rng, number) for number in android.counted(messages))
    attached = _archived({"photo": "https://files.example.org/1.jpg"})
    with android.database(path, _IMO) as made:
        own = [("imo_account_uid", "1000"), ("imo_account_alias", owner.name), ("phone", owner.phone)]
        android.fill(made, "ZIMOKEYVAL", "ZKEY ZSTRING_VAL", own)
        listed = [(str(2000 + n), one.name, one.name, one.phone, 0) for n, one in enumerate(others)]
        listed.append(("3000", "Grupo Ficticio", "Grupo Ficticio", "", 1))
        android.fill(made, "ZIMOCONTACT", "ZBUID ZALIAS ZDISPLAY ZPHONE ZIS_GROUP", listed)
        said = [
            (android.at(n) * 1_000_000, n % 2, 1 if n % 7 == 0 else 0, text, str(2000 + n % 5) if n % 5 else "3000",
             str(2000 + n % 5), others[n % 5].name, attached if n % 7 == 0 else None)
            for n, text in enumerate(texts)
        ]  # fmt: skip
        android.fill(made, "ZIMOCHATMSG", "ZTS ZISSENT ZTYPE ZTEXT ZBUID ZA_UID ZALIAS ZIMDATA", said)
        calls = [(android.at(n) * 1_000_000, "2001", n % 2, others[1].name) for n in range(4)]
        android.fill(made, "ZIMORECENTCALL", "ZTS ZBUID ZCALL_TYPE ZDISPLAY", calls)
        made.commit()
    return Planted(owner, others, texts, messages=messages, sent=messages // 2)


def _archived(value: Json) -> bytes:
    """A value as NSKeyedArchiver writes it; strings and dictionaries of them."""
    objects: list[object] = ["$null"]

    def put(one: Json) -> plistlib.UID:
        at = len(objects)
        objects.append(None)
        if isinstance(one, Mapping):
            keys, values = [put(key) for key in one], [put(held) for held in one.values()]
            objects[at] = {"NS.keys": keys, "NS.objects": values, "$class": plistlib.UID(len(objects))}
            objects.append({"$classname": "NSDictionary", "$classes": ["NSDictionary", "NSObject"]})
        elif isinstance(one, list):
            objects[at] = {"NS.objects": [put(held) for held in one], "$class": plistlib.UID(len(objects))}
            objects.append({"$classname": "NSArray", "$classes": ["NSArray", "NSObject"]})
        else:
            objects[at] = one
        return plistlib.UID(at)

    top = put(value)
    made = {"$version": 100_000, "$archiver": "NSKeyedArchiver", "$top": {"root": top}, "$objects": objects}
    return plistlib.dumps(made, fmt=plistlib.FMT_BINARY)


def write_accounts(path: Path, *, seed: int = 1) -> Planted:
    """`Accounts3.sqlite` of an iPhone."""
    _, owner, others = android.cast(seed)
    given, _, surnames = owner.name.partition(" ")
    services = ("account.AppleAccount", "account.Google", "facebook", "account.IdentityServices")
    kinds = [f"com.apple.{name}" for name in services]
    users = (owner.email, owner.email, "ficticia.usuaria", owner.phone)
    with android.database(path, _ACCOUNTS) as made:
        listed = [(n, name, name.rpartition(".")[2]) for n, name in enumerate(kinds, 1)]
        android.fill(made, "ZACCOUNTTYPE", "Z_PK ZIDENTIFIER ZACCOUNTTYPEDESCRIPTION", listed)
        rows = [(n, 1, n, android.at(n) / 1000 - _APPLE, user, f"cuenta {n}") for n, user in enumerate(users, 1)]
        android.fill(made, "ZACCOUNT", "Z_PK ZACTIVE ZACCOUNTTYPE ZDATE ZUSERNAME ZACCOUNTDESCRIPTION", rows)
        told = {"firstName": given, "lastName": surnames, "dsid": "123456", "primaryEmail": owner.email,
                "handles": [f"tel:{owner.phone}", f"mailto:{owner.email}"]}  # fmt: skip
        stated = [(1, key, _archived(value)) for key, value in told.items()]
        android.fill(made, "ZACCOUNTPROPERTY", "ZOWNER ZKEY ZVALUE", stated)
        made.commit()
    return Planted(owner, others, (), messages=0, sent=0)


def write_whatsapp_contacts(path: Path, *, seed: int = 1) -> Planted:
    """`ContactsV2.sqlite` of WhatsApp on an iPhone, with hidden accounts."""
    _, owner, others = android.cast(seed)
    with android.database(path, _WHATSAPP) as made:
        rows = [
            (one.name, one.name.split()[0], one.phone, "_$!<Mobile>!$_", 1,
             f"{android.digits(one.phone)}@s.whatsapp.net", f"{9000 + n}@lid", "hola")
            for n, one in enumerate(others)
        ]  # fmt: skip
        columns = "ZFULLNAME ZGIVENNAME ZPHONENUMBER ZPHONENUMBERLABEL ZPHONESTATUS ZWHATSAPPID ZLID ZABOUTTEXT"
        android.fill(made, "ZWAADDRESSBOOKCONTACT", columns, rows)
        pairs = [(f"{9000 + n}@lid", android.digits(one.phone)) for n, one in enumerate(others)]
        android.fill(made, "ZWAPHONENUMBERLIDPAIR", "ZLID ZPHONENUMBER", pairs)
        made.commit()
    return Planted(owner, others, (), messages=0, sent=0)


def write_interactions(path: Path, *, seed: int = 1, count: int = 20) -> Planted:
    """`interactionC.db` of an iPhone: who was in touch by which program."""
    _, owner, others = android.cast(seed)
    programs = ("com.apple.MobileSMS", "net.whatsapp.WhatsApp", "com.apple.InCallService", "com.apple.mobilemail")
    with android.database(path, _DUET) as made:
        listed = [(n, one.email if n == 4 else one.phone, one.name) for n, one in enumerate(others, 1)]
        android.fill(made, "ZCONTACTS", "Z_PK ZIDENTIFIER ZDISPLAYNAME", listed)
        rows = [
            (n, android.at(n) / 1000 - _APPLE, n % 2, n % 5 + 1 if n % 2 == 0 else None, programs[n % 4])
            for n in range(1, count + 1)
        ]
        android.fill(made, "ZINTERACTIONS", "Z_PK ZSTARTDATE ZDIRECTION ZSENDER ZBUNDLEID", rows)
        joined = [(n, n % 5 + 1) for n in range(1, count + 1) if n % 2]
        android.fill(made, "Z_2INTERACTIONRECIPIENT", "Z_2INTERACTIONRECIPIENT Z_4RECIPIENTS", joined)
        made.commit()
    return Planted(owner, others, (), messages=0, sent=0)
