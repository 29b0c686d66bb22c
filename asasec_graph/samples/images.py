"""Disk images: a FAT16 volume behind a partition table, with folders, long names and deleted files.

Written from Microsoft's "FAT32 File System Specification" 1.03 (which covers FAT16 and long names) and the partition
table of the PC's master boot record. A deleted file keeps its bytes and its entry, whose first byte is 0xE5; its
clusters are free again.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SECTOR, CLUSTER = 512, 2_048
FIRST_SECTOR = 63
_ROOT_ENTRIES, _LEAST_CLUSTERS = 512, 4_200
_FOLDER, _FILE, _LONG, _GONE = 0x10, 0x20, 0x0F, 0xE5
_DATE = (2026 - 1980) << 9 | 3 << 5 | 14
Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Disk:
    """What was written: the image, and the SHA-256 of each file by path, those that are deleted apart."""

    path: Path
    files: dict[str, str]
    deleted: dict[str, str]


@dataclass(slots=True)
class _Folder:
    """A folder while it is made: its entries, and its place."""

    first: int
    entries: list[bytes] = field(default_factory=list[bytes])
    folders: dict[str, _Folder] = field(default_factory=dict[str, "_Folder"])
    shorts: set[bytes] = field(default_factory=set[bytes])


def contents(seed: int = 1) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Files and deleted files of a fictional person: notes with made-up numbers."""
    random = Random(f"images/{seed}")
    number, other = (f"+34 600 10 {random.randrange(100):02} {random.randrange(100):02}" for _ in range(2))
    files = {
        "Users/ana/Documents/una nota larga.txt": f"Ana: llamar al {number}\n".encode() + b"y comprar pan\n" * 900,
        "Users/ana/pic.bin": random.randbytes(9_000),
        "readme.txt": b"nothing to see\n",
    }
    gone = b"nada\n" * 600 + f"escribe a lucia.{seed}@example.org o al {other}\n".encode()
    return files, {"Users/ana/borrado.txt": gone}


def write(
    path: Path, files: Files | None = None, deleted: Files | None = None, *, seed: int = 1, table: bool = True
) -> Disk:
    """Write an image with these files and deleted files (by default those of `contents`), with or without a table."""
    planted, gone = contents(seed)
    kept = dict(planted if files is None else files)
    lost = dict(gone if deleted is None and files is None else deleted or {})
    volume = _Volume([*kept.values(), *lost.values()], len(kept) + len(lost))
    for name, data in kept.items():
        volume.add(name, data)
    for name, data in lost.items():
        volume.add(name, data, deleted=True)
    made = volume.image()
    with path.open("wb") as file:
        if table:
            file.write(_master_boot_record(len(made)))
        file.write(made)
    return Disk(path, _hashes(kept), _hashes(lost))


def split(path: Path, size: int) -> list[Path]:
    """Cut an image into .001, .002 and so on of `size` bytes beside it, and remove it."""
    data = path.read_bytes()
    made: list[Path] = []
    for number, begin in enumerate(range(0, len(data), size), 1):
        part = path.with_suffix(f".{number:03}")
        part.write_bytes(data[begin : begin + size])
        made.append(part)
    path.unlink()
    return made


def _hashes(files: Files) -> dict[str, str]:
    return {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def _master_boot_record(size: int) -> bytes:
    entry = struct.pack("<B3sB3sII", 0x80, b"\1\1\0", 0x06, b"\xfe\xff\xff", FIRST_SECTOR, size // SECTOR)
    return (bytes(446) + entry + bytes(48) + b"\x55\xaa").ljust(FIRST_SECTOR * SECTOR, b"\0")


class _Volume:
    """A FAT16 volume in memory."""

    def __init__(self, files: list[bytes], count: int) -> None:
        needed = sum(-(-len(data) // CLUSTER) for data in files) + 4 * count + 16
        self._clusters = max(_LEAST_CLUSTERS, needed)
        self._table = [0xFFF8, 0xFFFF] + [0] * self._clusters
        self._data = bytearray(self._clusters * CLUSTER)
        self._next = 2
        self._root = _Folder(0)

    def add(self, path: str, data: bytes, *, deleted: bool = False) -> None:
        """A file with its folders."""
        *parents, name = path.split("/")
        folder = self._root
        for parent in parents:
            folder = self._folder(folder, parent)
        clusters = self._taken(data)
        folder.entries += _entries(folder, name, _FILE, clusters[0] if clusters else 0, len(data), deleted)
        for cluster in clusters if deleted else []:
            self._table[cluster] = 0

    def _folder(self, parent: _Folder, name: str) -> _Folder:
        if name not in parent.folders:
            (first,) = self._taken(bytes(CLUSTER))
            parent.folders[name] = _Folder(first)
            parent.entries += _entries(parent, name, _FOLDER, first, 0, False)
            parent.folders[name].entries += [_short(b".          ", _FOLDER, first, 0)]
            parent.folders[name].entries += [_short(b"..         ", _FOLDER, parent.first, 0)]
        return parent.folders[name]

    def _taken(self, data: bytes) -> list[int]:
        """The clusters that these bytes were put into, one behind the other."""
        count = -(-len(data) // CLUSTER)
        begin = (self._next - 2) * CLUSTER
        self._data[begin : begin + len(data)] = data
        clusters = list(range(self._next, self._next + count))
        self._next += count
        for cluster in clusters:
            self._table[cluster] = cluster + 1 if cluster != clusters[-1] else 0xFFFF
        return clusters

    def image(self) -> bytes:
        """The whole volume."""
        self._settle(self._root)
        table = struct.pack(f"<{len(self._table)}H", *self._table)
        sectors = -(-len(table) // SECTOR)
        table = table.ljust(sectors * SECTOR, b"\0")
        root = b"".join(self._root.entries).ljust(_ROOT_ENTRIES * 32, b"\0")
        return self._boot(sectors) + table + table + root + bytes(self._data)

    def _settle(self, folder: _Folder) -> None:
        for inner in folder.folders.values():
            data = b"".join(inner.entries)
            if len(data) > CLUSTER:
                raise ValueError("a folder of this writer holds no more than one cluster of entries")
            begin = (inner.first - 2) * CLUSTER
            self._data[begin : begin + len(data)] = data
            self._settle(inner)

    def _boot(self, sectors: int) -> bytes:
        total = 1 + 2 * sectors + _ROOT_ENTRIES * 32 // SECTOR + len(self._data) // SECTOR
        head = b"\xeb\x3c\x90MSDOS5.0" + struct.pack(
            *("<HBHBHHBHHHII", SECTOR, CLUSTER // SECTOR, 1, 2, _ROOT_ENTRIES),
            *(total if total < 1 << 16 else 0, 0xF8, sectors, 63, 255, FIRST_SECTOR, total if total >= 1 << 16 else 0),
        )
        head += struct.pack("<BBBI11s8s", 0x80, 0, 0x29, 0x1234ABCD, b"EVIDENCE   ", b"FAT16   ")
        return head.ljust(510, b"\0") + b"\x55\xaa"


def _entries(folder: _Folder, name: str, kind: int, first: int, size: int, deleted: bool) -> list[bytes]:
    """The long entries of a name, last part first, and the short one that they belong to."""
    short = _short_name(name, folder.shorts)
    parts = [name[begin : begin + 13] for begin in range(0, len(name), 13)]
    made = [_long(part, number, number == len(parts), short) for number, part in enumerate(parts, 1)]
    made = [*reversed(made), _short(short, kind, first, size)]
    return [bytes([_GONE]) + entry[1:] for entry in made] if deleted else made


def _short_name(name: str, used: set[bytes]) -> bytes:
    stem, _, ending = name.upper().rpartition(".")
    stem, ending = (stem, ending) if stem else (ending, "")
    plain = "".join(c for c in stem if c.isascii() and c.isalnum()) or "X"
    last = "".join(c for c in ending if c.isascii() and c.isalnum())[:3].ljust(3)
    for number in range(1, 1_000):
        made = (f"{plain[: 7 - len(str(number))]}~{number}".ljust(8) + last).encode()
        if made not in used:
            used.add(made)
            return made
    raise ValueError("a folder of this writer holds no more than a thousand names that begin alike")


def _short(name: bytes, kind: int, first: int, size: int) -> bytes:
    return name + struct.pack("<BBBHHHHHHHI", kind, 0, 0, 0, _DATE, _DATE, 0, 0, _DATE, first, size)


def _long(part: str, number: int, last: bool, short: bytes) -> bytes:
    checksum = 0
    for byte in short:
        checksum = ((checksum & 1) << 7 | checksum >> 1) + byte & 0xFF
    text = part.encode("utf-16-le")
    text = (text + b"\0\0" if len(text) < 26 else text).ljust(26, b"\xff")
    head = struct.pack("<B10sBBB", number | (0x40 if last else 0), text[:10], _LONG, 0, checksum)
    return head + text[10:22] + b"\0\0" + text[22:]
