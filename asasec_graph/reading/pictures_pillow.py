"""Pictures by Pillow: JPEG, PNG, GIF, WebP, AVIF, TIFF and BMP, each by the one decoder that its first bytes name.

A JPEG is decoded at half, a quarter or an eighth of its size where that leaves at least `least` pixels on its longer
side (the decoder does it nearly for free); others of many pixels are averaged down as their rows are taken over.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import BinaryIO

import cv2
import numpy as np
import numpy.typing as npt
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)
from PIL.ImageFile import ImageFile

from asasec_graph.errors import LimitExceeded
from asasec_graph.reading import exif, pictures_jpeg, pictures_notes, pictures_quiet
from asasec_graph.reading import pictures_kinds as kinds
from asasec_graph.reading.exif import Tags
from asasec_graph.reading.pictures_shape import DAMAGE, Header, Picture, Rgb, broken, check_size, upright

MOST_PIXELS = {
    kinds.JPEG: 1_000_000_000,
    kinds.PNG: 89_478_485,
    kinds.BMP: 89_478_485,
    kinds.TIFF: 64_000_000,
    kinds.GIF: 24_000_000,
    kinds.WEBP: 32_000_000,
    kinds.AVIF: 32_000_000,
}
"""What each decoder can take within 600 MB: a GIF's and a WebP's keep several canvases, a JPEG's a few rows."""
MOST_DECODED = 67_108_864
"""Pixels of a JPEG after it was made smaller while it was decoded."""
MOST_FILE = 512 << 20
"""Bytes of a file whose decoder reads it as a whole."""
_MOST_HELD = 400 << 20
_ENTIRE = 24_000_000
PngImagePlugin.MAX_TEXT_CHUNK = 16 << 20
"""Of one text in a PNG, bytes when inflated: a program's history in XMP is longer than Pillow's usual megabyte."""
_STRIP = 1 << 20
_AT_ONCE = 16_000_000
"""Pixels of a picture that is taken over in one copy; strips of a larger one hold less memory."""
_DECODERS: dict[str, Callable[[BinaryIO], ImageFile]] = {
    kinds.JPEG: JpegImagePlugin.JpegImageFile,
    kinds.PNG: PngImagePlugin.PngImageFile,
    kinds.GIF: GifImagePlugin.GifImageFile,
    kinds.WEBP: WebPImagePlugin.WebPImageFile,
    kinds.AVIF: AvifImagePlugin.AvifImageFile,
    kinds.TIFF: TiffImagePlugin.TiffImageFile,
    kinds.BMP: BmpImagePlugin.BmpImageFile,
}
_UPRIGHT = frozenset({kinds.TIFF})
"""Formats whose decoder turns the picture itself (that of AVIF gives its turn as EXIF's)."""


@dataclass(frozen=True, slots=True)
class Lying:
    """Pillow's image as it lies in the file, and how many bytes a pixel its decoder holds until the last scan."""

    image: ImageFile
    held: float


_QUIET = pictures_quiet.Quiet()
pictures_quiet.silence_libtiff()


@contextmanager
def opened(file: BinaryIO, name: str, kind: str) -> Iterator[tuple[Header, Lying]]:
    """The header and Pillow's image, not decoded; EvidenceError where it is broken."""
    if kind != kinds.JPEG and file.seek(0, 2) > MOST_FILE:
        raise LimitExceeded(f"{name}: a picture file of more than {MOST_FILE:,} bytes; not decoded")
    with _QUIET:
        try:
            held = pictures_jpeg.held(file) if kind == kinds.JPEG else 0.0
            file.seek(0)
            image = _DECODERS[kind](file)
            found = _header(kind, image, file)
        except DAMAGE as error:
            raise broken(name, error) from error
        with image:
            yield found, Lying(image, held)


def decoded(found: Header, lying: Lying, name: str, least: int) -> Picture:
    """The upright pixels; EvidenceError where nothing can be decoded, LimitExceeded where too many are announced."""
    kind, image = found.media_type, lying.image
    check_size(name, found.width, found.height, MOST_PIXELS[kind])
    if lying.held:
        check_size(name, found.width, found.height, int(_MOST_HELD / lying.held))
    if least and kind == kinds.JPEG and max(image.size) >= 2 * least:
        wide, high = (max(1, side * least // max(image.size)) for side in image.size)
        image.draft(image.mode, (wide, high))
    check_size(name, *image.size, MOST_DECODED if kind == kinds.JPEG else MOST_PIXELS[kind])
    whole = _loaded(image, name)
    try:
        pixels = rgb(image, least if kind != kinds.JPEG else 0)
    except DAMAGE as error:
        raise broken(name, error) from error
    finally:
        image.close()
    return Picture(found, upright(pixels, 1 if kind in _UPRIGHT else found.orientation), whole)


def rgb(image: Image.Image, least: int = 0) -> Rgb:
    """8-bit RGB; transparent pixels on white, deeper grey scaled down.

    A picture of many pixels is made smaller by a whole number, its longer side no shorter than `least` (0: never).
    """
    if image.mode.startswith("I;") and image.mode != "I;16":
        image = image.convert("I")  # Pillow can only copy 16 bits in another order
    wide, high = image.size
    factor = max(1, max(wide, high) // least) if least and wide * high > _ENTIRE else 1
    if factor == 1 and wide * high <= (_AT_ONCE if image.mode == "RGB" else _STRIP):
        return _strip(image, _brightest(image))
    made = np.empty((max(1, high // factor), max(1, wide // factor), 3), dtype=np.uint8)
    brightest = _brightest(image)
    rows = max(1, _STRIP // wide // factor)
    for top in range(0, made.shape[0], rows):
        part = made[top : top + rows]
        strip = image.crop((0, top * factor, wide, min(high, (top + len(part)) * factor)))
        pixels = _strip(strip, brightest)
        part[:] = pixels if factor == 1 else _smaller(pixels, part.shape[1], part.shape[0])
    return made


def _smaller(pixels: Rgb, wide: int, high: int) -> Rgb:
    return np.asarray(cv2.resize(pixels, (wide, high), interpolation=cv2.INTER_AREA), dtype=np.uint8).reshape(
        high, wide, 3
    )


def _brightest(image: Image.Image) -> float:
    """The brightest of deep grey: what is deeper than 8 bits is scaled, what is not is left."""
    if not image.mode.startswith(("I", "F")):
        return 255.0
    highest = image.getextrema()[1]
    return float(highest) if isinstance(highest, (int, float)) and math.isfinite(float(highest)) else 255.0


def _strip(image: Image.Image, brightest: float) -> Rgb:
    if image.mode.startswith(("I", "F")):
        deep: npt.NDArray[np.float32] = np.nan_to_num(np.asarray(image, dtype=np.float32))
        grey = np.clip(deep / (257 if brightest > 255 else 1), 0, 255).astype(np.uint8)
        return np.repeat(grey[:, :, None], 3, axis=2)
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        return np.asarray(Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB"))
    return np.asarray(image if image.mode == "RGB" else image.convert("RGB"))


def _header(kind: str, image: ImageFile, file: BinaryIO) -> Header:
    tags = _tags(kind, image, file)
    turn = exif.orientation(tags.exif)
    width, height = image.size
    if turn >= 5 and kind not in _UPRIGHT:
        width, height = height, width
    animated = kind != kinds.TIFF and bool(getattr(image, "is_animated", False))
    pages = _pages(image) if kind == kinds.TIFF else 1
    return Header(kind, width, height, animated, turn, tags, pages)


def _pages(image: ImageFile) -> int:
    return int(getattr(image, "n_frames", 1)) if getattr(image, "is_animated", False) else 1


def _tags(kind: str, image: ImageFile, file: BinaryIO) -> Tags:
    """The metadata; the file stands where it stood."""
    place = file.tell()
    try:
        found = pictures_notes.READERS[kind](file) if kind in pictures_notes.READERS else Tags()
        block, packet = (_bytes(image.info.get(name)) for name in ("exif", "xmp"))
        return replace(found, exif=found.exif or block, xmp=found.xmp or packet)
    finally:
        file.seek(place)


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else value.encode() if isinstance(value, str) else b""


def _loaded(image: ImageFile, name: str) -> bool:
    """Whether all was decoded; what could be stays in the image. EvidenceError where nothing could."""
    try:
        image.load()
        return True
    except DAMAGE as error:
        if not isinstance(error, OSError) or getattr(image, "_im", None) is None or image.im.getbbox() is None:
            raise broken(name, error) from error
        image.tile = []
        return False
