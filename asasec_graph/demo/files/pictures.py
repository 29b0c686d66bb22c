"""Photographs: sample faces and scenes shot anew, with the EXIF block that a camera writes.

A shot puts a face on a made-up background, scaled, turned a little, lit differently, with sensor noise and JPEG
loss, so that two shots of one face share no bytes and no perceptual hash, and a face engine still knows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from random import Random
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from asasec_graph.demo.files.samples import SCENES, Sample, load

SIZE: Final = (960, 720)
_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_MAKE, _MODEL, _DATE, _SERIAL = 0x010F, 0x0110, 0x9003, 0xA431


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera as it signs its pictures; an empty serial is not written."""

    maker: str
    model: str
    serial: str


@dataclass(frozen=True, slots=True)
class Taken:
    """When (epoch seconds), with what and where a picture was taken; `place` is latitude, longitude."""

    at: int
    camera: Camera
    place: tuple[float, float] | None = None


def photograph(rng: Random, face: Sample | None, taken: Taken) -> bytes:
    """A JPEG file of a face, or of a scene where there is none."""
    picture = _portrait(rng, load(face), face.face) if face else _scene(rng)
    picture = ImageEnhance.Brightness(picture).enhance(rng.uniform(0.88, 1.12))
    picture = ImageEnhance.Contrast(picture).enhance(rng.uniform(0.92, 1.08))
    return encode(_noisy(picture, rng), taken, rng.randint(80, 92))


def encode(picture: Image.Image, taken: Taken, quality: int) -> bytes:
    """A JPEG file with EXIF."""
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=quality, exif=_exif(taken))
    return stream.getvalue()


def resaved(jpeg: bytes, quality: int) -> bytes:
    """The same picture saved again smaller and without EXIF, as messengers do."""
    with Image.open(BytesIO(jpeg)) as picture:
        smaller = picture.convert("RGB").resize((SIZE[0] * 3 // 4, SIZE[1] * 3 // 4), Image.Resampling.LANCZOS)
    stream = BytesIO()
    smaller.save(stream, "JPEG", quality=quality)
    return stream.getvalue()


def _portrait(rng: Random, cutting: Image.Image, face: int) -> Image.Image:
    """The cutting with soft edges on a background, its face 140 to 200 pixels high."""
    canvas = _background(rng)
    scale = rng.uniform(140, 200) / face
    size = (round(cutting.width * scale), round(cutting.height * scale))
    turned = cutting.resize(size, Image.Resampling.LANCZOS).rotate(
        rng.uniform(-4, 4), Image.Resampling.BICUBIC, fillcolor=cutting.getpixel((2, 2))
    )
    corner = (rng.randint(20, SIZE[0] - size[0] - 20), rng.randint(20, max(21, SIZE[1] - size[1] - 20)))
    canvas.paste(turned, corner, _soft_edge(size))
    return canvas


def _soft_edge(size: tuple[int, int]) -> Image.Image:
    edge = max(4, min(size) // 24)
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).rounded_rectangle(
        (edge, edge, size[0] - edge, size[1] - edge), radius=min(size) // 5, fill=255
    )
    return mask.filter(ImageFilter.GaussianBlur(edge / 2))


def _background(rng: Random) -> Image.Image:
    """A wall, a floor and a few pieces of furniture."""
    canvas = Image.new("RGB", SIZE, _colour(rng, 140, 225))
    draw = ImageDraw.Draw(canvas)
    floor = rng.randint(SIZE[1] // 2, SIZE[1] - 80)
    draw.rectangle((0, floor, *SIZE), fill=_colour(rng, 60, 140))
    for _ in range(rng.randint(7, 14)):
        left, top = rng.randint(-60, SIZE[0] - 80), rng.randint(0, SIZE[1] - 60)
        box = (left, top, left + rng.randint(50, 300), top + rng.randint(40, 240))
        shape = draw.rectangle if rng.random() < 0.7 else draw.ellipse
        shape(box, fill=_colour(rng, 40, 235), outline=_colour(rng, 10, 90), width=rng.randint(1, 5))
    return canvas.filter(ImageFilter.GaussianBlur(rng.uniform(0.8, 2.5)))


def _scene(rng: Random) -> Image.Image:
    """A cutting of a sample scene, or a room with nobody in it."""
    if rng.random() < 0.5:
        return _background(rng)
    scene = load(rng.choice(SCENES))
    width = rng.randint(scene.width // 2, scene.width)
    height = min(scene.height, width * 3 // 4)
    left, top = rng.randint(0, scene.width - width), rng.randint(0, scene.height - height)
    return scene.resize(SIZE, Image.Resampling.BICUBIC, (left, top, left + width, top + height))


def _colour(rng: Random, low: int, high: int) -> tuple[int, int, int]:
    """A muted colour, as rooms have them."""
    grey = rng.randint(low, high)
    red, green, blue = (min(255, max(0, grey + rng.randint(-28, 28))) for _ in range(3))
    return red, green, blue


def _noisy(picture: Image.Image, rng: Random) -> Image.Image:
    """Sensor noise, the same in the three channels."""
    generator = np.random.default_rng(rng.randrange(2**32))
    noise = generator.normal(0.0, rng.uniform(1.5, 4.0), (SIZE[1], SIZE[0], 1))
    pixels: NDArray[np.float64] = np.asarray(picture, dtype=np.float64) + noise
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8), "RGB")


def _exif(taken: Taken) -> bytes:
    exif = Image.Exif()
    exif[_MAKE], exif[_MODEL] = taken.camera.maker, taken.camera.model
    block: dict[int, str] = {_DATE: f"{datetime.fromtimestamp(taken.at, UTC):%Y:%m:%d %H:%M:%S}"}
    if taken.camera.serial:
        block[_SERIAL] = taken.camera.serial
    exif.get_ifd(_EXIF_IFD).update(block)
    if taken.place is not None:
        latitude, longitude = taken.place
        exif.get_ifd(_GPS_IFD).update(
            {
                1: "N" if latitude >= 0 else "S",
                2: _degrees(latitude),
                3: "E" if longitude >= 0 else "W",
                4: _degrees(longitude),
            }
        )
    return exif.tobytes()


def _degrees(value: float) -> tuple[float, float, float]:
    whole, rest = divmod(abs(value), 1)
    minutes, rest = divmod(rest * 60, 1)
    return float(whole), float(minutes), round(rest * 60, 3)
