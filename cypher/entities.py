"""Identifiers, their mentions and contacts, in the cases that the caller may read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An identifier, with the internal integers of the readable cases that mention it."""

    id: str
    kind: str
    key: str
    cases: list[int]


@dataclass(frozen=True, slots=True)
class LabelRow:
    """What a label is made from: the names that visible mentions give, and how many give each."""

    id: str
    kind: str
    key: str
    names: list[str]
    times: list[int]


@dataclass(frozen=True, slots=True)
class MentionRow:
    """What one exhibit says of an identifier. `evidence` and `received` are the keys of the order."""

    id: str
    x: int
    c: int
    evidence: str
    received: int
    count: int
    locators: str
    name: str | None
    asserted: str | None
    extractor: str
    confidence: float
    grade: str
    handling: str
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class ContactRow:
    """What passed between `id` and another identifier."""

    id: str
    other: str
    kind: str
    key: str
    channels: list[str]
    messages: int
    calls: int
    seconds: int
    first: int | None
    last: int | None
    cases: list[int]
    strength: int


@dataclass(frozen=True, slots=True)
class RoleRow:
    """The role of an identifier in a case."""

    id: str
    c: int
    role: str
    reason: str
    by: str
    at: int


@dataclass(frozen=True, slots=True)
class Found:
    """An identifier that a search found; `rank` 0 by its key, 1 by the beginning of its key, 2 by a name."""

    rank: int
    id: str
    kind: str
    key: str
    cases: list[int]


@query(row=EntityRow)
def entities_by_id(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """Those of these identifiers that the caller sees."""


@query(row=LabelRow)
def entity_labels(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """The names that visible mentions give these identifiers."""


@query(row=MentionRow)
def entity_mentions(*, ids: Sequence[str], cases: Sequence[int], after_at: int, after_id: str, limit: int) -> None:
    """Visible mentions of each identifier, by receipt of their exhibits."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of one identifier."""

    id: str
    count: int


@query(row=Count)
def entity_mention_counts(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """How many visible mentions each identifier has."""


@query(row=ContactRow)
def entity_contacts(
    *,
    ids: Sequence[str],
    cases: Sequence[int],
    channels: Sequence[str],
    after_strength: int,
    after_id: str,
    limit: int,
) -> None:
    """With whom each identifier was in contact, strongest first; `channels` empty for all."""


@query(row=RoleRow)
def entity_roles(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """The roles of identifiers in the caller's cases."""


@query(row=RoleRow)
def role_set(*, case: int, entity: str, role: str, reason: str, by: str, at: int) -> None:
    """State a role; the one before it is superseded, not removed. No row where the case does not mention it."""


@query(row=Found)
def search_entities(
    *,
    ids: Sequence[str],
    prefix: str,
    names: str,
    kinds: Sequence[str],
    cases: Sequence[int],
    after_rank: int,
    after_id: str,
    limit: int,
) -> None:
    """Identifiers by key, by the beginning of the key, by name; `prefix` or `names` empty to leave that out."""
