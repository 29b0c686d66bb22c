"""Cases and grants: who may do what, and that it is recorded."""

from __future__ import annotations

import pytest

from asasec_graph.access import audit, cases, grants, policies, roles, users
from asasec_graph.access.actor import Actor
from asasec_graph.access.cases import CaseDraft
from asasec_graph.access.policies import Right
from asasec_graph.errors import BadInput, Conflict, Forbidden, NotFound
from asasec_graph.graph import chains
from asasec_graph.graph.connection import Graph
from asasec_graph.model.ids import case_id
from asasec_graph.model.kinds import AccessLevel, PersonRole, UserRole

CONSOLE = Actor.console()
WHY = "opened for a test"


async def _user(graph: Graph, name: str, role: UserRole = UserRole.ANALYST) -> Actor:
    await users.add(graph, name, role)
    return Actor(name, WHY)


async def test_whoever_opens_a_case_manages_it_and_nobody_else_sees_it(graph: Graph) -> None:
    one, _ = await _user(graph, "one"), await _user(graph, "two")
    made = await cases.create(graph, CaseDraft("A-1", "First"), by=one)
    assert made.id == case_id("A-1")
    assert (await users.caller(graph, "one")).level("A-1") is AccessLevel.MANAGE
    assert (await users.caller(graph, "two")).grants == ()
    assert [row.reference for row in await cases.listed(graph, await users.caller(graph, "two"))] == []
    assert [row.reference for row in await cases.listed(graph, None)] == ["A-1"]


async def test_a_reference_is_used_once_and_a_refusal_leaves_nothing(graph: Graph) -> None:
    await cases.create(graph, CaseDraft("A-1", "First"), by=CONSOLE)
    before = [record async for record in chains.records(graph, chains.AUDIT)]
    with pytest.raises(Conflict, match="A-1"):
        await cases.create(graph, CaseDraft("A-1", "Second"), by=CONSOLE)
    assert [record async for record in chains.records(graph, chains.AUDIT)] == before
    second = await cases.create(graph, CaseDraft("A-2", "Second"), by=CONSOLE)
    assert second.c == 2


@pytest.mark.parametrize("reference", ["", " ", "A 1", "A/1", "A\n1", "x" * 65])
def test_a_reference_is_one_word(reference: str) -> None:
    with pytest.raises(BadInput):
        CaseDraft(reference, "Title")


@pytest.mark.parametrize("title", ["", "  ", "x" * 301])
def test_a_title_says_something(title: str) -> None:
    with pytest.raises(BadInput):
        CaseDraft("A-1", title)


async def test_a_grant_is_given_changed_and_taken(graph: Graph) -> None:
    one, _ = await _user(graph, "one"), await _user(graph, "two")
    await cases.create(graph, CaseDraft("A-1", "First"), by=one)
    for level in (AccessLevel.READ, AccessLevel.WRITE, AccessLevel.NONE):
        await grants.grant(graph, "A-1", "two", level, by=one)
        assert (await users.caller(graph, "two")).level("A-1") is level


async def test_somebody_always_manages_a_case(graph: Graph) -> None:
    one, _ = await _user(graph, "one"), await _user(graph, "two")
    await cases.create(graph, CaseDraft("A-1", "First"), by=one)
    with pytest.raises(Conflict, match="only one"):
        await grants.grant(graph, "A-1", "one", AccessLevel.READ, by=one)
    await grants.grant(graph, "A-1", "two", AccessLevel.MANAGE, by=one)
    await grants.grant(graph, "A-1", "one", AccessLevel.NONE, by=one)
    assert (await users.caller(graph, "one")).cases == ()


@pytest.mark.parametrize(
    ("role", "most"),
    [
        (UserRole.ANALYST, AccessLevel.MANAGE),
        (UserRole.SUPERVISOR, AccessLevel.MANAGE),
        (UserRole.VICTIM_IDENTIFICATION, AccessLevel.MANAGE),
        (UserRole.PARTNER, AccessLevel.READ),
        (UserRole.AUDITOR, AccessLevel.NONE),
        (UserRole.ADMINISTRATOR, AccessLevel.NONE),
    ],
)
async def test_a_role_bounds_what_may_be_granted(graph: Graph, role: UserRole, most: AccessLevel) -> None:
    await _user(graph, "one", role)
    await cases.create(graph, CaseDraft("A-1", "First"), by=CONSOLE)
    for level in AccessLevel:
        if most.allows(level):
            await grants.grant(graph, "A-1", "one", level, by=CONSOLE)
            assert (await users.caller(graph, "one")).level("A-1") is level
        else:
            with pytest.raises(Forbidden, match=role.value):
                await grants.grant(graph, "A-1", "one", level, by=CONSOLE)


def test_every_role_has_a_policy_and_no_administrator_reads() -> None:
    assert set(policies.POLICY) == set(UserRole)
    assert not policies.allows(UserRole.ADMINISTRATOR, Right.READ_CASES)
    assert not policies.allows(UserRole.AUDITOR, Right.READ_CASES)
    assert [role for role in UserRole if policies.allows(role, Right.READ_AUDIT)] == [UserRole.AUDITOR]
    with pytest.raises(Forbidden, match="auditor"):
        policies.demand(UserRole.ANALYST, Right.READ_AUDIT)


async def test_a_grant_needs_a_case_and_a_user(graph: Graph) -> None:
    await _user(graph, "one")
    await cases.create(graph, CaseDraft("A-1", "First"), by=CONSOLE)
    for reference, name in (("A-1", "nobody"), ("A-2", "one")):
        with pytest.raises(NotFound):
            await grants.grant(graph, reference, name, AccessLevel.READ, by=CONSOLE)


async def test_require_tells_absent_and_hidden_alike_and_level_by_name(graph: Graph) -> None:
    one, _ = await _user(graph, "one"), await _user(graph, "two")
    await cases.create(graph, CaseDraft("A-1", "First"), by=one)
    two = await users.caller(graph, "two")
    told: list[str] = []
    for reference in ("A-1", "A-2"):
        with pytest.raises(NotFound) as refused:
            await cases.require(graph, two, reference, AccessLevel.READ)
        told.append(refused.value.message.replace(reference, ""))
    assert told[0] == told[1]
    await grants.grant(graph, "A-1", "two", AccessLevel.READ, by=one)
    with pytest.raises(Forbidden, match="WRITE"):
        await cases.require(graph, await users.caller(graph, "two"), "A-1", AccessLevel.WRITE)


async def test_a_case_is_sealed_and_closed_once(graph: Graph) -> None:
    await cases.create(graph, CaseDraft("A-1", "First"), by=CONSOLE)
    assert (await cases.seal(graph, "A-1", True, "a protected witness", by=CONSOLE)).sealed
    closed = await cases.close(graph, "A-1", "two arrests", by=CONSOLE)
    assert (closed.status, closed.outcome) == ("CLOSED", "two arrests")
    with pytest.raises(Conflict, match="closed already"):
        await cases.close(graph, "A-1", "again", by=CONSOLE)
    with pytest.raises(NotFound):
        await cases.close(graph, "A-2", "absent", by=CONSOLE)
    with pytest.raises(BadInput):
        await cases.seal(graph, "A-1", False, " ", by=CONSOLE)
    steps = [record.action async for record in chains.records(graph, closed.id)]
    assert steps == ["CASE_OPENED", "CASE_SEALED", "CASE_CLOSED"]
    assert (await audit.verify(graph, closed.id)).holds


async def test_a_role_needs_a_mention_in_the_case(graph: Graph) -> None:
    row = await cases.create(graph, CaseDraft("A-1", "First"), by=CONSOLE)
    with pytest.raises(NotFound):
        await roles.state(graph, row, "e_absent", PersonRole.VICTIM, "seen in a picture", by=CONSOLE)
    with pytest.raises(BadInput):
        await roles.state(graph, row, "e_absent", PersonRole.VICTIM, " ", by=CONSOLE)
