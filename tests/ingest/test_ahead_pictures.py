"""Pictures read ahead by several threads: what is seen, and its order, are those of one thread."""

from __future__ import annotations

import hashlib
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from threading import Event, Lock, active_count

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from asasec_graph.errors import EngineError, EvidenceError
from asasec_graph.evidence.vault import Vault
from asasec_graph.ingest.ahead_pictures import LEAST_PIXELS, Entry, Helpers, Later, pixels_of
from asasec_graph.ingest.reader import Seen, observed
from asasec_graph.reading import faces, pulse
from asasec_graph.reading.source import Options, Source

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Falsa\r\nTEL:600 123 456\r\nEND:VCARD\r\n"
THREADS = (1, 2, 5)


def _picture(number: int, kind: str) -> bytes:
    drawn = np.random.default_rng(number).integers(0, 256, (24 + number, 40, 3), dtype=np.uint8)
    file = BytesIO()
    Image.fromarray(drawn).resize((400, 300 + number)).save(file, kind)
    return file.getvalue()


def _mixed() -> dict[str, bytes]:
    """Pictures, some broken, among files of other kinds."""
    inner = BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        for number in range(4):
            archive.writestr(f"in/{number}.png", _picture(number, "PNG"))
    members: dict[str, bytes] = {}
    for number in range(12):
        whole = _picture(number, "JPEG")
        members[f"DCIM/{number:02}.jpg"] = whole if number % 3 else whole[: len(whole) // (number + 2)]
        if number % 4 == 1:
            members[f"DCIM/{number:02}.vcf"] = CARD.encode()
        if number % 4 == 2:
            members[f"DCIM/{number:02}.odd"] = bytes([number]) * 50
    return members | {"empty.jpg": b"", "head.jpg": b"\xff\xd8\xff\xe0", "x.zip": inner.getvalue()}


def _archive(folder: Path, members: dict[str, bytes]) -> Source:
    path = folder / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Source(path, path.name, digest, path.stat().st_size, Options(faces=False))


@pytest.mark.parametrize("threads", THREADS)
def test_what_is_seen_and_its_order_do_not_depend_on_threads(tmp_path: Path, threads: int) -> None:
    source = _archive(tmp_path, _mixed())
    expected = list(observed(source, Vault(tmp_path / "one")))
    with Helpers[Seen](threads) as helpers:
        found = list(observed(source, Vault(tmp_path / "several"), helpers=helpers))
    assert [(seen.reader, seen.observation) for seen in found] == [(one.reader, one.observation) for one in expected]
    kept = [sorted(path.name for path in (tmp_path / name).rglob("*") if path.is_file()) for name in ("one", "several")]
    assert kept[0] == kept[1] != []


def test_faces_are_the_same_too(tmp_path: Path, samples: Path) -> None:
    try:
        faces.engine()
    except EngineError as error:
        pytest.skip(error.message)
    files = sorted((samples / "faces" / "deepface").glob("*.jpg"))[:4]
    source = replace(_archive(tmp_path, {path.name: path.read_bytes() for path in files}), options=Options())
    expected = list(observed(source))
    with Helpers[Seen](3) as helpers:
        found = list(observed(source, helpers=helpers))
    assert [seen.observation for seen in found] == [seen.observation for seen in expected]


def test_a_reading_that_is_given_up_leaves_no_thread_and_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = _archive(tmp_path, _mixed())
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    before = active_count()
    with Helpers[Seen](3) as helpers:
        stream = observed(source, helpers=helpers)
        next(stream)
        next(stream)
        assert isinstance(stream, Iterator)
        stream.close()  # type: ignore[attr-defined]
    assert active_count() == before
    assert list(scratch.iterdir()) == []


@given(st.lists(st.tuples(st.booleans(), st.lists(st.integers(), max_size=3)), max_size=30), st.integers(1, 4))
def test_entries_are_told_in_their_order(entries: list[tuple[bool, list[int]]], threads: int) -> None:
    def given_later(values: list[int]) -> Entry[int]:
        return Later(lambda: list(values))

    with Helpers[int](threads) as helpers:
        found = list(helpers.in_turn(given_later(values) if later else values for later, values in entries))
    assert found == [value for _, values in entries for value in values]


def test_an_error_comes_in_its_turn() -> None:
    def failing() -> list[int]:
        raise EvidenceError("no")

    told: list[int] = []
    with Helpers[int](3) as helpers, pytest.raises(EvidenceError, match="no"):
        told.extend(helpers.in_turn([Later(lambda: [1]), [2], Later(failing), [3]]))
    assert told == [1, 2]


def test_few_wait_at_a_time() -> None:
    taken, told = 0, 0

    def entries() -> Iterator[Entry[int]]:
        nonlocal taken
        for number in range(200):
            taken += 1
            yield Later(lambda number=number: [number])  # type: ignore[misc]

    with Helpers[int](3) as helpers:
        for _ in helpers.in_turn(entries()):
            told += 1
            assert taken - told <= 3 * 4 + 1
    assert told == 200


@pytest.mark.parametrize(("pixels", "most"), [(LEAST_PIXELS, 1), (LEAST_PIXELS // 2, 2), (2 * LEAST_PIXELS, 1), (0, 4)])
def test_large_pictures_are_not_in_memory_together(pixels: int, most: int) -> None:
    working, peak, lock = 0, 0, Lock()

    def work() -> list[int]:
        nonlocal working, peak
        with lock:
            working += 1
            peak = max(peak, working)
        time.sleep(0.01)
        with lock:
            working -= 1
        return [1]

    with Helpers[int](4) as helpers:
        assert sum(helpers.in_turn(Later(work, pixels) for _ in range(16))) == 16
    assert peak <= most


def test_a_sign_of_life_of_a_helper_reaches_the_listener() -> None:
    heard, begun = Event(), Event()

    def work() -> list[int]:
        begun.set()
        pulse.beat()
        assert heard.wait(10)
        return [1]

    def blocking() -> list[int]:
        assert begun.wait(10)
        return [0]

    with Helpers[int](2) as helpers, pulse.heard(heard.set):
        assert list(helpers.in_turn([Later(blocking), Later(work)])) == [0, 1]
    assert heard.is_set()


def test_pixels_are_those_of_the_header(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(_picture(1, "PNG"))
    source = Source(path, "a", "0" * 64, 1)
    assert pixels_of(source) == 400 * 301
    path.write_bytes(b"\x00\x00\x00\x18ftypisom")
    assert pixels_of(replace(source)) == LEAST_PIXELS // 2
