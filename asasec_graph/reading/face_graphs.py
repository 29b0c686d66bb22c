"""Models rewritten for onnxruntime's CPU provider: the same function, of operators that it computes faster.

It has no fast code for PRelu, which most recognisers are made of. With constant slopes
PRelu(x) = slope * x + (1 - slope) * Relu(x), for any slope: so written, SFace takes 8 ms a face and not 19 on the core
where this was measured, and its embeddings differ by 1e-7. The file on disk, by which a model is named, stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import helper, numpy_helper

_BROADCASTING = 7
"""The first version of ONNX's operators in which Mul and Add broadcast as PRelu does."""


def rewritten(path: Path) -> bytes | None:
    """The model without PRelu of constant slope; None where it has none."""
    model = onnx.load(path)
    graph = model.graph
    slopes = {item.name: item for item in graph.initializer}
    replaced = {node.input[1] for node in graph.node if _replaceable(node, slopes)}
    if not replaced or _version(model) < _BROADCASTING:
        return None
    nodes = [made for node in graph.node for made in (_sum(node) if _replaceable(node, slopes) else (node,))]
    del graph.node[:]
    graph.node.extend(nodes)
    graph.initializer.extend(_rest(slopes[name]) for name in sorted(replaced))
    content: bytes = model.SerializeToString()
    return content


def _replaceable(node: Any, constants: dict[str, Any]) -> bool:
    return node.op_type == "PRelu" and node.input[1] in constants


def _version(model: Any) -> int:
    return max((int(one.version) for one in model.opset_import if one.domain in ("", "ai.onnx")), default=0)


def _rest(slope: Any) -> Any:
    """1 - slope, as a constant of its own."""
    values = numpy_helper.to_array(slope)
    return numpy_helper.from_array(np.asarray(1 - values, dtype=values.dtype), _named(slope.name, "rest"))


def _sum(node: Any) -> Iterator[Any]:
    given, slope = node.input
    (made,) = node.output
    above, scaled, rest = (_named(made, part) for part in ("above", "scaled", "rest"))
    yield helper.make_node("Relu", [given], [above])
    yield helper.make_node("Mul", [above, _named(slope, "rest")], [rest])
    yield helper.make_node("Mul", [given, slope], [scaled])
    yield helper.make_node("Add", [scaled, rest], [made])


def _named(name: str, part: str) -> str:
    return f"{name}/asasec/{part}"
