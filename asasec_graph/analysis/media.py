"""Pictures and films that look alike, by exact search over perceptual hashes (PDQ, 256 bits).

A picture is known by its hash, and asked about by its hashes as it is, turned and mirrored; a film by those of its
frames, as they are and mirrored (see `pdq_index.mirrored`). A hash stands only where the picture has enough in it for
one (see `reading.pdq`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from asasec_graph.hashsets.pdq_index import BITS, WORDS, Hashes, Indices, PdqIndex, mirrored

MATCH = 31


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture or film: its hash (None of a film), those of it turned and mirrored, those of its frames by second."""

    id: str
    pdq: bytes | None = None
    turned: tuple[bytes, ...] = ()
    frames: tuple[tuple[bytes, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """One that looks like the asked one. `turned`: by its hash turned or mirrored; `seconds`: the frame of a film."""

    id: str
    distance: int
    turned: bool = False
    seconds: float | None = None


@dataclass(frozen=True)
class Gallery:
    """Pictures and films in order of their ids, each once."""

    seen: tuple[Seen, ...]
    known: _Hashed = field(init=False)

    def __post_init__(self) -> None:
        rows = [(one.pdq, place, False, -1.0) for place, one in enumerate(self.seen) if one.pdq is not None]
        rows += [(pdq, place, False, at) for place, one in enumerate(self.seen) for pdq, at in one.frames]
        object.__setattr__(self, "known", _Hashed.of(rows))

    @classmethod
    def of(cls, seen: Sequence[Seen]) -> Gallery:
        """Those of several cases; one that stands in two is taken once."""
        return cls(tuple(one for _, one in sorted({one.id: one for one in reversed(seen)}.items())))

    @cached_property
    def index(self) -> PdqIndex:
        """The hashes that are found: as the pictures are, and of frames."""
        return PdqIndex.of(self.known.hashes)

    def place(self, id: str) -> int | None:
        """The place of a picture or film that has a hash; None where it has none or is not here."""
        ids = [one.id for one in self.seen]
        place = ids.index(id) if id in ids else None
        return place if place is not None and (self.seen[place].pdq or self.seen[place].frames) else None

    def similar(self, place: int, most: int = MATCH) -> tuple[Alike, ...]:
        """What looks like one of them, nearest first, then by id; itself left out."""
        one = self.seen[place]
        asked = [(pdq, place, turn > 0, -1.0) for turn, pdq in enumerate((one.pdq, *one.turned)) if pdq is not None]
        asked += [(some, place, some is not pdq, at) for pdq, at in one.frames for some in (pdq, mirrored(pdq))]
        probes = _Hashed.of(asked)
        near = self.index.search(probes.hashes, most)
        best: dict[int, tuple[int, bool, float]] = {}
        owners, turned = self.known.owners[near.rows], probes.turned[near.probes]
        seconds = self.known.seconds[near.rows]
        for owner, bits, turn, at in zip(
            owners.tolist(), near.distances.tolist(), turned.tolist(), seconds.tolist(), strict=True
        ):
            if owner != place and (bits, turn, at) < best.get(owner, (BITS + 1, False, 0.0)):
                best[owner] = (bits, turn, at)
        return tuple(
            Alike(self.seen[owner].id, bits, turn, None if at < 0 else at)
            for owner, (bits, turn, at) in sorted(best.items(), key=lambda item: (item[1][0], item[0]))
        )


@dataclass(frozen=True, slots=True)
class _Hashed:
    """Hashes with whose each is, whether turned, and at what second of a film (-1: of no frame)."""

    hashes: Hashes
    owners: Indices
    turned: npt.NDArray[np.bool_]
    seconds: npt.NDArray[np.float64]

    @classmethod
    def of(cls, rows: Sequence[tuple[bytes, int, bool, float]]) -> _Hashed:
        return cls(
            words([row[0] for row in rows]),
            np.array([row[1] for row in rows], np.intp),
            np.array([row[2] for row in rows], np.bool_),
            np.array([row[3] for row in rows], np.float64),
        )


def words(digests: Sequence[bytes]) -> Hashes:
    """Hashes of 32 bytes as rows of four words."""
    return np.frombuffer(b"".join(digests), "<u8").reshape(-1, WORDS)
