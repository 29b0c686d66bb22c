"""What people are told, in the caller's language: Accept-Language over HTTP, `language` of connection_init."""

from __future__ import annotations

import json
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from asasec_graph.model.keys import ip_address
from asasec_graph.model.observations import Mention, Problem
from tests.app.conftest import LIMITS, World
from tests.app.test_socket import PROTOCOL, address
from tests.resolvers import worlds

SPANISH = {"accept-language": "es-ES,es;q=0.9,en;q=0.8"}
ENGLISH = {"accept-language": "en-GB,en;q=0.9,es;q=0.1"}
NEGATIVE = "{ cases(first: -1) { edges { node { id } } } }"
TOLD = {
    "en": "first: -1 is negative; give a number from 0 to 500",
    "es": "first: -1 es negativo; indique un número de 0 a 500",
}
UNKNOWN = "the file is empty: there is nothing to read"


async def answer(world: World, query: str, **more: str) -> dict[str, Any]:
    given = await world.client.post("/graphql", json={"query": query}, headers=world.headers(**more))
    found: dict[str, Any] = given.json()
    return found


async def refusal(world: World, query: str, **more: str) -> str:
    (error,) = (await answer(world, query, **more))["errors"]
    return str(error["message"])


async def test_a_refusal_is_in_the_language_that_the_request_asks_for(world: World) -> None:
    assert await refusal(world, NEGATIVE) == await refusal(world, NEGATIVE, **ENGLISH) == TOLD["en"]
    assert await refusal(world, NEGATIVE, **SPANISH) == TOLD["es"]
    many = "{ " + " ".join(f"a{number}: __typename" for number in range(LIMITS.aliases + 1)) + " }"
    assert await refusal(world, many, **SPANISH) == (
        "la consulta tiene demasiados alias: 6, y se permiten 5; pida menos campos de una vez"
    )


async def test_plain_routes_speak_it_too(world: World) -> None:
    for path, headers, told in (
        ("/graphql", SPANISH, "inicie sesión con la cabecera"),
        ("/cases/OP-9/evidence", world.headers(**SPANISH), "no existe el caso 'OP-9'"),
        ("/cases/OP-9/evidence", world.headers(), "there is no case 'OP-9'"),
    ):
        given = await world.client.post(path, json={}, headers=headers)
        assert given.json()["errors"][0]["message"].startswith(told)
    assert (await world.client.get("/nothing.js", headers=SPANISH)).json()["errors"][0]["message"].startswith("no hay")


@pytest.mark.parametrize(("language", "told"), [("es", "es"), ("es-MX", "es"), ("en", "en"), (None, "en"), (7, "en")])
async def test_over_websocket_the_connection_says_its_language(world: World, language: object, told: str) -> None:
    async with connect(address(world), subprotocols=[PROTOCOL]) as socket:
        payload = {"authorization": f"Bearer {world.tokens['ana']}", "purpose": "tests", "language": language}
        await socket.send(json.dumps({"type": "connection_init", "payload": payload}))
        assert json.loads(await socket.recv())["type"] == "connection_ack"
        await socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": {"query": NEGATIVE}}))
        message = json.loads(await socket.recv())
        (error,) = message["payload"]["errors"] if message["type"] == "next" else message["payload"]
        assert error["message"] == TOLD[told]


async def test_a_closed_connection_says_why_in_its_language(world: World) -> None:
    async with connect(address(world), subprotocols=[PROTOCOL]) as socket:
        payload = {"authorization": "Bearer wrong", "language": "es"}
        await socket.send(json.dumps({"type": "connection_init", "payload": payload}))
        with pytest.raises(ConnectionClosed) as closed:
            await socket.recv()
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.reason.startswith("la clave de acceso no es conocida o ha caducado")


async def test_problems_and_hits_give_their_reasons_in_it(world: World) -> None:
    graph, everywhere = world.services.graph, worlds.ref(ip_address("192.168.1.1"))
    for reference in ("A-1", "A-2"):
        await worlds.case(graph, reference, "ana")
        await worlds.exhibit(graph, reference, "x", [Mention(everywhere, "line 1"), Problem(UNKNOWN, "x")])
    problems = "problems(first: 2) { edges { node { reason } } }"
    query = f"""{{ case(reference: "A-1") {{ evidence(first: 2) {{ edges {{ node {{ {problems} }} }} }} }}
                   crossCaseHits(first: 2) {{ edges {{ node {{ ignoredBecause }} }} }} }}"""
    for headers, problem, because in (
        (ENGLISH, UNKNOWN, "a private address: every home or carrier network has it"),
        (SPANISH, "el archivo está vacío: no hay nada que leer", "una dirección privada: la tiene cualquier red "),
    ):
        given = await answer(world, query, **headers)
        assert "errors" not in given
        data = given["data"]
        (exhibit,) = data["case"]["evidence"]["edges"]
        assert exhibit["node"]["problems"]["edges"] == [{"node": {"reason": problem}}]
        (hit,) = data["crossCaseHits"]["edges"]
        assert hit["node"]["ignoredBecause"].startswith(because)
