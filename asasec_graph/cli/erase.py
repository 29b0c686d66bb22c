"""`asasec erase`: an exhibit out of the graph and the vault."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click
from tqdm import tqdm

from asasec_graph.access import audit
from asasec_graph.access.actor import Action, Actor
from asasec_graph.cli import options
from asasec_graph.cli.session import Console, command, opened
from asasec_graph.evidence.vault import Vault
from asasec_graph.ingest import erasure


@click.command(epilog='Example: asasec erase OP-1/3 --reason "order 4/2026 of the court"')
@click.argument("exhibit")
@click.option("--reason", required=True, help="Why, as it is recorded.")
@options.as_json
@command
async def erase(console: Console, exhibit: str, reason: str, as_json: bool) -> None:
    """Erase an exhibit: what it says, what only it said, its bytes. This cannot be undone."""
    actor = Actor(console.actor, reason)
    async with opened(console.settings) as graph:
        vault, kept = Vault(console.settings.data / "vault"), console.settings.data / "thumbnails"
        with tqdm(desc=console.text("erasing"), unit="row", file=sys.stderr, disable=not sys.stderr.isatty()) as bar:
            receipt = await erasure.erase(graph, vault, kept, exhibit, reason, console.actor, bar.update)
        made = audit.entry(
            actor, Action.ERASURE, f"evidence:{receipt.exhibit}", (receipt.reference,), {"erased": receipt.erased}
        )
        await audit.AuditWriter(graph).record(made)
    if as_json:
        console.answer(asdict(receipt))
    else:
        console.say("{exhibit}: {erased} rows and {files} files are erased", **asdict(receipt))
