"""tus 1.0.0 (https://tus.io/protocols/resumable-upload): creation, termination, checksum, expiration.

    POST   /cases/{reference}/evidence            Upload-Length, Upload-Metadata: filename BASE64   -> 201 Location
    HEAD   /cases/{reference}/evidence/{upload}                                                     -> Upload-Offset
    PATCH  /cases/{reference}/evidence/{upload}   Upload-Offset, application/offset+octet-stream    -> 204 Upload-Offset
    DELETE /cases/{reference}/evidence/{upload}                                                     -> 204

The PATCH that brings the last byte makes the exhibit and answers X-Evidence-Id; so does a HEAD afterwards.
"""

from __future__ import annotations

import hashlib
from base64 import b64decode
from collections.abc import AsyncIterator
from email.utils import formatdate
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from asasec_graph.app.answers import failure
from asasec_graph.app.services import Services
from asasec_graph.app.uploads import receiving
from asasec_graph.app.uploads.staging import Upload
from asasec_graph.errors import BadInput

VERSION = "1.0.0"
ALGORITHMS = ("md5", "sha1", "sha256")
CHECKSUM_MISMATCH = 460
_CONTENT = "application/offset+octet-stream"


async def options(request: Request) -> Response:
    """What this server can do; needs no sign-in, as the protocol has it."""
    services: Services = request.app.state.services
    headers = {
        "tus-version": VERSION,
        "tus-max-size": str(services.staging.limit),
        "tus-extension": "creation,termination,checksum,expiration",
        "tus-checksum-algorithm": ",".join(ALGORITHMS),
    }
    return _answer(204, headers)


async def create(request: Request) -> Response:
    """Begin an upload. An empty file is whole at once."""
    if (wrong := _version(request)) is not None:
        return wrong
    services: Services = request.app.state.services
    sender = await receiving.sender(request, services)
    terms = receiving.terms(request, sender.caller.name)
    told = metadata(request.headers.get("upload-metadata", ""))
    upload = services.staging.create(
        sender.reference,
        receiving.safe(told.get("filename") or told.get("name") or ""),
        by=sender.caller.name,
        purpose=sender.purpose,
        grade=terms.grade,
        handling=terms.handling,
        length=_number(request, "upload-length"),
    )
    place = f"/cases/{quote(upload.reference, safe='')}/evidence/{upload.id}"
    headers = {"location": place, **_expiry(services, upload)}
    if upload.length == 0:
        headers["x-evidence-id"] = (await receiving.complete(services, upload)).id
    return _answer(201, headers)


async def resource(request: Request) -> Response:
    """HEAD, PATCH and DELETE of one upload."""
    if (wrong := _version(request)) is not None:
        return wrong
    services: Services = request.app.state.services
    upload = await _find(request, services)
    match request.method:
        case "HEAD":
            return _state(services, upload)
        case "DELETE":
            services.staging.remove(upload)
            return _answer(204, {})
        case _:
            return await _append(request, services, upload)


async def _find(request: Request, services: Services) -> Upload:
    """The upload of the path; the purpose given at its creation holds for all of it."""
    sender = await receiving.sender(request, services, stated=request.headers.get("x-purpose") or "upload")
    return services.staging.find(sender.reference, request.path_params["upload"], sender.caller.name)


def _state(services: Services, upload: Upload) -> Response:
    headers = {"upload-offset": str(services.staging.offset(upload)), "upload-length": str(upload.length)}
    if upload.evidence is not None:
        headers["x-evidence-id"] = upload.evidence
    return _answer(200, headers | _expiry(services, upload))


async def _append(request: Request, services: Services, upload: Upload) -> Response:
    if request.headers.get("content-type") != _CONTENT:
        return failure(request, "BAD_INPUT", f"Content-Type must be {_CONTENT}", 415, {"tus-resumable": VERSION})
    if upload.evidence is not None:
        return _state(services, upload)
    offset, checksum = _number(request, "upload-offset"), _checksum(request)
    data = receiving.body(request, services)
    summed = None if checksum is None else _Summed(data, *checksum)
    end = await services.staging.append(upload, summed or data, offset=offset)
    if summed is not None and not summed.agrees():
        services.staging.truncate(upload, offset)
        return failure(
            request, "BAD_INPUT", "the bytes do not have the checksum that was sent: send them again", CHECKSUM_MISMATCH
        )
    headers = {"upload-offset": str(end), **_expiry(services, upload)}
    if end == upload.length:
        headers["x-evidence-id"] = (await receiving.complete(services, upload)).id
    return _answer(204, headers)


class _Summed:
    """Bytes on their way with a running checksum."""

    def __init__(self, data: AsyncIterator[bytes], algorithm: str, wanted: bytes) -> None:
        self._data = data
        self._hash: Any = hashlib.new(algorithm, usedforsecurity=False)
        self._wanted = wanted

    def agrees(self) -> bool:
        return bool(self._hash.digest() == self._wanted)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._data:
            self._hash.update(piece)
            yield piece


def metadata(header: str) -> dict[str, str]:
    """The pairs of an Upload-Metadata header (`filename BASE64,...`); BadInput where it is malformed."""
    pairs: dict[str, str] = {}
    for item in filter(None, (part.strip() for part in header.split(","))):
        key, _, value = item.partition(" ")
        try:
            pairs[key] = b64decode(value.strip(), validate=True).decode()
        except ValueError as error:
            raise BadInput(f"Upload-Metadata: the value of {key!r} is not base64 of UTF-8") from error
    return pairs


def _checksum(request: Request) -> tuple[str, bytes] | None:
    given = request.headers.get("upload-checksum")
    if given is None:
        return None
    algorithm, _, value = given.partition(" ")
    if algorithm not in ALGORITHMS:
        raise BadInput(f"Upload-Checksum: give one of {', '.join(ALGORITHMS)}")
    try:
        return algorithm, b64decode(value, validate=True)
    except ValueError as error:
        raise BadInput("Upload-Checksum: the sum is not base64") from error


def _number(request: Request, header: str) -> int:
    text = request.headers.get(header, "")
    if not text.isascii() or not text.isdecimal() or len(text) > 18:
        raise BadInput(f"{header.title()} must be a whole number of bytes")
    return int(text)


def _version(request: Request) -> Response | None:
    if request.headers.get("tus-resumable") == VERSION:
        return None
    return failure(request, "BAD_INPUT", f"this server speaks tus {VERSION}", 412, {"tus-version": VERSION})


def _expiry(services: Services, upload: Upload) -> dict[str, str]:
    return {"upload-expires": formatdate(services.staging.expires(upload), usegmt=True)}


def _answer(status: int, headers: dict[str, str]) -> Response:
    return Response(None, status, {"tus-resumable": VERSION, "cache-control": "no-store", **headers})
