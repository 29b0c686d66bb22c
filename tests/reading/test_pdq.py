"""PDQ: the same picture saved otherwise is near, other pictures are far, empty ones are not hashed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from asasec_graph.reading import pdq, pictures
from asasec_graph.reading.pictures import Rgb


def saved_again(pixels: Rgb, scale: float, quality: int) -> Rgb:
    stream = BytesIO()
    image = Image.fromarray(pixels)
    image.resize((round(image.width * scale), round(image.height * scale))).save(stream, "JPEG", quality=quality)
    return pictures.decode(stream).pixels


def photographs(samples: Path) -> list[Rgb]:
    found: list[Rgb] = []
    for path in sorted((samples / "exif").glob("*.jpg")):
        with path.open("rb") as file:
            pixels = pictures.decode(file).pixels
        if min(pixels.shape[:2]) > 100:
            found.append(pixels)
    return found


def test_saved_again_is_near_and_others_are_far(samples: Path) -> None:
    originals = photographs(samples)
    hashes = [pdq.compute(pixels) for pixels in originals]
    assert len(hashes) == 11
    assert all(found.usable and len(found.hex) == 64 for found in hashes)
    for pixels, found in zip(originals, hashes, strict=True):
        assert pdq.distance(found.hex, pdq.compute(saved_again(pixels, 0.6, 60)).hex) <= pdq.MATCH
    apart = [pdq.distance(a.hex, b.hex) for i, a in enumerate(hashes) for b in hashes[:i]]
    assert min(apart) > 2 * pdq.MATCH


def test_a_large_picture_hashes_like_itself_made_small(samples: Path) -> None:
    for pixels in photographs(samples)[:3]:
        large = np.asarray(Image.fromarray(pixels).resize((3_000, 2_250)))
        assert pdq.distance(pdq.compute(large).hex, pdq.compute(pixels).hex) <= 16


def test_a_turned_picture_is_among_the_eight(samples: Path) -> None:
    pixels = photographs(samples)[0]
    variants = pdq.dihedral(pixels)
    assert len(variants) == 8
    assert pdq.distance(variants[0].hex, pdq.compute(pixels).hex) <= 2
    for turned in (np.rot90(pixels), np.rot90(pixels, 2), pixels[:, ::-1], pixels[::-1]):
        found = pdq.compute(np.ascontiguousarray(turned))
        assert min(pdq.distance(found.hex, variant.hex) for variant in variants) <= pdq.MATCH


def test_an_empty_picture_is_not_usable() -> None:
    assert not pdq.compute(np.full((200, 300, 3), 128, dtype=np.uint8)).usable
    assert not pdq.compute(np.zeros((1, 1, 3), dtype=np.uint8)).usable
