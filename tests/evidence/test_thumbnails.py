"""Thumbnails: grey, few blocks, no metadata; the clear crop is a JPEG without EXIF."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from asasec_graph.errors import EvidenceError, LimitExceeded
from asasec_graph.evidence import thumbnails
from tests.reading.test_pictures import png_announcing, saved, scene


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Lumara", 1
    return placed(tmp_path, saved(scene(1_200, 800), "JPEG", exif=exif, comment=b"left by nobody"))


def placed(folder: Path, data: BytesIO) -> Path:
    path = folder / "picture"
    path.write_bytes(data.getvalue())
    return path


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.mark.parametrize("box", [None, (300.0, 200.0, 600.0, 400.0)])
def test_a_thumbnail_has_sixteen_grey_blocks_across(photograph: Path, box: thumbnails.Box | None) -> None:
    with opened(thumbnails.pixelated(photograph, box)) as image:
        assert image.format == "PNG"
        assert image.mode == "L"
        assert image.size == (256, 176)
        blocks = np.asarray(image).reshape(11, 16, 16, 16)
        assert (blocks == blocks[:, :1, :, :1]).all()
        assert image.info == {}


def test_the_clear_picture_is_a_jpeg_without_metadata(photograph: Path) -> None:
    with opened(thumbnails.clear(photograph)) as image:
        assert image.format == "JPEG"
        assert image.size == (1_200, 800)
        assert not image.getexif()
        assert "comment" not in image.info


def test_the_clear_crop_is_the_box_with_a_margin(photograph: Path) -> None:
    with opened(thumbnails.clear(photograph, (700.0, 100.0, 200.0, 100.0))) as image:
        assert image.size == (300, 150)
        pixels = np.asarray(image.convert("RGB"))
        assert pixels[75, 150, 1] > 150
        assert pixels[75, 150, 0] < 80


def test_boxes_are_in_the_pixels_of_a_large_file(tmp_path: Path) -> None:
    large = placed(tmp_path, saved(scene(4_000, 3_000), "JPEG", quality=60))
    with opened(thumbnails.pixelated(large, (3_000.0, 500.0, 500.0, 500.0))) as image:
        green = np.asarray(image)
    plain = placed(tmp_path, saved(Image.new("RGB", (64, 64), (20, 200, 20)), "PNG"))
    with opened(thumbnails.pixelated(plain)) as image:
        assert np.abs(green.astype(int) - np.asarray(image).astype(int)).max() <= 4


@pytest.mark.parametrize("box", [(-50.0, -50.0, 20.0, 20.0), (5_000.0, 5_000.0, 10.0, 10.0), (10.0, 10.0, 0.0, 0.0)])
def test_a_box_outside_the_picture_still_gives_a_picture(photograph: Path, box: thumbnails.Box) -> None:
    with opened(thumbnails.pixelated(photograph, box)) as image:
        assert min(image.size) >= 1
    with opened(thumbnails.clear(photograph, box)) as image:
        assert min(image.size) >= 1


def test_what_cannot_be_decoded_is_said(tmp_path: Path) -> None:
    with pytest.raises(EvidenceError):
        thumbnails.pixelated(placed(tmp_path, BytesIO(b"no picture")))
    with pytest.raises(LimitExceeded):
        thumbnails.clear(placed(tmp_path, png_announcing(50_000, 50_000)))
