"""What stands in a container, as tests compare it: each member's hash, size and marks, and the problems."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from asasec_graph.evidence.containers import members
from asasec_graph.evidence.limits import Limits
from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Options, Source


@dataclass(frozen=True, slots=True)
class Contents:
    """Members by name with the SHA-256 of their bytes; the names of deleted ones; problems by locator."""

    files: dict[str, str] = field(default_factory=dict[str, str])
    deleted: set[str] = field(default_factory=set[str])
    keys: dict[str, tuple[bytes, ...]] = field(default_factory=dict[str, tuple[bytes, ...]])
    companions: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    problems: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def problem(self, locator: str) -> str:
        """The one problem at a place."""
        (reason,) = (reason for place, reason in self.problems if place == locator)
        return reason


def source(path: Path, *passwords: str, beside: dict[str, Path] | None = None) -> Source:
    """A file with passwords and the files that belong to it."""
    data = path.read_bytes()
    options = Options(passwords=passwords)
    return Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data), options, beside or {})


def contents(given: Source, limits: Limits | None = None) -> Contents:
    """Everything in a container; each member's stated hash and size are held against its bytes."""
    made = Contents()
    for found in members(given, limits):
        if isinstance(found, Problem):
            made.problems.append((found.locator, found.reason))
            continue
        data = found.path.read_bytes()
        assert (found.sha256, found.size) == (hashlib.sha256(data).hexdigest(), len(data))
        made.files[found.name] = found.sha256
        made.keys[found.name] = found.options.keys
        made.companions[found.name] = set(found.companions)
        if found.deleted:
            made.deleted.add(found.name)
    return made
