"""Serial numbers in the private notes of camera makers, each in a layout of its own.

Layouts as documented by ExifTool's tag tables (facts, no code): where the directory starts, from where its
offsets count, and which tag holds the number. A number called internal is not the one printed on the body.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from asasec_graph.reading.exif_ifd import Block, Directory, Field, block


@dataclass(frozen=True, slots=True)
class Serial:
    """A camera's number, where it was found, and whether it is the maker's internal one."""

    number: str
    place: str
    internal: bool = False


@dataclass(frozen=True, slots=True)
class _Layout:
    """A note that is a directory: how it begins, or else by whom the camera was made, and where the directory starts.

    `own` is whether its offsets count from the note, and not from the EXIF block. `numbers` are tags, each with whether
    it is internal; `more` reads what no plain tag holds.
    """

    name: str
    begins: bytes
    start: int
    own: bool = False
    maker: str = ""
    numbers: tuple[tuple[int, bool], ...] = ()
    more: Callable[[Block, Directory], Iterator[Serial]] | None = None


def serials(within: Block, note: Field, maker: str) -> tuple[Serial, ...]:
    """Those in a maker note; empty for a maker whose notes hold none or are not known."""
    return tuple(serial for serial in _serials(within, note, maker.lower()) if _is_number(serial.number))


def maker(note: Field | None) -> str | None:
    """Who made a camera whose note alone says so: early trail cameras name themselves nowhere else."""
    return "RECONYX" if note and any(_is_reconyx(note.raw, one, "") for one in _RECONYX) else None


def _serials(within: Block, note: Field, maker: str) -> Iterator[Serial]:
    if note.raw.startswith(b"Nikon\0\x02"):
        yield from _nikon(note)
    elif note.raw.startswith(b"FUJIFILM"):
        yield from _fuji(note)
    else:
        yield from next((_reconyx(note.raw, one) for one in _RECONYX if _is_reconyx(note.raw, one, maker)), ())
        fitting = (one for one in _LAYOUTS if note.raw.startswith(one.begins) and maker.startswith(one.maker))
        yield from next(filter(None, (list(_listed(one, within, note)) for one in fitting)), ())


def _is_number(text: str) -> bool:
    return bool(text.strip("0 .-")) and text.isprintable()


def _listed(layout: _Layout, within: Block, note: Field) -> Iterator[Serial]:
    order = _order(note, layout.start, within.order)
    inner = Block(note.raw, order) if layout.own else Block(within.data, order, within.base)
    found = inner.directory(layout.start if layout.own else note.offset - within.base + layout.start)
    for tag, internal in layout.numbers:
        yield from _text(found, tag, f"{layout.name}/0x{tag:04X}", internal=internal)
    if layout.more is not None:
        yield from layout.more(inner, found)


def _order(note: Field, start: int, usual: str) -> str:
    """The order of bytes in which the directory has the fewer entries: a note's may not be that of the block."""
    count = note.raw[start : start + 2]
    if len(count) < 2 or count[0] == count[1]:
        return usual
    return "<" if count[0] > count[1] == 0 else ">" if count[1] > count[0] == 0 else usual


def _text(directory: Directory, tag: int, place: str, *, internal: bool = False) -> Iterator[Serial]:
    """The number as text, or the whole number that it is; some cameras' offsets point a few zeros before it."""
    field = directory.get(tag)
    if field is None:
        return
    number = str(field.whole()) if field.kind == 4 else field.raw.lstrip(b"\0").split(b"\0")[0].decode("latin-1")
    yield Serial(number.rstrip("\xff").strip(), f"MakerNote/{place}", internal)


def _nikon(note: Field) -> Iterator[Serial]:
    inner = block(note.raw[10:])
    for tag in (0x001D, 0x00A0):
        for serial in _text(inner[1] if inner else {}, tag, f"Nikon/0x{tag:04X}"):
            yield Serial(serial.number.removeprefix("NO=").strip(), serial.place)


def _fuji(note: Field) -> Iterator[Serial]:
    if len(note.raw) >= 12:
        main = Block(note.raw, "<").directory(struct.unpack_from("<I", note.raw, 8)[0])
        for serial in _text(main, 0x0010, "FujiFilm/0x0010", internal=True):
            yield Serial(" ".join(serial.number.split()), serial.place, True)


def _equipment(inner: Block, main: Directory) -> Iterator[Serial]:
    """Olympus's directory of equipment, which stands where its entry points, or in early notes in the entry itself."""
    entry = main.get(0x2010)
    offset = entry.whole() if entry and entry.kind in (4, 13) else entry.offset - inner.base if entry else None
    found = inner.directory(offset) if offset is not None else {}
    yield from _text(found, 0x0101, "Olympus/Equipment/0x0101")
    yield from _text(found, 0x0102, "Olympus/Equipment/0x0102", internal=True)


def _pentax(inner: Block, main: Directory) -> Iterator[Serial]:
    """The fifth number of CameraInfo."""
    said = main[0x0215].raw if 0x0215 in main else b""
    if len(said) >= 20:
        yield Serial(str(struct.unpack_from(f"{inner.order}I", said, 16)[0]), "MakerNote/Pentax/0x0215", internal=True)


def _nintendo(inner: Block, main: Directory) -> Iterator[Serial]:
    del inner
    said = main[0x1101].raw if 0x1101 in main else b""
    if said.startswith(b"3DS"):
        yield Serial(said[0x18:0x1C].hex(), "MakerNote/Nintendo/0x1101", internal=True)


def _kodak(inner: Block, main: Directory) -> Iterator[Serial]:
    """Of its directories the first."""
    entry = main.get(0xFC00)
    first = inner.directory(entry.whole() or 0) if entry else main
    yield from _text(first, 0xFA19, "Kodak/0xFA19")


@dataclass(frozen=True, slots=True)
class _Reconyx:
    """A trail camera's note, which is no directory: how it begins, where its number stands, whether that is UTF-16."""

    begins: bytes
    at: int
    wide: bool


_RECONYX = (
    _Reconyx(b"\x01\xf1", 0x2A, True),
    _Reconyx(b"RECONYXUF\0", 0x4B, False),
    _Reconyx(b"RECONYXH2\0", 0x7E, True),
    _Reconyx(b"RECONYXMF\0", 0x8C, True),
    _Reconyx(b"RECONYXHF4K\0", 0x84, False),
)
_RECONYX_NUMBER = 15


def _is_reconyx(raw: bytes, one: _Reconyx, maker: str) -> bool:
    if not raw.startswith(one.begins):
        return False
    return len(one.begins) > 2 or maker == "reconyx" or raw[2:4] in (b"\2\0", b"\3\0")


def _reconyx(raw: bytes, told: _Reconyx) -> Iterator[Serial]:
    data = raw[told.at : told.at + _RECONYX_NUMBER * (2 if told.wide else 1)]
    text = data.decode("utf-16-le" if told.wide else "latin-1", "replace").split("\0")[0]
    if re.fullmatch(r"[A-Z0-9]{4,15}", text):
        yield Serial(text, f"MakerNote/Reconyx/0x{told.at:04X}")


_LAYOUTS = (
    _Layout("Olympus", b"OLYMPUS\0", 12, own=True, more=_equipment),
    _Layout("Olympus", b"OM SYSTEM\0", 16, own=True, more=_equipment),
    _Layout("Olympus", b"OLYMP\0", 8, numbers=((0x0404, False), (0x101A, False)), more=_equipment),
    _Layout("Sigma", b"SIGMA\0\0\0", 10, numbers=((0x0002, False),)),
    _Layout("Sigma", b"FOVEON\0\0", 10, numbers=((0x0002, False),)),
    _Layout("Panasonic", b"Panasonic\0", 12, numbers=((0x0025, True),)),
    _Layout("Panasonic", b"LEICA CAMERA AG\0", 18, numbers=((0x0025, True),)),
    _Layout("Leica", b"LEICA\0", 8, own=True, maker="leica camera", numbers=((0x0305, False), (0x0500, True))),
    _Layout("Panasonic", b"LEICA\0", 8, numbers=((0x0025, True),)),
    _Layout("Pentax", b"AOC\0", 6, numbers=((0x0229, False),), more=_pentax),
    _Layout("Pentax", b"PENTAX \0", 10, own=True, numbers=((0x0229, False),), more=_pentax),
    _Layout("Pentax", b"RICOH\0II", 8, own=True, numbers=((0x0229, False),), more=_pentax),
    _Layout("Pentax", b"RICOH\0MM", 8, own=True, numbers=((0x0229, False),), more=_pentax),
    _Layout("Ricoh", b"R", 8, maker="ricoh", numbers=((0x0005, False),)),
    _Layout("Ricoh", b"R", 8, maker="pentax ricoh", numbers=((0x0005, False),)),
    _Layout("Motorola", b"MOT\0", 8, own=True, numbers=((0x5501, False),)),
    _Layout("Canon", b"", 0, maker="canon", numbers=((0x000C, False), (0x0096, True))),
    _Layout("Samsung", b"", 0, own=True, maker="samsung", numbers=((0xA002, False),)),
    _Layout("Samsung", b"", 0, maker="samsung", numbers=((0xA002, False),)),
    _Layout("Nintendo", b"", 0, maker="nintendo", more=_nintendo),
    _Layout("Kodak", b"MM\0*", 8, own=True, maker="eastman kodak", more=_kodak),
    _Layout("Kodak", b"II*\0", 8, own=True, maker="eastman kodak", more=_kodak),
    _Layout("Kodak", b"", 0, maker="eastman kodak", more=_kodak),
)
