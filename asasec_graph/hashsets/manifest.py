"""What is kept of a set beside its arrays: where it came from, what it holds, what of it could not be read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from asasec_graph.model.observations import Json

NAME = "set.json"
MOST_PROBLEMS = 1_000
"""Problems that are kept by name; the others are counted."""


@dataclass(frozen=True, slots=True)
class Category:
    """A category, which means something only in its scheme: each country keeps its own."""

    scheme: str
    code: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something of the list that could not be read, and where: `row 17`, `value/3`."""

    locator: str
    reason: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """A set. `folder` holds its arrays, named after what was imported, so that another import has another.

    `entries`: hashes kept of each kind. `refused`: how many problems there were, of which `problems` are the first;
    `notes` are of the list as a whole.
    """

    name: str
    folder: str
    format: str
    scheme: str
    benign: bool
    file: str
    sha256: str
    size: int
    rows: int
    entries: Mapping[str, int]
    mapping: Mapping[str, str]
    categories: tuple[Category | None, ...]
    refused: int
    problems: tuple[Refusal, ...]
    added_at: int
    added_by: str
    seconds: float = 0.0
    notes: tuple[Refusal, ...] = ()

    def write(self, path: Path) -> None:
        """Keep it."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), encoding="utf-8")

    def told(self, what: str) -> dict[str, Json]:
        """What the audit record keeps of it when `what` is done with it."""
        return {"what": what, "file": self.file, "sha256": self.sha256, "rows": self.rows}

    @classmethod
    def read(cls, path: Path) -> Manifest:
        """What was kept."""
        kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        kept["categories"] = tuple(one and Category(**one) for one in kept["categories"])
        kept["problems"] = tuple(Refusal(**one) for one in kept["problems"])
        kept["notes"] = tuple(Refusal(**one) for one in kept["notes"])
        return cls(**kept)
