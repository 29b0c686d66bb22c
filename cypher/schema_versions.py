"""Which migrations have run."""

from __future__ import annotations

from asasec_graph.cypher.query import query


@query(row=int)
def schema_version() -> None:
    """The number of the last migration that ran; 0 in an empty graph."""


@query(row=int)
def schema_note(*, version: int, at: int) -> None:
    """Note that a migration ran."""
