"""A user's own pack: laid out as published ones are, of another length, and refused clearly where a part is missing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from asasec_graph.cli.main import main
from asasec_graph.errors import EngineError
from asasec_graph.reading import face_models, face_packs, pictures
from asasec_graph.reading.faces import FaceEngine, engine
from tests import second_pack
from tests.cli.test_faces_command import table


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a pack as an archive such as antelopev2 unpacks: a folder in a folder."""
    try:
        engine()
    except EngineError as error:
        pytest.skip(error.message)
    root = tmp_path_factory.mktemp("models")
    second_pack.made(root, nested=True)
    return root


def copied(own: Path, root: Path) -> Path:
    return shutil.copytree(own / "second" / "second", root / "second")


def test_the_files_that_are_needed_are_found_among_others(own: Path) -> None:
    found = face_packs.found(own / "second")
    assert (found.name, found.folder) == ("second", own / "second")
    assert (found.detector.name, found.recogniser.name) == ("det_10g.onnx", "w600k_r50.onnx")
    inner = own / "second" / "second"
    assert face_packs.kind(inner / "1k3d68.onnx") == face_packs.kind(inner / "genderage.onnx") == "neither"


def test_its_embeddings_have_its_own_length_and_name(own: Path, samples: Path) -> None:
    models = face_models.load(own / "second", provider="cpu")
    assert models.dimension == second_pack.DIMENSION
    assert models.model.startswith("second/")
    assert models.model.endswith(f"/{second_pack.DIMENSION}")
    with (samples / "faces" / "bbt" / "amy1.png").open("rb") as file:
        pixels = pictures.decode(file).pixels
    (face,), (other,) = FaceEngine(models).find(pixels), engine().find(pixels)
    assert (face.box, face.model) == (other.box, models.model)
    assert face.vector.shape == (second_pack.DIMENSION,)
    assert float(np.linalg.norm(face.vector)) == pytest.approx(1, abs=1e-5)


def test_an_own_pack_is_in_use_by_setting_and_has_bands_once_it_is_measured(
    own: Path, samples: Path, tmp_path: Path
) -> None:
    environment = {"ASASEC_MODELS": str(own), "ASASEC_FACE_PACK": "second"}
    files = [samples / "faces" / "bbt" / f"{name}{number}.png" for name in ("amy", "penny") for number in (1, 2, 3)]
    command = ["faces", "calibrate", str(table(files, tmp_path)), "--json", "--save"]
    first, again = (CliRunner().invoke(main, command, env=environment) for _ in range(2))
    assert (first.exit_code, again.exit_code) == (0, 0), first.output
    answer = json.loads(first.stdout)
    assert answer["model"].startswith("second/")
    assert answer["eer"] <= 0.01
    assert answer["inUse"] is None
    assert [band["strangers"] for band in json.loads(again.stdout)["inUse"]["bands"]] == [0, 0, 0]
    (own / "second" / "bands.json").unlink()


@pytest.mark.parametrize(
    ("without", "reason"),
    [
        (["w600k_r50.onnx"], "holds 0 recognisers, not one, among its files 1k3d68.onnx, det_10g.onnx"),
        (["det_10g.onnx"], "holds 0 detectors, not one, .*w600k_r50.onnx"),
        (["det_10g.onnx", "w600k_r50.onnx", "1k3d68.onnx", "genderage.onnx"], "no face models in"),
    ],
)
def test_a_pack_without_a_part_is_refused_with_what_was_looked_at(
    own: Path, tmp_path: Path, without: list[str], reason: str
) -> None:
    folder = copied(own, tmp_path)
    for name in without:
        (folder / name).unlink()
    with pytest.raises(EngineError, match=reason):
        face_models.load(folder)


def test_two_recognisers_and_broken_files_are_refused(own: Path, tmp_path: Path) -> None:
    folder = copied(own, tmp_path)
    shutil.copyfile(folder / "w600k_r50.onnx", folder / "glintr100.onnx")
    with pytest.raises(EngineError, match="holds 2 recognisers"):
        face_models.load(folder)
    (folder / "glintr100.onnx").write_bytes(b"no model")
    assert face_models.load(folder, provider="cpu").dimension == second_pack.DIMENSION
    (folder / "w600k_r50.onnx").write_bytes(b"no model")
    with pytest.raises(EngineError, match="holds 0 recognisers"):
        face_models.load(folder)
