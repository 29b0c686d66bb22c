"""Pictures by degrees: who may see them, what is shown, and what is recorded."""

from __future__ import annotations

import asyncio
import hashlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pytest
from PIL import Image

from asasec_graph.access import grants
from asasec_graph.evidence import thumbnails
from asasec_graph.model.kinds import AccessLevel
from tests.app.conftest import CONSOLE, World, code


def picture() -> bytes:
    """A JPEG of noise with a place in its EXIF."""
    noise = np.random.default_rng(7).integers(0, 255, (480, 640, 3), dtype=np.uint8)
    exif = Image.Exif()
    exif[0x010F] = "MAKER-OF-CAMERA"
    stream = BytesIO()
    Image.fromarray(noise).save(stream, "JPEG", exif=exif)
    return stream.getvalue()


@pytest.fixture
async def sha256(world: World) -> str:
    """The hash of a picture in case OP-1."""
    data = picture()
    sent = await world.client.post(
        "/cases/OP-1/evidence", params={"name": "picture.jpg"}, content=data, headers=world.headers()
    )
    assert sent.status_code == 201, sent.text
    return hashlib.sha256(data).hexdigest()


async def thumbnail(world: World, sha256: str, who: str = "ana", **query: str) -> httpx.Response:
    return await world.client.get(f"/media/{sha256}/thumbnail", params=query, headers=world.headers(who))


async def reveal(world: World, sha256: str, who: str = "ana", **query: str) -> httpx.Response:
    return await world.client.post(f"/media/{sha256}/reveal", params=query, headers=world.headers(who))


async def test_a_thumbnail_is_grey_coarse_and_kept_by_nobody(world: World, sha256: str) -> None:
    answer = await thumbnail(world, sha256, "reader")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["cache-control"] == "private, no-store"
    image = Image.open(BytesIO(answer.content))
    assert image.mode == "L"
    pixels = np.asarray(image)
    blocks = pixels.reshape(pixels.shape[0] // 16, 16, pixels.shape[1] // 16, 16)
    assert (blocks.max(axis=(1, 3)) == blocks.min(axis=(1, 3))).all(), "within a block there is one grey"
    assert b"MAKER-OF-CAMERA" not in answer.content


async def test_a_box_shows_its_part(world: World, sha256: str) -> None:
    part = await thumbnail(world, sha256, box="10,20,100,200")
    image = Image.open(BytesIO(part.content))
    assert image.height > image.width
    for at in ("soon", "-1", "nan", "inf", "1e9"):
        wrong = await thumbnail(world, sha256, at=at)
        assert (wrong.status_code, code(wrong.json())) == (400, "BAD_INPUT"), at
    for box in ("1,2,3", "a,b,c,d", "0,0,0,5", "-1,0,5,5", "nan,0,5,5", "inf,0,5,5"):
        wrong = await thumbnail(world, sha256, box=box)
        assert (wrong.status_code, code(wrong.json())) == (400, "BAD_INPUT"), box


async def test_the_clear_picture_is_recorded_before_it_is_sent(world: World, sha256: str) -> None:
    answer = await reveal(world, sha256)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["cache-control"] == "private, no-store"
    assert Image.open(BytesIO(answer.content)).size == (640, 480)
    assert b"MAKER-OF-CAMERA" not in answer.content
    query = "{ audit(first: 1) { edges { node { actor action subject detail } } } }"
    (edge,) = (await world.ask(query, "auditor"))["data"]["audit"]["edges"]
    node = edge["node"]
    assert (node["actor"], node["subject"]) == ("ana", f"media:sha256:{sha256}")
    assert node["detail"] == {"what": "reveal", "box": None, "at": None, "cases": ["OP-1"], "purpose": "tests"}
    await reveal(world, sha256, box="1,2,30,40", at="1.5")
    (edge,) = (await world.ask(query, "auditor"))["data"]["audit"]["edges"]
    assert (edge["node"]["detail"]["box"], edge["node"]["detail"]["at"]) == ([1.0, 2.0, 30.0, 40.0], 1.5)


async def test_it_is_not_there_for_others(world: World, sha256: str) -> None:
    """An outsider gets the same answer for what the vault holds and for what it does not."""
    for ask in (thumbnail, reveal):
        held, absent = await ask(world, sha256, "outsider"), await ask(world, "0" * 64, "outsider")
        assert (held.status_code, held.text) == (absent.status_code, absent.text)
        assert code(held.json()) == "NOT_FOUND"
        assert (await ask(world, sha256, "auditor")).status_code == 403
        assert (await ask(world, "..%2F..%2Fpassword")).status_code == 404
    nobody = await world.client.get(f"/media/{sha256}/thumbnail")
    assert nobody.status_code == 401
    purposeless = await world.client.get(f"/media/{sha256}/thumbnail", headers=world.headers(purpose=None))
    assert code(purposeless.json()) == "PURPOSE_MISSING"


async def test_looking_at_the_address_reveals_nothing(world: World, sha256: str) -> None:
    assert (await world.client.get(f"/media/{sha256}/reveal", headers=world.headers())).status_code == 404


async def test_what_is_no_picture_is_said(world: World) -> None:
    data = b"no picture at all"
    await world.client.post("/cases/OP-1/evidence?name=a.jpg", content=data, headers=world.headers())
    answer = await thumbnail(world, hashlib.sha256(data).hexdigest())
    assert (answer.status_code, code(answer.json())) == (422, "EVIDENCE")


def kept(world: World) -> list[Path]:
    """The files of kept thumbnails."""
    return [path for path in world.services.thumbnails.folder.rglob("*") if path.is_file()]


async def test_a_thumbnail_is_made_once_and_kept_unreadable(
    world: World, sha256: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await thumbnail(world, sha256)
    (file,) = kept(world)
    assert b"PNG" not in file.read_bytes()
    assert first.content not in file.read_bytes()
    made = 0
    make = thumbnails.pixelated

    def counted(*args: Any, **more: Any) -> bytes:
        nonlocal made
        made += 1
        return make(*args, **more)

    monkeypatch.setattr(thumbnails, "pixelated", counted)
    assert (await thumbnail(world, sha256, "reader")).content == first.content
    assert made == 0
    file.write_bytes(b"AT1" + bytes(100))
    assert (await thumbnail(world, sha256)).content == first.content
    assert made == 1
    assert (await thumbnail(world, sha256)).content == first.content
    assert made == 1


async def test_clear_pictures_are_never_kept(world: World, sha256: str) -> None:
    before = {path for path in world.services.settings.data.rglob("*") if path.is_file()}
    await reveal(world, sha256)
    await reveal(world, sha256, box="10,20,100,200")
    assert {path for path in world.services.settings.data.rglob("*") if path.is_file()} == before
    assert kept(world) == []


async def test_an_erased_exhibit_leaves_no_thumbnail(world: World, sha256: str) -> None:
    await thumbnail(world, sha256)
    await thumbnail(world, sha256, box="10,20,100,200")
    assert len(kept(world)) == 2
    await erased(world, "OP-1")
    assert kept(world) == []
    assert (await thumbnail(world, sha256)).status_code == 404


async def test_thumbnails_of_another_case_stay_while_it_holds_the_bytes(world: World, sha256: str) -> None:
    graph = world.services.graph
    for name in ("ana", "outsider"):
        await grants.grant(graph, "OP-2", name, AccessLevel.MANAGE, by=CONSOLE)
    await world.client.post(
        "/cases/OP-2/evidence", params={"name": "same.jpg"}, content=picture(), headers=world.headers("outsider")
    )
    await thumbnail(world, sha256)
    await thumbnail(world, sha256, "outsider")
    assert len(kept(world)) == 2, "each case has its own"
    await erased(world, "OP-1")
    assert len(kept(world)) == 1
    assert (await thumbnail(world, sha256, "outsider")).status_code == 200
    await erased(world, "OP-2")
    assert kept(world) == []


async def test_the_same_bytes_in_a_hidden_case_change_nothing(world: World, sha256: str) -> None:
    """Neither the answers nor their records, nor whether a thumbnail was made before."""
    asked: list[tuple[str, dict[str, str]]] = [("reader", {}), ("reader", {"box": "10,20,100,200"})]
    before = [await _shown(world, sha256, who, query) for who, query in asked]
    graph = world.services.graph
    await grants.grant(graph, "OP-2", "outsider", AccessLevel.MANAGE, by=CONSOLE)
    await world.client.post(
        "/cases/OP-2/evidence", params={"name": "same.jpg"}, content=picture(), headers=world.headers("outsider")
    )
    for _, query in asked:
        assert (await thumbnail(world, sha256, "outsider", **query)).status_code == 200
    assert [await _shown(world, sha256, who, query) for who, query in asked] == before
    files = set(kept(world))
    assert (await thumbnail(world, sha256, "outsider", box="1,1,50,50")).status_code == 200
    (new,) = set(kept(world)) - files
    assert (await thumbnail(world, sha256, "reader", box="1,1,50,50")).status_code == 200
    assert len(kept(world)) == len(files) + 2, "what somebody saw in a hidden case is no quicker here"
    assert new in kept(world)


async def _shown(world: World, sha256: str, who: str, query: dict[str, str]) -> tuple[Any, ...]:
    small, clear = await thumbnail(world, sha256, who, **query), await reveal(world, sha256, who, **query)
    nodes = (await world.ask("{ audit(first: 2) { edges { node { detail } } } }", "auditor"))["data"]["audit"]["edges"]
    return small.status_code, small.content, clear.status_code, clear.content, nodes


async def test_who_reviews_by_hashes_is_sent_no_picture(world: World, sha256: str) -> None:
    mode = "mutation ($on: Boolean!) { setReviewMode(hashOnly: $on) { name hashOnly } }"
    told = await world.ask(mode, "reader", on=True)
    assert told["data"]["setReviewMode"] == {"name": "reader", "hashOnly": True}
    for ask in (thumbnail, reveal):
        for asked in (sha256, "0" * 64):
            refused = await ask(world, asked, "reader")
            assert (refused.status_code, code(refused.json())) == (403, "FORBIDDEN")
            assert "hashes alone" in refused.text
    spanish = world.headers("reader") | {"accept-language": "es"}
    answer = await world.client.get(f"/media/{sha256}/thumbnail", headers=spanish)
    assert "usted revisa solo por resúmenes" in answer.json()["errors"][0]["message"]
    assert (await thumbnail(world, sha256, "ana")).status_code == 200, "it is of one user alone"
    assert (await world.ask("{ me { hashOnly } }", "ana"))["data"]["me"] == {"hashOnly": False}
    assert (await world.ask("{ me { hashOnly } }", "reader", purpose=None))["data"]["me"] == {"hashOnly": True}
    await world.ask(mode, "reader", on=False)
    assert (await thumbnail(world, sha256, "reader")).status_code == 200


async def test_the_count_of_the_day_is_its_owners_alone(world: World, sha256: str) -> None:
    for _ in range(3):
        await reveal(world, sha256)
    await reveal(world, sha256, "reader", box="10,20,100,200")
    await thumbnail(world, sha256)
    await reveal(world, "0" * 64)
    own = "{ me { exposure { today zone noteAfter lastDays { date revealed } } } }"
    told = (await world.ask(own, purpose=None))["data"]["me"]["exposure"]
    assert (told["today"], told["zone"], told["noteAfter"]) == (3, "UTC", 200)
    today = datetime.now(UTC).date()
    assert told["lastDays"][0] == {"date": today.isoformat(), "revealed": 3}
    assert [day["revealed"] for day in told["lastDays"][1:]] == [0] * 6
    assert (await world.ask(own, "reader"))["data"]["me"]["exposure"]["today"] == 1
    others = "{ cases { edges { node { access { user { name hashOnly exposure { today } } } } } } }"
    users = (await world.ask(others))["data"]["cases"]["edges"][0]["node"]["access"]
    assert {one["user"]["name"]: one["user"]["exposure"] for one in users} == {"ana": {"today": 3}, "reader": None}
    assert {one["user"]["name"]: one["user"]["hashOnly"] for one in users} == {"ana": False, "reader": None}
    assert (await world.ask(own, "chief"))["data"]["me"]["exposure"]["today"] == 0


async def erased(world: World, reference: str) -> None:
    """Erase every exhibit of a case, as somebody who manages it."""
    query = "query ($ref: String!) { case(reference: $ref) { evidence { edges { node { id status } } } } }"
    while True:
        edges = (await world.ask(query, ref=reference))["data"]["case"]["evidence"]["edges"]
        if all(edge["node"]["status"].startswith(("DONE", "FAILED")) for edge in edges):
            break
        await asyncio.sleep(0.1)
    for edge in edges:
        text = 'mutation ($id: ID!) { eraseEvidence(evidence: $id, reason: "an order") { files } }'
        assert "errors" not in await world.ask(text, id=edge["node"]["id"])
