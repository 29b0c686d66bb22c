"""Identifiers: found by id, by key in any spelling, by name; and the roles of persons."""

from __future__ import annotations

import strawberry

from asasec_graph.access import cases as changes
from asasec_graph.access import roles
from asasec_graph.cypher import entities
from asasec_graph.cypher.entities import Found
from asasec_graph.errors import BadInput, NotFound
from asasec_graph.model.ids import entity_id
from asasec_graph.model.keys import normalise
from asasec_graph.model.kinds import AccessLevel, EntityKind, PersonRole
from asasec_graph.resolvers import searching
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.entity_types import case_role
from asasec_graph.resolvers.rules import CHANGES, READS, ruled
from asasec_graph.schema.described import described
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.kinds import entity as as_entity
from asasec_graph.schema.paging import Connection, connection, page
from asasec_graph.schema.roles import CaseRole

_MOST_TEXT = 1_000


@described
@strawberry.type
class EntityQuery:
    """Identifiers that evidence of the caller's cases mentions."""

    @ruled(READS)
    async def entity(
        self,
        info: Info,
        kind: EntityKind | None = None,
        key: str | None = None,
        id: strawberry.ID | None = None,
    ) -> Entity | None:
        """The identifier of this id, or of this kind and key in any spelling; null where the caller sees none."""
        if (id is None) == (kind is None and key is None):
            raise BadInput("entity: give either id, or kind and key")
        if id is not None:
            return await info.context.entities.by_id(id)
        if kind is None or key is None:
            raise BadInput("entity: a key needs its kind, and a kind its key")
        found = normalise(kind, key, info.context.settings.region)
        return await info.context.entities.by_id(entity_id(found.kind, found.key)) if found else None

    @ruled(READS)
    async def search(
        self,
        info: Info,
        text: str,
        kinds: list[EntityKind] | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Entity]:
        """Identifiers by key in any spelling, then by the beginning of a key, then by a name; never by score."""
        asked = page(first, after)
        if len(text) > _MOST_TEXT:
            raise BadInput(f"text: at most {_MOST_TEXT} characters")
        rank, last = asked.start(-1, "")
        rows = await info.context.graph.read(
            entities.search_entities(
                ids=searching.ids(text, info.context.settings.region),
                prefix=searching.prefix(text),
                names=searching.words(text),
                kinds=[kind.value for kind in kinds or ()],
                cases=info.context.numbers,
                after_rank=int(rank),
                after_id=str(last),
                limit=asked.limit,
            )
        )
        return connection(rows, asked, key=lambda row: (row.rank, row.id), node=lambda row: _found(info.context, row))


@described
@strawberry.type
class RoleMutation:
    """The roles of persons in cases."""

    @ruled(CHANGES)
    async def set_role(
        self, info: Info, case: strawberry.ID, entity: strawberry.ID, role: PersonRole, reason: str
    ) -> CaseRole:
        """State the role of a person or face in a case that the caller may write; the one before is superseded."""
        context = info.context
        row = await changes.require(context.graph, context.caller, case, AccessLevel.WRITE)
        if await context.entities.row(entity) is None:
            raise NotFound(f"there is no identifier {entity} that you may read")
        return case_role(await roles.state(context.graph, row, entity, role, reason, by=context.actor))


def _found(context: Context, row: Found) -> Entity:
    context.recording.touch(row.cases)
    return as_entity(row.id, row.kind, row.key)
