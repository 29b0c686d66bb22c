"""HTML pages: the text that a person sees, links, and the pictures that stand in the page itself.

A locator is `paragraph 12 char 5-16`: blocks of text counted from 1, characters from 0 with white space collapsed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention
from asasec_graph.reading import documents, html_blocks, office_parts, textual
from asasec_graph.reading.documents import Piece
from asasec_graph.reading.html_blocks import Block, Told
from asasec_graph.reading.prose import Prose
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded

PICTURES_LIMIT = 2_000
_BEGINS = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,4000}?-->\s*)*(?:<!doctype\s+html|<html[\s>])", re.I | re.S
)
_NAMED = re.compile(r"<(?:head|body|div|table|p|a|span|br|h[1-6]|ul|meta|title)[\s>/]", re.IGNORECASE)


def takes(source: Source) -> bool:
    """A text that begins as HTML does, or is so named and holds its marks."""
    if not textual.is_text(source.head):
        return False
    text, _ = textual.decode(source.head[:16_384])
    if _BEGINS.match(text.lstrip("\ufeff")):
        return True
    return source.suffix in (".html", ".htm", ".xhtml", ".mhtml") and _NAMED.search(text) is not None


def extract(source: Source) -> Iterator[Yielded]:
    """The document, its text, its links and the pictures in it."""
    told, prose = Told(), Prose(source)
    reader = _Reader(source)
    with source.open() as file:
        found = html_blocks.blocks(file, html_blocks.encoding_of(source.head), told)
        for run in _runs(found):
            yield from documents.read(prose, (Piece(f"paragraph {one.number}", one.text) for one in run if one.text))
            for one in run:
                yield from reader.beside(one)
    named: dict[str, Json] = {"file": source.basename, **told.values}
    yield Mention(keys.document(source.sha256), "file", asserted=named)
    yield from prose.stated()


def _runs(found: Iterator[Block]) -> Iterator[list[Block]]:
    """Blocks in runs of bounded size, so that what stands beside the text comes near it."""
    run: list[Block] = []
    size = 0
    for one in found:
        run.append(one)
        size += len(one.text) + sum(len(data) for _, data in one.pictures)
        if size > documents.RUN:
            yield run
            run, size = [], 0
    yield run


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.pictures = 0

    def beside(self, one: Block) -> Iterator[Yielded]:
        """The links and pictures of a block."""
        place = f"paragraph {one.number}"
        for address in dict.fromkeys(one.links):
            yield from office_parts.link(address, place, self.source.options.region)
        for kind, data in one.pictures:
            self.pictures += 1
            if data and self.pictures <= PICTURES_LIMIT:
                ref = keys.media(hashlib.sha256(data).hexdigest())
                yield Mention(ref, place, asserted={"bytes": len(data), "type": kind, "context": "in a document"})
                yield Link(LinkType.ATTACHED_TO, ref, keys.document(self.source.sha256), place)
                yield Enclosed(f"picture-{self.pictures}.{kind.partition('/')[2]}", place, data)


EXTRACTOR = Extractor("html", 2, takes, extract)
