"""Face models from a local folder: found, checked, loaded once a process. Nothing is ever downloaded.

A pack is a folder `ROOT/NAME` with at least two ONNX models that insightface knows: a detector (SCRFD) and a
recogniser (ArcFace). The set-up makes the default one; a unit may put another there under its licence.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asasec_graph.errors import EngineError
from asasec_graph.settings import Settings, variable

_PARTS = ("detection", "recognition")


@dataclass(frozen=True, slots=True)
class Models:
    """A loaded pack: insightface's detector and recogniser, and `model`, what embeddings are named by.

    `model` is `PACK/first twelve digits of the recogniser's sha256/dimension`: vectors compare within one only.
    """

    detector: Any
    recogniser: Any
    model: str
    dimension: int


def pack(root: Path | None = None) -> Path:
    """The folder of the pack in use; EngineError where it is not there."""
    settings = Settings.from_environment()
    folder = (root or settings.model_root()) / settings.face_pack
    if len(list(folder.glob("*.onnx"))) < len(_PARTS):
        raise EngineError(
            f"no face models in {folder}: run 'make setup', or set {variable('models')} and "
            f"{variable('face_pack')} to a pack of your own"
        )
    return folder


def load(folder: Path, threads: int = 1) -> Models:
    """The pack in this folder, on the CPU with this many threads; EngineError where it cannot be used."""
    import onnxruntime
    from insightface.app import FaceAnalysis

    options: Any = onnxruntime.SessionOptions()  # pyright: ignore[reportUnknownVariableType]  # untyped
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    try:
        analysis: Any = FaceAnalysis(
            name=str(folder),
            allowed_modules=list(_PARTS),
            providers=["CPUExecutionProvider"],
            sess_options=options,
        )
        detector: Any = analysis.models["detection"]
        recogniser: Any = analysis.models["recognition"]
    except Exception as error:  # onnxruntime, onnx and insightface each have their own kinds
        raise EngineError(f"the face models in {folder} cannot be loaded ({error}): run 'make setup' again") from error
    dimension = int(recogniser.output_shape[-1])
    return Models(detector, recogniser, f"{folder.name}/{_fingerprint(recogniser)}/{dimension}", dimension)


def _fingerprint(recogniser: Any) -> str:
    return hashlib.sha256(Path(recogniser.model_file).read_bytes()).hexdigest()[:12]
