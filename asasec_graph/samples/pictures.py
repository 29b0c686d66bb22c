"""Pictures of every format that is read, drawn: with a camera's notes, old previews, frames and pages."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image, ImageDraw

from asasec_graph.samples import pictures_heif
from asasec_graph.samples.pictures_tiff import Blob, Directory, Rational, Value, block

MAKE, MODEL, SERIAL, LENS_SERIAL = "Lumara", "Lumara L1", "LM4012345", "GL778899"
LATITUDE, LONGITUDE = 40.4168, -3.7038
Format = Literal["JPEG", "WEBP", "PNG", "AVIF"]


@dataclass(frozen=True, slots=True)
class Camera:
    """What a camera writes beside a picture; a field that is empty is left out. `gps` is a time in UTC."""

    make: str = MAKE
    model: str = MODEL
    serial: str = SERIAL
    owner: str = "Titular Ficticia"
    software: str = ""
    taken: str = "2024:05:04 18:30:00"
    offset: str = "+02:00"
    modified: str = "2024:05:04 18:30:00"
    gps: tuple[str, int, int, int] | None = ("2024:05:04", 16, 29, 58)
    orientation: int = 1


def drawing(seed: int = 1, width: int = 320, height: int = 240) -> Image.Image:
    """Shapes on a gradient: enough in it to be hashed, another for each seed."""
    noise = np.random.default_rng(seed)
    across, down = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    turned = noise.random(3) * 2 - 1
    shade = (np.stack([across * one + down * (1 - abs(one)) for one in turned], axis=2) % 1 * 255).astype(np.uint8)
    made = Image.fromarray(shade)
    pen = ImageDraw.Draw(made)
    for _ in range(14):
        x, y = int(noise.integers(width)), int(noise.integers(height))
        size = int(noise.integers(max(2, height // 12), max(3, height // 3)))
        red, green, blue = (int(part) for part in noise.integers(0, 255, 3))
        shape = pen.ellipse if noise.random() < 0.5 else pen.rectangle
        shape((x - size, y - size // 2, x + size, y + size // 2), fill=(red, green, blue))
    return made


def notes(camera: Camera, thumbnail: bytes = b"") -> bytes:
    """The EXIF block of a picture, with a thumbnail in its second directory where one is given."""
    second = Directory({0x0103: 6, 0x0201: Blob(thumbnail), 0x0202: len(thumbnail)}) if thumbnail else None
    return block(_main(camera), second)


def _main(camera: Camera) -> Directory:
    values: dict[int, Value] = {
        0x010F: camera.make,
        0x0110: camera.model,
        0x0112: camera.orientation,
        0x0131: camera.software,
        0x0132: camera.modified,
        0x8769: _detail(camera),
        0x8825: _gps(camera),
    }
    return Directory({tag: value for tag, value in values.items() if value != ""})


def _detail(camera: Camera) -> Directory:
    values: dict[int, Value] = {
        0x9003: camera.taken,
        0x9010: camera.offset,
        0x9011: camera.offset,
        0xA430: camera.owner,
        0xA431: camera.serial,
        0xA434: f"{camera.make} 23mm F2" if camera.make else "",
        0xA435: LENS_SERIAL if camera.make else "",
    }
    return Directory({tag: value for tag, value in values.items() if value != ""})


def _gps(camera: Camera) -> Directory:
    if camera.gps is None:
        return Directory({0: (2, 3, 0, 0)})
    day, *clock = camera.gps
    return Directory(
        {
            0: (2, 3, 0, 0),
            1: "N" if LATITUDE >= 0 else "S",
            2: _degrees(LATITUDE),
            3: "E" if LONGITUDE >= 0 else "W",
            4: _degrees(LONGITUDE),
            7: Rational(tuple((part, 1) for part in clock)),
            29: day,
        }
    )


def _degrees(angle: float) -> Rational:
    return Rational(((round(abs(angle) * 1_000_000), 1_000_000), (0, 1), (0, 1)))


def encoded(image: Image.Image, form: str = "JPEG", exif: bytes = b"", **options: object) -> bytes:
    """An image as the bytes of a file."""
    made = BytesIO()
    told = {"exif": b"Exif\0\0" + exif} if exif else {}
    image.save(made, form, **told, **options)
    return made.getvalue()


def write(path: Path, *, form: Format = "JPEG", seed: int = 1, camera: Camera | None = None) -> Camera:
    """A photograph with all that a camera says, and the preview that it made with it."""
    camera, image = camera or Camera(), drawing(seed)
    small = encoded(image.resize((160, 120)), quality=60)
    path.write_bytes(encoded(image, form, notes(camera, small), quality=85))
    return camera


def write_cropped(path: Path, *, seed: int = 1, camera: Camera | None = None) -> bytes:
    """A photograph of which a part was cut off later, while the preview still shows the whole; gives the preview."""
    image = drawing(seed)
    whole = encoded(image.resize((160, 120)), quality=60)
    path.write_bytes(encoded(image.crop((0, 0, 190, 240)), "JPEG", notes(camera or Camera(), whole), quality=85))
    return whole


def write_barred(path: Path, *, seed: int = 1) -> None:
    """A wide photograph whose preview was fitted into 4:3 with black bars."""
    image = drawing(seed, 384, 216)
    small = Image.new("RGB", (160, 120))
    small.paste(image.resize((160, 90)), (0, 15))
    path.write_bytes(encoded(image, "JPEG", notes(Camera(), encoded(small, quality=70)), quality=85))


def write_several(path: Path, *, seed: int = 1) -> bytes:
    """A Multi-Picture JPEG (CIPA DC-007) of two different photographs; gives the second."""
    first, second = encoded(drawing(seed), quality=80), encoded(drawing(seed + 1), quality=80)
    empty = len(_index(0, 0, 0)) + 4
    start = 2 + 4 + 4  # behind the first marker and `MPF\0`: from here the offset of the second picture counts
    index = _index(len(first) + empty + 4, len(second), len(first) + empty + 4 - start + 0)
    segment = b"\xff\xe2" + (len(index) + 6).to_bytes(2, "big") + b"MPF\0" + index
    path.write_bytes(first[:2] + segment + first[2:] + second)
    return second


def _index(first: int, second: int, offset: int) -> bytes:
    entries = b"".join(part.to_bytes(4, "little") for part in (0x20030000, first, 0, 0, 0x00000000, second, offset, 0))
    return block(Directory({0xB000: b"0100", 0xB001: 2, 0xB002: entries}))


def write_heic(path: Path, *, pictures: int = 1, camera: Camera | None = None) -> Camera:
    """A HEIF file of HEVC as a telephone writes it, turned by a quarter."""
    camera = camera or Camera(orientation=6)
    path.write_bytes(pictures_heif.write(notes(camera), pictures=pictures))
    return camera


def write_animation(path: Path, *, form: str = "GIF", frames: int = 6, seed: int = 1, same: int = 2) -> int:
    """An animation in which each picture is shown `same` times in a row, 0.1 s each; gives how many differ."""
    images = [drawing(seed + number // same, 96, 72) for number in range(frames)]
    made = encoded(images[0], form, save_all=True, append_images=images[1:], duration=100, loop=0)
    path.write_bytes(made)
    return -(-frames // same)


def write_pages(path: Path, *, pages: int = 3, seed: int = 1) -> None:
    """A TIFF file of several pages, with a scanner's notes in the first."""
    images = [drawing(seed + number, 160, 120) for number in range(pages)]
    path.write_bytes(encoded(images[0], "TIFF", save_all=True, append_images=images[1:], compression="tiff_lzw"))


def write_dng(path: Path, *, seed: int = 1, preview: bool = True, camera: Camera | None = None) -> Camera:
    """A DNG file: a sensor's mosaic of 64 x 64, and a JPEG preview of 320 x 240 unless it is left out."""
    camera = camera or Camera(orientation=6)
    mosaic = np.random.default_rng(seed).integers(0, 4_000, (64, 64), dtype=np.uint16).astype("<u2").tobytes()
    jpeg = encoded(drawing(seed), quality=85)
    values = dict(_main(camera).values) | {
        0x00FE: 0, 0x0100: 64, 0x0101: 64, 0x0102: 16, 0x0103: 1, 0x0106: 32_803, 0x0111: Blob(mosaic), 0x0115: 1,
        0x0116: 64, 0x0117: len(mosaic), 0x828D: (2, 2), 0x828E: (0, 1, 1, 2), 0xC612: (1, 4, 0, 0),
        0xC613: (1, 1, 0, 0), 0xC614: f"{camera.make} {camera.model}",
    }  # fmt: skip
    if preview:
        values[0x014A] = (_preview(jpeg),)
    path.write_bytes(block(Directory(values)))
    return camera


def _preview(jpeg: bytes) -> Directory:
    return Directory(
        {0x00FE: 1, 0x0100: 320, 0x0101: 240, 0x0102: 8, 0x0103: 7, 0x0106: 6, 0x0111: Blob(jpeg), 0x0115: 3,
         0x0116: 240, 0x0117: len(jpeg)}
    )  # fmt: skip
