"""How commands are called: their --help in Spanish out of the catalogue, and what was typed wrongly in one line."""

from __future__ import annotations

import inspect
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from copy import copy
from typing import IO, Any

import click

from asasec_graph import messages

_EXAMPLE = "Example: "
_ITSELF = "Show this message and exit."
_MARKS = ("required", "default")


class Formatter(click.HelpFormatter):
    """Click's own words in Spanish."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows how the command is called."""
        super().write_usage(prog, args, prefix or messages.text("es", "Usage") + ": ")

    def write_heading(self, heading: str) -> None:
        """The title of a list."""
        super().write_heading(messages.text("es", heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of options or commands, each with what it is for."""
        told = [(name, messages.text("es", about) if about == _ITSELF else _marks(about)) for name, about in rows]
        super().write_dl(told, col_max, col_spacing)


class Context(click.Context):
    """Where a command in Spanish runs."""

    formatter_class = Formatter


class _Refused(click.ClickException):
    """A command that cannot be carried out as it was typed, told in one line."""

    exit_code = click.UsageError.exit_code

    def show(self, file: IO[Any] | None = None) -> None:
        """Say so."""
        click.echo(f"asasec: {self.message}", err=True)


@contextmanager
def one_line(lang: str) -> Generator[None]:
    """Tell what was typed wrongly in one line of this language, as every refusal is told."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        told = " ".join(error.format_message().split()).removesuffix(".")
        path = error.ctx.command_path if error.ctx else "asasec"
        more = messages.text(lang, "`{command} --help` says more", command=path)
        raise _Refused(f"{messages.reason(lang, told)}; {more}") from error


def spanish(command: click.Command) -> click.Command:
    """A copy of the command that speaks Spanish, commands under it included."""
    made = copy(command)
    made.context_class = Context
    made.help = _paragraphs(command.help)
    made.epilog = _paragraphs(command.epilog)
    made.params = [_option(part) for part in command.params]
    if isinstance(made, click.Group):
        made.commands = {name: spanish(under) for name, under in made.commands.items()}
    return made


def _option(part: click.Parameter) -> click.Parameter:
    if not isinstance(part, click.Option) or not part.help:
        return part
    made = copy(part)
    made.help = messages.text("es", part.help)
    return made


def _paragraphs(written: str | None) -> str | None:
    parts = inspect.cleandoc(written or "").split("\n\n")
    return "\n\n".join(_paragraph(" ".join(part.split())) for part in parts) or None


def _paragraph(line: str) -> str:
    if line.startswith(_EXAMPLE):
        return messages.text("es", "Example: {command}", command=line.removeprefix(_EXAMPLE))
    return messages.text("es", line) if line else line


def _marks(about: str) -> str:
    """What click adds to an option's help: `[default: 8000; required]`."""
    text, bracket, added = about.rpartition("  [")
    for mark in _MARKS if bracket else ():
        added = added.replace(mark, messages.text("es", mark))
    return text + bracket + added
