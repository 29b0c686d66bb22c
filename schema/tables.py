"""Many objects of one type held as columns: an object is made only where something asks for one.

The executor of the application completes the columns as they are; to everything else, graphql-core included, a
table is a sequence of its objects.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar, overload

T = TypeVar("T")


class Table(Sequence[T]):
    """`columns` are lists of one length by attribute; `make` gets one value of each by keyword."""

    __slots__ = ("_length", "columns", "make")

    def __init__(self, make: Callable[..., T], columns: Mapping[str, Sequence[Any]]) -> None:
        self.make = make
        self.columns = columns
        lengths = {len(column) for column in columns.values()}
        if len(lengths) != 1:
            raise ValueError(f"columns of one table have one length, not {sorted(lengths)}")
        (self._length,) = lengths

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Table[T]: ...
    def __getitem__(self, place: int | slice) -> T | Table[T]:
        if isinstance(place, slice):
            return Table(self.make, {name: column[place] for name, column in self.columns.items()})
        return self.make(**{name: column[place] for name, column in self.columns.items()})
