"""A graph that counts its round trips."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from asasec_graph.cypher.query import Bound
from asasec_graph.graph.connection import READ_SECONDS, Graph, Transaction
from asasec_graph.graph.embedded import Server

R = TypeVar("R")


class CountingGraph(Graph):
    """`asked` are the names of the reading queries in order; `transactions` counts those that write."""

    asked: list[str]
    transactions: int

    @classmethod
    async def to(cls, server: Server) -> CountingGraph:
        """A counting graph on a server."""
        made = await cls.connect(server.uri, server.user, server.password)
        if not isinstance(made, CountingGraph):
            raise TypeError("the counting graph connects as another class")
        made.asked, made.transactions = [], 0
        return made

    async def read(self, bound: Bound[R], *, seconds: float = READ_SECONDS) -> list[R]:
        """Read and count."""
        self.asked.append(bound.name)
        return await super().read(bound, seconds=seconds)

    async def atomically(self, work: Callable[[Transaction], Awaitable[R]]) -> R:
        """Write and count."""
        self.transactions += 1
        return await super().atomically(work)
