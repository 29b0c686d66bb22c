"""Workbooks before 2007 (XLS): tables of persons become persons, tables of calls are read as such, the rest row by row.

A locator is `sheet Lista row 12`, rows numbered as the program shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.observations import Mention
from asasec_graph.reading import msg, office_summary, office_xls
from asasec_graph.reading.msg import Compound
from asasec_graph.reading.persons_sheets import Sheets
from asasec_graph.reading.source import Extractor, Source, Yielded

_BOOKS = {("workbook",), ("book",)}


def takes(source: Source) -> bool:
    """A compound file with the stream of a workbook."""
    return bool(_BOOKS & msg.streams_of(source))


def extract(source: Source) -> Iterator[Yielded]:
    """The document and its sheets."""
    with msg.opened(source) as ole:
        told = office_summary.properties(Compound.of(ole))
    yield Mention(keys.document(source.sha256), "file", asserted={"file": source.basename, **told})
    yield from Sheets(source, lambda: office_xls.rows(source)).observations()


EXTRACTOR = Extractor("xls", 3, takes, extract)
