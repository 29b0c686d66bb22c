"""What the doctor says of a sound installation and of a broken one."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from pathlib import Path

import pytest

from asasec_graph.settings import Settings
from asasec_graph.setup import facepack, files
from asasec_graph.setup.doctor import Check, report


def test_what_is_needed_is_well_after_the_set_up(tmp_path: Path) -> None:
    facepack.make()
    checks = [check for check in report(Settings(data=tmp_path / "data"), "en") if check.name != "explorer"]
    assert [check for check in checks if check.needed and not check.ok] == []
    assert _named(checks, "embedded Neo4j").detail.startswith("5.26.")
    assert not (tmp_path / "data").exists()


def test_what_is_missing_comes_with_its_mend(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    checks = report(Settings(data=tmp_path, name_models="xx_no_such_model"), "en")
    bad = {check.name: check for check in checks if not check.ok}
    assert {"embedded Neo4j", "face models", "name model xx_no_such_model"} <= set(bad)
    assert all(check.mend for check in bad.values())
    assert all(not check.mend for check in checks if check.ok)
    assert not bad["name model xx_no_such_model"].needed


def test_altered_face_models_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for name in facepack.SHA256:
        files.write(facepack.folder() / name, b"other")
    found = _named(report(Settings(data=tmp_path), "en"), "face models")
    assert not found.ok
    assert "other bytes" in found.detail


def test_a_server_elsewhere_is_asked_instead_of_the_embedded_one(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        uri = f"bolt://127.0.0.1:{listening.getsockname()[1]}"
        checks = report(Settings(data=tmp_path, neo4j_uri=uri), "es")
        assert _named(checks, "servidor Neo4j").ok
        assert "Neo4j incorporado" not in {check.name for check in checks}
    silent = _named(report(Settings(data=tmp_path, neo4j_uri=uri), "es"), "servidor Neo4j")
    assert not silent.ok
    assert "ASASEC_NEO4J_URI" in silent.mend


def _named(checks: Sequence[Check], name: str) -> Check:
    return next(check for check in checks if check.name == name)
