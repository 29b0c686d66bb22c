"""Parts of the graph to draw. Plain attributes only: they are completed by the thousand."""

from __future__ import annotations

import strawberry

from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime, EntityKind


@described
@strawberry.type
class GraphNode:
    """An identifier on the canvas; `degree` is how many others the caller can see it linked to."""

    id: strawberry.ID
    kind: EntityKind
    key: str
    label: str
    cases: list[strawberry.ID]
    degree: int
    community: strawberry.ID | None


@described
@strawberry.type
class GraphLink:
    """A relation of one type between two identifiers, over all exhibits that show it and the caller may see."""

    source: strawberry.ID
    target: strawberry.ID
    type: str
    weight: float
    first: DateTime | None
    last: DateTime | None
    evidence: list[strawberry.ID]


@described
@strawberry.type
class Truncation:
    """What was cut from an answer, and why."""

    shown: int
    total: int
    because: str


@described
@strawberry.type
class Subgraph:
    """Identifiers and the links among them."""

    nodes: list[GraphNode]
    links: list[GraphLink]
    truncated: Truncation | None


@described
@strawberry.type
class Path:
    """A chain of links between two identifiers; `length` counts the links."""

    nodes: list[GraphNode]
    links: list[GraphLink]
    length: int
