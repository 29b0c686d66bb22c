"""The audit record: durable, chained, and broken nowhere unseen."""

from __future__ import annotations

import asyncio
from typing import LiteralString

from asasec_graph.access import audit
from asasec_graph.access.actor import Action, Actor
from asasec_graph.access.audit import AuditWriter
from asasec_graph.cypher.query import Bound
from asasec_graph.graph.chains import AUDIT, records
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.embedded import Server
from asasec_graph.model.chain import Entry
from tests.resolvers.counting import CountingGraph

ONE = Actor("one", "a test")


def _entry(number: int) -> Entry:
    return audit.entry(ONE, Action.CONSULTATION, f"graphql:case{number}", ["B-1", "A-1"], {"arguments": {"n": number}})


async def test_many_at_once_are_chained_without_a_gap_also_from_two_processes(graph: Graph) -> None:
    first, second = AuditWriter(graph), AuditWriter(graph)
    await asyncio.gather(*((first if number % 2 else second).record(_entry(number)) for number in range(60)))
    kept = [record async for record in records(graph, AUDIT)]
    assert [record.seq for record in kept] == list(range(1, 61))
    assert {record.subject for record in kept} == {f"graphql:case{number}" for number in range(60)}
    verdict = await audit.verify(graph)
    assert (verdict.records, verdict.holds, verdict.head) == (60, True, kept[-1].hash)
    await first.close()


async def test_what_waits_together_is_written_together(graph: Graph, neo4j_server: Server) -> None:
    counting = await CountingGraph.to(neo4j_server)
    async with counting:
        writer = AuditWriter(counting)
        await asyncio.gather(*(writer.record(_entry(number)) for number in range(40)))
        assert counting.transactions <= 3
    assert (await audit.verify(graph)).records == 40


async def test_a_record_names_who_what_why_and_which_cases(graph: Graph) -> None:
    await AuditWriter(graph).record(_entry(1))
    (kept,) = [record async for record in records(graph, AUDIT)]
    assert (kept.actor, kept.action) == ("one", "consultation")
    assert kept.detail == '{"arguments":{"n":1},"cases":["A-1","B-1"],"purpose":"a test"}'


async def test_a_change_a_gap_and_a_cut_end_are_found(graph: Graph) -> None:
    writer = AuditWriter(graph)
    for number in range(5):
        await writer.record(_entry(number))
    head = (await audit.verify(graph)).head
    assert (await audit.verify(graph, since=head)).holds
    assert (await audit.verify(graph, since="f" * 64)).missing_head
    changes: tuple[tuple[LiteralString, int], ...] = (
        ("MATCH (r:Record {chain: 'audit', seq: 3}) SET r.actor = 'two' RETURN 1", 3),
        ("MATCH (r:Record {chain: 'audit', seq: 2}) DELETE r RETURN 1", 3),
        ("MATCH (r:Record {chain: 'audit'}) WHERE r.seq > 1 DELETE r RETURN 1", 5),
    )
    for text, first in changes:
        await graph.write(Bound("tamper", text, {}, int))
        broken = (await audit.verify(graph)).broken
        assert broken is not None
        assert broken.seq == first
