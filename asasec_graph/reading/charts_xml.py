"""What the readers of charts in XML share: their elements as a stream, damage as a problem."""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model.observations import Problem
from asasec_graph.reading import xmlstream
from asasec_graph.reading.source import Source
from asasec_graph.reading.xmlstream import Element


def elements(source: Source, *wanted: str) -> Iterator[Element | Problem]:
    """Every outermost element of these names, whole; damage is a problem."""
    with source.open() as file:
        try:
            for record in xmlstream.records(file, lambda path: path[-1] in wanted):
                yield record.element
        except xmlstream.XmlDamage as damage:
            yield Problem(f"The XML is damaged: {damage}. What stands before was read.", f"line {damage.line}")
