"""Word documents before 2007 (DOC): text, links, who wrote it.

A locator is `paragraph 12 char 5-16`, paragraphs counted from 1, those of tables, footnotes and headers included.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.observations import Mention, Observation, Problem
from asasec_graph.reading import documents, msg, office_doc, office_parts, office_summary
from asasec_graph.reading.documents import Piece
from asasec_graph.reading.msg import Compound
from asasec_graph.reading.office_doc import DocDamage
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Extractor, Source

LINKS_LIMIT = 100_000


def takes(source: Source) -> bool:
    """A compound file with the stream of a Word document."""
    return ("worddocument",) in msg.streams_of(source)


def extract(source: Source) -> Iterator[Observation]:
    """The document, its text and its links."""
    with msg.opened(source) as ole:
        streams = Compound.of(ole)
        told = office_summary.properties(streams)
        yield Mention(keys.document(source.sha256), "file", asserted={"file": source.basename, **told})
        yield from _text(source, streams)


def _text(source: Source, streams: Compound) -> Iterator[Observation]:
    prose = Prose(source)
    links: list[tuple[int, str]] = []
    problems: list[Problem] = []

    def shown() -> Iterator[Piece]:
        try:
            for one in office_doc.paragraphs(streams):
                if len(links) < LINKS_LIMIT:
                    links.extend((one.number, address) for address in one.links)
                yield Piece(f"paragraph {one.number}", one.text)
        except DocDamage as error:
            problems.append(Problem(f"This part of the document cannot be read further: {error}.", "WordDocument"))

    yield from documents.read(prose, shown())
    for number, address in links:
        yield from office_parts.link(address, f"paragraph {number}", source.options.region)
    yield from problems
    yield from prose.stated()


EXTRACTOR = Extractor("doc", 2, takes, extract)
