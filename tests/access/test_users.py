"""Users and their tokens."""

from __future__ import annotations

import pytest

from asasec_graph.access import tokens, users
from asasec_graph.access.actor import Actor
from asasec_graph.cypher.query import Bound
from asasec_graph.errors import BadInput, Conflict, NotFound, Unauthenticated
from asasec_graph.graph.connection import Graph
from asasec_graph.model.kinds import UserRole

STORED = Bound("tokens", "MATCH (t:Token) RETURN t.hash AS hash", {}, str)


async def test_a_name_is_taken_once(graph: Graph) -> None:
    made = await users.add(graph, " Analyst  One ", UserRole.ANALYST)
    assert made.name == "Analyst One"
    with pytest.raises(Conflict, match="Analyst One"):
        await users.add(graph, "Analyst One", UserRole.AUDITOR)
    assert [user.name for user in await users.listed(graph)] == ["Analyst One"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 101, "a\0b"])
async def test_a_name_prints(graph: Graph, name: str) -> None:
    with pytest.raises(BadInput):
        await users.add(graph, name, UserRole.ANALYST)


async def test_a_token_stands_for_its_user_and_only_its_hash_is_kept(graph: Graph) -> None:
    await users.add(graph, "one", UserRole.ANALYST)
    token = await tokens.issue(graph, "one")
    assert len(token) >= 43
    assert (await tokens.sign_in(graph, token)).name == "one"
    (stored,) = await graph.read(STORED)
    assert token not in stored
    assert len(stored) == 64


async def test_unknown_expired_and_revoked_tokens_are_refused_alike(graph: Graph) -> None:
    await users.add(graph, "one", UserRole.ANALYST)
    brief = await tokens.issue(graph, "one", days=1e-8)
    revoked = await tokens.issue(graph, "one")
    assert await tokens.revoke(graph, "one", by=Actor.console("a test")) == 2
    messages: set[str] = set()
    for token in (brief, revoked, "nonsense", "", "\ud800"):
        with pytest.raises(Unauthenticated) as told:
            await tokens.sign_in(graph, token)
        messages.add(told.value.message)
    assert len(messages) == 1


async def test_an_expired_token_is_refused_before_it_is_revoked(graph: Graph) -> None:
    await users.add(graph, "one", UserRole.ANALYST)
    token = await tokens.issue(graph, "one", days=1e-8)
    with pytest.raises(Unauthenticated):
        await tokens.sign_in(graph, token)


@pytest.mark.parametrize("days", [0, -1, 367])
async def test_a_token_lives_a_while(graph: Graph, days: float) -> None:
    with pytest.raises(BadInput):
        await tokens.issue(graph, "one", days=days)


async def test_there_is_no_token_without_a_user(graph: Graph) -> None:
    with pytest.raises(NotFound):
        await tokens.issue(graph, "nobody")
    with pytest.raises(NotFound):
        await users.caller(graph, "nobody")
