"""Office documents that are zip files inside (Office Open XML, OpenDocument): their parts, within bounds.

XML parts are read as a stream of events, never as a tree; a part that declares entities is refused, for no
office program writes one. A part that unpacks to far more than it holds is a bomb, and left.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, BinaryIO, Literal, NamedTuple, Protocol, cast

from lxml import etree

from asasec_graph.errors import EvidenceError
from asasec_graph.reading.source import Source

STEP = 65_536
PART_LIMIT = 2 << 30
"""Bytes of one part, unpacked."""
RATIO = 250
FLOOR = 64 << 20
"""Bytes beyond which a part may not be more than RATIO times what it is packed."""
DIRECTORY_LIMIT = 16 << 20
"""Bytes of the list of parts."""
_TAIL = 65_557
DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, KeyError, NotImplementedError),
    *(RuntimeError, OverflowError, UnicodeError, AttributeError, IndexError, TypeError, MemoryError),
)
"""What zipfile raises on damaged archives; RuntimeError is its word for encrypted members."""
_FIRST = (
    *(b"[Content_Types].xml", b"mimetype", b"_rels/", b"docProps/", b"word/", b"xl/", b"ppt/", b"customXml/"),
    *(b"content.xml", b"META-INF/", b"meta.xml", b"styles.xml", b"settings.xml", b"Configurations2/"),
)
"""How the first part of an office document is named."""
_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}


class DocumentDamage(ValueError):
    """A part that cannot be read further: not XML, cut off, a bomb."""


class Start(NamedTuple):
    """The beginning of an element: `w:p`, names without a known namespace bare; attributes likewise."""

    name: str
    attributes: Mapping[str, str]
    kind: Literal["start"] = "start"


class End(NamedTuple):
    """The end of an element."""

    name: str
    kind: Literal["end"] = "end"


class Text(NamedTuple):
    """Some text; that of one element may come in pieces."""

    text: str
    kind: Literal["text"] = "text"


Event = Start | End | Text


@dataclass(frozen=True)
class Package:
    """An office document's parts by name."""

    source: Source

    @cached_property
    def parts(self) -> Mapping[str, zipfile.ZipInfo]:
        """The parts by name; EvidenceError where the zip file cannot be listed."""
        try:
            _check_directory(self.source)
            with zipfile.ZipFile(self.source.path) as archive:
                return {info.filename: info for info in archive.infolist() if not info.is_dir()}
        except DAMAGE as error:
            raise EvidenceError(
                f"{self.source.name}: this document's zip file cannot be read ({error}); it may be cut off"
            ) from error

    def chunks(self, name: str) -> Generator[bytes]:
        """A part's bytes; DocumentDamage where it is damaged or a bomb."""
        info = self.parts.get(name)
        if info is None:
            raise DocumentDamage("the document has no such part")
        size = 0
        try:
            with zipfile.ZipFile(self.source.path) as archive, archive.open(info) as part:
                while data := part.read(STEP):
                    size += len(data)
                    if size > PART_LIMIT or (size > FLOOR and size > info.compress_size * RATIO):
                        raise DocumentDamage("it unpacks to far more than it holds: a zip bomb")
                    yield data
        except DAMAGE as error:
            if isinstance(error, DocumentDamage):
                raise
            raise DocumentDamage(f"its bytes are damaged ({error})") from error

    def copy(self, name: str, file: BinaryIO) -> None:
        """Write a part to a file; EvidenceError where it is damaged."""
        try:
            for data in self.chunks(name):
                file.write(data)
        except DocumentDamage as error:
            raise EvidenceError(f"{name}: this part of the document cannot be read: {error}") from error

    def events(self, name: str) -> Iterator[Event]:
        """The XML of a part as events; DocumentDamage where it is none."""
        with closing(self.chunks(name)) as chunks:
            yield from _events(chunks)

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part refers to, by id; empty where it states nothing or that is damaged."""
        folder, _, base = name.rpartition("/")
        listed = f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels"
        found: dict[str, Relation] = {}
        if listed not in self.parts:
            return found
        try:
            for event in self.events(listed):
                if event.kind == "start" and event.name.endswith("Relationship"):
                    one = Relation.of(event.attributes, folder, listed)
                    found[one.id] = one
        except DocumentDamage:
            return found
        return found


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: `target` is a part's name, or an address where `external`."""

    id: str
    type: str
    target: str
    external: bool
    place: str

    @classmethod
    def of(cls, attributes: Mapping[str, str], folder: str, listed: str) -> Relation:
        """A relation from its element's attributes."""
        external = attributes.get("TargetMode") == "External"
        target = attributes.get("Target", "")
        name = attributes.get("Id", "")
        kind = attributes.get("Type", "").rpartition("/")[2]
        return cls(
            name, kind, target if external else _joined(folder, target), external, f"{listed}#Relationship/{name}"
        )


def _joined(folder: str, target: str) -> str:
    """A part's name from the folder of the part that refers to it."""
    parts = [] if target.startswith("/") else [part for part in folder.split("/") if part]
    for part in target.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _check_directory(source: Source) -> None:
    """Refuses a list of parts that would fill memory before anything is read."""
    with source.open() as file:
        file.seek(max(0, source.size - _TAIL))
        tail = file.read(_TAIL)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise zipfile.BadZipFile("the list of its parts at the end is missing")
    if int(struct.unpack("<I", tail[at + 12 : at + 16])[0]) > DIRECTORY_LIMIT:
        raise zipfile.BadZipFile("the list of its parts is too long")


def names(source: Source) -> frozenset[str]:
    """The names of a document's parts; empty where this is no zip file of office parts or cannot be listed."""
    head = source.head
    if not head.startswith(b"PK\x03\x04") or len(head) < 30:
        return frozenset()
    first = head[30 : 30 + int.from_bytes(head[26:28], "little")]
    if not first.startswith(_FIRST) and b"[Content_Types].xml" not in head:
        return frozenset()
    try:
        return frozenset(Package(source).parts)
    except EvidenceError:
        return frozenset()


@dataclass(slots=True)
class _Target:
    """Takes what the parser finds; lxml calls these by name."""

    found: list[Event] = field(default_factory=list[Event])

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.found.append(Start(_short(tag), {_short(name): value for name, value in attributes.items()}))

    def end(self, tag: str) -> None:
        self.found.append(End(_short(tag)))

    def data(self, data: str) -> None:
        self.found.append(Text(data))

    def close(self) -> None:
        """Nothing is left over."""


class _Feeding(Protocol):
    def feed(self, data: bytes) -> None: ...
    def close(self) -> object: ...


@lru_cache(maxsize=4_096)
def _short(tag: str) -> str:
    space, mark, name = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
    known = _NAMESPACES.get(space)
    return f"{known}:{name}" if mark and known else name or tag


def _events(chunks: Iterator[bytes]) -> Iterator[Event]:
    target = _Target()
    parser = cast(
        "_Feeding",
        etree.XMLParser(
            target=cast("Any", target), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        ),
    )
    try:
        for data in chunks:
            if b"<!ENTITY" in data or b"<\0!\0E\0N\0T\0I\0T\0Y" in data:
                raise DocumentDamage("it declares entities, as no office program does")
            parser.feed(data)
            yield from target.found
            target.found.clear()
        parser.close()
    except (etree.LxmlError, ValueError, TypeError) as error:
        yield from target.found
        if isinstance(error, DocumentDamage):
            raise
        raise DocumentDamage(f"it is no XML from here ({str(error)[:200]})") from error
    yield from target.found
