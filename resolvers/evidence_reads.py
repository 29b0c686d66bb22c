"""Exhibits as their reader sees them."""

from __future__ import annotations

import json
from collections.abc import Sequence

import strawberry

from asasec_graph import messages
from asasec_graph.cypher import evidence
from asasec_graph.cypher.evidence import EvidenceRow, ProblemRow
from asasec_graph.errors import NotFound
from asasec_graph.model.kinds import EntityKind
from asasec_graph.resolvers.case_types import event_counts
from asasec_graph.resolvers.loaders import Batches, Families, grouped, nothing
from asasec_graph.resolvers.request import Request
from asasec_graph.schema.counts import KindCount
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.evidence import Evidence, Grade, Problem
from asasec_graph.schema.paging import Connection, Page, connection


class EvidenceReads:
    """What is asked of exhibits, by their internal integers, and for exhibits by those."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._numbered: Batches[int, EvidenceRow | None] = Batches(self._fetch, _absent)
        self._pages: Families[int, list[EvidenceRow]] = Families(self._case_pages)
        self._held: Batches[int, int] = Batches(self._fetch_held, lambda number: 0)
        self._problems: Families[int, list[ProblemRow]] = Families(self._problem_pages)

    async def numbered(self, number: int) -> Evidence:
        """The exhibit with this integer; NotFound where it is not for the caller."""
        row = await self._numbered.load(number)
        if row is None:
            raise NotFound("there is no such exhibit that you may read")
        return self._shown(row)

    async def by_id(self, id: str) -> Evidence | None:
        """The exhibit with this id, or None where it is absent or not for the caller."""
        asked = evidence.evidence_by_id(ids=[id], cases=self._request.numbers)
        rows = await self._request.graph.read(asked)
        return self._shown(rows[0]) if rows else None

    async def several(self, numbers: Sequence[int], page: Page) -> Connection[Evidence]:
        """These exhibits, by receipt; those not for the caller are left out."""
        found = [row for row in await self._numbered.load_many(sorted(set(numbers))) if row is not None]
        found.sort(key=_order)
        received, last = page.start(-1, "")
        rows = [row for row in found if _order(row) > (int(received), str(last))][: page.limit]

        async def count() -> int | None:
            return len(found)

        return connection(rows, page, key=_order, node=self._shown, count=count)

    async def of_case(self, number: int, page: Page) -> Connection[Evidence]:
        """The exhibits of a case, by receipt."""
        received, last = page.start(-1, "")
        rows = await self._pages.of(int(received), str(last), page.limit).load(number)

        async def count() -> int | None:
            return await self._held.load(number)

        return connection(rows, page, key=_order, node=self._shown, count=count)

    async def problems(self, number: int, page: Page) -> Connection[Problem]:
        """What could not be read of an exhibit, told in the language of the request."""
        lang = self._request.lang
        (after,) = page.start(-1)
        rows = await self._problems.of(int(after), page.limit).load(number)
        return connection(
            rows,
            page,
            key=lambda row: (row.ordinal,),
            node=lambda row: Problem(locator=row.locator, reason=messages.reason(lang, row.reason)),
        )

    def _shown(self, row: EvidenceRow) -> Evidence:
        self._request.recording.touch([row.c])
        return exhibit(row)

    async def _fetch(self, numbers: Sequence[int]) -> dict[int, EvidenceRow | None]:
        asked = evidence.evidence_by_number(numbers=numbers, cases=self._request.numbers)
        return {row.x: row for row in await self._request.graph.read(asked)}

    async def _fetch_held(self, numbers: Sequence[int]) -> dict[int, int]:
        rows = await self._request.graph.read(evidence.evidence_counts(cases=numbers))
        return {row.c: row.count for row in rows}

    def _case_pages(self, after_at: int, after_id: str, limit: int) -> Batches[int, list[EvidenceRow]]:
        async def fetch(numbers: Sequence[int]) -> dict[int, list[EvidenceRow]]:
            asked = evidence.evidence_page(cases=numbers, after_at=after_at, after_id=after_id, limit=limit)
            return grouped(await self._request.graph.read(asked), lambda row: row.c)

        return Batches(fetch, nothing)

    def _problem_pages(self, after: int, limit: int) -> Batches[int, list[ProblemRow]]:
        async def fetch(numbers: Sequence[int]) -> dict[int, list[ProblemRow]]:
            asked = evidence.problem_page(numbers=numbers, cases=self._request.numbers, after=after, limit=limit)
            return grouped(await self._request.graph.read(asked), lambda row: row.x)

        return Batches(fetch, nothing)


def _absent(number: int) -> EvidenceRow | None:
    del number
    return None


def _order(row: EvidenceRow) -> tuple[int, str]:
    return (row.received_at, row.id)


def exhibit(row: EvidenceRow) -> Evidence:
    """An exhibit as a GraphQL object."""
    counts: dict[str, int] = json.loads(row.counts or "{}")
    return Evidence(
        id=strawberry.ID(row.id),
        exhibit=row.exhibit,
        name=row.name,
        sha256=row.sha256,
        size=float(row.size),
        media_type=row.media_type,
        status=row.status,
        format=row.format,
        grade=grade(row.grade, row.handling),
        counts=[KindCount(kind=EntityKind(kind), count=count) for kind, count in sorted(counts.items())],
        event_counts=event_counts(json.loads(row.event_counts or "{}")),
        problem_count=row.problem_count,
        received_at=DateTime(row.received_at),
        added_by=row.added_by,
        number=row.x,
        case_number=row.c,
    )


def grade(text: str, handling: str) -> Grade:
    """A 4x4 grade such as B2, with its handling code."""
    return Grade(source=text[:1], information=text[1:], handling=handling)
