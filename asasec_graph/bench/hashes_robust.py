"""What a perceptual hash survives: benign pictures changed as pictures are, and those that it then misses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from asasec_graph.bench.rows import Row
from asasec_graph.hashsets.matching import MATCH
from asasec_graph.reading import pdq

FOLDERS = ("faces/public", "faces/bbt", "faces/deepface", "exif")
ENDINGS = {".jpg", ".jpeg", ".png"}
GENERATED = 12
SHOWN = 6
"""Misses that a line names; the JSON names them all."""
Picture: TypeAlias = Image.Image


@dataclass(frozen=True, slots=True)
class RobustRow(Row):
    """The share found within 31 bits, by the hashes of the picture as it is, turned and mirrored.

    `plain` is the share found by the hash of the picture as it is alone; `misses` are those not found, with their bits.
    """

    plain: float = 0.0
    misses: tuple[tuple[str, int], ...] = ()

    def document(self) -> dict[str, object]:
        """As the public contract names it, with `plain` and `misses`."""
        missed = [{"name": name, "distance": bits} for name, bits in self.misses]
        return {**Row.document(self), "plain": self.plain, "misses": missed}

    def beside(self) -> str:
        """The share by the plain hash, and the misses."""
        named = ", ".join(f"{name} ({bits})" for name, bits in self.misses[:SHOWN])
        more = f", +{len(self.misses) - SHOWN}" if len(self.misses) > SHOWN else ""
        return f"{self.plain:.3f} as it is" + (f"; - {named}{more}" if named else "")


def _jpeg(quality: int) -> Callable[[Picture], Picture]:
    def change(picture: Picture) -> Picture:
        data = BytesIO()
        picture.save(data, "JPEG", quality=quality)
        return Image.open(data).convert("RGB")

    return change


def _resized(scale: float) -> Callable[[Picture], Picture]:
    return lambda picture: picture.resize(
        (max(1, round(picture.width * scale)), max(1, round(picture.height * scale))), Image.Resampling.LANCZOS
    )


def _cropped(share: float) -> Callable[[Picture], Picture]:
    def change(picture: Picture) -> Picture:
        x, y = round(picture.width * share / 2), round(picture.height * share / 2)
        return picture.crop((x, y, picture.width - x, picture.height - y))

    return change


def _written_over(picture: Picture) -> Picture:
    """A line of text across the lower part, as a program that shares pictures writes it."""
    made = picture.copy()
    height = max(8, picture.height // 16)
    drawn = ImageDraw.Draw(made)
    drawn.text((picture.width // 20, picture.height - 2 * height), "shared by example", fill="white", font_size=height)
    return made


def _marked(picture: Picture) -> Picture:
    """A solid mark over a corner, a fifth of each side."""
    made = picture.copy()
    ImageDraw.Draw(made).rectangle((0, 0, picture.width // 5, picture.height // 5), fill=(200, 30, 30))
    return made


CHANGES: dict[str, Callable[[Picture], Picture]] = {
    **{f"JPEG quality {quality}": _jpeg(quality) for quality in (10, 30, 50, 70, 90)},
    "resized to half": _resized(0.5),
    "resized to a quarter": _resized(0.25),
    "resized to double": _resized(2),
    "brightness +30 %": lambda picture: ImageEnhance.Brightness(picture).enhance(1.3),
    "brightness -30 %": lambda picture: ImageEnhance.Brightness(picture).enhance(0.7),
    "contrast +40 %": lambda picture: ImageEnhance.Contrast(picture).enhance(1.4),
    "contrast -40 %": lambda picture: ImageEnhance.Contrast(picture).enhance(0.6),
    "grey": lambda picture: ImageOps.grayscale(picture).convert("RGB"),
    "blurred, 2 pixels": lambda picture: picture.filter(ImageFilter.GaussianBlur(2)),
    "a line of text": _written_over,
    "a mark over a corner": _marked,
    "cropped by 5 %": _cropped(0.05),
    "mirrored": ImageOps.mirror,
    "turned by 90 degrees": lambda picture: picture.transpose(Image.Transpose.ROTATE_90),
    "turned by 180 degrees": lambda picture: picture.transpose(Image.Transpose.ROTATE_180),
    "turned by 270 degrees": lambda picture: picture.transpose(Image.Transpose.ROTATE_270),
    "turned by 5 degrees": lambda picture: picture.rotate(5, Image.Resampling.BICUBIC),
}


def measured(data: Path, most: int) -> Iterator[Row]:
    """A row a change, over at most `most` pictures of the data folder, or generated ones where it has none."""
    pictures = dict(list(_pictures(data))[:most])
    usable = {name: picture for name, picture in pictures.items() if _hash(picture).usable}
    yield Row("pictures whose hash is usable", "1", len(usable) / len(pictures))
    originals = {name: _hash(picture).hex for name, picture in usable.items()}
    for name, change in CHANGES.items():
        yield _row(name, {one: change(picture) for one, picture in usable.items()}, originals)


def _row(name: str, changed: dict[str, Picture], originals: dict[str, str]) -> RobustRow:
    """The changed picture is the one asked about: its hashes, as it is and turned, among those known."""
    apart: dict[str, tuple[int, int]] = {}
    for one, picture in changed.items():
        distances = [pdq.distance(other.hex, originals[one]) for other in pdq.dihedral(_pixels(picture))]
        apart[one] = (distances[0], min(distances))
    plain = sum(first <= MATCH for first, _ in apart.values()) / len(apart)
    found = sum(best <= MATCH for _, best in apart.values()) / len(apart)
    missed = sorted(((one, best) for one, (_, best) in apart.items() if best > MATCH), key=lambda miss: -miss[1])
    return RobustRow(f"found after: {name}", "1", found, plain=plain, misses=tuple(missed))


def _hash(picture: Picture) -> pdq.Pdq:
    return pdq.compute(_pixels(picture))


def _pixels(picture: Picture) -> npt.NDArray[np.uint8]:
    return np.asarray(picture.convert("RGB"))


def _pictures(data: Path) -> Iterator[tuple[str, Picture]]:
    paths = [path for folder in FOLDERS for path in sorted((data / folder).glob("*")) if path.suffix.lower() in ENDINGS]
    for path in paths:
        with Image.open(path) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
            upright.thumbnail((1_600, 1_600))
            yield f"{path.parent.name}/{path.name}", upright
    if not paths:
        for number in range(GENERATED):
            yield f"generated {number}", _generated(number)


def _generated(number: int) -> Picture:
    """Soft shapes and some noise, about as rough as photographs are."""
    rng = np.random.default_rng(number)
    frequency = np.hypot(*np.meshgrid(np.fft.fftfreq(640), np.fft.fftfreq(480)))
    spectrum = np.fft.fft2(rng.standard_normal((480, 640))) / np.maximum(frequency, 1 / 640) ** 1.2
    grey = np.real(np.fft.ifft2(spectrum))
    scaled = 255 * (grey - grey.min()) / (grey.max() - grey.min())
    return Image.fromarray(scaled.astype(np.uint8)).convert("RGB")
