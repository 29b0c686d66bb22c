"""What is mutated: inputs that each extractor takes, from the shared samples and from those that we generate."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import containers
from asasec_graph.extractors.listing import choose
from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples.listing import SAMPLES

SHARED = Path(__file__).parents[3] / "shared" / "data"
LARGEST = 2 << 20
INPUTS = 6
"""Inputs kept for one extractor: the smaller ones, for speed."""


def inputs(folder: Path) -> dict[str, list[Path]]:
    """Extractor name -> files that it takes, copied or written into `folder`, smallest first; their names are kept."""
    found: dict[str, dict[str, tuple[int, Path]]] = {}
    for source in _sources(folder / "made"):
        extractor = choose(source)
        if extractor is None or not 0 < source.size <= LARGEST:
            continue
        kept = folder / extractor.name / source.sha256[:8] / source.basename
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source.path, kept)
        found.setdefault(extractor.name, {})[source.sha256] = (source.size, kept)
    return {name: [path for _, path in sorted(files.values())[:INPUTS]] for name, files in sorted(found.items())}


def _sources(made: Path) -> Iterator[Source]:
    made.mkdir(parents=True, exist_ok=True)
    for name, sample in SAMPLES.items():
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        sample(path)
        yield from _opened(path)
    for path in sorted(SHARED.rglob("*")):
        if path.is_file():
            yield from _opened(path)


def _opened(path: Path) -> Iterator[Source]:
    if path.stat().st_size > LARGEST:
        return
    source = source_of(path)
    yield source
    if choose(source) is None and containers.kind(source):
        try:
            yield from (one for one in containers.members(source) if not isinstance(one, Problem))
        except EvidenceError:
            return


def source_of(path: Path, options: Options | None = None) -> Source:
    """A source over a file, under its own name."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return Source(path, path.name, sha256, path.stat().st_size, options or Options())
