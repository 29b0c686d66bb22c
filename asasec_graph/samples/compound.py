"""Compound files (MS-CFB, version 3) written from a tree of storages and streams: what Outlook and old Office keep."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Tree: TypeAlias = "Mapping[str, bytes | Tree]"

SECTOR = 512
MINI = 64
CUTOFF = 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


@dataclass(slots=True)
class _Entry:
    name: str
    kind: int
    start: int = _END
    size: int = 0
    left: int = _FREE
    right: int = _FREE
    child: int = _FREE

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le") + b"\0\0"
        return (
            name.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(name), self.kind, 1, self.left, self.right, self.child)
            + bytes(16 + 4 + 8 + 8)
            + struct.pack("<IQ", self.start, self.size)
        )


@dataclass(slots=True)
class _Writer:
    entries: list[_Entry] = field(default_factory=lambda: [_Entry("Root Entry", 5)])
    sectors: list[bytes] = field(default_factory=list[bytes])
    fat: list[int] = field(default_factory=list[int])
    mini: bytearray = field(default_factory=bytearray)
    mini_fat: list[int] = field(default_factory=list[int])

    def chain(self, data: bytes) -> int:
        """Puts bytes into sectors; the number of the first."""
        count = -(-len(data) // SECTOR)
        first = len(self.sectors)
        for number in range(count):
            self.sectors.append(data[number * SECTOR : (number + 1) * SECTOR].ljust(SECTOR, b"\0"))
            self.fat.append(first + number + 1 if number + 1 < count else _END)
        return first if count else _END

    def small(self, data: bytes) -> int:
        """Puts bytes into the mini stream; the number of the first piece."""
        count = -(-len(data) // MINI)
        first = len(self.mini_fat)
        self.mini += data.ljust(count * MINI, b"\0")
        self.mini_fat += [first + number + 1 if number + 1 < count else _END for number in range(count)]
        return first if count else _END

    def storage(self, index: int, tree: Tree) -> None:
        """Writes what is below a storage; its children are a balanced tree, all black."""
        made: list[int] = []
        for name in sorted(tree, key=lambda one: (len(one), one.upper())):
            held = tree[name]
            entry = _Entry(name, 2 if isinstance(held, bytes) else 1)
            self.entries.append(entry)
            made.append(len(self.entries) - 1)
            if isinstance(held, bytes):
                entry.size = len(held)
                entry.start = self.chain(held) if len(held) >= CUTOFF else self.small(held)
        for number, name in zip(made, sorted(tree, key=lambda one: (len(one), one.upper())), strict=True):
            held = tree[name]
            if not isinstance(held, bytes):
                self.storage(number, held)
        self.entries[index].child = self._balanced(made)

    def _balanced(self, numbers: list[int]) -> int:
        if not numbers:
            return _FREE
        middle = len(numbers) // 2
        entry = self.entries[numbers[middle]]
        entry.left, entry.right = self._balanced(numbers[:middle]), self._balanced(numbers[middle + 1 :])
        return numbers[middle]


def written(tree: Tree) -> bytes:
    """The bytes of a compound file with this tree."""
    writer = _Writer()
    writer.storage(0, tree)
    root = writer.entries[0]
    root.size, root.start = len(writer.mini), writer.chain(bytes(writer.mini))
    mini_fat = b"".join(struct.pack("<I", one) for one in writer.mini_fat)
    mini_sectors = -(-len(mini_fat) // SECTOR)
    mini_start = writer.chain(mini_fat.ljust(mini_sectors * SECTOR, b"\xff"))
    directory = b"".join(one.packed() for one in writer.entries)
    directory_start = writer.chain(directory.ljust(-(-len(directory) // SECTOR) * SECTOR, b"\0"))
    count = len(writer.fat)
    fat_sectors = 1
    while fat_sectors * (SECTOR // 4) < count + fat_sectors:
        fat_sectors += 1
    if fat_sectors > 109:
        raise ValueError("a compound file of more than 6 MB is not written here")
    fat = writer.fat + [_FAT] * fat_sectors
    fat += [_FREE] * (fat_sectors * SECTOR // 4 - len(fat))
    listed = [*range(count, count + fat_sectors), *([_FREE] * (109 - fat_sectors))]
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, fat_sectors, directory_start, 0, CUTOFF, mini_start, mini_sectors, _END, 0)
    header += struct.pack("<109I", *listed)
    return header + b"".join(writer.sectors) + struct.pack(f"<{len(fat)}I", *fat)
