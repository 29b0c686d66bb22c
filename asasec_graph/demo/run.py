"""The demo from end to end: make the world, take it in as evidence, ask as its users would, score the answers.

The sealed case comes in last. What an outsider was told before and after must be the same bytes.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from asasec_graph.app.services import Services
from asasec_graph.demo import stage
from asasec_graph.demo.asking import ALERTS, Asker, Found, Node, as_hits, as_networks, as_reappearances
from asasec_graph.demo.scoring import Answers, Question, fell_short, score
from asasec_graph.demo.truth import PlantedCase, Truth, World
from asasec_graph.demo.world import SEED, make_world
from asasec_graph.ingest.service import Result
from asasec_graph.model.kinds import EvidenceStatus

Progress = Callable[[str, int, int], None]
"""Hears which step is under way and how many of how many exhibits are through."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the demo came to. `found`: what the analyst was told at the end; `kept`: what the keeper was.

    `alerts`: what whoever identifies victims was told without asking for it.
    """

    world: World
    questions: tuple[Question, ...]
    found: Found
    kept: Found
    alerts: list[Node]
    seconds: float
    observations: int
    exhibits: int
    unread: tuple[str, ...]

    @property
    def short(self) -> tuple[Question, ...]:
        """The questions that fell short."""
        return fell_short(self.questions)


async def run(services: Services, *, seed: int = SEED, scale: float = 1.0, progress: Progress) -> Outcome:
    """Run the demo in these services' graph. BadInput where it holds cases that are not the demo's."""
    started = time.perf_counter()
    progress("world", 0, 0)
    folder = services.settings.data / "demo"
    await stage.require_own_graph(services.graph)
    world = await asyncio.to_thread(_fresh_world, folder, seed, scale)
    await stage.add_users(services.graph)
    taking = _Taking(services, folder, progress, sum(len(case.files) for case in world.cases))
    searched = _searched(world.truth)
    await taking.cases([case for case in world.cases if not case.sealed])
    await stage.state_victim(services.graph, world.truth.victim)
    progress("asking", 0, 0)
    before = await Asker(services, stage.ANALYST).everything(searched)
    await taking.cases([case for case in world.cases if case.sealed])
    progress("asking again", 0, 0)
    after = await Asker(services, stage.ANALYST).everything(searched)
    kept = await Asker(services, stage.KEEPER).everything(searched)
    alerts = await Asker(services, stage.IDENTIFIER).nodes("alerts", ALERTS)
    return Outcome(
        world=world,
        questions=score(world.truth, _answers(world.truth, before, after, kept)),
        found=after,
        kept=kept,
        alerts=alerts,
        seconds=round(time.perf_counter() - started, 1),
        observations=taking.observations,
        exhibits=taking.done,
        unread=tuple(taking.unread),
    )


def _fresh_world(folder: Path, seed: int, scale: float) -> World:
    """The world written anew; the same seed writes the same files over those of an earlier run."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return make_world(folder, seed=seed, scale=scale)


class _Taking:
    """Takes cases in and counts."""

    def __init__(self, services: Services, folder: Path, progress: Progress, total: int) -> None:
        self._services = services
        self._folder = folder
        self._progress = progress
        self._total = total
        self.done = 0
        self.observations = 0
        self.unread: list[str] = []

    async def cases(self, planted: list[PlantedCase]) -> None:
        """Open these cases and ingest their folders."""
        for case in planted:
            await stage.open_case(self._services.graph, case)
        await stage.take_in(self._services.ingest, planted, self._folder, self._told)

    def _told(self, result: Result) -> None:
        self.done += 1
        self.observations += result.observations
        if result.status is EvidenceStatus.FAILED:
            self.unread.append(result.exhibit)
        self._progress("evidence", self.done, self._total)


def _searched(truth: Truth) -> tuple[str, ...]:
    """What is searched for before and after the sealed case: its reference, and what in it would hit."""
    return (truth.sealed.reference, *(ref.key for ref in truth.sealed.would_hit))


def _answers(truth: Truth, before: Found, after: Found, kept: Found) -> Answers:
    return {
        "crossCaseHits": as_hits(after.hits),
        "networks": as_networks(after.networks),
        "reappearances": as_reappearances(after.reappearances),
        "sealed": {
            "before": sha256(before.bytes).hexdigest(),
            "after": sha256(after.bytes).hexdigest(),
            "named": after.bytes.count(truth.sealed.reference.encode()),
            "hits": as_hits(kept.hits),
            "reappearances": as_reappearances(kept.reappearances),
        },
    }
