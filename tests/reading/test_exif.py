"""Metadata: every sample's golden (written from the files by exiftool's conventions), makers' notes, damage."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import exifread
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Mention
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import cameras, exif, exif_ifd, exif_maker, exif_marks, exif_xmp, pictures
from asasec_graph.reading.exif import Metadata, Tags
from asasec_graph.reading.exif_ifd import Block, Field
from asasec_graph.samples import pictures_tiff

# make, model, serial numbers, latitude and longitude, taken (with zone or not), GPS time.
GOLDEN: dict[str, tuple[str, str, tuple[str, ...], tuple[float, float] | None, str, bool, str | None]] = {
    "Apple iPhone 4.jpg": ("Apple", "iPhone 4", (), (41.853, 12.488833), "2011-01-13T14:33:39Z", False, None),
    "Canon EOS 7D.jpg": ("Canon", "Canon EOS 7D", ("380319450",), None, "2010-12-12T11:41:35Z", True, None),
    "DSCN0010.jpg": (
        "NIKON", "COOLPIX P6000", (), (43.467448, 11.885127), "2008-10-22T16:28:39Z", False,
        "2008-10-23T14:27:07.240Z",
    ),
    "DSCN0012.jpg": (
        "NIKON", "COOLPIX P6000", (), (43.467157, 11.885395), "2008-10-22T16:29:49Z", False,
        "2008-10-23T14:28:17.240Z",
    ),
    "DSCN0021.jpg": (
        "NIKON", "COOLPIX P6000", (), (43.467082, 11.884538), "2008-10-22T16:38:20Z", False,
        "2008-10-23T14:36:47.230Z",
    ),
    "DSCN0025.jpg": (
        "NIKON", "COOLPIX P6000", (), (43.468365, 11.881635), "2008-10-22T16:43:21Z", False,
        "2008-10-23T14:41:49.030Z",
    ),
    "DSCN0027.jpg": (
        "NIKON", "COOLPIX P6000", (), (43.468442, 11.881515), "2008-10-22T16:44:01Z", False,
        "2008-10-23T14:42:29.030Z",
    ),
    "FujiFilm FinePixS1Pro (1).jpg": (
        "FUJIFILM", "FinePixS1Pro", (), (54.989667, -1.914167), "2002-07-13T15:58:28Z", False, None,
    ),
    "HTC Desire.jpg": (
        "HTC", "HTC Desire", (), (45.500667, 9.110333), "2011-05-06T09:59:48Z", False, "2011-05-06T07:59:48Z",
    ),
    "Issue 508.jpg": ("Apple", "iPhone XR", (), (43.859469, 15.503283), "2020-09-02T18:52:42.892Z", False, None),
    "Olympus PEN E-P3.jpg": (
        "OLYMPUS IMAGING CORP.", "E-P3", ("B9U505495", "4124110012362102"), None, "2013-08-27T19:45:23Z", False, None,
    ),
    "olympus-d320l.jpg": (
        "OLYMPUS OPTICAL CO.,LTD.", "SR55", ("00000001",), None, "1998-10-29T22:06:59Z", False, None,
    ),
}  # fmt: skip


def metadata(path: Path, zone: str = "UTC") -> Metadata:
    with path.open("rb") as file:
        return exif.read(pictures.header(file, path.name).tags, zone)


@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_what_each_sample_says(samples: Path, name: str) -> None:
    said = metadata(samples / "exif" / name)
    make, model, serials, place, taken, zoned, gps_time = GOLDEN[name]
    assert (said.make, said.model) == (make, model)
    assert tuple(serial.number for serial in said.serials) == serials
    found = said.place and (round(said.place.latitude, 6), round(said.place.longitude, 6))
    assert found == place
    assert said.taken is not None
    assert rfc3339(said.taken.at) == taken
    assert (said.taken.zone is None) is zoned
    assert (None if said.gps_time is None else rfc3339(said.gps_time)) == gps_time


def test_the_goldens_cover_every_sample(samples: Path) -> None:
    assert {path.name for path in (samples / "exif").iterdir()} == set(GOLDEN)


def test_an_independent_reader_agrees(samples: Path) -> None:
    for path in sorted((samples / "exif").glob("*.jpg")):
        with path.open("rb") as file:
            tags = exifread.process_file(file, details=False)
        said = metadata(path)
        if "Image Make" in tags:
            assert said.make == str(tags["Image Make"]).strip()
            assert said.model == str(tags["Image Model"]).strip()
        assert (said.place is not None) == ("GPS GPSLatitude" in tags)


def test_the_cameras_key_names_maker_and_number(samples: Path) -> None:
    found = metadata(samples / "exif" / "Olympus PEN E-P3.jpg").device()
    assert found is not None
    assert str(found[0]) == "DEVICE:serial:olympus/B9U505495"
    assert found[1].place == "MakerNote/Olympus/Equipment/0x0101"


def test_a_time_without_zone_is_read_in_the_stated_zone(samples: Path) -> None:
    said = metadata(samples / "exif" / "HTC Desire.jpg", "Europe/Rome")
    assert said.taken is not None
    assert rfc3339(said.taken.at) == "2011-05-06T07:59:48Z"
    assert said.taken.zone == "unstated"
    assert said.taken.at == said.gps_time


def jpeg(fields: dict[int, object], detail: dict[int, object]) -> Tags:
    """The tags of a picture written by Pillow."""
    written = Image.Exif()
    for tag, value in fields.items():
        written[tag] = value
    written.get_ifd(0x8769).update(detail)
    stream = BytesIO()
    Image.new("RGB", (8, 8)).save(stream, "JPEG", exif=written)
    return pictures.header(stream).tags


def test_offset_and_fraction_of_a_second_are_read() -> None:
    said = exif.read(jpeg({}, {0x9003: "2024:02:29 23:30:00", 0x9011: "+02:00", 0x9291: "25"}))
    assert said.taken is not None
    assert rfc3339(said.taken.at) == "2024-02-29T21:30:00.250Z"
    assert said.taken.zone is None


@pytest.mark.parametrize("time", ["0000:00:00 00:00:00", "    :  :     :  :  ", "2024:13:40 25:61:61", "yesterday"])
def test_a_time_that_is_none_is_left_out(time: str) -> None:
    assert exif.read(jpeg({}, {0x9003: time})).taken is None


@pytest.mark.parametrize(
    ("make", "number", "key"),
    [
        ("NIKON CORPORATION", "3001234", "serial:nikon/3001234"),
        ("Canon", "0380319450", "serial:canon/380319450"),
        ("EASTMAN KODAK COMPANY", "KCKCH12345", "serial:kodak/KCKCH12345"),
        ("LG Electronics", "A1B2C3", "serial:lg/A1B2C3"),
        ("Panasonic", "00000000", None),
        ("", "12345678", None),
    ],
)
def test_makers_are_written_one_way(make: str, number: str, key: str | None) -> None:
    found = exif.device_key(make, number)
    assert (found.key if found else None) == key


def test_the_printed_number_goes_before_the_internal_one() -> None:
    said = exif.read(jpeg({0x010F: "Fujifilm"}, {0xA431: "53A01234"}))
    found = said.device()
    assert found is not None
    assert found[0].key == "serial:fujifilm/53A01234"


def directory(order: str, entries: list[tuple[int, int, bytes]], at: int) -> bytes:
    """A TIFF directory placed at `at`, its longer values behind it; entries are tag, type and bytes."""
    sizes = {1: 1, 2: 1, 4: 4, 7: 1, 13: 4}
    behind, values, data = at + 2 + 12 * len(entries) + 4, b"", struct.pack(f"{order}H", len(entries))
    for tag, kind, raw in entries:
        place = raw.ljust(4, b"\0") if len(raw) <= 4 else struct.pack(f"{order}I", behind + len(values))
        values += raw if len(raw) > 4 else b""
        data += struct.pack(f"{order}HHI", tag, kind, len(raw) // sizes[kind]) + place
    return data + b"\0" * 4 + values


def note_in_a_block(note: bytes, order: str = "<") -> tuple[Block, Field]:
    """A block that holds a maker note after 64 bytes of other things."""
    data = b"\0" * 64 + note
    return Block(data, order), Field(7, note, 64, order)


def numbers(note: bytes, make: str, order: str = "<") -> list[tuple[str, bool]]:
    return [(serial.number, serial.internal) for serial in exif_maker.serials(*note_in_a_block(note, order), make)]


def test_serial_numbers_in_makers_notes() -> None:
    nikon = b"Nikon\0\x02\x10\0\0" + b"MM\0*\0\0\0\x08" + directory(">", [(0x1D, 2, b"NO= 3001234\0")], 8)
    assert numbers(nikon, "NIKON CORPORATION") == [("3001234", False)]
    canon = directory("<", [(0x0C, 4, struct.pack("<I", 380319450))], 64)
    assert numbers(canon, "Canon") == [("380319450", False)]
    panasonic = b"Panasonic\0\0\0" + directory("<", [(0x25, 7, b"X05100712340345\0")], 76)
    assert numbers(panasonic, "Panasonic") == [("X05100712340345", True)]
    fuji = b"FUJIFILM\x0c\0\0\0" + directory("<", [(0x10, 2, b"FPX20113705\0")], 12)
    assert numbers(fuji, "FUJIFILM") == [("FPX20113705", True)]
    pentax = b"AOC\0MM" + directory(">", [(0x229, 2, b"8123456\0")], 70)
    assert numbers(pentax, "PENTAX", ">") == [("8123456", False)]


def test_further_serial_numbers_in_makers_notes() -> None:
    motorola = b"MOT\0\1\1\1\1" + directory(">", [(0x5501, 2, b"ZX0000GEN1\0")], 8)
    assert numbers(motorola, "Motorola") == [("ZX0000GEN1", False)]
    olympus = b"OLYMP\0\2\0" + directory("<", [(0x101A, 2, b"203001592\0")], 72)
    assert numbers(olympus, "OLYMPUS OPTICAL CO.,LTD") == [("203001592", False)]
    inside = b"OLYMP\0\2\0" + directory("<", [(0x2010, 7, directory("<", [(0x101, 2, b"G2A\0")], 0))], 72)
    assert numbers(inside, "OLYMPUS CORPORATION") == [("G2A", False)]
    info = struct.pack(">5I", 1, 2, 3, 4, 1046111)
    pentax = b"PENTAX \0MM" + directory(">", [(0x215, 4, info)], 10)
    assert numbers(pentax, "PENTAX") == [("1046111", True)]
    nintendo = directory("<", [(0x1101, 7, b"3DS1" + b"\0" * 20 + bytes.fromhex("575bbdf3"))], 64)
    assert numbers(nintendo, "Nintendo", ">") == [("575bbdf3", True)]
    kodak = b"MM\0*\0\0\0\x08" + directory(">", [(0xFC00, 4, struct.pack(">I", 26))], 8)
    assert numbers(kodak + directory(">", [(0xFA19, 2, b"KCXGEN0000092\0")], 26), "EASTMAN KODAK COMPANY") == [
        ("KCXGEN0000092", False)
    ]
    leica = b"LEICA\0\x05\0" + directory("<", [(0x305, 4, struct.pack("<I", 4301234))], 8)
    assert numbers(leica, "LEICA CAMERA AG") == [("4301234", False)]
    shifted = b"Panasonic\0\0\0" + directory("<", [(0x25, 7, b"\0\0S0106040302\0")], 76)
    assert numbers(shifted, "Panasonic") == [("S0106040302", True)]
    canon = directory("<", [(0x0C, 4, b"\0" * 4), (0x96, 2, b"GD0031234\xff\xff")], 64)
    assert numbers(canon, "Canon") == [("GD0031234", True)]


def test_a_trail_camera_that_names_itself_in_its_note_alone() -> None:
    note = b"\x01\xf1\x03\0" + b"\0" * 38 + "H500GEN123456".encode("utf-16-le") + b"\0" * 8
    data = b"II*\0\x08\0\0\0" + directory("<", [(0x927C, 7, note)], 8)
    found = exif.read(Tags(exif=data)).device()
    assert found is not None
    assert found[0].key == "serial:reconyx/H500GEN123456"


@pytest.mark.parametrize("number", ["65535", "2147483647", "\x10\x15`\x12?", "0123456789ABCDEF", "0000-0000"])
def test_what_stands_for_no_number_makes_no_device(number: str) -> None:
    assert exif.read(jpeg({0x010F: "Canon"}, {0xA431: number})).device() is None


def test_entries_of_exif_in_the_first_directory_are_read() -> None:
    said = exif.read(jpeg({0x010F: "Canon", 0xA431: "142066080698", 0x9003: "2024:02:29 23:30:00"}, {}))
    assert said.device() is not None
    assert said.taken is not None


@given(st.binary(max_size=400), st.sampled_from(["Canon", "NIKON", "x"]))
def test_random_notes_raise_nothing(noise: bytes, make: str) -> None:
    for prefix in (
        b"",
        b"Nikon\0\x02\x10\0\0MM\0*",
        b"OLYMPUS\0II\3\0",
        b"FUJIFILM",
        b"AOC\0MM",
        b"PENTAX \0MM",
        b"OLYMP\0",
    ):
        found = exif_maker.serials(*note_in_a_block(prefix + noise), make)
        assert all(serial.number for serial in found)


@given(st.binary(max_size=300))
def test_random_metadata_raises_nothing(noise: bytes) -> None:
    said = exif.read(Tags(b"Exif\0\0II*\0\x08\0\0\0" + noise, noise, b"[camera info]" + noise))
    assert isinstance(said, Metadata)


def test_a_directory_that_points_at_itself_ends() -> None:
    data = b"II*\0\x08\0\0\0" + directory("<", [(0x8769, 4, struct.pack("<I", 8))], 8)
    found = exif_ifd.block(data)
    assert found is not None
    assert exif_ifd.below(found[0], found[1], 0x8769).keys() == {0x8769}


def test_xmp_is_read_without_resolving_anything(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOP")
    packet = f"""<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" aux:SerialNumber="123456">
    <aux:OwnerName>&e;</aux:OwnerName></rdf:Description></rdf:RDF></x:xmpmeta>"""
    found = exif_xmp.properties(packet.encode())
    assert found["aux:SerialNumber"] == "123456"
    assert "TOP" not in found.get("aux:OwnerName", "")


@pytest.mark.parametrize(
    ("text", "value"),
    [("41,51.18N", 41.853), ("1,54.85W", -1.914166), ("41,51,10.8S", -41.853), ("41.5", None), ("", None)],
)
def test_coordinates_of_xmp(text: str, value: float | None) -> None:
    assert exif_xmp.degrees(text) == (None if value is None else pytest.approx(value, abs=1e-6))


MARKS: dict[str, dict[str, object]] = {
    "Canon EOS 7D.jpg": {"artist": "Peter Bemmann", "copyright": "(C) Peter Bemmann"},
    "FujiFilm FinePixS1Pro (1).jpg": {"artist": "Ian Britton", "copyright": "ian Britton - FreeFoto.com"},
    "Issue 508.jpg": {"lens": "iPhone XR back camera 4.25mm f/1.8"},
}
EDITED = {
    "Canon EOS 7D.jpg": "Adobe Photoshop Lightroom",
    "FujiFilm FinePixS1Pro (1).jpg": "Adobe Photoshop 7.0",
    "Issue 508.jpg": "paint.net 4.2.13",
}


def test_lens_author_and_editing_of_each_sample_agree_with_an_independent_reader(samples: Path) -> None:
    for path in sorted((samples / "exif").glob("*.jpg")):
        facts = metadata(path).marks.facts()
        with path.open("rb") as file:
            tags = exifread.process_file(file, details=True)
        theirs = {name: str(tag).strip() for name, tag in tags.items()}
        assert facts.get("artist", "") == theirs.get("Image Artist", "")
        assert facts.get("copyright", "") == theirs.get("Image Copyright", "")
        assert theirs.get("EXIF LensModel") in (facts.get("lens"), None)
        assert facts.get("editedWith") == EDITED.get(path.name)
        assert facts.get("makerNoteOf") is None
        assert MARKS.get(path.name, {}).items() <= facts.items()


def test_the_lens_has_a_number_of_its_own_that_is_no_camera() -> None:
    said = exif.read(jpeg({0x010F: "Lumara"}, {0xA435: "GL778899", 0xA434: "23mm F2"}))
    assert said.marks.facts() == {"lens": "23mm F2", "lensSerial": "GL778899"}
    assert said.device() is None
    assert exif.read(jpeg({}, {0xA435: "0000000000"})).marks.lens_serial is None


@pytest.mark.parametrize(
    ("make", "note", "other"),
    [
        ("Lumara", b"Nikon\0\2\x10\0\0", "Nikon"),
        ("NIKON CORPORATION", b"Nikon\0\2\x10\0\0", None),
        ("LEICA CAMERA AG", b"Panasonic\0\0\0", None),
        ("Canon", b"FUJIFILM\x0c\0\0\0", "Fujifilm"),
        ("", b"FUJIFILM\x0c\0\0\0", None),
    ],
)
def test_a_note_of_another_maker_is_told(make: str, note: bytes, other: str | None) -> None:
    fields: dict[int, object] = {0x010F: make} if make else {}
    assert exif.read(jpeg(fields, {0x927C: note})).marks.note_of == other


def test_a_canon_note_of_another_model_is_told() -> None:
    def marks(model: str) -> exif_marks.Marks:
        note = directory("<", [(0x06, 2, b"Canon EOS 7D\0"), (0x09, 2, b"Titular Ficticia\0")], 0)
        detail = pictures_tiff.Directory({0x927C: note})
        values: dict[int, pictures_tiff.Value] = {0x010F: "Canon", 0x0110: model, 0x8769: detail}
        block = bytearray(pictures_tiff.block(pictures_tiff.Directory(values)))
        at = block.index(note)
        block[at : at + len(note)] = directory(
            "<", [(0x06, 2, b"Canon EOS 7D\0"), (0x09, 2, b"Titular Ficticia\0")], at
        )
        said = exif.read(Tags(bytes(block)))
        assert said.owner == "Titular Ficticia"
        return said.marks

    assert marks("Canon EOS 7D").note_of is None
    assert marks("Canon EOS 5D Mark II").note_of == "Canon EOS 7D"


def test_the_history_of_an_edited_picture_names_the_program() -> None:
    packet = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
      stEvt:softwareAgent="Adobe Photoshop 24.1 (Windows)"/></rdf:RDF></x:xmpmeta>"""
    assert exif.read(Tags(xmp=packet.encode())).marks.edited_with == "Adobe Photoshop 24.1 (Windows)"


def test_the_numbers_of_a_drone_are_devices() -> None:
    packet = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:d="http://www.dji.com/drone-dji/1.0/" d:DroneSerialNumber="1581F4XF00000000"/>
    </rdf:RDF></x:xmpmeta>"""
    said = exif.read(Tags(xmp=packet.encode(), exif=jpeg({0x010F: "DJI"}, {}).exif))
    found = said.device()
    assert found is not None
    assert found[0].key == "serial:dji/1581F4XF00000000"


def test_directories_that_stand_apart_are_read_together() -> None:
    """As in a CR3 file: EXIF's own directory and that of GPS are blocks of their own."""
    detail = pictures_tiff.block(pictures_tiff.Directory({0x9003: "2024:05:04 18:30:00", 0xA431: "LM1"}))
    main = pictures_tiff.block(pictures_tiff.Directory({0x010F: "Canon", 0x0110: "Canon EOS R5"}))
    said = exif.read(Tags(exif=main, detail=detail))
    assert said.model == "Canon EOS R5"
    assert [serial.number for serial in said.serials] == ["LM1"]
    assert said.taken is not None


@pytest.mark.parametrize(("owner", "persons"), [("Unknown", 0), ("Somebody Generated", 1)])
def test_what_cameras_write_for_no_owner_names_nobody(owner: str, persons: int) -> None:
    said = exif.read(jpeg({0x010F: "Canon"}, {0xA431: "142066080698", 0xA430: owner}))
    seen = [one for one in cameras.taken_with("0" * 64, said) if isinstance(one, Mention)]
    assert sum(one.entity.kind is EntityKind.PERSON for one in seen) == persons
