"""The face engine on real models: close-ups, small faces, turned pictures, and the same answer every time."""

from __future__ import annotations

from io import BytesIO
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import pytest

from asasec_graph.bench import faces_pictures
from asasec_graph.errors import EngineError
from asasec_graph.reading import face_models, face_quality, pictures
from asasec_graph.reading.face_align import aligned, similarity
from asasec_graph.reading.face_detection import SCORE, candidates, shown
from asasec_graph.reading.faces import FaceEngine, FoundFace, engine
from asasec_graph.reading.pictures import Rgb

SAME, OTHER = 0.45, 0.38


@pytest.fixture(scope="module")
def faces() -> FaceEngine:
    try:
        return engine()
    except EngineError as error:
        pytest.skip(error.message)


def pixels_of(path: Path) -> Rgb:
    with path.open("rb") as file:
        return pictures.decode(file, path.name).pixels


def largest(found: tuple[FoundFace, ...]) -> FoundFace:
    return max(found, key=lambda face: face.box[2] * face.box[3])


@pytest.fixture
def portrait(samples: Path) -> Rgb:
    return pixels_of(samples / "faces" / "public" / "obama.jpg")


@pytest.fixture
def stranger(samples: Path) -> Rgb:
    return pixels_of(samples / "faces" / "public" / "biden.jpg")


def alike(one: FoundFace, other: FoundFace) -> float:
    return float(one.vector @ other.vector)


def test_every_labelled_picture_shows_its_faces(faces: FaceEngine, samples: Path) -> None:
    for path in sorted((samples / "faces").rglob("*.*g")):
        expected = 4 if path.name == "bbt1.jpg" else 1
        found = faces.find(pixels_of(path))
        assert len(found) == expected, path.name
        for face in found:
            assert face.vector.dtype == np.float32
            assert face.vector.shape == (faces.dimension,)
            assert float(np.linalg.norm(face.vector)) == pytest.approx(1, abs=1e-5)
            assert face.quality > 0.6
            assert face.model == faces.model


def test_a_face_that_fills_the_frame_is_found(faces: FaceEngine, portrait: Rgb) -> None:
    whole = largest(faces.find(portrait))
    x, y, width, height = whole.box
    for part in (1.0, 0.85, 0.7):
        inset = (1 - part) / 2
        cut = portrait[
            round(y + height * inset) : round(y + height * (1 - inset)),
            round(x + width * inset) : round(x + width * (1 - inset)),
        ]
        found = faces.find(np.ascontiguousarray(cut))
        assert len(found) == 1
        assert alike(found[0], whole) > SAME


def test_a_small_face_in_a_large_picture_is_found(faces: FaceEngine, portrait: Rgb) -> None:
    whole = largest(faces.find(portrait))
    for height in (24, 32, 48):
        scale = height / whole.box[3]
        small = cv2.resize(portrait, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        canvas = np.full((1_200, 1_600, 3), 90, dtype=np.uint8)
        canvas[700 : 700 + small.shape[0], 1_000 : 1_000 + small.shape[1]] = small
        found = faces.find(canvas)
        assert len(found) == 1, height
        assert found[0].box[0] == pytest.approx(1_000 + whole.box[0] * scale, abs=4)
        assert found[0].quality < whole.quality
        assert alike(found[0], whole) > SAME


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_face_on_its_side_or_upside_down_is_the_same_face(faces: FaceEngine, portrait: Rgb, turns: int) -> None:
    whole = largest(faces.find(portrait))
    found = faces.find(np.ascontiguousarray(np.rot90(portrait, turns)))
    assert len(found) == 1
    assert alike(found[0], whole) > 0.8
    side, long = (3, 2) if turns % 2 else (2, 3)
    assert found[0].box[2] == pytest.approx(whole.box[side], rel=0.15)
    assert found[0].box[3] == pytest.approx(whole.box[long], rel=0.15)


def test_strangers_are_not_alike(faces: FaceEngine, portrait: Rgb, stranger: Rgb) -> None:
    one, other = largest(faces.find(portrait)), largest(faces.find(stranger))
    assert alike(one, other) < OTHER


def test_the_same_pixels_give_the_same_bytes_on_one_thread_or_two(faces: FaceEngine, portrait: Rgb) -> None:
    first, again = faces.find(portrait), faces.find(portrait.copy())
    assert [face.vector.tobytes() for face in first] == [face.vector.tobytes() for face in again]
    threaded = engine(None, 2).find(portrait)
    assert [face.box for face in threaded] == [face.box for face in first]
    assert alike(threaded[0], first[0]) > 0.999


def test_moving_the_picture_moves_the_box(faces: FaceEngine, portrait: Rgb) -> None:
    whole = largest(faces.find(portrait))
    moved = np.pad(portrait, ((64, 0), (128, 0), (0, 0)), mode="edge")
    found = largest(faces.find(moved))
    assert found.box[0] == pytest.approx(whole.box[0] + 128, abs=0.06 * whole.box[3])
    assert found.box[1] == pytest.approx(whole.box[1] + 64, abs=0.06 * whole.box[3])
    assert alike(found, whole) > 0.9


def test_a_reduced_picture_gives_true_boxes_and_cuts_small_faces_from_the_full_one(
    faces: FaceEngine, samples: Path
) -> None:
    full = pixels_of(samples / "faces" / "bbt" / "bbt1.jpg")
    reduced = cv2.resize(full, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    asked: list[bool] = []

    def true_pixels() -> Rgb:
        asked.append(True)
        return full

    expected = faces.find(full)
    found = faces.find(np.asarray(reduced, dtype=np.uint8), true_pixels, (2.0, 2.0))
    assert asked == [True]
    assert len(found) == len(expected) == 4
    for one, other in zip(found, expected, strict=True):
        assert np.abs(np.subtract(one.box, other.box)).max() <= 12
        assert alike(one, other) > 0.8


def test_a_doubtful_face_is_looked_at_again_before_the_full_picture_is_asked_for(faces: FaceEngine) -> None:
    """The second photograph of the benchmark shows one face, large, and what looks a little like a small one."""
    photographs = next(kind.files() for kind in faces_pictures.kinds() if "4032" in kind.name)
    seen = pictures.decode(BytesIO(list(islice(photographs, 2))[1]))
    detector = face_models.load(face_models.pack()).detector
    boxes, points = candidates(detector, seen.pixels)
    doubtful = [i for i, box in enumerate(boxes) if box[4] < SCORE and min(box[2:4] - box[:2]) < 112]
    assert len(doubtful) == 1
    assert not shown(detector, seen.pixels, boxes[doubtful[0]], points[doubtful[0]])
    asked: list[bool] = []

    def full() -> Rgb:
        asked.append(True)
        return np.repeat(np.repeat(seen.pixels, 2, axis=0), 2, axis=1)

    assert len(faces.find(seen.pixels, full, seen.scale)) == 1
    assert asked == []


def test_no_face_is_seen_where_there_is_none(faces: FaceEngine) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (300, 400, 3), dtype=np.uint8)
    assert faces.find(noise) == ()
    assert faces.find(np.zeros((1, 1, 3), dtype=np.uint8)) == ()
    assert faces.find(np.zeros((2, 3_000, 3), dtype=np.uint8)) == ()


def test_boxes_lie_within_the_picture(faces: FaceEngine, samples: Path) -> None:
    for path in sorted((samples / "faces" / "bbt").glob("*.png")):
        pixels = pixels_of(path)
        for face in faces.find(pixels):
            x, y, width, height = face.box
            assert min(x, y) >= 0
            assert x + width <= pixels.shape[1]
            assert y + height <= pixels.shape[0]


def test_blur_lowers_quality(faces: FaceEngine, portrait: Rgb) -> None:
    sharp = largest(faces.find(portrait)).quality
    blurred = largest(faces.find(np.asarray(cv2.GaussianBlur(portrait, (0, 0), 12), dtype=np.uint8))).quality
    assert blurred < 0.6 * sharp


def test_a_missing_pack_is_said_with_its_mend(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"no face models in .* run 'make setup'"):
        engine(tmp_path)


def test_a_broken_pack_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    for name in ("a.onnx", "b.onnx"):
        (folder / name).write_bytes(b"no model")
    monkeypatch.setenv("ASASEC_FACE_PACK", "odd")
    with pytest.raises(EngineError, match=r"holds 0 detectors, not one, among its files a.onnx, b.onnx"):
        face_models.load(face_models.pack(tmp_path))


def test_a_similarity_undoes_a_turn_and_keeps_shape() -> None:
    points = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 2.0], [1.0, 5.0]])
    angle = 0.7
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    matrix = similarity(points, 3 * points @ turn.T + [10, -4])
    assert matrix == pytest.approx(np.hstack([3 * turn, [[10], [-4]]]))


def test_alignment_ignores_the_size_of_the_picture(portrait: Rgb) -> None:
    marks = np.array([[430, 215], [540, 212], [488, 275], [445, 335], [535, 332]], dtype=np.float32)
    large = np.asarray(cv2.resize(portrait, None, fx=3, fy=3, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)
    apart = aligned(portrait, marks, 112).astype(int) - aligned(large, marks * 3, 112).astype(int)
    assert np.abs(apart).mean() < 4


def test_a_profile_is_less_frontal() -> None:
    frontal = np.array([[30, 40], [70, 40], [50, 60], [35, 80], [65, 80]], dtype=np.float32)
    turned = frontal.copy()
    turned[2, 0] = 66
    assert face_quality.frontality(frontal) == 1.0
    assert face_quality.frontality(turned) < 0.5
