"""Rows of a part of the graph as GraphQL objects, held by columns: they come by the thousand."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, cast

from strawberry import ID

from asasec_graph.access.actor import Caller
from asasec_graph.cypher.graphs import GraphRow
from asasec_graph.model.kinds import EntityKind
from asasec_graph.resolvers.labels import label
from asasec_graph.schema.graphs import GraphLink, GraphNode
from asasec_graph.schema.tables import Table

_KINDS = {kind.value: kind for kind in EntityKind}


def graph_nodes(caller: Caller, row: GraphRow) -> list[GraphNode]:
    """The nodes of a part of the graph, each with the public ids of the readable cases that mention it."""
    public = {grant.c: ID(grant.case) for grant in caller.grants}
    ids, kinds, keys, names, seen, degrees = _columns(row.nodes, 6)
    labelled = zip(kinds, keys, names, strict=True)
    columns = {
        "id": ids,
        "kind": [_KINDS[kind] for kind in kinds],
        "key": keys,
        "label": [label(kind, key, told, [1] * len(told)) for kind, key, told in labelled],
        "cases": [sorted([public[number] for number in numbers]) for numbers in seen],
        "degree": degrees,
        "community": [None] * len(ids),
    }
    return cast("list[GraphNode]", Table(GraphNode, columns))


def graph_links(row: GraphRow) -> list[GraphLink]:
    """The links of a part of the graph, by source, target and type."""
    public = {number: ID(id) for number, id in row.exhibits}
    ordered = sorted(row.links, key=itemgetter(0, 1, 2))
    sources, targets, types, weights, firsts, lasts, exhibits = _columns(ordered, 7)
    columns = {
        "source": sources,
        "target": targets,
        "type": types,
        "weight": list(map(float, weights)),
        "first": firsts,
        "last": lasts,
        "evidence": [sorted([public[number] for number in numbers]) for numbers in exhibits],
    }
    return cast("list[GraphLink]", Table(GraphLink, columns))


def _columns(rows: Sequence[Sequence[Any]], width: int) -> list[list[Any]]:
    """Rows turned into columns; as many columns also of no row at all."""
    return [list(column) for column in zip(*rows, strict=True)] if rows else [[] for _ in range(width)]
