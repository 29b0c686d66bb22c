"""Project VIC lists (VICS data model 1.1 to 2.0, JSON by OData): files by hash, with category, series and metadata.

A list is `#Media`, entries under `value`, or `#Cases`, entries under `value/N/Media`. A locator is the path of an
entry. The category's scheme is the model's version and, from 2.0 on, the country's set that the context names
(`VICS 2.0/US`). Who wrote the list (its contact) is no person of the case and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Observation, Problem, Ref
from asasec_graph.reading import hash_vics, identifiers
from asasec_graph.reading.exports import fields, members, string
from asasec_graph.reading.hash_lists import TEXT_LIMIT, Listed
from asasec_graph.reading.source import Extractor, Source

FILES = 20
"""Places of one file that are kept; the list may hold thousands."""
_PLAIN = re.compile(r"[^a-z]")
_SERIALS = ("bodyserialnumber", "serialnumber", "cameraserialnumber", "internalserialnumber")
_PLACES = {"FileName": "name", "FilePath": "path", "Created": "created", "Written": "written", "Accessed": "accessed"}
COMMENT_LIMIT = 20_000
_FLAGS = {
    "VictimIdentified": "victim identified",
    "OffenderIdentified": "offender identified",
    "IsDistributed": "distributed",
    "IsPrecategorized": "categorised before",
    "IsSuspected": "suspected",
}
_TEXTS = {"Series": "series", "Tags": "tags", "Comments": "comments", "MimeType": "type", "RelativeFilePath": "path"}


def takes(source: Source) -> bool:
    """A JSON text whose model is one of Project VIC's, or whose entries have its names."""
    return hash_vics.is_vics(source)


def extract(source: Source) -> Iterator[Observation]:
    """Every entry of the list, one that is repeated each time."""
    reader = _Reader(hash_vics.scheme(source), source.options.region)
    for path, entry in hash_vics.entries(source):
        yield from [entry] if isinstance(entry, Problem) else reader.entry(entry, path)


class _Reader:
    """Turns entries into observations."""

    def __init__(self, scheme: str, region: str) -> None:
        self.scheme = scheme
        self.region = region

    def entry(self, entry: Mapping[str, Json], locator: str) -> Iterator[Observation]:
        """The file, its camera and place, and what its comment holds."""
        listed = _listed(entry, self.scheme)
        ref = listed.ref()
        if ref is None:
            yield Problem("This entry holds no hash that is one; it was skipped.", locator)
            return
        yield from listed.mention(ref, locator, "media list")
        yield from _exif(entry, ref, locator)
        yield from identifiers.mentions(
            string(entry.get("Comments"))[:COMMENT_LIMIT], f"{locator}/Comments", self.region, context="comment"
        )


def _listed(entry: Mapping[str, Json], scheme: str) -> Listed:
    files = [fields(one) for one in members(entry.get("MediaFiles"))[:FILES]]
    return replace(hash_vics.listed(entry, files, scheme), told=_told(entry, files))


def _told(entry: Mapping[str, Json], files: list[Mapping[str, Json]]) -> dict[str, Json]:
    told: dict[str, Json] = {
        name: text[:TEXT_LIMIT] for key, name in _TEXTS.items() if (text := _joined(entry.get(key)))
    }
    told |= {name: flag for key, name in _FLAGS.items() if (flag := _flag(entry.get(key))) is not None}
    size = string(entry.get("MediaSize"))
    if size.isdecimal():
        told["bytes"] = int(size[:18])
    if files:
        told["files"] = [
            {name: text[:TEXT_LIMIT] for key, name in _PLACES.items() if (text := string(one.get(key)))}
            for one in files
        ]
    if any(_flag(one.get("Unallocated")) for one in files):
        told["deleted"] = True
    return told


def _joined(value: Json) -> str:
    return ", ".join(map(string, value)) if isinstance(value, list) else string(value)


def _flag(value: Json) -> bool | None:
    """A truth value, which some programs write as text; None where nothing is stated."""
    return value if isinstance(value, bool) else {"true": True, "false": False}.get(string(value).lower())


def _exif(entry: Mapping[str, Json], ref: Ref, locator: str) -> Iterator[Observation]:
    """The camera and the place that the list copied from the file."""
    found = {
        _PLAIN.sub("", string(one.get("PropertyName")).lower()): string(one.get("PropertyValue"))
        for one in map(fields, members(entry.get("Exifs")))
    }
    serial = next((found[name] for name in _SERIALS if found.get(name)), "")
    camera = keys.device_serial(found.get("make", ""), serial) if serial else None
    if camera is not None:
        yield Link(LinkType.TAKEN_WITH, ref, camera, f"{locator}/Exifs")
    place = _place(found.get("gpslatitude", ""), found.get("gpslongitude", ""))
    if place is not None:
        yield Link(LinkType.LOCATED_AT, ref, place, f"{locator}/Exifs")


def _place(latitude: str, longitude: str) -> Ref | None:
    try:
        return keys.location(float(latitude), float(longitude))
    except ValueError:
        return None


EXTRACTOR = Extractor("vics", 1, takes, extract)
