"""Complete a list of objects a column at a time, where every selected field is a plain attribute.

A completer takes a column (the values of one field of all the objects) and gives the completed column. Null is not
plain to any of them but `nullable`, so that a required type needs no completer of its own.
Nothing here runs a resolver or writes anything, so a completer may give up at any point by raising
`Unplain`, or whatever a value raises, and graphql-core then completes the same list from the start: every error,
null and odd value is its business, and the two ways can only differ in speed. A differential test holds this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain
from math import isfinite
from operator import attrgetter
from types import CoroutineType, GeneratorType, NoneType
from typing import Any, TypeAlias

from graphql import GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString
from graphql.pyutils import Undefined
from graphql.type import GraphQLEnumType, GraphQLLeafType

from asasec_graph.schema.tables import Table

Column: TypeAlias = "Sequence[Any]"
Completer: TypeAlias = "Callable[[Column], list[Any]]"

_NATIVE: dict[GraphQLLeafType, type] = {
    GraphQLString: str,
    GraphQLID: str,
    GraphQLBoolean: bool,
    GraphQLInt: int,
    GraphQLFloat: float,
}
_GREATEST = 2**31 - 1
_NOTHING = {NoneType, type(Undefined)}


class Unplain(Exception):
    """This value, or this selection, is for graphql-core."""


def leaves(leaf: GraphQLLeafType) -> Completer:
    """Scalars and enums. Values that are already what JSON wants pass as they are, the rest is coerced."""
    native = _NATIVE.get(leaf)
    coerce = leaf.coerce_output_value
    few = isinstance(leaf, GraphQLEnumType)

    def complete(column: Column) -> list[Any]:
        types = set(map(type, column))
        if types == {native} and _in_range(native, column):
            return column if isinstance(column, list) else list(column)
        _only_values(types)
        if few and len(types) == 1:
            known = {value: coerce(value) for value in set(column)}
            completed = [known[value] for value in column]
        else:
            completed = [coerce(value) for value in column]
        if not _NOTHING.isdisjoint(map(type, completed)):
            raise Unplain
        return completed

    return complete


def nullable(inner: Completer) -> Completer:
    """Values of which some may be null."""

    def complete(column: Column) -> list[Any]:
        if isinstance(column, Table) or NoneType not in set(map(type, column)):
            return inner(column)
        completed = iter(inner([value for value in column if value is not None]))
        return [None if value is None else next(completed) for value in column]

    return complete


def lists(inner: Completer) -> Completer:
    """Lists, completed as one column and cut to their lengths again."""

    def complete(column: Column) -> list[Any]:
        if not set(map(type, column)) <= {list, tuple}:
            raise Unplain
        completed = inner(list(chain.from_iterable(column)))
        ends = list(accumulate(map(len, column)))
        return [completed[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]

    return complete


def attribute(name: str, inner: Completer) -> Completer:
    """The column of an attribute of objects."""

    def complete(column: Column) -> list[Any]:
        if isinstance(column, Table):
            return inner(column.columns[name])
        return inner(list(map(attrgetter(name), column)))

    return complete


def constant(value: str) -> Completer:
    """The same value for every object."""

    def complete(column: Column) -> list[Any]:
        return [value] * len(column)

    return complete


def objects(fields: Sequence[tuple[str, Completer]]) -> Completer:
    """Objects of one type; `fields` are the answer's names in order, with the completer of each."""
    names = [name for name, _ in fields]

    def complete(column: Column) -> list[Any]:
        if not isinstance(column, Table):
            _only_values(set(map(type, column)))
        if not fields:
            return [{} for _ in column]
        completed = [field(column) for _, field in fields]
        return [dict(zip(names, row)) for row in zip(*completed)]  # noqa: B905 - all of the column's length; strict costs a third

    return complete


def by_class(choose: Callable[[type], Completer]) -> Completer:
    """Objects of several types, each class with a completer of its own, in the order of the column."""
    chosen: dict[type, Completer] = {}

    def complete(column: Column) -> list[Any]:
        completed: dict[type, Iterator[Any]] = {}
        classes = list(map(type, column))
        for kind in set(classes):
            if kind not in chosen:
                chosen[kind] = choose(kind)
            members = [value for value in column if type(value) is kind]
            completed[kind] = iter(chosen[kind](members))
        return [next(completed[kind]) for kind in classes]

    return complete


def _in_range(native: type | None, column: Column) -> bool:
    if native is int:
        return bool(max(column) <= _GREATEST and min(column) >= -_GREATEST - 1)
    return native is not float or all(map(isfinite, column))


def _only_values(types: set[type]) -> None:
    """Unplain where a value is an error, is to be awaited, or is graphql-core's mark for nothing."""
    for kind in types:
        if hasattr(kind, "__await__") or kind in _NOTHING:
            raise Unplain
        if issubclass(kind, (Exception, CoroutineType, GeneratorType)):
            raise Unplain
