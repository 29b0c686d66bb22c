"""POST /cases/{reference}/evidence with the file as the body: one request, streamed, hashed as it arrives."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from asasec_graph.app.answers import Json
from asasec_graph.app.services import Services
from asasec_graph.app.uploads import receiving, tus
from asasec_graph.errors import BadInput, LimitExceeded


async def create(request: Request) -> Response:
    """An upload of either kind: tus where the request says so."""
    if "tus-resumable" in request.headers:
        return await tus.create(request)
    return await _whole(request, request.app.state.services)


async def _whole(request: Request, services: Services) -> Response:
    sender = await receiving.sender(request, services)
    check(request, services)
    name, terms = receiving.name_of(request), receiving.terms(request, sender.caller.name)
    upload = services.staging.create(
        sender.reference,
        name,
        by=sender.caller.name,
        purpose=sender.purpose,
        grade=terms.grade,
        handling=terms.handling,
    )
    try:
        await services.staging.append(upload, receiving.body(request, services), offset=0)
        received = await receiving.complete(services, upload)
    finally:
        services.staging.remove(upload)
    headers = {"x-evidence-id": received.id}
    return Json(receiving.described(received), 201 if received.fresh else 200, headers)


def check(request: Request, services: Services) -> None:
    """Refuse what can be refused before the first byte: a form, and more than is allowed."""
    if request.headers.get("content-type", "").startswith("multipart/"):
        raise BadInput("send the file's bytes as the body, not a form: curl --data-binary @FILE, or -T FILE")
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length) > services.staging.limit:
        limit = services.staging.limit
        raise LimitExceeded(f"{int(length):,} bytes are more than the {limit:,} allowed (ASASEC_MAX_UPLOAD)")
