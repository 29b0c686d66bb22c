"""What a request for a picture asks for: whose bytes, which part, which moment of a film."""

from __future__ import annotations

import re
from dataclasses import dataclass

from starlette.requests import Request

from asasec_graph.errors import BadInput, NotFound

_SHA256 = re.compile(r"[0-9a-f]{64}")
_LONGEST = 1e7
"""Seconds: longer than any film, and small enough that every time base can hold it."""
_WIDEST = 1e6


@dataclass(frozen=True, slots=True)
class Asked:
    """Bytes by their hash; a box x, y, w, h in pixels of the upright picture; seconds into a film."""

    sha256: str
    box: tuple[float, float, float, float] | None
    seconds: float | None

    @property
    def place(self) -> dict[str, list[float] | float | None]:
        """What is recorded of the part that was shown."""
        return {"box": None if self.box is None else list(self.box), "at": self.seconds}


def asked(request: Request) -> Asked:
    """/media/{sha256}/...[?box=x,y,w,h][&at=SECONDS]; NotFound where the path has no hash, else BadInput."""
    sha256: str = request.path_params["sha256"].removeprefix("sha256:").lower()
    if not _SHA256.fullmatch(sha256):
        raise nothing()
    return Asked(sha256, _box(request.query_params.get("box")), _seconds(request.query_params.get("at")))


def nothing() -> NotFound:
    """The answer for what is absent and for what the caller may not see: the same."""
    return NotFound("there is no such picture in a case that you may read")


def _box(text: str | None) -> tuple[float, float, float, float] | None:
    if text is None:
        return None
    try:
        x, y, w, h = (float(part) for part in text.split(","))
    except ValueError as error:
        raise BadInput("box: give four numbers x,y,w,h in pixels of the upright picture") from error
    if not (0 <= x <= _WIDEST and 0 <= y <= _WIDEST and 0 < w <= _WIDEST and 0 < h <= _WIDEST):
        raise BadInput("box: give x and y from 0, and a width and height above 0")
    return x, y, w, h


def _seconds(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        seconds = float(text)
    except ValueError as error:
        raise BadInput("at: give seconds into the film, such as 62.5") from error
    if not 0 <= seconds <= _LONGEST:
        raise BadInput("at: give seconds from 0")
    return seconds
