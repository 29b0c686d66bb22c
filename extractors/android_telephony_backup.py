"""The messages that Android's telephony provider puts into backups: `000000_sms_backup`, `000000_mms_backup`.

A list of JSON objects under zlib, all values strings. SMS: self_phone, address, body, date (ms), type, recipients.
MMS: self_phone, date (seconds), msg_box, m_type, sub, mms_body, mms_addresses [{type, address, charset}],
recipients. The unpacked JSON is handed on as a file of its own, so that its places can be found. Source:
TelephonyBackupAgent of the Android Open Source Project.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from asasec_graph.errors import EvidenceError
from asasec_graph.model.kinds import EntityKind
from asasec_graph.model.observations import Json, Observation, Problem, Ref
from asasec_graph.reading import android_sms as sms
from asasec_graph.reading import exports, jsonstream
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.android_inflate import CHUNK, Inflating
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import as_integer
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded

_NAMED = re.compile(r"\d{6}_(?:sms|mms)_backup", re.IGNORECASE)
_JSON = re.compile(rb'\s*\[\s*\{\s*"(?:self_phone|address|sub|date|body|recipients|m_type)"')
_MARKS = (b'"recipients"', b'"self_phone"', b'"mms_addresses"')
_UTF8 = 106


def _start(source: Source) -> bytes:
    """The first bytes of the JSON, unpacked where they are packed."""
    if source.head[:1] != b"x":
        return source.head[:4_096]
    try:
        return zlib.decompressobj().decompress(source.head, 4_096)
    except zlib.error:
        return b""


def takes(source: Source) -> bool:
    """JSON of these fields, packed or not; or so named."""
    start = _start(source)
    return _JSON.match(start) is not None and (
        _NAMED.match(source.basename) is not None or any(mark in start for mark in _MARKS)
    )


def extract(source: Source) -> Iterator[Yielded]:
    """The unpacked file where it is packed; else its messages."""
    if source.head[:1] == b"x":
        yield Enclosed(f"{source.basename}.json", f"byte 0-{source.size}", _Unpacked(source))
        return
    reader = _Messages(source)
    with source.open() as file:
        try:
            for path, value in jsonstream.walk(file, lambda path: len(path) == 1):
                if len(path) == 1:
                    yield from reader.message(exports.fields(value), path[0])
        except jsonstream.JsonDamage as damage:
            yield Problem(f"The JSON is damaged: {damage}. What stands before was read.", f"char {damage.place}")
    yield from reader.owner.told()


class _Unpacked:
    """Writes the JSON to the file it is given; what could be had of a damaged one is kept."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def __call__(self, target: BinaryIO) -> None:
        written = 0
        with self._source.open() as file:
            try:
                for piece in Inflating().pieces(iter(lambda: file.read(CHUNK), b"")):
                    written += target.write(piece)
            except zlib.error as error:
                if not written:
                    raise EvidenceError(f"{self._source.name}: it cannot be unpacked ({error})") from error


class _Messages:
    def __init__(self, source: Source) -> None:
        self.region = source.options.region
        self.regions = parties.regions(self.region)
        self.owner = Owner.of(source.sha256, source.basename)

    def _refs(self, addresses: list[str]) -> list[Ref]:
        found = (parties.correspondent(address, self.regions) for address in addresses if address)
        return list(dict.fromkeys(ref for ref in found if ref is not None))

    def message(self, value: Mapping[str, Json], place: str) -> Iterator[Observation]:
        """One SMS, or one MMS, which has a box instead of a type."""
        own = parties.number(exports.string(value.get("self_phone")), self.regions)
        self.owner.learn(own, f"{place}/self_phone" if own else place)
        recipients = [exports.string(one) for one in exports.members(value.get("recipients"))]
        if "msg_box" in value or "m_type" in value:
            yield from self._mms(value, place, own, recipients)
            return
        box = as_integer(exports.string(value.get("type"))) or 0
        refs = self._refs([exports.string(value.get("address"))]) or self._refs(recipients)
        at = unix_millis(exports.string(value.get("date")))
        body = exports.string(value.get("body"), jsonstream.VALUE_LIMIT) or None
        told: dict[str, Json] = {"archived": True} if exports.string(value.get("archived")) in ("1", "true") else {}
        message = sms.Message(place, "sms", box, at, refs, body, own=own, body_place=f"{place}/body", asserted=told)
        yield from sms.observations(message, self.owner, self.region)

    def _mms(
        self, value: Mapping[str, Json], place: str, own: Ref | None, recipients: list[str]
    ) -> Iterator[Observation]:
        roles: dict[int, list[str]] = {}
        for one in exports.members(value.get("mms_addresses")):
            part = exports.fields(one)
            role = as_integer(exports.string(part.get("type"))) or 0
            roles.setdefault(role, []).append(exports.string(part.get("address")))
        box = as_integer(exports.string(value.get("msg_box"))) or 0
        to = self._refs([*roles.get(sms.TO, []), *roles.get(sms.CC, []), *roles.get(sms.BCC, [])])
        sender = self._refs(roles.get(sms.FROM, [])) or self._refs(recipients)[:1]
        incoming = box == sms.IN
        if incoming and own is None and len(to) == 1 and to[0].kind is EntityKind.PHONE_NUMBER:
            self.owner.learn(to[0], f"{place}/mms_addresses")
        subject = sms.widened(
            exports.string(value.get("sub")), as_integer(exports.string(value.get("sub_cs"))) or _UTF8
        )
        text = "\n".join(filter(None, (subject, exports.string(value.get("mms_body"), jsonstream.VALUE_LIMIT)))) or None
        at = unix_millis(exports.string(value.get("date")))
        stated = own or next((ref for ref in to if ref in self.owner.own), None)
        message = sms.Message(
            place, "mms", box, at, sender if incoming else to or self._refs(recipients), text,
            to if incoming else (), stated, f"{place}/mms_body" if text else None,
        )  # fmt: skip
        yield from sms.observations(message, self.owner, self.region)


EXTRACTOR = Extractor("android_telephony_backup", 1, takes, extract)
