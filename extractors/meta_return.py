"""Meta's answers to legal process about Facebook and Instagram accounts (Business Record): HTML, or text.

Sections: request parameters, name, addresses, numbers, IP addresses, devices, followers, threads with their
participants and messages, last place, NCMEC reports. Accounts are by username on Instagram and by number on
Facebook, the owner by both. Times are UTC. Locators are paths in the page, `line N`, or a place on a PDF's page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import identifiers, moments, returns_html, returns_labels, returns_meta, returns_pages
from asasec_graph.reading.exports import Owner, address, instant, number, told, zone_of
from asasec_graph.reading.returns_labels import Labelled
from asasec_graph.reading.source import Extractor, Source

RECEIVERS = 50
PEOPLE_LIMIT = 2_000
_PAGE = re.compile(
    rb'id="property-(?:request_parameters|unified_messages|ip_addresses|name|emails|vanity|ncmec_reports)"'
)
_TEXT = re.compile(
    r"Meta (?:Platforms )?Business Record|^Account Identifier\b[\s\S]{0,200}?^Account Type\b", re.MULTILINE
)
_PERSON = re.compile(
    r"(?P<name>[^\n,()]{1,200}?)\s*\((?P<platform>Instagram|Facebook|Threads): ?(?P<number>\d{3,25})\)", re.I
)
_NUMBER = re.compile(r"\+?\d[\d ().-]{6,20}\d")
_MESSAGE = frozenset(
    {"author", "sent", "body", "attachments", "type", "size", "url", "linkedmediafile", "text", "datecreated", "share"}
    | {
        "subscriptionevent",
        "removedbysender",
        "callrecord",
        "missed",
        "duration",
        "producttype",
        "link",
        "summary",
        "title",
    }
)
_PLATFORMS = {"instagram": "instagram", "facebook": "facebook", "threads": "instagram"}


def takes(source: Source) -> bool:
    """A page with Meta's properties, or a text that begins as a record of Meta's."""
    if returns_html.is_html(source.head) or source.head.lstrip()[:1] == b"<":
        return _PAGE.search(source.head) is not None
    return _TEXT.search(returns_pages.beginning(source)) is not None


def extract(source: Source) -> Iterator[Observation]:
    """What the record states, in order."""
    reader = _Reader(source)
    page = returns_html.is_html(source.head) or source.head.lstrip()[:1] == b"<"
    found = returns_labels.of_page(source) if page else returns_meta.of_lines(returns_pages.lines(source))
    for one in found:
        if isinstance(one, Problem):
            yield one
        elif isinstance(one, Labelled):
            yield from reader.labelled(one)
        else:
            for name, text in one.cells.items():
                yield from reader.labelled(Labelled(one.section, name, name, (text,), one.locator))
    yield from reader.finished()


@dataclass(slots=True)
class _Said:
    """A message that is being read: its labels so far."""

    locator: str
    values: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    body: Labelled | None = None


@dataclass(slots=True)
class _Used:
    """An address or device that is being read, with what belongs to it."""

    locator: str
    ref: Ref | None
    kind: LinkType
    at: int | None = None
    told: dict[str, Json] = field(default_factory=dict[str, Json])


class _Reader:
    """Follows the labels: some stand alone, others are of the address, place or message before them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.owner = Owner(source)
        self.zone = "UTC"
        self.platform = "facebook"
        self.number = ""
        self.section = ""
        self.thread = ""
        self.people: dict[str, Ref] = {}
        self.named: set[Ref] = set()
        self.said: _Said | None = None
        self.used: _Used | None = None
        self.latitude: float | None = None
        self.at: int | None = None

    def finished(self) -> Iterator[Observation]:
        """What was being read when the record ended."""
        yield from self._message()
        yield from self._use()

    def labelled(self, one: Labelled) -> Iterator[Observation]:
        """One label with its value."""
        if one.section != self.section:
            yield from self.finished()
            self.section, self.at = one.section, None
        if self._of_message(one):
            return
        read = _READ.get(one.label)
        if read is not None:
            yield from read(self, one)
        elif "message" not in self.section or self.said is None:
            yield from self._plain(one)

    # Messages

    def _of_message(self, one: Labelled) -> bool:
        """Whether a label belongs to the message that is being read."""
        if self.said is None or one.label not in _MESSAGE or one.label == "author":
            return False
        self.said.values.setdefault(one.label, []).extend(one.lines)
        if one.label == "body" and self.said.body is None:
            self.said.body = one
        return True

    def author(self, one: Labelled) -> Iterator[Observation]:
        """A message begins; the one before it is whole."""
        yield from self._message()
        self.said = _Said(one.locator, {"author": list(one.lines)})

    def thread_begins(self, one: Labelled) -> Iterator[Observation]:
        """A thread begins, with other people."""
        yield from self._message()
        self.thread = one.value.strip("() \n")[:100]
        self.people = {}

    def participants(self, one: Labelled) -> Iterator[Observation]:
        """Who takes part in a thread, each once by name."""
        yield from self._message()
        for row, line in enumerate(one.lines):
            for person in _PERSON.finditer(line):
                ref = self._party(person)
                if ref is not None and len(self.people) < PEOPLE_LIMIT:
                    self.people[ref.key] = ref
                    yield from self._mention(ref, person, one.where(row))

    def _party(self, person: re.Match[str]) -> Ref | None:
        """The account of `name (Instagram: 123)`: by name on Instagram, by number on Facebook."""
        platform = _PLATFORMS[person["platform"].lower()]
        if person["number"] == self.number and self.owner.account is not None:
            return self.owner.account
        name = person["name"].strip()
        named = platform == "instagram" and re.fullmatch(r"[A-Za-z0-9._]{1,30}", name) is not None
        return keys.account(platform, name if named else person["number"])

    def _mention(self, ref: Ref, person: re.Match[str], locator: str, context: str = "") -> Iterator[Mention]:
        if ref not in self.named or context:
            self.named.add(ref)
            asserted = told(name=person["name"].strip(), id=person["number"], context=context)
            yield Mention(ref, locator, asserted=asserted)

    def _message(self) -> Iterator[Observation]:
        """The event of the message that was being read."""
        said, self.said = self.said, None
        if said is None:
            return
        value = {name: "\n".join(lines) for name, lines in said.values.items()}
        author = _PERSON.search(value.get("author", ""))
        sender = self._party(author) if author else None
        if sender is None and not value.get("body"):
            yield Problem("This message states no sender and no text; it was skipped.", said.locator)
            return
        if sender is not None and author is not None:
            yield from self._mention(sender, author, said.locator)
        when = instant(value.get("sent", ""), self.zone)
        at = when.at if when else None
        if at is None:
            yield Problem("The time of this message could not be read; it stands without one.", said.locator)
        text = value.get("body", "")
        yield self._event(said, value, sender, at, text, zone_of(when))
        yield from self._named_in(said.body, at)
        link = keys.url(value.get("url", "").split("\n")[0]) if "://" in value.get("url", "")[:9] else None
        if link is not None:
            yield Mention(link, said.locator, 0.9, {"context": "shared"}, at)

    def _named_in(self, body: Labelled | None, at: int | None) -> Iterator[Mention]:
        """Identifiers in a message's text: of a text or PDF line by line, for each has its place."""
        region = self.source.options.region
        if body is None:
            return
        if not body.places:
            yield from identifiers.mentions(body.value, body.locator, region, at=at)
        for line in body.places:
            for one in identifiers.found(line.text, region):
                place = line.place(one.start, one.end)
                yield Mention(one.ref, place, min(one.confidence, 0.8), {"context": "message"}, at)

    def _event(
        self, said: _Said, value: dict[str, str], sender: Ref | None, at: int | None, text: str, zone: str | None
    ) -> Event:
        others = tuple(ref for ref in self.people.values() if ref != sender)
        call = "callrecord" in value or "duration" in value
        mine = self.owner.account
        direction = None if mine is None or sender is None else Direction.OUT if sender == mine else Direction.IN
        missed = value.get("missed", "").strip().lower() in ("true", "yes")
        removed = value.get("removedbysender", "").strip().lower() in ("true", "yes")
        files = [line for line in value.get("linkedmediafile", "").split("\n") if line]
        return Event(
            EventType.CALL if call else EventType.MESSAGE,
            self.platform,
            at,
            (sender,) if sender else (),
            others if len(others) <= RECEIVERS else (),
            said.locator,
            text,
            seconds=moments.seconds(value.get("duration", "").split("\n")[0]) if call else None,
            direction=Direction.MISSED if call and missed and direction is not Direction.OUT else direction,
            zone=zone,
            asserted=told(
                thread=self.thread,
                attached=files or [line for line in value.get("attachments", "").split("\n") if line][:20],
                event=value.get("subscriptionevent", "")[:100],
                deleted=removed or None,
            ),
        )

    # The account

    def service(self, one: Labelled) -> Iterator[Observation]:
        """Which of Meta's services the record is of."""
        self.platform = "instagram" if "instagram" in one.value.lower() else "facebook"
        yield from ()

    def target(self, one: Labelled) -> Iterator[Observation]:
        """The account's number."""
        found = re.search(r"\d{4,25}", one.value)
        if found:
            self.number = found[0]
        yield from ()

    def account(self, one: Labelled) -> Iterator[Observation]:
        """The account by name, by the address of its profile, or by number; with its number where that was stated."""
        text = one.value.split("\n")[0].strip().rstrip("/")
        name = re.sub(r"^https?://(?:www\.|m\.)?(?:facebook|instagram)\.com/(?:profile\.php\?id=)?", "", text)
        ref = keys.account(self.platform, name) if re.fullmatch(r"[A-Za-z0-9._]{1,60}", name) else None
        if ref is not None and ref != self.owner.account:
            yield from self.owner.owns(ref, one.locator)
        numbered = keys.account(self.platform, self.number) if self.number else None
        if numbered is not None and numbered not in (ref, self.owner.account) and numbered not in self.named:
            self.named.add(numbered)
            yield from self.owner.owns(numbered, one.locator)

    def name(self, one: Labelled) -> Iterator[Observation]:
        """The name that the account's holder gave."""
        if "name" in self.section or not self.section:
            yield from self.owner.said(one.locator, name=one.value.replace("\n", " ")[:200])

    def emails(self, one: Labelled) -> Iterator[Observation]:
        """Registered addresses, one a line."""
        for row, line in enumerate(one.lines):
            for text in re.split(r"[,;\s]+", line):
                yield from self.owner.owns(keys.email(text), one.where(row), context="registered")

    def phones(self, one: Labelled) -> Iterator[Observation]:
        """Registered numbers: `+34600123456 Cell Verified on 2020-01-30 20:49:00 UTC`."""
        for row, line in enumerate(one.lines):
            bare = re.sub(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}.*", "", line)
            for found in _NUMBER.finditer(bare):
                text = found[0] if found[0].startswith("+") else f"+{found[0]}"
                ref = self.owner.phones(text) or self.owner.phones(found[0])
                yield from self.owner.owns(ref, one.where(row), verified=True if "erified" in line else None)

    # Addresses, devices, places

    def ip(self, one: Labelled) -> Iterator[Observation]:
        """An address begins; its time and what was done follow, or went before."""
        yield from self._use()
        text = one.value.split("\n")[0]
        registered = one.label.startswith("registration")
        context = "registration" if registered else self.section.replace("_", " ")
        self.used = _Used(one.locator, address(text), LinkType.CONNECTED_TO, self.at, told(context=context))
        self.at = None
        if registered:
            yield from self._use()

    def device(self, one: Labelled) -> Iterator[Observation]:
        """A device of the account's, by the number that the program gave it."""
        if "device" in self.section or one.label == "deviceid":
            yield from self._use()
            ref = keys.device_serial(self.platform, one.value.split("\n")[0])
            self.used = _Used(one.locator, ref, LinkType.USES, None, told(context="device", kind=self._kind))

    _kind = ""

    def kind(self, one: Labelled) -> Iterator[Observation]:
        """What sort of device the next one is."""
        self._kind = one.value[:60]
        yield from ()

    def time(self, one: Labelled) -> Iterator[Observation]:
        """The time of the address before it, else of what follows."""
        when = instant(one.value.split("\n")[0], self.zone)
        if when is not None and self.used is not None and self.used.at is None:
            self.used.at = when.at
        elif when is not None:
            self.at = when.at
        yield from ()

    def action(self, one: Labelled) -> Iterator[Observation]:
        """What was done from the address before it."""
        if self.used is not None:
            self.used.told["action"] = one.value[:100]
        yield from ()

    def _use(self) -> Iterator[Observation]:
        used, self.used = self.used, None
        if used is not None:
            yield from self.owner.said(used.locator) if used.ref else ()
        if used is not None and used.ref is not None:
            yield Mention(used.ref, used.locator, asserted=used.told, at=used.at)
            yield Link(used.kind, self.owner.account or self.owner.person, used.ref, used.locator, at=used.at)

    def north(self, one: Labelled) -> Iterator[Observation]:
        """A latitude; the longitude follows."""
        self.latitude = number(one.value.strip())
        yield from ()

    def east(self, one: Labelled) -> Iterator[Observation]:
        """A longitude, which makes a place of the latitude before it."""
        longitude, latitude, self.latitude = number(one.value.strip()), self.latitude, None
        if longitude is not None and latitude is not None:
            ref, context = keys.location(latitude, longitude), self.section.replace("_", " ")
            yield from self.owner.linked(LinkType.LOCATED_AT, ref, one.locator, at=self.at, context=context)

    def cybertip(self, one: Labelled) -> Iterator[Observation]:
        """A report to NCMEC that names the account."""
        found = re.search(r"\d{5,15}", one.value)
        if found:
            yield from self.owner.said(one.locator, cyberTip=found[0])

    def _plain(self, one: Labelled) -> Iterator[Observation]:
        """Accounts in lists (followers and the like), and identifiers in any other value."""
        context = (self.section or one.shown).replace("_", " ")[:60]
        people = 0
        for row, line in enumerate(one.lines):
            for person in _PERSON.finditer(line):
                ref = self._party(person)
                people += 1
                if ref is not None and people <= PEOPLE_LIMIT:
                    yield from self.owner.said(one.where(row))
                    yield from self._mention(ref, person, one.where(row), context)
                    yield from self._known(ref, context, one.where(row))
        if not people and "definition" not in one.label:
            for row, line in enumerate(one.lines[:1_000]):
                for found in identifiers.found(line, self.source.options.region):
                    yield Mention(found.ref, one.where(row), min(found.confidence, 0.8), {"context": context})

    def _known(self, ref: Ref, context: str, locator: str) -> Iterator[Link]:
        us = self.owner.account or self.owner.person
        if "follower" in context:
            yield Link(LinkType.KNOWS, ref, us, locator)
        elif ref != us and any(word in context for word in ("following", "friend", "contact", "block")):
            yield Link(LinkType.KNOWS, us, ref, locator)


_READ: dict[str, Callable[[_Reader, Labelled], Iterator[Observation]]] = {
    "service": _Reader.service,
    "target": _Reader.target,
    "accountidentifier": _Reader.account,
    "vanityname": _Reader.account,
    "vanity": _Reader.account,
    "first": _Reader.name,
    "name": _Reader.name,
    "fullname": _Reader.name,
    "registeredemailaddresses": _Reader.emails,
    "registeredemailaddress": _Reader.emails,
    "phonenumbers": _Reader.phones,
    "phonenumber": _Reader.phones,
    "registrationip": _Reader.ip,
    "ipaddress": _Reader.ip,
    "ip": _Reader.ip,
    "time": _Reader.time,
    "timestamp": _Reader.time,
    "action": _Reader.action,
    "type": _Reader.kind,
    "id": _Reader.device,
    "deviceid": _Reader.device,
    "latitude": _Reader.north,
    "longitude": _Reader.east,
    "thread": _Reader.thread_begins,
    "currentparticipants": _Reader.participants,
    "pastparticipants": _Reader.participants,
    "author": _Reader.author,
    "cybertipid": _Reader.cybertip,
}

EXTRACTOR = Extractor("meta_return", 1, takes, extract)
