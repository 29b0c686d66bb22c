"""Call and message backups in XML, as "SMS Backup & Restore" and programs like it write them.

`<smses>` holds `<sms address date type body .../>` and `<mms date msg_box address ...>` with its `<part>`s (text,
or a file in base64) and `<addr>`s; `<calls>` holds `<call number date duration type presentation .../>`; times are
Unix milliseconds, numbers of types those of Android. "null" stands for nothing. Super Backup writes `<allsms>` and
`<alllogs>` with `<log number date type dur name/>`. Source: the app's published field list; android.provider.Telephony.
"""

from __future__ import annotations

import base64
import binascii
import io
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import BinaryIO, cast

from asasec_graph.errors import EvidenceError
from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EntityKind, EventType
from asasec_graph.model.observations import Event, Json, Observation, Problem, Ref
from asasec_graph.reading import android_sms as sms
from asasec_graph.reading import phones_calls as calls
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading import xmlstream
from asasec_graph.reading.android_xml import Repaired
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import as_integer
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Enclosed, Extractor, Source, Yielded
from asasec_graph.reading.xmlstream import Element, XmlDamage

_ROOTS = ("smses", "calls", "allsms", "calllogs", "alllogs")
_RECORDS = ("sms", "mms", "call", "log")
_MESSAGES = (None, 128, 130, 132)
_AHEAD = 8 << 20
"""Bytes at the beginning in which the owner's number is sought."""


def takes(source: Source) -> bool:
    """XML whose root is one of messages or calls, and whose first record has an address or number."""
    if xmlstream.root_name(source.head) not in _ROOTS:
        return False
    head = xmlstream.head(source.head)
    return any(f"<{name}" in head for name in _RECORDS) or "count=" in head


def extract(source: Source) -> Iterator[Yielded]:
    """Messages, calls, names under which numbers stand, and the files of MMS."""
    reader = _Backup(source)
    reader.learn()
    read = 0
    with source.open() as file:
        try:
            repaired = cast("BinaryIO", Repaired(file))
            for record in xmlstream.records(repaired, lambda path: len(path) == 2 and path[1] in _RECORDS):
                read += 1
                yield from reader.record(record.element)
        except XmlDamage as damage:
            if not read:
                raise EvidenceError(f"{source.name}: it is no XML that can be read ({damage})") from damage
            yield Problem(f"the XML is damaged ({damage}); what stands before was read", f"line {damage.line}")
    yield from reader.owner.told()


def _value(element: Element, *names: str) -> str:
    """The first of these attributes that says something."""
    return next((text for name in names if (text := element.get(name)) and text.lower() != "null"), "")


class _Backup:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.region = source.options.region
        self.regions = parties.regions(self.region)
        self.owner = Owner.of(source.sha256, f"/{xmlstream.root_name(source.head)}")
        self.named: set[tuple[Ref, str]] = set()

    def learn(self) -> None:
        """The owner's number, as the first MMS tells it that has one: else the owner were among the addressees."""
        with self.source.open() as file:
            ahead = file.read(_AHEAD)
        if b"<mms" not in ahead:
            return
        repaired = cast("BinaryIO", Repaired(io.BytesIO(ahead)))
        with suppress(XmlDamage):
            for record in xmlstream.records(repaired, lambda path: len(path) == 2 and path[1] == "mms"):
                if self._own(record.element, _roles(record.element)) is not None:
                    return

    def _own(self, element: Element, roles: Mapping[int, list[str]]) -> Ref | None:
        """The owner's number where it is the only addressee of an incoming MMS, or the sender of an outgoing one."""
        incoming = as_integer(_value(element, "msg_box")) == sms.IN
        senders = self._refs(roles.get(sms.FROM, []))
        stated = self._refs(roles.get(sms.TO, [])) if incoming else senders
        numbers = [ref for ref in stated if ref.kind is EntityKind.PHONE_NUMBER]
        if len(stated) != 1 or not numbers or (incoming and numbers[0] in senders):
            return None
        return self.owner.learn(numbers[0], element.place)

    def record(self, element: Element) -> Iterator[Yielded]:
        """What one message or call says."""
        match element.name:
            case "sms":
                yield from self._sms(element)
            case "mms":
                yield from self._mms(element)
            case _:
                yield from self._call(element)

    def _refs(self, addresses: list[str]) -> list[Ref]:
        found = (parties.correspondent(address, self.regions) for address in addresses if address)
        return list(dict.fromkeys(ref for ref in found if ref is not None))

    def _named(self, refs: list[Ref], element: Element, at: int | None) -> Iterator[Observation]:
        name = _value(element, "contact_name", "name")
        if len(refs) == 1 and name and name != "(Unknown)" and (refs[0], name) not in self.named:
            self.named.add((refs[0], name))
            yield from parties.known_as(refs[0], name, element.place, at)

    def _at(self, element: Element) -> tuple[int | None, list[Problem]]:
        stated = element.get("date")
        at = unix_millis(stated)
        if at is None and stated not in ("", "0", "null"):
            reason = f"its date {stated[:60]!r} is no time that can be read; the record was kept without it"
            return None, [Problem(reason, element.place)]
        return at, []

    def _sms(self, element: Element) -> Iterator[Observation]:
        at, problems = self._at(element)
        yield from problems
        refs = self._refs([_value(element, "address")])
        subject, body = _value(element, "subject"), element.get("body")
        text = "\n".join(filter(None, (subject, body))) or None
        box = as_integer(element.get("type")) or 0
        told: dict[str, Json] = {}
        if centre := keys.phone(_value(element, "service_center"), self.region):
            told["service centre"] = centre.key
        yield from sms.observations(
            sms.Message(element.place, "sms", box, at, refs, text, asserted=told), self.owner, self.region
        )
        yield from self._named(refs, element, at)

    def _mms(self, element: Element) -> Iterator[Yielded]:
        kind = as_integer(_value(element, "m_type"))
        if kind not in _MESSAGES:
            return
        at, problems = self._at(element)
        yield from problems
        roles = _roles(element)
        parts = [one for one in element.within() if one.name == "part"]
        box = as_integer(_value(element, "msg_box")) or 0
        yield from self._told(element, box, at, roles, parts)
        for part in parts:
            yield from _file(part)

    def _told(
        self, element: Element, box: int, at: int | None, roles: dict[int, list[str]], parts: list[Element]
    ) -> Iterator[Observation]:
        everybody = _value(element, "address").split("~")
        sender = self._refs(roles.get(sms.FROM, [])) or self._refs(everybody)[:1]
        to = self._refs([*roles.get(sms.TO, []), *roles.get(sms.CC, []), *roles.get(sms.BCC, [])])
        incoming = box == sms.IN
        mine = to if incoming else self._refs(roles.get(sms.FROM, []))
        self._own(element, roles)
        texts = [_value(element, "sub"), *(_value(one, "text") for one in parts if one.get("ct") == "text/plain")]
        files: list[Json] = [
            name for one in parts if _is_file(one) and (name := _value(one, "name", "cl", "fn", "cid"))
        ]
        text = "\n".join(filter(None, texts)) or None
        own = next((ref for ref in mine if ref in self.owner.own), None)
        others = sender if incoming else to or self._refs(everybody)
        message = sms.Message(
            element.place,
            "mms",
            box,
            at,
            others,
            text,
            to if incoming else (),
            own,
            asserted={"files": files} if files else {},
        )
        yield from sms.observations(message, self.owner, self.region)
        yield from self._named(self._refs(everybody), element, at)

    def _call(self, element: Element) -> Iterator[Observation]:
        at, problems = self._at(element)
        yield from problems
        number, kind = _value(element, "number"), as_integer(element.get("type"))
        withheld = calls.withheld(as_integer(_value(element, "presentation")), number)
        other = None if withheld else parties.correspondent(number, self.regions, "tel")
        direction, outcome = calls.TYPES.get(kind or 0, (Direction.UNKNOWN, f"type {kind}"))
        card = keys.sim_iccid(_value(element, "subscription_id"))
        self.owner.has(card, element.place)
        own: tuple[Ref, ...] = (self.owner.party(),)
        others: tuple[Ref, ...] = (other,) if other is not None else ()
        out = direction is Direction.OUT
        told: dict[str, Json] = {
            **({"outcome": outcome} if outcome else {}),
            **({"number": withheld} if withheld else {}),
        }
        seconds = max(0, as_integer(_value(element, "duration", "dur")) or 0)
        yield Event(
            EventType.CALL,
            "cellular",
            at,
            own if out else others,
            others if out else own,
            element.place,
            seconds=seconds,
            direction=direction,
            asserted=told,
        )
        yield from self._named(list(others), element, at)


def _roles(element: Element) -> dict[int, list[str]]:
    """The addresses of an MMS by the part that they play."""
    roles: dict[int, list[str]] = {}
    for addr in (one for one in element.within() if one.name == "addr"):
        roles.setdefault(as_integer(addr.get("type")) or 0, []).append(_value(addr, "address"))
    return roles


def _is_file(part: Element) -> bool:
    return part.get("ct") not in ("text/plain", "application/smil", "")


def _file(part: Element) -> Iterator[Enclosed | Problem]:
    """A picture or another file that stands in a part."""
    data = _value(part, "data")
    if not data or not _is_file(part):
        return
    place = f"{part.place}/@data"
    name = _value(part, "cl", "name", "fn", "cid").strip("<>") or "attachment"
    try:
        yield Enclosed(name, place, base64.b64decode(data))
    except (binascii.Error, ValueError):
        yield Problem("this attachment is no base64 that can be read; it was skipped", place)


EXTRACTOR = Extractor("sms_backup", 1, takes, extract)
