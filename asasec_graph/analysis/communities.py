"""Communities of a weighted graph, and how firmly they stand.

Leiden (Traag, Waltman, van Eck 2019, arXiv:1810.08473) by networkit, on one thread and with a fixed
seed, so that the same arrays give the same communities.
"""

# networkit has no types.
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import networkit
import numpy as np
from numpy.typing import NDArray

SEED = 20141
RUNS = 20
DROPPED = 0.1
EXACT_BETWEENNESS = 3_000
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class WeightedGraph:
    """An undirected graph: `left[i] < right[i]`, each pair once, `weight[i]` > 0, nodes 0..count-1."""

    count: int
    left: Ints
    right: Ints
    weight: Floats


def aggregated(count: int, left: Ints, right: Ints, weight: Floats) -> WeightedGraph:
    """The graph of links: directions dropped, loops dropped, weights of a pair added, pairs in order."""
    low, high = np.minimum(left, right), np.maximum(left, right)
    kept = low != high
    code, inverse = np.unique(low[kept] * count + high[kept], return_inverse=True)
    total = np.bincount(inverse, weights=weight[kept], minlength=len(code)).astype(np.float64)
    return WeightedGraph(count, code // max(count, 1), code % max(count, 1), total)


def communities(graph: WeightedGraph, seed: int = SEED) -> Ints:
    """The community of each node, numbered from 0 in the order of their first node."""
    networkit.setNumberOfThreads(1)
    networkit.setSeed(seed, False)
    made = _networkit(graph, weighted=True)
    leiden: Any = networkit.community.ParallelLeiden(made, iterations=10, randomize=True, gamma=1.0)
    leiden.run()
    return _numbered(np.asarray(leiden.getPartition().getVector(), dtype=np.int64))


def stability(graph: WeightedGraph, found: Ints, runs: int = RUNS, seed: int = SEED) -> Floats:
    """How much of each community is found again, 0 to 1, when a tenth of the links is left out.

    The mean, over `runs` random tenths, of the best Jaccard similarity with any community then found
    (Hennig 2007, Cluster-wise assessment of cluster stability).
    """
    rng = np.random.default_rng(seed)
    total = np.zeros(int(found.max(initial=-1)) + 1)
    for run in range(runs):
        kept = rng.random(len(graph.weight)) >= DROPPED
        thinned = WeightedGraph(graph.count, graph.left[kept], graph.right[kept], graph.weight[kept])
        total += _best_jaccard(found, communities(thinned, seed + run + 1))
    return total / max(runs, 1)


def betweenness(graph: WeightedGraph) -> Floats:
    """Betweenness over shortest paths in hops, 0 to 1 (Freeman 1977); estimated above 3,000 nodes."""
    networkit.setNumberOfThreads(1)
    networkit.setSeed(SEED, False)
    made, measures = _networkit(graph, weighted=False), networkit.centrality
    measure: Any = (
        measures.Betweenness(made, normalized=True)
        if graph.count <= EXACT_BETWEENNESS
        else measures.EstimateBetweenness(made, 500, normalized=True, parallel=False)
    )
    measure.run()
    return np.asarray(measure.scores(), dtype=np.float64)


def pagerank(graph: WeightedGraph) -> Floats:
    """PageRank over link weights, damping 0.85, summing to 1."""
    networkit.setNumberOfThreads(1)
    measure: Any = networkit.centrality.PageRank(_networkit(graph, weighted=True), damp=0.85, tol=1e-9)
    measure.run()
    return np.asarray(measure.scores(), dtype=np.float64)


def _networkit(graph: WeightedGraph, *, weighted: bool) -> Any:
    columns = (graph.weight, (graph.left.astype(np.uint64), graph.right.astype(np.uint64)))
    made: Any = networkit.GraphFromCoo(columns, n=graph.count, weighted=weighted, directed=False)
    return made


def _numbered(labels: Ints) -> Ints:
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    order = np.empty(len(first), dtype=np.int64)
    order[np.argsort(first)] = np.arange(len(first))
    return order[inverse]


def _best_jaccard(found: Ints, again: Ints) -> Floats:
    rows, columns = int(found.max(initial=-1)) + 1, int(again.max(initial=-1)) + 1
    code, shared = np.unique(found * max(columns, 1) + again, return_counts=True)
    sizes, sizes_again = np.bincount(found, minlength=rows), np.bincount(again, minlength=columns)
    row, column = code // max(columns, 1), code % max(columns, 1)
    jaccard = shared / (sizes[row] + sizes_again[column] - shared)
    best = np.zeros(rows)
    np.maximum.at(best, row, jaccard)
    return best
