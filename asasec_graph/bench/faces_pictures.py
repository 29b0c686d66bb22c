"""Pictures for the benchmark of the pipeline: those of the labelled samples, and photographs of two common sizes.

A photograph is made of scikit-image's portrait of an astronaut (NASA, in the public domain): the same scene at the size
of a picture sent by a messenger, and at that of a telephone's camera, as JPEG of the quality that these use.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image

LABELLED = Path("../shared/data/faces")
_ASIDE = 3
"""Copies of the portrait side by side; each picture is another cut, and so has other faces whole."""
_STEP = 0.618


@dataclass(frozen=True, slots=True)
class Kind:
    """Some pictures: what they are called, how many there are, how many are read by default, their bytes."""

    name: str
    there: bool
    count: int
    files: Callable[[], Iterator[bytes]]


def kinds() -> tuple[Kind, ...]:
    """The labelled samples where they are there, and photographs."""
    return (
        Kind("labelled samples", LABELLED.is_dir(), 33, _labelled),
        Kind("photographs of 1600 x 1200", True, 24, lambda: _photographs(1_600, 1_200, 80)),
        Kind("photographs of 4032 x 3024", True, 12, lambda: _photographs(4_032, 3_024, 92)),
    )


def write(kind: Kind, count: int | None, path: Path) -> int:
    """An archive of so many pictures of a kind; how many they are."""
    files = list(islice(cycle(kind.files()) if count else kind.files(), count or kind.count))
    with zipfile.ZipFile(path, "w") as archive:
        for number, data in enumerate(files):
            archive.writestr(f"DCIM/{number:06}", data)
    return len(files)


def _labelled() -> Iterator[bytes]:
    for path in sorted(LABELLED.rglob("*.*g")):
        yield path.read_bytes()


def _photographs(width: int, height: int, quality: int) -> Iterator[bytes]:
    scene = _scene(height)
    for number in range(1_000):
        left = round(number * _STEP * width) % (scene.shape[1] - width)
        file = BytesIO()
        Image.fromarray(scene[:, left : left + width]).save(file, "JPEG", quality=quality)
        yield file.getvalue()


def _scene(height: int) -> npt.NDArray[np.uint8]:
    from skimage import data as published

    data: Any = published  # untyped
    portrait = np.asarray(data.astronaut(), dtype=np.uint8)
    scene = np.concatenate([portrait, portrait[:, ::-1]] * _ASIDE, axis=1)
    wide = round(scene.shape[1] * height / scene.shape[0])
    return np.asarray(cv2.resize(scene, (wide, height), interpolation=cv2.INTER_CUBIC), dtype=np.uint8)
