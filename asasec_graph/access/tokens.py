"""Tokens: 32 random bytes that stand for a user until they expire. Only their sha256 is kept."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256

from asasec_graph.access import audit
from asasec_graph.access.actor import Action, Actor, Caller, named
from asasec_graph.access.users import as_caller
from asasec_graph.cypher import access
from asasec_graph.errors import BadInput, NotFound, Unauthenticated
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.times import now

_BYTES = 32
_MOST_DAYS = 366


async def issue(graph: Graph, name: str, *, days: float = 90, by: Actor | None = None) -> str:
    """A new token of a user, told once. NotFound where there is no such user."""
    if not 0 < days <= _MOST_DAYS:
        raise BadInput(f"a token lives more than 0 and at most {_MOST_DAYS} days, not {days}")
    user, token, actor = named(name), secrets.token_urlsafe(_BYTES), by or Actor.console()
    lifetime = timedelta(days=days) // timedelta(milliseconds=1)

    async def work(tx: Transaction) -> str:
        made = audit.entry(actor, Action.ALTERATION, f"user:{user}", (), {"what": "token issued", "days": days})
        await audit.note(tx, made)
        stored = access.token_issue(name=user, hash=_hashed(token), at=made.at, expires=made.at + lifetime)
        if not await tx.run(stored):
            raise NotFound(f"there is no user {name!r}: `asasec user add {name} --role analyst` makes one")
        return token

    return await graph.atomically(work)


async def sign_in(graph: Graph, token: str) -> Caller:
    """Whose token this is. Unauthenticated, with one message, where it is unknown, expired or revoked."""
    rows = await graph.read(access.caller_by_token(hash=_hashed(token), now=now()))
    if not rows:
        raise Unauthenticated("the token is not known, or no longer valid: `asasec token NAME` issues a new one")
    return as_caller(rows[0])


async def revoke(graph: Graph, name: str, *, by: Actor | None = None) -> int:
    """Revoke every token of a user; how many there were."""
    user, actor = named(name), by or Actor.console()

    async def work(tx: Transaction) -> int:
        await audit.note(tx, audit.entry(actor, Action.ALTERATION, f"user:{user}", (), {"what": "tokens revoked"}))
        (gone,) = await tx.run(access.token_revoke(name=user))
        return gone

    return await graph.atomically(work)


def _hashed(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
