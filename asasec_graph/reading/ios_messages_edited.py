"""What an iPhone keeps of a message that was edited or unsent: `message_summary_info`, from iOS 16.

A property list: `ec` has by part of the message its states in order, the first as it was sent and the last as it stands
now, each with its text as a typed stream (`t`) and its time (`d`, seconds since 2001); `rp` lists the parts that were
unsent, of which nothing is left. Source: the lists as imessage-exporter describes them, read for the facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from asasec_graph.errors import EvidenceError
from asasec_graph.model.observations import Json
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import plists, typedstream
from asasec_graph.reading.phones_times import apple_millis

MOST = 100
"""How many earlier states of one message are told; the system itself allows five."""


@dataclass(frozen=True, slots=True)
class History:
    """Texts that a message had before, in order; whether all or a part of it was unsent."""

    texts: tuple[str, ...] = ()
    unsent: bool = False


def history(blob: object) -> History:
    """What the list says; ValueError where it cannot be read, an empty history where there is none."""
    if not isinstance(blob, bytes) or not blob:
        return History()
    try:
        told = plists.table(plists.loads(blob))
    except EvidenceError as error:
        raise ValueError(str(error)) from error
    states = (plists.listed(part) for part in plists.table(told.get("ec")).values())
    texts = (text for part in states for text in _earlier(part[:MOST]))
    return History(tuple(dict.fromkeys(texts)), bool(plists.listed(told.get("rp"))))


def _earlier(states: list[object]) -> Iterator[str]:
    for state in states[:-1]:
        data = plists.table(state).get("t")
        text = typedstream.text(data) if isinstance(data, bytes) else None
        if text:
            yield text


def asserted(found: History, edited: object, retracted: object) -> dict[str, Json]:
    """What is told of it, with when it was edited and unsent, as the message's columns say."""
    told: dict[str, Json] = {}
    edited_at = apple_millis(edited)
    unsent_at = apple_millis(retracted) or (edited_at if found.unsent else None)
    if found.unsent or unsent_at is not None:
        told["unsent"] = True if unsent_at is None else rfc3339(unsent_at)
    if found.texts or (edited_at is not None and not told):
        told["edited"] = True if edited_at is None else rfc3339(edited_at)
    if found.texts:
        told["earlier texts"] = [*found.texts]
    return told
