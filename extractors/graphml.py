"""GraphML (1.0 and later, with yEd's labels): the nodes and edges of a graph, nested graphs included.

Source: the GraphML specification of graphml.graphdrawing.org (elements key, graph, node, edge, data) and yWorks'
description of its extension (y:NodeLabel, y:EdgeLabel). Hyperedges and ports say nothing that is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from asasec_graph.model.observations import Observation, Problem
from asasec_graph.reading import charts_columns as columns
from asasec_graph.reading import charts_xml, xmlstream
from asasec_graph.reading.charts import Attribute, Chart
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.xmlstream import Element

Keys = Mapping[str, str]
KEYS = 10_000
"""Definitions of data whose names are kept."""


def takes(source: Source) -> bool:
    """XML whose root is `graphml`."""
    return xmlstream.root_name(source.head) == "graphml"


def extract(source: Source) -> Iterator[Observation]:
    """The nodes, then the edges."""
    with Chart(source) as chart:
        names: dict[str, str] = {}
        for item in charts_xml.elements(source, "key", "node"):
            if isinstance(item, Problem):
                yield item
            elif item.name == "key":
                if len(names) < KEYS:
                    names[item.get("id")] = item.get("attr.name") or item.get("id")
            else:
                yield from _nodes(chart, item, names)
        for item in charts_xml.elements(source, "node", "edge"):
            if isinstance(item, Element):
                yield from _edges(chart, item, names)
        yield from chart.problems()


def _nodes(chart: Chart, element: Element, names: Keys) -> Iterator[Observation]:
    """A node, and the nodes of the graphs within it."""
    zone = chart.source.options.timezone
    for one in (element, *(inner for inner in element.within() if inner.name == "node")):
        yield from chart.node(columns.node(one.get("id"), (), _values(one, names), one.place, zone))


def _edges(chart: Chart, element: Element, names: Keys) -> Iterator[Observation]:
    """An edge, or those of the graphs within a node."""
    zone = chart.source.options.timezone
    for one in (element, *element.within()):
        if one.name == "edge":
            ends = (one.get("source"), one.get("target"))
            yield from chart.edge(columns.edge(ends, (), _values(one, names), one.place, zone))


def _values(element: Element, names: Keys) -> Iterator[Attribute]:
    """The data of a node or edge by the names of their keys; yEd's labels as `label`."""
    for data in element.all("data"):
        name = names.get(data.get("key"), data.get("key"))
        if not data.children:
            yield Attribute(name, data.text, data.place)
            continue
        for one in data.within():
            if one.name in ("NodeLabel", "EdgeLabel") and one.text:
                yield Attribute("label", one.text, one.place)
    for desc in element.all("desc"):
        yield Attribute("description", desc.text, desc.place)


EXTRACTOR = Extractor("graphml", 1, takes, extract)
