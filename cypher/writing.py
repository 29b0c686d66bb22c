"""The write path: each batch behind the exhibit's cursor, so that it is written exactly once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from asasec_graph.cypher.query import query

Rows = Sequence[Mapping[str, Any]]


@query(row=int)
def write_cursor(*, evidence: str, plan: str, batch: int) -> None:
    """Take the lock on an exhibit and move its cursor past `batch`; no row where it has passed already."""


@query(row=int)
def write_mentions(*, evidence: str, rows: Rows) -> None:
    """Write identifiers and what the exhibit says of them; the number written."""


@query(row=int)
def write_links(*, evidence: str, rows: Rows) -> None:
    """Write links between identifiers that stand in the graph; the number written."""


@query(row=int)
def write_events(*, evidence: str, rows: Rows) -> None:
    """Write events and their parties; the number written."""


@query(row=int)
def write_problems(*, evidence: str, rows: Rows) -> None:
    """Write what could not be read; the number written."""


@query(row=int)
def mark_shared(*, evidence: str, limit: int) -> None:
    """Mark up to `limit` of the exhibit's identifiers that stand in another case too; how many."""


@query(row=int)
def erase_contents(*, evidence: str, limit: int) -> None:
    """Erase up to `limit` of what an exhibit says, with what only it said; how many edges and events went."""


@query(row=int)
def erase_reset(*, evidence: str) -> None:
    """Put an emptied exhibit's cursor back to the start."""


@query(row=int)
def erase_exhibit(*, evidence: str) -> None:
    """Remove an emptied exhibit itself and its problems."""
