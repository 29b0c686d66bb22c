"""A second pack of face models, made of the default one: its embeddings are projected to another length."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from asasec_graph.setup import facepack

DIMENSION = 96


def made(root: Path, name: str = "second", *, dimension: int = DIMENSION, nested: bool = False) -> Path:
    """A pack `ROOT/NAME`, its files in a folder within where `nested`; like published ones with more than needed."""
    folder = root / name / name if nested else root / name
    folder.mkdir(parents=True)
    default = facepack.make()
    shutil.copyfile(default / facepack.DETECTOR, folder / "det_10g.onnx")
    onnx.save(_projected(onnx.load(default / facepack.RECOGNISER), dimension), folder / "w600k_r50.onnx")
    onnx.save(_small(192), folder / "1k3d68.onnx")
    onnx.save(_small(96), folder / "genderage.onnx")
    return root / name


def _projected(model: Any, dimension: int) -> Any:
    """The recogniser with its embedding turned by a fixed random matrix into one of another length."""
    graph = model.graph
    output = graph.output[0]
    length = int(output.type.tensor_type.shape.dim[-1].dim_value)
    matrix = np.random.default_rng(7).standard_normal((length, dimension)).astype(np.float32)
    graph.initializer.append(numpy_helper.from_array(np.linalg.qr(matrix)[0].astype(np.float32), "projection"))
    graph.node.append(helper.make_node("MatMul", [output.name, "projection"], ["projected"]))
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("projected", TensorProto.FLOAT, ["batch", dimension]))
    return model


def _small(side: int) -> Any:
    """A model of no use, with the input of those for landmarks (192) or age (96)."""
    taken = helper.make_tensor_value_info("data", TensorProto.FLOAT, ["batch", 3, side, side])
    given = helper.make_tensor_value_info("fc1", TensorProto.FLOAT, ["batch", 3, side, side])
    graph = helper.make_graph([helper.make_node("Identity", ["data"], ["fc1"])], "small", [taken], [given])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
