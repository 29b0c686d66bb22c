"""What people judged: whether two identifiers are one, and what is known of victims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """A judgement; `about` PAIR or VICTIM, where left and right are the same identifier and a verdict is a status.

    `cases` are the internal integers of the cases that it was made in. `score` is the similarity of two faces by
    `model`, in `band`; `stamp` is JSON text of the bands that said so.
    """

    id: str
    about: str
    left: str
    right: str
    cases: list[int]
    verdict: str
    reason: str
    by: str
    at: int
    needs_two: bool
    confirmed_verdict: str | None
    confirmed_reason: str | None
    confirmed_by: str | None
    confirmed_at: int | None
    score: float | None
    band: str | None
    model: str | None
    stamp: str | None


@query(row=JudgementRow)
def judgements_visible(*, cases: Sequence[int]) -> None:
    """Every judgement that stands and that whoever reads these cases may see, oldest first."""


@query(row=JudgementRow)
def judgements_of_pair(*, pair: str, cases: Sequence[int]) -> None:
    """Those of them that are about this pair."""


@query(row=JudgementRow)
def judgement_add(*, props: Mapping[str, Any]) -> None:
    """Keep a first verdict."""


@query(row=JudgementRow)
def judgement_confirm(*, id: str, verdict: str, reason: str, by: str, at: int) -> None:
    """Keep a second verdict; no row where the judgement awaits none, or none of this person's."""


@query(row=str)
def judgement_retract(*, id: str, reason: str, by: str, at: int) -> None:
    """Take a judgement back; no row where that was done."""


@query(row=int)
def erase_judgements(*, evidence: str) -> None:
    """Erase the judgements of what only this exhibit mentions; how many."""


@query(row=int)
def erase_roles(*, evidence: str) -> None:
    """Erase the roles of what only this exhibit mentions; how many."""


@dataclass(frozen=True, slots=True)
class VictimRow:
    """A face or person that is a victim in a case, said at `at`."""

    id: str
    c: int
    at: int


@query(row=VictimRow)
def victim_roles(*, cases: Sequence[int]) -> None:
    """The victims of these cases."""
