"""GEXF: a generated chart, networkx's and Gephi's ways of writing, damage."""

from __future__ import annotations

from pathlib import Path

import networkx
import pytest

from asasec_graph.extractors.gexf import EXTRACTOR
from asasec_graph.samples import charts
from tests.extractors import chart_checks
from tests.extractors.chart_checks import of_path
from tests.extractors.text_sources import keys_of, links, mentions, problems, written


def test_reads_a_chart(tmp_path: Path) -> None:
    planted = charts.write_gexf(tmp_path / "chart.gexf", people=30)
    source = of_path(tmp_path / "chart.gexf")
    chart_checks.check(chart_checks.read(EXTRACTOR, source), source, planted)


@pytest.mark.parametrize("version", ["1.1draft", "1.2draft"])
def test_reads_what_networkx_writes(tmp_path: Path, version: str) -> None:
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_node(1, label="+34 600 11 22 33", peso=2.5)
    graph.add_node(2, label="Ana Falsa", fecha="2024-01-15T10:00:00Z")
    graph.add_edge(1, 2, weight=3.0)
    networkx.write_gexf(graph, tmp_path / "two.gexf", version=version)
    source = of_path(tmp_path / "two.gexf")
    seen = chart_checks.read(EXTRACTOR, source)
    ana = f"sha256:{source.sha256}#node-2"
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600112233"}
    assert chart_checks.forward(seen, ana, "+34600112233") == ["USES"]
    # 2024-01-15T10:00:00Z: date -u -d ... +%s
    assert next(one.at for one in mentions(seen) if one.entity.key == ana) == 1_705_312_800_000
    phone = next(one for one in mentions(seen) if one.entity.key == "+34600112233")
    assert phone.asserted["attributes"] == {"peso": "2.5"}


NESTED = """<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"><graph>
<nodes><node id="a" label="Grupo"><viz:size value="2"/><nodes><node id="b" label="Leo Falso"/></nodes></node></nodes>
<edges><edge id="0" source="a" target="b" label="amigo de" start="2020-01-01"/></edges></graph></gexf>"""


def test_reads_nested_nodes_and_dated_edges(tmp_path: Path) -> None:
    seen = chart_checks.read(EXTRACTOR, written(tmp_path, "n.gexf", NESTED))
    assert len(keys_of(seen, "PERSON")) == 2
    # date -u -d 2020-01-01 +%s
    assert [(one.type.value, one.confidence, one.at) for one in links(seen)] == [("KNOWS", 0.7, 1_577_836_800_000)]


def test_keeps_what_stands_before_damage(tmp_path: Path) -> None:
    seen = chart_checks.read(EXTRACTOR, written(tmp_path, "c.gexf", NESTED[: NESTED.index("<edges")]))
    assert len(keys_of(seen, "PERSON")) == 2
    assert len(problems(seen)) == 1
