"""GEXF 1.1 to 1.3, the format of Gephi: nodes, nested ones included, edges, and their declared attributes.

Source: the GEXF primer and schemas of gexf.net (attributes, attvalues, nodes, edges); positions and colours are
nothing of evidence.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from asasec_graph.model.observations import Observation, Problem
from asasec_graph.reading import charts_columns as columns
from asasec_graph.reading import charts_xml, xmlstream
from asasec_graph.reading.charts import Attribute, Chart
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.xmlstream import Element

_OWN = frozenset({"id", "label", "source", "target", "type", "pid", "for", "kind"})
Titles = dict[tuple[str, str], str]
TITLES = 10_000
"""Declared attributes whose titles are kept."""


def takes(source: Source) -> bool:
    """XML whose root is `gexf`."""
    return xmlstream.root_name(source.head) == "gexf"


def extract(source: Source) -> Iterator[Observation]:
    """The nodes, then the edges."""
    with Chart(source) as chart:
        titles: Titles = {}
        for item in charts_xml.elements(source, "attributes", "node"):
            if isinstance(item, Problem):
                yield item
            elif item.name == "attributes":
                defined = itertools.islice(item.all("attribute"), max(0, TITLES - len(titles)))
                titles |= {(item.get("class"), one.get("id")): one.get("title") for one in defined}
            else:
                yield from _nodes(chart, item, titles)
        for item in charts_xml.elements(source, "node", "edge"):
            if isinstance(item, Element):
                yield from _edges(chart, item, titles)
        yield from chart.problems()


def _nodes(chart: Chart, element: Element, titles: Titles) -> Iterator[Observation]:
    zone = chart.source.options.timezone
    for one in (element, *(inner for inner in element.within() if inner.name == "node")):
        values = _values(one, "node", titles)
        yield from chart.node(columns.node(one.get("id"), (one.get("label"),), values, one.place, zone))


def _edges(chart: Chart, element: Element, titles: Titles) -> Iterator[Observation]:
    zone = chart.source.options.timezone
    for one in (element, *element.within()):
        if one.name == "edge":
            said = (one.get("label"), one.get("kind"))
            ends = (one.get("source"), one.get("target"))
            yield from chart.edge(columns.edge(ends, said, _values(one, "edge", titles), one.place, zone))


def _values(element: Element, owner: str, titles: Titles) -> Iterator[Attribute]:
    """The attributes of a node or edge: those declared, by their titles, and those of the element itself."""
    for name, value in element.attributes.items():
        if name not in _OWN and value.strip():
            yield Attribute(name, value, element.place)
    for group in element.all("attvalues"):
        for one in group.all("attvalue"):
            known = one.get("for") or one.get("id")
            yield Attribute(titles.get((owner, known)) or known, one.get("value"), one.place)


EXTRACTOR = Extractor("gexf", 1, takes, extract)
