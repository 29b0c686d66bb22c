"""`asasec query`: one GraphQL document, answered in process for a user."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TextIO, cast

import click

from asasec_graph.access import cases, users
from asasec_graph.access.actor import Caller, Grant
from asasec_graph.cli.session import DONE, PROBLEMS, Console, command, opened
from asasec_graph.errors import BadInput, NotFound
from asasec_graph.graph.connection import Graph
from asasec_graph.model.ids import user_id
from asasec_graph.model.kinds import AccessLevel, UserRole
from asasec_graph.resolvers import context
from asasec_graph.resolvers.api import schema
from asasec_graph.resolvers.context import Services
from asasec_graph.settings import Settings

Answer = dict[str, Any]


class Asking:
    """Asks the schema in process, in the name of a caller and for a purpose."""

    def __init__(
        self, graph: Graph, caller: Caller, purpose: str, settings: Settings, services: Services, lang: str
    ) -> None:
        self._of = (graph, caller, purpose, settings, services, lang)

    async def ask(self, document: str, variables: Mapping[str, object] | None = None) -> Answer:
        """The answer as GraphQL gives it: `data`, and `errors` where there are any."""
        made = context.make(*self._of)
        result = await schema.execute(document, variable_values=dict(variables or {}), context_value=made)
        answer: Answer = {"data": result.data}
        if result.errors:
            answer["errors"] = [error.formatted for error in result.errors]
        return answer


@asynccontextmanager
async def asking(graph: Graph, caller: Caller, purpose: str, settings: Settings, lang: str) -> AsyncGenerator[Asking]:
    """A way to ask, answered in this language, with services that are closed at the end."""
    services = Services.make(graph, settings)
    try:
        yield Asking(graph, caller, purpose, settings, services, lang)
    finally:
        await services.close()


@click.command(epilog='Example: asasec query hits.graphql --as marta --purpose "weekly review"')
@click.argument("file", type=click.File(encoding="utf-8"))
@click.option("--variables", help="Variables as a JSON object, or @FILE.")
@click.option("--as", "user", help="The user who asks: access is his or hers. Unset: you, over every case.")
@click.option("--purpose", required=True, help="Why, as it is recorded.")
@command
async def query(console: Console, file: TextIO, variables: str | None, user: str | None, purpose: str) -> int:
    """Answer one GraphQL document as the server would answer it to a user."""
    document, values = file.read(), _variables(variables)
    async with opened(console.settings) as graph:
        caller = await (users.caller(graph, user) if user else at_console(graph, console.actor))
        async with asking(graph, caller, purpose, console.settings, console.lang) as session:
            answer = await session.ask(document, values)
    console.answer(answer)
    return PROBLEMS if "errors" in answer else DONE


async def at_console(graph: Graph, name: str, references: str | None = None) -> Caller:
    """The person at the console, who may read what is stored here anyway, over the cases named (all unless said)."""
    rows = await cases.listed(graph, None)
    wanted = [part.strip() for part in references.split(",")] if references else [row.reference for row in rows]
    missing = sorted(set(wanted) - {row.reference for row in rows})
    if missing:
        raise NotFound(f"there is no case {missing[0]!r}: `asasec case list` shows those there are")
    granted = [Grant(row.c, row.id, row.reference, AccessLevel.READ) for row in rows if row.reference in wanted]
    return Caller(user_id(name), name, UserRole.SUPERVISOR, tuple(sorted(granted, key=lambda grant: grant.c)))


def _variables(text: str | None) -> dict[str, object]:
    if text is None:
        return {}
    try:
        value = json.loads(Path(text[1:]).read_text(encoding="utf-8") if text.startswith("@") else text)
    except (json.JSONDecodeError, OSError) as error:
        raise BadInput(f"--variables: {error}; give a JSON object, or @FILE with one") from error
    if not isinstance(value, dict):
        raise BadInput("--variables: give a JSON object, not another value")
    return cast("dict[str, object]", value)
