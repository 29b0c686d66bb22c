"""What Prometheus may read: counts and durations by route and kind of operation, never names from a request."""

from __future__ import annotations

from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram
from prometheus_client.registry import Collector

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


def _counter(name: str, text: str, *labels: str) -> Counter:
    return Counter(name, text, labels, registry=None)


def _histogram(name: str, text: str, *labels: str) -> Histogram:
    return Histogram(name, text, labels, registry=None, buckets=BUCKETS)


@dataclass(frozen=True, slots=True)
class Metrics:
    """The meters of one application, in a registry of their own."""

    requests: Counter = field(
        default_factory=lambda: _counter("asasec_requests", "Requests answered", "route", "method", "status")
    )
    seconds: Histogram = field(
        default_factory=lambda: _histogram("asasec_request_seconds", "Time to the last byte", "route")
    )
    operations: Histogram = field(
        default_factory=lambda: _histogram("asasec_operation_seconds", "GraphQL operations", "type", "outcome")
    )
    uploads: Counter = field(default_factory=lambda: _counter("asasec_upload_bytes", "Bytes of evidence received"))
    exhibits: Counter = field(default_factory=lambda: _counter("asasec_exhibits", "Exhibits that ended", "status"))
    observations: Counter = field(
        default_factory=lambda: _counter("asasec_observations", "Observations of ended exhibits")
    )
    sockets: Gauge = field(default_factory=lambda: Gauge("asasec_websockets", "Open WebSockets", registry=None))
    graph: Gauge = field(
        default_factory=lambda: Gauge(
            "asasec_graph_seconds", "A plain question to Neo4j, asked at this reading; -1: no answer", registry=None
        )
    )
    registry: CollectorRegistry = field(default_factory=lambda: CollectorRegistry(auto_describe=True))

    def __post_init__(self) -> None:
        meters: list[Collector] = [self.requests, self.seconds, self.operations, self.uploads]
        for meter in [*meters, self.exhibits, self.observations, self.sockets, self.graph]:
            self.registry.register(meter)
