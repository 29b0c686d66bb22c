"""`asasec case`: open, list, show and close cases."""

from __future__ import annotations

from dataclasses import asdict

import click

from asasec_graph.access import cases
from asasec_graph.access.actor import Actor
from asasec_graph.access.cases import CaseDraft
from asasec_graph.cli import options
from asasec_graph.cli.session import Console, command, opened
from asasec_graph.cypher import exhibits
from asasec_graph.cypher.access import CaseRow
from asasec_graph.cypher.exhibits import CaseExhibit
from asasec_graph.model.times import rfc3339

Document = dict[str, object]


@click.group()
def case() -> None:
    """Open, list, show and close cases.

    Example: asasec case create OP-1 --title "Operation One" --legal-basis "Order 12/2026"
    """


@case.command(epilog='Example: asasec case create OP-1 --title "Operation One" --sealed')
@options.case_reference
@click.option("--title", required=True, help="What the case is called.")
@click.option("--legal-basis", help="Law or order under which faces may be sought; without one none are.")
@click.option("--sealed", is_flag=True, help="Invisible to all without a grant, hits included.")
@options.as_json
@command
async def create(
    console: Console, reference: str, title: str, legal_basis: str | None, sealed: bool, as_json: bool
) -> None:
    """Open a case."""
    draft = CaseDraft(reference, title, legal_basis, sealed, console.settings.unit)
    async with opened(console.settings) as graph:
        row = await cases.create(graph, draft, by=Actor.console(name=console.actor))
    _tell(console, as_json, row)


@case.command("list", epilog="Example: asasec case list --json | jq '.[].reference'")
@options.as_json
@command
async def list_(console: Console, as_json: bool) -> None:
    """List every case."""
    async with opened(console.settings) as graph:
        rows = await cases.listed(graph, None)
    if as_json:
        console.answer([_document(row) for row in rows])
    elif not rows:
        console.say('no cases yet; `asasec case create OP-1 --title "..."` opens one')
    for row in [] if as_json else rows:
        _line(console, row)


@case.command(epilog="Example: asasec case show OP-1")
@options.case_reference
@options.as_json
@command
async def show(console: Console, reference: str, as_json: bool) -> None:
    """Show a case with its exhibits."""
    async with opened(console.settings) as graph:
        row = await cases.named(graph, reference)
        held = await graph.read(exhibits.case_exhibits(case=row.id))
    if as_json:
        console.answer(_document(row) | {"evidence": [asdict(exhibit) for exhibit in held]})
        return
    _line(console, row)
    for exhibit in held:
        _exhibit(console, exhibit)


@case.command(epilog='Example: asasec case close OP-1 --outcome "three arrests"')
@options.case_reference
@click.option("--outcome", required=True, help="How the case ended.")
@options.as_json
@command
async def close(console: Console, reference: str, outcome: str, as_json: bool) -> None:
    """Close a case: nothing can be added to it any more."""
    async with opened(console.settings) as graph:
        row = await cases.close(graph, reference, outcome, by=Actor.console(name=console.actor))
    _tell(console, as_json, row)


def _document(row: CaseRow) -> Document:
    """A case as the public contract names its parts; the internal integer stays inside."""
    return {
        "id": row.id,
        "reference": row.reference,
        "title": row.title,
        "status": row.status,
        "sealed": row.sealed,
        "unit": row.unit,
        "legalBasis": row.legal_basis,
        "openedAt": rfc3339(row.opened_at),
        "closedAt": row.closed_at and rfc3339(row.closed_at),
        "outcome": row.outcome,
    }


def _tell(console: Console, as_json: bool, row: CaseRow) -> None:
    if as_json:
        console.answer(_document(row))
    else:
        _line(console, row)


def _line(console: Console, row: CaseRow) -> None:
    sealed = console.text("sealed") if row.sealed else ""
    console.say("{reference}  {status} {sealed}  {title}", **_document(row) | {"sealed": sealed})


def _exhibit(console: Console, exhibit: CaseExhibit) -> None:
    console.say("  {exhibit}  {status}  {format}  {name}", **(asdict(exhibit) | {"format": exhibit.format or "-"}))
