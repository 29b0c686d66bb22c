"""EnCase's logical evidence files (L01, Lx01): files chosen from a disk, with their folders."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.disks import Ewf
from asasec_graph.evidence.entries import Entry, safe_name
from asasec_graph.evidence.limits import Limits
from asasec_graph.evidence.unpacking import STEP
from asasec_graph.model.observations import Problem

_DEPTH = 128


class Logical:
    """An open logical evidence file, walked as a disk's image is."""

    def __init__(self, medium: Ewf, limits: Limits) -> None:
        self._medium, self._limits = medium, limits
        self._broken: list[str] = []

    def problems(self) -> Iterator[Problem]:
        """None: each file's hash stands with the file."""
        yield from ()

    def folders(self) -> Iterator[list[Entry]]:
        """The files of each folder."""
        self._broken = []
        try:
            root: Any = self._medium.handle.get_root_file_entry()
        except (OSError, ValueError) as error:
            raise EvidenceError(f"its list of files cannot be read ({str(error)[:200]})") from error
        waiting: list[tuple[str, Any, int]] = [("", root, 0)] if root is not None else []
        while waiting:
            path, folder, depth = waiting.pop()
            entries: list[Entry] = []
            for name, found in self._below(folder, path):
                if found.number_of_sub_file_entries and depth < _DEPTH:
                    waiting.append((name, found, depth + 1))
                elif found.size:
                    entries.append(_entry(name, found))
            yield entries

    def _below(self, folder: Any, path: str) -> Iterator[tuple[str, Any]]:
        try:
            for number in range(min(folder.number_of_sub_file_entries, self._limits.entries)):
                found = folder.get_sub_file_entry(number)
                yield f"{path}/{found.name or 'unnamed'}".lstrip("/"), found
        except (OSError, ValueError):
            self._broken.append(path or "/")

    def remarks(self) -> Iterator[Problem]:
        """What was not read."""
        for path in self._broken:
            yield Problem("this folder is damaged: what it lists could not be read, or not all of it", path)


def _entry(stored: str, found: Any) -> Entry:
    name, remark = safe_name(stored)
    size = int(found.size)
    return Entry(name, size, partial(_content, found, size), None, remark, None, size, salvaged=True)


def _content(found: Any, size: int) -> Iterator[bytes]:
    offset = 0
    try:
        while offset < size:
            data = bytes(found.read_buffer_at_offset(min(STEP, size - offset), offset))
            if not data:
                raise EvidenceError("its bytes end before their stated length")
            offset += len(data)
            yield data
    except (OSError, ValueError) as error:
        raise EvidenceError(f"its bytes are cut off or damaged ({str(error)[:200]})") from error
