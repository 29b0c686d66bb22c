"""Sets of known hashes brought by the browser.

    POST   /hashsets/{name}?name=FILE      the list's bytes as the body  -> 202 {name}

`format` (told by content where not given) and `scheme` (of categories whose list names none) are given in the query.
The list is kept on disk until it is read, by a process of its own; the subscription `hashSetImports` tells how far that
is. A set of that name is replaced once the new one is whole and its import recorded.
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from asasec_graph.access import hash_sets
from asasec_graph.access.actor import Action, Actor
from asasec_graph.access.policies import Right, demand
from asasec_graph.app.answers import Json
from asasec_graph.app.door import stated_purpose
from asasec_graph.app.services import Services
from asasec_graph.app.uploads import plain, receiving
from asasec_graph.errors import BadInput
from asasec_graph.hashsets.importing import Recorded, Wanted
from asasec_graph.hashsets.manifest import Manifest
from asasec_graph.hashsets.reading import Format
from asasec_graph.hashsets.store import named
from asasec_graph.ingest.receipt import Terms

_HELD = "hashset:"


async def create(request: Request) -> Response:
    """Take a list in and start its import."""
    services: Services = request.app.state.services
    caller = await services.door.caller(request)
    demand(caller.role, Right.KEEP_HASH_SETS)
    by, name = caller.actor(stated_purpose(request.headers)), named(request.path_params["name"])
    file, format_ = receiving.name_of(request), _format(request)
    plain.check(request, services)
    services.answers.imports.check(name)
    usual = Terms(by=by.name)
    upload = services.staging.create(
        _HELD + name, file, by=by.name, purpose=by.purpose or "", grade=usual.grade, handling=usual.handling
    )
    try:
        await services.staging.append(upload, receiving.body(request, services), offset=0)
        scheme = request.query_params.get("scheme", "").strip()
        wanted = Wanted(name, services.staging.part(upload.id), file, by.name, format_, scheme)
        services.answers.imports.start(
            services.settings.data, wanted, _recorder(services, name, by), lambda: services.staging.remove(upload)
        )
    except BaseException:
        services.staging.remove(upload)
        raise
    return Json({"name": name}, 202)


def _recorder(services: Services, name: str, by: Actor) -> Recorded:
    """What records the import of a set before it is put to use."""

    async def recorded(made: Manifest) -> None:
        await hash_sets.record(services.graph, Action.COLLECTION, name, made.told("imported"), by=by)

    return recorded


def _format(request: Request) -> Format | None:
    given = request.query_params.get("format", "")
    if given and given not in set(Format):
        raise BadInput(f"format: {given!r} is none of {', '.join(Format)}")
    return Format(given) if given else None
