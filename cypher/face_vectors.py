"""The models that faces stand under, and giving faces the vectors of another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class ModelRow:
    """How many faces stand under a model, in how many cases, and how many of them are under the quality floor."""

    model: str
    faces: int
    cases: int
    poor: int


@query(row=ModelRow)
def face_models(*, references: Sequence[str] | None, floor: float) -> None:
    """The models that faces of these cases, or of all, stand under."""


@dataclass(frozen=True, slots=True)
class OlderRow:
    """An exhibit with so many faces under another model."""

    evidence: str
    faces: int


@dataclass(frozen=True, slots=True)
class OlderFace:
    """A mention of a face under an older `model`: the exhibit's and case's internal integers and names.

    `asserted` is JSON text.
    """

    id: str
    key: str
    c: int
    x: int
    case: str
    reference: str
    exhibit: str
    model: str
    asserted: str | None


@dataclass(frozen=True, slots=True)
class Written:
    """A mention that was given a vector: of this face, in the exhibit with this internal integer."""

    id: str
    x: int


@query(row=OlderRow)
def faces_older(*, model: str, references: Sequence[str] | None) -> None:
    """Finished exhibits of these cases, or of all, that have faces under another model."""


@query(row=OlderFace)
def exhibits_older_faces(*, evidence: Sequence[str], model: str, references: Sequence[str] | None) -> None:
    """Mentions, in these cases or in all, of the faces of these exhibits (ids) that stand under another model."""


@query(row=Written)
def write_vectors(*, model: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Give mentions (id, x, the model they stand under) a vector, quality and what is asserted; those written."""


@query(row=int)
def cases_changed(*, cases: Sequence[int]) -> None:
    """Count the versions of these cases up."""
