"""What a picture's metadata says: camera and its serial number, place, time, software, owner.

Sources, in the order in which they are believed: the EXIF block (CIPA DC-008), maker notes, XMP, and the APP12 text
of early Olympus cameras. A time is the camera's clock; where neither an offset nor XMP gives its zone, it is
read in the zone the reader states and marked `unstated`. GPS time is UTC by definition and is kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from asasec_graph.model import keys, times
from asasec_graph.model.observations import Ref
from asasec_graph.reading import exif_about, exif_ifd, exif_iptc, exif_maker, exif_marks, exif_xmp
from asasec_graph.reading.exif_about import About
from asasec_graph.reading.exif_ifd import Block, Directory
from asasec_graph.reading.exif_maker import Serial
from asasec_graph.reading.exif_marks import Marks

_EXIF, _GPS, _MAKER_NOTE = 0x8769, 0x8825, 0x927C
_BODY_SERIAL, _DNG_SERIAL = 0xA431, 0xC62F
_IPTC, _PHOTOSHOP, _XMP = 0x83BB, 0x8649, 0x02BC
_MOMENT = re.compile(r"(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?")
_TRADE = re.compile(
    r"company|corp\.?|corporation|co\.?|co\.,ltd\.?|inc\.?|ltd\.?|gmbh|ag|imaging|optical|electronics|electric|digital|"
    r"camera|mobile|communications|technologies"
)
_DRONES = ("drone-dji:CameraSerialNumber", "drone-dji:DroneSerialNumber")
_BEFORE_MAKER = frozenset({"eastman"})


@dataclass(frozen=True, slots=True)
class Taken:
    """When, in epoch milliseconds; `zone` is "unstated" where the evidence gives none."""

    at: int
    zone: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Degrees north and east (WGS 84) and metres above the sea, and where it was read."""

    latitude: float
    longitude: float
    altitude: float | None
    source: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """Everything read; None or empty where the picture does not say. `described` is the time of taking in its XMP."""

    make: str | None = None
    model: str | None = None
    software: str | None = None
    owner: str | None = None
    unique_id: str | None = None
    serials: tuple[Serial, ...] = ()
    place: Place | None = None
    taken: Taken | None = None
    gps_time: int | None = None
    modified: Taken | None = None
    digitized: Taken | None = None
    described: Taken | None = None
    marks: Marks = field(default_factory=Marks)
    about: About = field(default_factory=About)

    def device(self) -> tuple[Ref, Serial] | None:
        """The camera by its maker and number, the printed number before an internal one."""
        ranked = sorted(self.serials, key=lambda serial: serial.internal)
        named = ((device_key(self.make or "", serial.number), serial) for serial in ranked)
        return next(((ref, serial) for ref, serial in named if ref is not None), None)


@dataclass(frozen=True, slots=True)
class Tags:
    """The raw parts of a picture's metadata, as its container holds them.

    `detail` and `gps` are blocks of EXIF's own and of GPS's directory where these stand apart. `iptc` is Photoshop's
    resources or the bare records in them, `text` the pairs of a PNG, and as `Comment` that of a JPEG.
    """

    exif: bytes = b""
    xmp: bytes = b""
    app12: bytes = b""
    detail: bytes = b""
    gps: bytes = b""
    iptc: bytes = b""
    text: tuple[tuple[str, str], ...] = ()


def orientation(block: bytes) -> int:
    """The EXIF orientation, 1 to 8; 1 where it is not given or out of range."""
    found = exif_ifd.block(block)
    turn = found[1].get(0x0112) if found else None
    value = turn.whole() if turn else None
    return value if value is not None and 1 <= value <= 8 else 1


def read(tags: Tags, zone: str = "UTC") -> Metadata:
    """The metadata; times without a zone are read in `zone` (IANA)."""
    whole, main = _block(tags.exif)
    inner, detail = _block(tags.detail) if tags.detail else (whole, exif_ifd.below(whole, main, _EXIF))
    detail = main | detail  # programs that write TIFF put EXIF's own entries into the first directory
    gps = _block(tags.gps)[1] if tags.gps else exif_ifd.below(whole, main, _GPS)
    packet = exif_xmp.read(tags.xmp or _raw(main, _XMP))
    xmp = packet.properties
    records = exif_iptc.records(tags.iptc or _raw(main, _IPTC) or _raw(main, _PHOTOSHOP))
    early = _app12(tags.app12)
    note = detail.get(_MAKER_NOTE)
    make = _text(main, 0x010F) or xmp.get("tiff:Make") or early.get("make") or exif_maker.maker(note)
    return Metadata(
        make=make,
        model=_text(main, 0x0110) or xmp.get("tiff:Model") or early.get("Type"),
        software=_text(main, 0x0131) or xmp.get("xmp:CreatorTool") or early.get("Version"),
        owner=_text(detail, 0xA430)
        or xmp.get("aux:OwnerName")
        or xmp.get("exifEX:CameraOwnerName")
        or exif_marks.owner(inner, note, make or ""),
        unique_id=_text(detail, 0xA420),
        serials=tuple(dict.fromkeys(_serials(inner, main, detail, make or "", xmp, early))),
        place=_gps_place(gps) or _xmp_place(xmp),
        taken=_taken(detail, xmp, early, zone) or _parsed(exif_iptc.created(records), zone),
        gps_time=_gps_time(gps),
        modified=_camera_time(_text(main, 0x0132), _text(detail, 0x9010), None, xmp.get("xmp:ModifyDate"), zone),
        digitized=_camera_time(_text(detail, 0x9004), _text(detail, 0x9012), _text(detail, 0x9292), None, zone),
        described=_parsed(xmp.get("exif:DateTimeOriginal") or xmp.get("photoshop:DateCreated"), zone),
        marks=exif_marks.read(main, detail, (inner, note) if note else None, xmp),
        about=exif_about.read(main, detail, packet, records, dict(tags.text)),
    )


def _raw(directory: Directory, tag: int) -> bytes:
    found = directory.get(tag)
    return found.raw if found else b""


def _block(data: bytes) -> tuple[Block, Directory]:
    """A block and its first directory; both empty where it is none."""
    return exif_ifd.block(data) or (Block(b"", "<"), Directory())


def device_key(make: str, number: str) -> Ref | None:
    """`serial:nikon/3001234`: the maker without its legal form, Canon's numbers without leading zeros."""
    words = [word for word in make.lower().split() if word not in _BEFORE_MAKER]
    while len(words) > 1 and _TRADE.fullmatch(words[-1]):
        words.pop()
    maker = " ".join(words)
    return keys.device_serial(maker, number.lstrip("0") if maker == "canon" and number.isdigit() else number)


def _text(directory: Directory, tag: int) -> str | None:
    found = directory.get(tag)
    return (found.text() or None) if found else None


def _serials(
    whole: Block, main: Directory, detail: Directory, make: str, xmp: dict[str, str], early: dict[str, str]
) -> Iterator[Serial]:
    for directory, tag, place in (
        (detail, _BODY_SERIAL, "EXIF/BodySerialNumber"),
        (main, _DNG_SERIAL, "EXIF/CameraSerialNumber"),
    ):
        number = _text(directory, tag)
        if number:
            yield Serial(number, place)
    note = detail.get(_MAKER_NOTE)
    if note is not None:
        yield from exif_maker.serials(whole, note, make)
    for name in ("aux:SerialNumber", "exifEX:BodySerialNumber", *_DRONES):
        if name in xmp:
            yield Serial(xmp[name], f"XMP/{name}")
    if "Serial#" in early:
        yield Serial(early["Serial#"].lstrip("#"), "APP12/Serial#")


def _gps_place(gps: Directory) -> Place | None:
    latitude, longitude = _angle(gps, 1, 2, "S"), _angle(gps, 3, 4, "W")
    if latitude is None or longitude is None or keys.location(latitude, longitude) is None:
        return None
    height = gps[6].numbers() if 6 in gps else ()
    below_sea = 5 in gps and gps[5].raw[:1] == b"\1"
    altitude = (-height[0] if below_sea else height[0]) if height else None
    return Place(latitude, longitude, altitude, "EXIF/GPS")


def _angle(gps: Directory, reference: int, tag: int, negative: str) -> float | None:
    values = gps[tag].numbers() if tag in gps else ()
    if not 1 <= len(values) <= 3 or reference not in gps:
        return None
    angle = sum(value / float(60**power) for power, value in enumerate(values))
    return -angle if gps[reference].text().upper() == negative else angle


def _xmp_place(xmp: dict[str, str]) -> Place | None:
    latitude, longitude = (exif_xmp.degrees(xmp.get(f"exif:GPS{name}", "")) for name in ("Latitude", "Longitude"))
    if latitude is None or longitude is None or keys.location(latitude, longitude) is None:
        return None
    return Place(latitude, longitude, None, "XMP/exif:GPS")


def _gps_time(gps: Directory) -> int | None:
    clock = gps[7].numbers() if 7 in gps else ()
    day = _text(gps, 29)
    if len(clock) != 3 or not day:
        return None
    try:
        start = datetime.strptime(day, "%Y:%m:%d").replace(tzinfo=UTC)
        return times.millis(start + timedelta(hours=clock[0], minutes=clock[1], seconds=clock[2]))
    except (ValueError, OverflowError):
        return None


def _taken(detail: Directory, xmp: dict[str, str], early: dict[str, str], zone: str) -> Taken | None:
    described = xmp.get("exif:DateTimeOriginal") or xmp.get("photoshop:DateCreated") or xmp.get("xmp:CreateDate")
    for moment, offset, fraction in ((0x9003, 0x9011, 0x9291), (0x9004, 0x9012, 0x9292)):
        found = _camera_time(_text(detail, moment), _text(detail, offset), _text(detail, fraction), described, zone)
        if found:
            return found
    return _parsed(described, zone) or _parsed(_early_time(early), zone)


def _camera_time(
    text: str | None, offset: str | None, fraction: str | None, described: str | None, zone: str
) -> Taken | None:
    """EXIF's time; its zone from EXIF's offset or from an XMP time with the same clock."""
    if not text:
        return None
    digits = re.sub(r"\D", "", fraction or "")
    clock = f"{text}.{digits}" if digits and "." not in text else text
    if offset and re.fullmatch(r"[+-]\d\d:\d\d", offset):
        return _parsed(clock + offset, zone)
    bare, full = _parsed(text, "UTC"), _MOMENT.fullmatch(described or "")
    if bare and full and full[8] and _same_clock(text, described or ""):
        return _parsed(clock + full[8], zone)
    return _parsed(clock, zone)


def _same_clock(one: str, other: str) -> bool:
    return re.sub(r"\D", "", one)[:14] == re.sub(r"\D", "", other)[:14]


def _parsed(text: str | None, zone: str) -> Taken | None:
    match = _MOMENT.fullmatch((text or "").strip())
    if match is None:
        return None
    micro = int((match[7] or "0")[:6].ljust(6, "0"))
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups()[:6])
        clock = datetime(year, month, day, hour, minute, second, micro)
        return Taken(times.millis(clock.replace(tzinfo=_zone(match[8], zone))), None if match[8] else "unstated")
    except (ValueError, OverflowError):
        return None


def _zone(offset: str | None, stated: str) -> timezone | ZoneInfo:
    if offset is None:
        return ZoneInfo(stated)
    if offset == "Z":
        return UTC
    sign = -1 if offset[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[4:6])))


def _app12(data: bytes) -> dict[str, str]:
    """`Name=value` lines of Olympus's text block of the 1990s, and its maker as `make`."""
    text = data.decode("latin-1")
    if "[camera info]" not in text:
        return {}
    pairs = re.findall(r"^([A-Za-z#]+)=(.*?)\r?$", text, flags=re.MULTILINE)
    return {"make": text.split("\0")[0].strip(), **dict(pairs)}


def _early_time(early: dict[str, str]) -> str | None:
    """Its TimeDate counts seconds of the camera's own clock, which has no zone, since 1970."""
    seconds = early.get("TimeDate", "")
    if not re.fullmatch(r"\d{1,10}", seconds):
        return None
    return f"{times.moment(int(seconds) * 1000):%Y:%m:%d %H:%M:%S}"
