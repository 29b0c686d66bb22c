"""The film behind a picture is handed on as a file of its own, wherever it stands."""

from __future__ import annotations

import hashlib
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asasec_graph.evidence.locating import follow
from asasec_graph.extractors.picture import EXTRACTOR
from asasec_graph.ingest.reader import observed
from asasec_graph.model import keys
from asasec_graph.model.observations import Mention
from asasec_graph.reading.source import Enclosed, Options, Source
from asasec_graph.samples import films, pictures_heif
from tests.extractors.test_picture import NO_FACES, written
from tests.reading.test_pictures import saved, scene

TRAILER = b"\0\0\x30\x0aSEFH" + b"\0" * 20 + b"SEFT"
JPEG = saved(scene(80, 60), "JPEG").getvalue()


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("film") / "one.mp4"
    films.write(path, films.Shape(tags=films.CREATED), format="mp4")
    return path.read_bytes()


def enclosed(source: Source) -> list[Enclosed]:
    return [one for one in EXTRACTOR.extract(source) if isinstance(one, Enclosed)]


@pytest.mark.parametrize("trailer", [b"", TRAILER], ids=["at the end", "before a trailer"])
def test_a_film_behind_a_jpeg_is_read_as_a_film(tmp_path: Path, film: bytes, trailer: bytes) -> None:
    source = written(tmp_path, "motion.jpg", JPEG + film + trailer, NO_FACES)
    seen = [one.observation for one in observed(source) if isinstance(one.observation, Mention)]
    inner = keys.media(hashlib.sha256(film).hexdigest())
    told = next(one for one in seen if one.entity == inner and "codec" in one.asserted)
    assert told.asserted["container"] == "MP4"
    passage = follow(source, told.locator, lambda one: iter(enclosed(one)))
    assert passage.sha256 == hashlib.sha256(film).hexdigest()


def test_a_film_in_a_box_of_a_heif_file_is_handed_on(tmp_path: Path, film: bytes) -> None:
    data = pictures_heif.write(b"") + struct.pack(">I", len(film) + 8) + b"mpvd" + film
    (found,) = enclosed(written(tmp_path, "motion.heic", data, NO_FACES))
    assert (found.name, found.locator) == ("motion photo.mp4", "motion photo")


def test_a_film_that_is_cut_off_is_none(tmp_path: Path, film: bytes) -> None:
    assert enclosed(written(tmp_path, "cut.jpg", JPEG + film[: len(film) // 2], NO_FACES)) == []


@settings(max_examples=30)
@given(noise=st.binary(max_size=60), at=st.integers(0, 40))
def test_noise_behind_a_picture_is_no_film(tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int) -> None:
    path = tmp_path_factory.mktemp("noise") / "one.jpg"
    path.write_bytes(JPEG + noise[:at] + b"\0\0\0\x18ftypmp42" + noise[at:])
    source = Source(path, path.name, "0" * 64, path.stat().st_size, Options(faces=False))
    assert enclosed(source) == []
