"""Messages and calls, in time, in the cases that the caller may read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query

UNDATED = 2**53
"""Where an event without a time stands in an order by time: at its end."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """A message or call; `x` and `c` are internal integers, never shown."""

    id: str
    c: int
    x: int
    type: str
    at: int | None
    channel: str
    text: str | None
    seconds: int | None
    direction: str | None
    zone: str | None
    locator: str
    extractor: str | None


@dataclass(frozen=True, slots=True)
class PartyRow:
    """An identifier that took part in an event."""

    event: str
    id: str
    kind: str
    key: str
    role: str


@query(row=EventRow)
def events_by_id(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """The events with these ids, in the caller's cases."""


@query(row=EventRow)
def events_dated(*, cases: Sequence[int], start: int, end: int, after_at: int, after_id: str, limit: int) -> None:
    """Dated events of each of these cases, from `start` on and before `end`, in time."""


@query(row=EventRow)
def events_of(
    *,
    entity: str,
    cases: Sequence[int],
    start: int,
    end: int,
    undated: int,
    after_at: int,
    after_id: str,
    limit: int,
) -> None:
    """Events in which an identifier took part, in time, those without a time last."""


@query(row=EventRow)
def events_saying(
    *,
    words: str,
    entity: str,
    cases: Sequence[int],
    start: int,
    end: int,
    undated: int,
    after_at: int,
    after_id: str,
    limit: int,
) -> None:
    """Events whose text has these words, in time, those without a time last; `entity` empty for anybody's."""


@query(row=PartyRow)
def event_parties(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """Who took part in these events: senders, then receivers."""
