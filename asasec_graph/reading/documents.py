"""Documents as pieces of text, each with its place: lines, paragraphs, cells; read together for their context.

Names often depend on what surrounds them, and a finder called for every short line would be slow: pieces are
joined into runs of bounded length, cut where a paragraph ends, and every place found is led back to its piece.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from asasec_graph.model.observations import Observation
from asasec_graph.reading import textual
from asasec_graph.reading.prose import Place, Prose

RUN = 16_000
"""Characters after which a run ends at the next empty piece; at twice as many it ends at any."""
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text and its place, such as `line 12` or `paragraph 3`; `start` is where it begins in that place.

    Where `start` is None the text is put together from several places, as a row of cells is: its place stands for it.
    """

    place: str
    text: str
    start: int | None = 0


def read(prose: Prose, pieces: Iterable[Piece]) -> Iterator[Observation]:
    """Identifiers and names of the pieces, in order; a locator is `PLACE char 5-16`, counted from 0."""
    for run in _runs(part for piece in pieces for part in _parts(piece)):
        yield from prose.piece("\n".join(piece.text for piece in run), _places(run))


def _parts(piece: Piece) -> Iterator[Piece]:
    """A piece without lone surrogates; a long one cut at white space."""
    text = textual.clean(piece.text)
    start = 0
    while len(text) - start > RUN:
        space = _SPACE.search(text, start + RUN // 2, start + RUN)
        last = text.rfind(" ", start + RUN // 2, start + RUN) if space else -1
        end = max(last, space.start() if space else start + RUN)
        yield Piece(piece.place, text[start:end], None if piece.start is None else piece.start + start)
        start = end
    yield Piece(piece.place, text[start:], None if piece.start is None else piece.start + start)


def _runs(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Runs of pieces of bounded length, cut where a paragraph ends."""
    run: list[Piece] = []
    size = 0
    for piece in pieces:
        if size + len(piece.text) > 2 * RUN and run:
            yield run
            run, size = [], 0
        run.append(piece)
        size += len(piece.text) + 1
        if size > RUN and (size > 2 * RUN or not piece.text.strip()):
            yield run
            run, size = [], 0
    if run:
        yield run


def _places(run: list[Piece]) -> Place:
    starts = [0, *accumulate(len(piece.text) + 1 for piece in run)]

    def place(start: int, end: int) -> str:
        index = bisect_right(starts, start) - 1
        begin = run[index].start
        if begin is None:
            return run[index].place
        offset = begin - starts[index]
        return f"{run[index].place} char {start + offset}-{end + offset}"

    return place
