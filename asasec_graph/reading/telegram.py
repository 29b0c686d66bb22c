"""Telegram Desktop's export (`result.json`): its texts, times, parties, and where they stand.

Format: core.telegram.org/import-export and the exporter's output; a single chat has `messages` at the
root, a full export has `personal_information`, `contacts`, `sessions` and `chats.list`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from asasec_graph.model import keys
from asasec_graph.model.observations import Json, Ref
from asasec_graph.reading import jsonstream, phones_times, textual
from asasec_graph.reading.dates import epoch
from asasec_graph.reading.source import Source

Fields: TypeAlias = Mapping[str, Json]
_LISTS = ("contacts", "frequent_contacts", "sessions", "web_sessions")
PEOPLE_LIMIT = 100_000
NO_DATE = 86_400_000
"""Telegram writes the epoch, in the exporter's zone, for a contact without a date; epoch milliseconds."""


def whole(path: jsonstream.Path) -> bool:
    """The values that are decoded whole: messages, the owner, the members of lists."""
    if path and path[-1].isdigit() and len(path) >= 2 and path[-2] == "messages":
        return len(path) in (2, 5)
    if len(path) == 3:
        return path[0] in _LISTS and path[1] == "list" and path[2].isdigit()
    return path == ("personal_information",)


def is_message(path: jsonstream.Path) -> bool:
    """Whether a path is that of a message."""
    return len(path) in (2, 5) and path[-2] == "messages"


def fields(value: Json) -> Fields:
    """A JSON object, or an empty one for any other value."""
    return value if isinstance(value, Mapping) else {}


def string(value: Json) -> str:
    """A JSON string or number as text, else nothing."""
    if isinstance(value, str):
        return textual.clean(value).strip()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return str(value)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a message's text: its kind (`plain`, `link`, `mention`...), text, and hidden target."""

    kind: str
    text: str
    target: str


def runs(message: Fields) -> Iterator[Run]:
    """The pieces of a message's text, which is a string or a list of strings and objects."""
    text = message.get("text")
    for piece in text if isinstance(text, list) else [text]:
        part = fields(piece)
        if part:
            target = part.get("href") or part.get("user_id") or ""
            yield Run(string(part.get("type")), _raw(part.get("text")), string(target))
        elif isinstance(piece, str):
            yield Run("plain", _raw(piece), "")


def _raw(value: Json) -> str:
    return textual.clean(value) if isinstance(value, str) else ""


def moment(message: Fields, prefix: str, zone: str) -> tuple[int | None, str | None]:
    """Epoch milliseconds and `unstated` where only a local time is given; (None, None) where neither is."""
    stated = string(message.get(f"{prefix}_unixtime"))
    try:
        if stated:
            at = phones_times.unix_millis(float(stated))
            return at, None
        local = datetime.fromisoformat(string(message.get(prefix)))
        return epoch(local.date(), local.hour, local.minute, local.second, zone), "unstated"
    except (ValueError, OverflowError):
        return None, None


def account(identifier: Json) -> Ref | None:
    """The account of `user123`, `channel123` or a bare number."""
    text = string(identifier).removeprefix("user")
    return keys.account("telegram", text) if text and text != "0" else None


@dataclass(slots=True)
class Chat:
    """A chat as the first reading sees it."""

    name: str = ""
    kind: str = ""
    number: str = ""
    people: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def is_personal(self) -> bool:
        """Whether it is between two; a chat without a stated kind is told by its people."""
        return self.kind in ("personal_chat", "bot_chat") or (not self.kind and len(self.people) <= 2)


@dataclass(slots=True)
class Export:
    """Chats by their path, the owner's number, and persons without an account in order of appearance."""

    chats: dict[jsonstream.Path, Chat] = field(default_factory=dict[jsonstream.Path, Chat])
    owner: str = ""
    nameless: dict[str, int] = field(default_factory=dict[str, int])
    damage: str = ""


def party(message: Fields) -> str:
    """Who a message is from: its account as written, else `name:` and the name, else nothing."""
    identifier = string(message.get("from_id") or message.get("actor_id"))
    name = string(message.get("from") or message.get("actor"))
    return identifier or (f"name:{name}" if name else "")


def survey(source: Source) -> Export:
    """The first reading: which chats there are and who writes in them."""
    export = Export()
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, whole):
                _note(export, path, value)
        except jsonstream.JsonDamage as damage:
            export.damage = str(damage)
    for chat in export.chats.values():
        others = [who for who in chat.people if who.removeprefix("user") != chat.number]
        if not export.owner and chat.kind in ("personal_chat", "saved_messages") and chat.number and len(others) == 1:
            export.owner = others[0].removeprefix("user")
    return export


def _note(export: Export, path: jsonstream.Path, value: Json) -> None:
    if is_message(path):
        chat = export.chats.setdefault(path[:-2], Chat())
        message = fields(value)
        who = party(message)
        if who and len(chat.people) < PEOPLE_LIMIT:
            name = string(message.get("from") or message.get("actor"))
            chat.people[who] = chat.people.get(who) or name
            if who.startswith("name:"):
                export.nameless.setdefault(who, len(export.nameless) + 1)
    elif path == ("personal_information",):
        export.owner = string(fields(value).get("user_id"))
    elif path and path[-1] in ("name", "type", "id") and (len(path) == 1 or path[1:2] == ("list",)):
        chat = export.chats.setdefault(path[:-1], Chat())
        match path[-1]:
            case "name":
                chat.name = string(value)
            case "type":
                chat.kind = string(value)
            case _:
                chat.number = string(value)
