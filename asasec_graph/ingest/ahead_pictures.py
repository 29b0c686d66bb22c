"""Pictures and films of one exhibit, read by several threads ahead of their turn, told in their turn.

Threads do, since the decoders, OpenCV and onnxruntime let go of the interpreter while they compute; the models are
loaded once. What is bounded: how many wait (their files lie in a temporary folder), and the pixels in work at a time.
Whoever waits for a picture works meanwhile, so that with no core to spare nothing stands still.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition, Thread
from types import TracebackType
from typing import Generic, TypeAlias, TypeVar

import cv2

from asasec_graph.errors import EvidenceError
from asasec_graph.ingest.cores import Cores, available
from asasec_graph.reading import pictures, pulse
from asasec_graph.reading.source import Source

T = TypeVar("T")
log = logging.getLogger(__name__)
PIXELS_A_THREAD = 12_500_000
LEAST_PIXELS = 100_000_000
"""In work at a time by all threads, if each thread's share is less; one picture alone may have more."""
_AHEAD_A_THREAD = 4
_LOOK_SECONDS = 1.0
_NO_CORE_SECONDS = 0.05
_JOIN_SECONDS = 5.0


def pixels_of(source: Source) -> int:
    """What a picture holds in memory while it is read, by its header; of a film, which has none, a large share."""
    try:
        with source.open() as file:
            header = pictures.header(file, source.name)
    except EvidenceError:
        return LEAST_PIXELS // 2
    return header.width * header.height


@dataclass(slots=True, eq=False)
class Later(Generic[T]):
    """Work that may be done ahead of its turn. `pixels` is what it holds in memory while it is done."""

    work: Callable[[], list[T]]
    pixels: int = 0
    given: list[T] = field(default_factory=list[T])
    error: Exception | None = None
    done: bool = False


Entry: TypeAlias = Later[T] | Iterable[T]


class Helpers(Generic[T]):
    """Threads for one exhibit, started when first needed. Close them (`with`): what waits then is never done."""

    def __init__(self, threads: int | None = None, cores: Cores | None = None) -> None:
        """`threads` compute at once, the caller's among them: all cores by default, each asked for of `cores`."""
        self.threads = threads or available()
        self._cores = cores
        self._most = max(LEAST_PIXELS, self.threads * PIXELS_A_THREAD)
        self._change = Condition()
        self._waiting: deque[Later[T]] = deque()
        self._running: list[int] = []
        self._started: list[Thread] = []
        self._beaten = self._closed = False

    def __enter__(self) -> Helpers[T]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._change:
            self._closed = True
            self._waiting.clear()
            self._change.notify_all()
        for thread in self._started:
            thread.join(_JOIN_SECONDS)

    def in_turn(self, entries: Iterable[Entry[T]]) -> Iterator[T]:
        """What the entries give, in their order.

        One that may be done later is begun as soon as it comes, while there is room; any other is gone through when
        all before it have been told. The error of an entry is raised in its turn.
        """
        ahead: deque[Later[T]] = deque()
        for entry in entries:
            if isinstance(entry, Later):
                self._put(entry)
                ahead.append(entry)
            while ahead and (not isinstance(entry, Later) or len(ahead) > _AHEAD_A_THREAD * self.threads):
                yield from self._result(ahead.popleft())
            if not isinstance(entry, Later):
                yield from entry
        while ahead:
            yield from self._result(ahead.popleft())

    def _put(self, later: Later[T]) -> None:
        if later.done:
            return
        if not self._started and self.threads > 1:
            self._start()
        with self._change:
            self._waiting.append(later)
            self._change.notify_all()

    def _start(self) -> None:
        cv2.setNumThreads(1)  # the threads are these
        self._started = [Thread(target=self._help, name="asasec-picture", daemon=True) for _ in range(self.threads - 1)]
        for thread in self._started:
            thread.start()

    def _help(self) -> None:
        with pulse.heard(self._beat):
            while True:
                with self._change:
                    self._change.wait_for(lambda: self._closed or self._fitting() is not None)
                    if self._closed:
                        return
                with self._core() as free:
                    later = self._taken() if free else None
                    if later is not None:
                        self._do(later)
                if not free:
                    time.sleep(_NO_CORE_SECONDS)

    @contextmanager
    def _core(self) -> Iterator[bool]:
        if self._cores is None:
            yield True
            return
        with self._cores.borrowed() as free:
            yield free

    def _result(self, later: Later[T]) -> list[T]:
        while not later.done:
            mine = self._taken(later)
            if mine is not None:
                self._do(mine)
                continue
            with self._change:
                self._change.wait_for(lambda: later.done or self._beaten, _LOOK_SECONDS)
                beaten, self._beaten = self._beaten, False
            if beaten:
                pulse.beat()
        if later.error is not None:
            raise later.error
        given, later.given = later.given, []
        return given

    def _taken(self, first: Later[T] | None = None) -> Later[T] | None:
        """What is to be done now, if it fits: the one asked for where it still waits, else the first."""
        with self._change:
            later = self._fitting(first)
            if later is not None:
                self._waiting.remove(later)
                self._running.append(later.pixels)
            return later

    def _fitting(self, first: Later[T] | None = None) -> Later[T] | None:
        later = first if first in self._waiting else next(iter(self._waiting), None)
        if later is None or (self._running and sum(self._running) + later.pixels > self._most):
            return None
        return later

    def _do(self, later: Later[T]) -> None:
        try:
            later.given = later.work()
        except Exception as error:  # of whatever kind: it is raised again in its turn
            log.debug("raised ahead of its turn", exc_info=True)
            later.error = error
        finally:
            with self._change:
                self._running.remove(later.pixels)
                later.done = True
                self._change.notify_all()

    def _beat(self) -> None:
        """A sign of life from a helper, passed on by the thread that waits: its listener knows no others."""
        with self._change:
            self._beaten = True
            self._change.notify_all()
