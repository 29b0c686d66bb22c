"""Digests sorted outside of memory: sorted runs on disk, merged range by range into a column of files.

A digest is its first eight bytes as a number (`head`, big-endian, so that numbers sort as digests do) and the rest
(`tail`). Digests spread evenly, so a range of heads that holds one piece of all runs is found by their quantiles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from asasec_graph.hashsets.mapping import mapped

Bytes: TypeAlias = npt.NDArray[np.uint8]
Heads: TypeAlias = npt.NDArray[np.uint64]
Indices: TypeAlias = npt.NDArray[np.intp]

HEAD = 8
PIECE = 2_000_000
"""Records that are sorted in memory at once."""
MOST_ALIKE = 16
"""Entries of one digest that are kept: a list that gives it more categories or series is cut, and says so."""
NONE = 0
"""The number of no category and of no series."""


@dataclass(frozen=True, slots=True)
class Records:
    """Entries by column: `heads` (n), `tails` (n, width - 8), `categories` and `series` (n), 0 for none."""

    heads: Heads
    tails: Bytes
    categories: npt.NDArray[np.uint16]
    series: npt.NDArray[np.uint32]

    @classmethod
    def of(
        cls,
        digests: Bytes,
        categories: npt.NDArray[np.uint16] | None = None,
        series: npt.NDArray[np.uint32] | None = None,
    ) -> Records:
        """Records of digests (n, width of at least 8)."""
        count = len(digests)
        heads = np.ascontiguousarray(digests[:, :HEAD]).view(">u8").reshape(-1).astype(np.uint64)
        return cls(
            heads,
            np.ascontiguousarray(digests[:, HEAD:]),
            np.zeros(count, np.uint16) if categories is None else categories,
            np.zeros(count, np.uint32) if series is None else series,
        )

    def __len__(self) -> int:
        return len(self.heads)

    def taken(self, rows: Indices | slice | npt.NDArray[np.bool_]) -> Records:
        """Some of them."""
        return Records(self.heads[rows], self.tails[rows], self.categories[rows], self.series[rows])


COLUMNS = tuple(one.name for one in fields(Records))
_TYPES = {"heads": "<u8", "tails": "u1", "categories": "<u2", "series": "<u4"}


def file_of(folder: Path, name: str, column: str) -> Path:
    """The file of one column of a sorted list: `md5.heads`."""
    return folder / f"{name}.{column}"


def opened(folder: Path, name: str, width: int) -> Records:
    """The columns on disk, mapped and never copied; a list that holds nothing maps nothing."""
    arrays = {column: mapped(file_of(folder, name, column), _TYPES[column]) for column in COLUMNS}
    arrays["tails"] = arrays["tails"].reshape(-1, width - HEAD)
    return Records(**arrays)


def joined(parts: Sequence[Records]) -> Records:
    """Several one after another."""
    arrays = {column: np.concatenate([getattr(part, column) for part in parts]) for column in COLUMNS}
    return Records(**arrays)


def ordered(records: Records) -> tuple[Records, int]:
    """Sorted by digest, category and series, each once; and how many more of one digest than are kept were left out."""
    sorted_ = records.taken(np.argsort(records.heads, kind="stable"))
    same = sorted_.heads[1:] == sorted_.heads[:-1]
    if not same.any():
        return sorted_, 0
    tied = np.zeros(len(sorted_), np.bool_)
    tied[1:] |= same
    tied[:-1] |= same
    places = np.flatnonzero(tied)
    part = sorted_.taken(places)
    keys = (part.series, part.categories, *part.tails.T[::-1], part.heads)
    order = np.arange(len(sorted_))
    order[places] = places[np.lexsort(keys)]
    return _once(sorted_.taken(order))


def _once(records: Records) -> tuple[Records, int]:
    """Of sorted records each once, of one digest the first few."""
    alike = np.zeros(len(records), np.bool_)
    alike[1:] = (records.heads[1:] == records.heads[:-1]) & (records.tails[1:] == records.tails[:-1]).all(axis=1)
    again = alike.copy()
    again[1:] &= (records.categories[1:] == records.categories[:-1]) & (records.series[1:] == records.series[:-1])
    kept, alike = records.taken(~again), alike[~again]
    places = np.arange(len(kept))
    begun = np.maximum.accumulate(np.where(alike, 0, places))
    few = places - begun < MOST_ALIKE
    return (kept, 0) if few.all() else (kept.taken(few), int(len(kept) - few.sum()))


class Sorter:
    """Takes records in any order; `finish` writes them sorted. Holds two pieces in memory, the rest in `folder`."""

    def __init__(self, folder: Path, name: str, width: int, piece: int = PIECE) -> None:
        self.folder = folder
        self.name = name
        self.width = width
        self.left_out = 0
        self._piece = piece
        self._waiting: list[Records] = []
        self._count = 0
        self._runs = 0

    def add(self, records: Records) -> None:
        """Take some in."""
        if not len(records):
            return
        self._waiting.append(records)
        self._count += len(records)
        if self._count >= self._piece:
            self._flush()

    def _flush(self) -> None:
        records, cut = ordered(joined(self._waiting))
        self.left_out += cut
        self._waiting, self._count = [], 0
        _append(self.folder, self._run(self._runs), records)
        self._runs += 1

    def _run(self, number: int) -> str:
        return f"{self.name}-run{number}"

    def finish(self, told: Callable[[int], object] = lambda count: None) -> int:
        """Write the sorted columns, remove the runs, and say how many records there are."""
        if self._waiting:
            self._flush()
        runs = [opened(self.folder, self._run(number), self.width) for number in range(self._runs)]
        total = 0
        for column in COLUMNS:
            file_of(self.folder, self.name, column).touch()
        for part in self._merged(runs):
            records, cut = ordered(part)
            self.left_out += cut
            _append(self.folder, self.name, records)
            total += len(records)
            told(len(part))
        del runs
        for number in range(self._runs):
            for column in COLUMNS:
                file_of(self.folder, self._run(number), column).unlink()
        return total

    def _merged(self, runs: Sequence[Records]) -> Iterator[Records]:
        """All records range by range of heads, each range about a piece."""
        if not runs:
            return
        bounds = [np.searchsorted(run.heads, _limits(runs, self._piece)) for run in runs]
        starts = [0] * len(runs)
        for place in range(len(bounds[0]) + 1):
            ends = [
                int(bound[place]) if place < len(bound) else len(run) for bound, run in zip(bounds, runs, strict=True)
            ]
            parts = [
                run.taken(slice(start, end)) for run, start, end in zip(runs, starts, ends, strict=True) if start < end
            ]
            starts = ends
            if parts:
                yield joined(parts)


def _limits(runs: Sequence[Records], piece: int) -> Heads:
    """Heads that cut all runs into ranges of about a piece, by a sample of each run."""
    total = sum(map(len, runs))
    every = max(1, piece // (32 * len(runs)))
    sample = np.sort(np.concatenate([run.heads[::every] for run in runs]))
    ranges = -(-total // piece)
    places = (np.arange(1, ranges) * len(sample)) // ranges
    return np.unique(sample[places])


def _append(folder: Path, name: str, records: Records) -> None:
    for column in COLUMNS:
        with file_of(folder, name, column).open("ab") as file:
            file.write(np.ascontiguousarray(getattr(records, column)).astype(_TYPES[column], copy=False).data)
