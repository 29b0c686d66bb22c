"""Who asks, and why: the bearer token and the purpose of a request, alike for HTTP and WebSocket."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from starlette.requests import HTTPConnection

from asasec_graph.access import tokens
from asasec_graph.access.actor import Caller
from asasec_graph.app.attempts import Attempts
from asasec_graph.errors import PurposeMissing, Unauthenticated
from asasec_graph.graph.connection import Graph

MOST_PURPOSE = 500
MOST_TOKEN = 512


class Door:
    """Signs callers in. Every request is signed in anew, so that a revoked token or grant ends at once."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._attempts = Attempts()

    async def caller(self, connection: HTTPConnection) -> Caller:
        """The caller of a request with an Authorization header; Unauthenticated, or TooOften after many failures."""
        caller = await self.admit(connection.headers.get("authorization"), address(connection))
        connection.scope.setdefault("state", {})["user"] = caller.name
        return caller

    async def admit(self, authorization: str | None, address: str) -> Caller:
        """The caller with this Authorization value at this address."""
        token = bearer(authorization)
        self._attempts.check(address, token)
        try:
            caller = await tokens.sign_in(self._graph, token)
        except Unauthenticated:
            self._attempts.failed(address)
            raise
        self._attempts.passed(address, token)
        return caller


def bearer(authorization: str | None) -> str:
    """The token of `Bearer TOKEN`; Unauthenticated where there is none."""
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip() or len(token) > MOST_TOKEN:
        raise Unauthenticated(
            "sign in with the header `Authorization: Bearer TOKEN`; `asasec token NAME` makes a token"
        )
    return token.strip()


def address(connection: HTTPConnection) -> str:
    """The address that the connection comes from; no header of the request is believed about it."""
    return connection.client.host if connection.client else "local"


def purpose(given: str | None) -> str | None:
    """A purpose as one line of at most 500 characters; None where blank."""
    return " ".join((given or "").split())[:MOST_PURPOSE] or None


def header_text(value: str | None) -> str | None:
    """A header's text. Headers hold no accents: browsers send them percent-encoded, curl as UTF-8."""
    if value is None:
        return None
    try:
        return unquote(value.encode("latin-1").decode("utf-8"))
    except UnicodeError:
        return unquote(value)


def stated_purpose(headers: Mapping[str, str]) -> str:
    """The purpose of a request; PurposeMissing where there is none."""
    stated = purpose(header_text(headers.get("x-purpose")))
    if stated is None:
        raise PurposeMissing("say why in the header `X-Purpose`; it is recorded with what you do")
    return stated
