"""Previews inside pictures: those that show something else are told from those that show the same."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import pictures, pictures_previews
from asasec_graph.reading.pictures import Rgb
from asasec_graph.reading.pictures_previews import Preview
from asasec_graph.samples import pictures as samples_of


def previews(path: Path) -> tuple[Rgb, list[Preview]]:
    with path.open("rb") as file:
        picture = pictures.decode(file, path.name)
        return picture.pixels, list(pictures_previews.embedded(file, picture.header))


def pixels_of(preview: Preview) -> Rgb:
    return pictures.decode(BytesIO(preview.data)).pixels


def test_previews_of_real_cameras_show_what_the_picture_shows(samples: Path) -> None:
    """Twelve photographs have one; of each pair of different photographs none is taken for the same."""
    found = {path.name: previews(path) for path in sorted((samples / "exif").glob("*.jpg"))}
    first = {name: pixels_of(inside[0]) for name, (_, inside) in found.items() if inside}
    assert sorted(first) == [
        "Canon EOS 7D.jpg", "DSCN0010.jpg", "DSCN0012.jpg", "DSCN0021.jpg", "DSCN0025.jpg", "DSCN0027.jpg",
        "FujiFilm FinePixS1Pro (1).jpg", "Olympus PEN E-P3.jpg",
    ]  # fmt: skip
    for name, small in first.items():
        for other, (pixels, _) in found.items():
            assert pictures_previews.differs(small, pixels) == (name != other), (name, other)


@pytest.mark.parametrize("kept", [0.95, 0.8, 0.5])
def test_what_was_cut_off_a_real_photograph_is_seen(samples: Path, kept: float) -> None:
    for path in sorted((samples / "exif").glob("*.jpg")):
        pixels, inside = previews(path)
        height, width = (int(side * kept) for side in pixels.shape[:2])
        if inside:
            assert pictures_previews.differs(pixels_of(inside[0]), np.ascontiguousarray(pixels[:height, :width]))


def test_a_part_painted_over_is_seen(samples: Path) -> None:
    for path in sorted((samples / "exif").glob("*.jpg")):
        pixels, inside = previews(path)
        painted = pixels.copy()
        height, width = pixels.shape[:2]
        painted[int(height * 0.4) : int(height * 0.5), int(width * 0.4) : int(width * 0.5)] = 0
        if inside:
            assert pictures_previews.differs(pixels_of(inside[0]), painted), path.name


def test_black_bars_are_cut_before_comparing(tmp_path: Path) -> None:
    samples_of.write_barred(tmp_path / "wide.jpg")
    pixels, (preview,) = previews(tmp_path / "wide.jpg")
    small = pixels_of(preview)
    assert small.shape == (120, 160, 3)
    assert pictures_previews.without_bars(small, 384 / 216).shape == (90, 160, 3)
    assert not pictures_previews.differs(small, pixels)
    assert pictures_previews.without_bars(pixels, 4 / 3).shape == pixels.shape


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 3), st.booleans(), st.integers(1, 40), st.integers(25, 95))
def test_a_preview_may_be_turned_mirrored_and_small(turns: int, mirrored: bool, seed: int, quality: int) -> None:
    drawn = samples_of.drawing(seed)
    turned = np.rot90(np.asarray(drawn.resize((160, 120))), turns)
    shown = Image.fromarray(np.ascontiguousarray(turned[:, ::-1] if mirrored else turned))
    small = pictures.decode(BytesIO(samples_of.encoded(shown, quality=quality))).pixels
    assert not pictures_previews.differs(small, np.asarray(drawn))
    assert pictures_previews.differs(small, np.asarray(samples_of.drawing(seed + 100)))


def test_a_picture_that_was_blanked_leaves_its_preview_telling() -> None:
    small = np.asarray(samples_of.drawing(5).resize((160, 120)))
    assert pictures_previews.differs(small, np.full((240, 320, 3), 255, dtype=np.uint8))


def test_the_second_picture_of_a_multi_picture_file_is_found(tmp_path: Path) -> None:
    second = samples_of.write_several(tmp_path / "two.jpg")
    _, inside = previews(tmp_path / "two.jpg")
    assert [(one.locator, one.data) for one in inside] == [("MPF/2", second)]


def test_the_thumbnail_among_photoshops_resources_is_found(samples: Path) -> None:
    _, inside = previews(samples / "exif" / "Canon EOS 7D.jpg")
    assert [one.locator for one in inside] == ["EXIF/thumbnail", "Photoshop/thumbnail"]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 400))
def test_damaged_notes_give_previews_or_none(noise: bytes, place: int) -> None:
    small = samples_of.encoded(samples_of.drawing(2, 80, 60))
    made = bytearray(
        samples_of.encoded(samples_of.drawing(2, 80, 60), exif=samples_of.notes(samples_of.Camera(), small))
    )
    made[place : place + len(noise)] = noise
    try:
        with pictures.opened(BytesIO(bytes(made))) as opened:
            found = list(pictures_previews.embedded(BytesIO(bytes(made)), opened.header))
    except EvidenceError:
        return
    assert all(one.data.startswith(b"\xff\xd8\xff") for one in found)
