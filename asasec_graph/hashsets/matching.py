"""Which files are known: their hashes looked up in every set, with how each was found.

One set, category and series is told once of a file, by the strongest way there is: equal bytes (SHA-256, SHA-1, MD5),
an equal PhotoDNA value, then a perceptual hash within 31 bits: of the picture as it is, turned or mirrored, or of a
frame of a film.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from asasec_graph.hashsets.building import PDQ
from asasec_graph.hashsets.holding import Entry, HashSet
from asasec_graph.hashsets.lookup import WIDTHS
from asasec_graph.hashsets.pdq_index import WORDS, Hashes, mirrored

MATCH = 31


class How(StrEnum):
    """How a file was found, the strongest first."""

    SHA256 = "SHA256"
    SHA1 = "SHA1"
    MD5 = "MD5"
    PHOTODNA = "PHOTODNA"
    PDQ = "PDQ"


_ORDER = {how: place for place, how in enumerate(How)}


@dataclass(frozen=True, slots=True)
class Hashed:
    """The hashes of a file, each of digests in bytes. `pdqs`: as it is, then turned and mirrored; 32 bytes each.

    `frames` are those of a film, with their seconds.
    """

    sha256: bytes | None = None
    sha1: bytes | None = None
    md5: bytes | None = None
    photodna: bytes | None = None
    pdqs: tuple[bytes, ...] = ()
    frames: tuple[tuple[bytes, float], ...] = ()

    def digest(self, kind: str) -> bytes | None:
        """Its digest of a kind."""
        found: bytes | None = getattr(self, kind)
        return found


@dataclass(frozen=True, slots=True)
class Known:
    """That a file is in a set. `distance`: bits between perceptual hashes; `turned`: found turned or mirrored.

    `seconds`: the frame of a film that was found.
    """

    set: str
    benign: bool
    how: How
    entry: Entry
    distance: int | None = None
    turned: bool = False
    seconds: float | None = None

    @property
    def order(self) -> tuple[int, int, bool, float]:
        """The strongest first."""
        return _ORDER[self.how], self.distance or 0, self.turned, self.seconds or 0.0


def known(files: Sequence[Hashed], sets: Sequence[HashSet], most: int = MATCH) -> list[tuple[Known, ...]]:
    """What the sets say of each file: by set in their order, then the strongest first."""
    probes = _Probes.of(files)
    found: list[list[Known]] = [[] for _ in files]
    for one in sets:
        best: list[dict[Entry, Known]] = [{} for _ in files]
        for place, told in (*_by_digest(files, one), *_by_pdq(probes, one, most)):
            kept = best[place].get(told.entry)
            if kept is None or told.order < kept.order:
                best[place][told.entry] = told
        for place, entries in enumerate(best):
            found[place] += sorted(entries.values(), key=_by_strength)
    return [tuple(told) for told in found]


def _by_strength(told: Known) -> tuple[object, ...]:
    category = told.entry.category
    return (*told.order, told.entry.series, category.scheme if category else "", category.code if category else "")


def _by_digest(files: Sequence[Hashed], one: HashSet) -> Iterator[tuple[int, Known]]:
    for how in (How.SHA256, How.SHA1, How.MD5, How.PHOTODNA):
        kind = how.value.lower()
        digests = one.digests.get(kind)
        having = [(place, digest) for place, file in enumerate(files) if (digest := file.digest(kind)) is not None]
        if digests is None or not having:
            continue
        asked = np.frombuffer(b"".join(digest for _, digest in having), np.uint8).reshape(-1, WIDTHS[kind])
        found = digests.find(asked)
        for row, record in zip(found.asked.tolist(), found.records.tolist(), strict=True):
            yield having[row][0], Known(one.manifest.name, one.manifest.benign, how, one.entry(kind, record))


@dataclass(frozen=True, slots=True)
class _Probes:
    """The perceptual hashes of files: whose each is, whether of the picture turned, at what second of a film (-1)."""

    hashes: Hashes
    files: npt.NDArray[np.int64]
    turned: npt.NDArray[np.bool_]
    seconds: npt.NDArray[np.float64]

    @classmethod
    def of(cls, files: Sequence[Hashed]) -> _Probes:
        rows = [
            (digest, place, turn > 0, -1.0) for place, file in enumerate(files) for turn, digest in enumerate(file.pdqs)
        ]
        rows += [
            (asked, place, asked is not digest, at)
            for place, file in enumerate(files)
            for digest, at in file.frames
            for asked in (digest, mirrored(digest))
        ]
        data = b"".join(row[0] for row in rows)
        return cls(
            np.frombuffer(data, "<u8").reshape(-1, WORDS),
            np.array([row[1] for row in rows], np.int64),
            np.array([row[2] for row in rows], np.bool_),
            np.array([row[3] for row in rows], np.float64),
        )


def _by_pdq(probes: _Probes, one: HashSet, most: int) -> Iterator[tuple[int, Known]]:
    if one.pdq is None or not len(probes.hashes):
        return
    near = one.pdq.search(probes.hashes, most)
    for probe, record, distance in zip(near.probes.tolist(), near.rows.tolist(), near.distances.tolist(), strict=True):
        at = float(probes.seconds[probe])
        yield (
            int(probes.files[probe]),
            Known(
                one.manifest.name,
                one.manifest.benign,
                How.PDQ,
                one.entry(PDQ, record),
                distance,
                bool(probes.turned[probe]),
                None if at < 0 else at,
            ),
        )
