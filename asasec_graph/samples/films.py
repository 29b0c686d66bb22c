"""Small films, encoded here: moving textures with cuts between them, in every container and of some codecs.

Only encoders that may be passed on freely are used (MPEG-4 part 2, MPEG-2, Motion JPEG, VP8, Flash, WMV), none of the
GPL's. What a camera would write besides stands in tags, and in boxes put in behind: GoPro's GPMF, Sony's XML.
"""

# PyAV types what its streams take loosely.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeAlias, cast

import av
import numpy as np
import numpy.typing as npt
from av.container import OutputContainer

Rgb: TypeAlias = npt.NDArray[np.uint8]
Painter: TypeAlias = Callable[[float], Rgb]

MADRID = (40.4168, -3.7038)
APPLE = {
    "com.apple.quicktime.make": "Apple",
    "com.apple.quicktime.model": "iPhone 13",
    "com.apple.quicktime.software": "17.1",
    "com.apple.quicktime.creationdate": "2024-05-01T14:30:00+0200",
    "com.apple.quicktime.location.ISO6709": "+40.4168-003.7038+667.000/",
}
CREATED = {"creation_time": "2024-05-01T12:30:00.000000Z"}
SERIAL = "C3461324504321"
_SOUND = 16_000
"""Samples of sound a second."""
_KINDS = {
    "matroska": ("mpeg4", 10, "aac"),
    "webm": ("libvpx", 10, ""),
    "avi": ("mjpeg", 10, "pcm_s16le"),
    "mpegts": ("mpeg2video", 25, "mp2"),
    "mpeg": ("mpeg2video", 25, "mp2"),
    "asf": ("wmv2", 10, ""),
    "flv": ("flv", 10, ""),
    "3gp": ("h263", 10, ""),
    "ogg": ("libvpx", 10, ""),
    "mxf": ("mpeg2video", 25, ""),
}
"""Container: codec, frames a second, codec of the sound."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a film is made. `gop` is frames from one key frame to the next; `turned` degrees counter-clockwise.

    `sound` adds a tone; `options` are the container's.
    """

    seconds: float = 3.0
    width: int = 160
    height: int = 120
    rate: int = 10
    codec: str = "mpeg4"
    gop: int = 10
    turned: int = 0
    sound: str = ""
    bits: int = 200_000
    tags: Mapping[str, str] = field(default_factory=dict[str, str])
    options: Mapping[str, str] = field(default_factory=dict[str, str])


def write(path: Path, shape: Shape | None = None, *, painter: Painter | None = None, format: str | None = None) -> None:
    """A film of this shape; `painter` gives the picture at a time, of any size up to that of the film."""
    made = shape or Shape()
    paint = painter or textures(made.width, made.height)
    with av.open(str(path), "w", format=format, options=dict(made.options)) as container:
        container.flags |= 0x400  # bit-exact: nothing in it tells when it was made
        container.metadata.update(made.tags)
        _encode(container, made, paint)


def textures(width: int, height: int, seed: int = 1, shot: float = 1.0) -> Painter:
    """Coarse noise that moves to the right, another one in each shot of so many seconds."""

    def paint(at: float) -> Rgb:
        number = int(at / shot)
        rng = np.random.default_rng(seed * 1_000 + number)
        coarse = rng.integers(0, 256, (9, 16, 3), dtype=np.uint8)
        moved = np.roll(coarse, int((at - number * shot) * 4), axis=1)
        rows = np.arange(height) * 9 // height
        columns = np.arange(width) * 16 // width
        return np.ascontiguousarray(moved[rows[:, None], columns[None, :]])

    return paint


def write_phone(path: Path, *, turned: int = 270) -> None:
    """A film as a phone writes it: held upright, with its make, its place and a time with its zone."""
    tags = {**APPLE, **CREATED}
    write(path, Shape(tags=tags, turned=turned, sound="aac", options={"movflags": "use_metadata_tags"}), format="mov")


def write_gopro(path: Path) -> None:
    """A film with the serial number of its camera in GPMF, as GoPro's have it."""
    write(path, Shape(tags=CREATED), format="mp4")
    body = _gpmf(b"MINF", b"HERO9 Black") + _gpmf(b"CASN", SERIAL.encode())
    gpmf = b"DEVC\0\x01" + struct.pack(">H", len(body)) + body
    _put_in(path, b"moov", _box(b"udta", _box(b"GPMF", gpmf)))


def write_sony(path: Path) -> None:
    """A film with the XML that Sony's cameras write behind it."""
    write(path, Shape(tags=CREATED), format="mp4")
    text = '<NonRealTimeMeta><Device manufacturer="Sony" modelName="ILCE-7SM3" serialNo="3012345"/></NonRealTimeMeta>'
    with path.open("ab") as file:
        file.write(_box(b"meta", b"\0\0\0\0" + _box(b"xml ", b"\0\0\0\0" + text.encode())))


def write_kind(path: Path, *, format: str) -> None:
    """A film in this container of FFmpeg's, with the codec that such films have."""
    codec, rate, sound = _KINDS[format]
    size = (176, 144) if codec == "h263" else (160, 120)
    write(path, Shape(3.0, *size, rate, codec, sound=sound, tags=CREATED), format=format)


def write_fragments(path: Path) -> None:
    """An MP4 in pieces, each with its own index, as streams are recorded."""
    write(path, Shape(seconds=4.0, options={"movflags": "frag_keyframe+empty_moov+default_base_moof"}), format="mp4")


def write_sound(path: Path) -> None:
    """A recording without pictures."""
    with av.open(str(path), "w", format="ipod") as container:
        container.flags |= 0x400
        _tone(container, "aac", 1.0)


def _encode(container: OutputContainer, made: Shape, paint: Painter) -> None:
    stream = cast("Any", container.add_stream(made.codec, rate=made.rate))
    stream.width, stream.height = made.width, made.height
    stream.pix_fmt = "yuvj420p" if made.codec == "mjpeg" else "yuv420p"
    stream.bit_rate = made.bits
    stream.codec_context.gop_size = made.gop
    stream.codec_context.thread_count = 1
    stream.codec_context.flags |= 1 << 23  # bit-exact
    stream.time_base = Fraction(1, made.rate)
    if made.turned:
        stream.set_display_rotation(made.turned)
    sound = _voice(container, made.sound) if made.sound else None
    for number in range(round(made.seconds * made.rate)):
        pixels = paint(number / made.rate)
        frame = av.VideoFrame.from_ndarray(pixels, format="rgb24").reformat(made.width, made.height, stream.pix_fmt)
        frame.pts = number
        frame.time_base = Fraction(1, made.rate)
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))
    if sound is not None:
        _sound(container, sound, made.seconds)


def _voice(container: OutputContainer, codec: str) -> Any:
    stream = cast("Any", container.add_stream(codec, rate=_SOUND))
    stream.layout = "mono"
    return stream


def _tone(container: OutputContainer, codec: str, seconds: float) -> None:
    _sound(container, _voice(container, codec), seconds)


def _sound(container: OutputContainer, stream: Any, seconds: float) -> None:
    size, at = 1_024, 0
    while at < seconds * _SOUND:
        wave = np.sin(np.arange(at, at + size) * 440 * 2 * np.pi / _SOUND)[None, :].astype(np.float32)
        frame = av.AudioFrame.from_ndarray(wave, format="fltp", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = _SOUND, at, Fraction(1, _SOUND)
        container.mux(stream.encode(frame))
        at += size
    container.mux(stream.encode(None))


def _box(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data) + 8) + name + data


def _gpmf(key: bytes, text: bytes) -> bytes:
    return key + b"c" + bytes([len(text)]) + struct.pack(">H", 1) + text + bytes(-len(text) % 4)


def _put_in(path: Path, name: bytes, box: bytes) -> None:
    """Put a box at the end of one that stands last in the file, so that nothing else moves."""
    data = path.read_bytes()
    begin = data.rindex(name) - 4
    size = struct.unpack(">I", data[begin : begin + 4])[0]
    if begin + size != len(data):
        raise ValueError(f"{name.decode()} is not the last box")
    path.write_bytes(data[:begin] + struct.pack(">I", size + len(box)) + data[begin + 4 :] + box)
