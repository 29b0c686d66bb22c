"""Pictures as observations: goldens on the real samples, and bad input as stated problems."""

from __future__ import annotations

import hashlib
from collections import Counter
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from asasec_graph.errors import EngineError, EvidenceError
from asasec_graph.evidence.locating import follow
from asasec_graph.extractors.listing import choose
from asasec_graph.extractors.picture import EXTRACTOR
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Face, Link, Mention, Observation, Problem
from asasec_graph.reading import pictures_pages
from asasec_graph.reading.faces import engine
from asasec_graph.reading.source import Enclosed, Options, Source, Yielded
from asasec_graph.samples import pictures as samples_of
from tests.extractors.text_sources import seen_by
from tests.reading.test_pictures import png_announcing, saved, scene

ANY, NO_FACES = Options(), Options(faces=False)

# Device, place and number of faces of each sample.
GOLDEN: dict[str, tuple[str | None, str | None, int]] = {
    "exif/Apple iPhone 4.jpg": (None, "geo:41.85300,12.48883", 0),
    "exif/Canon EOS 7D.jpg": ("serial:canon/380319450", None, 1),
    "exif/DSCN0010.jpg": (None, "geo:43.46745,11.88513", 0),
    "exif/DSCN0012.jpg": (None, "geo:43.46716,11.88539", 0),
    "exif/DSCN0021.jpg": (None, "geo:43.46708,11.88454", 0),
    "exif/DSCN0025.jpg": (None, "geo:43.46836,11.88163", 0),
    "exif/DSCN0027.jpg": (None, "geo:43.46844,11.88152", 0),
    "exif/FujiFilm FinePixS1Pro (1).jpg": (None, "geo:54.98967,-1.91417", 0),
    "exif/HTC Desire.jpg": (None, "geo:45.50067,9.11033", 0),
    "exif/Issue 508.jpg": (None, "geo:43.85947,15.50328", 0),
    "exif/Olympus PEN E-P3.jpg": ("serial:olympus/B9U505495", None, 0),
    "exif/olympus-d320l.jpg": ("serial:olympus/00000001", None, 0),
    "faces/bbt/bbt1.jpg": (None, None, 4),
    "faces/bbt/amy1.png": (None, None, 1),
    "faces/public/obama.jpg": ("serial:canon/42033006980", None, 1),
}


def source(path: Path, options: Options = ANY) -> Source:
    return Source(path, path.name, hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size, options)


def written(folder: Path, name: str, data: bytes, options: Options = NO_FACES) -> Source:
    path = folder / name
    path.write_bytes(data)
    return source(path, options)


def kinds(seen: list[Observation]) -> Counter[str]:
    return Counter(one.entity.kind.value for one in seen if isinstance(one, Mention | Face))


def problems(seen: list[Observation]) -> list[str]:
    return [one.reason for one in seen if isinstance(one, Problem)]


@pytest.fixture(scope="module")
def models() -> None:
    try:
        engine()
    except EngineError as error:
        pytest.skip(error.message)


@pytest.mark.usefixtures("models")
@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_what_each_sample_gives(samples: Path, name: str) -> None:
    device, place, faces = GOLDEN[name]
    given = source(samples / name)
    assert choose(given) is EXTRACTOR
    seen = seen_by(EXTRACTOR, given)
    found = {one.entity.kind.value: one.entity.key for one in seen if isinstance(one, Mention)}
    assert found["MEDIA"] == f"sha256:{given.sha256}"
    assert found.get("DEVICE") == device
    assert found.get("LOCATION") == place
    assert problems(seen) == []
    links = Counter(one.type for one in seen if isinstance(one, Link))
    assert links[LinkType.TAKEN_WITH] == (device is not None)
    assert links[LinkType.LOCATED_AT] == (place is not None)
    assert links[LinkType.DEPICTS] == faces == kinds(seen)["FACE"]


@pytest.mark.usefixtures("models")
def test_a_face_says_where_it_is_and_what_made_it(samples: Path) -> None:
    given = source(samples / "faces" / "public" / "obama.jpg")
    (face,) = (one for one in EXTRACTOR.extract(given) if isinstance(one, Face))
    box = ",".join(str(round(side)) for side in face.box)
    assert face.entity.key == f"sha256:{given.sha256}#{box}"
    assert face.media.key == f"sha256:{given.sha256}"
    vector = np.frombuffer(face.vector, dtype="<f4")
    assert float(np.linalg.norm(vector)) == pytest.approx(1, abs=1e-5)
    assert face.model.endswith(f"/{len(vector)}")
    assert 0 < face.quality <= 1


def test_what_is_asserted_of_a_picture(samples: Path) -> None:
    seen = seen_by(EXTRACTOR, source(samples / "exif" / "Canon EOS 7D.jpg", NO_FACES))
    (media,) = (one for one in seen if isinstance(one, Mention) and one.entity.kind.value == "MEDIA")
    said = dict(media.asserted)
    pdq = said.pop("pdq")
    assert isinstance(pdq, str)
    assert len(pdq) == 64
    variants = said.pop("pdqVariants")
    assert isinstance(variants, list)
    assert len({pdq, *map(str, variants)}) == 8
    assert said == {
        "width": 600,
        "height": 900,
        "mediaType": "image/jpeg",
        "make": "Canon",
        "model": "Canon EOS 7D",
        "software": "Adobe Photoshop Lightroom",
        "owner": "Peter Bemmann",
        "taken": "2010-12-12T11:41:35Z",
        "modified": "2011-01-10T20:09:00Z",
        "pdqQuality": 100,
        "embeddedPreview": "matches",
        "creator": ["Peter Bemmann"],
        "description": "mit blauem Kleid",
        "placeName": "Fotostudio HS, Mainz, Rheinland-Pfalz, Deutschland",
        "artist": "Peter Bemmann",
        "copyright": "(C) Peter Bemmann",
        "lens": "EF24-70mm f/2.8L USM",
        "editedWith": "Adobe Photoshop Lightroom",
        "timeConflict": [
            {
                "a": "DateTimeOriginal",
                "b": "ModifyDate",
                "seconds": 2_536_045,
                "aTime": "2010-12-12T11:41:35Z",
                "bTime": "2011-01-10T20:09:00Z",
            }
        ],
    }
    assert media.at == 1292154095000
    owner = next(one for one in seen if isinstance(one, Mention) and one.entity.kind.value == "PERSON")
    assert owner.asserted["name"] == "Peter Bemmann"
    assert [str(one.target) for one in seen if isinstance(one, Link) and one.type is LinkType.OWNS] == [
        "DEVICE:serial:canon/380319450"
    ]


def test_faces_are_not_sought_without_a_legal_basis(samples: Path) -> None:
    seen = seen_by(EXTRACTOR, source(samples / "faces" / "public" / "obama.jpg", NO_FACES))
    assert kinds(seen) == {"MEDIA": 1, "DEVICE": 1}


def test_without_models_the_rest_is_read_and_the_mend_said(samples: Path, tmp_path: Path) -> None:
    given = source(samples / "exif" / "Olympus PEN E-P3.jpg", Options(models=tmp_path))
    seen = seen_by(EXTRACTOR, given)
    assert kinds(seen) == {"MEDIA": 1, "DEVICE": 1}
    (reason,) = problems(seen)
    assert reason.startswith("faces were not sought: no face models in")
    assert "make setup" in reason


def test_the_same_file_gives_the_same_observations(samples: Path) -> None:
    given = source(samples / "faces" / "bbt" / "bbt1.jpg")
    assert seen_by(EXTRACTOR, given) == seen_by(EXTRACTOR, given)


def test_a_bomb_keeps_its_metadata_and_is_a_problem(tmp_path: Path) -> None:
    given = written(tmp_path, "bomb.png", png_announcing(50_000, 50_000).getvalue())
    seen = seen_by(EXTRACTOR, given)
    (media,) = (one for one in seen if isinstance(one, Mention))
    assert media.asserted["width"] == 50_000
    assert problems(seen) == ["bomb.png: 50000 x 50000 pixels announced, over the limit of 89478485; not decoded"]


def test_a_truncated_picture_is_not_hashed_and_says_so(tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (200, 200, 3), dtype=np.uint8)
    data = saved(Image.fromarray(noise), "JPEG").getvalue()
    seen = seen_by(EXTRACTOR, written(tmp_path, "cut.jpg", data[: len(data) // 2]))
    (media,) = (one for one in seen if isinstance(one, Mention))
    assert "pdq" not in media.asserted
    assert len(problems(seen)) == 1
    assert "end early" in problems(seen)[0]


def test_the_frames_of_an_animated_picture_are_counted(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "blue")]
    stream = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    seen = seen_by(EXTRACTOR, written(tmp_path, "two.gif", stream.getvalue()))
    assert problems(seen) == []
    (media,) = (one for one in seen if isinstance(one, Mention))
    assert media.asserted["pdqQuality"] == 0
    assert "pdq" not in media.asserted
    assert "frames" not in media.asserted
    assert [media.asserted[name] for name in ("frameCount", "framesRead", "framesChanged")] == [2, 2, 2]


def test_a_wrong_ending_changes_nothing(tmp_path: Path) -> None:
    data = saved(scene(64, 64), "PNG").getvalue()
    given = written(tmp_path, "notes.txt", data)
    assert choose(given) is EXTRACTOR
    assert problems(seen_by(EXTRACTOR, given)) == []


@pytest.mark.parametrize("data", [b"", b"just text", b"BM and more text, no bitmap at all"])
def test_what_is_no_picture_is_not_taken(tmp_path: Path, data: bytes) -> None:
    assert not EXTRACTOR.takes(written(tmp_path, "x.jpg", data))


def test_a_picture_that_cannot_be_read_at_all_is_an_error(tmp_path: Path) -> None:
    given = written(tmp_path, "x.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    assert EXTRACTOR.takes(given)
    with pytest.raises(EvidenceError, match=r"x\.png"):
        seen_by(EXTRACTOR, given)


def test_text_from_metadata_stays_data(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0131] = "Lumara", "<script>alert(1)</script>'}) DETACH DELETE n"
    exif.get_ifd(0x8769)[0xA431] = "LX'}) MATCH (n) 0042"
    stream = BytesIO()
    scene(32, 32).save(stream, "JPEG", exif=exif)
    seen = seen_by(EXTRACTOR, written(tmp_path, "x.jpg", stream.getvalue()))
    media = next(one for one in seen if isinstance(one, Mention))
    assert media.asserted["software"] == "<script>alert(1)</script>'}) DETACH DELETE n"
    assert "serial:lumara/LX'}) MATCH (n) 0042" in {one.entity.key for one in seen if isinstance(one, Mention)}


def enclosed(seen: list[Yielded]) -> dict[str, bytes]:
    """What was handed on, by its locator."""
    found: dict[str, bytes] = {}
    for one in seen:
        if isinstance(one, Enclosed):
            made = BytesIO()
            if not isinstance(one.data, bytes):
                one.data(made)
            found[one.locator] = one.data if isinstance(one.data, bytes) else made.getvalue()
    return found


def media(seen: list[Yielded]) -> Mention:
    return next(one for one in seen if isinstance(one, Mention) and one.entity.kind.value == "MEDIA")


def test_a_preview_of_what_was_cut_off_is_handed_on(tmp_path: Path) -> None:
    preview = samples_of.write_cropped(tmp_path / "a.jpg")
    seen = list(EXTRACTOR.extract(source(tmp_path / "a.jpg", NO_FACES)))
    assert enclosed(seen) == {"EXIF/thumbnail": preview}
    assert media(seen).asserted["embeddedPreview"] == "differs"
    assert media(seen).asserted["previewSha256"] == [hashlib.sha256(preview).hexdigest()]


def test_a_preview_of_the_same_is_not(tmp_path: Path) -> None:
    samples_of.write(tmp_path / "a.jpg")
    seen = list(EXTRACTOR.extract(source(tmp_path / "a.jpg", NO_FACES)))
    assert enclosed(seen) == {}
    assert media(seen).asserted["embeddedPreview"] == "matches"


def test_the_preview_of_a_damaged_picture_is_handed_on(tmp_path: Path) -> None:
    samples_of.write(tmp_path / "a.jpg")
    data = (tmp_path / "a.jpg").read_bytes()
    seen = list(EXTRACTOR.extract(written(tmp_path, "cut.jpg", data[:-2_000])))
    assert list(enclosed(seen)) == ["EXIF/thumbnail"]
    assert media(seen).asserted["embeddedPreview"] == "alone"
    assert "pdq" not in media(seen).asserted
    (problem,) = [one.reason for one in seen if isinstance(one, Problem)]
    assert "of 240 rows could be decoded" in problem


def test_the_pages_of_a_scan_are_pictures_of_their_own(tmp_path: Path) -> None:
    samples_of.write_pages(tmp_path / "scan.tif", pages=3, seed=5)
    pages = enclosed(list(EXTRACTOR.extract(source(tmp_path / "scan.tif", NO_FACES))))
    assert list(pages) == ["page 2", "page 3"]
    for number, data in enumerate(pages.values(), 1):
        shown = np.asarray(Image.open(BytesIO(data)).convert("RGB"))
        assert (shown == np.asarray(samples_of.drawing(5 + number, 160, 120))).all()


def test_pages_beyond_the_bound_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures_pages, "MOST_PAGES", 2)
    samples_of.write_pages(tmp_path / "scan.tif", pages=4)
    seen = list(EXTRACTOR.extract(source(tmp_path / "scan.tif", NO_FACES)))
    assert list(enclosed(seen)) == ["page 2"]
    assert [one.reason for one in seen if isinstance(one, Problem)] == [
        "the file holds 4 pictures: the first 2 were read"
    ]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "HEIC", "DNG"])
def test_every_format_gives_the_camera_its_owner_and_the_place(tmp_path: Path, form: str) -> None:
    path = tmp_path / "a"
    match form:
        case "HEIC":
            samples_of.write_heic(path)
        case "DNG":
            samples_of.write_dng(path)
        case "JPEG" | "PNG" | "WEBP" | "AVIF":
            samples_of.write(path, form=form)
        case _:
            pytest.fail(form)
    seen = seen_by(EXTRACTOR, source(path, NO_FACES))
    found = {one.entity.kind.value: one.entity.key for one in seen if isinstance(one, Mention)}
    assert found["DEVICE"] == "serial:lumara/LM4012345"
    assert found["LOCATION"] == "geo:40.41680,-3.70380"
    said = next(one for one in seen if isinstance(one, Mention) and one.entity.kind.value == "MEDIA").asserted
    assert (said["lensSerial"], said["taken"]) == ("GL778899", "2024-05-04T16:30:00Z")
    assert "timeConflict" not in said
    assert said["pdqQuality"] == 100
    assert problems(seen) == []


@pytest.mark.usefixtures("models")
def test_faces_are_sought_in_the_frames_of_an_animation(samples: Path, tmp_path: Path) -> None:
    """Black, the face, black, the face elsewhere: each at its time, found again by its locator."""
    face = Image.open(samples / "faces" / "public" / "obama.jpg").convert("RGB").resize((240, 300))
    frames = [Image.new("RGB", (520, 320)) for _ in range(4)]
    frames[1].paste(face, (10, 10))
    frames[3].paste(face, (270, 10))
    stream = saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=[500, 750, 500, 500])
    given = written(tmp_path, "a.gif", stream.getvalue(), ANY)
    found = [one for one in EXTRACTOR.extract(given) if isinstance(one, Face)]
    assert [one.locator.partition(" face ")[0] for one in found] == ["frame 00:00:00.5", "frame 00:00:01.75"]
    assert [one.entity.key.rpartition("@")[2] for one in found] == ["0.5", "1.75"]
    assert found[1].box[0] - found[0].box[0] == pytest.approx(260, abs=8)
    one, other = (np.frombuffer(each.vector, dtype="<f4") for each in found)
    assert float(one @ other) > 0.9
    passage = follow(given, found[1].locator)
    assert "00:00:01.75" in passage.text
