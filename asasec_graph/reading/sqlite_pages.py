"""The pages of an SQLite file and of its write-ahead log, as bytes: in use, free, or written over.

Source: the SQLite Database File Format (sqlite.org/fileformat2.html), sections 1.3 to 1.6 and 4.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

LEAF, INTERIOR = 0x0D, 0x05
MAX_PAGES = 1 << 20
"""Pages that are looked at; a damaged tree refers to itself without end."""
_WAL = (0x377F0682, 0x377F0683)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: in use, or written over, in a frame of the log (counted from 1) or in the file below the log."""

    number: int
    data: bytes = field(repr=False)
    frame: int = 0
    below: bool = False

    @property
    def place(self) -> str:
        """`page 12`, `wal page 3` for the third frame of the log, `file page 12` for what is below the log."""
        return f"wal page {self.frame}" if self.frame else f"{'file ' if self.below else ''}page {self.number}"


class Pages:
    """The pages of a database while its files are open. ValueError where the header is none."""

    def __init__(self, file: BinaryIO, log: BinaryIO | None) -> None:
        self._file, self._log = file, log
        head = _at(file, 0, 100)
        if len(head) < 100:
            raise ValueError("no header")
        (size,) = struct.unpack_from(">H", head, 16)
        self.size = 65_536 if size == 1 else int(size)
        if self.size < 512 or self.size & (self.size - 1):
            raise ValueError("no page size")
        self.usable = self.size - head[20]
        (self.encoding,) = struct.unpack_from(">I", head, 56)
        self.count = file.seek(0, 2) // self.size
        self.live: dict[int, int] = {}
        self.old: list[tuple[int, int]] = []
        self._frames = 32
        if log is not None:
            self._read_log(log)

    def page(self, number: int) -> bytes:
        """A page as it is in use: from the log where it stands there."""
        offset = self.live.get(number)
        if offset is not None and self._log is not None:
            return _at(self._log, offset, self.size)
        return _at(self._file, (number - 1) * self.size, self.size) if 0 < number <= self.count else b""

    def stated(self, where: str, number: int) -> bytes:
        """A page as a locator names it: in use, `file ` below the log, `wal ` a frame of it; empty where none is."""
        if where == "wal " and self._log is not None:
            return _at(self._log, 56 + (number - 1) * (self.size + 24), self.size) if number > 0 else b""
        if where == "file ":
            return _at(self._file, (number - 1) * self.size, self.size) if 0 < number <= self.count else b""
        return self.page(number) if where == "" else b""

    def replaced(self) -> Iterator[Page]:
        """Pages that were written over: frames of the log that no longer count, and what the file holds below it."""
        log = self._log
        for number, offset in self.old if log is not None else ():
            if log is not None:
                yield Page(number, _at(log, offset, self.size), 1 + (offset - 56) // (self.size + 24))
        for number in sorted(self.live):
            if number <= self.count:
                yield Page(number, _at(self._file, (number - 1) * self.size, self.size), below=True)

    def free(self) -> Iterator[int]:
        """The numbers of the pages on the list of free ones, trunks and leaves."""
        (trunk,) = struct.unpack_from(">I", self.page(1)[:100].ljust(100, b"\0"), 32)
        seen: set[int] = set()
        while trunk > 0 and trunk not in seen and len(seen) < MAX_PAGES:
            seen.add(trunk)
            data = self.page(trunk)
            if len(data) < 8:
                return
            yield trunk
            following, count = struct.unpack_from(">II", data)
            for index in range(min(count, (self.usable - 8) // 4)):
                (leaf,) = struct.unpack_from(">I", data, 8 + 4 * index)
                if leaf > 0 and leaf not in seen:
                    seen.add(leaf)
                    yield leaf
            trunk = following

    def tree(self, root: int) -> Iterator[int]:
        """The pages of a table's tree."""
        waiting, seen = [root], {root}
        while waiting and len(seen) < MAX_PAGES:
            number = waiting.pop()
            data = self.page(number)
            start = 100 if number == 1 else 0
            if len(data) < start + 12:
                continue
            if data[start] in (LEAF, INTERIOR):
                yield number
            if data[start] == INTERIOR:
                below = [child for child in _children(data, start) if child not in seen]
                seen.update(below)
                waiting += reversed(below)

    def overflow(self, number: int, wanted: int, allowed: set[int]) -> bytes | None:
        """`wanted` bytes of a chain of overflow pages, all of them among the allowed; None where it is broken."""
        made, seen = bytearray(), set[int]()
        while len(made) < wanted:
            if number not in allowed or number in seen:
                return None
            seen.add(number)
            data = self.page(number)
            if len(data) < self.usable:
                return None
            (number,) = struct.unpack_from(">I", data)
            made += data[4 : self.usable]
        return bytes(made[:wanted])

    def _read_log(self, log: BinaryIO) -> None:
        """Which frames count: those with the header's salts, up to the last that ends a transaction."""
        head = _at(log, 0, 32)
        if len(head) < 32 or struct.unpack_from(">I", head)[0] not in _WAL:
            return
        if struct.unpack_from(">I", head, 8)[0] != self.size:
            return
        salts = head[16:24]
        frames: list[tuple[int, int, bool]] = []
        committed = 0
        end, offset = log.seek(0, 2), 32
        current = True
        while offset + 24 + self.size <= end and len(frames) < MAX_PAGES:
            head = _at(log, offset, 24)
            number, commit = struct.unpack_from(">II", head)
            current = current and head[8:16] == salts
            frames.append((int(number), offset + 24, current))
            if current and commit:
                committed = len(frames)
            offset += 24 + self.size
        for index, (number, place, counts) in enumerate(frames):
            if counts and index < committed:
                if number in self.live:
                    self.old.append((number, self.live[number]))
                self.live[number] = place
            else:
                self.old.append((number, place))


def _children(data: bytes, start: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", data, start + 3)
    for index in range(min(count, (len(data) - start - 12) // 2)):
        (cell,) = struct.unpack_from(">H", data, start + 12 + 2 * index)
        if cell + 4 <= len(data):
            yield int(struct.unpack_from(">I", data, cell)[0])
    yield int(struct.unpack_from(">I", data, start + 8)[0])


def _at(file: BinaryIO, offset: int, size: int) -> bytes:
    file.seek(offset)
    return file.read(size)


def opened(path: Path) -> BinaryIO:
    """A file for reading in large steps."""
    return path.open("rb", buffering=1 << 16)
