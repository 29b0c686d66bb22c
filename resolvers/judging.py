"""Two people judge whether two identifiers are one, and what is known of a victim: the second does not know the first.

What the first said is told to nobody but its author until a second has spoken: the queue of those that await somebody
is in the order of random ids, and holds neither verdict, reason, author nor time.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import strawberry

from asasec_graph.access import judgements as changes
from asasec_graph.access.judgements import Draft, standing
from asasec_graph.access.policies import Right, allows
from asasec_graph.cypher.entities import EntityRow, entity_roles
from asasec_graph.cypher.judgements import JudgementRow
from asasec_graph.errors import BadInput, NotFound
from asasec_graph.model.judging import COMPARABLE, JudgementState, Question, Verdict, VictimStatus
from asasec_graph.model.kinds import EntityKind, PersonRole
from asasec_graph.resolvers import judged as known
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.judged_faces import likeness
from asasec_graph.resolvers.rules import CHANGES, READS, STATES_VICTIMS, ruled
from asasec_graph.schema.described import described
from asasec_graph.schema.judgements import AwaitedJudgement, Judgement, VictimStatement
from asasec_graph.schema.paging import Connection, connection, page

_VICTIMS = (EntityKind.FACE, EntityKind.PERSON)


@described
@strawberry.type
class JudgementQuery:
    """What people judged."""

    @ruled(READS)
    async def judgements(
        self,
        info: Info,
        entity: strawberry.ID | None = None,
        state: JudgementState | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Judgement]:
        """Judgements of pairs that the caller may see, newest first: settled ones, and his or her own."""
        context, asked = info.context, page(first, after)
        everything = [
            row
            for row in (await known.judged(context)).pairs()
            if (entity is None or entity in (row.left, row.right)) and (state is None or standing(row) is state)
        ]
        everything.sort(key=lambda row: (-row.at, row.id))
        at, last = asked.start(-(2**53), "")
        rows = [row for row in everything if (-row.at, row.id) > (at, last)][: asked.limit]
        shown = {one.id: one for one in await known.judgements(context, rows[: asked.first])}
        return connection(
            rows,
            asked,
            key=lambda row: (-row.at, row.id),
            node=lambda row: shown[strawberry.ID(row.id)],
            count=_counted(everything),
        )

    @ruled(READS)
    async def awaited_judgements(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[AwaitedJudgement]:
        """What awaits the caller as the second person, in no order that tells anything."""
        context, asked = info.context, page(first, after)
        everything = await _awaited(context)
        (last,) = asked.start("")
        rows = [row for row in everything if row.id > str(last)][: asked.limit]
        made = await asyncio.gather(*(known.awaited(context, row) for row in rows[: asked.first]))
        shown = {one.id: one for one in made}
        return connection(
            rows,
            asked,
            key=lambda row: (row.id,),
            node=lambda row: shown[strawberry.ID(row.id)],
            count=_counted(everything),
        )


@described
@strawberry.type
class JudgementMutation:
    """Two people judge."""

    @ruled(CHANGES)
    async def judge(
        self,
        info: Info,
        left: strawberry.ID,
        right: strawberry.ID,
        verdict: Verdict,
        reason: str,
        cases: list[strawberry.ID] | None = None,
    ) -> Judgement:
        """Say first whether two identifiers of one kind are one. It has no effect until a second person agrees.

        Whoever may read all the cases that it was made in sees it: all of the caller's that mention either, or `cases`.
        """
        context = info.context
        if left == right:
            raise BadInput("judge: left and right are one identifier; give two")
        ends = [await _seen(context, left), await _seen(context, right)]
        kinds = {EntityKind(end.kind) for end in ends}
        if len(kinds) > 1:
            raise BadInput(f"judge: {ends[0].kind} and {ends[1].kind} cannot be one; give two of one kind")
        if not kinds <= COMPARABLE:
            raise BadInput(f"judge: the key of {ends[0].kind} says all there is; there is nothing to judge")
        draft = Draft(
            Question.PAIR,
            left,
            right,
            _cases(context, ends, cases),
            verdict.value,
            reason,
            likeness=await likeness(context, left, right) if kinds == {EntityKind.FACE} else None,
        )
        row = await changes.judge(context.graph, draft, context.caller, context.purpose)
        return await known.judgement(context, row)

    @ruled(CHANGES)
    async def confirm(self, info: Info, judgement: strawberry.ID, verdict: Verdict, reason: str) -> Judgement:
        """Say second whether the two are one, without knowing what the first said; from then on both are told."""
        context = info.context
        row = await _found(context, judgement, Question.PAIR)
        told = await changes.confirm(context.graph, row, verdict.value, reason, context.caller, context.purpose)
        return await known.judgement(context, told)

    @ruled(CHANGES)
    async def retract(self, info: Info, judgement: strawberry.ID, reason: str) -> bool:
        """Take a judgement, or what was stated of a victim, back: its effect is gone, its record stays."""
        context = info.context
        row = await _found(context, judgement, None)
        return await changes.retract(context.graph, row, reason, context.caller, context.purpose)

    @ruled(STATES_VICTIMS)
    async def set_victim_status(
        self, info: Info, victim: strawberry.ID, status: VictimStatus, reason: str
    ) -> VictimStatement:
        """State what is known of a victim: a face or person with that role in a case that the caller may read.

        It has no effect until a second person, who is not told which it is, says the same.
        """
        context = info.context
        end = await _seen(context, victim)
        if EntityKind(end.kind) not in _VICTIMS or not await _is_victim(context, victim):
            raise BadInput(f"{victim} is stated as a victim in no case that you may read: set its role first")
        draft = Draft(Question.VICTIM, victim, victim, end.cases, status.value, reason)
        row = await changes.judge(context.graph, draft, context.caller, context.purpose)
        return await known.statement(context, row)

    @ruled(STATES_VICTIMS)
    async def confirm_victim_status(
        self, info: Info, statement: strawberry.ID, status: VictimStatus, reason: str
    ) -> VictimStatement:
        """Say second what is known of a victim, without knowing what the first said; from then on both are told."""
        context = info.context
        row = await _found(context, statement, Question.VICTIM)
        told = await changes.confirm(context.graph, row, status.value, reason, context.caller, context.purpose)
        return await known.statement(context, told)


async def _seen(context: Context, id: str) -> EntityRow:
    row = await context.entities.row(id)
    if row is None:
        raise NotFound(f"there is no identifier {id} that you may read")
    return row


async def _is_victim(context: Context, id: str) -> bool:
    rows = await context.graph.read(entity_roles(ids=[id], cases=context.numbers))
    return any(row.role == PersonRole.VICTIM for row in rows)


def _cases(context: Context, ends: Sequence[EntityRow], wanted: Sequence[str] | None) -> list[int]:
    """The cases that a judgement is made in; BadInput where those asked for do not mention both ends."""
    every = {number for end in ends for number in end.cases}
    if wanted is None:
        return sorted(every)
    asked = {context.caller.grant(case).c for case in wanted} & every
    if any(asked.isdisjoint(end.cases) for end in ends):
        raise BadInput("cases: give at least one that mentions each of the two")
    return sorted(asked)


async def _found(context: Context, id: str, about: Question | None) -> JudgementRow:
    row = (await known.judged(context)).find(id)
    if row is None or (about is not None and row.about != about):
        raise NotFound(f"there is no judgement {id} that you may see")
    return row


async def _awaited(context: Context) -> list[JudgementRow]:
    """What awaits somebody whose role allows what this caller's does."""
    role = context.caller.role
    needed = {Question.PAIR: Right.CHANGE_CASES, Question.VICTIM: Right.STATE_VICTIMS}
    rows = (await known.judged(context)).awaited
    return [row for row in rows if allows(role, needed[Question(row.about)])]


def _counted(rows: Sequence[JudgementRow]) -> Callable[[], Awaitable[int | None]]:
    async def count() -> int | None:
        return len(rows)

    return count
