"""Bounded decoding: formats, orientation, damage, and what a header may announce."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import numpy as np
import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from asasec_graph.errors import EvidenceError, LimitExceeded
from asasec_graph.reading import pictures
from asasec_graph.reading.pictures import Rgb


def scene(width: int, height: int) -> Image.Image:
    """Red above left, green above right, blue below left, white below right, softly."""
    y, x = np.mgrid[0:height, 0:width]
    right, below = x >= width / 2, y >= height / 2
    colours = np.array([[220, 20, 20], [20, 200, 20], [20, 20, 210], [240, 240, 240]], dtype=np.uint8)
    return Image.fromarray(colours[right + 2 * below])


def saved(image: Image.Image, format: str, **options: object) -> BytesIO:
    stream = BytesIO()
    image.save(stream, format, **options)
    stream.seek(0)
    return stream


def corners(pixels: Rgb) -> list[str]:
    """The colours of the four corners, row by row."""
    names: dict[tuple[int, ...], str] = {(1, 0, 0): "red", (0, 1, 0): "green", (0, 0, 1): "blue", (1, 1, 1): "white"}
    height, width = pixels.shape[:2]
    places = [(height // 8, width // 8), (height // 8, -width // 8), (-height // 8, width // 8)]
    places.append((-height // 8, -width // 8))
    return [names[tuple(int(v > 128) for v in pixels[place])] for place in places]


@pytest.mark.parametrize(
    ("format", "media_type"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("GIF", "image/gif"),
        ("WEBP", "image/webp"),
        ("TIFF", "image/tiff"),
        ("BMP", "image/bmp"),
    ],
)
def test_every_format_gives_the_same_upright_pixels(format: str, media_type: str) -> None:
    picture = pictures.decode(saved(scene(64, 48), format))
    assert picture.header.media_type == media_type
    assert picture.pixels.shape == (48, 64, 3)
    assert picture.pixels.dtype == np.uint8
    assert corners(picture.pixels) == ["red", "green", "blue", "white"]
    assert picture.whole
    assert not picture.header.animated


TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_undone(format: str, orientation: int) -> None:
    stored = scene(96, 64)
    if orientation > 1:
        stored = stored.transpose(TURNED[orientation])
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = pictures.decode(saved(stored, format, exif=exif))
    assert (picture.header.width, picture.header.height) == (96, 64)
    assert picture.pixels.shape == (64, 96, 3)
    assert corners(picture.pixels) == ["red", "green", "blue", "white"]


def test_a_large_jpeg_is_decoded_at_a_fraction_and_says_so() -> None:
    picture = pictures.decode(saved(scene(4_000, 3_000), "JPEG"))
    assert picture.pixels.shape == (1_500, 2_000, 3)
    assert picture.scale == (2.0, 2.0)
    assert pictures.decode(saved(scene(4_000, 3_000), "JPEG"), least=0).pixels.shape == (3_000, 4_000, 3)


@pytest.mark.parametrize("size", [(9_000, 1), (1, 9_000)])
def test_a_large_jpeg_may_be_a_line(size: tuple[int, int]) -> None:
    made = BytesIO()
    Image.new("RGB", size, (200, 10, 10)).save(made, "JPEG")
    made.seek(0)
    assert pictures.decode(made, "line.jpg").pixels.shape[:2] != (0, 0)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_mode_becomes_rgb(mode: str) -> None:
    grey = scene(32, 32).convert("L")
    if mode == "I;16":
        deep = np.asarray(grey).astype(np.uint16) * 257
        image, format = Image.fromarray(deep), "PNG"
    else:
        image, format = grey.convert(mode), "TIFF" if mode == "CMYK" else "PNG"
    pixels = pictures.decode(saved(image, format)).pixels
    assert pixels.shape == (32, 32, 3)
    assert pixels[20:, 20:].mean() > 200
    assert pixels[:12, :12].mean() < 128


def test_transparent_pixels_are_white() -> None:
    pixels = pictures.decode(saved(Image.new("RGBA", (8, 8), (255, 0, 0, 0)), "PNG")).pixels
    assert (pixels == 255).all()


def png_announcing(width: int, height: int) -> BytesIO:
    """A small PNG file whose header claims a size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1_000)
    chunks = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    )
    return BytesIO(b"\x89PNG\r\n\x1a\n" + chunks)


def test_a_picture_that_announces_too_many_pixels_is_not_decoded() -> None:
    before = psutil.Process().memory_info().rss
    with pytest.raises(LimitExceeded, match="50000 x 50000 pixels announced"):
        pictures.decode(png_announcing(50_000, 50_000), "bomb.png")
    assert psutil.Process().memory_info().rss - before < 50 << 20
    assert pictures.header(png_announcing(50_000, 50_000)).width == 50_000


def test_a_truncated_jpeg_gives_the_part_that_is_there() -> None:
    noise = np.random.default_rng(7).integers(0, 255, (400, 400, 3), dtype=np.uint8)
    data = saved(Image.fromarray(noise), "JPEG", quality=90).getvalue()
    picture = pictures.decode(BytesIO(data[: len(data) // 2]), "cut.jpg")
    assert not picture.whole
    assert picture.pixels[:150].mean() > 100
    assert picture.pixels[-50:].max() == 0


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF1234WEBP", b"hello" * 50]
)
def test_what_is_no_picture_is_said(data: bytes) -> None:
    with pytest.raises(EvidenceError, match=r"not a JPEG|cannot be decoded"):
        pictures.decode(BytesIO(data), "x")


def test_an_animated_gif_is_marked() -> None:
    frames = [Image.new("RGB", (16, 16), colour) for colour in ("red", "blue", "green")]
    stream = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    picture = pictures.decode(stream)
    assert picture.header.animated
    assert tuple(picture.pixels[8, 8]) == (255, 0, 0)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP"]),
    st.lists(st.tuples(st.integers(0, 4_000), st.integers(0, 255)), min_size=1, max_size=20),
    st.integers(20, 4_000),
)
def test_no_damage_raises_anything_else(format: str, changes: list[tuple[int, int]], length: int) -> None:
    data = bytearray(saved(scene(40, 30), format).getvalue()[:length])
    for place, value in changes:
        data[place % len(data)] = value
    with suppress(EvidenceError, LimitExceeded):
        assert pictures.decode(BytesIO(bytes(data)), "damaged").pixels.ndim == 3


@given(st.integers(1, 8), st.integers(1, 6), st.integers(1, 6))
def test_turning_moves_pixels_and_loses_none(orientation: int, width: int, height: int) -> None:
    pixels = np.arange(width * height * 3, dtype=np.uint8).reshape(height, width, 3)
    turned = pictures.upright(pixels, orientation)
    assert turned.shape[:2] == ((height, width) if orientation < 5 else (width, height))
    assert sorted(map(tuple, turned.reshape(-1, 3).tolist())) == sorted(map(tuple, pixels.reshape(-1, 3).tolist()))


def test_real_photographs_decode_to_what_another_decoder_gives(samples: Path) -> None:
    for path in sorted((samples / "exif").glob("*.jpg")):
        with path.open("rb") as file, Image.open(path) as other:
            pixels = pictures.decode(file).pixels
            assert np.abs(pixels.astype(int) - np.asarray(other.convert("RGB")).astype(int)).max() <= 1, path.name
