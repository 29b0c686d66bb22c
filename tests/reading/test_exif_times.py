"""Times that contradict each other: beyond what a zone explains, and never for what one does."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.evidence import containers
from asasec_graph.extractors.picture import EXTRACTOR
from asasec_graph.model.observations import Mention, Problem
from asasec_graph.reading import exif, exif_times, pictures
from asasec_graph.reading.exif import Metadata, Taken
from asasec_graph.reading.source import Options, Source, Written
from asasec_graph.samples import archives, images
from asasec_graph.samples import pictures as samples_of
from asasec_graph.samples.pictures import Camera

NO_FACES = Options(faces=False)
HOUR = 3_600_000


def found(said: Metadata, written: Written | None = None, zone: str = "UTC") -> dict[str, int]:
    conflicts = cast("list[dict[str, object]]", exif_times.conflicts(said, zone, written))
    assert all(one["a"] == "DateTimeOriginal" for one in conflicts)
    return {str(one["b"]): int(str(one["seconds"])) for one in conflicts}


def of_photo(path: Path, camera: Camera, written: Written | None = None, zone: str = "UTC") -> dict[str, int]:
    samples_of.write(path, camera=camera)
    with path.open("rb") as file:
        return found(exif.read(pictures.header(file).tags, zone), written, zone)


def test_times_of_real_photographs(samples: Path) -> None:
    """The Nikon's clock was a day late (its receiver's was not), and three pictures were saved again later."""
    told: dict[str, dict[str, int]] = {}
    for path in sorted((samples / "exif").glob("*.jpg")):
        with path.open("rb") as file:
            told[path.name] = found(exif.read(pictures.header(file).tags))
    assert {name: conflicts for name, conflicts in told.items() if conflicts} == {
        "Canon EOS 7D.jpg": {"ModifyDate": 2_536_045},
        "DSCN0010.jpg": {"GPSDateTime": 79_108, "ModifyDate": 881_188},
        "DSCN0012.jpg": {"GPSDateTime": 79_108, "ModifyDate": 881_118},
        "DSCN0021.jpg": {"GPSDateTime": 79_107, "ModifyDate": 880_608},
        "DSCN0025.jpg": {"GPSDateTime": 79_108, "ModifyDate": 880_308},
        "DSCN0027.jpg": {"GPSDateTime": 79_108, "ModifyDate": 880_268},
        "FujiFilm FinePixS1Pro (1).jpg": {"ModifyDate": 509_382},
    }


def test_what_agrees_is_no_conflict(tmp_path: Path) -> None:
    assert of_photo(tmp_path / "a.jpg", Camera()) == {}
    assert of_photo(tmp_path / "b.jpg", Camera(offset="")) == {}
    assert of_photo(tmp_path / "c.jpg", Camera(offset=""), zone="Pacific/Auckland") == {}


def test_a_clock_against_the_receivers(tmp_path: Path) -> None:
    late = ("2024:05:05", 16, 29, 58)
    assert of_photo(tmp_path / "a.jpg", Camera(gps=late)) == {"GPSDateTime": 86_398}
    assert of_photo(tmp_path / "b.jpg", Camera(gps=late, offset="")) == {"GPSDateTime": 86_398 - 7_200}
    hours_off = ("2024:05:04", 20, 0, 0)
    assert "GPSDateTime" in of_photo(tmp_path / "c.jpg", Camera(gps=hours_off))
    assert of_photo(tmp_path / "d.jpg", Camera(gps=hours_off, offset="")) == {}


def test_changed_before_it_was_taken(tmp_path: Path) -> None:
    camera = Camera(modified="2024:05:01 10:00:00")
    assert of_photo(tmp_path / "a.jpg", camera)["ModifyDate"] < 0


@given(st.integers(-12 * 4, 14 * 4), st.integers(-60, 60))
def test_no_zone_on_earth_makes_a_conflict(quarters: int, seconds: int) -> None:
    """A clock set to any zone's time, whatever zone it is read in."""
    true = 1_700_000_000_000
    clock = true + quarters * 900_000 + seconds * 1_000
    said = Metadata(taken=Taken(clock, "unstated"), gps_time=true)
    assert found(said) == {}
    assert found(Metadata(taken=Taken(clock + 27 * HOUR, "unstated"), gps_time=true)) != {}


def _photo(folder: Path) -> bytes:
    samples_of.write(folder / "IMG_1.jpg", camera=Camera())
    return (folder / "IMG_1.jpg").read_bytes()


def _members(path: Path) -> list[Source]:
    source = Source(path, path.name, "0" * 64, path.stat().st_size, NO_FACES)
    return [one for one in containers.members(source) if not isinstance(one, Problem)]


TAKEN = 1_714_840_200  # 2024-05-04 16:30:00 UTC


@pytest.mark.parametrize(
    ("later", "conflict"), [(0, None), (86_400, 86_400), (-3 * 86_400, -3 * 86_400)], ids=["same", "later", "before"]
)
def test_a_tars_time_against_the_cameras(tmp_path: Path, later: int, conflict: int | None) -> None:
    data = _photo(tmp_path)
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        info = tarfile.TarInfo("IMG_1.jpg")
        info.size, info.mtime = len(data), TAKEN + later
        archive.addfile(info, io.BytesIO(data))
    assert _file_conflict(tmp_path / "a.tar") == conflict


def test_a_zips_clock_has_no_zone(tmp_path: Path) -> None:
    data = _photo(tmp_path)
    for name, day in (("a.zip", 4), ("b.zip", 1)):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(zipfile.ZipInfo("IMG_1.jpg", (2024, 5, day, 18, 30, 0)), data)
    assert _file_conflict(tmp_path / "a.zip") is None
    assert _file_conflict(tmp_path / "b.zip") == -3 * 86_400 + 7_200


def test_a_zips_extra_field_is_universal_time(tmp_path: Path) -> None:
    data = _photo(tmp_path)
    info = zipfile.ZipInfo("IMG_1.jpg", (2024, 5, 4, 18, 30, 0))
    info.extra = b"UT\x05\0\x01" + (TAKEN + 7_200).to_bytes(4, "little")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(info, data)
    assert _file_conflict(tmp_path / "a.zip") == 7_200


def test_7z_and_file_systems_tell_when_a_file_was_written(tmp_path: Path) -> None:
    written = [one.written for one in _members(archives.write_7z(tmp_path / "a.7z", password=None).path)]
    assert all(one is not None and one.zoned and one.at > TAKEN * 1000 for one in written)
    assert written
    made = images.write(tmp_path / "disk.dd", {"Users/ana/IMG_1.jpg": _photo(tmp_path)}, {})
    (member,) = [one for one in _members(made.path) if one.basename == "IMG_1.jpg"]
    assert member.written is not None
    assert not member.written.zoned  # FAT


def _file_conflict(path: Path) -> int | None:
    source = Source(path, path.name, "0" * 64, path.stat().st_size, NO_FACES)
    for member in containers.members(source):
        assert not isinstance(member, Problem)
        media = next(one for one in EXTRACTOR.extract(member) if isinstance(one, Mention))
        conflicts = cast("list[dict[str, object]]", media.asserted.get("timeConflict", []))
        return next((int(str(one["seconds"])) for one in conflicts if one["b"] == "file"), None)
    raise AssertionError(f"{path.name} has no member")
