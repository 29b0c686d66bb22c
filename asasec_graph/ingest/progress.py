"""How far an exhibit is: published by the ingest, followed by subscriptions and progress bars."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """One exhibit's state; `phase` is QUEUED, EXTRACTING, WRITING or FINISHED.

    `done` of `total` counts rows written; while EXTRACTING `total` is unknown (0).
    """

    evidence: str
    phase: str
    done: int = 0
    total: int = 0
    observations: int = 0
    problems: int = 0
    finished: bool = False


class Hub:
    """The latest state of each exhibit, and those who follow it. One event loop, no threads."""

    def __init__(self) -> None:
        self._latest: dict[str, Progress] = {}
        self._followers: dict[str, set[asyncio.Queue[Progress]]] = {}

    def publish(self, progress: Progress) -> None:
        """Tell the followers of this exhibit; a slow follower gets the newest state, not all of them."""
        self._latest[progress.evidence] = progress
        for queue in self._followers.get(progress.evidence, set()):
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(progress)
        if progress.finished:
            self._latest.pop(progress.evidence, None)

    def latest(self, evidence: str) -> Progress | None:
        """The state of an exhibit that is under way, or None."""
        return self._latest.get(evidence)

    async def follow(self, evidence: str) -> AsyncGenerator[Progress]:
        """The states of an exhibit as they come, ending with the finished one."""
        queue: asyncio.Queue[Progress] = asyncio.Queue(maxsize=1)
        followers = self._followers.setdefault(evidence, set())
        followers.add(queue)
        try:
            if (now := self.latest(evidence)) is not None:
                yield now
            while True:
                progress = await queue.get()
                yield progress
                if progress.finished:
                    return
        finally:
            followers.discard(queue)
            if not followers:
                self._followers.pop(evidence, None)
