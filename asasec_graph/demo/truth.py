"""What the generator planted: the answers that a good reader of the evidence should come to, and no others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from asasec_graph.model.kinds import PersonRole
from asasec_graph.model.observations import Ref


@dataclass(frozen=True, slots=True)
class Shared:
    """An identifier that stands in several cases on purpose; `cases` are references, sorted."""

    ref: Ref
    cases: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a network, by every identifier that the evidence gives for him or her."""

    label: str
    identifiers: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class PlantedNetwork:
    """A group that communicates among itself; its leader is one of its members.

    `rooms` are the keys of its group chats, which are accounts of the platform but nobody's.
    """

    name: str
    members: tuple[Member, ...]
    leader: Member
    rooms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlantedFace:
    """One face, shot differently in each case; `media` are (case reference, sha256 of the picture)."""

    cases: tuple[str, ...]
    media: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Sealed:
    """The sealed case, and what in it would hit if it were not sealed."""

    reference: str
    would_hit: tuple[Ref, ...]
    face: PlantedFace


@dataclass(frozen=True, slots=True)
class Decoy:
    """Something that looks shared and must not be reported: `spellings` are the keys it may be stored under."""

    name: str
    spellings: tuple[str, ...]
    cases: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class PlantedRole:
    """The part that an identifier's holder plays in one case."""

    case: str
    ref: Ref
    role: PersonRole


@dataclass(frozen=True, slots=True)
class Truth:
    """Everything planted. `devices` are those of `shared`, all of which moved from one hand to another."""

    shared: tuple[Shared, ...]
    devices: tuple[Shared, ...]
    networks: tuple[PlantedNetwork, ...]
    broker: Member
    victim: PlantedFace
    sealed: Sealed
    decoys: tuple[Decoy, ...]
    roles: tuple[PlantedRole, ...]
    similar_media: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PlantedCase:
    """A case to be created, and its evidence as files."""

    reference: str
    title: str
    sealed: bool
    legal_basis: str | None
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class World:
    """The cases as files, and the truth about them."""

    cases: tuple[PlantedCase, ...]
    truth: Truth
