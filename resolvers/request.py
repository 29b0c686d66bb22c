"""What the reads of a request need of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from asasec_graph.access.actor import Caller
from asasec_graph.graph.connection import Graph
from asasec_graph.resolvers.recording import Recording

if TYPE_CHECKING:
    from asasec_graph.resolvers.case_reads import CaseReads
    from asasec_graph.resolvers.entity_reads import EntityReads
    from asasec_graph.resolvers.event_reads import EventReads
    from asasec_graph.resolvers.evidence_reads import EvidenceReads


class Request(Protocol):
    """Who asks, of which graph, in which language; `numbers` are the internal integers of the readable cases."""

    graph: Graph
    caller: Caller
    numbers: tuple[int, ...]
    recording: Recording
    lang: str

    @property
    def cases(self) -> CaseReads: ...
    @property
    def entities(self) -> EntityReads: ...
    @property
    def evidence(self) -> EvidenceReads: ...
    @property
    def events(self) -> EventReads: ...
