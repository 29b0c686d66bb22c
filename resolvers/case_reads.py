"""Cases as their reader sees them. The caller's cases are read once a request; everything starts from them."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Iterable, Sequence

from asasec_graph.cypher import access, cases
from asasec_graph.cypher.access import CaseRow
from asasec_graph.cypher.cases import AccessRow, CustodyRow, InCase, KindRow
from asasec_graph.cypher.evidence import evidence_event_counts
from asasec_graph.model.kinds import EntityKind
from asasec_graph.resolvers.case_types import case, case_access, custody, event_counts
from asasec_graph.resolvers.loaders import Batches, Families, grouped, nothing
from asasec_graph.resolvers.request import Request
from asasec_graph.schema.cases import Case, CaseAccess, Custody
from asasec_graph.schema.counts import EventCount, KindCount
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.events import Event
from asasec_graph.schema.evidence import Evidence
from asasec_graph.schema.kinds import entity
from asasec_graph.schema.paging import Connection, Page, connection


class CaseReads:
    """What is asked of cases, by their internal integers."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._mine: asyncio.Task[dict[int, CaseRow]] | None = None
        self._counts: Batches[int, list[KindRow]] = Batches(self._fetch_counts, nothing)
        self._events: Batches[int, list[EventCount]] = Batches(self._fetch_event_counts, nothing)
        self._access: Batches[int, list[AccessRow]] = Batches(self._fetch_access, nothing)
        self._custody: Families[str, list[CustodyRow]] = Families(self._custody_pages)
        self._entities: Families[int, list[InCase]] = Families(self._entity_pages)

    async def mine(self) -> dict[int, CaseRow]:
        """The cases that the caller may read, by their internal integers, in order of reference."""
        if self._mine is None:
            self._mine = asyncio.ensure_future(self._read_mine())
        return await self._mine

    async def _read_mine(self) -> dict[int, CaseRow]:
        rows = await self._request.graph.read(access.cases_by_number(cases=self._request.numbers))
        return {row.c: row for row in rows}

    async def numbered(self, numbers: Sequence[int]) -> list[Case]:
        """The cases with these integers, by reference; those that the caller may not read are left out."""
        wanted, mine = set(numbers), await self.mine()
        return self.shown(row for row in mine.values() if row.c in wanted)

    def shown(self, rows: Iterable[CaseRow]) -> list[Case]:
        """Cases to be shown, and noted as such."""
        kept = list(rows)
        self._request.recording.touch(row.c for row in kept)
        levels = {grant.c: grant.level for grant in self._request.caller.grants}
        return [case(row, levels[row.c]) for row in kept]

    async def evidence(self, number: int, page: Page) -> Connection[Evidence]:
        """The exhibits of a case, by receipt."""
        return await self._request.evidence.of_case(number, page)

    async def entities(self, number: int, kinds: Sequence[EntityKind] | None, page: Page) -> Connection[Entity]:
        """The identifiers of a case, by id."""
        wanted = tuple(kind.value for kind in kinds or ())
        (after,) = page.start("")
        rows = await self._entities.of(wanted, str(after), page.limit).load(number)

        async def count() -> int | None:
            return sum(row.count for row in await self.counts(number) if not wanted or row.kind in wanted)

        return connection(
            rows, page, key=lambda row: (row.id,), node=lambda row: entity(row.id, row.kind, row.key), count=count
        )

    async def timeline(self, number: int, start: int | None, end: int | None, page: Page) -> Connection[Event]:
        """The dated events of a case, in time."""
        return await self._request.events.dated((number,), start, end, page)

    async def counts(self, number: int) -> list[KindCount]:
        """Different identifiers of each kind."""
        return [KindCount(kind=EntityKind(row.kind), count=row.count) for row in await self._counts.load(number)]

    async def event_counts(self, number: int) -> list[EventCount]:
        """Events of each type."""
        return await self._events.load(number)

    async def access(self, number: int) -> list[CaseAccess]:
        """Who may do what."""
        return [case_access(row) for row in await self._access.load(number)]

    async def custody(self, chain: str, page: Page) -> Connection[Custody]:
        """The chain of custody, oldest first."""
        (after,) = page.start(0)
        rows = await self._custody.of(int(after), page.limit).load(chain)
        return connection(rows, page, key=lambda row: (row.seq,), node=custody)

    async def _fetch_counts(self, numbers: Sequence[int]) -> dict[int, list[KindRow]]:
        return grouped(await self._request.graph.read(cases.case_counts(cases=numbers)), lambda row: row.c)

    async def _fetch_event_counts(self, numbers: Sequence[int]) -> dict[int, list[EventCount]]:
        totals: dict[int, Counter[str]] = {}
        for row in await self._request.graph.read(evidence_event_counts(cases=numbers)):
            totals.setdefault(row.c, Counter()).update(json.loads(row.event_counts))
        return {c: event_counts(total) for c, total in totals.items()}

    async def _fetch_access(self, numbers: Sequence[int]) -> dict[int, list[AccessRow]]:
        return grouped(await self._request.graph.read(cases.case_access(cases=numbers)), lambda row: row.c)

    def _custody_pages(self, after: int, limit: int) -> Batches[str, list[CustodyRow]]:
        async def fetch(ids: Sequence[str]) -> dict[str, list[CustodyRow]]:
            rows = await self._request.graph.read(cases.custody_page(chains=ids, after=after, limit=limit))
            return grouped(rows, lambda row: row.chain)

        return Batches(fetch, nothing)

    def _entity_pages(self, kinds: tuple[str, ...], after: str, limit: int) -> Batches[int, list[InCase]]:
        async def fetch(numbers: Sequence[int]) -> dict[int, list[InCase]]:
            asked = cases.case_entities(cases=numbers, kinds=kinds, after=after, limit=limit)
            return grouped(await self._request.graph.read(asked), lambda row: row.c)

        return Batches(fetch, nothing)
