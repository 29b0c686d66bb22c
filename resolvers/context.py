"""The context of one request: who asks, why, of which graph, with the loaders that batch what it reads."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol, TypeAlias

import strawberry

from asasec_graph.access.actor import Actor, Caller
from asasec_graph.access.audit import AuditWriter
from asasec_graph.graph.connection import Graph
from asasec_graph.resolvers.case_reads import CaseReads
from asasec_graph.resolvers.entity_reads import EntityReads
from asasec_graph.resolvers.event_reads import EventReads
from asasec_graph.resolvers.evidence_reads import EvidenceReads
from asasec_graph.resolvers.face_reads import FaceReads
from asasec_graph.resolvers.recording import Recording
from asasec_graph.settings import Settings


class ProgressStep(Protocol):
    """How far an exhibit is: `asasec_graph.ingest.progress.Progress`. `total` is 0 while unknown."""

    @property
    def evidence(self) -> str: ...
    @property
    def phase(self) -> str: ...
    @property
    def done(self) -> int: ...
    @property
    def total(self) -> int: ...
    @property
    def observations(self) -> int: ...
    @property
    def problems(self) -> int: ...
    @property
    def finished(self) -> bool: ...


class ProgressSource(Protocol):
    """Where the ingest of this process says how far it is: `asasec_graph.ingest.progress.Hub`."""

    def follow(self, evidence: str) -> AsyncIterator[ProgressStep]: ...


@dataclass(slots=True)
class Services:
    """What requests of one process share. `notice` is shown to everybody; `hub` may be absent."""

    audit: AuditWriter
    notice: str | None = None
    hub: ProgressSource | None = None
    caches: dict[str, Any] = field(default_factory=dict[str, Any])

    @classmethod
    def make(cls, graph: Graph, settings: Settings) -> Services:
        """The services over a graph."""
        del settings
        return cls(AuditWriter(graph))

    async def close(self) -> None:
        """Wait for what is being written."""
        await self.audit.close()


class Context:
    """One request. `numbers` are the internal integers of the cases that its caller may read."""

    def __init__(
        self, graph: Graph, caller: Caller, purpose: str | None, settings: Settings, services: Services
    ) -> None:
        self.graph = graph
        self.caller = caller
        self.purpose = purpose
        self.settings = settings
        self.services = services
        self.recording = Recording()
        self.numbers = caller.cases

    @property
    def actor(self) -> Actor:
        """The caller, acting for the stated purpose."""
        return self.caller.actor(self.purpose)

    @cached_property
    def cases(self) -> CaseReads:
        """What is asked of cases."""
        return CaseReads(self)

    @cached_property
    def evidence(self) -> EvidenceReads:
        """What is asked of exhibits."""
        return EvidenceReads(self)

    @cached_property
    def entities(self) -> EntityReads:
        """What is asked of identifiers."""
        return EntityReads(self)

    @cached_property
    def events(self) -> EventReads:
        """What is asked of messages and calls."""
        return EventReads(self)

    @cached_property
    def faces(self) -> FaceReads:
        """What is asked of faces."""
        return FaceReads(self)

    async def record(self) -> None:
        """Write the record of what this request did so far."""
        await self.services.audit.record(*self.recording.entries(self.caller, self.purpose))


def make(graph: Graph, caller: Caller, purpose: str | None, settings: Settings, services: Services) -> Context:
    """The context of one operation."""
    return Context(graph, caller, purpose, settings, services)


Info: TypeAlias = strawberry.Info[Context, None]
