"""What else metadata say of who made a picture and with what: lens, author, editing, and notes of another camera.

Sources: CIPA DC-008 for lens and author; ExifTool's tag tables (facts, no code) for the beginnings of makers' notes,
for Canon's image type and owner, and for what Apple's notes tie a picture to its film by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asasec_graph.model.observations import Json
from asasec_graph.reading.exif_ifd import Block, Directory, Field

_APPLE = b"Apple iOS\0"
_NOTES: tuple[tuple[bytes, str, frozenset[str]], ...] = (
    (b"Nikon\0", "Nikon", frozenset({"nikon"})),
    (b"OLYMPUS\0", "Olympus", frozenset({"olympus"})),
    (b"OM SYSTEM\0", "OM System", frozenset({"om", "olympus"})),
    (b"Panasonic\0", "Panasonic", frozenset({"panasonic", "leica"})),
    (b"FUJIFILM", "Fujifilm", frozenset({"fujifilm", "fuji", "leica", "ge", "general"})),
    (b"PENTAX \0", "Pentax", frozenset({"pentax", "ricoh"})),
    (b"SONY ", "Sony", frozenset({"sony", "hasselblad"})),
    (_APPLE, "Apple", frozenset({"apple"})),
    (b"LEICA\0", "Leica", frozenset({"leica"})),
    (b"SIGMA\0", "Sigma", frozenset({"sigma"})),
)
"""How a note begins, whose it is, and the makers in whose pictures it stands."""
_EDITORS = re.compile(
    r"photoshop|lightroom|\bgimp\b|snapseed|picasa|paint\.net|picsart|facetune|pixelmator|affinity|capture one|"
    r"darktable|rawtherapee|acdsee|irfanview|xnview|photoscape|fotor|canva|vsco|inshot|meitu|faceapp|remini|polarr|luminar|dxo|"
    r"corel|paintshop|photofiltre|krita|imagemagick|photodirector|photolab|photos \d|windows photo|ms paint|"
    r"capture nx|digital photo professional|stable diffusion|midjourney|dall|firefly",
    re.IGNORECASE,
)
_LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Marks:
    """None where the picture does not say. `note_of` is whose note it carries where that is not its camera's."""

    artist: str | None = None
    copyright: str | None = None
    lens: str | None = None
    lens_serial: str | None = None
    host: str | None = None
    edited_with: str | None = None
    note_of: str | None = None
    pairs_with: str | None = None

    def facts(self) -> dict[str, Json]:
        """What is said, by the names under which it is asserted."""
        named: dict[str, Json] = {
            "artist": self.artist,
            "copyright": self.copyright,
            "lens": self.lens,
            "lensSerial": self.lens_serial,
            "hostComputer": self.host,
            "editedWith": self.edited_with,
            "makerNoteOf": self.note_of,
            "contentIdentifier": self.pairs_with,
        }
        return {name: value for name, value in named.items() if value is not None}


def read(main: Directory, detail: Directory, note: tuple[Block, Field] | None, xmp: Mapping[str, str]) -> Marks:
    """The marks of a picture whose directories and maker's note are given."""
    serial = _text(detail, 0xA435) or xmp.get("exifEX:LensSerialNumber") or xmp.get("aux:LensSerialNumber")
    programs = (_text(main, 0x0131), xmp.get("xmp:CreatorTool"), *agents(xmp))
    make, model = _text(main, 0x010F) or "", _text(main, 0x0110) or ""
    return Marks(
        artist=_text(main, 0x013B) or _wide(main, 0x9C9D),
        copyright=_text(main, 0x8298),
        lens=_text(detail, 0xA434) or xmp.get("aux:Lens"),
        lens_serial=serial if serial and serial.strip("0 .-") else None,
        host=_text(main, 0x013C),
        edited_with=next((program for program in programs if program and _EDITORS.search(program)), None),
        note_of=_note_of(*note, make, model) if note else None,
        pairs_with=_pair(note[1]) if note else None,
    )


def agents(xmp: Mapping[str, str]) -> Iterator[str]:
    """The programs that a history names, the last of each property."""
    for name in ("stEvt:softwareAgent", "tiff:Software"):
        if name in xmp:
            yield xmp[name]


def owner(within: Block, note: Field | None, make: str) -> str | None:
    """The owner that Canon's note names."""
    if note is None or not make.lower().startswith("canon"):
        return None
    return _text(within.directory(note.offset - within.base), 0x0009)


def _note_of(within: Block, note: Field, make: str, model: str) -> str | None:
    """Whose a note is, where it is not that of the camera that is named."""
    words = set(re.findall(r"[a-z]+", make.lower()))
    for begins, maker, makes in _NOTES:
        if note.raw.startswith(begins):
            return None if not words or words & makes else maker
    if "canon" not in words:
        return None
    said = _text(within.directory(note.offset - within.base), 0x0006) or ""
    numbers = re.findall(r"\w*\d\w*", model.lower())
    told = said.lower()
    return said if numbers and re.search(r"\d", told) and not any(number in told for number in numbers) else None


def _pair(note: Field) -> str | None:
    """The identifier that a live photograph shares with its film, in Apple's note, whose offsets are its own."""
    if not note.raw.startswith(_APPLE):
        return None
    return _text(Block(note.raw, ">" if note.raw[12:14] == b"MM" else "<").directory(14), 0x0011)


def _text(directory: Directory, tag: int) -> str | None:
    field = directory.get(tag)
    text = field.text() if field else ""
    return text[:_LONGEST] if text.isprintable() and text else None


def _wide(directory: Directory, tag: int) -> str | None:
    """Windows's own tags are UTF-16."""
    field = directory.get(tag)
    text = field.raw.decode("utf-16-le", "replace").split("\0")[0].strip() if field else ""
    return text[:_LONGEST] or None
