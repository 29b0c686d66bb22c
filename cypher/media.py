"""Pictures, films and documents by what they can be known by, and pictures by the camera that took them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asasec_graph.cypher.query import query


@dataclass(frozen=True, slots=True)
class HashesRow:
    """A file with its digests and perceptual hashes in hexadecimal; `turned`: those of the picture turned and mirrored.

    `frames` are those of a film's frames, at `seconds`.
    """

    id: str
    kind: str
    key: str
    md5: str | None
    sha1: str | None
    photodna: str | None
    pdq: str | None
    turned: list[str]
    frames: list[str]
    seconds: list[float]


@dataclass(frozen=True, slots=True)
class ShotsRow:
    """The pictures taken with a camera, a column each, at `times` (epoch milliseconds); one stands twice where two
    exhibits hold it.
    """

    device: str
    device_key: str
    ids: list[str]
    keys: list[str]
    times: list[int]


@dataclass(frozen=True, slots=True)
class Weight:
    """An exhibit by its internal integer, and how many identifiers it mentions."""

    x: int
    mentions: int


@dataclass(frozen=True, slots=True)
class HashesColumns:
    """What `HashesRow` tells of a file in one exhibit, a column each, in no order; "" for what is not said.

    `turned` are the hashes of one picture turned and mirrored, one after another.
    """

    ids: list[str]
    kinds: list[str]
    keys: list[str]
    md5: list[str]
    sha1: list[str]
    photodna: list[str]
    pdq: list[str]
    turned: list[str]
    frames: list[list[str]]
    seconds: list[list[float]]


@query(row=Weight)
def case_weights(*, case: int) -> None:
    """The exhibits of a case."""


@query(row=HashesColumns)
def exhibit_hashes(*, case: int, exhibit: int, prefix: str) -> None:
    """The files of an exhibit of a case; those whose ids begin with `prefix`, where it holds too many for one row."""


@query(row=HashesRow)
def file_hashes(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """These files, by id."""


@query(row=ShotsRow)
def case_shots(*, case: int) -> None:
    """The pictures of a case whose camera and time are known, by camera."""
