"""Sets of known hashes brought by the browser: who may, how far it is, what is recorded, and that no bytes stay."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncGenerator
from dataclasses import replace
from typing import Any

import httpx
from strawberry.types.execution import PreExecutionError

from asasec_graph.access.users import caller
from asasec_graph.hashsets.importing import Imports, Phase, Step, Wanted
from asasec_graph.hashsets.manifest import Manifest
from asasec_graph.resolvers.api import schema
from asasec_graph.resolvers.context import make
from tests.app.conftest import World, code

LIST = "SHA256,Category\n" + "".join(f"{hashlib.sha256(str(i).encode()).hexdigest()},{1 + i % 3}\n" for i in range(99))
FOLLOW = "subscription { hashSetImports { name file by phase done total failure finished } }"
SETS = "{ hashSets { name file rows addedBy categoryCount categories { scheme code } } }"


async def post(
    world: World, data: str, who: str = "chief", purpose: str | None = "tests", **more: str
) -> httpx.Response:
    """A list brought as the set `national`, unless `of` names another."""
    where, query = more.pop("of", "national"), {"name": "list.csv", **more}
    headers = world.headers(who, purpose)
    return await world.client.post(f"/hashsets/{where}", content=data, params=query, headers=headers)


async def follow(world: World, who: str = "chief", lang: str = "en") -> AsyncGenerator[Any]:
    """What the subscription tells."""
    services = world.services
    asks = await caller(services.graph, who)
    context = make(services.graph, asks, "tests", services.settings, services.answers, lang)
    stream = await schema.subscribe(FOLLOW, context_value=context)
    assert not isinstance(stream, PreExecutionError)
    async for result in stream:
        yield result if result.errors else (result.data or {})["hashSetImports"]


async def test_a_list_is_imported_recorded_and_its_bytes_are_gone(world: World) -> None:
    sent = await post(world, LIST, scheme="ES")
    assert (sent.status_code, sent.json()) == (202, {"name": "national"})
    told = [step async for step in follow(world)]
    assert told[-1] | {"total": 99.0} == {
        "name": "national", "file": "list.csv", "by": "chief", "phase": "DONE", "done": 99.0, "total": 99.0,
        "failure": None, "finished": True,
    }  # fmt: skip
    (national,) = (await world.ask(SETS, "chief"))["data"]["hashSets"]
    assert (national["file"], national["rows"], national["addedBy"]) == ("list.csv", 99, "chief")
    assert (national["categoryCount"], national["categories"][0]["scheme"]) == (3, "ES")
    assert list((world.services.settings.data / "uploads").iterdir()) == []
    query = '{ audit(first: 9, action: "collection") { edges { node { actor subject detail } } } }'
    rows = [edge["node"] for edge in (await world.ask(query, "auditor"))["data"]["audit"]["edges"]]
    (imported,) = [row for row in rows if row["subject"] == "hashset:national"]
    assert (imported["actor"], imported["detail"]["purpose"], imported["detail"]["rows"]) == ("chief", "tests", 99)


async def test_a_list_that_is_none_is_told_in_the_readers_language_and_leaves_the_set_of_before(world: World) -> None:
    for data in (LIST, "nothing,of,the,kind\n1,2,3,4\n"):
        assert (await post(world, data)).status_code == 202
        last = [step async for step in follow(world, lang="es")][-1]
    assert (last["phase"], last["finished"]) == ("FAILED", True)
    assert "columna" in last["failure"]
    assert [one["rows"] for one in (await world.ask(SETS, "chief"))["data"]["hashSets"]] == [99]
    assert list((world.services.settings.data / "uploads").iterdir()) == []


async def test_who_may_not_is_told_so_before_the_bytes(world: World) -> None:
    for who in ("ana", "auditor"):
        assert code((await post(world, LIST, who)).json()) == "FORBIDDEN"
        (refused,) = [step async for step in follow(world, who)]
        assert refused.errors[0].extensions["code"] == "FORBIDDEN"
    assert code((await post(world, LIST, purpose=None)).json()) == "PURPOSE_MISSING"
    assert code((await post(world, LIST, of="a b")).json()) == "BAD_INPUT"
    assert code((await post(world, LIST, format="xml")).json()) == "BAD_INPUT"
    form = await world.client.post("/hashsets/a?name=b", files={"file": LIST}, headers=world.headers("chief"))
    assert code(form.json()) == "BAD_INPUT"
    assert [one["name"] for one in (await world.ask("{ hashSets { name } }", "ana"))["data"]["hashSets"]] == []
    assert code(await world.ask("{ hashSets { name } }", "auditor")) == "FORBIDDEN"


async def test_a_set_is_not_used_where_its_import_cannot_be_recorded(world: World) -> None:
    path = world.services.settings.data / "list.csv"
    path.write_text(LIST)
    imports, wanted = Imports(), Wanted("national", path, "list.csv", "chief")

    async def unrecorded(made: Manifest) -> None:
        raise OSError(f"no record of {made.name}")

    gone = asyncio.Event()
    imports.start(world.services.settings.data, wanted, unrecorded, gone.set)
    await gone.wait()
    before = Step("national", "list.csv", "chief", Phase.FAILED)
    (ended,) = imports.steps()
    assert replace(ended, done=0, total=0, failure=None) == before
    assert ended.failure == "the import was stopped before its end"
    assert (await world.ask("{ hashSets { name } }", "chief"))["data"]["hashSets"] == []
