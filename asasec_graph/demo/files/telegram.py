"""Telegram Desktop's machine-readable export, `result.json` (https://core.telegram.org/import-export)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from asasec_graph.demo.people import Person
from asasec_graph.demo.talk import Said

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class TelegramChat:
    """One chat: `group` is its name where it is a group's."""

    said: tuple[Said, ...]
    parties: tuple[Person, ...]
    number: int
    group: str | None = None


def write_export(path: Path, owner: Person, contacts: Sequence[Person], chats: Sequence[TelegramChat]) -> None:
    """The whole export: the owner, the contact list with its numbers, the chats."""
    document: Json = {
        "about": "Here is the data you requested.",
        "personal_information": {
            "user_id": owner.telegram,
            "first_name": owner.given,
            "last_name": owner.surname,
            "phone_number": owner.spaced_phone,
            "username": f"@{owner.given.lower()}_{owner.telegram % 1000:03d}",
        },
        "contacts": {"about": "", "list": [_contact(one) for one in contacts]},
        "chats": {"about": "", "list": [_chat(one, owner) for one in chats]},
    }
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")


def _contact(person: Person) -> Json:
    date = datetime.fromtimestamp(1_680_000_000, UTC)
    return {
        "user_id": person.telegram,
        "first_name": person.given,
        "last_name": person.surname,
        "phone_number": f"00{person.phone.removeprefix('+')}",
        "date": f"{date:%Y-%m-%dT%H:%M:%S}",
        "date_unixtime": "1680000000",
    }


def _chat(chat: TelegramChat, owner: Person) -> Json:
    other = next(one for one in chat.parties if one is not owner)
    return {
        "name": chat.group or other.name,
        "type": "private_group" if chat.group else "personal_chat",
        "id": chat.number if chat.group else other.telegram,
        "messages": [_message(number, one) for number, one in enumerate(chat.said, start=1)],
    }


def _message(number: int, said: Said) -> Json:
    at = datetime.fromtimestamp(said.at, UTC)
    return {
        "id": number,
        "type": "message",
        "date": f"{at:%Y-%m-%dT%H:%M:%S}",
        "date_unixtime": str(said.at),
        "from": said.sender.name,
        "from_id": f"user{said.sender.telegram}",
        "text": said.text,
        "text_entities": [{"type": "plain", "text": said.text}],
    }
