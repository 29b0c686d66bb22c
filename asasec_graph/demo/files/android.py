"""Android's databases of contacts, messages and calls, with the tables of AOSP's providers.

Schemas: ContactsDatabaseHelper, CallLogDatabaseHelper and MmsSmsDatabaseHelper of AOSP, the columns that readers
use and the ones that tell versions apart. Times are epoch milliseconds.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from asasec_graph.demo.files.contacts import Contact
from asasec_graph.demo.files.sqlite import Row, insert, write_database
from asasec_graph.demo.people import Person
from asasec_graph.demo.talk import Called, Said

CONTACTS_SCHEMA: Final = """
CREATE TABLE android_metadata (locale TEXT);
CREATE TABLE properties (property_key TEXT PRIMARY KEY, property_value TEXT);
CREATE TABLE accounts (_id INTEGER PRIMARY KEY AUTOINCREMENT, account_name TEXT, account_type TEXT, data_set TEXT);
CREATE TABLE mimetypes (_id INTEGER PRIMARY KEY AUTOINCREMENT, mimetype TEXT NOT NULL);
CREATE TABLE contacts (_id INTEGER PRIMARY KEY AUTOINCREMENT, name_raw_contact_id INTEGER REFERENCES raw_contacts(_id),
  photo_id INTEGER REFERENCES data(_id), photo_file_id INTEGER, custom_ringtone TEXT,
  send_to_voicemail INTEGER NOT NULL DEFAULT 0, times_contacted INTEGER NOT NULL DEFAULT 0, last_time_contacted INTEGER,
  starred INTEGER NOT NULL DEFAULT 0, pinned INTEGER NOT NULL DEFAULT 0, has_phone_number INTEGER NOT NULL DEFAULT 0,
  lookup TEXT, status_update_id INTEGER REFERENCES data(_id), contact_last_updated_timestamp INTEGER);
CREATE TABLE raw_contacts (_id INTEGER PRIMARY KEY AUTOINCREMENT, account_id INTEGER REFERENCES accounts(_id),
  sourceid TEXT, raw_contact_is_read_only INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 1,
  dirty INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0, contact_id INTEGER REFERENCES contacts(_id),
  aggregation_mode INTEGER NOT NULL DEFAULT 0, aggregation_needed INTEGER NOT NULL DEFAULT 1, custom_ringtone TEXT,
  send_to_voicemail INTEGER NOT NULL DEFAULT 0, times_contacted INTEGER NOT NULL DEFAULT 0, last_time_contacted INTEGER,
  starred INTEGER NOT NULL DEFAULT 0, pinned INTEGER NOT NULL DEFAULT 0, display_name TEXT, display_name_alt TEXT,
  display_name_source INTEGER NOT NULL DEFAULT 0, phonetic_name TEXT, phonetic_name_style TEXT, sort_key TEXT,
  sort_key_alt TEXT, name_verified INTEGER NOT NULL DEFAULT 0, sync1 TEXT, sync2 TEXT, sync3 TEXT, sync4 TEXT);
CREATE TABLE data (_id INTEGER PRIMARY KEY AUTOINCREMENT, package_id INTEGER, mimetype_id INTEGER NOT NULL,
  raw_contact_id INTEGER NOT NULL REFERENCES raw_contacts(_id), hash_id TEXT, is_read_only INTEGER NOT NULL DEFAULT 0,
  is_primary INTEGER NOT NULL DEFAULT 0, is_super_primary INTEGER NOT NULL DEFAULT 0,
  data_version INTEGER NOT NULL DEFAULT 0, data1 TEXT, data2 TEXT, data3 TEXT, data4 TEXT, data5 TEXT, data6 TEXT,
  data7 TEXT, data8 TEXT, data9 TEXT, data10 TEXT, data11 TEXT, data12 TEXT, data13 TEXT, data14 TEXT, data15 TEXT,
  data_sync1 TEXT, data_sync2 TEXT, data_sync3 TEXT, data_sync4 TEXT);
CREATE TABLE phone_lookup (data_id INTEGER NOT NULL REFERENCES data(_id),
  raw_contact_id INTEGER NOT NULL REFERENCES raw_contacts(_id), normalized_number TEXT NOT NULL,
  min_match TEXT NOT NULL);
CREATE INDEX data_raw_contact_id ON data (raw_contact_id);
INSERT INTO android_metadata VALUES ('es_ES');
INSERT INTO properties VALUES ('database_creation_date', '1672570800');
INSERT INTO mimetypes VALUES (1, 'vnd.android.cursor.item/email_v2');
INSERT INTO mimetypes VALUES (5, 'vnd.android.cursor.item/phone_v2');
INSERT INTO mimetypes VALUES (7, 'vnd.android.cursor.item/name');
"""
CALLS_SCHEMA: Final = """
CREATE TABLE android_metadata (locale TEXT);
CREATE TABLE calls (_id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT, presentation INTEGER NOT NULL DEFAULT 1,
  post_dial_digits TEXT NOT NULL DEFAULT '', via_number TEXT NOT NULL DEFAULT '', date INTEGER, duration INTEGER,
  data_usage INTEGER, type INTEGER, features INTEGER NOT NULL DEFAULT 0, subscription_component_name TEXT,
  subscription_id TEXT, phone_account_address TEXT, phone_account_hidden INTEGER NOT NULL DEFAULT 0,
  sub_id INTEGER DEFAULT -1, new INTEGER, name TEXT, numbertype INTEGER, numberlabel TEXT, countryiso TEXT,
  voicemail_uri TEXT, is_read INTEGER, geocoded_location TEXT, lookup_uri TEXT, matched_number TEXT,
  normalized_number TEXT, photo_id INTEGER NOT NULL DEFAULT 0, photo_uri TEXT, formatted_number TEXT,
  add_for_all_users INTEGER NOT NULL DEFAULT 1, last_modified INTEGER DEFAULT 0,
  call_screening_component_name TEXT, call_screening_app_name TEXT, block_reason INTEGER NOT NULL DEFAULT 0);
INSERT INTO android_metadata VALUES ('es_ES');
"""
MESSAGES_SCHEMA: Final = """
CREATE TABLE android_metadata (locale TEXT);
CREATE TABLE canonical_addresses (_id INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT);
CREATE TABLE threads (_id INTEGER PRIMARY KEY AUTOINCREMENT, date INTEGER DEFAULT 0, message_count INTEGER DEFAULT 0,
  recipient_ids TEXT, snippet TEXT, snippet_cs INTEGER DEFAULT 0, read INTEGER DEFAULT 1, archived INTEGER DEFAULT 0,
  type INTEGER DEFAULT 0, error INTEGER DEFAULT 0, has_attachment INTEGER DEFAULT 0);
CREATE TABLE sms (_id INTEGER PRIMARY KEY AUTOINCREMENT, thread_id INTEGER, address TEXT, person INTEGER, date INTEGER,
  date_sent INTEGER DEFAULT 0, protocol INTEGER, read INTEGER DEFAULT 0, status INTEGER DEFAULT -1, type INTEGER,
  reply_path_present INTEGER, subject TEXT, body TEXT, service_center TEXT, locked INTEGER DEFAULT 0,
  sub_id INTEGER DEFAULT -1, error_code INTEGER DEFAULT -1, creator TEXT, seen INTEGER DEFAULT 0);
CREATE TABLE pdu (_id INTEGER PRIMARY KEY AUTOINCREMENT, thread_id INTEGER, date INTEGER, date_sent INTEGER DEFAULT 0,
  msg_box INTEGER, read INTEGER DEFAULT 0, m_id TEXT, sub TEXT, sub_cs INTEGER, ct_t TEXT, ct_l TEXT, exp INTEGER,
  m_cls TEXT, m_type INTEGER, v INTEGER, m_size INTEGER, pri INTEGER, rr INTEGER, rpt_a INTEGER, resp_st INTEGER,
  st INTEGER, tr_id TEXT, retr_st INTEGER, retr_txt TEXT, retr_txt_cs INTEGER, read_status INTEGER, ct_cls INTEGER,
  resp_txt TEXT, d_tm INTEGER, d_rpt INTEGER, locked INTEGER DEFAULT 0, sub_id INTEGER DEFAULT -1,
  seen INTEGER DEFAULT 0, creator TEXT, text_only INTEGER DEFAULT 0);
CREATE TABLE addr (_id INTEGER PRIMARY KEY, msg_id INTEGER, contact_id INTEGER, address TEXT, type INTEGER,
  charset INTEGER);
CREATE TABLE part (_id INTEGER PRIMARY KEY AUTOINCREMENT, mid INTEGER, seq INTEGER DEFAULT 0, ct TEXT, name TEXT,
  chset INTEGER, cd TEXT, fn TEXT, cid TEXT, cl TEXT, ctt_s INTEGER, ctt_t TEXT, _data TEXT, text TEXT);
INSERT INTO android_metadata VALUES ('es_ES');
"""
_INCOMING, _OUTGOING, _MISSED = 1, 2, 3
# PduHeaders of AOSP's MMS stack: FROM, TO, MESSAGE_TYPE_SEND_REQ, MESSAGE_TYPE_RETRIEVE_CONF.
_FROM, _TO, _SEND_REQUEST, _RETRIEVE_CONF = 137, 151, 128, 132
_EVERY = 40


def write_contacts(path: Path, contacts: Sequence[Contact]) -> None:
    """contacts2.db: one raw contact for each entry, with its name, telephone number and mail address."""
    write_database(path, CONTACTS_SCHEMA, lambda connection: _fill_contacts(connection, contacts))


def _fill_contacts(connection: sqlite3.Connection, contacts: Sequence[Contact]) -> None:
    numbered = list(enumerate(contacts, start=1))
    insert(connection, "contacts", [_contact(number, one) for number, one in numbered])
    insert(connection, "raw_contacts", [_raw_contact(number, one) for number, one in numbered])
    insert(connection, "data", [row for number, one in numbered for row in _data(number, one)])


def _contact(number: int, contact: Contact) -> Row:
    return {
        "_id": number,
        "name_raw_contact_id": number,
        "has_phone_number": int(contact.phone is not None),
        "lookup": f"0r{number}-{number:06X}",
    }


def _raw_contact(number: int, contact: Contact) -> Row:
    return {"_id": number, "contact_id": number, "display_name": contact.name, "display_name_source": 40}


def _data(number: int, contact: Contact) -> list[Row]:
    given, _, family = contact.name.partition(" ")
    values: list[tuple[int, str | None, str | None, str | None]] = [(7, contact.name, given, family)]
    if contact.phone is not None:
        values.append((5, contact.phone, "2", None))
    if contact.email is not None:
        values.append((1, contact.email, "1", None))
    return [
        {"mimetype_id": kind, "raw_contact_id": number, "data1": first, "data2": second, "data3": third}
        for kind, first, second, third in values
    ]


def write_calls(path: Path, calls: Sequence[Called], owner: Person, saved: Mapping[str, str]) -> None:
    """calllog.db as the owner's phone keeps it."""
    rows = [_call(one, owner, saved) for one in calls]
    write_database(path, CALLS_SCHEMA, lambda connection: insert(connection, "calls", rows))


def _call(call: Called, owner: Person, saved: Mapping[str, str]) -> Row:
    outgoing = call.caller is owner
    other = call.callee if outgoing else call.caller
    kind = _OUTGOING if outgoing else (_INCOMING if call.seconds else _MISSED)
    return {
        "number": other.phone,
        "date": call.at * 1000,
        "duration": call.seconds,
        "type": kind,
        "new": int(kind == _MISSED),
        "name": saved.get(other.phone),
        "countryiso": "ES",
        "normalized_number": other.phone,
        "phone_account_address": owner.phone,
        "subscription_component_name": "com.android.phone/com.android.services.telephony.TelephonyConnectionService",
    }


def write_messages(path: Path, said: Sequence[Said], owner: Person, shorts: Sequence[tuple[int, str, str]]) -> None:
    """mmssms.db as the owner's phone keeps it; `shorts` are (at, sender's short code, text).

    One message in 40 went as MMS, which names both ends; the others name the correspondent alone.
    """
    multimedia, plain = said[::_EVERY], [one for number, one in enumerate(said) if number % _EVERY]
    rows = sorted(
        [_sms(one, owner) for one in plain] + [_notice(*one) for one in shorts], key=lambda row: str(row["date"])
    )
    write_database(path, MESSAGES_SCHEMA, lambda connection: _fill_messages(connection, rows, multimedia, owner))


def _fill_messages(
    connection: sqlite3.Connection, rows: Sequence[Row], multimedia: Sequence[Said], owner: Person
) -> None:
    addresses = sorted({str(row["address"]) for row in rows} | {_other(one, owner).phone for one in multimedia})
    thread = {address: number for number, address in enumerate(addresses, start=1)}
    insert(connection, "canonical_addresses", [{"_id": thread[one], "address": one} for one in addresses])
    insert(connection, "threads", [{"_id": thread[one], "recipient_ids": str(thread[one])} for one in addresses])
    insert(connection, "sms", [{"thread_id": thread[str(row["address"])], **row} for row in rows])
    numbered = list(enumerate(multimedia, start=1))
    insert(connection, "pdu", [_pdu(number, one, owner, thread[_other(one, owner).phone]) for number, one in numbered])
    insert(connection, "addr", [row for number, one in numbered for row in _ends(number, one)])
    insert(
        connection,
        "part",
        [{"mid": number, "ct": "text/plain", "chset": 106, "text": one.text} for number, one in numbered],
    )


def _pdu(number: int, said: Said, owner: Person, thread: int) -> Row:
    outgoing = said.sender is owner
    return {
        "_id": number,
        "thread_id": thread,
        "date": said.at,
        "date_sent": said.at,
        "msg_box": _OUTGOING if outgoing else _INCOMING,
        "read": 1,
        "ct_t": "application/vnd.wap.multipart.related",
        "m_type": _SEND_REQUEST if outgoing else _RETRIEVE_CONF,
        "text_only": 1,
    }


def _ends(number: int, said: Said) -> list[Row]:
    return [
        {"msg_id": number, "address": said.sender.phone, "type": _FROM, "charset": 106},
        {"msg_id": number, "address": said.to[0].phone, "type": _TO, "charset": 106},
    ]


def _other(said: Said, owner: Person) -> Person:
    return said.to[0] if said.sender is owner else said.sender


def _sms(said: Said, owner: Person) -> Row:
    outgoing = said.sender is owner
    return _sms_row(_other(said, owner).phone, said.at, _OUTGOING if outgoing else _INCOMING, said.text)


def _notice(at: int, sender: str, text: str) -> Row:
    return _sms_row(sender, at, _INCOMING, text)


def _sms_row(address: str, at: int, kind: int, body: str) -> Row:
    return {
        "address": address,
        "date": at * 1000,
        "date_sent": at * 1000 - 900 if kind == _INCOMING else 0,
        "protocol": 0 if kind == _INCOMING else None,
        "read": 1,
        "type": kind,
        "body": body,
        "creator": "com.google.android.apps.messaging",
    }
