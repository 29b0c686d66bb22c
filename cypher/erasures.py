"""What the erasure of an exhibit needs to know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class Doomed:
    """An exhibit to be erased; `companions` is JSON text."""

    id: str
    case: str
    reference: str
    exhibit: str
    sha256: str
    companions: str | None


@query(row=Doomed)
def erase_target(*, exhibit: str) -> None:
    """The exhibit with this number or id."""


@query(row=str)
def erase_media(*, evidence: str) -> None:
    """Keys of the pictures and documents that this exhibit mentions."""


@query(row=str)
def bytes_wanted(*, hashes: Sequence[str]) -> None:
    """Which of these bytes an exhibit still is, has beside it, or mentions."""
