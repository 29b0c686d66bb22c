"""`asasec bench ingest`: observations a second from file to graph, beside the bare driver.

Ours is the whole program: hash, vault, custody, reading in a worker, batches behind the cursor. The
peer is the Neo4j driver writing the rows of a like set of files, read beforehand and held in memory,
with the same writing statements in batches of the same size, on the same server, without cursor,
custody or vault. The two take turns, each on numbers of its own, so that both create what they write.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import LiteralString

import neo4j

from asasec_graph.access import cases
from asasec_graph.access.actor import Actor
from asasec_graph.access.cases import CaseDraft
from asasec_graph.bench import chats
from asasec_graph.bench.rows import Row, rate
from asasec_graph.cypher import exhibits, writing
from asasec_graph.evidence.vault import Receipt
from asasec_graph.graph import embedded
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.migrations import migrate
from asasec_graph.graph.writing import Stage
from asasec_graph.ingest import receipt
from asasec_graph.ingest.plan import Item
from asasec_graph.ingest.reader import Job, read
from asasec_graph.ingest.receipt import Terms
from asasec_graph.ingest.service import Ingest
from asasec_graph.ingest.spool import batches
from asasec_graph.settings import Settings

ROUNDS = 3
FILES = 4
MESSAGES = 40_000
_TEXTS: dict[Stage, LiteralString] = {
    Stage.MENTIONS: writing.write_mentions.text,
    Stage.LINKS: writing.write_links.text,
    Stage.EVENTS: writing.write_events.text,
    Stage.PROBLEMS: writing.write_problems.text,
}
Batch = tuple[str, Stage, list[dict[str, object]]]


@dataclass(frozen=True, slots=True)
class _Run:
    observations: int
    seconds: float
    reading: float = 0.0

    @property
    def rate(self) -> float:
        return self.observations / self.seconds


async def run(size: int | None, peer: str | None, settings: Settings) -> list[Row]:
    """The rows of the benchmark; `size` is messages in all. The peer is `driver`, the only one."""
    messages = (size or MESSAGES) // FILES
    with TemporaryDirectory(prefix="asasec-bench-") as folder:
        bench_settings = replace(settings, data=Path(folder) / "data", neo4j_uri=None)
        async with (
            embedded.acquired(bench_settings.data, profile="bench") as server,
            await Graph.connect(server.uri, server.user, server.password) as graph,
            neo4j.AsyncGraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver,
            Ingest(graph, bench_settings) as service,
        ):
            await migrate(graph)
            bench = _Bench(graph, driver, service, Path(folder), messages)
            pairs = [(await bench.ours(2 * turn), await bench.peer(2 * turn + 1)) for turn in range(ROUNDS + 1)]
    return _rows(pairs[1:])  # the first pair warms the server up


def _rows(pairs: list[tuple[_Run, _Run]]) -> list[Row]:
    ours = statistics.median(one.rate for one, _ in pairs)
    peers = statistics.median(other.rate for _, other in pairs)
    ratio = statistics.median(one.rate / other.rate for one, other in pairs)
    share = statistics.median(one.reading / one.seconds for one, _ in pairs)
    whole = replace(rate("ingest", "observations/s", ours, peers, "neo4j driver, rows in memory"), ratio=ratio)
    return [whole, Row("reading, as a share of the time", "1", share)]


@dataclass(frozen=True, slots=True)
class _Bench:
    graph: Graph
    driver: neo4j.AsyncDriver
    service: Ingest
    folder: Path
    messages: int

    async def ours(self, seed: int) -> _Run:
        """The whole program, from files on disk."""
        files = chats.write(self.folder / "files", files=FILES, messages=self.messages, seed=seed)
        place = await self._case(seed)
        service, terms = self.service, Terms("bench")
        started = time.perf_counter()
        taken = [await receipt.take(self.graph, service.vault, place, Item(path, path.name), terms) for path in files]
        results = await asyncio.gather(*(service.start(one.exhibit.id) for one in taken))
        seconds = time.perf_counter() - started
        return _Run(sum(one.observations for one in results), seconds, sum(one.reading_seconds for one in results))

    async def peer(self, seed: int) -> _Run:
        """The bare driver, from rows in memory."""
        files = chats.write(self.folder / "files", files=FILES, messages=self.messages, seed=seed)
        place = await self._case(seed)
        held: list[Batch] = []
        observations = 0
        for path in files:
            digest = sha256(path.read_bytes()).hexdigest()
            taken = await receipt.register(
                self.graph, place, Receipt(digest, "", "", path.stat().st_size), path.name, Terms("bench"), {}
            )
            job = Job(taken.exhibit.id, path, path.name, digest, path.stat().st_size, self.folder / "spool")
            observations += read(job, _untold).observations
            held += [(taken.exhibit.id, stage, rows) for stage, rows in batches(job.spool)]
        started = time.perf_counter()
        for evidence, stage, rows in held:
            async with self.driver.session() as session:
                await session.execute_write(_write, stage, evidence, rows)
        return _Run(observations, time.perf_counter() - started)

    async def _case(self, seed: int) -> exhibits.Place:
        draft = CaseDraft(f"BENCH-{seed}", "benchmark")
        await cases.create(self.graph, draft, by=Actor.console("benchmark"))
        return await receipt.open_case(self.graph, draft.reference)


async def _write(tx: neo4j.AsyncManagedTransaction, stage: Stage, evidence: str, rows: list[dict[str, object]]) -> None:
    await (await tx.run(_TEXTS[stage], evidence=evidence, rows=rows)).consume()


def _untold(observations: int, problems: int) -> None:
    """Progress that nobody follows."""
