"""PDFs read in a process of its own, which is kept for the next document; what crashes it is stated, the rest read.

A mail archive holds thousands of small PDFs: starting a process for each would cost a hundred times what reading it
does. One that pdfium crashed, or that used more seconds than a step may, is ended; another goes on behind that page.
"""

from __future__ import annotations

import atexit
import signal
from collections.abc import Generator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import Popen
from threading import Lock
from typing import TypeAlias

import msgspec

from asasec_graph.reading import children, pulse
from asasec_graph.reading.pdf_messages import (
    BEHIND,
    PAGES_LIMIT,
    STEP_SECONDS,
    Answer,
    Asked,
    At,
    Done,
    File,
    Opened,
    Page,
    Trouble,
    Unopened,
)

WALL_SECONDS = 120.0
"""Without an answer: its computing is bounded within it, so this is for a process that waits without end."""
MOST_LOST = 3
"""Pages of one document on which its process may end before the rest is left."""
_PROCESS = "asasec_graph.reading.pdf_process"
_LEAST_SECONDS, _SECONDS_A_BYTE = 9.0, 80 / (1 << 20)
_ANSWERS: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)


@dataclass(frozen=True, slots=True)
class Given:
    """A picture or an attached file with its bytes; empty where it is none or too large."""

    file: File
    data: bytes


@dataclass(frozen=True, slots=True)
class Lost:
    """The process ended at a page (BEHIND: at the files attached; None: before the first), for this reason.

    `rest` is whether what comes behind was left as well.
    """

    page: int | None
    reason: str
    rest: bool


Told: TypeAlias = Opened | Unopened | Page | Given | Trouble | Lost | Done


def told(
    path: Path,
    passwords: Sequence[str] = (),
    first: int = 1,
    last: int = PAGES_LIMIT,
    *,
    files: bool = True,
    step: float = STEP_SECONDS,
) -> Generator[Told]:
    """What a document holds: Opened first, Done last, or one Unopened or Lost instead. See `pdf_messages.Asked`."""
    left = _LEAST_SECONDS + path.stat().st_size * _SECONDS_A_BYTE
    for count in range(1, MOST_LOST + 1):
        ended: _Stopped | None = None
        with closing(_answered(Asked(str(path), [*passwords], first, last, files, left, step))) as answers:
            for one in answers:
                if isinstance(one, _Stopped):
                    ended = one
                elif count == 1 or not isinstance(one, Opened):
                    yield one
        if ended is None:
            return
        left -= ended.seconds
        page = ended.page or (first if count > 1 else None)
        rest = page in (None, BEHIND) or count == MOST_LOST or left <= 0
        yield Lost(page, ended.reason, rest)
        if page is None or rest:
            return
        first = page + 1


@dataclass(frozen=True, slots=True)
class _Stopped:
    """A process ended at a page, for this reason, after so many seconds of computing."""

    page: int | None
    reason: str
    seconds: float


def _answered(asked: Asked) -> Generator[Opened | Unopened | Page | Given | Trouble | Done | _Stopped]:
    """The answers of one process, which is kept where it comes to the end with the document, and ended if not."""
    at, stays = At(0, 0.0), False
    process = _IDLE.taken()
    try:
        with suppress(BrokenPipeError):  # it died already: what it should answer says so
            if process.stdin is not None:
                children.say(process.stdin, msgspec.msgpack.encode(asked))
        while True:
            one = _ANSWERS.decode(_heard(process))
            if isinstance(one, At):
                at = one
                continue
            stays = isinstance(one, Done | Unopened) and one.stays
            yield Given(one, bytes(_heard(process))) if isinstance(one, File) else one
            if isinstance(one, Done | Unopened):
                return
    except (EOFError, TimeoutError, msgspec.MsgspecError) as error:
        children.ended(process)
        spent = asked.step if process.returncode == -signal.SIGPROF else 0.0
        yield _Stopped(at.page or None, _reason(process, asked.step, error), at.seconds + spent)
    finally:
        (_IDLE.given if stays else children.ended)(process)


def _heard(process: Popen[bytes]) -> bytearray:
    data = children.answer(process, lambda silent: silent > WALL_SECONDS)
    pulse.beat()
    return data


def _reason(process: Popen[bytes], step: float, error: Exception) -> str:
    """Why a process, which ended, gave no answer."""
    code = process.returncode
    if code == -signal.SIGPROF:
        return f"pdfium took more than {step:.0f} s of computing for one step and was stopped"
    if isinstance(error, TimeoutError):
        return f"pdfium gave no answer in {WALL_SECONDS:.0f} s and was stopped"
    return f"pdfium crashed, signal {-code}" if code < 0 else f"pdfium ended with status {code}"


class _Idle:
    """The process that waits for the next document; documents within documents have others meanwhile."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: Popen[bytes] | None = None

    def taken(self) -> Popen[bytes]:
        """The one that waits, if it lives, or a new one."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None and process.poll() is None:
            return process
        if process is not None:
            children.ended(process)
        return children.started(_PROCESS)

    def given(self, process: Popen[bytes]) -> None:
        """Keep one for the next document; one that waits already is enough."""
        with self._lock:
            more, self._process = self._process, process
        if more is not None:
            children.ended(more)

    def close(self) -> None:
        """End the one that waits."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            children.ended(process)


_IDLE = _Idle()
close = _IDLE.close
"""End the process that waits; the next document has a new one."""
atexit.register(close)
