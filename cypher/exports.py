"""What an export of a case holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class MentionRow:
    """What one exhibit says of one identifier; times in epoch milliseconds."""

    id: str
    kind: str
    key: str
    name: str | None
    exhibit: str
    sha256: str
    locators: str
    n: int
    confidence: float
    grade: str
    handling: str
    extractor: str
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class LinkRow:
    """What one exhibit says of two identifiers."""

    source: str
    target: str
    type: str
    channel: str | None
    n: int
    exhibit: str
    locators: str
    confidence: float
    extractor: str
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class ExportExhibit:
    """An exhibit of the case to be exported."""

    id: str
    exhibit: str


@query(row=ExportExhibit)
def export_exhibits(*, case: str) -> None:
    """The exhibits of a case, in the order of their numbers."""


@query(row=MentionRow)
def export_mentions(*, evidence: str, hidden: Sequence[str]) -> None:
    """What an exhibit says of identifiers, those in `hidden` left out."""


@query(row=LinkRow)
def export_links(*, evidence: str, hidden: Sequence[str]) -> None:
    """What an exhibit says of two identifiers, those with an end in `hidden` left out."""


@query(row=str)
def export_victims(*, case: str) -> None:
    """The identifiers whose role in this case is that of a victim, and the faces and pictures of theirs."""
