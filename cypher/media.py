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
class ShotRow:
    """A picture taken with a camera at a time (epoch milliseconds)."""

    id: str
    key: str
    device: str
    device_key: str
    at: int


@query(row=HashesRow)
def case_hashes(*, case: int) -> None:
    """The files of a case, by id."""


@query(row=HashesRow)
def file_hashes(*, ids: Sequence[str], cases: Sequence[int]) -> None:
    """These files, by id."""


@query(row=ShotRow)
def case_shots(*, case: int) -> None:
    """The pictures of a case whose camera and time are known, by camera and time."""
