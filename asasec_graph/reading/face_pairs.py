"""Labelled pairs of pictures, for measuring a face model: `file_x,file_y,same` with paths beside the table.

In a picture with several faces the largest counts. A file is read once, however many pairs name it.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from asasec_graph.errors import BadInput, EvidenceError, LimitExceeded
from asasec_graph.reading import pictures
from asasec_graph.reading.faces import FaceEngine, FoundFace

_COLUMNS = ("file_x", "file_y", "same")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files and whether they show one person."""

    one: Path
    other: Path
    same: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """Similarities and labels of the pairs that could be used; why each unusable file could not."""

    similarities: tuple[float, ...]
    same: tuple[bool, ...]
    unusable_pairs: int
    unusable_files: dict[str, str]


def pairs(table: Path) -> tuple[Pair, ...]:
    """The rows of a table of pairs; BadInput names the first that is malformed."""
    try:
        with table.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file)
            missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                raise BadInput(f"{table.name}: no column {', '.join(missing)}; the columns are {', '.join(_COLUMNS)}")
            return tuple(_pair(table, reader.line_num, row) for row in reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadInput(f"{table.name}: cannot be read as a table of pairs ({error})") from error


def compare(table: tuple[Pair, ...], engine: FaceEngine, seen: Callable[[], object] | None = None) -> Compared:
    """The similarity of each pair; `seen` is called after each file."""
    vectors: dict[Path, npt.NDArray[np.float32]] = {}
    unusable: dict[str, str] = {}
    for path in dict.fromkeys(path for pair in table for path in (pair.one, pair.other)):
        try:
            vectors[path] = _largest(path, engine).vector
        except (EvidenceError, LimitExceeded) as error:
            unusable[path.name] = error.message
        if seen is not None:
            seen()
    usable = [pair for pair in table if pair.one in vectors and pair.other in vectors]
    alike = tuple(float(vectors[pair.one] @ vectors[pair.other]) for pair in usable)
    return Compared(alike, tuple(pair.same for pair in usable), len(table) - len(usable), unusable)


def _pair(table: Path, line: int, row: dict[str, str | None]) -> Pair:
    one, other, same = (str(row.get(name) or "").strip() for name in _COLUMNS)
    if not one or not other or same not in ("0", "1"):
        raise BadInput(f"{table.name}, line {line}: give two files and 0 or 1")
    return Pair(table.parent / one, table.parent / other, same == "1")


def _largest(path: Path, engine: FaceEngine) -> FoundFace:
    try:
        with path.open("rb") as file:
            picture = pictures.decode(file, path.name, least=0)
    except OSError as error:
        raise EvidenceError(f"{path.name}: cannot be opened ({error.strerror})") from error
    found = engine.find(picture.pixels)
    if not found:
        raise EvidenceError(f"{path.name}: no face found")
    return max(found, key=lambda face: face.box[2] * face.box[3])
