"""Images and archives in several files: which are the segments of which, and how they are put together.

EnCase numbers its segments .E01 to .E99, then .EAA to .ZZZ (.Ex01, .L01 and .Lx01 alike); raw images and split
archives are .001, .002 and so on, or begin at .000. A numbered file counts as a first segment only where its bytes
are an image's or archive's: logs are numbered too.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from asasec_graph.reading.source import Source

_EWF = re.compile(r"\.((?:[EL]x?)(?:\d\d|[A-Z]{2})|[F-Z][A-Z]{2})", re.IGNORECASE)
_NUMBERED = re.compile(r"\.\d{3,4}")
_FIRST_EWF = (".E01", ".Ex01", ".L01", ".Lx01", ".e01", ".ex01", ".l01", ".lx01")


def first_names(name: str) -> tuple[str, ...]:
    """The names that the first segment of the one so named could have; empty where it is itself a first one or none."""
    suffix = PurePosixPath(name).suffix
    stem = name.removesuffix(suffix)
    if suffix in _FIRST_EWF:
        return ()
    if _EWF.fullmatch(suffix):
        return tuple(stem + first for first in _FIRST_EWF if len(first) == len(suffix) or suffix[-1].isalpha())
    if _NUMBERED.fullmatch(suffix) and int(suffix[1:]) > 0:
        width = len(suffix) - 1
        firsts = (f"{stem}.{1:0{width}}", f"{stem}.{0:0{width}}")
        return tuple(first for first in firsts if first < name)
    return ()


def could_be_first(name: str) -> bool:
    """Whether a file so named may have further segments beside it."""
    suffix = PurePosixPath(name).suffix
    return suffix in _FIRST_EWF or (bool(_NUMBERED.fullmatch(suffix)) and int(suffix[1:]) <= 1)


def order(suffix: str) -> tuple[int, str]:
    """Where a segment stands among its neighbours: numbers first, then letters."""
    return (1 if suffix[-1].isalpha() else 0), suffix.upper()


def first_of(name: str, is_first: Callable[[str], bool]) -> str | None:
    """The first segment of the file so named, by what `is_first` says of a name; None where it is no later segment."""
    return next((first for first in first_names(name) if is_first(first)), None)


def later(name: str, names: Iterable[str]) -> list[str]:
    """The suffixes under which the segments behind this first one stand among these names."""
    stem = name.removesuffix(PurePosixPath(name).suffix)
    found = [other for other in names if other.startswith(stem) and name in first_names(other)]
    return sorted((other.removeprefix(stem) for other in found), key=order)


def paths(source: Source) -> list[Path]:
    """The files of an image or archive in their order, the first being its own."""
    behind = sorted((suffix for suffix in source.companions if suffix.startswith(".")), key=order)
    return [source.path, *(source.companions[suffix] for suffix in behind)]


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
