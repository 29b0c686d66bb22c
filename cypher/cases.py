"""What stands in cases. Every query is for the cases that its caller may read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class KindRow:
    """How many different identifiers of a kind stand in a case."""

    c: int
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class AccessRow:
    """What a user may do with a case."""

    c: int
    user: str
    name: str
    role: str
    level: str
    by: str
    at: int


@dataclass(frozen=True, slots=True)
class CustodyRow:
    """A record of a custody chain; `chain` is the case's id, `detail` JSON text."""

    chain: str
    seq: int
    at: int
    actor: str
    action: str
    subject: str
    detail: str
    hash: str


@dataclass(frozen=True, slots=True)
class InCase:
    """An identifier of a case."""

    c: int
    id: str
    kind: str
    key: str


@query(row=KindRow)
def case_counts(*, cases: Sequence[int]) -> None:
    """How many different identifiers of each kind stand in each case."""


@query(row=AccessRow)
def case_access(*, cases: Sequence[int]) -> None:
    """Who may do what with each case, by name."""


@query(row=CustodyRow)
def custody_page(*, chains: Sequence[str], after: int, limit: int) -> None:
    """Records of each case's custody chain, in order."""


@query(row=InCase)
def case_entities(*, cases: Sequence[int], kinds: Sequence[str], after: str, limit: int) -> None:
    """Identifiers of each case, by id; `kinds` empty for all."""
