"""Word documents (DOCX, DOCM) and presentations (PPTX): text, links, comments, properties, files within.

Paragraphs of the main text are `paragraph 12 char 5-16`, tables and text boxes included, counted from 1 in the order
of the file; those of other parts (headers, footnotes, comments, slides) `word/comments.xml#paragraph 2 char 0-9`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model.observations import Json, Problem
from asasec_graph.reading import documents, office, office_parts, office_word
from asasec_graph.reading.documents import Piece
from asasec_graph.reading.marks import marked
from asasec_graph.reading.office import DocumentDamage, Package
from asasec_graph.reading.office_word import Authors, Paragraph
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Extractor, Source, Yielded

_MAIN = re.compile(r"word/document\d*\.xml")
_SIDE = re.compile(r"word/(?:header\d*|footer\d*|footnotes|endnotes|comments|glossary/document)\.xml")
_SLIDES = re.compile(r"ppt/(?:slides/slide|notesSlides/notesSlide|comments/\w*?)(\d+)\.xml")
DELETED_LIMIT = 2_000_000
"""Characters of deleted text that are kept of a part."""
_FOLDERS = ("word/media/", "word/embeddings/", "ppt/media/", "ppt/embeddings/")


def takes(source: Source) -> bool:
    """A zip file with the parts of a Word document or of a presentation."""
    return any(_MAIN.fullmatch(name) or name == "ppt/presentation.xml" for name in office.names(source))


def extract(source: Source) -> Iterator[Yielded]:
    """The document, its text, its links, and the files in it."""
    package = Package(source)
    authors = Authors()
    prose = Prose(source)
    told = office_parts.properties(package, "docProps/core.xml", "docProps/app.xml")
    yield office_parts.document(package, told)
    for part, prefix in _parts(package):
        yield from _text(package, part, prefix, prose, authors)
        yield from office_parts.links(package, part, source.options.region)
    if authors.names:
        named: list[Json] = list(authors.names)
        yield office_parts.document(package, {"authors of changes": named})
    yield from prose.stated()
    yield from office_parts.files(package, _FOLDERS)


def _parts(package: Package) -> Iterator[tuple[str, str]]:
    """The parts with text, and what stands before a paragraph's place in each."""
    main = [one.target for one in package.relations("").values() if one.type == "officeDocument"]
    first = next((name for name in main if name in package.parts and _MAIN.fullmatch(name)), None)
    first = first or next((name for name in package.parts if _MAIN.fullmatch(name)), None)
    if first is not None:
        yield first, ""
    slides = sorted((int(found[1]), name) for name in package.parts if (found := _SLIDES.fullmatch(name)))
    side = sorted(name for name in package.parts if _SIDE.fullmatch(name))
    yield from ((name, f"{name}#") for name in (*side, *(name for _, name in slides)))


def _text(package: Package, part: str, prefix: str, prose: Prose, authors: Authors) -> Iterator[Yielded]:
    deleted: list[Paragraph] = []
    kept = 0
    problem: list[Problem] = []

    def shown() -> Iterator[Piece]:
        nonlocal kept
        try:
            for one in office_word.paragraphs(package, part, authors):
                if one.deleted.strip() and kept < DELETED_LIMIT:
                    kept += len(one.deleted)
                    deleted.append(one)
                yield Piece(f"{prefix}paragraph {one.number}", one.text)
        except DocumentDamage as error:
            problem.append(Problem(f"This part of the document cannot be read further: {error}.", part))

    yield from documents.read(prose, shown())
    yield from problem
    gone = (Piece(f"{prefix}paragraph {one.number} deleted", one.deleted) for one in deleted)
    yield from marked(documents.read(prose, gone), {"deleted": True})


EXTRACTOR = Extractor("docx", 2, takes, extract)
