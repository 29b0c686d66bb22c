"""Networks of the caller's visible contacts: links are cached per case, joined and measured per caller."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Sequence

import strawberry

from asasec_graph.access.policies import Right, allows
from asasec_graph.analysis import networks as analysis
from asasec_graph.errors import BadInput, Forbidden
from asasec_graph.resolvers.cases import numbers_of
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.joined import Joined, joined
from asasec_graph.resolvers.rules import COMBINES, ruled
from asasec_graph.schema.described import described
from asasec_graph.schema.kinds import entity
from asasec_graph.schema.networks import Network, NetworkMember
from asasec_graph.schema.paging import Connection, Page, connection, page

LEAST, SIZE = 2, 3


@described
@strawberry.type
class NetworkQuery:
    """Groups that contacts form."""

    @ruled(COMBINES)
    async def networks(
        self,
        info: Info,
        cases: list[strawberry.ID] | None = None,
        min_size: int | None = SIZE,
        victims: bool = False,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[Network]:
        """Networks over the caller's visible links (of `cases`, or of all that are readable), largest first.

        Victims are left out, unless a victim-identification officer asks for them with `victims`.
        """
        context, asked = info.context, page(first, after)
        min_size = SIZE if min_size is None else min_size
        if min_size < LEAST:
            raise BadInput(f"minSize: a network has {LEAST} members or more, not {min_size}")
        if victims and not allows(context.caller.role, Right.MEASURE_VICTIMS):
            raise Forbidden("victims: only victim-identification officers may have victims measured")
        links = await joined(context, numbers_of(context, cases), victims=victims)
        return await _page(context, await _found(links, min_size), links, asked)


async def by_id(context: Context, id: str) -> Network | None:
    """The network of this id among those of all that the caller may read, or None."""
    links = await joined(context, context.numbers, victims=False)
    for network in await _found(links, LEAST):
        if network.id == id:
            return await _shown(context, network, links)
    return None


async def _found(links: Joined, min_size: int) -> tuple[analysis.Network, ...]:
    return await asyncio.to_thread(analysis.detect, links.links, links.kinds, ignored=links.ignored, min_size=min_size)


async def _page(context: Context, found: Sequence[analysis.Network], links: Joined, asked: Page) -> Connection[Network]:
    size, last = asked.start(math.inf, "")
    after = (-float(size), str(last))
    rows = [network for network in found if (-float(network.size), network.id) > after][: asked.limit]
    shown = await asyncio.gather(*(_shown(context, network, links) for network in rows))

    async def count() -> int | None:
        return len(found)

    return connection(shown, asked, key=lambda row: (row.size, row.id), node=lambda row: row, count=count)


async def _shown(context: Context, network: analysis.Network, links: Joined) -> Network:
    """A network as a GraphQL object, called after its first member."""
    label = await context.entities.label(network.members[0].entity)
    context.recording.touch(network.cases)
    return Network(
        id=strawberry.ID(network.id),
        label=f"{label} +{network.size - 1}",
        size=network.size,
        cohesion=network.cohesion,
        stability=network.stability,
        everyone=tuple(_member(member, links) for member in network.members),
        case_numbers=network.cases,
        exhibits=network.exhibits,
    )


def _member(member: analysis.Member, links: Joined) -> NetworkMember:
    return NetworkMember(
        entity=entity(member.entity, links.kinds[member.entity], links.keys[member.entity]),
        identifiers=[entity(id, links.kinds[id], links.keys[id]) for id in member.identifiers if id in links.kinds],
        part=member.part.value,
        betweenness=member.betweenness,
        pagerank=member.pagerank,
        degree=member.degree,
    )
