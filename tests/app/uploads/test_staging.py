"""Uploads on their way, on real files: order, cuts, restarts, expiry."""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asasec_graph.app.uploads.staging import CHUNK, EXPIRY, Staging, Upload, agree
from asasec_graph.errors import Conflict, IntegrityError, LimitExceeded, NotFound
from asasec_graph.evidence.vault import Hasher


async def sent(pieces: Sequence[bytes], cut: bool = False) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece
    if cut:
        raise ConnectionError("the sender went away")


def begin(staging: Staging, length: int | None = None) -> Upload:
    return staging.create("OP-1", "phone.zip", by="ana", purpose="test", grade="X4", handling="H1", length=length)


@pytest.fixture
def staging(tmp_path: Path) -> Staging:
    return Staging(tmp_path / "uploads", limit=10 * CHUNK)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sizes=st.lists(st.integers(0, CHUNK + 7), max_size=6), restart=st.booleans())
async def test_what_arrives_is_what_is_hashed(tmp_path: Path, sizes: list[int], restart: bool) -> None:
    """Whatever the pieces, and whether or not the server was restarted between two requests."""
    folder, data = tmp_path / "uploads", [os.urandom(size) for size in sizes]
    staging = Staging(folder, limit=10 * CHUNK)
    upload, offset = begin(staging, sum(sizes)), 0
    for piece in data:
        staging = Staging(folder, limit=10 * CHUNK) if restart else staging
        offset = await staging.append(staging.find("OP-1", upload.id, "ana"), sent([piece]), offset=offset)
    whole = b"".join(data)
    receipt = await staging.receipt(upload)
    assert (receipt.sha256, receipt.md5, receipt.size) == (
        hashlib.sha256(whole).hexdigest(),
        hashlib.md5(whole).hexdigest(),
        len(whole),
    )
    assert staging.part(upload.id).read_bytes() == whole


async def test_a_cut_keeps_what_arrived(staging: Staging) -> None:
    upload = begin(staging, 6)
    with pytest.raises(ConnectionError):
        await staging.append(upload, sent([b"abc"], cut=True), offset=0)
    assert staging.offset(upload) == 3
    with pytest.raises(Conflict, match="stands at 3, not at 0"):
        await staging.append(upload, sent([b"abc"]), offset=0)
    assert await staging.append(upload, sent([b"def"]), offset=3) == 6
    assert staging.part(upload.id).read_bytes() == b"abcdef"


async def test_more_than_announced_is_refused(staging: Staging) -> None:
    upload = begin(staging, 2)
    with pytest.raises(LimitExceeded):
        await staging.append(upload, sent([b"abc"]), offset=0)
    assert staging.offset(upload) == 0
    with pytest.raises(LimitExceeded, match="ASASEC_MAX_UPLOAD"):
        begin(staging, staging.limit + 1)


async def test_two_requests_never_add_at_once(staging: Staging) -> None:
    upload, gate = begin(staging, 2), asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        yield b"a"
        await gate.wait()
        yield b"b"

    first = asyncio.create_task(staging.append(upload, slow(), offset=0))
    await asyncio.sleep(0.05)
    with pytest.raises(Conflict):
        await staging.append(upload, sent([b"x"]), offset=0)
    with pytest.raises(Conflict):
        staging.remove(upload)
    gate.set()
    assert await first == 2


def test_an_upload_is_its_users_and_its_cases(staging: Staging) -> None:
    upload = begin(staging)
    for reference, number, by in (
        ("OP-2", upload.id, "ana"),
        ("OP-1", upload.id, "eva"),
        ("OP-1", "0" * 32, "ana"),
        ("OP-1", "../" + upload.id, "ana"),
    ):
        with pytest.raises(NotFound):
            staging.find(reference, number, by)
    assert staging.find("OP-1", upload.id, "ana") == upload


async def test_a_truncated_upload_is_hashed_again(staging: Staging) -> None:
    upload = begin(staging, 4)
    await staging.append(upload, sent([b"abXY"]), offset=0)
    staging.truncate(upload, 2)
    assert await staging.append(upload, sent([b"cd"]), offset=2) == 4
    assert (await staging.receipt(upload)).sha256 == hashlib.sha256(b"abcd").hexdigest()


def test_abandoned_uploads_are_swept(staging: Staging) -> None:
    old, new = begin(staging), begin(staging)
    for suffix in (".part", ".json"):
        os.utime(staging.folder / (old.id + suffix), (0, 0))
    assert staging.expires(old) == EXPIRY
    assert staging.sweep() == 1
    assert sorted(path.name for path in staging.folder.iterdir()) == [f"{new.id}.json", f"{new.id}.part"]


def test_disagreeing_hashes_are_told() -> None:
    one, other = Hasher(), Hasher()
    other.update(b"x")
    agree(one.receipt(), Hasher().receipt())
    with pytest.raises(IntegrityError, match="check the disk"):
        agree(one.receipt(), other.receipt())
