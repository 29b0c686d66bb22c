"""What an extractor yields: an identifier seen, a link, an event, a face, or a problem.

Every observation carries a locator that leads back to its place in the evidence, e.g.
`sms.db#message/42`, `line 17`, `page 3 char 120-135`, `report.zip!mail/1.eml#header/From`.

They are made by the million: msgspec's structs are made twenty times faster than frozen dataclasses. They are
left out of garbage collection, which they cannot need: they hold text, numbers, and JSON values without cycles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

import msgspec
from msgspec.structs import replace

from asasec_graph.model.kinds import Direction, EntityKind, EventType, LinkType

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


def _nothing() -> Mapping[str, Json]:
    return {}


class Ref(NamedTuple):
    """An identifier: its kind and normalised key (see `model.keys`). A tuple, for it is hashed all the time."""

    kind: EntityKind
    key: str

    def __str__(self) -> str:
        return f"{self.kind.value}:{self.key}"


class Mention(msgspec.Struct, frozen=True, gc=False):
    """An identifier stands at a place of the evidence, with what is asserted of it there.

    `asserted["name"]` is a person's or contact's name as written; `at` is epoch milliseconds.
    """

    entity: Ref
    locator: str
    confidence: float = 1.0
    asserted: Mapping[str, Json] = msgspec.field(default_factory=_nothing)
    at: int | None = None


class Link(msgspec.Struct, frozen=True, gc=False):
    """The evidence says that `source` stands in this relation to `target`. Both get a mention too."""

    type: LinkType
    source: Ref
    target: Ref
    locator: str
    confidence: float = 1.0
    at: int | None = None


class Event(msgspec.Struct, frozen=True, gc=False):
    """A message or call. Parties get mentions; each sender-receiver pair adds to CONTACTED.

    `zone` is "unstated" where the evidence gives no zone, else None. `seconds` is a call's length.
    """

    type: EventType
    channel: str
    at: int | None
    senders: tuple[Ref, ...]
    receivers: tuple[Ref, ...]
    locator: str
    text: str | None = None
    seconds: int | None = None
    direction: Direction | None = None
    zone: str | None = None
    confidence: float = 1.0
    asserted: Mapping[str, Json] = msgspec.field(default_factory=_nothing)


class Face(msgspec.Struct, frozen=True, gc=False):
    """A face in a picture or film. `entity.key` is `sha256:<media>#x,y,w,h` in pixels of the upright picture, in a
    film with `@seconds` behind it.

    `vector` is the embedding as little-endian float32, unit length; `model` names what made it. `asserted` holds
    what its quality was made of.
    """

    entity: Ref
    media: Ref
    locator: str
    box: tuple[float, float, float, float]
    quality: float
    vector: bytes
    model: str
    confidence: float = 1.0
    asserted: Mapping[str, Json] = msgspec.field(default_factory=_nothing)


class Problem(msgspec.Struct, frozen=True, gc=False):
    """Something that could not be read: what was wrong and what was skipped, and where."""

    reason: str
    locator: str


Observation: TypeAlias = Mention | Link | Event | Face | Problem


__all__ = ["Event", "Face", "Json", "Link", "Mention", "Observation", "Problem", "Ref", "owner", "replace"]


def owner(sha256: str) -> Ref:
    """The owner of the device or account that the evidence with this hash comes from."""
    return Ref(EntityKind.PERSON, f"sha256:{sha256}#owner")
