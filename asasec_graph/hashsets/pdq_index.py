"""Perceptual hashes (PDQ, 256 bits) within a distance of others: exact, by multi-index hashing.

Norouzi, Punjani, Fleet, "Fast Exact Search in Hamming Space with Multi-Index Hashing" (2014): cut into 16 bands of 16
bits, two hashes at most 31 bits apart differ in some band by one bit at most (16 bands of two would be 32), so the
hashes in the 17 buckets around each band of a probe hold all its neighbours; they are then counted bit by bit. For
other distances the bands share the bits likewise; where that would ask more than all hashes, all are counted.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from os import cpu_count
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from asasec_graph.hashsets.mapping import mapped

Hashes: TypeAlias = npt.NDArray[np.uint64]
"""Rows of four words of 64 bits."""
Indices: TypeAlias = npt.NDArray[np.intp]
Counts: TypeAlias = npt.NDArray[np.int64]

BITS = 256
WORDS = BITS // 64
BANDS = 16
_VALUES = 1 << (BITS // BANDS)
_MOST_BY_BAND = 2
_CANDIDATES = 1 << 17
"""Candidates that are counted at once: what fits the processor's cache."""
_PROBES = 64
_SCANNED = 1 << 16
_MANY = 4
_TURNED = 1 << 20
"""Probes of which one index is made: 100 MB."""
_BUFFER = 1 << 20
_FILES = ("pdq.words", "pdq.places", "pdq.rows")
_TYPES = ("<u8", "<u4", "<u4")
_MIRROR = bytes(byte ^ 0b01010101 for byte in range(256))


def mirrored(digest: bytes) -> bytes:
    """The hash, nearly, of the picture mirrored left to right: every second frequency across changes its sign.

    The true one is 18 bits off in the middle of 403 photographs and up to 28 for 95 in a hundred of them, for PDQ's
    filter is not symmetric. Of frames that were mirrored, scaled by three quarters and saved as JPEG of quality 60, 222
    of 238 came within 31 bits, and one at least in 23 of 24 films; a hash of its own for each frame would take as much
    space again.
    """
    return digest.translate(_MIRROR)


@dataclass(frozen=True, slots=True)
class Near:
    """Pairs of a probe (its number among those asked) and a row, with the bits between; by probe, distance, row."""

    probes: Indices
    rows: Indices
    distances: Counts

    @classmethod
    def joined(cls, parts: Sequence[Near]) -> Near:
        """Several sets of pairs as one, each pair once."""
        probes = np.concatenate([np.empty(0, np.intp), *(part.probes for part in parts)])
        rows = np.concatenate([np.empty(0, np.intp), *(part.rows for part in parts)])
        distances = np.concatenate([np.empty(0, np.int64), *(part.distances for part in parts)])
        order = np.lexsort((rows, distances, probes))
        probes, rows, distances = probes[order], rows[order], distances[order]
        new = np.ones(len(probes), np.bool_)
        new[1:] = (probes[1:] != probes[:-1]) | (rows[1:] != rows[:-1])
        return cls(probes[new], rows[new], distances[new])


class PdqIndex:
    """Hashes with the rows of each value of each band: 96 bytes a hash and 4 MB."""

    def __init__(self, words: Hashes, places: npt.NDArray[np.uint32], rows: npt.NDArray[np.uint32]) -> None:
        self._words = words  # (WORDS, n): to gather one word of many rows is much quicker than rows
        self._places = places
        self._rows = rows

    @classmethod
    def of(cls, hashes: Hashes) -> PdqIndex:
        """The index of hashes in memory."""
        words = np.ascontiguousarray(hashes.T)
        bands = [_bucketed(words, band) for band in range(BANDS)]
        places, rows = zip(*bands, strict=True)
        return cls(words, np.stack(places), np.stack(rows))

    @classmethod
    def opened(cls, folder: Path) -> PdqIndex:
        """An index on disk, mapped."""
        words, places, rows = (mapped(folder / name, kind) for name, kind in zip(_FILES, _TYPES, strict=True))
        return cls(words.reshape(WORDS, -1), places.reshape(BANDS, -1), rows.reshape(BANDS, -1))

    @staticmethod
    def write(folder: Path, pieces: Iterable[Hashes]) -> None:
        """Write the index of hashes that come in pieces; of it only one band is in memory at a time."""
        words, places, rows = (folder / name for name in _FILES)
        columns = [folder / f"{words.name}-{word}" for word in range(WORDS)]
        with ExitStack() as stack:
            files = [stack.enter_context(column.open("wb")) for column in columns]
            for hashes in pieces:
                for word, file in enumerate(files):
                    file.write(np.ascontiguousarray(hashes[:, word], _TYPES[0]).data)
        with words.open("wb") as whole:
            for column in columns:
                with column.open("rb") as part:
                    shutil.copyfileobj(part, whole, _BUFFER)
                column.unlink()
        kept = mapped(words, _TYPES[0]).reshape(WORDS, -1)
        with places.open("wb") as first, rows.open("wb") as second:
            for band in range(BANDS):
                starts, found = _bucketed(kept, band)
                first.write(starts.data)
                second.write(found.data)

    def __len__(self) -> int:
        return len(self._words[0])

    def search(self, probes: Hashes, most: int, threads: int | None = None) -> Near:
        """Every hash at most `most` bits from each probe; `threads` defaults to the processor's cores.

        Many probes of few hashes are turned round: an index is made of the probes, and the hashes are looked up in it.
        """
        if not len(self) or not len(probes):
            return Near.joined([])
        if len(probes) > _MANY * len(self):
            return Near.joined(list(self._turned_round(probes, most, threads)))
        masks = _masks(most)
        if masks is None or self._asks_all(probes, masks):
            return Near.joined(list(self._scanned(probes, most)))
        workers = min(threads or cpu_count() or 1, -(-len(probes) // _PROBES))
        if workers == 1:
            return Near.joined(list(self._looked_up(probes, 0, masks, most)))
        cuts = [len(probes) * number // workers for number in range(workers + 1)]

        def work(start: int, end: int) -> list[Near]:
            return list(self._looked_up(probes[start:end], start, masks, most))

        with ThreadPoolExecutor(workers) as pool:
            return Near.joined([near for part in pool.map(work, cuts[:-1], cuts[1:]) for near in part])

    def _turned_round(self, probes: Hashes, most: int, threads: int | None) -> Iterator[Near]:
        own = self.hashes
        for start in range(0, len(probes), _TURNED):
            near = PdqIndex.of(probes[start : start + _TURNED]).search(own, most, threads)
            yield Near(near.rows + start, near.probes, near.distances)

    @property
    def hashes(self) -> Hashes:
        """The hashes by row, copied."""
        return np.ascontiguousarray(self._words.T)

    def _asks_all(self, probes: Hashes, masks: Masks) -> bool:
        """Whether the buckets of a few of the probes hold more than half of everything: then counting is quicker."""
        sample = probes[:: max(1, len(probes) // 8)]
        _, lengths = self._buckets(sample, masks)
        return int(lengths.sum()) > len(sample) * len(self) // 2

    def _buckets(self, probes: Hashes, masks: Masks) -> tuple[Counts, Counts]:
        """Where the buckets of each probe start among the rows of all bands, and their lengths: (probes, buckets)."""
        values = _bands(probes)[:, masks.bands] ^ masks.bits
        cells = values.astype(np.intp) + masks.bands * (_VALUES + 1)
        flat = self._places.reshape(-1)
        starts = flat.take(cells).astype(np.int64)
        return starts + masks.bands * len(self), flat.take(cells + 1).astype(np.int64) - starts

    def _looked_up(self, probes: Hashes, first: int, masks: Masks, most: int) -> Iterator[Near]:
        """Those of the buckets' rows that are near; first by half of the bits, which rules nearly all out."""
        rows = self._rows.reshape(-1)
        for start in range(0, len(probes), _PROBES):
            some = probes[start : start + _PROBES]
            starts, lengths = self._buckets(some, masks)
            sums = lengths.sum(axis=1)
            for part in _shares(sums):
                found = rows.take(_ranges(starts[part], lengths[part])).astype(np.intp)
                half = self._apart(0, found, np.repeat(some[part, 0], sums[part]))
                half += self._apart(1, found, np.repeat(some[part, 1], sums[part]))
                kept = np.flatnonzero(half <= most)
                asked = np.searchsorted(np.cumsum(sums[part]), kept, side="right") + part.start
                yield self._exact(some, start + first, asked, found[kept], most)

    def _apart(self, word: int, rows: Indices, probes: Hashes) -> npt.NDArray[np.uint8]:
        counted: npt.NDArray[np.uint8] = np.bitwise_count(self._words[word].take(rows) ^ probes)
        return counted

    def _exact(self, probes: Hashes, first: int, asked: Indices, found: Indices, most: int) -> Near:
        words = [self._apart(word, found, probes[asked, word]) for word in range(WORDS)]
        distances = np.stack(words).sum(axis=0, dtype=np.int64)
        kept = distances <= most
        return Near(asked[kept] + first, found[kept], distances[kept])

    def _scanned(self, probes: Hashes, most: int) -> Iterator[Near]:
        for start in range(0, len(self), _SCANNED):
            some = self._words[:, start : start + _SCANNED]
            for number, probe in enumerate(probes):
                distances = np.bitwise_count(some ^ probe[:, None]).sum(axis=0, dtype=np.int64)
                rows = np.flatnonzero(distances <= most)
                yield Near(np.full(len(rows), number, np.intp), rows + start, distances[rows])


def _bands(hashes: Hashes) -> npt.NDArray[np.uint16]:
    """The values of all bands, a row a hash; band 0 is the lowest 16 bits of word 0."""
    return np.ascontiguousarray(hashes, "<u8").view("<u2").reshape(-1, BANDS)


def _bucketed(words: Hashes, band: int) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32]]:
    """Where the rows of each value of a band start, and the rows by value."""
    width = BITS // BANDS
    each = BANDS // WORDS
    values = (words[band // each] >> np.uint64(width * (band % each))).astype(np.uint16)
    counts = np.bincount(values, minlength=_VALUES)
    places = np.concatenate([[0], np.cumsum(counts)]).astype(np.uint32)
    return places, np.argsort(values, kind="stable").astype(np.uint32)


@dataclass(frozen=True, slots=True)
class Masks:
    """The buckets to look into around a probe: in each of `bands` the bucket of its value with `bits` flipped."""

    bands: Indices
    bits: npt.NDArray[np.uint16]


@cache
def _masks(most: int) -> Masks | None:
    """The buckets that hold every neighbour; None where all hashes are to be counted.

    If a neighbour differed in each band i by more than t_i bits, it would differ by the sum of all t_i + 1; so these
    must add up to `most` + 1.
    """
    share, more = divmod(most + 1, BANDS)
    if share + (more > 0) > _MOST_BY_BAND + 1:
        return None
    around = {band: _around(share + (band < more) - 1) for band in range(BANDS) if share + (band < more) > 0}
    bands = np.repeat(np.fromiter(around, np.intp), [len(bits) for bits in around.values()])
    return Masks(bands, np.concatenate(list(around.values())))


def _around(bits: int) -> npt.NDArray[np.uint16]:
    """Every value of 16 bits with at most so many set."""
    values = [sum(1 << bit for bit in chosen) for count in range(bits + 1) for chosen in combinations(range(16), count)]
    return np.array(values, np.uint16)


def _ranges(starts: Counts, lengths: Counts) -> Counts:
    """The numbers of all these ranges, one after another."""
    each = lengths.ravel()
    before = np.cumsum(each) - each
    return np.repeat(starts.ravel() - before, each) + np.arange(int(each.sum()))


def _shares(sums: Counts) -> Iterator[slice]:
    """The probes cut so that each part has about as many candidates as are counted at once."""
    start, total = 0, 0
    for number, size in enumerate(sums.tolist()):
        if total and total + size > _CANDIDATES:
            yield slice(start, number)
            start, total = number, 0
        total += size
    yield slice(start, len(sums))
