"""XMP packets (ISO 16684-1): the few properties that say who, where, when and with what.

Names are `prefix:Name` with the usual prefixes, whatever the packet calls its namespaces. No entity is
resolved and nothing is fetched.
"""

from __future__ import annotations

import re

from lxml import etree

_PREFIXES = {
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#": "stEvt",
    "http://www.dji.com/drone-dji/1.0/": "drone-dji",
}
_LONGEST = 4 << 20
_COORDINATE = re.compile(r"(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])")


def properties(packet: bytes) -> dict[str, str]:
    """Simple properties by name; empty where the packet cannot be read."""
    if not packet or len(packet) > _LONGEST:
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(packet.strip(b"\0 \r\n\t"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    found: dict[str, str] = {}
    for element in () if root is None else root.iter(etree.Element):
        named = [(str(name), str(value)) for name, value in element.attrib.items()]
        for name, value in [*named, (str(element.tag), element.text or "")]:
            short = _short(name)
            if short and value.strip():
                found.setdefault(short, value.strip())
    return found


def degrees(text: str) -> float | None:
    """`41,51.18N` or `41,51,10.8N` in degrees, south and west negative; None where it is neither."""
    match = _COORDINATE.fullmatch(text.strip())
    if match is None:
        return None
    value = int(match[1]) + float(match[2]) / 60 + float(match[3] or 0) / 3600
    return -value if match[4] in "SW" else value


def _short(name: str) -> str | None:
    uri, _, local = name.removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else None
