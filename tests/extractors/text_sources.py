"""Sources for tests of extractors that read text: from bytes written for the test, or from the shared samples."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from asasec_graph.model.observations import Event, Face, Link, Mention, Observation, Problem
from asasec_graph.model.times import rfc3339
from asasec_graph.reading.source import Enclosed, Extractor, Options, Source

SHARED = Path(__file__).parents[3] / "shared" / "data"


def written(folder: Path, name: str, content: str | bytes, options: Options | None = None) -> Source:
    """A source of these bytes under this name."""
    data = content if isinstance(content, bytes) else content.encode()
    path = folder / "evidence"
    path.write_bytes(data)
    return Source(path, name, hashlib.sha256(data).hexdigest(), len(data), options or Options())


def sample(name: str, options: Options | None = None) -> Source:
    """A source over one of the shared samples; the test is skipped where these are absent."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the shared sample {name} is absent")
    data = path.read_bytes()
    return Source(path, path.name, hashlib.sha256(data).hexdigest(), len(data), options or Options())


def seen_by(extractor: Extractor, source: Source) -> list[Observation]:
    """What an extractor observes, enclosed files left aside."""
    return [one for one in extractor.extract(source) if not isinstance(one, Enclosed)]


def enclosed(extractor: Extractor, source: Source) -> list[Enclosed]:
    """The files that an extractor finds within this one."""
    return [one for one in extractor.extract(source) if isinstance(one, Enclosed)]


def mentions(observations: Iterable[Observation]) -> list[Mention]:
    """The mentions among observations."""
    return [one for one in observations if isinstance(one, Mention)]


def events(observations: Iterable[Observation]) -> list[Event]:
    """The events among observations."""
    return [one for one in observations if isinstance(one, Event)]


def links(observations: Iterable[Observation]) -> list[Link]:
    """The links among observations."""
    return [one for one in observations if isinstance(one, Link)]


def problems(observations: Iterable[Observation]) -> list[Problem]:
    """The problems among observations."""
    return [one for one in observations if isinstance(one, Problem)]


def names(observations: Iterable[Observation]) -> list[str]:
    """The names asserted, in order."""
    return [str(one.asserted["name"]) for one in mentions(observations) if "name" in one.asserted]


def keys_of(observations: Iterable[Observation], kind: str) -> set[str]:
    """The distinct keys mentioned of one kind."""
    return {one.entity.key for one in mentions(observations) if one.entity.kind.value == kind}


def times(observations: Iterable[Observation]) -> list[str | None]:
    """The events' times, RFC 3339."""
    return [None if one.at is None else rfc3339(one.at) for one in events(observations)]


def counts(observations: Iterable[Observation]) -> dict[str, int]:
    """Distinct entities by kind and events by type, as an exhibit's summary has them."""
    seen: set[tuple[str, str]] = set()
    total: Counter[str] = Counter()
    for one in observations:
        refs = []
        match one:
            case Mention(entity=entity):
                refs = [entity]
            case Link(source=left, target=right):
                refs = [left, right]
            case Event(type=kind, senders=senders, receivers=receivers):
                total[kind.value] += 1
                refs = [*senders, *receivers]
            case Face(entity=entity):
                refs = [entity]
            case Problem():
                pass
        seen.update((ref.kind.value, ref.key) for ref in refs)
    total.update(kind for kind, _ in seen)
    return dict(total)
