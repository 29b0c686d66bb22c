"""The review of pictures and films in one case, and what a reviewer saw."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Annotated

import strawberry

from asasec_graph.schema.context import Info
from asasec_graph.schema.described import described
from asasec_graph.schema.entities import Mention
from asasec_graph.schema.enums import DateTime
from asasec_graph.schema.faces import Media

if TYPE_CHECKING:
    from asasec_graph.schema.cases import Case

_Case = Annotated["Case", strawberry.lazy("asasec_graph.schema.cases")]


@strawberry.enum(
    description="What sets of known hashes say: NAMED as known material, BENIGN alone, or UNKNOWN to them."
)
class ReviewKnown(Enum):
    """What sets of known hashes say of a picture or film."""

    NAMED = "NAMED"
    BENIGN = "BENIGN"
    UNKNOWN = "UNKNOWN"


@described
@strawberry.type
class MediaCategory:
    """What a reviewer states of a picture or film in one case: a code, which means something only in its scheme."""

    scheme: str
    code: str
    reason: str
    by: str
    at: DateTime
    case_number: strawberry.Private[int]

    @strawberry.field
    async def case(self, info: Info) -> _Case:
        """The case in which it is stated."""
        (found,) = await info.context.cases.numbered((self.case_number,))
        return found


@described
@strawberry.type
class ReviewItem:
    """A picture or film to be reviewed in a case. `faces`: how many were found in it.

    `similar`: how many others of the case look like it, by its group of near duplicates; null where the list asked of
    no groups.
    """

    media: Media
    film: bool
    faces: int
    similar: int | None
    number: strawberry.Private[int]

    @strawberry.field
    async def mention(self, info: Info) -> Mention:
        """Where this case's evidence first has it, and the facts of its metadata."""
        return await info.context.reviews.mention(self.number, self.media.id)

    @strawberry.field
    async def frames(self, info: Info) -> list[float]:
        """Seconds of a film's frames that stand for it, twelve at most; empty for a picture."""
        return await info.context.reviews.frames(self.number, self.media.id)

    @strawberry.field
    async def category(self, info: Info) -> MediaCategory | None:
        """What stands in this case."""
        return await info.context.reviews.category(self.number, self.media.id)

    @strawberry.field
    async def suggestions(self, info: Info) -> list[MediaCategory]:
        """What stands of the same bytes in other cases that the caller may read: suggestions, never taken over."""
        return await info.context.reviews.suggestions(self.number, self.media.id)


@described
@strawberry.type
class ReviewProgress:
    """How many pictures and films of a case have a category, and how many there are to be shown."""

    reviewed: int
    total: int


@described
@strawberry.type
class CategoryCode:
    """A category of a scheme; `key` is the key of the keyboard that sets it."""

    code: str
    key: str
    title: str


@described
@strawberry.type
class CategoryScheme:
    """A set of categories."""

    name: str
    title: str
    codes: list[CategoryCode]


@described
@strawberry.type
class ExposureDay:
    """How many clear pictures and stills were seen on a day, written YYYY-MM-DD."""

    date: str
    revealed: int


@described
@strawberry.type
class Exposure:
    """What its owner saw clear, told to nobody else, by days of the installation's time zone, newest first.

    `noteAfter` is the number of a day after which the explorer says so; null where it never does.
    """

    today: int
    last_days: list[ExposureDay]
    zone: str
    note_after: int | None
