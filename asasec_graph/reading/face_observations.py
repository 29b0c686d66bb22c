"""Faces found in a picture or film as observations: the face with what its quality was made of, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Face, Link, Observation
from asasec_graph.reading.faces import FoundFace


def observations(
    sha256: str, found: Iterable[FoundFace], seconds: float | None = None, frame: str = ""
) -> Iterator[Observation]:
    """A `Face` and the `Link` that the picture or film with this hash depicts it, for each face found.

    Of a film, `seconds` is the frame's time, which the face's key holds, and `frame` its locator (`frame 00:01:02.5`).
    """
    media = keys.media(sha256)
    for face in found:
        box = face.box
        x, y, width, height = box
        entity = keys.face(sha256, (float(x), float(y), float(width), float(height)), seconds)
        place = f"face {x},{y},{width},{height}"
        locator = f"{frame} {place}" if frame else place
        score = round(face.score, 3)
        yield Face(
            entity=entity,
            media=media,
            locator=locator,
            box=(float(x), float(y), float(width), float(height)),
            quality=face.quality,
            vector=face.vector.astype(np.dtype("<f4")).tobytes(),
            model=face.model,
            confidence=score,
            asserted=face.parts.parts(),
        )
        yield Link(LinkType.DEPICTS, media, entity, locator, score)
