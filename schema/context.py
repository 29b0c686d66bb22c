"""What the types ask for: the fields that a type does not hold are answered by the request's context.

`resolvers` implements these protocols, so that types know no graph, and resolvers know the types. Every answer
is for the request's caller: it is made from the cases that the caller may read, and from nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias

import strawberry

from asasec_graph.schema.enums import EntityKind

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case, CaseAccess, Custody
    from asasec_graph.schema.counts import EventCount, KindCount
    from asasec_graph.schema.entities import Contact, Entity, Mention
    from asasec_graph.schema.events import Event, Party
    from asasec_graph.schema.evidence import Evidence, Problem
    from asasec_graph.schema.faces import FaceShape
    from asasec_graph.schema.judgements import Judgement, VictimStatement
    from asasec_graph.schema.media import KnownMaterial
    from asasec_graph.schema.media_review import Exposure, MediaCategory
    from asasec_graph.schema.paging import Connection, Page
    from asasec_graph.schema.roles import CaseRole


class EntityFields(Protocol):
    """What entities ask for, by their id."""

    async def label(self, entity: str) -> str: ...
    async def mentions(self, entity: str, page: Page) -> Connection[Mention]: ...
    async def cases(self, entity: str, page: Page) -> Connection[Case]: ...
    async def contacts(self, entity: str, channels: Sequence[str], page: Page) -> Connection[Contact]: ...
    async def roles(self, entity: str) -> list[CaseRole]: ...


class FaceFields(Protocol):
    """What faces ask for."""

    async def shape(self, face: str) -> FaceShape: ...


class KnownFields(Protocol):
    """What pictures and films ask of the sets of known hashes."""

    async def of(self, media: str) -> list[KnownMaterial]: ...


class ReviewFields(Protocol):
    """What pictures and films under review ask for; `number` is the case's internal integer."""

    async def mention(self, number: int, media: str) -> Mention: ...
    async def category(self, number: int, media: str) -> MediaCategory | None: ...
    async def suggestions(self, number: int, media: str) -> list[MediaCategory]: ...
    async def frames(self, number: int, media: str) -> list[float]: ...


class PeopleFields(Protocol):
    """What users ask for, by their id; only the caller is told of his or her own."""

    async def hash_only(self, user: str) -> bool | None: ...
    async def exposure(self, user: str) -> Exposure | None: ...


class JudgedFields(Protocol):
    """What groups of faces ask for, by the ids of the faces."""

    async def of_pairs(self, faces: Sequence[str]) -> list[Judgement]: ...
    async def of_victims(self, faces: Sequence[str]) -> list[VictimStatement]: ...


class CaseFields(Protocol):
    """What cases ask for; `number` is the case's internal integer."""

    async def numbered(self, numbers: Sequence[int]) -> list[Case]: ...
    async def evidence(self, number: int, page: Page) -> Connection[Evidence]: ...
    async def entities(self, number: int, kinds: Sequence[EntityKind] | None, page: Page) -> Connection[Entity]: ...
    async def timeline(self, number: int, start: int | None, end: int | None, page: Page) -> Connection[Event]: ...
    async def counts(self, number: int) -> list[KindCount]: ...
    async def event_counts(self, number: int) -> list[EventCount]: ...
    async def access(self, number: int) -> list[CaseAccess]: ...
    async def custody(self, chain: str, page: Page) -> Connection[Custody]: ...


class EvidenceFields(Protocol):
    """What exhibits ask for, and what asks for an exhibit by its internal integer."""

    async def numbered(self, number: int) -> Evidence: ...
    async def several(self, numbers: Sequence[int], page: Page) -> Connection[Evidence]: ...
    async def problems(self, number: int, page: Page) -> Connection[Problem]: ...


class EventFields(Protocol):
    """What events ask for, by their id."""

    async def parties(self, event: str) -> list[Party]: ...


class Context(Protocol):
    """The context of one request."""

    @property
    def entities(self) -> EntityFields: ...
    @property
    def faces(self) -> FaceFields: ...
    @property
    def known(self) -> KnownFields: ...
    @property
    def reviews(self) -> ReviewFields: ...
    @property
    def people(self) -> PeopleFields: ...
    @property
    def judged(self) -> JudgedFields: ...
    @property
    def cases(self) -> CaseFields: ...
    @property
    def evidence(self) -> EvidenceFields: ...
    @property
    def events(self) -> EventFields: ...


Info: TypeAlias = strawberry.Info[Context, None]
