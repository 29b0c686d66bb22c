"""The `asasec` group: options that every command takes, and the commands by name."""

from __future__ import annotations

import logging
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import click

from asasec_graph import messages
from asasec_graph.cli import helping
from asasec_graph.cli.session import Console
from asasec_graph.errors import AsasecError
from asasec_graph.settings import Settings

# Named, not imported: `asasec --help` and `asasec extract` need no driver, server or model.
COMMANDS: dict[str, str] = {
    "access": "people",
    "analyse": "analyse",
    "audit": "audit",
    "bench": "bench",
    "case": "case",
    "columns": "columns",
    "demo": "demo",
    "doctor": "doctor",
    "erase": "erase",
    "export": "export",
    "extract": "extract",
    "faces": "faces",
    "hashset": "hashset",
    "ingest": "ingest",
    "query": "query",
    "serve": "serve",
    "show": "show",
    "token": "people",
    "user": "people",
}


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"asasec_graph.cli.{COMMANDS[cmd_name]}")
        command = getattr(module, cmd_name)
        assert isinstance(command, click.Command)
        return helping.spanish(command) if _speaks_spanish(ctx) else command

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        with helping.one_line(messages.language()):
            return super().make_context(*args, **more)

    def invoke(self, ctx: click.Context) -> Any:
        with helping.one_line(messages.language(ctx.params.get("lang"))):
            return super().invoke(ctx)

    def get_help(self, ctx: click.Context) -> str:
        if not _speaks_spanish(ctx):
            return super().get_help(ctx)
        ctx.formatter_class = helping.Formatter
        return click.Group.get_help(cast("click.Group", helping.spanish(self)), ctx)


def _speaks_spanish(ctx: click.Context) -> bool:
    return messages.language(ctx.params.get("lang")) == "es"


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--data", type=click.Path(path_type=Path), help="Folder of everything the program writes (ASASEC_DATA).")
@click.option(
    "--lang",
    is_eager=True,
    type=click.Choice(messages.LANGUAGES),
    help="Language of messages; by default that of LANG.",
)
@click.option("--verbose", is_flag=True, help="Log what happens to stderr.")
@click.version_option(package_name="asasec-graph")
@click.pass_context
def main(ctx: click.Context, data: Path | None, lang: str | None, verbose: bool) -> None:
    """ASASEC graph: evidence of many cases in one graph, and the links between them.

    Example: asasec case create OP-1 --title "Operation One" && asasec ingest OP-1 phone.zip
    """
    logging.basicConfig(level=logging.INFO if verbose else logging.ERROR)
    speaking = messages.language(lang)
    try:
        settings = Settings.from_environment()
    except AsasecError as error:
        click.echo(f"asasec: {messages.reason(speaking, error.message)}", err=True)
        sys.exit(2)
    ctx.obj = Console(replace(settings, data=data) if data else settings, messages.language(lang or settings.lang))
