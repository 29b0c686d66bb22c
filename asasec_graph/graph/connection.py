"""The connection to Neo4j: the one place where a query meets the driver.

A read runs in a read transaction with a time-out and is retried by the driver; rows become the
dataclass that the query declares, positionally, in the order of the declaration.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, LiteralString, TypeVar

from neo4j import AsyncDriver, AsyncGraphDatabase, AsyncManagedTransaction, AsyncTransaction, Query
from neo4j.exceptions import ClientError, DriverError, Neo4jError

from asasec_graph.cypher.query import Bound
from asasec_graph.errors import BadInput, EngineError, LimitExceeded

R = TypeVar("R")
READ_SECONDS = 30.0
WRITE_SECONDS = 120.0
_SCHEMES = tuple(f"{name}{secured}://" for name in ("bolt", "neo4j") for secured in ("", "+s", "+ssc"))
_TIMED_OUT = ("Neo.ClientError.Transaction.TransactionTimedOut", "Neo.TransientError.Transaction.Terminated")


class Transaction:
    """Several queries that count together or not at all."""

    def __init__(self, inner: AsyncTransaction | AsyncManagedTransaction) -> None:
        self._inner = inner

    async def run(self, bound: Bound[R]) -> list[R]:
        """Run one query; its rows."""
        result = await self._inner.run(bound.text, dict(bound.parameters))
        rows: list[list[Any]] = await result.values()
        return [bound.row(*values) for values in rows]


class Graph:
    """A pool of connections to one database. Make it with `connect`, close it, or use it as a context."""

    def __init__(self, driver: AsyncDriver, database: str) -> None:
        self._driver = driver
        self._database = database

    @classmethod
    async def connect(cls, uri: str, user: str, password: str, database: str = "neo4j") -> Graph:
        """A graph whose server has answered once; EngineError where it does not, BadInput where the URI is none."""
        if not uri.startswith(_SCHEMES):
            raise BadInput(f"{uri!r} is no address of a Neo4j: give ASASEC_NEO4J_URI as bolt://HOST:7687")
        driver = AsyncGraphDatabase.driver(
            uri,
            auth=(user, password),
            notifications_min_severity="OFF",
            initial_retry_delay=0.1,  # seconds: most passing faults here are deadlocks, gone at once
        )
        graph = cls(driver, database)
        try:
            await graph.schema("RETURN 1")  # asked once: the driver would try for half a minute
        except (DriverError, Neo4jError) as error:
            await driver.close()
            why = (error.message if isinstance(error, Neo4jError) else None) or str(error)
            raise EngineError(f"Neo4j at {uri} does not answer as {user}: {why}. Check ASASEC_NEO4J_*.") from error
        return graph

    async def __aenter__(self) -> Graph:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection."""
        await self._driver.close()

    async def answers(self, seconds: float) -> bool:
        """Whether the server answers a plain question within these seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self._driver.execute_query("RETURN 1", database_=self._database)
        except (TimeoutError, DriverError, Neo4jError, OSError):
            return False
        return True

    async def read(self, bound: Bound[R], *, seconds: float = READ_SECONDS) -> list[R]:
        """The rows of a reading query; LimitExceeded where it runs past `seconds`."""
        query = Query(bound.text, timeout=seconds)
        async with self._driver.session(database=self._database, default_access_mode="READ") as session:
            try:
                result = await session.run(query, dict(bound.parameters))
                rows: list[list[Any]] = await result.values()
            except ClientError as error:
                if error.code in _TIMED_OUT:
                    raise LimitExceeded(
                        f"the question took longer than {seconds:.0f} s and was stopped; narrow it: "
                        "fewer cases, a shorter path, a time range"
                    ) from error
                raise
        return [bound.row(*values) for values in rows]

    async def write(self, bound: Bound[R]) -> list[R]:
        """Run one query in a transaction of its own, again after a passing fault; its rows."""
        return await self.atomically(lambda tx: tx.run(bound))

    async def atomically(self, work: Callable[[Transaction], Awaitable[R]]) -> R:
        """Run `work` in one transaction, and again after a passing fault such as a deadlock."""

        async def managed(inner: AsyncManagedTransaction) -> R:
            return await work(Transaction(inner))

        async with self._driver.session(database=self._database) as session:
            return await session.execute_write(managed)

    async def schema(self, statement: LiteralString) -> None:
        """Run one schema statement of the migrations, outside any transaction of ours."""
        async with self._driver.session(database=self._database) as session:
            await (await session.run(statement)).consume()

    async def autocommit(self, bound: Bound[R]) -> list[R]:
        """Run one query outside any transaction: what DDL and CALL ... IN TRANSACTIONS need."""
        async with self._driver.session(database=self._database) as session:
            result = await session.run(bound.text, dict(bound.parameters))
            rows: list[list[Any]] = await result.values()
        return [bound.row(*values) for values in rows]

    @asynccontextmanager
    async def transaction(self, *, seconds: float = WRITE_SECONDS) -> AsyncGenerator[Transaction]:
        """A transaction that is committed at the end of the block and rolled back by an error in it."""
        async with (
            self._driver.session(database=self._database) as session,
            await session.begin_transaction(timeout=seconds) as inner,
        ):
            yield Transaction(inner)
