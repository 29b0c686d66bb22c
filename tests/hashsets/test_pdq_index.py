"""Search by perceptual hash finds what counting every bit finds, no more and no less."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.hashsets import pdq_index
from asasec_graph.hashsets.pdq_index import BANDS, BITS, Hashes, PdqIndex

SOME = 400


def _made(seed: int, count: int, flips: list[int]) -> tuple[Hashes, Hashes]:
    """Hashes, many of them near each other, and probes that differ from some by these counts of bits."""
    rng = np.random.default_rng(seed)
    bits = rng.integers(0, 2, (max(1, count // 4), BITS), dtype=np.uint8)
    near = bits[rng.integers(0, len(bits), count)]
    for row in near:
        row[rng.choice(BITS, int(rng.integers(0, 40)), replace=False)] ^= 1
    probes = near[rng.integers(0, count, len(flips))].copy()
    for row, many in zip(probes, flips, strict=True):
        row[rng.choice(BITS, many, replace=False)] ^= 1
    return _packed(near), _packed(probes)


def _packed(bits: np.ndarray) -> Hashes:
    return np.packbits(bits, axis=1).view(np.uint64)


def _counted(hashes: Hashes, probes: Hashes, most: int) -> list[tuple[int, int, int]]:
    distances = np.bitwise_count(probes[:, None] ^ hashes[None]).sum(axis=2)
    pairs = np.argwhere(distances <= most)
    return sorted((int(probe), int(distances[probe, row]), int(row)) for probe, row in pairs)


def _found(index: PdqIndex, probes: Hashes, most: int, threads: int = 1) -> list[tuple[int, int, int]]:
    near = index.search(probes, most, threads)
    return list(zip(near.probes.tolist(), near.distances.tolist(), near.rows.tolist(), strict=True))


@settings(deadline=None, max_examples=60)
@given(
    seed=st.integers(0, 2**32),
    count=st.integers(1, SOME),
    flips=st.lists(st.integers(0, 60), min_size=1, max_size=12),
    most=st.sampled_from([0, 1, 7, 14, 15, 16, 30, 31, 32, 40, 47, 48, 100, 256]),
)
def test_it_finds_what_counting_finds(seed: int, count: int, flips: list[int], most: int) -> None:
    hashes, probes = _made(seed, count, flips)
    assert _found(PdqIndex.of(hashes), probes, most) == _counted(hashes, probes, most)


@pytest.mark.parametrize("most", [15, 31, 100])
def test_many_probes_of_few_hashes_find_the_same(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index is then made of the probes, some at a time, and the hashes are looked up in it."""
    monkeypatch.setattr(pdq_index, "_TURNED", 7)
    hashes, probes = _made(5, 3, [*range(0, 40, 2), 0, 0])
    assert len(probes) > 4 * len(hashes)
    assert _found(PdqIndex.of(hashes), probes, most) == _counted(hashes, probes, most)


@pytest.mark.parametrize("most", [15, 20, 31, 47])
def test_bits_spread_over_the_bands_as_badly_as_they_can_be_are_found(most: int) -> None:
    """As many bits in each band as leave no band nearly equal: the neighbour that a weaker search would miss."""
    rng = np.random.default_rng(3)
    one = rng.integers(0, 2, BITS, dtype=np.uint8)
    other = one.copy()
    for number in range(most):
        other[(number % BANDS) * (BITS // BANDS) + number // BANDS] ^= 1
    index = PdqIndex.of(np.vstack([_packed(other[None]), rng.integers(0, 2**63, (5_000, 4), dtype=np.uint64)]))
    assert _found(index, _packed(one[None]), most) == [(0, most, 0)]
    assert _found(index, _packed(one[None]), most - 1) == []


def test_hashes_that_share_their_buckets_are_counted_and_found(tmp_path: Path) -> None:
    """All alike: the buckets hold everything. From disk, by several threads."""
    base = np.random.default_rng(5).integers(0, 2**63, (1, 4), dtype=np.uint64)
    hashes = np.repeat(base, 3_000, axis=0)
    hashes[:, 3] ^= np.arange(3_000, dtype=np.uint64)
    PdqIndex.write(tmp_path, [hashes[:1_000], hashes[1_000:]])
    opened = PdqIndex.opened(tmp_path)
    probes = np.vstack([hashes[:200], ~hashes[:5]])
    assert _found(opened, probes, 3, threads=2) == _counted(hashes, probes, 3)
    assert np.array_equal(opened.hashes, hashes)


def test_many_probes_by_two_threads_are_those_of_one() -> None:
    hashes, probes = _made(9, 3_000, [20] * 300)
    index = PdqIndex.of(hashes)
    assert _found(index, probes, 31, threads=2) == _found(index, probes, 31) == _counted(hashes, probes, 31)


def test_nothing_is_near_nothing(tmp_path: Path) -> None:
    none = np.empty((0, 4), np.uint64)
    PdqIndex.write(tmp_path, [none])
    for index in (PdqIndex.of(none), PdqIndex.opened(tmp_path)):
        assert len(index.search(np.zeros((1, 4), np.uint64), 31).rows) == 0
    assert len(PdqIndex.of(np.zeros((1, 4), np.uint64)).search(none, 31).rows) == 0
