"""What people judge, two by two: the second does not know what the first said. Nothing is overwritten, all is recorded.

A judgement belongs to the cases that it was made in: only those who may read all of them see it, so that what somebody
concluded from a hidden case never shows. Until a second person has spoken, its author alone sees what the first said:
no error, count or order tells it. Taking a judgement back takes away its effect; the record keeps that it was made.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from asasec_graph.access import audit
from asasec_graph.access.actor import Action, Actor, Caller
from asasec_graph.cypher import judgements
from asasec_graph.cypher.judgements import JudgementRow
from asasec_graph.errors import BadInput, Conflict, Forbidden, NotFound
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.chain import Entry
from asasec_graph.model.judging import JudgementState, Question, Verdict, pair, state
from asasec_graph.model.kinds import UserRole
from asasec_graph.model.observations import Json

MOST_REASON = 4_000


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two faces are: the similarity, its band (None below the weakest), the model, and the bands used."""

    score: float
    band: str | None
    model: str
    stamp: Mapping[str, Json] = field(default_factory=dict[str, Json])


@dataclass(frozen=True, slots=True)
class Draft:
    """A first verdict. `cases` are internal integers; a status of a victim has the same identifier at both ends."""

    about: Question
    left: str
    right: str
    cases: Sequence[int]
    verdict: str
    reason: str
    likeness: Likeness | None = None


def standing(row: JudgementRow) -> JudgementState:
    """Where a judgement stands."""
    return state(row.verdict, row.confirmed_verdict, needs_two=row.needs_two)


def known_to(row: JudgementRow, name: str) -> bool:
    """Whether this user, who may see the judgement, may know what it says."""
    return row.by == name or standing(row) is not JudgementState.AWAITING


async def visible(graph: Graph, caller: Caller) -> list[JudgementRow]:
    """Every judgement that a caller may see, also those whose verdict is not for him or her: see `known_to`."""
    return await graph.read(judgements.judgements_visible(cases=caller.cases))


async def judge(graph: Graph, draft: Draft, caller: Caller, purpose: str | None) -> JudgementRow:
    """Keep a first verdict.

    Conflict where the pair awaits a second person, where it was agreed on, or where this caller is one of the two who
    disagreed on it: somebody else starts anew.
    """
    reason = reasoned(draft.reason)

    async def work(tx: Transaction) -> JudgementRow:
        made = _entry(caller.actor(purpose), caller, draft.cases, _told("judged", draft, reason))
        await audit.note(tx, made)
        together = "|".join(pair(draft.left, draft.right))
        before = await tx.run(judgements.judgements_of_pair(pair=together, cases=caller.cases))
        _free([row for row in before if row.about == draft.about], caller.name)
        (kept,) = await tx.run(judgements.judgement_add(props=_props(draft, reason, together, caller.name, made.at)))
        return kept

    return await graph.atomically(work)


async def confirm(
    graph: Graph, row: JudgementRow, verdict: str, reason: str, caller: Caller, purpose: str | None
) -> JudgementRow:
    """Keep the second verdict on a judgement that the caller may see; what the first said is known from then on.

    Forbidden for its author, Conflict where it awaits nobody.
    """
    told = reasoned(reason)
    if row.by == caller.name:
        raise Forbidden("you gave the first verdict; another person gives the second, without knowing yours")

    async def work(tx: Transaction) -> JudgementRow:
        detail: dict[str, Json] = {"what": "judged second", "judgement": row.id, "verdict": verdict, "reason": told}
        made = _entry(caller.actor(purpose), caller, row.cases, detail)
        await audit.note(tx, made)
        asked = judgements.judgement_confirm(id=row.id, verdict=verdict, reason=told, by=caller.name, at=made.at)
        rows = await tx.run(asked)
        if not rows:
            raise Conflict(f"judgement {row.id} awaits no second person any more")
        return rows[0]

    return await graph.atomically(work)


async def retract(graph: Graph, row: JudgementRow, reason: str, caller: Caller, purpose: str | None) -> bool:
    """Take a judgement back: its effect is gone, its record stays. For those who gave it, and for supervisors."""
    told = reasoned(reason)
    if caller.name not in (row.by, row.confirmed_by) and caller.role is not UserRole.SUPERVISOR:
        raise Forbidden("a judgement is taken back by one of those who gave it, or by a supervisor")

    async def work(tx: Transaction) -> bool:
        detail: dict[str, Json] = {"what": "judgement taken back", "judgement": row.id, "reason": told}
        made = _entry(caller.actor(purpose), caller, row.cases, detail)
        await audit.note(tx, made)
        rows = await tx.run(judgements.judgement_retract(id=row.id, reason=told, by=caller.name, at=made.at))
        if not rows:
            raise NotFound(f"there is no judgement {row.id} that you may see")
        return True

    return await graph.atomically(work)


def reasoned(reason: str) -> str:
    """A reason as it is kept; BadInput where it is empty or too long."""
    told = reason.strip()
    if not told or len(told) > MOST_REASON:
        raise BadInput(f"reason: say in 1 to {MOST_REASON} characters what you judge by")
    return told


def _free(before: Sequence[JudgementRow], name: str) -> None:
    """Conflict where what the caller may see of the same question, oldest first, leaves no room for another."""
    waiting = next((row for row in before if standing(row) is JudgementState.AWAITING), None)
    if waiting is not None:
        raise Conflict(f"judgement {waiting.id} of this awaits its second person; confirm it, or take it back first")
    last = before[-1] if before else None
    if last is None:
        return
    if standing(last) is JudgementState.DISPUTED and name in (last.by, last.confirmed_by):
        raise Conflict(f"judgement {last.id} is disputed, and you are one of the two: a third person judges anew")
    if standing(last) is JudgementState.AGREED and last.verdict in (Verdict.SAME, Verdict.DIFFERENT):
        raise Conflict(f"judgement {last.id} was agreed on; take it back before judging anew")


def _told(what: str, draft: Draft, reason: str) -> dict[str, Json]:
    ends: list[Json] = list(dict.fromkeys((draft.left, draft.right)))
    return {"what": what, "about": draft.about.value, "of": ends, "verdict": draft.verdict, "reason": reason}


def _entry(actor: Actor, caller: Caller, cases: Sequence[int], detail: dict[str, Json]) -> Entry:
    references = [grant.reference for grant in caller.grants if grant.c in set(cases)]
    return audit.entry(actor, Action.ALTERATION, "judgement", references, detail)


def _props(draft: Draft, reason: str, together: str, by: str, at: int) -> dict[str, object]:
    alike = draft.likeness
    return {
        "id": ("j_" if draft.about is Question.PAIR else "k_") + secrets.token_hex(16),
        "about": draft.about.value,
        "pair": together,
        "left": draft.left,
        "right": draft.right,
        "cases": sorted(draft.cases),
        "verdict": draft.verdict,
        "reason": reason,
        "by": by,
        "at": at,
        "needsTwo": True,
        "score": alike.score if alike else None,
        "band": alike.band if alike else None,
        "model": alike.model if alike else None,
        "stamp": json.dumps(alike.stamp, sort_keys=True) if alike else None,
    }
