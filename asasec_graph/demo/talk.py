"""Who says what to whom and who calls whom: streams of events, before they become files.

Times are epoch seconds, UTC. The structure carries the planted networks; the words carry nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from asasec_graph.demo.people import Person
from asasec_graph.demo.phrases import sentence

DAY = 86_400


@dataclass(frozen=True, slots=True)
class Said:
    """A message. `to` are all who received it."""

    at: int
    sender: Person
    to: tuple[Person, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Called:
    """A call; one of 0 seconds was not answered."""

    at: int
    caller: Person
    callee: Person
    seconds: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, epoch seconds."""

    start: int
    end: int

    def moment(self, rng: Random) -> int:
        """A moment of it, by day rather than by night."""
        day = rng.randrange((self.end - self.start) // DAY)
        return self.start + day * DAY + rng.randrange(7 * 3600, 23 * 3600)


def chat(rng: Random, parties: Sequence[Person], count: int, span: Span, language: str) -> list[Said]:
    """A conversation of two or of a group, in bursts, in order of time; at most one message a second."""
    said: list[Said] = []
    while len(said) < count:
        at = span.moment(rng)
        for _ in range(min(rng.randint(3, 14), count - len(said))):
            sender = rng.choice(parties)
            to = tuple(one for one in parties if one is not sender)
            said.append(Said(at, sender, to, sentence(rng, language)))
            at += rng.randint(8, 240)
    return sorted(said, key=lambda one: (one.at, one.sender.tag))


def exchange(rng: Random, owner: Person, other: Person, count: int, span: Span, language: str) -> list[Said]:
    """Messages between the owner of a phone and one other."""
    return chat(rng, (owner, other), count, span, language)


def calls(rng: Random, pairs: Iterable[tuple[Person, Person, int]], span: Span) -> list[Called]:
    """`count` calls for each (one, other, count), either way round, in order of time."""
    made: list[Called] = []
    for one, other, count in pairs:
        for _ in range(count):
            caller, callee = (one, other) if rng.random() < 0.5 else (other, one)
            seconds = 0 if rng.random() < 0.15 else int(rng.lognormvariate(4.2, 0.9)) + 3
            made.append(Called(span.moment(rng), caller, callee, seconds))
    return sorted(made, key=lambda one: (one.at, one.caller.tag, one.callee.tag))
