"""GML: the shared sample, a generated chart, strings over lines, damage."""

from __future__ import annotations

from pathlib import Path

import networkx

from asasec_graph.extractors.gml import EXTRACTOR
from asasec_graph.samples import charts
from tests.extractors import chart_checks
from tests.extractors.chart_checks import of_path
from tests.extractors.text_sources import keys_of, links, mentions, names, problems, sample, written


# networkx: 115 nodes, 613 edges; grep -c '^  node', grep -c '^  edge'; labels in the order of the file.
def test_reads_the_sample() -> None:
    source = sample("networks/football.gml")
    graph = networkx.read_gml(source.path, label="id")
    seen = chart_checks.read(EXTRACTOR, source)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (115, 613)
    assert names(seen) == [data["label"] for _, data in graph.nodes(data=True)]
    ids = f"sha256:{source.sha256}#node-"
    said = {frozenset((one.source.key, one.target.key)) for one in links(seen)}
    assert said == {frozenset((f"{ids}{one}", f"{ids}{other}")) for one, other in graph.edges()}
    assert len(links(seen)) == 613
    assert problems(seen) == []


def test_every_place_leads_back_to_its_line() -> None:
    source = sample("networks/football.gml")
    lines = source.path.read_text().splitlines()
    for one in mentions(chart_checks.read(EXTRACTOR, source)):
        assert str(one.asserted["name"]) in lines[int(one.locator.removeprefix("line ")) - 1]


def test_reads_a_chart(tmp_path: Path) -> None:
    planted = charts.write_gml(tmp_path / "chart.gml", people=30)
    source = of_path(tmp_path / "chart.gml")
    chart_checks.check(chart_checks.read(EXTRACTOR, source), source, planted)


def test_reads_strings_over_lines_and_leaves_graphics(tmp_path: Path) -> None:
    text = 'graph [ node [ id 1 label "Ana\nFalsa" graphics [ x 1.0 type "oval" ] ]\n# node [ id 9 ]\n node [ id 2 ] ]'
    seen = chart_checks.read(EXTRACTOR, written(tmp_path, "a.gml", text))
    assert names(seen) == ["Ana Falsa"]
    assert len(keys_of(seen, "PERSON")) == 2


def test_keeps_what_stands_before_damage(tmp_path: Path) -> None:
    for text, reason in (
        ('graph [ node [ id 1 label "Ana" ] node [ id 2 ', "the text ends early"),
        ('graph [ node [ id 1 label "Ana" ] node [ id 2 label "b', "a text does not end"),
        ('graph [ node [ id 1 label "Ana" ] ] ] node [ id 2 ]', "a bracket closes nothing"),
        ('graph [ node [ id 1 label "Ana" ] node ' + "[ a " * 40, "an element is too deep"),
    ):
        seen = chart_checks.read(EXTRACTOR, written(tmp_path, "a.gml", text))
        assert names(seen) == ["Ana"]
        assert [one.reason for one in problems(seen)] == [
            f"The GML is damaged: {reason} in line 1. What stands before was read."
        ]
