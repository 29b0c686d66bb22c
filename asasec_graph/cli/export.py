"""`asasec export`: a case to a file. A disclosure, so it is recorded before the file is written."""

from __future__ import annotations

import os
from pathlib import Path

import click

from asasec_graph.access import audit, cases
from asasec_graph.access.actor import Action, Actor
from asasec_graph.cli import options
from asasec_graph.cli.session import Console, command, opened
from asasec_graph.errors import BadInput
from asasec_graph.exchange import gathering, writing
from asasec_graph.model.observations import Json


@click.command(
    epilog='Example: asasec export OP-1 --format graphml -o op1.graphml --recipient "Unit B" --reason "request 7"'
)
@options.case_reference
@click.option("--format", "form", type=click.Choice(sorted(writing.FORMATS)), required=True, help="Format of the file.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), required=True, help="File to write.")
@click.option("--recipient", required=True, help="Who gets it, as it is recorded.")
@click.option("--reason", required=True, help="Why, as it is recorded.")
@click.option("--with-victims", is_flag=True, help="With the identifiers and pictures of victims, otherwise left out.")
@options.as_json
@command
async def export(
    console: Console,
    reference: str,
    form: str,
    output: Path,
    recipient: str,
    reason: str,
    with_victims: bool,
    as_json: bool,
) -> None:
    """Write what the evidence of a case says to a file."""
    if not os.access(output.parent, os.W_OK | os.X_OK):
        raise BadInput(f"{output}: nothing can be written there; name a file in a folder that you may write to")
    async with opened(console.settings) as graph:
        case = await cases.named(graph, reference)
        disclosure = await gathering.gather(graph, case.id, reference, with_victims=with_victims)
        detail: dict[str, Json] = {"recipient": recipient, "format": form, "mentions": len(disclosure.mentions)}
        actor = Actor(console.actor, reason)
        made = audit.entry(actor, Action.DISCLOSURE, f"case:{reference}", (reference,), detail)
        await audit.AuditWriter(graph).record(made)
    writing.write(disclosure, output, form)
    counts = {"mentions": len(disclosure.mentions), "links": len(disclosure.links), "leftOut": disclosure.left_out}
    if as_json:
        console.answer({"file": str(output), **counts})
        return
    console.say("{file}: {mentions} mentions, {links} links", file=output, **counts)
    if disclosure.left_out:
        console.say(
            "{count} identifiers and pictures of victims were left out (--with-victims)", count=disclosure.left_out
        )
