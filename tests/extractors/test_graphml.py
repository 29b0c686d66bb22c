"""GraphML: a generated chart, yEd's labels, nested graphs, damage and size."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import networkx

from asasec_graph.extractors.graphml import EXTRACTOR
from asasec_graph.samples import charts
from tests.extractors import chart_checks
from tests.extractors.chart_checks import of_path
from tests.extractors.text_sources import keys_of, links, names, problems, written


def test_reads_a_chart_whose_edges_come_first(tmp_path: Path) -> None:
    planted = charts.write_graphml(tmp_path / "chart.graphml", people=30)
    source = of_path(tmp_path / "chart.graphml")
    chart_checks.check(chart_checks.read(EXTRACTOR, source), source, planted)


# networkx counts nodes and edges, and writes the format in its own way (typed keys, no labels).
def test_reads_what_networkx_writes(tmp_path: Path) -> None:
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_edges_from((number, number * 7 % 31) for number in range(1, 60))
    networkx.write_graphml(graph, tmp_path / "graph.graphml")
    seen = chart_checks.read(EXTRACTOR, of_path(tmp_path / "graph.graphml"))
    assert len(keys_of(seen, "PERSON")) == graph.number_of_nodes() == 59 + 1
    assert len(links(seen)) == graph.number_of_edges() - networkx.number_of_selfloops(graph)
    assert {one.type.value for one in links(seen)} == {"KNOWS"}
    assert {one.confidence for one in links(seen)} == {0.5}


YED = """<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>
<graph id="G" edgedefault="directed">
<node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Ana Falsa
+34 600 11 22 33</y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>leo@example.org</y:NodeLabel></y:ShapeNode></data>
<graph id="n1:"><node id="n1::n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Zoe</y:NodeLabel></y:ShapeNode></data></node>
<edge source="n1::n0" target="n0"/></graph></node>
<edge source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>titular</y:EdgeLabel></y:PolyLineEdge>
</data></edge>
<edge source="n0" target="n9"/><edge source="n0" target="n0"/>
</graph></graphml>"""


def test_reads_yed_labels_and_nested_graphs(tmp_path: Path) -> None:
    source = written(tmp_path, "chart.graphml", YED)
    seen = chart_checks.read(EXTRACTOR, source)
    ana = f"sha256:{source.sha256}#node-n0"
    assert names(seen) == ["Ana Falsa +34 600 11 22 33", "Zoe"]
    assert chart_checks.forward(seen, ana, "+34600112233") == ["OWNS"]
    assert chart_checks.forward(seen, ana, "leo@example.org") == ["OWNS"]
    assert chart_checks.forward(seen, f"sha256:{source.sha256}#node-n1::n0", ana) == ["KNOWS"]
    assert [(one.reason.partition(":")[0], one.locator) for one in problems(seen)] == [
        ("1 links with an end that the chart does not hold", "/graphml/graph[1]/edge[2]"),
        ("1 links that join an item to itself", "/graphml/graph[1]/edge[3]"),
    ]


def test_keeps_what_stands_before_damage(tmp_path: Path) -> None:
    source = written(tmp_path, "cut.graphml", YED[: YED.index('<graph id="n1:')])
    seen = chart_checks.read(EXTRACTOR, source)
    assert len(keys_of(seen, "PERSON")) == 1
    assert [one.reason.startswith("The XML is damaged: ") for one in problems(seen)] == [True]


def test_reads_many_nodes_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.graphml"
    charts.write_graphml(path, people=3_000)
    tracemalloc.start()
    count = sum(1 for _ in EXTRACTOR.extract(of_path(path)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count > 15_000
    assert peak < 40_000_000


def test_leaves_other_xml_alone(tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "a.xml", "<gexf/>"))
    assert not EXTRACTOR.takes(written(tmp_path, "b.txt", "graphml"))
