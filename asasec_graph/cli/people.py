"""`asasec user`, `asasec token`, `asasec access`: who may sign in, and to what."""

from __future__ import annotations

import click

from asasec_graph.access import grants, tokens, users
from asasec_graph.access.actor import Actor
from asasec_graph.cli import options
from asasec_graph.cli.session import Console, command, opened
from asasec_graph.model.kinds import AccessLevel, UserRole


@click.group()
def user() -> None:
    """Add and list users.

    Example: asasec user add marta --role analyst
    """


@user.command(epilog="Example: asasec user add marta --role analyst")
@click.argument("name")
@click.option("--role", required=True, type=click.Choice([role.value for role in UserRole]), help="What the user is.")
@options.as_json
@command
async def add(console: Console, name: str, role: str, as_json: bool) -> None:
    """Add a user; `asasec token NAME` lets him or her sign in."""
    async with opened(console.settings) as graph:
        made = await users.add(graph, name, UserRole(role), by=Actor.console(name=console.actor))
    if as_json:
        console.answer({"id": made.id, "name": made.name, "role": made.role.value})
    else:
        console.say("{name} is now {role}", name=made.name, role=made.role.value)


@user.command("list", epilog="Example: asasec user list")
@options.as_json
@command
async def list_(console: Console, as_json: bool) -> None:
    """List the users."""
    async with opened(console.settings) as graph:
        found = await users.listed(graph)
    if as_json:
        console.answer([{"id": one.id, "name": one.name, "role": one.role.value} for one in found])
    for one in [] if as_json else found:
        console.say("{name}  {role}", name=one.name, role=one.role.value)


@click.command(epilog="Example: asasec token marta --days 30")
@click.argument("name")
@click.option("--days", type=float, default=90, show_default=True, help="How long the token lives.")
@click.option("--revoke", is_flag=True, help="Revoke every token of the user instead.")
@options.as_json
@command
async def token(console: Console, name: str, days: float, revoke: bool, as_json: bool) -> None:
    """Issue a token with which a user signs in; it is shown this once."""
    async with opened(console.settings) as graph:
        if revoke:
            gone = await tokens.revoke(graph, name, by=Actor.console(name=console.actor))
            if as_json:
                console.answer({"revoked": gone})
            else:
                console.say("{count} tokens of {name} are revoked", count=gone, name=name)
            return
        made = await tokens.issue(graph, name, days=days, by=Actor.console(name=console.actor))
    if as_json:
        console.answer({"token": made})
    else:
        click.echo(made)
        console.note("valid for {days:g} days; it is not kept and cannot be shown again", days=days)


@click.group()
def access() -> None:
    """Grant access to cases.

    Example: asasec access grant OP-1 marta READ
    """


@access.command(epilog="Example: asasec access grant OP-1 marta WRITE")
@options.case_reference
@click.argument("name", metavar="USER")
@click.argument("level", type=click.Choice([level.value for level in AccessLevel], case_sensitive=False))
@options.as_json
@command
async def grant(console: Console, reference: str, name: str, level: str, as_json: bool) -> None:
    """Give a user READ, WRITE or MANAGE on a case, or NONE to take it away."""
    wanted = AccessLevel(level.upper())
    async with opened(console.settings) as graph:
        await grants.grant(graph, reference, name, wanted, by=Actor.console(name=console.actor))
    if as_json:
        console.answer({"case": reference, "user": name, "level": wanted.value})
    else:
        console.say("{name} now has {level} on {case}", name=name, level=wanted.value, case=reference)
