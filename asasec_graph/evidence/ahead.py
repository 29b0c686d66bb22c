"""Entries of a solid archive that are wanted out of their turn, unpacked beforehand in one passage."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.entries import Entry
from asasec_graph.evidence.limits import Limits, bounded
from asasec_graph.evidence.unpacking import STEP


def taken(entries: list[Entry], wanted: set[int], folder: Path, limits: Limits) -> list[Entry]:
    """The same entries, those with these identities read from copies in `folder` where they can be had."""
    made: list[Entry] = []
    for number, entry in enumerate(entries):
        path = folder / str(number)
        copied = id(entry) in wanted and _kept(entry, path, limits)
        made.append(replace(entry, opened=partial(_bytes, path)) if copied else entry)
    return made


def _kept(entry: Entry, path: Path, limits: Limits) -> bool:
    """Whether a whole copy could be made; where not, the entry tells why in its turn."""
    size, checksum = 0, 0
    try:
        with path.open("wb") as file:
            for data in entry.opened():
                size += len(data)
                bounded(size, entry.packed, limits)
                checksum = zlib.crc32(data, checksum)
                file.write(data)
    except (EvidenceError, OSError):
        path.unlink(missing_ok=True)
        return False
    return entry.checksum is None or entry.checksum == checksum


def _bytes(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while data := file.read(STEP):
            yield data
