"""Kept thumbnails: unreadable without the key, bound to their place, bounded, gone when they are to be."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.errors import BadInput, EngineError
from asasec_graph.evidence import thumbnail_store
from asasec_graph.evidence.thumbnail_key import thumbnail_key
from asasec_graph.evidence.thumbnail_store import Address, ThumbnailStore
from asasec_graph.evidence.thumbnails import pixelated
from tests.reading.test_pictures import saved, scene

KEY = bytes(range(32))
MOST = 1 << 20
ONE, TWO = "ab" + "1" * 62, "cd" + "2" * 62


@pytest.fixture
def store(tmp_path: Path) -> ThumbnailStore:
    return ThumbnailStore(tmp_path / "thumbnails", KEY, MOST)


@pytest.fixture
def png(tmp_path: Path) -> bytes:
    (tmp_path / "picture").write_bytes(saved(scene(640, 480), "JPEG").getvalue())
    return pixelated(tmp_path / "picture")


def files(store: ThumbnailStore) -> list[Path]:
    return sorted(path for path in store.folder.rglob("*") if path.is_file())


def test_what_is_kept_comes_back(store: ThumbnailStore, png: bytes) -> None:
    address = Address(ONE, "OP-1", (1.0, 2.0, 3.0, 4.0), 62.5)
    assert store.get(address) is None
    store.put(address, png)
    assert store.get(address) == png
    assert ThumbnailStore(store.folder, KEY, MOST).get(address) == png


def test_the_files_hold_no_picture(store: ThumbnailStore, png: bytes) -> None:
    """No header of a picture, none of its bytes, and nothing that compresses: the blocks' greys would."""
    store.put(Address(ONE, "OP-1"), png)
    (file,) = files(store)
    data = file.read_bytes()
    assert png.startswith(b"\x89PNG")
    for mark in (b"PNG", b"IHDR", b"IDAT", b"IEND", b"JFIF", b"\xff\xd8\xff", b"OP-1"):
        assert mark not in data
    assert not any(png[place : place + 8] in data for place in range(0, len(png) - 8, 4))
    values = np.frombuffer(data, dtype=np.uint8)
    assert len(np.unique(values)) > 150
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700


ADDRESSES = (
    Address(ONE, "OP-1"),
    Address(ONE, "OP-2"),
    Address(TWO, "OP-1"),
    Address(ONE, "OP-1", (0.0, 0.0, 5.0, 5.0)),
    Address(ONE, "OP-1", None, 5.0),
    Address(ONE, "OP-1", None, 5.5),
)


def test_files_cannot_stand_for_each_other(store: ThumbnailStore, caplog: pytest.LogCaptureFixture) -> None:
    for one, other in permutations(ADDRESSES, 2):
        store.put(one, b"first")
        source = set(files(store))
        store.put(other, b"second")
        (target,) = set(files(store)) - source
        target.write_bytes(next(iter(source)).read_bytes())
        assert store.get(other) is None
        assert store.get(one) == b"first"
        assert thumbnail_store.forget(store.folder, one.sha256) >= 1
        thumbnail_store.forget(store.folder, other.sha256)
        assert files(store) == []
    assert "was altered or has another key" in caplog.text


@given(place=st.integers(0, 10_000), flip=st.integers(1, 255), cut=st.one_of(st.none(), st.integers(0, 60)))
def test_an_altered_file_is_refused_and_removed(
    tmp_path_factory: pytest.TempPathFactory, place: int, flip: int, cut: int | None
) -> None:
    store = ThumbnailStore(tmp_path_factory.mktemp("store"), KEY, MOST)
    address = Address(ONE, "OP-1")
    store.put(address, b"greys of a picture")
    (file,) = files(store)
    data = bytearray(file.read_bytes())
    data[place % len(data)] ^= flip
    file.write_bytes(bytes(data) if cut is None else bytes(data)[: cut % len(data)])
    assert store.get(address) is None
    assert files(store) == []
    store.put(address, b"made anew")
    assert store.get(address) == b"made anew"


def test_another_key_reads_nothing(store: ThumbnailStore) -> None:
    store.put(Address(ONE, "OP-1"), b"greys")
    assert ThumbnailStore(store.folder, bytes(32), MOST).get(Address(ONE, "OP-1")) is None


def _hashes() -> Iterator[str]:
    return (f"{number:064x}" for number in range(1, 100))


def test_what_was_not_asked_for_longest_goes_first(tmp_path: Path) -> None:
    store = ThumbnailStore(tmp_path, KEY, 10 * 4096)
    kept = [Address(sha256, "OP-1") for sha256, _ in zip(_hashes(), range(10), strict=False)]
    for age, address in enumerate(kept):
        before = set(files(store))
        store.put(address, b"greys")
        (file,) = set(files(store)) - before
        os.utime(file, (1_000 + age, 1_000 + age))
    assert store.get(kept[0]) == b"greys"
    store.put(Address(TWO, "OP-1"), b"one more")
    assert len(files(store)) <= 10
    assert store.get(kept[0]) == b"greys", "it was asked for just now"
    assert store.get(kept[1]) is None
    assert store.get(Address(TWO, "OP-1")) == b"one more"


def test_nothing_is_kept_where_nothing_may_be(tmp_path: Path) -> None:
    store = ThumbnailStore(tmp_path, KEY, 0)
    store.put(Address(ONE, "OP-1"), b"greys")
    assert files(store) == []


def test_forgetting_takes_crops_and_frames_of_one_case_or_all(store: ThumbnailStore) -> None:
    for address in ADDRESSES:
        store.put(address, b"greys")
    assert thumbnail_store.forget(store.folder, ONE, "OP-1") == 4
    assert store.get(Address(ONE, "OP-2")) == b"greys"
    assert thumbnail_store.forget(store.folder, ONE) == 1
    assert store.get(Address(TWO, "OP-1")) == b"greys"
    assert thumbnail_store.forget(store.folder, ONE) == 0


def test_a_full_disk_keeps_nothing_and_says_so(
    store: ThumbnailStore, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "mkstemp", full)
    store.put(Address(ONE, "OP-1"), b"greys")
    assert "No space left on device" in caplog.text


def test_an_installation_has_one_key_of_its_own(tmp_path: Path) -> None:
    first = thumbnail_key(tmp_path / "data")
    place = tmp_path / "data" / "thumbnails.key"
    assert len(first) == 32
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert thumbnail_key(tmp_path / "data") == first
    assert thumbnail_key(tmp_path / "other") != first
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["thumbnails.key"]
    place.write_text("half a key")
    with pytest.raises(EngineError, match="is damaged"):
        thumbnail_key(tmp_path / "data")


@pytest.mark.parametrize("content", [KEY, KEY.hex().encode(), KEY.hex().encode() + b"\n"])
def test_a_key_may_come_from_outside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "key").write_bytes(content)
    assert thumbnail_key(tmp_path / "data", tmp_path / "key") == KEY
    assert not (tmp_path / "data").exists()


def test_what_is_no_key_is_refused(tmp_path: Path) -> None:
    (tmp_path / "key").write_text("a password")
    with pytest.raises(BadInput, match="32 bytes, or 64 hexadecimal digits"):
        thumbnail_key(tmp_path, tmp_path / "key")
    with pytest.raises(BadInput, match="cannot be read"):
        thumbnail_key(tmp_path, tmp_path / "absent")
