"""Where face models compute: on a graphics processor where onnxruntime has one, with the results of the CPU.

A provider is used only if it gives what the CPU gives: on the same inputs, embeddings no further apart than `APART`
(unit vectors that far apart differ by no more in their similarity with any third) and scores within `SCORES`.
Floating-point modes that round (TF32) are switched off.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from asasec_graph.errors import EngineError

CPU = "CPUExecutionProvider"
APART = 1e-3
SCORES = 1e-2
AUTOMATIC = "auto"
_FACES, _SIDE, _SEEN = 2, 112, 160


@dataclass(frozen=True, slots=True)
class Provider:
    """What onnxruntime calls it, and the options that keep its results those of the CPU."""

    name: str
    options: Mapping[str, str] = field(default_factory=dict[str, str])


PROVIDERS: Final[Mapping[str, Provider]] = {
    "cuda": Provider("CUDAExecutionProvider", {"use_tf32": "0", "cudnn_conv_algo_search": "HEURISTIC"}),
    "rocm": Provider("ROCMExecutionProvider"),
    "migraphx": Provider("MIGraphXExecutionProvider"),
    "directml": Provider("DmlExecutionProvider"),
    "coreml": Provider("CoreMLExecutionProvider"),
    "cpu": Provider(CPU),
}
"""By the words of ASASEC_FACE_PROVIDER, in the order in which `auto` tries them."""


def offered() -> tuple[str, ...]:
    """The words for what this machine's onnxruntime was built with."""
    import onnxruntime

    there = set[str](onnxruntime.get_available_providers())  # pyright: ignore  # untyped
    return tuple(word for word, provider in PROVIDERS.items() if provider.name in there)


def tried(wanted: str) -> tuple[str, ...]:
    """The words to try in turn before the CPU."""
    return tuple(word for word in offered() if word != "cpu") if wanted == AUTOMATIC else tuple({wanted} - {"cpu"})


def check_offered(word: str) -> None:
    """EngineError where onnxruntime was built without this provider."""
    if word not in offered():
        raise EngineError(f"onnxruntime has no {word} here, only {', '.join(offered())}")


def check_alike(word: str, models: tuple[Any, Any], others: tuple[Any, Any]) -> None:
    """EngineError where a detector and a recogniser give other results than the CPU's, by more than is allowed."""
    drawn = np.random.default_rng(5)
    crops = [drawn.integers(0, 256, (_SIDE, _SIDE, 3), dtype=np.uint8) for _ in range(_FACES)]
    apart = float(np.linalg.norm(_unit(models[1], crops) - _unit(others[1], crops), axis=1).max())
    if not apart <= APART:
        raise EngineError(f"{word} gives other embeddings than the CPU: {apart:.2g} apart, more than {APART:g}")
    seen = (drawn.random((1, 3, _SEEN, _SEEN)) * 2 - 1).astype(np.float32)
    pairs = zip(_scores(models[0], seen), _scores(others[0], seen), strict=True)
    worst = max(float(np.abs(one - other).max()) for one, other in pairs)
    if not worst <= SCORES:
        raise EngineError(f"{word} gives other scores than the CPU: by {worst:.2g}, more than {SCORES:g}")


def _unit(recogniser: Any, crops: list[npt.NDArray[np.uint8]]) -> npt.NDArray[np.float32]:
    raw = np.concatenate([np.asarray(recogniser.get_feat(crop), dtype=np.float32) for crop in crops])
    return np.asarray(raw / np.linalg.norm(raw, axis=1, keepdims=True), dtype=np.float32)


def _scores(detector: Any, seen: npt.NDArray[np.float32]) -> list[npt.NDArray[np.float32]]:
    found: list[npt.NDArray[np.float32]] = detector.session.run(detector.output_names, {detector.input_name: seen})
    return found[: len(found) // 3]
