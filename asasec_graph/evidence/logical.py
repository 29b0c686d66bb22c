"""The files of an EnCase logical evidence file (L01, Lx01), folder by folder."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.entries import Entry, safe_name
from asasec_graph.evidence.limits import Limits
from asasec_graph.evidence.sleuth import Sleuth
from asasec_graph.evidence.sleuth_messages import Node
from asasec_graph.evidence.unpacking import STEP
from asasec_graph.model.observations import Problem

_DEPTH = 128


class Logical:
    """An open logical evidence file, walked as a disk's image is."""

    def __init__(self, sleuth: Sleuth, limits: Limits) -> None:
        self._sleuth, self._limits = sleuth, limits
        self._broken: list[str] = []

    def problems(self) -> Iterator[Problem]:
        """None: each file's hash stands with the file."""
        yield from ()

    def folders(self) -> Iterator[list[Entry]]:
        """The files of each folder."""
        self._broken = []
        waiting: list[tuple[str, list[int]]] = [("", [])]
        while waiting:
            path, place = waiting.pop()
            nodes = self._nodes(path, place)
            yield [self._entry(path + node.name, node, place) for node in nodes if node.regular and node.size]
            below = [node for node in nodes if node.folder and len(place) < _DEPTH]
            waiting += [(f"{path}{node.name}/", [*place, node.inode]) for node in reversed(below)]

    def _nodes(self, path: str, place: list[int]) -> list[Node]:
        try:
            folder = self._sleuth.logical_folder(place, self._limits.entries)
        except OSError:
            self._broken.append(path.rstrip("/"))
            return []
        if folder.failed is not None:
            self._broken.append(path.rstrip("/"))
        return folder.nodes

    def remarks(self) -> Iterator[Problem]:
        """What was not read."""
        for path in self._broken:
            yield Problem("this folder is damaged: what it lists could not be read, or not all of it", path)

    def _entry(self, stored: str, node: Node, place: list[int]) -> Entry:
        name, remark = safe_name(stored)
        opened = partial(self._content, [*place, node.inode], node.size)
        return Entry(name, node.size, opened, None, remark, None, node.size, salvaged=True)

    def _content(self, place: list[int], size: int) -> Iterator[bytes]:
        offset = 0
        try:
            while offset < size:
                data = self._sleuth.logical_read(place, offset, min(STEP, size - offset))
                if not data:
                    raise EvidenceError("its bytes end before their stated length")
                offset += len(data)
                yield data
        except OSError as error:
            raise EvidenceError(f"its bytes are cut off or damaged ({error})") from error
