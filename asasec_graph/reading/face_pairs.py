"""Labelled pairs of pictures, for measuring a face model: `file_x,file_y,same` with paths beside the table.

In a picture with several faces the largest counts. A file is read once, however many pairs name it. Who is who follows
from the pairs: files that rows say to show one person are that person's, all others are persons of their own. A folder
with a folder of pictures for each person gives every pair of its pictures.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt

from asasec_graph.errors import BadInput, EvidenceError, LimitExceeded
from asasec_graph.reading import pictures
from asasec_graph.reading.faces import FaceEngine, FoundFace

_COLUMNS = ("file_x", "file_y", "same")
_FEWEST_PEOPLE = 2


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files and whether they show one person."""

    one: Path
    other: Path
    same: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """Similarities, labels and persons (numbers) of the pairs that could be used; why each unusable file could not."""

    similarities: tuple[float, ...]
    same: tuple[bool, ...]
    persons: tuple[tuple[int, int], ...]
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
            found = [(reader.line_num, _pair(table, reader.line_num, row)) for row in reader]
    except OSError as error:
        raise BadInput(f"{table.name}: cannot be opened ({error.strerror})") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadInput(f"{table.name}: cannot be read as a table of pairs ({error})") from error
    who = persons([pair for _, pair in found])
    for line, pair in found:
        if not pair.same and who[pair.one] == who[pair.other]:
            raise BadInput(f"{table.name}, line {line}: says 0 of two files that other rows show to be of one person")
    return tuple(pair for _, pair in found)


def identities(folder: Path) -> tuple[Pair, ...]:
    """Every pair of the pictures in a folder that holds a folder for each person; BadInput below two persons.

    Pictures of one folder are of one person. Hidden files and folders are left out.
    """
    try:
        people = sorted(item for item in folder.iterdir() if item.is_dir() and not item.name.startswith("."))
    except OSError as error:
        raise BadInput(f"{folder.name}: cannot be opened ({error.strerror})") from error
    if len(people) < _FEWEST_PEOPLE:
        raise BadInput(
            f"{folder.name}: {len(people)} folders of persons; give a folder with one for each of two or more"
        )
    shots = [(person, path) for person in people for path in sorted(person.iterdir()) if _is_shown(path)]
    return tuple(Pair(one, other, own == another) for (own, one), (another, other) in combinations(shots, 2))


def persons(table: Sequence[Pair]) -> dict[Path, int]:
    """Who is in each file, as a number: files joined by pairs of one person, however far, are one."""
    who: dict[Path, int] = {}
    members: dict[int, list[Path]] = {}
    for pair in table:
        for path in (pair.one, pair.other):
            if path not in who:
                who[path] = len(who)
                members[who[path]] = [path]
        if pair.same and who[pair.one] != who[pair.other]:
            kept, gone = who[pair.one], who[pair.other]
            if len(members[kept]) < len(members[gone]):
                kept, gone = gone, kept
            members[kept] += members[gone]
            who |= dict.fromkeys(members.pop(gone), kept)
    return who


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
    who = persons(table)
    people = tuple((who[pair.one], who[pair.other]) for pair in usable)
    return Compared(alike, tuple(pair.same for pair in usable), people, len(table) - len(usable), unusable)


def _pair(table: Path, line: int, row: dict[str, str | None]) -> Pair:
    one, other, same = (str(row.get(name) or "").strip() for name in _COLUMNS)
    if not one or not other or same not in ("0", "1"):
        raise BadInput(f"{table.name}, line {line}: give two files and 0 or 1")
    if one == other:
        raise BadInput(f"{table.name}, line {line}: pairs {one} with itself")
    return Pair(table.parent / one, table.parent / other, same == "1")


def _is_shown(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(".")


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
