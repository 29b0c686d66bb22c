"""A world with one number that many others were in contact with, written through the write path."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from asasec_graph.access import cases
from asasec_graph.access.actor import Actor
from asasec_graph.access.cases import CaseDraft
from asasec_graph.cypher import exhibits
from asasec_graph.evidence.vault import Receipt
from asasec_graph.graph import writing
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.writing import Rows, Stage
from asasec_graph.ingest import receipt
from asasec_graph.ingest.aggregate import Aggregate
from asasec_graph.ingest.receipt import Terms
from asasec_graph.model.ids import entity_id
from asasec_graph.model.kinds import EntityKind, EventType, EvidenceStatus, LinkType
from asasec_graph.model.observations import Event, Link, Mention, Observation, Ref

HUB = Ref(EntityKind.PHONE_NUMBER, "+34600000000")
HUB_ID = entity_id(HUB.kind, HUB.key)
REFERENCES = ("BENCH-1", "BENCH-2")
EXHIBITS = 4
_BEGIN = 1_700_000_000_000


async def write(graph: Graph, neighbours: int) -> None:
    """Two cases of two exhibits each; every exhibit shows a quarter of the neighbours, and the ring they form."""
    for reference in REFERENCES:
        await cases.create(graph, CaseDraft(reference, "benchmark"), by=Actor.console("benchmark"))
    for number in range(EXHIBITS):
        await _exhibit(graph, REFERENCES[number % 2], number, neighbours)


async def _exhibit(graph: Graph, reference: str, number: int, neighbours: int) -> None:
    place = await receipt.open_case(graph, reference)
    digest = sha256(f"bench {number}".encode()).hexdigest()
    taken = await receipt.register(
        graph, place, Receipt(digest, "", "", 0), f"exhibit-{number}.csv", Terms("bench"), {}
    )
    aggregate = Aggregate(taken.exhibit.id)
    aggregate.extractor = "bench/1"
    events = [row for seen in _seen(number, neighbours) if (row := aggregate.add(seen)) is not None]
    stages: list[tuple[Stage, Rows]] = [
        (Stage.MENTIONS, list(aggregate.mention_rows())),
        (Stage.LINKS, list(aggregate.link_rows())),
        (Stage.EVENTS, events),
    ]
    await writing.begin(graph, taken.exhibit.id, "bench")
    for batch, (stage, rows) in enumerate(stages):
        await writing.write_batch(graph, taken.exhibit.id, "bench", batch, stage, rows)
    await writing.mark_shared(graph, taken.exhibit.id)
    done = {"status": EvidenceStatus.DONE.value, "problemCount": 0, "counts": "{}", "eventCounts": "{}"}
    await graph.write(exhibits.exhibit_finish(evidence=taken.exhibit.id, props=done))


def _seen(number: int, neighbours: int) -> Iterator[Observation]:
    for place in range(number, neighbours, EXHIBITS):
        here, after = _neighbour(place), _neighbour((place + EXHIBITS) % neighbours)
        yield Mention(here, f"contact/{place}", asserted={"name": f"Contact {place}"})
        yield Link(LinkType.KNOWS, here, after, f"contact/{place}")
        yield Event(EventType.CALL, "cellular", _BEGIN + place * 60_000, (HUB,), (here,), f"call/{place}", seconds=60)


def _neighbour(place: int) -> Ref:
    return Ref(EntityKind.PHONE_NUMBER, f"+346{place + 1:08d}")
