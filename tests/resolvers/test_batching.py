"""One round trip a level, however many objects stand on it."""

from __future__ import annotations

import pytest

from asasec_graph.graph.connection import Graph
from asasec_graph.settings import Settings
from tests.resolvers.counting import CountingGraph
from tests.resolvers.worlds import ANA, BEN, CARL, DORA, NOON, PROBLEM, case, desk, exhibit, message, saved, user

DEEP = """
{ cases { edges { node {
    reference counts { kind count } eventCounts { type count } access { level user { name } }
    custody { edges { node { action } } }
    evidence { totalCount edges { node { exhibit problems { edges { node { reason } } } case { reference } } } }
    entities { totalCount edges { node {
      label roles { role case { reference } }
      cases { edges { node { reference } } }
      mentions { totalCount edges { node { locator evidence { exhibit case { title } } } } }
      contacts { edges { node { messages with { label } cases { reference } } } }
    } } }
} } } }"""
EVENTS = (
    "{ events { edges { node { text parties { role entity { label } } evidence { exhibit case { reference } } } } } }"
)


async def _world(graph: Graph, cases: int, exhibits: int) -> None:
    await user(graph, "one")
    for number in range(cases):
        await case(graph, f"A-{number}", "one")
        for place in range(exhibits):
            told = [*saved("Ana", ANA), message(ANA, BEN, "x"), message(BEN, CARL, "y", place=2), PROBLEM]
            told.append(message(CARL, DORA, "z", place=3, at=NOON + number))
            await exhibit(graph, f"A-{number}", f"{place}.txt", told)


@pytest.mark.parametrize("document", [DEEP, EVENTS])
async def test_ten_times_the_objects_take_the_same_round_trips(
    graph: Graph, counting: CountingGraph, settings: Settings, document: str
) -> None:
    await _world(graph, 1, 1)
    small = await (await desk(counting, "one", settings)).ask(document)
    few = sorted(counting.asked)
    for number in range(1, 4):
        await case(graph, f"A-{number}", "one")
        for place in range(3):
            await exhibit(graph, f"A-{number}", f"{place}.txt", [*saved("Ana", ANA), message(ANA, BEN, "x"), PROBLEM])
    counting.asked.clear()
    large = await (await desk(counting, "one", settings)).ask(document)
    assert len(str(large)) > 2 * len(str(small))
    assert sorted(counting.asked) == few
    assert len(few) == len(set(few)), "no query is asked twice"


async def test_a_neighbourhood_is_one_query(graph: Graph, counting: CountingGraph, settings: Settings) -> None:
    await _world(graph, 2, 2)
    asked = await desk(counting, "one", settings)
    (found,) = (await asked.ask('{ search(text: "+34600000001") { edges { node { id } } } }'))["search"]["edges"]
    counting.asked.clear()
    text = "query ($i: [ID!]!) { neighbourhood(ids: $i) { nodes { id label degree cases } links { evidence } } }"
    await asked.ask(text, i=[found["node"]["id"]])
    assert counting.asked == ["neighbourhood"]
