"""The category of a picture or film in one case, as a reviewer states it; the last statement can be taken back.

A category is of one case. What it says of the same bytes in another case is a suggestion there, never a statement.
"""

from __future__ import annotations

from asasec_graph.access import audit
from asasec_graph.access.actor import Action, Actor
from asasec_graph.cypher.access import CaseRow
from asasec_graph.cypher.reviews import CategoryRow, categories_of, category_set, category_undo
from asasec_graph.errors import BadInput, Conflict, NotFound
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.observations import Json

MOST_REASON = 1_000


async def state(
    graph: Graph, case: CaseRow, media: str, category: tuple[str, str], reason: str, *, by: Actor
) -> CategoryRow:
    """State a category (scheme, code). NotFound where the case's evidence does not mention the picture (by its id)."""
    scheme, code = category
    if len(reason) > MOST_REASON:
        raise BadInput(f"reason: at most {MOST_REASON} characters")

    async def work(tx: Transaction) -> CategoryRow:
        at = await _noted(tx, case, by, {"what": "category stated", "media": media, "scheme": scheme, "code": code})
        asked = category_set(
            case=case.c, media=media, scheme=scheme, code=code, reason=reason.strip(), by=by.name, at=at
        )
        rows = await tx.run(asked)
        if not rows:
            raise NotFound(f"there is no picture or film {media} in case {case.reference}")
        return rows[0]

    return await graph.atomically(work)


async def undo(graph: Graph, case: CaseRow, media: str, *, by: Actor) -> CategoryRow | None:
    """Take back the category last stated; the one that stands again, if any. Conflict where none stands."""

    async def work(tx: Transaction) -> CategoryRow | None:
        await _noted(tx, case, by, {"what": "category taken back", "media": media})
        rows = await tx.run(category_undo(case=case.c, media=media))
        if not rows:
            raise Conflict(f"no category of {media} stands in case {case.reference}")
        return next(iter(await tx.run(categories_of(ids=[media], cases=[case.c]))), None)

    return await graph.atomically(work)


async def _noted(tx: Transaction, case: CaseRow, by: Actor, detail: dict[str, Json]) -> int:
    """Record the act in this transaction; its time."""
    made = audit.entry(by, Action.ALTERATION, f"case:{case.reference}", (case.reference,), detail)
    await audit.note(tx, made)
    return made.at
