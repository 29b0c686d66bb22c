"""Where faces are computed: the results are those of the CPU, or it is the CPU."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from asasec_graph.errors import BadInput, EngineError
from asasec_graph.reading import face_models, face_providers, pictures
from asasec_graph.reading.face_models import Models
from asasec_graph.reading.faces import FaceEngine
from asasec_graph.settings import FACE_PROVIDERS, Settings


@pytest.fixture(scope="module")
def models() -> Models:
    try:
        return face_models.load(face_models.pack(), provider="cpu")
    except EngineError as error:
        pytest.skip(error.message)


class _Shifted:
    """A recogniser whose numbers come out a little different, as those of a processor that rounds."""

    def __init__(self, recogniser: Any, by: float) -> None:
        self._recogniser = recogniser
        self._by = by

    def get_feat(self, crop: object) -> npt.NDArray[np.float32]:
        raw = np.asarray(self._recogniser.get_feat(crop), dtype=np.float32)
        raw[:, 0] += self._by * np.linalg.norm(raw)
        return raw


def test_each_word_of_the_setting_is_a_provider() -> None:
    assert set(FACE_PROVIDERS) == {face_providers.AUTOMATIC, *face_providers.PROVIDERS}
    with pytest.raises(BadInput, match="is none of auto, cpu"):
        Settings.from_environment({"ASASEC_FACE_PROVIDER": "abacus"})
    assert Settings.from_environment({"ASASEC_FACE_PROVIDER": "CPU"}).face_provider == "cpu"


def test_what_is_not_there_leaves_the_cpu_and_is_said() -> None:
    missing = next(word for word in face_providers.PROVIDERS if word not in face_providers.offered())
    found = face_models.load(face_models.pack(), provider=missing)
    assert found.provider == "cpu"
    assert len(found.remarks) == 1
    assert found.remarks[0].startswith(f"onnxruntime has no {missing} here")


def test_results_that_differ_are_not_taken(models: Models) -> None:
    same = (models.detector, models.recogniser)
    face_providers.check_alike("cuda", same, (models.detector, _Shifted(models.recogniser, 1e-4)))
    with pytest.raises(EngineError, match="other embeddings than the CPU"):
        face_providers.check_alike("cuda", same, (models.detector, _Shifted(models.recogniser, 1e-2)))
    with pytest.raises(EngineError, match="other embeddings than the CPU"):
        face_providers.check_alike("cuda", same, (models.detector, _Shifted(models.recogniser, float("nan"))))


def test_a_driver_that_fails_leaves_the_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(face_providers, "offered", lambda: ("cuda", "cpu"))
    found = face_models.load(face_models.pack(), provider="auto")
    assert found.provider == "cpu"
    assert found.remarks
    assert found.remarks[0].startswith("cuda ")


def test_a_graphics_processor_finds_the_faces_that_the_cpu_finds(models: Models, samples: Path) -> None:
    others = [word for word in face_providers.offered() if word != "cpu"]
    if not others:
        pytest.skip(f"onnxruntime has no graphics processor here, only {', '.join(face_providers.offered())}")
    usual = FaceEngine(models)
    for word in others:
        found = face_models.load(face_models.pack(), provider=word)
        if found.provider != word:
            pytest.skip("; ".join(found.remarks))
        for path in sorted((samples / "faces").rglob("*.jpg")):
            with path.open("rb") as file:
                pixels = pictures.decode(file, path.name).pixels
            pairs = zip(FaceEngine(found).find(pixels), usual.find(pixels), strict=True)
            for ours, cpu in pairs:
                assert np.abs(np.subtract(ours.box, cpu.box)).max() <= 1, path.name
                assert float(np.linalg.norm(ours.vector - cpu.vector)) < face_providers.APART, path.name


def test_one_lock_serves_a_processor_that_takes_one_at_a_time(models: Models) -> None:
    blank = np.zeros((40, 40, 3), dtype=np.uint8)
    assert FaceEngine(replace(models, provider="directml")).find(blank) == ()
