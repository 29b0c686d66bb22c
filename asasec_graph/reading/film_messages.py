"""What is said between the program and the process that decodes a film: what is asked, and what comes of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Mode: TypeAlias = Literal["sample", "frame", "packet"]


MOST_PIXELS = 36_000_000
"""Pixels of a frame at most: 8K is 35 million."""


class Asked(msgspec.Struct, array_like=True, frozen=True):
    """A film and what is wanted of it: frames all along it, the one frame at a time, or the packet of that frame.

    `longest` bounds the longer side of the pixels that come back, 0 leaves it. `every` and `apart` are the seconds
    between two frames, at most and at least, `most` is how many at most. Of a packet `longest` is how many
    bytes come back.
    """

    mode: Mode
    path: str
    demuxer: str
    size: int
    longest: int
    at: float = 0.0
    every: float = 4.0
    apart: float = 1.0
    most: int = 2_000


class Track(msgspec.Struct, array_like=True, frozen=True):
    """A track of a film: `kind` is `video`, `audio`, `subtitle`, `data`. `rate` is frames a second, 0 unknown.

    `decoded` is whether its codec is one that is decoded here. `aspect` is how wide a pixel is for its height.
    """

    kind: str
    codec: str
    decoded: bool
    width: int = 0
    height: int = 0
    rate: float = 0.0
    aspect: float = 1.0
    still: bool = False
    tags: dict[str, str] = {}


class About(msgspec.Struct, array_like=True, frozen=True, tag="about"):
    """What stands before the frames. `seconds` is the announced length; `chosen` the number of the track, or None."""

    seconds: float | None
    tracks: list[Track]
    chosen: int | None
    tags: dict[str, str]


class Frame(msgspec.Struct, array_like=True, frozen=True, tag="frame"):
    """A decoded frame as it is stored: RGB pixels, and the four numbers by which it is turned and mirrored.

    `full` is its size before it was reduced, with square pixels; `cut` whether a new shot begins with it or before.
    """

    seconds: float
    width: int
    height: int
    pixels: bytes
    full: tuple[int, int]
    matrix: tuple[int, int, int, int]
    cut: bool = False


class Packet(msgspec.Struct, array_like=True, frozen=True, tag="packet"):
    """The packet that holds a frame: where it begins in the file (-1 unknown), how long it is, its first bytes."""

    seconds: float
    position: int
    size: int
    key: bool
    data: bytes


class Alive(msgspec.Struct, array_like=True, frozen=True, tag="alive"):
    """A sign of life."""


class Done(msgspec.Struct, array_like=True, frozen=True, tag="done"):
    """The end: until when the film was read, how many packets there were and how many of them were damaged.

    `decoded` counts frames, `blank` those of one colour; `why` says why it ended before the film did, `thinned`
    whether parts without key frames were passed over for want of time.
    """

    reached: float
    packets: int
    damaged: int
    decoded: int
    blank: int
    why: Literal["", "frames", "work", "bytes"] = ""
    thinned: bool = False


class Failed(msgspec.Struct, array_like=True, frozen=True, tag="failed"):
    """It could not be done: what FFmpeg says."""

    reason: str


Answer: TypeAlias = About | Frame | Packet | Alive | Done | Failed
