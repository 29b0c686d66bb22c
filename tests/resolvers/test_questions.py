"""What is asked and answered: cases, identifiers, search, events, paging."""

from __future__ import annotations

from typing import Any

import pytest

from asasec_graph.access import grants
from asasec_graph.graph.connection import Graph
from asasec_graph.model.ids import case_id, entity_id
from asasec_graph.model.keys import person
from asasec_graph.model.kinds import AccessLevel, UserRole
from asasec_graph.model.observations import Mention, Ref
from asasec_graph.settings import Settings
from tests.resolvers.worlds import (
    ANA,
    BEN,
    CARL,
    CONSOLE,
    DORA,
    MAIL,
    NOON,
    PROBLEM,
    Desk,
    call,
    case,
    desk,
    exhibit,
    message,
    saved,
    user,
)


def _id(of: Ref) -> str:
    return entity_id(of.kind, of.key)


async def _world(graph: Graph, settings: Settings) -> Desk:
    await user(graph, "one")
    await case(graph, "A-1", "one")
    told = [
        *saved("Ana", ANA),
        message(ANA, BEN, "hola (mundo) AND OR *:*", place=1),
        message(BEN, CARL, "hasta luego", at=NOON + 5, place=2),
        call(BEN, ANA, 20, at=None, place=3),
        PROBLEM,
    ]
    await exhibit(graph, "A-1", "one.txt", told)
    await case(graph, "B-1", "one")
    await exhibit(graph, "B-1", "two.txt", [message(BEN, CARL, "hola", place=1), Mention(MAIL, "line 2")], at=NOON + 1)
    return await desk(graph, "one", settings)


def _nodes(connection: dict[str, Any]) -> list[Any]:
    return [edge["node"] for edge in connection["edges"]]


async def test_a_case_tells_what_it_holds(graph: Graph, settings: Settings) -> None:
    asked = await _world(graph, settings)
    answer = await asked.ask(
        '{ case(reference: "A-1") { id level counts { kind count } eventCounts { type count } '
        "evidence { totalCount edges { node { exhibit status problemCount "
        "problems { edges { node { locator reason } } } "
        "grade { source information handling } counts { kind count } } } } "
        "timeline { edges { node { text } } } entities(kinds: [PHONE_NUMBER]) { totalCount edges { node { key } } } } }"
    )
    found = answer["case"]
    assert found["id"] == case_id("A-1")
    assert found["level"] == "READ"
    assert found["counts"] == [{"kind": "PERSON", "count": 1}, {"kind": "PHONE_NUMBER", "count": 3}]
    assert found["eventCounts"] == [{"type": "CALL", "count": 1}, {"type": "MESSAGE", "count": 2}]
    (held,) = _nodes(found["evidence"])
    assert (held["exhibit"], held["status"], held["problemCount"]) == ("A-1/1", "DONE_WITH_PROBLEMS", 1)
    assert _nodes(held["problems"]) == [{"locator": "line 9", "reason": "a line that says nothing"}]
    assert held["grade"] == {"source": "B", "information": "2", "handling": "H1"}
    assert [event["text"] for event in _nodes(found["timeline"])] == ["hola (mundo) AND OR *:*", "hasta luego"]
    assert found["entities"]["totalCount"] == 3


@pytest.mark.parametrize("key", ["+34600000001", "600 000 001", "0034 600-000-001", "+34 600 00 00 01"])
async def test_an_identifier_is_found_in_any_spelling(graph: Graph, settings: Settings, key: str) -> None:
    asked = await _world(graph, settings)
    text = (
        "query ($key: String!) { entity(kind: PHONE_NUMBER, key: $key) { id label } "
        "search(text: $key) { edges { node { id } } } }"
    )
    answer = await asked.ask(text, key=key)
    assert answer["entity"] == {"id": _id(ANA), "label": "Ana · +34600000001"}
    assert answer["search"]["edges"][0]["node"]["id"] == _id(ANA)


async def test_a_search_finds_names_and_beginnings_and_treats_text_as_data(graph: Graph, settings: Settings) -> None:
    asked = await _world(graph, settings)
    text = (
        "query ($text: String!, $kinds: [EntityKind!]) "
        "{ search(text: $text, kinds: $kinds) { edges { node { kind key } } } }"
    )

    async def keys(words: str, kinds: list[str] | None = None) -> list[str]:
        return [node["kind"] for node in _nodes((await asked.ask(text, text=words, kinds=kinds))["search"])]

    assert sorted(await keys("ana")) == ["PERSON", "PHONE_NUMBER"]
    assert await keys("ana", ["PERSON"]) == ["PERSON"]
    assert await keys("somebody@") == ["EMAIL_ADDRESS"]
    assert await keys("SOMEBODY@POST.EXAMPLE") == ["EMAIL_ADDRESS"]
    for odd in ('a" OR *', "*:*", "name:ana~", "\\", "(", '"', "", "  ", "ana AND NOT ben", "a' RETURN 1 //"):
        assert await keys(odd) == []


async def test_events_are_found_by_words_identifier_case_and_time(graph: Graph, settings: Settings) -> None:
    asked = await _world(graph, settings)
    text = (
        "query ($text: String, $entity: ID, $case: ID, $from: DateTime, $to: DateTime) "
        "{ events(text: $text, entity: $entity, case: $case, from: $from, to: $to) { edges { node { "
        "__typename text at parties { role entity { key } } ... on Call { seconds } } } } }"
    )

    async def found(**given: Any) -> list[Any]:
        return _nodes((await asked.ask(text, **given))["events"])

    assert sorted(event["text"] for event in await found(text="hola")) == ["hola", "hola (mundo) AND OR *:*"]
    assert [event["text"] for event in await found(text="hola mundo")] == ["hola (mundo) AND OR *:*"]
    assert [event["text"] for event in await found(text="hola", case=case_id("B-1"))] == ["hola"]
    assert [event["text"] for event in await found(text="hola", entity=_id(CARL))] == ["hola"]
    assert await found(text='"unbalanced') == []
    assert await found(text="*") == []
    (first, last) = await found(entity=_id(ANA))
    assert first["parties"] == [
        {"role": "FROM", "entity": {"key": ANA.key}},
        {"role": "TO", "entity": {"key": BEN.key}},
    ]
    assert (last["__typename"], last["seconds"], last["at"]) == ("Call", 20, None)
    assert [event["at"] for event in await found()] == ["2023-11-14T22:13:20Z"] * 2 + ["2023-11-14T22:13:20.005Z"]
    late = await found(**{"from": "2023-11-14T22:13:20.001Z"})
    assert [event["text"] for event in late] == ["hasta luego"]
    early = await found(to="2023-11-14T23:13:20.001+01:00", case=case_id("A-1"))
    assert [event["text"] for event in early] == ["hola (mundo) AND OR *:*"]


def _paged(field: str, first: int, after: str | None) -> str:
    """A document for one page: `outer { list(arguments)` or `list(arguments)`; ids stand in it as literals."""
    outer, brace, inner = field.rpartition("{ ")
    name, _, given = inner.rstrip(")").partition("(")
    page = ", ".join(part for part in (given, f"first: {first}", f'after: "{after}"' if after else "") if part)
    rows = f"list: {name}({page}) {{ edges {{ cursor node {{ __typename }} }} pageInfo {{ hasNextPage endCursor }} }}"
    return f"{{ outer: {outer}{{ {rows} }} }}" if brace else f"{{ {rows} }}"


@pytest.mark.parametrize(
    "field",
    [
        "cases",
        "events",
        'search(text: "+346")',
        'events(entity: "BEN")',
        'events(text: "hola")',
        "crossCaseHits",
        "networks(minSize: 2)",
        'entity(id: "BEN") { mentions',
        'entity(id: "BEN") { contacts',
        'entity(id: "BEN") { cases',
        'case(reference: "A-1") { entities',
        'case(reference: "A-1") { evidence',
        'case(reference: "A-1") { custody',
        'case(reference: "A-1") { timeline',
    ],
)
async def test_every_list_is_the_same_page_by_page(graph: Graph, settings: Settings, field: str) -> None:
    """One row a page, by cursors: the same rows in the same order as all at once, each once."""
    asked = await _world(graph, settings)

    async def page(first: int, after: str | None) -> dict[str, Any]:
        data = await asked.ask(_paged(field.replace("BEN", _id(BEN)), first, after))
        found: dict[str, Any] = data.get("outer", data)["list"]
        return found

    whole = await page(100, None)
    assert not whole["pageInfo"]["hasNextPage"]
    gathered: list[Any] = []
    after, more = None, True
    while more:
        part = await page(1, after)
        gathered += part["edges"]
        after, more = part["pageInfo"]["endCursor"], part["pageInfo"]["hasNextPage"]
    assert gathered == whole["edges"]
    assert len({edge["cursor"] for edge in gathered}) == len(gathered) > 0


@pytest.mark.parametrize("after", ["x", "%%%", "bnVsbA", "WzEsW11d", "eyJhIjoxfQ", "WyJ4IiwgMSwgMV0"])
async def test_a_wrong_cursor_is_refused(graph: Graph, settings: Settings, after: str) -> None:
    asked = await _world(graph, settings)
    for field in ("cases", 'search(text: "ana")', "events", "crossCaseHits", "networks", "reappearances"):
        name, _, given = field.partition("(")
        arguments = f'({given.rstrip(")")}{", " if given else ""}after: "{after}")'
        assert await asked.codes(f"{{ {name}{arguments} {{ totalCount }} }}") == ["BAD_INPUT"], field


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{ cases(first: -1) { totalCount } }", "BAD_INPUT"),
        ("{ cases(first: 501) { totalCount } }", "LIMIT_EXCEEDED"),
        ("{ entity { id } }", "BAD_INPUT"),
        ("{ entity(kind: PHONE_NUMBER) { id } }", "BAD_INPUT"),
        ("{ case { id } }", "BAD_INPUT"),
        ('{ neighbourhood(ids: [], linkTypes: ["LOVES"]) { total: nodes { id } } }', "BAD_INPUT"),
        (
            '{ neighbourhood(ids: [], from: "2024-02-01T00:00:00Z", to: "2024-01-01T00:00:00Z") { nodes { id } } }',
            "BAD_INPUT",
        ),
        ("{ neighbourhood(ids: [], depth: 3) { nodes { id } } }", "BAD_INPUT"),
        ("{ neighbourhood(ids: [], limit: 5001) { nodes { id } } }", "LIMIT_EXCEEDED"),
        ('{ paths(from: "e_x", to: "e_y", maxLength: 9) { length } }', "BAD_INPUT"),
        ("{ networks(minSize: 1) { totalCount } }", "BAD_INPUT"),
        ("{ networks(victims: true) { totalCount } }", "FORBIDDEN"),
        ("{ reappearances(minCases: 1) { totalCount } }", "BAD_INPUT"),
        ('{ reappearances(status: "CERTAIN") { totalCount } }', "BAD_INPUT"),
        ('{ similarMedia(media: "e_x", maxDistance: 257) { distance } }', "BAD_INPUT"),
        ("{ audit { totalCount } }", "FORBIDDEN"),
        ('{ events(from: "2019-01-30") { totalCount } }', "BAD_REQUEST"),
        ("{ nonsense }", "BAD_REQUEST"),
        ("{ cases(", "BAD_REQUEST"),
    ],
)
async def test_what_cannot_be_asked_is_refused_with_its_code(
    graph: Graph, settings: Settings, document: str, code: str
) -> None:
    await user(graph, "one")
    assert await (await desk(graph, "one", settings)).codes(document) == [code]


async def test_a_label_is_the_name_that_most_exhibits_give(graph: Graph, settings: Settings) -> None:
    asked = await _world(graph, settings)
    for place, name in enumerate(("Anita", "Anita", "Zoe")):
        await exhibit(graph, "A-1", f"more-{place}.txt", saved(name, ANA, place=place, source=f"{place}" * 64))
    answer = await asked.ask("query ($id: ID!) { entity(id: $id) { label } }", id=_id(ANA))
    assert answer["entity"]["label"] == "Anita · +34600000001"
    text = "query ($id: ID!) { entity(id: $id) { __typename label } }"
    nameless = person("a" * 64, "contact/1")
    assert (await asked.ask(text, id=_id(nameless)))["entity"] == {"__typename": "Person", "label": "Ana"}


async def test_every_node_is_found_again_by_its_id(graph: Graph, settings: Settings) -> None:
    asked = await _world(graph, settings)
    told = await asked.ask(
        "{ cases { edges { node { id evidence { edges { node { id } } } entities { edges { node { id } } } "
        "timeline { edges { node { id } } } } } } networks(minSize: 2) { edges { node { id } } } }"
    )
    ids: list[str] = []
    for found in _nodes(told["cases"]):
        ids.append(found["id"])
        for name in ("evidence", "entities", "timeline"):
            ids += [node["id"] for node in _nodes(found[name])]
    ids += [node["id"] for node in _nodes(told["networks"])]
    assert {id[0] for id in ids} == {"c", "x", "e", "v", "n"}
    for id in ids:
        answer = await asked.ask("query ($id: ID!) { node(id: $id) { __typename id } }", id=id)
        assert answer["node"]["id"] == id
    for absent in ("e_absent", "zz", "", "c_", "n_x", "r_x"):
        assert (await asked.ask("query ($id: ID!) { node(id: $id) { id } }", id=absent))["node"] is None


async def test_a_case_is_opened_granted_sealed_and_closed(graph: Graph, settings: Settings) -> None:
    for name in ("one", "two"):
        await user(graph, name)
    await user(graph, "partner", UserRole.PARTNER)
    asked = await desk(graph, "one", settings)
    made = await asked.ask('mutation { createCase(input: {reference: "N-1", title: "New"}) { id level sealed } }')
    assert made["createCase"] == {"id": case_id("N-1"), "level": "MANAGE", "sealed": False}
    one = await desk(graph, "one", settings)
    text = "mutation ($case: ID!, $user: String!) { grantAccess(case: $case, user: $user, level: READ) { reference } }"
    await one.ask(text, case=case_id("N-1"), user="two")
    two = await desk(graph, "two", settings)
    assert await two.codes(text, case=case_id("N-1"), user="partner") == ["FORBIDDEN"]
    seal = 'mutation ($case: ID!) { sealCase(case: $case, sealed: true, reason: "a witness") { sealed } }'
    assert (await one.ask(seal, case=case_id("N-1")))["sealCase"] == {"sealed": True}
    close = 'mutation ($case: ID!) { closeCase(case: $case, outcome: "done") { status outcome } }'
    assert (await one.ask(close, case=case_id("N-1")))["closeCase"] == {"status": "CLOSED", "outcome": "done"}
    assert await one.codes(close, case=case_id("N-1")) == ["CONFLICT"]
    partner = await desk(graph, "partner", settings)
    new = 'mutation { createCase(input: {reference: "N-2", title: "New"}) { id } }'
    assert await partner.codes(new) == ["FORBIDDEN"]


async def test_a_role_is_stated_and_superseded(graph: Graph, settings: Settings) -> None:
    await _world(graph, settings)
    await grants.grant(graph, "A-1", "one", AccessLevel.WRITE, by=CONSOLE)
    asked = await desk(graph, "one", settings)
    text = (
        "mutation ($case: ID!, $id: ID!, $role: Role!) "
        '{ setRole(case: $case, entity: $id, role: $role, reason: "said so") { role by case { reference } } }'
    )
    for role in ("SUSPECT", "WITNESS"):
        told = await asked.ask(text, case=case_id("A-1"), id=_id(ANA), role=role)
        assert told["setRole"] == {"role": role, "by": "one", "case": {"reference": "A-1"}}
    answer = await asked.ask("query ($id: ID!) { entity(id: $id) { roles { role reason } } }", id=_id(ANA))
    assert answer["entity"]["roles"] == [{"role": "WITNESS", "reason": "said so"}]
    assert await asked.codes(text, case=case_id("B-1"), id=_id(BEN), role="VICTIM") == ["FORBIDDEN"]
    assert await asked.codes(text, case=case_id("A-1"), id=_id(DORA), role="VICTIM") == ["NOT_FOUND"]
