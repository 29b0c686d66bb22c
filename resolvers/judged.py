"""The judgements that a caller may see, and what follows from them: pairs joined and parted, what is known of victims.

Only visible judgements count, so that nobody's answer depends on what was judged in cases hidden from him or her.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import strawberry
from strawberry.scalars import JSON

from asasec_graph.access import judgements as kept
from asasec_graph.access.judgements import known_to, standing
from asasec_graph.cypher.judgements import JudgementRow
from asasec_graph.errors import NotFound
from asasec_graph.model.judging import Agreed, JudgementState, Question, Verdict, VictimStatus, agreed, pair
from asasec_graph.resolvers.case_types import moment
from asasec_graph.resolvers.loaders import grouped
from asasec_graph.resolvers.request import Request
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.judgements import AwaitedJudgement, Judgement, VictimStatement


@dataclass(frozen=True)
class Judged:
    """The visible judgements: `rows` are those whose verdict the caller may know, `awaited` the others, by id."""

    rows: tuple[JudgementRow, ...]
    awaited: tuple[JudgementRow, ...]

    def pairs(self) -> list[JudgementRow]:
        """Those about pairs."""
        return [row for row in self.rows if row.about == Question.PAIR]

    def agreed(self) -> Agreed:
        """What two people agreed on of pairs."""
        return self._agreed

    @cached_property
    def _agreed(self) -> Agreed:
        settled = (row for row in self.pairs() if standing(row) is JudgementState.AGREED)
        return agreed((pair(row.left, row.right), row.verdict) for row in settled)

    def about(self, ids: Iterable[str], question: Question) -> list[JudgementRow]:
        """Those about pairs within these identifiers, or about one of them as a victim."""
        among = set(ids)
        return [row for row in self.rows if row.about == question and {row.left, row.right} <= among]

    def status(self, ids: Iterable[str]) -> VictimStatus | None:
        """What was last agreed on as known of a victim who is one of these identifiers; None where nothing was."""
        said = [self._statuses[id] for id in ids if id in self._statuses]
        last = max(said, key=lambda row: (settled_at(row), row.id), default=None)
        return VictimStatus(last.verdict) if last else None

    @cached_property
    def _statuses(self) -> dict[str, JudgementRow]:
        """What was last agreed on of each victim."""
        said = [row for row in self.rows if row.about == Question.VICTIM and standing(row) is JudgementState.AGREED]
        return {row.left: row for row in sorted(said, key=lambda row: (settled_at(row), row.id))}

    def unites(self, ids: Collection[str], cases: Collection[int]) -> bool:
        """Whether what two people called the same ties faces of all these cases together, among these identifiers."""
        among = set(ids)
        parts: list[tuple[set[str], set[int]]] = []
        for row in (row for id in ids for row in self._same.get(id, ()) if row.right in among):
            joined = ({row.left, row.right}, set(row.cases))
            for part in [part for part in parts if not part[0].isdisjoint(joined[0])]:
                parts.remove(part)
                joined = (joined[0] | part[0], joined[1] | part[1])
            parts.append(joined)
        return any(known.issuperset(cases) for _, known in parts)

    @cached_property
    def _same(self) -> dict[str, list[JudgementRow]]:
        """What two people called the same, by its left end."""
        same = self._agreed.same
        return grouped((row for row in self.pairs() if pair(row.left, row.right) in same), lambda row: row.left)

    def find(self, id: str) -> JudgementRow | None:
        """The judgement of this id, whether its verdict is known to the caller or not."""
        return next((row for row in (*self.rows, *self.awaited) if row.id == id), None)


async def judged(context: Request) -> Judged:
    """What the caller may see at this moment."""
    rows = await kept.visible(context.graph, context.caller)
    known = tuple(row for row in rows if known_to(row, context.caller.name))
    others = (row for row in rows if not known_to(row, context.caller.name))
    return Judged(known, tuple(sorted(others, key=lambda row: row.id)))


def settled_at(row: JudgementRow) -> int:
    """When the last of those who judge had spoken."""
    return row.at if row.confirmed_at is None else row.confirmed_at


async def judgement(context: Request, row: JudgementRow) -> Judgement:
    """A judgement about a pair, for whoever may know what it says."""
    left, right = await _ends(context, row)
    return Judgement(
        id=strawberry.ID(row.id),
        left=left,
        right=right,
        verdict=Verdict(row.verdict),
        by=row.by,
        at=DateTime(row.at),
        reason=row.reason,
        confirmed_by=row.confirmed_by,
        confirmed_at=moment(row.confirmed_at),
        confirmed_verdict=Verdict(row.confirmed_verdict) if row.confirmed_verdict else None,
        confirmed_reason=row.confirmed_reason,
        state=standing(row),
        score=row.score,
        band=row.band,
        model=row.model,
        stamp=JSON(json.loads(row.stamp)) if row.stamp else None,
        case_numbers=tuple(row.cases),
    )


async def statement(context: Request, row: JudgementRow) -> VictimStatement:
    """What is known of a victim, for whoever may know what it says."""
    victim, _ = await _ends(context, row)
    return VictimStatement(
        id=strawberry.ID(row.id),
        victim=victim,
        status=VictimStatus(row.verdict),
        by=row.by,
        at=DateTime(row.at),
        reason=row.reason,
        confirmed_by=row.confirmed_by,
        confirmed_at=moment(row.confirmed_at),
        confirmed_status=VictimStatus(row.confirmed_verdict) if row.confirmed_verdict else None,
        confirmed_reason=row.confirmed_reason,
        state=standing(row),
        case_numbers=tuple(row.cases),
    )


async def awaited(context: Request, row: JudgementRow) -> AwaitedJudgement:
    """What a second person is told: the question, and nothing of the first answer."""
    left, right = await _ends(context, row)
    question = Question(row.about)
    return AwaitedJudgement(
        id=strawberry.ID(row.id),
        question=question,
        left=left,
        right=right if question is Question.PAIR else None,
        case_numbers=tuple(row.cases),
    )


async def by_id(context: Request, id: str) -> Judgement | VictimStatement | AwaitedJudgement | None:
    """The judgement of this id as the caller may see it, or None."""
    row = (await judged(context)).find(id)
    if row is None:
        return None
    if not known_to(row, context.caller.name):
        return await awaited(context, row)
    return await (judgement(context, row) if row.about == Question.PAIR else statement(context, row))


async def judgements(context: Request, rows: Sequence[JudgementRow]) -> list[Judgement]:
    """Judgements about pairs, in the order of the rows."""
    return await asyncio.gather(*(judgement(context, row) for row in rows))


async def statements(context: Request, rows: Sequence[JudgementRow]) -> list[VictimStatement]:
    """What is known of victims, in the order of the rows."""
    return await asyncio.gather(*(statement(context, row) for row in rows))


async def _ends(context: Request, row: JudgementRow) -> tuple[Entity, Entity]:
    context.recording.touch(row.cases)
    left, right = await asyncio.gather(context.entities.by_id(row.left), context.entities.by_id(row.right))
    if left is None or right is None:  # erased between two reads
        raise NotFound(f"there is no judgement {row.id} that you may see")
    return left, right


class JudgedReads:
    """What is asked of judgements; the caller's are read once a request."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._all: asyncio.Task[Judged] | None = None

    async def all(self) -> Judged:
        """What the caller may see."""
        if self._all is None:
            self._all = asyncio.ensure_future(judged(self._request))
        return await self._all

    async def of_pairs(self, faces: Sequence[str]) -> list[Judgement]:
        """Judgements of pairs of these, newest first."""
        rows = (await self.all()).about(faces, Question.PAIR)
        return await judgements(self._request, newest_first(rows))

    async def of_victims(self, faces: Sequence[str]) -> list[VictimStatement]:
        """What was stated of one of these as a victim, newest first."""
        rows = (await self.all()).about(faces, Question.VICTIM)
        return await statements(self._request, newest_first(rows))


def newest_first(rows: Iterable[JudgementRow]) -> list[JudgementRow]:
    """Judgements in the order in which they are shown."""
    return sorted(rows, key=lambda row: (-row.at, row.id))
