"""Around every request: its security headers, its meters and one line of log without bodies, paths or queries.

The line names the route's template, never the path: case references and hashes are case data.
"""

from __future__ import annotations

import json
import logging
import time
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.routing import Route, WebSocketRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from asasec_graph.app.answers import unexpected
from asasec_graph.app.metrics import Metrics
from asasec_graph.model.times import now, rfc3339

access_log = logging.getLogger("asasec.access")

EXPLORER_POLICY = (
    "default-src 'self'; img-src 'self' blob: data:; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
    "worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""sigma and maplibre place their canvases through style attributes, hence 'unsafe-inline' for styles alone."""

HEADERS = {
    "content-security-policy": EXPLORER_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}


class Observed:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One connection."""
        if scope["type"] == "http":
            await _Request(self._app, self._metrics, scope, send).run(receive)
        elif scope["type"] == "websocket":
            with self._metrics.sockets.track_inprogress():
                await self._app(scope, receive, send)
        else:
            await self._app(scope, receive, send)


class _Request:
    def __init__(self, app: ASGIApp, metrics: Metrics, scope: Scope, send: Send) -> None:
        self._app = app
        self._metrics = metrics
        self._scope = scope
        self._send = send
        self._begun = time.perf_counter()
        self._status = 500
        self._started = False
        self._bytes = 0

    async def run(self, receive: Receive) -> None:
        try:
            await self._app(self._scope, receive, self._answer)
        except Exception as error:
            if self._started:
                raise
            answer = await unexpected(Request(self._scope), error)
            await answer(self._scope, receive, self._answer)
        finally:
            self._note()

    async def _answer(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status, self._started = message["status"], True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        elif message["type"] == "http.response.body":
            self._bytes += len(message.get("body", b""))
        await self._send(message)

    def _note(self) -> None:
        seconds, route, method = time.perf_counter() - self._begun, template(self._scope), _method(self._scope)
        self._metrics.requests.labels(route, method, str(self._status)).inc()
        self._metrics.seconds.labels(route).observe(seconds)
        line: dict[str, Any] = {"at": rfc3339(now()), "route": route, "method": method, "status": self._status}
        line |= {"ms": round(seconds * 1000, 1), "bytes": self._bytes}
        line |= {"user": self._scope.get("state", {}).get("user")}
        access_log.info(json.dumps(line))


def template(scope: Scope) -> str:
    """The template of the route that took a request: `/media/{sha256}/thumbnail`; `other` where none did."""
    route = scope.get("route")
    return route.path if isinstance(route, (Route, WebSocketRoute)) else "other"


def _method(scope: Scope) -> str:
    known = ("GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS")
    return scope["method"] if scope["method"] in known else "OTHER"
