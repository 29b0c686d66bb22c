"""Spreadsheets: XLSX, XLSM and ODS. Tables of persons become persons, tables of calls are read as such.

A locator is `sheet Lista row 12`, rows numbered as the program shows them. What no header explains is read for
identifiers and names, row by row. Comments and text boxes are `xl/comments1.xml#paragraph 2 char 0-9`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model.observations import Problem
from asasec_graph.reading import documents, office, office_odf, office_parts, office_sheets, office_word
from asasec_graph.reading.documents import Piece
from asasec_graph.reading.office import DocumentDamage, Package
from asasec_graph.reading.office_sheets import SheetRow
from asasec_graph.reading.office_word import Authors
from asasec_graph.reading.persons_sheets import Sheets
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Extractor, Source, Yielded

_SIDE = re.compile(r"xl/(?:comments/?\w*|threadedComments/\w+|drawings/\w+)\.xml")
_FOLDERS = ("xl/media/", "xl/embeddings/", "Pictures/", "media/")


def takes(source: Source) -> bool:
    """A zip file with the parts of a workbook."""
    there = office.names(source)
    return "xl/workbook.xml" in there or _is_ods(source)


def _is_ods(source: Source) -> bool:
    return b"opendocument.spreadsheet" in source.head[:256] and "content.xml" in office.names(source)


def extract(source: Source) -> Iterator[Yielded]:
    """The document, its sheets, its comments and links, and the files in it."""
    package = Package(source)
    told = office_parts.properties(package, "docProps/core.xml", "docProps/app.xml", "meta.xml")
    yield office_parts.document(package, told)
    if _is_ods(source):
        yield from _ods(package)
    else:
        yield from _xlsx(package)
    yield from office_parts.files(package, _FOLDERS)


def _ods(package: Package) -> Iterator[Yielded]:
    if office_odf.is_encrypted(package):
        yield Problem(
            "This document is encrypted with a password, and no reader for that is built in; save a copy "
            "without its password and add that as an exhibit of its own.",
            "content.xml",
        )
        return
    yield from Sheets(package.source, lambda: office_odf.rows(package)).observations()


def _xlsx(package: Package) -> Iterator[Yielded]:
    try:
        book = office_sheets.workbook(package)
    except DocumentDamage as error:
        yield Problem(f"This part of the document cannot be read further: {error}.", "xl/workbook.xml")
        return
    dates = office_sheets.date_styles(package)
    with office_sheets.strings(package) as shared:

        def rows() -> Iterator[SheetRow]:
            for sheet in book.sheets:
                yield from office_sheets.rows(package, sheet, shared, dates, book.since_1904)

        yield from Sheets(package.source, rows).observations()
        for sheet in book.sheets:
            yield from office_parts.links(package, sheet.part, package.source.options.region)
    prose = Prose(package.source)
    for part in sorted(name for name in package.parts if _SIDE.fullmatch(name)):
        yield from _side(package, part, prose)


def _side(package: Package, part: str, prose: Prose) -> Iterator[Yielded]:
    """Comments and text boxes."""
    problems: list[Problem] = []

    def pieces() -> Iterator[Piece]:
        try:
            for one in office_word.paragraphs(package, part, Authors()):
                yield Piece(f"{part}#paragraph {one.number}", one.text)
        except DocumentDamage as error:
            problems.append(Problem(f"This part of the document cannot be read further: {error}.", part))

    yield from documents.read(prose, pieces())
    yield from problems


EXTRACTOR = Extractor("xlsx", 3, takes, extract)
