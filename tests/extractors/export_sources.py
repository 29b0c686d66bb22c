"""Whole exports for tests: the members of a generated zip, each as the source that the archive reader makes."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path

from asasec_graph.extractors.listing import choose
from asasec_graph.model.observations import Observation
from asasec_graph.reading.source import Options, Source
from tests.extractors import text_sources


def unpacked(archive: Path, options: Options | None = None) -> Iterator[Source]:
    """Each member in order, its path in the export as its name."""
    folder = archive.with_suffix("")
    folder.mkdir(exist_ok=True)
    with zipfile.ZipFile(archive) as opened:
        for number, name in enumerate(opened.namelist()):
            data = opened.read(name)
            path = folder / str(number)
            path.write_bytes(data)
            yield Source(path, name, hashlib.sha256(data).hexdigest(), len(data), options or Options())


def read(archive: Path, options: Options | None = None) -> dict[str, list[Observation]]:
    """What is observed in each member, by its path."""
    return {source.name: seen(source) for source in unpacked(archive, options)}


def seen(source: Source) -> list[Observation]:
    """What the extractor that takes a source observes."""
    extractor = choose(source)
    assert extractor is not None, source.name
    return text_sources.seen_by(extractor, source)


def formats(archive: Path) -> dict[str, str]:
    """The extractor's name for each member."""
    found = {source.name: choose(source) for source in unpacked(archive)}
    return {name: extractor.name if extractor else "" for name, extractor in found.items()}


def together(observed: dict[str, list[Observation]]) -> list[Observation]:
    """All that an export says."""
    return [one for observations in observed.values() for one in observations]
