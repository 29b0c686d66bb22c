"""Pictures, shown by degrees: a pixelated grey thumbnail, and the clear picture on a request that is recorded.

Bytes leave only where evidence of a case that the caller may read is, or holds, them; anything else is NOT_FOUND,
whether the vault has it or not. No answer may be kept by the browser or anything between. Of films stills are shown,
never sound. Nothing is shown to those who review by hashes alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from asasec_graph.access import audit, media
from asasec_graph.access.actor import Action, Caller
from asasec_graph.access.policies import Right, demand
from asasec_graph.app.door import stated_purpose
from asasec_graph.app.media_asked import Asked, asked, nothing
from asasec_graph.app.services import Services
from asasec_graph.errors import Forbidden
from asasec_graph.evidence import thumbnails
from asasec_graph.evidence.thumbnail_store import Address, forget

_HEADERS = {"cache-control": "private, no-store"}


async def thumbnail(request: Request) -> Response:
    """GET /media/{sha256}/thumbnail[?box=x,y,w,h][&at=SECONDS]: pixelated, grey, PNG; kept encrypted."""
    services: Services = request.app.state.services
    caller, purpose, wanted = await _admitted(request, services)
    cases = await _cases(services, caller, wanted)
    address = Address(wanted.sha256, cases[0], wanted.box, wanted.seconds)
    data = await asyncio.to_thread(services.thumbnails.get, address)
    if data is None:
        data = await _made(services, partial(thumbnails.pixelated, box=wanted.box, seconds=wanted.seconds), wanted)
        await asyncio.to_thread(_keep, services, address, data)
    await _record(services, caller, purpose, Action.CONSULTATION, "thumbnail", wanted, cases)
    return Response(data, media_type="image/png", headers=_HEADERS)


async def reveal(request: Request) -> Response:
    """POST /media/{sha256}/reveal[?box=x,y,w,h][&at=SECONDS]: the clear picture, crop or still, JPEG.

    It is recorded before it is sent, and kept nowhere.
    """
    services: Services = request.app.state.services
    caller, purpose, wanted = await _admitted(request, services)
    cases = await _cases(services, caller, wanted)
    data = await _made(services, partial(thumbnails.clear, box=wanted.box, seconds=wanted.seconds), wanted)
    await _record(services, caller, purpose, Action.DISCLOSURE, "reveal", wanted, cases)
    return Response(data, media_type="image/jpeg", headers=_HEADERS)


async def _admitted(request: Request, services: Services) -> tuple[Caller, str, Asked]:
    """Who asks, why, and for what; Forbidden, whatever is asked for, where the caller wants no pictures."""
    caller = await services.door.caller(request)
    demand(caller.role, Right.READ_CASES)
    purpose, wanted = stated_purpose(request.headers), asked(request)
    if caller.hash_only:
        raise Forbidden("you review by hashes alone: no picture is sent to you until you switch that off yourself")
    return caller, purpose, wanted


async def _cases(services: Services, caller: Caller, wanted: Asked) -> list[str]:
    """The references of the caller's cases that hold these bytes; NotFound where none does."""
    found = await media.cases_with(services.graph, caller, wanted.sha256)
    if not found:
        raise nothing()
    return found


async def _made(services: Services, make: Callable[[Path], bytes], wanted: Asked) -> bytes:
    """A picture made of the vault's bytes, of few at a time: decoding takes memory."""
    path = services.ingest.vault.path(wanted.sha256)
    async with services.decoding:
        return await asyncio.to_thread(make, path)


def _keep(services: Services, address: Address, data: bytes) -> None:
    """Keep a thumbnail, unless its bytes were erased while it was made."""
    services.thumbnails.put(address, data)
    if not services.ingest.vault.holds(address.sha256):
        forget(services.thumbnails.folder, address.sha256)


async def _record(
    services: Services, caller: Caller, purpose: str, action: Action, what: str, wanted: Asked, cases: Sequence[str]
) -> None:
    subject, detail = f"media:sha256:{wanted.sha256}", {"what": what, **wanted.place}
    await services.audit.record(audit.entry(caller.actor(purpose), action, subject, cases, detail))
