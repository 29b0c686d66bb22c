"""The role of a person or face in one case, stated with a reason; a later statement supersedes it."""

from __future__ import annotations

from asasec_graph.access import audit
from asasec_graph.access.actor import Action, Actor
from asasec_graph.cypher.access import CaseRow
from asasec_graph.cypher.entities import RoleRow, role_set
from asasec_graph.errors import BadInput, NotFound
from asasec_graph.graph import chains
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.chain import Entry
from asasec_graph.model.kinds import PersonRole
from asasec_graph.model.observations import Json


async def state(graph: Graph, case: CaseRow, entity: str, role: PersonRole, reason: str, *, by: Actor) -> RoleRow:
    """State a role. NotFound where the case's evidence does not mention the entity (given by its id)."""
    if not reason.strip():
        raise BadInput("reason: say why the person has this role in the case")

    async def work(tx: Transaction) -> RoleRow:
        detail: dict[str, Json] = {"what": "role stated", "role": role.value, "entity": entity, "reason": reason}
        made = audit.entry(by, Action.ALTERATION, f"case:{case.reference}", (case.reference,), detail)
        await audit.note(tx, made)
        asked = role_set(case=case.c, entity=entity, role=role.value, reason=reason, by=by.name, at=made.at)
        rows = await tx.run(asked)
        if not rows:
            raise NotFound(f"there is no identifier {entity} in case {case.reference}")
        await chains.append(tx, case.id, Entry(made.at, by.name, "ROLE_STATED", entity, made.detail))
        return rows[0]

    return await graph.atomically(work)
