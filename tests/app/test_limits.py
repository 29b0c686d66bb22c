"""Depth, aliases and cost of documents, by examples worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from graphql import build_schema, parse, validate
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.app import cost
from asasec_graph.app.limits import Limits, aliases, depth, rules

SCHEMA = build_schema(
    """
    type Query {
      me: User
      cases(first: Int, after: String): CaseConnection!
      neighbourhood(limit: Int = 500): Subgraph!
      hits: [Case!]!
    }
    type User { name: String }
    type Subgraph { nodes: [Node!]! links: [Node!]! }
    type Node { id: ID! }
    type CaseConnection { edges: [CaseEdge!]! pageInfo: PageInfo! }
    type CaseEdge { cursor: String node: Case! }
    type PageInfo { hasNextPage: Boolean }
    type Case { id: ID! parent: Case others(first: Int = 20): CaseConnection! }
    """
)


def measured(text: str, variables: Mapping[str, object] | None = None, name: str | None = None) -> int:
    document = parse(text)
    assert validate(SCHEMA, document) == []
    return cost.measure(SCHEMA, document, name, variables or {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{ me { name } }", 1),
        ("{ neighbourhood(limit: 1000) { nodes { id } links { id } } }", 1 + 1000 + 1000),
        ("{ neighbourhood { nodes { id } } }", 1 + 500),
        ("{ cases(first: 3) { edges { cursor } } }", 1 + 3),
        ("{ cases(first: 3) { edges { node { id } } } }", 1 + 3 * 2),
        ("{ cases { edges { node { id } } } }", 1 + 50 * 2),
        ("{ cases(first: 2) { edges { node { others { edges { cursor } } } } } }", 1 + 2 * (1 + 1 + 1 + 20)),
        ("{ hits { id parent { id } } }", 10 * 2),
        ("{ a: me { name } b: me { name } }", 2),
        ("{ cases(first: 3) { pageInfo { hasNextPage } edges { cursor } } }", 1 + 1 + 3),
        ("{ cases(first: -5) { edges { cursor } } }", 1),
        ("{ ...F } fragment F on Query { hits { ...C } } fragment C on Case { parent { id } }", 10 * 2),
        ("{ ... on Query @include(if: true) { me { name } } __schema { types { name } } }", 1),
    ],
)
def test_cost(text: str, expected: int) -> None:
    assert measured(text) == expected


def test_cost_takes_variables_and_their_defaults() -> None:
    text = "query Q($n: Int = 7) { cases(first: $n) { edges { cursor } } }"
    assert measured(text) == 8
    assert measured(text, {"n": 30}) == 31
    assert measured(text, {"n": None}) == 1 + cost.PAGE


def test_cost_is_of_the_operation_that_runs() -> None:
    text = "query A { me { name } } query B { cases(first: 9) { edges { cursor } } }"
    assert (measured(text, name="A"), measured(text, name="B"), measured(text)) == (1, 10, 10)


@given(levels=st.integers(1, 60))
def test_fragments_of_fragments_are_measured_fast(levels: int) -> None:
    """Each fragment spreads the next one twice: 2^levels objects, in no time."""
    parts = [
        f"fragment F{n} on Case {{ a{n}: parent {{ ...F{n + 1} }} b{n}: parent {{ ...F{n + 1} }} }}"
        for n in range(levels)
    ]
    text = "{ hits { ...F0 } } " + " ".join(parts) + f" fragment F{levels} on Case {{ id }}"
    document = parse(text)
    assert cost.measure(SCHEMA, document, None, {}) == 10 * (2 ** (levels + 1) - 1)
    assert depth(document) == levels + 2
    assert aliases(document) == 2 * levels


def test_depth_leaves_introspection_out() -> None:
    assert depth(parse("{ __schema { types { fields { type { ofType { name } } } } } me { name } }")) == 2


def test_rules_say_the_limit_and_what_was_measured() -> None:
    limits = Limits(depth=2, aliases=1)
    text = "{ a: me { name } b: me { name } cases { edges { node { id } } } }"
    errors = validate(SCHEMA, parse(text), rules(limits))
    assert [error.extensions for error in errors] == [
        {"code": "LIMIT_EXCEEDED", "limit": 2, "measured": 4},
        {"code": "LIMIT_EXCEEDED", "limit": 1, "measured": 2},
    ]
    assert "4 where 2 are allowed" in errors[0].message
