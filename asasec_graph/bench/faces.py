"""`asasec bench faces`: pictures through the whole pipeline beside the two models alone; search over many faces."""

from __future__ import annotations

from asasec_graph.bench import faces_pipeline, faces_search
from asasec_graph.bench.rows import Row
from asasec_graph.settings import Settings


async def run(size: int | None, peer: str | None, settings: Settings) -> list[Row]:
    """The rows of the benchmark; `size` is how many pictures of each kind are read, and thousands of faces searched."""
    del peer, settings
    return [*await faces_pipeline.rows(size), *await faces_search.rows(size)]
