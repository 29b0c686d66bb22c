"""Hash-chained records: audit and custody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from asasec_graph.cypher.query import query
from asasec_graph.model.chain import Record


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: its last number (0 where it is empty) and hash."""

    seq: int
    head: str


@query(row=Head)
def chain_lock(*, chain: str, genesis: str) -> None:
    """Take the lock on a chain (made where absent) and give its end."""


@query(row=int)
def chain_append(*, chain: str, record: Mapping[str, Any]) -> None:
    """Write the next record and move the end; under the lock that `chain_lock` took."""


@query(row=Head)
def chain_head(*, chain: str) -> None:
    """The end of a chain."""


@query(row=Record)
def chain_records(*, chain: str, after: int, limit: int) -> None:
    """Records in order, after number `after`."""
