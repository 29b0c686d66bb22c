"""Is it alive, is it ready, how is it doing. None of it says anything about a case."""

from __future__ import annotations

import time
from ipaddress import ip_address

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from asasec_graph.app.answers import Json
from asasec_graph.app.door import address
from asasec_graph.app.services import Services
from asasec_graph.errors import Forbidden
from asasec_graph.graph.connection import Graph
from asasec_graph.model.kinds import UserRole

PING_SECONDS = 3.0


async def alive(request: Request) -> Response:
    """The process answers."""
    return Json({"status": "ok"})


async def ready(request: Request) -> Response:
    """200 where the graph answers, else 503. `models`: whether faces can be found in what comes in."""
    services: Services = request.app.state.services
    checks = {"graph": await ping(services.graph) is not None, "models": _models(services)}
    return Json({"status": "ready" if all(checks.values()) else "not ready", **checks}, 200 if checks["graph"] else 503)


async def metrics(request: Request) -> Response:
    """Prometheus's text, for whoever asks from this machine, or an administrator with a token."""
    services: Services = request.app.state.services
    if not _is_local(address(request)):
        caller = await services.door.caller(request)
        if caller.role is not UserRole.ADMINISTRATOR:
            raise Forbidden("/metrics is for this machine itself, or for an administrator's token")
    seconds = await ping(services.graph)
    services.metrics.graph.set(-1 if seconds is None else seconds)
    return Response(generate_latest(services.metrics.registry), headers={"content-type": CONTENT_TYPE_LATEST})


async def ping(graph: Graph) -> float | None:
    """How long a plain question takes in seconds; None where no answer comes within three."""
    begun = time.perf_counter()
    return time.perf_counter() - begun if await graph.answers(PING_SECONDS) else None


def _models(services: Services) -> bool:
    return (services.settings.model_root() / services.settings.face_pack).is_dir()


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "local"
