"""`asasec bench review`: what the views of the review ask of 300,000 pictures, over HTTP, beside the bare driver.

Ours is `asasec serve` in a process of its own over twenty cases, of which the asking user reads twelve. Each question
is asked cold (the first time in that process) and warm. The peer is the Neo4j driver in this process, which fetches the
identifiers of the same page by their ids, with their mentions and exhibits, and makes JSON of them.
"""

from __future__ import annotations

import asyncio
import json
import re
import statistics
import time
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, LiteralString

import neo4j
import numpy as np

from asasec_graph.access import grants, tokens, users
from asasec_graph.bench import review_stated, review_world
from asasec_graph.bench.review_questions import ALL, Question
from asasec_graph.bench.review_world import CONSOLE, Pictures, Size
from asasec_graph.bench.rows import Row, duration
from asasec_graph.bench.serving import Client, Served, served
from asasec_graph.errors import EngineError
from asasec_graph.graph import embedded
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.migrations import migrate
from asasec_graph.model.ids import case_id, entity_id
from asasec_graph.model.kinds import AccessLevel, UserRole
from asasec_graph.settings import Settings

PICTURES = 300_000
ROUNDS = 20
READERS = ("bench", "other")
_PEER: LiteralString = """MATCH (entity:Entity)<-[mention:MENTIONS]-(evidence:Evidence)
WHERE entity.id IN $ids AND mention.c IN $cases
RETURN entity.id, entity.kind, entity.key, mention.locators, mention.asserted, evidence.id, evidence.name"""
_PEER_NAME = "neo4j driver, the page by its ids + json.dumps"
_IDS = re.compile(rb'"(e_[0-9a-f]{32})"')


async def run(size: int | None, peer: str | None, settings: Settings) -> list[Row]:
    """The rows of the benchmark; `size` is pictures. The peer is `driver`, the only one."""
    with TemporaryDirectory(prefix="asasec-bench-") as folder:
        own = replace(settings, data=Path(folder), neo4j_uri=None)
        return await measured(Size.of(size or PICTURES), own)


async def measured(size: Size, own: Settings) -> list[Row]:
    """The rows, over a world in the data folder of these settings, which is written where none stands there."""
    async with (
        embedded.acquired(own.data, profile="bench") as server,
        await Graph.connect(server.uri, server.user, server.password) as graph,
        neo4j.AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver,
    ):
        await migrate(graph)
        pictures = Pictures(size)
        written = [] if await _stands(graph) else [await _written(graph, pictures, own.data)]
        token = await tokens.issue(graph, "bench", days=1)
        cases = (await users.caller(graph, "bench")).cases
        async with served(own.data) as serving:
            with closing(Client(serving.address, token)) as client:
                bench = _Bench(client, driver, cases, _named(pictures))
                rows = [row for question in ALL for row in await bench.asked(question, serving)]
                return [*written, *rows, Row("memory of the server at the end", "MB", serving.memory()[0])]


async def _stands(graph: Graph) -> bool:
    return any(user.name == "bench" for user in await users.listed(graph))


async def _written(graph: Graph, pictures: Pictures, data: Path) -> Row:
    """Write the world, with its readers; pictures a second of the exhibits alone."""
    begun = time.perf_counter()
    await review_world.write(graph, pictures)
    seconds = time.perf_counter() - begun
    await asyncio.to_thread(review_world.known, pictures, data)
    for reader in READERS:
        await users.add(graph, reader, UserRole.VICTIM_IDENTIFICATION)
        for reference in pictures.size.references()[: pictures.size.readable]:
            await grants.grant(graph, reference, reader, AccessLevel.READ, by=CONSOLE)
    await review_stated.write(graph, pictures, READERS)
    return Row("rows of pictures made and written", "pictures/s", pictures.size.pictures / seconds)


def _named(pictures: Pictures) -> dict[str, str]:
    """What the questions ask for: the largest case, a picture of it, a face of it."""
    face = review_world.face_of(int(pictures.owners[11]), 11)
    media = review_world.media_of(int(pictures.owners[11]))
    return {
        "case": case_id(pictures.size.references()[0]),
        "media": entity_id(media.kind, media.key),
        "face": entity_id(face.kind, face.key),
    }


@dataclass(frozen=True, slots=True)
class _Bench:
    client: Client
    driver: neo4j.AsyncDriver
    cases: tuple[int, ...]
    named: dict[str, str]

    async def asked(self, question: Question, serving: Served) -> list[Row]:
        """The question once cold and some times warm, in turns with the peer."""
        variables = {name: value for name, value in self.named.items() if f"${name}:" in question.document}
        if question.follows:
            variables["after"] = await self._cursor(question, variables)
        cold, answer = await self._ours(question, variables)
        ids = sorted({found.decode() for found in _IDS.findall(answer)})
        pairs = [
            ((await self._ours(question, variables))[0], await self._theirs(ids))
            for _ in range(3 if cold > 5 else ROUNDS)
        ]
        return _rows(question.name, cold, pairs, serving)

    async def _cursor(self, question: Question, variables: dict[str, Any]) -> str:
        """Where the page before ended."""
        _, answer = await self._ours(question, variables)
        (page,) = json.loads(answer)["data"].values()
        cursor: str = page["pageInfo"]["endCursor"]
        return cursor

    async def _ours(self, question: Question, variables: dict[str, Any]) -> tuple[float, bytes]:
        begun = time.perf_counter()
        answer = await asyncio.to_thread(self.client.ask, question.document, variables)
        seconds = time.perf_counter() - begun
        told = json.loads(answer)
        if told.get("errors"):
            raise EngineError(f"{question.name}: the server answered {str(told['errors'])[:300]}")
        return seconds, answer

    async def _theirs(self, ids: list[str]) -> float:
        begun = time.perf_counter()
        async with self.driver.session(default_access_mode="READ") as session:
            rows = await (await session.run(_PEER, ids=ids, cases=list(self.cases))).values()
        json.dumps(rows)
        return time.perf_counter() - begun


def _rows(name: str, cold: float, pairs: list[tuple[float, float]], serving: Served) -> list[Row]:
    ours, peer = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    slow = float(np.percentile([one for one, _ in pairs], 95)) * 1000
    return [
        duration(name, "ms", ours, peer, _PEER_NAME),
        Row(f"{name}: p95", "ms", slow),
        Row(f"{name}: cold", "ms", cold * 1000),
        Row(f"{name}: memory of the server", "MB", serving.memory()[0]),
    ]
