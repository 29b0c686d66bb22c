"""A short run of what `python -m tests.fuzzing` does at length, and proof that it would find what it looks for."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from asasec_graph.extractors.listing import BUILT_IN
from asasec_graph.model.observations import Problem
from asasec_graph.reading.source import Extractor, Options, Source
from tests.fuzzing.corpus import SHARED, inputs
from tests.fuzzing.mutating import mutated
from tests.fuzzing.running import Plan, tallied, tried

EACH = 12


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Path]]:
    return inputs(tmp_path_factory.mktemp("corpus"))


@pytest.mark.skipif(not SHARED.exists(), reason="the shared samples are absent")
def test_no_format_is_without_a_sample_that_its_extractor_takes(corpus: dict[str, list[Path]]) -> None:
    assert {extractor.name for extractor in BUILT_IN} <= set(corpus)


@pytest.mark.timeout(600)
def test_no_mutated_input_breaks_an_extractor(corpus: dict[str, list[Path]], tmp_path: Path) -> None:
    plan = Plan(corpus, 20_261_122, tmp_path)
    tallies = tallied(plan, range(EACH * len(corpus)), 2)
    assert [finding for tally in tallies.values() for finding in tally.findings] == []
    assert all(tally.inputs == EACH for tally in tallies.values())


def test_a_mutation_is_made_again_from_its_number(tmp_path: Path) -> None:
    data = bytes(range(256)) * 8
    assert mutated(random.Random("1/7"), data, data, tmp_path / "a") == mutated(
        random.Random("1/7"), data, data, tmp_path / "b"
    )
    assert len({mutated(random.Random(number), data, data, tmp_path / "c") for number in range(50)}) > 40


def test_what_must_not_leave_an_extractor_is_found(tmp_path: Path) -> None:
    def wrong(_: Source) -> Iterator[Problem]:
        yield Problem("no place", "")

    path = tmp_path / "x"
    path.write_bytes(b"x")
    with pytest.raises(TypeError, match="no observation"):
        tried(Extractor("wrong", 1, lambda _: True, wrong), path, Options())
