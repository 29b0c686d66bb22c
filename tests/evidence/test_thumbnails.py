"""Thumbnails: grey, few blocks, no metadata; the clear crop is a JPEG without EXIF."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import av
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


def film(folder: Path) -> Path:
    """Four seconds, a second each of black, dark grey, light grey and white, with sound beside them."""
    path = folder / "film.mp4"
    with av.open(str(path), "w") as container:
        video = container.add_stream("mpeg4", rate=10)
        video.width, video.height, video.pix_fmt = 320, 240, "yuv420p"
        for number in range(40):
            shade = np.full((240, 320, 3), (0, 85, 170, 255)[number // 10], dtype=np.uint8)
            container.mux(video.encode(av.VideoFrame.from_ndarray(shade, format="rgb24")))
        container.mux(video.encode())
    return path


def animation(folder: Path) -> Path:
    """Three frames of half a second: black, grey, white."""
    frames = [Image.new("L", (320, 240), shade) for shade in (0, 128, 255)]
    path = folder / "animation.gif"
    frames[0].save(path, "GIF", save_all=True, append_images=frames[1:], duration=500)
    return path


def grey(data: bytes) -> float:
    with opened(data) as image:
        return float(np.asarray(image.convert("L")).mean())


@pytest.mark.parametrize(
    ("make", "shades"),
    [
        (film, {None: 0, 0.0: 0, 1.5: 85, 3.9: 255}),
        (animation, {None: 0, 0.2: 0, 0.5: 128, 1.4: 255, 99.0: 255}),
    ],
)
def test_a_moment_of_what_moves_is_shown(
    tmp_path: Path, make: Callable[[Path], Path], shades: dict[float | None, int]
) -> None:
    path = make(tmp_path)
    for seconds, shade in shades.items():
        small, still = thumbnails.pixelated(path, None, seconds), thumbnails.clear(path, None, seconds)
        assert abs(grey(small) - shade) < 8
        assert abs(grey(still) - shade) < 8
        with opened(small) as one, opened(still) as other:
            assert (one.format, one.mode, one.size) == ("PNG", "L", (256, 192))
            assert (other.format, other.size) == ("JPEG", (320, 240))
    with opened(thumbnails.clear(path, (100.0, 100.0, 80.0, 40.0), 0.1)) as crop:
        assert crop.size == (120, 60)


def test_a_picture_that_stands_still_is_the_same_at_any_time(photograph: Path) -> None:
    assert thumbnails.pixelated(photograph, None, 5.0) == thumbnails.pixelated(photograph)


def test_after_the_end_the_last_frame_is_shown(tmp_path: Path) -> None:
    assert grey(thumbnails.clear(film(tmp_path), None, 1_000.0)) > 247
