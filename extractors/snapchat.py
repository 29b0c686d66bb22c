"""Snapchat's "My Data" in JSON: account, friends, chats and snaps, calls, memories, places, former numbers.

Accounts are by username. In chats of the newer layout (one list a conversation) `IsSender` tells the owner's own
username; in the older one (`Received Saved Chat History`, `Sent Saved Chat History`) the owner is a person without
one. Times state UTC. Locators are paths in the document: `Login History/3/IP`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers, jsonstream
from asasec_graph.reading.exports import (
    Owner,
    address,
    fields,
    instant,
    members,
    number,
    pointer,
    string,
    told,
    whole,
    zone_of,
)
from asasec_graph.reading.source import Extractor, Source

PLATFORM = "snapchat"
RECEIVERS = 50
_OURS = re.compile(
    rb'"Basic Information"\s*:\s*\{\s*"Username"|"Friends"\s*:\s*\[(?:\s*\]|\s*\{\s*"Username")|"IsSender"\s*:'
    rb'|"(?:Received|Sent) (?:Saved Chat|Snap) History"\s*:|"Frequent Locations"\s*:|"Latest Location"\s*:'
    rb'|"Display Name Change"\s*:|"Snapchat Linked to Bitmoji"\s*:|"(?:Outgoing|Incoming|Completed) Calls"\s*:'
    rb'|"Saved Media"\s*:\s*\[\s*\{\s*"Date"'
)
_FRIENDS = {
    "Friends": "friend",
    "Friend Requests Sent": "friend request sent",
    "Blocked Users": "blocked",
    "Deleted Friends": "deleted friend",
    "Ignored Snapchatters": "ignored",
    "Pending Requests": "pending request",
    "Shortcuts": "shortcut",
    "Hidden Friend Suggestions": "hidden suggestion",
}
_PLACE = re.compile(r"(-?\d{1,3}\.\d+)(?:\s*±[^,]*)?\s*,\s*(-?\d{1,3}\.\d+)")
_GROUP = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")


def takes(source: Source) -> bool:
    """JSON with a heading that only Snapchat's data have."""
    head = source.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"{") and _OURS.search(head) is not None


def _decoded(path: jsonstream.Path) -> bool:
    """Members of lists, and the objects that are one record."""
    return len(path) == 2 or (len(path) == 1 and path[0] in ("Basic Information", "Device Information"))


@dataclass(slots=True)
class _Survey:
    """What the first reading learns: the owner's username, and who writes in each conversation."""

    owner: str = ""
    place: str = ""
    people: dict[str, dict[str, None]] = field(default_factory=dict[str, dict[str, None]])


def extract(source: Source) -> Iterator[Observation]:
    """What each record states."""
    survey = _survey(source)
    owner = Owner(source)
    if survey.owner:
        yield from owner.owns(keys.account(PLATFORM, survey.owner), survey.place)
    reader = _Reader(source, owner, survey)
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, _decoded):
                yield from reader.value(path, value)
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


def _survey(source: Source) -> _Survey:
    survey = _Survey()
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, _decoded):
                given = fields(value)
                if len(path) == 2 and "IsSender" in given:
                    who = string(given.get("From"))
                    people = survey.people.setdefault(path[0], {})
                    if who and len(people) <= RECEIVERS + 1:
                        people[who] = None
                    if given.get("IsSender") is True:
                        survey.owner, survey.place = survey.owner or who, survey.place or f"{pointer(*path)}/From"
        except jsonstream.JsonDamage:
            return survey
    return survey


class _Reader:
    """Turns records into observations."""

    def __init__(self, source: Source, owner: Owner, survey: _Survey) -> None:
        self.owner = owner
        self.survey = survey
        self.zone = source.options.timezone
        self.region = source.options.region
        self.named: set[Ref] = set()

    def _at(self, given: Mapping[str, Json], *names: str) -> int | None:
        for name in names:
            found = instant(given.get(name), self.zone)
            if found is not None:
                return found.at
        return None

    def value(self, path: jsonstream.Path, value: Json) -> Iterator[Observation]:
        """What one record says, by its heading."""
        if not path:
            return
        heading, locator, given = path[0], pointer(*path), fields(value)
        if heading == "Basic Information":
            yield from self._basic(given, locator)
        elif heading in ("Device Information", "Device History"):
            yield from self._device(given, locator)
        elif heading == "Login History":
            yield from self._login(given, locator)
        elif heading in _FRIENDS:
            yield from self._friend(given, heading, locator)
        elif heading.endswith(("Saved Chat History", "Snap History")) or "IsSender" in given:
            yield from self._message(given, heading, locator)
        elif heading.endswith("Calls"):
            yield from self._call(given, heading, locator)
        elif heading == "Saved Media" or "Location" in heading or heading.startswith("Home"):
            yield from self._place(value, heading, locator)
        elif heading.endswith(("Change", "Reports")):
            yield from self._changed(given, heading, locator)

    def _basic(self, given: Mapping[str, Json], locator: str) -> Iterator[Observation]:
        owner = self.owner
        yield from owner.said(locator, name=string(given.get("Name")), country=string(given.get("Country")))
        yield from owner.owns(keys.account(PLATFORM, string(given.get("Username"))), f"{locator}/Username")
        for name in ("PhoneNumber", "Phone Number", "Mobile Number"):
            yield from owner.owns(owner.phones(string(given.get(name))), f"{locator}/{name}")
        for name in ("Email", "Email Address"):
            yield from owner.owns(keys.email(string(given.get(name))), f"{locator}/{name}")
        registered = address(string(given.get("Registration IP")))
        at = self._at(given, "Creation Date")
        place = f"{locator}/Registration IP"
        yield from owner.linked(LinkType.CONNECTED_TO, registered, place, at=at, context="registration")

    def _device(self, given: Mapping[str, Json], locator: str) -> Iterator[Observation]:
        """A device has no number here: what is told of it stands with the owner."""
        parts = ("Make", "Model Name", "Model", "Model ID", "OS Type", "OS Version", "Device Type")
        device = " ".join(text for part in parts if (text := string(given.get(part), 100)))
        if device:
            yield from self.owner.said(locator, device=device)

    def _login(self, given: Mapping[str, Json], locator: str) -> Iterator[Observation]:
        asserted = told(
            status=string(given.get("Status")), device=string(given.get("Device")), country=string(given.get("Country"))
        )
        found = address(string(given.get("IP")))
        at = self._at(given, "Created")
        yield from self.owner.linked(LinkType.CONNECTED_TO, found, f"{locator}/IP", at=at, context="login", **asserted)

    def _friend(self, given: Mapping[str, Json], heading: str, locator: str) -> Iterator[Observation]:
        ref = keys.account(PLATFORM, string(given.get("Username")))
        if ref is None:
            return
        at = self._at(given, "Creation Timestamp", "Last Modified Timestamp")
        context = _FRIENDS[heading]
        shown = string(given.get("Display Name"))
        yield from self.owner.said(locator)
        asserted = told(name=shown, context=context, source=string(given.get("Source")))
        yield Mention(ref, f"{locator}/Username", asserted=asserted, at=at)
        if not context.startswith("hidden"):
            yield Link(LinkType.KNOWS, self.owner.account or self.owner.person, ref, f"{locator}/Username", at=at)

    def _party(self, who: str, locator: str) -> Iterator[Observation]:
        ref = keys.account(PLATFORM, who)
        if ref is not None and ref not in self.named:
            self.named.add(ref)
            yield Mention(ref, locator)

    def _message(self, given: Mapping[str, Json], heading: str, locator: str) -> Iterator[Observation]:
        kind = string(given.get("Media Type"))
        text = string(given.get("Content"), 100_000) or string(given.get("Text"), 100_000)
        when = instant(given.get("Created(microseconds)") or given.get("Created"), self.zone)
        if when is None:
            yield Problem("The time of this message could not be read; it stands without one.", locator)
        for name in ("From", "To"):
            if who := string(given.get(name)):
                yield from self._party(who, f"{locator}/{name}")
        yield from self.owner.said(locator)
        senders, receivers, direction = self._sides(given, heading)
        group = string(given.get("Conversation Title"))
        snap = "Snap History" in heading or (not text and kind in ("IMAGE", "VIDEO"))
        yield Event(
            EventType.MESSAGE,
            PLATFORM,
            when.at if when else None,
            senders,
            receivers,
            locator,
            text,
            direction=direction,
            zone=zone_of(when),
            asserted=told(
                medium="" if kind == "TEXT" else kind.lower(),
                chat=group,
                snap=snap or None,
                saved=given.get("IsSaved") is True or None,
                attached=[one for one in re.split(r"[|,\s]+", string(given.get("Media IDs"))) if one],
            ),
        )
        yield from identifiers.mentions(text, locator, self.region, at=when.at if when else None)

    def _sides(
        self, given: Mapping[str, Json], heading: str
    ) -> tuple[tuple[Ref, ...], tuple[Ref, ...], Direction | None]:
        """Who sent to whom: by `IsSender` and the conversation's people, or by the heading of the older layout."""
        us = self.owner.account or self.owner.person
        sender = keys.account(PLATFORM, string(given.get("From")))
        receiver = keys.account(PLATFORM, string(given.get("To")))
        if "IsSender" not in given:
            out = receiver is not None or heading.startswith("Sent")
            return (
                (us,) if out else tuple(filter(None, (sender,))),
                tuple(filter(None, (receiver if out else us,))),
                (Direction.OUT if out else Direction.IN),
            )
        mine = given.get("IsSender") is True
        people = dict.fromkeys(self.survey.people.get(heading, {}))
        if not _GROUP.fullmatch(heading) and not string(given.get("Conversation Title")):
            people[heading] = None
        refs = [us, *(ref for name in people if (ref := keys.account(PLATFORM, name)) is not None)]
        first = us if mine else sender
        others = tuple(dict.fromkeys(ref for ref in refs if ref != first))
        return (
            (first,) if first else (),
            others if len(others) <= RECEIVERS else (),
            (Direction.OUT if mine else Direction.IN),
        )

    def _call(self, given: Mapping[str, Json], heading: str, locator: str) -> Iterator[Observation]:
        """A call states no other party: it is the owner's."""
        names = [str(name) for name in given]
        time = next((name for name in names if "date" in name.lower() or "time" in name.lower()), "")
        length = next((name for name in names if "sec" in name.lower() or "length" in name.lower()), "")
        when = instant(given.get(time), self.zone)
        yield from self.owner.said(locator)
        us = (self.owner.account or self.owner.person,)
        out = heading.startswith("Outgoing")
        direction = Direction.OUT if out else Direction.IN if heading.startswith("Incoming") else None
        incoming = direction is Direction.IN
        yield Event(
            EventType.CALL,
            PLATFORM,
            when.at if when else None,
            () if incoming else us,
            us if incoming else (),
            locator,
            seconds=whole(given.get(length)),
            direction=direction,
            zone=zone_of(when),
            asserted=told(result=string(given.get("Result")), medium=string(given.get("Type")).lower()),
        )

    def _place(self, value: Json, heading: str, locator: str) -> Iterator[Observation]:
        """[time, "latitude, longitude"], {Time, "Latitude, Longitude"}, or the place of a memory."""
        given = fields(value)
        texts = [string(part) for part in (members(value) or given.values())]
        at = self._at(given, "Time", "Date", "Timestamp")
        if at is None and texts:
            first = instant(texts[0], self.zone)
            at = first.at if first else None
        for text in texts:
            found = _PLACE.search(text)
            latitude, longitude = (number(found[1]), number(found[2])) if found else (None, None)
            if latitude is not None and longitude is not None:
                context = "memory" if heading == "Saved Media" else heading.lower()
                ref = keys.location(latitude, longitude)
                yield from self.owner.linked(LinkType.LOCATED_AT, ref, locator, at=at, context=context)

    def _changed(self, given: Mapping[str, Json], heading: str, locator: str) -> Iterator[Observation]:
        """A name, number or address that the account had from a date on."""
        at = self._at(given, "Date")
        context = heading.lower()
        for name, value in given.items():
            text = string(value)
            ref = keys.email(text) if "mail" in name.lower() else None
            if "number" in name.lower():
                ref = self.owner.phones(text)
            yield from self.owner.owns(ref, f"{locator}/{pointer(name)}", at=at, context=context)
            if name == "Display Name" and text:
                yield from self.owner.said(f"{locator}/{name}", name=text)


EXTRACTOR = Extractor("snapchat", 1, takes, extract)
