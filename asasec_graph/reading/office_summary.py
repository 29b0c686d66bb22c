"""What office files before 2007 say of themselves: the property set of MS-OLEPS in their summary stream."""

from __future__ import annotations

import struct

from asasec_graph.model.observations import Json
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import textual
from asasec_graph.reading.mail_mapi import filetime, page
from asasec_graph.reading.msg import Compound

_TOLD = {
    2: "title", 3: "subject", 4: "author", 5: "keywords", 6: "description", 8: "last modified by", 11: "last printed",
    12: "created", 13: "modified", 18: "program",
}  # fmt: skip
_TEXT, _WIDE, _TIME, _SHORT = 0x1E, 0x1F, 0x40, 0x02
VALUE_LIMIT = 500


def properties(streams: Compound) -> dict[str, Json]:
    """Author, times, program; what is damaged is left out."""
    data = streams.read("\x05summaryinformation")
    try:
        return _read(data)
    except (struct.error, ValueError, LookupError, OverflowError):
        return {}


def _read(data: bytes) -> dict[str, Json]:
    (start,) = struct.unpack_from("<I", data, 44)
    (count,) = struct.unpack_from("<I", data, start + 4)
    listed = [struct.unpack_from("<II", data, start + 8 + 8 * number) for number in range(min(count, 200))]
    places = {tag: start + at for tag, at in listed}
    encoding = "cp1252"
    if 1 in places and struct.unpack_from("<I", data, places[1])[0] & 0xFFFF == _SHORT:
        encoding = page(int(struct.unpack_from("<H", data, places[1] + 4)[0]))
    told: dict[str, Json] = {}
    for tag, key in _TOLD.items():
        if tag in places and (value := _value(data, places[tag], encoding)):
            told[key] = value
    return told


def _value(data: bytes, at: int, encoding: str) -> str:
    kind, size = struct.unpack_from("<II", data, at)
    if kind & 0xFFFF == _TIME:
        moment = filetime(int.from_bytes(data[at + 4 : at + 12], "little"))
        return rfc3339(moment) if moment is not None else ""
    if kind & 0xFFFF not in (_TEXT, _WIDE):
        return ""
    wide = kind & 0xFFFF == _WIDE
    raw = data[at + 8 : at + 8 + min(size * (2 if wide else 1), 4 * VALUE_LIMIT)]
    text = raw.decode("utf-16-le" if wide else encoding, "replace")
    return textual.clean(text).partition("\0")[0].strip()[:VALUE_LIMIT]
