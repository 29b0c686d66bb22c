"""Skype's database since version 8 (s4l-NAME.db) and its export messages.json, of an account that does not exist."""

from __future__ import annotations

import json
import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from asasec_graph.samples import cast

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Planted:
    """What the database holds: messages as (author, receivers, moment, text), calls, contacts with their numbers."""

    owner: str
    messages: list[tuple[str, tuple[str, ...], datetime, str]] = field(
        default_factory=list["tuple[str, tuple[str, ...], datetime, str]"]
    )
    deleted: list[datetime] = field(default_factory=list[datetime])
    calls: list[tuple[str, str, int]] = field(default_factory=list["tuple[str, str, int]"])
    contacts: list[tuple[str, str, str]] = field(default_factory=list["tuple[str, str, str]"])
    files: list[str] = field(default_factory=list[str])


def write_live(path: Path, *, seed: int = 1, count: int = 60) -> Planted:
    """Chats of two and of a group, a file, a message taken back, calls; whose it is stands in `internaldata`."""
    rng = random.Random(seed)
    me, *others = cast.people(rng, 5)
    mine = f"live:{me.username}"
    planted = Planted(f"skype:{mine}")
    group = "19:abcdef0123456789@thread.skype"
    with closing(sqlite3.connect(path)) as base:
        for table in ("messagesv12", "conversationsv14", "profilecachev8", "internaldata"):
            base.execute(f"CREATE TABLE {table}(nsp_pk TEXT PRIMARY KEY, nsp_data TEXT)")
        _put(base, "internaldata", "Cpriv_prefs_v2", {"value": {"skypeName": mine}})
        for one in (me, *others):
            phones = [{"number": one.phone, "type": 2}]
            _put(
                base,
                "profilecachev8",
                f"C8:live:{one.username}",
                {"mri": f"8:live:{one.username}", "fullName": one.name, "phones": phones},
            )
            if one is not me:
                planted.contacts.append((one.name, f"skype:live:{one.username}", one.phone))
        for one in others:
            _put(
                base,
                "conversationsv14",
                f"C8:live:{one.username}",
                {"conv": {"id": f"8:live:{one.username}", "type": 1}},
            )
        members = [{"id": f"8:live:{one.username}", "role": "User"} for one in (me, *others)]
        topic = {"id": group, "_threadMembers": members, "_threadProps": {"topic": "Grupo ficticio"}}
        _put(base, "conversationsv14", f"C{group}", {"conv": topic})
        for number in range(count):
            _message(base, planted, rng, number, me, others, group)
        for number in range(2):
            _call(base, planted, number, me, others[number])
        base.commit()
    return planted


def _put(base: sqlite3.Connection, table: str, key: str, data: dict[str, Any]) -> None:
    base.execute(f"INSERT INTO {table} VALUES(?, ?)", (key, json.dumps(data)))


def _message(
    base: sqlite3.Connection, planted: Planted, rng: random.Random, number: int, me: cast.Somebody,
    others: list[cast.Somebody], group: str,
) -> None:  # fmt: skip
    at = datetime(2024, 4, 1, 10, tzinfo=UTC) + timedelta(minutes=number, milliseconds=7)
    in_group = number % 5 == 4
    other = others[number % len(others)]
    author = me if number % 2 else other
    text, kind = f"{cast.phrase(rng)} & más {number}", "RichText"
    body = text.replace("&", "&amp;")
    if number % 10 == 3:
        quoted = "<legacyquote>[1] x: </legacyquote>antes<legacyquote>\n\n</legacyquote>"
        body = f'<quote author="x" timestamp="1">{quoted}</quote>{body}'
        text = f"antes{text}"
    if number == 7:
        kind, text, name = "RichText/Media_GenericFile", "", "informe.pdf"
        body = f'<URIObject type="File.1"><OriginalName v="{name}"/></URIObject>'
        planted.files.append(name)
    data: dict[str, Any] = {
        "conversationId": group if in_group else f"8:live:{other.username}", "creator": f"8:live:{author.username}",
        "createdTime": (at - _EPOCH) // timedelta(milliseconds=1), "messagetype": kind, "content": body,
        "cuid": str(number),
    }  # fmt: skip
    if number == 11:
        data |= {"content": "", "properties": {"deletetime": "1"}}
        text = ""
        planted.deleted.append(at)
    _put(base, "messagesv12", f"m{number}", data)
    everybody = (*others, me) if in_group else (other, me)
    receivers = tuple(sorted(f"skype:live:{one.username}" for one in everybody if one is not author))
    planted.messages.append((f"skype:live:{author.username}", receivers, at, text))


def write_export(path: Path, *, seed: int = 1, count: int = 60) -> Planted:
    """The chats and calls of `write_live` as the export of the account's data states them."""
    database = path.with_name(f"{path.name}.db")
    planted = write_live(database, seed=seed, count=count)
    with closing(sqlite3.connect(database)) as base:
        rows = [json.loads(row[0]) for row in base.execute("SELECT nsp_data FROM messagesv12 ORDER BY rowid")]
        threads = [json.loads(row[0])["conv"] for row in base.execute("SELECT nsp_data FROM conversationsv14")]
    database.unlink()
    conversations = [
        {
            "id": one["id"],
            "displayName": None,
            "threadProperties": {"members": json.dumps([member["id"] for member in one.get("_threadMembers", [])])},
            "MessageList": [_exported(row) for row in rows if row["conversationId"] == one["id"]],
        }
        for one in _every(threads, rows)
    ]
    about = {"userId": f"8:{planted.owner.removeprefix('skype:')}", "exportDate": "2024-05-01T10:00"}
    path.write_text(json.dumps({**about, "conversations": conversations}, indent=2))
    return planted


def _every(threads: list[dict[str, Any]], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    known = {one["id"] for one in threads}
    more = dict.fromkeys(row["conversationId"] for row in rows if row["conversationId"] not in known)
    return [*threads, *({"id": one} for one in more)]


def _exported(row: dict[str, Any]) -> dict[str, Any]:
    at = _EPOCH + timedelta(milliseconds=row["createdTime"])
    return {
        "id": row.get("cuid", ""), "displayName": row.get("imdisplayname"), "from": row["creator"],
        "originalarrivaltime": f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z",
        "messagetype": row["messagetype"], "version": row["createdTime"], "content": row["content"],
        "conversationid": row["conversationId"], "properties": row.get("properties"), "amsreferences": None,
    }  # fmt: skip


def _call(base: sqlite3.Connection, planted: Planted, number: int, me: cast.Somebody, other: cast.Somebody) -> None:
    seconds = 95 if number else 0
    caller = me if number else other
    parts = "".join(
        f'<part identity="8:live:{one.username}"><name>{one.name}</name><duration>{seconds}</duration></part>'
        for one in (me, other)
    )
    for kind in ("started", "ended" if seconds else "missed"):
        data = {
            "conversationId": f"8:live:{other.username}", "creator": f"8:live:{caller.username}",
            "createdTime": 1712000000000 + number, "messagetype": "Event/Call",
            "content": f'<partlist type="{kind}" alt="">{parts}</partlist>',
        }  # fmt: skip
        _put(base, "messagesv12", f"c{number}{kind}", data)
    planted.calls.append(
        (f"skype:live:{caller.username}", f"skype:live:{(other if caller is me else me).username}", seconds)
    )
