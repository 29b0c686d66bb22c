"""Bringing faces under the models in use after a change of models, batch by batch, resumable at any cut.

Each picture is read once from the vault, however many exhibits and cases hold it. A batch is one transaction: vectors,
the cases' new versions, a step of custody for each exhibit, and the audit record. What was written stands under the new
model, so that the next run goes on with the rest; running it again when all is done changes nothing. Faces that are not
found again keep their old vector, compare with those of their own model only, and are counted. Only cases that state a
legal basis are worked on.
"""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import aclosing
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any, TypeAlias

from asasec_graph.cypher import face_vectors
from asasec_graph.cypher.face_vectors import OlderFace, OlderRow
from asasec_graph.evidence.vault import Vault
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.ingest import custody
from asasec_graph.ingest.custody import Step
from asasec_graph.ingest.reembedding_reader import Again, Found, Task, find, prepare
from asasec_graph.model.observations import Json

Recorder: TypeAlias = "Callable[[Transaction, Sequence[str], Mapping[str, Json]], Awaitable[object]]"
Pair: TypeAlias = tuple[OlderFace, Again]

PORTION = 2_000
BATCH = 200
SECONDS = 10.0
"""The longest time whose work a cut may lose, where pictures are slow."""
_AHEAD = 4
_CONTEXT = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture or film of which faces keep their old vector, how many, and why."""

    media: str
    faces: int
    reason: str


@dataclass(slots=True)
class Outcome:
    """How many faces now stand under the model that did not, and which were left."""

    model: str
    faces: int = 0
    left: list[Kept] = field(default_factory=list[Kept])


@dataclass(frozen=True, slots=True)
class Scope:
    """What to bring under which model: the cases by reference (None: all), and the root of the models."""

    model: str
    references: tuple[str, ...] | None = None
    models: Path | None = None


async def older(graph: Graph, scope: Scope) -> int:
    """How many faces stand under another model, a face counted once for each exhibit that it is in."""
    rows = await graph.read(face_vectors.faces_older(model=scope.model, references=scope.references))
    return sum(row.faces for row in rows)


async def reembed(
    graph: Graph,
    vault: Vault,
    scope: Scope,
    by: str,
    recorder: Recorder,
    workers: int,
    progress: Callable[[int], object] = lambda _: None,
) -> Outcome:
    """Give every face in scope a vector of the model. `progress` gets how many of `older` were dealt with just now.

    `by` is who does it, as custody names them; `recorder` writes the audit record in the transaction of each change.
    """
    rows = await graph.read(face_vectors.faces_older(model=scope.model, references=scope.references))
    with _Readers(workers) as readers:
        run = _Run(graph, vault, scope, by, recorder, readers, progress, Outcome(scope.model))
        for exhibits in _together(rows):
            await run.exhibits(exhibits)
    return run.outcome


@dataclass(slots=True)
class _Run:
    """One run over all exhibits; `tried` are faces dealt with, which other exhibits may hold as well."""

    graph: Graph
    vault: Vault
    scope: Scope
    by: str
    recorder: Recorder
    readers: _Readers
    progress: Callable[[int], object]
    outcome: Outcome
    tried: set[str] = field(default_factory=set[str])

    async def exhibits(self, ids: Sequence[str]) -> None:
        """Deal with the faces of some exhibits, wherever else they stand too."""
        of_media = await self._mentions(ids)
        waiting: list[Pair] = []
        written = time.monotonic()
        async with aclosing(self.readers.found([self._task(*item) for item in of_media.items()])) as answers:
            async for found in answers:
                rows = of_media[found.media]
                waiting += [(row, found.faces[row.key]) for row in rows if row.key in found.faces]
                if lost := len({row.key for row in rows} - found.faces.keys()):
                    self.outcome.left.append(Kept(found.media, lost, _reason(found)))
                if len(waiting) >= BATCH or time.monotonic() - written > SECONDS:
                    await self._write(waiting)
                    waiting, written = [], time.monotonic()
                self.progress(len(rows))
        await self._write(waiting)

    async def _mentions(self, ids: Sequence[str]) -> dict[str, list[OlderFace]]:
        """The mentions of faces not tried before, by the sha256 of their picture or film."""
        scope = self.scope
        asked = face_vectors.exhibits_older_faces(evidence=ids, model=scope.model, references=scope.references)
        rows = [row for row in await self.graph.read(asked) if row.id not in self.tried]
        self.tried.update(row.id for row in rows)
        return {media: list(some) for media, some in groupby(rows, lambda row: _media(row.key))}

    def _task(self, media: str, rows: Sequence[OlderFace]) -> Task:
        keys = tuple(dict.fromkeys(row.key for row in rows))
        path = self.vault.path(media) if self.vault.holds(media) else None
        return Task(media, path, keys, self.scope.models)

    async def _write(self, batch: Sequence[Pair]) -> None:
        """Write a batch in one transaction."""
        if batch:
            self.outcome.faces += await self.graph.atomically(lambda tx: self._written(tx, batch))

    async def _written(self, tx: Transaction, batch: Sequence[Pair]) -> int:
        """Vectors, versions of cases, custody and audit; how many faces were changed."""
        model, rows = self.scope.model, [_row(mention, again) for mention, again in batch]
        done = {(row.id, row.x) for row in await tx.run(face_vectors.write_vectors(model=model, rows=rows))}
        changed = sorted((one for one, _ in batch if (one.id, one.x) in done), key=lambda one: (one.c, one.x))
        if not changed:
            return 0
        await tx.run(face_vectors.cases_changed(cases=sorted({one.c for one in changed})))
        for _, some in groupby(changed, lambda one: (one.c, one.x)):
            mentions = list(some)
            first, detail = mentions[0], _detail(model, mentions)
            await custody.note(tx, first.case, first.exhibit, Step.REEMBEDDED, self.by, detail)
        await self.recorder(tx, sorted({one.reference for one in changed}), _detail(model, changed))
        return len({one.id for one in changed})


def _together(rows: Sequence[OlderRow]) -> Iterator[list[str]]:
    """Exhibits in portions of some thousand faces: many small ones are read at the same time, a large one by itself."""
    portion, faces = list[str](), 0
    for row in rows:
        portion.append(row.evidence)
        faces += row.faces
        if faces >= PORTION:
            yield portion
            portion, faces = [], 0
    if portion:
        yield portion


def _media(key: str) -> str:
    return key.partition("#")[0].removeprefix("sha256:")


def _reason(found: Found) -> str:
    """Why faces of a picture or film keep their vectors."""
    if found.reason:
        return found.reason
    return "the models in use do not find these faces again"


def _ended() -> str:
    return "the reading process ended, perhaps for want of memory; its faces keep their vectors"


def _row(mention: OlderFace, again: Again) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(mention.asserted or "{}") | dict(again.parts)
    return {
        "id": mention.id,
        "x": mention.x,
        "model": mention.model,
        "vector": again.vector,
        "quality": again.quality,
        "asserted": json.dumps(told, sort_keys=True, ensure_ascii=False),
    }


def _detail(model: str, mentions: Sequence[OlderFace]) -> dict[str, Json]:
    """What is recorded of a change: the models before, the model now, how many faces."""
    before: list[Json] = [*sorted({mention.model for mention in mentions})]
    return {"from": before, "to": model, "faces": len({mention.id for mention in mentions})}


class _Readers:
    """Worker processes that read pictures; one that dies takes no more with it than the file that it died of."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool = self._made(count)

    def __enter__(self) -> _Readers:
        return self

    def __exit__(self, *ending: object) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def found(self, tasks: Sequence[Task]) -> AsyncGenerator[Found]:
        """What was found for each task, in whatever order; few are read ahead of who asks."""
        left, running = list(reversed(tasks)), set[asyncio.Task[Found]]()
        try:
            while left or running:
                while left and len(running) < self._count + _AHEAD:
                    running.add(asyncio.create_task(self._one(left.pop())))
                done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    yield task.result()
        finally:
            for task in running:
                task.cancel()

    async def _one(self, task: Task) -> Found:
        pool = self._pool
        try:
            return await asyncio.get_running_loop().run_in_executor(pool, find, task)
        except BrokenProcessPool:
            if self._pool is pool:
                self._pool = self._made(self._count)
        return await self._alone(task)

    async def _alone(self, task: Task) -> Found:
        """A task that was running when a process died, in a process of its own: perhaps it was not the cause."""
        with self._made(1) as pool:
            try:
                return await asyncio.get_running_loop().run_in_executor(pool, find, task)
            except BrokenProcessPool:
                return Found(task.media, {}, _ended())

    @staticmethod
    def _made(count: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(count, mp_context=_CONTEXT, initializer=prepare)
