"""EnCase images (E01) of a raw one: compressed in chunks, in one file or in segments, with the hash of its bytes.

Written from the "Expert Witness Compression Format" specification that comes with libewf (LGPL-documentation by
J. Metz; facts only): a file header, then sections (`header`, `volume`, `sectors`, `table`, `table2`, `hash`, `next`,
`done`), each with a 76-byte descriptor that ends in an Adler-32.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

_MAGIC = b"EVF\x09\x0d\x0a\xff\x00"
_DESCRIPTOR, _CHUNK_SECTORS, _SECTOR = 76, 64, 512
_CHUNK = _CHUNK_SECTORS * _SECTOR
_PACKED = 1 << 31
_HEADER = "\r\n".join(
    (
        *("1", "main", "c\tn\ta\te\tt\tav\tov\tm\tu\tp"),
        "1\tE-1\tphone\tA. Unit\tnotes\t7.0\tLinux\t2026 3 14 1 5 9\t2026 3 14 1 5 9\t0\r\n",
    )
)


def write(
    path: Path, image: Path, *, segment: int = 1 << 30, digest: bytes | None = None, hashed: bool = True
) -> list[Path]:
    """Write `image` as `path` (.E01) and as many further segments of about `segment` bytes as it takes.

    `digest` is the MD5 stated in place of the true one; none is stated where `hashed` is false.
    """
    size = image.stat().st_size
    parts = list(_parts(image, segment))
    true = hashlib.md5(image.read_bytes(), usedforsecurity=False).digest()
    made: list[Path] = []
    for number, chunks in enumerate(parts, 1):
        out = path.with_suffix(f".E{number:02}")
        file = _Segment(number)
        if number == 1:
            file.section("header", zlib.compress(_HEADER.encode("latin-1")))
            file.section("volume", _volume(size, sum(map(len, parts))))
        file.chunks(chunks)
        if number < len(parts):
            file.last("next")
        else:
            if hashed:
                file.section("hash", _checked((digest or true) + bytes(16)))
            file.last("done")
        out.write_bytes(file.data)
        made.append(out)
    return made


def _parts(image: Path, segment: int) -> Iterator[list[tuple[bytes, bool]]]:
    """The chunks of each segment, each with whether it is compressed."""
    held, size = list[tuple[bytes, bool]](), 0
    with image.open("rb") as file:
        while data := file.read(_CHUNK):
            packed = zlib.compress(data)
            chunk = (packed, True) if len(packed) < len(data) else (_checked(data), False)
            if held and size + len(chunk[0]) > segment:
                yield held
                held, size = [], 0
            held.append(chunk)
            size += len(chunk[0])
    yield held


class _Segment:
    """One file while it is written."""

    def __init__(self, number: int) -> None:
        self.data = bytearray(_MAGIC + struct.pack("<BHH", 1, number, 0))

    def section(self, name: str, data: bytes) -> None:
        """A section with its descriptor."""
        here = len(self.data)
        self.data += _descriptor(name, here + _DESCRIPTOR + len(data), _DESCRIPTOR + len(data)) + data

    def last(self, name: str) -> None:
        """The section that ends the file: it points at itself."""
        self.data += _descriptor(name, len(self.data), 0)

    def chunks(self, chunks: list[tuple[bytes, bool]]) -> None:
        """The bytes, and twice the table of where each chunk begins."""
        base, at, entries = len(self.data), _DESCRIPTOR, bytearray()
        for data, packed in chunks:
            entries += struct.pack("<I", at | (_PACKED if packed else 0))
            at += len(data)
        self.section("sectors", b"".join(data for data, _ in chunks))
        table = _checked(struct.pack("<I4xQ4x", len(chunks), base)) + _checked(bytes(entries))
        self.section("table", table)
        self.section("table2", table)


def _volume(size: int, chunks: int) -> bytes:
    head = struct.pack("<B3xIIIQ", 1, chunks, _CHUNK_SECTORS, _SECTOR, -(-size // _SECTOR))
    return _checked((head.ljust(36, b"\0") + b"\1").ljust(1_048, b"\0"))


def _descriptor(name: str, following: int, size: int) -> bytes:
    return _checked(struct.pack("<16sQQ40x", name.encode(), following, size))


def _checked(data: bytes) -> bytes:
    return data + struct.pack("<I", zlib.adler32(data))
