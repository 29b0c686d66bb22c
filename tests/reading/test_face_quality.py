"""The quality of a face orders errors: poor faces are lost more often, and look like poor faces of strangers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from asasec_graph.analysis.faces_bands import QUALITY_FLOOR, Bands, bands_of
from asasec_graph.errors import EngineError
from asasec_graph.reading import face_quality, pictures
from asasec_graph.reading.faces import FaceEngine, FoundFace, engine
from asasec_graph.reading.pictures import Rgb

PEOPLE, SHOTS = ("amy", "bernadette", "penny", "sheldon"), (2, 3, 4)
FACE = 120


@dataclass(frozen=True, slots=True, eq=False)
class Shot:
    """A face as found in a degraded picture, with the vector of each picture as it was."""

    person: int
    shot: int
    spoiled: str
    face: FoundFace


@pytest.fixture(scope="module")
def using() -> FaceEngine:
    try:
        return engine()
    except EngineError as error:
        pytest.skip(error.message)


@pytest.fixture(scope="module")
def shots(using: FaceEngine) -> list[Shot]:
    folder = Path(__file__).parents[3] / "shared" / "data" / "faces" / "bbt"
    if not folder.is_dir():
        pytest.skip("the shared pictures of faces are not here")
    made: list[Shot] = []
    for person, name in enumerate(PEOPLE):
        for number in SHOTS:
            with (folder / f"{name}{number}.png").open("rb") as file:
                pixels = pictures.decode(file).pixels
            for spoiled, picture in degraded(pixels, person * 10 + number):
                found = using.find(np.ascontiguousarray(picture))
                if found:
                    made.append(Shot(person, number, spoiled, max(found, key=lambda face: face.box[2])))
    return made


def degraded(pixels: Rgb, seed: int) -> Iterator[tuple[str, Rgb]]:
    """The picture as it is, smaller, out of focus, as a poor JPEG and with noise."""
    yield "none", pixels
    for side in (36, 22, 14):
        scale = side / FACE
        small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        yield f"{side} pixels", np.asarray(small, dtype=np.uint8)
    for part in (0.03, 0.05, 0.07):
        yield f"blur {part}", np.asarray(cv2.GaussianBlur(pixels, (0, 0), part * FACE), dtype=np.uint8)
    stream = BytesIO()
    Image.fromarray(pixels).save(stream, "JPEG", quality=8)
    yield "JPEG 8", np.asarray(Image.open(stream).convert("RGB"))
    noise = np.random.default_rng(seed).normal(0, 40, pixels.shape)
    yield "noise", np.clip(pixels + noise, 0, 255).astype(np.uint8)


def bands(using: FaceEngine) -> Bands:
    return bands_of(using.model)


def lost(shots: list[Shot], among: list[Shot], threshold: float) -> float:
    """The share of a person's pairs, each of a shot and another picture as it was, that stay below a threshold."""
    clean = [shot for shot in among if shot.spoiled == "none"]
    alike = [
        float(shot.face.vector @ other.face.vector)
        for shot in shots
        for other in clean
        if shot.person == other.person and shot.shot != other.shot
    ]
    return float((np.array(alike) < threshold).mean())


def taken(shots: list[Shot], threshold: float) -> float:
    """The share of pairs of strangers among these shots that reach a threshold."""
    vectors = np.stack([shot.face.vector for shot in shots])
    person = np.array([shot.person for shot in shots])
    one, other = np.triu_indices(len(shots), 1)
    strangers = person[one] != person[other]
    return float(((vectors @ vectors.T)[one, other][strangers] >= threshold).mean())


def test_the_more_poor_faces_are_rejected_the_fewer_errors_are_left(using: FaceEngine, shots: list[Shot]) -> None:
    """The error-versus-reject table (ISO/IEC 29794-1)."""
    medium = bands(using).threshold("medium")
    ordered = sorted(shots, key=lambda shot: shot.face.quality)
    table = {
        share: lost(ordered[round(share * len(ordered)) :], shots, medium) for share in (0.0, 0.15, 0.3, 0.45, 0.6)
    }
    rates = list(table.values())
    assert all(later <= earlier for earlier, later in pairwise(rates)), table
    assert rates[0] > 0.25
    assert rates[-1] < 0.1


def test_the_floor_parts_faces_that_are_found_again_from_those_that_are_not(
    using: FaceEngine, shots: list[Shot]
) -> None:
    medium, weak = bands(using).threshold("medium"), bands(using).threshold("weak")
    good = [shot for shot in shots if shot.face.quality >= QUALITY_FLOOR]
    poor = [shot for shot in shots if shot.face.quality < QUALITY_FLOOR]
    assert min(len(good), len(poor)) > 20
    assert lost(good, shots, medium) < 0.25 < 0.6 < lost(poor, shots, medium)
    assert taken(good, weak) < 0.001 < 0.005 < taken(poor, weak)


@pytest.mark.parametrize("worse", ["14 pixels", "blur 0.07", "noise"])
def test_each_kind_of_damage_lowers_the_quality(shots: list[Shot], worse: str) -> None:
    clean = {(shot.person, shot.shot): shot.face.quality for shot in shots if shot.spoiled == "none"}
    spoiled = [(clean[shot.person, shot.shot], shot.face.quality) for shot in shots if shot.spoiled == worse]
    assert spoiled
    assert all(after < 0.6 * before for before, after in spoiled)


def test_the_parts_say_what_was_wrong(shots: list[Shot]) -> None:
    of = {shot.spoiled: shot.face.parts for shot in shots if (shot.person, shot.shot) == (1, 3)}
    assert of["none"].size_px > 100
    assert of["14 pixels"].size_px < 20
    assert of["blur 0.03"].sharpness < 0.5 * of["none"].sharpness
    assert set(of["none"].parts()) == {"sizePx", "sharpness", "frontality", "detection"}


def test_noise_is_no_sharpness() -> None:
    rng = np.random.default_rng(5)
    flat = np.full((112, 112, 3), 128, dtype=np.uint8)
    coarse = np.repeat(np.repeat(rng.integers(60, 200, (14, 14, 1), dtype=np.uint8), 8, axis=0), 8, axis=1)
    detailed = np.repeat(coarse, 3, axis=2)
    noisy = np.clip(detailed + rng.normal(0, 40, detailed.shape), 0, 255).astype(np.uint8)
    assert face_quality.sharpness(flat) == 0
    assert face_quality.sharpness(detailed) > 0.9
    assert face_quality.sharpness(noisy) < 0.2
