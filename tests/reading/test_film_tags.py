"""What a film's tags say: places in ISO 6709, times with and without zones, serial numbers in boxes."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asasec_graph.model import times
from asasec_graph.reading import film_avchd, film_tags
from asasec_graph.reading.exif import Taken
from asasec_graph.samples import films


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("+40.4168-003.7038+667.000/", (40.4168, -3.7038, 667.0)),
        ("+40.4168-003.7038/", (40.4168, -3.7038, None)),
        ("+4025.008-00342.228/", (40.4168, -3.7038, None)),
        ("-402500.48+1792530.0-12/", (-40.416_8, 179.425, -12.0)),
        ("+27.5916+086.5640+8850CRSWGS_84/", (27.5916, 86.564, 8850.0)),
        ("+40.4168-3.7038/", (40.4168, -3.7038, None)),
        ("", None),
        ("40.4,-3.7", None),
        ("+4-+3/", None),
    ],
)
def test_points(text: str, place: tuple[float, float, float | None] | None) -> None:
    found = film_tags.point(text)
    assert (found is None) == (place is None)
    if found is not None and place is not None:
        assert found[:2] == pytest.approx(place[:2], abs=1e-6)
        assert found[2] == place[2]


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_a_point_as_phones_write_it_comes_back(north: float, east: float) -> None:
    found = film_tags.point(f"{north:+08.4f}{east:+09.4f}/")
    assert found is not None
    assert found[:2] == pytest.approx((north, east), abs=1e-4)


@given(st.text(max_size=40))
def test_no_text_breaks_what_reads_tags(text: str) -> None:
    names = ["location", "creation_time", "date", "make", "model", "com.apple.quicktime.creationdate"]
    film_tags.read(dict.fromkeys(names, text), {}, "Europe/Madrid")


@pytest.mark.parametrize(
    ("tags", "taken", "zone"),
    [
        ({"creation_time": "2024-05-01T12:30:00.000000Z"}, "2024-05-01T12:30:00Z", None),
        (films.APPLE | films.CREATED, "2024-05-01T12:30:00Z", None),
        ({"date": "Wed May  1 14:30:00 2024"}, "2024-05-01T12:30:00Z", "unstated"),
        ({"date": "2024-05-01 14:30:00"}, "2024-05-01T12:30:00Z", "unstated"),
        ({"creation_time": "1904-01-01T00:00:00.000000Z"}, None, None),
        ({"creation_time": "1970-01-01T00:00:00.000000Z"}, None, None),
        ({"date": "2024"}, None, None),
        ({"date": "2024-05-01"}, None, None),
    ],
)
def test_times(tags: dict[str, str], taken: str | None, zone: str | None) -> None:
    found = film_tags.read(tags, {}, "Europe/Madrid").taken
    assert (times.rfc3339(found.at) if found else None) == taken
    assert (found.zone if found else None) == zone


def test_the_makers_of_films() -> None:
    android = film_tags.read({"com.android.manufacturer": "Google", "com.android.model": "Pixel 7"}, {}, "UTC")
    assert (android.make, android.model) == ("Google", "Pixel 7")
    apple = film_tags.read(films.APPLE, {}, "UTC")
    assert (apple.make, apple.model, apple.software) == ("Apple", "iPhone 13", "17.1")
    assert apple.device() is None
    assert apple.place is not None
    assert apple.place.source == "tag/com.apple.quicktime.location.iso6709"


def test_serial_numbers_that_boxes_hold(tmp_path: Path) -> None:
    films.write_gopro(tmp_path / "a.mp4")
    data = (tmp_path / "a.mp4").read_bytes()
    found = film_tags.boxes(io.BytesIO(data), len(data))
    assert found == {"udta/GPMF/MINF": "HERO9 Black", "udta/GPMF/CASN": films.SERIAL}
    films.write_sony(tmp_path / "b.mp4")
    data = (tmp_path / "b.mp4").read_bytes()
    found = film_tags.boxes(io.BytesIO(data), len(data))
    assert found == {"xml/manufacturer": "Sony", "xml/modelName": "ILCE-7SM3", "xml/serialNo": "3012345"}


@given(st.binary(max_size=200), st.integers(0, 200))
def test_boxes_of_any_bytes_end(data: bytes, at: int) -> None:
    box = b"\0\0\0\x10moov\0\0\0\x08udta"
    for given_bytes in (data, data[:at] + box + data[at:], b"\0\0\0\1moov" + data):
        film_tags.boxes(io.BytesIO(given_bytes), len(given_bytes))
        film_tags.has_index(io.BytesIO(given_bytes), len(given_bytes))


def transport(payload: bytes, *, stamped: bool, stream: int = 0x1011, first: int = 40) -> bytes:
    """Packets of a transport stream, the first of them short by padding, packets of another stream between."""
    made, at = b"", 0
    while at < len(payload):
        room = first if at == 0 else 184
        piece = payload[at : at + room]
        at += room
        pad = 184 - len(piece)
        field = bytes([pad - 1]) + (b"\0" + b"\xff" * (pad - 2) if pad > 1 else b"") if pad else b""
        head = b"\x47" + struct.pack(">H", stream) + (b"\x30" if pad else b"\x10")
        other = b"\x47\x01\x00\x10" + b"\xee" * 184
        made += b"".join(b"\0\0\0\0" * stamped + packet for packet in (head + field + piece, other))
    return made


@pytest.mark.parametrize("stamped", [False, True], ids=["188", "192"])
@pytest.mark.parametrize("first", [30, 50, 184])
def test_camcorders_say_when_and_what_they_are_in_the_stream(tmp_path: Path, first: int, *, stamped: bool) -> None:
    packs = [
        (0x18, b"\x44\x20\x24\x02"), (0x19, b"\x29\x23\x30\x15"), (0xE0, b"\x01\x08\0\0"),
        (0xE4, b"GEN-"), (0xE5, b"CAM\0"),
    ]  # fmt: skip
    body = bytes([len(packs)]) + b"".join(bytes([tag]) + data for tag, data in packs)
    escaped = body.replace(b"\0\0", b"\0\0\x03")
    message = b"\0\0\1\x06\x05\x40" + film_avchd.IDENTIFIER + escaped + b"\x80" + b"\x55" * 300
    path = tmp_path / "00000.mts"
    path.write_bytes(transport(message, stamped=stamped, first=first))
    assert film_avchd.said(path) == {
        "avchd/date": "2024-02-29T23:30:15+02:00", "avchd/make": "Sony", "avchd/model": "GEN-CAM",
    }  # fmt: skip
    found = film_tags.read({}, film_avchd.said(path), "UTC")
    assert found.taken == Taken(1_709_242_215_000, None)
    assert (found.make, found.model) == ("Sony", "GEN-CAM")


@given(st.binary(max_size=600))
def test_noise_says_nothing_of_a_camcorder(tmp_path_factory: pytest.TempPathFactory, noise: bytes) -> None:
    path = tmp_path_factory.mktemp("noise") / "one"
    path.write_bytes(b"G\x01\0\x10" + film_avchd.IDENTIFIER + noise)
    assert all(name.startswith("avchd/") for name in film_avchd.said(path))
