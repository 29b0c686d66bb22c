"""The frames of an animated picture (GIF, APNG, WebP, AVIF): those that differ, within bounds of pixels and memory.

Frames build on each other, so that all are decoded in turn until `MOST_PIXELS` of them were. A frame counts as changed
where its 32 x 32 grey points differ enough from the last that did. Of the changed ones up to `MOST_HASHED` are hashed
and up to `MOST_SEARCHED` keep their pixels for the search for faces: half of them spread evenly over all that changed,
half those that differ most from the one before, where scenes begin. The same bytes give the same frames.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

import cv2
import numpy as np
import numpy.typing as npt
from PIL.ImageFile import ImageFile

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import pdq, pictures_pillow
from asasec_graph.reading.pdq import Pdq
from asasec_graph.reading.pictures_shape import DAMAGE, Header, Rgb, check_size, upright

MOST_PIXELS = 1_200_000_000
MOST_FRAMES = 20_000
MOST_HASHED = 256
MOST_SEARCHED = 24
_SIDE = 32
_CHANGED = 4.0
_LONGEST = 1_280
_LEAST_MS = 10


@dataclass(slots=True)
class Frame:
    """When it is shown, how much it differs from the frame kept before it, its hash, and the pixels where kept.

    `scale` is how many pixels of the file are in one here, across and down.
    """

    seconds: float
    difference: float
    pdq: Pdq
    scale: tuple[float, float]
    pixels: Rgb | None


@dataclass(slots=True)
class Animation:
    """What was looked at: `total` frames are announced, `read` were decoded, `changed` of them differ.

    `damaged` is why reading ended before the last frame, where it did. `seconds` is the length of what was read.
    """

    total: int
    read: int = 0
    changed: int = 0
    seconds: float = 0.0
    damaged: str | None = None
    frames: list[Frame] = field(default_factory=list[Frame])

    @property
    def searched(self) -> list[Frame]:
        """The frames with pixels, in order."""
        return [frame for frame in self.frames if frame.pixels is not None]


@dataclass(slots=True)
class _Spread:
    """Every n-th of what comes, n doubling whenever there are more than `most`."""

    most: int
    step: int = 1
    kept: list[Frame] = field(default_factory=list[Frame])

    def add(self, number: int, frame: Frame) -> None:
        if number % self.step == 0:
            self.kept.append(frame)
        if len(self.kept) > self.most:
            self.kept, self.step = self.kept[::2], self.step * 2


@dataclass(slots=True)
class _Strongest:
    """Those that differ most."""

    most: int
    kept: list[Frame] = field(default_factory=list[Frame])

    def wants(self, apart: float) -> bool:
        return len(self.kept) < self.most or apart > self.kept[0].difference

    def add(self, frame: Frame) -> None:
        insort(self.kept, frame, key=lambda one: one.difference)
        del self.kept[: max(0, len(self.kept) - self.most)]


class _Kept:
    """The frames to hash and, among them, those to search."""

    def __init__(self) -> None:
        self._hashed = _Spread(MOST_HASHED // 2), _Strongest(MOST_HASHED // 2)
        self._searched = _Spread(MOST_SEARCHED // 2), _Strongest(MOST_SEARCHED // 2)
        self._with_pixels: list[Frame] = []

    def wants(self, number: int, apart: float) -> bool:
        """Whether the frame of this number among those that changed is kept for now."""
        return number % self._hashed[0].step == 0 or self._hashed[1].wants(apart)

    def add(self, number: int, frame: Frame) -> None:
        """Keep it, and let go what is no longer among those kept, with its pixels."""
        for spread, strongest in (self._hashed, self._searched):
            spread.add(number, frame)
            if strongest.wants(frame.difference):
                strongest.add(frame)
        searched = {id(one) for kind in self._searched for one in kind.kept}
        for one in (*self._with_pixels, frame):
            if id(one) not in searched:
                one.pixels = None
        self._with_pixels = [one for one in (*self._with_pixels, frame) if one.pixels is not None]

    def frames(self) -> list[Frame]:
        """In order of time, each once."""
        found = {id(one): one for kind in (*self._hashed, *self._searched) for one in kind.kept}
        return sorted(found.values(), key=lambda one: one.seconds)


def read(file: BinaryIO, name: str, header: Header) -> Animation:
    """The frames of an animated picture; EvidenceError where not even the first can be read."""
    check_size(name, header.width, header.height, pictures_pillow.MOST_PIXELS[header.media_type])
    with pictures_pillow.opened(file, name, header.media_type) as (found, lying):
        made = Animation(_total(lying.image))
        kept, before = _Kept(), None
        for seconds, pixels in _decoded(lying.image, made):
            points = _points(pixels)
            apart = 255.0 if before is None else float(np.abs(points - before).mean())
            if before is None or apart >= _CHANGED:
                before = points
                made.changed += 1
                if kept.wants(made.changed - 1, apart):
                    kept.add(made.changed - 1, _frame(seconds, apart, upright(pixels, found.orientation)))
    made.frames = kept.frames()
    return made


def _total(image: ImageFile) -> int:
    try:
        return int(getattr(image, "n_frames", 1))
    except DAMAGE:
        return 1


def _decoded(image: ImageFile, made: Animation) -> Iterator[tuple[float, Rgb]]:
    """Each frame with its time, until the bounds, the end or damage."""
    most = min(MOST_FRAMES, max(1, MOST_PIXELS // max(1, image.width * image.height)), made.total)
    for number in range(most):
        try:
            image.seek(number)
            image.load()
            lying = pictures_pillow.rgb(image)
            length = max(float(image.info.get("duration") or 0), _LEAST_MS)
        except DAMAGE as error:
            made.damaged = str(error)
            return
        made.read += 1
        yield round(made.seconds, 3), lying
        made.seconds += length / 1000


def _points(pixels: Rgb) -> npt.NDArray[np.int16]:
    small = cv2.resize(pixels, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    return cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.int16)


def _frame(seconds: float, apart: float, pixels: Rgb) -> Frame:
    height, width = pixels.shape[:2]
    shrunk = min(1.0, _LONGEST / max(height, width))
    if shrunk < 1:
        size = (max(1, round(width * shrunk)), max(1, round(height * shrunk)))
        pixels = np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    scale = (width / pixels.shape[1], height / pixels.shape[0])
    return Frame(seconds, apart, pdq.compute(pixels), scale, pixels)


def at(file: BinaryIO, name: str, header: Header, seconds: float) -> Rgb:
    """The upright pixels of the frame that is shown at a time, the last one beyond the end, in full size.

    EvidenceError where not even the first can be read.
    """
    check_size(name, header.width, header.height, pictures_pillow.MOST_PIXELS[header.media_type])
    with pictures_pillow.opened(file, name, header.media_type) as (found, lying):
        made, shown = Animation(_total(lying.image)), None
        for when, pixels in _decoded(lying.image, made):
            if shown is not None and when > seconds:
                break
            shown = pixels
    if shown is None:
        raise EvidenceError(f"{name}: no frame of it can be decoded ({made.damaged}); its bytes stay in custody")
    return upright(shown, found.orientation)
