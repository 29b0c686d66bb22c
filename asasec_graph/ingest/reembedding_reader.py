"""Finding the faces of a picture or film again, in a worker process, to give them the vectors of the models in use.

A picture is read as an ingest reads it, so that the vectors are those of a new ingest; of a film only the frames are
looked at in which its faces stand.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing import parent_process
from pathlib import Path

import numpy as np

from asasec_graph.errors import AsasecError, EvidenceError
from asasec_graph.extractors import picture
from asasec_graph.ingest.workers import eased
from asasec_graph.model.observations import Face, Json
from asasec_graph.reading import face_observations, faces, film, film_kinds
from asasec_graph.reading.source import Options, Source

_SAME_PLACE = 0.5


@dataclass(frozen=True, slots=True)
class Task:
    """A picture or film and the keys of the faces to find in it.

    `path` is None where the vault does not hold it; `models` is the models' root where one is set.
    """

    media: str
    path: Path | None
    keys: tuple[str, ...]
    models: Path | None


@dataclass(frozen=True, slots=True)
class Again:
    """What a face that was found again has under the models in use."""

    vector: bytes
    quality: float
    parts: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class Found:
    """The faces found again, by key; `reason` says why none could be sought."""

    media: str
    faces: dict[str, Again]
    reason: str = ""


def prepare() -> None:
    """What a worker process does first: it leaves interruptions to the program, and ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    eased()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def find(task: Task) -> Found:
    """The faces of a task, found again; a file that cannot be read gives none and the reason."""
    try:
        seen = list(_seen(task))
    except AsasecError as error:
        return Found(task.media, {}, error.message)
    except Exception as error:  # noqa: BLE001 - of whatever kind: it must not end the others
        return Found(task.media, {}, _reason(error))
    return Found(task.media, _matched(task.keys, seen))


def _reason(error: Exception) -> str:
    return f"the reader stopped ({type(error).__name__}: {error}); its faces keep their vectors"


def _seen(task: Task) -> Iterator[Face]:
    """Every face that the models in use see in the picture, or in those frames of the film."""
    path = task.path
    if path is None:
        raise EvidenceError("the vault no longer holds the picture or film")
    source = Source(path, task.media, task.media, path.stat().st_size, Options(models=task.models))
    if film_kinds.kind(source.head) is not None:
        yield from _in_frames(task, path)
        return
    if not picture.EXTRACTOR.takes(source):
        raise EvidenceError("the file is neither a picture nor a film that is read")
    for observation in picture.EXTRACTOR.extract(source):
        if isinstance(observation, Face):
            yield observation


def _in_frames(task: Task, path: Path) -> Iterator[Face]:
    engine = faces.engine(task.models)
    for seconds in sorted({seconds for key in task.keys if (seconds := time_of(key)) is not None}):
        frame = film.picture_at(path, seconds)
        found = engine.find(frame.pixels, None, frame.scale)
        for observation in face_observations.observations(task.media, found, seconds):
            if isinstance(observation, Face):
                yield observation


def _matched(keys: Sequence[str], seen: Sequence[Face]) -> dict[str, Again]:
    """For each key the face at the same place and time: the same box, or else the one that overlaps it most."""
    left = {face.entity.key: face for face in seen}
    found = {key: left.pop(key) for key in keys if key in left}
    for key in keys:
        if key in found:
            continue
        near = [
            (_shared(box_of(key), face.box), other) for other, face in left.items() if time_of(other) == time_of(key)
        ]
        share, best = max(near, default=(0.0, ""))
        if share >= _SAME_PLACE:
            found[key] = left.pop(best)
    return {key: Again(face.vector, face.quality, face.asserted) for key, face in found.items()}


def box_of(key: str) -> tuple[float, ...]:
    """x, y, w, h of a face by its key."""
    return tuple(float(side) for side in key.partition("#")[2].partition("@")[0].split(","))


def time_of(key: str) -> float | None:
    """The time of a film's face by its key, in seconds; None of a picture."""
    text = key.partition("@")[2]
    return float(text) if text else None


def _shared(one: Sequence[float], other: Sequence[float]) -> float:
    """The share that two boxes have in common of what they cover together."""
    low = np.maximum(one[:2], other[:2])
    high = np.minimum(np.add(one[:2], one[2:]), np.add(other[:2], other[2:]))
    common = float(np.prod(np.maximum(high - low, 0)))
    return common / max(one[2] * one[3] + other[2] * other[3] - common, 1e-9)
