"""Face models from a local folder: found, checked, loaded once a process. Nothing is ever downloaded.

A pack is a folder `ROOT/NAME` with two ONNX models that insightface knows, a detector (SCRFD) and a recogniser
(ArcFace); see `face_packs`. The set-up makes the default one; a unit may put another there under its licence.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from asasec_graph.errors import EngineError
from asasec_graph.reading import face_graphs, face_packs, face_providers
from asasec_graph.reading.face_packs import Pack
from asasec_graph.reading.face_providers import PROVIDERS
from asasec_graph.settings import Settings

log = logging.getLogger(__name__)
_WITH_LANDMARKS = (9, 15)
"""Outputs of SCRFD models that find eyes, nose and mouth too: scores, boxes and points of three or five strides."""


@dataclass(frozen=True, slots=True)
class Models:
    """A loaded pack: insightface's detector and recogniser, and `model`, what embeddings are named by.

    `model` is `PACK/first twelve digits of the recogniser's sha256/dimension`: vectors compare within one only.
    `provider` is where it computes (`cpu`, `cuda`...); `remarks` why it is not what was asked for or offered.
    """

    detector: Any
    recogniser: Any
    model: str
    dimension: int
    provider: str = "cpu"
    remarks: tuple[str, ...] = ()


def pack(root: Path | None = None) -> Path:
    """The folder of the pack in use; EngineError where it is not there."""
    settings = Settings.from_environment()
    folder = (root or settings.model_root()) / settings.face_pack
    face_packs.files(folder)
    return folder


def load(folder: Path, threads: int = 1, provider: str | None = None) -> Models:
    """The pack in this folder, by the provider asked for (by default that of the settings), else on the CPU.

    `threads` are those of one inference on the CPU. EngineError where the pack cannot be used at all.
    """
    pack = face_packs.found(folder)
    models = _loaded(pack, threads)
    remarks: list[str] = []
    for word in face_providers.tried(provider or Settings.from_environment().face_provider):
        try:
            return _on(models, pack, threads, word)
        except EngineError as error:
            log.error("faces are not computed by %s: %s", word, error.message)
            remarks.append(error.message)
    return replace(models, remarks=tuple(remarks))


def _on(models: Models, pack: Pack, threads: int, word: str) -> Models:
    """The same models by another provider; EngineError where it does not work, or not as the CPU does."""
    face_providers.check_offered(word)
    try:
        detector, recogniser = _parts(pack, threads, word)
        started = {str(part.session.get_providers()[0]) for part in (detector, recogniser)}
        if started == {PROVIDERS[word].name}:
            face_providers.check_alike(word, (models.detector, models.recogniser), (detector, recogniser))
    except EngineError:
        raise
    except Exception as error:  # a driver's own, of whatever kind, must leave the CPU
        raise EngineError(f"{word} failed ({error})") from error
    if started != {PROVIDERS[word].name}:
        raise EngineError(f"{word} could not be started: its libraries or its device are missing")
    return replace(models, detector=detector, recogniser=recogniser, provider=word)


def _loaded(pack: Pack, threads: int) -> Models:
    """The models on the CPU."""
    try:
        detector, recogniser = _parts(pack, threads, "cpu")
        dimension = _dimension(recogniser)
    except Exception as error:  # onnxruntime, onnx and insightface each have their own kinds
        raise EngineError(
            f"the face models in {pack.folder} cannot be loaded ({error}): run 'make setup' again"
        ) from error
    if len(detector.output_names) not in _WITH_LANDMARKS:
        raise EngineError(
            f"the detector in {pack.folder} finds no landmarks; take one that does, such as SCRFD's with kps"
        )
    return Models(detector, recogniser, f"{pack.name}/{_fingerprint(pack.recogniser)}/{dimension}", dimension)


def _parts(pack: Pack, threads: int, word: str) -> tuple[Any, Any]:
    """Insightface's detector and recogniser of the pack, started on a provider."""
    from insightface.model_zoo import get_model  # pyright: ignore[reportUnknownVariableType]  # untyped

    provider = PROVIDERS[word]
    parts: list[Any] = [
        get_model(
            str(path),
            providers=list(dict.fromkeys([provider.name, face_providers.CPU])),
            provider_options=[dict(provider.options), *([{}] if word != "cpu" else [])],
            sess_options=_options(threads),
            static_shape_sessions=False,  # else insightface keeps a session for each size of picture
        )
        for path in (pack.detector, pack.recogniser)
    ]
    detector, recogniser = parts
    faster = face_graphs.rewritten(pack.recogniser) if word == "cpu" else None
    if faster is not None:
        recogniser.session = session(faster, threads)
    return detector, recogniser


def session(model: Path | bytes, threads: int = 1) -> Any:
    """A model on the CPU by onnxruntime alone, from its file or its bytes."""
    import onnxruntime

    given = str(model) if isinstance(model, Path) else model
    started: Any = onnxruntime.InferenceSession(given, _options(threads), providers=[face_providers.CPU])
    return started


def _options(threads: int) -> Any:
    import onnxruntime

    untyped: Any = onnxruntime
    options: Any = untyped.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # one pattern would be kept for each size of picture
    return options


def _dimension(recogniser: Any) -> int:
    """The length of an embedding: as the model states it, or as it gives it where it states none."""
    stated = recogniser.output_shape[-1]
    if isinstance(stated, int):
        return stated
    return int(recogniser.get_feat(np.zeros((*recogniser.input_size[::-1], 3), dtype=np.uint8)).shape[-1])


def _fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:12]
