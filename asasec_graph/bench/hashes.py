"""`asasec bench hashes`: sets of known hashes and search by perceptual hash, beside peers; what a hash survives.

By default a set of 30 million rows is generated, imported and asked (some minutes, 7 GB of a temporary folder that is
removed), then a million perceptual hashes. `--size` is the rows of the set, and of the hashes at most a million.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from asasec_graph.bench import hashes_pdq, hashes_robust, hashes_sets
from asasec_graph.bench.rows import Row
from asasec_graph.settings import Settings

ROWS = 30_000_000
PDQS = 1_000_000
PICTURES = 200
DATA = Path("..") / "shared" / "data"
"""Where public pictures stand beside a checkout; generated ones where it is absent."""


async def run(size: int | None, peer: str | None, settings: Settings) -> list[Row]:
    """The rows of the benchmark. No server is used."""
    del peer, settings
    return await asyncio.to_thread(lambda: list(_rows(size or ROWS)))


def _rows(size: int) -> Iterator[Row]:
    with TemporaryDirectory(prefix="asasec-bench-") as folder:
        yield from hashes_sets.measured(Path(folder), size)
    yield from hashes_pdq.measured(min(size, PDQS))
    yield from hashes_robust.measured(DATA, min(size, PICTURES))
