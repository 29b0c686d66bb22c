"""What operators and receivers write: a tower dump, a track. Numbers are fictional."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from stdnum import luhn

START = datetime(2024, 5, 3, 8, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Seen:
    """A handset at a cell: number, IMEI, IMSI, cell, when (UTC)."""

    number: str
    imei: str
    imsi: str
    cell: str
    at: datetime


def write_tower_dump(path: Path, *, count: int = 40, seed: int = 1) -> list[Seen]:
    """Who was seen at two cells within an hour, as a Spanish operator lists it; in order of time, Madrid time."""
    rng = random.Random(seed)
    seen = sorted((_seen(rng) for _ in range(count)), key=lambda one: one.at)
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        table = csv.writer(file, delimiter=";")
        table.writerow(["Listado de terminales por celda"])
        table.writerow(["Fecha y hora (UTC)", "MSISDN", "IMEI", "IMSI", "Celda", "Tecnología", "Tipo evento"])
        for one in seen:
            when = one.at.strftime("%Y-%m-%dT%H:%M:%SZ")
            table.writerow([when, one.number, one.imei, one.imsi, one.cell, "4G", "localización"])
    return seen


def _seen(rng: random.Random) -> Seen:
    who = rng.randrange(12)
    imei = f"35209900{who:06}"
    cell = f"214-07-2801-{rng.choice((101, 102))}"
    at = START + timedelta(seconds=rng.randrange(3600))
    return Seen(f"6001001{who:02}", imei + luhn.calc_check_digit(imei), f"2140712345{who:05}", cell, at)


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a track: degrees, and when."""

    latitude: float
    longitude: float
    at: datetime


def write_gpx(path: Path, *, count: int = 30, seed: int = 1) -> list[Point]:
    """GPX 1.1: a way point without time, and a track with a point every minute, one of them without a place."""
    rng = random.Random(seed)
    points = [
        Point(
            40.4 + number / 1_000 + rng.randrange(9) / 100_000, -3.7 - number / 1_000, START + timedelta(minutes=number)
        )
        for number in range(count)
    ]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<gpx version="1.1" creator="Generated" xmlns="http://www.topografix.com/GPX/1/1">',
        '<wpt lat="40.41678" lon="-3.70379"><name>Start &amp; end</name></wpt>',
        "<trk><name>Morning</name><trkseg>",
        *(_trkpt(point) for point in points),
        '<trkpt lat="north" lon="-3.7"/>',
        "</trkseg></trk></gpx>",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return points


def write_kml(path: Path, *, count: int = 30, seed: int = 1) -> list[Point]:
    """KML 2.2: a place marked without time, one with a time, a track of gx:Track, an area; a point without a place."""
    rng = random.Random(seed)
    points = [
        Point(
            40.4 + number / 1_000 + rng.randrange(9) / 100_000, -3.7 - number / 1_000, START + timedelta(minutes=number)
        )
        for number in range(count)
    ]
    first, *track = points
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>',
        "<Placemark><name>Start &amp; end</name><description>ring 600112233</description>",
        "<Point><coordinates>-3.70379,40.41678,650</coordinates></Point></Placemark>",
        f"<Placemark><TimeStamp><when>{_stamp(first)}</when></TimeStamp>",
        f"<Point><coordinates>{first.longitude:.6f},{first.latitude:.6f}</coordinates></Point></Placemark>",
        "<Placemark><name>Area</name><Polygon><outerBoundaryIs><LinearRing><coordinates>",
        "0,0 1,0 1,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>",
        "<Placemark><name>Morning</name><gx:Track>",
        *(f"<when>{_stamp(point)}</when>" for point in track),
        *(f"<gx:coord>{point.longitude:.6f} {point.latitude:.6f} 650</gx:coord>" for point in track),
        "</gx:Track></Placemark>",
        "<Placemark><Point><coordinates>west,40.4</coordinates></Point></Placemark></Document></kml>",
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return points


def _stamp(point: Point) -> str:
    return point.at.strftime("%Y-%m-%dT%H:%M:%SZ")


def _trkpt(point: Point) -> str:
    place = f'lat="{point.latitude:.6f}" lon="{point.longitude:.6f}"'
    return f"<trkpt {place}><ele>650</ele><time>{_stamp(point)}</time></trkpt>"
