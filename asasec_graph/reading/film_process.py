"""The process that decodes films: FFmpeg is C, and hostile films have crashed and hung it.

It is asked once (see `film_messages`), answers with what stands before the frames, the frames, and the end, and ends.
It can write no file and open none but the film.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from typing import BinaryIO

import av.logging
import msgspec
from av.error import InvalidDataError

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
        say(_one(film, asked))


def _sampled(sampler: Sampler, say: Callable[[Answer], object]) -> None:
    try:
        for frame in sampler.frames():
            say(frame)
    except (*ERRORS, Exhausted):
        ended = sampler.ended()
        say(msgspec.structs.replace(ended, why=ended.why or "bytes"))
        return
    say(sampler.ended())


def _one(film: Film, asked: Asked) -> Answer:
    try:
        return _packet(film, asked) if asked.mode == "packet" else _frame(film, asked)
    except (*ERRORS, Exhausted) as error:
        return Failed(_first_line(error))


def _frame(film: Film, asked: Asked) -> Answer:
    """The frame that is shown at a time: the last that begins before it, the first of all where none does."""
    until, shown = computed() + work(asked.size, film.about.seconds), None
    film.seek(asked.at)
    for packet in film.packets():
        for frame in film.decoded(packet):
            when = film.when(frame)
            if when is not None and (shown is None or when <= asked.at + _NEAR):
                shown = frame, when
            if when is not None and when >= asked.at - _NEAR:
                return told(film, *(shown or (frame, when)), asked.longest)
        if computed() > until:
            return Failed("it is too far from a key frame")
    for frame in film.decoded(None):
        when = film.when(frame)
        if when is not None and (shown is None or when <= asked.at + _NEAR):
            shown = frame, when
    return Failed("no frame can be decoded there") if shown is None else told(film, *shown, asked.longest)


def _packet(film: Film, asked: Asked) -> Answer:
    """The packet whose frame is shown just at a time."""
    film.seek(asked.at)
    until = computed() + work(asked.size, film.about.seconds)
    for packet in film.packets():
        when = film.when(packet)
        if when is not None and abs(when - asked.at) <= _NEAR:
            position = packet.pos
            data = bytes(memoryview(packet)[: asked.longest])
            return Packet(when, -1 if position is None else position, packet.size, packet.is_keyframe, data)
        if computed() > until or (when is not None and packet.is_keyframe and when > asked.at + 60):
            break
    return Failed("no packet has this time")


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
