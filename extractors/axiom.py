"""Magnet AXIOM's XML export: the hits of its artifacts as messages, calls, contacts, accounts, pages and places.

An artifact is told by its name and by the fragments of its hits, so that those of other versions and programs are
read alike. What was carved is marked as deleted, with the recovery method. The device's owner is `Local User`, and
the accounts and numbers that the export calls the device's. Source: CASE-Implementation-AXIOM of casework.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asasec_graph.model import keys
from asasec_graph.model.kinds import EventType
from asasec_graph.model.observations import Event, Json, Observation, Problem, Ref
from asasec_graph.reading import axiom, axiom_parties, identifiers, moments, phones_contacts, ufed_parties
from asasec_graph.reading.axiom import Clock, Hit
from asasec_graph.reading.axiom_traces import Traces
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.source import Extractor, Source
from asasec_graph.reading.ufed_parties import Named
from asasec_graph.reading.ufed_values import MAIL, NATIVE

_DEVICE = re.compile(r"device info|sim card|subscriber info|informaci[oó]n del? dispositivo|tarjeta sim", re.IGNORECASE)
_CONTACT = re.compile(r"contact|address book|agenda|phonebook", re.IGNORECASE)
_ACCOUNT = re.compile(r"account|user info|profile|cuentas?\b|perfil", re.IGNORECASE)
_CALL = re.compile(r"\bcalls?\b|call log|llamada", re.IGNORECASE)
_MESSAGE = re.compile(r"message|chat|sms|mms|mensaje|conversation|skype activity", re.IGNORECASE)
_CARVED = re.compile(r"carv", re.IGNORECASE)
_NAMES = ("displayname", "fullname", "name", "contactname", "nombre", "whatsappname")
_PHONES = (
    "phonenumbers",
    "phonenumber",
    "phone",
    "mobile",
    "mobilenumber",
    "homephone",
    "workphone",
    "telefono",
    "telefonos",
)
_MAILS = ("emails", "email", "emailaddresses", "emailaddress", "correo")
_IDS = ("whatsappid", "jid", "userid", "username", "contactid", "screenname", "account", "handle", "id")
_SENT = ("sent", "received", "messagedate", "created", "timestamp", "start", "date", "time", "fecha", "hora")
_CALLED = ("calldate", "start", "timestamp", "date", "time", "fecha", "hora")


def takes(source: Source) -> bool:
    """XML of artifacts and fragments, as AXIOM exports it."""
    return axiom.is_export(source.head)


def extract(source: Source) -> Iterator[Observation]:
    """What every hit says, then the owner."""
    owner = Owner.of(source.sha256, "/")
    reader = _Reader(source, owner)
    for hit in axiom.hits(source):
        if isinstance(hit, Problem):
            yield hit
        else:
            owner.place = hit.place if owner.place == "/" else owner.place
            yield from reader.hit(hit)
    yield from owner.told({"owner of": source.basename})


class _Reader:
    """Turns hits into observations."""

    def __init__(self, source: Source, owner: Owner) -> None:
        self.source = source
        self.region = source.options.region
        self.clock = Clock(source)
        self.people = axiom_parties.Reader(source, owner)
        self.traces = Traces(self.people, self.clock)
        self.contacts = 0

    def hit(self, hit: Hit) -> Iterator[Observation]:
        """What one hit says, by the kind of its artifact."""
        marks = _marks(hit)
        spoken = bool(hit.all(axiom.SENDER | axiom.SENDER_ID | axiom.RECEIVER | axiom.RECEIVER_ID | axiom.PARTNER))
        if _DEVICE.search(hit.artifact):
            yield from self.traces.device(hit, marks)
        elif axiom_parties.platform(hit.artifact) == MAIL and hit.all(axiom.SENDER | axiom.RECEIVER):
            yield from self._message(hit, MAIL, marks)
        elif _CALL.search(hit.artifact) and (spoken or hit.all(axiom.DIRECTION)):
            yield from self._call(hit, marks)
        elif (hit.all(axiom.TEXT) or _MESSAGE.search(hit.artifact)) and spoken and not _CONTACT.search(hit.artifact):
            yield from self._message(hit, axiom_parties.platform(hit.artifact), marks)
        elif _CONTACT.search(hit.artifact):
            yield from self._contact(hit, marks)
        elif _ACCOUNT.search(hit.artifact) and "wi" not in hit.artifact.lower()[:3]:
            yield from self.traces.account(hit, marks)
        else:
            yield from self.traces.other(hit, marks)

    def _message(self, hit: Hit, on: str, marks: dict[str, Json]) -> Iterator[Observation]:
        sides = self.people.sides(hit, on)
        when = self.clock.when(hit, *_SENT)
        text = hit.first(axiom.TEXT) if on != MAIL else _body(hit)
        told = dict(marks)
        for key, names in (("subject", axiom.SUBJECT), ("attached", axiom.ATTACHED), ("group", axiom.CHAT)):
            field = hit.first(names)
            if field is not None and (key != "group" or _is_group(hit, field.text)):
                told[key] = field.text[:500]
        if not sides.senders and not sides.receivers and text is None:
            yield Problem("This message states no sender and no text; it was skipped.", hit.place)
            return
        at = when.at if when is not None else None
        yield Event(
            EventType.MESSAGE, _channel(on, "sms"), at, _refs(sides.senders), _refs(sides.receivers), hit.place,
            text.text if text is not None else None, direction=sides.direction, zone=_zone(when), asserted=told,
        )  # fmt: skip
        yield from self.people.tell((*sides.senders, *sides.receivers), hit.place, at)
        if at is None:
            yield Problem("The time of this message could not be read; it stands without one.", hit.place)
        if text is not None:
            yield from identifiers.mentions(text.text, text.place, self.region, at=at)

    def _call(self, hit: Hit, marks: dict[str, Json]) -> Iterator[Observation]:
        on = axiom_parties.platform(hit.artifact)
        sides = self.people.sides(hit, on)
        if not sides.senders and not sides.receivers:
            yield Problem("This call names neither of its parties; it was skipped.", hit.place)
            return
        when = self.clock.when(hit, *_CALLED)
        length = hit.first(axiom.DURATION)
        told = dict(marks)
        if status := hit.text("callstatus", "status"):
            told["outcome"] = status[:100]
        yield Event(
            EventType.CALL, _channel(on, "cellular"), when.at if when is not None else None, _refs(sides.senders),
            _refs(sides.receivers), hit.place, seconds=moments.seconds(length.text) if length is not None else None,
            direction=sides.direction, zone=_zone(when), asserted=told,
        )  # fmt: skip
        yield from self.people.tell(
            (*sides.senders, *sides.receivers), hit.place, when.at if when is not None else None
        )
        if when is None:
            yield Problem("The time of this call could not be read; it stands without one.", hit.place)

    def _contact(self, hit: Hit, marks: dict[str, Json]) -> Iterator[Observation]:
        self.contacts += 1
        on = axiom_parties.platform(hit.artifact)
        name = next((hit.text(one) for one in _NAMES if hit.text(one)), "")
        name = name or " ".join(filter(None, (hit.text("firstname"), hit.text("lastname"))))
        person = keys.person(self.source.sha256, f"contact-{self.contacts}")
        card = Card(person, hit.place, " ".join(name.split())[:200] or None, dict(marks))
        card.tell("context", hit.artifact)
        for field in hit.fields:
            card.items += list(self._items(field, on))
            if field.plain in ("company", "organization", "notes", "note", "birthday", "addresses", "address"):
                card.tell(field.plain, field.text[:500])
        if card.name or card.items:
            yield from phones_contacts.observations(card, self.region, None)

    def _items(self, field: axiom.Field, on: str) -> Iterator[Item]:
        """What a contact's fragment holds: numbers, addresses, an account of the platform."""
        parts = [part.strip() for part in re.split(r"[\n;,]|\s\|\s", field.text[:4_000]) if part.strip()]
        if field.plain in _PHONES:
            for part in parts:
                label, mark, number = part.rpartition(":")
                yield Item(number.strip() if mark else part, field.place, label=label.strip() or None)
        elif field.plain in _MAILS:
            found = ((part, keys.email(part.rpartition(":")[2])) for part in parts)
            yield from (Item(part, field.place, ref) for part, ref in found if ref is not None)
        elif field.plain in _IDS and on not in (NATIVE, MAIL):
            ref = ufed_parties.identified(field.text, "", on, self.region).ref
            if ref is not None:
                yield Item(field.text, field.place, ref)


def _body(hit: Hit) -> axiom.Field | None:
    """The body of a mail, whose fragment's name ends so."""
    ending = (field for field in hit.fields if field.text and field.plain.endswith(("body", "snippet", "cuerpo")))
    return next(ending, None) or hit.first(axiom.TEXT)


def _is_group(hit: Hit, text: str) -> bool:
    """Whether a chat is one of several: WhatsApp says so in its id, others in the type of the conversation."""
    kind = hit.text("conversationtype", "chattype", "threadtype")
    return "@g.us" in text or "group" in kind.lower() or "grupo" in kind.lower() or "-" in text.partition("@")[0]


def _marks(hit: Hit) -> dict[str, Json]:
    """What every observation of a hit carries: whether it was deleted, how it was recovered."""
    marks: dict[str, Json] = {}
    method = hit.text("recoverymethod", "metododerecuperacion")
    if _CARVED.search(method):
        marks |= {"deleted": True, "recovery": method[:60]}
    if hit.text("deleted", "isdeleted", "eliminado").lower() in ("true", "yes", "1", "si", "sí", "deleted"):
        marks["deleted"] = True
    return marks


def _channel(on: str, native: str) -> str:
    return on if on != NATIVE else native


def _refs(found: list[Named]) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(one.ref for one in found if one.ref is not None))


def _zone(when: moments.When | None) -> str | None:
    return "unstated" if when is not None and not when.stated else None


EXTRACTOR = Extractor("axiom", 1, takes, extract)
