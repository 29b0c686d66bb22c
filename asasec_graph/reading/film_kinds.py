"""Which files are films, by their first bytes: MP4 and its kin, Matroska, AVI, MPEG streams, ASF, Flash, Ogg, MXF.

Never by name. Stills in the same boxes as MP4 (HEIF, AVIF, Canon's CR3) are pictures. Ogg is a film where its first
pages begin a stream of pictures, for voice messages of telephones are Ogg too. Playlists and whatever else leads to
other files are no films here, and are never given to a demuxer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_STILLS = frozenset(
    {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"mif2", b"msf1", b"miaf"}
    | {b"avif", b"avis", b"crx ", b"jp2 ", b"jpx ", b"jxl "}
)
_BARE = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot", b"moof", b"styp", b"sidx"})
_TELLING = frozenset({b"moov", b"mdat", b"moof", b"styp"})
_ASF = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
_EBML = b"\x1a\x45\xdf\xa3"
_DOC_TYPE = re.compile(rb"\x42\x82[\x81-\x8f](webm|matroska)")
_OGG_PICTURES = re.compile(rb"\x80theora|OVP80|BBCD\0")
"""How streams of Theora, VP8 and Dirac begin."""
_OGG_HEAD = 1_024
_PACKETS = 5
"""Packets of a transport stream in a row that must begin with its sync byte."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A container: its name for people, its media type, and FFmpeg's demuxer for it."""

    name: str
    media_type: str
    demuxer: str


_QUICKTIME = Kind("QuickTime", "video/quicktime", "mov")
_MP4 = Kind("MP4", "video/mp4", "mov")
_BRANDS: tuple[tuple[bytes, Kind], ...] = (
    (b"qt  ", _QUICKTIME),
    (b"3g2", Kind("3GP2", "video/3gpp2", "mov")),
    (b"3g", Kind("3GP", "video/3gpp", "mov")),
    (b"M4V", Kind("M4V", "video/x-m4v", "mov")),
    (b"M4", Kind("M4A", "audio/mp4", "mov")),
)
_FIRST: tuple[tuple[bytes, Kind], ...] = (
    (_ASF, Kind("ASF", "video/x-ms-asf", "asf")),
    (b"FLV\x01", Kind("FLV", "video/x-flv", "flv")),
    (b"\0\0\x01\xba", Kind("MPEG-PS", "video/mpeg", "mpeg")),
    (bytes.fromhex("060e2b34020501010d010201"), Kind("MXF", "application/mxf", "mxf")),
)


def kind(head: bytes) -> Kind | None:
    """The kind of film by a file's first bytes (1 KiB is enough), or None where it is none."""
    for first, found in _FIRST:
        if head.startswith(first):
            return found
    if head.startswith(b"RIFF") and head[8:12] in (b"AVI ", b"AVIX"):
        return Kind("AVI", "video/x-msvideo", "avi")
    if head.startswith(b"OggS"):
        return Kind("Ogg", "video/ogg", "ogg") if _OGG_PICTURES.search(head[:_OGG_HEAD]) else None
    if head.startswith(_EBML):
        return _matroska(head)
    if _is_transport(head, 188, 0) or _is_transport(head, 192, 4):
        return Kind("MPEG-TS", "video/mp2t", "mpegts")
    return _boxed(head)


def _matroska(head: bytes) -> Kind | None:
    told = _DOC_TYPE.search(head[:256])
    if told is None:
        return None
    if told[1] == b"webm":
        return Kind("WebM", "video/webm", "matroska")
    return Kind("Matroska", "video/x-matroska", "matroska")


def _is_transport(head: bytes, size: int, before: int) -> bool:
    return len(head) > before + size * (_PACKETS - 1) and all(
        head[before + size * number] == 0x47 for number in range(_PACKETS)
    )


def _boxed(head: bytes) -> Kind | None:
    """MP4 and QuickTime, by the first box; those of before 2003 have no `ftyp`."""
    size, name = int.from_bytes(head[:4], "big"), head[4:8]
    if name == b"ftyp" and size >= 12:
        brand = head[8:12]
        if brand in _STILLS:
            return None
        return next((found for begin, found in _BRANDS if brand.startswith(begin)), _MP4)
    is_text = b"\0" not in head[:64] and head[:1] >= b" "
    if name not in _BARE or 1 < size < 8 or is_text:
        return None
    if name in _TELLING:
        return _QUICKTIME
    return _QUICKTIME if size >= 8 and head[size + 4 : size + 8] in _BARE else None
