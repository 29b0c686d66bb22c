"""Project VIC lists (VICS data model 1.1 to 2.0, JSON by OData): their entries, one by one, and what names a file.

A list is `#Media`, entries under `value`, or `#Cases`, entries under `value/N/Media`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from asasec_graph.model.observations import Json, Problem
from asasec_graph.reading import jsonstream, textual
from asasec_graph.reading.exports import fields, members, string
from asasec_graph.reading.hash_lists import Listed
from asasec_graph.reading.source import Source

_MODEL = re.compile(r'"@?odata\.(?:metadata|context)"\s*:\s*"([^"]{0,300}ProjectVic[^"]{0,300})"', re.IGNORECASE)
_VERSION = re.compile(r"/(\d+\.\d+)\.xml(?:/([^/$#]+)/)?", re.IGNORECASE)
_MEDIA_OF_CASE = re.compile(r'"value"\s*:\s*\[\s*\{(?:[^\[\]]|\[\s*\{[^\[\]]*\]){0,4000}?"Media"\s*:\s*\[')


def is_vics(source: Source) -> bool:
    """A JSON text whose model is one of Project VIC's, or whose entries have its names."""
    head = _head(source)
    if not head.startswith("{"):
        return False
    return bool(_MODEL.search(head)) or ('"MediaID"' in head and '"MD5"' in head and '"value"' in head)


def scheme(source: Source) -> str:
    """The scheme of its categories: the model's version and, from 2.0 on, the country's set (`VICS 2.0/US`)."""
    model = _MODEL.search(_head(source))
    found = _VERSION.search(model[1]) if model else None
    if found is None:
        return "VICS"
    return f"VICS {found[1]}" + (f"/{found[2]}" if found[2] else "")


def entries(source: Source) -> Iterator[tuple[str, Mapping[str, Json] | Problem]]:
    """Every entry with its path; where the JSON is damaged, a problem, last."""
    depth = 4 if _of_cases(_head(source)) else 2

    def is_entry(path: jsonstream.Path) -> bool:
        return len(path) == depth and path[0] == "value" and (depth == 2 or path[2] == "Media")

    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, is_entry):
                if is_entry(path):
                    yield "/".join(path), fields(value)
        except jsonstream.JsonDamage as damage:
            place = f"char {damage.place}"
            yield place, Problem(f"The JSON is damaged: {damage}. What stands before was read.", place)


def listed(entry: Mapping[str, Json], files: Sequence[Mapping[str, Json]], scheme: str) -> Listed:
    """What names the file; `files` are the entry's MediaFiles."""
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
        pdq=string(entry.get("PDQ")) or others.get("pdq", ""),
        series=string(entry.get("Series")),
    )


def _head(source: Source) -> str:
    return textual.decode(source.head)[0].lstrip("\ufeff \t\r\n") if textual.is_text(source.head) else ""


def _of_cases(head: str) -> bool:
    model = _MODEL.search(head)
    return bool(model and model[1].endswith("#Cases")) or _MEDIA_OF_CASE.search(head) is not None
