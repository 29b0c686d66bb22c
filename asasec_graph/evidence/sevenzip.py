"""7z archives: their list by py7zr, their bytes block by block in constant memory, solid and encrypted ones too.

The files of a solid block stand one behind the other in one stream: they are read in that order, and whoever asks
for one further back makes the block be read again from its beginning.
"""

from __future__ import annotations

import contextlib
import logging
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, cast

import py7zr

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence import sevenzip_coders
from asasec_graph.evidence.entries import Entry, safe_name
from asasec_graph.evidence.limits import Limits
from asasec_graph.evidence.sevenzip_coders import Coder
from asasec_graph.reading.source import Written

MAGIC = b"7z\xbc\xaf\x27\x1c"
_READ = 1 << 16
_SINCE_1601 = 11_644_473_600_000
"""Milliseconds from where Windows counts to 1970."""
_LINK, _UNIX, _DIRECTORY = 0xA000, 0x8000, 0x10
log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Block:
    """One packed stream with the files in it. `place` is where in its bytes `stream` stands."""

    path: Path
    offset: int
    packed: int
    coders: list[Coder]
    passwords: tuple[str, ...]
    first: tuple[int, int | None] = (0, None)
    stream: Iterator[bytes] | None = field(default=None, repr=False)
    place: int = 0
    held: bytes = field(default=b"", repr=False)
    opener: str | None = field(default=None, repr=False)

    @property
    def encrypted(self) -> bool:
        return any(coder.method == sevenzip_coders.AES for coder in self.coders)

    def bytes_of(self, start: int, size: int) -> Iterator[bytes]:
        """The bytes from `start` on, `size` of them."""
        if self.encrypted and self.opener is None:
            self._unlock()
        if self.stream is None or start < self.place:
            self._begin(self.opener)
        try:
            for data in self._taken(start + size):
                behind = data[max(0, start - self.place + len(data)) :] if self.place > start else b""
                if behind:
                    yield behind
        except EvidenceError:
            self.stream = None
            raise

    def _begin(self, password: str | None) -> None:
        self.stream, self.place, self.held = sevenzip_coders.decoded(self.coders, self._raw(), password), 0, b""

    def _raw(self) -> Iterator[bytes]:
        left = self.packed
        with self.path.open("rb") as file:
            file.seek(self.offset)
            while left > 0 and (data := file.read(min(left, _READ))):
                left -= len(data)
                yield data

    def _taken(self, end: int) -> Iterator[bytes]:
        """What comes up to `end`, in pieces; `place` is behind each as it is given."""
        while self.place < end:
            data = self.held or next(cast("Iterator[bytes]", self.stream), b"")
            if not data:
                raise EvidenceError("its bytes end before their stated length")
            taken, self.held = data[: end - self.place], data[end - self.place :]
            self.place += len(taken)
            yield taken

    def _unlock(self) -> None:
        """Find the password by the first file of the block and its checksum."""
        size, checksum = self.first
        for password in self.passwords:
            with contextlib.suppress(EvidenceError):
                self._begin(password)
                made = 0
                for data in self._taken(size):
                    made = zlib.crc32(data, made)
                if checksum in (None, made):
                    self.opener = password
                    return
        self.stream = None
        raise EvidenceError("it is encrypted, and none of the passwords given opens it; give its own and read it again")


def is_7z(head: bytes) -> bool:
    """Whether these first bytes are a 7z archive's."""
    return head.startswith(MAGIC)


def listed(path: Path, limits: Limits, passwords: tuple[str, ...]) -> Iterator[Entry]:
    """The entries; EvidenceError where the list cannot be read."""
    archive, password = _opened(path, limits, passwords)
    given = tuple(dict.fromkeys([password, *passwords])) if password is not None else passwords
    try:
        yield from _entries(path, archive, limits, given)
    finally:
        archive.close()


def _opened(path: Path, limits: Limits, passwords: tuple[str, ...]) -> tuple[py7zr.SevenZipFile, str | None]:
    """The archive with its list read, and the password that the list wanted."""
    if _list_size(path) > (limits.entries + 1) * 512:
        raise EvidenceError(
            f"its list of entries is longer than the limit of {limits.entries:,} entries allows; nothing was read"
        )
    failed: Exception | None = None
    for password in (None, *passwords):
        try:
            return py7zr.SevenZipFile(path, password=password), password
        except Exception as error:  # noqa: BLE001 of whatever kind: py7zr trusts the list's structure
            failed = failed if isinstance(failed, py7zr.PasswordRequired) else error
    if isinstance(failed, py7zr.PasswordRequired) and passwords:
        raise EvidenceError(
            "its list of entries is encrypted, and none of the passwords given opens it; give its own and read it again"
        ) from failed
    if isinstance(failed, py7zr.PasswordRequired):
        raise EvidenceError(
            "its list of entries is encrypted: give its password (--passwords FILE) and read it again with --again"
        ) from failed
    raise EvidenceError(f"it cannot be read as a 7z file ({failed}); it may be cut off or damaged") from failed


def _list_size(path: Path) -> int:
    with path.open("rb") as file:
        return int.from_bytes(file.read(32)[20:28], "little")


def _entries(path: Path, archive: py7zr.SevenZipFile, limits: Limits, passwords: tuple[str, ...]) -> Iterator[Entry]:
    blocks = dict[int, tuple[_Block, list[int]]]()
    offsets = _offsets(archive)
    for info in cast("Iterable[Any]", archive.files):
        if info.is_directory or info.emptystream:
            if not info.is_directory:
                name, remark = safe_name(info.filename)
                yield Entry(name, 0, lambda: iter(()), None, remark, None, 0)
            continue
        folder = info.folder
        if id(folder) not in blocks:
            block = _Block(path, *offsets[id(folder)], _chain(folder), passwords, (info.uncompressed, info.crc32))
            blocks[id(folder)] = block, [0]
        block, place = blocks[id(folder)]
        yield _entry(info, block, place[0], limits)
        place[0] += info.uncompressed


def _entry(info: Any, block: _Block, start: int, limits: Limits) -> Entry:
    name, remark = safe_name(info.filename)
    made = block.coders[-1].size if block.coders else 0
    refused = None
    if info.is_symlink or info.is_junction:
        refused = "it is a symbolic link; what it points to was not followed"
    elif not block.coders:
        refused = "it is compressed by a method that is not read (BCJ2)"
    elif block.encrypted and not block.passwords:
        refused = "it is encrypted: give its password (--passwords FILE) and read it again with --again"
    elif made > limits.floor and made > block.packed * limits.ratio:
        refused = (
            f"{block.packed:,} packed bytes make {made:,}, more than {limits.ratio} to one: a zip bomb; it was left"
        )
    opened = partial(block.bytes_of, start, info.uncompressed)
    return Entry(name, block.packed, opened, info.crc32, remark, refused, info.uncompressed, written=_written(info))


def _written(info: Any) -> Written | None:
    """Its time of change, kept as Windows counts: in tenths of microseconds since 1601."""
    ticks = info.lastwritetime
    return Written(int(ticks) // 10_000 - _SINCE_1601) if isinstance(ticks, int) and ticks > 0 else None


def _offsets(archive: py7zr.SevenZipFile) -> dict[int, tuple[int, int]]:
    """Where each block's packed bytes begin, and how many they are."""
    streams = cast("Any", archive.header.main_streams)
    found, stream = dict[int, tuple[int, int]](), 0
    if streams is None:
        return found
    packed: list[int] = streams.packinfo.packsizes
    at = archive.afterheader + streams.packinfo.packpos
    for folder in streams.unpackinfo.folders:
        count = len(folder.packed_indices)
        found[id(folder)] = at, packed[stream] if stream < len(packed) else 0
        at += sum(packed[stream : stream + count])
        stream += count
    return found


def _chain(folder: Any) -> list[Coder]:
    """The coders from that which takes the packed bytes to that which gives the files'; empty where they branch."""
    coders, bonds = folder.coders, {bond.outcoder: bond.incoder for bond in folder.bindpairs}
    if len(folder.packed_indices) != 1 or any((c["numinstreams"], c["numoutstreams"]) != (1, 1) for c in coders):
        return []
    chain: list[Coder] = []
    at: int | None = folder.packed_indices[0]
    while at is not None and at < len(coders) and len(chain) < len(coders):
        chain.append(Coder(coders[at]["method"], coders[at]["properties"] or b"", folder.unpacksizes[at]))
        at = bonds.get(at)
    return chain
