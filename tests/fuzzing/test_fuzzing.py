"""A short run of what `python -m tests.fuzzing` does at length, and proof that it would find what it looks for."""

from __future__ import annotations

import json
import mmap
import os
import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from asasec_graph.extractors import ios_messages
from asasec_graph.extractors.listing import BUILT_IN
from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Enclosed, Extractor, Options, Source, Yielded
from asasec_graph.samples import ios
from tests.fuzzing.corpus import CONTAINERS, Seed, inputs
from tests.fuzzing.mutating import mutated
from tests.fuzzing.running import Plan, once, tallied
from tests.fuzzing.trying import Broken, tried

EACH = 4


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Seed]]:
    return inputs(tmp_path_factory.mktemp("made"), Path("absent"))


def test_no_format_is_without_a_generated_sample_that_its_extractor_takes(made: dict[str, list[Seed]]) -> None:
    assert {extractor.name for extractor in BUILT_IN} | {*CONTAINERS} <= set(made)


@pytest.mark.timeout(600)
def test_no_mutated_input_breaks_a_target(made: dict[str, list[Seed]], tmp_path: Path) -> None:
    plan = Plan({name: seeds for name, seeds in made.items() if name != "image"}, 20_261_122, tmp_path)
    tallies = tallied(plan, range(EACH * len(plan.corpus)), 2)
    assert [finding for tally in tallies.values() for finding in tally.findings] == []
    assert all(tally.inputs == EACH for tally in tallies.values())
    assert sum(tally.observations > 0 for tally in tallies.values()) > 0.9 * len(tallies)


def test_a_mutation_is_made_again_from_its_number(made: dict[str, list[Seed]], tmp_path: Path) -> None:
    for number, seed in enumerate(seeds[0] for name, seeds in made.items() if name != "image"):
        data = seed.path.read_bytes()
        one, two = (mutated(random.Random(number), data, data, tmp_path / name) for name in "ab")
        assert one == two, seed.path.name


def test_mutations_differ(tmp_path: Path) -> None:
    data = bytes(range(256)) * 8
    assert len({mutated(random.Random(number), data, data, tmp_path / "c") for number in range(50)}) > 40


def test_mutations_of_a_database_are_of_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "sms.db"
    ios.write_file(path)
    data = path.read_bytes()
    intact = 0
    for number in range(30):
        (tmp_path / "x.db").write_bytes(mutated(random.Random(number), data, data, tmp_path / "scratch"))
        intact += tried(ios_messages.EXTRACTOR, tmp_path / "x.db", Options(), tmp_path) > 40
    assert intact > 10


def _raising(_: Source) -> Iterator[Yielded]:
    held: dict[str, str] = {}
    yield Problem(held["what no extractor may raise"], "byte 1")


def _nowhere(_: Source) -> Iterator[Yielded]:
    yield Problem("The JSON is damaged: it.", "")


def _english(_: Source) -> Iterator[Yielded]:
    yield Problem("words that nobody has put into Spanish", "byte 1")


def _inside(_: Source) -> Iterator[Yielded]:
    yield Enclosed("accounts_ce.db", "byte 1-2", json.dumps)


@pytest.mark.parametrize(
    ("extract", "error"),
    [
        (_raising, KeyError),
        (_nowhere, Broken),
        (_english, Broken),
        (_inside, TypeError),
    ],
)
def test_what_must_not_leave_an_extractor_is_found(extract: object, error: type[Exception], tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x")
    with pytest.raises(error):
        tried(Extractor("wrong", 1, lambda _: True, extract), path, Options(), tmp_path)  # type: ignore[arg-type]


def test_a_failure_within_what_is_enclosed_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x")

    def enclosing(_: Source) -> Iterator[Yielded]:
        yield Enclosed("a.txt", "byte 0-1", b"text")

    wrong = Extractor("wrong", 1, lambda source: source.basename == "a.txt", _raising)

    def chosen(source: Source) -> Extractor:
        del source
        return wrong

    monkeypatch.setattr("asasec_graph.ingest.reader.choose", chosen)
    with pytest.raises(KeyError):
        tried(Extractor("outer", 1, lambda _: True, enclosing), path, Options(), tmp_path)


def _measured(extractor: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: float) -> str:
    (tmp_path / "a").write_bytes(b"a")
    monkeypatch.setattr("tests.fuzzing.running.extractors", lambda: (extractor,))
    monkeypatch.setattr("tests.fuzzing.running.SECONDS", seconds)
    monkeypatch.setattr("tests.fuzzing.running.MEMORY", 64 << 20)
    return once(Plan({extractor.name: [Seed(tmp_path / "a")]}, 1, tmp_path), 0, tmp_path).wrong


def test_what_takes_too_long_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(_: Source) -> Iterator[Yielded]:
        ends = time.process_time() + 0.3
        while time.process_time() < ends:
            yield Problem("The JSON is damaged: it. What stands before was read.", "byte 1")

    assert _measured(Extractor("slow", 1, lambda _: True, slow), tmp_path, monkeypatch, 0.2).endswith(" s")


@pytest.mark.skipif(not os.access("/proc/self/clear_refs", os.W_OK), reason="the kernel counts no peaks here")
def test_what_takes_too_much_memory_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def large(_: Source) -> Iterator[Yielded]:
        # A map of its own: what earlier tests freed may still be resident, and would be taken again unseen.
        with mmap.mmap(-1, 128 << 20) as held:
            held.write(b"\1" * len(held))
        yield Problem("The JSON is damaged: it. What stands before was read.", "byte 1")

    assert _measured(Extractor("large", 1, lambda _: True, large), tmp_path, monkeypatch, 60).endswith(" MB")


def test_an_extractor_that_is_right_passes(tmp_path: Path) -> None:
    path = tmp_path / "sms.db"
    ios.write_file(path)
    assert tried(ios_messages.EXTRACTOR, path, Options(), tmp_path) > 60
