"""Two rewritings of ONNX models, each exact: the models compute what they did, in a form that insightface reads.

- `folded`: weights kept as blocks of int8 (DequantizeLinear with a block size, which onnxruntime refuses in
  opset 21 graphs of this kind) become fp32 constants.
- `as_scrfd`: YuNet's twelve outputs become SCRFD's nine. YuNet's decoding is that of OpenCV's FaceDetectorYN:
  score = sqrt(cls * obj); centre = (cell + b[0:2]) * stride; size = exp(b[2:4]) * stride. SCRFD wants distances
  from the cell's corner to the four sides, in strides, two anchors a cell, and RGB scaled by (x - 127.5) / 128.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

_STRIDES = (8, 16, 32)
_OPSET = 21
_IR = 10


def folded(model: Any) -> Any:
    """The model with every dequantised weight as an fp32 constant; unused constants are gone."""
    graph = model.graph
    constants = {item.name: numpy_helper.to_array(item) for item in graph.initializer}
    kept: list[Any] = []
    for node in graph.node:
        if node.input and all(name in constants for name in node.input) and node.op_type in _FOLDS:
            constants[node.output[0]] = _FOLDS[node.op_type](node, [constants[name] for name in node.input])
        else:
            kept.append(node)
    asked = {name for node in kept for name in node.input} - constants.keys()
    inputs = [item for item in graph.input if item.name in asked]
    return _model(kept, inputs, list(graph.output), constants)


def with_free_batch(model: Any) -> Any:
    """The same model for any number of pictures at a time."""
    for value in (*model.graph.input, *model.graph.output):
        value.type.tensor_type.shape.dim[0].dim_param = "batch"
    return model


def as_scrfd(model: Any) -> Any:
    """YuNet (12 outputs, folded) with SCRFD's input and its nine outputs, for pictures of any size by 32."""
    graph = model.graph
    constants = {item.name: numpy_helper.to_array(item) for item in graph.initializer} | _CONSTANTS
    source = graph.input[0].name
    nodes = [*_to_bgr("picture", source), *graph.node]
    for stride in _STRIDES:
        nodes += [*_score(stride), *_box(stride), *_points(stride)]
    picture = _float("picture", [1, 3, "height", "width"])
    outputs = [
        _float(f"{part}_{stride}", [1, f"anchors_{stride}", width])
        for part, width in (("score", 1), ("box", 4), ("points", 10))
        for stride in _STRIDES
    ]
    return _model(nodes, [picture], outputs, constants)


_CONSTANTS: dict[str, npt.NDArray[Any]] = {
    "scrfd_scale": np.array(128, np.float32),
    "scrfd_mean": np.array(127.5, np.float32),
    "scrfd_bgr": np.array([2, 1, 0], np.int64),
    "scrfd_none": np.array(0, np.float32),
    "scrfd_half": np.array(0.5, np.float32),
    "scrfd_parts": np.array([2, 2], np.int64),
    **{f"scrfd_rows_{width}": np.array([1, -1, width], np.int64) for width in (1, 4, 10)},
}


def _to_bgr(picture: str, source: str) -> list[Any]:
    return [
        helper.make_node("Mul", [picture, "scrfd_scale"], ["scrfd_scaled"]),
        helper.make_node("Add", ["scrfd_scaled", "scrfd_mean"], ["scrfd_rgb"]),
        helper.make_node("Gather", ["scrfd_rgb", "scrfd_bgr"], [source], axis=1),
    ]


def _score(stride: int) -> list[Any]:
    """sqrt(cls * obj) for the first anchor of a cell, 0 for the second, which YuNet does not have."""
    both, root, none, pair = (f"scrfd_{name}_{stride}" for name in ("both", "root", "none", "pair"))
    return [
        helper.make_node("Mul", [f"cls_{stride}", f"obj_{stride}"], [both]),
        helper.make_node("Sqrt", [both], [root]),
        helper.make_node("Mul", [root, "scrfd_none"], [none]),
        helper.make_node("Concat", [root, none], [pair], axis=2),
        helper.make_node("Reshape", [pair, "scrfd_rows_1"], [f"score_{stride}"]),
    ]


def _box(stride: int) -> list[Any]:
    names = ("offset", "extent", "size", "half", "near", "far", "sides", "twice")
    offset, extent, size, half, near, far, sides, twice = (f"scrfd_{name}_{stride}" for name in names)
    return [
        helper.make_node("Split", [f"bbox_{stride}", "scrfd_parts"], [offset, extent], axis=2),
        helper.make_node("Exp", [extent], [size]),
        helper.make_node("Mul", [size, "scrfd_half"], [half]),
        helper.make_node("Sub", [half, offset], [near]),
        helper.make_node("Add", [half, offset], [far]),
        helper.make_node("Concat", [near, far], [sides], axis=2),
        helper.make_node("Concat", [sides, sides], [twice], axis=2),
        helper.make_node("Reshape", [twice, "scrfd_rows_4"], [f"box_{stride}"]),
    ]


def _points(stride: int) -> list[Any]:
    twice = f"scrfd_points_{stride}"
    return [
        helper.make_node("Concat", [f"kps_{stride}", f"kps_{stride}"], [twice], axis=2),
        helper.make_node("Reshape", [twice, "scrfd_rows_10"], [f"points_{stride}"]),
    ]


def _dequantised(node: Any, inputs: list[npt.NDArray[Any]]) -> npt.NDArray[Any]:
    """(q - zero) * scale, where each scale holds for a block of `block_size` values along `axis`."""
    attributes = {item.name: helper.get_attribute_value(item) for item in node.attribute}
    values, scales, zeros = inputs
    axis, size = attributes["axis"], attributes["block_size"]

    def spread(blocks: npt.NDArray[Any]) -> npt.NDArray[Any]:
        return np.repeat(blocks, size, axis=axis).take(range(values.shape[axis]), axis=axis)

    whole = values.astype(np.float32) - spread(zeros).astype(np.float32)
    product: npt.NDArray[Any] = whole * spread(scales)
    return product


def _reshaped(node: Any, inputs: list[npt.NDArray[Any]]) -> npt.NDArray[Any]:
    return inputs[0].reshape([int(size) for size in inputs[1]])


_FOLDS = {"DequantizeLinear": _dequantised, "Reshape": _reshaped}


def _float(name: str, shape: list[int | str]) -> Any:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)


def _model(nodes: list[Any], inputs: list[Any], outputs: list[Any], constants: dict[str, Any]) -> Any:
    """A checked model whose bytes depend on nothing but its content: constants are sorted by name."""
    used = {name for node in nodes for name in node.input}
    tensors = [numpy_helper.from_array(constants[name], name) for name in sorted(used & constants.keys())]
    graph = helper.make_graph(nodes, "asasec", inputs, outputs, tensors)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=_IR)
    onnx.checker.check_model(model)
    return model
