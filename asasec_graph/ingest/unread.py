"""Files of a container that nothing was read from: the first ones by name, the others counted.

A disk holds a hundred thousand of them, all encrypted or all of programs; one problem for each would bury those that
matter. Problems within a file that was read are never counted away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from asasec_graph.model.observations import Observation, Problem

EMPTY = "the file is empty: there is nothing to read"
UNKNOWN = "no extractor recognises this format: the bytes are kept, nothing was read from them"
NAMED = 20
_ENDINGS = 12


def empty(name: str) -> Problem:
    """A file without bytes."""
    return Problem(EMPTY, name)


def unknown(name: str) -> Problem:
    """A file of a format that nobody reads."""
    return Problem(UNKNOWN, name)


class Unread:
    """What was not read of one container."""

    def __init__(self, container: str) -> None:
        self._container = container
        self._empty = 0
        self._unknown = Counter[str]()
        self._left = Counter[str]()

    def is_named_left(self, problem: Problem) -> bool:
        """The same for a member that the container itself could not give."""
        self._left[problem.reason] += 1
        return self._left[problem.reason] <= NAMED

    def is_named(self, observation: Observation) -> bool:
        """Whether this is told by itself; otherwise it is counted."""
        if not isinstance(observation, Problem) or observation.reason not in (EMPTY, UNKNOWN):
            return True
        if observation.reason == EMPTY:
            self._empty += 1
            return self._empty <= NAMED
        self._unknown[PurePosixPath(observation.locator).suffix.lower()[:12] or "-"] += 1
        return self._unknown.total() <= NAMED

    def others(self) -> Iterator[Problem]:
        """The counts of those that were not named."""
        if self._empty > NAMED:
            yield Problem(f"{self._empty - NAMED:,} more files in it are empty", self._container)
        for reason, count in self._left.items():
            if count > NAMED:
                yield Problem(f"{count - NAMED:,} more files in it: {reason}", self._container)
        if self._unknown.total() > NAMED:
            endings = ", ".join(f"{ending} {count:,}" for ending, count in self._unknown.most_common(_ENDINGS))
            more = self._unknown.total() - NAMED
            reason = f"{more:,} more files in it are of formats that no extractor recognises (all by ending: {endings})"
            yield Problem(reason, self._container)
