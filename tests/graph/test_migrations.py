"""Migrations on the real server: once each, a newer graph refused, text found without its accents."""

from __future__ import annotations

import pytest

from asasec_graph.cypher.query import Bound
from asasec_graph.errors import EngineError
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.migrations import STEPS, migrate


async def test_a_migrated_graph_is_left_alone(graph: Graph) -> None:
    assert await migrate(graph) == 0


async def test_a_graph_of_a_newer_program_is_refused(graph: Graph) -> None:
    newer = {"version": len(STEPS) + 1}
    await graph.write(Bound("newer", "CREATE (m:Migration {version: $version}) RETURN m.version", newer, int))
    try:
        with pytest.raises(EngineError, match="run the newer program"):
            await migrate(graph)
    finally:
        await graph.write(
            Bound("older", "MATCH (m:Migration {version: $version}) DETACH DELETE m RETURN 1", newer, int)
        )


async def test_judgements_of_before_are_found_by_their_first_case(graph: Graph) -> None:
    await graph.write(Bound("old", "CREATE (j:Judgement {id: 'old', cases: [7, 9]}) RETURN 1", {}, int))
    await graph.write(
        Bound("back", "MATCH (m:Migration) WHERE m.version > $version DELETE m RETURN 1", {"version": 3}, int)
    )
    assert await migrate(graph) == len(STEPS) - 3
    assert await graph.read(Bound("now", "MATCH (j:Judgement {id: 'old'}) RETURN j.firstCase", {}, int)) == [7]


@pytest.mark.parametrize(("text", "wanted"), [("lopez", "López"), ("LÓPEZ", "López"), ("nunez", "NÚÑEZ")])
async def test_text_is_found_without_accents_and_case(graph: Graph, text: str, wanted: str) -> None:
    await graph.write(Bound("make", "CREATE (e:Event {id: $t, text: $t}) RETURN 1", {"t": f"Señora {wanted}"}, int))
    await graph.schema("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    found = await graph.read(
        Bound(
            "find",
            "CALL db.index.fulltext.queryNodes('event_text', $text) YIELD node RETURN node.text",
            {"text": text},
            str,
        )
    )
    assert found == [f"Señora {wanted}"]
