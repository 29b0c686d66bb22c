"""What a disclosure of a case holds: its exhibits' mentions and links, victims left out unless asked for."""

from __future__ import annotations

from dataclasses import dataclass

from asasec_graph.cypher import exports
from asasec_graph.cypher.exports import LinkRow, MentionRow
from asasec_graph.graph.connection import Graph

SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What leaves: a case's mentions and links; `left_out` counts the victims' identifiers that stay."""

    reference: str
    mentions: tuple[MentionRow, ...]
    links: tuple[LinkRow, ...]
    left_out: int


async def gather(graph: Graph, case: str, reference: str, *, with_victims: bool = False) -> Disclosure:
    """Read a case (by its id) for export, exhibit by exhibit."""
    hidden = [] if with_victims else await graph.read(exports.export_victims(case=case))
    mentions: list[MentionRow] = []
    links: list[LinkRow] = []
    for exhibit in await graph.read(exports.export_exhibits(case=case)):
        wanted = exports.export_mentions(evidence=exhibit.id, hidden=hidden)
        mentions += await graph.read(wanted, seconds=SECONDS)
        links += await graph.read(exports.export_links(evidence=exhibit.id, hidden=hidden), seconds=SECONDS)
    return Disclosure(reference, tuple(mentions), tuple(links), len(hidden))
