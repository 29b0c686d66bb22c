"""The audit record: every read and change, with who, when, what, on which cases and why, chained by hash.

A record is durable before what it records leaves the program. Records that are made at the same time are
written in one transaction, so that a read does not wait for those before it one by one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from asasec_graph.access.actor import Action, Actor
from asasec_graph.cypher import access, chains
from asasec_graph.cypher.chains import Head
from asasec_graph.cypher.query import Bound
from asasec_graph.errors import IntegrityError
from asasec_graph.graph.chains import AUDIT, append, records
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.chain import GENESIS, Entry, Record, first_broken, linked
from asasec_graph.model.observations import Json
from asasec_graph.model.times import now


def entry(actor: Actor, action: Action, subject: str, cases: Sequence[str], detail: Mapping[str, Json]) -> Entry:
    """What is recorded of one act; `cases` are references."""
    return Entry(
        now(),
        actor.name,
        action.value,
        subject,
        {"purpose": actor.purpose, "cases": sorted(cases), **detail},
    )


async def note(tx: Transaction, made: Entry) -> Record:
    """Record in this transaction: the record stands if, and only if, the change does."""
    return await append(tx, AUDIT, made)


class AuditWriter:
    """Writes entries, those that wait together in one transaction. One a process; other processes may write too."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._waiting: list[tuple[Sequence[Entry], asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None
        self._end: Head | None = None

    async def record(self, *entries: Entry) -> None:
        """Write entries; returns when they are durable, and raises where they could not be written."""
        if not entries:
            return
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((entries, done))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write_all())
        await done

    async def close(self) -> None:
        """Wait until nothing is being written."""
        if self._writing is not None:
            await self._writing

    async def _write_all(self) -> None:
        while self._waiting:
            taken, self._waiting = self._waiting, []
            try:
                await self._extend([made for entries, _ in taken for made in entries])
            except Exception as error:  # noqa: BLE001 - each of those who wait gets it, and refuses its answer
                for _, done in taken:
                    if not done.done():
                        done.set_exception(error)
            else:
                for _, done in taken:
                    if not done.done():
                        done.set_result(None)

    async def _extend(self, entries: Sequence[Entry]) -> None:
        """Append after the end that this writer left; where another process moved it, after the end there is."""
        end, self._end = self._end, None
        if end is not None:
            made = _after(end, entries)
            if await self._graph.autocommit(_extension(end, made)):
                self._end = Head(made[-1].seq, made[-1].hash)
                return
        self._end = await self._graph.atomically(lambda tx: _append(tx, entries))


async def _append(tx: Transaction, entries: Sequence[Entry]) -> Head:
    """Append under the chain's lock; its new end."""
    (head,) = await tx.run(chains.chain_lock(chain=AUDIT, genesis=GENESIS))
    made = _after(head, entries)
    if not await tx.run(_extension(head, made)):
        raise IntegrityError(f"chain {AUDIT}: its end moved under the lock at number {head.seq}")
    return Head(made[-1].seq, made[-1].hash)


def _after(end: Head, entries: Sequence[Entry]) -> list[Record]:
    """The records of entries after this end."""
    made: list[Record] = []
    seq, prev = end.seq, end.head
    for item in entries:
        made.append(linked(item, seq + 1, prev))
        seq, prev = made[-1].seq, made[-1].hash
    return made


def _extension(end: Head, made: Sequence[Record]) -> Bound[int]:
    rows = [asdict(record) for record in made]
    return access.chain_extend(chain=AUDIT, seq=end.seq, prev=end.head, records=rows)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check of the chain found: how many records hold, its head, and the first that does not hold."""

    records: int
    head: str
    broken: Record | None
    missing_head: bool

    @property
    def holds(self) -> bool:
        """Whether nothing was altered, and the head noted elsewhere is in the chain."""
        return self.broken is None and not self.missing_head


async def verify(graph: Graph, chain: str = AUDIT, since: str | None = None) -> Verdict:
    """Check a chain from its start. `since`: a head noted elsewhere, which must be one of its records' hashes."""
    seq, prev, met = 0, GENESIS, since is None
    async for record in records(graph, chain):
        if first_broken([record], seq=seq, prev=prev):
            return Verdict(seq, prev, record, missing_head=not met)
        seq, prev = record.seq, record.hash
        met = met or record.hash == since
    for head in await graph.read(chains.chain_head(chain=chain)):
        if (head.seq, head.head) != (seq, prev):
            cut = Record(head.seq, 0, "", "chain.head", chain, "{}", prev, head.head)
            return Verdict(seq, prev, cut, missing_head=not met)
    return Verdict(seq, prev, None, missing_head=not met)
