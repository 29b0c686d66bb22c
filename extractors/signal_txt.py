"""Signal chats as text, as signal-export and the programs that read it write them.

`[2019-12-24, 12:23] Jane Doe: Hello` begins a message, newer versions write `[2019-12-24 12:23:05]`; lines without a
head go on with it; the writer himself is "Me". Files stand as `![name](media/name)`, reactions as `(- Name: x -)`,
quotes as lines that begin with `>`. Names are persons, keyed `sender-1`, `sender-2`... in order of appearance; times
have no zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Problem, Ref, owner
from asasec_graph.reading import identifiers, textual
from asasec_graph.reading.dates import epoch
from asasec_graph.reading.source import Extractor, Source

CHANNEL = "signal"
RECEIVERS = 50
BODY_LIMIT = 1_000_000
_HEAD = re.compile(
    r"\[(\d{4})-(\d{2})-(\d{2}),? (\d{2}):(\d{2})(?::(\d{2}))?\] ([^\n:]{1,200}(?:: [^\n:]{1,60})??): ?(.*)", re.DOTALL
)
_COMMA = re.compile(r"\[\d{4}-\d{2}-\d{2}, \d{2}:\d{2}\] ")
_OURS = re.compile(rb"\] Me: |\]\((?:\./)?media/|^\(- [^\n]{1,200} -\)|\(This message was deleted\)", re.MULTILINE)
_ME = frozenset({"me", "yo"})
_NOBODY = "No-Sender"
"""What signal-export writes where it knows no sender: it is nobody."""
_DELETED = "(This message was deleted)"
_FILE = re.compile(r"!?\[[^\]\n]{0,300}\]\((?:\./)?media/([^)\n]{1,300})\)")


def takes(source: Source) -> bool:
    """A text whose first line is such a head.

    A comma and no seconds WhatsApp never writes after a date by ISO. The other forms are WhatsApp's too: they are
    Signal's where "Me" writes, a file, a reaction or a deletion stands as signal-export writes it, or in a `.md`.
    """
    if not textual.is_text(source.head):
        return False
    first = next((line for line in textual.first_lines(source) if line.strip()), "")
    if _HEAD.match(first) is None:
        return False
    return _COMMA.match(first) is not None or source.suffix == ".md" or _OURS.search(source.head) is not None


def extract(source: Source) -> Iterator[Observation]:
    """Messages, their parties, and identifiers in their text."""
    names = _survey(source)
    parties = _Parties(source, names)
    lines = textual.Lines(source)
    yield from parties.observations()
    for message in _messages(lines):
        yield from parties.message(message)
    yield from lines.problems()


@dataclass(slots=True)
class _Message:
    line: int
    head: re.Match[str]
    body: list[str] = field(default_factory=list[str])
    size: int = 0

    def add(self, text: str) -> None:
        """One more line of body."""
        self.size += len(text) + 1
        if self.size <= BODY_LIMIT:
            self.body.append(text)


def _survey(source: Source) -> dict[str, int]:
    """Who writes, with the line of the first message."""
    names: dict[str, int] = {}
    for line in textual.Lines(source):
        head = _HEAD.match(line.text)
        if head is not None:
            names.setdefault(head[7].strip(), line.number)
    return names


def _messages(lines: textual.Lines) -> Iterator[_Message]:
    current: _Message | None = None
    for line in lines:
        head = _HEAD.match(line.text)
        if head is None:
            if current is not None:
                current.add(line.text)
            continue
        if current is not None:
            yield current
        current = _Message(line.number, head)
        current.add(head[8])
    if current is not None:
        yield current


class _Parties:
    def __init__(self, source: Source, names: dict[str, int]) -> None:
        self.source = source
        self.names = {name: line for name, line in names.items() if name != _NOBODY}
        self.region = source.options.region
        self.refs = {name: self._ref(name, place) for place, name in enumerate(self.names, 1)}

    def _ref(self, name: str, place: int) -> Ref:
        if name.lower() in _ME:
            return owner(self.source.sha256)
        phone = keys.phone(name, self.region) if name.startswith("+") else None
        account = keys.account(CHANNEL, phone.key) if phone is not None else None
        return account or keys.person(self.source.sha256, f"sender-{place}")

    def observations(self) -> Iterator[Observation]:
        """Each party once, where it first appears."""
        for name, line in self.names.items():
            own: dict[str, Json] = {"owner": True} if name.lower() in _ME else {"name": name}
            yield Mention(self.refs[name], f"line {line}", asserted=own)
        if len(self.refs) > RECEIVERS + 1:
            yield Problem(
                f"{len(self.refs)} persons write in this chat; above {RECEIVERS + 1} no receivers are stated.", "line 1"
            )

    def message(self, message: _Message) -> Iterator[Observation]:
        """The event of one message and the identifiers in its text."""
        locator, head = f"line {message.line}", message.head
        at = self._at(head)
        if at is None:
            yield Problem("This line's date is none; its message stands without a time.", locator)
        text = textual.clean("\n".join(message.body)).rstrip()
        ref = self.refs.get(head[7].strip())
        few = len(self.refs) <= RECEIVERS + 1
        others = tuple(other for other in self.refs.values() if other != ref) if few else ()
        told: dict[str, Json] = {"deleted": True} if text == _DELETED else {}
        if files := [found[1].rsplit("/", 1)[-1] for found in _FILE.finditer(text)]:
            told["files"] = files
        own = owner(self.source.sha256)
        yield Event(
            EventType.MESSAGE,
            CHANNEL,
            at,
            (ref,) if ref else (),
            others,
            locator,
            text,
            direction=None
            if ref is None or own not in self.refs.values()
            else Direction.OUT
            if ref == own
            else Direction.IN,
            zone="unstated",
            asserted=told,
        )
        if message.size > BODY_LIMIT:
            yield Problem(f"This message is longer than {BODY_LIMIT} characters; the rest was left out.", locator)
        yield from identifiers.mentions(text, locator, self.region, at=at)

    def _at(self, head: re.Match[str]) -> int | None:
        try:
            year, month, day, hour, minute = (int(head[number]) for number in range(1, 6))
            return epoch(date(year, month, day), hour, minute, int(head[6] or 0), self.source.options.timezone)
        except (ValueError, OverflowError):
            return None


EXTRACTOR = Extractor("signal_txt", 2, takes, extract)
