"""A patrol's log of sightings: an example of a format that this program does not know, as a package of its own.

The format is invented for the example: a first line `SIGHTINGS 1`, then a line a sighting,
`2024-05-03T21:40:00+02:00 | 1234 BCD | 600 100 200 | note`, or a file that was attached, `ATTACHED name base64`.

What it shows: a cheap check that never raises; a pure generator that opens nothing but its source; keys made by
`asasec_graph.model.keys` alone, so that identifiers meet those of other evidence; a locator on each observation;
a bad line that is skipped with a `Problem` while the rest goes on; a file within the file handed on as `Enclosed`.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from datetime import datetime

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Link, Mention, Problem
from asasec_graph.reading import identifiers
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded

FIRST = b"SIGHTINGS 1"
LONGEST = 1 << 20


def takes(source: Source) -> bool:
    """Whether the first line says so; the name of the file decides nothing."""
    return source.head.startswith(FIRST)


def extract(source: Source) -> Iterator[Yielded]:
    """The vehicles and telephones of each sighting, linked where they were seen together."""
    with source.open() as file:
        number = 0
        while line := file.readline(LONGEST):
            number += 1
            text = line.decode("utf-8", "replace").strip()
            if number > 1 and text:
                yield from _line(text, f"line {number}", source)


def _line(text: str, locator: str, source: Source) -> Iterator[Yielded]:
    if text.startswith("ATTACHED "):
        yield from _attached(text, locator)
        return
    parts = [part.strip() for part in text.split("|")]
    if len(parts) != 4:
        yield Problem("This line has not the four parts of a sighting; it was skipped.", locator)
        return
    when, plate, number, note = parts
    at = _time(when)
    if at is None:
        yield Problem("The time of this sighting could not be read; it stands without one.", locator)
    vehicle, phone = keys.plate(plate), keys.phone(number, source.options.region)
    for ref in (vehicle, phone):
        if ref is not None:
            yield Mention(ref, locator, asserted={"context": "sighting"}, at=at)
    if vehicle is not None and phone is not None:
        yield Link(LinkType.USES, phone, vehicle, locator, 0.5, at)
    yield from identifiers.mentions(note, locator, source.options.region, at=at)


def _time(text: str) -> int | None:
    """Epoch milliseconds; None where there is no time or no zone."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return round(found.timestamp() * 1000) if found.tzinfo is not None else None


def _attached(text: str, locator: str) -> Iterator[Yielded]:
    _, _, rest = text.partition(" ")
    name, _, packed = rest.partition(" ")
    try:
        yield Enclosed(name, locator, base64.b64decode(packed, validate=True))
    except binascii.Error:
        yield Problem("The file attached here could not be decoded; it was skipped.", locator)


EXTRACTOR = Extractor("sightings", 1, takes, extract)
