"""Users, tokens, grants and cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class UserRow:
    """A user."""

    id: str
    name: str
    role: str
    created_at: int


@dataclass(frozen=True, slots=True)
class CallerRow:
    """A user with the cases granted, a column each: internal integers, ids, references, levels.

    `hash_only` where he or she wants no pictures.
    """

    id: str
    name: str
    role: str
    numbers: list[int]
    cases: list[str]
    references: list[str]
    levels: list[str]
    hash_only: bool


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case; `c` is its internal integer, never shown. Times in epoch milliseconds."""

    c: int
    id: str
    reference: str
    title: str
    status: str
    sealed: bool
    unit: str | None
    legal_basis: str | None
    retention_until: int | None
    opened_at: int
    opened_by: str
    closed_at: int | None
    outcome: str | None
    version: int


@dataclass(frozen=True, slots=True)
class Parties:
    """A user's role and present level on a case, and how many manage it."""

    role: str
    level: str | None
    managers: int


@query(row=UserRow)
def user_add(*, id: str, name: str, role: str, at: int) -> None:
    """Make a user; no row where the name is taken."""


@query(row=UserRow)
def users_all() -> None:
    """Every user, by name."""


@query(row=bool)
def user_review_mode(*, id: str, hash_only: bool) -> None:
    """Keep whether pictures are refused to a user."""


@query(row=CallerRow)
def caller_by_name(*, name: str) -> None:
    """A user with the cases granted."""


@query(row=CallerRow)
def caller_by_token(*, hash: str, now: int) -> None:
    """The user whose token has this hash and has not expired."""


@query(row=str)
def token_issue(*, name: str, hash: str, at: int, expires: int) -> None:
    """Keep a token's hash; no row where there is no such user."""


@query(row=int)
def token_revoke(*, name: str) -> None:
    """Remove every token of a user; how many."""


@query(row=Parties)
def grant_parties(*, reference: str, name: str) -> None:
    """The two sides of a grant; no row where either is absent. Takes the case's lock."""


@query(row=str)
def grant_set(*, reference: str, name: str, level: str, by: str, at: int) -> None:
    """Set a user's level on a case, NONE removing it; the case's id."""


@query(row=CaseRow)
def case_create(*, props: Mapping[str, Any], by: str, at: int) -> None:
    """Open a case; no row where its reference is in use."""


@query(row=str)
def case_lock(*, reference: str) -> None:
    """Take a case's lock; no row where there is none."""


@query(row=CaseRow)
def case_close(*, reference: str, outcome: str, at: int) -> None:
    """Close an open case."""


@query(row=CaseRow)
def case_seal(*, reference: str, sealed: bool) -> None:
    """Seal or unseal a case."""


@query(row=CaseRow)
def cases_all() -> None:
    """Every case, by reference: for the console only."""


@query(row=CaseRow)
def cases_by_number(*, cases: Sequence[int]) -> None:
    """The cases with these internal integers, by reference."""


@query(row=str)
def bytes_cases(*, ids: Sequence[str], sha256: str, cases: Sequence[int]) -> None:
    """The references of the caller's cases that hold these bytes."""


@query(row=int)
def chain_extend(*, chain: str, seq: int, prev: str, records: Sequence[Mapping[str, Any]]) -> None:
    """Write records that follow each other; no row where the chain's end is another."""
