"""Android's messages: `mmssms.db` of the Telephony Provider, with Samsung's additions.

SMS in `sms` (also `spam_sms`; Samsung's RCS chats in `im`): address, date (ms), type 1 in, 2 sent, 3 draft, 4 outbox,
5 failed, 6 queued. MMS in `pdu` (date in seconds, msg_box with the same numbers), its parties in `addr`
(137 from, 151 to, 130 cc, 129 bcc) and its text and files in `part`. A message without an address has that
of its thread. Source: android.provider.Telephony of the Android Open Source Project; PduHeaders.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from asasec_graph.model import keys
from asasec_graph.model.kinds import EntityKind, LinkType
from asasec_graph.model.observations import Json, Link, Observation, Ref
from asasec_graph.reading import android_sms as sms
from asasec_graph.reading import countries
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import Row, Tables, known, opened
from asasec_graph.reading.phones_times import unix_millis
from asasec_graph.reading.source import Extractor, Source

_SHORT = {"sms": "sms", "spam_sms": "sms", "im": "rcs"}
_MESSAGES = {128, 130, 132}
_ANNOUNCED = 130
_DIGITS = 18


def takes(source: Source) -> bool:
    """A database with the table of SMS, or one named so whose tables cannot be listed."""
    return known(source, ("sms",), names=("mmssms.db",), check=_is_telephony)


def _is_telephony(tables: Tables) -> bool:
    return tables.has("sms", "address", "date", "type", "body")


def extract(source: Source) -> Iterator[Observation]:
    """Messages with their parties, the identifiers in their text, and the owner with his SIM cards."""
    with opened(source) as tables:
        reader = _Messages(tables, Owner.of(source.sha256, tables.locator("sms")))
        yield from reader.observations()
        yield from reader.owner.told()
        yield from tables.ending()


@dataclass(slots=True)
class _Parts:
    """What an MMS holds: addresses by role, text, names of files."""

    addresses: dict[int, list[str]] = field(default_factory=lambda: defaultdict[int, list[str]](list))
    texts: list[str] = field(default_factory=list[str])
    files: list[str] = field(default_factory=list[str])


class _Messages:
    def __init__(self, tables: Tables, owner: Owner) -> None:
        self.tables = tables
        self.owner = owner
        self.region = tables.source.options.region
        self.threads = self._threads()
        self.parts = self._parts()

    def observations(self) -> Iterator[Observation]:
        for row in self.tables.rows("pdu"):
            self._learn(row)
        for table in _SHORT:
            if self.tables.has(table, "address", "date", "type", "body"):
                yield from self.tables.each(table, self._sms, recovered=True)
        yield from self.tables.each("pdu", self._mms)

    def _threads(self) -> dict[int, list[str]]:
        """The addresses of each thread."""
        addresses = {row.rowid: row.text("address") for row in self.tables.rows("canonical_addresses")}
        found: dict[int, list[str]] = {}
        for row in self.tables.rows("threads"):
            stated = (row.text("recipient_ids") or "").split()
            ids = [int(number) for number in stated if number.isdecimal() and len(number) <= _DIGITS]
            found[row.rowid] = [address for number in ids if (address := addresses.get(number))]
        return found

    def _parts(self) -> dict[int, _Parts]:
        found: defaultdict[int, _Parts] = defaultdict(_Parts)
        for row in self.tables.rows("addr"):
            address = row.text("address")
            if address is not None and (message := row.integer("msg_id")) is not None:
                found[message].addresses[row.integer("type") or 0].append(sms.widened(address, row.integer("charset")))
        for row in self.tables.rows("part"):
            if (message := row.integer("mid")) is not None:
                _part(found[message], row)
        return found

    def _regions(self, row: Row) -> tuple[str, ...]:
        """The country of the SIM card that carried the message, then that of the case."""
        imsi = row.text("sim_imsi", "imsi")
        return parties.regions(countries.of_imsi(imsi) if imsi else None, self.region)

    def _refs(self, addresses: list[str], row: Row) -> list[Ref]:
        regions = self._regions(row)
        found = (parties.correspondent(address, regions) for address in addresses)
        return list(dict.fromkeys(ref for ref in found if ref is not None))

    def _learn(self, row: Row) -> None:
        """The only addressee of an incoming MMS is the owner, and so is the number that an outgoing one is from."""
        roles = self.parts[row.rowid].addresses if row.rowid in self.parts else {}
        stated = roles.get(sms.TO if row.integer("msg_box") == sms.IN else sms.FROM, [])
        if len(stated) == 1:
            numbers = [ref for ref in self._refs(stated, row) if ref.kind is EntityKind.PHONE_NUMBER]
            self.owner.learn(next(iter(numbers), None), self.tables.place(row))

    def _sim(self, row: Row) -> None:
        imsi, card, place = row.text("sim_imsi", "imsi"), row.text("iccid", "icc_id"), self.tables.place(row)
        self.owner.has(keys.sim_imsi(imsi) if imsi else None, place)
        self.owner.has(keys.sim_iccid(card) if card else None, place)

    def _sms(self, row: Row) -> Iterator[Observation]:
        kind, address = row.integer("type") or 0, row.text("address")
        addresses = [address] if address else self.threads.get(row.integer("thread_id") or -1, [])
        channel = _SHORT[row.table]
        at = self.tables.when(row, "date", unix_millis)
        self._sim(row)
        refs = self._refs(addresses, row)
        told: dict[str, Json] = {"spam": True} if row.table == "spam_sms" else {}
        yield from self._event(row, channel, kind, at, refs[:1] if kind == sms.IN else refs, [], row.text("body"), told)

    def _mms(self, row: Row) -> Iterator[Observation]:
        kind = row.integer("m_type")
        if kind is not None and kind not in _MESSAGES:
            return
        parts = self.parts.get(row.rowid, _Parts())
        box, roles = row.integer("msg_box") or 0, parts.addresses
        sender = self._refs(roles[sms.FROM], row)
        to = self._refs([*roles[sms.TO], *roles[sms.CC], *roles[sms.BCC]], row)
        if not sender and not to:
            sender = to = self._refs(self.threads.get(row.integer("thread_id") or -1, []), row)
        self._sim(row)
        subject = sms.widened(row.text("sub") or "", row.integer("sub_cs"))
        text = "\n".join(part for part in (subject, *parts.texts) if part) or None
        told: dict[str, Json] = {"files": [*parts.files]} if parts.files else {}
        if kind == _ANNOUNCED:
            told["state"] = "announced, not fetched"
        at = self.tables.when(row, "date", unix_millis)
        incoming = box == sms.IN
        yield from self._event(row, "mms", box, at, sender if incoming else to, to if incoming else [], text, told)

    def _event(
        self,
        row: Row,
        channel: str,
        kind: int,
        at: int | None,
        others: list[Ref],
        among: list[Ref],
        text: str | None,
        told: dict[str, Json],
    ) -> Iterator[Observation]:
        """One message. `others` sent an incoming one or get an outgoing one; `among` are all its addressees."""
        place = self.tables.place(row)
        stated = next((ref for ref in among if ref in self.owner.own), None)
        asserted = {**told, **({"deleted": True} if row.flag("deleted") else {})}
        body = self.tables.place(row, "body" if channel != "mms" else None)
        message = sms.Message(place, channel, kind, at, others, text, among, stated, body, asserted)
        yield from sms.observations(message, self.owner, self.region)
        yield from self._carried(row, stated, place)

    def _carried(self, row: Row, own: Ref | None, place: str) -> Iterator[Observation]:
        """A SIM card that carried a message of a number stated as the owner's."""
        imsi = row.text("sim_imsi", "imsi")
        card = keys.sim_imsi(imsi) if imsi else None
        if card is not None and own is not None:
            yield Link(LinkType.USES, card, own, place, 0.9)


def _part(parts: _Parts, row: Row) -> None:
    kind, text = (row.text("ct") or "").lower(), row.text("text")
    if kind == "text/plain":
        if text:
            parts.texts.append(text)
    elif kind not in ("application/smil", "") and (name := row.text("name", "cl", "fn", "cid", "_data")):
        parts.files.append(name.rsplit("/", 1)[-1].strip("<>"))


EXTRACTOR = Extractor("android_messages", 3, takes, extract)
