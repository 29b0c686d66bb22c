"""`asasec bench films`: how many times faster than it plays a film of 720p is read, beside bare loops over PyAV.

Two generated films of MPEG-4 part 2, with key frames a second apart as phones write them, and ten seconds apart. The
peer of the first decodes its key frames and turns them into RGB, in this process and on one thread; that of the second
decodes all frames. Ours starts a process, looks for what changes, and hands reduced frames over, which the peers do
not; the last row adds the hash of each and all that is said of the film.
"""

# PyAV types what its streams take loosely.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
from __future__ import annotations

import asyncio
import hashlib
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import av
import psutil
from av.video.frame import VideoFrame

from asasec_graph.bench.rows import Row, rate
from asasec_graph.extractors import video
from asasec_graph.reading import film_kinds
from asasec_graph.reading.film import Film
from asasec_graph.reading.pictures import Rgb
from asasec_graph.reading.source import Options, Source
from asasec_graph.samples import films
from asasec_graph.samples.films import Shape

SECONDS = 60
ROUNDS = 3
_RATE = 30
_WIDTH, _HEIGHT = 1_280, 720
_TIMES = "times real time"


async def run(size: int | None, peer: str | None, settings: object) -> list[Row]:
    """The rows of the benchmark; `size` is the seconds of each film. Neither server nor settings are used."""
    return await asyncio.to_thread(_rows, size or SECONDS)


def _rows(seconds: int) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="asasec-films-") as folder:
        dense, sparse = Path(folder) / "dense.mp4", Path(folder) / "sparse.mp4"
        _write(dense, seconds, _RATE)
        _write(sparse, seconds, 10 * _RATE)
        ours = _speed(seconds, lambda: _sampled(dense)), _speed(seconds, lambda: _sampled(sparse))
        theirs = _speed(seconds, lambda: _key_frames(dense)), _speed(seconds, lambda: _all_frames(sparse))
        return [
            rate("key frames each second", _TIMES, ours[0], theirs[0], "bare PyAV, key frames"),
            rate("key frames each 10 s", _TIMES, ours[1], theirs[1], "bare PyAV, all frames"),
            Row("whole reader without faces", _TIMES, _speed(seconds, lambda: _extracted(dense))),
            Row("memory of the decoding process", "MB", _memory(dense) / 1e6),
        ]


def _write(path: Path, seconds: int, gop: int) -> None:
    paint = films.textures(_WIDTH, _HEIGHT, shot=7.0)
    films.write(path, Shape(seconds, _WIDTH, _HEIGHT, _RATE, gop=gop, bits=4_000_000), painter=paint)


def _speed(seconds: int, read: Callable[[], object]) -> float:
    """Seconds of film in a second; the median of ROUNDS."""
    took: list[float] = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        read()
        took.append(time.perf_counter() - started)
    return seconds / statistics.median(took)


def _opened(path: Path) -> Film:
    with path.open("rb") as file:
        found = film_kinds.kind(file.read(4_096))
    if found is None:
        raise ValueError(f"{path.name} is no film")
    return Film(path, found)


def _sampled(path: Path) -> int:
    with _opened(path) as film:
        return sum(frame.picture.pixels.nbytes for frame in film.frames())


def _memory(path: Path) -> int:
    """Bytes that the decoding process holds at most, of those seen at its frames."""
    with _opened(path) as film:
        process = psutil.Process(film.process.pid)
        return max((process.memory_info().rss for _ in film.frames()), default=0)


def _extracted(path: Path) -> int:
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    source = Source(path, path.name, sha256, path.stat().st_size, Options(faces=False))
    return sum(1 for _ in video.EXTRACTOR.extract(source))


def _key_frames(path: Path) -> int:
    with av.open(str(path)) as container:
        stream: Any = container.streams.video[0]
        stream.codec_context.thread_count = 1
        stream.codec_context.skip_frame = "NONKEY"
        frames: Iterator[VideoFrame] = container.decode(stream)
        return sum(cast("Rgb", frame.to_ndarray(format="rgb24")).nbytes for frame in frames)


def _all_frames(path: Path) -> int:
    with av.open(str(path)) as container:
        stream: Any = container.streams.video[0]
        stream.codec_context.thread_count = 1
        return sum(1 for _ in container.decode(stream))
