"""Files of the pictures on a PDF's pages: a JPEG as its own bytes, one in another encoding as PNG of its pixels."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PIL import Image


class Bitmap(Protocol):
    """A picture's pixels as pdfium gives them."""

    def to_numpy(self) -> npt.NDArray[np.uint8]: ...


class Picture(Protocol):
    """A picture on a page."""

    def get_px_size(self) -> tuple[int, int]: ...
    def get_filters(self, skip_simple: bool = False) -> list[str]: ...
    def get_data(self, decode_simple: bool = False) -> Sequence[int]: ...
    def get_bitmap(self) -> Bitmap: ...


def data(picture: Picture) -> bytes:
    """The bytes of a file of it: its own where it is a JPEG, else a PNG."""
    if picture.get_filters(skip_simple=True) == ["DCTDecode"]:
        return bytes(picture.get_data(decode_simple=True))
    # The bitmap is pdfium's own, freed with the object that holds it.
    pixels = picture.get_bitmap().to_numpy()
    if pixels.ndim == 3 and pixels.shape[2] >= 3:
        pixels = np.ascontiguousarray(pixels[:, :, 2::-1])
    image = Image.fromarray(pixels[:, :, 0] if pixels.ndim == 3 and pixels.shape[2] == 1 else pixels)
    made = io.BytesIO()
    image.save(made, "PNG", compress_level=1)
    return made.getvalue()
