"""Google Chat (messages.json, group_info.json, user_info.json) and Hangouts (Hangouts.json) of a Takeout.

In Chat the parties are mail addresses; in Hangouts accounts by number (`google:123...`), some with a telephone
number. Messages that were deleted are kept and marked. Locators are paths in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers, jsonstream, textual
from asasec_graph.reading.exports import Owner, fields, instant, members, pointer, string, told, whole, zone_of
from asasec_graph.reading.source import Extractor, Source

RECEIVERS = 50
TEXT_LIMIT = 100_000
_CHAT = re.compile(
    rb'\{\s*"messages"\s*:\s*\[\s*\{[\s\S]{0,1500}?"(?:creator|created_date|topic_id|message_state|deletion_metadata)"\s*:'
    rb'|\{\s*(?:"name"\s*:\s*"[^"]*"\s*,\s*)?"members"\s*:\s*\[\s*\{[^{}]{0,400}"user_type"\s*:'
    rb'|\{\s*"user"\s*:\s*\{[^{}]{0,400}"user_type"\s*:'
)
_HANGOUTS = re.compile(rb'"conversations?"\s*:[\s\S]{0,400}?"conversation_id"\s*:')


def takes(source: Source) -> bool:
    """JSON that begins as one of these files does."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"{") and (_CHAT.match(head) is not None or _HANGOUTS.search(head[:2048]) is not None)


def extract(source: Source) -> Iterator[Observation]:
    """Members, messages and calls."""
    if _HANGOUTS.search(source.head[:2048]):
        yield from _Hangouts(source).read()
    else:
        yield from _Chat(source).read()


def _in_chat(path: jsonstream.Path) -> bool:
    return (len(path) == 2 and path[0] in ("messages", "members", "membership_info")) or path == ("user",)


class _Chat:
    """Google Chat: who takes part is known by mail address."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.zone = source.options.timezone
        self.people: dict[str, Ref] = {}
        self.named: set[str] = set()

    def _walked(self) -> Iterator[tuple[jsonstream.Path, Json] | Problem]:
        with self.source.open() as file:
            try:
                yield from jsonstream.walk(file, _in_chat)
            except jsonstream.JsonDamage as damage:
                yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")

    def read(self) -> Iterator[Observation]:
        """Twice: who writes, then what."""
        for found in self._walked():
            if not isinstance(found, Problem) and found[0][:1] == ("messages",):
                who = self._who(fields(fields(found[1]).get("creator")))
                if who is not None and len(self.people) <= RECEIVERS + 1:
                    self.people[who.key] = who
        if len(self.people) > RECEIVERS + 1:
            yield Problem(
                f"{len(self.people)} persons write in this chat; above {RECEIVERS + 1} no receivers are stated.",
                "messages",
            )
        for found in self._walked():
            yield from [found] if isinstance(found, Problem) else self._value(*found)

    def _who(self, user: Mapping[str, Json]) -> Ref | None:
        return keys.email(string(user.get("email"), 320))

    def _named(self, user: Mapping[str, Json], locator: str, context: str = "") -> Iterator[Mention]:
        ref = self._who(user)
        if ref is not None and ref.key not in self.named:
            self.named.add(ref.key)
            yield Mention(ref, locator, asserted=told(name=string(user.get("name"), 200), context=context))

    def _value(self, path: jsonstream.Path, value: Json) -> Iterator[Observation]:
        given, locator = fields(value), pointer(*path)
        if path == ("user",):
            owner = Owner(self.source)
            yield from owner.said(locator, name=string(given.get("name"), 200))
            yield from owner.owns(self._who(given), f"{locator}/email")
        elif path[:1] == ("members",):
            yield from self._named(given, locator, "member of group")
        elif path[:1] == ("messages",):
            yield from self._message(given, locator)

    def _message(self, given: Mapping[str, Json], locator: str) -> Iterator[Observation]:
        creator = fields(given.get("creator"))
        sender = self._who(creator)
        text = string(given.get("text"), TEXT_LIMIT)
        deleted = given.get("message_state") == "DELETED" or "deleted_date" in given or "deletion_metadata" in given
        if sender is None and not text and not deleted:
            yield Problem("This message states no sender and no text; it was skipped.", locator)
            return
        yield from self._named(creator, f"{locator}/creator")
        when = instant(given.get("created_date") or given.get("deleted_date"), self.zone)
        if when is None:
            yield Problem("The time of this message could not be read; it stands without one.", locator)
        at = when.at if when else None
        others = tuple(ref for ref in self.people.values() if ref != sender)
        files = [string(fields(one).get("original_name") or fields(one).get("export_name"), 300)
                 for one in members(given.get("attached_files"))]  # fmt: skip
        asserted = told(attached=[name for name in files if name], deleted=deleted or None)
        yield Event(
            EventType.MESSAGE,
            "google chat",
            at,
            (sender,) if sender else (),
            others if len(others) <= RECEIVERS else (),
            locator,
            text,
            zone=zone_of(when),
            asserted=asserted,
        )
        for mention in identifiers.mentions(text, locator, self.source.options.region, at=at):
            asked = dict(mention.asserted) | told(deleted=deleted or None)
            yield Mention(mention.entity, mention.locator, mention.confidence, asked, mention.at)


@dataclass(slots=True)
class _Conversation:
    """A conversation of Hangouts: its people, and which of them the owner is."""

    people: dict[str, Ref] = field(default_factory=dict[str, Ref])
    owner: str = ""


def _in_hangouts(path: jsonstream.Path) -> bool:
    return path[:1] == ("conversations",) and (
        (len(path) == 3 and path[2] == "conversation") or (len(path) == 4 and path[2] == "events")
    )


def _number(identifier: Json) -> str:
    given = fields(identifier)
    return string(given.get("gaia_id") or given.get("chat_id"), 40)


class _Hangouts:
    """Hangouts: each conversation states its people before its events."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.owner = Owner(source)
        self.current = _Conversation()
        self.place = ""
        self.named: set[Ref] = set()

    def read(self) -> Iterator[Observation]:
        """Each conversation in order."""
        with self.source.open() as file:
            try:
                for path, value in jsonstream.walk(file, _in_hangouts):
                    if not _in_hangouts(path):
                        continue
                    if path[1] != self.place:
                        self.current, self.place = _Conversation(), path[1]
                    if path[2] == "conversation":
                        yield from self._conversation(fields(value), pointer(*path))
                    else:
                        yield from self._event(fields(value), pointer(*path))
            except jsonstream.JsonDamage as damage:
                yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")

    def _conversation(self, given: Mapping[str, Json], locator: str) -> Iterator[Observation]:
        below = fields(given.get("conversation"))
        within, place = (below, f"{locator}/conversation") if below else (given, locator)
        state = fields(fields(within.get("self_conversation_state")).get("self_read_state"))
        self.current.owner = _number(state.get("participant_id"))
        for index, one in enumerate(members(within.get("participant_data"))):
            person = fields(one)
            number = _number(person.get("id"))
            ref = keys.account("google", number)
            if ref is None:
                continue
            self.current.people[number] = ref
            yield from self._person(person, ref, number, f"{place}/participant_data/{index}")

    def _person(self, person: Mapping[str, Json], ref: Ref, number: str, locator: str) -> Iterator[Observation]:
        name = string(person.get("fallback_name"), 200)
        if number == self.current.owner:
            yield from self.owner.said(locator, name=name if ref not in self.named else "")
            if self.owner.account is None:
                yield from self.owner.owns(ref, locator, name=name)
                self.named.add(ref)
        if ref not in self.named:
            self.named.add(ref)
            yield Mention(ref, locator, asserted=told(name=name))
        phone = keys.phone(string(fields(person.get("phone_number")).get("e164"), 40), self.source.options.region)
        if phone is not None:
            yield Mention(phone, f"{locator}/phone_number/e164")
            yield Link(LinkType.USES, ref, phone, f"{locator}/phone_number/e164")

    def _event(self, given: Mapping[str, Json], locator: str) -> Iterator[Observation]:
        number = _number(given.get("sender_id"))
        sender = self.current.people.get(number) or keys.account("google", number)
        when = instant(given.get("timestamp"), self.source.options.timezone)
        at = when.at if when else None
        mine = fields(fields(given.get("self_event_state")).get("user_id"))
        owner = self.current.owner or _number(mine)
        others = tuple(ref for ref in self.current.people.values() if ref != sender)
        call = fields(given.get("hangout_event"))
        content = fields(fields(given.get("chat_message")).get("message_content"))
        if sender is None or not (content or call):
            return
        if call and string(call.get("event_type")) not in ("END_HANGOUT", ""):
            return
        text = "".join(_segment(fields(part)) for part in members(content.get("segment")))[:TEXT_LIMIT]
        yield Event(
            EventType.CALL if call else EventType.MESSAGE,
            "hangouts",
            at,
            (sender,),
            others if len(others) <= RECEIVERS else (),
            locator,
            None if call else text,
            seconds=whole(call.get("hangout_duration_secs")) if call else None,
            direction=(Direction.OUT if number == owner else Direction.IN) if owner else None,
            zone=zone_of(when),
            asserted=told(
                attached=[url for one in members(content.get("attachment")) if (url := _picture(fields(one)))],
                kind="sms" if given.get("event_type") == "SMS" else "",
            ),
        )
        if text:
            yield from identifiers.mentions(text, locator, self.source.options.region, at=at)


def _segment(part: Mapping[str, Json]) -> str:
    """A piece of text with its spaces, or a line end."""
    text = part.get("text")
    if part.get("type") == "LINE_BREAK":
        return "\n"
    return textual.clean(text[:TEXT_LIMIT]) if isinstance(text, str) else ""


def _picture(attachment: Mapping[str, Json]) -> str:
    photo = fields(fields(attachment.get("embed_item")).get("plus_photo"))
    return string(photo.get("url") or fields(photo.get("thumbnail")).get("image_url"), 500)


EXTRACTOR = Extractor("google_takeout_chat", 1, takes, extract)
