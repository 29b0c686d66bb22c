"""The default face pack knows the planted faces: shots of one person are alike, those of two are not."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from asasec_graph.demo.cases.common import PEOPLE
from asasec_graph.demo.files.pictures import Camera, Taken, photograph
from asasec_graph.demo.truth import World
from asasec_graph.errors import EngineError
from asasec_graph.reading.faces import FaceEngine, engine
from asasec_graph.settings import Settings

SAME, OTHER = 0.5, 0.3


@pytest.fixture(scope="module")
def faces() -> FaceEngine:
    try:
        return engine(Settings.from_environment().model_root())
    except EngineError as error:
        pytest.skip(f"no face models: {error.message}")


def _vectors(faces: FaceEngine, jpeg: bytes) -> list[npt.NDArray[np.float32]]:
    with Image.open(BytesIO(jpeg)) as picture:
        return [face.vector for face in faces.find(np.asarray(picture.convert("RGB")))]


def test_shots_of_one_person_are_alike_and_of_two_are_not(faces: FaceEngine) -> None:
    rng, taken = Random("shots"), Taken(1_700_000_000, Camera("Lumara", "L200", ""))
    found = [_vectors(faces, photograph(rng, person, taken)) for person in PEOPLE for _ in range(5)]
    assert [len(one) for one in found] == [1] * len(found)
    matrix = np.stack([one[0] for one in found])
    likeness = matrix @ matrix.T
    person = np.repeat(np.arange(len(PEOPLE)), 5)
    same = person[:, None] == person[None, :]
    assert likeness[same].min() > SAME
    assert likeness[~same].max() < OTHER


def test_the_victims_pictures_show_one_face_each_and_the_same(faces: FaceEngine, world: World) -> None:
    by_digest: dict[str, Path] = {
        sha256(path.read_bytes()).hexdigest(): path
        for case in world.cases
        for path in case.files
        if path.suffix == ".JPG"
    }
    vectors = [_vectors(faces, by_digest[digest].read_bytes()) for _, digest in world.truth.victim.media]
    assert [len(one) for one in vectors] == [1] * len(vectors)
    matrix = np.stack([one[0] for one in vectors])
    assert (matrix @ matrix.T).min() > SAME
