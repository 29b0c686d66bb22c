"""Telegram Desktop's export as pages: messages.html of one chat, the lists of contacts and sessions, the account.

Who writes is known by shown name alone: persons of the file, keyed `sender-1`... in order of appearance. In a chat of
two whose title is the one's name, the other is the owner. Times state their zone (`UTC+01:00`) since 2021. Locators
are paths in the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref, owner
from asasec_graph.reading import identifiers, moments, profiles, returns_html
from asasec_graph.reading.dates import Order
from asasec_graph.reading.exports import Owner, address, instant, told, zone_of
from asasec_graph.reading.returns_html import Gathered, Piece
from asasec_graph.reading.source import Extractor, Source

CHANNEL = "telegram"
RECEIVERS = 50
PEOPLE_LIMIT = 10_000
_OURS = re.compile(rb'class="(?:page_wrap|page_body chat_page|page_body list_page|history|personal_info clearfix)')
_KINDS = re.compile(rb'class="message (?:default|service)|class="entry clearfix|class="rows names|page_body')
_CALL = re.compile(
    r"(?P<way>outgoing|incoming|missed|declined|cancell?ed)?[^(]*(?:\((?P<length>[^)]*)\))?", re.IGNORECASE
)


def takes(source: Source) -> bool:
    """A page with the divisions of Telegram's export."""
    head = source.head
    return returns_html.is_html(head) and _OURS.search(head) is not None and _KINDS.search(head) is not None


@dataclass(slots=True)
class _Message:
    """A message that is being read."""

    path: str
    service: bool
    joined: bool
    date: str = ""
    name: Gathered | None = None
    text: Gathered | None = None
    forwarded: Gathered | None = None
    medium: str = ""
    title: Gathered | None = None
    status: Gathered | None = None
    files: list[str] = field(default_factory=list[str])
    links: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    sender: str = ""


@dataclass(slots=True)
class _Page:
    """What the first reading learns: the chat's title, and who writes, in order."""

    title: str = ""
    people: dict[str, int] = field(default_factory=dict[str, int])

    @property
    def owner(self) -> str:
        """In a chat of two, who is not the one that it is named after."""
        others = [name for name in self.people if name != self.title]
        return others[0] if len(self.people) == 2 and len(others) == 1 else ""


def extract(source: Source) -> Iterator[Observation]:
    """The account, contacts and sessions of a list, or the messages of a chat."""
    if b'class="message ' in source.head or b"chat_page" in source.head:
        page = _Page()
        for message in _messages(source, page):
            if message.sender and not message.service and len(page.people) < PEOPLE_LIMIT:
                page.people.setdefault(message.sender, len(page.people) + 1)
        yield from _Chat(source, page).read()
    else:
        yield from _list(source)


def _messages(source: Source, page: _Page) -> Iterator[_Message]:
    """The messages of a page in order, the sender of one that is joined taken from the one before."""
    reader = _Reader(page)
    last = ""
    for piece in returns_html.pieces(source):
        made = reader.piece(piece)
        if made is not None:
            if not made.service:
                made.sender = last = _shown(made.name) or (last if made.joined else "")
            yield made


def _shown(name: Gathered | None) -> str:
    return name.lines[0][:200] if name is not None and name.lines else ""


class _Reader:
    """Follows the divisions of messages."""

    def __init__(self, page: _Page) -> None:
        self.page = page
        self.title: Gathered | None = None
        self.message: _Message | None = None
        self.open: list[tuple[str, Gathered]] = []
        self.forwarded = ""

    def piece(self, piece: Piece) -> _Message | None:
        """One piece; the message that it ends."""
        classes = piece.classes
        if piece.kind == "start" and piece.tag == "div" and "message" in classes:
            self.message = _Message(piece.path, "service" in classes, "joined" in classes)
            self.open = []
            return None
        if self.message is None:
            self._heading(piece)
            return None
        if piece.kind == "end" and piece.path == self.message.path:
            made, self.message = self.message, None
            return made
        if piece.kind == "start":
            self._start(piece, self.message)
        elif piece.kind == "end":
            if self.open and piece.path == self.open[-1][0]:
                self.open.pop()
            if piece.path == self.forwarded:
                self.forwarded = ""
        if self.open and not (piece.kind == "start" and piece.path == self.open[-1][0]):
            self.open[-1][1].add(piece)
        return None

    def _heading(self, piece: Piece) -> None:
        if piece.kind == "start" and {"text", "bold"} <= piece.classes and not self.page.title:
            self.title = Gathered(piece.path)
        elif self.title is not None and piece.kind == "end" and piece.path == self.title.path:
            self.page.title, self.title = self.title.text[:200], None
        elif self.title is not None:
            self.title.add(piece)

    def _start(self, piece: Piece, message: _Message) -> None:
        classes, made = piece.classes, Gathered(piece.path)
        if "forwarded" in classes and "body" in classes:
            self.forwarded = piece.path
        elif "date" in classes and "title" in piece.attributes and not message.date:
            message.date = piece.attributes["title"]
        elif "from_name" in classes:
            if self.forwarded:
                message.forwarded = message.forwarded or made
            elif message.name is None:
                message.name = made
            self.open.append((piece.path, made))
        elif classes & {"text"} and "bold" not in classes and piece.tag == "div":
            message.text = message.text or made
            self.open.append((piece.path, made))
        elif {"title", "bold"} <= classes:
            message.title = made
            self.open.append((piece.path, made))
        elif {"status", "details"} <= classes:
            message.status = made
            self.open.append((piece.path, made))
        self._medium(piece, message)

    def _medium(self, piece: Piece, message: _Message) -> None:
        medium = next((name for name in piece.classes if name.startswith("media_") and name != "media_wrap"), "")
        message.medium = message.medium or medium.removeprefix("media_")
        href = piece.attributes.get("href", "")
        if piece.tag == "a" and href and "://" not in href and not href.startswith(("#", "mailto:", "tel:")):
            if len(message.files) < 50:
                message.files.append(href[:500])
        elif piece.tag == "a" and "://" in href[:12] and (medium or not self.open):
            message.links.append((href, piece.path))


class _Chat:
    """Turns the messages of a page into observations."""

    def __init__(self, source: Source, page: _Page) -> None:
        self.source = source
        self.page = page
        self.region = source.options.region
        self.refs = {name: self._ref(name, number) for name, number in page.people.items()}
        self.named: set[str] = set()

    def _ref(self, name: str, number: int) -> Ref:
        mine = name == self.page.owner
        return owner(self.source.sha256) if mine else keys.person(self.source.sha256, f"sender-{number}")

    def read(self) -> Iterator[Observation]:
        """Each message in order."""
        if len(self.refs) > RECEIVERS + 1:
            yield Problem(
                f"{len(self.refs)} persons write in this chat; above {RECEIVERS + 1} no receivers are stated.", "/html"
            )
        for message in _messages(self.source, self.page):
            if not message.service:
                yield from self._message(message)

    def _message(self, message: _Message) -> Iterator[Observation]:
        text = message.text.text if message.text is not None else ""
        sender = self.refs.get(message.sender)
        if sender is None and not text:
            yield Problem("This message states no sender and no text; it was skipped.", message.path)
            return
        if sender is not None and message.sender not in self.named:
            self.named.add(message.sender)
            mine = {"owner": True} if message.sender == self.page.owner else {}
            place = message.name.path if message.name is not None else message.path
            yield Mention(sender, place, asserted={"name": message.sender, **mine})
        when = instant(message.date, self.source.options.timezone, Order.DMY)
        if when is None:
            yield Problem("The time of this message could not be read; it stands without one.", message.path)
        at = when.at if when else None
        others = tuple(ref for name, ref in self.refs.items() if name != message.sender)
        call = message.medium == "call"
        status = message.status.text if message.status is not None else ""
        yield Event(
            EventType.CALL if call else EventType.MESSAGE,
            CHANNEL,
            at,
            (sender,) if sender else (),
            others if len(others) <= RECEIVERS else (),
            message.path,
            text,
            seconds=_seconds(status) if call else None,
            direction=self._direction(message, call, status),
            zone=zone_of(when),
            asserted=self._asserted(message, call, status),
        )
        place = message.text.path if message.text is not None else message.path
        yield from identifiers.mentions(text, place, self.region, at=at)
        yield from self._inside(message, at)

    def _direction(self, message: _Message, call: bool, status: str) -> Direction | None:
        if call and status.lower().startswith(("missed", "declined")):
            return Direction.MISSED
        if not self.page.owner:
            return None
        return Direction.OUT if message.sender == self.page.owner else Direction.IN

    def _asserted(self, message: _Message, call: bool, status: str) -> dict[str, Json]:
        forwarded = _shown(message.forwarded)
        return told(
            attached=message.files,
            medium="" if call else message.medium,
            ended=status[:100] if call else "",
            forwarded_from=forwarded,
            chat=self.page.title if len(self.refs) > 2 else "",
        )

    def _inside(self, message: _Message, at: int | None) -> Iterator[Observation]:
        """Accounts that the text's links name, a place or a contact that was sent."""
        links = [*(message.text.links if message.text is not None else []), *message.links]
        for href, path in links[:200]:
            context = "location sent" if "location" in message.medium or message.medium == "venue" else "message"
            for ref, _, _ in profiles.of_address(href):
                yield Mention(ref, path, 0.9, {"context": context}, at)
        if message.medium == "contact" and message.title is not None:
            number = keys.phone(message.status.text, self.region) if message.status is not None else None
            place = re.sub(r"[^\w]+", "-", message.path).strip("-")
            person = keys.person(self.source.sha256, place)
            yield Mention(person, message.title.path, asserted={"name": message.title.text[:200]}, at=at)
            if number is not None and message.status is not None:
                yield Mention(number, message.status.path, at=at)
                yield Link(LinkType.OWNS, person, number, message.status.path, at=at)


def _seconds(status: str) -> int | None:
    """`Outgoing (95 seconds)`, `Incoming (00:01:35)`; a call without a length was not answered."""
    found = _CALL.fullmatch(status.strip())
    if found is None or not found["length"]:
        return 0 if status else None
    return moments.seconds(found["length"])


def _list(source: Source) -> Iterator[Observation]:
    """The lists of contacts and of sessions, and the page of the account: names, numbers, addresses."""
    mine = Owner(source)
    row: dict[str, Gathered] = {}
    entry, count, current = "", 0, ""
    for piece in returns_html.pieces(source):
        classes = piece.classes
        if piece.kind == "start":
            if classes & {"entry", "row"}:
                entry, row, current = piece.path, {}, ""
            for name in ("name", "details_entry", "label", "value", "info"):
                if entry and name in classes:
                    current = name if name not in row else f"{name}{len(row)}"
                    row[current] = Gathered(piece.path)
        elif piece.kind == "end" and piece.path == entry:
            count += 1
            yield from _entry(row, count, source, mine)
            entry, row, current = "", {}, ""
        if entry and current and not (piece.kind == "start" and piece.path == row[current].path):
            row[current].add(piece)


def _entry(row: dict[str, Gathered], count: int, source: Source, mine: Owner) -> Iterator[Observation]:
    if "label" in row and "value" in row:
        yield from _stated(row["label"].text.lower(), row["value"], mine)
        return
    details = [one for name, one in row.items() if name.startswith("details_entry")]
    used = [(found, one) for one in details for word in one.text.split() if (found := address(word)) is not None]
    numbers = [(ref, one) for one in details if (ref := keys.phone(one.text, source.options.region)) is not None]
    name = row["name"].text[:200] if "name" in row else ""
    if used:
        said = told(context="session", device=", ".join(one.text for one in details)[:300], program=name)
        for found, one in used:
            yield from _session(mine, found, one, said)
    elif name and (numbers or "contacts" in source.name.lower()):
        person = keys.person(source.sha256, f"contact-{count}")
        yield Mention(person, row["name"].path, asserted={"name": name})
        for ref, one in numbers:
            yield Mention(ref, one.path)
            yield Link(LinkType.OWNS, person, ref, one.path)


def _session(mine: Owner, found: Ref, one: Gathered, said: dict[str, Json]) -> Iterator[Observation]:
    yield from mine.said(one.path)
    yield Mention(found, one.path, asserted=said)
    yield Link(LinkType.CONNECTED_TO, mine.account or mine.person, found, one.path)


def _stated(label: str, value: Gathered, mine: Owner) -> Iterator[Observation]:
    """What the page of the account says: first and last name, number, username, bio."""
    text = value.text[:500]
    if "phone" in label or "tel" in label:
        yield from mine.owns(mine.phones(text), value.path)
    elif "user" in label or "usuario" in label:
        yield from mine.owns(keys.account(CHANNEL, text), value.path)
    elif "name" in label or "nombre" in label or "apellido" in label:
        yield from mine.said(value.path, name=text)


EXTRACTOR = Extractor("telegram_html", 1, takes, extract)
