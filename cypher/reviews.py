"""The review of pictures and films in one case: what there is, their categories, and what a reviewer saw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class ExhibitMedia:
    """The pictures and films of an exhibit, a column each, in no order; `received` in epoch milliseconds.

    `shown` where a reader read the file itself, rather than a list naming it.
    """

    exhibit: str
    received: int
    ids: list[str]
    locators: list[str]
    shown: list[bool]
    films: list[bool]


@dataclass(frozen=True, slots=True)
class FaceCount:
    """How many faces a picture or film shows."""

    media: str
    faces: int


@dataclass(frozen=True, slots=True)
class FrameRow:
    """The seconds of a film's key frames."""

    id: str
    seconds: list[float]


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """The category of a picture or film in a case; `at` in epoch milliseconds."""

    media: str
    c: int
    scheme: str
    code: str
    reason: str
    by: str
    at: int


@dataclass(frozen=True, slots=True)
class DayRow:
    """How many clear pictures were seen in the period of this place in a list."""

    day: int
    revealed: int


@query(row=ExhibitMedia)
def review_media(*, case: int) -> None:
    """The pictures and films of a case, a row an exhibit."""


@query(row=FaceCount)
def review_faces(*, case: int) -> None:
    """The pictures and films of a case that show faces."""


@query(row=FrameRow)
def review_frames(*, ids: Sequence[str], case: int) -> None:
    """The key frames of films, by id."""


@query(row=CategoryRow)
def category_set(*, case: int, media: str, scheme: str, code: str, reason: str, by: str, at: int) -> None:
    """State a category; no row where the case's evidence does not mention the picture."""


@query(row=CategoryRow)
def category_undo(*, case: int, media: str) -> None:
    """Take back the last category; the one taken back, no row where there is none."""


@query(row=CategoryRow)
def categories_of(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """The categories of pictures and films in these cases."""


@query(row=str)
def categories_kept(*, case: int) -> None:
    """The pictures and films of a case that have a category."""


@query(row=int)
def categories_erase(*, case: str) -> None:
    """Remove the categories of what a case's evidence no longer mentions; how many."""


@query(row=DayRow)
def exposure_days(*, actor: str, bounds: Sequence[int], chain: str) -> None:
    """Clear pictures that a user saw in each period; `bounds` in epoch milliseconds, one more than periods."""
