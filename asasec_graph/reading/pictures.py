"""Pictures, decoded once and within bounds: upright RGB pixels for hashes, faces and thumbnails.

The size is checked in the header before anything is decoded. A JPEG is decoded at half, a quarter or an eighth
of its size where that leaves at least `least` pixels on its longer side (the decoder does it nearly for free).
Only the decoders named here are used, each by its first bytes, whatever the file is called.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import (
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)
from PIL.ImageFile import ImageFile

from asasec_graph.errors import EvidenceError, LimitExceeded
from asasec_graph.reading import exif
from asasec_graph.reading.exif import Tags

Rgb: TypeAlias = npt.NDArray[np.uint8]

MOST_PIXELS = 89_478_485
MOST_JPEG_PIXELS = 134_217_728
LEAST = 1_600
_TIFF_BYTES = 64 << 20
_BMP_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
# What Pillow's decoders raise on damaged input; a DecompressionBombError is one of Exception's own children.
_DAMAGE = (
    OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, AttributeError, ArithmeticError,
    RuntimeError, MemoryError, struct.error, zlib.error, Image.DecompressionBombError,
)  # fmt: skip
_DECODERS: dict[str, Callable[[BinaryIO], ImageFile]] = {
    "image/jpeg": JpegImagePlugin.JpegImageFile,
    "image/png": PngImagePlugin.PngImageFile,
    "image/gif": GifImagePlugin.GifImageFile,
    "image/webp": WebPImagePlugin.WebPImageFile,
    "image/tiff": TiffImagePlugin.TiffImageFile,
    "image/bmp": BmpImagePlugin.BmpImageFile,
}


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the pixels. `width` and `height` are those of the upright picture."""

    media_type: str
    width: int
    height: int
    animated: bool
    orientation: int
    tags: Tags


@dataclass(frozen=True, slots=True)
class Picture:
    """Upright pixels, height x width x 3; `header` has the true size, which may be a multiple of theirs.

    `whole` is False where the data end early: the rest is black.
    """

    header: Header
    pixels: Rgb
    whole: bool

    @property
    def scale(self) -> tuple[float, float]:
        """Pixels of the file in one pixel here, across and down."""
        height, width = self.pixels.shape[:2]
        return self.header.width / width, self.header.height / height


def media_type(head: bytes) -> str | None:
    """The media type by a file's first bytes (64 are enough), or None where no decoder here reads it."""
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    if head.startswith((b"II*\0", b"MM\0*")):
        return "image/tiff"
    known = head.startswith(b"BM") and len(head) >= 18 and int.from_bytes(head[14:18], "little") in _BMP_HEADERS
    return "image/bmp" if known else None


def header(file: BinaryIO, name: str = "picture") -> Header:
    """Size and metadata, nothing decoded; EvidenceError where the file is no picture or a broken one."""
    with _opened(file, name) as (found, _):
        return found


def decode(file: BinaryIO, name: str = "picture", least: int = LEAST) -> Picture:
    """The upright pixels; `least` 0 decodes in full.

    EvidenceError where nothing can be decoded, LimitExceeded where the header announces too many pixels.
    """
    with _opened(file, name) as (found, image):
        _check_size(found, name)
        shape = image.size
        if least and found.media_type == "image/jpeg" and max(shape) >= 2 * least:
            wanted = (max(1, side * least // max(shape)) for side in shape)
            image.draft(image.mode, (next(wanted), next(wanted)))
        whole = _loaded(image, name)
        try:
            pixels = _rgb(image)
        except _DAMAGE as error:
            raise _broken(name, error) from error
    return Picture(found, upright(pixels, 1 if found.media_type == "image/tiff" else found.orientation), whole)


def upright(pixels: Rgb, orientation: int) -> Rgb:
    """Pixels turned and mirrored as EXIF orientation 1 to 8 says."""
    turned = pixels.transpose(1, 0, 2) if orientation >= 5 else pixels
    across = orientation in (2, 3, 6, 7)
    down = orientation in (3, 4, 7, 8)
    return np.ascontiguousarray(turned[:: -1 if down else 1, :: -1 if across else 1])


@contextmanager
def _opened(file: BinaryIO, name: str) -> Iterator[tuple[Header, ImageFile]]:
    file.seek(0)
    kind = media_type(file.read(64))
    file.seek(0)
    if kind is None:
        raise EvidenceError(f"{name}: not a JPEG, PNG, GIF, WebP, TIFF or BMP picture; nothing was read")
    with warnings.catch_warnings():
        # Pillow warns of oddities in damaged files; what matters here is said as a problem.
        warnings.simplefilter("ignore")
        try:
            image = _DECODERS[kind](file)
            found = _header(kind, image, file)
        except _DAMAGE as error:
            raise _broken(name, error) from error
        with image:
            yield found, image


def _header(kind: str, image: ImageFile, file: BinaryIO) -> Header:
    tags = Tags(_exif(kind, image, file), _bytes(image.info.get("xmp")), _app12(image))
    turn = exif.orientation(tags.exif)
    width, height = image.size
    if turn >= 5 and kind != "image/tiff":
        width, height = height, width
    return Header(kind, width, height, bool(getattr(image, "is_animated", False)), turn, tags)


def _exif(kind: str, image: ImageFile, file: BinaryIO) -> bytes:
    """The EXIF block; a TIFF file is one itself."""
    if kind != "image/tiff":
        return _bytes(image.info.get("exif"))
    place = file.tell()
    file.seek(0)
    data = file.read(_TIFF_BYTES)
    file.seek(place)
    return data


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else value.encode() if isinstance(value, str) else b""


def _app12(image: ImageFile) -> bytes:
    return _bytes(image.app.get("APP12")) if isinstance(image, JpegImagePlugin.JpegImageFile) else b""


def _check_size(found: Header, name: str) -> None:
    most = MOST_JPEG_PIXELS if found.media_type == "image/jpeg" else MOST_PIXELS
    if found.width * found.height > most:
        raise LimitExceeded(
            f"{name}: {found.width} x {found.height} pixels announced, over the limit of {most}; not decoded"
        )


def _loaded(image: ImageFile, name: str) -> bool:
    """Whether all was decoded; what could be stays in the image. EvidenceError where nothing could."""
    try:
        image.load()
        return True
    except _DAMAGE as error:
        partial = isinstance(error, OSError) and "truncated" in str(error)
        if not partial or getattr(image, "_im", None) is None:
            raise _broken(name, error) from error
        image.tile = []
        return False


def _rgb(image: Image.Image) -> Rgb:
    """8-bit RGB; transparent pixels on white, deeper grey scaled down."""
    if image.mode.startswith("I") or image.mode == "F":
        deep: npt.NDArray[np.float64] = np.asarray(image, dtype=np.float64)
        grey = np.clip(deep / (257 if deep.max(initial=0) > 255 else 1), 0, 255).astype(np.uint8)
        return np.repeat(grey[:, :, None], 3, axis=2)
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        return np.asarray(Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB"))
    return np.asarray(image.convert("RGB"))


def _broken(name: str, error: BaseException) -> EvidenceError:
    return EvidenceError(f"{name}: the picture cannot be decoded ({error}); its bytes stay in custody")
