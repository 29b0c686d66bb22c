"""Users: their names are unique, their roles say what they may do at all."""

from __future__ import annotations

from asasec_graph.access import audit, policies
from asasec_graph.access.actor import Action, Actor, Caller, Grant, User, named
from asasec_graph.cypher import access
from asasec_graph.cypher.access import CallerRow, UserRow
from asasec_graph.errors import Conflict, NotFound
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.ids import user_id
from asasec_graph.model.kinds import AccessLevel, UserRole
from asasec_graph.model.observations import Json


async def add(graph: Graph, name: str, role: UserRole, *, by: Actor | None = None) -> User:
    """A new user. Conflict where the name is taken."""
    user, actor = named(name), by or Actor.console()

    async def work(tx: Transaction) -> User:
        made = audit.entry(actor, Action.ALTERATION, f"user:{user}", (), {"what": "user added", "role": role.value})
        await audit.note(tx, made)
        rows = await tx.run(access.user_add(id=user_id(user), name=user, role=role.value, at=made.at))
        if not rows:
            raise Conflict(f"there is a user {user!r} already; choose another name")
        return _user(rows[0])

    return await graph.atomically(work)


async def listed(graph: Graph) -> list[User]:
    """Every user, by name."""
    return [_user(row) for row in await graph.read(access.users_all())]


async def caller(graph: Graph, name: str) -> Caller:
    """A user with the cases that he or she may read; NotFound where there is none of this name."""
    rows = await graph.read(access.caller_by_name(name=named(name)))
    if not rows:
        raise NotFound(f"there is no user {name!r}: `asasec user add {name} --role analyst` makes one")
    return as_caller(rows[0])


async def review_by_hash(graph: Graph, user: str, hash_only: bool, *, by: Actor) -> None:
    """Keep whether pictures are refused to this user (by id), who alone decides it."""

    async def work(tx: Transaction) -> None:
        detail: dict[str, Json] = {"what": "review mode", "hashOnly": hash_only}
        await audit.note(tx, audit.entry(by, Action.ALTERATION, f"user:{by.name}", (), detail))
        await tx.run(access.user_review_mode(id=user, hash_only=hash_only))

    await graph.atomically(work)


def as_caller(row: CallerRow) -> Caller:
    """The caller of a row; a role that reads no case has no grants, whatever stands in the graph."""
    role = UserRole(row.role)
    most = policies.highest_level(role)
    pairs = zip(row.numbers, row.cases, row.references, row.levels, strict=True)
    grants = (Grant(c, case, reference, _capped(AccessLevel(level), most)) for c, case, reference, level in pairs)
    kept = (grant for grant in grants if grant.level.allows(AccessLevel.READ))
    return Caller(row.id, row.name, role, tuple(sorted(kept, key=lambda grant: grant.c)), row.hash_only)


def _capped(level: AccessLevel, most: AccessLevel) -> AccessLevel:
    return level if most.allows(level) else most


def _user(row: UserRow) -> User:
    return User(row.id, row.name, UserRole(row.role), row.created_at)
