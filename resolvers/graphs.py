"""Parts of the graph to draw: neighbourhoods and paths, over visible links only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Annotated, Any

import strawberry
from strawberry.types.nodes import SelectedField

from asasec_graph.cypher import graphs
from asasec_graph.cypher.graphs import Frontier, GraphRow
from asasec_graph.errors import BadInput, LimitExceeded, NotFound
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.graph_types import graph_links, graph_nodes
from asasec_graph.resolvers.rules import COMBINES, ruled
from asasec_graph.schema.described import described
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.graphs import Path, Subgraph, Truncation

MOST_NODES = 5_000
MOST_IDS = 5_000
MOST_DEPTH = 2
MOST_LENGTH = 8
MOST_PATHS = 50
PATH_SECONDS = 10.0
DEPTH, LIMIT, LENGTH, PATHS = 1, 500, 6, 5
_ALWAYS = 2**53


@dataclass(frozen=True, slots=True)
class Filter:
    """Which links are followed: kinds of other ends, link types, a range of time; empty or untimed for all."""

    kinds: tuple[str, ...]
    types: tuple[str, ...]
    start: int
    end: int
    timed: bool


@described
@strawberry.type
class GraphQuery:
    """Parts of the graph to draw."""

    @ruled(COMBINES)
    async def neighbourhood(
        self,
        info: Info,
        ids: list[strawberry.ID],
        depth: int | None = DEPTH,
        kinds: list[EntityKind] | None = None,
        link_types: list[str] | None = None,
        start: Annotated[DateTime | None, strawberry.argument(name="from")] = None,
        end: Annotated[DateTime | None, strawberry.argument(name="to")] = None,
        limit: int | None = LIMIT,
    ) -> Subgraph:
        """These identifiers, those linked to them (depth 1 or 2; 0: none), and the links among all of them.

        A range of time keeps the dated links that fall into it. Where `limit` cuts, the strongest linked stay.
        """
        depth, limit = _given(depth, DEPTH), _given(limit, LIMIT)
        _check(ids, depth, limit)
        chosen = _filter(kinds, link_types, start, end)
        degrees = "degree" in _selected(info, "nodes")
        return await _around(info.context, sorted(set(ids)), depth, chosen, limit, degrees)

    @ruled(COMBINES)
    async def paths(
        self,
        info: Info,
        origin: Annotated[strawberry.ID, strawberry.argument(name="from")],
        goal: Annotated[strawberry.ID, strawberry.argument(name="to")],
        max_length: int | None = LENGTH,
        limit: int | None = PATHS,
        avoid: list[strawberry.ID] | None = None,
    ) -> list[Path]:
        """The shortest paths between two identifiers, the strongest first; `avoid` may not be on them."""
        max_length, limit = _given(max_length, LENGTH), _given(limit, PATHS)
        if not 1 <= max_length <= MOST_LENGTH:
            raise BadInput(f"maxLength: give 1 to {MOST_LENGTH}, not {max_length}")
        if not 1 <= limit <= MOST_PATHS:
            raise BadInput(f"limit: give 1 to {MOST_PATHS}, not {limit}")
        for end in (origin, goal):
            if await info.context.entities.row(end) is None:
                raise NotFound(f"there is no identifier {end} that you may read")
        if origin == goal:
            return []
        return await _paths(info.context, origin, goal, max_length, limit, avoid or ())


def _given(value: int | None, default: int) -> int:
    """A null stands for the default."""
    return default if value is None else value


def _check(ids: Sequence[str], depth: int, limit: int) -> None:
    if not 0 <= depth <= MOST_DEPTH:
        raise BadInput(f"depth: give 0 to {MOST_DEPTH}, not {depth}; go on from a node of the answer")
    if not 1 <= limit <= MOST_NODES:
        raise LimitExceeded(f"limit: give 1 to {MOST_NODES}, not {limit}")
    if len(ids) > MOST_IDS:
        raise LimitExceeded(f"ids: at most {MOST_IDS} at once, not {len(ids)}")


def _filter(kinds: list[EntityKind] | None, types: list[str] | None, start: int | None, end: int | None) -> Filter:
    unknown = sorted(set(types or ()) - {known.value for known in LinkType})
    if unknown:
        raise BadInput(f"linkTypes: {', '.join(unknown)} is none of {', '.join(LinkType)}")
    if start is not None and end is not None and start > end:
        raise BadInput("from: it is later than to; exchange them")
    return Filter(
        kinds=tuple(kind.value for kind in kinds or ()),
        types=tuple(types or ()),
        start=-_ALWAYS if start is None else start,
        end=_ALWAYS if end is None else end,
        timed=start is not None or end is not None,
    )


def _selected(info: Info, name: str) -> set[str]:
    """The fields selected below a field of this name; everything where a fragment hides them."""
    found: set[str] = set()
    for top in info.selected_fields:
        for field in top.selections:
            if isinstance(field, SelectedField) and field.name != name:
                continue
            found |= _names(field)
    return found


def _names(selection: Any) -> set[str]:
    names: set[str] = set()
    for item in selection.selections:
        names |= {item.name} if isinstance(item, SelectedField) else _names(item)
        names |= _names(item)
    return names


async def _around(context: Context, ids: list[str], depth: int, chosen: Filter, limit: int, degrees: bool) -> Subgraph:
    if depth == 0:
        row = await _induced(context, ids[:limit], chosen, degrees)
        return await _told(context, replace(row, total=row.total + len(ids[limit:])), limit)
    further = 0
    if depth == MOST_DEPTH:
        step = await _frontier(context, ids, chosen, limit)
        ids, further = step.ids, step.total - len(step.ids)
    around = graphs.neighbourhood(
        ids=ids,
        cases=context.numbers,
        kinds=chosen.kinds,
        types=chosen.types,
        start=chosen.start,
        end=chosen.end,
        timed=chosen.timed,
        limit=limit,
        degrees=degrees,
    )
    (row,) = await context.graph.read(around)
    return await _told(context, replace(row, total=row.total + further), limit)


async def _frontier(context: Context, ids: Sequence[str], chosen: Filter, limit: int) -> Frontier:
    near = graphs.frontier(
        ids=ids,
        cases=context.numbers,
        kinds=chosen.kinds,
        types=chosen.types,
        start=chosen.start,
        end=chosen.end,
        timed=chosen.timed,
        limit=limit,
    )
    return (await context.graph.read(near))[0]


async def _induced(context: Context, ids: Sequence[str], chosen: Filter, degrees: bool) -> GraphRow:
    asked = graphs.subgraph(
        ids=ids,
        cases=context.numbers,
        types=chosen.types,
        start=chosen.start,
        end=chosen.end,
        timed=chosen.timed,
        degrees=degrees,
    )
    return (await context.graph.read(asked))[0]


async def _told(context: Context, row: GraphRow, limit: int) -> Subgraph:
    """The answer, made while its record is being written."""
    context.recording.touch(number for node in row.nodes for number in node[4])
    await context.record_ahead()
    return subgraph(context, row, limit)


def subgraph(context: Context, row: GraphRow, limit: int) -> Subgraph:
    """A part of the graph as GraphQL objects, and what was cut from it."""
    nodes = graph_nodes(context.caller, row)
    context.recording.touch(number for node in row.nodes for number in node[4])
    cut = Truncation(
        shown=len(nodes),
        total=row.total,
        because=f"the limit of {limit} was reached; the strongest linked are shown",
    )
    return Subgraph(nodes=nodes, links=graph_links(row), truncated=cut if row.total > len(nodes) else None)


async def _paths(context: Context, source: str, target: str, most: int, limit: int, avoid: Sequence[str]) -> list[Path]:
    rows = await context.graph.read(
        graphs.shortest_paths(source=source, target=target, cases=context.numbers, avoid=avoid, most=most, limit=limit),
        seconds=PATH_SECONDS,
    )
    everything = sorted({id for row in rows for id in row.nodes})
    asked = graphs.subgraph(ids=everything, cases=context.numbers, types=(), start=0, end=0, timed=False, degrees=True)
    (found,) = await context.graph.read(asked)
    part = subgraph(context, found, len(everything))
    return [_path(part, row.nodes) for row in rows]


def _path(part: Subgraph, ids: list[str]) -> Path:
    nodes = {str(node.id): node for node in part.nodes}
    steps = {frozenset(pair) for pair in pairwise(ids)}
    links = [link for link in part.links if frozenset((str(link.source), str(link.target))) in steps]
    return Path(nodes=[nodes[id] for id in ids], links=links, length=len(ids) - 1)
