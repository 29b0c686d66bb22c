"""Faces, pictures that look alike, and candidates for the same face in several cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import strawberry

from asasec_graph.model.ids import entity_id
from asasec_graph.model.kinds import EntityKind
from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.enums import PersonRole
from asasec_graph.schema.node import Node

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case
    from asasec_graph.schema.judgements import Judgement, VictimStatement
    from asasec_graph.schema.media import KnownMaterial

_Cases = Annotated["Case", strawberry.lazy("asasec_graph.schema.cases")]
_Known = Annotated["KnownMaterial", strawberry.lazy("asasec_graph.schema.media")]
_Judgement = Annotated["Judgement", strawberry.lazy("asasec_graph.schema.judgements")]
_Statement = Annotated["VictimStatement", strawberry.lazy("asasec_graph.schema.judgements")]


@described
@strawberry.type
class QualityParts:
    """What a face's quality was made of.

    `sizePx`: the shorter side of its box in pixels; `sharpness`, `frontality` and `detection` (how sure it is that this
    is a face) from 0 to 1.
    """

    size_px: float
    sharpness: float
    frontality: float
    detection: float


@dataclass(frozen=True, slots=True)
class FaceShape:
    """Box x, y, w, h in pixels of the upright picture, quality in [0, 1], its parts, and the model.

    `poor`: the quality is under the floor.
    """

    box: tuple[float, ...]
    quality: float
    poor: bool
    parts: QualityParts | None
    model: str


@described
@strawberry.type
class Media(Entity):
    """A picture or film by the hash of its bytes."""

    @strawberry.field
    def thumbnail(self) -> str:
        """Where its pixelated grey thumbnail is; the clear picture is a separate, recorded request."""
        return f"/media/{self.key.removeprefix('sha256:')}/thumbnail"

    @strawberry.field
    async def known(self, info: Info) -> list[_Known]:
        """What sets of known hashes say of it, by set, the strongest first; empty where none has it."""
        return await info.context.known.of(self.id)


@described
@strawberry.type
class Face(Entity):
    """A face in a picture. Two faces are never one by this program's word: see the bands of a search."""

    @strawberry.field
    def media(self) -> Entity:
        """The picture that it is in."""
        key = self.key.split("#")[0]
        return Media(id=strawberry.ID(entity_id(EntityKind.MEDIA, key)), kind=EntityKind.MEDIA, key=key)

    @strawberry.field
    async def box(self, info: Info) -> list[float]:
        """Its place in the upright picture: x, y, width, height in pixels."""
        return list((await info.context.faces.shape(self.id)).box)

    @strawberry.field
    async def quality(self, info: Info) -> float:
        """How well it can be compared, 0 to 1."""
        return (await info.context.faces.shape(self.id)).quality

    @strawberry.field
    async def poor(self, info: Info) -> bool:
        """Whether it is too poor for the figures of bands to hold: such faces of strangers look alike."""
        return (await info.context.faces.shape(self.id)).poor

    @strawberry.field
    async def quality_parts(self, info: Info) -> QualityParts | None:
        """What its quality was made of; null where an earlier version read it."""
        return (await info.context.faces.shape(self.id)).parts

    @strawberry.field
    async def model(self, info: Info) -> str:
        """The model that it is compared by: pack, version, length. Faces of two models are never compared."""
        return (await info.context.faces.shape(self.id)).model

    @strawberry.field
    def thumbnail(self) -> str:
        """Where its pixelated grey crop is; the clear crop is a separate, recorded request."""
        sha256, _, place = self.key.removeprefix("sha256:").partition("#")
        box, _, seconds = place.partition("@")
        return f"/media/{sha256}/thumbnail?box={box}" + (f"&at={seconds}" if seconds else "")


@described
@strawberry.type
class FpirUncertainty:
    """How far an FPIR can be trusted: `low` and `high` end its 95 % confidence interval.

    They are null where the bands were measured by an earlier version. `strangers`: the pairs of different persons that
    were measured, 0 where that is not known; `extrapolated`: so few that no count supports the figure, only the tail
    fitted to them.
    """

    low: float | None
    high: float | None
    strangers: int
    extrapolated: bool


@described
@strawberry.type
class FaceMatch:
    """A face that resembles the asked one: a candidate in a band, for a person to judge.

    `fpir`: the chance that a search of `gallery` strangers, as many as the faces searched, names one in this band.
    `uploadFace`: which face of an uploaded picture it resembles, in the order in which they were listed.
    """

    face: Face
    similarity: float
    band: str
    fpir: float
    gallery: int
    uncertainty: FpirUncertainty
    upload_face: int | None


@described
@strawberry.type
class MediaMatch:
    """A picture or film that looks like the asked one; `distance` is in bits of 256.

    `turned`: it does so when the asked picture is turned or mirrored; `seconds`: the frame of the film that does.
    """

    media: Entity
    distance: int
    turned: bool
    seconds: float | None
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def cases(self, info: Info) -> list[_Cases]:
        """The cases, of those that the caller may read, that hold it."""
        return await info.context.cases.numbered(self.case_numbers)


@described
@strawberry.type
class Reappearance(Node):
    """Faces in several cases that may be one person: a candidate for two people to judge, never a match.

    `fpir`: the chance that one of these faces, searched among the `gallery` others that were compared, would have named
    a stranger in this band.
    """

    faces: list[Face]
    band: str
    score: float
    fpir: float | None
    gallery: int
    uncertainty: FpirUncertainty | None
    status: str
    role: PersonRole
    victim: Face | None
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def cases(self, info: Info) -> list[_Cases]:
        """The cases, of those that the caller may read, in which the faces stand."""
        return await info.context.cases.numbered(self.case_numbers)

    @strawberry.field
    async def judgements(self, info: Info) -> list[_Judgement]:
        """What people judged of pairs of these faces, newest first; what awaits a second person, its author alone."""
        return await info.context.judged.of_pairs([face.id for face in self.faces])

    @strawberry.field
    async def history(self, info: Info) -> list[_Statement]:
        """What was stated of a victim among these faces, newest first."""
        return await info.context.judged.of_victims([face.id for face in self.faces])
