"""What is found by combining cases: hits, neighbourhoods, paths, networks, faces, pictures."""

from __future__ import annotations

from typing import Any

from asasec_graph.access import grants, roles
from asasec_graph.cypher.access import cases_all
from asasec_graph.graph.connection import Graph
from asasec_graph.model.ids import case_id, entity_id
from asasec_graph.model.keys import ip_address
from asasec_graph.model.kinds import AccessLevel, LinkType, PersonRole, UserRole
from asasec_graph.model.observations import Link, Mention, Observation, Ref
from asasec_graph.settings import Settings
from tests.resolvers.pictures import face, picture, shot
from tests.resolvers.worlds import ANA, BEN, CARL, CONSOLE, DORA, NOON, case, desk, exhibit, message, ref, saved, user

ROUTER = ref(ip_address("192.168.1.1"))
GROUP = tuple(Ref(ANA.kind, f"+3461000000{digit}") for digit in range(6))
OTHER = tuple(Ref(ANA.kind, f"+3462000000{digit}") for digit in range(6))


def _id(of: Ref) -> str:
    return entity_id(of.kind, of.key)


def _nodes(connection: dict[str, Any]) -> list[Any]:
    return [edge["node"] for edge in connection["edges"]]


async def _two(graph: Graph, first: list[Observation], second: list[Observation]) -> None:
    await user(graph, "one")
    for reference, told in (("A-1", first), ("B-1", second)):
        await case(graph, reference, "one", legal_basis="an order of the court")
        await exhibit(graph, reference, "evidence.txt", told)


async def test_hits_come_strongest_first_and_stopped_ones_last(graph: Graph, settings: Settings) -> None:
    shared: list[Observation] = [*saved("Ana", ANA), Mention(ROUTER, "line 1")]
    await _two(graph, [*shared, message(ANA, BEN, "x")], [*shared, message(ANA, CARL, "y")])
    asked = await desk(graph, "one", settings)
    answer = await asked.ask(
        "{ crossCaseHits { totalCount edges { node { strength ignoredBecause entity { key } cases { reference } } } } }"
    )
    first, second = _nodes(answer["crossCaseHits"])
    assert first["entity"]["key"] == ANA.key
    assert first["ignoredBecause"] is None
    assert 0 < first["strength"] <= 1
    assert [one["reference"] for one in first["cases"]] == ["A-1", "B-1"]
    assert (second["entity"]["key"], second["strength"]) == (ROUTER.key, 0)
    assert "private address" in second["ignoredBecause"]
    none = await asked.ask("{ crossCaseHits(kinds: [PERSON]) { totalCount } }")
    assert none["crossCaseHits"]["totalCount"] == 0


async def test_a_neighbourhood_has_its_links_degrees_and_cut(graph: Graph, settings: Settings) -> None:
    await _two(
        graph,
        [message(ANA, BEN, "x"), message(BEN, ANA, "y", place=2), message(BEN, CARL, "z", place=3)],
        [message(ANA, DORA, "w", at=NOON + 100)],
    )
    asked = await desk(graph, "one", settings)
    text = (
        "query ($ids: [ID!]!, $depth: Int, $limit: Int, $types: [String!], $from: DateTime) "
        "{ neighbourhood(ids: $ids, depth: $depth, limit: $limit, linkTypes: $types, from: $from) "
        "{ nodes { key degree cases } links { source target type weight evidence } truncated { shown total } } }"
    )

    async def around(**given: Any) -> dict[str, Any]:
        part: dict[str, Any] = (await asked.ask(text, ids=[_id(ANA)], **given))["neighbourhood"]
        return part

    near = await around()
    assert {node["key"]: node["degree"] for node in near["nodes"]} == {ANA.key: 2, BEN.key: 2, DORA.key: 1}
    assert len(near["links"]) == 3
    assert near["truncated"] is None
    assert next(node["cases"] for node in near["nodes"] if node["key"] == ANA.key) == sorted(
        [case_id("A-1"), case_id("B-1")]
    )
    far = await around(depth=2)
    assert {node["key"] for node in far["nodes"]} == {ANA.key, BEN.key, CARL.key, DORA.key}
    cut = await around(limit=2)
    assert [node["key"] for node in cut["nodes"]] == [ANA.key, BEN.key]
    assert (cut["truncated"]["shown"], cut["truncated"]["total"]) == (2, 3)
    assert (await around(types=["OWNS"]))["links"] == []
    late = await around(**{"from": "2023-11-14T22:13:20.050Z"})
    assert {node["key"] for node in late["nodes"]} == {ANA.key, DORA.key}


async def test_a_neighbourhood_without_degrees_has_each_node_once(graph: Graph, settings: Settings) -> None:
    await _two(graph, [message(ANA, BEN, "x")], [message(ANA, DORA, "w")])
    asked = await desk(graph, "one", settings)
    text = "query ($ids: [ID!]!) { neighbourhood(ids: $ids) { ...part } } fragment part on Subgraph { nodes { key } }"
    nodes = (await asked.ask(text, ids=[_id(ANA)]))["neighbourhood"]["nodes"]
    assert sorted(node["key"] for node in nodes) == [ANA.key, BEN.key, DORA.key]
    spread = text.replace("{ key }", "{ ... on GraphNode { degree } }")
    nodes = (await asked.ask(spread, ids=[_id(ANA)]))["neighbourhood"]["nodes"]
    assert sorted(node["degree"] for node in nodes) == [1, 1, 2]


async def test_paths_are_shortest_strongest_first_and_avoid(graph: Graph, settings: Settings) -> None:
    strong = [message(ANA, BEN, "x", place=place) for place in range(5)]
    links: list[Observation] = [*strong, message(BEN, DORA, "y"), message(ANA, CARL, "z"), message(CARL, DORA, "w")]
    await _two(graph, links, [message(GROUP[0], GROUP[1], "apart")])
    asked = await desk(graph, "one", settings)
    text = (
        "query ($from: ID!, $to: ID!, $most: Int, $avoid: [ID!]) "
        "{ paths(from: $from, to: $to, maxLength: $most, avoid: $avoid) { length nodes { key } links { type } } }"
    )

    async def between(origin: Ref, goal: Ref, **given: Any) -> list[Any]:
        found: list[Any] = (await asked.ask(text, **{"from": _id(origin), "to": _id(goal)}, **given))["paths"]
        return found

    first, second = await between(ANA, DORA)
    assert [node["key"] for node in first["nodes"]] == [ANA.key, BEN.key, DORA.key]
    assert [node["key"] for node in second["nodes"]] == [ANA.key, CARL.key, DORA.key]
    assert first["length"] == 2
    (only,) = await between(ANA, DORA, avoid=[_id(BEN)])
    assert only["nodes"][1]["key"] == CARL.key
    assert await between(ANA, DORA, most=1) == []
    assert await between(ANA, GROUP[0]) == []
    assert await between(ANA, ANA) == []


async def test_networks_have_members_evidence_and_no_victims(graph: Graph, settings: Settings) -> None:
    def circle(people: tuple[Ref, ...]) -> list[Observation]:
        pairs = [(one, two) for one in people for two in people if one < two]
        return [message(one, two, "x", place=place) for place, (one, two) in enumerate(pairs)]

    await _two(graph, circle(GROUP), [*circle(OTHER), message(OTHER[0], GROUP[0], "bridge", place=99)])
    await user(graph, "vid", UserRole.VICTIM_IDENTIFICATION)
    for reference in ("A-1", "B-1"):
        await grants.grant(graph, reference, "vid", AccessLevel.READ, by=CONSOLE)
    asked = await desk(graph, "one", settings)
    text = (
        "query ($cases: [ID!], $victims: Boolean) { networks(cases: $cases, victims: $victims) { edges { node { "
        "id size label stability cohesion cases { reference } evidence { totalCount edges { node { exhibit } } } "
        "members { totalCount edges { node { part degree entity { key } identifiers { id } } } } } } } }"
    )
    if await asked.codes(text):
        raise AssertionError(await asked.full(text))
    both = _nodes((await asked.ask(text))["networks"])
    assert sorted(one["size"] for one in both) == [6, 6]
    found = {frozenset(member["entity"]["key"] for member in _nodes(one["members"])) for one in both}
    assert found == {frozenset(one.key for one in GROUP), frozenset(one.key for one in OTHER)}
    assert all(one["members"]["totalCount"] == 6 and one["evidence"]["totalCount"] >= 1 for one in both)
    (single,) = _nodes((await asked.ask(text, cases=[case_id("A-1")]))["networks"])
    assert [one["reference"] for one in single["cases"]] == ["A-1"]
    row = next(row for row in await graph.read(cases_all()) if row.reference == "A-1")
    await roles.state(graph, row, _id(GROUP[2]), PersonRole.VICTIM, "as she said", by=CONSOLE)
    (less,) = _nodes((await asked.ask(text, cases=[case_id("A-1")]))["networks"])
    assert less["size"] == 5
    officer = await desk(graph, "vid", settings)
    (whole,) = _nodes((await officer.ask(text, cases=[case_id("A-1")], victims=True))["networks"])
    assert whole["size"] == 6


async def test_faces_and_pictures_of_other_cases_are_candidates(graph: Graph, settings: Settings) -> None:
    await _two(
        graph,
        [*shot("one.jpg", 1, 1), *shot("stranger.jpg", 5, 1)],
        [*shot("two.jpg", 1, 2, flipped=9), Link(LinkType.KNOWS, ANA, BEN, "x")],
    )
    await case(graph, "C-1", "one")
    await exhibit(graph, "C-1", "evidence.txt", shot("three.jpg", 1, 3))
    asked = await desk(graph, "one", settings)
    text = (
        "query ($face: ID!, $case: ID!) { faceSearch(face: $face, case: $case) "
        "{ similarity band face { id box quality thumbnail media { id key } } } }"
    )
    (match,) = (await asked.ask(text, face=_id(face("one.jpg")), case=case_id("A-1")))["faceSearch"]
    assert match["face"]["id"] == _id(face("two.jpg"))
    assert match["face"]["media"]["id"] == _id(picture("two.jpg"))
    assert match["face"]["box"] == [10, 20, 30, 40]
    assert match["face"]["thumbnail"].endswith("/thumbnail?box=10,20,30,40")
    assert await asked.codes(text, face=_id(face("one.jpg")), case=case_id("C-1")) == ["FORBIDDEN"]
    again = "{ reappearances { totalCount edges { node { id band status role cases { reference } faces { id } } } } }"
    (group,) = _nodes((await asked.ask(again))["reappearances"])
    assert [one["reference"] for one in group["cases"]] == ["A-1", "B-1"]
    assert (group["status"], group["role"]) == ("CANDIDATE", "UNKNOWN")
    row = next(row for row in await graph.read(cases_all()) if row.reference == "A-1")
    await roles.state(graph, row, _id(face("one.jpg")), PersonRole.VICTIM, "by the picture", by=CONSOLE)
    (group,) = _nodes((await asked.ask(again))["reappearances"])
    assert group["role"] == "VICTIM"
    node = "query ($id: ID!) { node(id: $id) { __typename ... on Reappearance { band } } }"
    assert (await asked.ask(node, id=group["id"]))["node"]["__typename"] == "Reappearance"
    alike = "query ($media: ID!) { similarMedia(media: $media) { distance media { id } cases { reference } } }"
    found = (await asked.ask(alike, media=_id(picture("one.jpg"))))["similarMedia"]
    assert [(one["distance"], one["cases"][0]["reference"]) for one in found] == [(0, "C-1"), (9, "B-1")]
