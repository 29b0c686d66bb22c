"""Pictures from outside the evidence, brought to search for the faces in them.

    POST   /cases/{reference}/probes           the picture's bytes as the body, at most 20 MB  -> 201 {id, faces, ...}
    DELETE /cases/{reference}/probes/{probe}                                                   -> 204

The picture is not kept: see `asasec_graph.resolvers.probes` for what is held of it, for whom and how long. Both are
recorded; `faceSearch(upload: ID)` asks.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from asasec_graph.access import audit, cases
from asasec_graph.access.actor import Action, Actor
from asasec_graph.access.policies import Right, demand
from asasec_graph.app.answers import Json
from asasec_graph.app.door import stated_purpose
from asasec_graph.app.services import Services
from asasec_graph.cypher.access import CaseRow
from asasec_graph.errors import BadInput, Forbidden, LimitExceeded
from asasec_graph.model import observations
from asasec_graph.model.kinds import AccessLevel
from asasec_graph.resolvers.probes import MOST_BYTES, Probe, read


async def create(request: Request) -> Response:
    """Read the faces of a picture: their boxes and qualities, and an id to search for them by."""
    services: Services = request.app.state.services
    actor, case = await _sender(request, services)
    if not case.legal_basis:
        raise Forbidden(f"case {case.reference} states no legal basis for searching faces")
    data = await _body(request)
    found = await asyncio.to_thread(read, data, services.settings.model_root())
    probe = services.answers.probes.add(found, case=case.c, by=actor.name)
    detail: dict[str, observations.Json] = {
        "what": "picture uploaded to search for its faces",
        "probe": probe.id,
        "size": found.size,
        "faces": len(found.faces),
        "model": found.model,
        "kept": "hash, boxes and embeddings, in memory; not the picture",
        "expires": _time(probe),
    }
    subject = f"probe:sha256:{found.sha256}"
    await services.audit.record(audit.entry(actor, Action.CONSULTATION, subject, (case.reference,), detail))
    return Json(_described(probe), 201)


async def erase(request: Request) -> Response:
    """Erase what is held of a picture of one's own."""
    services: Services = request.app.state.services
    actor, case = await _sender(request, services)
    probe = services.answers.probes.remove(request.path_params["probe"], case=case.c, by=actor.name)
    subject = f"probe:sha256:{probe.read.sha256}"
    detail: dict[str, observations.Json] = {"what": "faces of an uploaded picture erased", "probe": probe.id}
    await services.audit.record(audit.entry(actor, Action.ERASURE, subject, (case.reference,), detail))
    return Response(None, 204, {"cache-control": "no-store"})


async def _sender(request: Request, services: Services) -> tuple[Actor, CaseRow]:
    caller = await services.door.caller(request)
    demand(caller.role, Right.READ_CASES)
    purpose = stated_purpose(request.headers)
    case = await cases.require(services.graph, caller, request.path_params["reference"], AccessLevel.READ)
    return caller.actor(purpose), case


async def _body(request: Request) -> bytes:
    """The bytes, as far as they are allowed; a cut connection is a ConnectionError."""
    if request.headers.get("content-type", "").startswith("multipart/"):
        raise BadInput("send the file's bytes as the body, not a form: curl --data-binary @FILE, or -T FILE")
    held = bytearray()
    try:
        async for piece in request.stream():
            held += piece
            if len(held) > MOST_BYTES:
                raise LimitExceeded(f"the picture has more than the {MOST_BYTES:,} bytes that are allowed")
    except ClientDisconnect as cut:
        raise ConnectionError("the sender went away") from cut
    return bytes(held)


def _described(probe: Probe) -> dict[str, object]:
    return {
        "id": probe.id,
        "sha256": probe.read.sha256,
        "expires": _time(probe),
        "faces": [
            {"index": index, "box": list(face.box), "quality": face.quality}
            for index, face in enumerate(probe.read.faces)
        ],
    }


def _time(probe: Probe) -> str:
    return datetime.fromtimestamp(probe.expires, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
