"""What office documents of every kind have beside their text: properties, links, and files within them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import partial

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import pictures, profiles, textual
from asasec_graph.reading.office import DocumentDamage, Package
from asasec_graph.reading.source import Enclosed, Yielded

FILES_LIMIT = 2_000
"""Files taken out of one document."""
VALUE_LIMIT = 500
_PROPERTIES = {
    "dc:creator": "author",
    "cp:lastModifiedBy": "last modified by",
    "lastModifiedBy": "last modified by",
    "meta:initial-creator": "first author",
    "dc:title": "title",
    "dc:subject": "subject",
    "dc:description": "description",
    "keywords": "keywords",
    "meta:keyword": "keywords",
    "dcterms:created": "created",
    "dcterms:modified": "modified",
    "meta:creation-date": "created",
    "dc:date": "modified",
    "meta:generator": "program",
    "Application": "program",
    "Company": "company",
    "Manager": "manager",
    "category": "category",
    "lastPrinted": "last printed",
}
_SEEN = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".bmp",
    ".tif",
    ".tiff",
    ".webp",
    ".mp4",
    ".mov",
    ".avi",
    ".wmv",
    ".mp3",
    ".wav",
)
_LEFT = (".emf", ".wmf", ".xml", ".rels", ".svm", ".wdp")
"""Drawings and parts that hold no file of somebody's."""


def properties(package: Package, *names: str) -> dict[str, Json]:
    """What the document says of itself: author, times, program."""
    told: dict[str, Json] = {}
    for name in names:
        if name in package.parts:
            for key, text in _properties(package, name):
                told.setdefault(key, text)
    return told


def _properties(package: Package, name: str) -> Iterator[tuple[str, str]]:
    current = ""
    text: list[str] = []
    try:
        for event in package.events(name):
            if event.kind == "start":
                current, text = event.name, []
            elif event.kind == "text":
                text.append(event.text[:VALUE_LIMIT])
            elif event.name == current and current in _PROPERTIES:
                value = textual.clean("".join(text)).strip()[:VALUE_LIMIT]
                if value:
                    yield _PROPERTIES[current], value
    except DocumentDamage:
        return


def document(package: Package, told: Mapping[str, Json]) -> Mention:
    """The document itself, with what it says of itself."""
    source = package.source
    return Mention(keys.document(source.sha256), "file", asserted={"file": source.basename, **told})


def links(package: Package, part: str, region: str) -> Iterator[Observation]:
    """The addresses outside that a part refers to: pages, mail addresses, telephone numbers."""
    for one in package.relations(part).values():
        if one.external:
            yield from link(one.target, one.place, region)


def link(address: str, place: str, region: str) -> Iterator[Observation]:
    """What the address of a link names."""
    scheme, _, rest = address.strip().partition(":")
    found: list[Ref | None] = []
    match scheme.lower():
        case "mailto":
            found = [keys.email(part) for part in rest.partition("?")[0].split(",")]
        case "tel" | "sms" | "smsto" | "callto":
            found = [keys.phone(rest.partition("?")[0], region)]
        case "http" | "https" | "ftp":
            found = [keys.url(address[:8_192]), *(ref for ref, _, _ in profiles.of_address(address[:8_192]))]
        case _:
            found = []
    for ref in found:
        if ref is not None:
            yield Mention(ref, place, 0.9, {"context": "link"})


def files(package: Package, folders: tuple[str, ...]) -> Iterator[Yielded]:
    """Pictures and files within the document, each attached to it and enclosed."""
    wanted = [
        name
        for name, info in package.parts.items()
        if name.startswith(folders) and not name.lower().endswith(_LEFT) and info.file_size
    ]
    for name in wanted[:FILES_LIMIT]:
        yield from _file(package, name)
    if len(wanted) > FILES_LIMIT:
        yield Problem(
            f"The document holds {len(wanted)} files; the first {FILES_LIMIT} were read.", wanted[FILES_LIMIT]
        )


def _file(package: Package, name: str) -> Iterator[Yielded]:
    hasher, size, head = hashlib.sha256(), 0, b""
    try:
        for data in package.chunks(name):
            hasher.update(data)
            size += len(data)
            head = head or data[:64]
    except DocumentDamage as error:
        yield Problem(f"This file within the document cannot be read: {error}.", name)
        return
    seen = name.lower().endswith(_SEEN) or pictures.media_type(head) is not None
    ref = (keys.media if seen else keys.document)(hasher.hexdigest())
    base = name.rpartition("/")[2]
    yield Mention(ref, name, asserted={"bytes": size, "file": base, "context": "in a document"})
    yield Link(LinkType.ATTACHED_TO, ref, keys.document(package.source.sha256), name)
    yield Enclosed(base, name, partial(package.copy, name))
