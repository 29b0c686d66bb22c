"""The search half of the benchmark of faces runs, at a tiny size, and measures what it says."""

from __future__ import annotations

import numpy as np
import pytest

from asasec_graph.bench import faces_search


async def test_it_measures_search_and_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces_search, "SECONDS", 0.03)
    rows = await faces_search.rows(1)
    names = [row.name for row in rows]
    assert len(names) == len(rows) == 11
    recall = rows[0]
    assert (recall.name, recall.ours) == ("search of 1,000 faces: recall", 1.0)
    peers = {row.peer_name for row in rows if row.peer_name}
    assert any(name == "faiss flat (recall 1.0000)" for name in peers)
    assert any(name.startswith("usearch HNSW (recall ") for name in peers)
    assert all(row.ours > 0 for row in rows)


def test_the_truth_is_told_by_float64_alone() -> None:
    vectors = faces_search.faces(200)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    queries = faces_search.asked(vectors)
    for query, found in zip(queries, faces_search.truth(vectors, queries), strict=True):
        alike = vectors.astype(np.float64) @ query.astype(np.float64)
        over = {f"e_{i:032x}" for i in np.flatnonzero(alike >= faces_search.LEAST)}
        assert set(found) <= over
        assert len(found) == min(len(over), faces_search.FIRST)
        assert len(found) >= faces_search.SHOTS // 2
