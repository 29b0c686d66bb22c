"""The column executor against plain graphql-core: same JSON, whatever is selected and whatever the values are."""

from __future__ import annotations

import asyncio
import enum
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from time import process_time
from typing import Any, cast

import pytest
import strawberry
from hypothesis import given, settings
from hypothesis import strategies as st
from strawberry.scalars import JSON
from strawberry.types import ExecutionResult

from asasec_graph.app.executor import ColumnExecutor, within
from asasec_graph.errors import LimitExceeded
from asasec_graph.schema.tables import Table


@strawberry.enum
class Colour(enum.Enum):
    RED = "r"
    BLUE = "b"


@strawberry.interface
class Thing:
    id: strawberry.ID
    label: str | None


@strawberry.type
class Leaf(Thing):
    weight: float
    seen: datetime | None
    tags: list[str]
    colour: Colour | None


@strawberry.type
class Branch(Thing):
    count: int
    leaves: list[Leaf]
    first: Leaf | None
    raw: JSON | None

    @strawberry.field
    def loud(self) -> str:
        return f"{self.label}!"

    @strawberry.field
    async def later(self) -> int:
        await asyncio.sleep(0)
        return self.count


@dataclass
class Stranger:
    """Not a GraphQL type: stands in for rows and for what does not belong in a list."""

    id: str
    label: str


DATA: dict[str, Any] = {}


@strawberry.type
class Row:
    id: strawberry.ID
    count: int | None
    seen: datetime | None
    tags: list[str]

    @strawberry.field
    def loud(self) -> str:
        return f"{self.id}!"


def table(rows: list[Row]) -> Table[Row]:
    """The same rows as columns."""
    names = ("id", "count", "seen", "tags")
    return Table(Row, {name: [getattr(row, name) for row in rows] for name in names})


@strawberry.type
class Query:
    @strawberry.field
    def rows(self) -> list[Row]:
        return cast("list[Row]", table(DATA["rows"]))

    @strawberry.field
    def branches(self) -> list[Branch]:
        return DATA["branches"]  # type: ignore[no-any-return]

    @strawberry.field
    def holes(self) -> list[Branch | None] | None:
        return DATA["branches"]  # type: ignore[no-any-return]

    @strawberry.field
    def things(self) -> list[Thing]:
        return DATA["things"]  # type: ignore[no-any-return]


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def branches(self) -> AsyncIterator[list[Branch]]:
        for _ in range(2):
            yield DATA["branches"]


FAST = strawberry.Schema(Query, subscription=Subscription, types=[Leaf, Branch], execution_context_class=ColumnExecutor)
PLAIN = strawberry.Schema(Query, subscription=Subscription, types=[Leaf, Branch])

text = st.one_of(st.text(max_size=4), st.none())
ODD: list[Any] = [None, 7, 1.5, True, "x", [], {}, float("nan"), 2**40, ValueError("bad"), object]
odd = st.sampled_from(ODD)


def leaf(spoil: st.SearchStrategy[Any]) -> st.SearchStrategy[Leaf]:
    return st.builds(
        Leaf,
        id=st.text(max_size=3) | spoil,
        label=text | spoil,
        weight=st.floats(allow_nan=False, allow_infinity=False) | st.integers(-5, 5) | spoil,
        seen=st.sampled_from([None, datetime(2020, 1, 2, tzinfo=UTC)]) | spoil,
        tags=st.lists(st.text(max_size=2), max_size=2) | spoil,
        colour=st.sampled_from([None, Colour.RED, Colour.BLUE]) | spoil,
    )


def branch(spoil: st.SearchStrategy[Any]) -> st.SearchStrategy[Branch]:
    leaves = leaf(spoil)
    return st.builds(
        Branch,
        id=st.text(max_size=3) | spoil,
        label=text | spoil,
        count=st.integers(-9, 9) | spoil,
        leaves=st.lists(leaves | spoil, max_size=3) | spoil,
        first=leaves | st.none() | spoil,
        raw=st.sampled_from([None, {"a": [1, None]}, "t", 3]) | spoil,
    )


def lists(of: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(of, max_size=5)


def row(spoil: st.SearchStrategy[Any]) -> st.SearchStrategy[Row]:
    return st.builds(
        Row,
        id=st.text(max_size=3) | spoil,
        count=st.integers(-5, 5) | st.none() | spoil,
        seen=st.sampled_from([None, datetime(2020, 1, 2, tzinfo=UTC)]) | spoil,
        tags=st.lists(st.text(max_size=2), max_size=2) | spoil,
    )


rare: st.SearchStrategy[Any] = st.nothing()
rows = lists(row(rare)) | lists(row(odd))
branches = lists(branch(rare)) | lists(branch(odd) | odd)
things = lists(leaf(rare) | branch(rare)) | lists(
    leaf(odd) | branch(rare) | odd | st.builds(Stranger, id=st.just("s"), label=st.just("t"))
)

DIRECTIVES = ("", "", "", "@include(if: $yes)", "@skip(if: $yes)", "@include(if: $no)", "@skip(if: $no)")
ROW = ("id", "count", "seen", "tags", "loud", "__typename")
LEAF = ("id", "label", "weight", "seen", "tags", "colour", "__typename")
BRANCH = ("id", "label", "count", "raw", "loud", "later", "__typename")


@st.composite
def fields(draw: st.DrawFn, names: tuple[str, ...], nested: int) -> str:
    """A selection set of a type with these leaf fields."""
    parts = [draw(one(name)) for name in draw(st.lists(st.sampled_from(names), min_size=1, max_size=4))]
    if names is BRANCH and nested:
        for name in draw(st.lists(st.sampled_from(("leaves", "first")), max_size=2)):
            parts.append(f"{draw(one(name))} {draw(fields(LEAF, nested - 1))}")
        if draw(st.booleans()):
            parts.append(f"... on Thing {draw(st.sampled_from(DIRECTIVES))} {{ id label }}")
    return "{ " + " ".join(parts) + " }"


@st.composite
def one(draw: st.DrawFn, name: str) -> str:
    """A field, by an alias or not; its alias names the field, so that two never merge into a conflict."""
    alias = draw(st.sampled_from(("", f"a_{name}: ", f"b_{name}: ")))
    return f"{alias}{name} {draw(st.sampled_from(DIRECTIVES))}"


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A query over every list, with fragments."""
    head = "query Q($yes: Boolean! = true, $no: Boolean! = false)"
    body = f"branches {draw(fields(BRANCH, 1))} holes {draw(fields(BRANCH, 1))} rows {draw(fields(ROW, 0))}"
    on_leaf, on_branch = draw(fields(LEAF, 0)), draw(fields(BRANCH, 1))
    things = f"things {{ __typename ...L ... on Branch {on_branch} {draw(one('id'))} {draw(one('label'))} }}"
    used = f"yes: __typename @skip(if: $yes) no: __typename @skip(if: $no) {body} {things}"
    return f"{head} {{ {used} }} fragment L on Leaf {on_leaf}"


def answer(schema: strawberry.Schema, document: str) -> str:
    """The whole answer as JSON text, errors with places and paths included."""

    async def settled() -> ExecutionResult:
        result = await schema.execute(document)
        for _ in range(5):  # what graphql-core left to settle in the background after an error
            await asyncio.sleep(0)
        return result

    result = asyncio.run(settled())
    return json.dumps({"data": result.data, "errors": [error.formatted for error in result.errors or ()]}, default=repr)


@settings(max_examples=150, deadline=None)
@given(document=documents(), branches=branches, things=things, rows=rows)
def test_same_answer_as_graphql_core(document: str, branches: list[Any], things: list[Any], rows: list[Any]) -> None:
    DATA.update(branches=branches, things=things, rows=rows)
    assert answer(FAST, document) == answer(PLAIN, document)


def many(count: int) -> list[Branch]:
    raw: Any = {"n": 1}
    inner = Leaf(
        id=strawberry.ID("l"),
        label="x",
        weight=1.0,
        seen=datetime(2020, 1, 1, tzinfo=UTC),
        tags=["t"],
        colour=Colour.RED,
    )
    return [
        Branch(id=strawberry.ID(str(n)), label="b", count=n, leaves=[inner], first=inner, raw=raw) for n in range(count)
    ]


QUESTION = "{ branches { id label count raw first { id weight seen colour } leaves { tags } } }"


def test_plain_lists_take_the_fast_way() -> None:
    """Not only equal: several times less work, or the compiler has quietly stopped compiling."""
    DATA.update(branches=many(1000))
    assert answer(FAST, QUESTION) == answer(PLAIN, QUESTION)
    spent = []
    for schema in (FAST, PLAIN):
        begun = process_time()
        asyncio.run(schema.execute(QUESTION))
        spent.append(process_time() - begun)
    assert spent[0] * 3 < spent[1]


@pytest.mark.parametrize("schema", [FAST, PLAIN])
async def test_subscription_events_complete_alike(schema: strawberry.Schema) -> None:
    DATA.update(branches=many(2))
    events = await schema.subscribe("subscription { branches { id loud leaves { id } } }")
    found = [event.data async for event in events]
    assert (
        found
        == [
            {
                "branches": [
                    {"id": "0", "loud": "b!", "leaves": [{"id": "l"}]},
                    {"id": "1", "loud": "b!", "leaves": [{"id": "l"}]},
                ]
            }
        ]
        * 2
    )


@strawberry.type
class Slow:
    @strawberry.field
    async def forever(self) -> str | None:
        await asyncio.sleep(60)
        return None

    @strawberry.field
    def quick(self) -> int:
        return 1


async def test_an_operation_that_takes_too_long_is_stopped() -> None:
    schema = strawberry.Schema(Slow, execution_context_class=within(0.05))
    result = await schema.execute("{ quick forever }")
    assert result.data is None
    assert result.errors is not None
    (error,) = result.errors
    assert "longer than 0.05 s" in error.message
    assert isinstance(error.original_error, LimitExceeded)
    assert (await schema.execute("{ quick }")).data == {"quick": 1}
