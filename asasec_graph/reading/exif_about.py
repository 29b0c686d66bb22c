"""What metadata say about a picture in words: title, description, keywords, author, place, and the persons it shows.

Sources: CIPA DC-008 and Windows's own tags, XMP's Dublin Core and IPTC schemas, IPTC's older records, and the text of
PNG. Programs that generate pictures write how they were asked to, mostly as text of PNG.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from asasec_graph.model.observations import Json
from asasec_graph.reading import exif_iptc
from asasec_graph.reading.exif_ifd import Directory, Field
from asasec_graph.reading.exif_iptc import Records
from asasec_graph.reading.exif_xmp import Box, Packet

_TITLE, _COMMENT, _AUTHOR, _KEYWORDS, _SUBJECT = 0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F
_DESCRIPTION, _USER_COMMENT = 0x010E, 0x9286
_GENERATORS = ("parameters", "prompt", "workflow", "sd-metadata", "dream", "invokeai_metadata", "generation_data")
_LONGEST = 2_000
_MOST = 100
_PERSON = "Iptc4xmpExt:PersonInImage"


@dataclass(frozen=True, slots=True)
class Shown:
    """A person whom the metadata name as shown; `place` is where they do, `box` where the picture shows them."""

    name: str
    place: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What is said in words, by the names under which it is asserted, and who is shown."""

    facts: tuple[tuple[str, Json], ...] = ()
    persons: tuple[Shown, ...] = ()


def read(main: Directory, detail: Directory, packet: Packet, records: Records, text: Mapping[str, str]) -> About:
    """The words of a picture whose directories, packet, records and text (PNG's, or JPEG's comment) are given."""
    simple, lists = packet.properties, packet.lists
    told = {name.lower(): value for name, value in text.items()}
    persons = tuple(_persons(packet))
    named: dict[str, Json] = {
        "title": _first(lists.get("dc:title"), records.get(exif_iptc.TITLE), _wide(main, _TITLE), told.get("title")),
        "description": _first(
            _plain(main, _DESCRIPTION), lists.get("dc:description"), records.get(exif_iptc.CAPTION),
            _wide(main, _SUBJECT), told.get("description"),
        ),
        "comment": _first(_commented(detail.get(_USER_COMMENT)), _wide(main, _COMMENT), told.get("comment")),
        "keywords": _all(
            lists.get("dc:subject"), records.get(exif_iptc.KEYWORDS), tuple((_wide(main, _KEYWORDS) or "").split(";"))
        ),
        "creator": _all(lists.get("dc:creator"), records.get(exif_iptc.BYLINE), told.get("author")),
        "credit": _first(simple.get("photoshop:Credit"), records.get(exif_iptc.CREDIT)),
        "placeName": ", ".join(_places(simple, records)) or None,
        "personsShown": _all(tuple(one.name for one in persons)),
        "digitalSource": (simple.get("Iptc4xmpExt:DigitalSourceType") or "").rpartition("/")[2] or None,
        "generation": next((f"{name}: {told[name]}"[:_LONGEST] for name in _GENERATORS if told.get(name)), None),
    }  # fmt: skip
    return About(tuple((name, value) for name, value in named.items() if value), persons)


def _persons(packet: Packet) -> Iterator[Shown]:
    """Those of regions before those of the list, each name once; pets and focus points are no persons."""
    seen: set[str] = set()
    for number, region in enumerate(packet.regions, 1):
        if region.kind.lower() in ("face", "") and region.name not in seen:
            seen.add(region.name)
            yield Shown(region.name[:_LONGEST], f"XMP/Region/{number}", region.box)
    for number, name in enumerate(packet.lists.get(_PERSON, ()), 1):
        if name not in seen:
            seen.add(name)
            yield Shown(name[:_LONGEST], f"XMP/PersonInImage/{number}")


def _places(simple: Mapping[str, str], records: Records) -> Iterator[str]:
    """From the street to the country, each as XMP or else the records have it."""
    for name, number in (
        ("Iptc4xmpCore:Location", exif_iptc.SUBLOCATION),
        ("photoshop:City", exif_iptc.CITY),
        ("photoshop:State", exif_iptc.STATE),
        ("photoshop:Country", exif_iptc.COUNTRY),
    ):
        said = _first(simple.get(name), records.get(number))
        if said:
            yield said


def _first(*said: str | tuple[str, ...] | None) -> str | None:
    return next((text for one in said for text in _texts(one)), None)


def _all(*said: str | tuple[str, ...] | None) -> list[Json]:
    found = dict.fromkeys(text for one in said for text in _texts(one))
    return [str(text) for text in islice(found, _MOST)]


def _texts(said: str | tuple[str, ...] | None) -> Iterator[str]:
    for text in (said,) if isinstance(said, str) else said or ():
        if text.strip():
            yield text.strip()[:_LONGEST]


def _plain(directory: Directory, tag: int) -> str | None:
    field = directory.get(tag)
    return field.text() if field else None


def _wide(directory: Directory, tag: int) -> str | None:
    """Windows's own tags are UTF-16."""
    field = directory.get(tag)
    return field.raw.decode("utf-16-le", "replace").split("\0")[0] if field else None


def _commented(field: Field | None) -> str | None:
    """A comment behind the eight bytes that name its characters; those without a name are read as UTF-8."""
    if field is None or len(field.raw) <= 8:
        return None
    charset, raw = field.raw[:8], field.raw[8:]
    if charset.startswith(b"UNICODE"):
        text = raw.decode("utf-16-le" if field.order == "<" else "utf-16-be", "replace")
    else:
        text = raw.decode("utf-8", "replace")
    text = text.strip("\0 \ufeff").split("\0")[0]
    printable = sum(letter.isprintable() or letter.isspace() for letter in text)
    return text if text and "\ufffd" not in text and printable == len(text) else None
