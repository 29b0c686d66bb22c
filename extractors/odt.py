"""OpenDocument texts and presentations (ODT, ODP, ODG): text, comments, links, properties, pictures within.

A locator is `paragraph 12 char 5-16`, paragraphs counted from 1 in the order of content.xml.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.observations import Problem
from asasec_graph.reading import documents, office, office_odf, office_parts
from asasec_graph.reading.documents import Piece
from asasec_graph.reading.marks import marked
from asasec_graph.reading.office import DocumentDamage, Package
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Extractor, Source, Yielded

DELETED_LIMIT = 2_000_000
"""Characters of deleted text that are kept."""
_FOLDERS = ("Pictures/", "media/", "Object ", "Media/")


def takes(source: Source) -> bool:
    """A zip file with the parts of an OpenDocument that is no spreadsheet."""
    there = office.names(source)
    return "content.xml" in there and bool({"mimetype", "META-INF/manifest.xml"} & there) and not is_spreadsheet(source)


def is_spreadsheet(source: Source) -> bool:
    """Whether the document states that it is a spreadsheet."""
    return b"opendocument.spreadsheet" in source.head[:256]


def extract(source: Source) -> Iterator[Yielded]:
    """The document, its text, its links, and the files in it."""
    package = Package(source)
    yield office_parts.document(package, office_parts.properties(package, "meta.xml"))
    if office_odf.is_encrypted(package):
        yield Problem(
            "This document is encrypted with a password, and no reader for that is built in; save a copy "
            "without its password and add that as an exhibit of its own.",
            "content.xml",
        )
        return
    prose = Prose(source)
    reader = _Reader(package)
    yield from documents.read(prose, reader.shown())
    yield from marked(documents.read(prose, reader.deleted), {"deleted": True})
    for number, address in reader.links:
        yield from office_parts.link(address, f"paragraph {number}", source.options.region)
    yield from reader.problems
    yield from prose.stated()
    yield from office_parts.files(package, _FOLDERS)


class _Reader:
    """Reads the paragraphs, and keeps what is read after them."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.deleted: list[Piece] = []
        self.links: list[tuple[int, str]] = []
        self.problems: list[Problem] = []
        self.kept = 0

    def shown(self) -> Iterator[Piece]:
        """The paragraphs that are shown."""
        try:
            for one in office_odf.paragraphs(self.package):
                place = f"paragraph {one.number}"
                if one.deleted and self.kept < DELETED_LIMIT:
                    self.kept += len(one.text)
                    self.deleted.append(Piece(place, one.text))
                elif not one.deleted:
                    yield Piece(place, one.text)
                if len(self.links) < 100_000:
                    self.links += [(one.number, address) for address in one.links]
        except DocumentDamage as error:
            self.problems.append(Problem(f"This part of the document cannot be read further: {error}.", "content.xml"))


EXTRACTOR = Extractor("odt", 2, takes, extract)
