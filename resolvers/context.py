"""The context of one request: who asks, why, of which graph, with the loaders that batch what it reads."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

import strawberry

from asasec_graph import messages
from asasec_graph.access.actor import Actor, Caller
from asasec_graph.access.audit import AuditWriter
from asasec_graph.graph.connection import Graph
from asasec_graph.hashsets.importing import Imports
from asasec_graph.resolvers.case_reads import CaseReads
from asasec_graph.resolvers.entity_reads import EntityReads
from asasec_graph.resolvers.event_reads import EventReads
from asasec_graph.resolvers.evidence_reads import EvidenceReads
from asasec_graph.resolvers.face_reads import FaceReads
from asasec_graph.resolvers.judged import JudgedReads
from asasec_graph.resolvers.known_reads import KnownReads, hash_sets
from asasec_graph.resolvers.people_reads import PeopleReads
from asasec_graph.resolvers.probes import Probes
from asasec_graph.resolvers.recording import Recording
from asasec_graph.resolvers.review_reads import ReviewReads
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


_TURNS = 6
"""Turns of the event loop until a record begun ahead is on its way to the server."""


class ProgressSource(Protocol):
    """Where the ingest of this process says how far it is: `asasec_graph.ingest.progress.Hub`."""

    def follow(self, evidence: str) -> AsyncIterator[ProgressStep]: ...


class Erased(Protocol):
    """What an erasure leaves: `asasec_graph.ingest.erasure.Receipt`."""

    @property
    def evidence(self) -> str: ...
    @property
    def exhibit(self) -> str: ...
    @property
    def reference(self) -> str: ...
    @property
    def erased(self) -> int: ...
    @property
    def files(self) -> int: ...


class Eraser(Protocol):
    """What erases an exhibit by its id, for a reason, in somebody's name."""

    def __call__(self, evidence: str, reason: str, by: str) -> Awaitable[Erased]: ...


@dataclass(slots=True)
class Services:
    """What requests of one process share.

    `notice` is shown to everybody; `hub` tells how far an ingest of this process is; `erase` erases exhibits. What
    stands above the resolvers (the ingest, the vault) is given from above; where it is not, it is not done here.
    """

    audit: AuditWriter
    notice: str | None = None
    hub: ProgressSource | None = None
    erase: Eraser | None = None
    caches: dict[str, Any] = field(default_factory=dict[str, Any])
    probes: Probes = field(default_factory=Probes)
    imports: Imports = field(default_factory=Imports)

    @classmethod
    def make(cls, graph: Graph, settings: Settings) -> Services:
        """The services over a graph."""
        del settings
        return cls(AuditWriter(graph))

    async def close(self) -> None:
        """End imports, and wait for what is being written."""
        await self.imports.close()
        await self.audit.close()


class Context:
    """One request. `numbers` are the internal integers of the cases that its caller may read.

    `lang` is the language of what is told to people: errors, problems of exhibits, why a hit counts for nothing.
    """

    def __init__(
        self,
        graph: Graph,
        caller: Caller,
        purpose: str | None,
        settings: Settings,
        services: Services,
        lang: str = messages.DEFAULT,
    ) -> None:
        self.graph = graph
        self.caller = caller
        self.purpose = purpose
        self.settings = settings
        self.services = services
        self.lang = lang
        self.recording = Recording()
        self._ahead: asyncio.Task[None] | None = None
        self.numbers = caller.cases
        self.cases = CaseReads(self)
        self.evidence = EvidenceReads(self)
        self.entities = EntityReads(self)
        self.events = EventReads(self)
        self.faces = FaceReads(self)
        self.known = KnownReads(self, hash_sets(services.caches, settings.data))
        self.judged = JudgedReads(self)
        self.reviews = ReviewReads(self)
        self.people = PeopleReads(self, settings)

    @property
    def actor(self) -> Actor:
        """The caller, acting for the stated purpose."""
        return self.caller.actor(self.purpose)

    async def record_ahead(self) -> None:
        """Begin to write the record while the answer is being made of what was read; `record` waits for it.

        Only where the request does one thing, whose cases are all noted: another act might yet be refused.
        """
        if len(self.recording.acts) == 1 and self._ahead is None:
            self._ahead = asyncio.create_task(self.record_now())
            self._ahead.add_done_callback(lambda task: None if task.cancelled() else task.exception())
            for _ in range(_TURNS):
                await asyncio.sleep(0)

    async def record_now(self) -> None:
        """Write the record of what this request did so far."""
        await self.services.audit.record(*self.recording.entries(self.caller, self.purpose))

    async def record(self) -> None:
        """Write what of the record is not written yet, and wait until all of it is durable."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            await ahead
        await self.record_now()


def make(
    graph: Graph,
    caller: Caller,
    purpose: str | None,
    settings: Settings,
    services: Services,
    lang: str = messages.DEFAULT,
) -> Context:
    """The context of one operation, answered in this language."""
    return Context(graph, caller, purpose, settings, services, lang)


Info: TypeAlias = strawberry.Info[Context, None]
