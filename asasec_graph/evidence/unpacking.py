"""Decompression that never makes more bytes at once than asked for.

The standard readers of bzip2 and lzma inside a zip expand a whole block of input before they look at
what was asked: 4 KiB can become gigabytes. Here each step is bounded by `STEP` bytes of output.
"""

from __future__ import annotations

import bz2
import lzma
import struct
import sys
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, Protocol

import inflate64

from asasec_graph.errors import EvidenceError

if sys.version_info >= (3, 14):
    from compression.zstd import ZstdDecompressor as ZstdDecompressor
    from compression.zstd import ZstdError as ZstdError
else:
    from backports.zstd import ZstdDecompressor as ZstdDecompressor
    from backports.zstd import ZstdError as ZstdError

STEP = 1 << 20
_READ = 1 << 16
_DICTIONARY = 256 << 20

_SLICE = 2_048
"""Bytes given at once to a decompressor that cannot be told how much to make of them: at most some MB."""
NAMES = {1: "shrink", 6: "implode", 95: "xz", 98: "ppmd", 99: "AES"}
ZSTANDARD = b"\x28\xb5\x2f\xfd"


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


class Zlib:
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


class Blocks:
    """bzip2, zstandard, or lzma in any of its containers."""

    def __init__(self, inner: bz2.BZ2Decompressor | lzma.LZMADecompressor | ZstdDecompressor) -> None:
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


class Deflate64:
    """Deflate with a window of 64 KiB, as Explorer writes large zip files."""

    def __init__(self) -> None:
        self._object: Any = inflate64.Inflater()
        self._held = b""

    def step(self, data: bytes, limit: int) -> bytes:
        """The next bytes, some more than `limit` where one slice makes them."""
        self._held += data
        made = bytearray()
        while self._held and len(made) < limit and not self.ended:
            made += bytes(self._object.inflate(self._held[:_SLICE]))
            self._held = self._held[_SLICE:]
        return bytes(made)

    @property
    def hungry(self) -> bool:
        return not self._held

    @property
    def ended(self) -> bool:
        return bool(self._object.eof)

    @property
    def rest(self) -> bytes:
        return self._held


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
    return Blocks(lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[chain])), len(head)


def of_method(method: int, file: BinaryIO) -> tuple[Stepper | None, int]:
    """The decompressor of a zip entry's method and how much of the entry its header took; None where stored."""
    match method:
        case 0:
            return None, 0
        case 8:
            return Zlib(-15), 0
        case 9:
            return Deflate64(), 0
        case 93:
            return Blocks(ZstdDecompressor()), 0
        case 12:
            return Blocks(bz2.BZ2Decompressor()), 0
        case 14:
            return _zip_lzma(file)
        case _:
            raise EvidenceError(f"it is compressed by a method that is not read ({NAMES.get(method, method)})")


def of_magic(head: bytes) -> Stepper | None:
    """The decompressor of a gzip, bzip2, xz or zstandard file by its first bytes."""
    if head.startswith(b"\x1f\x8b\x08"):
        return Zlib(31)
    if head.startswith(b"BZh"):
        return Blocks(bz2.BZ2Decompressor())
    if head.startswith(ZSTANDARD):
        return Blocks(ZstdDecompressor())
    if head.startswith(b"\xfd7zXZ\0"):
        return Blocks(lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_DICTIONARY))
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
            hungry = stepper.hungry
            data = file.read(min(size, _READ)) if hungry else b""
            size -= len(data)
            made = stepper.step(data, STEP)
            if made:
                yield made
            elif hungry and not data and not stepper.ended:
                raise EvidenceError("its compressed bytes end too early")
    except (zlib.error, OSError, lzma.LZMAError, EOFError, MemoryError, ValueError, ZstdError) as error:
        raise EvidenceError(f"its compressed bytes are damaged ({error})") from error


def streams(file: BinaryIO) -> Iterator[bytes]:
    """What a gzip, bzip2, xz or zstandard file becomes, all its streams one after another; trailing bytes are left."""
    while True:
        begin = file.tell()
        stepper = of_magic(file.read(6))
        file.seek(begin)
        if stepper is None:
            return
        yield from expanded(file, 1 << 62, stepper)
        file.seek(-len(stepper.rest), 1)
