"""Faces and pictures of the cases that the caller may read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class ShapeRow:
    """Where a face is in its picture (x, y, w, h in pixels), and how well it can be compared, by which model.

    `asserted` is JSON text.
    """

    id: str
    box: list[float]
    quality: float
    model: str
    asserted: str | None


@dataclass(frozen=True, slots=True)
class FaceRow:
    """A face in a case; `vector` is float32, little-endian, of unit length, made by `model`."""

    c: int
    id: str
    key: str
    vector: bytes
    model: str
    quality: float


@query(row=ShapeRow)
def face_shapes(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """Box and quality of these faces, as visible mentions give them."""


@dataclass(frozen=True, slots=True)
class FaceColumns:
    """What `FaceRow` tells of a face in one exhibit, a column each, in no order."""

    ids: list[str]
    keys: list[str]
    vectors: list[bytes]
    models: list[str]
    qualities: list[float]


@query(row=FaceColumns)
def exhibit_faces(*, case: int, exhibit: int, prefix: str) -> None:
    """The faces of an exhibit of a case; those whose ids begin with `prefix`, where it holds too many for one row."""


@dataclass(frozen=True, slots=True)
class CaseRoleRow:
    """The role of a face in a case."""

    c: int
    id: str
    role: str


@query(row=CaseRoleRow)
def case_roles(*, cases: Sequence[int]) -> None:
    """Every role stated in these cases."""
