"""Each format by its bytes: HEIF, AVIF, RAW and the modes of the others, turned as the camera was held."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from asasec_graph.errors import EvidenceError
from asasec_graph.reading import exif, pictures, pictures_kinds, pictures_pillow
from asasec_graph.reading.pictures import Picture
from asasec_graph.samples import pictures as samples_of
from asasec_graph.samples import pictures_heif


def read(path: Path, least: int = pictures.LEAST) -> Picture:
    with path.open("rb") as file:
        return pictures.decode(file, path.name, least)


def test_a_heic_file_is_turned_once_and_its_notes_are_read(tmp_path: Path) -> None:
    camera = samples_of.write_heic(tmp_path / "a.heic")
    picture = read(tmp_path / "a.heic")
    assert picture.header.media_type == "image/heic"
    assert (picture.header.width, picture.header.height) == (pictures_heif.HEIGHT, pictures_heif.WIDTH)
    assert picture.pixels.shape == (pictures_heif.WIDTH, pictures_heif.HEIGHT, 3)
    said = exif.read(picture.header.tags)
    assert (said.make, said.model) == (camera.make, camera.model)
    assert said.place is not None
    assert round(said.place.latitude, 4) == samples_of.LATITUDE


def test_the_shapes_of_the_heic_sample_are_where_they_were_drawn(tmp_path: Path) -> None:
    """A quarter counter-clockwise: what lay left (a disc, yellow) lies at the bottom, a blue box at the top."""
    (tmp_path / "a.heic").write_bytes(pictures_heif.write(b"", turns=1))
    pixels = read(tmp_path / "a.heic").pixels.astype(int)
    left = np.array([250, 240, 60])
    assert np.abs(pixels[128 - 45, 35] - left).max() < 40
    assert np.abs(pixels[128 - 95, 65] - np.array([30, 60, 200])).max() < 60


def test_the_pictures_of_a_heif_file_are_counted(tmp_path: Path) -> None:
    samples_of.write_heic(tmp_path / "two.heic", pictures=2)
    assert read(tmp_path / "two.heic").header.pictures == 2


def test_an_avif_file_is_read_by_its_bytes(tmp_path: Path) -> None:
    camera = samples_of.write(tmp_path / "a.heic", form="AVIF")
    picture = read(tmp_path / "a.heic")
    assert picture.header.media_type == "image/avif"
    assert exif.read(picture.header.tags).make == camera.make
    drawn = np.asarray(samples_of.drawing(1)).astype(int)
    assert np.abs(picture.pixels.astype(int) - drawn).mean() < 6


def test_of_a_raw_file_the_preview_is_read_and_its_own_notes(tmp_path: Path) -> None:
    camera = samples_of.write_dng(tmp_path / "a.tif")
    picture = read(tmp_path / "a.tif")
    assert picture.header.media_type == "image/x-adobe-dng"
    assert picture.header.preview
    assert picture.pixels.shape == (320, 240, 3)
    assert exif.read(picture.header.tags).model == camera.model


def test_a_raw_file_without_preview_still_gives_its_notes(tmp_path: Path) -> None:
    samples_of.write_dng(tmp_path / "a.dng", preview=False)
    with (tmp_path / "a.dng").open("rb") as file, pictures.opened(file, "a.dng") as found:
        assert exif.read(found.header.tags).model == samples_of.MODEL
        with pytest.raises(EvidenceError, match="no preview"):
            found.pixels(0)


def test_a_tiff_file_is_no_raw_file_though_a_maker_of_cameras_is_named(tmp_path: Path) -> None:
    notes = Image.Exif()
    notes[0x010F] = "NIKON CORPORATION"
    samples_of.drawing().save(tmp_path / "a.nef", "TIFF", exif=notes)
    assert read(tmp_path / "a.nef").header.media_type == "image/tiff"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "image/avif"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "image/heic"),
        (b"\0\0\0\x14ftypmif1\0\0\0\0mif1", "image/heif"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "image/x-canon-cr3"),
        (b"\0\0\0\x18ftypisom\0\0\0\0isommp42", None),
        (b"FUJIFILMCCD-RAW 0201", "image/x-fuji-raf"),
        (b"IIRO\x08\0\0\0", "image/x-olympus-orf"),
        (b"IIU\0\x18\0\0\0", "image/x-panasonic-rw2"),
        (b"II*\0\x10\0\0\0CR\2\0", "image/x-canon-cr2"),
        (b"ftypheic", None),
    ],
)
def test_formats_are_told_by_their_first_bytes(head: bytes, kind: str | None) -> None:
    assert pictures_kinds.media_type(head + b"\0" * 40) == kind


@pytest.mark.parametrize("form", ["PNG", "TIFF"])
def test_deep_and_palette_pictures_look_as_they_did(form: str) -> None:
    drawn = samples_of.drawing()
    for image in (
        drawn.convert("P", palette=Image.Palette.ADAPTIVE),
        drawn.convert("CMYK") if form == "TIFF" else drawn,
    ):
        stream = BytesIO(samples_of.encoded(image, form))
        assert np.abs(pictures.decode(stream).pixels.astype(int) - np.asarray(drawn).astype(int)).mean() < 8


def test_a_profile_of_colours_changes_nothing_of_what_is_decoded() -> None:
    drawn = samples_of.drawing()
    plain = pictures.decode(BytesIO(samples_of.encoded(drawn, "PNG"))).pixels
    profiled = pictures.decode(BytesIO(samples_of.encoded(drawn, "PNG", icc_profile=b"\0" * 200))).pixels
    assert (plain == profiled).all()


def test_a_picture_of_no_pixels_is_an_error() -> None:
    data = bytearray(samples_of.encoded(samples_of.drawing(), "PNG"))
    data[16:20] = struct.pack(">I", 0)
    with pytest.raises(EvidenceError, match=r"0 x 240|cannot be decoded"):
        pictures.decode(BytesIO(bytes(data)), "none.png")


@pytest.mark.parametrize(("least", "factor"), [(0, 1), (50, 12), (160, 3), (1_600, 1)])
def test_a_large_picture_is_averaged_down_as_a_whole(monkeypatch: pytest.MonkeyPatch, least: int, factor: int) -> None:
    monkeypatch.setattr(pictures_pillow, "_STRIP", 20_000)
    monkeypatch.setattr(pictures_pillow, "_ENTIRE", 100_000)
    image = samples_of.drawing(3, 600, 420)
    picture = pictures.decode(BytesIO(samples_of.encoded(image, "BMP")), least=least)
    shape = (600 // factor, 420 // factor)
    assert picture.pixels.shape[1::-1] == shape
    assert picture.scale[0] == factor
    wanted = np.asarray(image.resize(shape, Image.Resampling.BOX)).astype(int)
    assert np.abs(picture.pixels.astype(int) - wanted).mean() < 1.5
