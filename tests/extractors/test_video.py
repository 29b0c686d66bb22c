"""Films as observations: what their tags and frames say, the people in them, and damage as stated problems."""

from __future__ import annotations

import hashlib
import threading
import zipfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import cv2
import numpy as np
import psutil
import pytest

from asasec_graph import messages
from asasec_graph.errors import EngineError
from asasec_graph.evidence import locating
from asasec_graph.evidence.vault import Vault
from asasec_graph.extractors.listing import choose
from asasec_graph.extractors.video import EXTRACTOR
from asasec_graph.ingest.reader import observed
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Face, Link, Mention, Observation, Problem
from asasec_graph.reading import film, pdq
from asasec_graph.reading.faces import engine
from asasec_graph.reading.pictures import Rgb, decode
from asasec_graph.reading.source import Enclosed, Options, Source
from asasec_graph.samples import films
from asasec_graph.samples.films import Shape

NO_FACES = Options(faces=False, timezone="Europe/Madrid")
FACES = Path(__file__).parents[3] / "shared" / "data" / "faces"


def source(path: Path, options: Options = NO_FACES) -> Source:
    return Source(path, path.name, hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size, options)


def seen(path: Path, options: Options = NO_FACES) -> list[Observation]:
    given = source(path, options)
    assert choose(given) is EXTRACTOR
    return [one for one in EXTRACTOR.extract(given) if not isinstance(one, Enclosed)]


def facts(found: list[Observation]) -> dict[str, object]:
    (media,) = [one for one in found if isinstance(one, Mention) and one.entity.kind is EntityKind.MEDIA]
    return dict(media.asserted)


def problems(found: list[Observation]) -> list[str]:
    return [one.reason for one in found if isinstance(one, Problem)]


def test_a_phones_film(tmp_path: Path) -> None:
    path = tmp_path / "a.mov"
    films.write_phone(path)
    found = seen(path)
    told = facts(found)
    frames = cast("dict[str, Any]", told.pop("frames"))
    assert told == {
        "mediaType": "video/quicktime", "container": "QuickTime", "codec": "mpeg4", "width": 120, "height": 160,
        "rotation": 90, "seconds": 3.008, "frameRate": 10.0, "audio": True, "audioCodec": "aac", "make": "Apple",
        "model": "iPhone 13", "software": "17.1", "taken": "2024-05-01T12:30:00Z", "framesRead": 3,
        "framesHashed": 3, "framesSearched": 0, "pdqQuality": 100,
    }  # fmt: skip
    assert frames["seconds"] == [0.0, 1.0, 2.0]
    upright = np.ascontiguousarray(np.rot90(films.textures(160, 120)(1.0), -1))
    assert pdq.distance(frames["pdq"][1], pdq.compute(upright).hex) <= pdq.MATCH
    (link,) = [one for one in found if isinstance(one, Link)]
    assert link.type is LinkType.LOCATED_AT
    assert link.target.key == "geo:40.41680,-3.70380"
    assert problems(found) == []


@pytest.mark.parametrize(
    ("name", "device"), [("gopro", f"serial:gopro/{films.SERIAL}"), ("sony", "serial:sony/3012345")]
)
def test_a_cameras_serial_number_makes_a_device(tmp_path: Path, name: str, device: str) -> None:
    path = tmp_path / "a.mp4"
    (films.write_gopro if name == "gopro" else films.write_sony)(path)
    (link,) = [one for one in seen(path) if isinstance(one, Link)]
    assert link.type is LinkType.TAKEN_WITH
    assert link.target.key == device


def test_a_recording_without_pictures_gives_its_facts(tmp_path: Path) -> None:
    path = tmp_path / "a.m4a"
    films.write_sound(path)
    found = seen(path)
    assert facts(found) == {
        "mediaType": "audio/mp4", "container": "M4A", "seconds": 1.024, "audio": True, "audioCodec": "aac",
    }  # fmt: skip
    assert problems(found) == []


def test_a_film_in_an_archive_is_kept_to_be_shown(tmp_path: Path) -> None:
    path, vault = tmp_path / "a.webm", Vault(tmp_path / "vault")
    films.write_kind(path, format="webm")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(path, "b/clip")
    inner = source(path)
    found = [one.observation for one in observed(source(tmp_path / "a.zip"), vault)]
    (media,) = [one for one in found if isinstance(one, Mention) and one.entity.kind is EntityKind.MEDIA]
    assert media.entity.key == f"sha256:{inner.sha256}"
    assert media.locator == "a.zip!b/clip#film"
    assert vault.holds(inner.sha256)


def test_frames_that_stay_the_same_have_one_hash(tmp_path: Path) -> None:
    path, paint = tmp_path / "a.mp4", films.textures(160, 120, shot=100)
    films.write(path, Shape(seconds=20.0), painter=lambda at: paint(0.0) if at < 12 else films.textures(160, 120, 5)(0))
    told = facts(seen(path))
    assert told["framesHashed"] == 2
    assert isinstance(told["frames"], dict)
    assert told["frames"]["seconds"] == [0.0, 12.0]


def test_a_film_without_its_index_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    films.write(path, Shape())
    path.write_bytes(path.read_bytes()[:-2_000])
    found = seen(path)
    assert facts(found)["mediaType"] == "video/mp4"
    first, second = problems(found)
    assert first.startswith("the film cannot be opened (")
    assert "index (moov) is missing" in second


@pytest.mark.parametrize("options", [{"movflags": "faststart"}, {"movflags": "frag_keyframe+empty_moov"}])
def test_of_a_film_that_is_cut_off_what_there_is_is_used(tmp_path: Path, options: dict[str, str]) -> None:
    path = tmp_path / "a.mp4"
    films.write(path, Shape(seconds=10.0, options=options), format="mp4")
    whole = facts(seen(path))["framesRead"]
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 6 // 10])
    found = seen(path)
    told = facts(found)
    assert whole == 10
    assert 5 <= int(str(told["framesRead"])) <= 7
    if "frag" not in options["movflags"]:  # one in pieces announces no more than is there
        assert any("but it announces 00:00:10: what there is was searched" in text for text in problems(found))


def test_damaged_packets_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.avi"
    films.write(path, Shape(seconds=6.0, codec="mjpeg"), format="avi")
    data, rng = bytearray(path.read_bytes()), np.random.default_rng(1)
    place = len(data) // 2
    data[place : place + 30_000] = rng.integers(0, 256, 30_000, dtype=np.uint8).tobytes()
    path.write_bytes(data)
    found = seen(path)
    assert 2 <= int(str(facts(found)["framesRead"])) <= 6
    assert len(problems(found)) <= 2


def test_a_film_that_announces_too_many_pixels_is_not_decoded(tmp_path: Path) -> None:
    path = tmp_path / "a.avi"
    films.write(path, Shape(codec="rawvideo"), format="avi")
    data = bytearray(path.read_bytes())
    at = data.index(b"strf") + 8  # BITMAPINFOHEADER: width and height from its fourth byte
    data[at + 4 : at + 12] = (60_000).to_bytes(4, "little") * 2
    path.write_bytes(data)
    found = seen(path)
    assert problems(found) == [
        "3 packets of the film are damaged: what they show was passed over",
        "the film's frames have no size, or one over the limit of 36000000 pixels; none was decoded",
    ]


def test_a_codec_that_is_not_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    films.write(path, Shape(seconds=1.0, codec="jpeg2000"), format="matroska")
    assert problems(seen(path)) == [
        "the film's pictures were not decoded: jpeg2000 is none of the codecs that are read here"
    ]


def test_bytes_behind_a_films_first_ones_are_a_stated_problem(tmp_path: Path) -> None:
    for number, head in enumerate((b"FLV\x01", bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c"), b"\0\0\x01\xba")):
        path = tmp_path / f"{number}.bin"
        path.write_bytes(head + bytes(1_000))
        found = seen(path)
        assert facts(found)["mediaType"]
        assert problems(found)
        assert all(messages.reason("es", text) != text for text in problems(found))


@pytest.fixture(scope="session")
def people() -> list[Rgb]:
    """Two faces close up, of two people."""
    paths = [FACES / "bbt" / "amy1.png", FACES / "public" / "obama.jpg"]
    if not all(path.is_file() for path in paths):
        pytest.skip("the shared pictures of faces are not here")
    try:
        engine()
    except EngineError as error:
        pytest.skip(error.message)
    made: list[Rgb] = []
    for path in paths:
        with path.open("rb") as file:
            pixels = decode(file).pixels
        scale = 300 / pixels.shape[0]
        made.append(np.asarray(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8))
    return made


def stage(people: list[Rgb], at: float) -> Rgb:
    """The first walks to the right; from 8 s on the second stands beside a while, then alone before another wall."""
    wall = films.textures(960, 400, seed=3 if at < 12 else 4, shot=1_000)(0.0) // 3 + 80
    if at < 12:
        _put(wall, people[0], 20 + int(at * 20))
    if at >= 8:
        _put(wall, people[1], 600)
    return wall


def _put(wall: Rgb, face: Rgb, x: int) -> None:
    height, width = face.shape[0], min(face.shape[1], wall.shape[1] - x)
    wall[60 : 60 + height, x : x + width] = face[:, :width]


def test_people_who_stay_are_tracks_of_faces(tmp_path: Path, people: list[Rgb]) -> None:
    path = tmp_path / "a.mp4"
    shape = Shape(seconds=17.0, width=960, height=400, bits=4_000_000)
    films.write(path, shape, painter=lambda at: stage(people, at))
    given = source(path, replace(NO_FACES, faces=True))
    found = seen(path, given.options)
    faces = [one for one in found if isinstance(one, Face)]
    spans = {(face.asserted["track"], face.asserted["from"], face.asserted["to"]) for face in faces}
    assert sorted((first, last) for _, first, last in spans) == [(0.0, 11.0), (8.0, 11.0), (12.0, 16.0)]
    assert len(faces) <= 3 * len(spans)
    depicted = [one for one in found if isinstance(one, Link) and one.type is LinkType.DEPICTS]
    assert [link.target for link in depicted] == [face.entity for face in faces]
    for face in faces:
        x, y, width, height = (int(side) for side in face.box)
        assert face.locator.startswith("frame 00:00:")
        assert face.locator.endswith(f" face {x},{y},{width},{height}")
        passage = locating.follow(given, face.locator)
        assert passage.sha256 == given.sha256
        assert f"width: {width}" in passage.text
        assert passage.data.rstrip(b"\0")[:64] in path.read_bytes()
        when = float(face.entity.key.partition("@")[2])
        cut = film.frame_at(path, when)[y : y + height, x : x + width]
        (again, *_) = engine().find(np.pad(cut, ((40, 40), (40, 40), (0, 0)), mode="edge"))
        assert float(again.vector @ np.frombuffer(face.vector, dtype="<f4")) > 0.6


def test_no_faces_are_sought_where_the_case_does_not_allow_it(tmp_path: Path, people: list[Rgb]) -> None:
    path = tmp_path / "a.mp4"
    films.write(path, Shape(seconds=2.0, width=960, height=400), painter=lambda at: stage(people, at))
    found = seen(path)
    assert not [one for one in found if isinstance(one, Face)]
    assert facts(found)["framesSearched"] == 0


def test_reading_a_large_film_stays_within_memory(tmp_path: Path) -> None:
    """4K with both processes: under 1 GB."""
    path, paint = tmp_path / "a.avi", films.textures(3_840, 2_160)
    films.write(path, Shape(seconds=3.0, width=3_840, height=2_160, rate=2, codec="mjpeg"), painter=paint)
    process, peaks, over = psutil.Process(), [0], threading.Event()
    before = process.memory_info().rss

    def watch() -> None:
        while not over.wait(0.01):
            with suppress(psutil.Error):
                tree = [process, *process.children(recursive=True)]
                peaks.append(sum(one.memory_info().rss for one in tree) - before)

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        assert facts(seen(path))["framesRead"] == 3
    finally:
        over.set()
        watching.join()
    assert len(peaks) > 5
    assert max(peaks) < 1 << 30


def test_reading_again_gives_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.webm"
    films.write_kind(path, format="webm")
    assert seen(path) == seen(path)
