"""Which frames of a film are looked at, in the process that decodes it.

Its key frames, which cost little, no nearer than `apart` seconds; a frame is told where what it shows has changed
since the last one told, and every `every` seconds, at most a quarter later. Where key frames are further apart than
that, the frames between are decoded too, by a second reader of the same file, while there is time left for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.reformatter import VideoReformatter
from av.video.stream import VideoStream

from asasec_graph.reading.film_messages import Asked, Done, Frame
from asasec_graph.reading.film_stream import ERRORS, Film, computed

CHANGED, CUT = 6.0, 22.0
"""Mean difference of two small grey pictures (of 255) from which a frame shows something else, or another shot."""
LOCAL = 40
"""Difference of one cell of them from which something has come or gone there."""
BLANK = 10
"""Difference between the lightest and darkest cell of a picture of one colour."""
LOOK_SECONDS = 0.2
"""Between key frames: what shows for less may be missed. Making a small picture costs half as much as decoding."""
SIDE = 32
_GREY, _COLOUR = VideoReformatter(), VideoReformatter()
"""One of each for all frames: those that a frame makes for itself hold 16 MB of address space each."""
_LATE = 1.25
"""How much later than that a frame may follow, where the next key frame is so near."""
_SECONDS, _MOST_SECONDS = 8.0, 1_800.0
_BYTES_A_SECOND = 200_000
"""Bytes of a film for which a second of computing is granted."""


def work(size: int, seconds: float | None) -> float:
    """Seconds of computing that a film may cost: what grows with its length, and not beyond what its bytes can need."""
    needed = size / _BYTES_A_SECOND
    return min(_MOST_SECONDS, _SECONDS + (needed if seconds is None else min(needed, 2 * seconds)))


class Sampler:
    """One film and where it stands. `opened` opens it once more."""

    def __init__(self, film: Film, asked: Asked, opened: Callable[[], Film]) -> None:
        self._film, self._asked, self._opened = film, asked, opened
        length = film.about.seconds or 0.0
        self._length = length
        self._apart = max(asked.apart, length / asked.most)
        self._every = max(asked.every, self._apart)
        granted = work(asked.size, film.about.seconds)
        self._until, self._until_between = computed() + granted, computed() + granted / 2
        self._between: Between | None = None
        self._seen = 0.0
        self._told: float | None = None
        self._tried: float | None = None
        self._field: Packet[VideoStream] | None = None
        self._shown = self._before = b""
        self._cut = False
        self._count = self._decoded = self._blank = 0
        self._reached = 0.0
        self._why: Literal["", "frames", "work", "bytes"] = ""
        self._thinned = False

    def frames(self) -> Iterator[Frame]:
        """The frames chosen, in the order of time; `ended` says afterwards what became of the film."""
        for packet in self._film.packets():
            when = self._film.when(packet)
            if when is None:
                continue
            self._reached = max(self._reached, when)
            if self._is_over():
                return
            if self._field is not None:
                yield from self._both_fields(self._field, packet)
            if packet.is_keyframe and (self._tried is None or when - self._tried >= self._apart - 0.001):
                self._tried = when
                yield from self._at_key(packet, when)
        yield from self._gap(self._reached)

    def ended(self) -> Done:
        """What became of it."""
        damaged = self._film.damaged
        return Done(
            *(self._reached, self._film.packets_read, damaged, self._decoded, self._blank), self._why, self._thinned
        )

    def _is_over(self) -> bool:
        if self._count >= self._asked.most:
            self._why = "frames"
        elif computed() > self._until:
            self._why = "work"
        return bool(self._why)

    def _at_key(self, packet: Packet[VideoStream], when: float) -> Iterator[Frame]:
        yield from self._gap(when)
        damaged, frames = self._film.damaged, self._film.alone(packet)
        self._field = packet if not frames and self._film.damaged == damaged else None
        yield from self._shown_at(frames, when)

    def _both_fields(self, first: Packet[VideoStream], second: Packet[VideoStream]) -> Iterator[Frame]:
        """The frame whose fields come in packets of their own, as interlaced films of camcorders have them."""
        self._field = None
        yield from self._shown_at(self._film.alone(first, second), self._tried or 0.0)

    def _shown_at(self, frames: list[VideoFrame], when: float) -> Iterator[Frame]:
        for frame in frames:
            self._seen = max(self._seen, when)
            yield from self._taken(frame, self._film.when(frame))

    def _gap(self, until: float) -> Iterator[Frame]:
        """The frames between the last that was decoded and a later time, where that is too long."""
        if until - self._seen <= self._every * _LATE or self._why:
            return
        if computed() > self._until_between:
            self._thinned = True
            return
        self._between = self._between or Between(self._opened())
        begin, end = self._seen, until - self._every * (_LATE - 1)
        measured = begin
        for frame, when in self._between.frames(begin, end):
            if self._is_over():
                return
            if when - measured >= LOOK_SECONDS - 0.001:
                measured = when
                yield from self._taken(frame, when)

    def _taken(self, frame: VideoFrame, when: float | None) -> Iterator[Frame]:
        if when is None or self._count >= self._asked.most:
            return
        self._decoded += 1
        try:
            grey = luma(frame)
            if max(grey) - min(grey) < BLANK:
                self._blank += 1
                self._cut = True
            elif self._is_wanted(grey, when):
                yield self._shot(frame, when)
                self._told, self._shown, self._cut = when, grey, False
                self._count += 1
                self._spread(when)
        except ERRORS:
            self._film.damaged += 1

    def _is_wanted(self, grey: bytes, when: float) -> bool:
        self._cut = self._cut or not self._before or difference(grey, self._before) >= CUT
        self._before = grey
        if self._told is None:
            return True
        passed = when - self._told
        return passed >= self._every - 0.001 or (passed >= self._apart - 0.001 and is_changed(grey, self._shown))

    def _spread(self, when: float) -> None:
        """In a film longer than it says: further and further apart, that what is left is not all of its beginning."""
        left = self._asked.most - self._count
        if when > self._length and left and self._count >= 64 and left & (left - 1) == 0:
            self._apart, self._every = self._apart * 2, self._every * 2

    def _shot(self, frame: VideoFrame, when: float) -> Frame:
        return told(self._film, frame, when, self._asked.longest, self._cut)


class Between:
    """A second reader of a film, for what lies between key frames; it goes back as seldom as it can."""

    def __init__(self, film: Film) -> None:
        self._film = film
        self._at = -1.0
        self._can_seek = True
        self._frames: Iterator[tuple[VideoFrame, float]] = iter(())
        film.decoder.skip_frame = "NONREF"

    def frames(self, begin: float, end: float) -> Iterator[tuple[VideoFrame, float]]:
        """The frames after `begin` and until `end`."""
        if self._can_seek and (self._at < 0 or not begin - 1 <= self._at <= begin + 1):
            self._can_seek = self._film.seek(begin)
            self._frames = self._decoded() if self._can_seek or self._at < 0 else self._frames
        for frame, when in self._frames:
            self._at = when
            if when > begin:
                yield frame, when
            if when >= end:
                return

    def _decoded(self) -> Iterator[tuple[VideoFrame, float]]:
        for packet in self._film.packets():
            for frame in self._film.decoded(packet):
                when = self._film.when(frame)
                if when is not None:
                    yield frame, when


def told(film: Film, frame: VideoFrame, when: float, longest: int, cut: bool = False) -> Frame:
    """The message of a frame: RGB with square pixels, reduced to `longest` on its longer side."""
    full = film.square(frame)
    scale = min(1.0, longest / max(full)) if longest else 1.0
    width, height = max(1, round(full[0] * scale)), max(1, round(full[1] * scale))
    means = "AREA" if scale < 1 else "BILINEAR"
    reduced = _COLOUR.reformat(frame, width, height, "rgb24", interpolation=means, threads=1)
    return Frame(when, width, height, rows(reduced, 3), full, film.matrix(frame), cut)


def luma(frame: VideoFrame) -> bytes:
    """A grey picture of SIDE x SIDE cells, row by row."""
    return rows(_GREY.reformat(frame, SIDE, SIDE, "gray", interpolation="AREA", threads=1), 1)


def rows(frame: VideoFrame, channels: int) -> bytes:
    """The pixels of a packed picture without what pads its rows."""
    plane, width = frame.planes[0], frame.width * channels
    data = memoryview(plane)
    if plane.line_size == width:
        return bytes(data[: width * frame.height])
    return b"".join(data[start : start + width] for start in range(0, plane.line_size * frame.height, plane.line_size))


def difference(one: bytes, other: bytes) -> float:
    """The mean difference of two grey pictures of the same size."""
    return sum(abs(left - right) for left, right in zip(one, other, strict=True)) / len(one)


def is_changed(one: bytes, other: bytes) -> bool:
    """Whether two grey pictures show different things, in all or in some place."""
    return difference(one, other) >= CHANGED or any(
        abs(left - right) >= LOCAL for left, right in zip(one, other, strict=True)
    )
