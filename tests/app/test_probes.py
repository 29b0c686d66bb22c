"""Pictures brought from outside the evidence: who may, what is answered, held and recorded, and that it goes."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path
from random import Random

import httpx
import numpy as np
import pytest
from PIL import Image

from asasec_graph.demo.cases.common import PEOPLE
from asasec_graph.demo.files.pictures import Camera, Taken, photograph
from asasec_graph.errors import EngineError
from asasec_graph.reading.faces import engine
from asasec_graph.resolvers import probes
from asasec_graph.settings import Settings
from tests.app.conftest import World, code
from tests.resolvers.worlds import case as made


@pytest.fixture(scope="module")
def portrait() -> bytes:
    """A generated photograph with one face."""
    try:
        engine(Settings.from_environment().model_root())
    except EngineError as error:
        pytest.skip(f"no face models: {error.message}")
    return photograph(Random("a probe"), PEOPLE[0], Taken(1_700_000_000, Camera("Lumara", "L200", "")))


@pytest.fixture
async def lawful(world: World) -> World:
    """The world with a case that states a legal basis, which ana and reader may read."""
    await made(world.services.graph, "OP-3", "ana", "reader", legal_basis="an order of the court")
    return world


async def post(
    world: World, data: bytes, who: str = "ana", case: str = "OP-3", purpose: str | None = "tests"
) -> httpx.Response:
    """A picture brought for a case."""
    return await world.client.post(f"/cases/{case}/probes", content=data, headers=world.headers(who, purpose))


async def erase(world: World, probe: str, who: str = "ana", case: str = "OP-3") -> httpx.Response:
    """Its faces erased."""
    return await world.client.delete(f"/cases/{case}/probes/{probe}", headers=world.headers(who))


def files(world: World) -> dict[Path, int]:
    """Every file of the program's data, with its size."""
    return {path: path.stat().st_size for path in world.services.settings.data.rglob("*") if path.is_file()}


async def test_faces_of_a_picture_are_told_held_for_one_and_erased(lawful: World, portrait: bytes) -> None:
    before = files(lawful)
    answer = await post(lawful, portrait)
    assert answer.status_code == 201, answer.text
    told = answer.json()
    assert set(told) == {"id", "sha256", "expires", "faces"}
    assert told["sha256"] == hashlib.sha256(portrait).hexdigest()
    (face,) = told["faces"]
    width, height = Image.open(BytesIO(portrait)).size
    x, y, w, h = face["box"]
    assert face["index"] == 0
    assert 0 <= x < x + w <= width
    assert 0 <= y < y + h <= height
    assert 0.4 < face["quality"] <= 1
    assert files(lawful) == before, "nothing of it is on the disk"
    query = 'query ($u: ID!) { faceSearch(case: "OP-3", upload: $u) { band } }'
    assert (await lawful.ask(query, u=told["id"]))["data"] == {"faceSearch": []}
    assert code(await lawful.ask(query, "reader", u=told["id"])) == "NOT_FOUND"
    theirs, absent = await erase(lawful, told["id"], "reader"), await erase(lawful, "p_0", "reader")
    assert theirs.status_code == absent.status_code == 404
    assert theirs.text.replace(told["id"], "p_0") == absent.text
    assert (await erase(lawful, told["id"])).status_code == 204
    assert code(await lawful.ask(query, u=told["id"])) == "NOT_FOUND"
    assert (await erase(lawful, told["id"])).status_code == 404


async def test_it_is_recorded_before_it_is_answered_and_when_it_is_erased(lawful: World, portrait: bytes) -> None:
    told = (await post(lawful, portrait)).json()
    await erase(lawful, told["id"])
    query = "{ audit(first: 2) { edges { node { actor action subject detail } } } }"
    erased, brought = (edge["node"] for edge in (await lawful.ask(query, "auditor"))["data"]["audit"]["edges"])
    assert {erased["subject"], brought["subject"]} == {f"probe:sha256:{told['sha256']}"}
    assert [(one["actor"], one["action"]) for one in (brought, erased)] == [("ana", "consultation"), ("ana", "erasure")]
    detail = brought["detail"]
    assert (detail["cases"], detail["purpose"], detail["faces"]) == (["OP-3"], "tests", 1)
    assert (detail["probe"], detail["expires"]) == (told["id"], told["expires"])


async def test_who_may_not_is_told_so_and_nothing_is_read(lawful: World, portrait: bytes) -> None:
    assert code((await post(lawful, portrait, case="OP-1")).json()) == "FORBIDDEN", "no legal basis"
    sealed, absent = await post(lawful, portrait, case="OP-2"), await post(lawful, portrait, case="OP-9")
    assert sealed.status_code == absent.status_code == 404
    assert sealed.text.replace("OP-2", "OP-9") == absent.text
    assert (await post(lawful, portrait, "auditor")).status_code == 403
    assert code((await post(lawful, portrait, purpose=None)).json()) == "PURPOSE_MISSING"
    assert (await lawful.client.post("/cases/OP-3/probes", content=portrait)).status_code == 401


async def test_what_is_no_picture_or_has_no_face_is_said(lawful: World, portrait: bytes) -> None:
    plain = BytesIO()
    Image.fromarray(np.full((200, 200, 3), 128, dtype=np.uint8)).save(plain, "PNG")
    assert code((await post(lawful, plain.getvalue())).json()) == "BAD_INPUT"
    assert code((await post(lawful, b"no picture at all")).json()) == "EVIDENCE"
    assert code((await post(lawful, b"")).json()) == "EVIDENCE"
    much = await post(lawful, portrait + bytes(probes.MOST_BYTES))
    assert (much.status_code, code(much.json())) == (413, "LIMIT_EXCEEDED")
    form = await lawful.client.post("/cases/OP-3/probes", files={"file": portrait}, headers=lawful.headers())
    assert code(form.json()) == "BAD_INPUT"
