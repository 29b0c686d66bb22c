"""Which picture format a file is, by its bytes and never by its name, and how large a picture of it is decoded.

Sources: the formats' own signatures; ISO/IEC 23008-12 for the brands of HEIF; TIFF 6.0, DNG 1.7 and LibRaw's list of
cameras for RAW files, which are TIFF files in most cases: they are told by a picture that is a sensor's mosaic.
"""

from __future__ import annotations

import struct
from typing import BinaryIO

from asasec_graph.reading.exif_ifd import Block, Directory, block

JPEG, PNG, GIF, WEBP, TIFF, BMP = (f"image/{name}" for name in ("jpeg", "png", "gif", "webp", "tiff", "bmp"))
HEIC, HEIF, AVIF = "image/heic", "image/heif", "image/avif"
DNG, RAW = "image/x-adobe-dng", "image/x-raw"
RAWS = {
    "image/x-canon-cr2", "image/x-canon-cr3", "image/x-fuji-raf", "image/x-olympus-orf", "image/x-panasonic-rw2",
    "image/x-nikon-nef", "image/x-sony-arw", "image/x-pentax-pef", DNG, RAW,
}  # fmt: skip
_BMP_HEADERS = frozenset({12, 40, 52, 56, 64, 108, 124})
_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"), HEIC),
    **dict.fromkeys((b"mif1", b"msf1", b"mif2", b"miaf"), HEIF),
    **dict.fromkeys((b"avif", b"avis"), AVIF),
    b"crx ": "image/x-canon-cr3",
}
_SIGNATURES = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"FUJIFILMCCD-RAW", "image/x-fuji-raf"),
    (b"IIRO\x08", "image/x-olympus-orf"),
    (b"IIRS\x08", "image/x-olympus-orf"),
    (b"MMOR\0", "image/x-olympus-orf"),
    (b"IIU\0", "image/x-panasonic-rw2"),
)
_BY_MAKER = (("NIKON", "image/x-nikon-nef"), ("SONY", "image/x-sony-arw"), ("PENTAX", "image/x-pentax-pef"))
_MOSAICS = frozenset({32_803, 34_892})
_LOOKED_INTO = 4 << 20
_MOST_INNER = 16


def media_type(head: bytes) -> str | None:
    """The media type by a file's first bytes (64 are enough), or None where no decoder here reads it.

    A RAW file in the shape of TIFF is `image/tiff` until `of_file` has looked into it.
    """
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head[4:8] == b"ftyp":
        return _brand(head)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return WEBP
    if head.startswith((b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")):
        return "image/x-canon-cr2" if head[8:11] == b"CR\2" else TIFF
    known = head.startswith(b"BM") and len(head) >= 18 and int.from_bytes(head[14:18], "little") in _BMP_HEADERS
    return BMP if known else None


def of_file(file: BinaryIO) -> str | None:
    """The media type of a whole file, RAW files told from TIFF; the file stands at its start afterwards."""
    file.seek(0)
    head = file.read(64)
    kind = media_type(head)
    if kind == TIFF:
        file.seek(0)
        kind = _tiff(file.read(_LOOKED_INTO))
    file.seek(0)
    return kind


def _brand(head: bytes) -> str | None:
    """The major brand; one that says no more than that it is HEIF is told by those it is compatible with."""
    size = struct.unpack(">I", head[:4])[0]
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, min(size, len(head)), 4))]
    found = [_BRANDS[brand] for brand in brands if brand in _BRANDS]
    if not found or brands[0] not in _BRANDS:
        return None
    return next((kind for kind in found if kind != HEIF), HEIF)


def _tiff(data: bytes) -> str:
    found = block(data)
    if found is None:
        return TIFF
    whole, main = found
    if 0xC612 in main:
        return DNG
    if not any(_number(directory, 0x0106) in _MOSAICS for directory in (main, *_inner(whole, main))):
        return TIFF
    make = main[0x010F].text().upper() if 0x010F in main else ""
    return next((kind for name, kind in _BY_MAKER if make.startswith(name)), RAW)


def _inner(whole: Block, main: Directory) -> list[Directory]:
    offsets = main[0x014A].numbers() if 0x014A in main else ()
    return [whole.directory(int(offset)) for offset in offsets[:_MOST_INNER]]


def _number(directory: Directory, tag: int) -> int | None:
    return directory[tag].whole() if tag in directory else None
