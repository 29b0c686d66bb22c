"""Passages of pictures: what their metadata states at a place; of a face its box, of an animation's frame its time."""

from __future__ import annotations

import re

from asasec_graph.evidence.passages import Passage, of_fields
from asasec_graph.reading import exif, pictures
from asasec_graph.reading.exif import Metadata
from asasec_graph.reading.source import Source

_FACE = re.compile(
    r"(?:frame (?P<time>\d\d:\d\d:\d\d(?:\.\d{1,3})?) ?)?"
    r"(?:face (?P<x>\d+),(?P<y>\d+),(?P<width>\d+),(?P<height>\d+))?"
)


def is_picture(source: Source) -> bool:
    """Whether these first bytes are a picture's."""
    return pictures.media_type(source.head) is not None


def at(source: Source, place: str) -> Passage | None:
    """What the metadata states there, with the camera that it names; None where it states nothing."""
    with source.open() as file:
        header = pictures.header(file, source.name)
    said = exif.read(header.tags, source.options.timezone)
    camera = [("make", said.make), ("model", said.model)]
    face = _FACE.fullmatch(place)
    if place and face is not None:
        if face["time"] and not header.animated:
            return None
        box = [(name, value) for name, value in face.groupdict().items() if value is not None]
        return of_fields([("width", header.width), ("height", header.height), *box])
    if place == "picture":
        return of_fields([("width", header.width), ("height", header.height), *camera, ("software", said.software)])
    if said.place is not None and place == said.place.source:
        where = said.place
        return of_fields([("latitude", where.latitude), ("longitude", where.longitude), ("altitude", where.altitude)])
    return _of_camera(said, place, camera)


def _of_camera(said: Metadata, place: str, camera: list[tuple[str, str | None]]) -> Passage | None:
    if place == "CameraOwnerName" and said.owner:
        return of_fields([*camera, ("owner", said.owner)])
    person = next((one for one in said.about.persons if one.place == place), None)
    if person is not None:
        region = ",".join(str(part) for part in person.box) if person.box else None
        return of_fields([("name", person.name), ("region", region)])
    numbers = [serial.number for serial in said.serials if serial.place == place]
    return of_fields([*camera, *((place, number) for number in numbers)]) if numbers else None
