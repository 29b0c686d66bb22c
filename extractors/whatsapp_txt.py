"""WhatsApp's "Export chat" text, in every dialect of date, clock and language.

Read twice: first to decide the order of the dates and who takes part, then to yield. A sender written as a telephone
number is a WhatsApp account that uses that number; any other sender is a person, keyed `sender-1`, `sender-2`... in
order of appearance. In a chat of two the file is named after one: the other made the export. Receivers are the other
senders of the file, where these are at most 50. A message's locator is the line that begins it; identifiers in it stand
at `line 17 char 4-13`, counted in the message's text. A line that states a call is a call; who placed one that names
nobody is not known. A number in a notice ("changed to +34...") is mentioned, and belongs to somebody only where the
notice names a sender of the chat; its place is counted in the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EntityKind, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import dates, identifiers, moments, textual, whatsapp_words
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.whatsapp_lines import Header, Said, header, looks_like_number, said
from asasec_graph.reading.whatsapp_words import Call

CHANNEL = "whatsapp"
RECEIVERS = 50
OWNER = textual.words("You Tú Você Vous Du Ich Jij Tu")
"""The names under which an export shows the one who made it."""
KEPT = 200_000
"""Lines that are kept from the first reading to the second; a longer file is parsed twice."""
BODY_LIMIT = 1_000_000
_DIGITS = re.compile(r"\d[\d\s().\u2010\u2011\u00a0-]{5}")
_NUMBERED = re.compile(r"\+?(?=[^\dxX*]*[\dxX*]{2})[\dxX*?\s().\u00a0\u202f\u2010\u2011-]{3,30}")
_NUMBERED_COPY = re.compile(r"(?:\s?\(\d{1,3}\))?\.\w{1,4}$")
_WORDLESS = re.compile(r"[\W_]+")
LOG_LEVELS = textual.words("TRACE DEBUG INFO NOTICE WARN WARNING ERROR CRITICAL FATAL ROOT")


@dataclass(slots=True)
class _Sender:
    """What the first reading learns of one sender."""

    line: int
    messages: int = 0
    notices: int = 0
    prefix: str | None = None
    shared: bool = True

    def add(self, spoken: Said) -> None:
        """Counts a message, and whether all of them begin with the same `more: `."""
        self.messages += 1
        first, mark, _ = spoken.body.partition(": ")
        self.shared &= bool(mark) and len(first) <= 40 and self.prefix in (None, first)
        self.prefix = first
        self.notices += (
            spoken.marked
            and not whatsapp_words.attached(spoken.body)
            and spoken.left_out is None
            and not (whatsapp_words.omitted(spoken.body) or whatsapp_words.deleted(spoken.body))
            and whatsapp_words.call(spoken.body) is None
        )


@dataclass(slots=True)
class _Chat:
    """A whole file as the first reading sees it."""

    votes: dict[str, dates.Vote] = field(default_factory=dict[str, dates.Vote])
    senders: dict[str, _Sender] = field(default_factory=dict[str, _Sender])
    preface: int = 0
    first: str | None = None

    def joined(self) -> dict[str, str]:
        """Senders whose name holds `: `: every message of theirs (three at least) begins with the same words."""
        return {
            name: f"{name}: {one.prefix}"
            for name, one in self.senders.items()
            if one.shared and one.messages >= 3 and one.prefix
        }

    def unreal(self) -> set[str]:
        """On iOS the chat's own name, which stands as sender of nothing but marked notices."""
        first = self.first
        only = first is not None and self.senders[first].notices == self.senders[first].messages
        return {first} if first is not None and only else set()


def takes(source: Source) -> bool:
    """A text that begins with a header, with senders behind some of the headers that are no log levels."""
    if not textual.is_text(source.head):
        return False
    lines = [line for line in textual.first_lines(source) if line.strip()]
    headers = [found for line in lines if (found := header(line))]
    if not headers or not any(header(line) for line in lines[:3]):
        return False
    senders = {spoken.sender.upper() for head in headers if (spoken := said(head))}
    return bool(senders - LOG_LEVELS) or (not senders and len(headers) >= 3)


def extract(source: Source) -> Iterator[Observation]:
    """Messages, their parties, and identifiers in their text."""
    lines = textual.Lines(source)
    kept = list(islice(_parsed(lines), KEPT + 1))
    whole = len(kept) <= KEPT
    chat = _survey(kept if whole else _parsed(lines))
    yield from lines.problems()
    yield from _stated(chat, source)
    parties = _Parties(source, chat)
    yield from parties.observations()
    for message in _messages(kept if whole else _parsed(lines)):
        yield from parties.notice(message) if isinstance(message, _Notice) else parties.message(message)


class _Parsed(NamedTuple):
    """One line: its number and text, its header, and who says what in it."""

    number: int
    text: str
    head: Header | None
    spoken: Said | None


def _parsed(lines: textual.Lines) -> Iterator[_Parsed]:
    for line in lines:
        head = header(line.text)
        yield _Parsed(line.number, line.text, head, said(head) if head else None)


def _survey(lines: Iterable[_Parsed]) -> _Chat:
    chat = _Chat()
    for number, text, head, spoken in lines:
        if head is None:
            chat.preface += not chat.votes and bool(text.strip())
            continue
        vote = chat.votes.get(head.shape)
        if vote is None:
            vote = chat.votes[head.shape] = dates.Vote(earliest=2009)
        vote.add(head.parts)
        if spoken is not None:
            chat.first = chat.first or spoken.sender
            sender = chat.senders.get(spoken.sender)
            if sender is None:
                sender = chat.senders[spoken.sender] = _Sender(number)
            sender.add(spoken)
    return chat


def _stated(chat: _Chat, source: Source) -> Iterator[Problem]:
    if chat.preface:
        yield Problem(f"{chat.preface} lines before the first message belong to none and were skipped.", "line 1")
    for vote in chat.votes.values():
        decision = vote.decide(source.options.region)
        if decision.ambiguous:
            yield Problem(
                f"The dates fit day/month and month/day alike; they were read as {decision.order.value}. "
                "Compare one with a date that is known, and set the region if this is wrong.",
                "line 1",
            )


@dataclass(slots=True)
class _Message:
    line: int
    head: Header
    spoken: Said
    body: list[str]
    size: int = 0

    def add(self, text: str) -> None:
        """One more line of body."""
        self.size += len(text) + 1
        if self.size <= BODY_LIMIT:
            self.body.append(text)


@dataclass(frozen=True, slots=True)
class _Notice:
    """A line of the program's own, which names no sender: its text begins at a character of its line."""

    line: int
    head: Header
    text: str
    start: int


def _messages(lines: Iterable[_Parsed]) -> Iterator[_Message | _Notice]:
    current: _Message | None = None
    for number, text, head, spoken in lines:
        if head is None:
            if current is not None:
                current.add(text)
            continue
        if current is not None:
            yield current
        current = _Message(number, head, spoken, [spoken.body]) if spoken else None
        if current is None:
            yield _Notice(number, head, head.rest, len(text) - len(head.rest))
    if current is not None:
        yield current


class _Parties:
    """Who takes part, and the observations of each message."""

    def __init__(self, source: Source, chat: _Chat) -> None:
        self.source = source
        self.orders = {shape: vote.decide(source.options.region).order for shape, vote in chat.votes.items()}
        self.joined = chat.joined()
        self.unreal = chat.unreal()
        self.names = {name: one.line for name, one in chat.senders.items() if name not in self.unreal}
        self.owner = _owner(source.basename, list(self.names))
        self.refs = {name: self._ref(self.joined.get(name, name), place) for place, name in enumerate(self.names, 1)}
        self.few = len(self.refs) <= RECEIVERS + 1

    def _ref(self, name: str, place: int) -> Ref:
        account = keys.whatsapp(name, self.source.options.region) if looks_like_number(name) else None
        return account or keys.person(self.source.sha256, f"sender-{place}")

    def observations(self) -> Iterator[Observation]:
        """Each party once, where it first appears, and the number behind an account."""
        for name, line in self.names.items():
            ref, locator = self.refs[name], f"line {line}"
            owner: dict[str, Json] = {"owner": True} if name in OWNER or name == self.owner else {}
            yield Mention(ref, locator, asserted={_called_as(ref, name): self.joined.get(name, name), **owner})
            number = keys.phone(name, self.source.options.region) if ref.kind is EntityKind.ACCOUNT else None
            if number is not None:
                yield Mention(number, locator)
                yield Link(LinkType.USES, ref, number, locator)
        if not self.few:
            yield Problem(
                f"{len(self.refs)} persons write in this chat; above {RECEIVERS + 1} no receivers are stated.", "line 1"
            )

    def message(self, message: _Message) -> Iterator[Observation]:
        """The event of one message and the identifiers in its text."""
        sender = message.spoken.sender
        if sender in self.unreal:
            yield from self.notice(_Notice(message.line, message.head, message.spoken.body, -1))
            return
        locator = f"line {message.line}"
        at = self._at(message.head)
        if at is None:
            yield Problem("This line's date is none; its message stands without a time.", locator)
        text = self._text(message)
        ref = self.refs[sender]
        others = tuple(other for other in self.refs.values() if other != ref) if self.few else ()
        call = whatsapp_words.call(text)
        if call is not None:
            yield _called(call, at, (ref,), others, locator, text)
            return
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            at,
            (ref,),
            others,
            locator,
            text,
            zone="unstated",
            asserted=_asserted(text, message.spoken.left_out),
        )
        if message.size > BODY_LIMIT:
            yield Problem(f"This message is longer than {BODY_LIMIT} characters; the rest was left out.", locator)
        yield from identifiers.mentions(text, locator, self.source.options.region, at=at)

    def notice(self, notice: _Notice) -> Iterator[Observation]:
        """A call that names nobody, or the numbers that a notice names."""
        locator, at = f"line {notice.line}", self._at(notice.head)
        call = whatsapp_words.call(notice.text)
        if call is not None:
            people = tuple(self.refs.values())
            yield _called(call, at, (), people if len(people) == 2 else (), locator, notice.text)
        elif _DIGITS.search(notice.text):
            yield from self._numbers(notice, locator, at)

    def _numbers(self, notice: _Notice, locator: str, at: int | None) -> Iterator[Observation]:
        region = self.source.options.region
        changed = whatsapp_words.changed_number(notice.text)
        old, new = changed or ("", "")
        for one in identifiers.found(notice.text, region):
            if one.ref.kind is not EntityKind.PHONE_NUMBER:
                continue
            place = (
                locator if notice.start < 0 else f"{locator} char {notice.start + one.start}-{notice.start + one.end}"
            )
            asserted: dict[str, Json] = {"context": "notice"}
            if changed is not None:
                is_new = one.ref == keys.phone(new, region)
                asserted = {"context": "changed number", "from" if is_new else "to": old if is_new else new}
                if is_new and old in self.refs and self.refs[old].kind is EntityKind.PERSON:
                    yield Link(LinkType.USES, self.refs[old], one.ref, place, 0.9, at)
            yield Mention(one.ref, place, 0.8, asserted, at)

    def _text(self, message: _Message) -> str:
        text = textual.clean("\n".join(message.body)).rstrip()
        joined = self.joined.get(message.spoken.sender)
        return text if joined is None else text.removeprefix(joined.removeprefix(message.spoken.sender + ": ") + ": ")

    def _at(self, head: Header) -> int | None:
        day = dates.read(head.parts, self.orders[head.shape])
        if day is None:
            return None
        return dates.epoch(day, head.hour, head.minute, head.second, self.source.options.timezone)


def _owner(basename: str, names: list[str]) -> str | None:
    """Who made the export of a chat of two, which is named after the other: `WhatsApp Chat with Ana.txt`."""
    title, *told = (_WORDLESS.sub(" ", text).strip().casefold() for text in (_NUMBERED_COPY.sub("", basename), *names))
    if "whatsapp" not in title or len(names) != 2:
        return None
    after = [bool(name) and title.endswith(f" {name}") for name in told]
    return names[after.index(False)] if sum(after) == 1 else None


def _called_as(ref: Ref, name: str) -> str:
    """A number that is none (a short code, one that was made unreadable) is how a person is shown, not a name."""
    return "shownAs" if ref.kind is EntityKind.PERSON and _NUMBERED.fullmatch(name) else "name"


def _called(
    call: Call, at: int | None, senders: tuple[Ref, ...], receivers: tuple[Ref, ...], locator: str, text: str
) -> Event:
    """A call as its line states it; one without a length was not answered."""
    asserted: dict[str, Json] = {"medium": "video" if call.video else "voice"}
    if not senders:
        asserted["caller"] = "unstated"
    return Event(
        EventType.CALL,
        CHANNEL,
        at,
        senders,
        receivers,
        locator,
        whatsapp_words.bare(text).strip(),
        seconds=moments.seconds(call.length) if call.length else 0,
        direction=Direction.MISSED if call.missed else None,
        zone="unstated",
        asserted=asserted,
    )


def _asserted(text: str, left_out: str | None) -> dict[str, Json]:
    """What a body says of itself: files attached, a medium left out, a deletion, an edit."""
    asserted: dict[str, Json] = {}
    if names := whatsapp_words.attached(text):
        asserted["attached"] = names
    if kind := whatsapp_words.omitted(text) or left_out:
        asserted["omitted"] = kind
    if whatsapp_words.deleted(text):
        asserted["deleted"] = True
    if whatsapp_words.edited(text):
        asserted["edited"] = True
    return asserted


EXTRACTOR = Extractor("whatsapp_txt", 4, takes, extract)
