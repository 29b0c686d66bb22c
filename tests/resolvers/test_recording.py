"""What was read and tried stands in the audit record before the answer leaves."""

from __future__ import annotations

import json
from typing import Any

import pytest

from asasec_graph.access import audit
from asasec_graph.access.audit import AuditWriter
from asasec_graph.errors import EngineError
from asasec_graph.graph.chains import AUDIT, records
from asasec_graph.graph.connection import Graph
from asasec_graph.model.chain import Entry
from asasec_graph.model.ids import entity_id
from asasec_graph.model.kinds import UserRole
from asasec_graph.resolvers.context import Services
from asasec_graph.settings import Settings
from tests.resolvers.worlds import ANA, BEN, case, desk, exhibit, message, user


async def _acts(graph: Graph, actor: str) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (record.action, record.subject, json.loads(record.detail))
        async for record in records(graph, AUDIT)
        if record.actor == actor
    ]


async def _world(graph: Graph) -> None:
    await user(graph, "one")
    for reference in ("A-1", "B-1", "C-1"):
        await case(graph, reference, "one")
    await exhibit(graph, "A-1", "one.txt", [message(ANA, BEN, "hola")])
    await exhibit(graph, "B-1", "two.txt", [message(ANA, BEN, "adiós")])


async def test_a_read_is_recorded_with_why_what_and_on_which_cases(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    asked = await desk(graph, "one", settings, purpose="to find Ana")
    await asked.ask('{ search(text: "600000001") { edges { node { id } } } }')
    await asked.ask('{ events(text: "hola") { edges { node { id } } } crossCaseHits { totalCount } }')
    search, events, hits = await _acts(graph, "one")
    assert search == (
        "consultation",
        "graphql:search",
        {"arguments": {"text": "600000001"}, "cases": ["A-1", "B-1"], "purpose": "to find Ana"},
    )
    assert events[:2] == ("consultation", "graphql:events")
    assert events[2]["arguments"] == {"text": "hola"}
    assert hits[:2] == ("combination", "graphql:crossCaseHits")
    assert (await audit.verify(graph)).holds


async def test_refusals_are_recorded_too(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    asked = await desk(graph, "one", settings)
    text = 'mutation ($case: ID!) { closeCase(case: $case, outcome: "x") { id } }'
    assert await asked.codes(text, case="c_absent") == ["NOT_FOUND"]
    ((action, subject, detail),) = await _acts(graph, "one")
    assert (action, subject, detail["refused"]) == ("alteration", "graphql:closeCase", "NOT_FOUND")


async def test_a_change_is_recorded_once_with_its_purpose(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    asked = await desk(graph, "one", settings, purpose="a new report")
    await asked.ask('mutation { createCase(input: {reference: "N-1", title: "New"}) { id } }')
    ((action, subject, detail),) = await _acts(graph, "one")
    assert (action, subject, detail["purpose"]) == ("collection", "case:N-1", "a new report")


@pytest.mark.parametrize("purpose", [None, "", "  "])
async def test_nothing_is_read_without_a_purpose(graph: Graph, settings: Settings, purpose: str | None) -> None:
    await _world(graph)
    asked = await desk(graph, "one", settings, purpose=purpose)
    assert await asked.codes("{ cases { totalCount } }") == ["PURPOSE_MISSING"]
    assert (await asked.ask("{ me { name role } notice __typename }"))["me"] == {"name": "one", "role": "analyst"}
    ((_, _, detail),) = await _acts(graph, "one")
    assert detail["refused"] == "PURPOSE_MISSING"


async def test_an_auditor_reads_the_record_newest_first_and_is_recorded(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    await user(graph, "auditor", UserRole.AUDITOR)
    await (await desk(graph, "one", settings)).ask("{ cases { totalCount } }")
    asked = await desk(graph, "auditor", settings)
    text = (
        "query ($actor: String, $action: String) { audit(actor: $actor, action: $action) "
        "{ edges { node { seq at actor action subject detail hash } } } }"
    )
    seen = [edge["node"] for edge in (await asked.ask(text))["audit"]["edges"]]
    assert seen[0]["subject"] == "graphql:cases"
    assert [one["seq"] for one in seen] == sorted((one["seq"] for one in seen), reverse=True)
    own = [edge["node"] for edge in (await asked.ask(text, actor="auditor"))["audit"]["edges"]]
    assert [one["subject"] for one in own] == ["graphql:audit"]
    changed = (await asked.ask(text, action="collection"))["audit"]["edges"]
    assert {edge["node"]["action"] for edge in changed} == {"collection"}
    assert await asked.codes(text, action="gossip") == ["BAD_INPUT"]


class Broken(AuditWriter):
    """A writer whose disk is full."""

    async def record(self, *entries: Entry) -> None:
        """Fail as soon as there is something to write."""
        if entries:
            raise EngineError("the disk is full")


async def test_without_its_record_no_answer_leaves(graph: Graph, settings: Settings) -> None:
    await _world(graph)
    asked = await desk(graph, "one", settings, services=Services(Broken(graph)))
    told = await asked.full("{ cases { edges { node { reference } } } }")
    assert told["data"] is None
    assert [error["extensions"]["code"] for error in told["errors"]] == ["ENGINE_UNAVAILABLE"]
    assert "A-1" not in json.dumps(told)


async def test_a_fault_is_told_without_its_text(
    graph: Graph, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    await _world(graph)
    asked = await desk(graph, "one", settings)
    await graph.close()
    told = await asked.full("query ($id: ID!) { entity(id: $id) { id } }", id=entity_id(ANA.kind, ANA.key))
    assert "ENGINE" in str(told["errors"]) or "INTERNAL" in str(told["errors"])
    assert told["data"] in (None, {"entity": None})
    assert "entity(id:" not in caplog.text
