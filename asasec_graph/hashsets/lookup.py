"""Look-up in a sorted list of digests: a table of places by the first bits, then a search in what is between.

The arrays are mapped from disk and read where they are; what is asked often stays in the machine's page cache.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, cast

import numpy as np
import numpy.typing as npt

from asasec_graph.hashsets.mapping import mapped
from asasec_graph.hashsets.sorting import HEAD, Bytes, Heads, Indices, Records, file_of, opened

WIDTHS = {"sha256": 32, "sha1": 20, "md5": 16, "photodna": 32}
"""Bytes of each kind of digest; PhotoDNA values (144 bytes) stand as their SHA-256, since only equality is asked."""
_PLACES = "places"
_PER_PLACE = 8
_Places: TypeAlias = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Found:
    """Which of the digests asked for (`asked`) is which record (`records`): a pair an entry, in both orders."""

    asked: Indices
    records: Indices


def index(folder: Path, name: str, width: int) -> None:
    """Write the table of places of a sorted list: where heads of each leading bits begin, about eight to each."""
    heads = opened(folder, name, width).heads
    bits = min(28, max(1, (max(1, len(heads)) // _PER_PLACE).bit_length()))
    starts = np.arange(1 << bits, dtype=np.uint64) << np.uint64(64 - bits)
    places = np.append(np.searchsorted(heads, starts), len(heads)).astype("<u4")
    file_of(folder, name, _PLACES).write_bytes(places.tobytes())


class Digests:
    """A sorted list on disk."""

    def __init__(self, folder: Path, name: str) -> None:
        self._records: Records = opened(folder, name, WIDTHS[name])
        self._places: _Places = mapped(file_of(folder, name, _PLACES), "<u4")
        self._shift = 64 - (len(self._places) - 1).bit_length() + 1
        self._places_one = _view(self._places)
        self._heads_one = _view(self._records.heads)

    def __len__(self) -> int:
        return len(self._records)

    @property
    def records(self) -> Records:
        """The entries by column."""
        return self._records

    def one(self, digest: bytes) -> Iterator[int]:
        """The records of one digest."""
        head = int.from_bytes(digest[:HEAD], "big")
        place, heads = head >> self._shift, self._heads_one
        at = bisect_left(heads, head, self._places_one[place], self._places_one[place + 1])
        while at < len(heads) and heads[at] == head:
            if self._records.tails[at].tobytes() == digest[HEAD:]:
                yield at
            at += 1

    def find(self, digests: Bytes) -> Found:
        """The records of many digests (n, width) at once."""
        asked = Records.of(digests)
        at = self._begin(asked.heads)
        open_ = np.arange(len(asked))
        pairs: list[tuple[Indices, Indices]] = []
        while len(open_ := open_[at[open_] < len(self)]):
            open_ = open_[self._records.heads[at[open_]] == asked.heads[open_]]
            equal = (self._records.tails[at[open_]] == asked.tails[open_]).all(axis=1)
            pairs.append((open_[equal], at[open_[equal]]))
            at[open_] += 1
        if not pairs:
            return Found(np.empty(0, np.intp), np.empty(0, np.intp))
        asked_, records = (np.concatenate(part) for part in zip(*pairs, strict=True))
        order = np.lexsort((records, asked_))
        return Found(asked_[order], records[order])

    def _begin(self, heads: Heads) -> Indices:
        """The first record whose head is not less than each of these."""
        place = (heads >> np.uint64(self._shift)).astype(np.intp)
        low, high = self._places[place].astype(np.intp), self._places[place + 1].astype(np.intp)
        steps = int((high - low).max(initial=0)).bit_length()
        last = max(0, len(self) - 1)
        for _ in range(steps):
            middle = (low + high) >> 1
            less = (self._records.heads[np.minimum(middle, last)] < heads) & (low < high)
            low = np.where(less, middle + 1, low)
            high = np.where(less, high, np.maximum(low, middle))
        return low


def _view(numbers: npt.NDArray[Any]) -> Sequence[int]:
    """Numbers one by one as Python's own: several times as fast as elements of an array."""
    return cast("Sequence[int]", memoryview(cast("Any", numbers)))
