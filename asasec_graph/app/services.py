"""What the routes of one application share. Made over a connected graph; the application's lifespan closes it."""

from __future__ import annotations

from asyncio import Semaphore
from dataclasses import dataclass, field
from functools import partial

import strawberry

from asasec_graph.access.audit import AuditWriter
from asasec_graph.app.door import Door
from asasec_graph.app.executor import within
from asasec_graph.app.limits import Limits
from asasec_graph.app.metrics import Metrics
from asasec_graph.app.preparation import Preparation, Prepared
from asasec_graph.app.uploads.staging import Staging
from asasec_graph.evidence.thumbnail_key import thumbnail_key
from asasec_graph.evidence.thumbnail_store import ThumbnailStore
from asasec_graph.graph.connection import Graph
from asasec_graph.ingest.erasure import erase
from asasec_graph.ingest.service import Ingest
from asasec_graph.resolvers import api, context
from asasec_graph.settings import Settings

DECODING = 2
"""Pictures decoded at once for those who look: the largest takes some 400 MB while it is decoded."""
THUMBNAILS = "thumbnails"


@dataclass(frozen=True, slots=True)
class Services:
    """One a process. `answers` is what the resolvers share."""

    settings: Settings
    graph: Graph
    ingest: Ingest
    answers: context.Services
    schema: strawberry.Schema
    door: Door
    staging: Staging
    metrics: Metrics
    limits: Limits
    thumbnails: ThumbnailStore
    decoding: Semaphore = field(default_factory=lambda: Semaphore(DECODING))

    @classmethod
    def make(
        cls, graph: Graph, settings: Settings, *, notice: str | None = None, limits: Limits | None = None
    ) -> Services:
        """The services over a graph. `notice` is shown to everybody who signs in."""
        limits, metrics = limits or Limits(), Metrics()
        prepared = Prepared(limits, metrics)
        ingest, answers = Ingest(graph, settings), context.Services.make(graph, settings)
        answers.notice, answers.hub = notice, ingest.hub
        kept = settings.data / THUMBNAILS
        answers.erase = partial(erase, graph, ingest.vault, kept)
        return cls(
            settings=settings,
            graph=graph,
            ingest=ingest,
            answers=answers,
            schema=api.build_schema(
                extensions=[lambda: Preparation(prepared)], execution_context_class=within(limits.seconds)
            ),
            door=Door(graph),
            staging=Staging(settings.data / "uploads", settings.max_upload),
            metrics=metrics,
            limits=limits,
            thumbnails=ThumbnailStore(
                kept, thumbnail_key(settings.data, settings.thumbnail_key), settings.max_thumbnails
            ),
        )

    @property
    def audit(self) -> AuditWriter:
        """The writer of the audit record."""
        return self.answers.audit

    async def close(self) -> None:
        """Stop what runs in the background."""
        await self.ingest.close()
        await self.answers.close()
