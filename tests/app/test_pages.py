"""What every answer carries, the explorer's pages, health and metrics."""

from __future__ import annotations

import json
import logging
import re
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from asasec_graph.app import static
from asasec_graph.app.health import ping
from asasec_graph.app.observed import EXPLORER_POLICY
from tests.app.conftest import World, code

HTML = {"accept": "text/html"}
NEEDED = ("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")


async def test_every_answer_carries_the_security_headers(world: World) -> None:
    for path in ("/", "/graphql", "/healthz", "/nothing.js", "/cases/OP-1/evidence"):
        answer = await world.client.get(path, headers=HTML)
        policy = answer.headers["content-security-policy"]
        assert all(part in policy for part in NEEDED), path
        assert "unsafe-eval" not in policy
        assert not re.search(r"https?:", policy)
        assert "script-src" not in policy, "scripts fall under default-src 'self'"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"


def test_only_styles_may_be_inline() -> None:
    inline = [part for part in EXPLORER_POLICY.split("; ") if "unsafe-inline" in part]
    assert inline == ["style-src 'self' 'unsafe-inline'"]


async def test_it_is_alive_and_ready(world: World) -> None:
    assert (await world.client.get("/healthz")).json() == {"status": "ok"}
    ready = await world.client.get("/readyz")
    assert ready.status_code == 200
    assert ready.json()["graph"] is True


async def test_it_is_not_ready_without_the_graph(world: World) -> None:
    assert await ping(world.services.graph) is not None
    await world.services.graph.close()
    ready = await world.client.get("/readyz")
    assert ready.status_code == 503
    assert ready.json() | {"models": None} == {"status": "not ready", "graph": False, "models": None}
    assert (await world.client.get("/healthz")).status_code == 200


async def test_metrics_count_without_names(world: World) -> None:
    await world.ask("{ cases { edges { node { reference } } } }")
    await world.client.get("/cases/OP-1/evidence/secret-upload")
    told = (await world.client.get("/metrics")).text
    assert 'asasec_requests_total{method="POST",route="/graphql",status="200"} 1.0' in told
    assert 'asasec_operation_seconds_count{outcome="ok",type="query"} 1.0' in told
    assert re.search(r"^asasec_graph_seconds 0\.\d+", told, re.MULTILINE)
    assert "OP-1" not in told
    assert "secret" not in told


async def test_the_access_log_names_no_case(world: World, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="asasec.access"):
        await world.client.post("/cases/OP-1/evidence?name=secret.txt", content=b"x", headers=world.headers())
    (line,) = [json.loads(record.message) for record in caplog.records if record.name == "asasec.access"]
    assert (line["route"], line["method"], line["status"]) == ("/cases/{reference}/evidence", "POST", 201)
    assert line["user"] == "ana"
    assert "OP-1" not in caplog.text
    assert "secret" not in caplog.text


async def test_unknown_paths_and_methods_are_told_in_json(world: World) -> None:
    missing = await world.client.get("/nothing.js")
    assert (missing.status_code, code(missing.json())) == (404, "NOT_FOUND")
    wrong = await world.client.delete("/healthz")
    assert wrong.status_code == 405


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of static files like that of the build."""
    monkeypatch.setattr(static, "FOLDER", tmp_path / "static")
    return tmp_path / "static"


async def test_pages_that_are_not_built_say_how(pages: Path, world: World) -> None:
    for path in ("/", "/graphql"):
        answer = await world.client.get(path, headers=HTML)
        assert answer.status_code == 503
        assert "make setup" in answer.text


async def test_the_explorer_is_served(pages: Path, world: World) -> None:
    (pages / "assets").mkdir(parents=True)
    (pages / "index.html").write_text("<title>explorer</title>")
    (pages / "assets" / "app.js").write_text("1")
    (pages / ".built-from").write_text("x")
    answer = await world.client.get("/")
    assert answer.text == "<title>explorer</title>"
    assert answer.headers["cache-control"] == "no-cache"
    script = await world.client.get("/assets/app.js")
    assert "immutable" in script.headers["cache-control"]
    for path in ("/.built-from", "/assets/other.js", "/%2e%2e/%2e%2e/etc/passwd"):
        assert (await world.client.get(path)).status_code == 404


async def test_graphiql_is_local(pages: Path, world: World) -> None:
    (pages / "graphiql").mkdir(parents=True)
    (pages / "graphiql" / "index.html").write_text("<title>GraphiQL</title>")
    page = await world.client.get("/graphql", headers=HTML)
    assert page.text == "<title>GraphiQL</title>"
    assert "worker-src 'self' blob:" in page.headers["content-security-policy"]


def test_the_built_pages_have_no_address_outside() -> None:
    """Of the real build, where there is one: its documents and styles load from nowhere else."""
    found = [*static.FOLDER.rglob("*.html"), *static.FOLDER.rglob("*.css")]
    if not found:
        pytest.skip("the explorer is not built: `make setup` builds it")
    outside = re.compile(r"""(?:src|href)=["'](?:https?:)?//|url\(["']?(?:https?:)?//|@import\s+["'](?:https?:)?//""")
    for path in found:
        assert not outside.search(path.read_text(encoding="utf-8")), path


async def test_metrics_are_for_this_machine_or_an_administrator(world: World) -> None:
    """Asked over ASGI as from another address: the one thing that loopback cannot show."""
    from asasec_graph.app.server import create_app

    services = replace(world.services)
    transport = httpx.ASGITransport(create_app(services), client=("192.0.2.7", 4000))
    async with httpx.AsyncClient(transport=transport, base_url="http://elsewhere") as client:
        assert (await client.get("/metrics")).status_code == 401
        assert (await client.get("/metrics", headers=world.headers("ana"))).status_code == 403
        assert (await client.get("/metrics", headers=world.headers("chief"))).status_code == 200
