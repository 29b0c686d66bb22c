"""The files of one volume, folder by folder: allocated ones, and deleted ones that are left.

Not read: the file system's own structures ($MFT, $LogFile, $Bitmap, journals, FATs), slack and unallocated space.
Deleted entries count where their record is not in use again; what it points to may have been written over since.
Where an operating system stands in the volume, files with a program's ending in the operating system's own folders
are left and counted: they are the same on every machine, and full of their makers' names and addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePosixPath

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.entries import Entry, safe_name
from asasec_graph.evidence.limits import Limits
from asasec_graph.evidence.sleuth import Sleuth
from asasec_graph.evidence.sleuth_messages import Node
from asasec_graph.evidence.unpacking import STEP
from asasec_graph.reading.source import Written

_DEPTH = 128
_SYSTEM = ("windows", "system", "usr", "bin", "sbin", "lib", "lib32", "lib64", "boot")
_SYSTEM_MARKS = (
    frozenset({"windows", "program files"}),
    frozenset({"etc", "usr", "bin"}),
    frozenset({"system", "usr"}),
)
_PROGRAM = re.compile(
    r"\.(?:acm|adml|admx|ax|cat|cdxml|chm|cpl|cur|diagcab|dll|drv|efi|exe|fon|h|hlp|inf(?:_loc)?|ini|ko|la|lib|man|"
    r"manifest|mf[lm]|mof|msc|mui|mum|nls|ocx|otf|pf|pnf|ppd|ps[dm]?1(?:xml)?|py[cdo]?|rbf|rll|rs|scr|sdb|so[.\d]*|sys|"
    r"tlb|tt[cf]|vbs|wer|winmd|xrm-ms|xs[dl]|a|o|pm|pl|el|mo|dylib|strings|nib|tbd)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Left:
    """What was not read of a volume, and how many."""

    system: int = 0
    lost: int = 0
    broken: list[str] = field(default_factory=list[str])


class FileSystem:
    """A volume that can be walked; OSError where The Sleuth Kit cannot open it."""

    def __init__(self, sleuth: Sleuth, offset: int, name: str, limits: Limits) -> None:
        self._sleuth, self._offset = sleuth, offset
        self._name, self._limits = name, limits
        self._root = sleuth.mount(offset)
        self.left = Left()

    def folders(self) -> Iterator[list[Entry]]:
        """The files of each folder."""
        self.left = Left()
        seen, waiting = {self._root}, [(self._name, self._root, False, 0)]
        installed = None
        while waiting:
            path, inode, deleted, depth = waiting.pop()
            nodes = self._nodes(path, inode, deleted)
            if installed is None:
                installed = _is_installed({node.name.lower() for node in nodes if node.folder})
            yield [entry for node in nodes for entry in self._entries(node, path, installed)]
            below = [node for node in nodes if node.folder and node.inode not in seen and depth < _DEPTH]
            seen.update(node.inode for node in below)
            waiting += [(f"{path}/{node.name}", node.inode, node.deleted, depth + 1) for node in reversed(below)]

    def _nodes(self, path: str, inode: int, deleted: bool) -> list[Node]:
        try:
            folder = self._sleuth.folder(self._offset, inode, deleted, self._limits.entries)
        except OSError:
            self.left.broken.append(path)
            return []
        if folder.failed is not None:
            self.left.broken.append(path)
        return folder.nodes

    def _entries(self, node: Node, path: str, installed: bool) -> Iterator[Entry]:
        name = f"{path}/{node.name}"
        if node.lost or (node.regular and node.deleted and not node.size):
            self.left.lost += node.deleted
        elif node.regular and installed and _is_program(name):
            self.left.system += 1
        elif node.regular:
            yield self._entry(name, node, node.size, None)
            for stream, number, size in node.streams:
                yield self._entry(f"{name}:{stream}", node, size, number)

    def _entry(self, stored: str, node: Node, size: int, stream: int | None) -> Entry:
        name, remark = safe_name(stored)
        refused, whole = None, self._sleuth.about.size
        if size > max(whole, self._limits.floor):
            refused = f"it is said to hold {size:,} bytes, more than the whole image of {whole:,}; it was left"
        opened = partial(self._content, node.inode, size, stream)
        written = Written(node.written * 1000, node.zoned) if node.written > 0 else None
        entry = Entry(name, size, opened, None, remark, refused, size, salvaged=True, deleted=node.deleted)
        return replace(entry, written=written)

    def _content(self, inode: int, size: int, stream: int | None) -> Iterator[bytes]:
        offset = 0
        try:
            while offset < size:
                data = self._sleuth.read(self._offset, inode, stream, offset, min(STEP, size - offset))
                if not data:
                    raise EvidenceError("its bytes end before their stated length")
                offset += len(data)
                yield data
        except OSError as error:
            raise EvidenceError(f"its bytes are cut off or damaged ({error})") from error


def _is_installed(folders: set[str]) -> bool:
    """Whether these folders at the top say that an operating system stands here."""
    return any(marks <= folders for marks in _SYSTEM_MARKS)


def _is_program(path: str) -> bool:
    """Whether this is a program's own file in the operating system's folders."""
    parts = path.split("/")
    return len(parts) > 2 and parts[1].lower() in _SYSTEM and bool(_PROGRAM.fullmatch(PurePosixPath(path).suffix))
