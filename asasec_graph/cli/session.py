"""What commands share: settings from the options, the graph they work on, how they speak and end."""

from __future__ import annotations

import asyncio
import functools
import getpass
import json
import sys
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Concatenate, NoReturn, ParamSpec, TypeVar

import click

from asasec_graph import messages
from asasec_graph.errors import AsasecError, Refused
from asasec_graph.graph import embedded
from asasec_graph.graph.connection import Graph
from asasec_graph.graph.migrations import migrate
from asasec_graph.settings import Settings

P = ParamSpec("P")
T = TypeVar("T")
DONE, PROBLEMS, REFUSED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Console:
    """One run of the command: its settings, language and the person at the keyboard."""

    settings: Settings
    lang: str

    @property
    def actor(self) -> str:
        """Who acts, as audit and custody record it."""
        return f"console:{getpass.getuser()}"

    def say(self, template: str, **values: object) -> None:
        """Print a line for a person, in their language."""
        click.echo(messages.text(self.lang, template, **values))

    def note(self, template: str, **values: object) -> None:
        """Print a line beside the answer, on stderr."""
        click.echo(messages.text(self.lang, template, **values), err=True)

    def text(self, template: str, **values: object) -> str:
        """A text in the person's language."""
        return messages.text(self.lang, template, **values)

    def reason(self, reason: str) -> str:
        """Why something failed or could not be read, in the person's language."""
        return messages.reason(self.lang, reason)

    def answer(self, document: object) -> None:
        """Print one JSON document on stdout."""
        click.echo(json.dumps(document, ensure_ascii=False, default=str))

    def refuse(self, error: AsasecError) -> NoReturn:
        """End with the reason in one line: status 2 where the request was refused, 1 otherwise."""
        click.echo(f"asasec: {self.reason(' '.join(error.message.split()))}", err=True)
        sys.exit(REFUSED if isinstance(error, Refused) else PROBLEMS)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncGenerator[Graph]:
    """The graph of these settings, at this program's schema: the server named, or the embedded one."""
    async with AsyncExitStack() as stack:
        if settings.neo4j_uri:
            where = (settings.neo4j_uri, settings.neo4j_user, settings.neo4j_password or "")
        else:
            server = await stack.enter_async_context(embedded.acquired(settings.data))
            where = (server.uri, server.user, server.password)
        graph = await stack.enter_async_context(await Graph.connect(*where, settings.neo4j_database))
        await migrate(graph)
        yield graph


def command(
    work: Callable[Concatenate[Console, P], Coroutine[Any, Any, int | None]],
) -> Callable[P, None]:
    """Make an async function a click callback: errors are told in one line, its number is the exit status."""

    @functools.wraps(work)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        console: Console = click.get_current_context().obj
        try:
            status = asyncio.run(work(console, *args, **kwargs))
        except AsasecError as error:
            console.refuse(error)
        except KeyboardInterrupt:
            console.note("stopped; run the same command again to go on")
            sys.exit(130)
        sys.exit(status or DONE)

    return run
