"""A recogniser without PRelu: the same numbers, from fewer operators that are slow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, helper, numpy_helper

from asasec_graph.errors import EngineError
from asasec_graph.reading import face_graphs, face_models, face_packs

CHANNELS = 3


def model(slope: list[int], *, seed: int = 0, version: int = 21, constant: bool = True) -> Any:
    """Two PRelu that share a slope, drawn or given as a second input."""
    values = np.random.default_rng(seed).normal(0.3, 0.8, slope).astype(np.float32)
    nodes = [helper.make_node("PRelu", ["x", "slope"], ["y"]), helper.make_node("PRelu", ["y", "slope"], ["z"])]
    inputs = [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", CHANNELS, 5, 4])]
    if not constant:
        inputs.append(helper.make_tensor_value_info("slope", TensorProto.FLOAT, slope))
    outputs = [helper.make_tensor_value_info("z", TensorProto.FLOAT, ["n", CHANNELS, 5, 4])]
    tensors = [numpy_helper.from_array(values, "slope")] if constant else []
    graph = helper.make_graph(nodes, "prelu", inputs, outputs, tensors)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", version)], ir_version=10)


def written(folder: Path, made: Any) -> Path:
    path = folder / "model.onnx"
    path.write_bytes(made.SerializeToString())
    return path


@settings(deadline=None, max_examples=12)
@given(st.integers(0, 99), st.sampled_from([[1], [1, 1, 1], [CHANNELS, 1, 1], [1, CHANNELS, 1, 1], [CHANNELS, 5, 4]]))
def test_a_rewritten_model_gives_the_same(
    tmp_path_factory: pytest.TempPathFactory, seed: int, slope: list[int]
) -> None:
    path = written(tmp_path_factory.mktemp("graphs"), model(slope, seed=seed))
    content = face_graphs.rewritten(path)
    assert content is not None
    assert {node.op_type for node in onnx.load_from_string(content).graph.node} == {"Relu", "Mul", "Add"}
    seen = np.random.default_rng(seed + 1).normal(0, 2, (2, CHANNELS, 5, 4)).astype(np.float32)
    before, after = (face_models.session(one).run(None, {"x": seen})[0] for one in (path, content))
    assert np.abs(before - after).max() <= 1e-5 * max(1.0, float(np.abs(before).max()))


def test_what_cannot_be_rewritten_is_left(tmp_path: Path) -> None:
    assert face_graphs.rewritten(written(tmp_path, model([CHANNELS, 1, 1], constant=False))) is None
    assert face_graphs.rewritten(written(tmp_path, model([CHANNELS, 1, 1], version=6))) is None


def test_the_default_recogniser_is_rewritten_and_its_embeddings_stay() -> None:
    try:
        pack = face_packs.found(face_models.pack())
    except EngineError as error:
        pytest.skip(error.message)
    ours, plain = face_models.load(pack.folder, provider="cpu").recogniser, face_models.session(pack.recogniser)
    drawn = np.random.default_rng(4)
    crops = [drawn.integers(0, 256, (112, 112, 3), dtype=np.uint8) for _ in range(3)]
    mean = (ours.input_mean,) * 3
    given_crops = cv2.dnn.blobFromImages(crops, 1 / ours.input_std, (112, 112), mean, swapRB=False)
    embedded = [one.run(None, {ours.input_name: given_crops})[0] for one in (ours.session, plain)]
    unit, wanted = (one / np.linalg.norm(one, axis=1, keepdims=True) for one in embedded)
    assert np.abs(unit - wanted).max() < 1e-6
    content = face_graphs.rewritten(pack.recogniser)
    assert content is not None
    assert "PRelu" not in {node.op_type for node in onnx.load_from_string(content).graph.node}
