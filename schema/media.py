"""Pictures, films and documents that are known, look alike, or were taken together."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import strawberry

from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.entities import Entity
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.paging import Connection, Page, connection, page

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case

_Cases = Annotated["Case", strawberry.lazy("asasec_graph.schema.cases")]


@strawberry.enum(
    description="How a file was found in a set: by equal bytes, an equal PhotoDNA value, or a near PDQ hash."
)
class KnownBy(Enum):
    """How a file was found in a set."""

    SHA256 = "SHA256"
    SHA1 = "SHA1"
    MD5 = "MD5"
    PHOTODNA = "PHOTODNA"
    PDQ = "PDQ"


@described
@strawberry.type
class KnownCategory:
    """A category as its set gives it; `code` means something only in its `scheme`."""

    scheme: str
    code: str


@described
@strawberry.type
class KnownMaterial:
    """That a file is in a set of hashes. `benign`: the set names known software, so that a review can skip the file.

    `distance` is in bits of 256 for a near perceptual hash, null for equal ones; `turned`: the picture was found turned
    or mirrored; `seconds`: the frame of a film that was found.
    """

    media: Entity
    set: str
    how: KnownBy
    distance: int | None
    turned: bool
    seconds: float | None
    category: KnownCategory | None
    series: str | None
    benign: bool


@described
@strawberry.type
class HashCount:
    """How many hashes of a kind a set has: md5, sha1, sha256, photodna, pdq."""

    kind: str
    count: float


@described
@strawberry.type
class HashSetInfo:
    """A set of known hashes: the list it was imported from, and what of the list could not be read.

    `categories`: the first of them, of `categoryCount`.
    """

    name: str
    format: str
    scheme: str | None
    benign: bool
    file: str
    sha256: str
    rows: float
    refused: float
    hashes: list[HashCount]
    categories: list[KnownCategory]
    category_count: int
    added_at: DateTime
    added_by: str


@described
@strawberry.type
class HashSetImport:
    """How far a list is that is being imported as the set `name`.

    `phase` is HASHING (bytes `done` of `total`), READING (rows), DONE, or FAILED: then `failure` says why, and the set
    of that name is as it was.
    """

    name: str
    file: str
    by: str
    phase: str
    done: float
    total: float | None
    failure: str | None
    finished: bool


@described
@strawberry.type
class MediaLink:
    """Two pictures or films whose perceptual hashes are `distance` bits of 256 apart."""

    left: Entity
    right: Entity
    distance: int


@described
@strawberry.type
class MediaGroup:
    """Pictures that look alike: each is tied to another by so many bits at most, and none is far from the `medoid`.

    `weakest` is the link that holds it together least: without it the group would fall in two.
    """

    id: strawberry.ID
    size: int
    medoid: Entity
    weakest: MediaLink
    everyone: strawberry.Private[Sequence[Entity]]
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def cases(self, info: Info) -> list[_Cases]:
        """The cases, of those that were asked about, that hold one of them."""
        return await info.context.cases.numbered(self.case_numbers)

    @strawberry.field
    async def members(self, first: int | None = None, after: str | None = None) -> Connection[Entity]:
        """Its pictures and films, the nearest to the medoid first."""
        return _members(self.everyone, page(first, after))


@strawberry.enum(description="What makes a series of pictures: a set that names it, or one camera within minutes.")
class SeriesKind(Enum):
    """What makes a series."""

    KNOWN = "KNOWN"
    BURST = "BURST"


@described
@strawberry.type
class MediaSeries:
    """Pictures that belong together: a KNOWN series that sets of hashes name, or a BURST of one camera within minutes.

    `name` is the series' name or the camera's key; `start` and `end` are those of a burst, `device` its camera.
    """

    id: strawberry.ID
    kind: SeriesKind
    name: str
    size: int
    start: DateTime | None
    end: DateTime | None
    device: Entity | None
    everyone: strawberry.Private[Sequence[Entity]]
    case_numbers: strawberry.Private[tuple[int, ...]]

    @strawberry.field
    async def cases(self, info: Info) -> list[_Cases]:
        """The cases, of those that were asked about, that hold one of them."""
        return await info.context.cases.numbered(self.case_numbers)

    @strawberry.field
    async def members(self, first: int | None = None, after: str | None = None) -> Connection[Entity]:
        """Its pictures and films, in order of time where it has one."""
        return _members(self.everyone, page(first, after))


def _members(everyone: Sequence[Entity], asked: Page) -> Connection[Entity]:
    ids = [member.id for member in everyone]
    (last,) = asked.start("")
    start = ids.index(strawberry.ID(str(last))) + 1 if last in ids else 0

    async def count() -> int | None:
        return len(everyone)

    return connection(
        everyone[start : start + asked.limit],
        asked,
        key=lambda member: (member.id,),
        node=lambda member: member,
        count=count,
    )
