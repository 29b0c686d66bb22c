"""The benchmark of films runs at a tiny size."""

from __future__ import annotations

from asasec_graph.bench import films
from asasec_graph.settings import Settings


async def test_the_benchmark_runs(settings: Settings) -> None:
    rows = await films.run(3, None, settings)
    assert [row.unit for row in rows] == ["times real time"] * 3 + ["MB"]
    assert all(row.ours > 0 for row in rows)
    assert [row.peer is not None for row in rows] == [True, True, False, False]
