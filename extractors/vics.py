"""Project VIC lists (VICS data model 1.1 to 2.0, JSON by OData): files by hash, with category, series and metadata.

A list is `#Media`, entries under `value`, or `#Cases`, entries under `value/N/Media`. A locator is the path of an
entry. The category's scheme is the model's version and, from 2.0 on, the country's set that the context names
(`VICS 2.0/US`). Who wrote the list (its contact) is no person of the case and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.kinds import LinkType
from asasec_graph.model.observations import Json, Link, Observation, Problem, Ref
from asasec_graph.reading import identifiers, jsonstream, textual
from asasec_graph.reading.exports import fields, members, string
from asasec_graph.reading.hash_lists import TEXT_LIMIT, Listed
from asasec_graph.reading.source import Extractor, Source

FILES = 20
"""Places of one file that are kept; the list may hold thousands."""
_MODEL = re.compile(r'"@?odata\.(?:metadata|context)"\s*:\s*"([^"]{0,300}ProjectVic[^"]{0,300})"', re.IGNORECASE)
_VERSION = re.compile(r"/(\d+\.\d+)\.xml(?:/([^/$#]+)/)?", re.IGNORECASE)
_MEDIA_OF_CASE = re.compile(r'"value"\s*:\s*\[\s*\{(?:[^\[\]]|\[\s*\{[^\[\]]*\]){0,4000}?"Media"\s*:\s*\[')
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
    head = _head(source)
    if not head.startswith("{"):
        return False
    return bool(_MODEL.search(head)) or ('"MediaID"' in head and '"MD5"' in head and '"value"' in head)


def _head(source: Source) -> str:
    return textual.decode(source.head)[0].lstrip("\ufeff \t\r\n") if textual.is_text(source.head) else ""


def _scheme(head: str) -> str:
    model = _MODEL.search(head)
    found = _VERSION.search(model[1]) if model else None
    if found is None:
        return "VICS"
    return f"VICS {found[1]}" + (f"/{found[2]}" if found[2] else "")


def extract(source: Source) -> Iterator[Observation]:
    """Every entry of the list, one that is repeated each time."""
    head = _head(source)
    reader = _Reader(_scheme(head), source.options.region, 4 if _of_cases(head) else 2)
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, reader.is_entry):
                if reader.is_entry(path):
                    yield from reader.entry(fields(value), "/".join(path))
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")


def _of_cases(head: str) -> bool:
    model = _MODEL.search(head)
    return bool(model and model[1].endswith("#Cases")) or _MEDIA_OF_CASE.search(head) is not None


class _Reader:
    """Turns entries into observations; `depth` is the length of an entry's path."""

    def __init__(self, scheme: str, region: str, depth: int) -> None:
        self.scheme = scheme
        self.region = region
        self.depth = depth

    def is_entry(self, path: jsonstream.Path) -> bool:
        """`value/3` of a list of media, `value/0/Media/3` of a list of cases."""
        return len(path) == self.depth and path[0] == "value" and (self.depth == 2 or path[2] == "Media")

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
    others = {
        string(one.get("HashName")).lower().replace("-", ""): string(one.get("HashValue"))
        for one in map(fields, members(entry.get("AlternativeHashes")))
    }
    names = [string(one.get("FileName")) for one in (entry, *files)] + [string(entry.get("Name"))]
    return Listed(
        md5=string(entry.get("MD5")) or others.get("md5", ""),
        sha1=string(entry.get("SHA1")) or others.get("sha1", ""),
        sha256=string(entry.get("SHA256")) or others.get("sha256", ""),
        name=next(filter(None, names), ""),
        category=string(entry.get("Category")),
        scheme=scheme,
        photodna=string(entry.get("PhotoDNA")) or others.get("photodna", ""),
        told=_told(entry, files),
    )


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
