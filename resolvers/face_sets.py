"""What is made of whole sets of cases at their versions: once, however many ask, the least used going first.

A value is made of those cases alone, so that whoever may read them all gets the same, and nobody else asks for it.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

MOST_BYTES = 2 << 30


class SetCache(Generic[K, V]):
    """Values by key, at most `most` bytes of them by what `size` says, and always the last one."""

    def __init__(self, size: Callable[[V], int], most: int = MOST_BYTES) -> None:
        self._size = size
        self._most = most
        self._kept: OrderedDict[K, V] = OrderedDict()
        self._making: dict[K, asyncio.Task[V]] = {}

    async def get(self, key: K, make: Callable[[], Awaitable[V]], seconds: float | None = None) -> V:
        """The value of a key, made where it is not kept.

        Who asks while it is being made waits for the same; if one who waits goes away, it is made none the less, and
        so it is after a TimeoutError, which is for whoever waited for so many seconds.
        """
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        task = self._making.get(key)
        if task is None:
            task = self._making[key] = asyncio.ensure_future(self._made(key, make))
            task.add_done_callback(lambda done: done.cancelled() or done.exception())
        return await asyncio.wait_for(asyncio.shield(task), seconds)

    def items(self) -> Iterator[tuple[K, V]]:
        """What is kept, the last used first."""
        yield from reversed(list(self._kept.items()))

    async def _made(self, key: K, make: Callable[[], Awaitable[V]]) -> V:
        try:
            value = await make()
        finally:
            del self._making[key]
        self._kept[key] = value
        while len(self._kept) > 1 and sum(map(self._size, self._kept.values())) > self._most:
            self._kept.popitem(last=False)
        return value
