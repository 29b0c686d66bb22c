"""What Burner states of its numbers, contacts, messages and calls, whatever holds its records.

A record is a row of a table (Android), JSON in a row (later Android) or JSON that its server sent (iPhone). The same
names stand in all, apart, together or in camel case. message_type 1 or Voice is a call; direction 1 or Inbound, 2 or
Outbound; of a call `state` 4 or CallMissed says that nobody took it, 5 or Voicemail that a message was left.
Source: plaso's, ALEAPP's and iLEAPP's modules, read for the facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from asasec_graph.model import keys
from asasec_graph.model.kinds import Direction, EventType
from asasec_graph.model.observations import Event, Json, Mention, Observation, Ref
from asasec_graph.model.times import rfc3339
from asasec_graph.reading import phones_contacts as contacts
from asasec_graph.reading import phones_parties as parties
from asasec_graph.reading import plists, textual
from asasec_graph.reading.phones_contacts import Card, Item
from asasec_graph.reading.phones_parties import Owner
from asasec_graph.reading.phones_tables import as_integer, as_text
from asasec_graph.reading.phones_times import unix_millis

CHANNEL = "burner"
_WITHIN = ("user", "settings", "conversation", "voicemail")
"""What later versions of its server put the fields in."""
_CALLS, _IN, _OUT = frozenset({"1", "voice"}), frozenset({"1", "inbound"}), frozenset({"2", "outbound"})
_MISSED, _VOICEMAIL = frozenset({"4", "callmissed"}), frozenset({"5", "voicemail"})


class Fields:
    """A record's values by name, in lower case and without underscores."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values: dict[str, object] = {}
        for name, value in values.items():
            self._values[name.lower().replace("_", "")] = value
        for name in _WITHIN:
            for key, value in plists.table(self._values.get(name)).items():
                self._values.setdefault(key.lower(), value)

    def has(self, *names: str) -> bool:
        """Whether it has all of these."""
        return self._values.keys() >= {*names}

    def raw(self, name: str) -> object:
        """The value as it stands."""
        return self._values.get(name)

    def text(self, *names: str) -> str | None:
        """The first of these that says something."""
        for name in names:
            value = self._values.get(name)
            if isinstance(value, str | bytes | int | float) and (text := textual.clean(as_text(value))):
                return text
        return None

    def integer(self, name: str) -> int | None:
        """A whole number."""
        return as_integer(self._values.get(name))

    def said(self, name: str) -> str:
        """A value that is a word or a number for one, in lower case."""
        return (self.text(name) or "").lower()


class Records:
    """The reader of records; numbers are read before the messages, which name them by their id."""

    def __init__(self, sha256: str, region: str, owner: Owner) -> None:
        self.sha256, self.region, self.owner = sha256, region, owner
        self.numbers: dict[str, Ref] = {}

    def _phone(self, text: str | None) -> Ref | None:
        return parties.number(text, parties.regions(self.region, "US")) if text else None

    def account(self, fields: Fields, place: str) -> Iterator[Observation]:
        """The number with which the owner signed up."""
        number = self._phone(fields.text("phonenumber"))
        if number is not None and self.owner.learn(number, place):
            at = unix_millis(fields.raw("datecreated"))
            yield Mention(number, place, asserted={"owner": True, "signed up to": CHANNEL}, at=at)

    def number(self, fields: Fields, place: str) -> Iterator[Observation]:
        """A number that the owner had for a time."""
        number = self._phone(fields.text("phonenumberid", "phonenumber"))
        if number is None:
            return
        self.numbers[fields.text("burnerid", "id") or ""] = number
        self.owner.learn(number, place)
        told: dict[str, Json] = {"owner": True, "burner number": fields.text("name", "alias") or True}
        if (until := unix_millis(fields.raw("expirationdate"))) is not None:
            told["until"] = rfc3339(until)
        yield Mention(number, place, asserted=told, at=unix_millis(fields.raw("datecreated")))

    def contact(self, fields: Fields, place: str, within: str) -> Iterator[Observation]:
        """A contact; `within` is its place in this evidence, by which the person is known."""
        number = fields.text("phonenumber")
        if number is None:
            return
        name = fields.text("name")
        named = name if name and any(map(str.isalpha, name)) else None
        card = Card(keys.person(self.sha256, within), place, named)
        card.tell("note", fields.text("notes"))
        if fields.integer("blocked"):
            card.asserted["blocked"] = True
        card.items.append(Item(number, place, self._phone(number)))
        yield from contacts.observations(card, self.region, "US")

    def message(self, fields: Fields, place: str) -> Iterator[Observation]:
        """A message or a call, the identifiers in its text and where its file lies."""
        address = fields.text("contactphonenumber", "conversationid")
        other = parties.correspondent(address, parties.regions(self.region, "US"), CHANNEL) if address else None
        own = self.owner.party(self.numbers.get(fields.text("burnerid") or ""))
        at, call = unix_millis(fields.raw("datecreated")), fields.said("messagetype") in _CALLS
        others, out = (other,) if other is not None else (), fields.said("direction") in _OUT
        text = None if call else fields.text("message", "text")
        yield Event(
            EventType.CALL if call else EventType.MESSAGE,
            CHANNEL,
            at,
            (own,) if out else others,
            others if out else (own,),
            place,
            text=text,
            direction=_direction(fields, call=call),
            asserted=_asserted(fields, call=call),
        )
        yield from parties.in_body(text, self.region, place, at)
        for name in ("asseturl", "mediaurl", "voiceurl", "audiourl"):
            url = keys.url(fields.text(name) or "")
            if url is not None:
                yield Mention(url, place, asserted={"context": "file of the message"}, at=at)


def _direction(fields: Fields, *, call: bool) -> Direction:
    said = fields.said("direction")
    if said in _OUT:
        return Direction.OUT
    if said not in _IN:
        return Direction.UNKNOWN
    return Direction.MISSED if call and fields.said("state") in _MISSED | _VOICEMAIL else Direction.IN


def _asserted(fields: Fields, *, call: bool) -> dict[str, Json]:
    """What else is stated; of a call's duration no source tells the unit, so it stands as it is written."""
    if not call:
        return {}
    told: dict[str, Json] = {}
    if (duration := fields.integer("duration")) is not None:
        told["duration as written"] = duration
    if note := fields.text("message", "text"):
        told["note"] = note[:300]
    if fields.said("state") in _VOICEMAIL:
        told["outcome"] = "voicemail"
    elif fields.said("state") in _MISSED and fields.said("direction") in _OUT:
        told["outcome"] = "not answered"
    return told
