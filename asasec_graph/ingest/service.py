"""The ingest: exhibits through the readers into the graph, with progress, resumable after a cut.

    take (receipt.py) -> read in a worker (reader.py) -> begin the plan -> batches -> finish

Ingesting the same evidence again finds it done and changes nothing; one cut off half way is read
again and goes on at the batch where it stopped.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType

from asasec_graph.cypher import exhibits
from asasec_graph.cypher.exhibits import Work
from asasec_graph.errors import AsasecError, NotFound
from asasec_graph.evidence.vault import Vault
from asasec_graph.graph import writing
from asasec_graph.graph.connection import Graph
from asasec_graph.ingest import custody, secret_files
from asasec_graph.ingest.custody import Step
from asasec_graph.ingest.progress import Hub, Progress
from asasec_graph.ingest.reader import Job, Outcome
from asasec_graph.ingest.spool import batches
from asasec_graph.ingest.workers import Workers
from asasec_graph.model.kinds import EvidenceStatus
from asasec_graph.reading.source import Digests, Options
from asasec_graph.settings import Settings

DONE = (EvidenceStatus.DONE, EvidenceStatus.DONE_WITH_PROBLEMS, EvidenceStatus.FAILED)
WRITERS = 1
"""Two writers of links to the same busy identifiers deadlock on their degrees, whatever the order of rows."""


@dataclass(frozen=True, slots=True)
class Result:
    """How an exhibit ended. `changed` is false where it had been ingested before."""

    evidence: str
    exhibit: str
    status: EvidenceStatus
    changed: bool
    reading_seconds: float = 0.0
    writing_seconds: float = 0.0
    rows: int = 0
    observations: int = 0


class Ingest:
    """The service over one graph and one vault. Close it when done; it ends its workers."""

    def __init__(self, graph: Graph, settings: Settings) -> None:
        self.graph = graph
        self.settings = settings
        self.vault = Vault(settings.data / "vault")
        self.hub = Hub()
        self.workers = Workers(settings.workers or max(1, (os.cpu_count() or 2) - 1))
        self._writers = asyncio.Semaphore(WRITERS)
        self._running: dict[str, asyncio.Task[Result]] = {}

    async def __aenter__(self) -> Ingest:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def start(self, evidence: str, *, again: bool = False) -> asyncio.Task[Result]:
        """Ingest an exhibit in the background; the task of the run under way where there is one.

        `again` reads a finished exhibit anew, as after an update of the readers: where they see the same
        nothing changes, otherwise what stood is replaced.
        """
        task = self._running.get(evidence)
        if task is None:
            self.hub.publish(Progress(evidence, "QUEUED"))
            task = self._running[evidence] = asyncio.create_task(self._run(evidence, again))
            task.add_done_callback(lambda _: self._running.pop(evidence, None))
        return task

    async def resume(self) -> int:
        """Start every exhibit that a stopped program left unfinished; how many."""
        left = await self.graph.read(exhibits.exhibits_unfinished())
        for exhibit in left:
            self.start(exhibit.id)
        return len(left)

    async def close(self) -> None:
        """Stop what runs (it is resumed at the next start) and end the workers."""
        tasks = list(self._running.values())
        for task in tasks:
            task.cancel()
        self.workers.close()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self, evidence: str, again: bool) -> Result:
        states = await self.graph.read(exhibits.exhibit_state(evidence=evidence))
        jobs = await self.graph.read(exhibits.exhibit_job(evidence=evidence))
        if not states or not jobs:
            raise NotFound(f"there is no exhibit {evidence}")
        state, work = states[0], jobs[0]
        if state.status in DONE and not again:
            self.hub.publish(Progress(evidence, "FINISHED", finished=True))
            return Result(evidence, work.exhibit, EvidenceStatus(state.status), changed=False)
        return await self._ingest(work)

    async def _ingest(self, work: Work) -> Result:
        await self._status(work.id, {"status": EvidenceStatus.EXTRACTING.value})
        spool = Path(await asyncio.to_thread(mkdtemp, prefix="spool-", dir=self._folder()))
        try:
            await self._note(work, Step.EXTRACTION_STARTED, {})
            outcome = await self._read(work, spool)
            async with self._writers:
                started = time.perf_counter()
                await self._write(work, outcome, spool)
                writing_seconds = time.perf_counter() - started
            return await self._finish(work, outcome, writing_seconds)
        except AsasecError as error:
            return await self._fail(work, error)
        finally:
            await asyncio.to_thread(shutil.rmtree, spool, ignore_errors=True)

    async def _read(self, work: Work, spool: Path) -> Outcome:
        loop = asyncio.get_running_loop()

        def told(observations: int, problems: int) -> None:
            state = Progress(work.id, "EXTRACTING", observations=observations, problems=problems)
            loop.call_soon_threadsafe(self.hub.publish, state)

        told(0, 0)
        return await self.workers.run(self._job(work, spool), told)

    async def _write(self, work: Work, outcome: Outcome, spool: Path) -> None:
        next_batch, done = await writing.begin(self.graph, work.id, outcome.plan), 0
        for number, (stage, rows) in enumerate(batches(spool)):
            if number >= next_batch:
                await writing.write_batch(self.graph, work.id, outcome.plan, number, stage, rows)
            done += len(rows)
            state = Progress(work.id, "WRITING", done, outcome.rows, outcome.observations, outcome.problems)
            self.hub.publish(state)
        await writing.mark_shared(self.graph, work.id)

    async def _finish(self, work: Work, outcome: Outcome, seconds: float) -> Result:
        status = EvidenceStatus.DONE_WITH_PROBLEMS if outcome.problems else EvidenceStatus.DONE
        if outcome.failed:
            status = EvidenceStatus.FAILED
        props = {
            "status": status.value,
            "format": outcome.format,
            "readers": outcome.readers,
            "counts": json.dumps(outcome.counts),
            "eventCounts": json.dumps(outcome.events),
            "problemCount": outcome.problems,
            "seconds": outcome.seconds + seconds,
        }
        await self.graph.write(exhibits.exhibit_finish(evidence=work.id, props=props))
        told = {"status": status.value, "readers": outcome.readers, "plan": outcome.plan, "problems": outcome.problems}
        step = Step.FAILED if outcome.failed else Step.EXTRACTED
        await self._note(work, step, {**told, "counts": outcome.counts, "events": outcome.events})
        self.hub.publish(_finished(work.id, outcome))
        return Result(work.id, work.exhibit, status, True, outcome.seconds, seconds, outcome.rows, outcome.observations)

    async def _fail(self, work: Work, error: AsasecError) -> Result:
        """The reader itself was lost: nothing was written of this exhibit but the reason."""
        problem = {"id": f"{work.id}.p0", "ordinal": 0, "reason": error.message, "locator": work.name}
        next_batch = await writing.begin(self.graph, work.id, "failed")
        await writing.write_batch(self.graph, work.id, "failed", next_batch, writing.Stage.PROBLEMS, [problem])
        props = {"status": EvidenceStatus.FAILED.value, "problemCount": 1, "counts": "{}", "eventCounts": "{}"}
        await self.graph.write(exhibits.exhibit_finish(evidence=work.id, props=props))
        await self._note(work, Step.FAILED, {"reason": error.message})
        self.hub.publish(Progress(work.id, "FINISHED", problems=1, finished=True))
        return Result(work.id, work.exhibit, EvidenceStatus.FAILED, True)

    def _job(self, work: Work, spool: Path) -> Job:
        companions: dict[str, str] = json.loads(work.companions or "{}")
        options: dict[str, dict[str, str]] = json.loads(work.options or "{}")
        return Job(
            evidence=work.id,
            path=self.vault.path(work.sha256),
            name=work.name,
            sha256=work.sha256,
            size=work.size,
            spool=spool,
            vault=self.vault.folder,
            options=reading_options(self.settings, options.get("mapping", {}), faces=bool(work.legal_basis)),
            companions={suffix: self.vault.path(sha256) for suffix, sha256 in companions.items()},
            digests=Digests(work.md5, work.sha1) if work.md5 and work.sha1 else None,
        )

    def _folder(self) -> Path:
        folder = self.settings.data / "spool"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return folder

    async def _status(self, evidence: str, props: dict[str, str]) -> None:
        await self.graph.write(exhibits.exhibit_status(evidence=evidence, props=props))

    async def _note(self, work: Work, step: Step, detail: dict[str, object]) -> None:
        told = json.loads(json.dumps(detail))
        await custody.record(self.graph, work.case, work.exhibit, step, work.added_by, told)


def _finished(evidence: str, outcome: Outcome) -> Progress:
    return Progress(
        evidence, "FINISHED", outcome.rows, outcome.rows, outcome.observations, outcome.problems, finished=True
    )


def reading_options(settings: Settings, mapping: dict[str, str], *, faces: bool) -> Options:
    """How this installation reads what evidence leaves open. Faces are sought only where a case allows it.

    Passwords and keys are read from their files now; BadInput where one cannot be.
    """
    return Options(
        region=settings.region,
        timezone=settings.timezone,
        mapping=mapping,
        models=settings.models,
        faces=faces,
        passwords=secret_files.passwords(settings.passwords),
        keys=secret_files.keys(settings.keys),
        unpacked=settings.max_archive,
    )
