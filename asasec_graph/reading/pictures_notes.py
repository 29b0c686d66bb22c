"""What JPEG, PNG and TIFF files carry beside their pixels, read without a decoder: broken ones say where they were too.

Sources: ITU-T T.81 and CIPA DC-008 for the segments of JPEG, Adobe's XMP specification part 3 for where its packets
stand, the PNG specification (third edition) for chunks, ImageMagick's `Raw profile type` text (EXIF in hexadecimal).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator
from typing import BinaryIO

from asasec_graph.reading import exif, exif_ifd, pictures_jpeg
from asasec_graph.reading import pictures_kinds as kinds
from asasec_graph.reading.exif import Tags
from asasec_graph.reading.pictures_shape import Header

_APP1, _APP12, _APP13, _COMMENT = 0xE1, 0xEC, 0xED, 0xFE
_EXIF, _XMP, _PHOTOSHOP = b"Exif\0", b"http://ns.adobe.com/xap/1.0/\0", b"Photoshop 3.0\0"
_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_MOST_CHUNKS = 100_000
_LONGEST_CHUNK = 16 << 20
_LONGEST_TEXT = 8_000
_MOST_TEXTS = 64
_TIFF_BYTES = 64 << 20


def of_jpeg(file: BinaryIO) -> Tags:
    """The metadata of a JPEG's segments before its pixels; EXIF that goes on in further segments is put together."""
    block = xmp = early = iptc = comment = b""
    for segment in pictures_jpeg.segments(file):
        if segment.marker not in (_APP1, _APP12, _APP13, _COMMENT):
            continue
        file.seek(segment.start)
        data = file.read(segment.length)
        if segment.marker == _APP1 and data.startswith(_EXIF):
            block += data[6:] if block else data
        elif segment.marker == _APP1 and data.startswith(_XMP):
            xmp = xmp or data[len(_XMP) :]
        elif segment.marker == _APP12:
            early = early or data
        elif segment.marker == _APP13 and data.startswith(_PHOTOSHOP):
            iptc += data[len(_PHOTOSHOP) :]
        elif segment.marker == _COMMENT:
            comment = comment or data
    return Tags(block, xmp, early, iptc=iptc, text=_comment(comment))


def bare(file: BinaryIO, kind: str) -> Header | None:
    """The header of a picture that no decoder opens; None where its metadata say nothing of it."""
    if kind not in READERS:
        return None
    tags = READERS[kind](file)
    said = exif.read(tags)
    if not (said.make or said.model or said.taken or said.place or said.about.facts):
        return None
    width, height = _SIZES[kind](file)
    turn = exif.orientation(tags.exif)
    return Header(kind, *((height, width) if turn >= 5 else (width, height)), False, turn, tags)


def of_tiff(file: BinaryIO) -> Tags:
    """A TIFF file is an EXIF block itself."""
    file.seek(0)
    return Tags(file.read(_TIFF_BYTES))


def _size_of_tiff(file: BinaryIO) -> tuple[int, int]:
    found = exif_ifd.block(of_tiff(file).exif)
    width, height = (found[1][tag].whole() if found and tag in found[1] else None for tag in (0x0100, 0x0101))
    return width or 0, height or 0


def _size_of_png(file: BinaryIO) -> tuple[int, int]:
    file.seek(16)
    width, height = struct.unpack(">II", file.read(8).ljust(8, b"\0"))
    return width, height


def _size_of_jpeg(file: BinaryIO) -> tuple[int, int]:
    """Width and height as the frame announces them; zeros where none does."""
    for segment in pictures_jpeg.segments(file):
        if segment.marker in _FRAMES and segment.length >= 5:
            file.seek(segment.start + 1)
            height, width = struct.unpack(">HH", file.read(4).ljust(4, b"\0"))
            return width, height
    return 0, 0


def of_png(file: BinaryIO) -> Tags:
    """The metadata of a PNG's chunks, before its pixels or behind them; sums are not checked."""
    block = xmp = iptc = b""
    texts: dict[str, str] = {}
    for name, data in _chunks(file):
        if name == b"eXIf":
            block = block or data
            continue
        keyword, value = _keyword(name, data)
        profile = _raw_profile(value) if keyword.startswith("Raw profile type ") else b""
        if keyword == "XML:com.adobe.xmp":
            xmp = xmp or value
        elif profile.startswith(_XMP) or keyword.endswith(" xmp"):
            xmp = xmp or profile.removeprefix(_XMP)
        elif profile.startswith(_EXIF) or keyword.endswith((" exif", " APP1")):
            block = block or profile
        elif keyword.endswith((" iptc", " 8bim")) and profile:
            iptc = iptc or profile
        elif keyword and len(texts) < _MOST_TEXTS:
            texts.setdefault(keyword, _decoded(name, value)[:_LONGEST_TEXT])
    return Tags(block, xmp, iptc=iptc, text=tuple(texts.items()))


def _comment(data: bytes) -> tuple[tuple[str, str], ...]:
    text = data.split(b"\0")[0][:_LONGEST_TEXT]
    try:
        said = text.decode().strip()
    except UnicodeDecodeError:
        said = text.decode("latin-1").strip()
    return (("Comment", said),) if said and all(letter.isprintable() or letter.isspace() for letter in said) else ()


def _chunks(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Those with metadata: name and content."""
    at = 8
    for _ in range(_MOST_CHUNKS):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IEND":
            return
        length = struct.unpack(">I", head[:4])[0]
        if head[4:] in (b"eXIf", b"tEXt", b"zTXt", b"iTXt") and length <= _LONGEST_CHUNK:
            yield head[4:], file.read(length)
        at += 12 + length


def _keyword(name: bytes, data: bytes) -> tuple[str, bytes]:
    """The keyword of a text chunk and its value, inflated and bounded."""
    keyword, _, rest = data.partition(b"\0")
    if name == b"zTXt":
        rest = _inflated(rest[1:])
    elif name == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:]
        rest = rest.partition(b"\0")[2].partition(b"\0")[2]
        rest = _inflated(rest) if packed else rest
    return keyword.decode("latin-1"), rest


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _LONGEST_CHUNK)
    except zlib.error:
        return b""


def _decoded(name: bytes, value: bytes) -> str:
    try:
        return value.decode().strip()
    except UnicodeDecodeError:
        return value.decode("utf-8" if name == b"iTXt" else "latin-1", "replace").strip()


def _raw_profile(value: bytes) -> bytes:
    """The bytes of `\\nexif\\n    1234\\n45786966...`."""
    parts = value.split(None, 2)
    try:
        return bytes.fromhex(parts[2].decode("ascii")) if len(parts) == 3 else b""
    except ValueError:
        return b""


READERS: dict[str, Callable[[BinaryIO], Tags]] = {kinds.JPEG: of_jpeg, kinds.PNG: of_png, kinds.TIFF: of_tiff}
"""What reads the metadata, by the media type."""
_SIZES = {kinds.JPEG: _size_of_jpeg, kinds.PNG: _size_of_png, kinds.TIFF: _size_of_tiff}
