"""Pictures, shown by degrees: a pixelated grey thumbnail, and the clear picture on a request that is recorded.

Bytes leave only where evidence of a case that the caller may read is, or holds, them; anything else is NOT_FOUND,
whether the vault has it or not. No answer may be kept by the browser or anything between.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import BinaryIO, TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from asasec_graph.access import audit, media
from asasec_graph.access.actor import Action
from asasec_graph.access.policies import Right, demand
from asasec_graph.app.door import stated_purpose
from asasec_graph.app.services import Services
from asasec_graph.errors import BadInput, NotFound
from asasec_graph.evidence import thumbnails

Box: TypeAlias = "tuple[float, float, float, float]"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_HEADERS = {"cache-control": "private, no-store"}


async def thumbnail(request: Request) -> Response:
    """GET /media/{sha256}/thumbnail[?box=x,y,w,h]: pixelated, grey, PNG."""
    data = await _made(request, thumbnails.pixelated, Action.CONSULTATION, "thumbnail")
    return Response(data, media_type="image/png", headers=_HEADERS)


async def reveal(request: Request) -> Response:
    """POST /media/{sha256}/reveal[?box=x,y,w,h]: the clear picture or crop, JPEG; recorded before it is sent."""
    data = await _made(request, thumbnails.clear, Action.DISCLOSURE, "reveal")
    return Response(data, media_type="image/jpeg", headers=_HEADERS)


async def _made(request: Request, make: Callable[[BinaryIO, Box | None], bytes], action: Action, what: str) -> bytes:
    services: Services = request.app.state.services
    caller = await services.door.caller(request)
    demand(caller.role, Right.READ_CASES)
    purpose, sha256, box = stated_purpose(request.headers), _sha256(request), _box(request)
    found = await media.cases_with(services.graph, caller, sha256)
    if not found:
        raise NotFound("there is no such picture in a case that you may read")
    data = await asyncio.to_thread(_read, services, sha256, box, make)
    detail = {"what": what, "box": None if box is None else list(box)}
    subject = f"media:sha256:{sha256}"
    await services.audit.record(audit.entry(caller.actor(purpose), action, subject, found, detail))
    return data


def _read(services: Services, sha256: str, box: Box | None, make: Callable[[BinaryIO, Box | None], bytes]) -> bytes:
    with services.ingest.vault.path(sha256).open("rb") as file:
        return make(file, box)


def _sha256(request: Request) -> str:
    text: str = request.path_params["sha256"].removeprefix("sha256:").lower()
    if not _SHA256.fullmatch(text):
        raise NotFound("there is no such picture in a case that you may read")
    return text


def _box(request: Request) -> Box | None:
    """x,y,w,h in pixels of the upright picture; BadInput where malformed."""
    text = request.query_params.get("box")
    if text is None:
        return None
    try:
        x, y, w, h = (float(part) for part in text.split(","))
    except ValueError as error:
        raise BadInput("box: give four numbers x,y,w,h in pixels of the upright picture") from error
    if not (0 <= x <= 1e6 and 0 <= y <= 1e6 and 0 < w <= 1e6 and 0 < h <= 1e6):
        raise BadInput("box: give x and y from 0, and a width and height above 0")
    return x, y, w, h
