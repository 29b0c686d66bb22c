"""`asasec serve`: the server, with the embedded Neo4j unless another is named."""

from __future__ import annotations

import asyncio
import logging
import sys

import click
import uvloop

from asasec_graph.app import running
from asasec_graph.app.services import Services
from asasec_graph.cli.session import Console, opened
from asasec_graph.errors import AsasecError


@click.command(epilog="Example: asasec serve --port 8080")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 takes a free one."
)
@click.option("--access-log", is_flag=True, help="One JSON line a request on stderr, without paths or bodies.")
@click.pass_obj
def serve(console: Console, host: str, port: int, access_log: bool) -> None:
    """Serve the explorer and the API until Ctrl-C or SIGTERM.

    It speaks plain HTTP: to reach it from other machines, put a proxy with TLS before it.
    """
    if access_log:
        _log_requests()
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(_serve(console, host, port))
    except AsasecError as error:
        console.refuse(error)
    except KeyboardInterrupt:
        sys.exit(130)


async def _serve(console: Console, host: str, port: int) -> None:
    if not running.is_loopback(host):
        console.note("{host} can be reached from other machines: put a proxy with TLS before it", host=host)
    console.note("starting the graph")
    async with opened(console.settings) as graph:
        services = Services.make(graph, console.settings)
        await running.serve(services, host, port, lambda url: console.say("serving at {url}", url=url))
    console.note("stopped")


def _log_requests() -> None:
    logger = logging.getLogger("asasec.access")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
