"""Identifiers that stand in several of the caller's cases."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import strawberry

from asasec_graph import messages
from asasec_graph.analysis.hits import KINDS, Standing, ignored_because, strength
from asasec_graph.cypher.hits import HitRow, hits_all, hits_of_case
from asasec_graph.model.kinds import EntityKind
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.rules import COMBINES, ruled
from asasec_graph.schema.described import described
from asasec_graph.schema.hits import CrossCaseHit
from asasec_graph.schema.kinds import entity
from asasec_graph.schema.paging import Connection, Page, connection, page


@described
@strawberry.type
class HitQuery:
    """Identifiers in several cases."""

    @ruled(COMBINES)
    async def cross_case_hits(
        self,
        info: Info,
        case: strawberry.ID | None = None,
        kinds: list[EntityKind] | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[CrossCaseHit]:
        """Identifiers that stand in two or more of the caller's cases (of `case` and another), strongest first.

        Those that count for nothing come last, each with the reason.
        """
        context, asked = info.context, page(first, after)
        wanted = [kind for kind in KINDS if kinds is None or kind in kinds]
        everything = sorted((hit(row, len(context.numbers)) for row in await _rows(context, case, wanted)), key=_order)
        start = _position(everything, asked)
        shown = everything[start : start + asked.limit]
        context.recording.touch(number for row in shown[: asked.first] for number in row.case_numbers)

        async def count() -> int | None:
            return len(everything)

        return connection(
            shown,
            asked,
            key=lambda row: (row.strength, row.entity.id),
            node=lambda row: told(row, context.lang),
            count=count,
        )


async def _rows(context: Context, case: str | None, kinds: Sequence[EntityKind]) -> list[HitRow]:
    names = [kind.value for kind in kinds]
    if case is None:
        return await context.graph.read(hits_all(cases=context.numbers, kinds=names))
    number = context.caller.grant(case).c
    return await context.graph.read(hits_of_case(case=number, cases=context.numbers, kinds=names))


def hit(row: HitRow, readable: int) -> CrossCaseHit:
    """A hit with its strength, or why it counts for nothing, among `readable` cases."""
    standing = Standing(
        kind=EntityKind(row.kind),
        key=row.key,
        names={name for text in row.names for name in text.split("\n")},
        cases=len(row.cases),
        readable=readable,
        exhibits=row.exhibits,
        fan_out=row.fan_out,
        contacts=row.contacts,
    )
    because = ignored_because(standing)
    return CrossCaseHit(
        entity=entity(row.id, row.kind, row.key),
        strength=0.0 if because else strength(standing),
        ignored_because=because,
        case_numbers=tuple(sorted(row.cases)),
    )


def told(row: CrossCaseHit, lang: str) -> CrossCaseHit:
    """The hit with the reason against it, if there is one, in this language."""
    return replace(row, ignored_because=row.ignored_because and messages.reason(lang, row.ignored_because))


def _order(row: CrossCaseHit) -> tuple[float, str]:
    return (-row.strength, row.entity.id)


def _position(hits: Sequence[CrossCaseHit], asked: Page) -> int:
    """Where the page starts."""
    strength, last = asked.start(math.inf, "")
    key = (-float(strength), str(last))
    return sum(_order(row) <= key for row in hits)
