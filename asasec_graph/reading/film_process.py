"""The process that decodes films: FFmpeg is C, and hostile films have crashed and hung it.

It is asked once (see `film_messages`), answers with what stands before the frames, the frames, and the end, and ends.
It can write no file and open none but the film.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

import av.logging
import msgspec
from av.error import InvalidDataError
from av.video.frame import VideoFrame

from asasec_graph.reading import children
from asasec_graph.reading.film_messages import Alive, Answer, Asked, Done, Failed, Packet
from asasec_graph.reading.film_sampling import Sampler, told, work
from asasec_graph.reading.film_stream import ERRORS, Exhausted, Film, computed

MEMORY = 600 << 20
"""Bytes: the frames that a decoder of 8K holds, and what it decodes them with."""
_EVERY_SECONDS = 0.5
_GRACE_SECONDS = 60
_NEAR = 0.0006
"""Times are told to the millisecond."""
_BACK = (0.0, 4.0, 30.0)
"""Seconds before a time from where a frame of that time is sought."""
_SOON, _FAR = 2.0, 60.0
"""Seconds behind a time from which its packet is sought no more, where it can be sought from further before."""


def answer(asked: Asked, say: Callable[[Answer], object]) -> None:
    """Do what is asked and tell it."""
    heard = time.monotonic()

    def beat() -> None:
        nonlocal heard
        if time.monotonic() - heard > _EVERY_SECONDS:
            heard = time.monotonic()
            say(Alive())

    with ExitStack() as stack:

        def opened() -> Film:
            return stack.enter_context(closing(Film(asked.path, asked.demuxer, asked.size, beat)))

        try:
            film = opened()
        except (InvalidDataError, EOFError):
            say(Failed("its data are damaged or not complete"))
            return
        except (*ERRORS, Exhausted) as error:
            say(Failed(_first_line(error)))
            return
        _answered(film, asked, opened, say)


def _answered(film: Film, asked: Asked, opened: Callable[[], Film], say: Callable[[Answer], object]) -> None:
    say(film.about)
    if film.about.chosen is None:
        say(Done(0.0, 0, 0, 0, 0) if asked.mode == "sample" else Failed("it has no pictures that are read here"))
    elif asked.mode == "sample":
        _sampled(Sampler(film, asked, opened), say)
    else:
        say(_one(_Readers(film, asked.at, opened), asked))


def _sampled(sampler: Sampler, say: Callable[[Answer], object]) -> None:
    try:
        for frame in sampler.frames():
            say(frame)
    except (*ERRORS, Exhausted):
        ended = sampler.ended()
        say(msgspec.structs.replace(ended, why=ended.why or "bytes"))
        return
    say(sampler.ended())


@dataclass(frozen=True, slots=True)
class _Readers:
    """A film at places before a time, each further before it than the last, and at last at its start.

    MPEG's streams are sought by packets and not by key frames: where one is sought, nothing may be decoded until later.
    """

    film: Film
    at: float
    opened: Callable[[], Film]

    def __iter__(self) -> Iterator[tuple[Film, bool]]:
        """Each with whether it is the last."""
        for back in _BACK:
            if self.at > back and self.film.seek(self.at - back):
                yield self.film, False
        yield self.opened(), True


def _one(readers: _Readers, asked: Asked) -> Answer:
    until = computed() + work(asked.size, readers.film.about.seconds)
    found = _packet if asked.mode == "packet" else _frame
    try:
        for film, last in readers:
            answer = found(film, asked, until, last)
            if answer is not None:
                return answer
        return Failed("no packet has this time" if asked.mode == "packet" else "no frame can be decoded there")
    except (*ERRORS, Exhausted) as error:
        return Failed(_first_line(error))


def _frame(film: Film, asked: Asked, until: float, last: bool) -> Answer | None:
    """The frame that is shown at a time: the last that begins before it, the first of all where none does.

    None where it was sought too late: what is decoded there begins later, or lacks what stands before it.
    """
    shown: tuple[VideoFrame, float] | None = None
    for frame, when in _decoded(film, until):
        if not last and (frame.is_corrupt or (shown is None and when > asked.at + _NEAR)):
            return None
        if shown is None or when <= asked.at + _NEAR:
            shown = frame, when
        if when >= asked.at - _NEAR:
            break
    if shown is not None:
        return told(film, *shown, asked.longest)
    return Failed("it is too far from a key frame") if computed() > until else None


def _decoded(film: Film, until: float) -> Iterator[tuple[VideoFrame, float]]:
    """The frames from where it stands, with their times; no more than can be decoded in the time that is left."""
    for packet in chain(film.packets(), (None,)):
        for frame in film.decoded(packet):
            when = film.when(frame)
            if when is not None:
                yield frame, when
        if computed() > until:
            return


def _packet(film: Film, asked: Asked, until: float, last: bool) -> Answer | None:
    """The packet whose frame is shown just at a time."""
    for packet in film.packets():
        when = film.when(packet)
        if when is not None and abs(when - asked.at) <= _NEAR:
            position = packet.pos
            data = bytes(memoryview(packet)[: asked.longest])
            return Packet(when, -1 if position is None else position, packet.size, packet.is_keyframe, data)
        beyond = _FAR if last else _SOON
        if computed() > until or (when is not None and packet.is_keyframe and when > asked.at + beyond):
            return None
    return None


def _first_line(error: BaseException) -> str:
    told = getattr(error, "strerror", None) or str(error)
    return str(told).partition("\n")[0][:200] or type(error).__name__


def serve(given: BinaryIO, answers: BinaryIO) -> None:
    """Answer the one question."""
    question = children.heard(given)
    if question is None:
        return
    asked = msgspec.msgpack.decode(question, type=Asked)
    seconds = int(work(asked.size, None)) + _GRACE_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    encoder = msgspec.msgpack.Encoder()
    answer(asked, lambda one: children.say(answers, encoder.encode(one)))


if __name__ == "__main__":
    children.bounded(MEMORY)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    av.logging.set_level(None)
    serve(sys.stdin.buffer, sys.stdout.buffer)
