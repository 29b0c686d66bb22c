"""An iPhone's messages, address book and WhatsApp, with the newest rows in a live write-ahead log.

Dates: sms.db counts nanoseconds since 2001-01-01 UTC, Core Data (ChatStorage) seconds since then.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID, uuid5

from asasec_graph.demo.files.contacts import Contact
from asasec_graph.demo.files.ios_schemas import ADDRESS_BOOK, CHAT_STORAGE, SMS
from asasec_graph.demo.files.sqlite import Row, insert, write_database, write_live_database
from asasec_graph.demo.people import Person
from asasec_graph.demo.talk import Said

APPLE_EPOCH: Final = 978_307_200
_SPACE: Final = UUID("6f0a3c52-6a0f-4d5c-8f53-0a5a5ec20141")
_PHONE_PROPERTY, _MAIL_PROPERTY = 3, 4


@dataclass(frozen=True, slots=True)
class Thread:
    """One WhatsApp chat: `group` is its name where it is a group's."""

    said: tuple[Said, ...]
    parties: tuple[Person, ...]
    group: str | None = None


def _guid(*parts: object) -> str:
    return str(uuid5(_SPACE, "/".join(str(part) for part in parts))).upper()


def write_sms(path: Path, said: Sequence[Said], owner: Person) -> None:
    """sms.db with its -wal; the last tenth of the messages stands in the log alone."""
    others = sorted({_other(one, owner).phone for one in said})
    handles = {phone: number for number, phone in enumerate(others, start=1)}
    settled, recent = _split(list(enumerate(said, start=1)))

    def begin(connection: sqlite3.Connection) -> None:
        insert(
            connection,
            "handle",
            [
                {"ROWID": number, "id": phone, "country": "es", "service": "iMessage"}
                for phone, number in handles.items()
            ],
        )
        insert(connection, "chat", [_chat(number, phone, owner) for phone, number in handles.items()])
        insert(connection, "chat_handle_join", [{"chat_id": one, "handle_id": one} for one in handles.values()])
        _messages(connection, settled, owner, handles)

    write_live_database(path, SMS, begin, lambda connection: _messages(connection, recent, owner, handles))


def _split(numbered: list[tuple[int, Said]]) -> tuple[list[tuple[int, Said]], list[tuple[int, Said]]]:
    cut = len(numbered) - max(1, len(numbered) // 10)
    return numbered[:cut], numbered[cut:]


def _other(said: Said, owner: Person) -> Person:
    return said.to[0] if said.sender is owner else said.sender


def _chat(number: int, phone: str, owner: Person) -> Row:
    return {
        "ROWID": number,
        "guid": f"iMessage;-;{phone}",
        "style": 45,
        "state": 3,
        "chat_identifier": phone,
        "service_name": "iMessage",
        "account_login": f"P:{owner.phone}",
        "last_addressed_handle": owner.phone,
    }


def _messages(
    connection: sqlite3.Connection, numbered: Sequence[tuple[int, Said]], owner: Person, handles: Mapping[str, int]
) -> None:
    rows = [_message(number, one, owner, handles[_other(one, owner).phone]) for number, one in numbered]
    insert(connection, "message", rows)
    joins = [{"chat_id": row["handle_id"], "message_id": row["ROWID"], "message_date": row["date"]} for row in rows]
    insert(connection, "chat_message_join", joins)


def _message(number: int, said: Said, owner: Person, handle: int) -> Row:
    mine = said.sender is owner
    date = (said.at - APPLE_EPOCH) * 1_000_000_000
    return {
        "ROWID": number,
        "guid": _guid("sms", owner.tag, number),
        "text": said.text,
        "handle_id": handle,
        "service": "iMessage",
        "account": f"p:{owner.phone}",
        "date": date,
        "date_read": 0 if mine else date + 30_000_000_000,
        "date_delivered": date + 1_000_000_000 if mine else 0,
        "is_from_me": int(mine),
        "is_sent": int(mine),
        "is_delivered": 1,
        "is_finished": 1,
        "is_read": int(not mine),
        "destination_caller_id": owner.phone,
    }


def write_address_book(path: Path, contacts: Sequence[Contact]) -> None:
    """AddressBook.sqlitedb: a person and its values for each entry."""
    write_database(path, ADDRESS_BOOK, lambda connection: _fill_address_book(connection, contacts))


def _fill_address_book(connection: sqlite3.Connection, contacts: Sequence[Contact]) -> None:
    persons: list[Row] = []
    values: list[Row] = []
    for number, contact in enumerate(contacts, start=1):
        given, _, family = contact.name.partition(" ")
        persons.append(
            {
                "ROWID": number,
                "First": given,
                "Last": family or None,
                "Kind": 0,
                "StoreID": 0,
                "guid": _guid(number, contact.name),
            }
        )
        for kind, value in ((_PHONE_PROPERTY, contact.phone), (_MAIL_PROPERTY, contact.email)):
            if value is not None:
                values.append(
                    {
                        "record_id": number,
                        "property": kind,
                        "identifier": 0,
                        "label": 1,
                        "value": value,
                        "guid": _guid(number, kind),
                    }
                )
    insert(connection, "ABPerson", persons)
    insert(connection, "ABMultiValue", values)


def write_chat_storage(path: Path, threads: Sequence[Thread], owner: Person, saved: Mapping[str, str]) -> None:
    """ChatStorage.sqlite with its -wal: sessions, groups with their members, messages."""
    messages = [
        _whatsapp_message(number, session, one, owner)
        for number, (session, one) in enumerate(_numbered(threads), start=1)
    ]
    cut = len(messages) - max(1, len(messages) // 10)

    def begin(connection: sqlite3.Connection) -> None:
        for number, thread in enumerate(threads, start=1):
            _session(connection, number, thread, owner, saved)
        insert(connection, "ZWAMESSAGE", messages[:cut])

    write_live_database(path, CHAT_STORAGE, begin, lambda connection: insert(connection, "ZWAMESSAGE", messages[cut:]))


def _numbered(threads: Sequence[Thread]) -> list[tuple[tuple[int, Thread], Said]]:
    flat = [((number, thread), one) for number, thread in enumerate(threads, start=1) for one in thread.said]
    return sorted(flat, key=lambda pair: (pair[1].at, pair[0][0]))


def group_jid(number: int, owner: Person) -> str:
    """The JID of the owner's group that is the `number`th thread, counted from 1."""
    return f"{owner.phone.removeprefix('+')}-16{number:08d}@g.us"


def _session_jid(number: int, thread: Thread, owner: Person) -> str:
    if thread.group is not None:
        return group_jid(number, owner)
    return next(one.jid for one in thread.parties if one is not owner)


def _session(
    connection: sqlite3.Connection, number: int, thread: Thread, owner: Person, saved: Mapping[str, str]
) -> None:
    others = [one for one in thread.parties if one is not owner]
    name = thread.group or saved.get(others[0].phone, others[0].spaced_phone)
    session: Row = {
        "Z_PK": number,
        "Z_ENT": 4,
        "Z_OPT": 1,
        "ZSESSIONTYPE": int(thread.group is not None),
        "ZMESSAGECOUNTER": len(thread.said),
        "ZGROUPINFO": number if thread.group else None,
        "ZLASTMESSAGEDATE": float(thread.said[-1].at - APPLE_EPOCH),
        "ZCONTACTJID": _session_jid(number, thread, owner),
        "ZPARTNERNAME": name,
        "ZREMOVED": 0,
        "ZHIDDEN": 0,
        "ZARCHIVED": 0,
    }
    insert(connection, "ZWACHATSESSION", [session])
    if thread.group is not None:
        created = float(thread.said[0].at - 86_400 - APPLE_EPOCH)
        insert(
            connection,
            "ZWAGROUPINFO",
            [{"Z_PK": number, "Z_ENT": 5, "ZCHATSESSION": number, "ZCREATIONDATE": created, "ZCREATORJID": owner.jid}],
        )
        insert(connection, "ZWAGROUPMEMBER", [_group_member(number, one, saved) for one in thread.parties])


def _group_member(session: int, person: Person, saved: Mapping[str, str]) -> Row:
    return {
        "Z_PK": session * 10_000 + int(person.phone[-4:]),
        "Z_ENT": 6,
        "ZISACTIVE": 1,
        "ZCHATSESSION": session,
        "ZCONTACTNAME": saved.get(person.phone, person.spaced_phone),
        "ZMEMBERJID": person.jid,
    }


def _whatsapp_message(number: int, session: tuple[int, Thread], said: Said, owner: Person) -> Row:
    place, thread = session
    mine = said.sender is owner
    jid = _session_jid(place, thread, owner)
    in_group = thread.group is not None
    member = _group_member(place, said.sender, {})["Z_PK"] if in_group and not mine else None
    date = float(said.at - APPLE_EPOCH)
    return {
        "Z_PK": number,
        "Z_ENT": 9,
        "Z_OPT": 1,
        "ZISFROMME": int(mine),
        "ZMESSAGESTATUS": 8,
        "ZMESSAGETYPE": 0,
        "ZSORT": number,
        "ZCHATSESSION": place,
        "ZGROUPMEMBER": member,
        "ZMESSAGEDATE": date,
        "ZSENTDATE": date if mine else None,
        "ZFROMJID": None if mine else jid,
        "ZTOJID": jid if mine else owner.jid,
        "ZSTANZAID": _guid("wa", owner.tag, number).replace("-", "")[:20],
        "ZTEXT": said.text,
    }
