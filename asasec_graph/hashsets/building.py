"""A set built from a list: rows to digests, sorted outside of memory, beside what else the set keeps.

Memory is bounded by two pieces of each kind of digest, whatever the list's length, and 40 bytes a perceptual hash while
the index of these is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from asasec_graph.errors import BadInput
from asasec_graph.hashsets import decoding, lookup
from asasec_graph.hashsets.decoding import Decoded
from asasec_graph.hashsets.manifest import MOST_PROBLEMS, Category, Refusal
from asasec_graph.hashsets.naming import MOST_CATEGORIES, MOST_SERIES, Names
from asasec_graph.hashsets.pdq_index import BITS, Hashes, PdqIndex
from asasec_graph.hashsets.reading import Block, KnownList
from asasec_graph.hashsets.sorting import HEAD, PIECE, Records, Sorter, file_of, opened
from asasec_graph.model.observations import Problem

PDQ = "pdq"
PDQ_FLOOR = 50
"""The quality under which a perceptual hash says too little of its picture to be looked up."""
WIDTHS = {**lookup.WIDTHS, PDQ: BITS // 8}
"""Bytes of each kind of hash."""
_APART = "\x1f"
_PIECE = 1 << 18


@dataclass(slots=True)
class Built:
    """What was made of a list."""

    rows: int = 0
    entries: dict[str, int] = field(default_factory=dict[str, int])
    categories: tuple[Category | None, ...] = (None,)
    series: tuple[str, ...] = ("",)
    refused: int = 0
    problems: list[Refusal] = field(default_factory=list[Refusal])
    notes: list[Refusal] = field(default_factory=list[Refusal])

    def refuse(self, problem: Problem) -> None:
        """Note that something could not be read; only the first are kept by name."""
        self.refused += 1
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Refusal(problem.locator, problem.reason))


class Builder:
    """Takes blocks in; `finish` writes the set's files into `folder`, which is the builder's own."""

    def __init__(self, folder: Path, scheme: str, piece: int = PIECE) -> None:
        self.built = Built()
        self._folder = folder
        self._scheme = scheme
        self._sorters = {kind: Sorter(folder, kind, width, piece) for kind, width in WIDTHS.items()}
        self._categories = Names(MOST_CATEGORIES)
        self._series = Names(MOST_SERIES)
        self._malformed: dict[str, tuple[int, str]] = {}
        self._weak = 0

    def add(self, block: Block) -> None:
        """Take the rows of a block in."""
        for problem in block.problems:
            self.built.refuse(problem)
        if not block.places:
            return
        self.built.rows += len(block.places)
        categories, series = self._payload(block)
        named = np.zeros(len(block.places), np.bool_)
        for kind in WIDTHS:
            cells = block.columns.get(kind)
            if cells is None:
                continue
            found = decoding.photodna(cells) if kind == "photodna" else decoding.digests(cells, WIDTHS[kind])
            self._note_malformed(kind, found, block)
            if kind == PDQ:
                found = self._strong(found, block)
            self._sorters[kind].add(Records.of(found.digests, categories[found.rows], series[found.rows]))
            named[found.rows] = True
        for row in np.flatnonzero(~named):
            self.built.refuse(Problem("This row holds no hash that is one; it was skipped.", block.place(int(row))))

    def _payload(self, block: Block) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.uint32]]:
        count = len(block.places)
        codes, series = block.columns.get("category"), block.columns.get("series")
        return (
            np.zeros(count, np.uint16) if codes is None else self._categorised(codes, block.columns.get("scheme")),
            np.zeros(count, np.uint32) if series is None else self._series.numbers(series),
        )

    def _categorised(self, codes: Sequence[str], schemes: Sequence[str] | None) -> npt.NDArray[np.uint16]:
        """The numbers of categories, each a scheme and a code; one without a code is none."""
        if schemes is None:
            whole = {code: self._named(self._scheme, code) for code in set(codes)}
            named = [whole[code] for code in codes]
        else:
            named = [self._named(scheme, code) for scheme, code in zip(schemes, codes, strict=True)]
        return self._categories.numbers(named).astype(np.uint16)

    def _named(self, scheme: str, code: str) -> str:
        return f"{scheme.strip() or self._scheme}{_APART}{code.strip()}" if code.strip() else ""

    def _note_malformed(self, kind: str, found: Decoded, block: Block) -> None:
        if len(found.malformed):
            count, first = self._malformed.get(kind, (0, block.place(int(found.malformed[0]))))
            self._malformed[kind] = (count + len(found.malformed), first)

    def _strong(self, found: Decoded, block: Block) -> Decoded:
        """Without those whose stated quality says that the picture has too little in it."""
        stated: Sequence[str] | None = block.columns.get("pdqquality")
        if stated is None:
            return found
        texts = [str(stated[row]).strip() for row in found.rows.tolist()]
        weak = np.fromiter((text.isdecimal() and int(text[:9]) < PDQ_FLOOR for text in texts), np.bool_, len(texts))
        self._weak += int(weak.sum())
        return Decoded(found.digests[~weak], found.rows[~weak], found.malformed)

    def finish(self, told: Callable[[int], object] = lambda count: None) -> Built:
        """Write everything; what was made."""
        built = self.built
        for kind, sorter in self._sorters.items():
            count = sorter.finish(told)
            if not count:
                _remove(self._folder, kind)
                continue
            built.entries[kind] = count
            if kind == PDQ:
                _index_pdq(self._folder)
            else:
                lookup.index(self._folder, kind, WIDTHS[kind])
        left_out = sum(sorter.left_out for sorter in self._sorters.values())
        built.categories = tuple(_category(text) for text in self._categories.texts)
        built.series = tuple(self._series.texts)
        built.notes = [Refusal(note.locator, note.reason) for note in self._notes(left_out)]
        return built

    def _notes(self, left_out: int) -> Iterator[Problem]:
        for kind, (count, first) in self._malformed.items():
            reason = f"From here {count} cells hold no hash of the kind {kind}; other hashes of their rows were kept."
            yield Problem(reason, first)
        if self._weak:
            reason = f"{self._weak} perceptual hashes have a quality under {PDQ_FLOOR}; they are not looked up."
            yield Problem(reason, PDQ)
        if left_out:
            reason = f"One same hash has many categories or series: {left_out} of these were left out."
            yield Problem(reason, "category")
        for column, names in (("category", self._categories), ("series", self._series)):
            if names.left_out:
                reason = f"More than {names.most} names stand here: {names.left_out} cells were left out."
                yield Problem(reason, column)


def build(known: KnownList, folder: Path, scheme: str, told: Callable[[int], object], piece: int = PIECE) -> Built:
    """Build the files of a set in an empty folder; `told` gets rows as they are read. BadInput where nothing is one."""
    builder = Builder(folder, scheme, piece)
    for block in known.blocks():
        builder.add(block)
        told(len(block.places))
    built = builder.finish()
    if not any(built.entries.values()):
        raise BadInput(f"the list has {built.rows} rows and no hash that is one; nothing was imported")
    return built


def _index_pdq(folder: Path) -> None:
    """The index in the place of the sorted hashes, its rows in their order."""
    sorted_ = opened(folder, PDQ, WIDTHS[PDQ])

    def pieces() -> Iterator[Hashes]:
        for start in range(0, len(sorted_), _PIECE):
            part = slice(start, start + _PIECE)
            heads = sorted_.heads[part].astype(">u8").view(np.uint8).reshape(-1, HEAD)
            yield np.hstack([heads, sorted_.tails[part]]).view("<u8")

    PdqIndex.write(folder, pieces())
    for column in ("heads", "tails"):
        file_of(folder, PDQ, column).unlink()


def _category(text: str) -> Category | None:
    scheme, mark, code = text.partition(_APART)
    return Category(scheme, code) if mark else None


def _remove(folder: Path, kind: str) -> None:
    for path in folder.glob(f"{kind}.*"):
        path.unlink()
