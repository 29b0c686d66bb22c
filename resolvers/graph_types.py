"""Rows of a part of the graph as GraphQL objects: plain attributes, made by the thousand."""

from __future__ import annotations

from operator import attrgetter

from strawberry import ID

from asasec_graph.access.actor import Caller
from asasec_graph.cypher.graphs import GraphRow
from asasec_graph.model.kinds import EntityKind
from asasec_graph.resolvers.labels import label
from asasec_graph.schema.graphs import GraphLink, GraphNode

_KINDS = {kind.value: kind for kind in EntityKind}


def graph_nodes(caller: Caller, row: GraphRow) -> list[GraphNode]:
    """The nodes of a part of the graph, each with the public ids of the readable cases that mention it."""
    public = {grant.c: ID(grant.case) for grant in caller.grants}
    return [
        GraphNode(
            id=id,
            kind=_KINDS[kind],
            key=key,
            label=label(kind, key, names, [1] * len(names)),
            cases=sorted([public[number] for number in seen]),
            degree=degree,
            community=None,
        )
        for id, kind, key, names, seen, degree in row.nodes
    ]


def graph_links(row: GraphRow) -> list[GraphLink]:
    """The links of a part of the graph, by source, target and type."""
    public = {number: ID(id) for number, id in row.exhibits}
    made = [
        GraphLink(
            source=source,
            target=target,
            type=type,
            weight=float(weight),
            first=first,
            last=last,
            evidence=sorted([public[number] for number in exhibits]),
        )
        for source, target, type, weight, first, last, exhibits in row.links
    ]
    made.sort(key=attrgetter("source", "target", "type"))
    return made
