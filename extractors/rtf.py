"""Rich text (RTF): the text that it shows, by paragraphs. Pictures in it are not taken out.

A locator is `paragraph 12 char 5-16`, paragraphs counted from 1.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.observations import Observation, Problem
from asasec_graph.reading import documents, mail_html, mail_rtf
from asasec_graph.reading.documents import Piece
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Extractor, Source


def takes(source: Source) -> bool:
    """A file that begins as rich text does."""
    return mail_rtf.is_rtf(source.head)


def extract(source: Source) -> Iterator[Observation]:
    """Identifiers and names of its paragraphs."""
    with source.open() as file:
        shown = mail_rtf.text_of(file.read(mail_rtf.LIMIT))
    text = mail_html.text_of(shown.text) if shown.html else shown.text
    prose = Prose(source)
    pieces = (Piece(f"paragraph {number}", line) for number, line in enumerate(text.split("\n"), 1))
    yield from documents.read(prose, pieces)
    if source.size > mail_rtf.LIMIT:
        yield Problem(f"This rich text is larger than {mail_rtf.LIMIT >> 20} MiB; only its beginning was read.", "file")
    yield from prose.stated()


EXTRACTOR = Extractor("rtf", 2, takes, extract)
