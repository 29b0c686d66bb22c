"""The application: its routes, and what lives as long as it does."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute

from asasec_graph.app import answers, hash_sets, health, media, probes
from asasec_graph.app.endpoint import Endpoint
from asasec_graph.app.observed import Observed
from asasec_graph.app.services import Services
from asasec_graph.app.static import Explorer
from asasec_graph.app.uploads import plain, tus
from asasec_graph.errors import AsasecError

log = logging.getLogger("asasec.app")
SWEEP_SECONDS = 3600.0


def create_app(services: Services) -> Starlette:
    """The application over these services, which it closes when it ends."""
    app = Starlette(
        routes=routes(services),
        lifespan=_lifespan,
        middleware=[Middleware(Observed, metrics=services.metrics)],
        exception_handlers={
            AsasecError: answers.refused,
            ConnectionError: _cut_off,
            HTTPException: _no_such_page,
        },
    )
    app.state.services = services
    return app


def routes(services: Services) -> list[BaseRoute]:
    """Every route; the explorer takes what is left."""
    endpoint = Endpoint(services)
    evidence = "/cases/{reference}/evidence"
    return [
        Route("/graphql", endpoint, methods=["GET", "HEAD", "POST"]),
        WebSocketRoute("/graphql", endpoint),
        Route(evidence, plain.create, methods=["POST"]),
        Route(evidence, tus.options, methods=["OPTIONS"]),
        Route(evidence + "/{upload}", tus.resource, methods=["HEAD", "PATCH", "DELETE"]),
        Route("/cases/{reference}/probes", probes.create, methods=["POST"]),
        Route("/cases/{reference}/probes/{probe}", probes.erase, methods=["DELETE"]),
        Route("/hashsets/{name}", hash_sets.create, methods=["POST"]),
        Route("/media/{sha256}/thumbnail", media.thumbnail, methods=["GET"]),
        Route("/media/{sha256}/reveal", media.reveal, methods=["POST"]),
        Route("/healthz", health.alive, methods=["GET"]),
        Route("/readyz", health.ready, methods=["GET"]),
        Route("/metrics", health.metrics, methods=["GET"]),
        Mount("/", Explorer(), name="explorer"),
    ]


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncGenerator[None]:
    """Take up ingests that a stopped program left; sweep uploads that nobody finishes."""
    services: Services = app.state.services
    resumed = await services.ingest.resume()
    if resumed:
        log.info("%d unfinished exhibits are being ingested again", resumed)
    sweeper = asyncio.create_task(_sweep(services))
    try:
        yield
    finally:
        sweeper.cancel()
        with suppress(asyncio.CancelledError):
            await sweeper
        await services.close()


async def _sweep(services: Services) -> None:
    while True:
        await asyncio.to_thread(services.staging.sweep)
        services.answers.probes.sweep()
        await asyncio.sleep(SWEEP_SECONDS)


async def _cut_off(request: Request, error: Exception) -> Response:
    """The sender of a body went away; nobody reads this answer."""
    return answers.failure(request, "CUT_OFF", "the connection was cut before the body ended", 400)


async def _no_such_page(request: Request, error: Exception) -> Response:
    """Starlette's own refusals (no such path, wrong method) in the shape of all errors."""
    assert isinstance(error, HTTPException)
    code = "NOT_FOUND" if error.status_code == 404 else "BAD_REQUEST"
    return answers.failure(request, code, str(error.detail), error.status_code, error.headers)
