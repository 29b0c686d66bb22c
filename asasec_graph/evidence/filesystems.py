"""The files of one volume, folder by folder, through The Sleuth Kit: allocated ones, and deleted ones that are left.

Not read: the file system's own structures ($MFT, $LogFile, $Bitmap, journals, FATs), slack and unallocated space.
Deleted entries count where their record is not in use again; what it points to may have been written over since.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import pytsk3

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.disks import Disk
from asasec_graph.evidence.entries import Entry, safe_name
from asasec_graph.evidence.limits import Limits
from asasec_graph.evidence.unpacking import STEP

_TSK: Any = pytsk3  # it has no types
_DEPTH = 128
_NTFS_RESERVED, _HFS_RESERVED = 24, 16
_VIRTUAL = (_TSK.TSK_FS_META_TYPE_VIRT, _TSK.TSK_FS_META_TYPE_VIRT_DIR)
_ORPHANS = "$OrphanFiles"
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


@dataclass(frozen=True, slots=True)
class _Node:
    """One name in a folder with what its record says."""

    name: str
    inode: int
    size: int
    folder: bool
    regular: bool
    deleted: bool
    lost: bool
    streams: tuple[tuple[str, int, int], ...] = ()


@dataclass(slots=True)
class Left:
    """What was not read of a volume, and how many."""

    system: int = 0
    lost: int = 0
    broken: list[str] = field(default_factory=list[str])


class FileSystem:
    """A volume that can be walked; OSError where The Sleuth Kit cannot open it."""

    def __init__(self, image: Disk, offset: int, name: str, limits: Limits) -> None:
        self._system = _TSK.FS_Info(image, offset=offset)
        self._image, self._name, self._limits = image, name, limits
        sort = int(self._system.info.ftype)
        self._ntfs = bool(sort & int(_TSK.TSK_FS_TYPE_NTFS_DETECT))
        self._hfs = bool(sort & int(_TSK.TSK_FS_TYPE_HFS_DETECT))
        self._orphans = not sort & (int(_TSK.TSK_FS_TYPE_FAT_DETECT) | int(_TSK.TSK_FS_TYPE_EXFAT))
        self.left = Left()

    def folders(self) -> Iterator[list[Entry]]:
        """The files of each folder."""
        self.left = Left()
        root = int(self._system.info.root_inum)
        seen, waiting = {root}, [(self._name, root, False, 0)]
        installed = None
        while waiting:
            path, inode, deleted, depth = waiting.pop()
            nodes = self._nodes(inode, path, deleted)
            if installed is None:
                installed = _is_installed({node.name.lower() for node in nodes if node.folder})
            yield [entry for node in nodes for entry in self._entries(node, path, installed)]
            below = [node for node in nodes if node.folder and node.inode not in seen and depth < _DEPTH]
            seen.update(node.inode for node in below)
            waiting += [(f"{path}/{node.name}", node.inode, node.deleted, depth + 1) for node in reversed(below)]

    def _nodes(self, inode: int, path: str, deleted: bool) -> list[_Node]:
        """What a folder lists, allocated names first; those of the file system itself left out."""
        made: list[_Node] = []
        try:
            for file in self._system.open_dir(inode=inode):
                node = self._node(file, deleted)
                if node is not None:
                    made.append(node)
                if len(made) > self._limits.entries:
                    break
        except (OSError, RuntimeError, MemoryError):
            self.left.broken.append(path)
        return sorted(made, key=lambda node: (node.deleted, node.name, node.inode))

    def _node(self, file: Any, deleted: bool) -> _Node | None:
        name, meta = file.info.name, file.info.meta
        if name is None or name.name in (b".", b"..") or self._own(name, meta):
            return None
        gone = deleted or bool(int(name.flags) & int(_TSK.TSK_FS_NAME_FLAG_UNALLOC))
        lost = meta is None or (gone and not deleted and not int(meta.flags) & int(_TSK.TSK_FS_META_FLAG_UNALLOC))
        sort = None if meta is None else meta.type
        folder = sort == _TSK.TSK_FS_META_TYPE_DIR or name.name == _ORPHANS.encode()
        regular = sort == _TSK.TSK_FS_META_TYPE_REG
        gone = gone or name.name == _ORPHANS.encode()
        return _Node(
            *(_text(name.name), int(name.meta_addr), int(meta.size) if meta is not None else 0),
            *(folder and not (lost and gone and sort is not None), regular, gone, lost),
            self._streams(file) if self._ntfs and regular and not lost else (),
        )

    def _own(self, name: Any, meta: Any) -> bool:
        """Whether this is of the file system itself."""
        if name.name == _ORPHANS.encode():
            return not self._orphans
        if meta is not None and meta.type in _VIRTUAL:
            return True
        if self._ntfs:
            return int(name.meta_addr) < _NTFS_RESERVED and name.name.startswith(b"$")
        return self._hfs and (int(name.meta_addr) < _HFS_RESERVED or b"HFS+ Private D" in name.name)

    def _streams(self, file: Any) -> tuple[tuple[str, int, int], ...]:
        """The alternate data streams of a file: name, attribute's id, size."""
        try:
            return tuple(
                (_text(attribute.info.name), int(attribute.info.id), int(attribute.info.size))
                for attribute in file
                if attribute.info.type == _TSK.TSK_FS_ATTR_TYPE_NTFS_DATA and attribute.info.name
            )
        except (OSError, RuntimeError):
            return ()

    def _entries(self, node: _Node, path: str, installed: bool) -> Iterator[Entry]:
        if not node.regular and not node.lost:
            return
        if node.lost or (node.deleted and not node.size):
            self.left.lost += node.deleted
            return
        if installed and _is_program(f"{path}/{node.name}"):
            self.left.system += 1
            return
        name = f"{path}/{node.name}"
        yield self._entry(name, node, node.size, None)
        for stream, number, size in node.streams:
            yield self._entry(f"{name}:{stream}", node, size, number)

    def _entry(self, stored: str, node: _Node, size: int, stream: int | None) -> Entry:
        name, remark = safe_name(stored)
        refused, whole = None, int(self._image.get_size())
        if size > max(whole, self._limits.floor):
            refused = f"it is said to hold {size:,} bytes, more than the whole image of {whole:,}; it was left"
        opened = partial(self._content, node.inode, size, stream)
        return Entry(name, size, opened, None, remark, refused, size, salvaged=True, deleted=node.deleted)

    def _content(self, inode: int, size: int, stream: int | None) -> Iterator[bytes]:
        try:
            file, offset = self._system.open_meta(inode), 0
            while offset < size:
                wanted = min(STEP, size - offset)
                if stream is None:
                    data = file.read_random(offset, wanted)
                else:
                    data = file.read_random(offset, wanted, _TSK.TSK_FS_ATTR_TYPE_NTFS_DATA, stream)
                if not data:
                    raise EvidenceError("its bytes end before their stated length")
                offset += len(data)
                yield data
        except (OSError, RuntimeError, MemoryError) as error:
            raise EvidenceError(f"its bytes are cut off or damaged ({str(error)[:200]})") from error


def _text(name: bytes) -> str:
    return name.decode("utf-8", "replace").replace("/", "_")


def _is_installed(folders: set[str]) -> bool:
    """Whether these folders at the top say that an operating system stands here."""
    return any(marks <= folders for marks in _SYSTEM_MARKS)


def _is_program(path: str) -> bool:
    """Whether this is a program's own file in the operating system's folders."""
    parts = path.split("/")
    return len(parts) > 2 and parts[1].lower() in _SYSTEM and bool(_PROGRAM.fullmatch(PurePosixPath(path).suffix))
