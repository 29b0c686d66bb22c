"""Disclosures as files: nothing that a spreadsheet would run, nothing that XML cannot hold."""

from __future__ import annotations

import csv
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.cypher.exports import LinkRow, MentionRow
from asasec_graph.exchange.gathering import Disclosure
from asasec_graph.exchange.writing import FORMATS, cell, write


def _disclosure(name: str) -> Disclosure:
    mention = MentionRow(
        "e_1", "PHONE_NUMBER", "+34600000001", name, "T/1", "ab", "a#1", 2, 1.0, "B2", "H1", "r/1", 0, 5
    )
    other = MentionRow(
        "e_2", "PHONE_NUMBER", "+34600000002", None, "T/1", "ab", "a#1", 1, 1.0, "B2", "H1", "r/1", None, None
    )
    link = LinkRow("e_1", "e_2", "CONTACTED", "sms", 3, "T/1", "a#1\na#2", 1.0, "r/1", 0, 5)
    return Disclosure("T", (mention, other), (link,), 0)


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1", "=HYPERLINK(1)"])
def test_formulas_are_made_text(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["+34600000001", "-3.70379", "plain", "", 7, None])
def test_numbers_and_plain_text_stay(text: object) -> None:
    assert cell(text) == text


def test_a_table_holds_mentions_and_links(tmp_path: Path) -> None:
    write(_disclosure("=cmd"), tmp_path / "a.csv", "csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["record"], row["type"], row["source"]) for row in rows] == [
        ("mention", "PHONE_NUMBER", "+34600000001"),
        ("mention", "PHONE_NUMBER", "+34600000002"),
        ("link", "CONTACTED", "PHONE_NUMBER:+34600000001"),
    ]
    assert (rows[0]["name"], rows[0]["first"]) == ("'=cmd", "1970-01-01T00:00:00Z")


@given(st.text(max_size=30))
def test_any_name_makes_a_graph_that_others_read(name: str) -> None:
    file = BytesIO()
    FORMATS["graphml"](_disclosure(name), file)
    graph = nx.read_graphml(BytesIO(file.getvalue()), force_multigraph=True)
    assert set(graph.nodes) == {"e_1", "e_2"}
    ((_, _, data),) = graph.edges(data=True)
    assert (data["weight"], data["exhibit"]) == (3, "T/1")
