"""What is made of a record that was deleted and whose bytes were still there: marked so, with less confidence."""

from __future__ import annotations

from typing import TypeVar, cast

from msgspec.structs import replace

from asasec_graph.model.observations import Event, Json, Link, Mention

_Found = TypeVar("_Found")
_TOLD: dict[str, Json] = {"deleted": True, "recovered": True}


def marked(found: _Found, confidence: float) -> _Found:
    """The observation with `deleted` and `recovered` asserted, its confidence times that of the find."""
    made: object = found
    match found:
        case Mention(confidence=before, asserted=asserted):
            made = replace(found, confidence=_times(before, confidence), asserted={**asserted, **_TOLD})
        case Event(confidence=before, asserted=asserted):
            made = replace(found, confidence=_times(before, confidence), asserted={**asserted, **_TOLD})
        case Link(confidence=before):
            made = replace(found, confidence=_times(before, confidence))
        case _:
            pass
    return cast("_Found", made)


def _times(before: float, confidence: float) -> float:
    return round(before * confidence, 3)
