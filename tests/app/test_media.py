"""Pictures by degrees: who may see them, what is shown, and what is recorded."""

from __future__ import annotations

import hashlib
from io import BytesIO

import httpx
import numpy as np
import pytest
from PIL import Image

from tests.app.conftest import World, code


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
    assert node["detail"] == {"what": "reveal", "box": None, "cases": ["OP-1"], "purpose": "tests"}


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
