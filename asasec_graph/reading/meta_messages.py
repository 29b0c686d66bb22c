"""Threads of Meta's exports: `messages/inbox/NAME_ID/message_1.json` of Instagram and Facebook alike.

{participants [{name}], messages [{sender_name, timestamp_ms, content, photos, share, call_duration...}], title,
thread_path}; Messenger's export of encrypted chats {participants [name], threadName, messages [{senderName, text,
timestamp, isUnsent, media}]}; Instagram's first layout [{participants [username], conversation [{sender, created_at,
text}]}]. All but the last name persons, not accounts: they are persons of the file. In a thread of two whose title
is the one's name, the other is the owner. "Facebook user" stands for whoever has left: it is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Problem, Ref, owner
from asasec_graph.reading import identifiers, jsonstream, mojibake
from asasec_graph.reading.exports import fields, instant, members, pointer, string, told, whole, zone_of
from asasec_graph.reading.source import Source

THREAD = re.compile(rb'"participants"\s*:\s*\[|"messages"\s*:\s*\[\s*\{[^{}\[\]]{0,4000}"timestamp_ms"\s*:')
"""A thread: it lists who takes part, or begins with a message that has Meta's time."""
RECEIVERS = 50
PEOPLE_LIMIT = 10_000
TEXT_LIMIT = 100_000
NAME_LIMIT = 500
_MEDIA = ("photos", "videos", "audio_files", "audio", "files", "gifs", "media")
_NAMES = ("sender_name", "senderName", "sender")
_TEXTS = ("content", "text")
_NOBODY = frozenset(
    {
        *("facebook user", "instagram user", "messenger user", "user", "usuario de facebook", "usuario de instagram"),
        *("utilisateur facebook", "utilisateur instagram", "facebook-nutzer", "instagram-nutzer"),
        *("usuário do facebook", "utente di facebook", "utente instagram"),
    }
)
"""What stands in the place of the name of an account that is no more."""


@dataclass(slots=True)
class Thread:
    """A thread as the first reading sees it; `people` in order, each with its number from 1 and where it was read."""

    title: str = ""
    accounts: bool = False
    people: dict[str, int] = field(default_factory=dict[str, int])
    places: dict[str, str] = field(default_factory=dict[str, str])
    raws: dict[str, str] = field(default_factory=dict[str, str])

    def add(self, raw: str, place: str) -> None:
        """One more who takes part, by the name as it stands in the file, and the locator of it."""
        name = mojibake.repair(raw)
        if name and not _is_nobody(name) and len(self.people) < PEOPLE_LIMIT and name not in self.people:
            self.people[name] = len(self.people) + 1
            self.places[name] = place
            self.raws[name] = raw

    @property
    def owner(self) -> str:
        """Who is not the one that the thread is named after, in a thread of two."""
        others = [name for name in self.people if name != self.title]
        return others[0] if len(self.people) == 2 and len(others) == 1 else ""


def decoded(path: jsonstream.Path) -> bool:
    """The values that are decoded whole: messages and participants."""
    return (len(path) == 2 and path[0] in ("messages", "participants")) or (
        len(path) == 3 and path[0].isdigit() and path[1] in ("conversation", "participants")
    )


def is_message(path: jsonstream.Path) -> bool:
    """Whether a path is that of a message."""
    return len(path) in (2, 3) and path[-2] in ("messages", "conversation")


def read(source: Source, channel: str) -> Iterator[Observation]:
    """The persons or accounts that take part, messages, calls, and what their texts name."""
    threads = _survey(source)
    reader = Reader(source, channel, threads)
    yield from reader.people()
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, decoded):
                if is_message(path):
                    yield from reader.message(fields(value), threads[path[:-2]], pointer(*path))
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


def _survey(source: Source) -> dict[jsonstream.Path, Thread]:
    threads: dict[jsonstream.Path, Thread] = {}
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, decoded):
                if path and path[-1] in ("title", "threadName"):
                    threads.setdefault(path[:-1], Thread()).title = _text(value)
                elif decoded(path):
                    thread = threads.setdefault(path[:-2], Thread())
                    thread.accounts |= len(path) == 3
                    inner, name = _who(fields(value)) if is_message(path) else _named(value)
                    thread.add(name, pointer(*path, *inner))
        except jsonstream.JsonDamage:
            return threads
    return threads


def _is_nobody(name: str) -> bool:
    return name.strip().lower() in _NOBODY


def _text(value: Json) -> str:
    return mojibake.repair(string(value, TEXT_LIMIT))


def _named(value: Json) -> tuple[tuple[str, ...], str]:
    """The name of one who takes part as it stands, which may be below `name`; the path to it comes first."""
    if isinstance(value, dict):
        return ("name",), string(fields(value).get("name"), NAME_LIMIT)
    return (), string(value, NAME_LIMIT)


def _who(given: Mapping[str, Json]) -> tuple[tuple[str, ...], str]:
    """Who wrote a message, as it stands in the file; the path to the name comes first."""
    for key in _NAMES:
        inner, name = _named(given.get(key))
        if name:
            return (key, *inner), name
    return (), ""


class Reader:
    """Turns messages into observations."""

    def __init__(self, source: Source, channel: str, threads: dict[jsonstream.Path, Thread]) -> None:
        self.source = source
        self.channel = channel
        self.threads = threads
        self.zone = source.options.timezone
        self.region = source.options.region
        self.refs: dict[tuple[int, str], Ref] = {}
        self.receivers: dict[tuple[int, str], tuple[Ref, ...]] = {}

    def people(self) -> Iterator[Observation]:
        """Each who takes part once, by name."""
        for path, thread in self.threads.items():
            for name in thread.people:
                yield self.somebody(thread, name, thread.places[name])
            if len(thread.people) > RECEIVERS + 1:
                yield Problem(
                    f"{len(thread.people)} persons write in this chat; above {RECEIVERS + 1} no receivers are stated.",
                    pointer(*path, "participants"),
                )

    def somebody(self, thread: Thread, name: str, locator: str) -> Mention:
        """One who takes part, by name."""
        asserted: dict[str, Json] = {"name": name} | dict(mojibake.raw_beside(thread.raws.get(name, name), name))
        if name == thread.owner and not thread.accounts:
            asserted["owner"] = True
        return Mention(self._ref(thread, name), locator, asserted=asserted)

    def _ref(self, thread: Thread, name: str) -> Ref:
        asked = (id(thread), name)
        if asked not in self.refs:
            account = keys.account(self.channel, name) if thread.accounts else None
            person = keys.person(self.source.sha256, f"participant-{thread.people.get(name, 0)}")
            mine = owner(self.source.sha256) if name == thread.owner else person
            self.refs[asked] = account or mine
        return self.refs[asked]

    def _others(self, thread: Thread, who: str) -> tuple[Ref, ...]:
        asked = (id(thread), who)
        if asked not in self.receivers:
            mine = self._ref(thread, who)
            others = dict.fromkeys(ref for name in thread.people if (ref := self._ref(thread, name)) != mine)
            self.receivers[asked] = tuple(others) if len(others) <= RECEIVERS else ()
        return self.receivers[asked]

    def message(
        self, given: Mapping[str, Json], thread: Thread, locator: str, *, said: str = ""
    ) -> Iterator[Observation]:
        """The event of one message or call, and what its text and its shares name.

        `said` is where its text stands, if not at the message's own place.
        """
        who = mojibake.repair(_who(given)[1])
        if not who and not any(given.get(key) for key in _TEXTS):
            yield Problem("This message states no sender and no text; it was skipped.", locator)
            return
        when = instant(given.get("timestamp_ms") or given.get("timestamp") or given.get("created_at"), self.zone)
        at = when.at if when else None
        if at is None:
            yield Problem("The time of this message could not be read; it stands without one.", locator)
        raw = next((found for key in _TEXTS if (found := string(given.get(key), TEXT_LIMIT))), "")
        text = mojibake.repair(raw)
        call = given.get("type") == "Call" or "call_duration" in given
        yield Event(
            EventType.CALL if call else EventType.MESSAGE,
            self.channel,
            at,
            (self._ref(thread, who),) if who and not _is_nobody(who) else (),
            self._others(thread, who),
            locator,
            text,
            seconds=whole(given.get("call_duration")) if call else None,
            direction=_direction(thread, who, call and given.get("missed") is True),
            zone=zone_of(when),
            asserted=_asserted(given, thread)
            | dict(mojibake.raw_beside(raw, text))
            | ({"sender": who} if _is_nobody(who) else {}),
        )
        yield from identifiers.mentions(text, said or locator, self.region, at=at)
        yield from self._shared(given, locator, at)

    def _shared(self, given: Mapping[str, Json], locator: str, at: int | None) -> Iterator[Mention]:
        share = fields(given.get("share"))
        link = keys.url(string(share.get("link"))) if share.get("link") else None
        if link is not None:
            yield Mention(link, f"{locator}/share/link", 0.9, {"context": "shared"}, at)
        author = keys.account(self.channel, _text(share.get("original_content_owner")))
        if author is not None:
            yield Mention(author, f"{locator}/share/original_content_owner", 0.9, {"context": "author of shared"}, at)


def _direction(thread: Thread, who: str, missed: bool) -> Direction | None:
    if not thread.owner:
        return Direction.MISSED if missed else None
    if who == thread.owner:
        return Direction.OUT
    return Direction.MISSED if missed else Direction.IN


def _asserted(given: Mapping[str, Json], thread: Thread) -> dict[str, Json]:
    """What a message says beside its text: files, reactions, that it was unsent, the group's name."""
    attached = [string(fields(one).get("uri")) for key in _MEDIA for one in members(given.get(key))]
    attached.append(string(fields(given.get("sticker")).get("uri")))
    reactions = [
        f"{_text(fields(one).get('actor'))}: {_text(fields(one).get('reaction'))}"
        for one in members(given.get("reactions"))[:100]
    ]
    group = thread.title if len(thread.people) > 2 else ""
    unsent = given.get("is_unsent") is True or given.get("isUnsent") is True
    return told(attached=[uri for uri in attached if uri], reactions=reactions, chat=group, deleted=unsent or None)
