"""Skype's export of one's own data, messages.json: {userId, exportDate, conversations [{id, displayName,
threadProperties {topic, members}, MessageList [{from, displayName, originalarrivaltime, messagetype, content}]}]}.

Read as a stream. What stands in a conversation before its messages (its id, who takes part) holds for them. Locators
are paths in the document. Times are UTC. Facts from public readers of the export.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asasec_graph.model.kinds import EventType
from asasec_graph.model.observations import Event, Json, Observation, Problem, Ref
from asasec_graph.reading import identifiers, jsonstream, skype
from asasec_graph.reading.exports import Owner, fields, instant, members, pointer, string
from asasec_graph.reading.source import Source

BEGIN = re.compile(rb'\{\s*"userId"\s*:\s*"[^"]{1,300}"\s*,\s*"exportDate"\s*:')
"""How the document begins."""
TEXT_LIMIT = 1_000_000
MEMBERS_LIMIT = 50


@dataclass(slots=True)
class _Conversation:
    """What is known of a conversation when its messages come."""

    place: str = ""
    identity: str = ""
    name: str = ""
    members: tuple[Ref, ...] = ()


def _decoded(path: jsonstream.Path) -> bool:
    """Messages, and what a conversation says of its thread."""
    if len(path) == 3:
        return path[0] == "conversations" and path[2] == "threadProperties"
    return len(path) == 4 and path[0] == "conversations" and path[2] == "MessageList"


def read(source: Source) -> Iterator[Observation]:
    """The owner, who takes part, messages and calls."""
    export = _Export(source)
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, _decoded):
                yield from export.value(path, value)
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


class _Export:
    def __init__(self, source: Source) -> None:
        self.owner = Owner(source)
        self.region = source.options.region
        self.zone = source.options.timezone
        self.now = _Conversation()
        self.seen: set[tuple[Ref, str]] = set()

    def value(self, path: jsonstream.Path, value: Json) -> Iterator[Observation]:
        """What one value of the document says."""
        if path == ("userId",):
            yield from self.owner.owns(skype.party(string(value), self.region), pointer(*path))
        if len(path) < 3 or path[0] != "conversations":
            return
        if path[1] != self.now.place:
            self.now = _Conversation(path[1])
        if path[2] == "MessageList" and len(path) == 4:
            yield from self._message(fields(value), pointer(*path))
        elif path[2] == "id":
            self.now.identity = string(value)
        elif path[2] == "displayName":
            self.now.name = string(value, 200)
        elif path[2] == "threadProperties":
            self._thread(fields(value))

    def _thread(self, told: Mapping[str, Json]) -> None:
        self.now.name = string(told.get("topic"), 200) or self.now.name
        listed = told.get("members")
        try:
            named = json.loads(listed) if isinstance(listed, str) else listed
        except (ValueError, RecursionError):
            return
        refs = (skype.party(string(one), self.region) for one in members(named))
        self.now.members = tuple(dict.fromkeys(ref for ref in refs if ref is not None))[: MEMBERS_LIMIT + 2]

    def _message(self, given: Mapping[str, Json], place: str) -> Iterator[Observation]:
        kind, body = string(given.get("messagetype"), 60), string(given.get("content"), TEXT_LIMIT)
        author = skype.party(string(given.get("from")), self.region)
        when = instant(given.get("originalarrivaltime"), "UTC")
        at = when.at if when else None
        if kind.startswith("Event/Call"):
            rung = skype.Rung(body, author, self._receivers(author), at, place)
            yield from skype.call(rung, self.owner.account, self.region, self.seen)
        elif kind in ("", "Text", "Poll") or kind.startswith("RichText"):
            if at is None:
                yield Problem("The time of this message could not be read; it stands without one.", place)
            yield from self._said(given, body, author, at, place)

    def _said(
        self, given: Mapping[str, Json], body: str, author: Ref | None, at: int | None, place: str
    ) -> Iterator[Observation]:
        changed = fields(given.get("properties"))
        told: dict[str, Json] = {"deleted": True} if changed.get("deletetime") else {}
        if changed.get("edittime") and not told:
            told["edited"] = True
        if names := skype.files(body):
            told["attached"] = names
        if self.now.name and skype.is_group(self.now.identity):
            told["chat"] = self.now.name
        yield from skype.named(author, string(given.get("displayName"), 200), place, self.seen, at)
        text = skype.text_of(body)
        yield Event(
            EventType.MESSAGE,
            skype.CHANNEL,
            at,
            (author,) if author else (),
            self._receivers(author),
            place,
            text,
            direction=skype.direction(author, self.owner.account),
            asserted=told,
        )
        yield from identifiers.mentions(text, place, self.region, at=at)
        yield from skype.inside(body, place, self.region, at)

    def _receivers(self, author: Ref | None) -> tuple[Ref, ...]:
        mine = self.owner.account
        other = None if skype.is_group(self.now.identity) else skype.party(self.now.identity, self.region)
        between = (other, mine) if other is not None else ()
        found = dict.fromkeys(ref for ref in (*self.now.members, *between) if ref is not None and ref != author)
        return tuple(found) if len(found) <= MEMBERS_LIMIT else ()
