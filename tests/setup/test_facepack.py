"""The default face pack: made the same everywhere, and exact against OpenCV's own decoder of the same model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import onnx
import pytest

from asasec_graph.errors import EngineError
from asasec_graph.setup import facepack, facepack_onnx, files

SAMPLES = Path(__file__).parents[3] / "shared" / "data" / "faces"
SIDE = 640


@pytest.fixture(scope="module")
def analysis() -> Any:
    from insightface.app import FaceAnalysis

    made = FaceAnalysis(name=str(facepack.make()), providers=["CPUExecutionProvider"])
    made.prepare(ctx_id=-1, det_thresh=0.6, det_size=(SIDE, SIDE))
    return made


def test_it_has_the_sums_that_are_pinned_and_is_not_made_twice() -> None:
    folder = facepack.make()
    before = [(folder / name).stat().st_mtime_ns for name in facepack.SHA256]
    assert facepack.is_made()
    assert facepack.make() == folder
    assert [(folder / name).stat().st_mtime_ns for name in facepack.SHA256] == before
    assert "Apache-2.0" in (folder / "NOTICE.txt").read_text(encoding="utf-8")


def test_a_file_that_was_cut_is_made_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    files.write(facepack.folder() / facepack.DETECTOR, b"half a mod")
    assert not facepack.is_made()
    facepack.make()
    assert facepack.is_made()


def test_other_bytes_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(facepack, "SHA256", dict.fromkeys(facepack.SHA256, "0" * 64))
    with pytest.raises(EngineError, match="nothing was written"):
        facepack.make()
    assert not list(facepack.folder().glob("*.onnx"))


def test_insightface_takes_them_for_its_own_classes(analysis: Any) -> None:
    kinds = {part: type(model).__name__ for part, model in analysis.models.items()}
    assert kinds == {"detection": "SCRFD", "recognition": "ArcFaceONNX"}
    vectors = analysis.models["recognition"].get_feat([np.zeros((112, 112, 3), np.uint8)] * 3)
    assert vectors.shape == (3, 128)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared face samples are not beside this checkout")
def test_it_finds_what_opencv_finds_to_a_thousandth_of_a_pixel(analysis: Any, tmp_path: Path) -> None:
    reference = _opencv_detector(tmp_path)
    compared = 0
    for picture in _pictures():
        expected = sorted(_row(row) for row in reference.detect(picture)[1])
        boxes, points = analysis.det_model.detect(picture, input_size=(SIDE, SIDE))
        found = sorted(
            _row([box[0], box[1], box[2] - box[0], box[3] - box[1], *point.ravel(), box[4]])
            for box, point in zip(boxes, points, strict=True)
        )
        np.testing.assert_allclose(found, expected, atol=1e-3)
        compared += len(found)
    assert compared >= 10


def _opencv_detector(folder: Path) -> Any:
    package = facepack.package() / "models" / "face_detection_yunet_2023mar_int8bq.onnx"
    onnx.save(facepack_onnx.folded(onnx.load(package)), folder / "yunet.onnx")
    return cv2.FaceDetectorYN.create(str(folder / "yunet.onnx"), "", (SIDE, SIDE), 0.6, 0.4, 5000)


def _pictures() -> list[Any]:
    """Up to twelve samples, each scaled into the corner of a black square."""
    squares: list[Any] = []
    for path in sorted(SAMPLES.rglob("*.jpg"))[:12]:
        picture = cv2.imread(str(path))
        assert picture is not None
        scale = SIDE / max(picture.shape[:2])
        small = cv2.resize(picture, (int(picture.shape[1] * scale), int(picture.shape[0] * scale)))
        square = np.zeros((SIDE, SIDE, 3), np.uint8)
        square[: small.shape[0], : small.shape[1]] = small
        squares.append(square)
    return squares


def _row(values: Any) -> tuple[float, ...]:
    return tuple(float(value) for value in values)
