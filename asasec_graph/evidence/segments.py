"""Images and archives in several files: which are the segments of which, and how they are put together.

EnCase numbers its segments .E01 to .E99, then .EAA to .ZZZ (.Ex01, .L01 and .Lx01 alike); raw images and split
archives are .001, .002 and so on, or begin at .000. A numbered file counts as a first segment only where its bytes
are an image's or archive's: logs are numbered too. Letters count only where all numbers before them are used up.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from asasec_graph.reading.source import Source

_EWF = re.compile(r"\.([EL]x?)(\d\d)", re.IGNORECASE)
_LETTERS = re.compile(r"\.([E-Z])([A-Z]{2})", re.IGNORECASE)
_NUMBERED = re.compile(r"\.\d{3,4}")
Exists = Callable[[str], bool]


def could_be_first(name: str) -> bool:
    """Whether a file so named may have further segments beside it."""
    suffix = PurePosixPath(name).suffix
    ewf = _EWF.fullmatch(suffix)
    if ewf is not None:
        return int(ewf[2]) == 1
    return bool(_NUMBERED.fullmatch(suffix)) and int(suffix[1:]) <= 1


def first_of(name: str, exists: Exists) -> str | None:
    """The first segment of the file so named, by the names that exist; None where it is no later segment."""
    suffix = PurePosixPath(name).suffix
    stem = name.removesuffix(suffix)
    return next((stem + first for first in _firsts(suffix, stem, exists) if exists(stem + first)), None)


def _firsts(suffix: str, stem: str, exists: Exists) -> list[str]:
    """The suffixes that the first segment could have."""
    ewf, letters = _EWF.fullmatch(suffix), _LETTERS.fullmatch(suffix)
    if ewf is not None:
        return [f".{ewf[1]}01"] if int(ewf[2]) > 1 else []
    if letters is not None:
        small = suffix[1].islower()
        before = ".E99" if letters[1] in "Ee" else ".EZZ"
        return [".e01" if small else ".E01"] if exists(stem + (before.lower() if small else before)) else []
    if not _NUMBERED.fullmatch(suffix):
        return []
    width = len(suffix) - 1
    return [f".{number:0{width}}" for number in (0, 1) if number < int(suffix[1:])]


def order(suffix: str) -> tuple[int, str]:
    """Where a segment stands among its neighbours: numbers first, then letters."""
    return (1 if suffix[-1].isalpha() else 0), suffix.upper()


def later(name: str, names: Iterable[str]) -> list[str]:
    """The suffixes under which the segments behind this first one stand among these names."""
    stem = name.removesuffix(PurePosixPath(name).suffix)
    there = {other for other in names if other.startswith(stem)}
    found = [other for other in there if first_of(other, there.__contains__) == name]
    return sorted((other.removeprefix(stem) for other in found), key=order)


def paths(source: Source) -> list[Path]:
    """The files of an image or archive in their order, the first being its own, up to the first that is missing."""
    behind = sorted((suffix for suffix in source.companions if suffix.startswith(".")), key=order)
    gap = missing(source)
    return [source.path, *(source.companions[suffix] for suffix in behind if gap is None or order(suffix) < order(gap))]


def missing(source: Source) -> str | None:
    """The suffix of the first segment that should stand between others and does not."""
    own = PurePosixPath(source.name).suffix
    numbers = sorted(int(suffix[-2:]) if _EWF.fullmatch(suffix) else int(suffix[1:]) for suffix in _numbered(source))
    if not numbers or not could_be_first(source.name):
        return None
    stem, width = (own[:-2], 2) if _EWF.fullmatch(own) else (".", len(own) - 1)
    begin = int(own[len(stem) :]) + 1
    return next((f"{stem}{n:0{width}}" for n in range(begin, numbers[-1]) if n not in numbers), None)


def _numbered(source: Source) -> list[str]:
    return [suffix for suffix in source.companions if _EWF.fullmatch(suffix) or _NUMBERED.fullmatch(suffix)]


def joined(source: Source, folder: Path) -> Path:
    """The archive as one file, copied into `folder` where it stands in several."""
    first, *behind = paths(source)
    if not behind:
        return first
    whole = folder / "joined"
    with whole.open("wb") as file:
        for path in (first, *behind):
            with path.open("rb") as part:
                shutil.copyfileobj(part, file, 1 << 20)
    return whole
