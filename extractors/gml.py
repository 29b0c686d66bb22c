"""GML, the Graph Modelling Language: the nodes of a graph by id and label, and its edges.

Source: M. Himsolt, "GML: A portable Graph File Format" (University of Passau, 1997). Locators are the lines on
which a value, a node or an edge stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model.observations import Observation, Problem
from asasec_graph.reading import charts_columns as columns
from asasec_graph.reading import charts_gml, textual
from asasec_graph.reading.charts import Attribute, Chart
from asasec_graph.reading.charts_gml import Block
from asasec_graph.reading.source import Extractor, Source

_BEGIN = re.compile(r"(?:^|\s)graph\s*\[", re.IGNORECASE)
_OWN = frozenset({"id", "label", "source", "target"})


def takes(source: Source) -> bool:
    """A text that begins a graph in brackets, with nodes."""
    if not textual.is_text(source.head) or source.head.lstrip()[:1] in (b"<", b"{"):
        return False
    text = textual.decode(source.head)[0]
    return _BEGIN.search(text[:4096]) is not None and re.search(r"\bnode\s*\[", text) is not None


def extract(source: Source) -> Iterator[Observation]:
    """The nodes, then the edges."""
    zone = source.options.timezone
    with Chart(source) as chart:
        for block in _blocks(source):
            if isinstance(block, Problem):
                yield block
            elif block.key == "node":
                labels = (block.get("label"),)
                place = block.place("label")
                yield from chart.node(columns.node(block.get("id"), labels, _values(block), place, zone))
        for block in _blocks(source):
            if isinstance(block, Block) and block.key == "edge":
                ends = (block.get("source"), block.get("target"))
                place = f"line {block.line}"
                yield from chart.edge(columns.edge(ends, (block.get("label"),), _values(block), place, zone))
        yield from chart.problems()


def _blocks(source: Source) -> Iterator[Block | Problem]:
    try:
        yield from charts_gml.blocks(source)
    except charts_gml.GmlDamage as damage:
        yield Problem(f"The GML is damaged: {damage}. What stands before was read.", f"line {damage.line}")


def _values(block: Block) -> Iterator[Attribute]:
    for name, text, line in block.values:
        if name not in _OWN and not name.startswith("graphics."):
            yield Attribute(name, text, f"line {line}")


EXTRACTOR = Extractor("gml", 1, takes, extract)
