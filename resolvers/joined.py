"""The links of several cases as one set of arrays, with those identifiers that take no part in measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from asasec_graph.analysis.actors import VisibleLinks, contract
from asasec_graph.analysis.hits import KINDS, stopped
from asasec_graph.cypher.faces import case_roles
from asasec_graph.cypher.graphs import LinkArrays, link_arrays
from asasec_graph.cypher.hits import hits_all
from asasec_graph.model.kinds import EntityKind, PersonRole
from asasec_graph.resolvers.caching import CaseCache
from asasec_graph.resolvers.context import Context
from asasec_graph.resolvers.hits import hit

CACHE = "links"


@dataclass(frozen=True, slots=True)
class Joined:
    """Links of the asked cases; `kinds` and `keys` of their ends by id; `ignored` take no part."""

    links: VisibleLinks
    kinds: Mapping[str, EntityKind]
    keys: Mapping[str, str]
    ignored: frozenset[str]


async def joined(context: Context, numbers: Sequence[int], *, victims: bool) -> Joined:
    """The links of these readable cases. Victims, with all their identifiers, are ignored unless asked for."""
    arrays = [await _case_links(context, number) for number in numbers]
    links = _links(arrays)
    kinds = {id: EntityKind(kind) for each in arrays for id, kind in zip(each.ids, each.kinds, strict=True)}
    keys = {id: key for each in arrays for id, key in zip(each.ids, each.keys, strict=True)}
    ignored = {id for id, kind in kinds.items() if stopped(kind, keys[id])}
    ignored |= await _common(context, numbers)
    if not victims:
        ignored |= await _victims(context, numbers, links, kinds)
    return Joined(links, kinds, keys, frozenset(ignored))


async def _case_links(context: Context, number: int) -> LinkArrays:
    cache: CaseCache[LinkArrays] = context.services.caches.setdefault(CACHE, CaseCache[LinkArrays]())
    version = (await context.cases.mine())[number].version

    async def make() -> LinkArrays:
        return (await context.graph.read(link_arrays(case=number)))[0]

    return await cache.get(number, version, make)


def _links(arrays: Sequence[LinkArrays]) -> VisibleLinks:
    return VisibleLinks(
        source=list(chain.from_iterable(each.source for each in arrays)),
        target=list(chain.from_iterable(each.target for each in arrays)),
        type=list(chain.from_iterable(each.type for each in arrays)),
        weight=list(chain.from_iterable(each.weight for each in arrays)),
        exhibit=list(chain.from_iterable(each.exhibit for each in arrays)),
        case=[each.c for each in arrays for _ in each.source],
    )


async def _common(context: Context, numbers: Sequence[int]) -> set[str]:
    """Identifiers in several of the cases that count for nothing."""
    rows = await context.graph.read(hits_all(cases=numbers, kinds=[kind.value for kind in KINDS]))
    return {row.id for row in rows if hit(row, len(numbers)).ignored_because}


async def _victims(
    context: Context, numbers: Sequence[int], links: VisibleLinks, kinds: Mapping[str, EntityKind]
) -> set[str]:
    """Every identifier of those who are a victim in one of the cases."""
    rows = await context.graph.read(case_roles(cases=numbers))
    named = {row.id for row in rows if row.role == PersonRole.VICTIM}
    if not named:
        return set()
    groups = contract(links, kinds).identifiers().values()
    return named | {id for group in groups if not named.isdisjoint(group) for id in group}
