"""The demo's questions, asked of the program's public GraphQL as one of its users, executed in process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import msgspec

from asasec_graph.access import users
from asasec_graph.app.services import Services
from asasec_graph.demo.scoring import HitAnswer, NetworkAnswer, ReappearanceAnswer
from asasec_graph.errors import AsasecError
from asasec_graph.resolvers import context

PURPOSE: Final = "demonstration"
HITS: Final = """
query Hits($after: String) { crossCaseHits(first: 100, after: $after) {
  edges { node { entity { kind key label } cases { reference } strength ignoredBecause } }
  pageInfo { hasNextPage endCursor } } }
"""
NETWORKS: Final = """
query Networks($after: String) { networks(first: 20, after: $after) {
  edges { node { label size cohesion stability cases { reference }
    members(first: 200) { edges { node { part degree betweenness entity { kind key label } } } } } }
  pageInfo { hasNextPage endCursor } } }
"""
REAPPEARANCES: Final = """
query Reappearances($after: String) { reappearances(first: 50, after: $after) {
  edges { node { band score status faces { kind key } cases { reference } } }
  pageInfo { hasNextPage endCursor } } }
"""
SEARCH: Final = """
query Search($text: String!, $after: String) { search(text: $text, first: 50, after: $after) {
  edges { node { kind key label } } pageInfo { hasNextPage endCursor } } }
"""
CASES: Final = """
query Cases($after: String) { cases(first: 50, after: $after) {
  edges { node { reference title evidence(first: 100) { edges { node { exhibit name counts { kind count } } } } } }
  pageInfo { hasNextPage endCursor } } }
"""
ALERTS: Final = """
query Alerts($after: String) { alerts(first: 50, after: $after) {
  edges { node { kind near { similarity band } evidence { exhibit } cases { reference } } }
  pageInfo { hasNextPage endCursor } } }
"""
Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """What one user was told. `bytes` is all of it as it would leave the server, in the order asked."""

    hits: list[Node]
    networks: list[Node]
    reappearances: list[Node]
    bytes: bytes


class Asker:
    """Asks as a user; everything told is kept."""

    def __init__(self, services: Services, user: str) -> None:
        self._services = services
        self._user = user
        self._told: list[bytes] = []

    async def everything(self, searched: tuple[str, ...]) -> Found:
        """Every question, and a search for each of these texts."""
        await self.nodes("cases", CASES)
        hits = await self.nodes("crossCaseHits", HITS)
        networks = await self.nodes("networks", NETWORKS)
        reappearances = await self.nodes("reappearances", REAPPEARANCES)
        await self.nodes("alerts", ALERTS)
        for text in searched:
            await self.nodes("search", SEARCH, text=text)
        return Found(hits, networks, reappearances, b"\n".join(self._told))

    async def nodes(self, name: str, document: str, **variables: object) -> list[Node]:
        """All rows of a connection, page by page."""
        found: list[Node] = []
        after: str | None = None
        while True:
            data = await self._ask(name, document, {**variables, "after": after})
            found += [edge["node"] for edge in data[name]["edges"]]
            after = data[name]["pageInfo"]["endCursor"]
            if not data[name]["pageInfo"]["hasNextPage"]:
                return found

    async def _ask(self, name: str, document: str, variables: Node) -> Node:
        services = self._services
        caller = await users.caller(services.graph, self._user)
        asked = context.make(services.graph, caller, PURPOSE, services.settings, services.answers)
        result = await services.schema.execute(document, variable_values=variables, context_value=asked)
        if result.errors or result.data is None:
            told = "; ".join(error.message for error in result.errors or ())
            raise AsasecError(f"the demo asked for {name} and was refused: {told}")
        self._told.append(msgspec.json.encode(result.data))
        return result.data


def references(node: Node) -> list[str]:
    """The cases of a row, by reference."""
    return sorted(case["reference"] for case in node["cases"])


def as_hits(nodes: list[Node]) -> list[HitAnswer]:
    """Hits as the scoring reads them."""
    return [
        {"entity": node["entity"], "cases": references(node), "ignoredBecause": node["ignoredBecause"]}
        for node in nodes
    ]


def as_networks(nodes: list[Node]) -> list[NetworkAnswer]:
    """Networks as the scoring reads them."""
    return [{"members": [edge["node"] for edge in node["members"]["edges"]]} for node in nodes]


def as_reappearances(nodes: list[Node]) -> list[ReappearanceAnswer]:
    """Re-appearances as the scoring reads them."""
    return [{"faces": node["faces"], "cases": references(node)} for node in nodes]
