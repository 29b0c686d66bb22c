"""Edge lists: the covert networks of the shared samples, a generated table, headers, and tables that are none."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from asasec_graph.extractors import listing
from asasec_graph.extractors.edge_list import EXTRACTOR
from asasec_graph.samples import charts
from tests.extractors import chart_checks
from tests.extractors.chart_checks import of_path
from tests.extractors.text_sources import SHARED, keys_of, links, problems, sample, seen_by, written

COVERT = sorted(path.name for path in (SHARED / "networks" / "covert_csv").glob("*_edges.csv"))
NODES = sorted(path.name for path in (SHARED / "networks" / "covert_csv").glob("*_nodes.csv"))


# Python's csv module counts rows and distinct ids.
@pytest.mark.parametrize("name", COVERT)
def test_reads_the_covert_networks(name: str) -> None:
    source = sample(f"networks/covert_csv/{name}")
    with source.path.open() as file:
        rows = list(csv.DictReader(file))
    seen = chart_checks.read(EXTRACTOR, source)
    ids = {row[end] for row in rows for end in ("from", "to")}
    assert keys_of(seen, "PERSON") == {f"sha256:{source.sha256}#node-{one}" for one in ids}
    assert len(links(seen)) == len(rows)
    assert [one.locator for one in links(seen)] == [f"row {number}" for number in range(2, len(rows) + 2)]
    assert {(one.type.value, one.confidence) for one in links(seen)} == {("KNOWS", 0.5)}
    assert problems(seen) == []


@pytest.mark.parametrize("name", NODES)
def test_reads_the_tables_of_nodes(name: str) -> None:
    source = sample(f"networks/covert_csv/{name}")
    with source.path.open() as file:
        rows = list(csv.DictReader(file))
    seen = chart_checks.read(EXTRACTOR, source)
    assert keys_of(seen, "PERSON") == {f"sha256:{source.sha256}#node-{row['id']}" for row in rows}
    assert links(seen) == []


# wc -l = 289 rows; cut -f1,2 | tr '\t' '\n' | sort -u | wc -l = 101.
def test_reads_pairs_of_numbers_without_a_header() -> None:
    source = sample("networks/Montagna_meetings_edgelist.csv")
    seen = chart_checks.read(EXTRACTOR, source)
    assert (len(links(seen)), len(keys_of(seen, "PERSON"))) == (289, 101)


def test_the_samples_come_to_this_reader() -> None:
    for name in (*COVERT, *NODES):
        assert listing.choose(sample(f"networks/covert_csv/{name}")) is EXTRACTOR


def test_reads_labels_and_types_of_both_ends(tmp_path: Path) -> None:
    planted = charts.write_edges(tmp_path / "aristas.csv", people=30)
    source = of_path(tmp_path / "aristas.csv")
    chart_checks.check(chart_checks.read(EXTRACTOR, source), source, planted)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "source,target\n+34600112233,leo@example.org\n"),
        ("a.tsv", "Origen\tDestino\tPeso\n600 11 22 33\tleo@example.org\t3\n"),
        ("a.csv", "título de la red;;\nid1;id2;fecha\n600112233;leo@example.org;2024-01-15\n"),
        ("rel.csv", ":START_ID,:END_ID,:TYPE\n+34600112233,leo@example.org,KNOWS\n"),
    ],
)
def test_reads_ids_that_are_identifiers(tmp_path: Path, name: str, text: str) -> None:
    seen = chart_checks.read(EXTRACTOR, written(tmp_path, name, text))
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600112233"}
    assert keys_of(seen, "EMAIL_ADDRESS") == {"leo@example.org"}
    assert len(links(seen)) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("calls.csv", "from,to,text\n1,2,hola\n"),
        ("edges.csv", "uno dos tres\ncuatro cinco\n"),
        ("pairs.csv", "1,2\n3,4\n"),
        ("a.csv", "name,phone\nAna,600112233\n"),
        ("nodes.csv", "name,phone\nAna,600112233\n"),
        ("edges.csv", ""),
    ],
)
def test_leaves_what_is_no_edge_list(tmp_path: Path, name: str, text: str) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, name, text))


def test_says_which_rows_name_no_second_end(tmp_path: Path) -> None:
    seen = seen_by(EXTRACTOR, written(tmp_path, "a.csv", "source,target\na,b\nc,\nd,e,f\n"))
    assert [one.locator for one in problems(seen)] == ["row 3", "row 4"]
    assert len(links(seen)) == 1


def test_reads_an_adjacency_matrix(tmp_path: Path) -> None:
    source = written(
        tmp_path, "net.csv", ",Ana,Luis,Rosa,600112233\nAna,1,1,0,2\nLuis,1,,0,0\nRosa,0,3,0,0\n600112233,0,0,0,0\n"
    )
    seen = chart_checks.read(EXTRACTOR, source)
    assert len(keys_of(seen, "PERSON")) == 3
    assert keys_of(seen, "PHONE_NUMBER") == {"+34600112233"}
    joined = [
        (one.source.key.rpartition("-")[2], one.target.key.rpartition("-")[2], one.locator) for one in links(seen)
    ]
    assert joined == [("Ana", "Luis", "row 2"), ("Ana", "+34600112233", "row 2"), ("Rosa", "Luis", "row 4")]
    assert problems(seen) == []


@pytest.mark.parametrize(
    "text",
    [
        ",a,b,c\na,1.0,0.3,0.2\nb,0.3,1.0,0.1\nc,0.2,0.1,1.0\n",
        ",a,b,c\nx,1,0,1\ny,0,1,0\nz,1,0,1\n",
        "name1,name2,is_match\nAna Falsa,Ana Falza,true\n",
    ],
)
def test_leaves_correlations_other_tables_and_compared_names(text: str, tmp_path: Path) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "t.csv", text))
