"""`asasec faces calibrate`: the error rate on the labelled samples, from files to JSON, and refusals."""

from __future__ import annotations

import json
from itertools import combinations
from os.path import relpath
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from PIL import Image

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


SETS = {"deepface": ("deepface", "public"), "cast": ("bbt",), "both": ("deepface", "public", "bbt")}


def pictures_of(samples: Path, name: str) -> list[Path]:
    folders = [samples / "faces" / folder for folder in SETS[name]]
    return sorted(path for folder in folders for path in folder.glob("*.*g") if path.name != "bbt1.jpg")


def answered(*arguments: str, environment: dict[str, str] | None = None) -> dict[str, Any]:
    result = CliRunner().invoke(main, ["faces", "calibrate", *arguments, "--json"], env=environment)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize(("name", "pairs"), [("deepface", 66), ("cast", 190), ("both", 496)])
def test_the_equal_error_rate_of_the_labelled_samples_is_at_most_one_in_a_hundred(
    samples: Path, tmp_path: Path, name: str, pairs: int
) -> None:
    answer = answered(str(table(pictures_of(samples, name), tmp_path)))
    assert (answer["pairs"], answer["unusable"]) == (pairs, 0)
    assert answer["eer"] <= 0.01
    assert [band["band"] for band in answer["bands"]] == ["strong", "medium", "weak"]
    assert all({"band", "threshold", "fpir", "fnir"} <= set(band) for band in answer["bands"])
    if name == "both":
        shipped = bands_of(answer["model"])
        assert answer["inUse"]["table"] == shipped.table
        for band in answer["bands"]:
            assert band["threshold"] == pytest.approx(shipped.threshold(band["band"]), abs=0.02)
            interval = shipped.uncertainty(band["band"]).interval
            assert interval is not None
            assert band["fpirInterval"] == pytest.approx([interval.low, interval.high], rel=0.01)


@pytest.mark.parametrize(("measured", "checked"), [("deepface", "cast"), ("cast", "deepface")])
def test_bands_measured_on_one_set_hold_on_the_other(
    samples: Path, tmp_path: Path, models: Path, measured: str, checked: str
) -> None:
    """No threshold is made for the set that it is checked on."""
    environment = own_pack(tmp_path, models)
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, name in ((first, measured), (second, checked)):
        folder.mkdir()
        table(pictures_of(samples, name), folder)
    made = answered(str(first / "pairs.csv"), "--save", environment=environment)
    answer = answered(str(second / "pairs.csv"), environment=environment)
    used = {band["band"]: band for band in answer["inUse"]["bands"]}
    assert [used[band["band"]]["threshold"] for band in made["bands"]] == [band["threshold"] for band in made["bands"]]
    assert [band["strangers"] for band in used.values()] == [0, 0, 0]
    assert used["weak"]["fnir"] <= 0.01
    assert used["strong"]["fnir"] <= 0.05


def own_pack(root: Path, models: Path) -> dict[str, str]:
    """The environment in which a copy of the default pack, named `mine`, is in use."""
    folder = root / "mine"
    folder.mkdir()
    for model in models.glob("*.onnx"):
        (folder / model.name).symlink_to(model)
    return {"ASASEC_MODELS": str(root), "ASASEC_FACE_PACK": "mine"}


@pytest.mark.usefixtures("models")
def test_the_gallery_asked_for_moves_the_thresholds_and_the_curve_is_drawn(samples: Path, tmp_path: Path) -> None:
    files = pictures_of(samples, "cast")[:9]
    pairs = str(table(files, tmp_path))
    small, large = (answered(pairs, "--gallery", size) for size in ("10", "100000"))
    for less, more in zip(small["bands"], large["bands"], strict=True):
        assert more["threshold"] > less["threshold"]
        low, high = less["fpirInterval"]
        assert low * (1 - 1e-9) <= less["fpir"] <= high * (1 + 1e-9)
    svg, png = tmp_path / "det.svg", tmp_path / "det.png"
    told = CliRunner().invoke(main, ["--lang", "es", "faces", "calibrate", pairs, "--det", str(svg), "--det", str(png)])
    assert told.exit_code == 0, told.output
    assert "fuerte desde" in told.output
    root = ElementTree.parse(svg).getroot()
    texts = [str(item.text) for item in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "FPIR en una galería de 1000" in texts
    assert any(text.startswith("débil desde 0.") for text in texts)
    with Image.open(png) as picture:
        assert (picture.format, picture.size) == ("PNG", (1_800, 1_440))
        assert len(picture.convert("RGB").getcolors(1 << 24) or []) > 50


@pytest.mark.usefixtures("models")
def test_a_folder_of_persons_gives_every_pair(samples: Path, tmp_path: Path) -> None:
    for name in ("amy", "penny"):
        (tmp_path / "people" / name).mkdir(parents=True)
        for number in (1, 2):
            shot = f"{name}{number}.png"
            (tmp_path / "people" / name / shot).symlink_to(samples / "faces" / "bbt" / shot)
    answer = answered(str(tmp_path / "people"))
    assert (answer["pairs"], answer["known"], answer["strangers"], answer["persons"]) == (6, 2, 4, 2)
    one = run(str(tmp_path / "people" / "amy"))
    assert one.exit_code == 2
    assert "amy: 0 folders of persons" in one.output


@pytest.mark.usefixtures("models")
def test_labels_turned_round_are_not_kept_as_bands(samples: Path, tmp_path: Path, models: Path) -> None:
    files = [samples / "faces" / "bbt" / f"{name}.png" for name in ("amy1", "amy2", "penny1", "penny2")]
    rows = [(0, 2, 1), (1, 3, 1), (0, 1, 0), (2, 3, 0)]
    lines = [f"{relpath(files[i], tmp_path)},{relpath(files[j], tmp_path)},{same}" for i, j, same in rows]
    path = tmp_path / "pairs.csv"
    path.write_text("\n".join(["file_x,file_y,same", *lines]) + "\n")
    environment = own_pack(tmp_path, models)
    result = CliRunner().invoke(main, ["faces", "calibrate", str(path), "--save"], env=environment)
    assert result.exit_code == 2
    assert "the bands are not kept: on these pairs the model errs in 100.0%" in result.output
    assert not (tmp_path / "mine" / SAVED).exists()


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
    environment, folder = own_pack(tmp_path, models), tmp_path / "mine"
    files = [samples / "faces" / "bbt" / f"{name}.png" for name in ("amy1", "amy2", "penny1", "penny2", "sheldon1")]
    command = ["faces", "calibrate", str(table(files, tmp_path)), "--save"]
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
        ("file_x,file_y,same\na.jpg,a.jpg,1\n", "line 2: pairs a.jpg with itself"),
        (
            "file_x,file_y,same\na.jpg,b.jpg,1\nb.jpg,c.jpg,1\nc.jpg,a.jpg,0\n",
            "line 4: says 0 of two files that other rows show to be of one person",
        ),
        ("\0\xff\x00", "no column file_x, file_y, same"),
    ],
)
def test_a_malformed_table_is_refused_in_one_line(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(text)
    result = run(str(path))
    assert result.exit_code == 2
    assert reason in result.output
    assert len(result.output.strip().splitlines()) == 1


@pytest.mark.usefixtures("models")
def test_what_cannot_be_done_is_refused_before_the_work(tmp_path: Path) -> None:
    absent = run(str(tmp_path / "absent.csv"))
    assert (absent.exit_code, absent.output) == (
        2,
        "asasec: absent.csv: cannot be opened (No such file or directory)\n",
    )
    spanish = CliRunner().invoke(main, ["--lang", "es", "faces", "calibrate", str(tmp_path / "absent.csv")])
    assert spanish.output.startswith("asasec: absent.csv: no se puede abrir")
    drawn = run("pairs.csv", "--det", "curve.pdf")
    assert drawn.exit_code == 2
    assert "curve.pdf ends neither in .png nor in .svg" in drawn.output
    assert run("pairs.csv", "--gallery", "0").exit_code == 2
