"""/graphql over HTTP: who may ask, how much, and what errors tell."""

from __future__ import annotations

import pytest

from tests.app.conftest import LIMITS, World, code

CASES = "{ cases { edges { node { reference } } } }"


async def test_a_question_is_answered(world: World) -> None:
    answer = await world.ask(CASES)
    assert answer == {"data": {"cases": {"edges": [{"node": {"reference": "OP-1"}}]}}}
    assert (await world.ask("{ me { name } notice }"))["data"] == {
        "me": {"name": "ana"},
        "notice": "a notice",
    }


async def test_an_outsider_sees_no_case(world: World) -> None:
    assert await world.ask(CASES, who="outsider") == {"data": {"cases": {"edges": []}}}


@pytest.mark.parametrize(
    "headers", [{}, {"authorization": "Bearer wrong"}, {"authorization": "Basic YTpi"}, {"authorization": "Bearer"}]
)
async def test_without_a_good_token_nothing_is_answered(world: World, headers: dict[str, str]) -> None:
    """Not even what the schema is."""
    for query in (CASES, "{ __schema { queryType { name } } }", "{ nonsense"):
        answer = await world.client.post("/graphql", json={"query": query}, headers=headers)
        assert answer.status_code == 401
        assert code(answer.json()) == "UNAUTHENTICATED"
        assert answer.headers["www-authenticate"] == "Bearer"


async def test_failed_sign_ins_are_slowed_down(world: World) -> None:
    bad = {"authorization": "Bearer wrong"}
    assert (await world.ask(CASES))["data"]
    statuses = {
        (await world.client.post("/graphql", json={"query": CASES}, headers=bad)).status_code for _ in range(12)
    }
    assert statuses == {401, 429}
    refused = await world.client.post("/graphql", json={"query": CASES}, headers=bad)
    assert code(refused.json()) == "TOO_OFTEN"
    assert int(refused.headers["retry-after"]) >= 1
    assert (await world.ask(CASES))["data"]


@pytest.mark.parametrize("purpose", [None, "", "%20%20"])
async def test_a_read_needs_a_purpose(world: World, purpose: str | None) -> None:
    answer = await world.ask(CASES, purpose=purpose)
    assert code(answer) == "PURPOSE_MISSING"
    assert answer["data"] is None
    assert (await world.ask("{ me { name } __typename }", purpose=purpose))["data"]["me"] == {"name": "ana"}


async def test_a_purpose_may_have_accents(world: World) -> None:
    await world.ask(CASES, purpose="investigaci%C3%B3n 12%2F2026")
    seen = await world.ask("{ audit(first: 3) { edges { node { detail } } } }", who="auditor")
    told = [edge["node"]["detail"]["purpose"] for edge in seen["data"]["audit"]["edges"]]
    assert "investigación 12/2026" in told


async def test_queries_by_get_batches_and_forms_are_refused(world: World) -> None:
    headers = world.headers()
    by_get = await world.client.get("/graphql", params={"query": CASES}, headers=headers)
    assert by_get.status_code == 405
    batch = await world.client.post("/graphql", json=[{"query": CASES}], headers=headers)
    assert batch.status_code == 400
    form = await world.client.post("/graphql", data={"query": CASES}, headers=headers)
    assert form.status_code == 400
    for answer in (by_get, batch, form):
        assert code(answer.json()) == "BAD_REQUEST"


async def test_a_long_body_is_refused_while_it_arrives(world: World) -> None:
    answer = await world.client.post(
        "/graphql", json={"query": CASES, "variables": {"x": "y" * LIMITS.body}}, headers=world.headers()
    )
    assert answer.status_code == 413
    assert code(answer.json()) == "LIMIT_EXCEEDED"
    assert f"{LIMITS.body:,}" in answer.json()["errors"][0]["message"]


DEEP = "{ cases { edges { node { evidence { edges { node { case { evidence { edges { node { id } } } } } } } } } } }"


@pytest.mark.parametrize(
    ("query", "limit", "measured"),
    [
        (DEEP, LIMITS.depth, 11),
        ("{ " + " ".join(f"a{n}: notice" for n in range(6)) + " }", LIMITS.aliases, 6),
        ("{ cases(first: 500) { edges { node { evidence(first: 5) { edges { cursor } } } } } }", LIMITS.cost, 4001),
        ("{ " + "notice " * LIMITS.tokens + "}", LIMITS.tokens, LIMITS.tokens + 1),
    ],
)
async def test_too_much_is_refused_with_the_limit(world: World, query: str, limit: int, measured: int) -> None:
    answer = await world.ask(query)
    assert answer.get("data") is None
    (error,) = answer["errors"]
    assert error["extensions"] == {"code": "LIMIT_EXCEEDED", "limit": limit, "measured": measured}
    assert f"{measured:,} where {limit:,} are allowed" in error["message"]


async def test_cost_counts_the_variables(world: World) -> None:
    query = "query($n: Int) { cases(first: $n) { edges { node { evidence(first: 5) { edges { cursor } } } } } }"
    assert "errors" not in await world.ask(query, n=10)
    assert code(await world.ask(query, n=500)) == "LIMIT_EXCEEDED"
    assert "errors" not in await world.ask(query, n=10)


async def test_nesting_past_any_reason_is_refused_kindly(world: World) -> None:
    answer = await world.ask("{ a" * 150 + " }" * 150)
    assert code(answer) in ("LIMIT_EXCEEDED", "BAD_REQUEST")


async def test_malformed_questions_say_what_is_wrong(world: World) -> None:
    syntax = await world.ask("{ cases { ")
    assert code(syntax) == "BAD_REQUEST"
    assert "Syntax Error" in syntax["errors"][0]["message"]
    unknown = await world.ask("{ nothing }")
    assert code(unknown) == "BAD_REQUEST"
    assert "nothing" in unknown["errors"][0]["message"]
    broken = await world.client.post("/graphql", content=b"{" * 5_000, headers=world.headers() | JSON)
    assert broken.status_code == 400
    deep = await world.client.post("/graphql", content=b"[" * 9_000, headers=world.headers() | JSON)
    assert deep.status_code == 400
    half = await world.client.post("/graphql", content=rb'{"query": "{ a }\ud800"}', headers=world.headers() | JSON)
    assert half.status_code == 400


JSON = {"content-type": "application/json"}


async def test_introspection_is_for_those_signed_in(world: World) -> None:
    answer = await world.ask("{ __schema { queryType { name fields { name type { kind ofType { name } } } } } }")
    assert answer["data"]["__schema"]["queryType"]["name"] == "Query"


async def test_a_failure_inside_tells_nothing(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """A closed connection to the graph is a real failure; neither its text nor the question leaves."""
    await world.services.graph.close()
    answer = await world.client.post(
        "/graphql", json={"query": "{ me { name } }", "variables": {"v": "SECRET-1"}}, headers=world.headers()
    )
    assert answer.status_code in (500, 503)
    assert code(answer.json()) in ("INTERNAL", "ENGINE_UNAVAILABLE")
    assert "Traceback" not in answer.text
    assert "Driver" not in answer.text
    assert "SECRET-1" not in caplog.text


async def test_a_neighbourhood_is_recorded_once_with_its_cases(world: World) -> None:
    """Its record is written while the answer is being made; a second root field may be refused, so then it waits."""
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Somebody\r\nTEL:+34600111222\r\nEND:VCARD\r\n"
    sent = await world.client.post("/cases/OP-1/evidence?name=card.vcf", content=card.encode(), headers=world.headers())
    await world.services.ingest.start(sent.json()["id"])
    found = await world.ask('{ entity(kind: PHONE_NUMBER, key: "600 111 222") { id } }')
    question = "neighbourhood(ids: $ids) { nodes { key cases } links { type evidence } }"
    answer = await world.ask(f"query($ids: [ID!]!) {{ {question} }}", ids=[found["data"]["entity"]["id"]])
    assert "+34600111222" in [node["key"] for node in answer["data"]["neighbourhood"]["nodes"]]
    two = f"query($ids: [ID!]!) {{ {question} audit {{ edges {{ cursor }} }} }}"
    assert code(await world.ask(two, ids=[found["data"]["entity"]["id"]])) == "FORBIDDEN"
    seen = await world.ask('{ audit(first: 20, actor: "ana") { edges { node { subject detail } } } }', "auditor")
    told = [edge["node"] for edge in seen["data"]["audit"]["edges"]]
    drawn = [node["detail"] for node in told if node["subject"] == "graphql:neighbourhood"]
    assert len(drawn) == 2
    assert ["OP-1"] in [detail["cases"] for detail in drawn]
    assert [node["detail"].get("refused") for node in told if node["subject"] == "graphql:audit"] == ["FORBIDDEN"]
