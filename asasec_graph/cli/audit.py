"""`asasec audit verify`: whether the audit record and the custody records hold."""

from __future__ import annotations

import click

from asasec_graph.access import audit as chain
from asasec_graph.access import cases
from asasec_graph.access.audit import Verdict
from asasec_graph.cli import options
from asasec_graph.cli.session import DONE, PROBLEMS, Console, command, opened
from asasec_graph.graph.chains import AUDIT

Document = dict[str, object]


@click.group()
def audit() -> None:
    """Check the audit and custody records.

    Example: asasec audit verify
    """


@audit.command(epilog="Example: asasec audit verify --since 3f9a...")
@click.option("--since", metavar="HEAD", help="A head noted earlier: it must still be in the audit chain.")
@options.as_json
@command
async def verify(console: Console, since: str | None, as_json: bool) -> int:
    """Check the hash chain of the audit record and of every case's custody record."""
    async with opened(console.settings) as graph:
        verdicts = [("audit", await chain.verify(graph, AUDIT, since))]
        for row in await cases.listed(graph, None):
            verdicts.append((f"custody {row.reference}", await chain.verify(graph, row.id)))
    documents = [_document(name, verdict) for name, verdict in verdicts]
    if as_json:
        console.answer({"chains": documents, "holds": all(verdict.holds for _, verdict in verdicts)})
    for document in [] if as_json else documents:
        _line(console, document)
    return DONE if all(verdict.holds for _, verdict in verdicts) else PROBLEMS


def _document(name: str, verdict: Verdict) -> Document:
    broken = verdict.broken
    return {
        "chain": name,
        "holds": verdict.holds,
        "records": verdict.records,
        "head": verdict.head,
        "firstBroken": broken.seq if broken else None,
        "headMissing": verdict.missing_head,
    }


def _line(console: Console, document: Document) -> None:
    if document["holds"]:
        console.say("{chain}: {records} records hold, head {head}", **document)
    elif document["firstBroken"]:
        console.say("{chain}: BROKEN at record {firstBroken}; {records} records before it hold", **document)
    else:
        console.say("{chain}: the head given is not in it: records were removed from its end", **document)
