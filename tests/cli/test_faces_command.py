"""`asasec faces calibrate`: the error rate on the labelled samples, from files to JSON, and refusals."""

from __future__ import annotations

import json
from itertools import combinations
from os.path import relpath
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from asasec_graph.analysis.faces_bands import SAVED, bands_of
from asasec_graph.cli.main import main
from asasec_graph.errors import EngineError
from asasec_graph.reading import face_models
from asasec_graph.reading.faces import engine

SAME_PERSON = [{"img2", "img4", "img5", "img6", "img10", "img11"}, {"img20", "img21"}, {"img24", "img25"}]


@pytest.fixture(scope="module")
def models() -> Path:
    try:
        engine()
    except EngineError as error:
        pytest.skip(error.message)
    return face_models.pack()


def person(path: Path) -> str:
    known = next((min(names) for names in SAME_PERSON if path.stem in names), path.stem)
    return known.rstrip("0123456789") if known == path.stem and not known.startswith("img") else known


def table(files: list[Path], at: Path) -> Path:
    rows = [
        f"{relpath(one, at)},{relpath(other, at)},{int(person(one) == person(other))}"
        for one, other in combinations(files, 2)
    ]
    path = at / "pairs.csv"
    path.write_text("\n".join(["file_x,file_y,same", *rows]) + "\n")
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["faces", "calibrate", *arguments])


@pytest.mark.usefixtures("models")
def test_the_equal_error_rate_of_the_labelled_samples_is_at_most_one_in_a_hundred(
    samples: Path, tmp_path: Path
) -> None:
    files = sorted(path for path in (samples / "faces").rglob("*.*g") if path.name != "bbt1.jpg")
    result = run(str(table(files, tmp_path)), "--json")
    assert result.exit_code == 0, result.output
    answer = json.loads(result.stdout)
    assert answer["pairs"] == len(files) * (len(files) - 1) // 2 == 496
    assert answer["unusable"] == 0
    assert answer["eer"] <= 0.01
    assert [band["band"] for band in answer["bands"]] == ["strong", "medium", "weak"]
    shipped = bands_of(answer["model"])
    for band in answer["bands"]:
        assert set(band) == {"band", "threshold", "fpir", "fnir"}
        assert band["threshold"] == pytest.approx(shipped.threshold(band["band"]), abs=0.02)


@pytest.mark.usefixtures("models")
def test_files_without_a_face_are_counted_and_named(samples: Path, tmp_path: Path) -> None:
    files = [samples / "faces" / "bbt" / f"{name}.png" for name in ("amy1", "amy2", "penny1", "penny2")]
    path = table(files, tmp_path)
    scene = samples / "exif" / "DSCN0010.jpg"
    with path.open("a") as file:
        file.write(f"{relpath(files[0], tmp_path)},{scene},0\n{relpath(files[0], tmp_path)},absent.jpg,1\n")
    result = run(str(path), "--json")
    assert result.exit_code == 1
    answer = json.loads(result.stdout)
    assert (answer["pairs"], answer["unusable"]) == (6, 2)
    assert [item["file"] for item in answer["unusableFiles"]] == ["DSCN0010.jpg", "absent.jpg"]
    told = run(str(path))
    assert told.exit_code == 1
    assert "equal error rate" in told.stdout


def test_saved_bands_go_before_the_shipped_ones(samples: Path, tmp_path: Path, models: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    for model in models.glob("*.onnx"):
        (folder / model.name).symlink_to(model)
    files = [samples / "faces" / "bbt" / f"{name}.png" for name in ("amy1", "amy2", "penny1", "penny2", "sheldon1")]
    command = ["faces", "calibrate", str(table(files, tmp_path)), "--save"]
    environment = {"ASASEC_MODELS": str(tmp_path), "ASASEC_FACE_PACK": "mine"}
    result = CliRunner().invoke(main, command, env=environment)
    assert result.exit_code == 0, result.output
    (saved,) = json.loads((folder / SAVED).read_text())
    assert saved["model"].startswith("mine/")
    assert bands_of(saved["model"], folder).threshold("strong") == saved["bands"][0]["threshold"]


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a,b,c\n", "no column file_x, file_y, same"),
        ("file_x,file_y,same\na.jpg,b.jpg,yes\n", "line 2: give two files and 0 or 1"),
        ("file_x,file_y,same\n", "calibration needs at least 2 of each"),
    ],
)
def test_a_malformed_table_is_refused_in_one_line(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(text)
    result = run(str(path))
    assert result.exit_code == 2
    assert reason in result.output
    assert len(result.output.strip().splitlines()) == 1
