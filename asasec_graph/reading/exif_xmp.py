"""XMP packets (ISO 16684-1): the few properties that say who, where, when, with what, and who is shown.

Names are `prefix:Name` with the usual prefixes, whatever the packet calls its namespaces. No entity is
resolved and nothing is fetched. Sources: the IPTC photo metadata standard for the persons shown, the Metadata Working
Group's guidelines 2.0 and Microsoft's photo schema for the regions of faces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element  # pyright: ignore[reportPrivateUsage]  # lxml has no public name for it

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_PREFIXES = {
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#": "stEvt",
    "http://www.dji.com/drone-dji/1.0/": "drone-dji",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://www.metadataworkinggroup.com/schemas/regions/": "mwg-rs",
    "http://ns.adobe.com/xmp/sType/Area#": "stArea",
    "http://ns.microsoft.com/photo/1.2/t/Region#": "MPReg",
    "http://ns.google.com/photos/1.0/camera/": "GCamera",
}
_LISTED = ("dc:creator", "dc:title", "dc:description", "dc:subject", "Iptc4xmpExt:PersonInImage")
_LONGEST = 4 << 20
_MOST = 200
_COORDINATE = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])")

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Region:
    """A named part of a picture: its kind (`Face`, `Pet`), and its box as fractions of the picture as its data lie."""

    name: str
    kind: str
    box: Box | None


@dataclass(frozen=True, slots=True)
class Packet:
    """Simple properties, the items of those that are lists, and the named regions."""

    properties: dict[str, str] = field(default_factory=dict[str, str])
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    regions: tuple[Region, ...] = ()


def read(packet: bytes) -> Packet:
    """What a packet says; empty where it cannot be read."""
    root = _root(packet)
    if root is None:
        return Packet()
    elements = list(root.iter(etree.Element))
    return Packet(_simple(elements), _lists(elements), tuple(_regions(elements))[:_MOST])


def properties(packet: bytes) -> dict[str, str]:
    """Simple properties by name; empty where the packet cannot be read."""
    return read(packet).properties


def degrees(text: str) -> float | None:
    """`41,51.18N` or `41,51,10.8N` in degrees, south and west negative; None where it is neither."""
    match = _COORDINATE.fullmatch(text.strip())
    if match is None:
        return None
    value = int(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
    return -value if match[4] in "SW" else value


def _root(packet: bytes) -> Element | None:
    if not packet or len(packet) > _LONGEST:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        return etree.fromstring(packet.strip(b"\0 \r\n\t"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _simple(elements: list[Element]) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in elements:
        named = [(str(name), str(value)) for name, value in element.attrib.items()]
        for name, value in [*named, (str(element.tag), element.text or "")]:
            short = _short(name)
            if short and value.strip():
                found.setdefault(short, value.strip())
    return found


def _lists(elements: list[Element]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for element in elements:
        name = _short(str(element.tag))
        if name in _LISTED and name not in found:
            items = [(item.text or "").strip() for item in element.iter(f"{{{_RDF}}}li")] or [
                (element.text or "").strip()
            ]
            found[name] = tuple(item for item in items if item)[:_MOST]
    return found


def _regions(elements: list[Element]) -> Iterator[Region]:
    for element in elements:
        own = _own(element)
        if own.get("mwg-rs:Name"):
            kind = own.get("mwg-rs:Type", "")
            yield Region(own["mwg-rs:Name"], kind, _centred(element))
        elif own.get("MPReg:PersonDisplayName"):
            yield Region(own["MPReg:PersonDisplayName"], "Face", _rectangle(own.get("MPReg:Rectangle", "")))


def _own(element: Element) -> dict[str, str]:
    """An element's attributes and simple children, by name."""
    pairs = [(str(name), str(value)) for name, value in element.attrib.items()]
    pairs += [(str(child.tag), child.text or "") for child in element.iterchildren(etree.Element)]
    return {short: value.strip() for name, value in pairs if (short := _short(name)) and value.strip()}


def _centred(region: Element) -> Box | None:
    """The area, whose x and y are those of its middle."""
    area: dict[str, str] = {}
    for element in region.iter(etree.Element):
        area = {name: text for name, text in _own(element).items() if name.startswith("stArea:")} | area
    try:
        x, y, wide, high = (float(area[f"stArea:{name}"]) for name in ("x", "y", "w", "h"))
    except (KeyError, ValueError):
        return None
    return _within(x - wide / 2, y - high / 2, wide, high)


def _rectangle(text: str) -> Box | None:
    try:
        x, y, wide, high = (float(part) for part in text.split(","))
    except ValueError:
        return None
    return _within(x, y, wide, high)


def _within(x: float, y: float, wide: float, high: float) -> Box | None:
    """The box, where it lies in a picture; pixels instead of fractions are not guessed at."""
    held = all(-0.5 <= value <= 1.5 for value in (x, y, wide, high))
    return (round(x, 5), round(y, 5), round(wide, 5), round(high, 5)) if held and wide > 0 and high > 0 else None


def _short(name: str) -> str | None:
    uri, _, local = name.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else None
