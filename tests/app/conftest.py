"""The real application on loopback over the real Neo4j, with two cases and people of every role."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import httpx
import pytest_asyncio

from asasec_graph.access import cases, grants, tokens, users
from asasec_graph.access.actor import Actor
from asasec_graph.access.cases import CaseDraft
from asasec_graph.app.limits import Limits
from asasec_graph.app.running import serving
from asasec_graph.app.services import Services
from asasec_graph.graph.connection import Graph
from asasec_graph.model.kinds import AccessLevel, UserRole
from asasec_graph.settings import Settings

CONSOLE = Actor.console("tests")
PEOPLE = {
    "ana": UserRole.ANALYST,
    "reader": UserRole.ANALYST,
    "outsider": UserRole.ANALYST,
    "auditor": UserRole.AUDITOR,
    "chief": UserRole.ADMINISTRATOR,
}
LIMITS = Limits(depth=9, tokens=400, aliases=5, cost=2_000, body=20_000)


@dataclass(frozen=True, slots=True)
class World:
    """Case OP-1: ana may write, reader may read. Case OP-2, sealed: nobody but the console."""

    url: str
    services: Services
    client: httpx.AsyncClient
    tokens: Mapping[str, str]

    def headers(self, who: str = "ana", purpose: str | None = "tests", **more: str) -> dict[str, str]:
        """The headers of a request by this person."""
        made = {"authorization": f"Bearer {self.tokens[who]}", **more}
        return made | ({"x-purpose": purpose} if purpose is not None else {})

    async def ask(
        self, query: str, who: str = "ana", purpose: str | None = "tests", **variables: Any
    ) -> dict[str, Any]:
        """The answer's JSON to a question over HTTP."""
        body = {"query": query, "variables": variables}
        answer = await self.client.post("/graphql", json=body, headers=self.headers(who, purpose))
        found: dict[str, Any] = answer.json()
        return found


@pytest_asyncio.fixture
async def world(graph: Graph, settings: Settings) -> AsyncGenerator[World]:
    """A served application."""
    for name, role in PEOPLE.items():
        await users.add(graph, name, role)
    for reference, sealed in (("OP-1", False), ("OP-2", True)):
        await cases.create(graph, CaseDraft(reference, f"Case {reference}", sealed=sealed), by=CONSOLE)
    await grants.grant(graph, "OP-1", "ana", AccessLevel.MANAGE, by=CONSOLE)
    await grants.grant(graph, "OP-1", "reader", AccessLevel.READ, by=CONSOLE)
    issued = {name: await tokens.issue(graph, name) for name in PEOPLE}
    services = Services.make(graph, replace(settings, max_upload=4 << 20), notice="a notice", limits=LIMITS)
    async with serving(services) as running, httpx.AsyncClient(base_url=running.url, timeout=30) as client:
        yield World(running.url, services, client, issued)


def code(answer: dict[str, Any]) -> str:
    """The code of the first error of an answer."""
    found: str = answer["errors"][0]["extensions"]["code"]
    return found
