"""The benchmark of the picture pipeline runs, at a tiny size."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from asasec_graph.bench import faces_pictures, faces_pipeline
from asasec_graph.errors import EngineError
from asasec_graph.reading import face_models


async def test_each_figure_has_the_models_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        face_models.pack()
    except EngineError as error:
        pytest.skip(error.message)
    (kind,) = (one for one in faces_pictures.kinds() if "1600" in one.name)
    monkeypatch.setattr(faces_pipeline, "ROUNDS", 1)
    rows = await faces_pipeline.of_kind(kind, 2, tmp_path)
    rates = [row for row in rows if row.ratio is not None]
    assert [row.unit for row in rates] == [*["pictures/s"] * 2, *["pictures/s of processor time"] * 2]
    assert [row.peer_name for row in rates] == [faces_pipeline.ALONE_NAME, faces_pipeline.REWRITTEN_NAME] * 2
    for row in rates:
        assert row.peer is not None
        assert row.ours > 0
    spent = {row.name.rpartition(", ")[2]: row.ours for row in rows if row.unit == "ms"}
    assert spent["all"] > spent["models"] > spent["embed"] / 2 > 0
    assert spent["all"] > spent["detect"] + spent["decode"] > spent["decode"] > 0


def test_photographs_differ_and_are_of_the_size_said(tmp_path: Path) -> None:
    (kind,) = (one for one in faces_pictures.kinds() if "1600" in one.name)
    assert faces_pictures.write(kind, 3, tmp_path / "some.zip") == 3
    with zipfile.ZipFile(tmp_path / "some.zip") as archive:
        assert len({archive.read(name) for name in archive.namelist()}) == 3
