"""Frames of animations: those that differ, at their times, within bounds, the same each time."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from asasec_graph.reading import pictures, pictures_animated
from asasec_graph.reading.pictures_animated import Animation
from asasec_graph.samples import pictures as samples_of


def read(data: bytes) -> Animation:
    header = pictures.header(BytesIO(data))
    assert header.animated
    return pictures_animated.read(BytesIO(data), "x", header)


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP", "AVIF"])
def test_the_frames_that_differ_are_kept_with_their_times(tmp_path: Path, form: str) -> None:
    differ = samples_of.write_animation(tmp_path / "a", form=form, frames=6, same=2)
    found = read((tmp_path / "a").read_bytes())
    assert (found.changed, found.damaged) == (differ, None)
    assert [frame.seconds for frame in found.frames] == [0.0, 0.2, 0.4]
    assert found.seconds == pytest.approx(0.6)
    assert len({frame.pdq.hex for frame in found.frames}) == 3
    assert len(found.searched) == 3


def strip(frames: int, side: int = 48) -> bytes:
    """A bright bar that moves across grey: every frame differs a little."""
    images: list[Image.Image] = []
    for number in range(frames):
        pixels = np.full((side, side), 90, dtype=np.uint8)
        at = number * 7 % (side - 8)
        pixels[:, at : at + 8] = 200 + number % 50
        images.append(Image.fromarray(pixels))
    return samples_of.encoded(images[0], "GIF", save_all=True, append_images=images[1:], duration=20)


def test_a_long_animation_is_thinned_and_spread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures_animated, "MOST_HASHED", 20)
    monkeypatch.setattr(pictures_animated, "MOST_SEARCHED", 6)
    data = strip(300)
    found = read(data)
    assert (found.total, found.read, found.changed) == (300, 300, 300)
    assert 10 <= len(found.frames) <= 20
    assert 3 <= len(found.searched) <= 6
    halves = [sum(frame.seconds < 3 for frame in frames) for frames in (found.frames, found.searched)]
    assert all(0 < half < len(frames) for half, frames in zip(halves, (found.frames, found.searched), strict=True))
    assert found.frames[0].seconds == 0
    assert found.frames[0].pixels is not None
    again = read(data)
    assert [frame.seconds for frame in again.frames] == [frame.seconds for frame in found.frames]


def test_frames_beyond_the_bound_are_not_decoded_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures_animated, "MOST_PIXELS", 48 * 48 * 10)
    found = read(strip(30))
    assert (found.total, found.read) == (30, 10)


def test_an_animation_that_ends_early_gives_what_is_there() -> None:
    data = strip(40)
    found = read(data[: len(data) // 2])
    assert 5 < found.read < 40
    assert found.frames


def test_a_scene_that_is_shown_once_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """One quite different frame among three hundred that creep."""
    monkeypatch.setattr(pictures_animated, "MOST_HASHED", 16)
    monkeypatch.setattr(pictures_animated, "MOST_SEARCHED", 6)
    images = [Image.open(BytesIO(strip(1))).convert("L") for _ in range(1)]
    for number in range(1, 300):
        pixels = np.full((48, 48), 90 + number % 2 * 8, dtype=np.uint8)
        images.append(Image.fromarray(pixels))
    images[177] = samples_of.drawing(3, 48, 48).convert("L")
    data = samples_of.encoded(images[0], "GIF", save_all=True, append_images=images[1:], duration=20)
    found = read(data)
    assert found.changed > 250
    assert 3.54 in [frame.seconds for frame in found.searched]
