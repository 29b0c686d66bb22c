"""The progress of an exhibit, for those who may read its case, for as long as they may."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Any

from asasec_graph.access import grants
from asasec_graph.cypher.query import Bound
from asasec_graph.graph.chains import AUDIT, records
from asasec_graph.graph.connection import Graph
from asasec_graph.ingest.progress import Hub, Progress
from asasec_graph.model.kinds import AccessLevel
from asasec_graph.resolvers.api import schema
from asasec_graph.resolvers.context import Services
from asasec_graph.settings import Settings
from tests.resolvers.worlds import ANA, BEN, CONSOLE, Desk, case, desk, exhibit, message, user

TEXT = (
    "subscription ($id: ID!) "
    "{ ingestProgress(evidence: $id) { evidence phase done total observations problems finished } }"
)


async def _follow(asked: Desk, evidence: str) -> AsyncGenerator[Any]:
    stream = await schema.subscribe(TEXT, variable_values={"id": evidence}, context_value=asked.context)
    if not hasattr(stream, "__aiter__"):
        yield stream
        return
    async for result in stream:
        yield result


async def _world(graph: Graph) -> str:
    await user(graph, "one")
    await case(graph, "A-1", "one")
    return await exhibit(graph, "A-1", "one.txt", [message(ANA, BEN, "x")])


async def test_what_is_over_is_told_once(graph: Graph, settings: Settings) -> None:
    evidence = await _world(graph)
    told = [result.data["ingestProgress"] async for result in _follow(await desk(graph, "one", settings), evidence)]
    assert [(one["phase"], one["finished"], one["observations"]) for one in told] == [("FINISHED", True, 3)]
    subjects = [record.subject async for record in records(graph, AUDIT) if record.actor == "one"]
    assert subjects == ["graphql:ingestProgress"]


async def test_steps_come_from_the_ingest_and_end_with_it(graph: Graph, settings: Settings) -> None:
    evidence = await _world(graph)
    await graph.write(_unfinished())
    hub = Hub()
    services = Services.make(graph, settings)
    services.hub = hub
    told: list[Any] = []
    hub.publish(Progress(evidence, "EXTRACTING", observations=5))
    async for result in _follow(await desk(graph, "one", settings, services=services), evidence):
        told.append(result.data["ingestProgress"])
        if len(told) == 1:
            hub.publish(Progress(evidence, "WRITING", 3, 10, 5))
        elif len(told) == 2:
            hub.publish(Progress(evidence, "FINISHED", 10, 10, 5, finished=True))
    assert [one["phase"] for one in told][-2:] == ["WRITING", "FINISHED"]
    assert told[-1]["finished"]


async def test_strangers_get_the_answer_of_the_absent_and_a_revoked_grant_ends_it(
    graph: Graph, settings: Settings
) -> None:
    evidence = await _world(graph)
    await user(graph, "two")
    stranger = await desk(graph, "two", settings)
    codes = []
    for id in (evidence, "x_absent"):
        async for result in _follow(stranger, id):
            codes.append(result.errors[0].extensions["code"])
    assert codes == ["NOT_FOUND", "NOT_FOUND"]
    unreasoned = await desk(graph, "one", settings, purpose=None)
    async for result in _follow(unreasoned, evidence):
        assert result.errors[0].extensions["code"] == "PURPOSE_MISSING"
    await graph.write(_unfinished())
    asked = await desk(graph, "one", settings)
    seen: list[Any] = []
    async for result in _follow(asked, evidence):
        seen.append(result)
        if len(seen) == 1:
            await grants.grant(graph, "A-1", "one", AccessLevel.NONE, by=CONSOLE)
    assert seen[0].data["ingestProgress"]["phase"] == "EXTRACTING"
    assert seen[-1].errors[0].extensions["code"] == "NOT_FOUND"


def _unfinished() -> Bound[int]:
    """A query that puts every exhibit back on its way."""
    return Bound("unfinished", "MATCH (e:Evidence) SET e.status = 'EXTRACTING' RETURN 1", {}, int)
