"""Serial numbers in the private notes of camera makers, each in a layout of its own.

Layouts as documented by ExifTool's tag tables (facts, no code): where the directory starts, from where its
offsets count, and which tag holds the number. A number called internal is not the one printed on the body.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass

from asasec_graph.reading.exif_ifd import Block, Directory, Field, below, block


@dataclass(frozen=True, slots=True)
class Serial:
    """A camera's number, where it was found, and whether it is the maker's internal one."""

    number: str
    place: str
    internal: bool = False


def serials(within: Block, note: Field, maker: str) -> tuple[Serial, ...]:
    """Those in a maker note; empty for a maker whose notes hold none or are not known."""
    found = _serials(within, note, maker.lower())
    return tuple(serial for serial in found if serial.number.strip("0 .-"))


def _serials(within: Block, note: Field, maker: str) -> tuple[Serial, ...]:
    for prefix, reader in _BY_PREFIX:
        if note.raw.startswith(prefix):
            return reader(within, note)
    named = [found for make, found in _BY_MAKE if maker.startswith(make)]
    return named[0](within, note) if named else ()


def _text(directory: Directory, tag: int, place: str, *, internal: bool = False) -> tuple[Serial, ...]:
    field = directory.get(tag)
    number = field.text() if field else ""
    return (Serial(number, f"MakerNote/{place}", internal),) if number.isprintable() and number else ()


def _nikon(within: Block, note: Field) -> tuple[Serial, ...]:
    del within
    inner = block(note.raw[10:])
    if inner is None:
        return ()
    found = _text(inner[1], 0x001D, "Nikon/0x001D") or _text(inner[1], 0x00A0, "Nikon/0x00A0")
    return tuple(Serial(serial.number.removeprefix("NO=").strip(), serial.place) for serial in found)


def _canon(within: Block, note: Field) -> tuple[Serial, ...]:
    field = within.directory(note.offset - within.base).get(0x000C)
    number = field.whole() if field else None
    return (Serial(str(number), "MakerNote/Canon/0x000C"),) if number else ()


def _olympus(within: Block, note: Field) -> tuple[Serial, ...]:
    del within
    inner = Block(note.raw, "<" if note.raw[8:10] == b"II" else ">")
    return _equipment(inner, inner.directory(12))


def _olympus_old(within: Block, note: Field) -> tuple[Serial, ...]:
    main = within.directory(note.offset - within.base + 8)
    return _text(main, 0x0404, "Olympus/0x0404") or _equipment(within, main)


def _equipment(inner: Block, main: Directory) -> tuple[Serial, ...]:
    equipment = below(inner, main, 0x2010)
    printed = _text(equipment, 0x0101, "Olympus/Equipment/0x0101")
    return printed + _text(equipment, 0x0102, "Olympus/Equipment/0x0102", internal=True)


def _panasonic(within: Block, note: Field) -> tuple[Serial, ...]:
    main = within.directory(note.offset - within.base + 12)
    return _text(main, 0x0025, "Panasonic/0x0025", internal=True)


def _fuji(within: Block, note: Field) -> tuple[Serial, ...]:
    del within
    if len(note.raw) < 12:
        return ()
    main = Block(note.raw, "<").directory(struct.unpack_from("<I", note.raw, 8)[0])
    return _text(main, 0x0010, "FujiFilm/0x0010", internal=True)


def _pentax(within: Block, note: Field) -> tuple[Serial, ...]:
    return _text(within.directory(note.offset - within.base + 6), 0x0229, "Pentax/0x0229")


def _pentax_new(within: Block, note: Field) -> tuple[Serial, ...]:
    del within
    inner = Block(note.raw, "<" if note.raw[8:10] == b"II" else ">")
    return _text(inner.directory(10), 0x0229, "Pentax/0x0229")


def _om_system(within: Block, note: Field) -> tuple[Serial, ...]:
    del within
    inner = Block(note.raw, "<" if note.raw[12:14] == b"II" else ">")
    return _equipment(inner, inner.directory(16))


def _sigma(within: Block, note: Field) -> tuple[Serial, ...]:
    return _text(within.directory(note.offset - within.base + 10), 0x0002, "Sigma/0x0002")


def _samsung(within: Block, note: Field) -> tuple[Serial, ...]:
    inner = Block(note.raw, note.order)
    return _text(inner.directory(0), 0xA002, "Samsung/0xA002") or _text(
        within.directory(note.offset - within.base), 0xA002, "Samsung/0xA002"
    )


_BY_MAKE: tuple[tuple[str, Callable[[Block, Field], tuple[Serial, ...]]], ...] = (
    ("canon", _canon),
    ("samsung", _samsung),
)
_BY_PREFIX: tuple[tuple[bytes, Callable[[Block, Field], tuple[Serial, ...]]], ...] = (
    (b"Nikon\0\x02", _nikon),
    (b"OLYMPUS\0", _olympus),
    (b"OLYMP\0", _olympus_old),
    (b"OM SYSTEM\0", _om_system),
    (b"SIGMA\0\0\0", _sigma),
    (b"FOVEON\0\0", _sigma),
    (b"Panasonic\0", _panasonic),
    (b"FUJIFILM", _fuji),
    (b"AOC\0", _pentax),
    (b"PENTAX \0", _pentax_new),
)
