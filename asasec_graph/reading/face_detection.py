"""Where faces are: one detector, run at several sizes and turned by quarters.

The detector misses faces that fill the frame at a large size and tiny ones at a small size, and it finds a
face that lies on its side or upside down badly or with its landmarks in the wrong places, so that strangers' embeddings
look alike. What several runs find is kept once, as the surest of them, which is the one with the face upright. Each
face is then found again in its surroundings alone, at one and the same size: what is not found there was none, and
landmarks of one size make embeddings agree better (measured on the labelled samples: separation d' 6.8, not 5.7).

A doubtful find (`HINT`), as tiny faces give, costs one such look and must be sure in it. Larger
pictures are searched once more as they are, up to `_FINEST`, in tiles, so that memory stays that of a tile.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from asasec_graph.reading import face_inputs
from asasec_graph.reading.pictures import Rgb

Floats: TypeAlias = npt.NDArray[np.float32]
Finds: TypeAlias = tuple[Floats, Floats]
"""Boxes n x 6 (left, top, right, bottom, score, quarter turns that bring the face upright), landmarks n x 5 x 2."""

SIZES = (160, 320, 640, 1_280)
SCORE = 0.7
SCORE_TURNED = 0.85
HINT = 0.3
_MOST_HINTS = 64
_LARGEST_TURNED = 320
_ENLARGED = 1.3
_FINEST = 2_560
_TILE = 1_280
_TILES_SHARE = 128
_FIRST_STRIDE = 8
_OVERLAP = 0.4
_INSIDE = 0.7
_AGAIN_SIZE = 224
_AGAIN_AROUND = 2.0
_AGAIN_SCORE = 0.6
_STILL_SCORE = 0.5
"""What a doubtful face has at least in its surroundings in a reduced picture if it is to be sure (SCORE) in those of
the full one: of 25 that were, of 12 to 70 pixels, 24 had .83 or more, and nothing else had over .4."""
_AGAIN_APART = 0.25
_TURNS = (None, cv2.ROTATE_90_COUNTERCLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_CLOCKWISE)


def candidates(detector: Any, pixels: Rgb) -> Finds:
    """What may be a face in upright RGB pixels at some size and turn, each once, surest first; doubtful ones up to a
    bound. `detector` is insightface's SCRFD.
    """
    found = [
        _found(detector, part, turn, SCORE_TURNED if turn else HINT) for part, turns in _parts(pixels) for turn in turns
    ]
    boxes, points = (np.concatenate([pair[side] for pair in found]) for side in (0, 1))
    kept = distinct(boxes)
    kept = kept[: int((boxes[kept, 4] >= SCORE).sum()) + _MOST_HINTS]
    return boxes[kept], points[kept]


def confirmed(detector: Any, pixels: Rgb, finds: Finds) -> Finds:
    """Those candidates that are a face in their surroundings alone too, each once, surest first."""
    again = [
        _again(detector, pixels, box, landmarks, _AGAIN_SCORE if box[4] >= SCORE else SCORE)
        for box, landmarks in zip(*finds, strict=True)
    ]
    sure = [found for found in again if found is not None]
    boxes = np.array([box for box, _ in sure], dtype=np.float32).reshape(-1, 6)
    points = np.array([landmarks for _, landmarks in sure], dtype=np.float32).reshape(-1, 5, 2)
    kept = distinct(boxes)
    return boxes[kept], points[kept]


def shown(detector: Any, pixels: Rgb, box: Floats, landmarks: Floats) -> bool:
    """Whether a doubtful candidate in a reduced picture may be a face in the full one."""
    return _again(detector, pixels, box, landmarks, _STILL_SCORE) is not None


def distinct(boxes: Floats) -> list[int]:
    """Of boxes that overlap, or that lie in each other, the surest; places in `boxes`, surest first."""
    left, top, right, bottom = (boxes[:, i] for i in range(4))
    areas = np.maximum((right - left) * (bottom - top), 1e-6)
    order = np.lexsort((left, top, -boxes[:, 4]))
    kept: list[int] = []
    while order.size:
        first, order = int(order[0]), order[1:]
        kept.append(first)
        across = np.minimum(right[first], right[order]) - np.maximum(left[first], left[order])
        down = np.minimum(bottom[first], bottom[order]) - np.maximum(top[first], top[order])
        shared = np.maximum(across, 0) * np.maximum(down, 0)
        union = areas[first] + areas[order] - shared
        inside = shared / np.minimum(areas[first], areas[order])
        order = order[(shared / union <= _OVERLAP) & (inside <= _INSIDE)]
    return kept


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """A picture at one size, or a tile of it: the factors back to the picture given, and the tile's corner there.

    `most` is the longest side, in these pixels, of a face that is looked for in it.
    """

    pixels: Rgb
    back: Floats
    corner: Floats
    most: float = math.inf


_NO_BOXES, _NO_POINTS = np.zeros((0, 5), dtype=np.float32), np.zeros((0, 5, 2), dtype=np.float32)
_NO_FINDS = np.zeros((0, 6), dtype=np.float32), _NO_POINTS
_NOWHERE = np.zeros(2, dtype=np.float32)


def _parts(pixels: Rgb) -> Iterator[tuple[_Part, range]]:
    """The picture from large to small, each made from the one before, with the quarter turns to try."""
    size = (pixels.shape[1], pixels.shape[0])
    current = pixels
    if max(size) > SIZES[-1] * _ENLARGED:
        current = pixels if max(size) <= _FINEST else _resized(pixels, _FINEST, size).pixels
        yield from ((tile, range(1)) for tile in _tiles(current, size))
    wanted = [length for length in SIZES if length <= max(size) * _ENLARGED] or [SIZES[0]]
    for length in reversed(wanted):
        scaled = _resized(current, length, size)
        current = scaled.pixels
        yield scaled, range(4 if length <= _LARGEST_TURNED else 1)


def _tiles(pixels: Rgb, size: tuple[int, int]) -> Iterator[_Part]:
    """Tiles that share more than the faces that are looked for in them; larger ones show at a smaller size."""
    back = _factors(pixels, size)
    for down in _spans(pixels.shape[0]):
        for across in _spans(pixels.shape[1]):
            corner = np.array([across.start, down.start], dtype=np.float32)
            yield _Part(pixels[down, across], back, corner * back, _TILES_SHARE)


def _spans(length: int) -> list[slice]:
    """As few as possible, equally long, each sharing `_TILES_SHARE` with the next."""
    count = max(1, math.ceil((length - _TILES_SHARE) / (_TILE - _TILES_SHARE)))
    long = math.ceil((length + (count - 1) * _TILES_SHARE) / count)
    starts = [min(i * (long - _TILES_SHARE), length - long) for i in range(count)]
    return [slice(start, start + long) for start in starts]


def _resized(pixels: Rgb, length: int, size: tuple[int, int]) -> _Part:
    """Pixels whose longer side has this length, of a picture of `size` (width, height)."""
    scale = length / max(size)
    shape = (max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    how = cv2.INTER_AREA if 2 * shape[0] <= pixels.shape[1] else cv2.INTER_LINEAR
    made = np.asarray(cv2.resize(pixels, shape, interpolation=how), dtype=np.uint8)
    return _Part(made, _factors(made, size), _NOWHERE)


def _factors(pixels: Rgb, size: tuple[int, int]) -> Floats:
    return np.array([size[0] / pixels.shape[1], size[1] / pixels.shape[0]], dtype=np.float32)


def _found(detector: Any, part: _Part, turn: int, least: float) -> Finds:
    """What the detector finds in the part turned by `turn` quarters, in the given picture's pixels."""
    boxes, points = _run(detector, _turned(part.pixels, turn), least)
    if not len(boxes):
        return _NO_FINDS
    looked = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]) <= part.most
    boxes, points = boxes[looked], points[looked]
    height, width = part.pixels.shape[:2]
    corners = _back(boxes[:, :4].reshape(-1, 2, 2), turn, width, height) * part.back + part.corner
    turns = np.full((len(boxes), 1), turn, dtype=np.float32)
    upright = np.concatenate([corners.min(axis=1), corners.max(axis=1), boxes[:, 4:5], turns], axis=1)
    return upright.astype(np.float32), _back(points, turn, width, height) * part.back + part.corner


def _turned(pixels: Rgb, turn: int) -> Rgb:
    how = _TURNS[turn]
    return pixels if how is None else np.asarray(cv2.rotate(pixels, how), dtype=np.uint8)


def _again(detector: Any, pixels: Rgb, box: Floats, points: Floats, least: float) -> tuple[Floats, Floats] | None:
    """The box and landmarks of a face, found in its surroundings alone; None where it is not found there."""
    centre, side = (box[:2] + box[2:4]) / 2, float(max(box[2:4] - box[:2]))
    reach = side * _AGAIN_AROUND / 2
    low = np.maximum(np.floor(centre - reach), 0).astype(int)
    part = pixels[low[1] : math.ceil(centre[1] + reach), low[0] : math.ceil(centre[0] + reach)]
    if min(part.shape[:2]) < 2:
        return None
    scaled = _resized(part, _AGAIN_SIZE, (part.shape[1], part.shape[0]))
    boxes, landmarks = _found(detector, scaled, int(box[5]), least)
    apart = np.linalg.norm(landmarks.mean(axis=1) + low - points.mean(axis=0), axis=1)
    if not len(boxes) or apart.min() > _AGAIN_APART * side:
        return None
    nearest = int(np.argmin(apart))
    boxes[:, :4] += np.tile(low, 2)
    return boxes[nearest], landmarks[nearest] + low.astype(np.float32)


def _run(detector: Any, seen: Rgb, least: float) -> Finds:
    """The detector on RGB pixels; boxes n x 5 and landmarks n x 5 x 2, each face once.

    What SCRFD.detect of insightface does with the model's outputs, but only for those that are sure enough.
    """
    given = face_inputs.planes(seen, detector.input_mean, detector.input_std)
    outputs = detector.session.run(detector.output_names, {detector.input_name: given})
    levels = len(outputs) // 3
    found: list[Finds] = []
    for level in range(levels):
        sure = np.flatnonzero(outputs[level] >= least)
        if sure.size:
            found.append(_decoded(outputs[level::levels], sure, given.shape[2:], _FIRST_STRIDE << level))
    if not found:
        return _NO_BOXES, _NO_POINTS
    boxes, points = (np.concatenate([pair[side] for pair in found]) for side in (0, 1))
    kept: list[int] = detector.nms(boxes) if len(boxes) > 1 else [0]
    return boxes[kept], points[kept]


def _decoded(outputs: list[Floats], sure: npt.NDArray[np.intp], shape: tuple[int, ...], stride: int) -> Finds:
    """Boxes and landmarks of one stride: each cell's distances to the four sides and to the five points, in strides."""
    scores, width = outputs[0].reshape(-1), shape[1] // stride
    cells = sure // (len(scores) // (width * (shape[0] // stride)))
    centres = np.empty((len(sure), 2), dtype=np.float32)
    centres[:, 0], centres[:, 1] = cells % width * stride, cells // width * stride
    sides = outputs[1].reshape(-1, 4)[sure] * np.float32(stride)
    boxes = np.empty((len(sure), 5), dtype=np.float32)
    boxes[:, :2], boxes[:, 2:4], boxes[:, 4] = centres - sides[:, :2], centres + sides[:, 2:], scores[sure]
    return boxes, outputs[2].reshape(-1, 5, 2)[sure] * np.float32(stride) + centres[:, None]


def _back(points: Floats, turn: int, width: int, height: int) -> Floats:
    """Points (... x 2) of a picture turned counter-clockwise by quarters, in the picture before turning."""
    if turn == 0:
        return points
    across, down = points[..., 0], points[..., 1]
    pairs = {1: (width - down, across), 2: (width - across, height - down), 3: (down, height - across)}
    return np.stack(pairs[turn], axis=-1).astype(np.float32)
