"""/graphql: JSON over POST, graphql-transport-ws over WebSocket, and GraphiQL for a browser that looks in.

Both transports come to a `Context` in one way (`Endpoint.context`): signed in by the same door, for one operation.
No queries by GET, no batches, no multipart forms, none of the legacy WebSocket protocol.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import msgspec
from cross_web import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL

from asasec_graph.access.actor import Caller
from asasec_graph.app import static
from asasec_graph.app.answers import failure, language
from asasec_graph.app.bodies import Bounded
from asasec_graph.app.door import header_text, purpose
from asasec_graph.app.services import Services
from asasec_graph.app.socket import Socket, TextFrames, TransportHandler
from asasec_graph.resolvers.context import Context, make

GRAPHIQL_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; "
    "worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""GraphiQL's editor writes its own style elements, and starts its workers from blobs."""


class Endpoint(GraphQL[Any, None]):
    """The GraphQL application. What is not about GraphQL itself is Strawberry's."""

    graphql_transport_ws_handler_class = TransportHandler
    websocket_adapter_class = TextFrames

    def __init__(self, services: Services) -> None:
        super().__init__(
            services.schema,
            graphql_ide=None,
            allow_queries_via_get=False,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            connection_init_wait_timeout=timedelta(seconds=10),
            max_subscriptions_per_connection=50,
        )
        self.services = services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request or connection."""
        if scope["type"] == "http" and scope["method"] != "POST":
            await self._look(Request(scope, receive))(scope, receive, send)
            return
        if scope["type"] == "websocket":
            await self.run(WebSocket(scope, receive, send))
            return
        try:
            response = await self.run(Request(scope, Bounded(receive, self.services.limits.body)))
        except HTTPException as error:
            response = failure(Request(scope), "BAD_REQUEST", error.reason, error.status_code)
        await response(scope, receive, send)

    async def get_context(self, request: Request | WebSocket, response: Any) -> Any:
        """HTTP: the context of the one operation. WebSocket: the connection, which makes one for each."""
        if isinstance(request, WebSocket):
            return Socket(self, request)
        caller = await self.services.door.caller(request)
        return self.context(caller, purpose(header_text(request.headers.get("x-purpose"))), language(request))

    def context(self, caller: Caller, why: str | None, lang: str) -> Context:
        """The context of one operation, answered in this language."""
        services = self.services
        return make(services.graph, caller, why, services.settings, services.answers, lang)

    async def admit(self, authorization: str | None, connection: HTTPConnection) -> Caller:
        """The caller with this Authorization value."""
        host = connection.client.host if connection.client else "local"
        return await self.services.door.admit(authorization, host)

    def decode_json(self, data: str | bytes) -> object:
        """JSON of a request; nested too deep for the reader, or with text that is no Unicode, it is malformed."""
        try:
            read: object = json.loads(data)
            json.dumps(read, ensure_ascii=False).encode()
            return read
        except (RecursionError, UnicodeError) as error:
            raise json.JSONDecodeError(type(error).__name__, "", 0) from error

    def encode_json(self, data: object) -> str | bytes:
        """JSON of an answer."""
        return encoded(data)

    def _look(self, request: Request) -> Response:
        """GraphiQL for a browser; anything else is told what there is."""
        page = static.FOLDER / "graphiql" / "index.html"
        wants_page = request.method in ("GET", "HEAD") and "text/html" in request.headers.get("accept", "")
        if not wants_page or "query" in request.query_params:
            return failure(request, "BAD_REQUEST", "ask by POST with a JSON body", 405, {"allow": "POST"})
        if not page.is_file():
            return static.not_built()
        headers = {"content-security-policy": GRAPHIQL_POLICY, "cache-control": "no-cache"}
        return FileResponse(page, headers=headers)


def encoded(data: object) -> bytes:
    """JSON bytes; text that is no Unicode (half a surrogate pair out of broken evidence) is escaped."""
    try:
        return msgspec.json.encode(data)
    except (UnicodeEncodeError, OverflowError, TypeError, msgspec.MsgspecError):
        return json.dumps(data, separators=(",", ":")).encode()
