"""The benchmark of known material runs at a tiny size, its peers agree, and it leaves no files."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from asasec_graph.bench import hashes, hashes_robust
from asasec_graph.settings import Settings


async def test_it_runs_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(hashes, "PICTURES", 2)
    monkeypatch.setattr(hashes, "DATA", tmp_path / "none")
    rows = await hashes.run(2_000, None, Settings())
    assert list(tmp_path.iterdir()) == []
    names = [row.name for row in rows]
    assert {"build of a set", "look-ups, one at a time", "look-ups, 200,000 at once"} <= set(names)
    assert all(row.ours >= 0 for row in rows)
    found = {row.name: row for row in rows if isinstance(row, hashes_robust.RobustRow)}
    assert set(found) == {f"found after: {name}" for name in hashes_robust.CHANGES}
    assert found["found after: mirrored"].ours == 1
    assert found["found after: mirrored"].plain == 0
    turned = found["found after: turned by 5 degrees"]
    assert len(turned.misses) == round((1 - turned.ours) * 2)
    assert turned.document()["misses"] == [{"name": name, "distance": bits} for name, bits in turned.misses]
