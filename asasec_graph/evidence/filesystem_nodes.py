"""A file system as The Sleuth Kit sees it: what each folder lists, and the bytes of each file; in a process of its own.

Left out are the names of the file system's own structures: $MFT, $LogFile, $Bitmap, FATs, catalogs.
"""

from __future__ import annotations

import calendar
import time
from typing import Any

import pytsk3

from asasec_graph.evidence.disks import Disk
from asasec_graph.evidence.sleuth_messages import Folder, Node

_TSK: Any = pytsk3  # it has no types
_NTFS_RESERVED, _HFS_RESERVED = 24, 16
_VIRTUAL = (_TSK.TSK_FS_META_TYPE_VIRT, _TSK.TSK_FS_META_TYPE_VIRT_DIR)
_ORPHANS = b"$OrphanFiles"
_FAILURES = (OSError, RuntimeError, MemoryError, AttributeError, SystemError)


class FileSystem:
    """A mounted volume; OSError where The Sleuth Kit cannot open it."""

    def __init__(self, image: Disk, offset: int) -> None:
        self._system = _TSK.FS_Info(image, offset=offset)
        sort = int(self._system.info.ftype)
        self._ntfs = bool(sort & int(_TSK.TSK_FS_TYPE_NTFS_DETECT))
        self._hfs = bool(sort & int(_TSK.TSK_FS_TYPE_HFS_DETECT))
        self._fat = bool(sort & (int(_TSK.TSK_FS_TYPE_FAT_DETECT) | int(_TSK.TSK_FS_TYPE_EXFAT)))
        self._orphans = not self._fat
        self.root = int(self._system.info.root_inum)

    def folder(self, inode: int, deleted: bool, most: int) -> Folder:
        """What a folder lists, at most so many names, allocated ones first."""
        made: list[Node] = []
        failed = None
        try:
            for file in self._system.open_dir(inode=inode):
                node = self._node(file, deleted)
                if node is not None:
                    made.append(node)
                if len(made) > most:
                    break
        except _FAILURES as error:
            failed = str(error)[:200] or type(error).__name__
        return Folder(sorted(made, key=lambda node: (node.deleted, node.name, node.inode)), failed)

    def read(self, inode: int, stream: int | None, begin: int, size: int) -> bytes:
        """Bytes of a file from there on; of its own data or of an alternate stream."""
        file = self._system.open_meta(inode)
        if stream is None:
            return bytes(file.read_random(begin, size))
        return bytes(file.read_random(begin, size, _TSK.TSK_FS_ATTR_TYPE_NTFS_DATA, stream))

    def _node(self, file: Any, deleted: bool) -> Node | None:
        name, meta = file.info.name, file.info.meta
        if name is None or name.name in (b".", b"..") or self._own(name, meta):
            return None
        orphans = name.name == _ORPHANS
        gone = deleted or orphans or bool(int(name.flags) & int(_TSK.TSK_FS_NAME_FLAG_UNALLOC))
        reused = meta is not None and gone and bool(int(meta.flags) & int(_TSK.TSK_FS_META_FLAG_ALLOC))
        lost = meta is None or (reused and not orphans)
        sort = None if meta is None else meta.type
        regular = sort == _TSK.TSK_FS_META_TYPE_REG
        return Node(
            *(_text(name.name), int(name.meta_addr), int(meta.size) if meta is not None else 0),
            *((sort == _TSK.TSK_FS_META_TYPE_DIR and not lost) or orphans, regular, gone, lost),
            self._streams(file) if self._ntfs and regular and not lost else [],
            *(self._written(int(meta.mtime)) if meta is not None and not lost else 0, not self._fat),
        )

    def _written(self, seconds: int) -> int:
        """FAT keeps a clock's reading, which The Sleuth Kit takes for this machine's zone: the reading itself."""
        return calendar.timegm(time.localtime(seconds)) if self._fat and seconds > 0 else max(seconds, 0)

    def _own(self, name: Any, meta: Any) -> bool:
        """Whether this is of the file system itself."""
        if name.name == _ORPHANS:
            return not self._orphans
        if meta is not None and meta.type in _VIRTUAL:
            return True
        if self._ntfs:
            return int(name.meta_addr) < _NTFS_RESERVED
        return self._hfs and (int(name.meta_addr) < _HFS_RESERVED or b"HFS+ Private D" in name.name)

    def _streams(self, file: Any) -> list[tuple[str, int, int]]:
        """The alternate data streams of a file."""
        try:
            return [
                (_text(attribute.info.name), int(attribute.info.id), int(attribute.info.size))
                for attribute in file
                if attribute.info.type == _TSK.TSK_FS_ATTR_TYPE_NTFS_DATA and attribute.info.name
            ]
        except _FAILURES:
            return []  # the file itself is listed all the same


def _text(name: bytes) -> str:
    return name.decode("utf-8", "replace").replace("/", "_")
