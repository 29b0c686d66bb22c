"""Cases: opened, sealed, closed. Each step is recorded in the audit chain and in the case's own custody chain.

References are unique over the whole program, since exhibits are numbered by them. So an attempt to open a case
under a reference that is in use is refused even where its holder is hidden: the one thing that a hidden case shows.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from asasec_graph.access import audit
from asasec_graph.access.actor import Action, Actor, Caller
from asasec_graph.cypher import access
from asasec_graph.cypher.access import CaseRow
from asasec_graph.errors import BadInput, Conflict, Forbidden, NotFound
from asasec_graph.graph import chains
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.chain import Entry
from asasec_graph.model.ids import case_id
from asasec_graph.model.kinds import AccessLevel
from asasec_graph.model.observations import Json


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A case to be opened. `legal_basis` names the law or order under which faces may be searched."""

    reference: str
    title: str
    legal_basis: str | None = None
    sealed: bool = False
    unit: str | None = None

    def __post_init__(self) -> None:
        if not self.reference or len(self.reference) > 64 or self.reference.split() != [self.reference]:
            raise BadInput(
                f"reference {self.reference!r}: give 1 to 64 characters without spaces, such as 2024-MAD-0117"
            )
        if not self.reference.isprintable() or "/" in self.reference:
            raise BadInput(f"reference {self.reference!r}: leave out slashes and characters that do not print")
        if not self.title.strip() or len(self.title) > 300:
            raise BadInput("title: give 1 to 300 characters")


async def create(graph: Graph, draft: CaseDraft, *, by: Actor) -> CaseRow:
    """Open a case; whoever opens it, if a user, manages it. Conflict where the reference is in use."""

    async def work(tx: Transaction) -> CaseRow:
        detail: dict[str, Json] = {"what": "case opened", "title": draft.title, "sealed": draft.sealed}
        made = audit.entry(by, Action.COLLECTION, f"case:{draft.reference}", (draft.reference,), detail)
        await audit.note(tx, made)
        rows = await tx.run(access.case_create(props=_props(draft), by=by.name, at=made.at))
        if not rows:
            raise Conflict(f"the reference {draft.reference} is in use; choose another")
        await _custody(tx, rows[0].id, by, "CASE_OPENED", draft.reference, made)
        return rows[0]

    return await graph.atomically(work)


async def close(graph: Graph, reference: str, outcome: str, *, by: Actor) -> CaseRow:
    """Close a case with its outcome: nothing can be added to it any more. Conflict where it is closed."""
    if not outcome.strip():
        raise BadInput("outcome: say how the case ended")

    async def change(tx: Transaction, at: int) -> list[CaseRow]:
        return await tx.run(access.case_close(reference=reference, outcome=outcome, at=at))

    refusal = f"case {reference} is closed already"
    return await _changed(graph, reference, by, "case closed", {"outcome": outcome}, change, refusal)


async def seal(graph: Graph, reference: str, sealed: bool, reason: str, *, by: Actor) -> CaseRow:
    """Seal a case, or unseal it; the reason is recorded."""
    if not reason.strip():
        raise BadInput("reason: say why the case is sealed or unsealed")

    async def change(tx: Transaction, at: int) -> list[CaseRow]:
        return await tx.run(access.case_seal(reference=reference, sealed=sealed))

    what = "case sealed" if sealed else "case unsealed"
    return await _changed(graph, reference, by, what, {"reason": reason}, change, f"case {reference} was not changed")


async def listed(graph: Graph, caller: Caller | None) -> list[CaseRow]:
    """The cases that a caller may read, by reference; all of them for the console (None)."""
    if caller is None:
        return await graph.read(access.cases_all())
    return await graph.read(access.cases_by_number(cases=caller.cases))


async def named(graph: Graph, reference: str) -> CaseRow:
    """The case of this reference, for the console; NotFound where there is none."""
    for row in await listed(graph, None):
        if row.reference == reference:
            return row
    raise NotFound(f"there is no case {reference!r}: `asasec case list` shows those there are")


async def require(graph: Graph, caller: Caller, reference: str, level: AccessLevel) -> CaseRow:
    """A case that the caller may use at this level.

    NotFound where it is absent or not for the caller; Forbidden where the caller may read it but not do this.
    """
    grant = caller.grant(reference)
    if not grant.level.allows(level):
        raise Forbidden(f"{caller.name} has {grant.level} on case {grant.reference}; this needs {level}")
    rows = await graph.read(access.cases_by_number(cases=(grant.c,)))
    if not rows:
        raise NotFound(f"there is no case {reference!r} that you may read: check the reference")
    return rows[0]


async def _changed(
    graph: Graph,
    reference: str,
    by: Actor,
    what: str,
    detail: dict[str, Json],
    change: Callable[[Transaction, int], Awaitable[list[CaseRow]]],
    refusal: str,
) -> CaseRow:
    async def work(tx: Transaction) -> CaseRow:
        made = audit.entry(by, Action.ALTERATION, f"case:{reference}", (reference,), {"what": what, **detail})
        await audit.note(tx, made)
        if not await tx.run(access.case_lock(reference=reference)):
            raise NotFound(f"there is no case {reference!r}: `asasec case list` shows those there are")
        rows = await change(tx, made.at)
        if not rows:
            raise Conflict(refusal)
        await _custody(tx, rows[0].id, by, what.upper().replace(" ", "_"), reference, made)
        return rows[0]

    return await graph.atomically(work)


async def _custody(tx: Transaction, case: str, by: Actor, action: str, reference: str, made: Entry) -> None:
    await chains.append(tx, case, Entry(made.at, by.name, action, reference, made.detail))


def _props(draft: CaseDraft) -> dict[str, object]:
    return {
        "id": case_id(draft.reference),
        "reference": draft.reference,
        "title": draft.title.strip(),
        "legalBasis": draft.legal_basis,
        "sealed": draft.sealed,
        "unit": draft.unit,
        "status": "OPEN",
        "version": 0,
    }
