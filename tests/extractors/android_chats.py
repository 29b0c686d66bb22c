"""What the tests of chat databases share: what was read against what was planted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from asasec_graph.model.kinds import Direction, EntityKind, EventType
from asasec_graph.model.observations import Event, Observation
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded
from asasec_graph.samples.android import Planted, at
from tests.extractors import phone_sources as phones


def seen(extractor: Extractor, source: Source) -> list[Observation]:
    """The observations, without the files within the file."""
    assert extractor.takes(source)
    return [one for one in extractor.extract(source) if not isinstance(one, Enclosed)]


def enclosed(found: Iterator[Yielded]) -> list[Enclosed]:
    """The files within the file."""
    return [one for one in found if isinstance(one, Enclosed)]


def written_to(inside: Enclosed, path: Path) -> Path:
    """The bytes of a file within the file, in a file of its own."""
    if isinstance(inside.data, bytes):
        path.write_bytes(inside.data)
    else:
        with path.open("wb") as file:
            inside.data(file)
    return path


def of_type(found: list[Observation], kind: EventType) -> list[Event]:
    """The messages, or the calls."""
    return [event for event in phones.events(found) if event.type is kind]


def agree(found: list[Observation], planted: Planted, *, owned: str | None) -> None:
    """Counts, texts, times, directions and the owner are those that were planted.

    `owned` is the key under which the owner takes part in what was sent; None where he is a person of the evidence.
    """
    messages, calls = of_type(found, EventType.MESSAGE), of_type(found, EventType.CALL)
    assert phones.problems(found) == []
    assert [event.text for event in messages] == list(planted.texts)
    assert len(messages) == planted.messages
    assert len(calls) == planted.calls
    assert sum(event.direction is Direction.MISSED for event in calls) == planted.missed
    assert sum(bool(event.asserted.get("deleted")) for event in messages) == planted.deleted
    sent = [event for event in messages if event.direction is Direction.OUT]
    assert len(sent) == planted.sent
    assert all(event.at is not None and (event.at - at(0)) % 60_000 == 0 for event in (*messages, *calls))
    assert {ref.key for event in sent for ref in event.senders} == {owned or _person(found)}
    assert {ref.key for event in messages for ref in event.senders} - {owned or _person(found)} != set()
    assert phones.keys(found, EntityKind.MEDIA) == {f"sha256:{digest}" for digest in planted.media}
    assert phones.keys(found, EntityKind.LOCATION) == planted.places


def _person(found: list[Observation]) -> str:
    """The key of the owner where nothing more is known of him."""
    return next(one.entity.key for one in phones.mentions(found, EntityKind.PERSON) if one.asserted.get("owner"))


def names(found: list[Observation]) -> set[str]:
    """The names of the persons."""
    told = (one.asserted.get("name") for one in phones.mentions(found, EntityKind.PERSON))
    return {name for name in told if isinstance(name, str)}
