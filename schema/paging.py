"""Relay connections over keyset cursors.

A cursor is the values that the order stands on, of a row that its reader was shown; it holds no count and no
internal number, so that evidence a reader may not see changes no cursor.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import strawberry

from asasec_graph.errors import BadInput, LimitExceeded
from asasec_graph.schema.described import described

T = TypeVar("T")
R = TypeVar("R")
Key = tuple[str | int | float, ...]
DEFAULT = 50
MOST = 500


@described
@strawberry.type
class PageInfo:
    """Where this page stands."""

    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


@described
@strawberry.type
class Edge(Generic[T]):
    """One row of a page, with its cursor."""

    cursor: str
    node: T


async def _uncounted() -> int | None:
    return None


@described
@strawberry.type
class Connection(Generic[T]):
    """A page of a list in a total order."""

    edges: list[Edge[T]]
    page_info: PageInfo
    count: strawberry.Private[Callable[[], Awaitable[int | None]]] = _uncounted

    @strawberry.field
    async def total_count(self) -> int | None:
        """How many there are in all; null where counting would cost more than it tells."""
        return await self.count()


@dataclass(frozen=True, slots=True)
class Page:
    """The asked part of a list: `first` rows after the key of a row (empty: from the start)."""

    first: int
    after: Key

    @property
    def limit(self) -> int:
        """One more than asked, which tells whether there is a next page."""
        return self.first + 1

    def start(self, *beginning: str | int | float) -> Key:
        """The key after which the page begins: the cursor's, or `beginning` where there is none.

        BadInput where the cursor's values are not of the types of `beginning`: it comes from another list.
        """
        if not self.after:
            return beginning
        if len(self.after) != len(beginning) or not all(map(_fits, self.after, beginning)):
            raise _refusal()
        return self.after


def _fits(value: str | int | float, like: str | int | float) -> bool:
    """Whether a cursor's value is of this one's type; a whole number may stand for any, within 64 bits."""
    if isinstance(value, str) or isinstance(like, str):
        return isinstance(value, str) and isinstance(like, str) and value.isprintable()
    return abs(value) < 2**63 and (type(value) is int or isinstance(like, float))


def _refusal() -> BadInput:
    return BadInput("after: this is no cursor of this list; give an endCursor that it returned")


def page(first: int | None, after: str | None) -> Page:
    """The page that these arguments name. BadInput for a cursor of another list, LimitExceeded above 500."""
    wanted = DEFAULT if first is None else first
    if wanted < 0:
        raise BadInput(f"first: {wanted} is negative; give a number from 0 to {MOST}")
    if wanted > MOST:
        raise LimitExceeded(f"first: {wanted} is more than {MOST} at once; ask in pages with `after`")
    return Page(wanted, decode(after) if after else ())


def encode(key: Key) -> str:
    """A cursor."""
    return urlsafe_b64encode(json.dumps(key, separators=(",", ":")).encode()).decode().rstrip("=")


def decode(cursor: str) -> Key:
    """The key in a cursor; BadInput where it is none."""
    try:
        values: list[str | int | float] = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError as error:
        raise _refusal() from error
    if type(values) is not list or any(type(value) not in (str, int, float) for value in values):
        raise _refusal()
    return tuple(values)


def connection(
    rows: Sequence[R],
    asked: Page,
    *,
    key: Callable[[R], Key],
    node: Callable[[R], T],
    count: Callable[[], Awaitable[int | None]] = _uncounted,
) -> Connection[T]:
    """The connection of rows read with `asked.limit`, in order."""
    shown = rows[: asked.first]
    edges = [Edge(cursor=encode(key(row)), node=node(row)) for row in shown]
    info = PageInfo(
        has_next_page=len(rows) > asked.first,
        has_previous_page=bool(asked.after),
        start_cursor=edges[0].cursor if edges else None,
        end_cursor=edges[-1].cursor if edges else None,
    )
    return Connection(edges=edges, page_info=info, count=count)
