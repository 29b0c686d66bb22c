"""What pictures say in words beside their pixels, and what is left of pictures that no decoder opens."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from asasec_graph.errors import EvidenceError
from asasec_graph.evidence.locating import follow
from asasec_graph.extractors.picture import EXTRACTOR
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Link, Mention, Problem
from asasec_graph.reading import exif, exif_iptc, exif_xmp, pictures, pictures_notes
from asasec_graph.reading.exif import Metadata, Tags
from asasec_graph.reading.pictures import Rgb
from tests.extractors.test_picture import NO_FACES, written
from tests.extractors.text_sources import seen_by
from tests.reading.test_pictures import saved, scene

PACKET = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"
 xmlns:MP="http://ns.microsoft.com/photo/1.2/" xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#"
 ext:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia">
<dc:creator><rdf:Seq><rdf:li>Author One</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>beach</rdf:li><rdf:li>summer</rdf:li></rdf:Bag></dc:subject>
<ext:PersonInImage><rdf:Bag><rdf:li>Person Two</rdf:li><rdf:li>Person Three</rdf:li></rdf:Bag></ext:PersonInImage>
<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>
<rdf:li><rdf:Description mwg-rs:Name="Person Two" mwg-rs:Type="Face">
<mwg-rs:Area stArea:x="0.5" stArea:y="0.4" stArea:w="0.2" stArea:h="0.1" stArea:unit="normalized"/>
</rdf:Description></rdf:li>
<rdf:li rdf:parseType="Resource"><mwg-rs:Name>A dog</mwg-rs:Name><mwg-rs:Type>Pet</mwg-rs:Type></rdf:li>
</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
<MP:RegionInfo><rdf:Description><MPReg:Regions><rdf:Bag>
<rdf:li MPReg:Rectangle="0.1, 0.2, 0.3, 0.4" MPReg:PersonDisplayName="Person Four"/>
</rdf:Bag></MPReg:Regions></rdf:Description></MP:RegionInfo>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def segment(marker: int, data: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data


def dataset(number: int, value: bytes, record: int = 2) -> bytes:
    return b"\x1c" + struct.pack(">BBH", record, number, len(value)) + value


def resource(number: int, data: bytes) -> bytes:
    return b"8BIM" + struct.pack(">H", number) + b"\0\0" + struct.pack(">I", len(data)) + data + b"\0" * (len(data) % 2)


RECORDS = (
    dataset(90, b"\x1b%G", 1)
    + dataset(80, "Autora Dós".encode())
    + dataset(25, b"playa")
    + dataset(25, b"verano")
    + dataset(55, b"20240229")
    + dataset(60, b"233000+0200")
    + dataset(90, b"Vigo")
    + dataset(101, b"Spain")
    + dataset(120, b"A caption")
)


def jpeg_with(*parts: bytes) -> bytes:
    return b"\xff\xd8" + b"".join(parts) + saved(scene(80, 60), "JPEG").getvalue()[2:]


def said(data: bytes) -> Metadata:
    return exif.read(pictures.header(BytesIO(data)).tags)


def test_iptc_records_of_a_jpeg() -> None:
    found = said(jpeg_with(segment(0xED, b"Photoshop 3.0\0" + resource(1005, b"abc") + resource(0x0404, RECORDS))))
    assert dict(found.about.facts) == {
        "description": "A caption",
        "keywords": ["playa", "verano"],
        "creator": ["Autora Dós"],
        "placeName": "Vigo, Spain",
    }
    assert found.taken is not None
    assert (found.taken.at, found.taken.zone) == (1_709_242_200_000, None)


def test_persons_shown_and_their_regions(tmp_path: Path) -> None:
    packet = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + PACKET)
    source = written(tmp_path, "album.jpg", jpeg_with(packet), NO_FACES)
    seen = seen_by(EXTRACTOR, source)
    media = next(one for one in seen if isinstance(one, Mention) and one.entity.kind is EntityKind.MEDIA)
    assert media.asserted["creator"] == ["Author One"]
    assert media.asserted["keywords"] == ["beach", "summer"]
    assert media.asserted["digitalSource"] == "trainedAlgorithmicMedia"
    assert media.asserted["personsShown"] == ["Person Two", "Person Four", "Person Three"]
    persons = [one for one in seen if isinstance(one, Mention) and one.entity.kind is EntityKind.PERSON]
    assert [(one.asserted["name"], one.asserted.get("region")) for one in persons] == [
        ("Person Two", [0.4, 0.35, 0.2, 0.1]),
        ("Person Four", [0.1, 0.2, 0.3, 0.4]),
        ("Person Three", None),
    ]
    shown = {one.target for one in seen if isinstance(one, Link) and one.type is LinkType.DEPICTS}
    assert shown == {one.entity for one in persons}
    for one in persons:
        assert str(one.asserted["name"]) in follow(source, one.locator).text


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def block(make: bytes) -> bytes:
    return b"II*\0\x08\0\0\0\1\0" + struct.pack("<HHII", 0x010F, 2, len(make) + 1, 26) + b"\0" * 4 + make + b"\0"


JPEG_BODY = saved(scene(80, 60), "JPEG").getvalue()[2:]
BLOCK = b"Exif\0\0" + block(b"GenCam")
PROFILE = b"\nexif\n 40\n" + BLOCK.hex().encode()


@pytest.mark.parametrize(
    "extra",
    [
        chunk(b"eXIf", block(b"GenCam")),
        chunk(b"tEXt", b"Raw profile type exif\0" + PROFILE),
        chunk(b"zTXt", b"Raw profile type APP1\0\0" + zlib.compress(PROFILE)),
    ],
    ids=["eXIf", "exif", "APP1"],
)
def test_exif_of_a_png_behind_its_pixels(extra: bytes) -> None:
    data = saved(scene(40, 30), "PNG").getvalue()
    end = data.rindex(b"IEND") - 4
    assert said(data[:end] + extra + data[end:]).make == "GenCam"


def test_how_a_generator_was_asked_is_told() -> None:
    data = saved(scene(40, 30), "PNG").getvalue()
    end = data.rindex(b"IEND") - 4
    text = chunk(b"tEXt", b"parameters\0a harbour at dawn, Steps: 20")
    facts = dict(said(data[:end] + text + data[end:]).about.facts)
    assert facts["generation"] == "parameters: a harbour at dawn, Steps: 20"


def test_a_long_text_hides_no_picture(tmp_path: Path) -> None:
    data = saved(scene(40, 30), "PNG").getvalue()
    text = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"x" * (3 << 20)))
    seen = seen_by(EXTRACTOR, written(tmp_path, "long.png", data[:33] + text + data[33:]))
    assert not [one for one in seen if isinstance(one, Problem)]


def test_a_picture_that_no_decoder_opens_still_says_what_took_it(tmp_path: Path) -> None:
    seen = seen_by(EXTRACTOR, written(tmp_path, "cut.jpg", b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + block(b"GenCam"))))
    media = next(one for one in seen if isinstance(one, Mention))
    assert media.asserted["make"] == "GenCam"
    assert any("cannot be decoded" in one.reason for one in seen if isinstance(one, Problem))


def test_a_picture_that_says_nothing_and_shows_nothing_is_none() -> None:
    with pytest.raises(EvidenceError):
        pictures.header(BytesIO(b"\xff\xd8" + segment(0xFE, b"\0")))


def test_sixteen_bits_in_either_order_are_one_picture() -> None:
    grey = (np.arange(64 * 48, dtype=np.uint32) * 21 % 65_536).astype(np.uint16).reshape(48, 64)
    shown: list[Rgb] = []
    for order in ("<u2", ">u2"):
        made = BytesIO()
        Image.fromarray(grey.astype(order)).save(made, "TIFF", tiffinfo={})
        shown.append(pictures.decode(made).pixels)
    assert np.array_equal(shown[0], shown[1])


@given(st.binary(max_size=200))
def test_random_notes_raise_nothing(noise: bytes) -> None:
    assert isinstance(exif_iptc.records(noise), dict)
    assert isinstance(exif_iptc.records(b"8BIM\4\4\0\0" + noise), dict)
    assert isinstance(exif_iptc.records(b"\x1c\2" + noise), dict)
    assert exif_xmp.read(noise).regions == ()
    assert isinstance(pictures_notes.of_png(BytesIO(b"\x89PNG\r\n\x1a\n" + noise)), Tags)
    assert isinstance(pictures_notes.of_jpeg(BytesIO(b"\xff\xd8" + noise)), Tags)


def test_a_raf_file_says_what_the_jpeg_in_it_says() -> None:
    inner = b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + block(b"FUJIFILM")) + JPEG_BODY
    head = b"FUJIFILMCCD-RAW 0201FF000000GenCam".ljust(84, b"\0") + struct.pack(">II", 148, len(inner))
    found = said(head.ljust(148, b"\0") + inner)
    assert found.make == "FUJIFILM"


def test_a_raf_file_that_is_cut_off_says_nothing() -> None:
    assert said(b"FUJIFILMCCD-RAW 0201").make is None


def test_metadata_behind_a_segment_of_a_wrong_length_are_found() -> None:
    packet = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + PACKET)
    broken = b"\xff\xec\0\x10" + b"\0" * 20
    facts = dict(said(jpeg_with(broken, packet)).about.facts)
    assert facts["creator"] == ["Author One"]
