"""What the detector is given: the same numbers as by definition, in memory of each thread's own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.reading import face_inputs
from asasec_graph.reading.pictures import Rgb

MEAN, DEVIATION = 127.5, 128.0


def drawn(seed: int, height: int, width: int, grain: int = 1) -> Rgb:
    values = np.random.default_rng(seed).integers(0, 256 // grain, (height, width, 3))
    return (values * grain).astype(np.uint8)


def by_definition(pixels: Rgb) -> npt.NDArray[np.float32]:
    below, beside = (-length % face_inputs.STRIDE for length in pixels.shape[:2])
    padded = np.pad(pixels, ((0, below), (0, beside), (0, 0)))
    return ((padded.astype(np.float32) - MEAN) / DEVIATION).transpose(2, 0, 1)[None]


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 1_000), st.integers(1, 130), st.integers(1, 130), st.sampled_from([1, 16, 256]))
def test_planes_are_scaled_and_black_up_to_whole_strides(seed: int, height: int, width: int, grain: int) -> None:
    pixels = drawn(seed, height, width, grain)
    made, expected = face_inputs.planes(pixels, MEAN, DEVIATION), by_definition(pixels)
    assert made.shape == expected.shape
    assert made.dtype == np.float32
    assert np.abs(made - expected).max() < 1e-6


def test_threads_do_not_write_into_each_others_planes() -> None:
    both = Barrier(2)

    def made(seed: int) -> bool:
        pixels = drawn(seed, 64, 96)
        for _ in range(20):
            both.wait(10)
            planes = face_inputs.planes(pixels, MEAN, DEVIATION)
            both.wait(10)
            if np.abs(planes - by_definition(pixels)).max() > 1e-6:
                return False
        return True

    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(made, (1, 2))) == [True, True]
