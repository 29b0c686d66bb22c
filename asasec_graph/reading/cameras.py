"""What a picture or film was taken with, where, and of whom, as observations: one camera in two files is one device."""

from __future__ import annotations

from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Mention, Observation
from asasec_graph.reading.exif import Metadata

_INTERNAL_NUMBER = 0.9


def taken_with(sha256: str, said: Metadata) -> Iterator[Observation]:
    """The camera by its maker and number, and its owner where it names one; nothing without a number."""
    found = said.device()
    if found is None:
        return
    device, serial = found
    confidence = _INTERNAL_NUMBER if serial.internal else 1.0
    facts: dict[str, Json] = {"serial": serial.number, "make": said.make, "model": said.model}
    at = said.taken.at if said.taken else None
    yield Mention(device, serial.place, confidence, {name: value for name, value in facts.items() if value}, at)
    yield Link(LinkType.TAKEN_WITH, keys.media(sha256), device, serial.place, confidence, at)
    if said.owner and said.owner.strip().lower() not in keys.WITHHELD:
        person = keys.person(sha256, "CameraOwnerName")
        yield Mention(person, "CameraOwnerName", asserted={"name": said.owner})
        yield Link(LinkType.OWNS, person, device, "CameraOwnerName")


def shown(sha256: str, said: Metadata) -> Iterator[Observation]:
    """The persons whom the metadata name as shown, and where in the picture."""
    for one in said.about.persons:
        person = keys.person(sha256, one.place)
        asserted: dict[str, Json] = {"name": one.name}
        if one.box is not None:
            asserted["region"] = list(one.box)
        yield Mention(person, one.place, asserted=asserted)
        yield Link(LinkType.DEPICTS, keys.media(sha256), person, one.place)


def taken_at(sha256: str, said: Metadata) -> Iterator[Observation]:
    """The place that the metadata state."""
    place = said.place
    location = keys.location(place.latitude, place.longitude) if place else None
    if place is None or location is None:
        return
    at = said.taken.at if said.taken else said.gps_time
    asserted: dict[str, Json] = {} if place.altitude is None else {"altitude": place.altitude}
    yield Mention(location, place.source, asserted=asserted, at=at)
    yield Link(LinkType.LOCATED_AT, keys.media(sha256), location, place.source, at=at)
