"""Evidence over HTTP into a real case: one body, tus with cuts and restarts, and who may not."""

from __future__ import annotations

import asyncio
import hashlib
import os
from base64 import b64encode
from collections.abc import AsyncIterator
from urllib.parse import quote

import httpx
import pytest

from asasec_graph.access import cases, grants
from asasec_graph.access.cases import CaseDraft
from asasec_graph.app.uploads.staging import Staging
from asasec_graph.model.kinds import AccessLevel
from tests.app.conftest import CONSOLE, World, code

TUS = {"tus-resumable": "1.0.0"}
PATCH = {**TUS, "content-type": "application/offset+octet-stream"}
CHAT = "12/03/24, 10:15 - Ana: hola\n12/03/24, 10:16 - Eva: adiós\n".encode()


async def send(world: World, data: bytes, name: str = "chat.txt", who: str = "ana", **more: str) -> httpx.Response:
    return await world.client.post(
        "/cases/OP-1/evidence", params={"name": name, **more}, content=data, headers=world.headers(who)
    )


async def begin(world: World, length: int, name: str = "chat.txt") -> httpx.Response:
    told = f"filename {b64encode(name.encode()).decode()}"
    headers = world.headers(**TUS, **{"upload-length": str(length), "upload-metadata": told})
    return await world.client.post("/cases/OP-1/evidence", headers=headers)


async def patch(world: World, place: str, data: bytes, offset: int, **more: str) -> httpx.Response:
    headers = world.headers(**PATCH, **{"upload-offset": str(offset), **more})
    return await world.client.patch(place, content=data, headers=headers)


async def offset(world: World, place: str) -> int:
    found = await world.client.head(place, headers=world.headers(**TUS))
    assert found.status_code == 200, found.status_code
    assert found.headers["cache-control"] == "no-store"
    return int(found.headers["upload-offset"])


async def ended(world: World, evidence: str) -> str:
    """The status of an exhibit once its ingest ended."""
    result = await world.services.ingest.start(evidence)
    return result.status.value


async def test_one_body_becomes_an_exhibit(world: World) -> None:
    sent = await send(world, CHAT, grade="B2", handling="H2")
    assert sent.status_code == 201, sent.text
    found = sent.json()
    assert found["sha256"] == hashlib.sha256(CHAT).hexdigest()
    assert found["md5"] == hashlib.md5(CHAT).hexdigest()
    assert (found["name"], found["size"], found["exhibit"]) == ("chat.txt", len(CHAT), "OP-1/1")
    assert sent.headers["x-evidence-id"] == found["id"]
    assert world.services.ingest.vault.path(found["sha256"]).read_bytes() == CHAT
    assert list(world.services.staging.folder.iterdir()) == []
    assert (await ended(world, found["id"])).startswith("DONE")
    query = "query($id: ID!) { node(id: $id) { ... on Evidence { grade { source information handling } } } }"
    answer = await world.ask(query, id=found["id"])
    assert answer["data"]["node"]["grade"] == {"source": "B", "information": "2", "handling": "H2"}


async def test_the_same_bytes_again_are_the_same_exhibit(world: World) -> None:
    first, second = await send(world, CHAT), await send(world, CHAT)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["id"] == second.json()["id"]


@pytest.mark.parametrize(
    ("headers", "name"),
    [
        ({"x-file-name": "tel%C3%A9fono.zip"}, "teléfono.zip"),
        ({"content-disposition": 'attachment; filename="a b.eml"'}, "a b.eml"),
        ({"content-disposition": "attachment; filename*=UTF-8''ni%C3%B1o.txt"}, "niño.txt"),
        ({"x-file-name": "..%2F..%2Fetc%2Fpasswd"}, "passwd"),
        ({"x-file-name": "C%3A%5Ccase%5Cphone.bin"}, "phone.bin"),
    ],
)
async def test_names_come_from_headers_and_hold_no_path(world: World, headers: dict[str, str], name: str) -> None:
    sent = await world.client.post("/cases/OP-1/evidence", content=name.encode(), headers=world.headers(**headers))
    assert sent.json()["name"] == name


async def test_what_cannot_be_taken_is_said(world: World) -> None:
    nameless = await send(world, CHAT, name="")
    assert (nameless.status_code, code(nameless.json())) == (400, "BAD_INPUT")
    graded = await send(world, CHAT, grade="Z9")
    assert (graded.status_code, code(graded.json())) == (400, "BAD_INPUT")
    form = await world.client.post("/cases/OP-1/evidence", files={"file": CHAT}, headers=world.headers())
    assert "--data-binary" in form.json()["errors"][0]["message"]
    purposeless = await world.client.post(
        "/cases/OP-1/evidence?name=a", content=CHAT, headers=world.headers(purpose=None)
    )
    assert code(purposeless.json()) == "PURPOSE_MISSING"


async def test_too_large_is_refused_with_and_without_a_length(world: World) -> None:
    limit = world.services.staging.limit

    async def stream() -> AsyncIterator[bytes]:
        for _ in range(limit // 65_536 + 2):
            yield bytes(65_536)

    announced = await send(world, bytes(limit + 1))
    streamed = await world.client.post("/cases/OP-1/evidence?name=big", content=stream(), headers=world.headers())
    tus = await begin(world, limit + 1)
    for answer in (announced, streamed, tus):
        assert (answer.status_code, code(answer.json())) == (413, "LIMIT_EXCEEDED")
    assert list(world.services.staging.folder.iterdir()) == []


async def test_unknown_and_forbidden_cases_answer_alike(world: World) -> None:
    told = []
    for reference in ("OP-2", "OP-9"):
        answer = await world.client.post(
            f"/cases/{reference}/evidence?name=a", content=CHAT, headers=world.headers("ana")
        )
        told.append((answer.status_code, answer.text.replace(reference, "X")))
    assert told[0] == told[1]
    assert told[0][0] == 404
    reader = await send(world, CHAT, who="reader")
    assert (reader.status_code, code(reader.json())) == (403, "FORBIDDEN")
    nobody = await world.client.post("/cases/OP-1/evidence?name=a", content=CHAT)
    assert nobody.status_code == 401


async def test_a_closed_case_takes_nothing(world: World) -> None:
    await cases.close(world.services.graph, "OP-1", "solved", by=CONSOLE)
    answer = await send(world, CHAT)
    assert (answer.status_code, code(answer.json())) == (409, "CONFLICT")


async def test_an_upload_is_recorded_with_its_reason(world: World) -> None:
    await send(world, CHAT)
    seen = await world.ask(
        '{ audit(first: 1, actor: "ana") { edges { node { actor action subject detail } } } }', "auditor"
    )
    (edge,) = seen["data"]["audit"]["edges"]
    assert edge["node"]["action"] == "collection"
    assert edge["node"]["subject"] == "evidence:OP-1/1"
    assert edge["node"]["detail"]["purpose"] == "tests"


async def test_a_cut_plain_upload_leaves_nothing(world: World) -> None:
    async def cut() -> AsyncIterator[bytes]:
        yield b"x" * 100_000
        raise OSError("the sender went away")

    with pytest.raises(OSError, match="went away"):
        await world.client.post("/cases/OP-1/evidence?name=a", content=cut(), headers=world.headers())
    for _ in range(50):
        if not list(world.services.staging.folder.iterdir()):
            break
        await asyncio.sleep(0.05)
    assert list(world.services.staging.folder.iterdir()) == []


async def test_tus_says_what_it_can(world: World) -> None:
    told = await world.client.options("/cases/OP-1/evidence")
    assert told.status_code == 204
    assert told.headers["tus-version"] == "1.0.0"
    assert {"creation", "termination", "checksum", "expiration"} <= set(told.headers["tus-extension"].split(","))
    wrong = await world.client.head("/cases/OP-1/evidence/x", headers=world.headers(**{"tus-resumable": "0.2.2"}))
    assert wrong.status_code == 412


async def test_tus_goes_on_after_a_cut_and_a_restart(world: World) -> None:
    """Half is cut in the middle of a request, a quarter comes to a server that has just started."""
    data = os.urandom(3 << 20)
    begun = await begin(world, len(data), "disk.bin")
    assert begun.status_code == 201, begun.text
    assert "upload-expires" in begun.headers
    place = begun.headers["location"]

    async def cut() -> AsyncIterator[bytes]:
        yield data[: len(data) // 2]
        raise OSError("the sender went away")

    headers = world.headers(**PATCH, **{"upload-offset": "0", "content-length": str(len(data))})
    with pytest.raises(OSError, match="went away"):
        await world.client.patch(place, content=cut(), headers=headers)
    here = -1
    while (now := await offset(world, place)) != here or now == 0:  # until the server has seen the cut
        here = now
        await asyncio.sleep(0.1)
    assert 0 < here <= len(data) // 2
    staging: Staging = world.services.staging
    object.__setattr__(world.services, "staging", Staging(staging.folder, staging.limit))
    assert (await patch(world, place, data[here : here + 1000], here)).headers["upload-offset"] == str(here + 1000)
    last = await patch(world, place, data[here + 1000 :], here + 1000)
    assert last.status_code == 204, last.text
    evidence = last.headers["x-evidence-id"]
    assert world.services.ingest.vault.path(hashlib.sha256(data).hexdigest()).stat().st_size == len(data)
    assert await offset(world, place) == len(data)
    again = await patch(world, place, b"", len(data))
    assert again.headers["x-evidence-id"] == evidence


async def test_tus_keeps_order_and_owner(world: World) -> None:
    place = (await begin(world, 10)).headers["location"]
    assert (await patch(world, place, b"12345", 0)).status_code == 204
    behind = await patch(world, place, b"12345", 0)
    assert (behind.status_code, code(behind.json())) == (409, "CONFLICT")
    over = await patch(world, place, b"123456", 5)
    assert over.status_code == 413
    other = await world.client.head(place, headers=world.headers("reader", **TUS))
    assert other.status_code == 403
    plain = await world.client.patch(place, content=b"1", headers=world.headers(**TUS))
    assert plain.status_code == 415
    assert (await world.client.delete(place, headers=world.headers(**TUS))).status_code == 204
    assert (await world.client.head(place, headers=world.headers(**TUS))).status_code == 404


async def test_tus_checks_sums(world: World) -> None:
    data = b"0123456789"
    place = (await begin(world, len(data))).headers["location"]
    good = b64encode(hashlib.sha1(data[:4]).digest()).decode()
    bad = await patch(world, place, b"012X", 0, **{"upload-checksum": f"sha1 {good}"})
    assert bad.status_code == 460
    assert await offset(world, place) == 0
    assert (await patch(world, place, data[:4], 0, **{"upload-checksum": f"sha1 {good}"})).status_code == 204
    odd = await patch(world, place, data[4:], 4, **{"upload-checksum": "crc32 AAAA"})
    assert odd.status_code == 400
    last = await patch(world, place, data[4:], 4)
    assert "x-evidence-id" in last.headers
    assert world.services.ingest.vault.holds(hashlib.sha256(data).hexdigest())


async def test_tus_takes_an_empty_file(world: World) -> None:
    begun = await begin(world, 0, "empty.txt")
    assert begun.status_code == 201
    assert world.services.ingest.vault.holds(hashlib.sha256(b"").hexdigest())
    assert (await ended(world, begun.headers["x-evidence-id"])) in ("DONE", "DONE_WITH_PROBLEMS", "FAILED")


@pytest.mark.parametrize(
    "headers",
    [{}, {"upload-length": "-1"}, {"upload-length": "x"}, {"upload-length": "3", "upload-metadata": "filename ?"}],
)
async def test_tus_refuses_malformed_beginnings(world: World, headers: dict[str, str]) -> None:
    answer = await world.client.post("/cases/OP-1/evidence", headers=world.headers(**TUS, **headers))
    assert (answer.status_code, code(answer.json())) == (400, "BAD_INPUT")


async def test_a_case_of_any_name_takes_uploads(world: World) -> None:
    reference = "Дело-ñ%41"
    await cases.create(world.services.graph, CaseDraft(reference, "odd"), by=CONSOLE)
    await grants.grant(world.services.graph, reference, "ana", AccessLevel.WRITE, by=CONSOLE)
    told = f"filename {b64encode(b'a.txt').decode()}"
    headers = world.headers(**TUS, **{"upload-length": "1", "upload-metadata": told})
    begun = await world.client.post(f"/cases/{quote(reference, safe='')}/evidence", headers=headers)
    assert begun.status_code == 201, begun.text
    assert "x-evidence-id" in (await patch(world, begun.headers["location"], b"1", 0)).headers
