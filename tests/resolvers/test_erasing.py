"""Erasure through GraphQL: by those who manage the case, with nothing left behind."""

from __future__ import annotations

import json
from functools import partial

from asasec_graph.access import grants, media
from asasec_graph.access.users import caller
from asasec_graph.evidence.vault import Vault
from asasec_graph.graph.chains import AUDIT, records
from asasec_graph.graph.connection import Graph
from asasec_graph.ingest.erasure import erase
from asasec_graph.model.ids import case_id
from asasec_graph.model.kinds import AccessLevel
from asasec_graph.resolvers.context import Services
from asasec_graph.settings import Settings
from tests.resolvers.pictures import picture, shot
from tests.resolvers.worlds import ANA, BEN, CONSOLE, case, desk, exhibit, message, user

TEXT = (
    "mutation ($id: ID!, $reason: String!) "
    "{ eraseEvidence(evidence: $id, reason: $reason) { evidence exhibit case erased files } }"
)


async def test_an_exhibit_is_erased_by_who_manages_its_case(graph: Graph, settings: Settings) -> None:
    await user(graph, "one")
    await case(graph, "A-1", "one", legal_basis="an order of the court")
    evidence = await exhibit(graph, "A-1", "one.txt", [message(ANA, BEN, "x"), *shot("one.jpg", 1, 1)])
    await exhibit(graph, "A-1", "two.txt", [message(ANA, BEN, "y")])
    services = Services.make(graph, settings)
    services.erase = partial(erase, graph, Vault(settings.data / "vault"), settings.data / "thumbnails")
    reader = await desk(graph, "one", settings, services=services)
    assert await reader.codes(TEXT, id=evidence, reason="an order") == ["FORBIDDEN"]
    await grants.grant(graph, "A-1", "one", AccessLevel.MANAGE, by=CONSOLE)
    asked = await desk(graph, "one", settings, services=services)
    assert await asked.codes(TEXT, id=evidence, reason=" ") == ["BAD_INPUT"]
    receipt = (await asked.ask(TEXT, id=evidence, reason="an order"))["eraseEvidence"]
    assert (receipt["evidence"], receipt["case"]) == (evidence, "A-1")
    assert receipt["erased"] > 0
    assert await asked.codes(TEXT, id=evidence, reason="an order") == ["NOT_FOUND"]
    counts = "query ($id: ID!) { case(id: $id) { evidence { totalCount } counts { kind count } } }"
    left = (await asked.ask(counts, id=case_id("A-1")))["case"]
    assert left == {"evidence": {"totalCount": 1}, "counts": [{"kind": "PHONE_NUMBER", "count": 2}]}
    last = [record async for record in records(graph, AUDIT) if record.action == "erasure"][-2]
    assert json.loads(last.detail)["cases"] == ["A-1"]


async def test_a_process_without_a_vault_says_so(graph: Graph, settings: Settings) -> None:
    await user(graph, "one")
    await case(graph, "A-1")
    await grants.grant(graph, "A-1", "one", AccessLevel.MANAGE, by=CONSOLE)
    evidence = await exhibit(graph, "A-1", "one.txt", [message(ANA, BEN, "x")])
    asked = await desk(graph, "one", settings)
    assert await asked.codes(TEXT, id=evidence, reason="an order") == ["ENGINE_UNAVAILABLE"]


async def test_bytes_are_for_those_who_may_read_a_case_that_holds_them(graph: Graph) -> None:
    await user(graph, "one")
    await user(graph, "two")
    await case(graph, "A-1", "one")
    await exhibit(graph, "A-1", "one.txt", shot("one.jpg", 1, 1))
    one, two = await caller(graph, "one"), await caller(graph, "two")
    sha256 = picture("one.jpg").key.removeprefix("sha256:")
    assert await media.cases_with(graph, one, sha256) == ["A-1"]
    assert await media.readable(graph, one, sha256.upper())
    assert not await media.readable(graph, two, sha256)
    assert not await media.readable(graph, one, "0" * 64)
