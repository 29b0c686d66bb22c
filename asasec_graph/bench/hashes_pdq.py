"""Search by perceptual hash among many, beside faiss' flat binary index: the same pairs, found by both."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from asasec_graph.bench.rows import Row, rate
from asasec_graph.hashsets.matching import MATCH
from asasec_graph.hashsets.pdq_index import BITS, Hashes, PdqIndex

PROBES = 4_096
PEER_PROBES = 512
SINGLE = 200
PEER = "faiss IndexBinaryFlat.range_search"
_Bits = npt.NDArray[np.uint8]


def measured(size: int) -> Iterator[Row]:
    """Searches a second among `size` hashes, in batches and one at a time; the index's memory."""
    rng = np.random.default_rng(4)
    hashes = rng.integers(0, 2**64, (size, BITS // 64), dtype=np.uint64)
    probes = _probes(hashes, rng)
    index = PdqIndex.of(hashes)
    peer = _faiss(hashes)
    index.search(probes[:64], MATCH)
    ours = _rate(lambda: index.search(probes, MATCH), len(probes))
    single = _rate(lambda: [index.search(one[None], MATCH) for one in probes[:SINGLE]], SINGLE)
    kept = 96 * size / 1e6 + 4.2
    if peer is None:
        yield Row(f"PDQ, {size:,} hashes, in batches", "1/s", ours)
        yield Row(f"PDQ, {size:,} hashes, one at a time", "1/s", single)
    else:
        some = probes[:PEER_PROBES]
        if peer(some) != _pairs(index, some):
            raise AssertionError("faiss finds other neighbours than the index")
        theirs = _rate(lambda: peer(some), len(some))
        alone = _rate(lambda: [peer(one[None]) for one in probes[:SINGLE]], SINGLE)
        yield rate(f"PDQ, {size:,} hashes, in batches", "1/s", ours, theirs, PEER)
        yield rate(f"PDQ, {size:,} hashes, one at a time", "1/s", single, alone, PEER)
    yield Row(f"PDQ, {size:,} hashes, the index", "MB", kept)


def _probes(hashes: Hashes, rng: np.random.Generator) -> Hashes:
    """Half of them near one of the hashes, by 0 to 40 bits; half like none."""
    near = hashes[rng.integers(0, len(hashes), PROBES // 2)]
    bits = np.unpackbits(near.view(np.uint8), axis=1)
    for row in bits:
        row[rng.choice(BITS, int(rng.integers(0, 41)), replace=False)] ^= 1
    far = rng.integers(0, 2**64, (PROBES // 2, BITS // 64), dtype=np.uint64)
    return rng.permutation(np.vstack([np.packbits(bits, axis=1).view(np.uint64), far]))


def _rate(work: Callable[[], object], count: int) -> float:
    """The best of two, since others use the machine too."""
    best = float("inf")
    for _ in range(2):
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return count / best


def _pairs(index: PdqIndex, probes: Hashes) -> set[tuple[int, int, int]]:
    near = index.search(probes, MATCH)
    return set(zip(near.probes.tolist(), near.rows.tolist(), near.distances.tolist(), strict=True))


def _faiss(hashes: Hashes) -> Callable[[Hashes], set[tuple[int, int, int]]] | None:
    """What faiss finds, on all cores; None where it is not installed."""
    if importlib.util.find_spec("faiss") is None:
        return None
    import faiss

    flat: Any = faiss.IndexBinaryFlat(BITS)
    flat.add(_bytes(hashes))

    def search(probes: Hashes) -> set[tuple[int, int, int]]:
        limits, distances, rows = flat.range_search(_bytes(probes), MATCH + 1)
        asked = np.repeat(np.arange(len(probes)), np.diff(limits.astype(np.int64)))
        return set(zip(asked.tolist(), rows.tolist(), distances.astype(np.int64).tolist(), strict=True))

    return search


def _bytes(hashes: Hashes) -> _Bits:
    return np.ascontiguousarray(hashes).view(np.uint8).reshape(-1, BITS // 8)
