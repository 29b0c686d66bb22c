"""Discord's data package as a zip, and a chat as DiscordChatExporter writes it."""

from __future__ import annotations

import csv
import io
import json
import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from asasec_graph.samples.cast import Somebody, moments, people, phrase
from asasec_graph.samples.meta import zipped

FIRST = 100_000_000_000_000_000


@dataclass(frozen=True, slots=True)
class Planted:
    """What the package was made to say, in normal form."""

    owner: Somebody
    accounts: frozenset[str]
    phones: frozenset[str]
    emails: frozenset[str]
    ips: frozenset[str]
    texts: tuple[str, ...]


def _user(one: Somebody) -> dict[str, Any]:
    return {"id": str(FIRST + one.number), "username": one.username, "discriminator": "0", "avatar": None}


def write(path: Path, *, seed: int = 1, friends: int = 6, messages: int = 20, rows: bool = False) -> Planted:
    """The package; `rows` writes messages.csv, as packages did before 2024, instead of messages.json."""
    rng = random.Random(seed)
    owner, *others = people(rng, friends + 1)
    texts = [f"{phrase(rng)} {number}" for number in range(messages)]
    sent = [
        {
            "ID": FIRST + 1_000 + number,
            "Timestamp": f"{at:%Y-%m-%d %H:%M:%S}" + (".000000+00:00" if rows else ""),
            "Contents": text,
            "Attachments": "https://cdn.discordapp.com/attachments/1/2/a.jpg" if number == 0 else "",
        }
        for number, (at, text) in enumerate(zip(moments(rng, messages), texts, strict=True))
    ]
    files: dict[str, Any] = {
        "account/user.json": _account(owner, others),
        "messages/c100000000000000999/channel.json": {
            "id": "100000000000000999",
            "type": "DM",
            "recipients": [str(FIRST + owner.number), str(FIRST + others[0].number)],
        },
        f"messages/c100000000000000999/messages.{'csv' if rows else 'json'}": _rows(sent) if rows else sent,
        "activity/analytics/events-2024-00000-of-00001.json": _events(rng, owner),
    }
    zipped(path, files)
    numbers = {f"discord:{FIRST + one.number}" for one in (owner, *others)}
    return Planted(
        owner=owner,
        accounts=frozenset({*numbers, f"discord:{owner.username}", "steam:76561190000000001"}),
        phones=frozenset({owner.phone}),
        emails=frozenset({owner.email}),
        ips=frozenset({owner.ip, "192.0.2.251"}),
        texts=tuple(texts),
    )


def _account(owner: Somebody, others: list[Somebody]) -> dict[str, Any]:
    relations = [
        {"id": str(FIRST + one.number), "type": 2 if one is others[-1] else 1, "nickname": None, "user": _user(one)}
        for one in others
    ]
    return {
        **_user(owner),
        "email": owner.email,
        "verified": True,
        "global_name": owner.name,
        "has_mobile": True,
        "premium_until": None,
        "phone": owner.phone,
        "ip": owner.ip,
        "settings": {"locale": "es-ES"},
        "connections": [{"type": "steam", "id": "76561190000000001", "name": "ficticia", "revoked": False}],
        "relationships": relations,
        "payments": [],
        "notes": {},
    }


def _rows(sent: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["ID", "Timestamp", "Contents", "Attachments"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(sent)
    return out.getvalue()


def _events(rng: random.Random, owner: Somebody) -> str:
    lines = [
        json.dumps(
            {
                "event_type": "session_start_success",
                "event_id": str(number),
                "user_id": str(FIRST + owner.number),
                "ip": "192.0.2.251",
                "city": "Madrid",
                "country_code": "ES",
                "os": "Android",
                "timestamp": f'"{at:%Y-%m-%dT%H:%M:%S.000Z}"',
            }
        )
        for number, at in enumerate(moments(rng, 10))
    ]
    return "\n".join(lines) + "\n"


def write_chat(path: Path, *, seed: int = 1, messages: int = 20) -> Planted:
    """A direct chat with a call at its end, as DiscordChatExporter writes it."""
    rng = random.Random(seed)
    owner, other = people(rng, 2)
    texts = [f"{phrase(rng)} {number}" for number in range(messages)]
    written: list[dict[str, Any]] = []
    times = moments(rng, messages + 1)
    for number, (at, text) in enumerate(zip(times, [*texts, "Started a call that lasted 1 minutes."], strict=True)):
        ended = at + timedelta(seconds=95) if number == messages else None
        written.append(_message(number, at, text, rng.choice((owner, other)), ended))
    document = {
        "guild": {"id": "0", "name": "Direct Messages", "iconUrl": ""},
        "channel": {"id": "1", "type": "DirectTextChat", "category": "Private", "name": other.username, "topic": None},
        "dateRange": {"after": None, "before": None},
        "exportedAt": "2024-12-31T00:00:00+00:00",
        "messages": written,
        "messageCount": len(written),
    }
    path.write_text(json.dumps(document, indent=2))
    accounts = frozenset(f"discord:{FIRST + one.number}" for one in (owner, other))
    return Planted(owner, accounts, frozenset(), frozenset(), frozenset(), tuple(texts))


def _message(number: int, at: datetime, text: str, author: Somebody, ended: datetime | None) -> dict[str, Any]:
    attached = [{"id": "1", "url": "https://example.org/a.jpg", "fileName": "a.jpg"}] if number == 0 else []
    return {
        "id": str(FIRST + 5_000 + number),
        "type": "Call" if ended else "Default",
        "timestamp": at.isoformat(),
        "timestampEdited": None,
        "callEndedTimestamp": ended.isoformat() if ended else None,
        "isPinned": False,
        "content": text,
        "author": {
            "id": str(FIRST + author.number),
            "name": author.username,
            "discriminator": "0000",
            "nickname": author.name,
            "isBot": False,
        },
        "attachments": attached,
        "mentions": [],
    }
