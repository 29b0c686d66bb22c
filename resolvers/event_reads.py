"""Messages and calls as their reader sees them, in time."""

from __future__ import annotations

from collections.abc import Sequence

import strawberry

from asasec_graph.cypher import events
from asasec_graph.cypher.events import UNDATED, EventRow, PartyRow
from asasec_graph.resolvers.case_types import moment
from asasec_graph.resolvers.loaders import Batches, grouped, nothing
from asasec_graph.resolvers.request import Request
from asasec_graph.schema.events import Call, Event, Message, Party
from asasec_graph.schema.kinds import entity
from asasec_graph.schema.paging import Connection, Page, connection

EARLIEST = -(2**53)


class EventReads:
    """What is asked of events, by their ids, and for events."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._parties: Batches[str, list[PartyRow]] = Batches(self._fetch_parties, nothing)

    async def by_id(self, id: str) -> Event | None:
        """The event with this id, or None where it is absent or not for the caller."""
        rows = await self._request.graph.read(events.events_by_id(ids=[id], cases=self._request.numbers))
        return self._shown(rows[0]) if rows else None

    async def parties(self, event: str) -> list[Party]:
        """Senders, then receivers."""
        rows = await self._parties.load(event)
        return [Party(entity=entity(row.id, row.kind, row.key), role=row.role) for row in rows]

    async def dated(self, numbers: Sequence[int], start: int | None, end: int | None, page: Page) -> Connection[Event]:
        """Dated events of these readable cases."""
        after_at, after_id = _after(page)
        asked = events.events_dated(
            cases=numbers,
            start=EARLIEST if start is None else start,
            end=UNDATED if end is None else end,
            after_at=after_at,
            after_id=after_id,
            limit=page.limit,
        )
        return self._page(await self._request.graph.read(asked), page)

    async def of(
        self, entity: str, numbers: Sequence[int], start: int | None, end: int | None, page: Page
    ) -> Connection[Event]:
        """Events in which an identifier took part."""
        after_at, after_id = _after(page)
        asked = events.events_of(
            entity=entity,
            cases=numbers,
            start=EARLIEST if start is None else start,
            end=UNDATED + 1 if end is None else end,
            undated=UNDATED,
            after_at=after_at,
            after_id=after_id,
            limit=page.limit,
        )
        return self._page(await self._request.graph.read(asked), page)

    async def saying(
        self,
        words: str,
        entity: str | None,
        numbers: Sequence[int],
        start: int | None,
        end: int | None,
        page: Page,
    ) -> Connection[Event]:
        """Events with these words (a full-text query, see `searching.lucene`)."""
        after_at, after_id = _after(page)
        asked = events.events_saying(
            words=words,
            entity=entity or "",
            cases=numbers,
            start=EARLIEST if start is None else start,
            end=UNDATED + 1 if end is None else end,
            undated=UNDATED,
            after_at=after_at,
            after_id=after_id,
            limit=page.limit,
        )
        return self._page(await self._request.graph.read(asked) if words else [], page)

    async def _fetch_parties(self, ids: Sequence[str]) -> dict[str, list[PartyRow]]:
        asked = events.event_parties(ids=ids, cases=self._request.numbers)
        return grouped(await self._request.graph.read(asked), lambda row: row.event)

    def _page(self, rows: list[EventRow], page: Page) -> Connection[Event]:
        return connection(rows, page, key=_order, node=self._shown)

    def _shown(self, row: EventRow) -> Event:
        self._request.recording.touch([row.c])
        return event(row)


def _order(row: EventRow) -> tuple[int, str]:
    return (UNDATED if row.at is None else row.at, row.id)


def _after(page: Page) -> tuple[int, str]:
    at, id = page.start(EARLIEST, "")
    return int(at), str(id)


def event(row: EventRow) -> Event:
    """A message or call as a GraphQL object."""
    made = Message(
        id=strawberry.ID(row.id),
        type=row.type,
        at=moment(row.at),
        zone=row.zone,
        channel=row.channel,
        direction=row.direction,
        text=row.text,
        locator=row.locator,
        extractor=row.extractor,
        exhibit=row.x,
    )
    return Call(**vars(made), seconds=row.seconds) if row.type == "CALL" else made
