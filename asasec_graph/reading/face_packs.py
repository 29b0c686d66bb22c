"""A pack of face models on disk: which of its files finds faces and which tells them apart.

`ROOT/NAME` holds ONNX files, in itself or in a single folder within (as archives such as antelopev2 unpack). Packs that
are published (buffalo_l, buffalo_m, antelopev2) hold more than is needed: landmarks in three dimensions, age; those
files are left alone. What a file is follows from its inputs and outputs, by the rules of insightface's own router, read
without starting it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import onnx
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]  # no stubs are published

from asasec_graph.errors import EngineError
from asasec_graph.settings import variable

DETECTOR, RECOGNISER = "detector", "recogniser"
_DETECTORS_OUTPUTS = 5
_LANDMARKS, _ATTRIBUTES, _LEAST_FACE, _CELL = 192, 96, 112, 16
_OTHER = "neither"


@dataclass(frozen=True, slots=True)
class Pack:
    """The files of a pack in use. `name` is what its embeddings are named by, `folder` where its bands are kept."""

    name: str
    folder: Path
    detector: Path
    recogniser: Path


def found(folder: Path) -> Pack:
    """The pack in this folder; EngineError says what it lacks, or has twice, and which files were looked at."""
    kinds = {path: kind(path) for path in files(folder)}
    detectors, recognisers = ([path for path, is_a in kinds.items() if is_a == part] for part in (DETECTOR, RECOGNISER))
    names = ", ".join(path.name for path in kinds)
    if len(detectors) != 1:
        raise EngineError(f"the face pack {folder} holds {len(detectors)} detectors, not one, among its files {names}")
    if len(recognisers) != 1:
        raise EngineError(
            f"the face pack {folder} holds {len(recognisers)} recognisers, not one, among its files {names}"
        )
    return Pack(folder.name, folder, detectors[0], recognisers[0])


def kind(path: Path) -> str:
    """What a model file is: `detector`, `recogniser`, `neither`, or `unreadable`."""
    try:
        graph = onnx.load(path, load_external_data=False).graph
    except (OSError, DecodeError, ValueError):
        return "unreadable"
    weights = {item.name for item in graph.initializer}
    inputs = [item for item in graph.input if item.name not in weights]
    if len(graph.output) >= _DETECTORS_OUTPUTS:
        return DETECTOR
    if len(inputs) != 1 or len(graph.output) != 1:
        return _OTHER
    sides = [int(side.dim_value) for side in inputs[0].type.tensor_type.shape.dim][2:]
    if len(sides) != 2 or sides[0] != sides[1] or sides[0] in (_LANDMARKS, _ATTRIBUTES):
        return _OTHER
    return RECOGNISER if sides[0] >= _LEAST_FACE and sides[0] % _CELL == 0 else _OTHER


def files(folder: Path) -> list[Path]:
    """The model files of a folder, or of the only folder in it that has any; EngineError where there are none."""
    own = sorted(folder.glob("*.onnx"))
    if not own and folder.is_dir():
        inner = [sorted(item.glob("*.onnx")) for item in sorted(folder.iterdir()) if item.is_dir()]
        holding = [found for found in inner if found]
        own = holding[0] if len(holding) == 1 else []
    if not own:
        raise EngineError(
            f"no face models in {folder}: run 'make setup', or set {variable('models')} and "
            f"{variable('face_pack')} to a pack of your own"
        )
    return own
