"""The models that faces stand under, and giving faces the vectors of another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
