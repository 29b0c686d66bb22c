"""Answers of the plain routes: JSON, and errors in the shape that GraphQL has.

{"errors": [{"message": "...", "extensions": {"code": "NOT_FOUND"}}]}
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from secrets import token_hex
from typing import Any

import msgspec
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response

from asasec_graph import messages
from asasec_graph.errors import AsasecError, TooOften, Unauthenticated

log = logging.getLogger("asasec.app")


class Json(JSONResponse):
    """A JSON answer that nothing on the way may keep."""

    def __init__(self, content: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(content, status, {"cache-control": "no-store", **(headers or {})})

    def render(self, content: Any) -> bytes:
        """The bytes of the document."""
        return msgspec.json.encode(content)


def language(connection: HTTPConnection) -> str:
    """The language that a request asks for with Accept-Language."""
    return messages.accepted(connection.headers.get("accept-language"))


def failure(
    request: HTTPConnection, code: str, message: str, status: int, headers: Mapping[str, str] | None = None
) -> Response:
    """An error, in the language of the request."""
    told = messages.reason(language(request), message)
    return Json({"errors": [{"message": told, "extensions": {"code": code}}]}, status, headers)


async def refused(request: Request, error: Exception) -> Response:
    """The answer for an error of the tree."""
    assert isinstance(error, AsasecError)
    headers: dict[str, str] = {}
    if isinstance(error, Unauthenticated):
        headers["www-authenticate"] = "Bearer"
    if isinstance(error, TooOften):
        headers["retry-after"] = str(error.seconds)
    return failure(request, error.code, error.message, error.status, headers)


async def unexpected(request: Request, error: Exception) -> Response:
    """The answer for anything else: its number leads to the log, which holds the trace and nothing of the request."""
    incident = token_hex(4)
    log.error("incident %s", incident, exc_info=error)
    message = f"something went wrong here; tell your administrator the number {incident}, which stands in the log"
    return failure(request, "INTERNAL", message, 500)
