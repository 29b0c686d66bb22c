"""Emptying the graph between tests; the migrations that have run stay noted."""

from __future__ import annotations

from asasec_graph.cypher.query import Bound


def empty() -> Bound[int]:
    """A query that deletes every node but the notes of migrations."""
    return Bound("empty", "MATCH (n) WHERE NOT n:Migration DETACH DELETE n RETURN count(*) AS gone", {}, int)
