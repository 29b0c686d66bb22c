"""Plain text of any kind (.txt, .log, .md and whatever else is text): identifiers and names of persons.

A locator is `line 12 char 5-16`: characters counted from the line's start,
from 0; of what runs over several lines, the line is where it begins.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from asasec_graph.model.observations import Observation
from asasec_graph.reading import textual
from asasec_graph.reading.prose import Place, Prose
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.textual import Line

PIECE = 16_000
"""Characters after which a piece ends at the next empty line; at twice as many it ends at any."""


def takes(source: Source) -> bool:
    """Anything that is text and not empty; asked last."""
    return textual.is_text(source.head)


def extract(source: Source) -> Iterator[Observation]:
    """Identifiers and names, in order."""
    lines = textual.Lines(source)
    prose = Prose(source)
    for piece in _pieces(lines):
        text = "\n".join(textual.clean(line.text) for line in piece)
        yield from prose.piece(text, _places(piece))
    yield from lines.problems()
    yield from prose.stated()


def _pieces(lines: textual.Lines) -> Iterator[list[Line]]:
    """Runs of lines of bounded length, cut where a paragraph ends."""
    piece: list[Line] = []
    size = 0
    for line in lines:
        piece.append(line)
        size += len(line.text) + 1
        if size > 2 * PIECE or (size > PIECE and not line.text.strip()):
            yield piece
            piece, size = [], 0
    if piece:
        yield piece


def _places(piece: list[Line]) -> Place:
    starts = [0, *accumulate(len(line.text) + 1 for line in piece)]

    def place(start: int, end: int) -> str:
        index = bisect_right(starts, start) - 1
        return f"line {piece[index].number} char {start - starts[index]}-{end - starts[index]}"

    return place


EXTRACTOR = Extractor("text", 1, takes, extract)
