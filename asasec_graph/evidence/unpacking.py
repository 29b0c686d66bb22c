"""Decompression that never makes more bytes at once than asked for.

The standard readers of bzip2 and lzma inside a zip expand a whole block of input before they look at
what was asked: 4 KiB can become gigabytes. Here each step is bounded by `STEP` bytes of output.
"""

from __future__ import annotations

import bz2
import lzma
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol

from asasec_graph.errors import EvidenceError

STEP = 1 << 20
_READ = 1 << 16
_DICTIONARY = 256 << 20

STORED, DEFLATED, BZIP2, LZMA = 0, 8, 12, 14
NAMES = {1: "shrink", 6: "implode", 9: "deflate64", 93: "zstandard", 95: "xz", 98: "ppmd", 99: "AES"}


class Stepper(Protocol):
    """A decompressor that gives at most `limit` bytes for each call."""

    def step(self, data: bytes, limit: int) -> bytes:
        """The next bytes made of `data` and of what was kept back before."""
        ...

    @property
    def hungry(self) -> bool:
        """Whether nothing more comes without more input."""
        ...

    @property
    def ended(self) -> bool:
        """Whether the stream is complete."""
        ...

    @property
    def rest(self) -> bytes:
        """Input behind the end of the stream."""
        ...


class _Zlib:
    """Raw deflate (wbits -15) or gzip (31)."""

    def __init__(self, wbits: int) -> None:
        self._object = zlib.decompressobj(wbits)

    def step(self, data: bytes, limit: int) -> bytes:
        return self._object.decompress(self._object.unconsumed_tail + data, limit)

    @property
    def hungry(self) -> bool:
        return not self._object.unconsumed_tail

    @property
    def ended(self) -> bool:
        return self._object.eof

    @property
    def rest(self) -> bytes:
        return self._object.unused_data


class _Blocks:
    """bzip2, or lzma in any of its containers."""

    def __init__(self, inner: bz2.BZ2Decompressor | lzma.LZMADecompressor) -> None:
        self._object = inner

    def step(self, data: bytes, limit: int) -> bytes:
        return self._object.decompress(data, limit)

    @property
    def hungry(self) -> bool:
        return self._object.needs_input

    @property
    def ended(self) -> bool:
        return self._object.eof

    @property
    def rest(self) -> bytes:
        return self._object.unused_data


def _zip_lzma(file: BinaryIO) -> tuple[Stepper, int]:
    """LZMA as zip stores it: version, length of properties, properties (lc/lp/pb and dictionary size)."""
    head = file.read(9)
    if len(head) < 9:
        raise EvidenceError("its lzma header is cut off")
    _, size, packed, dictionary = struct.unpack("<HHBI", head)
    if size != 5 or packed >= 9 * 5 * 5 or dictionary > _DICTIONARY:
        raise EvidenceError("its lzma header asks for what no reader should give")
    chain = {
        "id": lzma.FILTER_LZMA1,
        "dict_size": max(dictionary, 4096),
        "lc": packed % 9,
        "lp": packed // 9 % 5,
        "pb": packed // 45,
    }
    return _Blocks(lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[chain])), len(head)


def of_method(method: int, file: BinaryIO) -> tuple[Stepper | None, int]:
    """The decompressor of a zip entry's method and how much of the entry its header took; None where stored."""
    match method:
        case 0:
            return None, 0
        case 8:
            return _Zlib(-15), 0
        case 12:
            return _Blocks(bz2.BZ2Decompressor()), 0
        case 14:
            return _zip_lzma(file)
        case _:
            raise EvidenceError(f"it is compressed by a method that is not read ({NAMES.get(method, method)})")


def of_magic(head: bytes) -> Stepper | None:
    """The decompressor of a gzip, bzip2 or xz file by its first bytes."""
    if head.startswith(b"\x1f\x8b\x08"):
        return _Zlib(31)
    if head.startswith(b"BZh"):
        return _Blocks(bz2.BZ2Decompressor())
    if head.startswith(b"\xfd7zXZ\0"):
        return _Blocks(lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_DICTIONARY))
    return None


def copied(file: BinaryIO, size: int) -> Iterator[bytes]:
    """`size` bytes as they stand; EvidenceError where the file ends before."""
    while size > 0:
        data = file.read(min(size, STEP))
        if not data:
            raise EvidenceError("its bytes end before their stated length")
        size -= len(data)
        yield data


def expanded(file: BinaryIO, size: int, stepper: Stepper) -> Iterator[bytes]:
    """What `size` bytes of one compressed stream become, in pieces of at most `STEP`."""
    try:
        while not stepper.ended:
            data = b""
            if stepper.hungry:
                data = file.read(min(size, _READ))
                size -= len(data)
            made = stepper.step(data, STEP)
            if made:
                yield made
            elif not data and not stepper.ended:
                raise EvidenceError("its compressed bytes end too early")
    except (zlib.error, OSError, lzma.LZMAError, EOFError, MemoryError) as error:
        raise EvidenceError(f"its compressed bytes are damaged ({error})") from error


def streams(file: BinaryIO) -> Iterator[bytes]:
    """What a gzip, bzip2 or xz file becomes, all its streams one after another; trailing bytes are left."""
    while True:
        begin = file.tell()
        stepper = of_magic(file.read(6))
        file.seek(begin)
        if stepper is None:
            return
        yield from expanded(file, 1 << 62, stepper)
        file.seek(-len(stepper.rest), 1)
