"""PDQ: the same picture saved otherwise is near, other pictures are far, empty ones are not hashed."""

# pdqhash publishes no types:
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnknownArgumentType=false

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pdqhash
from hypothesis import given, settings
from hypothesis import strategies as st
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


def reference(pixels: Rgb) -> tuple[str, int]:
    """The hash and quality by the authors' own code."""
    found: tuple[npt.NDArray[np.uint8], int] = pdqhash.compute(np.ascontiguousarray(pixels))
    return np.packbits(found[0].astype(np.uint8)).tobytes().hex(), int(found[1])


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 1_000), st.integers(128, 700), st.integers(128, 700), st.integers(1, 12))
def test_the_hash_is_the_authors_own(seed: int, height: int, width: int, coarse: int) -> None:
    noise = np.random.default_rng(seed).integers(0, 255, (max(1, height // coarse), max(1, width // coarse), 3))
    pixels = np.asarray(Image.fromarray(noise.astype(np.uint8)).resize((width, height), Image.Resampling.BICUBIC))
    expected, quality = reference(pixels)
    found = pdq.compute(pixels)
    assert found.quality == quality
    assert pdq.distance(found.hex, expected) <= 2  # values that lie at the median


def test_the_hashes_of_photographs_are_the_authors_own(samples: Path) -> None:
    for pixels in photographs(samples):
        if max(pixels.shape) <= 1_024:
            assert (pdq.compute(pixels).hex, pdq.compute(pixels).quality) == reference(pixels)


def test_each_of_the_eight_is_the_hash_of_the_picture_so_turned(samples: Path) -> None:
    for pixels in photographs(samples)[:3]:
        given_variants = {variant.hex for variant in pdq.dihedral(pixels)}
        assert len(given_variants) == 8
        for turns in range(4):
            quarter = np.rot90(pixels, turns)
            for turned in (quarter, quarter[:, ::-1]):
                found = pdq.compute(np.ascontiguousarray(turned)).hex
                assert min(pdq.distance(found, variant) for variant in given_variants) <= 2
