"""Films: frames all along one, or the one at a time, decoded in a process of its own. Sound is never decoded.

What a film announces is bounded before anything is decoded; a film that crashes FFmpeg, or on which it makes no step
for ten seconds, ends that process alone.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
import numpy as np

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import children, film_kinds, pulse
from asasec_graph.reading.exif import Tags
from asasec_graph.reading.film_kinds import Kind
from asasec_graph.reading.film_messages import About, Alive, Answer, Asked, Done, Failed, Frame, Mode, Packet, Track
from asasec_graph.reading.pictures import LEAST, Header, Picture, Rgb

SILENCE_SECONDS = 10.0
MOST_FRAMES = 2_000
EVERY_SECONDS = 4.0
APART_SECONDS = 1.0
_PROCESS = "asasec_graph.reading.film_process"
_HEAD = 4_096
_ANSWERS: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)
_DAMAGE = "what decodes it stopped: the film is damaged there"
_SILENCE = "what decodes it made no step in 10 s and was ended: the film is damaged there"


@dataclass(frozen=True, slots=True)
class FilmFrame:
    """A frame upright: `seconds` from the start, to the millisecond, and its picture, which may be reduced.

    `cut` is whether a new shot begins with it, or began since the frame before. `turn` is by how many degrees it was
    turned clockwise to stand upright.
    """

    seconds: float
    picture: Picture
    cut: bool
    turn: int


class Film:
    """An open film, to be used in a `with`: its process ends with it. EvidenceError where it cannot be opened.

    `about` is what stands before the frames; `ended` says how it ended, once `frames` has; `failed` why it did not.
    """

    def __init__(self, path: Path, found: Kind, mode: Mode = "sample", at: float = 0.0, longest: int = LEAST) -> None:
        self.kind = found
        self.ended: Done | None = None
        self.failed: str | None = None
        self._process = children.started(_PROCESS)
        size = path.stat().st_size
        asked = Asked(mode, str(path), found.demuxer, size, longest, at, EVERY_SECONDS, APART_SECONDS, MOST_FRAMES)
        try:
            self.about = self._opened(asked)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        children.ended(self._process)

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """What decodes it."""
        return self._process

    def frames(self) -> Iterator[FilmFrame]:
        """Frames all along the film, in the order of time."""
        while self.ended is None and self.failed is None:
            try:
                answer = self._heard()
            except EvidenceError as error:
                self.failed = error.message
                return
            match answer:
                case Frame():
                    yield _upright(answer, self.kind)
                case Done():
                    self.ended = answer
                case Failed():
                    self.failed = answer.reason
                case _:
                    self.failed = _DAMAGE

    def answer(self) -> Answer:
        """The one answer to what was asked of one place."""
        return self._heard()

    def track(self) -> Track | None:
        """The track of pictures that is looked at."""
        return None if self.about.chosen is None else self.about.tracks[self.about.chosen]

    def tags(self) -> dict[str, str]:
        """The tags of the film and of its track of pictures; the film's own are believed before."""
        track = self.track()
        return {**(track.tags if track is not None else {}), **self.about.tags}

    def _opened(self, asked: Asked) -> About:
        with suppress(BrokenPipeError):  # it died already: what it should answer says so
            if self._process.stdin is not None:
                children.say(self._process.stdin, msgspec.msgpack.encode(asked))
        found = self._heard()
        if isinstance(found, Failed):
            raise EvidenceError(f"the film cannot be opened ({found.reason}); its bytes stay in custody")
        if not isinstance(found, About):
            raise EvidenceError(_DAMAGE)
        return found

    def _heard(self) -> Answer:
        while True:
            try:
                data = children.answer(self._process, lambda silent: silent > SILENCE_SECONDS)
                answer = _ANSWERS.decode(data)
            except (EOFError, msgspec.MsgspecError) as error:
                raise EvidenceError(_DAMAGE) from error
            except TimeoutError as error:
                raise EvidenceError(_SILENCE) from error
            pulse.beat()
            if not isinstance(answer, Alive):
                return answer


def picture_at(path: Path, seconds: float, longest: int = LEAST) -> Picture:
    """The frame that is shown at a time, upright; its header has its true size. `longest` 0 does not reduce it.

    EvidenceError where the file is no film, or nothing can be decoded there.
    """
    with _placed(path, "frame", seconds, longest) as film:
        answer = film.answer()
        if not isinstance(answer, Frame):
            raise _nothing(path, seconds, answer)
        return _upright(answer, film.kind).picture


def frame_at(path: Path, seconds: float) -> Rgb:
    """The pixels of the frame that is shown at a time, upright, at most LEAST on the longer side; see `picture_at`."""
    return picture_at(path, seconds).pixels


def packet_at(path: Path, seconds: float, data: int) -> Packet:
    """The packet of the frame with just this time, with at most so many bytes of it; EvidenceError without one."""
    with _placed(path, "packet", seconds, data) as film:
        answer = film.answer()
        if not isinstance(answer, Packet):
            raise _nothing(path, seconds, answer)
        return answer


def clock(seconds: float) -> str:
    """A time in a film: `00:01:02.5`, to the millisecond."""
    whole, rest = divmod(round(seconds * 1000), 1000)
    fraction = f".{rest:03d}".rstrip("0").rstrip(".")
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}{fraction}"


def place(seconds: float) -> str:
    """The locator of a frame: `frame 00:01:02.5`."""
    return f"frame {clock(seconds)}"


def _placed(path: Path, mode: Mode, seconds: float, longest: int) -> Film:
    with path.open("rb") as file:
        found = film_kinds.kind(file.read(_HEAD))
    if found is None:
        raise EvidenceError(f"{path.name}: not a film; nothing was read")
    return Film(path, found, mode, seconds, longest)


def _nothing(path: Path, seconds: float, answer: Answer) -> EvidenceError:
    reason = answer.reason if isinstance(answer, Failed) else _DAMAGE
    return EvidenceError(f"{path.name}: no frame at {clock(seconds)} ({reason})")


def _upright(frame: Frame, found: Kind) -> FilmFrame:
    pixels = np.frombuffer(frame.pixels, dtype=np.uint8).reshape(frame.height, frame.width, 3)
    a, b, c, d = frame.matrix
    swapped = a == 0
    if swapped:
        pixels = pixels.transpose(1, 0, 2)
    down, across = (b, c) if swapped else (d, a)
    upright = np.ascontiguousarray(pixels[:: -1 if down < 0 else 1, :: -1 if across < 0 else 1])
    width, height = frame.full[::-1] if swapped else frame.full
    header = Header(found.media_type, width, height, True, 1, Tags())
    return FilmFrame(frame.seconds, Picture(header, upright, True), frame.cut, _turn(frame.matrix))


def _turn(matrix: tuple[int, int, int, int]) -> int:
    a, b, _, d = matrix
    if a == 0:
        return 90 if b > 0 else 270
    return 180 if a < 0 and d < 0 else 0
