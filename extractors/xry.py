"""MSAB XRY's text reports: calls, messages, contacts, the device, pages and whatever else names an identifier.

Source: the readers of Autopsy (datasourceprocessors/xry) as a description of the layout. A party is what stands under
`From`, `To` or `Participant`; where only one side stands, the device's owner is the other, by direction or kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EntityKind, EventType, LinkType
from asasec_graph.model.observations import Event, Json, Link, Mention, Observation, Problem, Ref
from asasec_graph.reading import axiom_parties, identifiers, moments, phones_contacts, textual, ufed_parties, xry
from asasec_graph.reading.charts_words import kind_of
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.ufed_parties import Named
from asasec_graph.reading.ufed_values import MAIL, NATIVE
from asasec_graph.reading.xry import Pair, Record

_IDS = (
    "tel", "number", "teléfono", "numero", "número", "phone", "email", "e-mail", "correo", "account", "id", "user id",
    "identifier", "username", "user name", "jid",
)  # fmt: skip
_NAMES = ("name", "name (matched)", "nombre", "display name", "full name")
_TEXTS = ("text", "message", "texto", "mensaje", "body")
_APPS = ("related application", "application", "service", "source", "aplicación")
_OUT = re.compile(r"outgoing|dial|sent\b|outbox|salient|enviad|realizad|submit", re.IGNORECASE)
_IN = re.compile(r"incoming|receiv|inbox|entrant|recibid|deliver|\bread\b|unread", re.IGNORECASE)
_MISSED = re.compile(r"missed|perdid|reject|rechazad", re.IGNORECASE)
_YES = re.compile(r"yes|true|1|s[ií]|deleted|eliminad\w|borrad\w", re.IGNORECASE)
_DEVICE = (
    (re.compile(r"imei", re.IGNORECASE), keys.device_imei), (re.compile(r"meid", re.IGNORECASE), keys.device_meid),
    (re.compile(r"imsi|subscriber id", re.IGNORECASE), keys.sim_imsi),
    (re.compile(r"iccid|icc-id|sim id|sim serial", re.IGNORECASE), keys.sim_iccid),
    (re.compile(r"(?:wi-?fi|bluetooth|mac).{0,20}(?:address|direcci)", re.IGNORECASE), keys.device_mac),
    (re.compile(r"udid|unique (?:device )?id", re.IGNORECASE), keys.device_udid),
)  # fmt: skip
_GENERIC = frozenset({EntityKind.PHONE_NUMBER, EntityKind.EMAIL_ADDRESS, EntityKind.IP_ADDRESS, EntityKind.DEVICE})
_OWN_NUMBER = re.compile(r"msisdn|own number|phone number|número propio|line number", re.IGNORECASE)


def takes(source: Source) -> bool:
    """A text that begins as XRY's reports do."""
    return textual.is_text(source.head) and xry.kind(source) != ""


def extract(source: Source) -> Iterator[Observation]:
    """What every record says, then the owner."""
    owner = Owner.of(source.sha256, "line 1")
    reader = _Reader(source, owner)
    lines = textual.Lines(source)
    if reader.clock.ambiguous is not None:
        yield Problem(
            f"The dates fit day/month and month/day alike; they were read as {reader.clock.ambiguous.value}.", "line 1"
        )
    for record in xry.records(source, lines):
        yield from reader.record(record)
    yield from lines.problems()
    yield from owner.told({"owner of": source.basename})


class _Reader:
    """Turns records into observations."""

    def __init__(self, source: Source, owner: Owner) -> None:
        self.source = source
        self.region = source.options.region
        self.owner = owner
        self.clock = xry.Clock(source)
        self.people = axiom_parties.Reader(source, owner)
        self.contacts = 0
        self.maker = ""
        self.device: Ref | None = None

    def record(self, record: Record) -> Iterator[Observation]:
        """What one record says, by the kind of its report."""
        kind = f"{record.report} {record.kind}".lower()
        if re.search(r"\bcalls?\b|llamada", kind):
            yield from self._call(record)
        elif re.search(r"contact|agenda", kind):
            yield from self._contact(record)
        elif re.search(r"message|mensaje|chat|sms|mms|e-?mail", kind):
            yield from self._message(record, kind)
        elif re.search(r"general info|información general|sim", kind) or record.all("attribute"):
            yield from self._device(record)
        else:
            yield from self._other(record)

    def _platform(self, record: Record, kind: str) -> str:
        found = axiom_parties.platform(record.text(*_APPS))
        return MAIL if found == NATIVE and "mail" in kind else found

    def _side(self, record: Record, section: str, on: str) -> list[Named]:
        """The parties of a section: each line that identifies one begins a party, a name belongs to it."""
        found: list[Named] = []
        known: Pair | None = None
        name = ""
        for pair in record.pairs:
            if pair.section != section or not pair.value:
                continue
            is_id = pair.key in _IDS or xry.SECTIONS.get(pair.key) == section
            if is_id and known is not None:
                found.append(self._named(known, name, on))
                known, name = None, ""
            known = pair if is_id else known
            name = pair.value if pair.key in _NAMES else name
        if known is not None:
            found.append(self._named(known, name, on))
        elif name:
            found.append(self.people.named(name, name, on, record.place))
        return [one for one in dict.fromkeys(found) if one.ref is not None]

    def _named(self, pair: Pair, name: str, on: str) -> Named:
        return self.people.named(pair.value, name.split("\n")[0], on, f"line {pair.line}")

    def _sides(self, record: Record, on: str) -> tuple[list[Named], list[Named], Direction | None]:
        direction = _direction(record)
        senders, receivers = self._side(record, "from", on), self._side(record, "to", on)
        others = self._side(record, "participant", on) or self._side(record, "", on)
        me = Named(self.people.me(on), "")
        if not senders and not receivers:
            out = direction is Direction.OUT
            senders, receivers = ([me], others) if out else (others, [me]) if others else ([], [])
        elif not senders:
            senders = [one for one in others if one not in receivers] or [me]
            direction = direction or (Direction.OUT if senders == [me] else None)
        elif not receivers:
            receivers = [one for one in others if one not in senders] or [me]
            direction = direction or (Direction.IN if receivers == [me] else None)
        own = {self.owner.person, me.ref}
        self.owner.seen |= any(one.ref in own for one in (*senders, *receivers))
        return senders, receivers, direction

    def _marks(self, record: Record) -> dict[str, Json]:
        told: dict[str, Json] = {}
        state = record.text("deleted", "eliminado") or record.text("status", "estado")
        if _YES.fullmatch(state.strip()):
            told["deleted"] = True
        for name in ("storage", "folder", "status"):
            if text := record.text(name):
                told[name] = text[:200]
        return told

    def _message(self, record: Record, kind: str) -> Iterator[Observation]:
        on = self._platform(record, kind)
        senders, receivers, direction = self._sides(record, on)
        text = next(iter(record.all(*_TEXTS)), None)
        if not senders and not receivers and text is None:
            yield Problem("This message states no sender and no text; it was skipped.", record.place)
            return
        when = self.clock.of(record)
        told = self._marks(record)
        if subject := record.text("subject", "asunto"):
            told["subject"] = subject[:500]
        at = when.at if when is not None else None
        channel = on if on != NATIVE else "mms" if "mms" in kind else "sms"
        yield Event(
            EventType.MESSAGE, channel, at, _refs(senders), _refs(receivers), record.place,
            text.value if text is not None else None, direction=direction, zone=_zone(when), asserted=told,
        )  # fmt: skip
        yield from self.people.tell((*senders, *receivers), record.place, when.at if when is not None else None)
        if when is None:
            yield Problem("The time of this message could not be read; it stands without one.", record.place)
        if text is not None:
            yield from identifiers.mentions(text.value, f"line {text.line}", self.region, at=at)

    def _call(self, record: Record) -> Iterator[Observation]:
        on = self._platform(record, "calls")
        senders, receivers, direction = self._sides(record, on)
        if not senders and not receivers:
            yield Problem("This call names neither of its parties; it was skipped.", record.place)
            return
        when = self.clock.of(record)
        told = self._marks(record)
        if kind := record.text("call type", "type", "tipo"):
            told["type"] = kind[:100]
        yield Event(
            EventType.CALL, on if on != NATIVE else "cellular", when.at if when is not None else None, _refs(senders),
            _refs(receivers), record.place, seconds=moments.seconds(record.text("duration", "duración")),
            direction=direction, zone=_zone(when), asserted=told,
        )  # fmt: skip
        yield from self.people.tell((*senders, *receivers), record.place, when.at if when is not None else None)
        if when is None:
            yield Problem("The time of this call could not be read; it stands without one.", record.place)

    def _contact(self, record: Record) -> Iterator[Observation]:
        self.contacts += 1
        on = self._platform(record, "")
        person = keys.person(self.source.sha256, f"contact-{self.contacts}")
        name = " ".join(record.text(*_NAMES).split()) or " ".join(
            filter(None, (record.text("first name"), record.text("last name")))
        )
        card = Card(person, record.place, name[:200] or None, self._marks(record))
        for pair in record.pairs:
            card.items += list(self._items(pair, on))
            if pair.key in ("note", "notes", "address", "company", "organization", "birthday", "related application"):
                card.tell(pair.key, pair.value[:500])
        if card.name or card.items:
            yield from phones_contacts.observations(card, self.region, None)

    def _items(self, pair: Pair, on: str) -> Iterator[Item]:
        place = f"line {pair.line}"
        if pair.key in ("tel", "number", "phone", "mobile", "teléfono", "numero", "número"):
            yield Item(pair.value, place)
        elif pair.key in _IDS or "email" in pair.key:
            ref = (
                ufed_parties.identified(pair.value, "", on, self.region).ref if on != NATIVE else keys.email(pair.value)
            )
            if ref is not None:
                yield Item(pair.value, place, ref)

    def _device(self, record: Record) -> Iterator[Observation]:
        """The device, as pairs of `Attribute` and `Data` in either order."""
        waiting: dict[str, Pair] = {}
        for pair in record.pairs:
            if pair.key not in ("attribute", "data", "atributo", "datos"):
                yield from self._fact(pair.key, pair)
                continue
            waiting["attribute" if pair.key.startswith("at") else "data"] = pair
            if len(waiting) == 2:
                yield from self._fact(waiting["attribute"].value, waiting["data"])
                waiting.clear()

    def _fact(self, name: str, pair: Pair) -> Iterator[Observation]:
        place = f"line {pair.line}"
        if re.search(r"manufacturer|fabricante|device family", name, re.IGNORECASE):
            self.maker = pair.value
        ref = next((found for words, read in _DEVICE if words.search(name) and (found := read(pair.value))), None)
        if ref is None and re.search(r"serial", name, re.IGNORECASE) and self.maker:
            ref = keys.device_serial(self.maker, pair.value)
        if ref is None and _OWN_NUMBER.search(name):
            ref = keys.phone(pair.value, self.region)
            self.people.mine(ref, NATIVE, place)
        if ref is None:
            return
        if ref.kind in (EntityKind.DEVICE, EntityKind.SIM_CARD):
            if len(self.owner.belongings) < axiom_parties.OWN:
                self.owner.has(ref, place)
            yield Mention(ref, place, asserted={"label": name[:100]})
        if self.device is None:
            self.device = ref
        elif ref != self.device:
            yield Link(LinkType.USES, self.device, ref, place)

    def _other(self, record: Record) -> Iterator[Observation]:
        """Pages, places, and identifiers in values whose keys say that they hold one."""
        when = self.clock.of(record)
        at = when.at if when is not None else None
        told: dict[str, Json] = {"context": record.report, **self._marks(record)}
        if title := record.text("title", "name"):
            told["title"] = title[:300]
        for pair in record.all("web address", "url", "address", "link"):
            ref = keys.url(pair.value) if " " not in pair.value else None
            if ref is not None:
                self.owner.seen = True
                yield Mention(ref, f"line {pair.line}", asserted=told, at=at)
                yield Link(LinkType.USES, self.owner.person, ref, f"line {pair.line}", at=at)
        yield from self._place(record, told, at)
        for pair in record.pairs:
            kind = kind_of(pair.key)
            if kind is not None and kind in _GENERIC:
                ref = keys.normalise(kind, pair.value, self.region)
                if ref is not None:
                    yield Mention(ref, f"line {pair.line}", 0.8, {**told, "label": pair.key}, at)
        ssid, bssid = record.text("ssid", "network name"), record.text("bssid", "mac address")
        network = keys.wifi(bssid or None, ssid) if ssid or record.text("bssid") else None
        if network is not None:
            self.owner.seen = True
            yield Link(LinkType.CONNECTED_TO, self.owner.person, network, record.place, at=at)

    def _place(self, record: Record, told: dict[str, Json], at: int | None) -> Iterator[Observation]:
        try:
            latitude, longitude = (float(record.text(one).replace(",", ".")) for one in ("latitude", "longitude"))
        except ValueError:
            return
        ref = keys.location(latitude, longitude)
        if ref is not None:
            yield Mention(ref, record.place, asserted=told, at=at)


def _direction(record: Record) -> Direction | None:
    for name in ("direction", "sentido", "call type", "type", "tipo", "folder", "status"):
        said = record.text(name)
        if _MISSED.search(said):
            return Direction.MISSED
        if _OUT.search(said):
            return Direction.OUT
        if _IN.search(said):
            return Direction.IN
    return None


def _refs(found: list[Named]) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(one.ref for one in found if one.ref is not None))


def _zone(when: moments.When | None) -> str | None:
    return "unstated" if when is not None and not when.stated else None


EXTRACTOR = Extractor("xry", 1, takes, extract)
