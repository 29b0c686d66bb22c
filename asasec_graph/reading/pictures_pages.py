"""The further pictures of a file of several: the pages of a TIFF file, the images of a HEIF file beside its primary.

Each is written as a PNG file of its own, without loss, so that it is hashed, searched and shown as any picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from PIL import Image

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import pictures_heif, pictures_pillow
from asasec_graph.reading import pictures_kinds as kinds
from asasec_graph.reading.pictures_shape import DAMAGE, Header, broken, check_size
from asasec_graph.reading.source import Enclosed, Source

MOST_PAGES = 64
_AS_THEY_ARE = frozenset({"1", "L", "LA", "P", "RGB", "RGBA"})
_FAST = 1


def pages(source: Source, header: Header) -> Iterator[Enclosed]:
    """Those from the second to `MOST_PAGES`, each decoded when it is asked for its bytes."""
    for number in range(2, min(header.pictures, MOST_PAGES) + 1):
        yield Enclosed(f"page {number}.png", f"page {number}", partial(_write, source, header.media_type, number))


def _write(source: Source, kind: str, number: int, made: BinaryIO) -> None:
    with source.open() as file:
        if kind in (kinds.HEIC, kinds.HEIF):
            image = Image.fromarray(pictures_heif.further(file, source.name, number))
        else:
            image = _page(file, source.name, number)
    image.save(made, "PNG", compress_level=_FAST)


def _page(file: BinaryIO, name: str, number: int) -> Image.Image:
    with pictures_pillow.opened(file, name, kinds.TIFF) as (_, lying):
        image = lying.image
        try:
            image.seek(number - 1)
            check_size(name, *image.size, pictures_pillow.MOST_PIXELS[kinds.TIFF])
            image.load()
            return image.copy() if image.mode in _AS_THEY_ARE else Image.fromarray(pictures_pillow.rgb(image))
        except EvidenceError:
            raise
        except DAMAGE as error:
            raise broken(name, error) from error
