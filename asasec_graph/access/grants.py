"""Grants: a user may READ, WRITE or MANAGE a case, or nothing."""

from __future__ import annotations

from asasec_graph.access import audit, policies
from asasec_graph.access.actor import Action, Actor, named
from asasec_graph.cypher import access
from asasec_graph.errors import Conflict, Forbidden, NotFound
from asasec_graph.graph import chains
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.chain import Entry
from asasec_graph.model.kinds import AccessLevel, UserRole


async def grant(graph: Graph, reference: str, user: str, level: AccessLevel, *, by: Actor) -> None:
    """Give a user this level on a case; NONE takes it away.

    NotFound where there is no such case or user; Forbidden where the user's role may not have it (an
    administrator or auditor reads no case); Conflict where nobody would be left to manage the case.
    """
    name = named(user)

    async def work(tx: Transaction) -> None:
        detail = {"what": "access granted", "user": name, "level": level.value}
        made = audit.entry(by, Action.ALTERATION, f"case:{reference}", (reference,), detail)
        await audit.note(tx, made)
        await _check(tx, reference, name, level)
        (case,) = await tx.run(
            access.grant_set(reference=reference, name=name, level=level.value, by=by.name, at=made.at)
        )
        await chains.append(tx, case, Entry(made.at, by.name, "ACCESS_GRANTED", reference, made.detail))

    await graph.atomically(work)


async def _check(tx: Transaction, reference: str, name: str, level: AccessLevel) -> None:
    found = await tx.run(access.grant_parties(reference=reference, name=name))
    if not found:
        raise NotFound(f"there is no case {reference!r}, or no user {name!r}; check both names")
    role = UserRole(found[0].role)
    if not policies.highest_level(role).allows(level):
        raise Forbidden(f"{name} is {role}: that role may have at most {policies.highest_level(role)} on a case")
    others = found[0].managers - (found[0].level == AccessLevel.MANAGE)
    if found[0].level == AccessLevel.MANAGE and level is not AccessLevel.MANAGE and not others:
        raise Conflict(f"{name} is the only one who manages {reference}: give MANAGE to somebody else first")
