"""The benchmark runs as a user runs it: a server of its own, the real application, the bare driver beside it."""

from __future__ import annotations

import pytest

from asasec_graph.bench import neighbourhood
from asasec_graph.settings import Settings


async def test_it_measures_both_in_one_run(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbourhood, "WARM_UP", 1)
    monkeypatch.setattr(neighbourhood, "ROUNDS", 3)
    (row,) = await neighbourhood.run(60, "driver", settings)
    told = row.document()
    assert (told["name"], told["unit"]) == ("neighbourhood of 60 nodes", "ms")
    assert row.peer is not None
    assert row.ratio == pytest.approx(row.peer / row.ours)
    assert told["peerName"] == "neo4j driver + json.dumps"
