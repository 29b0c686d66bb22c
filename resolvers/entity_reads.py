"""Identifiers as their reader sees them: labels, mentions, contacts, roles, each batched over a level."""

from __future__ import annotations

from collections.abc import Sequence

from asasec_graph.cypher import entities
from asasec_graph.cypher.entities import ContactRow, EntityRow, LabelRow, MentionRow, RoleRow
from asasec_graph.resolvers import labels
from asasec_graph.resolvers.entity_types import case_role, contact, mention
from asasec_graph.resolvers.loaders import Batches, Families, grouped, nothing
from asasec_graph.resolvers.request import Request
from asasec_graph.schema.cases import Case
from asasec_graph.schema.entities import Contact, Entity, Mention
from asasec_graph.schema.kinds import entity
from asasec_graph.schema.paging import Connection, Page, connection
from asasec_graph.schema.roles import CaseRole

MOST = 2**53


class EntityReads:
    """What is asked of identifiers, by their ids."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._rows: Batches[str, EntityRow | None] = Batches(self._fetch, _absent)
        self._labels: Batches[str, str] = Batches(self._fetch_labels, str)
        self._mentions: Families[str, list[MentionRow]] = Families(self._mention_pages)
        self._mentioned: Batches[str, int] = Batches(self._fetch_mentioned, lambda id: 0)
        self._contacts: Families[str, list[ContactRow]] = Families(self._contact_pages)
        self._roles: Batches[str, list[RoleRow]] = Batches(self._fetch_roles, nothing)

    async def row(self, id: str) -> EntityRow | None:
        """An identifier with the readable cases that mention it, or None where the caller does not see it."""
        row = await self._rows.load(id)
        if row is not None:
            self._request.recording.touch(row.cases)
        return row

    async def by_id(self, id: str) -> Entity | None:
        """The identifier with this id, or None where the caller does not see it."""
        row = await self.row(id)
        return entity(row.id, row.kind, row.key) if row else None

    async def label(self, entity: str) -> str:
        """A name for people to read."""
        return await self._labels.load(entity)

    async def mentions(self, entity: str, page: Page) -> Connection[Mention]:
        """Where it was seen, by receipt of the exhibits."""
        received, last = page.start(-1, "")
        rows = await self._mentions.of(int(received), str(last), page.limit).load(entity)
        self._request.recording.touch(row.c for row in rows[: page.first])

        async def count() -> int | None:
            return await self._mentioned.load(entity)

        return connection(rows, page, key=lambda row: (row.received, row.evidence), node=mention, count=count)

    async def cases(self, entity: str, page: Page) -> Connection[Case]:
        """The readable cases that mention it, by reference."""
        row = await self.row(entity)
        everything = await self._request.cases.numbered(row.cases if row else ())
        (after,) = page.start("")
        rows = [case for case in everything if case.reference > str(after)][: page.limit]

        async def count() -> int | None:
            return len(everything)

        return connection(rows, page, key=lambda case: (case.reference,), node=lambda case: case, count=count)

    async def contacts(self, entity: str, channels: Sequence[str], page: Page) -> Connection[Contact]:
        """With whom it was in contact, strongest first."""
        strength, last = page.start(MOST, "")
        wanted = tuple(sorted(set(channels)))
        rows = await self._contacts.of(wanted, int(strength), str(last), page.limit).load(entity)
        return connection(rows, page, key=lambda row: (row.strength, row.other), node=contact)

    async def roles(self, entity: str) -> list[CaseRole]:
        """Its roles in the readable cases."""
        return [case_role(row) for row in await self._roles.load(entity)]

    async def _fetch(self, ids: Sequence[str]) -> dict[str, EntityRow | None]:
        asked = entities.entities_by_id(ids=ids, cases=self._request.numbers)
        return {row.id: row for row in await self._request.graph.read(asked)}

    async def _fetch_labels(self, ids: Sequence[str]) -> dict[str, str]:
        asked = entities.entity_labels(ids=ids, cases=self._request.numbers)
        return {row.id: label(row) for row in await self._request.graph.read(asked)}

    async def _fetch_mentioned(self, ids: Sequence[str]) -> dict[str, int]:
        asked = entities.entity_mention_counts(ids=ids, cases=self._request.numbers)
        return {row.id: row.count for row in await self._request.graph.read(asked)}

    async def _fetch_roles(self, ids: Sequence[str]) -> dict[str, list[RoleRow]]:
        asked = entities.entity_roles(ids=ids, cases=self._request.numbers)
        return grouped(await self._request.graph.read(asked), lambda row: row.id)

    def _mention_pages(self, after_at: int, after_id: str, limit: int) -> Batches[str, list[MentionRow]]:
        async def fetch(ids: Sequence[str]) -> dict[str, list[MentionRow]]:
            asked = entities.entity_mentions(
                ids=ids, cases=self._request.numbers, after_at=after_at, after_id=after_id, limit=limit
            )
            return grouped(await self._request.graph.read(asked), lambda row: row.id)

        return Batches(fetch, nothing)

    def _contact_pages(
        self, channels: tuple[str, ...], after_strength: int, after_id: str, limit: int
    ) -> Batches[str, list[ContactRow]]:
        async def fetch(ids: Sequence[str]) -> dict[str, list[ContactRow]]:
            asked = entities.entity_contacts(
                ids=ids,
                cases=self._request.numbers,
                channels=channels,
                after_strength=after_strength,
                after_id=after_id,
                limit=limit,
            )
            return grouped(await self._request.graph.read(asked), lambda row: row.id)

        return Batches(fetch, nothing)


def label(row: LabelRow) -> str:
    """The label of what visible mentions say."""
    return labels.label(row.kind, row.key, row.names, row.times)


def _absent(id: str) -> EntityRow | None:
    del id
    return None
