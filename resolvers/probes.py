"""Pictures from outside the evidence whose faces are searched: read, never kept.

Of a picture only the hash, the boxes and qualities of its faces and their embeddings are held, in the memory of this
process alone: no file, no node, nothing that a copy of the disk would show. They belong to the user who uploaded it and
to the case it was uploaded for, nobody else can ask of them, and they are erased after a day, by hand, or when the
program ends.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from threading import Lock

import numpy as np

from asasec_graph.analysis.faces_arrays import Vectors
from asasec_graph.errors import BadInput, NotFound
from asasec_graph.reading import faces, pictures

LIFE = 24 * 3600.0
MOST_BYTES = 20 << 20
MOST_FACES = 200
MOST_EACH = 50
_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True, eq=False)
class ProbeFace:
    """A face of an uploaded picture: box x, y, w, h in pixels of the upright picture, and quality in [0, 1]."""

    box: tuple[int, int, int, int]
    quality: float


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """What was read of an uploaded picture: `vectors` is k x d of unit length, a row a face."""

    sha256: str
    size: int
    model: str
    faces: tuple[ProbeFace, ...]
    vectors: Vectors


@dataclass(frozen=True, slots=True, eq=False)
class Probe:
    """An uploaded picture's faces, for one user and one case (its internal integer), until `expires` (epoch s)."""

    id: str
    case: int
    by: str
    expires: float
    read: Read


@dataclass(slots=True)
class Probes:
    """Those of one process. Each user has the last `most` at most."""

    clock: Callable[[], float] = time.time
    most: int = MOST_EACH
    _kept: dict[str, Probe] = field(default_factory=dict[str, Probe])

    def add(self, read: Read, *, case: int, by: str) -> Probe:
        """Keep what was read of a picture."""
        self.sweep()
        probe = Probe("p_" + token_hex(16), case, by, self.clock() + LIFE, read)
        mine = [one.id for one in self._kept.values() if one.by == by]
        for id in mine[: max(0, len(mine) + 1 - self.most)]:
            del self._kept[id]
        self._kept[probe.id] = probe
        return probe

    def find(self, id: str, *, case: int, by: str) -> Probe:
        """The picture's faces; NotFound where it was never here, is erased, or is another user's or another case's."""
        self.sweep()
        probe = self._kept.get(id)
        if probe is None or (probe.case, probe.by) != (case, by):
            raise NotFound(f"there is no uploaded picture {id} of yours for this case: it is erased after a day")
        return probe

    def remove(self, id: str, *, case: int, by: str) -> Probe:
        """Erase it; NotFound as `find`."""
        probe = self.find(id, case=case, by=by)
        del self._kept[id]
        return probe

    def sweep(self) -> int:
        """Erase what is expired; how many."""
        now = self.clock()
        over = [id for id, probe in self._kept.items() if probe.expires <= now]
        for id in over:
            del self._kept[id]
        return len(over)


def read(data: bytes, root: Path | None = None) -> Read:
    """The faces of a picture's bytes, from top to bottom; one picture at a time, whatever is asked at once.

    EvidenceError or LimitExceeded where the bytes are no picture or too large a one, EngineError without face models,
    BadInput where there is no face in it.
    """
    with _one_at_a_time:
        engine = faces.engine(root)
        picture = pictures.decode(BytesIO(data))
        bounded = picture.header.width * picture.header.height <= pictures.MOST_IN_FULL
        found = engine.find(picture.pixels, partial(_in_full, data) if bounded else None, picture.scale)[:MOST_FACES]
    if not found:
        raise BadInput("there is no face in this picture that can be searched for")
    return Read(
        hashlib.sha256(data).hexdigest(),
        len(data),
        engine.model,
        tuple(ProbeFace(face.box, round(face.quality, 6)) for face in found),
        np.stack([face.vector for face in found]),
    )


def _in_full(data: bytes) -> pictures.Rgb:
    return pictures.decode(BytesIO(data), least=0).pixels
