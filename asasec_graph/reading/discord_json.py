"""Discord's user.json and DiscordChatExporter's documents: their shapes, and the parties in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.observations import Json, Ref
from asasec_graph.reading import jsonstream
from asasec_graph.reading.exports import fields, string
from asasec_graph.reading.source import Source

PLATFORM = "discord"
ACCOUNT = re.compile(rb'"username"\s*:\s*"[^"]{1,64}"[\s\S]{0,4000}?"(?:discriminator|global_name|relationships)"\s*:')
CHAT = re.compile(rb'\{\s*"guild"\s*:\s*\{\s*"id"\s*:[\s\S]{0,2000}?"channel"\s*:\s*\{\s*"id"\s*:')
CHANNEL = re.compile(
    rb'\{\s*"id"\s*:\s*"\d{15,22}"\s*,\s*"type"\s*:\s*("?)(?:\d{1,2}|[A-Z_]+)\1[\s\S]{0,400}?"(?:recipients|guild|name)"'
)
SENT = re.compile(rb'\[\s*\{\s*"ID"\s*:\s*"?\d{1,22}"?\s*,\s*"Timestamp"\s*:')
EVENTS = re.compile(rb'\{\s*"event_type"\s*:\s*"[a-z_]+"\s*,\s*"event_id"\s*:')
RELATIONS = {"1": "friend", "2": "blocked", "3": "incoming request", "4": "outgoing request"}


def by_number(user: Mapping[str, Json]) -> Ref | None:
    """The account of a user by its number, which never changes."""
    found = string(user.get("id"), 30)
    return keys.account(PLATFORM, found) if found.isdigit() else None


def by_name(user: Mapping[str, Json]) -> Ref | None:
    """The account of a user by its name, with the four digits that older names have."""
    name = string(user.get("username") or user.get("name"), 64)
    digits = string(user.get("discriminator"), 8)
    return keys.account(PLATFORM, f"{name}#{digits}" if digits.strip("0") else name) if name else None


def shown(user: Mapping[str, Json]) -> str:
    """The name that a user is shown by."""
    return next(
        (text for key in ("nickname", "global_name", "name", "username") if (text := string(user.get(key), 200))), ""
    )


@dataclass(slots=True)
class Chat:
    """A chat as the first reading sees it: who writes in it, and what the channel is."""

    channel: str = ""
    kind: str = ""
    guild: str = ""
    people: dict[str, Ref] = field(default_factory=dict[str, Ref])


def message(path: jsonstream.Path) -> bool:
    """Whether a path is that of a message of DiscordChatExporter."""
    return len(path) == 2 and path[0] == "messages"


def survey(source: Source, limit: int) -> Chat:
    """The first reading of DiscordChatExporter's document."""
    chat = Chat()
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, message):
                if message(path):
                    author = fields(fields(value).get("author"))
                    ref = by_number(author)
                    if ref is not None and len(chat.people) <= limit + 1:
                        chat.people.setdefault(ref.key, ref)
                elif path == ("channel", "name"):
                    chat.channel = string(value, 200)
                elif path == ("channel", "type"):
                    chat.kind = string(value, 50)
                elif path == ("guild", "name"):
                    chat.guild = string(value, 200)
        except jsonstream.JsonDamage:
            return chat
    return chat


def attachments(value: Json) -> Iterator[str]:
    """The names of files attached to a message, else their addresses."""
    for one in value if isinstance(value, list) else []:
        given = fields(one)
        text = string(given.get("fileName")) or string(given.get("url"))
        if text:
            yield text
