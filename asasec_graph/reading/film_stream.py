"""A film opened within its bounds, in the process that decodes it: one track of pictures, demuxed and decoded.

FFmpeg reads through an open file alone: it can open nothing else, no file beside it and no address. Only the codecs
named here are ever opened, which are of pictures: sound is never decoded, so that there is none to be heard.
"""

# PyAV types its metadata and options loosely.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import struct
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import av
from av.codec.context import CodecContext
from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.sidedata.sidedata import Type
from av.stream import Discard, Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from asasec_graph.reading.film_messages import MOST_PIXELS, About, Track

CODECS = frozenset((
    "h264", "hevc", "vvc", "av1", "libdav1d", "libaom-av1", "vp8", "vp9", "libvpx", "libvpx-vp9", "vp6", "vp6f", "vp6a",
    "mpeg4", "h263", "h263i", "h261", "mjpeg", "mjpegb", "mpeg1video", "mpeg2video", "mpegvideo", "msmpeg4v1",
    "msmpeg4v2", "msmpeg4", "wmv1", "wmv2", "wmv3", "vc1", "flv", "theora", "prores", "dvvideo", "svq1", "svq3",
    "cinepak", "rawvideo", "dnxhd", "ffv1", "huffyuv", "ffvhuff", "png", "qtrle", "rpza", "indeo3", "indeo5",
    "msvideo1", "flashsv", "cfhd",
))  # fmt: skip
"""FFmpeg's decoders that are used: those of pictures that phones, cameras, messengers and old computers wrote."""
ERRORS = (
    FFmpegError, OSError, ValueError, RuntimeError, MemoryError, ArithmeticError, LookupError, TypeError,
    AttributeError, AssertionError,
)  # fmt: skip
"""What PyAV and FFmpeg raise on damaged input."""
_TRIES = 200
"""Errors of the demuxer in a row after which there is nothing more to be had."""
_MOST_STREAMS = 64
_REREAD = 6
_GIVEN = 256 << 20
_TAGS, _TAG = 100, 1_000
_IDENTITY = (1, 0, 0, 1)


class Exhausted(Exception):
    """More bytes were read of the film than it could need: its index leads in circles."""


class Bounded:
    """The film's file for FFmpeg, which may read it through only so many times."""

    def __init__(self, path: str, size: int, beat: Callable[[], object]) -> None:
        self._file = Path(path).open("rb")  # noqa: SIM115  # closed with the film
        self._left = size * _REREAD + _GIVEN
        self._beat = beat

    def read(self, size: int) -> bytes:
        """The next bytes."""
        self._beat()
        data = self._file.read(size)
        self._left -= max(len(data), 512)
        if self._left < 0:
            raise Exhausted
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place."""
        self._left -= 512
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """The place."""
        return self._file.tell()

    def close(self) -> None:
        """Close it."""
        self._file.close()


class Film:
    """An open film. `about` is what stands before its frames; ERRORS where it cannot be opened.

    `packets` and `seek` are of the chosen track. Times are seconds from where the film starts.
    """

    def __init__(self, path: str, demuxer: str, size: int, beat: Callable[[], object]) -> None:
        self._beat = beat
        self._file = Bounded(path, size, beat)
        try:
            self._container = _opened(self._file, demuxer)
        except BaseException:
            self._file.close()
            raise
        start = self._container.start_time
        self._start = (start or 0) / av.time_base
        self._stream = _chosen(self._container)
        for stream in self._container.streams:
            stream.discard = Discard.default if stream is self._stream else Discard.all
        if self._stream is not None:
            _prepared(self._stream.codec_context)
        self.packets_read = self.damaged = 0
        self._turned: tuple[int, int, int, int] | None = None
        self.about = self._described()

    @property
    def decoder(self) -> Any:
        """The codec of the chosen track."""
        return None if self._stream is None else self._stream.codec_context

    def close(self) -> None:
        """Let go of it."""
        self._container.close()
        self._file.close()

    def packets(self) -> Iterator[Packet[VideoStream]]:
        """The packets of the chosen track, damage skipped and counted."""
        failures = 0
        while self._stream is not None and failures < _TRIES:
            try:
                for packet in self._container.demux(self._stream):
                    self._beat()
                    if packet.size:
                        failures = 0
                        self.packets_read += 1
                        self.damaged += packet.is_corrupt
                        yield packet
                return
            except EOFError:
                return
            except ERRORS:
                failures += 1
                self.damaged += failures == 1

    def decoded(self, packet: Packet[VideoStream] | None) -> list[VideoFrame]:
        """The frames that come of one more packet, at the end (None) those that were held back."""
        try:
            return list(self.decoder.decode(packet))
        except ERRORS:
            self.damaged += packet is not None
            return []

    def alone(self, *packets: Packet[VideoStream]) -> list[VideoFrame]:
        """The frames of a packet that needs no other, or of the two that hold a frame's fields."""
        made = [frame for packet in (*packets, None) for frame in self.decoded(packet)]
        self.decoder.flush_buffers()
        return made

    def seek(self, seconds: float) -> bool:
        """Go to the last key frame before a time; whether that can be done."""
        if self._stream is None:
            return False
        try:
            base = self._stream.time_base or 1
            self._container.seek(int((seconds + self._start) / base), stream=self._stream, backward=True)
        except (*ERRORS, OverflowError):
            return False
        self.decoder.flush_buffers()
        return True

    def when(self, timed: Packet[VideoStream] | VideoFrame) -> float | None:
        """The time of a packet or frame, to the millisecond."""
        stamp = timed.pts
        stamp = timed.dts if stamp is None else stamp
        base = timed.time_base or (self._stream.time_base if self._stream is not None else None)
        if stamp is None or not base:
            return None
        return max(0.0, round(float(stamp * base) - self._start, 3))

    def square(self, frame: VideoFrame) -> tuple[int, int]:
        """The size of a frame with square pixels."""
        aspect = self.about.tracks[self.about.chosen or 0].aspect
        return max(1, round(frame.width * aspect)), frame.height

    def matrix(self, frame: VideoFrame) -> tuple[int, int, int, int]:
        """How the film's frames are turned and mirrored, by the first that is asked about.

        A frame that was asked for its side data is never freed by PyAV.
        """
        self._turned = self._turned or _matrix(frame)
        return self._turned

    def _described(self) -> About:
        container = self._container
        length = container.duration
        tracks = [_track(stream) for stream in container.streams]
        chosen = None if self._stream is None else self._stream.index
        seconds = length / av.time_base if length and 0 < length < 1 << 56 else None
        return About(seconds, tracks, chosen, _tags(container.metadata))


def _matrix(frame: VideoFrame) -> tuple[int, int, int, int]:
    """How the frame is turned and mirrored: the signs of a, b, c, d of its display matrix."""
    try:
        sides = cast("Mapping[Any, Any]", frame.side_data)
        found = sides.get(Type.DISPLAYMATRIX)
        data = b"" if found is None else bytes(found)
    except ERRORS:
        return _IDENTITY
    if len(data) < 36:
        return _IDENTITY
    a, b, _, c, d = struct.unpack("<5i", data[:20])
    made = tuple((value > 1 << 15) - (value < -(1 << 15)) for value in (a, b, c, d))
    known = (abs(made[0]), abs(made[1])) == (abs(made[3]), abs(made[2])) and abs(made[0]) + abs(made[1]) == 1
    return cast("tuple[int, int, int, int]", made) if known else _IDENTITY


def _opened(file: Bounded, demuxer: str) -> InputContainer:
    options = {
        "protocol_whitelist": "none",
        "codec_whitelist": ",".join(sorted(CODECS)),
        "max_streams": str(_MOST_STREAMS),
        "max_pixels": str(MOST_PIXELS),
    }
    return av.open(
        file, "r", format=demuxer, options=options, metadata_errors="replace", buffer_size=1 << 16, io_open=_refused
    )


def _refused(url: str, flags: int, options: dict[str, str]) -> object:
    """What FFmpeg wants to open beside the film, as references in it may ask, it does not get."""
    del url, flags, options
    raise PermissionError("a film opens no other file")


def _chosen(container: InputContainer) -> VideoStream | None:
    """The largest track of pictures that can be decoded; covers and previews are none."""
    tracks = [stream for stream in container.streams.video if _is_decoded(stream) and not _is_still(stream)]
    return max(tracks, key=lambda stream: (_pixels(stream), -stream.index), default=None)


def _pixels(stream: VideoStream) -> int:
    return stream.codec_context.width * stream.codec_context.height


def _is_decoded(stream: Stream) -> bool:
    context = cast("CodecContext | None", stream.codec_context)
    return context is not None and context.name in CODECS and 0 <= _pixels(cast("VideoStream", stream)) <= MOST_PIXELS


def _is_still(stream: Stream) -> bool:
    return bool(stream.disposition & stream.disposition.__class__.attached_pic)


def _prepared(context: Any) -> None:
    context.thread_count = 1
    context.options = {"max_pixels": str(MOST_PIXELS), "codec_whitelist": ",".join(sorted(CODECS))}


def _track(stream: Stream) -> Track:
    context = cast("Any", stream.codec_context)
    codec = str(context.codec.canonical_name if hasattr(context, "codec") else "") if context is not None else ""
    tags = _tags(stream.metadata)
    if stream.type != "video" or context is None:
        return Track(stream.type, codec, False, tags=tags)
    video = cast("VideoStream", stream)
    rate = float(video.average_rate or video.guessed_rate or 0)
    aspect = float(video.sample_aspect_ratio or 1)
    return Track(
        *("video", codec, _is_decoded(stream), context.width, context.height),
        rate=round(rate, 3) if 0 < rate < 100_000 else 0.0,
        aspect=aspect if 0.2 < aspect < 5 else 1.0,
        still=_is_still(stream),
        tags=tags,
    )


def _tags(metadata: dict[str, str]) -> dict[str, str]:
    return {str(name)[:_TAG]: str(value)[:_TAG] for name, value in list(metadata.items())[:_TAGS]}


def computed() -> float:
    """Seconds of computing that this process has used."""
    return time.process_time()
