"""Cases: listed, found, opened, granted, sealed, closed."""

from __future__ import annotations

import strawberry

from asasec_graph.access import cases as changes
from asasec_graph.access import grants
from asasec_graph.access.cases import CaseDraft
from asasec_graph.errors import BadInput
from asasec_graph.model.kinds import AccessLevel
from asasec_graph.resolvers.case_types import case as as_case
from asasec_graph.resolvers.context import Context, Info
from asasec_graph.resolvers.rules import CHANGES, OPENS, READS, ruled
from asasec_graph.schema.cases import Case
from asasec_graph.schema.described import described
from asasec_graph.schema.inputs import CreateCaseInput
from asasec_graph.schema.paging import Connection, connection, page


@described
@strawberry.type
class CaseQuery:
    """Cases that the caller may read."""

    @ruled(READS)
    async def cases(
        self, info: Info, first: int | None = None, after: str | None = None, text: str | None = None
    ) -> Connection[Case]:
        """The cases that the caller may read, by reference; `text` is looked for in reference and title."""
        asked = page(first, after)
        wanted = (text or "").strip().casefold()
        everything = [
            row
            for row in (await info.context.cases.mine()).values()
            if wanted in row.reference.casefold() or wanted in row.title.casefold()
        ]
        (start,) = asked.start("")
        rows = [row for row in everything if row.reference > str(start)][: asked.limit]

        async def count() -> int | None:
            return len(everything)

        shown = info.context.cases.shown(rows)
        return connection(shown, asked, key=lambda row: (row.reference,), node=lambda row: row, count=count)

    @ruled(READS)
    async def case(self, info: Info, reference: str | None = None, id: strawberry.ID | None = None) -> Case | None:
        """The case of this reference or id; null where it is absent or not for the caller."""
        name = reference or id
        if name is None or (reference and id):
            raise BadInput("case: give either reference or id")
        for grant in info.context.caller.grants:
            if name == (grant.reference if reference else grant.case):
                return (await info.context.cases.numbered([grant.c]))[0]
        return None


@described
@strawberry.type
class CaseMutation:
    """Changes of cases."""

    @ruled(OPENS)
    async def create_case(self, info: Info, input: CreateCaseInput) -> Case:
        """Open a case; whoever opens it manages it."""
        draft = CaseDraft(
            reference=input.reference,
            title=input.title,
            legal_basis=input.legal_basis,
            sealed=bool(input.sealed),
            unit=input.unit or info.context.settings.unit,
        )
        row = await changes.create(info.context.graph, draft, by=info.context.actor)
        return as_case(row, AccessLevel.MANAGE)

    @ruled(CHANGES)
    async def grant_access(self, info: Info, case: strawberry.ID, user: str, level: AccessLevel) -> Case:
        """Give a user this level on a case that the caller manages; NONE takes it away."""
        context = info.context
        row = await changes.require(context.graph, context.caller, case, AccessLevel.MANAGE)
        await grants.grant(context.graph, row.reference, user, level, by=context.actor)
        return as_case(row, AccessLevel.MANAGE)

    @ruled(CHANGES)
    async def seal_case(self, info: Info, case: strawberry.ID, sealed: bool, reason: str) -> Case:
        """Seal a case that the caller manages, or unseal it."""
        reference = await _managed(info.context, case)
        row = await changes.seal(info.context.graph, reference, sealed, reason, by=info.context.actor)
        return as_case(row, AccessLevel.MANAGE)

    @ruled(CHANGES)
    async def close_case(self, info: Info, case: strawberry.ID, outcome: str) -> Case:
        """Close a case that the caller manages: nothing can be added to it any more."""
        reference = await _managed(info.context, case)
        row = await changes.close(info.context.graph, reference, outcome, by=info.context.actor)
        return as_case(row, AccessLevel.MANAGE)


async def _managed(context: Context, case: str) -> str:
    return (await changes.require(context.graph, context.caller, case, AccessLevel.MANAGE)).reference


def numbers_of(context: Context, cases: list[strawberry.ID] | None) -> tuple[int, ...]:
    """The internal integers of these cases, all that the caller may read where None; NotFound for others."""
    if cases is None:
        return context.numbers
    return tuple(sorted({context.caller.grant(case).c for case in cases}))
