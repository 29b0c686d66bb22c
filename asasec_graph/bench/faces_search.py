"""The search half of `asasec bench faces`: exact search and groups over generated faces, beside faiss and usearch.

The faces are clusters of twenty shots of a person, 128 numbers each, of unit length. What must be found is told by a
product in float64, query by query; recall is the share of it that was found. Every side uses all cores. A peer that is
not installed is left out.
"""

# faiss and usearch publish no types:
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import asyncio
import gc
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from asasec_graph.analysis import faces as analysis
from asasec_graph.analysis.faces import FaceArrays, Gallery
from asasec_graph.analysis.faces_arrays import Vectors
from asasec_graph.analysis.faces_near import DIGITS, near
from asasec_graph.analysis.faces_pairs import pairs
from asasec_graph.bench.rows import Row, duration, rate
from asasec_graph.ingest.cores import available

SIZES = (100_000, 1_000_000)
GROUPED = (10_000, 50_000, 100_000)
WIDTH = 128
SHOTS = 20
SPREAD = 0.06
LEAST = 0.38
JOINED = 0.45
FIRST = 50
BATCH = 32
QUERIES = 64
SECONDS = 2.0

T = TypeVar("T")
Found = list[list[str]]


@dataclass(frozen=True, slots=True)
class Side:
    """One way to search: what it takes in memory (MB), and faces by query."""

    memory: float
    search: Callable[[Vectors], Found]


async def rows(size: int | None = None) -> list[Row]:
    """The rows; `size` is how many thousand faces are searched and grouped, by default 100 and 1,000."""
    return await asyncio.to_thread(lambda: list(_rows(size)))


def _rows(size: int | None) -> Iterator[Row]:
    for count in SIZES if size is None else (1_000 * size,):
        yield from _searched(count)
    for count in GROUPED if size is None else (1_000 * size,):
        yield from _grouped(count)


def _searched(count: int) -> Iterator[Row]:
    name, vectors = f"search of {count:,} faces", faces(count)
    queries = asked(vectors)
    wanted = truth(vectors, queries)
    mine = _ours(vectors)
    recall = _recall(mine, queries, wanted)
    one, many = _rates(mine, queries)
    yield Row(f"{name}: recall", "1", recall)
    yield Row(f"{name}: memory", "MB", mine.memory)
    for other, module, make in (("faiss flat", "faiss", _flat), ("usearch HNSW", "usearch", _hnsw)):
        if find_spec(module) is None:
            continue
        peer = make(vectors)
        called = f"{other} (recall {_recall(peer, queries, wanted):.4f})"
        theirs = _rates(peer, queries)
        yield rate(f"{name}, one by one", "queries/s", one, theirs[0], called)
        yield rate(f"{name}, {BATCH} at once", "queries/s", many, theirs[1], called)
        yield duration(f"{name}: memory", "MB", mine.memory, peer.memory, called)
        del peer
        gc.collect()


def _grouped(count: int) -> Iterator[Row]:
    arrays = _arrays(faces(count))
    bands = analysis.bands_of("asasec/7e891a0c8bdf/128")
    took, given = _timed(lambda: analysis.grouping([arrays], JOINED))
    shown, _ = _timed(lambda: analysis.groups(given, bands))
    name = f"groups of {count:,} faces"
    yield Row(name, "s", took + shown)
    again, _ = _timed(lambda: analysis.grouping([_arrays(faces(count + 100))], JOINED, given.pairs))
    yield Row(f"{name}, again with 100 more", "s", again)
    if count <= GROUPED[0] and find_spec("faiss") is not None:
        mine, _ = _timed(lambda: pairs(arrays.ids, arrays.vectors, JOINED))
        index = _flat_index(arrays.vectors)
        peer, _ = _timed(lambda: index.range_search(arrays.vectors, JOINED))
        yield duration(f"{name}: their pairs alone", "s", mine, peer, "faiss flat range_search")


def faces(count: int) -> Vectors:
    """Shots of persons: alike (about .7) where of one person, and those of others about 0."""
    drawn = np.random.default_rng(1)
    persons = _unit(drawn.standard_normal((-(-count // SHOTS), WIDTH), dtype=np.float32))
    made = np.empty((count, WIDTH), dtype=np.float32)
    for start in range(0, count, 50_000):
        rows_ = np.arange(start, min(start + 50_000, count))
        noise = drawn.standard_normal((len(rows_), WIDTH), dtype=np.float32)
        made[rows_] = _unit(persons[rows_ // SHOTS] + SPREAD * noise)
    return made[drawn.permutation(count)]


def asked(vectors: Vectors) -> Vectors:
    """Further shots of persons that are there."""
    drawn = np.random.default_rng(2)
    some = vectors[drawn.integers(0, len(vectors), QUERIES)]
    return _unit(some + np.float32(SPREAD / 2) * drawn.standard_normal(some.shape, dtype=np.float32))


def truth(vectors: Vectors, queries: Vectors) -> Found:
    """The faces that must be found: by a product in float64, best first, then by id."""
    found: Found = []
    blocks = (vectors[at : at + 50_000].astype(np.float64) for at in range(0, len(vectors), 50_000))
    alike = np.concatenate([block @ queries.T.astype(np.float64) for block in blocks])
    for column in np.round(alike, DIGITS).T:
        over = np.flatnonzero(column >= LEAST)
        found.append([_id(int(i)) for i in sorted(over, key=lambda i: (-column[i], i))[:FIRST]])
    return found


def _ours(vectors: Vectors) -> Side:
    gallery, memory = _weighed(lambda: Gallery((_arrays(vectors.copy()),)))
    return Side(
        memory, lambda queries: [[one.id for one in found] for found in near(gallery, queries, LEAST, first=FIRST)]
    )


def _flat(vectors: Vectors) -> Side:
    index, memory = _weighed(lambda: _flat_index(vectors))

    def search(queries: Vectors) -> Found:
        alike, places = index.search(queries, FIRST)
        return [[_id(int(i)) for i in some[near_ >= LEAST]] for near_, some in zip(alike, places, strict=True)]

    return Side(memory, search)


def _hnsw(vectors: Vectors) -> Side:
    from usearch.index import Index

    def made() -> Index:
        index = Index(ndim=WIDTH, metric="ip", dtype="f32")
        index.add(np.arange(len(vectors)), vectors, threads=available())
        return index

    index, memory = _weighed(made)

    def search(queries: Vectors) -> Found:
        if len(queries) == 1:
            matches: Any = index.search(queries[0], FIRST, threads=available())
            return [_within(matches.keys, matches.distances)]
        many: Any = index.search(queries, FIRST, threads=available())
        return [_within(keys, apart) for keys, apart in zip(many.keys, many.distances, strict=True)]

    return Side(memory, search)


def _within(keys: Any, apart: Any) -> list[str]:
    return [_id(int(key)) for key, distance in zip(keys, apart, strict=True) if 1 - distance >= LEAST]


def _flat_index(vectors: Vectors) -> Any:
    import faiss

    faiss.omp_set_num_threads(available())
    index = faiss.IndexFlatIP(WIDTH)
    index.add(vectors)
    return index


def _arrays(vectors: Vectors) -> FaceArrays:
    """Faces as the resolvers hold them: ids, pictures and keys are texts of the true length."""
    count = len(vectors)
    ids = tuple(_id(i) for i in range(count))
    media = tuple(f"e_{i // 2:032x}" for i in range(count))
    keys = tuple(f"sha256:{i // 2:064x}#{i % 2},20,30,40" for i in range(count))
    shots = tuple(f"sha256:{i:064x}@" for i in range(count))
    quality = np.full(count, 0.9, dtype=np.float32)
    return FaceArrays(ids, media, np.ones(count, dtype=np.int64), vectors, quality, keys, shots)


def _rates(side: Side, queries: Vectors) -> tuple[float, float]:
    """Queries a second, one by one and in batches."""
    one = _per_second(lambda at: side.search(queries[at % len(queries)][None]))
    starts = len(queries) // BATCH
    many = _per_second(lambda at: side.search(queries[at % starts * BATCH :][:BATCH]))
    return one, BATCH * many


def _per_second(work: Callable[[int], object]) -> float:
    """How often a second, the best of three stretches after a first that warms up."""
    work(0)
    best = 0.0
    for _ in range(3):
        done, started = 0, time.perf_counter()
        while time.perf_counter() - started < SECONDS / 3 or done < 2:
            work(done)
            done += 1
        best = max(best, done / (time.perf_counter() - started))
    return best


def _recall(side: Side, queries: Vectors, wanted: Sequence[Sequence[str]]) -> float:
    found = [side.search(query[None])[0] for query in queries]
    hit = sum(len(set(one) & set(other)) for one, other in zip(found, wanted, strict=True))
    return hit / max(1, sum(map(len, wanted)))


def _weighed(make: Callable[[], T]) -> tuple[T, float]:
    """What is made, and by how many MB it makes this process larger."""
    gc.collect()
    before = _resident()
    made = make()
    gc.collect()
    return made, max(0.1, (_resident() - before) / 1e6)


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.perf_counter()
    result = work()
    return time.perf_counter() - started, result


def _unit(vectors: npt.NDArray[Any]) -> Vectors:
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def _id(number: int) -> str:
    return f"e_{number:032x}"
