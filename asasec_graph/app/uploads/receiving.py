"""What both ways of uploading share: who may, under which name and terms, and what a whole upload becomes."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from starlette.requests import ClientDisconnect, Request

from asasec_graph.access import audit, cases
from asasec_graph.access.actor import Action, Actor, Caller
from asasec_graph.app.door import header_text, stated_purpose
from asasec_graph.app.services import Services
from asasec_graph.app.uploads.staging import Staging, Upload, agree
from asasec_graph.errors import BadInput, Conflict
from asasec_graph.evidence.vault import Receipt
from asasec_graph.ingest import receipt as receiving
from asasec_graph.ingest.receipt import Terms
from asasec_graph.ingest.service import Result
from asasec_graph.model.kinds import AccessLevel

log = logging.getLogger("asasec.app")
_FILENAME = re.compile(r"""filename\*?=(?:UTF-8'[^']*')?("(?:[^"\\]|\\.)*"|[^;]+)""", re.IGNORECASE)
MOST_NAME = 255


@dataclass(frozen=True, slots=True)
class Received:
    """An exhibit made of an upload, or found again. `fresh` where this upload made it."""

    id: str
    exhibit: str
    name: str
    status: str
    fresh: bool
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody who may add evidence to a case, and why."""

    caller: Caller
    reference: str
    purpose: str


async def sender(request: Request, services: Services, *, stated: str | None = None) -> Sender:
    """Who sends: signed in, with WRITE on the case of the path, and a purpose (`stated` where given before).

    An unknown case and one that is not for the caller are told alike (NotFound).
    """
    caller = await services.door.caller(request)
    why = stated or stated_purpose(request.headers)
    row = await cases.require(services.graph, caller, request.path_params["reference"], AccessLevel.WRITE)
    if row.status != "OPEN":
        raise Conflict(f"case {row.reference} is closed: no evidence can be added to it")
    return Sender(caller, row.reference, why)


def terms(request: Request, by: str) -> Terms:
    """The grade and handling code given in the query; BadInput where malformed."""
    given, usual = request.query_params, Terms(by=by)
    return Terms(by=by, grade=given.get("grade", usual.grade), handling=given.get("handling", usual.handling))


def name_of(request: Request) -> str:
    """The file's name: `?name=`, X-File-Name, or the file name of Content-Disposition."""
    disposition = header_text(request.headers.get("content-disposition")) or ""
    found = _FILENAME.search(disposition)
    given = request.query_params.get("name") or header_text(request.headers.get("x-file-name"))
    return safe(given or (unquote(found[1].strip().strip('"')) if found else ""))


def safe(given: str) -> str:
    """The last part of a name, without characters that do not print; BadInput where nothing is left."""
    name = PurePosixPath(given.replace("\\", "/")).name
    kept = "".join(char for char in name if char.isprintable())[-MOST_NAME:].strip()
    if kept in ("", ".", ".."):
        raise BadInput("the file has no name: give one as ?name=FILE, X-File-Name or in Upload-Metadata")
    return kept


async def body(request: Request, services: Services) -> AsyncIterator[bytes]:
    """The bytes of a request as they come. A cut connection is a ConnectionError."""
    try:
        async for piece in request.stream():
            services.metrics.uploads.inc(len(piece))
            yield piece
    except ClientDisconnect as cut:
        raise ConnectionError("the sender went away") from cut


async def complete(services: Services, upload: Upload) -> Received:
    """Make a whole upload an exhibit, check its bytes against those that arrived, and start its ingest."""
    staging: Staging = services.staging
    arrived = await staging.receipt(upload)
    case = await receiving.open_case(services.graph, upload.reference)
    agreed = Terms(by=upload.by, grade=upload.grade, handling=upload.handling)
    part = staging.part(upload.id)
    taken = await receiving.adopt(services.graph, services.ingest.vault, case, part, upload.name, agreed)
    agree(arrived, taken.receipt)
    detail = {"what": "evidence received", "exhibit": taken.exhibit.exhibit, "sha256": arrived.sha256}
    actor = Actor(upload.by, upload.purpose)
    subject = f"evidence:{taken.exhibit.exhibit}"
    await services.audit.record(audit.entry(actor, Action.COLLECTION, subject, (upload.reference,), detail))
    staging.taken(upload, taken.exhibit.id, taken.exhibit.exhibit, arrived.size)
    follow(services, taken.exhibit.id)
    exhibit = taken.exhibit
    return Received(exhibit.id, exhibit.exhibit, upload.name, exhibit.status, exhibit.fresh, arrived)


def follow(services: Services, evidence: str) -> None:
    """Start an ingest and count how it ends."""
    services.ingest.start(evidence).add_done_callback(lambda task: _ended(services, task))


def _ended(services: Services, task: asyncio.Task[Result]) -> None:
    if task.cancelled():
        return
    error = task.exception()
    if error is not None:
        log.error("an ingest stopped; it is resumed at the next start", exc_info=error)
        return
    result = task.result()
    services.metrics.exhibits.labels(result.status.value).inc()
    services.metrics.observations.inc(result.observations)


def described(received: Received) -> dict[str, object]:
    """The answer's JSON."""
    return {
        "id": received.id,
        "exhibit": received.exhibit,
        "name": received.name,
        "status": received.status,
        "sha256": received.receipt.sha256,
        "md5": received.receipt.md5,
        "sha1": received.receipt.sha1,
        "size": received.receipt.size,
    }
