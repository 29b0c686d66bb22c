"""Batches: what many objects of one level ask for is fetched in one round trip."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Hashable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from strawberry.dataloader import DataLoader

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
R = TypeVar("R")


class Batches(Generic[K, V]):
    """Loads values by key; a value asked for twice in a request is fetched once.

    `fetch` gets the keys of a level and gives what it found of them; `missing` stands for the others.
    """

    def __init__(self, fetch: Callable[[Sequence[K]], Awaitable[dict[K, V]]], missing: Callable[[K], V]) -> None:
        async def load(keys: list[K]) -> list[V]:
            found = await fetch(keys)
            return [found[key] if key in found else missing(key) for key in keys]

        self._loader: DataLoader[K, V] = DataLoader(load_fn=load)

    async def load(self, key: K) -> V:
        """The value of one key."""
        return await self._loader.load(key)

    async def load_many(self, keys: Iterable[K]) -> list[V]:
        """The values of several keys, in their order."""
        return list(await self._loader.load_many(keys))


class Families(Generic[K, V]):
    """Batches that differ by arguments: a page, a list of channels. Each set of arguments is one round trip."""

    def __init__(self, make: Callable[..., Batches[K, V]]) -> None:
        self._make = make
        self._made: dict[tuple[Any, ...], Batches[K, V]] = {}

    def of(self, *arguments: Hashable) -> Batches[K, V]:
        """The batches of these arguments."""
        if arguments not in self._made:
            self._made[arguments] = self._make(*arguments)
        return self._made[arguments]


def grouped(rows: Iterable[R], key: Callable[[R], K]) -> dict[K, list[R]]:
    """Rows by key, in their order."""
    groups: dict[K, list[R]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def nothing(key: object) -> list[Any]:
    """What stands for a key that has no rows."""
    del key
    return []
