"""Values kept per case and version, so that what one caller may read never decides what another gets.

A cache holds what one case says; what a caller gets is joined from the cases that he or she may read. A case's
version counts up with every change of its evidence or roles.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

V = TypeVar("V")


class CaseCache(Generic[V]):
    """The values of the last `most` cases used, each of one version of its case."""

    def __init__(self, most: int = 2_000) -> None:
        self._most = most
        self._kept: OrderedDict[int, tuple[int, V]] = OrderedDict()

    async def get(self, number: int, version: int, make: Callable[[], Awaitable[V]]) -> V:
        """The value of this version of a case, made where it is not kept."""
        kept = self._kept.get(number)
        if kept is None or kept[0] != version:
            kept = (version, await make())
            self._kept[number] = kept
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        self._kept.move_to_end(number)
        return kept[1]
