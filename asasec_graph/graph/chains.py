"""Append to a hash chain and read it. Appending holds a lock on the chain until the commit."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import asdict

from asasec_graph.cypher import chains
from asasec_graph.errors import IntegrityError
from asasec_graph.graph.connection import Graph, Transaction
from asasec_graph.model.chain import GENESIS, Entry, Record, linked

AUDIT = "audit"
PAGE = 1_000


async def append(tx: Transaction, chain: str, entry: Entry) -> Record:
    """Append in this transaction: the record stands if, and only if, what it records is committed."""
    (head,) = await tx.run(chains.chain_lock(chain=chain, genesis=GENESIS))
    record = linked(entry, head.seq + 1, head.head)
    if not await tx.run(chains.chain_append(chain=chain, record=asdict(record))):
        raise IntegrityError(f"chain {chain}: its end moved under the lock at number {record.seq}")
    return record


async def records(graph: Graph, chain: str, after: int = 0) -> AsyncGenerator[Record]:
    """Every record of a chain in order, read a page at a time."""
    while page := await graph.read(chains.chain_records(chain=chain, after=after, limit=PAGE)):
        for record in page:
            yield record
        after = page[-1].seq
