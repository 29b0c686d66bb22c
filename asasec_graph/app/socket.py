"""GraphQL over WebSocket: who connects is signed in at the start, and again for every operation.

connection_init's payload is {"authorization": "Bearer TOKEN", "purpose": "WHY", "language": "es"}; without a language
answers are English. A bad token closes the connection with 4401; one that is revoked later ends the next operation
with UNAUTHENTICATED.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import Any, Protocol

from graphql import GraphQLError
from starlette.requests import HTTPConnection
from starlette.websockets import WebSocket, WebSocketDisconnect
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import WebSocketDisconnected
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
    Operation,
)
from strawberry.subscriptions.protocols.graphql_transport_ws.types import ConnectionInitMessage

from asasec_graph import messages
from asasec_graph.access.actor import Caller
from asasec_graph.app.door import purpose
from asasec_graph.errors import AsasecError, TooOften, Unauthenticated
from asasec_graph.resolvers.context import Context

UNAUTHORIZED = 4401


class Admitting(Protocol):
    """What a connection needs of the endpoint that took it."""

    async def admit(self, authorization: str | None, connection: HTTPConnection) -> Caller:
        """The caller with this Authorization value."""
        ...

    def context(self, caller: Caller, why: str | None, lang: str) -> Context:
        """The context of one operation."""
        ...


class Socket:
    """One connection: what connection_init said."""

    def __init__(self, endpoint: Admitting, websocket: WebSocket) -> None:
        self._endpoint = endpoint
        self._websocket = websocket
        self.connection_params: dict[str, object] = {}

    @property
    def language(self) -> str:
        """The language of the connection's answers."""
        return messages.known(self.connection_params.get("language"))

    def told(self, error: AsasecError) -> str:
        """An error's message in that language."""
        return messages.reason(self.language, error.message)

    async def context(self) -> Context:
        """The context of one operation; Unauthenticated where the token is not, or no longer, good."""
        token, why = self.connection_params.get("authorization"), self.connection_params.get("purpose")
        caller = await self._endpoint.admit(token if isinstance(token, str) else None, self._websocket)
        return self._endpoint.context(caller, purpose(why if isinstance(why, str) else None), self.language)


class TextFrames(ASGIWebSocketAdapter):
    """Every frame is text: the protocol knows no other, and a browser's client cannot read JSON out of bytes."""

    async def send_json(self, message: Mapping[str, object]) -> None:
        """Send a message."""
        said = self.view.encode_json(message)
        try:
            await self.ws.send_text(said if isinstance(said, str) else said.decode())
        except WebSocketDisconnect as error:
            raise WebSocketDisconnected from error


class TransportHandler(BaseGraphQLTransportWSHandler[Any, None]):
    """Strawberry's handler, with sign-in."""

    async def handle_connection_init(self, message: ConnectionInitMessage) -> None:
        """Refuse a bad token before anything is acknowledged."""
        payload = message.get("payload", {})
        if isinstance(payload, dict) and not self.connection_init_received:
            self.context.connection_params = payload
            try:
                await self.context.context()
            except (Unauthenticated, TooOften) as error:
                self.connection_init_received = True
                await self.websocket.close(code=UNAUTHORIZED, reason=_bounded(self.context.told(error)))
                return
        await super().handle_connection_init(message)

    async def run_operation(self, operation: Operation[Any, None]) -> None:
        """Run an operation in a context of its own."""
        try:
            context = await self.context.context()
        except AsasecError as error:
            refusal = GraphQLError(self.context.told(error), extensions={"code": error.code})
            await operation.send_initial_errors([refusal])
            return
        own = copy(self)
        own.context = context
        await super(TransportHandler, own).run_operation(operation)


def _bounded(reason: str) -> str:
    """As much of a reason as a closing frame can hold: 123 bytes."""
    return reason.encode()[:123].decode(errors="ignore")
