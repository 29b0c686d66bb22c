"""Plain text of any kind (.txt, .log, .md and whatever else is text): identifiers and names of persons.

A locator is `line 12 char 5-16`: characters counted from the line's start,
from 0; of what runs over several lines, the line is where it begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.observations import Observation
from asasec_graph.reading import documents, textual
from asasec_graph.reading.documents import Piece
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Extractor, Source


def takes(source: Source) -> bool:
    """Anything that is text and not empty; asked last."""
    return textual.is_text(source.head)


def extract(source: Source) -> Iterator[Observation]:
    """Identifiers and names, in order."""
    lines = textual.Lines(source)
    prose = Prose(source)
    yield from documents.read(prose, (Piece(f"line {line.number}", line.text) for line in lines))
    yield from lines.problems()
    yield from prose.stated()


EXTRACTOR = Extractor("text", 3, takes, extract)
