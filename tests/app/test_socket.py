"""/graphql over WebSocket: the same gate, the same limits, and subscriptions."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import pytest
import websockets
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from asasec_graph.access import grants, tokens
from asasec_graph.model.kinds import AccessLevel
from tests.app.conftest import CONSOLE, LIMITS, World

PROTOCOL = Subprotocol("graphql-transport-ws")


def address(world: World) -> str:
    return world.url.replace("http", "ws", 1) + "/graphql"


@asynccontextmanager
async def connected(world: World, who: str = "ana", purpose: str | None = "tests") -> AsyncGenerator[ClientConnection]:
    """An acknowledged connection."""
    async with connect(address(world), subprotocols=[PROTOCOL]) as socket:
        payload = {"authorization": f"Bearer {world.tokens[who]}", "purpose": purpose}
        await socket.send(json.dumps({"type": "connection_init", "payload": payload}))
        acknowledged = await socket.recv()
        assert isinstance(acknowledged, str), "frames of this protocol are text"
        assert json.loads(acknowledged)["type"] == "connection_ack"
        yield socket


async def asked(socket: ClientConnection, query: str, number: str = "1") -> dict[str, Any]:
    """The first message that answers a question."""
    await socket.send(json.dumps({"id": number, "type": "subscribe", "payload": {"query": query}}))
    message: dict[str, Any] = json.loads(await socket.recv())
    return message


async def test_a_query_is_answered_for_its_caller(world: World) -> None:
    query = "{ me { name } cases { edges { node { reference } } } }"
    for who, references in (("ana", ["OP-1"]), ("outsider", [])):
        async with connected(world, who) as socket:
            message = await asked(socket, query)
            assert message["type"] == "next"
            data = message["payload"]["data"]
            assert data["me"] == {"name": who}
            assert [edge["node"]["reference"] for edge in data["cases"]["edges"]] == references


@pytest.mark.parametrize(
    "payload", [None, {}, {"authorization": "Bearer wrong"}, {"authorization": 7}, {"authorization": ["Bearer x"]}]
)
async def test_a_bad_token_closes_the_connection(world: World, payload: object) -> None:
    async with connect(address(world), subprotocols=[PROTOCOL]) as socket:
        message = {"type": "connection_init"} | ({} if payload is None else {"payload": payload})
        await socket.send(json.dumps(message))
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await socket.recv()
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 4401


async def test_nothing_runs_before_sign_in(world: World) -> None:
    async with connect(address(world), subprotocols=[PROTOCOL]) as socket:
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await asked(socket, "{ me { name } }")
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 4401


async def test_the_legacy_protocol_is_off(world: World) -> None:
    async with connect(address(world), subprotocols=[Subprotocol("graphql-ws")]) as socket:
        with pytest.raises(websockets.ConnectionClosed):
            await socket.recv()


async def test_a_page_of_another_origin_may_not_connect(world: World) -> None:
    with pytest.raises(websockets.InvalidStatus):
        async with connect(address(world), subprotocols=[PROTOCOL], origin=websockets.Origin("https://elsewhere.test")):
            pass


async def test_limits_hold_here_too(world: World) -> None:
    dear = "{ cases(first: 500) { edges { node { evidence(first: 5) { edges { cursor } } } } } }"
    long = "{ " + "notice " * LIMITS.tokens + "}"
    for query in (dear, "{ " + " ".join(f"a{n}: notice" for n in range(6)) + " }"):
        async with connected(world) as socket:
            message = await asked(socket, query)
            assert message["type"] == "error"
            assert message["payload"][0]["extensions"]["code"] == "LIMIT_EXCEEDED"
    async with connected(world) as socket:
        message = await asked(socket, long)
        assert message["payload"][0]["extensions"]["code"] == "LIMIT_EXCEEDED"


async def test_a_read_needs_a_purpose(world: World) -> None:
    async with connected(world, purpose=None) as socket:
        message = await asked(socket, "{ cases { edges { node { reference } } } }")
        assert message["payload"]["errors"][0]["extensions"]["code"] == "PURPOSE_MISSING"


async def test_grants_and_tokens_count_for_each_operation(world: World) -> None:
    """A connection that was good at its start gives nothing more once the grant, or the token, is gone."""
    query = "{ cases { edges { node { reference } } } }"
    async with connected(world, "reader") as socket:
        assert (await asked(socket, query))["payload"]["data"]["cases"]["edges"]
        assert json.loads(await socket.recv())["type"] == "complete"
        await grants.grant(world.services.graph, "OP-1", "reader", AccessLevel.NONE, by=CONSOLE)
        assert (await asked(socket, query, "2"))["payload"]["data"]["cases"]["edges"] == []
        assert json.loads(await socket.recv())["type"] == "complete"
        await tokens.revoke(world.services.graph, "reader")
        message = await asked(socket, query, "3")
        assert (message["type"], message["payload"][0]["extensions"]["code"]) == ("error", "UNAUTHENTICATED")


async def test_the_progress_of_an_upload_is_followed(world: World) -> None:
    chat = "".join(f"12/03/24, 10:{minute:02d} - Ana: hola {minute}\n" for minute in range(60)).encode()
    sent = await world.client.post(
        "/cases/OP-1/evidence", params={"name": "chat.txt"}, content=chat, headers=world.headers()
    )
    assert sent.status_code == 201, sent.text
    evidence = sent.json()["id"]
    query = f'subscription {{ ingestProgress(evidence: "{evidence}") {{ evidence phase finished }} }}'
    async with connected(world) as socket:
        message = await asked(socket, query)
        while not message["payload"]["data"]["ingestProgress"]["finished"]:
            message = json.loads(await socket.recv())
        assert message["payload"]["data"]["ingestProgress"] == {
            "evidence": evidence,
            "phase": "FINISHED",
            "finished": True,
        }
        assert json.loads(await socket.recv())["type"] == "complete"
    async with connected(world, "outsider") as socket:
        message = await asked(socket, query)
        assert "FINISHED" not in json.dumps(message)
        assert "NOT_FOUND" in json.dumps(message)
