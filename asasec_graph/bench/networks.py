"""`asasec bench networks`: communities of a planted graph, beside python-louvain on the same graph.

Two figures in the same run: seconds (less is better), and modularity (more is better), so that speed
is not bought with quality.
"""

# python-louvain has no types.
# pyright: reportUnknownVariableType=false, reportUnknownArgumentType=false
from __future__ import annotations

import asyncio
import statistics
import time
from typing import Any

import community
import networkx as nx
import numpy as np

from asasec_graph.analysis.communities import WeightedGraph, aggregated, communities
from asasec_graph.bench.rows import Row, duration, rate
from asasec_graph.settings import Settings

NODES = 5_000
GROUP = 50
ROUNDS = 3


async def run(size: int | None, peer: str | None, settings: Settings) -> list[Row]:
    """The rows of the benchmark; `size` is nodes. Neither server nor settings are used."""
    return await asyncio.to_thread(_rows, size or NODES)


def _rows(nodes: int) -> list[Row]:
    reference = nx.planted_partition_graph(max(nodes // GROUP, 1), GROUP, 0.2, 5 / nodes, seed=1)
    edges = np.asarray(list(reference.edges()), dtype=np.int64)
    graph = aggregated(reference.number_of_nodes(), edges[:, 0], edges[:, 1], np.ones(len(edges)))
    pairs = [(_ours(graph, turn), _theirs(reference, turn)) for turn in range(ROUNDS)]
    seconds = [statistics.median(one[side][0] for one in pairs) for side in (0, 1)]
    quality = [statistics.median(_modularity(one[side][1], reference) for one in pairs) for side in (0, 1)]
    return [
        duration("communities", "s", seconds[0], seconds[1], "python-louvain"),
        rate("modularity", "1", quality[0], quality[1], "python-louvain"),
    ]


def _ours(graph: WeightedGraph, seed: int) -> tuple[float, dict[int, int]]:
    started = time.perf_counter()
    found = communities(graph, seed)
    return time.perf_counter() - started, {node: int(number) for node, number in enumerate(found)}


def _theirs(reference: nx.Graph[int], seed: int) -> tuple[float, dict[int, int]]:
    started = time.perf_counter()
    found: Any = community.best_partition(reference, random_state=seed)
    return time.perf_counter() - started, dict[int, int](found)


def _modularity(found: dict[int, int], reference: nx.Graph[int]) -> float:
    measured: Any = community.modularity(found, reference)
    return float(measured)
